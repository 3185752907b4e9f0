import CellParsing
import ColumnarData
import Foundation
import RecordReading
import TestSupport
import Testing

/// A column as it was read, in each of its forms.
@Suite struct RawColumnTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  private static func cells(_ random: inout SeededRandom) -> [String] {
    let kinds = random.pick([2, 40, 400])
    return (0..<random.number(1...1200)).map { _ in "H\(random.number(1...kinds))" }
  }

  private func table(_ cells: [String], parts: Int?, left: Bool = false) throws -> RawTable {
    var file = try fixture.file("Aa;k\n" + cells.map { "\($0);k\n" }.joined()).leaving(left ? ["Aa"] : [])
    (file.plan.partCount, file.plan.windowSize) = (parts, 300)
    if parts == nil { file.plan.leastIndexed = .max }
    return try file.table
  }

  /// The different cells in the order of their coming, and each row's: of one part and of several.
  @Test(arguments: 0..<12 as Range<UInt64>, [1, 2, 5, nil] as [Int?])
  func codesAreNumberedInTheOrderOfTheirComing(seed: UInt64, parts: Int?) throws {
    var random = SeededRandom(seed: seed)
    let cells = Self.cells(&random)
    var known: [String] = []
    for cell in cells where !known.contains(cell) { known.append(cell) }
    let column = try table(cells, parts: parts).columns[0]
    guard case .coded(let raw, let codes) = column else {
      Issue.record("not coded")
      return
    }
    let note: Comment = "seed \(seed)"
    #expect((0..<raw.count).map(raw.texts.text(of:)) == known, note)
    #expect((0..<codes.rowCount).map { known[codes[$0]] } == cells, note)
    #expect(codes.counts == known.map { cell in cells.count { $0 == cell } }, note)
    #expect(column.rowCount == cells.count && column.weights == codes.counts)
    let marks = known.indices.map { _ in UInt32(random.chance(40) ? random.number(1...9) : 0) }
    let marked = zip(cells.indices, cells).map { ($0, marks[known.firstIndex(of: $1) ?? 0]) }.filter { $0.1 > 0 }
    let found = column.rows(marked: marks)
    #expect(found.rows == marked.map(\.0) && found.marks == marked.map(\.1), note)
  }

  @Test func aCellARowHasNoWeights() throws {
    let cells = ["b", "a", "b", "", "c"]
    var file = try fixture.file("Aa;k\n" + cells.map { "\($0);k\n" }.joined()).leaving(["Aa"])
    file.plan.leastIndexed = .max
    let column = try file.table.columns[0]
    guard case .plain(let raw) = column else {
      Issue.record("not plain")
      return
    }
    #expect((0..<raw.count).map(raw.texts.text(of:)) == cells)
    #expect(column.rowCount == 5 && column.weights == nil && column.cells.count == 5)
    let found = column.rows(marked: [0, 7, 0, 1, 0])
    #expect(found.rows == [1, 3] && found.marks == [7, 1])
  }

  /// A column in its file has no cells in memory, and rows all the same.
  @Test func aColumnInItsFileHasNoCells() throws {
    let table = try table((0..<300).map { "H\($0)" }, parts: 2, left: true)
    let column = table.columns[0]
    #expect(column.cells.count == 0 && column.weights == nil && column.rowCount == 300)
    guard case .inFile(let source) = column else {
      Issue.record("not in its file")
      return
    }
    #expect(source.records.rowCount == 300 && source.records.width == 2)
    #expect(source.records.separator == UInt8(ascii: ";"))
    #expect(source.records.marks.count == (300 + RecordSource.rowsPerMark - 1) / RecordSource.rowsPerMark)
    // The heading is five bytes long, and rows are of the length of their numbers.
    let lengths = (0..<300).map { "H\($0);k\n".utf8.count }
    #expect((0..<300).map { source.records.lengths[$0] } == lengths)
    #expect(source.records.marks.array == stride(from: 0, to: 300, by: 64).map { 5 + lengths[..<$0].reduce(0, +) })
    #expect(source.records.byteCount == 300 + source.records.marks.count * 8)
  }

  /// What is taken out of a table is gone from it.
  @Test func aColumnIsTakenOnce() throws {
    var table = try table(["a", "b"], parts: 1)
    #expect(table.takeColumn(0).rowCount == 2)
    #expect(table.columns[0].rowCount == 0 && table.columns[1].rowCount == 2 && table.rowCount == 2)
  }

  /// More different cells than half of the rows, and more than 65,536, are no codes: in one part and in several.
  @Test(arguments: [1, 3]) func tooManyDifferentCellsAreNoCodes(_ parts: Int) throws {
    let rows = 66_000
    var file = try fixture.file("Aa;k\n" + (0..<rows).map { "\($0);\($0 % 3)\n" }.joined()).leaving(
      [], parts: parts)
    let table = try file.table
    guard case .inFile(let source) = table.columns[0], case .coded = table.columns[1] else {
      Issue.record("\(parts) parts: coded")
      return
    }
    #expect(source.facts.rowCount == rows && source.facts.profile.numbers == rows && source.facts.missing == 0)
    file.plan.leastIndexed = .max
    guard case .plain(let raw) = try file.table.columns[0] else {
      Issue.record("coded")
      return
    }
    #expect(raw.count == rows && raw.texts.text(of: rows - 1) == "\(rows - 1)")
  }

  /// An uneven row shows its first four hundred bytes, whole letters only where these end there.
  @Test(arguments: [10, 399, 400, 401, 5000]) func unevenRowsShowTheirBeginning(_ length: Int) throws {
    let text = String(repeating: "a", count: length)
    let table = try fixture.file("Aa;k\nx;y\n\(text)\n").leaving([]).table
    #expect(table.unevenRows.map(\.text) == [String(text.prefix(400))])
    #expect(table.unevenRows.map(\.line) == [3] && table.unevenRows.map(\.cellCount) == [1])
  }
}
