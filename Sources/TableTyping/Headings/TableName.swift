import RecordReading

/// Names of tables that can be typed.
package enum TableName {
  /// From the file's own name without its ending, or a folder's.
  package static func of(path: String) -> String { typeable(FileFormat.baseName(of: path)) }

  package static func typeable(_ text: String) -> String { ColumnNames.typeable(text, fallback: "t_1", prefix: "t_") }
}
