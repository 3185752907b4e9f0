import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import TestSupport
import Testing
import Values
import VietnameseText

/// Texts of one make, which are stored as numbers, are answered about as the same texts in memory are.
@Suite struct NumberedTextTests {
  private static let rows = 30_000

  private static let schema = TableSchema(
    name: "dossiers",
    fields: [
      Field(name: "id", type: .text), Field(name: "few", type: .number(scale: 0)),
      Field(name: "district", type: .category),
    ])

  /// Most ids once, some two or three times, some rows without one.
  private static let texts: [String] = {
    var random = SeededRandom(seed: 11)
    return (0..<rows).map { row in
      if random.chance(3) { return "" }
      let number = random.chance(90) ? row : random.number(0...rows - 1)
      let unit = number * 7919 % 88 + 10
      return "H26.\(unit)-\(20 + number % 5)-\(1_000_000 + number * 31)"
    }
  }()

  private static func catalog(_ ids: TextColumn) -> Catalog {
    var random = SeededRandom(seed: 12)
    let few = (0..<rows).map { _ -> Int64? in random.chance(10) ? nil : Int64(random.number(0...9)) }
    let districts = (0..<rows).map { _ -> String? in "Quận \(random.number(1...30))" }
    let table = Table(
      schema: schema, columns: [.text(ids), Sample.numbers(few), Sample.category(districts)], rowCount: rows)
    return Catalog(Dataset(name: "ids", titles: LocalizedText(verbatim: "ids"), tables: [table]))
  }

  private static let inMemory = catalog(TextColumn(texts))
  private static let asNumbers = catalog(packed ?? TextColumn([]))

  private static var packed: TextColumn? {
    var places: [[UInt8]] = []
    for place in 0..<"H26.10-20-1000000".utf8.count {
      places.append(Set(texts.filter { !$0.isEmpty }.map { Array($0.utf8)[place] }).sorted())
    }
    guard let numbering = TextNumbering(shapes: [places]) else { return nil }
    let bits = PackedTexts.lowBits
    let numbers = texts.map { numbering.number(of: $0) }
    let limits = PackedTexts.limits(of: numbering)
    return TextColumn(
      PackedTexts(
        numbering: numbering,
        high: Codes(numbers.map { $0.map { UInt32($0 >> bits) + 1 } ?? 0 }, greatest: limits.high),
        low: Codes(numbers.map { $0.map { UInt32($0 & (1 << bits - 1)) + 1 } ?? 0 }, greatest: limits.low)))
  }

  private static func column(_ name: String) -> ColumnReference {
    let index = schema.fieldIndex(named: name) ?? 0
    return ColumnReference(fieldIndex: index, field: schema.fields[index])
  }

  private static let id = column("id")
  private static let byID = Query().count(by: [Sample.key(id)])
  private static let distinct = ("n", FieldType.number(scale: 0), Measure.distinct(.column(id), where: .constant(true)))

  private static func measure(_ name: String) -> Expression { .column(byID.reference(name)) }

  private static let queries: [(String, Query)] = [
    ("top", byID.top(5, by: "count")), ("bottom", byID.top(5, by: "count", isTop: false)),
    ("few tops", byID.top(2_000, by: "count")), ("all", byID),
    (
      "sorted and cut", byID.sort("count", descending: true).stage(.slice(Slice(isFromStart: true, count: 12)))
    ),
    (
      "repeated", byID.filter(.withinNumbers(measure("count"), FixedDecimal(unscaled: 2), FixedDecimal(unscaled: 99)))
    ),
    (
      "repeated, first",
      byID.filter(.withinNumbers(measure("count"), FixedDecimal(unscaled: 2), FixedDecimal(unscaled: 2)))
        .top(3, by: "count")
    ),
    ("with a total", Query().count(by: [Sample.key(id)], total: true).top(3, by: "count")),
    ("two keys", Query().count(by: [Sample.key(column("district")), Sample.key(id)]).top(4, by: "count")),
    (
      "per district",
      Query().count(by: [Sample.key(column("district")), Sample.key(id)]).top(1, by: "count", per: "district")
    ),
    ("with others", byID.top(4, by: "count", other: true)),
    ("distinct", Query().show([distinct])),
    ("distinct by key", Query().show([distinct], by: [Sample.key(column("district"))], total: true)),
    ("equal", Query().filter(.matches(id, values: [texts[1], texts[77]])).count()),
    ("equal to many", Query().filter(.matches(id, values: texts[0..<40].filter { !$0.isEmpty })).count()),
    ("equal to none", Query().filter(.matches(id, values: ["H26"])).count()),
    ("starts", Query().filter(.startsWith(.column(id), folded: "h26.4")).count()),
    ("starts with none", Query().filter(.startsWith(.column(id), folded: "h27")).count()),
    ("contains", Query().filter(.contains(.column(id), folded: "6.1")).count()),
    ("missing", Query().filter(.isMissing(.column(id))).count()),
    ("there", Query().filter(.not(.isMissing(.column(id)))).count()),
    (
      "list",
      Query().stage(.list([id, column("few")]), output: [id.field, column("few").field]).sort("id", descending: true)
    ),
    (
      "first of a list",
      Query().stage(.list([id, column("few")]), output: [id.field, column("few").field]).sort("id")
        .stage(.slice(Slice(isFromStart: true, count: 9)))
    ),
  ]

  @Test(arguments: queries.indices) func numbersAnswerAsTextsDo(_ index: Int) async throws {
    let (name, query) = Self.queries[index]
    let expected = try await query.run(on: Self.inMemory)
    let answer = try await query.run(on: Self.asNumbers)
    #expect(answer.result.lines == expected.result.lines, "\(name)")
    #expect(answer.result.roles == expected.result.roles)
    #expect(answer.notes == expected.notes)
    #expect(expected.result.table.rowCount > 0)
  }

  @Test(arguments: [
    "h", "26", "6.1", "-2", "11", "1111", "010", "h26.10-2", "0", "9-2", "z", "h26.10-20-1000000", "26-",
  ])
  func patternsAreFoundAmongNumbers(_ pattern: String) async throws {
    let query = Query().filter(.contains(.column(Self.id), folded: pattern)).count()
    let expected = Self.texts.count { $0.lowercased().contains(pattern) }
    #expect(try await query.lines(on: Self.asNumbers) == ["\(expected)"])
    #expect(try await query.lines(on: Self.inMemory) == ["\(expected)"])
    let others = Query().filter(.not(.contains(.column(Self.id), folded: pattern))).count()
    #expect(try await others.lines(on: Self.asNumbers) == ["\(Self.rows - expected)"])
  }

  /// Each a few times, so that all groups, and hardly any, are left by a bar with ties.
  @Test(arguments: [1, 2, 40]) func groupsThatAreCutAreThoseOfAllGroups(_ repeats: Int) async throws {
    let numbers = (0..<40_000).map { Int64($0 % (40_000 / repeats)) * 1_000_003 % 90_000_049 }
    let table = Table(
      schema: TableSchema(
        name: "dossiers",
        fields: [Field(name: "n", type: .number(scale: 0)), Field(name: "m", type: .number(scale: 0))]),
      columns: [Sample.numbers(numbers), Sample.numbers(numbers.indices.map { Int64($0 % 7) })], rowCount: numbers.count
    )
    let catalog = Catalog(Dataset(name: "n", titles: LocalizedText(verbatim: "n"), tables: [table]))
    let n = ColumnReference(fieldIndex: 0, field: table.schema.fields[0])
    let m = ColumnReference(fieldIndex: 1, field: table.schema.fields[1])
    let query = Query().show(
      [
        ("count", .number(scale: 0), .count(where: .constant(true))),
        ("sum", .number(scale: 0), .sum(.column(m), where: .constant(true))),
      ],
      by: [Sample.key(n)])
    let all = try await query.run(on: catalog).result.lines
    for (count, name, place, isTop) in [(3, "count", 1, true), (700, "sum", 2, true), (5, "sum", 2, false)] {
      func value(_ line: String) -> Int { Int(line.split(separator: " ")[place]) ?? -1 }
      let sorted = all.enumerated().sorted {
        let (first, second) = (value($0.element), value($1.element))
        return first != second ? (first > second) == isTop : $0.offset < $1.offset
      }.map(\.element)
      let answer = try await query.top(count, by: name, isTop: isTop).run(on: catalog)
      #expect(answer.result.lines == Array(sorted.prefix(count)))
      let ties = sorted.dropFirst(count).prefix { value($0) == value(sorted[count - 1]) }.count
      let noted = answer.notes.first { $0.id == .tiesCutByLimit }?.arguments["count"]
      #expect(noted == (ties > 0 ? .number(ties) : nil))
    }
  }
}
