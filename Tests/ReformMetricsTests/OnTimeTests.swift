import ReformMetrics
import ShellSession
import TestSupport
import Testing
import Values

/// The definitions of "on time" against a table worked out by hand.
@Suite struct OnTimeTests {
  /// What each dossier is, with its quarter of the end and of the due date:
  /// H01 early Q1 Q1 · H02 on time Q1 Q1 · H03 late Q1 Q1 · H04 ended without a due date Q1 · H05 early Q1 Q1 ·
  /// H06 pending, due Q1 · H07 on time Q1 Q1 · H08 late, ended Q2, due Q1 · H09 early, ended Q1, due Q2 ·
  /// H10 on time Q2 Q2 · H11 pending, due Q2 · H12 pending without a due date.
  static let dossiers = """
    id,received,due,resolved,channel,status
    H01,2020-01-06,2020-01-15,2020-01-10,online,resolved
    H02,2020-01-07,2020-01-15,2020-01-15,counter,resolved
    H03,2020-01-08,2020-01-15,2020-01-20,counter,resolved
    H04,2020-01-09,,2020-01-12,post,resolved
    H05,2020-02-03,2020-02-12,2020-02-11,online,resolved
    H06,2020-02-04,2020-02-14,,counter,processing
    H07,2020-02-20,2020-03-05,2020-03-05,online,resolved
    H08,2020-03-02,2020-03-16,2020-04-02,counter,resolved
    H09,2020-03-20,2020-04-03,2020-03-30,post,resolved
    H10,2020-03-25,2020-04-08,2020-04-08,counter,resolved
    H11,2020-03-30,2020-04-13,,online,processing
    H12,2020-04-01,,,counter,processing

    """

  static func session(_ folder: ScratchFolder) async throws -> Session {
    try await Session.on(try folder.write(dossiers, to: "dossiers.csv"))
  }

  @Test(arguments: [
    // Ended in Q1: H01 H02 H03 H04 H05 H07 H09. Early or on time of them: H01 H02 H05 H07 H09; H04 has no due date.
    ("on_time_d1 >= 50% in 2020Q1", ["5/7", "5/6"]),
    // Ended in Q2: H08 H10.
    ("on_time_d1 >= 50% in 2020Q2", ["1/2", "1/2"]),
    // Ended: all but H06 H11 H12. Early or on time: H01 H02 H05 H07 H09 H10.
    ("on_time_d1 >= 50%", ["6/9", "6/8"]),
    // Due in Q1: H01 H02 H03 H05 H06 H07 H08; of them H01 H02 H05 H07.
    ("on_time_d2 >= 50% in 2020Q1", ["4/7"]),
    // Due in Q2: H09 H10 H11; H11 is pending.
    ("on_time_d2 >= 50% in 2020Q2", ["2/3"]),
    // Before the due date, and on it, of the seven that ended in Q1.
    ("on_time_d5 >= 50% in 2020Q1", ["3/7", "2/7"]),
    ("on_time_d5 >= 50%", ["3/9", "3/9"]),
    // Named with its reading, it is asked under that one alone.
    ("on_time_d1.reading_2 >= 50% in 2020Q1", ["5/6"]),
  ])
  func countsAreThoseOfTheTable(_ text: String, _ expected: [String]) async throws {
    let folder = try ScratchFolder()
    let answer = try await Self.session(folder).ask("goal \(text)")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(table.lines("result") == expected)
  }

  /// On 29/02/2020: H01 to H07 were there; ended were H01 H02 H03 H04 H05.
  @Test(arguments: [
    ("on_time_d1 >= 50%", ["3/5", "3/4"]), ("on_time_d2 >= 50% in 2020-01", ["2/3"]),
    ("on_time_d2 >= 50% in 2020-02", ["1/2"]), ("on_time_d5 >= 50%", ["2/5", "1/5"]),
  ])
  func countsAsTheyWereKnown(_ text: String, _ expected: [String]) async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(folder)
    let answer = await session.ask("set as_of 2020-02-29\ngoal \(text)")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(table.lines("result") == expected)
  }

  /// The dossier without a due date is in the denominator of D1, outside it where a due date is asked for, and nowhere in D2.
  @Test func eachDossierIsExplained() async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(folder)
    for (id, places) in [
      (
        "H01",
        [
          "numerator and denominator", "numerator and denominator", "numerator and denominator",
          "numerator and denominator", "denominator only",
        ]
      ),
      ("H03", ["denominator only", "denominator only", "denominator only", "denominator only", "denominator only"]),
      ("H04", ["denominator only", "left out", "left out", "denominator only", "denominator only"]),
      ("H06", ["left out", "left out", "denominator only", "left out", "left out"]),
    ] {
      let table = try #require(await session.ask("explain dossiers \"\(id)\"").table)
      let rows = ["on_time_d1", "on_time_d1.reading_2", "on_time_d2", "on_time_d5", "on_time_d5.reading_2"].flatMap {
        table.rows(where: "metric", is: $0)
      }
      #expect(rows.map { table.text($0, "place") } == places, "\(id)")
    }
  }

  @Test func theRowsBehindAreTheOnesNamed() async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(folder)
    for (address, ids) in [
      ("on_time_d1.n in 2020Q1", ["H01", "H02", "H05", "H07", "H09"]),
      ("on_time_d1.d in 2020Q1", ["H01", "H02", "H03", "H04", "H05", "H07", "H09"]),
      ("on_time_d1.reading_2.x in 2020Q1", ["H04"]),
      ("on_time_d2.d in 2020Q2", ["H09", "H10", "H11"]),
      ("on_time_d5.reading_2.n", ["H02", "H07", "H10"]),
      ("dossiers_overdue.n in 2020-03-31", ["H06", "H08"]),
      ("dossiers_pending.n in 2020-02-29", ["H06", "H07"]),
    ] {
      let answer = await session.ask("rows \(address)")
      #expect(answer.table?.lines("id") == ids, "\(address): \(answer.written())")
    }
  }
}
