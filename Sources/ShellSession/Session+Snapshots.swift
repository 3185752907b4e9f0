import ColumnarData
import Diagnostics
import QuerySyntax
package import TableFiles
import WorkProgress

/// Something that was opened, to be opened again should a snapshot of it turn out damaged.
struct SnapshotSource: Sendable {
  let path: String
  let name: String?
  let options: ReadingOptions
  /// From which its tables came.
  var snapshots: [OpenedSnapshot] = []

  var isDamaged: Bool { snapshots.contains(where: \.isDamaged) }
}

extension Session {
  /// The snapshots that opened files still lack, each once: for whoever writes them when nobody waits.
  package func takePendingSnapshots() -> [PendingSnapshot] {
    defer { pendingSnapshots = [] }
    return pendingSnapshots
  }

  /// Opens a source, from its snapshots where they are good.
  ///
  /// - Returns: What was opened; its tables under the name wanted, and with the rejects; notes about damaged snapshots.
  func read(
    _ source: SnapshotSource, monitor: WorkMonitor
  ) throws(DiagnosticError) -> (OpenedDataset, Dataset, notes: [Diagnostic]) {
    var notes: [Diagnostic] = []
    while true {
      let opened = try DatasetReader(options: source.options).open(path: source.path, monitor: monitor)
      let damaged = opened.snapshots.filter(\.isDamaged)
      if damaged.isEmpty {
        var source = source
        source.snapshots = opened.snapshots
        if !source.snapshots.isEmpty { snapshotSources.append(source) }
        pendingSnapshots += opened.pendingSnapshots
        var dataset = opened.dataset
        if let name = source.name { dataset = dataset.renamed(name) }
        if opened.rejects.rowCount > 0 { dataset = dataset.adding(opened.rejects) }
        return (opened, dataset, notes)
      }
      notes += remove(damaged)
    }
  }

  /// Answers a statement, and should a column have turned out damaged meanwhile, reads the sources again and answers once
  /// more: nothing that was computed from damaged columns is told.
  func provenAnswer(
    _ statement: StatementSyntax, in source: String, monitor: WorkMonitor
  ) async -> Answer {
    let earlier = (results, definitions, definitionCount, settings, catalog, openings)
    var answer = await answer(statement, in: source, monitor: monitor)
    var notes: [Diagnostic] = []
    while true {
      // A result may share columns with its table that nobody has read yet.
      for case .result(let result) in answer.parts { result.table.prove() }
      guard snapshotSources.contains(where: \.isDamaged) else { break }
      (results, definitions, definitionCount, _, catalog, openings) = earlier
      restore(earlier.3)
      do throws(DiagnosticError) {
        notes += try reopenDamaged(monitor: monitor)
      } catch {
        return .failed(notes + [error.diagnostic])
      }
      answer = await self.answer(statement, in: source, monitor: monitor)
    }
    answer.parts.insert(contentsOf: notes.map(StatementOutcome.Part.diagnostic), at: 0)
    return answer
  }

  /// Reads again what came from damaged snapshots; what cannot be read stays marked, so that the next statement tries
  /// again.
  private func reopenDamaged(monitor: WorkMonitor) throws(DiagnosticError) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    while let index = snapshotSources.firstIndex(where: \.isDamaged) {
      let source = snapshotSources[index]
      let removed = remove(source.snapshots.filter(\.isDamaged))
      let (_, dataset, more) = try read(source, monitor: monitor)
      snapshotSources.remove(at: index)
      catalog.add(dataset)
      notes += removed + more
    }
    return notes
  }

  private func remove(_ damaged: [OpenedSnapshot]) -> [Diagnostic] {
    for snapshot in damaged { snapshot.remove() }
    return damaged.map { Diagnostic(.snapshotDamaged, ["path": .text($0.source)]) }
  }
}
