import ColumnarData

// Rows copied out of columns. Unsafe memory: each buffer is filled over exactly its count, from checked reads.

extension ColumnValues {
  /// The rows in the order given; −1 gives a missing value.
  func gathered(_ rows: ColumnBuffer<Int32>) -> ColumnValues {
    switch self {
    case .category(let column):
      return .category(CategoryColumn(codes: column.codes.gathered(rows), dictionary: column.dictionary))
    case .text(let column): return .text(column.gathered(rows))
    case .boolean(let column):
      return .boolean(BooleanColumn(values: column.values.gathered(rows, missing: BooleanColumn.missing)))
    case .number(let column):
      return .number(
        NumberColumn(values: column.values.gathered(rows, missing: NumberColumn.missing), scale: column.scale))
    case .date(let column):
      return .date(DateColumn(values: column.values.gathered(rows, missing: DateColumn.missing)))
    case .period(let column):
      return .period(
        PeriodColumn(unit: column.unit, ordinals: column.ordinals.gathered(rows, missing: PeriodColumn.missing)))
    case .ratio(let column):
      return .ratio(
        RatioColumn(
          numerators: column.numerators.gathered(rows, missing: RatioColumn.missing),
          denominators: column.denominators.gathered(rows, missing: 0), kind: column.kind,
          numeratorScale: column.numeratorScale, denominatorScale: column.denominatorScale,
          apportioned: column.apportioned?.gathered(rows, missing: 0)))
    }
  }

  /// This column's rows and then another's, which is of the same form but for texts, that may be of either.
  func appending(_ other: ColumnValues) -> ColumnValues {
    switch (self, other) {
    case (.boolean(let first), .boolean(let second)):
      return .boolean(BooleanColumn(values: first.values.appending(second.values)))
    case (.number(let first), .number(let second)):
      return .number(NumberColumn(values: first.values.appending(second.values), scale: first.scale))
    case (.date(let first), .date(let second)):
      return .date(DateColumn(values: first.values.appending(second.values)))
    case (.period(let first), .period(let second)):
      return .period(PeriodColumn(unit: first.unit, ordinals: first.ordinals.appending(second.ordinals)))
    case (.ratio(let first), .ratio(let second)):
      var apportioned: ColumnBuffer<Int64>?
      if let shares = first.apportioned, let others = second.apportioned { apportioned = shares.appending(others) }
      return .ratio(
        RatioColumn(
          numerators: first.numerators.appending(second.numerators),
          denominators: first.denominators.appending(second.denominators), kind: first.kind,
          numeratorScale: first.numeratorScale, denominatorScale: first.denominatorScale, apportioned: apportioned))
    case (.category, .category), (.text, .category), (.category, .text), (.text, .text):
      return .category(CategoryColumn(texts + other.texts))
    default: preconditionFailure("rows of one result have one form")
    }
  }

  private var texts: [Cell] {
    (0..<count).map { row in
      switch self {
      case .category(let column):
        let code = column.codes[row]
        return code == 0 ? .missing : .text(column.dictionary.values[code])
      case .text(let column): return column[row].map { .text($0) } ?? .missing
      default: return .missing
      }
    }
  }
}

extension CategoryColumn.Codes {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>) -> CategoryColumn.Codes {
    switch self {
    case .bytes(let buffer): .bytes(buffer.gathered(rows, missing: 0))
    case .words(let buffer): .words(buffer.gathered(rows, missing: 0))
    case .doubleWords(let buffer): .doubleWords(buffer.gathered(rows, missing: 0))
    }
  }
}

extension ColumnBuffer {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>, missing: Element) -> ColumnBuffer {
    unsafe ColumnBuffer(count: rows.count) { memory in
      for index in 0..<rows.count {
        let row = rows[index]
        unsafe memory[index] = row < 0 ? missing : self[Int(row)]
      }
    }
  }

  fileprivate func appending(_ other: ColumnBuffer) -> ColumnBuffer {
    unsafe ColumnBuffer(count: count + other.count) { memory in
      for index in 0..<count { unsafe memory[index] = self[index] }
      for index in 0..<other.count { unsafe memory[count + index] = other[index] }
    }
  }
}

extension TextColumn {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>) -> TextColumn {
    var ends: [Int] = []
    ends.reserveCapacity(rows.count)
    var length = 0
    for index in 0..<rows.count {
      if rows[index] >= 0 { length += range(ofRow: Int(rows[index])).count }
      ends.append(length)
    }
    let gathered = unsafe ColumnBuffer<UInt8>(count: length) { memory in
      var place = 0
      for index in 0..<rows.count where rows[index] >= 0 {
        for byte in range(ofRow: Int(rows[index])) {
          unsafe memory[place] = bytes[byte]
          place += 1
        }
      }
    }
    return TextColumn(ends: ColumnBuffer(ends), bytes: gathered)
  }
}
