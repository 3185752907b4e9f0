import ColumnarData
import TestSupport
import Testing
import VietnameseText

@Suite struct TextNumberingTests {
  private static func bytes(_ places: String...) -> [[UInt8]] { places.map { Array($0.utf8) } }

  private static let ids = bytes("H", "S", "-", "0123456789", "123", ".", "AB")

  @Test func eachTextOfAShapeHasANumberFromWhichItComesBack() throws {
    let numbering = try #require(TextNumbering(shapes: [Self.ids, Self.bytes("x", "yz")]))
    #expect(numbering.count == 2 + 60)
    let texts = (0..<numbering.count).map { numbering.text(of: $0) }
    #expect(Set(texts).count == texts.count)
    #expect(texts.prefix(3) == ["xy", "xz", "HS-01.A"])
    for (number, text) in texts.enumerated() { #expect(numbering.number(of: text) == Int64(number)) }
  }

  @Test(arguments: ["", "x", "xx", "HS-01.C", "HS-04.A", "hs-01.A", "HS-01.A ", "HS-01.Á", "HS-0１.A"])
  func otherTextsHaveNone(_ text: String) throws {
    let numbering = try #require(TextNumbering(shapes: [Self.ids, Self.bytes("x", "yz")]))
    #expect(numbering.number(of: text) == nil)
  }

  @Test func numbersThatWouldBeTooGreatAreRefused() {
    #expect(TextNumbering(shapes: [Array(repeating: Array("0123456789".utf8), count: 18)]) != nil)
    #expect(TextNumbering(shapes: [Array(repeating: Array("0123456789".utf8), count: 19)]) == nil)
    // Each by itself is not.
    let digits = (16...18).map { Array(repeating: Array("01234567".utf8), count: $0) }
    #expect(TextNumbering(shapes: Array(digits.prefix(2))) != nil)
    #expect(TextNumbering(shapes: [Array(repeating: Array("01234567".utf8), count: 20)] + digits) != nil)
    #expect(TextNumbering(shapes: [Array(repeating: Array("01234567".utf8), count: 21)]) == nil)
  }

  @Test(arguments: [[[]], [bytes("a"), bytes("b")], [bytes("aa")], [bytes("é")], [bytes("\t")], [bytes("a", "")]])
  func shapesThatAreNoneAreRefused(_ shapes: [[[UInt8]]]) {
    #expect(TextNumbering(shapes: shapes) == nil)
  }

  @Test(arguments: [
    [ids], [bytes("-._/", "0189", "abc", "0189", "0189")], [bytes("a", "b", "xyz")],
    [bytes("N", "0123"), bytes("N", "123", "0123"), bytes("N", "123", "0123", "0123")],
  ])
  func theOrderOfNumbersIsThatOfTexts(_ shapes: [[[UInt8]]]) throws {
    let numbering = try #require(TextNumbering(shapes: shapes))
    #expect(numbering.followsCollation)
    let texts = (0..<numbering.count).map { numbering.text(of: $0) }
    #expect(VietnameseCollation.ranks(of: texts) == Array(texts.indices))
  }

  /// A digit beside a letter, letters in both cases, numbers with zeros in front, other texts of another length.
  @Test(arguments: [
    [bytes("a1", "b")], [bytes("aA", "12")], [bytes("N", "12"), bytes("N", "012", "12")],
    [bytes("N", "12"), bytes("M", "12", "12")], [bytes("N", "12"), bytes("N", "12", "12", "x")],
  ])
  func whereItIsNotItIsSaid(_ shapes: [[[UInt8]]]) throws {
    let numbering = try #require(TextNumbering(shapes: shapes))
    #expect(!numbering.followsCollation)
    for number in 0..<numbering.count { #expect(numbering.number(of: numbering.text(of: number)) == number) }
  }

  @Test(arguments: ["", "H", "HS-", "HS-0", "HS-03", "HS-03.B", "x", "xy", "xyz", "q", "HS-9", "hs"])
  func textsThatBeginAlikeAreStretches(_ start: String) throws {
    let numbering = try #require(TextNumbering(shapes: [Self.ids, Self.bytes("x", "yz")]))
    let expected = (0..<numbering.count).filter { numbering.text(of: $0).hasPrefix(start) }
    #expect(numbering.numbers(startingWith: Array(start.utf8).span).flatMap { Array($0) } == expected)
  }

  @Test func startsFoldToWhatIsTyped() throws {
    let numbering = try #require(TextNumbering(shapes: [Self.bytes("aA", "bB", "1")]))
    func starts(_ folded: String) -> [String]? {
      numbering.texts(foldingTo: Array(folded.utf8).span)?.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
    #expect(starts("ab1") == ["AB1", "Ab1", "aB1", "ab1"])
    #expect(starts("a1") == [])
    #expect(starts("đ") == [])
    #expect(TextNumbering(shapes: [Self.bytes("a", " ", "b")])?.texts(foldingTo: Array("a".utf8).span) == nil)
  }
}

@Suite struct PackedTextsTests {
  /// Ids of two lengths with numbers of many digits, some rows without one.
  private static func texts(_ count: Int, seed: UInt64 = 7) -> [String] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      if random.chance(5) { return "" }
      let year = random.number(15...24)
      return "H26.\(random.number(10...39))-\(year)-"
        + String(random.number(10_000_000...(random.chance(50) ? 99_999_999 : 999_999_999)))
    }
  }

  private static func source(_ texts: [String], isLost: @escaping @Sendable () -> Bool = { false }) -> SourceTexts {
    SourceTexts(path: "a.csv", count: texts.count, byteCount: 0) { rows, body in
      if isLost() { return false }
      for row in rows { body(row, Array(texts[row].utf8).span) }
      return true
    }
  }

  @Test func textsOfOneMakeAreTheSameOncePacked() throws {
    let texts = Self.texts(PackedTexts.leastRows + 77)
    let source = Self.source(texts)
    #expect(source.packed == nil)
    let packed = try #require(source.pack())
    #expect(packed.high != nil)
    #expect(source.packed?.count == texts.count)
    #expect((0..<texts.count).allSatisfy { packed[$0] ?? "" == texts[$0] })
    var visited: [String] = []
    packed.visit(0..<texts.count) { _, text in visited.append(String(text: text)) }
    #expect(visited == texts)
    let rows = [3, 1, 60_000, 3]
    #expect(TextColumn(packed).selectedTexts(rows) == rows.map { texts[$0] })
  }

  @Test func fewOrMixedTextsAreNotPacked() {
    let texts = Self.texts(PackedTexts.leastRows)
    #expect(Self.source(Array(texts.dropFirst())).pack() == nil)
    for other in ["Nguyễn Văn An", "a\tb", String(repeating: "1", count: 65), String(repeating: "7", count: 40)] {
      var mixed = texts
      mixed[PackedTexts.leastRows - 5] = other
      if other.hasPrefix("7") { mixed[12] = String((0..<40).map { _ in Character("8") }) }
      let isPackable = other.hasPrefix("7")
      #expect((Self.source(mixed).pack() != nil) == isPackable, "\(other)")
    }
    let random = (0..<PackedTexts.leastRows).map { String($0 &* 0x1E37_79B9_7F4A_7C15, radix: 36) + "\($0)abcxyz" }
    #expect(Self.source(random).pack() == nil)
  }

  @Test func lostTextsAreNotPacked() {
    let source = Self.source(Self.texts(PackedTexts.leastRows)) { true }
    #expect(source.pack() == nil)
    #expect(source.isLost)
  }

  @Test func aTextIsFoundByItsFirstRow() throws {
    let texts = Self.texts(PackedTexts.leastRows * 2)
    let packed = try #require(Self.source(texts).pack())
    for row in stride(from: 0, to: texts.count, by: 9_973) where !texts[row].isEmpty {
      let number = try #require(packed.numbering.number(of: texts[row]))
      #expect(packed.firstRow(of: number) == texts.firstIndex(of: texts[row]))
      #expect(packed.texts(matching: texts[row], folded: TextFolding.folded(texts[row])) == [texts[row]])
      let typed = texts[row].lowercased()
      #expect(packed.texts(matching: typed, folded: TextFolding.folded(typed)) == [texts[row]])
    }
    #expect(packed.texts(matching: "H26.10-15-1", folded: "h26.10-15-1") == [])
  }
}

extension TextColumn {
  fileprivate func selectedTexts(_ rows: [Int]) -> [String] {
    guard case .text(let column) = ColumnValues.text(self).selecting(rows) else { return [] }
    return (0..<column.count).map { (try? column[$0]) ?? "" }
  }
}
