extension ColumnValues {
  /// Binds the column: has what of it lies in a mapped file compared with what was written, once.
  ///
  /// Whoever reads a column of a table that was opened binds it first. Long texts that stay in their source file are
  /// looked at when they are read.
  package func verify() throws(DamagedFile) {
    switch self {
    case .text(let column):
      switch column.storage {
      case .owned(let ends, let bytes):
        try ends.verify()
        try bytes.verify()
      case .source: break
      case .packed(let texts): try texts.verify()
      }
    case .number(let column): try column.values.verify()
    case .date(let column): try column.values.verify()
    case .period(let column): try column.ordinals.verify()
    case .category(let column): try column.codes.verify()
    case .boolean(let column): try column.codes.verify()
    case .ratio(let column):
      try column.numerators.verify()
      try column.denominators.verify()
    }
  }
}

extension IntegerValues {
  /// Binds the numbers; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) {
    switch form {
    case .coded(let codes, _, _): try codes.verify()
    case .wide(let buffer): try buffer.verify()
    }
  }
}

extension Codes {
  /// Binds the codes; see ``ColumnValues/verify()``.
  package func verify() throws(DamagedFile) {
    switch storage {
    case .bytes(let buffer): try buffer.verify()
    case .words(let buffer): try buffer.verify()
    case .doubleWords(let buffer): try buffer.verify()
    }
  }
}
