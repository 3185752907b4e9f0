import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TestSupport
import Testing

/// Files of one shape as one table.
@Suite struct JoinedTableTests {
  private let fixture: RawFixture

  init() throws { fixture = try RawFixture() }

  /// Headings, each in some of the writings that are the same.
  private static let headings = [
    ["Đơn vị", "đơn vị", "don vi", "ĐƠN VỊ"], ["Số", "so", "SỐ"], ["Ghi chú", "ghi chu"], ["Mã TTHC", "Ma TTHC"],
  ]

  private struct Part {
    var names: [Int]
    var headings: [String]
    var rows: [[String]]
  }

  private static func part(_ random: inout SeededRandom, number: Int) -> Part {
    var names = random.pick(Array(headings.indices), count: random.number(1...headings.count))
    if random.chance(30) { names.append(names[0]) }
    let rows = (0..<random.number(0...12)).map { row in
      names.indices.map { random.chance(15) ? "" : "\(number).\(row).\($0)" }
    }
    return Part(names: names, headings: names.map { random.pick(headings[$0]) }, rows: rows.filter { !$0[0].isEmpty })
  }

  private func read(_ part: Part, named name: String, isLeft: Bool) throws -> RawTable {
    let text = ([part.headings] + part.rows).map { $0.joined(separator: ";") + "\n" }.joined()
    return try fixture.file(text, named: name).leaving(isLeft ? Set(part.headings) : []).table
  }

  /// The columns are those of the first file and then what others have more, in the order of their coming; a heading that
  /// stands twice is two columns.
  private static func expected(_ parts: [Part]) -> (headings: [String], rows: [[String?]], partial: [String]) {
    var keys: [[Int]] = []
    var headings: [String] = []
    var own: [[[Int]]] = []
    for part in parts {
      var seen: [Int: Int] = [:]
      let ownKeys = part.names.map { name in
        seen[name, default: 0] += 1
        return [name, seen[name] ?? 0]
      }
      for (key, heading) in zip(ownKeys, part.headings) where !keys.contains(key) {
        keys.append(key)
        headings.append(heading)
      }
      own.append(ownKeys)
    }
    let rows = zip(parts, own).flatMap { part, own in
      part.rows.map { row in keys.map { key in own.firstIndex(of: key).map { row[$0] } } }
    }
    let partial = zip(keys, headings).filter { key, _ in !own.allSatisfy { $0.contains(key) } }.map(\.1)
    return (headings, rows, partial)
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func columnsGoByTheirHeadings(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let parts = (0..<random.number(1...4)).map { Self.part(&random, number: $0) }
    let names = parts.indices.map { "tệp \($0).csv" }
    let tables = try zip(parts, names).map { try read($0, named: $1, isLeft: random.chance(30)) }
    let expected = Self.expected(parts)
    let bare = try JoinedTables(tables).table(path: "all", sourceHeading: nil)
    #expect(bare.headings == expected.headings, "seed \(seed)")
    #expect(try bare.rows == expected.rows, "seed \(seed)")
    #expect(bare.partialHeadings == expected.partial, "seed \(seed)")
    #expect(bare.path == "all" && bare.fileName == "all")
    let whole = try JoinedTables(tables).table(path: "all", sourceHeading: "nguồn")
    #expect(whole.headings == expected.headings + ["nguồn"])
    let sources = zip(parts, names).flatMap { part, name in part.rows.map { _ in name } }
    #expect(try whole.rows == zip(expected.rows, sources).map { $0 + [$1] }, "seed \(seed)")
    #expect((0..<whole.rowCount).map { whole.path(ofRow: $0) } == sources.map(fixture.path), "seed \(seed)")
    #expect(whole.lineOfEachRow == parts.flatMap { part in part.rows.indices.map { $0 + 2 } })
    #expect(whole.parts.map(\.partRows) == parts.map(\.rows.count) && whole.parts.map(\.fileName) == names)
    #expect(whole.parts.allSatisfy { $0.columns.isEmpty })
    for (part, told) in zip(parts, whole.parts) {
      // Each part knows where its columns went.
      #expect(told.columnPlaces.map { whole.headings[$0] }.count == part.headings.count)
      let cells = part.rows.first.map { row in told.columnPlaces.indices.map { row[$0] } }
      let found = try whole.rows.first { $0.last == .some(told.fileName) }
      #expect(cells == nil || found.map { row in told.columnPlaces.map { row[$0] ?? "" } } == cells, "seed \(seed)")
    }
  }

  /// What a file counted of its own is kept with it, and blank rows are of all.
  @Test func partsKeepWhatWasCounted() throws {
    let first = try fixture.file("k;n\nA;1\n;\nB\n", named: "a.csv").leaving([]).table
    let second = try fixture.file("k;n\n;\n;\nC;\"2\"x\n", named: "b.csv").leaving([]).table
    let whole = try JoinedTables([first, second]).table(path: "all", sourceHeading: nil)
    #expect(whole.blankRows == 3 && whole.unevenRows.isEmpty)
    #expect(whole.parts.map(\.unevenRows.count) == [1, 0] && whole.parts.map(\.textAfterQuote?.count) == [nil, 1])
    #expect(whole.lineOfEachRow == [2, 4, 4])
    #expect(whole.path(ofRow: 99) == "all")
  }

  /// Numbers by the word of a workbook stay such.
  @Test func storedNumbersStayNumbers() throws {
    let rows =
      WorkbookFixture.row(1, ["k", "n"])
      + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>A</v></c><c r=\"B2\"><v>7</v></c></row>"
    let sheet = try fixture.workbook(WorkbookFixture(rows: rows)).table
    let text = try fixture.file("k;n\nB;7\n").leaving([]).table
    let column = try JoinedTables([sheet, text]).table(path: "all", sourceHeading: nil).columns[1]
    #expect((0..<column.cells.count).map { column.cells.texts.text(of: $0) } == ["7", "7"])
    #expect(column.cells.isNumber == [true, false] && column.weights == [1, 1])
  }

  // MARK: Going on

  @Test(
    arguments: [
      ("1;A\n2;B\n", [["1", "A"], ["2", "B"]], ["stt", "k"], [1, 2]),
      // The heading said once more is none of the rows.
      ("stt;k\n2;B\n", [["2", "B"]], ["stt", "k"], [2]),
      ("2;B;x\n", [["2", "B", "x"]], ["stt", "k", ""], [1]), ("2\n", [["2"]], ["stt"], [1]),
    ] as [(String, [[String]], [String], [Int])])
  func aFileWithoutAHeadingGoesOn(_ text: String, _ rows: [[String]], _ headings: [String], _ lines: [Int]) throws {
    let first = try fixture.file("stt;k\n1;A\n", named: "a.csv").leaving([]).table
    var file = try fixture.file(text, named: "b.csv").leaving([])
    file.layout.heading = TableLayout.Heading.none
    let table = try file.table
    #expect(table.isHeadingMissing)
    let going = try table.continuing(first)
    #expect(going.headings == headings && !going.isHeadingMissing)
    #expect(try going.rows == rows && going.lineOfEachRow == lines)
  }
}
