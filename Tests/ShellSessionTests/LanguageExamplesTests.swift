import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// The examples at the end of the language's description, in their order, in one session on the example set.
///
/// The report's figures are as published; the others were counted once by Python over the set's CSV files.
@Suite(.serialized) struct LanguageExamplesTests {
  @Test func everyLineAnswersInOrder() async throws {
    let session = try await Session.onExample()
    for example in examples {
      let told = await session.tell(example.line)
      #expect(told.status == example.status, "\(example.line)\n\(told.written())")
      #expect(told.ids == example.told, "\(example.line)\n\(told.written())")
      if let columns = example.columns { #expect(told.columns == columns, "\(example.line)") }
      if let count = example.rowCount { #expect(told.rows.count == count, "\(example.line)") }
      for row in example.rows { #expect(told.rows.contains(row), "\(example.line)\n\(row)\n\(told.written())") }
      if let first = example.first { #expect(Array(told.rows.prefix(first.count)) == first, "\(example.line)") }
    }
    try await save(session)
    try await answersVietnameseTheSame(session)
  }

  /// The last line: all that was answered.
  private func save(_ session: Session) async throws {
    let folder = try ScratchFolder()
    let path = folder.url.appendingPathComponent("my-q3.md").path
    let told = await session.tell("save \"\(path)\"")
    #expect(told.summary == ["saved \(examples.count) cells in \(path)"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("1,671 / 1,720 = 97.15%"))
    #expect(text.contains("rows: {procedures: 1813, dossiers: 50000"))
    #expect(text.hasSuffix("<!-- motcua:end cells=\(examples.count) -->\n"))
  }

  /// Either language, with and without marks, is the same query.
  private func answersVietnameseTheSame(_ session: Session) async throws {
    let english = await session.tell(
      "dossiers | in 2020Q3 | show ratio(channel = post), count by district total | top 5 by count")
    #expect(english.rows.count == 6)
    for line in [
      "ho_so | trong 2020Q3 | hien ty le(kenh = \"buu chinh\"), dem theo quan_huyen tong | dau 5 theo dem",
      "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
      "HỒ SƠ | TRONG 2020Q3 | HIỆN TỶ LỆ(KÊNH = \"BƯU CHÍNH\"), ĐẾM THEO QUẬN HUYỆN TỔNG | ĐẦU 5 THEO ĐẾM",
    ] {
      let told = await session.tell(line)
      #expect(try told.canonical == english.canonical, "\(line)\n\(told.written())")
      let decomposed = await session.tell(line.decomposedStringWithCanonicalMapping)
      #expect(try decomposed.canonical == english.canonical, "decomposed: \(line)\n\(decomposed.written())")
    }
  }

  @Test func namesAndContinuesResults() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let byDomain = await session.tell("procedures | where eligible | show count by domain total")
    #expect(byDomain.rows == ["Đất đai | 2", "Hộ tịch | 1", "total: (total) | 3"])
    #expect(await session.tell("| where count > 1").rows == ["Đất đai | 2", "total: (total) | 3"])
    #expect(await session.tell("_1 | sort count").rows == ["Hộ tịch | 1", "Đất đai | 2", "total: (total) | 3"])
    #expect(await session.tell("_ | top 1 by count").rows == ["Đất đai | 2", "total: (total) | 3"])
    #expect(await session.tell("_7").errors == [.noLastResult])
    // In parentheses, too, "the last" is that of when a query was written.
    #expect(await session.tell("procedures | list domain | first 1").rows == ["Đất đai"])
    #expect(await session.tell("let land = procedures | where domain in (_)").status == .answered)
    #expect(await session.tell("procedures | where level = 4 | list domain").rows == ["Hộ tịch"])
    #expect(await session.tell("land | show count").rows == ["2"])
    #expect(await session.tell("let late = dossiers | where days(received, resolved) > 3").status == .answered)
    #expect(await session.tell("late | in 2020Q2 by resolved | show count").rows == ["2"])
  }
}

private struct Example {
  let line: String
  var status = StatementOutcome.Status.answered
  /// What is told beside the answer, in its order.
  var told: [DiagnosticID] = []
  var columns: [String]?
  var rowCount: Int?
  /// Rows that the answer has, wherever.
  var rows: [String] = []
  /// The rows with which the answer begins.
  var first: [String]?
}

private let examples: [Example] = [
  Example(line: "procedures | show count", columns: ["count"], rowCount: 1, rows: ["1813"]),
  Example(line: "procedures | show ratio(online of eligible)", columns: ["ratio"], rowCount: 1, rows: ["1671/1720"]),
  Example(
    line: "procedures | where online | show count by level total",
    first: ["3 | 1227", "4 | 444", "total: - | 1671"]),
  Example(
    line: "procedures | show ratio(online of eligible) by domain | bottom 5", told: [.tiesCutByLimit], rowCount: 5,
    first: [
      "Nuôi con nuôi | 7/10", "Chăn nuôi và thú y | 26/34", "Quốc tịch | 5/6", "Trẻ em | 5/6",
      "Thủy lợi và phòng, chống thiên tai | 18/21",
    ]),
  Example(
    line: "procedures | where domain = \"tai chinh\" and level in 3..4 | list code, name, level", told: [.valueTaken],
    columns: ["code", "name", "level"], rowCount: 40,
    first: [
      "9.001315 | Đăng ký mã số đơn vị có quan hệ với ngân sách | 3",
      "9.001317 | Kê khai giá thuộc thẩm quyền của thành phố | 3",
      "9.001318 | Đăng ký giá thuộc thẩm quyền của thành phố | 4",
    ]),
  Example(
    line:
      "dossiers | where level in 3..4 and quarter = 2020Q3 | show ratio(channel = online) by domain | sort ratio desc",
    told: [.shortWay, .shortWay], rowCount: 59, rows: ["Đất đai | 63/785", "Tổ chức, biên chế | 2/8"],
    first: [
      "Lý lịch tư pháp | 391/464", "Xúc tiến thương mại | 193/232", "Báo chí, xuất bản | 49/59",
      "Viễn thông và Internet | 30/38",
    ]),
  Example(
    line: "dossiers | in 2020 | show ratio(channel = post) by district across quarter total", told: [.partialPeriod],
    columns: ["district", "2020Q1", "2020Q2", "2020Q3", "2020Q4", "(total)"], rowCount: 31,
    rows: [
      "Ba Đình | 29/423 | 37/468 | 56/541 | 0/0 | 122/1432", "Đống Đa | 48/680 | 76/748 | 87/947 | 0/0 | 211/2375",
      "total: (total) | 1077/13860 | 1370/14792 | 1881/18283 | 0/0 | 4328/46935",
    ]),
  Example(
    line: """
      dossiers | in 2020Q3 by resolved | show on_time = ratio(resolved <= due of resolved is not missing), \
      median(days(received, resolved)) by domain
      """,
    told: [.periodBy, .shortWay, .unknownRowsInRatio], columns: ["domain", "on_time", "median"], rowCount: 61,
    rows: [
      "Đất đai | 812/988 | 18/1", "Hộ tịch | 3938/4059 | 1/1", "Chứng thực | 5893/6081 | 0/1",
      "(not in the catalogue) | 54/59 | 10/1",
    ]),
  Example(
    line: """
      metric used_online "Có phát sinh hồ sơ" on procedures = ratio(has dossiers(channel = online) of online) \
      time dossiers.received target >= 60% cite "2020 plan"
      """),
  Example(
    line: "procedures | where online and has no dossiers(channel = online, in 2020) | list code, name, domain",
    told: [.partialPeriod], columns: ["code", "name", "domain"], rowCount: 837,
    first: ["9.000129 | Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân | Hộ tịch"]),
  Example(
    line: "dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other",
    told: [.shortWay, .tiesCutByLimit], rowCount: 120,
    rows: [
      "Ba Đình | Chứng thực | 146", "Ba Đình | Hộ tịch | 117",
      "Ba Đình | Thành lập và hoạt động của doanh nghiệp | 44", "other: Ba Đình | (other) | 234",
    ]),
  Example(
    line: "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous | where change < 0",
    told: [.comparedWith], columns: ["district", "previous", "ratio", "change"], rowCount: 11,
    rows: ["Hoàng Mai | 89/1040 | 105/1329 | -3027/460720", "Đống Đa | 76/748 | 87/947 | -1724/177089"]),
  Example(
    line: "dossiers | in 2020Q3 | show count, share(count), share(count within district) by district, channel",
    rowCount: 90, rows: ["Ba Đình | online | 201 | 201/18283 | 201/541", "Ba Đình | post | 56 | 56/18283 | 56/541"]),
  Example(
    line: "dossiers | in ytd 2020Q3 | show count, ytd(count) by quarter | chart bar",
    first: ["2020Q1 | 13860 | 13860", "2020Q2 | 14792 | 28652", "2020Q3 | 18283 | 46935"]),
  Example(
    line: "why dossiers | in 2020Q3 | show ratio(channel = online) by domain | change from previous",
    told: [.shortWay, .comparedWith], columns: ["domain", "previous", "now", "own_rate", "mix", "change"]),
  Example(
    line: "explain dossiers | where tracked and level >= 3 | in 2020Q3 | show ratio(channel = online) by quarter",
    told: [.shortWay], columns: ["stage", "removed", "left", "missing", "not_found"], rowCount: 3,
    first: [
      "where tracked and level >= 3 | 6305/50000 | 43695 | 161 | 161",
      "in 2020Q3 | 27606/43695 | 16089 | 0 | 0",
    ]),
  Example(
    line: "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%", status: .expectationFailed,
    told: [.expectationFailed], rows: ["1881/18283"]),
  Example(
    line: "ho_so | trong 2020Q3 | hien ty le(kenh = \"buu chinh\"), dem theo quan_huyen tong | dau 5 theo dem",
    told: [.valueTaken], columns: ["district", "ratio", "count"],
    first: [
      "Hoàng Mai | 105/1329 | 1329", "Hà Đông | 109/976 | 976", "Đống Đa | 87/947 | 947",
      "Bắc Từ Liêm | 86/850 | 850", "Đông Anh | 71/834 | 834", "total: (total) | 1881/18283 | 18283",
    ]),
]
