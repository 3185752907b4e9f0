import Diagnostics
import Foundation
import NotebookDocuments

/// Keeps on disk what an interactive session answers, cell by cell: in its autosave, and in the file that `save` named.
final class CellKeeper {
  private let folder: AutosaveFolder
  private let file: AutosaveFile
  /// Cells of the transcript that the autosave holds; nil where it was not begun.
  private var keptCells: Int?
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
  func keep(_ state: inout SessionState) {
    do throws(DiagnosticError) {
      if !isBroken { try keepInAutosave(state) }
    } catch {
      isBroken = true
      faults.append(Diagnostic(.autosaveFailed, ["path": .text(file.path)], notes: [error.diagnostic]))
    }
    if let fault = SavedFile.follow(&state) { faults.append(fault) }
  }

  private func keepInAutosave(_ state: SessionState) throws(DiagnosticError) {
    let cells = state.transcript.cells
    let isPinnedNow = lacksHashes && !state.awaitsHashes
    if cells.count == keptCells && !isPinnedNow { return }
    if keptCells == nil && cells.isEmpty && state.continued == nil { return }
    let place = URL(fileURLWithPath: folder.path)
    if let keptCells, cells.count > keptCells, !isPinnedNow {
      for cell in cells.dropFirst(keptCells) { try file.add(state.documentEntry(of: cell, in: place)) }
    } else {
      if keptCells == nil { folder.removeOld() }
      lacksHashes = state.awaitsHashes
      try file.begin(with: state.autosaved(in: place))
    }
    keptCells = cells.count
  }

  /// Whether the autosave holds every cell.
  var isKept: Bool { keptCells != nil && !isBroken }

  /// What went wrong since the last call.
  func takeFaults() -> [Diagnostic] {
    defer { faults = [] }
    return faults
  }

  /// Ends a session that was left in order: its autosave goes where a saved file holds every cell.
  func end(_ state: SessionState) {
    let cells = state.transcript.cells.count
    if let saved = state.saved, saved.isFollowed, saved.cellCount == cells { file.remove() }
    if cells == 0 && keptCells != nil { file.remove() }
  }
}
