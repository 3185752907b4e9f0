import QuerySyntax
import VietnameseText

/// A command with its own words in a language: those behind the path of `open`, of settings and of the history.
enum CommandExample {
  /// - Parameter namesExampleSet: Whether tables and columns are those of the example set, which have other names in
  ///   Vietnamese.
  static func text(of command: CommandSyntax, in language: Language, namesExampleSet: Bool = true) -> String {
    let words = command.arguments.enumerated().map { index, argument in
      let text = Self.text(of: argument, isFirst: index == 0, of: command.word, in: language)
      let isName = command.word == .describe || command.word == .values
      return isName && namesExampleSet ? ExampleNames.named(text) : text
    }
    return ([command.word.title(language)] + words).joined(separator: " ")
  }

  private static func text(
    of argument: CommandSyntax.Argument, isFirst: Bool, of command: CommandWord, in language: Language
  ) -> String {
    let text = argument.text
    if text.contains(" ") { return QuotedText.quoted(text) }
    switch command {
    case .open:
      if isFirst { return text }
      if let word = OpenWord(writtenAs: text) { return word.title[language] }
      if case .commandOption(let option)? = Keyword(writtenAs: text) {
        return Keyword.commandOption(option).title(language)
      }
      return SettingValueWord(writtenAs: text)?.title[language] ?? text
    case .set:
      return SettingName(writtenAs: text)?.title[language] ?? SettingValueWord(writtenAs: text)?.title[language] ?? text
    case .history: return HistoryWord(writtenAs: text)?.title[language] ?? text
    case .save, .export:
      return isFirst ? text : Keyword(writtenAs: text)?.title(language) ?? text
    case .help: return Keyword(writtenAs: text)?.title(language) ?? text
    case .move, .rerun: return CellWord(writtenAs: text)?.title[language] ?? text
    case .describe, .values, .tables, .run, .check, .note, .title, .cells, .edit, .name, .delete, .undo, .hint, .skip,
      .choose,
      .quit:
      return text
    case .learn: return LearnWord(writtenAs: text)?.title[language] ?? text
    }
  }
}
