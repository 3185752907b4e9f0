import CellParsing
import ColumnarData
import RecordReading
import TableTyping
import TestSupport
import Testing

/// The codes and numbers of a column's different cells, given to its rows.
@Suite struct DictionaryDecodingTests {
  /// Texts of so many kinds, one a row, and the column that holds them.
  private static func column(
    _ random: inout SeededRandom, rows: Int, kinds: Int, as form: AssemblyFixture.Form
  ) throws -> (column: RawColumn, texts: [String]) {
    let texts = (0..<rows).map { _ in "H\(random.number(1...kinds))" }
    return (try AssemblyFixture().records(of: texts, as: form).columns[0], texts)
  }

  /// The number of each cell's text, and of each row's.
  private static func numbers<Number>(
    _ column: RawColumn, _ texts: [String], _ draw: () -> Number
  ) -> (cells: [Number], rows: [Number]) {
    let cells = (0..<column.cells.count).map { column.cells.texts.text(of: $0) }
    var known: [String: Number] = [:]
    for text in cells where known[text] == nil { known[text] = draw() }
    return (cells.compactMap { known[$0] }, texts.compactMap { known[$0] })
  }

  private static func bytes(_ codes: Codes) -> Int {
    switch codes.storage {
    case .bytes: 1
    case .words: 2
    case .doubleWords: 4
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>, [AssemblyFixture.Form.coded, .plain])
  func everyRowGetsTheCodeOfItsCell(seed: UInt64, form: AssemblyFixture.Form) throws {
    var random = SeededRandom(seed: seed)
    let kinds = random.pick([3, 200, 2000])
    let (column, texts) = try Self.column(&random, rows: random.number(1...3000), kinds: kinds, as: form)
    for (greatest, width) in [(255, 1), (256, 2), (65_535, 2), (65_536, 4), (4_000_000, 4)] {
      let (cells, rows) = Self.numbers(column, texts) { UInt32(random.chance(10) ? 0 : random.number(1...greatest)) }
      // A copy holds on to the column, which must not change under it.
      let copy = column
      let codes = copy.decodeDictionary(cells, greatest: greatest)
      #expect((0..<codes.count).map { UInt32(codes[$0]) } == rows, "seed \(seed)")
      #expect(Self.bytes(codes) == width)
      let zones = codes.withZones().zones?.array
      #expect(zones == [Self.zone(of: rows)], "seed \(seed)")
      let left = column.rows(marked: column.cells.texts.ends.indices.map { UInt32($0 + 1) }).marks
      #expect(left.map { column.cells.texts.text(of: Int($0) - 1) } == texts, "seed \(seed)")
    }
  }

  private static func zone(of rows: [UInt32]) -> Zone {
    let present = rows.filter { $0 > 0 }
    return Zone(
      least: present.min() ?? .max, greatest: present.max() ?? 0, missingCount: UInt32(rows.count - present.count))
  }

  /// Codes of several parts of a file, over more rows than a zone has.
  @Test(arguments: [UInt64(91)]) func partsAndZonesFollowEachOther(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let texts = (0..<80_000).map { row in "\(row < 30_000 ? random.number(1...90) : random.number(50...700))" }
    var plan = ReadingPlan()
    (plan.leastIndexed, plan.partCount) = (0, 3)
    let text = "v;k\n" + texts.map { "\($0);k\n" }.joined()
    let column = try AssemblyFixture().records(text, plan: plan).columns[0]
    let (cells, rows) = Self.numbers(column, texts) { UInt32(random.number(0...250)) }
    let codes = column.decodeDictionary(cells, greatest: 250)
    #expect((0..<codes.count).map { UInt32(codes[$0]) } == rows)
    #expect(codes.zones?.array == [Self.zone(of: Array(rows[..<65_536])), Self.zone(of: Array(rows[65_536...]))])
  }

  /// Whole numbers as codes where 32 bits hold these, else as they are.
  @Test(arguments: 0..<6 as Range<UInt64>, [AssemblyFixture.Form.coded, .plain])
  func everyRowGetsTheNumberOfItsCell(seed: UInt64, form: AssemblyFixture.Form) throws {
    var random = SeededRandom(seed: seed)
    let (column, texts) = try Self.column(&random, rows: random.number(1...800), kinds: 300, as: form)
    let ranges: [(ClosedRange<Int>, Int)] = [(-50...50, 1000), (0...70_000, 1), (-3_000_000_000...3_000_000_000, 7)]
    for (range, step) in ranges {
      let (cells, rows) = Self.numbers(column, texts) {
        random.chance(10) ? IntegerValues.missing : Int64(random.number(range) * step)
      }
      let copy = column
      #expect(copy.decodeDictionary(cells).array == rows, "seed \(seed)")
    }
    let far = Self.numbers(column, texts) { Int64(random.number((Int.min + 1)...Int.max)) }
    let copy = column
    let values = copy.decodeDictionary(far.cells)
    #expect(values.array == far.rows, "seed \(seed)")
    if case .coded = values.form, Set(far.rows).count > 2 { Issue.record("seed \(seed): such distances are no codes") }
  }
}
