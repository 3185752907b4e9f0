import RecordReading

/// Names of tables that can be typed.
package enum TableName {
  /// From the file's own name without its ending, or a folder's.
  package static func of(path: String) -> String { typeable(FileFormat.baseName(of: path)) }

  /// The text as a name that can be typed without quotes; `t_1` where nothing of it can be used.
  package static func typeable(_ text: String) -> String { ColumnNames.typeable(text, fallback: "t_1", prefix: "t_") }
}
