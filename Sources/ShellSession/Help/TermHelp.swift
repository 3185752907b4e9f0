import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// `help` on what is no word of the language: official terms, words of the field, columns and values of the open tables.
struct TermHelp {
  let tables: [Table]
  let language: Language

  /// What there is to say of a name, a paragraph a meaning; nil where it means nothing here.
  func lines(for name: String) -> [String]? {
    let paragraphs = [glossary(name), officialTerm(name), columns(name), values(name)].compactMap { $0 }
    return paragraphs.isEmpty ? nil : Array(paragraphs.joined(separator: [""]))
  }

  private func said(_ english: String, _ vietnamese: String) -> String {
    LocalizedText(english: english, vietnamese: vietnamese)[language]
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrapping.lines(of: text, width: 76, indent: 0).map { "  " + $0 }
  }

  private func glossary(_ name: String) -> [String]? {
    guard let entry = Glossary.entry(named: name) else { return nil }
    let other = language == .english ? entry.name.vietnamese : entry.name.english
    return ["\(entry.name[language])  (\(other))"] + wrapped(entry.meaning[language])
      + ["  " + said("for example:", "ví dụ:"), "    " + HelpText.example(entry.example, language)]
  }

  /// A term that is a condition on the dates of dossiers.
  private func officialTerm(_ name: String) -> [String]? {
    guard let conditions = OfficialTerms.conditions(of: name) else { return nil }
    let head = said(
      "'\(name)' is a condition on the dates of dossiers; as what it means, one writes:",
      "'\(name)' là điều kiện theo các ngày của hồ sơ; tùy nghĩa, viết:")
    let filter = Keyword.stage(.where).title(language)
    return wrapped(head).map { String($0.dropFirst(2)) } + conditions.map { "    \(filter) \($0)" }
  }

  private func columns(_ name: String) -> [String]? {
    let found = tables.flatMap { table -> [String] in
      let fields = table.schema.fields + table.schema.derivedColumns.map(\.field)
      return NameMatch.fields(named: name, in: fields).flatMap { index in
        column(fields[index], of: table, isDerived: index >= table.schema.fields.count)
      }
    }
    return found.isEmpty ? nil : found
  }

  private func column(_ field: Field, of table: Table, isDerived: Bool) -> [String] {
    let title = field.titles[language]
    let kind =
      isDerived
      ? said(
        "a column worked out of the dates of '\(table.name)'",
        "cột tính từ các ngày của '\(table.schema.titles.vietnamese)'")
      : said("a column of '\(table.name)'", "cột của bảng '\(table.schema.titles.vietnamese)'")
    var lines = ["\(table.name).\(field.name)  (\(title)): \(kind)"]
    lines += (field.description?[language]).map(wrapped) ?? []
    let values = (field.values ?? []).prefix(12).map { value in
      value.titles[language] == value.value ? value.value : "\(value.value) (\(value.titles[language]))"
    }
    if !values.isEmpty { lines += wrapped(said("values: ", "giá trị: ") + values.joined(separator: ", ")) }
    return lines
  }

  /// Values that a column declares.
  private func values(_ name: String) -> [String]? {
    let folded = TextFolding.folded(name)
    let found = tables.flatMap { table in
      table.schema.fields.flatMap { field in
        (field.values ?? []).filter { value in
          ([value.value, value.titles.english, value.titles.vietnamese] + value.aliases)
            .contains { TextFolding.folded($0) == folded }
        }.map { value -> String in
          let place = "\(table.name).\(field.name)"
          let written =
            value.value.allSatisfy { $0.isLetter && $0.isASCII } ? value.value : QuotedText.quoted(value.value)
          return said(
            "a value of \(place): \(field.name) = \(written)", "giá trị của \(place): \(field.name) = \(written)")
        }
      }
    }
    return found.isEmpty ? nil : found
  }
}
