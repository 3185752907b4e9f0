package import VietnameseText

/// A cell of a document that was run again, and what its statements gave.
package struct CellRun: Sendable {
  /// 0-based, among the cells of the document.
  package let cell: Int
  /// The cell's; nil where it has none.
  package let name: String?
  /// One for each statement that ran, in order.
  package let outcomes: [StatementOutcome]
  /// As they stood at the end of the cell, its own ones included: with them its answers are shown.
  package let settings: Settings

  /// The outcomes with the number of the cell before the first, and each statement before its own.
  package func headed(in language: Language) -> [StatementOutcome] {
    outcomes.enumerated().map { index, outcome in
      let number = LocalizedText(english: "cell \(cell + 1)", vietnamese: "ô \(cell + 1)")[language]
      let heading = (index == 0 ? [number] : []) + outcome.source.split(separator: "\n").map { "> \($0)" }
      return outcome.preceded(by: heading.map(StatementOutcome.Part.summary))
    }
  }
}
