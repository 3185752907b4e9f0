import DatasetFiles
import Diagnostics
import QuerySyntax
import VietnameseText

/// What stands behind the path of `open`: a name for the tables, and how the file is to be read.
struct OpenArguments {
  private(set) var name: String?
  private(set) var options: ReadingOptions
  private var rest: ArraySlice<CommandSyntax.Argument>

  /// - Parameter options: What holds where nothing is said.
  init(_ arguments: ArraySlice<CommandSyntax.Argument>, options: ReadingOptions) throws(DiagnosticError) {
    self.options = options
    rest = arguments
    while let first = rest.first {
      if Keyword(writtenAs: first.text) == .commandOption(.as) {
        rest.removeFirst()
        if takeOneTable() { continue }
        name = try value(of: first, "open list.xlsx as list").text
      } else if let word = takeWord() {
        try set(word, first)
      } else {
        throw DiagnosticError(
          .extraArgument(first, of: .phrase(Self.title)))
      }
    }
  }

  /// `one table` behind `as`: the files of a folder make one.
  private mutating func takeOneTable() -> Bool {
    let words = TextFolding.identifier(rest.prefix(2).map(\.text).joined(separator: " "))
    guard ["one_table", "mot_bang"].contains(words), rest.count >= 2 else { return false }
    rest.removeFirst(2)
    options.isOneTable = true
    return true
  }

  /// A word of one or two parts.
  private mutating func takeWord() -> OpenWord? {
    for count in [2, 1] where rest.count >= count {
      if let word = OpenWord(writtenAs: rest.prefix(count).map(\.text).joined(separator: " ")) {
        rest.removeFirst(count)
        return word
      }
    }
    return nil
  }

  private mutating func value(
    of word: CommandSyntax.Argument, _ example: String
  ) throws(DiagnosticError) -> CommandSyntax.Argument {
    if let value = rest.popFirst() { return value }
    throw DiagnosticError(
      Diagnostic(
        .missingArgument, at: word.range, ["name": .text(word.text), "usage": .phrase(HelpText.example(example))]))
  }

  private mutating func set(_ word: OpenWord, _ written: CommandSyntax.Argument) throws(DiagnosticError) {
    let value = try value(of: written, word.example)
    switch word {
    case .heading:
      let text = ["khong", "khong_co"].contains(TextFolding.identifier(value.text)) ? "none" : value.text
      if !options.setHeading(text) { throw bad(word, value, ["1", "2..3"], SettingValueWord.none) }
    case .rows:
      // `tất cả` is two words.
      let isOfTwo = TextFolding.identifier(value.text) == "tat"
      let text = isOfTwo ? "\(value.text) \(rest.popFirst()?.text ?? "")" : value.text
      if !options.setRows(text) { throw bad(word, value, [], .all) }
    case .numbers:
      guard let numbers = Language(rawValue: TextFolding.folded(value.text)) else {
        throw bad(word, value, ["en", "vi"])
      }
      options.numbers = numbers
    case .mapping:
      try addMapping(value)
      while let next = rest.first, next.text.contains("=") {
        rest.removeFirst()
        try addMapping(next)
      }
    case .sheet: options.sheet = value.text
    case .encoding: options.encoding = value.text
    }
  }

  /// `id=so_ho_so`, or `id=` and a heading in quotes.
  private mutating func addMapping(_ value: CommandSyntax.Argument) throws(DiagnosticError) {
    let heading = value.text.hasSuffix("=") ? rest.popFirst()?.text : nil
    let isTaken = heading.map { options.addMapping(value.text, heading: $0) } ?? options.addMapping(value.text)
    if !isTaken { throw bad(.mapping, value, ["id=so_ho_so"]) }
  }

  private static let title = LocalizedText(
    english: CommandWord.open.title(.english), vietnamese: CommandWord.open.title(.vietnamese))

  private func bad(
    _ word: OpenWord, _ value: CommandSyntax.Argument, _ values: [String], _ last: SettingValueWord? = nil
  ) -> DiagnosticError {
    func list(_ language: Language) -> String {
      (values + (last.map { [$0.title[language]] } ?? [])).joined(separator: " | ")
    }
    let text = LocalizedText(english: list(.english), vietnamese: list(.vietnamese))
    return DiagnosticError(
      Diagnostic(
        .badSettingValue, at: value.range,
        ["name": .phrase(word.title), "found": .text(value.text), "values": .phrase(text)]))
  }
}
