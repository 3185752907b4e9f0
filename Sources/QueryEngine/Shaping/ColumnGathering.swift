import ColumnarData
import Diagnostics
import QueryPlan

// Rows copied out of columns.

extension ColumnValues {
  /// The rows in the order given; −1 gives a missing value.
  func gathered(_ rows: ColumnBuffer<Int32>) -> ColumnValues {
    switch self {
    case .category(let column):
      return .category(CategoryColumn(codes: column.codes.gathered(rows), dictionary: column.dictionary))
    case .text(let column): return .text(column.gathered(rows))
    case .boolean(let column):
      return .boolean(BooleanColumn(codes: column.codes.gathered(rows)))
    case .number(let column):
      return .number(
        NumberColumn(values: column.values.gathered(rows), scale: column.scale))
    case .date(let column):
      return .date(DateColumn(values: column.values.gathered(rows)))
    case .period(let column):
      return .period(
        PeriodColumn(unit: column.unit, ordinals: column.ordinals.gathered(rows)))
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
  func appending(_ other: ColumnValues) throws(TextsLost) -> ColumnValues {
    switch (self, other) {
    case (.boolean(let first), .boolean(let second)):
      return .boolean(BooleanColumn(codes: first.codes.appending(second.codes)))
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
      return .category(CategoryColumn(try texts() + other.texts()))
    case (.category, _), (.text, _), (.boolean, _), (.number, _), (.date, _), (.period, _), (.ratio, _):
      preconditionFailure("rows of one result have one form")
    }
  }

  private func texts() throws(TextsLost) -> [Cell] {
    try (0..<count).map { row throws(TextsLost) in
      switch self {
      case .category(let column): return column.dictionary.cell(of: column.codes[row])
      case .text(let column): return try column[row].map { .text($0) } ?? .missing
      case .boolean, .number, .date, .period, .ratio: return .missing
      }
    }
  }
}

extension Table {
  /// The table's columns with the rows of others of the same forms below them.
  func appendedColumns(_ others: [ColumnValues]) throws(DiagnosticError) -> [ColumnValues] {
    do throws(TextsLost) {
      return try zip(columns, others).map { column, other throws(TextsLost) in try column.appending(other) }
    } catch {
      throw DiagnosticError(error)
    }
  }
}

extension Codes {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>) -> Codes {
    switch storage {
    case .bytes(let buffer): Codes(.bytes(buffer.gathered(rows, missing: 0)))
    case .words(let buffer): Codes(.words(buffer.gathered(rows, missing: 0)))
    case .doubleWords(let buffer): Codes(.doubleWords(buffer.gathered(rows, missing: 0)))
    }
  }

  fileprivate func appending(_ other: Codes) -> Codes {
    let codes = (0..<count).map { UInt32(self[$0]) } + (0..<other.count).map { UInt32(other[$0]) }
    return Codes(codes, greatest: Int(codes.max() ?? 0))
  }
}

extension IntegerValues {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>) -> IntegerValues {
    switch form {
    case .coded(let codes, let origin, let step):
      IntegerValues(.coded(codes.gathered(rows), origin: origin, step: step))
    case .wide(let buffer): IntegerValues(buffer.gathered(rows, missing: Self.missing))
    }
  }

  fileprivate func appending(_ other: IntegerValues) -> IntegerValues {
    IntegerValues(array + other.array)
  }
}

extension ColumnBuffer {
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>, missing: Element) -> ColumnBuffer {
    withElements { source in
      rows.withElements { rows in
        ColumnBuffer(count: rows.count) { gathered in
          for index in rows.indices {
            let row = Int(rows[index])
            gathered[index] = row < 0 ? missing : source[row]
          }
        }
      }
    }
  }

  fileprivate func appending(_ other: ColumnBuffer) -> ColumnBuffer {
    ColumnBuffer(count: count + other.count) { joined in
      for index in 0..<count { joined[index] = self[index] }
      for index in 0..<other.count { joined[count + index] = other[index] }
    }
  }
}

extension TextColumn {
  /// Texts in a file stay there: they are read where they are shown, neighbours together.
  fileprivate func gathered(_ rows: ColumnBuffer<Int32>) -> TextColumn {
    if case .source(let source) = storage {
      return TextColumn(
        // Read ahead are some megabytes of texts.
        SourceTexts(path: source.path, count: rows.count, byteCount: rows.byteCount, readAhead: 1 << 17) {
          places, body in
          source.visit(rows, at: places, body)
          return !source.isLost
        })
    }
    if case .packed(let texts) = storage {
      return TextColumn(
        PackedTexts(numbering: texts.numbering, high: texts.high?.gathered(rows), low: texts.low.gathered(rows)))
    }
    var ends: [Int] = []
    ends.reserveCapacity(rows.count)
    var bytes: [UInt8] = []
    for index in 0..<rows.count {
      if rows[index] >= 0 {
        let row = Int(rows[index])
        scan(row..<row + 1) { _, text in
          bytes.append(copying: text)
        }
      }
      ends.append(bytes.count)
    }
    return TextColumn(ends: ColumnBuffer(ends), bytes: ColumnBuffer(bytes))
  }
}

extension SourceTexts {
  /// How many rows may stand between two that are read at once: to pass over so many costs less than a read of their own.
  private static let passedOver = 32

  /// Calls the body with each place and the text of the row there, empty for no row; rows that lie near each other are
  /// read at once.
  fileprivate func visit(_ rows: ColumnBuffer<Int32>, at places: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) {
    var end = places.lowerBound + 1
    while end < places.upperBound, rows[end] == rows[places.lowerBound] + Int32(end - places.lowerBound) { end += 1 }
    if end >= places.upperBound, let first = places.first.map({ Int(rows[$0]) }), first >= 0 {
      scan(first..<first + places.count) { row, text in body(places.lowerBound + row - first, text) }
      return
    }
    let (bytes, ranges) = texts(rows, at: places)
    for place in places { body(place, bytes.span.extracting(ranges[place - places.lowerBound])) }
  }

  /// The texts of rows in any order, read in the order of the file; and where the text of each place lies.
  private func texts(_ rows: ColumnBuffer<Int32>, at places: Range<Int>) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var ranges = [Range<Int>](repeating: 0..<0, count: places.count)
    var bytes: [UInt8] = []
    let order = places.filter { rows[$0] >= 0 }.sorted { rows[$0] < rows[$1] }
    var next = 0
    while next < order.count {
      let first = Int(rows[order[next]])
      var (last, end) = (first, next + 1)
      while end < order.count, Int(rows[order[end]]) - last <= Self.passedOver {
        last = Int(rows[order[end]])
        end += 1
      }
      scan(first..<last + 1) { row, text in
        let start = bytes.count
        while next < end, Int(rows[order[next]]) == row {
          if bytes.count == start { bytes.append(copying: text) }
          ranges[order[next] - places.lowerBound] = start..<bytes.count
          next += 1
        }
      }
      // Texts that are lost leave their places empty.
      next = end
    }
    return (bytes, ranges)
  }
}

extension [UInt8] {
  fileprivate mutating func append(copying text: Span<UInt8>) {
    append(addingCapacity: text.count) { added in
      for index in text.indices { added.append(text[index]) }
    }
  }
}
