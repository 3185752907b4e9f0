import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText

/// The first rows of a sorted list are the same whether the others are sorted or not.
@Suite struct LeadingRowsTests {
  private static let rows = 6_000
  private static let names = ["few", "many", "name", "foreign", "wide", "share", "code", "nothing"]

  @Test(arguments: names) func theFirstOfSortedRowsAreThoseOfAllSorted(_ name: String) async throws {
    for isDescending in [false, true] {
      let keys = [(name, isDescending), ("few", !isDescending)]
      let all = try await Self.list(sortedBy: keys).lines(on: Self.catalog)
      #expect(all.count == Self.rows)
      for count in [1, 7, 700, 2_500, Self.rows - 1, Self.rows, Self.rows + 1] {
        let first = Slice(isFromStart: true, count: count)
        let lines = try await Self.list(sortedBy: keys).stage(.slice(first)).lines(on: Self.catalog)
        #expect(lines == Array(all.prefix(count)), "\(name), \(count) rows, descending: \(isDescending)")
        // Without a list before, and with a filter.
        let alone = try await Query().sort(by: keys).stage(.slice(first)).lines(on: Self.catalog)
        #expect(alone == Array(all.prefix(count)))
      }
    }
  }

  @Test(arguments: names) func aFilterGoesBeforeTheFirstRows(_ name: String) async throws {
    let filter = Condition.withinNumbers(
      .column(Self.column("few")), FixedDecimal(unscaled: 2), FixedDecimal(unscaled: 4))
    let all = try await Self.list(sortedBy: [(name, true)], where: filter).lines(on: Self.catalog)
    let lines = try await Self.list(sortedBy: [(name, true)], where: filter)
      .stage(.slice(Slice(isFromStart: true, count: 40))).lines(on: Self.catalog)
    #expect(lines == Array(all.prefix(40)))
  }

  @Test(arguments: names) func tiesWithTheLastRowAreTold(_ name: String) async throws {
    let place = try #require(Self.names.firstIndex(of: name))
    for isTop in [true, false] {
      let sorted = try await Self.list(sortedBy: [(name, isTop)]).run(on: Self.catalog).result
      let values = (0..<Self.rows).map { row -> String in
        let cell = sorted.table.heldCell(row: row, column: place + 1)
        guard case .ratio(let ratio) = cell else { return cell.plain }
        // 2/4 and 1/2 tie.
        return ratio.isDefined ? "\(ratio.reduced)" : "-"
      }
      let answer = try await Self.list(sortedBy: []).top(50, by: name, isTop: isTop).run(on: Self.catalog)
      #expect(answer.result.lines == Array(sorted.lines.prefix(50)))
      let ties = values[49] == "-" ? 0 : values[50...].prefix { $0 == values[49] }.count
      let noted = answer.notes.first { $0.id == .tiesCutByLimit }?.arguments["count"]
      #expect(noted == (ties > 0 ? .number(ties) : nil), "\(name)")
    }
  }

  @Test func anOverflowOfARowThatIsNotShownIsTold() async throws {
    let huge = AddedColumn(
      field: Field(name: "huge", type: .number(scale: 0)),
      expression: .product(.column(Self.column("many")), .number(FixedDecimal(unscaled: Int64.max / 4))))
    let reference = ColumnReference(fieldIndex: Self.schema.fields.count, field: huge.field)
    let query = Query().stage(.add([huge])).stage(
      .list([Self.column("many"), reference]), output: [Self.column("many").field, huge.field]
    ).sort("many").stage(.slice(Slice(isFromStart: true, count: 1)))
    await #expect(throws: DiagnosticError(Diagnostic(.integerOverflow))) { try await query.run(on: Self.catalog) }
  }

  // MARK: Tables

  private static func list(sortedBy keys: [(String, Bool)], where filter: Condition? = nil) -> Query {
    let query = filter.map { Query().filter($0) } ?? Query()
    return query.stage(.list(schema.fields.map { column($0.name) }), output: schema.fields).sort(by: keys)
  }

  private static let schema = TableSchema(
    name: "dossiers",
    fields: [
      Field(name: "id", type: .text), Field(name: "few", type: .number(scale: 0)),
      Field(name: "many", type: .number(scale: 0)), Field(name: "name", type: .text),
      Field(name: "foreign", type: .text), Field(name: "wide", type: .number(scale: 0)),
      Field(name: "share", type: .ratio(.share)), Field(name: "code", type: .category),
      Field(name: "nothing", type: .number(scale: 0)),
    ])

  fileprivate static func column(_ name: String) -> ColumnReference {
    let index = schema.fieldIndex(named: name) ?? -1
    return ColumnReference(fieldIndex: index, field: schema.fields[index])
  }

  private static let catalog: Catalog = {
    let range = 0..<rows
    func noise(_ row: Int, _ salt: Int, below limit: Int) -> Int {
      var state = UInt64(row &* 1_000_003 &+ salt) &* 0x9E37_79B9_7F4A_7C15
      state = (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
      return Int((state ^ (state >> 32)) % UInt64(limit))
    }
    func numbers(_ value: (Int) -> Int64?) -> IntegerValues {
      IntegerValues(packing: range.map { value($0) ?? IntegerValues.missing })
    }
    func texts(_ words: [String], _ salt: Int, below limit: Int) -> ColumnValues {
      .text(
        TextColumn(
          range.map { row in
            let word = words[noise(row, salt, below: words.count)]
            return noise(row, salt + 1, below: 9) == 0 ? "" : "\(word) \(noise(row, salt + 2, below: limit))"
          }))
    }
    let words = ["Đỗ Thị", "Đô", "đỗ thị", "Hoà", "Hòa", "an", "Ân", "Yên-bái", "z"]
    let columns: [ColumnValues] = [
      .text(TextColumn(range.map { "d\($0)" })),
      .number(NumberColumn(values: numbers { noise($0, 1, below: 7) == 0 ? nil : Int64(noise($0, 2, below: 6)) })),
      .number(NumberColumn(values: numbers { Int64(noise($0, 3, below: 40_000)) })),
      texts(words, 10, below: 900), texts(words + ["Łódź", "Ж", "ñu"], 20, below: 900),
      .number(
        NumberColumn(
          values: IntegerValues(
            range.map { noise($0, 4, below: 9) == 0 ? .min : Int64(noise($0, 5, below: 3_000)) * 0x10_0000_0001 - 77 }))
      ),
      .ratio(
        RatioColumn(
          numerators: ColumnBuffer(range.map { noise($0, 6, below: 9) == 0 ? .min : Int64(noise($0, 7, below: 90)) }),
          denominators: ColumnBuffer(range.map { Int64(noise($0, 8, below: 40)) }), kind: .share)),
      .category(
        CategoryColumn(
          codes: Codes(range.map { UInt32(noise($0, 9, below: 10)) }, greatest: 9),
          dictionary: CategoryDictionary(words)
        )),
      .number(NumberColumn(values: numbers { _ in nil })),
    ]
    let table = Table(schema: schema, columns: columns, rowCount: rows)
    return Catalog(Dataset(name: "leading", titles: LocalizedText(verbatim: "leading"), tables: [table]))
  }()
}

extension Query {
  fileprivate func sort(by keys: [(String, Bool)]) -> Query {
    if keys.isEmpty { return self }
    return stage(
      .sort(keys.map { SortKey(column: LeadingRowsTests.column($0.0), isDescending: $0.1) }))
  }
}
