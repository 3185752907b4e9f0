import Diagnostics
import Foundation
import NotebookDocuments
import WorkProgress

/// Keeps on disk what an interactive session answers, cell by cell: in its autosave, and in the file that `save` named.
final class CellKeeper {
  private let folder: AutosaveFolder
  private let file: AutosaveFile
  /// Of the session's document that the autosave holds; nil where it was not begun.
  private var kept: (cells: Int, revision: Int)?
  /// What the autosave held before the last cell was added, and how long it was, in bytes.
  private var keptBefore: (cells: Int, revision: Int, length: Int)?
  /// Whether the autosave was begun before the hashes of its data were known.
  private var lacksHashes = false
  /// Whether the autosave could not be written: then nothing more is kept there.
  private var isBroken = false
  /// What went wrong since it was last asked.
  private var faults: [Diagnostic] = []

  init(_ folder: AutosaveFolder) {
    self.folder = folder
    file = AutosaveFile(in: folder)
  }

  /// Brings the files up to date with the session; faults are told once, by ``takeFaults()``.
  ///
  /// - Parameter monitor: Asked whether to stop while a long cell is drawn and written.
  /// - Returns: Whether it was not cancelled; if it was, the files are as they were.
  @discardableResult
  func keep(_ state: inout SessionState, monitor: WorkMonitor = WorkMonitor()) -> Bool {
    if !state.drawCells(monitor) { return false }
    do throws(DiagnosticError) {
      if !isBroken, try !keepInAutosave(&state, monitor) { return false }
    } catch {
      isBroken = true
      faults.append(Diagnostic(.autosaveFailed, ["path": .text(file.path)], notes: [error.diagnostic]))
    }
    if let fault = SavedFile.follow(&state) { faults.append(fault) }
    return true
  }

  /// - Returns: Whether it was not cancelled.
  private func keepInAutosave(_ state: inout SessionState, _ monitor: WorkMonitor) throws(DiagnosticError) -> Bool {
    let now = (cells: state.live.cells.count, revision: state.live.revision)
    let isPinnedNow = lacksHashes && !state.awaitsHashes
    if let kept, kept == now, !isPinnedNow { return true }
    if kept == nil && now.cells == 0 { return true }
    let place = URL(fileURLWithPath: folder.path)
    if let kept, now.cells > kept.cells, now.revision == kept.revision, !isPinnedNow, file.isThere {
      for (cells, entry) in zip(kept.cells..., state.entries(from: kept.cells, in: place)) {
        guard let length = try file.add(entry, isCancelled: { monitor.isCancelled }) else { return false }
        self.kept = (cells + 1, now.revision)
        keptBefore = (cells, now.revision, length)
      }
    } else if let keptBefore, now.cells == keptBefore.cells, state.live.revisionOfWithdrawal == now.revision,
      now.revision == keptBefore.revision + 1, !isPinnedNow, file.cut(to: keptBefore.length)
    {
      self.keptBefore = nil
    } else {
      if kept == nil { folder.removeOld() }
      lacksHashes = state.awaitsHashes
      try file.begin(with: state.autosaved(in: place))
      keptBefore = nil
    }
    kept = now
    return true
  }

  /// Whether the autosave holds every cell.
  var isKept: Bool { kept != nil && !isBroken }

  /// What went wrong since the last call.
  func takeFaults() -> [Diagnostic] {
    defer { faults = [] }
    return faults
  }

  /// Ends a session that was left in order: its autosave goes where a saved file holds every cell.
  func end(_ state: SessionState) {
    let isSaved = state.saved.map { $0.mark == state.live.mark } ?? state.live.cells.isEmpty
    if kept != nil && isSaved { file.remove() }
  }
}
