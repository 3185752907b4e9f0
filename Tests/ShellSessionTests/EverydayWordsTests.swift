import Diagnostics
import Foundation
import ResultRendering
import TestSupport
import Testing
import VietnameseText

@testable import ShellSession

extension Told {
  /// The line as which a statement in everyday words was read; nil where it was not.
  var readAs: String? {
    guard let reading = diagnostics.first(where: { $0.id == .statementReadAs }),
      case .text(let line)? = reading.arguments["line"]
    else { return nil }
    return line
  }
}

/// What is typed in everyday words, and the line of the language that says it.
private struct Saying: Sendable, CustomTestStringConvertible {
  let typed: String
  let line: String

  init(_ typed: String, _ line: String) {
    self.typed = typed
    self.line = line
  }

  var testDescription: String { typed }
}

private let onTime = "ratio(deadline in (early, on_time) of deadline in (early, on_time, late))"
private let onTimeVi =
  "tỷ lệ(tình trạng hạn trong (\"trước hạn\", \"đúng hạn\") trên tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\"))"

private let englishSayings = [
  Saying("count dossiers", "dossiers | show count"),
  Saying("count dossiers by domain", "dossiers | show count by domain"),
  Saying("number of dossiers per month", "dossiers | show count by month"),
  Saying("show dossiers by domain", "dossiers | show count by domain"),
  Saying("dossiers | filter channel = online | count", "dossiers | where channel = online | show count"),
  Saying("which district has the lowest on time ratio", "dossiers | show on_time = \(onTime) by district | bottom 1"),
  Saying("which domain has the most dossiers?", "dossiers | show count by domain | top 1"),
  Saying("average days to resolve by domain", "dossiers | show avg(days_taken) by domain"),
  Saying("top 5 domains by count", "dossiers | show count by domain | top 5"),
  Saying("total fees by domain", "dossiers | show sum(fee) by domain"),
  Saying("procedures without dossiers", "procedures | where has no dossiers"),
  Saying("procedures level 4", "procedures | where level = 4"),
  Saying("dossiers | where district in Ba Dinh, Hoan Kiem", "dossiers | where district in (Ba Dinh, Hoan Kiem)"),
  Saying("dossiers | show count by quarter | change", "dossiers | show count by quarter | change from previous"),
  Saying("what columns does dossiers have", "describe dossiers"),
  Saying("inspections by quarter", "inspections | show count by quarter"),
  Saying("compare Q3 2020 with Q2 2020", "dossiers | in 2020Q3 | show count | change from 2020Q2"),
  Saying("compare Q2 and Q3 2020", "dossiers | in 2020Q3 | show count | change from 2020Q2"),
  Saying("unique districts", "values dossiers.district"), Saying("values of channel", "values dossiers.channel"),
  Saying("bottom 3 districts by count", "dossiers | show count by district | bottom 3"),
  Saying("procedures with level 4", "procedures | where level = 4"),
  Saying("dossiers received in July 2020 by tier", "dossiers | in 2020-07 | show count by tier"),
  Saying("dossiers this quarter by month", "dossiers | in this quarter | show count by month"),
  Saying("dossiers | sort by fee descending | take 5", "dossiers | sort fee desc | first 5"),
  Saying("dossiers | where received after 2020-09-01 | count", "dossiers | where received > 2020-09-01 | show count"),
  Saying("dossiers | where fee no more than 50000 | count", "dossiers | where fee <= 50000 | show count"),
  // No phrase says all of these: they are read word by word.
  Saying("refused dossiers by domain", "dossiers | where status = \"refused\" | show count by domain"),
  Saying("eligible procedures that are not online", "procedures | where eligible and not online"),
  Saying(
    "dossiers in Ba Đình and Hoàn Kiếm by channel",
    "dossiers | where district in (\"Ba Đình\", \"Hoàn Kiếm\") | show count by channel"),
  Saying("what is on time", "help on time"), Saying("what does late mean?", "help late"),
  Saying("total number of dossiers by tier", "dossiers | show count by tier"),
  Saying("dossiers by week in August 2020", "dossiers | in 2020-08 | show count by week"),
  Saying(
    "dossiers by month from 15 July to 15 August 2020", "dossiers | in 15/7/2020..15/8/2020 | show count by month"),
  Saying("top 3 units per tier by dossiers", "dossiers | show count by tier, unit | top 3 per tier"),
  Saying("how many dossiers were pending on 30 June 2020", "dossiers | where pending at 30/6/2020 | show count"),
  Saying("list dossiers due in August", "dossiers | in 2020-08 by due"),
  Saying("dossiers submitted online", "dossiers | where channel = online"),
  Saying("dossiers sent by post", "dossiers | where channel = post"),
  Saying("which district had the most dossiers in Q3 2020", "dossiers | in 2020Q3 | show count by district | top 1"),
  Saying("dossiers in the first half of 2020", "dossiers | in 2020H1"),
  Saying("procedures at level 4", "procedures | where level = 4"),
  Saying("dossiers at commune level by month", "dossiers | where tier = commune | show count by month"),
  Saying("dossiers by month and channel", "dossiers | show count by month, channel"),
  Saying("share of dossiers by channel", "dossiers | show share(count) by channel"),
  Saying("procedures sorted by fee", "procedures | sort fee"), Saying("free procedures", "procedures | where fee = 0"),
  Saying("percent of eligible procedures that are online", "procedures | where eligible | show ratio(online)"),
  Saying(
    "which domain has the most level 4 procedures", "procedures | where level = 4 | show count by domain | top 1"),
  Saying("average time limit by domain", "procedures | show avg(time limit) by domain"),
  Saying("distinct count of procedures by tier", "dossiers | show distinct(procedure) by tier"),
]

private let vietnameseSayings = [
  Saying("đếm hồ sơ", "hồ sơ | hiện đếm"),
  Saying("đếm hồ sơ theo lĩnh vực", "hồ sơ | hiện đếm theo lĩnh vực"),
  Saying("có bao nhiêu thủ tục mức độ 4", "thủ tục | lọc mức độ = 4 | hiện đếm"),
  Saying("thủ tục | lọc mức độ từ 3 trở lên | đếm", "thủ tục | lọc mức độ >= 3 | hiện đếm"),
  Saying("hồ sơ trong 6 tháng đầu năm 2020 | đếm", "hồ sơ | trong 2020H1 | hiện đếm"),
  Saying("hồ sơ từ 1/7/2020 đến 31/8/2020 | đếm", "hồ sơ | trong 1/7/2020..31/8/2020 | hiện đếm"),
  Saying("hồ sơ năm 2020 theo tháng", "hồ sơ | trong 2020 | hiện đếm theo tháng"),
  Saying("hồ sơ | hiện đếm theo quận | sắp xếp giảm dần", "hồ sơ | hiện đếm theo quận | sắp xếp đếm giảm dần"),
  Saying("hồ sơ | hiện đếm theo quận | lấy 5 quận cao nhất", "hồ sơ | hiện đếm theo quận | đầu 5"),
  Saying("quận nào có tỷ lệ đúng hạn thấp nhất", "hồ sơ | hiện \(onTimeVi) theo quận | cuối 1"),
  Saying(
    "tính tỷ lệ giải quyết đúng hạn quý III/2020", "hồ sơ | trong quý III/2020 theo ngày xử lý xong | hiện \(onTimeVi)"),
  Saying(
    "tỷ lệ đúng hạn quý III/2020 theo quận",
    "hồ sơ | trong quý III/2020 theo ngày xử lý xong | hiện \(onTimeVi) theo quận"),
  Saying(
    "tỷ lệ trả kết quả trước hạn",
    "hồ sơ | hiện tỷ lệ(tình trạng hạn = \"trước hạn\" trên tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\"))"
  ),
  Saying("số hồ sơ đang giải quyết ngày 31/8/2020", "hồ sơ | lọc đang giải quyết tại 31/8/2020 | hiện đếm"),
  Saying("số hồ sơ tồn đến ngày 31/8/2020", "hồ sơ | lọc đang giải quyết tại 31/8/2020 | hiện đếm"),
  Saying("lệ phí trung bình theo cấp", "hồ sơ | hiện trung bình(lệ phí) theo cấp"),
  Saying("số hồ sơ nộp trong tháng 8/2020", "hồ sơ | trong tháng 8/2020 theo ngày nộp | hiện đếm"),
  Saying("thời gian giải quyết trung bình theo lĩnh vực", "hồ sơ | hiện trung bình(số ngày giải quyết) theo lĩnh vực"),
  Saying("hồ sơ | lọc hạn trả trống | đếm", "hồ sơ | lọc hạn trả là thiếu | hiện đếm"),
  Saying("hồ sơ | phần trăm theo kênh", "hồ sơ | hiện tỷ trọng(đếm) theo kênh"),
  Saying("tổng lệ phí theo lĩnh vực", "hồ sơ | hiện cộng(lệ phí) theo lĩnh vực"),
  Saying("thủ tục không phát sinh hồ sơ", "thủ tục | lọc không có hồ sơ"),
  Saying(
    "hồ sơ | hiện số hồ sơ và lệ phí trung bình theo lĩnh vực",
    "hồ sơ | hiện đếm, trung bình(lệ phí) theo lĩnh vực"),
  Saying(
    "so sánh quý II và quý III năm 2020",
    "hồ sơ | trong quý III/2020 | hiện đếm | thay đổi so với quý II/2020"),
  Saying("lũy kế từ đầu năm", "hồ sơ | trong lũy kế 2020 | hiện đếm"),
  Saying("kiểm tra theo quận huyện", "kiểm tra | hiện đếm theo quận huyện"),
  Saying("hồ sơ quý III/2020 theo cấp", "hồ sơ | trong quý III/2020 | hiện đếm theo cấp"),
  Saying("đơn vị không có hồ sơ", "đơn vị | lọc không có hồ sơ"),
  Saying("10 thủ tục nhiều hồ sơ nhất", "hồ sơ | hiện đếm theo thủ tục | đầu 10"),
  Saying(
    "hồ sơ | so sánh quý 3 với quý 2 theo cấp",
    "hồ sơ | trong quý 3/2020 | hiện đếm theo cấp | thay đổi so với quý 2/2020"),
  Saying("hồ sơ tháng 9/2020 theo kênh", "hồ sơ | trong tháng 9/2020 | hiện đếm theo kênh"),
  Saying("hồ sơ | lọc lệ phí không quá 50000 | đếm", "hồ sơ | lọc lệ phí <= 50000 | hiện đếm"),
  Saying("số lượng hồ sơ tiếp nhận theo tháng", "hồ sơ | hiện đếm theo tháng"),
  Saying("tỷ lệ thủ tục trực tuyến theo lĩnh vực", "thủ tục | hiện tỷ lệ(trực tuyến) theo lĩnh vực"),
  Saying("hồ sơ theo tháng từ 15/7/2020 đến 15/8/2020", "hồ sơ | trong 15/7/2020..15/8/2020 | hiện đếm theo tháng"),
  Saying("3 quận nhiều hồ sơ nhất mỗi tháng", "hồ sơ | hiện đếm theo tháng, quận | đầu 3 mỗi tháng"),
  Saying("mỗi cấp 3 đơn vị nhiều hồ sơ nhất", "hồ sơ | hiện đếm theo cấp, đơn vị | đầu 3 mỗi cấp"),
  Saying("danh sách hồ sơ đến hạn tháng 8", "hồ sơ | trong tháng 8/2020 theo ngày hẹn trả"),
  Saying("thủ tục chưa có bưu chính theo cấp", "thủ tục | lọc không bưu chính | hiện đếm theo cấp"),
  Saying("hồ sơ tháng 8 so với tháng trước", "hồ sơ | trong tháng 8/2020 | hiện đếm | thay đổi so với kỳ trước"),
  Saying("hồ sơ trả kết quả qua bưu chính", "hồ sơ | lọc kênh trả kết quả = \"bưu chính\""),
  Saying("hồ sơ từ đầu năm đến nay", "hồ sơ | trong lũy kế 2020"),
  Saying("hồ sơ 9 tháng năm 2020 theo cấp", "hồ sơ | trong 2020-01..2020-09 | hiện đếm theo cấp"),
  Saying("thủ tục miễn phí theo cấp", "thủ tục | lọc phí = 0 | hiện đếm theo cấp"),
  Saying("hồ sơ mức độ 3 và mức độ 4", "hồ sơ | lọc mức độ trong (3, 4)"),
  Saying("lĩnh vực nào có nhiều thủ tục mức độ 4 nhất", "thủ tục | lọc mức độ = 4 | hiện đếm theo lĩnh vực | đầu 1"),
  // Không cụm từ nào nói cả câu: đọc từng từ.
  Saying(
    "hồ sơ theo dõi tháng 9/2020 theo kênh", "hồ sơ | lọc theo dõi | trong tháng 9/2020 | hiện đếm theo kênh"),
  Saying("hồ sơ cấp xã ở Đông Anh", "hồ sơ | lọc cấp = \"cấp xã\" và quận huyện = \"Đông Anh\""),
  Saying("hồ sơ hộ tịch theo quận", "hồ sơ | lọc lĩnh vực = \"Hộ tịch\" | hiện đếm theo quận huyện"),
  Saying("hồ sơ không thuộc Hoàng Mai", "hồ sơ | lọc quận huyện != \"Hoàng Mai\""),
  Saying("hồ sơ gồm những cột nào", "mô tả hồ sơ"), Saying("đúng hạn là gì", "trợ giúp đúng hạn"),
]

/// Everyday words that say one thing are run, with the line that they were read as; what may mean several things is not.
@Suite struct EverydayWordsTests {
  /// The letters by which most texts are told apart without a rule's expression stand in every text that it matches.
  @Test func aRuleNeedsWhatItMatches() throws {
    let asked: [(pattern: String, clauses: [[String]])] = [
      (#"^ty le (?:x|y) dung? ha[ab]n\b ?\w+ab{2}c$"#, [["ty"], ["le"], ["dun"], ["ha"]]),
      ("abc|def", [["abc", "def"]]), ("abc|d", []), ("chưa? b", [["chư"]]),
      (#"\b(?:july|jul\.?) (\d+)"#, [["july", "jul"]]), ("(?:ab|cd(?:ef)?)? (xyz)+", [["xyz"]]),
      ("(?<=ab )(?:c|de)f", [["ab"]]), ("(?!ab)cd(?=ef)(?<!gh)", [["cd"], ["ef"]]),
      ("(?:abcd|ab cde)", [["abcd", "cde"]]),
      (#"[ab\]cd]ef"#, [["ef"]]),
    ]
    for (pattern, clauses) in asked {
      let found = PhraseNeed(of: pattern).clauses.map { $0.map { String(decoding: $0, as: UTF8.self) } }
      #expect(found == clauses, "\(pattern)")
    }
    let texts = (englishSayings + vietnameseSayings).flatMap {
      [$0.typed, $0.line, $0.typed.folding(options: .diacriticInsensitive, locale: nil)]
    }
    var matches = 0
    for rule in PhraseRule.all {
      let expression = try #require(rule.expression, "\(rule.pattern)")
      for text in texts.map(PhraseText.init) {
        let searched = rule.needsMarks ? text.lowercased : text.folded
        let whole = NSRange(location: 0, length: text.characters.count)
        guard expression.firstMatch(in: searched, range: whole) != nil else { continue }
        matches += 1
        let bytes = rule.needsMarks ? text.lowercasedBytes : text.foldedBytes
        #expect(rule.needed.isMet(by: bytes), "\(rule.pattern)")
      }
    }
    #expect(matches > 200)
  }

  @Test(arguments: englishSayings) private func isReadInEnglish(_ saying: Saying) async throws {
    try await expectRead(saying, in: .english)
  }

  @Test(arguments: vietnameseSayings) private func isReadInVietnamese(_ saying: Saying) async throws {
    try await expectRead(saying, in: .vietnamese)
  }

  private func expectRead(_ saying: Saying, in language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let told = await session.tell(saying.typed)
    #expect(told.readAs == saying.line, "\(told.written())")
    let asked = await session.tell(saying.line)
    #expect(asked.status == .answered && asked.rows == told.rows)
    #expect(asked.readAs == nil)
  }

  /// A word that is a value and also a wider official term; columns of one value; a name that is only nearly one; marks of
  /// other languages' syntax, which their messages teach; what writes; and what rests on a guess.
  @Test(arguments: [
    "dossiers | where overdue | count", "dossiers | where on time | count", "hồ sơ | lọc đúng hạn | đếm",
    "hồ sơ quá hạn", "dossiers | show percent online by district", "dossiers | count by distrikt",
    "dosiers by channel", "dossiers | where channel == online", "dossiers | show count > x.csv", "dossiers | top 5",
    "select count(*) from dossiers", "=SUM(fee)", "dossiers | where limit > 30 days",
    "dossiers | cumulative count by month", "hồ sơ | lọc không tiếp nhận trực tuyến | đếm",
    "how many dossiers were pending in Q2 2020", "hồ sơ đang giải quyết trong quý III/2020",
    "dossiers stopped in Q3 2020", "hồ sơ dừng xử lý tháng 8", "refused dossiers in August 2020",
    "procedures with no fee", "dossiers with no supplements",
  ])
  func isNeverReadUnasked(_ typed: String) async throws {
    let session = try await Session.onExample()
    let told = await session.tell(typed)
    #expect(told.status == .failed && told.readAs == nil, "\(told.written())")
    #expect(!told.written().contains("thanh toán trực tuyến") && !told.written().contains("mở sơ"))
  }

  /// Rows of a table of one's own are called as everywhere; a note tells the table's name.
  @Test func rowsOfTheOnlyTableAreCalledDossiers() async throws {
    let folder = try ScratchFolder()
    try folder.write("Kênh,Lệ phí\nTrực tuyến,10\nTrực tiếp,20\nTrực tuyến,30\n", to: "nhap.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.tell("open \"\(folder.path("nhap.csv"))\"")
    let told = await session.tell("đếm hồ sơ theo kênh")
    #expect(told.readAs == "nhap | hiện đếm theo kênh", "\(told.written())")
  }

  /// Beside the example set, the rows of one's own may be meant: nothing is answered unasked, and both are offered.
  @Test func besideTheExampleSetRowsOfOnesOwnMayBeMeant() async throws {
    let folder = try ScratchFolder()
    try folder.write("Kênh,Lệ phí,Quận\nTrực tuyến,10,Ba Đình\nTrực tiếp,20,Ba Đình\n", to: "nhap.csv")
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    _ = await session.openExample()
    let opened = await session.tell("mở \"\(folder.path("nhap.csv"))\"")
    let note = try #require(opened.diagnostics.first { $0.id == .exampleStaysOpen })
    #expect(
      note.message(in: .vietnamese)
        == "thủ tục hành chính, hồ sơ vẫn là bảng của bộ dữ liệu ví dụ (giả lập); dữ liệu vừa mở: nhap")
    let told = await session.tell("đếm hồ sơ theo quận")
    #expect(told.status == .failed && told.readAs == nil)
    let offered = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: "đếm hồ sơ theo quận") }
    #expect(offered == ["nhap | hiện đếm theo quận", "hồ sơ | hiện đếm theo quận"])
    for line in offered { #expect(await session.tell(line).status == .answered) }
    // What only the example set has can mean nothing else.
    #expect(await session.tell("đếm hồ sơ theo cấp").readAs == "hồ sơ | hiện đếm theo cấp")
  }

  /// A value of a column of one's own is found without the name of the column.
  @Test func valuesOfOnesOwnColumnsAreFound() async throws {
    let folder = try ScratchFolder()
    try folder.write("Kênh nộp,Lệ phí\nTrực tuyến,10\nTrực tiếp,20\nTrực tuyến,30\n", to: "nhap.csv")
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    _ = await session.tell("mở \"\(folder.path("nhap.csv"))\"")
    for (typed, line) in [
      ("có bao nhiêu hồ sơ trực tuyến", "nhap | lọc Kênh nộp = \"trực tuyến\" | hiện đếm"),
      ("hồ sơ trực tiếp", "nhap | lọc Kênh nộp = \"trực tiếp\""),
    ] {
      let told = await session.tell(typed)
      #expect(told.diagnostics.flatMap(\.fixes).map { $0.applied(to: typed) } == [line], "\(told.written())")
    }
  }

  /// How a statement was understood is told in every way of writing.
  @Test func theReadingStandsAlsoWithoutNotes() async throws {
    let session = try await Session.onExample()
    let outcomes = await session.execute("count dossiers")
    let quiet = OutcomeText(format: .table, options: RenderingOptions(), isQuiet: true)
    let notes = outcomes.flatMap { quiet.pieces(of: $0) }.filter { $0.stream == .note }.map(\.text)
    #expect(notes == ["note: read as: dossiers | show count\n"])
  }

  /// A failed try takes no number, and what was read has one as any other.
  @Test func theReadStatementHasTheNumberOfTheTypedOne() async throws {
    let session = try await Session.onExample()
    _ = await session.tell("dossiers | show count")
    _ = await session.tell("dossiers | count by district")
    #expect(await session.tell("_2 | show count").rows == ["30"])
  }

  /// The document holds what was typed, and the answer tells each time how it was read.
  @Test func aDocumentKeepsTheWordsAndReplays() async throws {
    let folder = try ScratchFolder()
    let session = try await Session.onExample()
    _ = await session.tell("count dossiers by channel")
    let path = folder.path("words.md")
    _ = await session.tell("save \"\(path)\"")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("count dossiers by channel\n```"))
    #expect(text.contains("read as: dossiers | show count by channel"))
    let told = await session.tell("run \"\(path)\"")
    #expect(told.status == .answered && told.ids.contains(.replayedSame), "\(told.written())")
  }
}
