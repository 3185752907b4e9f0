import Diagnostics
import RecordReading

extension TableAssembly {
  /// Rows with more or fewer cells than there are headings stand in the reject log, whole, and not in the table; the
  /// first is named in a warning. Empty cells beyond the headings do not make a row uneven: the reader has cut them.
  mutating func rejectUnevenRows(of file: RawTable) {
    for row in file.unevenRows {
      let reason: RejectReason = row.cellCount < file.headings.count ? .tooFewCells : .tooManyCells
      rejects.append(line: row.line, .init(file: file.path, column: "", text: row.text, reason: reason))
    }
    guard let first = file.unevenRows.first else { return }
    warn(
      .unevenRows, about: file,
      [
        "count": .number(file.unevenRows.count), "line": .number(first.line), "cells": .number(first.cellCount),
        "expected": .number(file.headings.count),
      ])
  }
}
