import Diagnostics
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// `diff metric`: the rows that a changed definition counts otherwise.
@Suite struct DifferenceTests {
  /// The answer to `diff metric M FILE`, and the counts of its summary.
  private static func difference(
    _ session: Session, _ metric: String, _ older: String, in folder: ScratchFolder
  ) async throws -> (answer: Reported, counts: [String]) {
    let path = try folder.write(older + "\n", to: "older.motcua")
    let answer = await session.ask("diff metric \(metric) \"\(path)\"")
    return (answer, answer.lines.filter { $0.contains(": ") }.map { String($0.drop { $0 != ":" }.dropFirst(2)) })
  }

  /// Before, a dossier ended on its due date was not on time, and those without a due date were left out.
  @Test func everyRowThatChangesIsListed() async throws {
    let folder = try ScratchFolder()
    let session = try await OnTimeTests.session(folder)
    let (answer, counts) = try await Self.difference(
      session, "on_time_d1",
      "metric on_time_d1 on dossiers = ratio(deadline = early of resolved is not missing and due is not missing)",
      in: folder)
    // Into the numerator: H02 H07 H10. Into the denominator alone: H04.
    #expect(counts == ["3", "0", "1", "0"], "\(answer.written())")
    let table = try #require(answer.table)
    #expect(
      table.lines("id", "difference") == [
        "H02 | enters the numerator", "H04 | enters the denominator", "H07 | enters the numerator",
        "H10 | enters the numerator",
      ])
  }

  /// What enters one way leaves the other.
  @Test func theOtherWayRound() async throws {
    let folder = try ScratchFolder()
    let session = try await OnTimeTests.session(folder)
    let defined = await session.ask(
      "metric on_time_d1 on dossiers = ratio(deadline = early of resolved is not missing and due is not missing)")
    #expect(defined.ids == [.hidesLibraryMetric])
    let (answer, counts) = try await Self.difference(
      session, "on_time_d1",
      "metric on_time_d1 on dossiers = ratio(deadline in (early, on_time) of resolved is not missing)",
      in: folder)
    #expect(counts == ["0", "3", "0", "1"], "\(answer.written())")
    #expect(
      answer.table?.lines("id", "difference") == [
        "H02 | leaves the numerator", "H04 | leaves the denominator", "H07 | leaves the numerator",
        "H10 | leaves the numerator",
      ])
  }

  @Test func theSameDefinitionChangesNothing() async throws {
    let folder = try ScratchFolder()
    let (answer, counts) = try await Self.difference(
      Example.ownSession(), "post_received", "metric post_received on dossiers = ratio(channel = post) time received",
      in: folder)
    #expect(counts == ["0", "0", "0", "0"])
    #expect(answer.table?.rowCount == 0)
  }

  /// On the example set the counts are the differences of the figures, and the rows are as many.
  @Test func countsAreDifferencesOfFigures() async throws {
    let folder = try ScratchFolder()
    let session = try await Example.ownSession()
    let (answer, counts) = try await Self.difference(
      session, "online_share",
      "metric online_share on dossiers = ratio(channel = online of level = 4 or tier = province)", in: folder)
    let sql = try SQLiteExample.shared.get().counts(
      """
      with d as (select channel = 'online' online, ifnull(level >= 3, 0) now, ifnull(level = 4, 0) or d.tier = 'province' old
        from dossiers d left join procedures p on p.code = d.procedure)
      select sum(online and now and not old), sum(online and old and not now), sum(not online and now and not old),
        sum(not online and old and not now) from d
      """)
    func plain(_ text: String) -> Int64? { Int64(text.replacing(",", with: "")) }
    #expect(counts.map(plain) == sql.map(Optional.some), "\(answer.lines)")
    #expect(Int64(try #require(answer.table).rowCount) == sql.reduce(0, +))
  }

  @Test func theAnswerIsVietnamese() async throws {
    let folder = try ScratchFolder()
    let session = try await Example.ownSession(in: .vietnamese)
    let path = try folder.write("metric post_received on dossiers = ratio(channel = online)\n", to: "cu.motcua")
    let answer = await session.ask("so sánh chỉ số post_received \"\(path)\"")
    #expect(
      answer.lines == [
        "vào tử số: 4.538", "ra khỏi tử số: 12.387", "vào mẫu số: 0", "ra khỏi mẫu số: 0",
      ], "\(answer.written(in: .vietnamese))")
  }

  @Test func aFileWithoutTheMetricIsTold() async throws {
    let folder = try ScratchFolder()
    let session = try await Example.ownSession()
    let (answer, _) = try await Self.difference(session, "online_share", "metric other on dossiers = count", in: folder)
    #expect(answer.errors == [.noMetricInFile])
    #expect(!(await session.ask("diff metric online_share \"nowhere.motcua\"").errors.isEmpty))
    let (lacking, _) = try await Self.difference(
      session, "online_share", "metric online_share on dossiers = ratio(nothing)", in: folder)
    #expect(!lacking.errors.isEmpty && lacking.tables.isEmpty)
  }
}
