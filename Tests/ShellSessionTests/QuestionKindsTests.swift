import Diagnostics
import TestSupport
import Testing
import VietnameseText

@testable import ShellSession

/// Questions of the kinds that people put on the first day, and the one line that each is answered as, or that is offered.
@Suite struct QuestionKindsTests {
  private static let onTime = "on_time = ratio(deadline in (early, on_time) of deadline in (early, on_time, late))"
  private static let onTimeVi =
    "tỷ lệ(tình trạng hạn trong (\"trước hạn\", \"đúng hạn\") trên tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\"))"

  private static let answered: [(typed: String, line: String)] = [
    // Amounts: of columns, of days, of money, of the figures of groups.
    ("dossiers that took more than 10 days", "dossiers | where days_taken > 10"),
    ("dossiers resolved in 2 days or less", "dossiers | where days_taken <= 2"),
    ("dossiers that took between 5 and 10 days", "dossiers | where days_taken in 5..10"),
    (
      "dossiers late by more than 10 days", "dossiers | where deadline = \"late\" and days(due, resolved) > 10"
    ),
    (
      "dossiers pending for more than 30 days", "dossiers | where pending and days(received, 2020-09-30) > 30"
    ),
    ("dossiers with a fee between 50000 and 200000", "dossiers | where fee in 50000..200000"),
    ("procedures with fee over 1.5 million", "procedures | where fee > 1500000"),
    ("procedures costing at most 50,000 dong", "procedures | where fee <= 50000"),
    ("procedures with a time limit of at least 20 days", "procedures | where limit_days >= 20"),
    ("procedures at level 3 or higher", "procedures | where level >= 3"),
    ("procedures other than level 3 and 4", "procedures | where not level in (3, 4)"),
    (
      "districts with at least 2,000 dossiers in 2020",
      "dossiers | in 2020 | show count by district | where count >= 2000"
    ),
    ("districts with on-time rate below 90%", "dossiers | show \(onTime) by district | where on_time < 90%"),
    ("hồ sơ giải quyết không quá 5 ngày", "hồ sơ | lọc số ngày giải quyết <= 5"),
    ("ho so giai quyet tren 10 ngay", "hồ sơ | lọc số ngày giải quyết > 10"),
    ("hồ sơ phí từ 100.000 trở lên", "hồ sơ | lọc `phí và lệ phí` >= 100000"),
    ("hồ sơ phí tối đa 100.000 theo cấp", "hồ sơ | lọc `phí và lệ phí` <= 100000 | hiện đếm theo cấp"),
    (
      "hồ sơ trễ hạn trên 5 ngày",
      "hồ sơ | lọc tình trạng hạn = \"quá hạn\" và số ngày(ngày hẹn trả, ngày xử lý xong) > 5"
    ),
    ("quận có trên 2000 hồ sơ", "hồ sơ | hiện đếm theo quận huyện | lọc đếm > 2000"),
    ("Những lĩnh vực nào có trên 50 thủ tục?", "thủ tục hành chính | hiện đếm theo lĩnh vực | lọc đếm > 50"),
    // Dates: of what happened, of two things, left out, as keys.
    ("dossiers handled in august by tier", "dossiers | in 2020-08 by resolved | show count by tier"),
    ("dossiers resolved in july and august", "dossiers | where month(resolved) in (2020-07, 2020-08)"),
    ("pending dossiers due in august", "dossiers | where pending | in 2020-08 by due"),
    ("dossiers in the third quarter of 2020", "dossiers | in 2020Q3"),
    ("dossiers by month without august", "dossiers | where not month in (2020-08) | show count by month"),
    ("dossiers of Hoàng Mai received in august", "dossiers | where district = \"Hoàng Mai\" | in 2020-08"),
    ("on-time rate of dossiers due in august", "dossiers | in 2020-08 by due | show \(onTime)"),
    ("on-time rate by district in Q3 2020", "dossiers | in 2020Q3 by resolved | show \(onTime) by district"),
    ("monthly number of dossiers received in 2020", "dossiers | in 2020 | show count by month"),
    ("hồ sơ ngoài tháng 8", "hồ sơ | lọc không tháng trong (tháng 8/2020)"),
    ("hồ sơ nửa đầu năm 2020", "hồ sơ | trong 2020H1"),
    ("tỷ lệ đúng hạn theo cấp quý 3", "hồ sơ | trong quý 3/2020 theo ngày xử lý xong | hiện \(onTimeVi) theo cấp"),
    (
      "hồ sơ đến hạn trong quý 3 mà chưa xong", "hồ sơ | lọc đang giải quyết | trong quý 3/2020 theo ngày hẹn trả"
    ),
    ("procedures whose fee is at least 50000 and at most 200000", "procedures | where fee >= 50000 and fee <= 200000"),
    ("thủ tục có phí ít nhất 10000 và dưới 50000", "thủ tục hành chính | lọc phí >= 10000 và phí < 50000"),
    ("hồ sơ được tiếp nhận tháng 8/2020", "hồ sơ | trong tháng 8/2020"),
    ("hồ sơ được tiếp nhận theo cấp", "hồ sơ | lọc trạng thái = \"được tiếp nhận\" | hiện đếm theo cấp"),
    // How dossiers came and results went out.
    ("dossiers that were returned by post", "dossiers | where return_channel = \"post\""),
    (
      "dossiers submitted online and returned by post in q3",
      "dossiers | where channel = \"online\" and return_channel = \"post\" | in 2020Q3"
    ),
    (
      "how many results were returned by post in 2020Q3",
      "dossiers | where return_channel = \"post\" | in 2020Q3 by returned | show count"
    ),
    (
      "bao nhiêu hồ sơ trả kết quả qua bưu chính trong quý III/2020",
      "hồ sơ | lọc kênh trả kết quả = \"bưu chính\" | trong quý III/2020 theo ngày trả kết quả | hiện đếm"
    ),
    ("hồ sơ trả kết quả qua bưu chính", "hồ sơ | lọc kênh trả kết quả = \"bưu chính\""),
    ("Bao nhieu ho so nop qua buu chinh cong ich?", "hồ sơ | lọc kênh = \"bưu chính\" | hiện đếm"),
    // Which come first, and what stands beside them.
    ("the 5 units with the most pending dossiers", "dossiers | where pending | show count by unit | top 5"),
    (
      "worst 5 units by late rate",
      "dossiers | show late = ratio(deadline = late of deadline in (early, on_time, late)) by unit | top 5"
    ),
    ("the ten procedures with the highest fee", "procedures | sort fee desc | first 10"),
    ("the 5 oldest pending dossiers", "dossiers | where pending | sort received asc | first 5"),
    ("level 4 procedures with the most dossiers", "dossiers | where level = 4 | show count by procedure | top 1"),
    ("rank districts by on-time rate", "dossiers | show \(onTime) by district | sort on_time desc"),
    ("ten most expensive procedures with unit and fee", "procedures | sort fee desc | first 10 | list unit, fee"),
    ("5 quận nhiều hồ sơ tồn nhất", "hồ sơ | lọc đang giải quyết | hiện đếm theo quận huyện | đầu 5"),
    ("thủ tục có phí cao nhất", "thủ tục hành chính | sắp xếp `phí và lệ phí` giảm dần"),
    (
      "thủ tục có lệ phí trên 1.000.000 đồng, xếp từ cao xuống thấp",
      "thủ tục hành chính | lọc `phí và lệ phí` > 1000000 | sắp xếp `phí và lệ phí` giảm dần"
    ),
    (
      "thủ tục lĩnh vực Chứng thực mức độ 3, hiện tên và phí",
      "thủ tục hành chính | lọc lĩnh vực = \"Chứng thực\" và mức độ = 3 | liệt kê tên thủ tục, `phí và lệ phí`"
    ),
    // Shares, sums, other tables.
    ("share of each channel in all dossiers", "dossiers | show share(count) by channel"),
    ("breakdown of dossiers by channel within each tier", "dossiers | show share(count within tier) by channel, tier"),
    ("tỷ trọng hồ sơ của từng cấp", "hồ sơ | hiện tỷ trọng(đếm) theo cấp"),
    ("fees collected by district August 2020", "dossiers | in 2020-08 | show sum(fee) by district"),
    ("tổng phí, lệ phí hồ sơ theo cấp", "hồ sơ | hiện cộng(`phí và lệ phí`) theo cấp"),
    ("dossiers of level 4 procedures", "dossiers | where level = 4"),
    ("level 4 procedures without a single dossier", "procedures | where level = 4 and has no dossiers"),
    ("thủ tục có tên chứa \"kết hôn\"", "thủ tục hành chính | lọc tên thủ tục chứa \"kết hôn\""),
    // Metrics, the tool and what is open.
    ("online_share by district in Q3 2020", "dossiers | in 2020Q3 | show online_share by district"),
    ("how is online_share calculated?", "explain metric online_share"), ("which targets are met?", "scorecard"),
    ("which targets are met in Q3 2020?", "scorecard in 2020Q3"), ("list all metrics", "metrics"),
    ("reported figures against computed ones", "reconcile"), ("what tables are there?", "tables"),
    ("how do I save my session?", "help save"), ("what does tier mean?", "help tier"),
    ("what is a tracked dossier?", "help tracked"),
    ("what are the values of status in dossiers?", "values dossiers.status"),
    ("procedures.head(5)", "procedures | first 5"),
    ("sum(fee) by district from dossiers", "dossiers | show sum(fee) by district"),
    ("làm sao lọc theo quý?", "trợ giúp lọc"), ("có những bảng dữ liệu nào?", "bảng"),
    ("thế nào là hồ sơ đúng hạn?", "trợ giúp đúng hạn"), ("có những chỉ số nào?", "các chỉ số"),
    ("cột trạng thái của hồ sơ có những giá trị nào", "giá trị hồ sơ.trạng thái"),
  ]

  /// What may mean more than one thing, or rests on a date, a base or a column that was not said.
  private static let offered: [(typed: String, line: String)] = [
    ("explain online_share in 2020Q3", "explain metric online_share in 2020Q3"),
    ("giải thích nộp_trực_tuyến trong quý III/2020", "giải thích chỉ số nộp_trực_tuyến trong quý III/2020"),
    (
      "late dossiers by district in Q3 2020",
      "dossiers | where deadline = late | in 2020Q3 by due | show count by district"
    ),
    (
      "late online dossiers by district",
      "dossiers | where deadline in (late, overdue) and channel = online | show count by district"
    ),
    ("postal dossiers by district", "dossiers | where channel = \"post\" | show count by district"),
    ("what share of pending dossiers is tracked", "dossiers | where pending | show ratio(tracked)"),
    (
      "what share of late dossiers came online",
      "dossiers | where deadline = \"late\" | show ratio(channel = \"online\")"
    ),
    ("share of each tier in refused dossiers", "dossiers | where status = \"refused\" | show share(count) by tier"),
    (
      "which district has the lowest share of online dossiers in 2020?",
      "dossiers | in 2020 | show ratio(channel = online) by district | bottom 1"
    ),
    ("share of online procedures that are at level 4", "procedures | where online | show ratio(level = 4)"),
    (
      "dossiers resolved in August, by month received",
      "dossiers | in 2020-08 by resolved | add month = month(received) | show count by month"
    ),
    (
      "bao nhiêu phần trăm hồ sơ quá hạn là của cấp xã",
      "hồ sơ | lọc tình trạng hạn = \"quá hạn\" | hiện tỷ lệ(cấp = \"cấp xã\")"
    ), ("hồ sơ chưa cập nhật một cửa theo cấp", "hồ sơ | lọc không đã cập nhật một cửa | hiện đếm theo cấp"),
    (
      "quận huyện nào có tỷ lệ nộp trực tuyến cao nhất 6 tháng đầu năm 2020?",
      "hồ sơ | trong 2020H1 | hiện tỷ lệ(kênh = \"trực tuyến\") theo quận huyện | đầu 1"
    ),
    ("refusal rate by unit", "dossiers | show ratio(status = \"refused\") by unit"),
    ("top 3 domains by procedures", "procedures | show count by domain | top 3"),
    ("dossiers without a due date", "dossiers | where due is missing"),
    ("dossiers received in june and resolved in july", "dossiers | in 2020-06 | in 2020-07 by resolved | show count"),
    ("compare dossiers in july and august by tier", "dossiers | in 2020-08 | show count by tier | change from 2020-07"),
    (
      "How did the on-time rate change from Q2 to Q3 2020?",
      "dossiers | in 2020Q3 by resolved | show \(onTime) | change from 2020Q2"
    ),
    (
      "Q3 2020 dossiers compared with the same period last year",
      "dossiers | in 2020Q3 | show count | change from last year"
    ),
    ("show id, unit, status of dossiers that are not tracked", "dossiers | where not tracked | list id, unit, status"),
    ("average and median days taken by tier", "dossiers | show avg(days_taken), median(days_taken) by tier"),
    (
      "hồ sơ tiếp nhận tháng 6 giải quyết tháng 7",
      "hồ sơ | trong tháng 6/2020 | trong tháng 7/2020 theo ngày xử lý xong | hiện đếm"
    ),
    (
      "bao nhiêu phần trăm hồ sơ ở Ba Đình nộp trực tuyến",
      "hồ sơ | lọc quận huyện = \"Ba Đình\" | hiện tỷ lệ(kênh = \"trực tuyến\")"
    ),
    (
      "3 thủ tục nhiều hồ sơ nhất theo lĩnh vực",
      "hồ sơ | hiện đếm theo lĩnh vực, thủ tục hành chính | đầu 3 mỗi lĩnh vực"
    ),
    (
      "Sở nào có nhiều thủ tục nhất?",
      "thủ tục hành chính | lọc cấp = \"cấp tỉnh\" | hiện đếm theo cơ quan giải quyết | đầu 1"
    ),
    ("tỷ lệ hồ sơ phải bổ sung theo quận", "hồ sơ | hiện tỷ lệ(số lần bổ sung > 0) theo quận huyện"),
    ("hồ sơ | 10 dòng đầu", "hồ sơ | lấy đầu 10"),
    ("thủ tục không có phí", "thủ tục hành chính | lọc không phí > 0"),
    (
      "danh sách hồ sơ trễ hạn gồm mã hồ sơ, ngày hẹn trả",
      "hồ sơ | lọc tình trạng hạn trong (\"quá hạn\", \"quá hạn chưa xong\") | liệt kê mã hồ sơ, ngày hẹn trả"
    ),
  ]

  private static func language(of typed: String) -> Language {
    let words = ["ho so", "thu tuc", "hien"]
    return typed.contains { !$0.isASCII } || words.contains(where: typed.contains) ? .vietnamese : .english
  }

  private static func offers(_ told: Told, _ typed: String) -> [String] {
    told.diagnostics.flatMap { $0.fixes.map { $0.applied(to: typed) } }
  }

  /// The mark at the end of a question is no fault beside the one that is told.
  @Test(arguments: [
    "How many complaints about attitude were there?", "số cuộc họp theo sở?",
  ]) func aQuestionMarkIsNoFurtherFault(_ typed: String) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: Self.language(of: typed)))
    let errors = await session.tell(typed).errors
    #expect(!errors.isEmpty && !errors.contains(.unexpectedCharacter), "\(errors)")
  }

  @Test(arguments: answered.indices) func isAnsweredAsTheOneLine(_ index: Int) async throws {
    let (typed, line) = Self.answered[index]
    let session = try await Session.onExample(SessionConfiguration(language: Self.language(of: typed)))
    let told = await session.tell(typed)
    let (readAs, isAnswered) = (told.readAs, told.status == .answered)
    #expect(readAs == line && isAnswered, "\(typed): \(Self.offers(told, typed))")
  }

  @Test(arguments: offered.indices) func isOfferedAndNotAnswered(_ index: Int) async throws {
    let (typed, line) = Self.offered[index]
    let session = try await Session.onExample(SessionConfiguration(language: Self.language(of: typed)))
    let told = await session.tell(typed)
    let (offered, hasFailed) = (Self.offers(told, typed), told.status == .failed)
    #expect(hasFailed && offered.contains(line), "\(typed)")
    for line in offered {
      let isAnswered = await session.tell(line).status == .answered
      #expect(isAnswered, "\(line)")
    }
  }

  /// What no line says, or what lines would say that mean something else.
  @Test(arguments: [
    "dossiers received and resolved in august", "hồ sơ tiếp nhận và giải quyết trong tháng 8",
    "level 4 procedures that had no dossiers in q3", "share of procedures with online dossiers",
    "tỷ lệ thủ tục trực tuyến mức độ 4", "tỷ lệ hồ sơ quá hạn chưa giải quyết", "dossiers due by district",
    "dossiers on health", "how many procedures are used online", "hồ sơ chưa trả tháng 8",
    "những hồ sơ nào tính vào chỉ số trả kết quả qua bưu chính", "dossiers not resolved by july 2020 by mood",
    "least used online procedures in heaven", "explain foo_bar", "rows behind foo_bar",
    "unit, procedure and fee of the 10 most expensive dossiers", "có bao nhiêu xã ở Ba Vì", "số xã theo quận huyện",
    "mỗi huyện có bao nhiêu xã", "có bao nhiêu tỉnh", "how many communes had dossiers", "how many returned",
    "number of late dossiers and number of dossiers by district", "procedures with the longest time limit per domain",
    "which metrics are below target", "số hồ sơ quá hạn và tổng số hồ sơ theo quận",
    "tỷ lệ thủ tục trực tuyến ở mức độ 4",
  ])
  func isNeitherAnsweredNorOffered(_ typed: String) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: Self.language(of: typed)))
    let told = await session.tell(typed)
    let (offered, hasFailed, readAs) = (Self.offers(told, typed), told.status == .failed, told.readAs)
    #expect(hasFailed && offered.isEmpty, "\(typed): \(readAs ?? "")")
  }
}
