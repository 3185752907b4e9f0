import RecordReading
import TableTyping
import VietnameseText

/// The options as people and documents write them.
extension ReadingOptions {
  /// Sets the heading: `2`, `2..3` or `none`.
  ///
  /// - Returns: False, and nothing changed, where the text says none of these.
  package mutating func setHeading(_ text: String) -> Bool {
    guard let heading = TableLayout.Heading(writtenAs: text) else { return false }
    layout.heading = heading
    return true
  }

  /// Keeps all rows: `all`.
  ///
  /// - Returns: False, and nothing changed, where the text says something else.
  package mutating func setRows(_ text: String) -> Bool {
    guard ["all", "tat_ca"].contains(TextFolding.identifier(text)) else { return false }
    layout.keepsAllRows = true
    return true
  }

  /// Gives columns their headings: `id=so_ho_so code=ma`.
  ///
  /// - Returns: False, and nothing changed, where one of the parts says no mapping.
  package mutating func addMapping(_ text: String) -> Bool {
    let parts = text.split(separator: " ").map { ColumnMapping(writtenAs: String($0)) }
    if parts.isEmpty || parts.contains(nil) { return false }
    mapping += parts.compactMap(\.self)
    return true
  }

  /// Gives a column its heading, which may be of several words.
  ///
  /// - Parameter column: Written as `id=`.
  /// - Returns: False, and nothing changed, where one of the two is no name.
  package mutating func addMapping(_ column: String, heading: String) -> Bool {
    guard let added = ColumnMapping(writtenAs: column + heading) else { return false }
    mapping.append(added)
    return true
  }

  /// As ``setHeading(_:)`` reads it; nil where the heading is to be found.
  package var headingText: String? { layout.heading?.text }

  /// As ``setRows(_:)`` reads it; nil where rows may be set apart.
  package var rowsText: String? { layout.keepsAllRows ? "all" : nil }

  /// As ``addMapping(_:)`` reads it; nil where no heading was given a column.
  package var mappingText: String? { mapping.isEmpty ? nil : mapping.map(\.text).joined(separator: " ") }

  /// The names of the encodings of text files.
  package static var encodings: [String] { TextEncoding.allCases.map(\.rawValue) }
}
