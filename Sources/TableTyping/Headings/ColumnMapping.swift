import VietnameseText

/// A column that the user gave a heading: the column that the program knows by this name, or any other name.
package struct ColumnMapping: Hashable, Sendable {
  /// The name of the column.
  package let column: String
  /// The heading, folded; or the name that the column has without the mapping.
  package let heading: String

  /// Reads `id=so_ho_so` or `id=Số hồ sơ`; nil where a name is missing.
  package init?(writtenAs text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    column = TextFolding.identifier(String(text[..<sign]))
    heading = ColumnNames.identifier(String(text[text.index(after: sign)...]))
    if column.isEmpty || heading.isEmpty { return nil }
  }

  /// As ``init(writtenAs:)`` reads it.
  package var text: String { "\(column)=\(heading)" }
}
