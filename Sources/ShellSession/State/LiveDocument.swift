import Foundation
import NotebookDocuments

/// The document of a session as it goes: the document that it goes on with, and a cell for each statement that was answered.
struct LiveDocument: Sendable {
  /// What is known of a cell beside its text in the document.
  struct Cell: Sendable {
    /// The same however the cell is moved or edited.
    let id: Int
    /// Of its statements, in order; none of a cell that is not run.
    var numbers: [Int]
    /// The result that `_` named before its first statement; nil where there was none.
    var lastBefore: Int?
    /// What its statements gave in this session; nil for a cell that still has what its document says.
    var answer: Answer?
    /// Whether it may give something else by now.
    var isStale = false
  }

  /// What statements gave, and how it is shown.
  struct Answer: Sendable {
    var outcomes: [StatementOutcome]
    /// As they stood once the statements had run: with them it was shown, and with them a replay shows it.
    let settings: Settings
  }

  /// With the first of ``cells``; those behind them are drawn once the text is asked for. Its header is the document's that
  /// the session goes on with, else empty.
  var document: SessionDocument
  var cells: [Cell] = []
  /// From which relative paths in the document count.
  let folder: URL
  /// What `title` said; nil for what the header says.
  var title: String?
  /// Whether every cell was run anew since the document was opened, so that its header is to name the data as they are.
  var isRenewed = false
  /// Grows with every change other than a cell that is added at the end.
  var revision = 0
  /// The revision that came of taking out the last cell, where the last change was that.
  private(set) var revisionOfWithdrawal: Int?
  private var lastID = 0

  init(document: SessionDocument = SessionDocument(header: SessionHeader(), entries: []), folder: URL) {
    (self.document, self.folder) = (document, folder)
  }

  /// Two of one session that are equal here hold the same.
  var mark: [Int] { [revision, cells.count] }

  mutating func add(numbers: [Int], lastBefore: Int?, answer: Answer?) {
    lastID += 1
    cells.append(Cell(id: lastID, numbers: numbers, lastBefore: lastBefore, answer: answer))
  }

  /// Marks every cell that has a table: the data are no longer those that it was asked of.
  mutating func markAllStale() {
    for (index, entry) in document.entries.enumerated() where entry.outputs.contains(where: { $0.rows != nil }) {
      cells[index].isStale = true
    }
  }

  /// Takes out the cell of a statement whose answer was cancelled on its way.
  mutating func withdraw(_ number: Int) {
    guard let index = cells.lastIndex(where: { $0.numbers == [number] && $0.answer != nil }) else { return }
    if index < drawnCells {
      document.removeCell(index)
      revision += 1
      if index == cells.count - 1 { revisionOfWithdrawal = revision }
    }
    cells.remove(at: index)
  }

  /// How many of the cells the document has already.
  var drawnCells: Int { document.cellCount }
}

/// An earlier state of a session, to which `undo` goes back.
final class EarlierState: Sendable {
  let state: SessionState
  /// The statement that changed it.
  let statement: String

  init(_ state: SessionState, before statement: String) {
    (self.state, self.statement) = (state, statement)
  }
}
