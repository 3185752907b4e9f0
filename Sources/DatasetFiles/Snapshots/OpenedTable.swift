import Diagnostics
import TableTyping

/// A table, and what it has to do with a snapshot.
struct OpenedTable: Sendable {
  var table: AssembledTable
  private(set) var snapshot = SnapshotUse.none
  /// About the snapshot, not about the table.
  private(set) var notes: [Diagnostic] = []

  /// A table that is kept together with others, or not at all.
  init(table: AssembledTable) { self.table = table }

  init(_ table: AssembledTable, from snapshot: OpenedSnapshot) {
    self.table = table
    self.snapshot = .used(snapshot)
  }

  /// A table that was read.
  ///
  /// - Parameter place: Where it is to be kept, should the file be what it was before it was read; nil for nowhere.
  init(_ table: AssembledTable, keptAt place: SnapshotPlace?, notes: [Diagnostic]) {
    self.table = table
    self.notes = notes
    if let place, place.isSettled { snapshot = .pending(place) }
  }

  var usedSnapshot: OpenedSnapshot? {
    if case .used(let snapshot) = snapshot { snapshot } else { nil }
  }

  var pendingSnapshot: PendingSnapshot? {
    if case .pending(let place) = snapshot { PendingSnapshot(place: place, tables: [table]) } else { nil }
  }
}

/// How a table, or those that are kept together, and a snapshot have to do with each other.
enum SnapshotUse: Sendable {
  case none
  case used(OpenedSnapshot)
  case pending(SnapshotPlace)
}
