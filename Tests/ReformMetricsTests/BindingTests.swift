import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import ReformMetrics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// On which data a metric of the program can be computed, and what is told where it cannot.
@Suite struct BindingTests {
  @Test func theExampleSetLacksWhatItsTablesDoNotHave() async throws {
    let table = try #require(try await Example.ask("metrics").table)
    #expect(table.rowCount == MetricLibrary.metrics.reduce(0) { $0 + $1.syntax.readingCount })
    let lacking = table.rows.filter { table.text($0, "lacks") != "-" }.map { table.text($0, "metric") }
    #expect(Set(lacking) == Library.lacking)
    let targets = table.rows.filter { table.text($0, "target") != "-" }.map { table.text($0, "metric") }
    #expect(targets.count == 16)
    #expect(
      Set(targets.map { $0.prefix { $0 != "." } }) == [
        "online_provision", "online_used", "online_share", "tracked_share", "postal_used", "post_received",
        "post_returned",
      ])
    for row in table.rows {
      let metric = table.text(row, "metric")
      #expect(["procedures", "dossiers", "petitions"].contains(table.text(row, "table")), "\(metric)")
      #expect(table.text(row, "title") != "-", "\(metric)")
    }
  }

  /// A table of dossiers alone, without procedures, levels, tracking or fees.
  @Test func aBareExportOfDossiersCarriesWhatItsColumnsAllow() async throws {
    let folder = try ScratchFolder()
    let session = try await OnTimeTests.session(folder)
    let table = try #require(await session.ask("metrics").table)
    let bound = table.rows.filter { table.text($0, "lacks") == "-" }.map { table.text($0, "metric") }
    #expect(
      Set(bound) == [
        "post_received", "on_time_d1", "on_time_d1.reading_2", "on_time_d2", "on_time_d3", "on_time_d4",
        "on_time_d4.reading_2", "on_time_d5", "on_time_d5.reading_2", "score_766_2_1",
        "dossiers_received", "dossiers_resolved", "dossiers_pending", "dossiers_overdue", "median_days",
        "median_days.reading_2", "p90_days", "p90_days.reading_2",
      ])
    let lacks = Dictionary(uniqueKeysWithValues: table.rows.map { (table.text($0, "metric"), table.text($0, "lacks")) })
    #expect(lacks["level3"] == "no table of procedures is open")
    for (metric, column) in [
      ("online_share", "level"), ("tracked_share", "tracked"), ("post_returned", "return_channel"),
      ("online_payment", "paid_online"), ("post_received.reading_2", "postal"),
      ("post_received.reading_3", "procedure"),
    ] { #expect(lacks[metric] == "no column '\(column)' in 'dossiers'", "\(metric)") }
  }

  /// A date under another heading: what is told names it, and the file that is opened so binds.
  @Test func aDateUnderAnotherHeadingCanBeNamed() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      """
      Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày trả kết quả
      1,05/01/2020,15/01/2020,10/01/2020
      2,05/01/2020,15/01/2020,20/01/2020

      """, to: "hs.csv")
    let session = try await Session.on(path)
    let told = await session.ask("metrics").written()
    #expect(told.contains("'hs' has no column resolved"))
    #expect(told.contains(#"open … mapping resolved="Ngày trả kết quả""#))
    #expect(await session.ask("explain metric on_time_d1").written().contains(#"mapping resolved="Ngày trả kết quả""#))
    _ = await session.ask("open \"\(path)\" as named mapping resolved=\"Ngày trả kết quả\"")
    let listing = try #require(await session.ask("metrics").table)
    let row = try #require(listing.rows(where: "metric", is: "on_time_d1").first)
    #expect(listing.text(row, "lacks") == "-" && listing.text(row, "table") == "named")
  }

  /// Headings of an export in Vietnamese map to the same columns, whatever the file is called.
  @Test func headingsOfAnExportAreMapped() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      """
      Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày giải quyết xong
      000.00.12.H62-200105-0001,05/01/2020,15/01/2020,10/01/2020
      000.00.12.H62-200105-0002,05/01/2020,15/01/2020,15/01/2020
      000.00.12.H62-200106-0001,06/01/2020,15/01/2020,20/01/2020
      000.00.12.H62-200107-0001,07/01/2020,16/01/2020,

      """, to: "xuat_thang_1.csv")
    let session = try await Session.on(path, .vietnamese)
    let listing = try #require(await session.ask("các chỉ số").table)
    let row = try #require(listing.rows(where: "metric", is: "đúng_hạn_d1").first)
    #expect(listing.text(row, "lacks") == "-")
    let goal = await session.ask("mục tiêu on_time_d1 >= 90%")
    #expect(goal.table?.lines("result", "to_change") == ["2/3 | 1", "2/3 | 1"], "\(goal.written(in: .vietnamese))")
  }

  /// A list of procedures without dossiers.
  @Test func aListOfProceduresAlone() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "code,name,domain,level,eligible,online\n9.000001,a,Hộ tịch,4,true,true\n9.000002,b,Đất đai,3,true,true\n"
        + "9.000003,c,Đất đai,2,true,false\n9.000004,d,Hộ tịch,1,false,false\n", to: "procedures.csv")
    let session = try await Session.on(path)
    let table = try #require(await session.ask("metrics").table)
    let bound = table.rows.filter { table.text($0, "lacks") == "-" }.map { table.text($0, "metric") }
    #expect(
      Set(bound) == [
        "online_provision", "online_provision.reading_2", "level3", "level4", "level3_or_more", "score_766_3_1",
      ])
    #expect(
      await session.ask("goal online_provision >= 100%").table?.lines("result", "to_change") == ["2/3 | 1", "2/4 | 2"])
  }

  @Test(arguments: [
    "explain metric online_share", "goal online_share >= 30%", "sentence online_share", "rows online_share.n",
    "explain dossiers \"H01\" for online_share",
  ])
  func whatCannotBeComputedSaysWhatIsMissing(_ text: String) async throws {
    let folder = try ScratchFolder()
    let session = try await OnTimeTests.session(folder)
    let answer = await session.ask(text)
    #expect(answer.errors == [.metricCannotBeUsed])
    #expect(answer.written().contains("no column 'level' in 'dossiers'"), "\(answer.written())")
    let vietnamese = answer.written(in: .vietnamese)
    #expect(
      vietnamese.contains("không tính được chỉ số 'online_share'") && vietnamese.contains("level"), "\(vietnamese)")
  }
}
