import ColumnarData
import TestSupport
import Testing
import Values
import VietnameseText

@Suite struct TableTests {
  private static func table(_ columns: [SampleColumn], rowCount: Int) -> Table {
    Table(
      schema: TableSchema(
        name: "t", fields: columns.enumerated().map { Field(name: "c\($0)", type: $1.type) }),
      columns: columns.map(\.values), rowCount: rowCount)
  }

  private func cells(_ table: Table, _ column: Int) -> [Cell] {
    (0..<table.rowCount).map { table.heldCell(row: $0, column: column) }
  }

  /// Every cell of every form of column is what went into it.
  @Test(arguments: [0, 1, 2, 255, 256, 300], [UInt64(41)]) func cellsAreWhatWentIn(_ rowCount: Int, seed: UInt64) throws
  {
    var random = SeededRandom(seed: seed)
    let columns = SampleColumn.all(&random, rowCount: rowCount)
    let table = Self.table(columns, rowCount: rowCount)
    for (index, column) in columns.enumerated() {
      #expect(column.values.count == rowCount, "\(column.name)")
      #expect(cells(table, index) == column.cells, "seed \(seed): \(column.name)")
    }
    try table.verify()
  }

  /// Rows taken in any order, some of them twice and others left out.
  @Test(arguments: 0..<8 as Range<UInt64>) func selectedRowsAreThoseRows(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let rowCount = random.number(1...400)
    let columns = SampleColumn.all(&random, rowCount: rowCount)
    let rows = (0..<random.number(0...500)).map { _ in random.number(0...(rowCount - 1)) }
    let selected = Self.table(columns, rowCount: rowCount).selecting(rows)
    #expect(selected.rowCount == rows.count)
    for (index, column) in columns.enumerated() {
      #expect(cells(selected, index) == rows.map { column.cells[$0] }, "seed \(seed): \(column.name)")
      #expect(selected.schema.fields[index].type == column.type)
    }
    guard case .ratio(let ratios)? = selected.columns.last else { return }
    #expect(ratios.apportioned?.array == rows.map { Int64($0) })
    #expect(ratios.numeratorScale == 1 && ratios.denominatorScale == 2)
  }

  @Test func columnsAreFoundByName() {
    var random = SeededRandom(seed: 1)
    let columns = SampleColumn.all(&random, rowCount: 3)
    let table = Self.table(columns, rowCount: 3)
    #expect(table.schema.fieldIndex(named: "c4") == 4)
    #expect(table.schema.fieldIndex(named: "C4") == nil && table.column(named: "z") == nil)
    guard case .boolean? = table.column(named: "c7") else {
      Issue.record("c7 is not the column of yes and no")
      return
    }
  }

  @Test func columnsMustFitTheTable() async {
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = Table(schema: TableSchema(name: "t", fields: []), columns: [.text(TextColumn(["a"]))], rowCount: 1)
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      _ = Table(
        schema: TableSchema(name: "t", fields: [Field(name: "a", type: .text)]), columns: [.text(TextColumn(["a"]))],
        rowCount: 2)
    }
  }

  @Test func totalsAreLeftOutOfAResult() {
    let table = Table(
      schema: TableSchema(name: "r", fields: [Field(name: "n", type: .number(scale: 0))]),
      columns: [.number(NumberColumn(values: IntegerValues([1, 2, 3, 6])))], rowCount: 4)
    let result = ResultTable(table: table, roles: [.detail, .other, .detail, .total])
    #expect(cells(result.withoutTotals, 0) == [1, 2, 3].map { .number(FixedDecimal(unscaled: $0)) })
    #expect(cells(ResultTable(table: table).withoutTotals, 0).count == 4)
    #expect(ResultTable(table: table).roles == [.detail, .detail, .detail, .detail])
  }

  // MARK: Schema

  @Test func aFieldIsCalledByItsNameWhereNothingElseIsSaid() {
    #expect(Field(name: "a", type: .text).titles == LocalizedText(verbatim: "a"))
    #expect(TableSchema(name: "t", fields: []).titles == LocalizedText(verbatim: "t"))
    let titles = LocalizedText(english: "Fee", vietnamese: "Lệ phí")
    #expect(Field(name: "a", titles: titles, type: .text).titles == titles)
  }

  @Test(
    arguments: [
      (ComparisonOperator.greaterOrEqual, Ratio(97, 100), true), (.greaterOrEqual, Ratio(95, 100), true),
      (.greaterOrEqual, Ratio(19, 20), true), (.greaterOrEqual, Ratio(94, 100), false), (.less, Ratio(94, 100), true),
      (.less, Ratio(95, 100), false), (.equal, Ratio(190, 200), true), (.notEqual, Ratio(190, 200), false),
      (.lessOrEqual, Ratio(1, 1), false), (.greater, Ratio(95, 100), false), (.greater, Ratio(0, 0), nil),
      (.less, Ratio(0, 0), nil),
    ] as [(ComparisonOperator, Ratio, Bool?)])
  func aTargetIsMetOrNot(_ comparison: ComparisonOperator, _ ratio: Ratio, _ isMet: Bool?) {
    #expect(Target(comparison: comparison, value: Ratio(95, 100)).isMet(by: ratio) == isMet)
  }

  @Test func everyLabelSaysWhatItIsInBothLanguages() {
    let titles = ReservedLabel.allCases.map(\.titles)
    #expect(Set(titles.map(\.english)).count == titles.count && Set(titles.map(\.vietnamese)).count == titles.count)
    #expect(ReservedLabel.allCases.map(\.text) == ["(not in the catalogue)", "(missing)", "(other)", "(total)"])
  }
}

@Suite struct CatalogTests {
  private static func table(_ name: String, rows: Int) -> Table {
    Table(
      schema: TableSchema(name: name, fields: [Field(name: "n", type: .number(scale: 0))]),
      columns: [.number(NumberColumn(values: IntegerValues(Array(repeating: 0, count: rows))))], rowCount: rows)
  }

  private static func dataset(_ tables: [Table], cutoff: Day? = nil) -> Dataset {
    Dataset(name: "d", titles: LocalizedText(verbatim: "d"), tables: tables, end: cutoff.map { DataEnd($0) })
  }

  @Test func aTableOfTheSameNameTakesTheOldPlace() {
    var catalog = Catalog(Self.dataset([Self.table("a", rows: 1), Self.table("b", rows: 2)]))
    #expect(catalog.add(Self.dataset([Self.table("c", rows: 3), Self.table("a", rows: 9)])) == ["a"])
    #expect(catalog.tables.map(\.name) == ["a", "b", "c"])
    #expect(catalog.tables.map(\.rowCount) == [9, 2, 3])
    #expect(catalog.table(named: "a")?.rowCount == 9)
    #expect(catalog.table(named: "A") == nil)
  }

  @Test func resultsAndOpenedTablesAreToldApart() {
    var catalog = Catalog()
    catalog.add(Self.dataset([Self.table("a", rows: 1), Self.table("b", rows: 1)]))
    for (name, rows) in [("_1", 5), ("b", 6)] { catalog.add(result: Self.table(name, rows: rows), end: nil) }
    #expect(catalog.tables(of: .opened).map(\.name) == ["a"])
    #expect(catalog.tables(of: .result).map(\.name) == ["b", "_1"])
    #expect(catalog.origin(ofTableNamed: "b") == .result)
    #expect(catalog.origin(ofTableNamed: "none") == nil)
    catalog.add(Self.dataset([Self.table("b", rows: 7)]))
    #expect(catalog.origin(ofTableNamed: "b") == .opened)
  }

  @Test func answersComeBeforeTablesByTheirExactNames() {
    let (august, september) = (Day(iso: "2020-08-31"), Day(iso: "2020-09-30"))
    var catalog = Catalog(Self.dataset([Self.table("a", rows: 1), Self.table("b", rows: 1)], cutoff: august))
    catalog.answers.add(Self.table("_2", rows: 2), end: nil)
    catalog.answers.add(Self.table("_1", rows: 3), end: september.map { DataEnd($0) })
    catalog.answers.add(Self.table("b", rows: 4), end: nil)
    catalog.answers.add(Self.table("_2", rows: 5), end: nil)
    #expect(catalog.tables(of: .result).map(\.name) == ["_2", "_1", "b"])
    #expect(catalog.tables(of: .opened).map(\.name) == ["a", "b"])
    #expect(["a", "b", "_1", "_2", "_3"].map { catalog.table(named: $0)?.rowCount } == [1, 4, 3, 5, nil])
    #expect(["a", "b", "_1"].map { catalog.origin(ofTableNamed: $0) } == [.opened, .result, .result])
    #expect(["a", "b", "_1"].map { catalog.end(ofTable: $0)?.day } == [august, nil, september])
  }

  @Test func eachTableHasTheCutoffOfItsDataset() {
    let (august, september) = (Day(iso: "2020-08-31"), Day(iso: "2020-09-30"))
    var catalog = Catalog(Self.dataset([Self.table("a", rows: 1), Self.table("b", rows: 1)], cutoff: august))
    catalog.add(Self.dataset([Self.table("b", rows: 1), Self.table("c", rows: 1)], cutoff: september))
    #expect(["a", "b", "c", "d"].map { catalog.end(ofTable: $0)?.day } == [august, september, september, nil])
    catalog.add(Self.dataset([Self.table("c", rows: 1)]))
    catalog.add(result: Self.table("_1", rows: 1), end: august.map { DataEnd($0) })
    #expect(["c", "_1"].map { catalog.end(ofTable: $0)?.day } == [nil, august])
  }

  @Test func theCutoffIsTheLastOneNamed() {
    let day = Day(iso: "2020-08-31")
    var catalog = Catalog(Self.dataset([], cutoff: day))
    #expect(catalog.cutoff == day)
    catalog.add(Self.dataset([Self.table("a", rows: 1)]))
    #expect(catalog.cutoff == day)
    catalog.add(Self.dataset([], cutoff: Day(iso: "2020-09-30")))
    #expect(catalog.cutoff == Day(iso: "2020-09-30"))
  }
}
