extension ColumnValues {
  /// Binds the column: has what of it lies in a mapped file compared with what was written, once.
  ///
  /// Whoever reads a column of a table that was opened binds it first. Long texts that stay in their source file are
  /// looked at when they are read.
  package func verify() throws(DamagedFile) { try forEachStretch(.bind) }

  /// Throws where the column was bound, and what of it lies in a mapped file is no longer there: what was read since may be
  /// zeros.
  package func verifyAgain() throws(DamagedFile) { try forEachStretch(.lookAgain) }

  private func forEachStretch(_ look: Verification) throws(DamagedFile) {
    switch self {
    case .text(let column):
      switch column.storage {
      case .owned(let ends, let bytes):
        try look.at(ends)
        try look.at(bytes)
      case .source(let texts): if let packed = texts.packed { try packed.verify(look) }
      case .packed(let texts): try texts.verify(look)
      }
    case .number(let column): try column.values.verify(look)
    case .date(let column): try column.values.verify(look)
    case .period(let column): try column.ordinals.verify(look)
    case .category(let column): try column.codes.verify(look)
    case .boolean(let column): try column.codes.verify(look)
    case .ratio(let column):
      try look.at(column.numerators)
      try look.at(column.denominators)
    }
  }
}

/// How stretches of mapped files are looked at.
enum Verification {
  /// Before they are read.
  case bind
  /// After they were read: whether they are still there.
  case lookAgain

  func at(_ buffer: ColumnBuffer<some BitwiseCopyable & Sendable>) throws(DamagedFile) {
    switch self {
    case .bind: try buffer.verify()
    case .lookAgain: try buffer.verifyAgain()
    }
  }
}

extension IntegerValues {
  /// Binds the numbers; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) { try verify(.bind) }

  func verify(_ look: Verification) throws(DamagedFile) {
    switch form {
    case .coded(let codes, _, _): try codes.verify(look)
    case .wide(let buffer): try look.at(buffer)
    }
  }
}

extension Codes {
  /// Binds the codes; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) { try verify(.bind) }

  func verify(_ look: Verification) throws(DamagedFile) {
    switch storage {
    case .bytes(let buffer): try look.at(buffer)
    case .words(let buffer): try look.at(buffer)
    case .doubleWords(let buffer): try look.at(buffer)
    }
  }
}
