import Foundation
import VietnameseText

/// A search that is going on, and the line it began from.
struct SearchInProgress {
  var search: HistorySearch
  let start: UndoHistory.State
  /// What the key does that was just pressed.
  var step = Step.again
  /// Where the query stands in the buffer, in scalars.
  var foundRange = 0..<0

  enum Step {
    case add(String)
    case delete
    /// The next older match, or for a search just begun what was looked for last.
    case again
    case back
    case cancel
    case accept
  }

  /// The row below the text that shows what is looked for.
  func row(columns: Int, in language: Language) -> [StyledText] {
    let words = LocalizedText(english: "search: ", vietnamese: "tìm: ")[language]
    let notFound = LocalizedText(english: "  not found", vietnamese: "  không thấy")[language]
    let outcome = search.isFailing ? notFound : ""
    let room = columns - 1 - DisplayWidth.cells(in: words + outcome)
    return [
      StyledText(text: words, style: .hint), StyledText(text: DisplayWidth.cut(search.query, to: room)),
      StyledText(text: outcome, style: .hint),
    ]
  }
}

/// Ctrl-R: a search through the statements while it is typed, without case and marks.
///
/// While it goes on, keys come here before libedit sees them; any key that is no part of the search ends it, with the
/// found statement in the buffer, and then does what it does.
extension LineEditor {
  /// What libedit shall act on for a key pressed during a search; nil when the search is over and the key is for the line.
  func searchScalar(for key: KeyDecoder.Key) -> UInt32? {
    switch key {
    case .paste(let text): return step(.add(text.replacing("\n", with: " ")))
    case .command: return endAndPass()
    case .scalar(let scalar):
      switch scalar {
      case 0x12: return step(.again)
      case 0x13: return step(.back)
      case 0x07: return step(.cancel)
      case 0x08, 0x7F: return step(.delete)
      case 0x1B where !handle.isVi && [nil, 0x1B].contains(keys.decoder.followingByte): return step(.accept)
      case 0x20...: return step(.add(Self.text(of: [scalar])))
      default: return endAndPass()
      }
    }
  }

  private func step(_ step: SearchInProgress.Step) -> UInt32 {
    search?.step = step
    return EditorCommand.searchKey.privateKey
  }

  private func endAndPass() -> UInt32? {
    _ = endSearch(keepingMatch: true)
    return nil
  }

  func beginSearch() -> Effect {
    let line = handle.line
    search = SearchInProgress(
      search: recall.search, start: UndoHistory.State(scalars: line.scalars, cursor: line.cursor))
    menu = nil
    recogniseCursorKeys()
    return .nothing
  }

  func goOnSearching() -> Effect {
    guard var current = search else { return .nothing }
    switch current.step {
    case .cancel: return endSearch(keepingMatch: false)
    case .accept: return endSearch(keepingMatch: true)
    case .add(let text):
      current.search.look(for: (current.search.query + text).precomposedStringWithCanonicalMapping)
    case .delete:
      if current.search.query.isEmpty { return endSearch(keepingMatch: false) }
      current.search.look(for: String(current.search.query.dropLast()))
    case .again where current.search.query.isEmpty: current.search.look(for: lastQuery)
    case .again: current.search.older()
    case .back: current.search.newer()
    }
    let found = current.search.match.map(Self.scalars) ?? current.start.scalars
    current.foundRange = current.search.range() ?? 0..<0
    search = current
    lastQuery = current.search.query.isEmpty ? lastQuery : current.search.query
    handle.setLine(found, cursor: current.search.match == nil ? current.start.cursor : current.foundRange.lowerBound)
    return current.search.isFailing ? .refreshAndBeep : .refresh
  }

  /// Ends the search with the found statement or with the line that it began from.
  func endSearch(keepingMatch: Bool) -> Effect {
    guard let ended = search else { return .nothing }
    search = nil
    recogniseCursorKeys()
    if keepingMatch, let index = ended.search.index {
      recall.go(to: index, leaving: Self.text(of: ended.start.scalars))
    } else {
      handle.setLine(ended.start.scalars, cursor: ended.start.cursor)
    }
    return .refresh
  }
}
