import ColumnarData
import Foundation
import QueryPlan
import Testing
import VietnameseText

/// Which column a typed name means, where headings differ by nothing but their marks.
@Suite struct NameMatchTests {
  /// Fields as a file without a schema has them: the heading as title, the folded heading as name, numbered where taken.
  private func fields(of headings: [String]) -> [Field] {
    var taken: [String: Int] = [:]
    return headings.map { heading in
      let folded = TextFolding.identifier(heading)
      taken[folded, default: 0] += 1
      let name = taken[folded] == 1 ? folded : "\(folded)_\(taken[folded] ?? 0)"
      return Field(name: name, titles: LocalizedText(verbatim: heading), type: .text)
    }
  }

  private static let families = [
    ["Xa", "Xã", "Xá", "Xà"], ["Dat", "Đạt", "Đất", "Dật"], ["Ma", "Mã", "Mả"], ["Mua vao", "Mưa vào", "Mùa vào"],
    ["Le phi", "Lệ phí", "Lễ phí"],
  ]

  @Test(arguments: families)
  func aHeadingTypedWithItsMarksMeansItsColumn(_ headings: [String]) {
    for order in [headings, headings.reversed()] {
      let fields = fields(of: order)
      for (index, heading) in order.enumerated() {
        #expect(NameMatch.fields(named: heading, in: fields) == [index], "\(heading) among \(order)")
        // Without marks, a writing in other case is the name of the first column that folds to it.
        guard heading.lowercased() != TextFolding.folded(heading) else { continue }
        let decomposed = heading.decomposedStringWithCanonicalMapping
        #expect(NameMatch.fields(named: decomposed.lowercased(), in: fields) == [index], "\(decomposed) small")
        #expect(NameMatch.fields(named: heading.uppercased(), in: fields) == [index], "\(heading) large")
      }
      for (index, field) in fields.enumerated() {
        #expect(NameMatch.fields(named: field.name, in: fields) == [index], "\(field.name) among \(order)")
      }
    }
  }

  @Test func aWritingThatNoHeadingHasMeansAllThatFoldToIt() {
    let fields = fields(of: ["Mã xã", "Mả xá"])
    #expect(NameMatch.fields(named: "ma xa", in: fields) == [0])
    let aliases = [
      Field(name: "a", aliases: ["Mã xã"], type: .text), Field(name: "b", aliases: ["Mả xá"], type: .text),
    ]
    #expect(NameMatch.fields(named: "ma xa", in: aliases) == [0, 1])
    #expect(NameMatch.fields(named: "ma_xa", in: aliases) == [0, 1])
    #expect(NameMatch.fields(named: "Mã Xã", in: aliases) == [0])
    #expect(NameMatch.fields(named: "Mã xạ", in: aliases) == [0, 1])
    #expect(NameMatch.fields(named: "mb", in: aliases) == [])
  }

  @Test func theOldPlaceOfAToneIsTheSameSpelling() {
    let fields = [Field(name: "a", aliases: ["Hòa"], type: .text), Field(name: "b", aliases: ["Hoạ"], type: .text)]
    #expect(NameMatch.fields(named: "hoà", in: fields) == [0])
    #expect(NameMatch.fields(named: "họa", in: fields) == [1])
  }

  @Test func aNameWinsOverATitleOfTheSameSpelling() {
    let fields = [Field(name: "state", type: .text), Field(name: "status", aliases: ["State"], type: .text)]
    #expect(NameMatch.fields(named: "STATE", in: fields) == [0])
    #expect(NameMatch.fields(named: "state ", in: fields) == [0])
    #expect(NameMatch.fields(named: "State", in: fields) == [1])
  }
}
