import ColumnarData
import Foundation
import TestSupport
import Testing

@testable import ShellSession

/// What of a statement in everyday words is not said by a line that was made of it.
@Suite struct SaidWordsTests {
  @Test func wordsAreComparedInOneForm() {
    let same = [
      ["Q3 2020", "q3/2020"], ["2020Q3"], ["July 2020", "jul 2020", "7/2020"],
      ["quý III/2020", "quý 3/2020", "QUY 3 2020"],
      ["6 tháng đầu năm 2020", "sáu tháng đầu năm 2020", "the first half of 2020", "H1 2020"],
      ["50.000", "50,000", "50000", "50k"], ["1.234.567", "1,234,567", "1234567"], ["01/07/2020", "1-7-2020"],
      ["days_taken", "days taken"], ["≥ 3", ">= 3"],
    ]
    for forms in same {
      let words = forms.map { PlainWords($0).words }
      #expect(Set(words).count == 1, "\(words)")
    }
    #expect(PlainWords("may be late").words == ["may", "be", "late"])
    #expect(PlainWords("in May").words == ["in", "5"])
    #expect(PlainWords("2020Q2..2020Q3").words == ["2020", "q", "2", "..", "2020", "q", "3"])
  }

  /// Lines that run and answer another question than the one that was asked.
  private static let wrong = [
    ("dossiers > 2020-07", "dossiers | in 2020-07"), ("hồ sơ < 1/7/2020", "hồ sơ | trong 1/7/2020"),
    ("hồ sơ quý 2 đến quý 3/2020", "hồ sơ | trong 2020Q2"),
    ("hồ sơ quý 2 đến quý 3/2020", "hồ sơ | trong 2020Q2 | lọc ngày tiếp nhận <= quý 3/2020"),
    ("dossiers received by July 2020", "dossiers | in 2020-07"),
    ("dossiers resolved by month", "dossiers | show count by month"),
    ("dossiers resolved by month", "dossiers | show count by resolved, month"),
    ("dossiers due last month by tier", "dossiers | in previous month | show count by due, tier"),
    ("hồ sơ theo ngày nộp tháng 8/2020", "hồ sơ | trong tháng 8/2020 | hiện đếm theo ngày nộp"),
    ("hồ sơ hẹn trả quý 3/2020", "hồ sơ | trong quý 3/2020 | hiện đếm"),
    ("hồ sơ nộp theo tháng", "hồ sơ | hiện đếm theo tháng"),
    ("highest fee by tier", "dossiers | show count by fee, tier"),
    ("hồ sơ đầu năm 2020", "hồ sơ | trong năm 2020"),
    ("dossiers with fee not over 8000", "dossiers | where not fee > 8000"),
    ("hồ sơ theo xã", "hồ sơ | lọc cấp = \"cấp xã\""), ("hồ sơ theo so", "hồ sơ | hiện đếm"),
    ("dossiers with supplements", "dossiers | show count by supplements"),
    ("which domain has the most level 4 procedures", "dossiers | where level = 4 | show count by domain | top 1"),
    ("average time limit by domain", "dossiers | show avg(limit_days) by domain"),
    ("district dossiers", "dossiers | show count by district"),
    ("hồ sơ cấp quận", "hồ sơ | hiện đếm theo cấp, quận huyện"),
    (
      "tỷ lệ đúng hạn quý 3/2020",
      "hồ sơ | trong quý 3/2020 | hiện tỷ lệ(tình trạng hạn = \"đúng hạn\" trên tình trạng hạn là không thiếu)"
    ),
    ("on time rate by quarter", "dossiers | show ratio(deadline = on_time) by quarter"),
    ("percent of eligible procedures that are online", "procedures | where online | show ratio(eligible)"),
    ("late rate of level 4 dossiers", "dossiers | where deadline = late | show ratio(level = 4)"),
    ("compare July and August 2020", "dossiers | in 2020-07 | show count | change from 2020-08"),
    ("number of districts", "dossiers | show count by district"), ("number of districts", "dossiers | show count"),
    ("late dossiers in Q3 2020", "dossiers | in 2020Q3 | where deadline = late"),
    ("hồ sơ tháng 7 và tháng 8/2020", "hồ sơ | trong tháng 8/2020"),
    ("median fee by tier", "dossiers | show avg(fee) by tier"),
    ("top 5 districts", "dossiers | show count by district | top 10"),
    ("total number of dossiers", "dossiers | show count | show count"),
    ("dossiers by week in august 2020", "dossiers | show count by week | in 2020-08"),
    ("top 3 units per tier by dossiers", "dossiers | show count by unit, tier | top 3"),
    ("3 quận nhiều hồ sơ nhất mỗi tháng", "hồ sơ | hiện đếm theo quận huyện, tháng | đầu 3"),
    (
      "on time rate of dossiers received in august",
      "dossiers | in 2020-08 by resolved | show ratio(deadline = on_time of deadline in (on_time, late))"
    ),
    ("hồ sơ tồn tháng 8/2020", "hồ sơ | lọc đang giải quyết | trong tháng 8/2020"),
    ("hồ sơ tồn đến hết tháng 6/2020", "hồ sơ | lọc đang giải quyết | lọc ngày tiếp nhận <= tháng 6/2020"),
    ("pending dossiers by week in august", "dossiers | where pending | in 2020-08 | show count by week"),
    ("list dossiers due in august", "dossiers | in 2020-08 by due | show count"),
    ("thủ tục chưa có bưu chính", "thủ tục | lọc bưu chính là thiếu"),
    ("dossiers without supplements", "dossiers | where supplements is missing"),
    ("dossiers submitted before july 2020 by month", "dossiers | where submitted < 2020-07 | show count by month"),
    (
      "what percentage of dossiers in Ba Đình were online",
      "dossiers | where channel = online | show ratio(district = \"Ba Đình\")"
    ),
    ("share of eligible procedures online", "procedures | where online | show ratio(eligible)"),
    ("tracked share by tier", "dossiers | where tracked | show share(count) by tier"),
    ("hồ sơ không được tiếp nhận theo cấp", "hồ sơ | lọc không trạng thái = \"được tiếp nhận\" | hiện đếm theo cấp"),
    ("free procedures", "procedures"), ("thủ tục có bưu chính", "thủ tục hành chính"),
    ("top 5 districts by fee", "dossiers | show count by district, fee | top 5"),
    ("procedures sorted by fee", "procedures | show count by fee"),
    ("dossiers by tier with total", "dossiers | show count by tier"),
    ("hồ sơ tháng 8/2020 so với tháng trước", "hồ sơ | trong tháng 8/2020 | hiện đếm | thay đổi so với tháng trước"),
    (
      "tỷ lệ đúng hạn tháng 7 và tháng 8/2020",
      "hồ sơ | lọc tháng trong (2020-07, 2020-08) | hiện tỷ lệ(tình trạng hạn = \"đúng hạn\") theo tháng"
    ),
    ("dossiers by channel in words nobody knows", "dossiers | show count by channel"),
  ]

  @Test(arguments: wrong.indices) func anotherQuestionIsNotTheOneAsked(_ index: Int) async throws {
    let session = try await Session.onExample()
    let (typed, line) = Self.wrong[index]
    let catalog = await session.state.catalog
    let areAllSaid = SaidWords(of: typed, in: line, catalog) { QuestionVocabulary(of: $0, in: catalog) }.areAll
    #expect(!areAllSaid, "\(typed): \(line)")
    #expect(await session.tell(line).status == .answered, "\(line)")
  }
}
