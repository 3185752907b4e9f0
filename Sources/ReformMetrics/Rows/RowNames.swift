package import ColumnarData
import QueryPlan
import VietnameseText

/// By which names the rows of an answer are found: by their keys, in the words of the data or of readers, or by what they
/// are, `total` and `other`.
///
/// Several keys are joined: `cap_xa_truc_tuyen`, or one of them that no other row has. Where rows have no keys, as in a
/// list, their first cells take the place. A key that spells `total` or `other` is written `key:total`.
package struct RowNames {
  private let result: ResultTable
  /// The columns whose cells name a row.
  private let columns: Range<Int>

  /// - Parameter result: An answer as it was printed.
  package init(_ result: ResultTable) {
    self.result = result
    columns = 0..<min(result.table.columns.count, result.keyCount > 0 ? result.keyCount : 3)
  }

  /// The rows that a text names: those named exactly so, else those named so without case, marks and blanks; empty where
  /// it names none.
  package func rows(named text: String) throws(TextsLost) -> [Int] {
    var wanted = text
    if let key = Self.key(writtenIn: text) {
      wanted = key
    } else if let role = Self.role(writtenAs: text) {
      return result.roles.indices.filter { result.roles[$0] == role }
    }
    var exact: [Int] = []
    var folded: [Int] = []
    for row in 0..<result.table.rowCount {
      let names = try names(ofRow: row)
      if names.contains(wanted) { exact.append(row) }
      if names.contains(where: { NameMatch.areEqual($0, wanted) }) { folded.append(row) }
    }
    return exact.isEmpty ? folded : exact
  }

  /// How a row is written in an address: all its keys, or its role.
  package func address(ofRow row: Int) throws(TextsLost) -> String {
    switch result.roles[row] {
    case .total: return "total"
    case .other: return "other"
    case .detail: break
    }
    let keys = result.keyCount > 0 ? columns : columns.prefix(1)
    var texts: [String] = []
    for column in keys { texts.append(try cell(row: row, column: column).plainText) }
    let name = TextFolding.identifier(texts.joined(separator: " "))
    return Self.role(writtenAs: name) == nil ? name : "key:" + name
  }

  /// `key:total`.
  private static func key(writtenIn text: String) -> String? {
    let prefix = "key:"
    return text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  private static func role(writtenAs text: String) -> ResultTable.RowRole? {
    switch TextFolding.identifier(text) {
    case "total", "tong": .total
    case "other", "con_lai": .other
    default: nil
    }
  }

  /// Every way in which a row may be written.
  private func names(ofRow row: Int) throws(TextsLost) -> [String] {
    var single: [String] = []
    // The words of the data, of English and of Vietnamese readers.
    var joined = [[String]](repeating: [], count: 3)
    var names: [String] = []
    for column in columns {
      let cell = try cell(row: row, column: column)
      let field = result.table.schema.fields[column]
      let words = Self.words(for: cell, in: field)
      if result.keyCount > 0 || column == 0 { single += words.texts + words.aliases }
      for index in joined.indices {
        joined[index].append(words.texts[min(index, words.texts.count - 1)])
        if result.keyCount == 0 || column + 1 == columns.upperBound {
          names.append(joined[index].joined(separator: "_"))
        }
      }
    }
    return single + names
  }

  /// A key as the data, English and Vietnamese readers write it, and other ways to write it.
  private static func words(for cell: Cell, in field: Field) -> (texts: [String], aliases: [String]) {
    if case .label(let label) = cell { return ([label.text, label.titles.english, label.titles.vietnamese], []) }
    if case .missing = cell {
      let label = ReservedLabel.missing
      return ([label.text, label.titles.english, label.titles.vietnamese], [])
    }
    let text = cell.plainText
    if case .boolean(let value) = cell { return ([text] + (value ? ["yes", "có"] : ["no", "không"]), []) }
    guard let value = field.values?.first(where: { $0.value == text }) else { return ([text], []) }
    return ([text, value.titles.english, value.titles.vietnamese], value.aliases)
  }

  /// The key of a row; a label where it stands for no value of its own.
  package func cell(row: Int, column: Int) throws(TextsLost) -> Cell {
    if let labels = result.keyLabels, labels.indices.contains(column), let label = labels[column][row] {
      return .label(label)
    }
    return try result.table.cell(row: row, column: column)
  }
}
