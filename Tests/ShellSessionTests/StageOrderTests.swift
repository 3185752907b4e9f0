import Diagnostics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// A statement that is nearly right, and the line that it is read as, or that is offered for it before any other.
private struct NearMiss: Sendable, CustomTestStringConvertible {
  let typed: String
  let meant: String

  init(_ typed: String, _ meant: String) {
    self.typed = typed
    self.meant = meant
  }

  var testDescription: String { typed }
}

private let english = [
  NearMiss("dossiers | by district | show count", "dossiers | show count by district"),
  NearMiss("dossiers | group by district | count", "dossiers | show count by district"),
  NearMiss("dossiers | by district | avg(fee)", "dossiers | show avg(fee) by district"),
  NearMiss("dossiers | show count | in 2020Q3", "dossiers | in 2020Q3 | show count"),
  NearMiss(
    "dossiers | show count by district | where channel = online",
    "dossiers | where channel = online | show count by district"),
  NearMiss(
    "dossiers | sort count desc | show count by district", "dossiers | show count by district | sort count desc"),
  NearMiss("dossiers | top 5 | show count by district", "dossiers | show count by district | top 5"),
  NearMiss(
    "dossiers | in 2020Q3 | change from previous", "dossiers | in 2020Q3 | show count | change from previous"),
  NearMiss("dossiers | expect count > 10", "dossiers | show count | expect count > 10"),
  NearMiss("dossiers | channel = online | show count", "dossiers | where channel = online | show count"),
  NearMiss("dossiers | in 2020 Q3 | show count", "dossiers | in 2020Q3 | show count"),
  NearMiss(
    "dossiers | between 2020-07-01 and 2020-08-31 | show count", "dossiers | in 2020-07-01..2020-08-31 | show count"),
  NearMiss(
    "dossiers | where channel in (online, post) and in 2020Q3 | show count",
    "dossiers | where channel in (online, post) | in 2020Q3 | show count"),
  NearMiss("dossiers | show count by district | export x.csv", "dossiers | show count by district; export x.csv"),
  NearMiss("dossiers | show count by year(resolved)", "dossiers | add year = year(resolved) | show count by year"),
  NearMiss("dossiers | show top 5 district by count", "dossiers | show count by district | top 5"),
  NearMiss("which 5 districts have the most dossiers", "dossiers | show count by district | top 5"),
  NearMiss("procedures not online", "procedures | where not online"),
  NearMiss(
    "number of procedures by domain, top 10", "procedures | show count by domain | top 10"),
  NearMiss("dossiers | unique procedure", "dossiers | show distinct(procedure)"),
  NearMiss("export dossiers to excel", "dossiers; export results.csv excel"),
  NearMiss("top 5 districts", "dossiers | show count by district | top 5"),
  NearMiss("dossiers | show count by district, across channel", "dossiers | show count by district across channel"),
  NearMiss("dossiers | show count by district with totals", "dossiers | show count by district total"),
  NearMiss("dossiers | show total count by district", "dossiers | show count by district"),
  NearMiss("dossiers | show total by district", "dossiers | show count by district"),
  NearMiss("dossiers | show share of channel", "dossiers | show share(count) by channel"),
  NearMiss("dossiers | show ratio(channel = online / all)", "dossiers | show ratio(channel = online)"),
  NearMiss("procedures | show online / count by level", "procedures | show ratio(online) by level"),
  NearMiss("dossiers | show countif(channel = online)", "dossiers | show count if channel = online"),
  NearMiss("dossiers | show COUNTIF(channel, \"online\")", "dossiers | show count if channel = \"online\""),
  NearMiss(
    "dossiers | show COUNTIFS(channel, \"online\", district, \"Ba Đình\")",
    "dossiers | show count if channel = \"online\" and district = \"Ba Đình\""),
  NearMiss("dossiers | show sumif(fee, channel = online)", "dossiers | show sum(fee) if channel = online"),
  NearMiss(
    "dossiers | show SUMIF(channel, \"online\", fee)", "dossiers | show sum(fee) if channel = \"online\""),
  NearMiss(
    "dossiers | show SUMIFS(fee, channel, \"online\")", "dossiers | show sum(fee) if channel = \"online\""),
  NearMiss("dossiers | show averageif(fee, channel = online)", "dossiers | show avg(fee) if channel = online"),
  NearMiss("=SUMIF(channel, \"online\", fee)", "dossiers | show sum(fee) if channel = \"online\""),
  // With the signs of a spreadsheet set to Vietnamese.
  NearMiss("=COUNTIF(channel; \"online\")", "dossiers | show count if channel = \"online\""),
  NearMiss("COUNTIF(channel; \"online\")", "dossiers | show count if channel = \"online\""),
  NearMiss("dossiers | show SUMIF(channel; \"online\"; fee)", "dossiers | show sum(fee) if channel = \"online\""),
  NearMiss("procedures | % online by level", "procedures | show ratio(online) by level"),
  NearMiss("% of procedures online", "procedures | show ratio(online)"),
  NearMiss(
    "dossiers | where received >= 1 July 2020 | show count", "dossiers | where received >= 1/7/2020 | show count"),
  NearMiss(
    "dossiers | where received < 15th of August 2020 | show count",
    "dossiers | where received < 15/8/2020 | show count"),
  NearMiss(
    "dossiers | where received > July 1, 2020 | show count", "dossiers | where received > 1/7/2020 | show count"),
  NearMiss("dossiers | where received >= Sep 2020 | show count", "dossiers | where received >= 2020-09 | show count"),
  NearMiss(
    "dossiers | where received on 1 July 2020 | show count", "dossiers | where received = 1/7/2020 | show count"),
  NearMiss("dossiers | where received before 3 May 2020 | count", "dossiers | where received < 3/5/2020 | show count"),
  NearMiss("dossiers | since 1 July 2020 | count", "dossiers | where received >= 1/7/2020 | show count"),
  NearMiss("dossiers from 1/7 to 31/8", "dossiers | in 1/7/2020..31/8/2020"),
  NearMiss("dossiers since July 2020", "dossiers | where received >= 2020-07"),
  NearMiss("dossiers between July and August 2020", "dossiers | in 2020-07..2020-08"),
  NearMiss("dossiers resolved after 1 July 2020", "dossiers | where resolved > 1/7/2020"),
  NearMiss("dossiers due before 1/8/2020", "dossiers | where due < 1/8/2020"),
  NearMiss("dossiers | submitted since 1/9/2020 | count", "dossiers | where submitted >= 1/9/2020 | show count"),
  NearMiss("dossiers returned on 1 July 2020", "dossiers | where returned = 1/7/2020"),
  NearMiss("dossiers after 1 July", "dossiers | where received > 1/7/2020"),
]

private let vietnamese = [
  NearMiss("hồ sơ | theo quận huyện | hiện đếm", "hồ sơ | hiện đếm theo quận huyện"),
  NearMiss("hồ sơ | nhóm theo quận huyện | đếm", "hồ sơ | hiện đếm theo quận huyện"),
  NearMiss("hồ sơ | nhóm theo quận huyện", "hồ sơ | hiện đếm theo quận huyện"),
  NearMiss("hồ sơ | hiện đếm | trong quý III/2020", "hồ sơ | trong quý III/2020 | hiện đếm"),
  NearMiss(
    "hồ sơ | hiện đếm theo quận huyện | lọc kênh = trực tuyến",
    "hồ sơ | lọc kênh = trực tuyến | hiện đếm theo quận huyện"),
  NearMiss(
    "hồ sơ | sắp xếp đếm giảm dần | hiện đếm theo quận huyện", "hồ sơ | hiện đếm theo quận huyện | sắp xếp đếm giảm dần"
  ),
  NearMiss("hồ sơ | đầu 5 | hiện đếm theo quận huyện", "hồ sơ | hiện đếm theo quận huyện | đầu 5"),
  NearMiss("hồ sơ | đầu 5 quận huyện", "hồ sơ | hiện đếm theo quận huyện | đầu 5"),
  NearMiss("đầu 5 quận huyện", "hồ sơ | hiện đếm theo quận huyện | đầu 5"),
  NearMiss("hồ sơ | hiện đầu 5 quận huyện theo đếm", "hồ sơ | hiện đếm theo quận huyện | đầu 5"),
  NearMiss(
    "hồ sơ | trong quý III/2020 | so với quý trước",
    // Not the quarter before that of the last day of the data, but the one before the quarter that is named.
    "hồ sơ | trong quý III/2020 | hiện đếm | thay đổi so với kỳ trước"),
  NearMiss("hồ sơ | kỳ vọng đếm > 10", "hồ sơ | hiện đếm | kỳ vọng đếm > 10"),
  NearMiss("hồ sơ | kênh = trực tuyến | hiện đếm", "hồ sơ | lọc kênh = trực tuyến | hiện đếm"),
  NearMiss("hồ sơ | trong 2020 Q3 | hiện đếm", "hồ sơ | trong 2020Q3 | hiện đếm"),
  NearMiss(
    "hồ sơ | lọc ngày tiếp nhận từ 1/7/2020 đến 31/8/2020 | hiện đếm",
    "hồ sơ | lọc ngày tiếp nhận trong 1/7/2020..31/8/2020 | hiện đếm"),
  NearMiss(
    "hồ sơ | lọc kênh = trực tuyến và trong quý III/2020 | hiện đếm",
    "hồ sơ | lọc kênh = trực tuyến | trong quý III/2020 | hiện đếm"),
  NearMiss("hồ sơ | hiện đếm theo quận huyện | xuất x.csv", "hồ sơ | hiện đếm theo quận huyện; xuất x.csv"),
  NearMiss(
    "tỷ lệ hồ sơ nộp trực tuyến theo quận huyện", "hồ sơ | hiện tỷ lệ(kênh = \"trực tuyến\") theo quận huyện"),
  NearMiss("hồ sơ | các thủ tục khác nhau", "hồ sơ | hiện đếm khác nhau(thủ tục)"),
  NearMiss(
    "hồ sơ | lọc ngày tiếp nhận từ ngày 1/7/2020 | đếm", "hồ sơ | lọc ngày tiếp nhận >= 1/7/2020 | hiện đếm"),
  NearMiss("hồ sơ từ 1/7 đến 31/8", "hồ sơ | trong 1/7/2020..31/8/2020"),
  NearMiss("hồ sơ từ ngày 1/7/2020 đến hết ngày 31/8/2020", "hồ sơ | trong 1/7/2020..31/8/2020"),
  NearMiss("hồ sơ | từ 1/7/2020 | đếm", "hồ sơ | lọc ngày tiếp nhận >= 1/7/2020 | hiện đếm"),
  NearMiss("hồ sơ nộp sau ngày 1/7/2020", "hồ sơ | lọc ngày nộp > 1/7/2020"),
  NearMiss("hồ sơ xử lý xong trước 1/7/2020", "hồ sơ | lọc ngày xử lý xong < 1/7/2020"),
  NearMiss("hồ sơ trả kết quả trước ngày 1/7/2020", "hồ sơ | lọc ngày trả kết quả < 1/7/2020"),
  NearMiss("hồ sơ đến hạn trước 1/8/2020", "hồ sơ | lọc ngày hẹn trả < 1/8/2020"),
  NearMiss("hồ sơ từ tháng 7", "hồ sơ | lọc ngày tiếp nhận >= tháng 7/2020"),
  NearMiss("hồ sơ từ tháng 7 đến tháng 8 năm 2020", "hồ sơ | trong tháng 7/2020..tháng 8/2020"),
  NearMiss("hồ sơ | trước ngày 1/7/2020 | đếm", "hồ sơ | lọc ngày tiếp nhận < 1/7/2020 | hiện đếm"),
  NearMiss(
    "hồ sơ | lọc ngày nhận >= ngày 1 tháng 7 năm 2020 | hiện đếm", "hồ sơ | lọc ngày nhận >= 1/7/2020 | hiện đếm"),
  NearMiss("hồ sơ | lọc ngày nhận sau ngày 1 tháng 7 | hiện đếm", "hồ sơ | lọc ngày nhận > 1/7/2020 | hiện đếm"),
  NearMiss("=COUNTIF(kênh; \"trực tuyến\")", "hồ sơ | hiện đếm nếu kênh = \"trực tuyến\""),
  NearMiss("COUNTIF(kênh; \"trực tuyến\")", "hồ sơ | hiện đếm nếu kênh = \"trực tuyến\""),
  NearMiss("thủ tục | % trực tuyến theo mức độ", "thủ tục | hiện tỷ lệ(trực tuyến) theo mức độ"),
  NearMiss("% trực tuyến của thủ tục", "thủ tục | hiện tỷ lệ(trực tuyến)"),
  NearMiss("% thủ tục trực tuyến", "thủ tục | hiện tỷ lệ(trực tuyến)"),
  NearMiss("lũy kế hồ sơ từ đầu năm theo tháng", "hồ sơ | trong lũy kế 2020 | hiện lũy kế(đếm) theo tháng"),
  NearMiss("xuất hồ sơ ra excel", "hồ sơ; xuất ket-qua.csv cho excel"),
  NearMiss("hồ sơ | giới hạn 10", "hồ sơ | lấy đầu 10"),
  NearMiss("hồ sơ | chọn quận huyện, kênh", "hồ sơ | liệt kê quận huyện, kênh"),
  NearMiss("hồ sơ | hiện đếm theo quận huyện, ngang kênh", "hồ sơ | hiện đếm theo quận huyện ngang kênh"),
  NearMiss("hồ sơ | hiện đếm theo quận huyện có tổng", "hồ sơ | hiện đếm theo quận huyện tổng"),
  NearMiss("hồ sơ | hiện đếm theo quận huyện và tổng cộng", "hồ sơ | hiện đếm theo quận huyện tổng"),
  NearMiss("hồ sơ | hiện tổng số theo quận huyện", "hồ sơ | hiện đếm theo quận huyện"),
  NearMiss("hồ sơ | hiện tỷ trọng của kênh", "hồ sơ | hiện tỷ trọng(đếm) theo kênh"),
  NearMiss("hồ sơ | hiện đếm lọc kênh = trực tuyến", "hồ sơ | hiện đếm nếu kênh = trực tuyến"),
  NearMiss(
    "hồ sơ | hiện đếm theo quận huyện có đếm > 1000", "hồ sơ | hiện đếm theo quận huyện | lọc đếm > 1000"),
  NearMiss("hồ sơ | hiện lớn nhất phí và lệ phí", "hồ sơ | hiện lớn nhất(`phí và lệ phí`)"),
  NearMiss("hồ sơ | tổng(phí và lệ phí)", "hồ sơ | hiện cộng(`phí và lệ phí`)"),
  NearMiss("hồ sơ | tính tổng phí và lệ phí", "hồ sơ | hiện cộng(`phí và lệ phí`)"),
  NearMiss("hồ sơ | hiện tỷ lệ(kênh = trực tuyến / tất cả)", "hồ sơ | hiện tỷ lệ(kênh = trực tuyến trên tất cả)"),
  NearMiss("thủ tục | hiện trực tuyến / đếm theo mức độ", "thủ tục | hiện tỷ lệ(trực tuyến) theo mức độ"),
  NearMiss("hồ sơ | hiện countif(kênh = trực tuyến)", "hồ sơ | hiện đếm nếu kênh = trực tuyến"),
  NearMiss(
    "hồ sơ | hiện SUMIF(kênh, \"trực tuyến\", phí và lệ phí)",
    "hồ sơ | hiện cộng(`phí và lệ phí`) nếu kênh = \"trực tuyến\""),
]

/// Stages in another order, a stage's word left out, functions of spreadsheets: each has a line that runs and means it.
@Suite struct StageOrderTests {
  @Test(arguments: english) private func isAnsweredInEnglish(_ miss: NearMiss) async throws {
    try await expectAnswered(miss, in: .english)
  }

  @Test(arguments: vietnamese) private func isAnsweredInVietnamese(_ miss: NearMiss) async throws {
    try await expectAnswered(miss, in: .vietnamese)
  }

  private func expectAnswered(_ miss: NearMiss, in language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let told = await session.tell(miss.typed)
    if told.status != .failed {
      #expect(told.readAs == miss.meant, "\(told.written())")
      return
    }
    let lines = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: miss.typed) }
    #expect(lines.first == miss.meant, "\(told.written())")
    #expect(told.errors.count == 1, "\(told.written())")
    if let first = lines.first, !first.contains(";") {
      #expect(await session.tell(first).status != .failed, "\(first)")
    }
  }

  /// A statement on a table is never made a command of.
  @Test(arguments: ["hồ sơ xyz trước 1/7/2020", "hồ sơ quá hạn từ abc", "hồ so sánh"])
  func noCommandIsMadeOfATable(_ typed: String) async throws {
    let told = await (try await Session.onExample()).tell(typed)
    let lines = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: typed) }
    #expect(lines.allSatisfy { !$0.hasPrefix("học") && !$0.hasPrefix("mở") }, "\(lines)")
  }

  /// What is wrong is the period or the value, not that a word is left out.
  @Test(arguments: [
    ("dossiers | in 2020Q4 | count", "2020Q4", DiagnosticID.periodOutsideData),
    ("hồ sơ | trong 2020Q4 | đếm", "2020Q4", .periodOutsideData),
    ("dossiers | where channel = fax | count by district", "fax", .unknownValue),
    ("dossiers | 2020Q4 | show count", "2020Q4", .periodOutsideData),
  ])
  func blamesWhatIsWrong(_ typed: String, _ place: String, _ id: DiagnosticID) async throws {
    let told = await (try await Session.onExample()).tell(typed)
    let error = try #require(told.diagnostics.first { $0.severity == .error })
    #expect(told.errors == [id])
    let range = try #require(error.range)
    #expect(String(decoding: Array(typed.utf8)[range], as: UTF8.self) == place)
  }
}
