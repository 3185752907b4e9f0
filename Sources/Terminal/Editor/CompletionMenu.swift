package import QuerySyntax
package import VietnameseText

/// The completions of one place, the chosen one, and how they are listed.
package struct CompletionMenu {
  /// In the order in which they are listed; at least one.
  package let completions: [CompletionSuggestion]
  /// The text that was completed, before anything was inserted.
  package let base: String
  private(set) var selected: Int?
  /// The buffer as the menu left it: when it differs, the menu is over.
  var state = UndoHistory.State(scalars: [], cursor: 0)
  /// The buffer before anything was inserted.
  var start = UndoHistory.State(scalars: [], cursor: 0)

  /// A menu in which nothing is chosen yet.
  package init(completions: [CompletionSuggestion], base: String) {
    self.completions = completions
    self.base = base
  }

  /// Chooses the next completion, or with -1 the one before, in a ring.
  package mutating func move(by step: Int) -> CompletionSuggestion {
    let first = step > 0 ? 0 : completions.count - 1
    let index = selected.map { ($0 + step + completions.count) % completions.count } ?? first
    selected = index
    return completions[index]
  }

  /// What all completions begin with, when it says more than what was typed and all replace the same text.
  package var commonInsertion: CompletionSuggestion? {
    guard let first = completions.first,
      completions.allSatisfy({ $0.range == first.range })
    else { return nil }
    var common = first.text[...]
    for completion in completions {
      common = common.prefix(zip(common, completion.text).prefix { $0.0 == $0.1 }.count)
    }
    let typed = TextFolding.identifier(Self.text(of: base, in: first.range))
    let offered = TextFolding.identifier(String(common))
    guard offered.count > typed.count, offered.hasPrefix(typed) else { return nil }
    return CompletionSuggestion(range: first.range, text: String(common), kind: first.kind, meaning: "")
  }

  /// The text with a completion in it, and the UTF-8 offset after that.
  package static func applying(_ completion: CompletionSuggestion, to base: String) -> (text: String, offset: Int) {
    let bytes = Array(base.utf8)
    let range = completion.range.clamped(to: 0..<bytes.count)
    let text =
      String(decoding: bytes[..<range.lowerBound], as: UTF8.self) + completion.text
      + String(decoding: bytes[range.upperBound...], as: UTF8.self)
    return (text, range.lowerBound + completion.text.utf8.count)
  }

  private static func text(of base: String, in range: Range<Int>) -> String {
    let bytes = Array(base.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The rows to show below the text: one completion each, with kind and meaning, and a last row that counts the rest.
  package func rows(columns: Int, atMost limit: Int, language: Language) -> [[StyledText]] {
    guard limit > 0 else { return [] }
    let shown = completions.count <= limit ? completions.count : max(1, limit - 1)
    let start = min(max(0, (selected ?? 0) - shown + 1), completions.count - shown)
    let window = completions[start..<(start + shown)]
    let textWidth = min(window.map { DisplayWidth.cells(in: $0.text) }.max() ?? 0, max(8, columns / 2))
    let kindWidth = window.map { DisplayWidth.cells(in: $0.kind.title[language]) }.max() ?? 0
    var rows = window.indices.map { index in
      let item = completions[index]
      let marker = index == selected ? "› " : "  "
      let name = Self.padded(DisplayWidth.cut(item.text, to: textWidth), to: textWidth)
      let rest = "  " + Self.padded(item.kind.title[language], to: kindWidth) + "  " + item.meaning
      let head = DisplayWidth.cut(marker + name, to: columns - 1)
      let tail = DisplayWidth.cut(rest, to: columns - 1 - DisplayWidth.cells(in: head))
      return [
        StyledText(text: head, style: index == selected ? .selected : .plain), StyledText(text: tail, style: .hint),
      ]
    }
    if shown < completions.count, limit > 1 {
      let more = NumberText.grouped(Int64(completions.count - shown), in: language)
      let words = LocalizedText(english: "  … \(more) more", vietnamese: "  … còn \(more) mục")[language]
      rows.append([StyledText(text: DisplayWidth.cut(words, to: columns - 1), style: .hint)])
    }
    return rows
  }

  private static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - DisplayWidth.cells(in: text)))
  }
}
