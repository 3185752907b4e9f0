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
    case .boolean(let column): column.values.count
    case .number(let column): column.values.count
    case .date(let column): column.values.count
    case .period(let column): column.ordinals.count
    case .ratio(let column): column.numerators.count
    }
  }
}

/// Text with few different values: a code a row into a dictionary.
package struct CategoryColumn: Sendable {
  /// Code 0 is missing; code c > 0 is `dictionary.values[c]`.
  package let codes: Codes
  package let dictionary: CategoryDictionary

  package init(codes: Codes, dictionary: CategoryDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  /// Codes in the narrowest unsigned integer that holds the dictionary.
  package enum Codes: Sendable {
    case bytes(ColumnBuffer<UInt8>)
    case words(ColumnBuffer<UInt16>)
    case doubleWords(ColumnBuffer<UInt32>)

    /// Packs codes for a dictionary of so many entries, the missing one included.
    package init(_ codes: [UInt32], dictionaryCount: Int) {
      if dictionaryCount <= 1 << 8 {
        self = .bytes(ColumnBuffer(codes.map(UInt8.init)))
      } else if dictionaryCount <= 1 << 16 {
        self = .words(ColumnBuffer(codes.map(UInt16.init)))
      } else {
        self = .doubleWords(ColumnBuffer(codes))
      }
    }

    package var count: Int {
      switch self {
      case .bytes(let buffer): buffer.count
      case .words(let buffer): buffer.count
      case .doubleWords(let buffer): buffer.count
      }
    }

    /// One row's code; kernels switch once and read the buffer.
    package subscript(row: Int) -> Int {
      switch self {
      case .bytes(let buffer): Int(buffer[row])
      case .words(let buffer): Int(buffer[row])
      case .doubleWords(let buffer): Int(buffer[row])
      }
    }
  }
}

/// Text of which nearly every row differs, such as dossier ids: UTF-8 bytes in row order. Empty means missing.
package struct TextColumn: Sendable {
  /// One end a row, in bytes from the start of ``bytes``; a row starts where the one before it ends.
  package let ends: ColumnBuffer<Int>
  package let bytes: ColumnBuffer<UInt8>

  package init(ends: ColumnBuffer<Int>, bytes: ColumnBuffer<UInt8>) {
    self.ends = ends
    self.bytes = bytes
  }

  package init(_ texts: [String]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      ends.append(bytes.count)
    }
    self.init(ends: ColumnBuffer(ends), bytes: ColumnBuffer(bytes))
  }

  package var count: Int { ends.count }

  package func range(ofRow row: Int) -> Range<Int> {
    (row == 0 ? 0 : ends[row - 1])..<ends[row]
  }

  /// The row's text, nil where missing.
  package subscript(row: Int) -> String? {
    let range = range(ofRow: row)
    if range.isEmpty { return nil }
    return unsafe bytes.withUnsafeElements { unsafe String(decoding: $0[range], as: UTF8.self) }
  }
}

/// Yes or no.
package struct BooleanColumn: Sendable {
  package static let missing: UInt8 = 2
  /// 0 no, 1 yes, 2 missing.
  package let values: ColumnBuffer<UInt8>

  package init(values: ColumnBuffer<UInt8>) { self.values = values }

  package subscript(row: Int) -> Bool? {
    let value = values[row]
    return value == Self.missing ? nil : value == 1
  }
}

/// Whole or decimal numbers at one scale.
package struct NumberColumn: Sendable {
  package static let missing = Int64.min
  /// In units of 10^−scale; `Int64.min` is missing.
  package let values: ColumnBuffer<Int64>
  /// Digits after the point, the same for every row: 0 for whole numbers.
  package let scale: Int

  package init(values: ColumnBuffer<Int64>, scale: Int = 0) {
    self.values = values
    self.scale = scale
  }

  package subscript(row: Int) -> FixedDecimal? {
    let value = values[row]
    return value == Self.missing ? nil : FixedDecimal(unscaled: value, scale: scale)
  }
}

/// Days.
package struct DateColumn: Sendable {
  package static let missing = Int32.min
  /// Days since 1970-01-01; `Int32.min` is missing.
  package let values: ColumnBuffer<Int32>

  package init(values: ColumnBuffer<Int32>) { self.values = values }

  package subscript(row: Int) -> Day? {
    let value = values[row]
    return value == Self.missing ? nil : Day(daysSince1970: value)
  }
}

/// Periods of one unit.
package struct PeriodColumn: Sendable {
  package static let missing = Int32.min
  package let unit: CalendarUnit
  /// See ``Period/ordinal``; `Int32.min` is missing.
  package let ordinals: ColumnBuffer<Int32>

  package init(unit: CalendarUnit, ordinals: ColumnBuffer<Int32>) {
    self.unit = unit
    self.ordinals = ordinals
  }

  package subscript(row: Int) -> Period? {
    let ordinal = ordinals[row]
    return ordinal == Self.missing ? nil : Period(unit: unit, ordinal: ordinal)
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
  package let kind: RatioKind
  package let numeratorScale: Int
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
