import ColumnarData
import Testing

@Suite struct CategoryDictionaryTests {
  private let dictionary = CategoryDictionary(["Y tế", "Tài chính", "hòa", "hoa", "Đất đai", "đạt đai"])

  @Test(arguments: [
    ("Y tế", ["Y tế"]), ("y te", ["Y tế"]), ("hoà", ["hòa"]), ("HOA", ["hòa", "hoa"]),
    ("dat dai", ["Đất đai", "đạt đai"]),
    ("ĐẤT  ĐAI", ["Đất đai", "đạt đai"]), ("Đất  đai", ["Đất đai"]),
    ("Y TẾ", ["Y tế"]), ("nothing", []), ("", []),
  ])
  func findsExactlyThenByTonePlacementThenFolded(_ text: String, _ values: [String]) {
    #expect(dictionary.codes(matching: text).map { dictionary.values[$0] } == values)
  }

  @Test func codeZeroIsMissing() {
    #expect(dictionary.code(of: "Y tế") == 1)
    #expect(dictionary.code(of: "") == nil)
    #expect(dictionary.count == 7)
  }

  /// The first lookups in a long dictionary search it, the later ones have a table.
  @Test func aLongDictionaryIsSearchedAndThenIndexed() {
    let long = CategoryDictionary((1...70_000).map { "H26-\($0)" })
    for number in [1, 70_000, 35_000, 2, 3, 4, 5, 6, 7, 8, 69_999, 12_345] {
      #expect(long.code(of: "H26-\(number)") == number)
      #expect(long.code(of: "H27-\(number)") == nil)
      #expect(long.code(of: "") == nil)
    }
  }

  @Test func ranksFollowTheCollationAndPutMissingLast() {
    let order = dictionary.ranks.enumerated().sorted { $0.element < $1.element }.map { dictionary.values[$0.offset] }
    #expect(order == ["đạt đai", "Đất đai", "hoa", "hòa", "Tài chính", "Y tế", ""])
  }
}

@Suite struct CodesTests {
  @Test(arguments: [(255, 1), (256, 2), (65_535, 2), (65_536, 4)])
  func takeTheNarrowestWidth(_ greatest: Int, _ width: Int) {
    let codes = Codes([0, 255], greatest: greatest)
    let actual =
      switch codes.storage {
      case .bytes: 1
      case .words: 2
      case .doubleWords: 4
      }
    #expect(actual == width)
    #expect((codes[0], codes[1]) == (0, 255))
  }
}

@Suite struct ColumnBufferTests {
  @Test func keepsItsElements() {
    let buffer = ColumnBuffer<Int32>([3, -1, Int32.min])
    #expect(buffer.array == [3, -1, Int32.min])
    #expect(buffer.byteCount == 12)
    #expect(ColumnBuffer<UInt8>([]).count == 0)
    #expect(ColumnBuffer(repeating: Int64(7), count: 2).array == [7, 7])
  }
}
