import Diagnostics
import Lessons
import ShellSession
import Testing
import VietnameseText

/// Answers in many forms: right ones are never refused, wrong ones are told what they computed.
@Suite struct AnswerTests {
  @Test func everyRightAnswerIsAccepted() async throws {
    let session = try await TestBench.session()
    var count = 0
    for (name, answers) in RightAnswers.all.sorted(by: { $0.key < $1.key }) {
      let exercise = try TestBench.exercise(name)
      for answer in answers {
        let grade = try await session.grade(of: answer, for: exercise)
        #expect(grade?.verdict == .right, "\(name): \(answer): \(grade?.mistake?.name ?? "-")")
        count += 1
      }
    }
    #expect(count >= 100)
  }

  /// Every exercise is answered in three forms at least, its own solutions in both languages among them.
  @Test func everyExerciseHasThreeForms() throws {
    for exercise in LessonShelf(.english).lessons.flatMap(\.exercises) {
      let own = Set([exercise.solution, try TestBench.exercise(exercise.name, in: .vietnamese).solution])
      #expect(
        own.union(RightAnswers.all[exercise.name] ?? []).count >= 3 || exercise.name.hasPrefix("dirty"),
        "\(exercise.name)")
    }
  }

  @Test func wrongAnswersAreToldWhatTheyComputed() async throws {
    let session = try await TestBench.session()
    var (count, named) = (0, 0)
    for (name, answers) in WrongAnswers.all.sorted(by: { $0.key < $1.key }) {
      let exercise = try TestBench.exercise(name)
      for (answer, mistake) in answers {
        let grade = try #require(try await session.grade(of: answer, for: exercise), "\(name): \(answer)")
        #expect(grade.verdict != .right, "\(name): \(answer)")
        #expect(grade.mistake?.name == mistake, "\(name): \(answer)")
        count += 1
        if grade.mistake != nil { named += 1 }
      }
    }
    // The forms that the lessons name, in both languages, are all told: see LessonValuesTests.
    let forms = Language.allCases.flatMap { LessonShelf($0).lessons.flatMap(\.exercises).flatMap(\.wrongForms) }.count
    #expect(count + forms >= 200)
    #expect((named + forms) * 100 >= (count + forms) * 80, "\(named) of \(count) beside \(forms)")
  }

  @Test func anAnswerThatIsRightByChanceIsFoundOut() async throws {
    let session = try await TestBench.session()
    let exercise = try TestBench.exercise("levels-1")
    // A number typed in: right on the learner's data, and on no other.
    let grade = try #require(try await session.grade(of: "procedures | first 444 | show count", for: exercise))
    #expect(grade.verdict == .rightByChance && grade.points == [.number])
  }

  /// As many rounds as units were inspected: on the learner's data alone.
  @Test func roundsAreNoUnits() async throws {
    let session = try await TestBench.session()
    let exercise = try TestBench.exercise("case-6")
    let grade = try #require(try await session.grade(of: "inspections | show distinct(round)", for: exercise))
    #expect(grade.verdict == .rightByChance)
  }

  /// What is tried beside an exercise is no answer to it.
  @Test(arguments: [
    "procedures | show count", "dossiers | show count by channel", "procedures | list code | first 3",
    "procedures | show ratio(online) by domain", "tables",
  ])
  func freePlayIsNotGraded(_ text: String) async throws {
    let session = try await TestBench.session()
    let grade = try await session.grade(of: text, for: try TestBench.exercise("ratio-1"))
    #expect(grade == nil || grade?.verdict == .notTried)
  }

  @Test func aWrongAnswerIsShownWhereItParts() async throws {
    let session = try await TestBench.session()
    let exercise = try TestBench.exercise("base-3")
    let grade = try #require(try await session.grade(of: "dossiers | in 2020Q3 | show ratio(tracked)", for: exercise))
    #expect(grade.points.isEmpty)
    let line = try #require(grade.details.first)
    #expect(line.hasPrefix("at 'in 2020Q3' "), "\(line)")
    #expect(grade.details.count == 4, "three rows on which they differ")
    #expect(
      grade.details.dropFirst().allSatisfy { $0.contains(/Date received: \d\d\/\d\d\/\d{4}/) && $0.contains(" — ") })
  }

  /// A period that is asked for inside `has` is no point of an answer that leaves it out.
  @Test func aPeriodWithinIsLookedAt() async throws {
    let session = try await TestBench.session()
    let exercise = try TestBench.exercise("base-1")
    for (answer, points) in [
      ("procedures | show ratio(has dossiers(channel = online) of online)", Set<Grade.Aspect>([.base])),
      ("procedures | show ratio(has dossiers(channel = post, in 2020Q3) of online)", [.base, .period]),
    ] {
      #expect(try await session.grade(of: answer, for: exercise)?.points == points, "\(answer)")
    }
  }

  /// A report shows many figures: which of them is meant, nobody can tell.
  @Test(arguments: ["balance in 2020Q3", "scorecard in 2020Q3"])
  func aReportIsNotGraded(_ report: String) async throws {
    let session = try await TestBench.session()
    let grade = try await session.grade(of: report, for: try TestBench.exercise("stock-2"))
    #expect(grade == nil || grade?.verdict == .notTried)
  }

  @Test func whatACountLacksIsNoBase() async throws {
    let session = try await TestBench.session()
    let answer = "dossiers | in 2020-08 | where pending at 2020-08-31 | show count"
    let grade = try #require(try await session.grade(of: answer, for: try TestBench.exercise("stock-1")))
    #expect(!grade.details.isEmpty && grade.details.allSatisfy { !$0.contains("base") }, "\(grade.details)")
  }

  @Test func pointsSayWhatIsRight() async throws {
    let session = try await TestBench.session()
    let exercise = try TestBench.exercise("ratio-1")
    for (answer, points) in [
      ("procedures | show ratio(level = 4)", Set<Grade.Aspect>([.number, .period])),
      ("procedures | show ratio(level = 3 of eligible)", [.base, .period]),
      ("procedures | show ratio(level = 4 of eligible)", [.number, .base, .period]),
    ] {
      #expect(try await session.grade(of: answer, for: exercise)?.points == points, "\(answer)")
    }
  }
}
