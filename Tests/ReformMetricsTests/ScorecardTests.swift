import ColumnarData
import Diagnostics
import QueryPlan
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// Targets judged under each reading: `scorecard`, `goal`.
@Suite struct ScorecardTests {
  private static let period = "in 2020-01-01..2020-08-31"

  /// The seven targets of the plan under each honest base; those of T3, T6 and T7 turn on the reading.
  @Test func theSevenTargets() async throws {
    let session = try await Example.ownSession("set as_of 2020-08-31")
    let answer = await session.ask("scorecard \(Self.period)")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(
      table.lines("metric", "reading", "result", "verdict", "lacking") == [
        "online_provision | 1 | 1671/1720 | missed | 49",
        "online_provision | 2 | 1671/1813 | missed | 142",
        "online_used | 1 | 793/1671 | missed | 210",
        "online_used | 2 | 793/1720 | missed | 239",
        "online_used | 3 | 793/1813 | missed | 295",
        "online_share | 1 | 10031/38042 | missed | 1382",
        "online_share | 2 | 10031/22897 | met | -",
        "tracked_share | 1 | 38198/40521 | missed | 2323",
        "tracked_share | 2 | 38709/41015 | missed | 2306",
        "postal_used | 1 | 468/1167 | missed | 116",
        "post_received | 1 | 3737/41015 | missed | 2416",
        "post_received | 2 | 3724/27357 | missed | 380",
        "post_received | 3 | 3724/14655 | met | -",
        "post_returned | 1 | 4767/40521 | missed | 1312",
        "post_returned | 2 | 4745/27023 | met | -",
        "post_returned | 3 | 4745/14436 | met | -",
      ])
    let limits = [">= 100%", ">= 60%", ">= 30%", ">= 100%", ">= 50%", ">= 15%", ">= 15%"]
    let wanted = zip(limits, [2, 3, 2, 2, 1, 3, 3]).flatMap { Array(repeating: $0, count: $1) }
    #expect(zip(table.lines("target"), wanted).allSatisfy { $0.hasSuffix($1) })
    let notes = answer.diagnostics.map { $0.message(in: .english) }
    #expect(notes.contains("the verdict turns on the reading: online_share, post_received, post_returned"))
    #expect(notes.contains { $0.hasSuffix("so all rows count: online_provision, online_provision.reading_2") })
  }

  /// Without a period too, a metric gives one number however it is asked for: as a measure, on the scorecard, on its card.
  @Test func aMetricHasOneValue() async throws {
    let session = try await Example.ownSession()
    let card = try #require(await session.ask("scorecard").table)
    let judged = zip(card.lines("metric", "reading"), card.lines("result")).map { ($0, $1) }
    let names = try #require(await session.ask("metrics").table)
    for (name, table) in zip(names.lines("metric"), names.lines("table")) where !name.contains(".") {
      guard let explained = await session.ask("explain metric \(name)").firstTable,
        explained.names.contains("result")
      else { continue }
      for (index, value) in explained.lines("result").enumerated() where value.contains("/") {
        let reading = index == 0 ? name : "\(name).reading_\(index + 1)"
        let asked = await session.ask("\(table) | show \(reading)")
        let shown = asked.table.map { table in table.names.first.map { table.lines($0) } ?? [] }
        #expect(shown == [value], "\(reading)")
        for (line, result) in judged where line == "\(name) | \(index + 1)" { #expect(result == value, "\(line)") }
      }
    }
  }

  /// Each group's line is what the metric gives for that group alone, and the groups add up.
  @Test func aKeyMakesALineOfEachGroup() async throws {
    let lines = try #require(try await Example.ask("scorecard in 2020Q2 by tier").table)
    let whole = try #require(try await Example.ask("scorecard in 2020Q2").table)
    for (metric, reading) in [("online_share", 1), ("online_share", 2), ("tracked_share", 1), ("post_returned", 3)] {
      let rows = lines.rows(where: "metric", is: metric).filter { lines.count($0, "reading") == Int64(reading) }
      #expect(rows.map { lines.text($0, "group") } == ["province", "district", "commune"])
      let name = reading == 1 ? metric : "\(metric).reading_\(reading)"
      for row in rows {
        let query = "dossiers | in 2020Q2 | where tier = \"\(lines.text(row, "group"))\" | show x = \(name)"
        let answer = try await Example.ask(query)
        let alone = try #require(answer.table, "\(query): \(answer.written())")
        #expect(lines.ratio(row, "result") == alone.ratio(0, "x"), "\(name), \(lines.text(row, "group"))")
      }
      let sum = rows.compactMap { lines.ratio($0, "result") }
      let all = try #require(
        whole.rows(where: "metric", is: metric).first { whole.count($0, "reading") == Int64(reading) })
      #expect(sum.reduce(0) { $0 + $1.numerator } == whole.ratio(all, "result")?.numerator)
      #expect(sum.reduce(0) { $0 + $1.denominator } == whole.ratio(all, "result")?.denominator)
    }
  }

  /// Where a verdict turns only in some group, it is told all the same.
  @Test func verdictsAreComparedWithinAGroup() async throws {
    let answer = try await Example.ask("scorecard in 2020Q2 by tier")
    let table = try #require(answer.table)
    var turning: [String] = []
    for row in table.rows {
      let metric = table.text(row, "metric")
      let same = table.rows(where: "metric", is: metric).filter { table.text($0, "group") == table.text(row, "group") }
      let verdicts = Set(same.map { table.text($0, "verdict") }).subtracting(["no actual figure"])
      if verdicts.count > 1, !turning.contains(metric) { turning.append(metric) }
    }
    #expect(!turning.isEmpty)
    let note = answer.diagnostics.first { $0.id == .readingsDisagree }
    #expect(note?.message(in: .english).hasSuffix(turning.joined(separator: ", ")) == true)
  }

  /// The bars are those of the last four quarters up to the period's end; the data begin in December 2019.
  @Test func theTrendIsThatOfTheLastFourQuarters() async throws {
    let table = try #require(try await Example.ask("scorecard in 2020Q3").table)
    let row = try #require(table.rows(where: "metric", is: "online_share").first)
    var bars = ""
    for quarter in ["2019Q4", "2020Q1", "2020Q2", "2020Q3"] {
      let value = try #require(try await Example.ask("dossiers | in \(quarter) | show online_share").table)
      let ratio = try #require(value.ratio(0, "online_share"))
      let eighth = ratio.rounded(toScale: 0, shift: 2).map { min(7, Int($0.unscaled) * 8 / 100) }
      bars += eighth.map { String(Array("▁▂▃▄▅▆▇█")[$0]) } ?? "·"
    }
    #expect(table.text(row, "trend") == bars)
  }

  @Test func aMetricOfTheSessionStandsWithItsTarget() async throws {
    let session = try await Example.ownSession(
      "metric quick \"Ended within five days\" \"Xong trong năm ngày\" on dossiers = ratio(days_taken <= 5 of resolved is not missing)"
        + " time resolved target >= 70% better higher reading \"with a due date\" \"có hạn\" = ratio(days_taken <= 5 of due is not missing)"
    )
    let answer = await session.ask("scorecard in 2020Q2")
    let table = try #require(answer.table, "\(answer.written())")
    let rows = table.rows(where: "metric", is: "quick")
    #expect(rows == [0, 1], "the session's own come first")
    let expected = try SQLiteExample.shared.get().counts(
      """
      select sum(days <= 5), count(*), sum(days <= 5 and due is not null), sum(due is not null) from
      (select julianday(resolved) - julianday(received) days, due from dossiers
      where resolved between '2020-04-01' and '2020-06-30')
      """)
    #expect(
      rows.map { table.text($0, "result") } == ["\(expected[0])/\(expected[1])", "\(expected[2])/\(expected[3])"])
    #expect(rows.map { table.text($0, "target") } == [">= 70%", ">= 70%"])
  }

  /// The scorecard, the goal and the card of a metric of what was in hand give one number.
  @Test func whatWasInHandIsJudgedOnTheLastDay() async throws {
    let session = try await Example.ownSession(
      "metric in_time on dossiers = ratio(not deadline in (late, overdue)) time received..resolved target >= 90%")
    for period in ["2020Q1", "2020Q2"] {
      let scorecard = try #require(await session.ask("scorecard in \(period)").table)
      let row = try #require(scorecard.rows(where: "metric", is: "in_time").first)
      let card = try #require(await session.ask("explain metric in_time in \(period)").firstTable)
      #expect(scorecard.text(row, "result") == card.text(0, "result"), "\(period)")
      #expect(await session.ask("goal in_time in \(period)").table?.text(0, "result") == card.text(0, "result"))
    }
  }

  @Test func onlyMetricsWithTargetsStandOnIt() async throws {
    let table = try #require(try await Example.ask("scorecard").table)
    #expect(table.rows(where: "metric", is: "on_time_d1").isEmpty)
    let folder = try ScratchFolder()
    let bare = try await OnTimeTests.session(folder)
    #expect(await bare.ask("scorecard").errors == [.noTargets])
    let own = await bare.ask(
      "metric early on dossiers = ratio(deadline = early of resolved is not missing) target >= 30%\nscorecard")
    #expect(own.table?.lines("metric", "result", "verdict", "lacking") == ["early | 3/9 | met | -"], "\(own.written())")
  }

  @Test func nothingCountedIsNeitherMetNorMissed() async throws {
    let session = try await Example.ownSession(
      "metric none on dossiers = ratio(tracked of fee > 999999999) target >= 10%")
    let table = try #require(await session.ask("scorecard").table)
    let row = try #require(table.rows(where: "metric", is: "none").first)
    #expect(table.text(row, "verdict") == "no actual figure")
    #expect(table.cell(row, "lacking") == .missing)
  }

  /// The scorecard is a table: stages and expectations follow.
  @Test func stagesFollow() async throws {
    let answer = try await Example.ask("scorecard in 2020Q2 | where verdict = missed | show count by metric")
    #expect((answer.table?.rowCount ?? 0) > 3, "\(answer.written())")
    let verdict = try await Example.ask("bảng điểm trong 2020Q2 | where verdict = đạt | show count", .vietnamese)
    #expect((verdict.table?.count(0, "count") ?? 0) > 0, "\(verdict.written(in: .vietnamese))")
    let failing = try await Example.ask("scorecard | expect none verdict = missed")
    #expect(failing.status == .expectationFailed || !failing.errors.isEmpty, "\(failing.written())")
  }
}
