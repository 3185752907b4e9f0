package import Values

/// The values of one column, one a row, by the form in which they are stored.
package enum ColumnValues: Sendable {
  case category(CategoryColumn)
  case text(TextColumn)
  case boolean(BooleanColumn)
  case number(NumberColumn)
  case date(DateColumn)
  case period(PeriodColumn)
  case ratio(RatioColumn)

  /// Rows.
  package var count: Int {
    switch self {
    case .category(let column): column.codes.count
    case .text(let column): column.count
    case .boolean(let column): column.codes.count
    case .number(let column): column.values.count
    case .date(let column): column.values.count
    case .period(let column): column.ordinals.count
    case .ratio(let column): column.numerators.count
    }
  }
}

/// Text with few different values: a code a row into a dictionary.
package struct CategoryColumn: Sendable {
  /// Code c > 0 is `dictionary.values[c]`.
  package let codes: Codes
  /// The values that the codes stand for; shared by tables made of this one.
  package let dictionary: CategoryDictionary

  package init(codes: Codes, dictionary: CategoryDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }
}

/// Text of which nearly every row differs, such as dossier ids. Empty means missing.
package struct TextColumn: Sendable {
  /// Where the texts are.
  package enum Storage: Sendable {
    /// UTF-8 bytes in row order, and one end a row, in bytes from their start: a row starts where the one before it ends.
    case owned(ends: ColumnBuffer<Int>, bytes: ColumnBuffer<UInt8>)
    case source(SourceTexts)
    /// Texts of one make, as numbers.
    case packed(PackedTexts)
  }

  /// Where the texts are: in memory, or still in the file they came from.
  package let storage: Storage

  /// Texts that stay in their file.
  package init(_ source: SourceTexts) { storage = .source(source) }

  /// Texts of one make.
  package init(_ packed: PackedTexts) { storage = .packed(packed) }

  package init(ends: ColumnBuffer<Int>, bytes: ColumnBuffer<UInt8>) {
    storage = .owned(ends: ends, bytes: bytes)
  }

  /// One text a row; an empty one is missing.
  package init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(bytes.count)
    }
    self.init(ends: ColumnBuffer(ends), bytes: ColumnBuffer(bytes))
  }

  /// Rows.
  package var count: Int {
    switch storage {
    case .owned(let ends, _): ends.count
    case .source(let texts): texts.count
    case .packed(let texts): texts.count
    }
  }

  /// The texts as numbers; nil for texts of many kinds, and for those that nobody has packed yet.
  package var packed: PackedTexts? {
    switch storage {
    case .owned: nil
    case .source(let texts): texts.packed
    case .packed(let texts): texts
    }
  }

  /// The row's text, nil where missing.
  package subscript(row: Int) -> String? {
    get throws(TextsLost) {
      switch storage {
      case .owned(let ends, let bytes):
        let range = Self.range(ofRow: row, ends)
        if range.isEmpty { return nil }
        return bytes.withElements { bytes in
          String(text: bytes.extracting(range))
        }
      case .source(let texts): return try texts[row]
      case .packed(let texts): return texts[row]
      }
    }
  }

  /// Calls the body with each of the rows in order and its text as UTF-8, empty where missing.
  package func visit(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) throws(TextsLost) {
    switch storage {
    case .owned(let ends, let bytes): Self.visit(rows, ends, bytes, body)
    case .source(let texts): try texts.visit(rows, body)
    case .packed(let texts): texts.visit(rows, body)
    }
  }

  /// As ``visit(_:_:)`` for a step of a long scan, which does not throw; see ``SourceTexts/scan(_:_:)``.
  package func scan(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) {
    switch storage {
    case .owned(let ends, let bytes): Self.visit(rows, ends, bytes, body)
    case .source(let texts): texts.scan(rows, body)
    case .packed(let texts): texts.visit(rows, body)
    }
  }

  private static func visit(
    _ rows: Range<Int>, _ ends: ColumnBuffer<Int>, _ bytes: ColumnBuffer<UInt8>, _ body: (Int, Span<UInt8>) -> Void
  ) {
    bytes.withElements { bytes in
      for row in rows { body(row, bytes.extracting(range(ofRow: row, ends))) }
    }
  }

  /// The bytes of a row's text among those of all rows; empty where missing.
  package static func range(ofRow row: Int, _ ends: ColumnBuffer<Int>) -> Range<Int> {
    let start = row == 0 ? 0 : ends[row - 1]
    // Ends that are gone from a file that was cut short read as zeros.
    return start..<max(start, ends[row])
  }
}

extension String {
  /// The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD.
  package init(text bytes: Span<UInt8>) {
    if let valid = try? UTF8Span(validating: bytes) {
      self.init(copying: valid)
    } else {
      self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }
}

/// Yes or no.
package struct BooleanColumn: Sendable {
  /// 0 missing, 1 no, 2 yes.
  package let codes: Codes

  package init(codes: Codes) { self.codes = codes }

  /// One value a row, nil where missing.
  package init(_ values: [Bool?]) {
    self.init(codes: Codes(values.map(Self.code(of:)), greatest: 2))
  }

  package subscript(row: Int) -> Bool? {
    let code = codes[row]
    return code == 0 ? nil : code == 2
  }

  /// The code that stands for a value: 0 for nil, 1 for no, 2 for yes.
  package static func code(of value: Bool?) -> UInt32 { value.map { $0 ? 2 : 1 } ?? 0 }
}

/// Whole or decimal numbers at one scale.
package struct NumberColumn: Sendable {
  /// In units of 10^−scale.
  package let values: IntegerValues
  /// Digits after the point, the same for every row: 0 for whole numbers.
  package let scale: Int

  package init(values: IntegerValues, scale: Int = 0) {
    self.values = values
    self.scale = scale
  }

  package subscript(row: Int) -> FixedDecimal? {
    let value = values[row]
    return value == IntegerValues.missing ? nil : FixedDecimal(unscaled: value, scale: scale)
  }
}

/// Days.
package struct DateColumn: Sendable {
  /// Days since 1970-01-01.
  package let values: IntegerValues

  package init(values: IntegerValues) { self.values = values }

  package subscript(row: Int) -> Day? {
    let value = values[row]
    return value == IntegerValues.missing ? nil : Day(daysSince1970: Int32(clamping: value))
  }
}

/// Periods of one unit.
package struct PeriodColumn: Sendable {
  /// The unit of every row's period.
  package let unit: CalendarUnit
  /// See ``Period/ordinal``.
  package let ordinals: IntegerValues

  package init(unit: CalendarUnit, ordinals: IntegerValues) {
    self.unit = unit
    self.ordinals = ordinals
  }

  package subscript(row: Int) -> Period? {
    let ordinal = ordinals[row]
    return ordinal == IntegerValues.missing ? nil : Period(unit: unit, ordinal: Int32(clamping: ordinal))
  }
}

/// Ratios, both parts kept.
package struct RatioColumn: Sendable {
  /// A row without a ratio at all (not an undefined one: that has denominator 0).
  package static let missing = Int64.min
  /// In units of 10^−numeratorScale; `Int64.min` is missing.
  package let numerators: ColumnBuffer<Int64>
  /// In units of 10^−denominatorScale.
  package let denominators: ColumnBuffer<Int64>
  /// What the quotients mean, and so how they are written.
  package let kind: RatioKind
  /// Digits after the point in the numerators, the same for every row.
  package let numeratorScale: Int
  /// Digits after the point in the denominators, the same for every row.
  package let denominatorScale: Int
  /// For shares, the printed percentage of each row in hundredths of a percent, fixed when the whole was known, so that
  /// the printed parts sum to 100.00% and stay the same when rows are cut later.
  package let apportioned: ColumnBuffer<Int64>?

  package init(
    numerators: ColumnBuffer<Int64>, denominators: ColumnBuffer<Int64>, kind: RatioKind,
    numeratorScale: Int = 0, denominatorScale: Int = 0, apportioned: ColumnBuffer<Int64>? = nil
  ) {
    self.numerators = numerators
    self.denominators = denominators
    self.kind = kind
    self.numeratorScale = numeratorScale
    self.denominatorScale = denominatorScale
    self.apportioned = apportioned
  }

  /// The row's parts, as stored; nil where missing.
  package subscript(row: Int) -> Ratio? {
    let numerator = numerators[row]
    return numerator == Self.missing ? nil : Ratio(numerator, denominators[row])
  }
}
