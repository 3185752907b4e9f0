import ColumnarData
import TestSupport
import Values

/// A column of each form, and its cells as plain values.
struct SampleColumn: Sendable {
  let name: String
  let type: FieldType
  let values: ColumnValues
  let cells: [Cell]

  /// Columns of every form and width, of so many rows.
  static func all(_ random: inout SeededRandom, rowCount: Int) -> [SampleColumn] {
    [
      categories(&random, rowCount, valueCount: 5), categories(&random, rowCount, valueCount: 400),
      categories(&random, rowCount, valueCount: 70_000), labelled(&random, rowCount), texts(&random, rowCount),
      sourceTexts(&random, rowCount), packedTexts(&random, rowCount), booleans(&random, rowCount),
      numbers(&random, rowCount, 0...200, scale: 0),
      numbers(&random, rowCount, -70_000...70_000, scale: 2),
      numbers(&random, rowCount, (Int.min + 1)...Int.max, scale: 9), days(&random, rowCount),
      periods(&random, rowCount), ratios(&random, rowCount),
    ]
  }

  private static func values<Value>(
    _ random: inout SeededRandom, _ count: Int, _ value: (inout SeededRandom) -> Value
  ) -> [Value?] {
    (0..<count).map { _ in random.chance(15) ? nil : value(&random) }
  }

  private static func categories(_ random: inout SeededRandom, _ count: Int, valueCount: Int) -> SampleColumn {
    let codes = values(&random, count) { UInt32($0.number(1...valueCount)) }
    let dictionary = CategoryDictionary((1...valueCount).map { "giá trị \($0)" })
    return SampleColumn(
      name: "\(valueCount) categories", type: .category,
      values: .category(
        CategoryColumn(codes: Codes(codes.map { $0 ?? 0 }, greatest: valueCount), dictionary: dictionary)),
      cells: codes.map { $0.map { .text("giá trị \($0)") } ?? .missing })
  }

  /// The value `(total)` of the data beside the label of the same text.
  private static func labelled(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let codes = values(&random, count) { UInt32($0.number(1...2)) }
    let dictionary = CategoryDictionary(["(total)", "(total)"], labels: [2: .total])
    return SampleColumn(
      name: "labels", type: .category,
      values: .category(CategoryColumn(codes: Codes(codes.map { $0 ?? 0 }, greatest: 2), dictionary: dictionary)),
      cells: codes.map { $0.map { $0 == 2 ? .label(.total) : .text("(total)") } ?? .missing })
  }

  private static func words(_ random: inout SeededRandom, _ count: Int) -> [String] {
    values(&random, count) { random in
      String(repeating: "đ", count: random.number(0...3)) + "hồ sơ \(random.number(0...999))"
    }.map { $0 ?? "" }
  }

  private static func texts(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let texts = words(&random, count)
    return SampleColumn(
      name: "texts", type: .text, values: .text(TextColumn(texts)),
      cells: texts.map { $0.isEmpty ? .missing : .text($0) })
  }

  /// Texts that are read again whenever they are asked for.
  private static func sourceTexts(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let texts = words(&random, count)
    let source = SourceTexts(path: "a.csv", count: count, byteCount: 0, readAhead: 3) { rows, body in
      for row in rows { body(row, Array(texts[row].utf8).span) }
      return true
    }
    return SampleColumn(
      name: "texts of a file", type: .text, values: .text(TextColumn(source)),
      cells: texts.map { $0.isEmpty ? .missing : .text($0) })
  }

  private static func packedTexts(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let numbers = values(&random, count) { $0.number(0...7_999_999_999) }
    let digits = Array(repeating: Array("0123456789".utf8), count: 9)
    let column = TextNumbering(shapes: [[Array("H".utf8), Array("01234567".utf8)] + digits]).map { numbering in
      PackedTexts(
        numbering: numbering, high: Codes(numbers.map { $0.map { UInt32($0 >> 31) + 1 } ?? 0 }, greatest: 4),
        low: Codes(numbers.map { $0.map { UInt32($0 & 0x7FFF_FFFF) + 1 } ?? 0 }, greatest: 1 << 31))
    }
    return SampleColumn(
      name: "texts as numbers", type: .text, values: .text(column.map { TextColumn($0) } ?? TextColumn([])),
      cells: numbers.map { number in
        guard let number else { return .missing }
        let text = String(number)
        return .text("H" + String(repeating: "0", count: 10 - text.count) + text)
      })
  }

  private static func booleans(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let flags = values(&random, count) { $0.chance(50) }
    return SampleColumn(
      name: "booleans", type: .boolean, values: .boolean(BooleanColumn(flags)),
      cells: flags.map { $0.map(Cell.boolean) ?? .missing })
  }

  private static func numbers(
    _ random: inout SeededRandom, _ count: Int, _ range: ClosedRange<Int>, scale: Int
  ) -> SampleColumn {
    let numbers = values(&random, count) { Int64($0.number(range)) }
    return SampleColumn(
      name: "numbers of scale \(scale)", type: .number(scale: scale),
      values: .number(
        NumberColumn(values: IntegerValues(packing: numbers.map { $0 ?? IntegerValues.missing }), scale: scale)),
      cells: numbers.map { $0.map { .number(FixedDecimal(unscaled: $0, scale: scale)) } ?? .missing })
  }

  private static func days(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let days = values(&random, count) { Int64($0.number(-700_000...2_900_000)) }
    return SampleColumn(
      name: "days", type: .date,
      values: .date(DateColumn(values: IntegerValues(packing: days.map { $0 ?? IntegerValues.missing }))),
      cells: days.map { $0.map { .date(Day(daysSince1970: Int32($0))) } ?? .missing })
  }

  private static func periods(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let ordinals = values(&random, count) { Int64($0.number(-100...900)) }
    return SampleColumn(
      name: "quarters", type: .period(.quarter),
      values: .period(
        PeriodColumn(
          unit: .quarter, ordinals: IntegerValues(packing: ordinals.map { $0 ?? IntegerValues.missing }))),
      cells: ordinals.map { $0.map { .period(Period(unit: .quarter, ordinal: Int32($0))) } ?? .missing })
  }

  private static func ratios(_ random: inout SeededRandom, _ count: Int) -> SampleColumn {
    let ratios = values(&random, count) { (Int64($0.number(-9...9)), Int64($0.number(0...5))) }
    let column = RatioColumn(
      numerators: ColumnBuffer(ratios.map { $0?.0 ?? RatioColumn.missing }),
      denominators: ColumnBuffer(ratios.map { $0?.1 ?? 0 }), kind: .proportion, numeratorScale: 1,
      denominatorScale: 2, apportioned: ColumnBuffer(ratios.indices.map { Int64($0) }))
    return SampleColumn(
      name: "ratios", type: .ratio(.proportion), values: .ratio(column),
      cells: ratios.map { $0.map { .ratio(Ratio($0.0, $0.1)) } ?? .missing })
  }
}
