import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What is typed as a first guess, and the line that is offered first; nil where whatever is offered need only run.
private struct Guess: Sendable, CustomTestStringConvertible {
  let typed: String
  let offered: String?

  init(_ typed: String, _ offered: String? = nil) {
    self.typed = typed
    self.offered = offered
  }

  var testDescription: String { typed }
}

private let onTime = "ratio(deadline in (early, on_time) of deadline in (early, on_time, late))"

private let onTimeVi = "tình trạng hạn trong (\"trước hạn\", \"đúng hạn\")"
private let doneVi = "tình trạng hạn trong (\"trước hạn\", \"đúng hạn\", \"quá hạn\")"

private let guesses: [Guess] = [
  Guess("dossiers | show median days(received, resolved)", "dossiers | show median(days(received, resolved))"),
  Guess("dossiers | show count(distinct procedure)", "dossiers | show distinct(procedure)"),
  Guess("dossiers | show count(channel = online)", "dossiers | show count if channel = online"),
  Guess("dossiers | show count where channel = online", "dossiers | show count if channel = online"),
  Guess("dossiers | count where fee > 1,000", "dossiers | where fee > 1,000 | show count"),
  Guess("how many procedures by level", "procedures | show count by level"),
  Guess("compare 2020Q2 2020Q3", "dossiers | in 2020Q3 | show count | change from 2020Q2"),
  Guess("?", "help"),
  Guess("goal on_time_d1 97%", "goal on_time_d1 >= 97%"),
  Guess("mục tiêu đúng_hạn_d1 97%", "mục tiêu đúng_hạn_d1 >= 97%"),
  Guess(
    "why on_time_d1 in 2020Q3 by tier", "why dossiers | in 2020Q3 | show on_time_d1 by tier | change from previous"),
  Guess(
    "vì sao đúng_hạn_d1 trong quý III/2020 theo cấp",
    "vì sao hồ sơ | trong quý III/2020 | hiện đúng_hạn_d1 theo cấp | thay đổi so với kỳ trước"),
  Guess("on time", "dossiers | show on_time = \(onTime)"),
  Guess("dossiers | show on time by tier", "dossiers | show on_time = \(onTime) by tier"),
  Guess("dossiers | where on time", "dossiers | where deadline in (early, on_time)"),
  Guess("dossiers | show average fee by tier", "dossiers | show avg(fee) by tier"),
  Guess("dossiers | where channel = online or post", "dossiers | where channel in (online, post)"),
  Guess("dossiers | where status is not returned", "dossiers | where status != returned"),
  Guess("dossiers | where district is empty", "dossiers | where district is missing"),
  Guess("dossiers | where has resolved", "dossiers | where resolved is not missing"),
  Guess("dossiers | in Q3", "dossiers | in 2020Q3"),
  Guess("dossiers | in Q3 2020", "dossiers | in 2020Q3"),
  Guess("dossiers | in August 2020", "dossiers | in 2020-08"),
  Guess("dossiers | in last month", "dossiers | in previous month"),
  Guess("dossiers | show count by month by tier", "dossiers | show count by month, tier"),
  Guess("dossiers | show count per district", "dossiers | show count by district"),
  Guess("dossiers | show share by channel", "dossiers | show share(count) by channel"),
  Guess("dossiers | show percent(channel = online)", "dossiers | show ratio(channel = online)"),
  Guess("dossiers | rank by fee", "dossiers | sort fee desc"),
  Guess("columns dossiers", "describe dossiers"),
  Guess("dossiers | show count > x.csv", "dossiers | show count; export x.csv"),
  Guess("dossiers | show share of on time", "dossiers | show on_time = \(onTime)"),
  Guess(
    "dossiers | show late rate by tier",
    "dossiers | show late = ratio(deadline = late of deadline in (early, on_time, late)) by tier"),
  Guess("dossiers | group by tier | show count", "dossiers | show count by tier"),
  Guess("dossiers | show avg(fee) by tier | sort avg descending", "dossiers | show avg(fee) by tier | sort avg desc"),
  Guess("dossiers | show count by tier | sort count descending", "dossiers | show count by tier | sort count desc"),
  Guess("dossiers | this quarter | show count", "dossiers | in this quarter | show count"),
  Guess("dossiers | in 2020-07-01 to 2020-09-30 | show count", "dossiers | in 2020-07-01..2020-09-30 | show count"),
  Guess("dossiers | show median(days) by tier", "dossiers | show median(days_taken) by tier"),
  Guess("dossiers | show count by tier | sort by count", "dossiers | show count by tier | sort count"),
  Guess("hồ sơ | hiện tỷ lệ đúng hạn theo cấp", "hồ sơ | hiện tỷ lệ(\(onTimeVi) trên \(doneVi)) theo cấp"),
  Guess("hồ sơ | lọc tồn tại 30/9/2020 | hiện đếm", "hồ sơ | lọc đang giải quyết tại 30/9/2020 | hiện đếm"),
  Guess("hồ sơ | quý này | hiện đếm", "hồ sơ | trong quý này | hiện đếm"),
  Guess("hồ sơ | hiện trung vị số ngày theo cấp", "hồ sơ | hiện trung vị(số ngày giải quyết) theo cấp"),
  Guess("10 thủ tục có nhiều hồ sơ nhất", "hồ sơ | hiện đếm theo thủ tục | đầu 10"),
  Guess("dossiers | add late = resolved > due"), Guess("dossiers | top 5"),
  Guess("dossiers | where district = Ba"), Guess("dossiers | where district = \"ho\""),
  Guess("procedures | where domain = \"đất\"", "procedures | where domain = \"Đất đai\""),
  Guess("procedures | where level 3 or more", "procedures | where level >= 3"),
  Guess("có bao nhiêu thủ tục hành chính", "thủ tục hành chính | hiện đếm"),
  Guess("thủ tục | đếm", "thủ tục | hiện đếm"),
  Guess("thủ tục | lọc mức độ thuộc (3, 4)", "thủ tục | lọc mức độ trong (3, 4)"),
  Guess("thủ tục | lọc lĩnh vực là \"đất đai\"", "thủ tục | lọc lĩnh vực = \"đất đai\""),
  Guess("thủ tục | lọc chưa trực tuyến", "thủ tục | lọc không trực tuyến"),
  Guess("thủ tục | lọc mức độ từ 3 đến 4", "thủ tục | lọc mức độ trong 3..4"),
  Guess("thủ tục | lọc mức độ từ 3 trở lên", "thủ tục | lọc mức độ >= 3"),
  Guess("hồ sơ | trong 6 tháng đầu năm 2020 | hiện đếm", "hồ sơ | trong 2020H1 | hiện đếm"),
  Guess("hồ sơ | từ 1/7/2020 đến 31/8/2020 | hiện đếm", "hồ sơ | trong 1/7/2020..31/8/2020 | hiện đếm"),
  Guess(
    "hồ sơ | hiện đếm theo quý | thay đổi so với cùng kỳ năm trước",
    "hồ sơ | hiện đếm theo quý | thay đổi so với cùng kỳ"),
  Guess("hồ sơ | hiện đếm theo quý | so với quý trước", "hồ sơ | hiện đếm theo quý | thay đổi so với quý trước"),
  Guess("hồ sơ | cao nhất 5 theo fee", "hồ sơ | đầu 5 theo fee"),
]

/// Rule 36: every offered line runs, in a session of either language, and none turns round what was said.
@Suite struct OfferedLinesTests {
  @Test(arguments: Language.allCases)
  func everyFirstGuessIsAnsweredByALineThatRuns(_ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    for guess in guesses {
      let told = await session.tell(guess.typed)
      if told.status == .answered {
        if language == .english, let offered = guess.offered, let read = told.readAs { #expect(read == offered) }
        continue
      }
      let lines = told.diagnostics.flatMap(\.fixes).map { $0.applied(to: guess.typed) }
      #expect(!lines.isEmpty, "\(guess.typed): \(told.written())")
      if language == .english, let offered = guess.offered { #expect(lines.first == offered) }
      for line in lines where !line.contains("export") {
        let again = await session.tell(line)
        #expect(again.status == .answered, "\(guess.typed): \(line): \(again.written())")
      }
    }
  }

  /// Nothing is offered where nothing runs: no line with the fault in another place, and no empty one.
  @Test(arguments: ["=COUNTIF(A:A,1)", "ho so | o noi kenh = online", "zzz | yyy", "dossiers | where zzz = 1"])
  func offersNothingThatDoesNotRun(_ typed: String) async throws {
    let session = try await Session.onExample()
    let told = await session.tell(typed)
    for fix in told.diagnostics.flatMap(\.fixes) {
      #expect(await session.tell(fix.applied(to: typed)).status == .answered)
    }
  }
}
