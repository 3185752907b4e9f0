import ColumnarData
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText

@Suite struct RejectLogTests {
  private static func kinds(_ random: inout SeededRandom) -> [RejectLog.Kind] {
    (0..<random.number(1...8)).map { _ in
      RejectLog.Kind(
        file: random.pick(["a.csv", "b.csv"]), column: random.pick(["", "fee", "ngay"]),
        text: random.pick(["", "?", "31/02/2020", "đồng", "x\ny"]), reason: random.pick(RejectReason.allCases))
    }
  }

  /// The table has a row for every reject, in the order of their coming.
  @Test(arguments: 0..<10 as Range<UInt64>) func everyRejectIsARow(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var log = RejectLog()
    var expected: [[String]] = []
    for _ in 0..<random.number(0...60) {
      let kind = random.pick(Self.kinds(&random))
      let line = random.number(1...5_000_000)
      log.append(line: line, kind)
      expected.append(
        [kind.file, "\(line)", kind.column, kind.text, kind.reason.rawValue].map { $0.isEmpty ? "-" : $0 })
    }
    let table = log.table
    #expect(log.count == expected.count && table.rowCount == expected.count)
    let words = ["file", "line", "column", "text", "reason"].map(table.words)
    #expect((0..<table.rowCount).map { row in words.map { $0[row] } } == expected, "seed \(seed)")
    #expect(table.schema.fields.map(\.type) == [.category, .number(scale: 0), .category, .text, .category])
    try table.verify()
  }

  /// Rejects of few kinds, as a file with millions of them has, and of several files one after the other.
  @Test func kindsAreShared() {
    let kinds = ["x", "y"].map { RejectLog.Kind(file: "a.csv", column: "fee", text: $0, reason: .notANumber) }
    var log = RejectLog(kinds: kinds, lines: [2, 3, 9], numbers: [1, 0, 1])
    log.append(RejectLog(kinds: [kinds[0]], lines: [4, 4], numbers: [0, 0]))
    log.append(RejectLog())
    #expect(log.count == 5)
    #expect(log.table.words("text") == ["y", "x", "y", "x", "x"])
    #expect(log.table.words("line") == ["2", "3", "9", "4", "4"])
  }

  @Test func everyReasonHasItsWordsInBothLanguages() throws {
    let titles = RejectReason.allCases.map(\.titles)
    #expect(Set(titles.map(\.english)).count == titles.count && Set(titles.map(\.vietnamese)).count == titles.count)
    let field = try #require(RejectLog().table.schema.fields.last)
    #expect(field.values?.map(\.value) == RejectReason.allCases.map(\.rawValue))
    #expect(field.values?.map(\.titles) == titles)
  }
}

@Suite struct KeyCheckTests {
  /// What a list of values says: how many stand in an earlier row, the first that does, and how many are missing.
  private static func expected(_ values: [String?]) -> (repeated: Int, example: String?, missing: Int) {
    var seen: Set<String> = []
    var result: (repeated: Int, example: String?, missing: Int) = (0, nil, 0)
    for value in values {
      guard let value else {
        result.missing += 1
        continue
      }
      if !seen.insert(value).inserted { result = (result.repeated + 1, result.example ?? value, result.missing) }
    }
    return result
  }

  private static func columns(_ numbers: [Int?], isSorted: Bool) -> [(String, ColumnValues, [String?])] {
    let texts = numbers.map { $0.map { "H26.\(1_000_000 + $0)" } }
    let values = numbers.map { $0.map(Int64.init) ?? IntegerValues.missing }
    let dictionary = CategoryDictionary((0...2000).map { "H26.\(1_000_000 + $0)" })
    let codes = Codes(numbers.map { $0.map { UInt32($0 + 1) } ?? 0 }, greatest: 2001)
    return [
      ("texts", .text(TextColumn(texts.map { $0 ?? "" })), texts),
      ("categories", .category(CategoryColumn(codes: codes, dictionary: dictionary)), texts),
      (
        "numbers", .number(NumberColumn(values: IntegerValues(packing: values), scale: 1)),
        numbers.map { $0.map { "\($0 / 10).\($0 % 10)" } }
      ),
    ]
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func repeatedAndMissingValuesAreCounted(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let share = random.pick([0, 0, 10])
    let count = random.number(0...300)
    let isUnique = random.chance(40)
    var numbers: [Int?] = (0..<count).map { isUnique ? $0 : random.number(0...400) }
    if random.chance(50) { numbers.shuffle(using: &random) } else { numbers.sort { ($0 ?? 0) < ($1 ?? 0) } }
    for row in numbers.indices where random.chance(share) { numbers[row] = nil }
    for (name, column, values) in Self.columns(numbers, isSorted: false) {
      let check = KeyCheck(column)
      let expected = Self.expected(values)
      #expect(check.repeated == expected.repeated, "seed \(seed): \(name)")
      #expect(check.example == expected.example, "seed \(seed): \(name)")
      #expect(check.missing == expected.missing, "seed \(seed): \(name)")
      #expect(check.isChecked)
    }
  }

  @Test func daysAreShownAsDays() {
    let check = KeyCheck(.date(DateColumn(values: IntegerValues(packing: [18_505, 18_506, 18_505]))))
    #expect(check.repeated == 1 && check.example == "2020-08-31")
  }

  /// Ids that were left in their file are not compared: that takes longer than to read them.
  @Test func textsOfAFileAreNotChecked() {
    let source = SourceTexts(path: "a.csv", count: 2, byteCount: 0) { rows, body in
      for row in rows { body(row, Array("same".utf8).span) }
      return true
    }
    #expect(!KeyCheck(.text(TextColumn(source))).isChecked)
  }

  @Test func referencesAreCountedByCode() {
    let dictionary = CategoryDictionary(["a", "b", "c"])
    let table = Table(
      schema: TableSchema(
        name: "t", fields: [Field(name: "k", type: .category), Field(name: "n", type: .text)],
        foreignKeys: [
          ForeignKey(field: "k", referencedTable: "u", referencedField: "id"),
          ForeignKey(field: "n", referencedTable: "u", referencedField: "id"),
        ]),
      columns: [
        .category(CategoryColumn(codes: Codes([1, 0, 2, 1], greatest: 3), dictionary: dictionary)),
        .text(TextColumn(["x", "y", "", "x"])),
      ], rowCount: 4)
    var facts = KeyFacts()
    facts.countReferences(of: table)
    #expect(facts.weights == ["k": [1, 2, 1, 0]])
  }
}
