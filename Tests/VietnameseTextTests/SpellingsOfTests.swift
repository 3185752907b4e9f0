import Testing
import VietnameseText

/// Every placement of the tone marks that may stand on either of two vowels.
@Suite struct SpellingsOfTests {
  @Test(arguments: [
    ("Hoà", ["Hoà", "Hòa"]), ("Hòa", ["Hòa", "Hoà"]), ("Thuỷ Hoà", ["Thuỷ Hoà", "Thủy Hoà", "Thuỷ Hòa", "Thủy Hòa"]),
    ("KHOẺ", ["KHOẺ", "KHỎE"]), ("Hoa", ["Hoa"]), ("người", ["người"]), ("tuấn", ["tuấn"]), ("quý", ["quý", "qúy"]),
    ("", [""]),
  ])
  func allPlacementsAreGiven(_ text: String, _ spellings: [String]) {
    #expect(TextFolding.spellings(of: text) == spellings)
    #expect(Set(spellings.map { TextFolding.spellingKey($0) ?? $0 }).count == 1)
  }

  @Test func aTextOfVeryManyIsOneAlone() {
    let text = Array(repeating: "hoà", count: 9).joined(separator: " ")
    #expect(TextFolding.spellings(of: text) == [text])
  }
}
