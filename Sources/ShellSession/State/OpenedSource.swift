import DatasetFiles

/// Something that was opened, for the header of a saved session.
struct OpenedSource: Sendable {
  /// Absolute, or `-` for standard input.
  let path: String
  /// Was read from a pipe, so that it cannot be read once more.
  let isStream: Bool
  /// The name of the set that comes with the program, where it is that.
  let example: String?
  let dataset: String
  /// What it was read from, as it was before it was read.
  let files: SourceFiles
  let rowCounts: [(table: String, rows: Int)]
  /// The names of its tables as the session has them.
  let tables: [String]
  /// The name that its tables got, and how it was read.
  let name: String?
  let options: ReadingOptions
  /// Opened by a statement of the session, which a replay runs again.
  let isByStatement: Bool
}
