import ColumnarData
import Diagnostics
import ReformMetrics
import Testing
import Values
import VietnameseText

/// Which value of an answer an address finds, and what is told where it finds none or several.
@Suite struct FigureAddressTests {
  private static let tiers = [
    FieldValue(
      value: "province", titles: LocalizedText(english: "province", vietnamese: "cấp tỉnh"), aliases: ["tỉnh"]),
    FieldValue(value: "commune", titles: LocalizedText(english: "commune", vietnamese: "cấp xã"), aliases: ["xã"]),
    FieldValue(value: "total", titles: LocalizedText(english: "total", vietnamese: "chung")),
  ]

  /// Three groups and their total: a count and a ratio each.
  private static let byTier = ResultTable(
    listing: "by_tier",
    [
      .choices(
        "tier", LocalizedText(english: "Tier", vietnamese: "cấp"), among: tiers, ["province", "commune", "total", ""]),
      .numbers("count", LocalizedText(english: "count", vietnamese: "đếm"), [10, 20, 3, 33]),
      .ratios(
        "online", LocalizedText(english: "online", vietnamese: "trực tuyến"), kind: .proportion,
        [Ratio(5, 10), Ratio(8, 20), Ratio(1, 3), Ratio(14, 33)]),
    ], keyCount: 1, roles: [.detail, .detail, .detail, .total])

  private static let byTierAndChannel = ResultTable(
    listing: "two",
    [
      .choices("tier", nil, among: tiers, ["province", "province", "commune"]),
      .texts("channel", nil, ["online", "post", "online"]), .numbers("count", nil, [1, 2, 3]),
    ], keyCount: 2)

  private static let one = ResultTable(
    listing: "one", [.ratios("ratio", nil, kind: .proportion, [Ratio(1671, 1720)])])

  private static let listed = ResultTable(
    listing: "listed",
    [
      .texts("id", nil, ["R1", "R2", "R2"]), .numbers("reading", nil, [1, 1, 2]), .texts("name", nil, ["a", "b", "c"]),
      .numbers("value", nil, [1813, 1720, 1671]),
    ])

  private static let answers = {
    var answers = NamedAnswers()
    answers.add([byTier], named: "by_tier")
    answers.add([byTierAndChannel], named: "two")
    answers.add([one], named: "provision")
    answers.add([one, byTier], named: "both")
    answers.add([one, one], named: "twice")
    answers.add([listed], named: "listed")
    answers.add([], named: "nothing")
    answers.add([one], named: "Cấp xã")
    answers.add([one], named: "cap-xa")
    answers.add(.period(Period(unit: .quarter, ordinal: 8082)), named: "quarter")
    return answers
  }()

  private static func value(_ address: String) throws -> BoundValue {
    try answers.value(at: try #require(FigureAddress(address)), line: 7)
  }

  @Test(arguments: [
    ("provision", "97.15%"), ("provision.n", "1,671"), ("provision.d", "1,720"), ("provision.percent", "97.15%"),
    ("provision.ratio.percent", "97.15%"), ("PROVISION.N", "1,671"), ("provision.value", "0.97"),
    ("by_tier.commune.count", "20"), ("by_tier.cap_xa.count", "20"), ("by_tier.xã.count", "20"),
    ("by_tier.C%E1%BA%A5p%20x%C3%A3.count", "20"), ("by_tier.cap_xa.dem", "20"), ("by_tier.commune.online.n", "8"),
    ("by_tier.commune.n", "8"), ("by_tier.commune.percent", "40.00%"), ("by_tier.commune.truc_tuyen.d", "20"),
    ("by_tier.total.count", "33"), ("by_tier.tong.n", "14"), ("by_tier.key:total.count", "3"),
    ("by_tier.chung.count", "3"), ("by_tier.commune.count.value", "20"),
    ("two.province_post", "2"), ("two.cap_tinh_post.count", "2"), ("two.commune", "3"), ("two.post", "2"),
    ("both.n", "1,671"), ("both.total.n", "14"),
    ("listed.r1.value", "1,813"), ("listed.R2_2.value", "1,671"), ("listed.r1.name", "a"),
  ])
  func findsTheValue(_ address: String, _ text: String) throws {
    #expect(try Self.value(address).text(like: "", in: FigureContext(language: .english)) == text)
  }

  @Test func findsAParameter() throws {
    #expect(try Self.value("quarter").text(like: "", in: FigureContext(language: .english)) == "2020Q3")
  }

  @Test(arguments: [
    ("provison.n", DiagnosticID.figureCellUnknown, "provison", ["provision"]),
    ("by_tier.comune.count", .figureUnknown, "comune", ["commune"]),
    ("by_tier.commune.cout", .figureUnknown, "cout", ["count"]),
    ("by_tier.commune.count.n", .figureUnknown, "n", []),
    ("by_tier.commune.online.n.n", .figureUnknown, "n", []),
    ("provision.change", .figureUnknown, "change", []),
    ("quarter.n", .figureUnknown, "n", []),
  ])
  func tellsWhatIsNotThere(_ address: String, _ id: DiagnosticID, _ part: String, _ nearest: [String]) throws {
    let error = try #require(throws: DiagnosticError.self) { try Self.value(address) }
    #expect(error.diagnostic.id == id)
    let message = error.diagnostic.message(in: .english)
    #expect(message.contains("line 7") && message.contains("'\(part)'"), "\(message)")
    for name in nearest { #expect(error.diagnostic.notes.contains { $0.message(in: .english).contains(name) }) }
  }

  @Test(arguments: [
    ("two.province", DiagnosticID.figureAmbiguous, "province_online, province_post"),
    ("two.online", .figureAmbiguous, "province_online, commune_online"), ("twice.n", .figureAmbiguous, "twice.n"),
    ("cap_xa", .figureAmbiguous, "Cấp xã, cap-xa"), ("listed.r2.value", .figureAmbiguous, "r2, r2"),
    ("by_tier", .figureIncomplete, "province, commune, key:total, total"),
    ("by_tier.commune", .figureIncomplete, "count, online"),
    ("nothing.n", .figureNotAnswered, "'nothing'"),
  ])
  func tellsWhatMeansSeveralOrNone(_ address: String, _ id: DiagnosticID, _ names: String) throws {
    let error = try #require(throws: DiagnosticError.self) { try Self.value(address) }
    #expect(error.diagnostic.id == id)
    #expect(error.diagnostic.message(in: .english).contains(names), "\(error.diagnostic.message(in: .english))")
  }

  @Test(arguments: ["", ".", "a.", ".n", "a..n", "%FF", "a.%C3"])
  func readsNoAddressIn(_ text: String) {
    #expect(FigureAddress(text) == nil)
  }

  @Test func readsWhatIsEncoded() throws {
    let address = try #require(FigureAddress("a.1%2E5.100%25.%zz"))
    #expect(address.name == "a" && address.parts == ["1.5", "100%", "%zz"])
  }
}
