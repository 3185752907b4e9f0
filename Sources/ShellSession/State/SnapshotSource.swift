import DatasetFiles

/// Something that was opened, to be opened again should a snapshot of it turn out damaged.
struct SnapshotSource: Sendable {
  let path: String
  let name: String?
  let options: ReadingOptions
  /// From which its tables came.
  var snapshots: [OpenedSnapshot] = []

  /// Those of which a column turned out damaged when it was read.
  var damaged: [OpenedSnapshot] { snapshots.filter(\.isDamaged) }
  var isDamaged: Bool { snapshots.contains(where: \.isDamaged) }
}
