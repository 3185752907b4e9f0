import DatasetFiles

/// Something that was opened, to be opened again should a snapshot of it turn out damaged.
struct SnapshotSource: Sendable {
  let path: String
  let name: String?
  let options: ReadingOptions
  /// From which its tables came.
  var snapshots: [OpenedSnapshot] = []

  func came(from file: String) -> Bool { snapshots.contains { $0.isIn(file) } }
}
