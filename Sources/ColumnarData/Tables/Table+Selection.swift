extension Table {
  /// The rows at these places, in this order; dictionaries are shared.
  ///
  /// - Complexity: O(rows × columns).
  package func selecting(_ rows: [Int]) -> Table {
    Table(schema: schema, columns: columns.map { $0.selecting(rows) }, rowCount: rows.count)
  }
}

extension ColumnValues {
  /// The values of the rows at these places, in this order.
  package func selecting(_ rows: [Int]) -> ColumnValues {
    switch self {
    case .category(let column):
      return .category(CategoryColumn(codes: column.codes.selecting(rows), dictionary: column.dictionary))
    case .text(let column): return .text(column.selecting(rows))
    case .boolean(let column): return .boolean(BooleanColumn(codes: column.codes.selecting(rows)))
    case .number(let column): return .number(NumberColumn(values: column.values.selecting(rows), scale: column.scale))
    case .date(let column): return .date(DateColumn(values: column.values.selecting(rows)))
    case .period(let column):
      return .period(PeriodColumn(unit: column.unit, ordinals: column.ordinals.selecting(rows)))
    case .ratio(let column):
      return .ratio(
        RatioColumn(
          numerators: column.numerators.selecting(rows), denominators: column.denominators.selecting(rows),
          kind: column.kind, numeratorScale: column.numeratorScale, denominatorScale: column.denominatorScale,
          apportioned: column.apportioned?.selecting(rows)))
    }
  }
}

extension TextColumn {
  /// Texts in a file stay there.
  func selecting(_ rows: [Int]) -> TextColumn {
    if case .source(let source) = storage {
      return TextColumn(
        SourceTexts(path: source.path, count: rows.count, byteCount: rows.count * MemoryLayout<Int>.stride) {
          places, body in
          places.allSatisfy { place in
            source.scan(rows[place]..<rows[place] + 1) { _, text in body(place, text) }
          }
        })
    }
    if case .packed(let texts) = storage {
      return TextColumn(
        PackedTexts(
          numbering: texts.numbering, high: texts.high?.selecting(rows), low: texts.low.selecting(rows)))
    }
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for row in rows {
      scan(row..<row + 1) { _, text in
        for index in text.indices { bytes.append(text[index]) }
      }
      ends.append(bytes.count)
    }
    return TextColumn(ends: ColumnBuffer(ends), bytes: ColumnBuffer(bytes))
  }
}

extension Codes {
  func selecting(_ rows: [Int]) -> Codes {
    switch storage {
    case .bytes(let buffer): Codes(.bytes(buffer.selecting(rows)))
    case .words(let buffer): Codes(.words(buffer.selecting(rows)))
    case .doubleWords(let buffer): Codes(.doubleWords(buffer.selecting(rows)))
    }
  }
}

extension IntegerValues {
  func selecting(_ rows: [Int]) -> IntegerValues {
    switch form {
    case .coded(let codes, let origin, let step):
      IntegerValues(.coded(codes.selecting(rows), origin: origin, step: step))
    case .wide(let buffer): IntegerValues(buffer.selecting(rows))
    }
  }
}

extension ColumnBuffer {
  func selecting(_ rows: [Int]) -> ColumnBuffer {
    ColumnBuffer(rows.map { self[$0] })
  }
}

extension ResultTable {
  /// The rows that are no totals, as a table of the data.
  package var withoutTotals: Table {
    let rows = roles.indices.filter { roles[$0] != .total }
    return rows.count == table.rowCount ? table : table.selecting(rows)
  }
}
