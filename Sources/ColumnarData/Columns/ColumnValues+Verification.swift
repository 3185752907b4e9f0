extension ColumnValues {
  /// Has a column of a mapped file compared with what was written, unless it was before.
  package func verify() {
    if count == 0 { return }
    switch self {
    case .text(let column):
      switch column.storage {
      case .owned(let ends, let bytes):
        _ = ends[0]
        if bytes.count > 0 { _ = bytes[0] }
      case .source(let texts): texts.visit(0..<1) { _, _ in }
      }
    case .number(let column): _ = column.values[0]
    case .date(let column): _ = column.values[0]
    case .period(let column): _ = column.ordinals[0]
    case .category(let column): _ = column.codes[0]
    case .boolean(let column): _ = column.codes[0]
    case .ratio: break
    }
  }
}
