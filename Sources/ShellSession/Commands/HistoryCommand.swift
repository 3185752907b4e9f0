import Diagnostics
import Foundation
import QuerySyntax
import ResultRendering
import VietnameseText

/// `history`, `history 50`, `history search đất đai`, `history delete 12..15`.
///
/// Where the shell keeps a history, these look at its file, shared with other shells; a script or a document has its own
/// statements only, and deletes none.
enum HistoryCommand: CommandHandler {
  /// How many statements `history` lists.
  private static let shortLength = 20

  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    .answer(try answer(call, &state))
  }

  private static func answer(_ call: CommandCall, _ state: inout SessionState) throws(DiagnosticError) -> Answer {
    guard let first = call.arguments.first else { return try list(in: &state, atMost: shortLength) { _ in true } }
    let rest = call.arguments.dropFirst()
    let text = rest.map(\.text).joined(separator: " ")
    switch HistoryWord(writtenAs: first.text) {
    case .search:
      if rest.isEmpty { throw call.missingArgument("history search đất đai") }
      let wanted = TextFolding.folded(text)
      return try list(in: &state, atMost: .max) { TextFolding.folded($0).contains(wanted) && $0 != call.text }
    case .delete:
      guard let last = rest.last, let start = rest.first else {
        throw call.missingArgument("history delete 12..15")
      }
      return try delete(text, at: start.range.lowerBound..<last.range.upperBound, call, in: &state)
    case nil:
      guard rest.isEmpty, let count = Int(first.text), count > 0 else {
        throw DiagnosticError(
          .extraArgument(first, of: .text(call.title)))
      }
      return try list(in: &state, atMost: count) { _ in true }
    }
  }

  // MARK: Listing

  private static func list(
    in state: inout SessionState, atMost count: Int, where isWanted: (String) -> Bool
  ) throws(DiagnosticError) -> Answer {
    guard let file = state.configuration.history else {
      return Answer(parts: [.text(state.typed.filter(isWanted).suffix(count))])
    }
    let entries = try file.load().entries
    let shown = entries.enumerated().filter { isWanted($0.element.statement) }.suffix(count)
    state.listedHistory = Dictionary(uniqueKeysWithValues: shown.map { ($0.offset + 1, $0.element) })
    let width = String(entries.count).count
    return Answer(parts: [.text(shown.flatMap { lines(of: $0.element, number: $0.offset + 1, width: width) })])
  }

  /// The number, the time and the statement, its further rows below the first.
  private static func lines(of entry: HistoryEntry, number: Int, width: Int) -> [String] {
    let digits = String(number)
    let time = entry.time.formatted(
      Date.ISO8601FormatStyle(timeZone: .current).year().month().day().dateTimeSeparator(.space)
        .time(includingFractionalSeconds: false))
    let head = String(repeating: " ", count: width - digits.count) + digits + "  " + time + "  "
    let rows = entry.statement.split(separator: "\n", omittingEmptySubsequences: false)
    return rows.enumerated().map { index, row in
      (index == 0 ? head : String(repeating: " ", count: head.count)) + VisibleText.symbols(in: String(row))
    }
  }

  // MARK: Deleting

  /// Takes out the statements of a number, of a range of numbers, or that hold a text; `all` takes out every one.
  ///
  /// A number means the statement that was last listed under it, whatever other shells did meanwhile. The deleting
  /// statement itself goes too where it holds the text, and is not counted.
  private static func delete(
    _ text: String, at range: Range<Int>, _ call: CommandCall, in state: inout SessionState
  ) throws(DiagnosticError) -> Answer {
    guard let file = state.configuration.history else {
      throw DiagnosticError(Diagnostic(.historyNotKept, at: range))
    }
    let entries = try file.load().entries
    let folded = TextFolding.folded(text)
    var own = 0
    let isUnwanted: (HistoryEntry) -> Bool
    if let numbers = numbers(text) {
      let listed = state.listedHistory
      let named = Set(numbers.clamped(to: 1..<entries.count + 1).map { listed[$0] ?? entries[$0 - 1] })
      isUnwanted = { named.contains($0) }
    } else if folded == "all" || folded == "tat ca" {
      isUnwanted = { _ in true }
    } else {
      isUnwanted = { entry in
        let isHeld = TextFolding.folded(entry.statement).contains(folded)
        if isHeld && entry.statement == call.text { own += 1 }
        return isHeld
      }
    }
    let count = try file.delete(where: isUnwanted)
    if count > 0 { state.historyDeletions += 1 }
    if count - own <= 0 {
      throw DiagnosticError(Diagnostic(.noSuchHistoryEntry, at: range, ["name": .text(text)]))
    }
    state.listedHistory = [:]
    return Answer(summary: [.deletedStatements(count - own, call.language)])
  }

  /// `12` and `12..15`, as a range from the first number to before the last and one.
  private static func numbers(_ text: String) -> Range<Int>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first.flatMap({ Int($0) }), first >= 0, first < Int.max else { return nil }
    if parts.count == 1 { return first..<first + 1 }
    guard parts.count == 3, parts[1].isEmpty, let last = Int(parts[2]), last >= first, last < Int.max else {
      return nil
    }
    return first..<last + 1
  }
}

extension String {
  fileprivate static func deletedStatements(_ count: Int, _ language: Language) -> String {
    let number = NumberText.grouped(Int64(count), in: language)
    let english = count == 1 ? "1 statement deleted from the history" : "\(number) statements deleted from the history"
    return LocalizedText(english: english, vietnamese: "đã xóa \(number) câu lệnh khỏi lịch sử")[language]
  }
}
