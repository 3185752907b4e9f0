import Diagnostics
import Foundation
import ShellSession
import Testing
import VietnameseText

/// The rules of the language through the whole way, on the example set; figures counted once by Python over its files.
@Suite(.serialized) struct RulesTests {
  /// Calendar quarter, reporting quarter (15/6–14/9) and data to 31/8 are three different counts.
  /// A year may begin on any day; the figures were counted over the file.
  @Test func aYearBeginsWhereItIsSaid() async throws {
    let session = try await Shared.fresh()
    #expect(await session.tell("set calendar 21/12").written().contains("21/12"))
    #expect(
      await session.tell("dossiers | in 2020-07..2020-09 | show count by month").rows == [
        "2020-07 | 6288", "2020-08 | 6368", "2020-09 | 5613",
      ])
    #expect(await session.tell("dossiers | in 2020-08 | show count").written().contains("21/07/2020–20/08/2020"))
    _ = await session.tell("thiết lập lịch 1/12")
    #expect(await session.tell("dossiers | in 2020Q1 | show count").rows == ["11370"])
    _ = await session.tell("set calendar 1/4")
    #expect(await session.tell("dossiers | in 2020 | show count").rows == ["33075"])
    for wrong in ["31/12", "0/1", "1/13", "12", "1/12/2020"] {
      #expect(await session.tell("set calendar \(wrong)").ids == [.badSettingValue], "\(wrong)")
    }
  }

  @Test func threeWaysToCountAQuarter() async throws {
    let session = try await Shared.fresh()
    let quarter = "dossiers | in 2020Q3 | show count"
    #expect(await session.tell(quarter).rows == ["18283"])
    #expect(await session.tell(quarter).ids == [])

    _ = await session.tell("set calendar reporting")
    let reporting = await session.tell(quarter)
    #expect(reporting.rows == ["18637"])
    #expect(reporting.ids == [.reportingDays])
    #expect(reporting.written().contains("15/06/2020–14/09/2020"))
    #expect(
      await session.tell("dossiers | in 2020Q3 | show count by month").rows == [
        "2020-07 | 6727", "2020-08 | 6277", "2020-09 | 5633",
      ])
    #expect(await session.tell("dossiers | in 2020 | show count").rows == ["50000"], "15/12/2019–14/12/2020")

    _ = await session.tell("set as_of 2020-08-31")
    let both = await session.tell(quarter)
    #expect(both.rows == ["16089"])
    #expect(both.ids == [.reportingDays, .partialPeriod])

    _ = await session.tell("set calendar calendar")
    let asOf = await session.tell(quarter)
    #expect(asOf.rows == ["12363"])
    #expect(asOf.ids == [.partialPeriod])
    #expect(await session.tell("dossiers | in 2020Q4 | show count").errors == [.periodAfterCutoff])
  }

  /// Both sides of a change count the same number of days, and it is said.
  @Test func aChangeOfAPartialPeriodComparesAsManyDays() async throws {
    let session = try await Shared.fresh()
    let change = "dossiers | in 2020Q3 | show count | change from previous"
    #expect(await session.tell(change).rows.first?.hasPrefix("14792 | 18283 | 3491 | ") == true)
    _ = await session.tell("set as_of 2020-08-31")
    let calendar = await session.tell(change)
    #expect(calendar.rows.first?.hasPrefix("8328 | 12363 | 4035 | ") == true, "1/4–1/6 against 1/7–31/8")
    #expect(calendar.ids == [.partialPeriod, .sameNumberOfDays, .comparedWith])
    _ = await session.tell("set calendar reporting")
    let reporting = await session.tell(change)
    #expect(reporting.rows.first?.hasPrefix("11023 | 16089 | 5066 | ") == true, "15/3–31/5 against 15/6–31/8")
  }

  /// An as-of date beyond the data makes no period whole.
  @Test func aLaterAsOfDateHidesNoGap() async throws {
    let session = try await Shared.fresh()
    _ = await session.tell("set as_of 2020-12-31")
    #expect(await session.tell("dossiers | in 2020H2 | show count").ids.contains(.partialPeriod))
    #expect(await session.tell("dossiers | in 2020Q4 | show count").ids == [.periodOutsideData])
    #expect(await session.tell("dossiers | in 2020 | show count").ids.contains(.partialPeriod))
  }

  @Test func missingValuesOrphansAndEmptyGroups() async throws {
    let session = try await Shared.fresh()
    let byDomain = await session.tell("dossiers | in 2020Q3 | show count by domain total")
    #expect(byDomain.rows.contains("(not in the catalogue) | 57"))
    #expect(byDomain.rows.last == "total: (total) | 18283")

    let unknown = await session.tell(
      "dossiers | in 2020Q3 by resolved | show ratio(resolved <= due of resolved is not missing)")
    #expect(unknown.rows == ["17415/18368"])
    let note = try #require(unknown.diagnostics.first { $0.id == .unknownRowsInRatio })
    #expect(note.arguments["unknown"] == .number(283) && note.arguments["total"] == .number(18368))

    let empty = await session.tell("dossiers | where fee > 90000000 | show ratio(channel = post)")
    #expect(empty.rows == ["0/0"] && empty.ids == [.noRowsLeft])
    #expect(empty.written().contains("0 / 0 = —"))
    #expect(await session.tell("_ | where ratio >= 0%").rows == [])
    #expect(await session.tell("procedures | where level = 1 | show ratio(online)").rows.first?.hasPrefix("0/") == true)
  }

  /// An official term that stands for several states is never taken for one of them.
  @Test(arguments: [
    "status = \"đã giải quyết\"", "status = \"đang giải quyết\"", "status = \"trả lại\"", "status = tralai",
    "status in (\"da giai quyet\")",
  ])
  func anOfficialTermIsNotOneStatus(_ condition: String) async throws {
    let session = try await Shared.fresh()
    let told = await session.tell("dossiers | where \(condition) | show count")
    #expect(told.status == .failed && told.rows.isEmpty, "\(told.written())")
  }

  /// `where C` and `except C` make the whole, a part with missing values included.
  @Test(arguments: ["due < 2020-07-01", "resolved > due", "level >= 3", "fee > 20000 or tracked", "channel = post"])
  func whereAndExceptMakeTheWhole(_ condition: String) async throws {
    let session = try await Shared.fresh()
    let kept = try #require(Int(await session.tell("dossiers | where \(condition) | show count").rows[0]))
    let left = try #require(Int(await session.tell("dossiers | except \(condition) | show count").rows[0]))
    #expect(kept + left == 50000)
    #expect(kept > 0 && left > 0)
  }

  @Test(arguments: ["district", "domain", "unit", "channel", "month", "status"])
  func sharesPrintAsAHundred(_ key: String) async throws {
    let session = try await Shared.fresh()
    let told = await session.tell("dossiers | in 2020Q3 | show share(count) by \(key)")
    let percents = told.written().split(separator: "\n").compactMap { line -> Int? in
      guard let text = line.split(separator: "=").last, line.contains("=") else { return nil }
      return Int(text.filter(\.isNumber))
    }
    #expect(percents.count == told.rows.count)
    #expect(percents.reduce(0, +) == 10_000, "in hundredths of a percent")
  }

  @Test(arguments: [
    ("dossiers | in ytd 2020Q3 | show x = ytd(count) by quarter", "dossiers | in ytd 2020Q3 | show x = count"),
    (
      "dossiers | in ytd 2020-08 | show x = ytd(ratio(channel = online)) by month",
      "dossiers | in ytd 2020-08 | show x = ratio(channel = online)"
    ),
  ])
  func theLastCumulativeValueIsTheWhole(_ cumulative: String, _ whole: String) async throws {
    let session = try await Shared.fresh()
    let last = try #require(await session.tell(cumulative).rows.last)
    let all = try #require(await session.tell(whole).rows.first)
    #expect(last.hasSuffix("| \(all)"), "\(last) \(all)")
  }

  @Test(arguments: [
    (
      "procedures | where online | show count by level total",
      "thủ tục | lọc trực tuyến | hiện đếm theo mức độ tổng"
    ),
    (
      "procedures | show ratio(online of eligible) by domain | bottom 5",
      "thu tuc | hien ty le(truc tuyen tren du dieu kien) theo linh vuc | cuoi 5"
    ),
    (
      "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous | where change < 0",
      "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = bưu chính) theo quận huyện | thay đổi so với kỳ trước | lọc change < 0"
    ),
    (
      "procedures | where online and has no dossiers(channel = online, in 2020) | list code, name, domain",
      "thủ tục | lọc trực tuyến và không có hồ sơ(kênh = \"trực tuyến\", trong 2020) | liệt kê mã số, tên, lĩnh vực"
    ),
    (
      "dossiers | in 2020 | show count by quarter, channel | sort count desc",
      "hồ sơ | trong năm 2020 | hiện đếm theo quý, kênh | sắp xếp đếm giảm dần"
    ),
  ])
  func eitherLanguageGivesTheSameAnswer(_ english: String, _ vietnamese: String) async throws {
    let session = try await Shared.fresh()
    let first = await session.tell(english)
    let second = await session.tell(vietnamese)
    #expect(first.status == .answered, "\(first.written())")
    #expect(try first.canonical == second.canonical, "\(second.written())")
  }

  /// The tests, one after the other, share one session: none names a result of another.
  private enum Shared {
    private static let task = Task { try await Session.onExample() }
    static var session: Session { get async throws { try await task.value } }

    /// With its settings as they were at first.
    static func fresh() async throws -> Session {
      let session = try await session
      _ = await session.execute("set calendar calendar\nset as_of none")
      return session
    }
  }
}
