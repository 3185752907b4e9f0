import ColumnarData
import DatasetFiles
import QueryPlan
import QuerySyntax
import TableTyping
import Values
import VietnameseText

/// The first lines of the interactive shell: what is open, and three ways on.
struct OpeningLines {
  let context: CheckingContext
  let language: Language

  /// `hanoi-2020q3: 11 tables, 52,295 rows; every cell as it stands; up to 30/09/2020`, and a line for each
  /// file in which something was changed.
  func lines(about opened: OpenedDataset) -> [String] {
    var lines = opened.account.summary(in: language, namesTables: false)
    guard let first = lines.first else { return [] }
    let isPackage = opened.account.files.count > 1
    let title = opened.dataset.name
    let end = opened.dataset.end.map { end in
      LocalizedText(english: "; data up to \(end.day.text)", vietnamese: "; số liệu đến \(end.day.text)")[language]
    }
    lines[0] = (isPackage ? "\(title): " : "") + first + (end ?? "")
    return lines
  }

  /// `help · Tab · procedures | show ratio(online of eligible) by domain`, where a question can be made of what is open.
  var ways: String {
    let help = Keyword.command(.help).title(language)
    let key = LocalizedText(english: "Tab completes", vietnamese: "Tab để gợi ý")[language]
    let example = LocalizedText(english: "for example: ", vietnamese: "ví dụ: ")[language]
    return ([help, key] + (question.map { [example + $0] } ?? [])).joined(separator: " · ")
  }

  /// A query that runs on the open data: the ratio of a yes/no column by another column, else a count by it; nil where no
  /// table has a column of few values.
  var question: String? {
    for table in context.catalog.tables(of: .opened) where table.rowCount > 0 {
      guard let key = keyField(of: table) else { continue }
      let fields = table.schema.fields.filter { $0.type == .boolean }
      let measures = fields.map { ratio(of: name($0.typedName, $0.name)) } + [Keyword.measure(.count).title(language)]
      let show = Keyword.stage(.show).title(language)
      let by = Keyword.clause(.by).title(language)
      for measure in measures {
        let source = name(table.schema.typedName, table.name)
        let text = "\(source) | \(show) \(measure) \(by) \(name(key.typedName, key.name))"
        if answers(text) { return text }
      }
    }
    return nil
  }

  private func ratio(of condition: String) -> String { "\(Keyword.measure(.ratio).title(language))(\(condition))" }

  /// The column of two to a dozen values that has the fewest; nil where there is none.
  private func keyField(of table: Table) -> Field? {
    let counted = zip(table.schema.fields, table.columns).compactMap { field, values -> (Field, Int)? in
      guard case .category(let column) = values else { return nil }
      // The first entry stands for cells without a value.
      let count = column.dictionary.count - 1
      return (2...12).contains(count) ? (field, count) : nil
    }
    return counted.min { $0.1 < $1.1 }?.0
  }

  private func name(_ title: LocalizedText, _ name: String) -> String {
    let text = title[language]
    return Parser.parse(text).diagnostics.isEmpty ? text : "`\(name)`"
  }

  private func answers(_ text: String) -> Bool {
    let parsed = Parser.parse(text)
    guard parsed.diagnostics.isEmpty, case .query(let query)? = parsed.program.statements.first?.kind else {
      return false
    }
    let check = Checker.check(query, source: text, in: context)
    return check.query != nil && check.diagnostics.isEmpty
  }
}
