import ColumnarData
import QuerySyntax
import VietnameseText

/// What `help` has to say of a word, setting, message or topic, else of a term, column or value of the open tables.
struct HelpLookup {
  let tables: [Table]
  let language: Language

  /// - Returns: The lines; nil where there are none for the name.
  func lines(for name: String) -> [String]? {
    let help = HelpText(language: language)
    return help.topic(name) ?? TermHelp(tables: tables, language: language).lines(for: name)
      ?? Keyword(meantBy: name).flatMap { help.topic($0.title(language)) }
  }
}
