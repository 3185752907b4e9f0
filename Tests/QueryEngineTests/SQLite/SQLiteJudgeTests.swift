import ColumnarData
import GRDB
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values

/// SQLite as an outside judge: what SQL can say of a generated query must come out with the same integers, of the
/// engine and of the interpreter that judges it.
@Suite struct SQLiteJudgeTests {
  @Test(arguments: 0..<10)
  func queriesAgreeWithSQLite(chunk: Int) async throws {
    var judged = 0
    for seed in UInt64(chunk * 60 + 1)...UInt64(chunk * 60 + 60) {
      let world = World(seed: seed)
      let database = try SQLiteDatabase(world.catalog)
      var generator = QueryGenerator(seed: seed, world: world)
      for _ in 0..<4 {
        let query = generator.filteredShow()
        let text = SQLText(world: world, convention: query.convention, table: query.source)
        guard let select = text.select(query) else { continue }
        judged += 1
        let expected = try database.groups(select.sql, select.show, select.columns)
        let answers = [
          ("engine", ReferenceTable(try await Judge.engine(query, on: world.catalog).result)),
          ("reference", try ReferenceInterpreter.answer(query, on: world.catalog).table),
        ]
        for (name, answer) in answers {
          let actual = Dictionary(grouping: answer.rows, by: { Array($0.cells.prefix(select.show.keys.count)) })
            .mapValues { $0.map { Array($0.cells.dropFirst(select.show.keys.count)) } }
          if isSame(actual, expected, select.show) { continue }
          Issue.record(
            """
            seed \(seed), \(name)
            \(QueryText.text(of: query))
            \(select.sql)
            sqlite: \(expected.map { "\($0.map(\.text)): \($1.map(\.text))" }.sorted())
            \(name): \(actual.map { "\($0.map(\.text)): \($1.map { $0.map(\.text) })" }.sorted())
            """)
        }
      }
    }
    #expect(judged > 100, "most queries can be said in SQL")
  }

  /// A pivot in SQL is a sum of cases.
  @Test(arguments: UInt64(1)...20)
  func pivotsAgreeWithSQLite(seed: UInt64) async throws {
    let world = World(seed: seed)
    let database = try SQLiteDatabase(world.catalog)
    let schema = world.schema("dossiers")
    func key(_ name: String, _ listing: GroupKey.Listing) -> GroupKey {
      let index = schema.fieldIndex(named: name) ?? 0
      let reference = ColumnReference(fieldIndex: index, field: schema.fields[index])
      return GroupKey(expression: .column(reference), field: schema.fields[index], listing: listing)
    }
    let channels = World.channels + ["kiosk"]
    let show = CheckedShow(
      items: [
        CheckedShow.Item(field: Field(name: "n", type: .number(scale: 0)), measure: .count(where: .constant(true)))
      ], keys: [key("district", .existing)], across: key("channel", .values(channels)), hasTotal: true)
    let output = TableSchema(name: "dossiers", fields: show.keys.map(\.field))
    let query = CheckedQuery(
      source: "dossiers", stages: [CheckedStage(kind: .show(show), text: "show", output: output)],
      convention: .calendar, output: output)
    let cells = channels.map { "sum(channel is \(SQLText.quoted($0)))" } + ["sum(channel is null)", "count(*)"]
    let select = "select \(cells.joined(separator: ", ")) from dossiers"
    let result = ReferenceTable(try await Judge.engine(query, on: world.catalog).result)
    let hasMissing = result.fields.contains { $0.name == ReservedLabel.missing.text }
    for row in result.rows {
      guard case .text(let district) = row.cells[0] else {
        Issue.record("a district or its label is text")
        continue
      }
      let condition =
        row.role == .total
        ? "1" : district == ReservedLabel.missing.text ? "district is null" : "district = \(SQLText.quoted(district))"
      var expected = try database.integers("\(select) where \(condition)")
      if !hasMissing { expected.remove(at: channels.count) }
      #expect(row.cells.dropFirst().map(RelationsTests.number) == expected, "\(district)")
    }
    let districts = try database.integers("select count(distinct ifnull(district, '')) from dossiers")
    #expect(result.details.count == Int(districts[0]))
  }

  private func isSame(_ actual: [[Value]: [[Value]]], _ expected: [[Value]: [Value]], _ show: CheckedShow) -> Bool {
    actual.count == expected.count
      && expected.allSatisfy { group, values in
        guard let rows = actual[group], rows.count == 1, rows[0].count == values.count else { return false }
        return zip(zip(rows[0], values), show.items).allSatisfy {
          ResultComparison.isSame($0.0, $0.1, $1.field.type)
        }
      }
  }
}

/// The tables of a catalog in SQLite: numbers without their points, days and periods as whole numbers.
struct SQLiteDatabase {
  private let queue: DatabaseQueue

  init(_ catalog: Catalog) throws {
    queue = try DatabaseQueue()
    try queue.write { database in
      for table in catalog.tables {
        let columns = table.schema.fields.filter { $0.type.valueType.isPlain }
        let places = table.schema.fields.indices.filter { table.schema.fields[$0].type.valueType.isPlain }
        let names = columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        try database.execute(sql: "create table \"\(table.name)\" (\(names))")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        for row in 0..<table.rowCount {
          let values = places.map { SQLiteDatabase.stored(table.heldCell(row: row, column: $0)) }
          try database.execute(
            sql: "insert into \"\(table.name)\" values (\(marks))", arguments: StatementArguments(values))
        }
      }
    }
  }

  private static func stored(_ cell: Cell) -> DatabaseValue {
    switch cell {
    case .missing, .ratio: .null
    case .text(let text): text.respelled.databaseValue
    case .label(let label): label.text.databaseValue
    case .boolean(let flag): (flag ? 1 : 0).databaseValue
    case .number(let number): number.unscaled.databaseValue
    case .date(let day): day.daysSince1970.databaseValue
    case .period(let period): period.ordinal.databaseValue
    }
  }

  /// The first row's columns.
  func integers(_ sql: String) throws -> [Int64] {
    try queue.read { database in
      guard let row = try Row.fetchOne(database, sql: sql) else { return [] }
      return (0..<row.count).map { row[$0] as Int64? ?? 0 }
    }
  }

  /// The measures of each group.
  func groups(_ sql: String, _ show: CheckedShow, _ columns: [SQLText.Column]) throws -> [[Value]: [Value]] {
    try queue.read { database in
      var groups: [[Value]: [Value]] = [:]
      for row in try Row.fetchAll(database, sql: sql) {
        let keys = show.keys.enumerated().map { index, key in value(row[index], of: key.expression.type) }
        var place = keys.count
        groups[keys] = zip(show.items, columns).map { item, column in
          defer { place += column.sql.count }
          return measured(row, place, column, item)
        }
      }
      return groups
    }
  }

  private func measured(_ row: Row, _ place: Int, _ column: SQLText.Column, _ item: CheckedShow.Item) -> Value {
    switch column {
    case .number(_, let scale): return value(row[place], of: .number(scale: scale))
    case .whole: return value(row[place], of: item.field.type.valueType)
    case .ratio(let numerator, let denominator):
      let parts = (
        value(row[place], of: .number(scale: numerator.scale)),
        value(row[place + 1], of: .number(scale: denominator.scale))
      )
      if case .quotient = item.measure, row[place] == nil { return .ratio(.undefined) }
      guard case (.number(let n), .number(let d)) = parts else { return .missing }
      return .ratio(Fraction(n, d))
    }
  }

  private func value(_ stored: DatabaseValue, of type: ValueType) -> Value {
    if stored.isNull { return .missing }
    if case .string(let text) = stored.storage { return .text(text) }
    if case .text = type { return String.fromDatabaseValue(stored).map(Value.text) ?? .missing }
    guard let whole = Int64.fromDatabaseValue(stored) else { return .missing }
    switch type {
    case .boolean: return .boolean(whole == 1)
    case .date: return .date(Day(daysSince1970: Int32(whole)))
    case .period(let unit): return .period(Period(unit: unit, ordinal: Int32(whole)))
    default: return .number(FixedDecimal(unscaled: whole, scale: type.scale))
    }
  }
}

extension ValueType {
  fileprivate var isPlain: Bool { if case .ratio = self { false } else { true } }
}
