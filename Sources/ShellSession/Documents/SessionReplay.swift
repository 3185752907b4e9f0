package import Diagnostics
package import NotebookDocuments
import VietnameseText

/// The result of re-running a session document.
package struct SessionReplay: Sendable {
  /// One cell whose output is another than the recorded one.
  package struct Difference: Sendable {
    /// 0-based.
    package let cell: Int
    /// The cell's; nil where it has none.
    package let name: String?
    /// The cell's statements.
    package let source: String
    /// The output in the document, as text.
    package let recorded: String
    /// The output of this run, as text.
    package let found: String
    /// Whether exact values differ, or, where none are recorded, the text: not the drawing alone.
    package let isOfValues: Bool

    /// Compares what a cell gave with what is recorded under it: the text character for character, and by their hash the
    /// exact values, of which a long result shows only the first and last rows.
    ///
    /// - Parameter cell: 0-based.
    /// - Returns: nil where they are the same.
    init?(of entry: SessionDocument.Entry, cell: Int, found output: SessionOutput?) {
      recorded = entry.outputs.map(\.text).joined(separator: "\n")
      found = output?.text ?? ""
      let hashes = [entry.outputs.compactMap(\.sha256), output?.sha256.map { [$0] } ?? []]
      if recorded == found && (hashes[0] == hashes[1] || hashes.contains([])) { return nil }
      isOfValues = hashes.contains([]) ? recorded != found : hashes[0] != hashes[1]
      self.cell = cell
      name = entry.cell.name
      source = entry.cell.source
    }

    /// The message about it, with the number of the cell.
    package var diagnostic: Diagnostic { Diagnostic(.outputDiffers, ["cell": .number(cell + 1)]) }

    /// The lines of the recorded output that are gone after `-`, those of the new one after `+`.
    package var changedLines: [String] {
      let before = recorded.isEmpty ? [] : recorded.split(separator: "\n", omittingEmptySubsequences: false)
      let after = found.isEmpty ? [] : found.split(separator: "\n", omittingEmptySubsequences: false)
      let changes = after.difference(from: before)
      return changes.removals.map { change in
        if case .remove(_, let line, _) = change { "- \(line)" } else { "" }
      }
        + changes.insertions.map { change in
          if case .insert(_, let line, _) = change { "+ \(line)" } else { "" }
        }
    }
  }

  /// The document with the outputs of this run.
  package let document: SessionDocument
  /// One for each cell that ran, in order.
  package let cells: [CellRun]
  /// In the order of the cells; empty where every output is the recorded one.
  package let differences: [Difference]
  /// In the order of the prose; empty where it has no link to an answer.
  package let figures: [FigureCheck]
  /// Why something differs, as far as the document pins it; of interest where something does.
  package let causes: [ChangeCause]
  /// Messages about the document itself: a header that cannot be read, data that changed.
  package let diagnostics: [Diagnostic]
  /// Where the document is to be written; nil for nowhere.
  private let target: WriteTarget?
  /// What the new outputs were made with.
  private let pins: [SessionAttribute]

  init(
    document: SessionDocument, cells: [CellRun] = [], differences: [Difference] = [], figures: [FigureCheck] = [],
    causes: [ChangeCause] = [], diagnostics: [Diagnostic], target: WriteTarget? = nil,
    pins: [SessionAttribute] = []
  ) {
    self.document = document
    self.cells = cells
    self.differences = differences
    self.figures = figures
    self.causes = causes
    self.pins = pins
    self.diagnostics = diagnostics
    self.target = target
  }

  /// One for each statement that ran, in order.
  package var outcomes: [StatementOutcome] { cells.flatMap(\.outcomes) }

  /// Writes the document with its new outputs to the place that was asked for.
  ///
  /// - Returns: false where none was.
  package func writeDocument() throws(DiagnosticError) -> Bool {
    guard let target else { return false }
    var written = document
    written.header.made = pins
    _ = try target.write(written.text)
    return true
  }

  /// Whether every exact value, every text without one, and every figure in the prose is what it was.
  package var hasSameValues: Bool {
    !differences.contains(where: \.isOfValues) && !figures.contains(where: \.isDifferent)
  }

  /// Whether it gives what it says, as drawn: every output and every figure in the prose.
  package var isAsRecorded: Bool { differences.isEmpty && !figures.contains(where: \.isDifferent) }

  /// How the document ended: failed where it could not be read, else by its worst statement. Differences do not count.
  package var status: StatementOutcome.Status {
    if diagnostics.contains(where: { $0.severity == .error }) { return .failed }
    return .worst(of: outcomes.map(\.status))
  }
}

extension SessionReplay {
  /// One line: how many cells ran, and how many gave something else than recorded.
  package var summary: Diagnostic {
    let ran = LocalizedText.count(cells.count, english: ("cell", "cells"), vietnamese: "ô")
    if cells.isEmpty { return Diagnostic(.replayedNothing) }
    if differences.isEmpty { return Diagnostic(.replayedSame, ["cells": .phrase(ran)]) }
    let different = LocalizedText.count(
      differences.count, english: ("output is", "outputs are"), vietnamese: "kết quả")
    return Diagnostic(.replayedDifferent, ["cells": .phrase(ran), "different": .phrase(different)])
  }
}

extension LocalizedText {
  /// A number and what is counted: `1 cell`, `1,000 cells`.
  static func count(
    _ count: Int, english: (one: String, many: String), vietnamese: String
  ) -> LocalizedText {
    LocalizedText(
      english: "\(NumberText.grouped(Int64(count), in: .english)) \(count == 1 ? english.one : english.many)",
      vietnamese: "\(NumberText.grouped(Int64(count), in: .vietnamese)) \(vietnamese)")
  }
}
