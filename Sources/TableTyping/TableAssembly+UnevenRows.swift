import Diagnostics
import RecordReading

extension TableAssembly {
  /// Rows with more or fewer cells than there are headings stand in the reject log, whole, and not in the table; the
  /// first is named in a warning. Empty cells beyond the headings do not make a row uneven: the reader has cut them.
  mutating func rejectUnevenRows() {
    for row in raw.unevenRows {
      let reason: RejectReason = row.cellCount < raw.headings.count ? .tooFewCells : .tooManyCells
      rejects.append(line: row.line, .init(file: raw.path, column: "", text: row.text, reason: reason))
    }
    guard let first = raw.unevenRows.first else { return }
    warn(
      .unevenRows,
      [
        "count": .number(raw.unevenRows.count), "line": .number(first.line), "cells": .number(first.cellCount),
        "expected": .number(raw.headings.count),
      ])
  }
}
