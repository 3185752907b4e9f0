import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Synchronization
import TestSupport
import Testing
import Values
import VietnameseText

/// Long texts that stay in their file: which rows are read, and what happens where the file is gone.
@Suite struct SourceTextTests {
  /// Rows asked for, in order.
  private final class Reads: Sendable {
    let ranges = Mutex<[Range<Int>]>([])
    var rows: [Int] { ranges.withLock { $0.flatMap { Array($0) } } }
  }

  private static func catalog(_ reads: Reads, isLost: Bool = false) -> Catalog {
    let source = SourceTexts(path: "dossiers.csv", count: Sample.dossiers.rowCount, byteCount: 0) { rows, body in
      reads.ranges.withLock { $0.append(rows) }
      if isLost { return false }
      for row in rows {
        let text = row == 3 ? [] : Array("Hồ sơ D\(row)".utf8)
        body(row, text.span)
      }
      return true
    }
    let columns = [ColumnValues.text(TextColumn(source))] + Sample.dossiers.columns.dropFirst()
    let table = Table(schema: Sample.dossiers.schema, columns: columns, rowCount: Sample.dossiers.rowCount)
    return Catalog(
      Dataset(name: "texts", titles: LocalizedText(verbatim: "texts"), tables: [Sample.procedures, table]))
  }

  private static let id = Sample.column("id")

  @Test func aListReadsTheRowsThatAreShown() async throws {
    let reads = Reads()
    let query = Query().filter(.compare(.column(Sample.column("fee")), .greater, .number(FixedDecimal(unscaled: 40))))
      .sort("fee", descending: true).stage(.list([Self.id]), output: [Self.id.field])
    let answer = try await query.run(on: Self.catalog(reads))
    #expect(reads.rows == [])
    #expect(answer.result.table.rowCount == 4)
    #expect(answer.result.table.heldCell(row: 1, column: 0) == .text("Hồ sơ D6"))
    #expect(reads.rows == [6])
    #expect(answer.result.lines == ["Hồ sơ D7", "Hồ sơ D6", "Hồ sơ D5", "Hồ sơ D4"])
  }

  /// Whatever the order of the rows, they are read in that of the file, those near each other at once.
  @Test func rowsInAnotherOrderAreReadInTheOrderOfTheFile() async throws {
    let reads = Reads()
    let rowCount = 5_000
    let source = SourceTexts(path: "long.csv", count: rowCount, byteCount: 0) { rows, body in
      reads.ranges.withLock { $0.append(rows) }
      for row in rows { body(row, Array("Hồ sơ \(row)".utf8).span) }
      return true
    }
    let numbers = (0..<rowCount).map { Int64($0 * 7919 % rowCount) }
    let fields = [Field(name: "name", type: .text), Field(name: "n", type: .number(scale: 0))]
    let table = Table(
      schema: TableSchema(name: "long", fields: fields),
      columns: [.text(TextColumn(source)), .number(NumberColumn(values: IntegerValues(numbers)))], rowCount: rowCount)
    let catalog = Catalog(Dataset(name: "long", titles: LocalizedText(verbatim: "long"), tables: [table]))
    let place = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
    let (name, number) = (
      ColumnReference(fieldIndex: 0, field: fields[0]), ColumnReference(fieldIndex: 1, field: fields[1])
    )
    func listed(by key: SortKey) async throws -> [Cell] {
      let query = Query("long").stage(.sort([key])).stage(.list([name]), output: [fields[0]])
      let table = try await query.run(on: catalog).result.table
      return (0..<rowCount).map { table.heldCell(row: $0, column: 0) }
    }
    let byNumber = try await listed(by: SortKey(column: number, isDescending: false))
    #expect(byNumber == (0..<rowCount).map { .text("Hồ sơ \(place[Int64($0)] ?? -1)") })
    // One row, then two, four …: each time those of the file that lie near each other together.
    #expect(reads.ranges.withLock(\.count) < 600)
    let byName = try await listed(by: SortKey(column: name, isDescending: true))
    #expect(byName == (0..<rowCount).reversed().map { .text("Hồ sơ \($0)") })
  }

  @Test func neighboursAreReadAtOnce() async throws {
    let reads = Reads()
    let query = Query().filter(Sample.channel("online", "post")).filter(.contains(.column(Self.id), folded: "ho so d"))
    #expect(try await query.count().lines(on: Self.catalog(reads)) == ["6"])
    #expect(reads.ranges.withLock { $0 } == [0..<3, 5..<8])
  }

  @Test func missingTextsAreMissing() async throws {
    let query = Query().filter(.isMissing(.column(Self.id))).stage(.list([Self.id]), output: [Self.id.field])
    #expect(try await query.lines(on: Self.catalog(Reads())) == ["-"])
  }

  /// A file that changed since it was opened.
  @Test(arguments: [
    Query().filter(.contains(.column(id), folded: "d1")).count(),
    Query().show([("n", .number(scale: 0), .distinct(.column(id), where: .constant(true)))]),
    Query().count(by: [Sample.key(id)]),
  ])
  func lostTextsAreAnError(_ query: Query) async throws {
    await #expect(throws: DiagnosticError(Diagnostic(.textsLost, ["path": .text("dossiers.csv")]))) {
      try await query.run(on: Self.catalog(Reads(), isLost: true))
    }
  }

  @Test func queriesThatDoNotReadLostTextsAnswer() async throws {
    #expect(try await Query().count().lines(on: Self.catalog(Reads(), isLost: true)) == ["8"])
  }
}

/// An engine that answers several times.
@Suite struct RepeatedRunTests {
  /// What it remembers of foreign keys is of the columns that it saw, not of names.
  @Test func otherTablesOfTheSameNamesAreLookedUpAnew() async throws {
    let engine = QueryEngine()
    let query = Query().count(by: [Sample.key(Sample.procedure("domain"))])
    let before = try await query.lines(engine: engine)
    let reversed = Sample.procedures.selecting([3, 2, 1, 0])
    let fewer = Sample.procedures.selecting([2])
    for (procedures, expected) in [
      (reversed, before), (fewer, ["Y tế 2", "(not in the catalogue) 5", "(missing) 1"]), (Sample.procedures, before),
    ] {
      let catalog = Catalog(
        Dataset(
          name: "sample", titles: LocalizedText(verbatim: "sample"), tables: [procedures, Sample.dossiers]))
      #expect(try await query.lines(on: catalog, engine: engine) == expected)
    }
  }
}
