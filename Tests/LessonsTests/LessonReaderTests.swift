import Diagnostics
import Lessons
import NotebookDocuments
import Testing
import VietnameseText

/// What a lesson's document says, and what is wrong with its form.
@Suite struct LessonReaderTests {
  private static let whole = """
    ---
    motcua: 1
    title: A lesson
    language: en
    ---
    One idea,
    on two lines.

    ```motcua
    procedures | show count
    ```

    ## How many

    The office asks **how many**.

    - [ ] 2
    - [x] 1

    ```motcua exercise=own-1 review=1,3
    procedures | where level = 4 | show count
    ```

    ```motcua wrong=all
    procedures | show count
    ```
    > These are
    > all of them.

    1. First.
    2. Second.
    3. Third.

    - [x] One is right.
    - [ ] Two is right.

    It is so.
    """

  private func read(_ text: String) -> (lesson: Lesson, faults: [Diagnostic]) {
    LessonReader.lesson(of: SessionDocument(parsing: text), name: "own", number: nil)
  }

  @Test func everyPartStandsWhereTheFormHasIt() throws {
    let (lesson, faults) = read(Self.whole)
    #expect(faults.isEmpty)
    #expect(lesson.title == "A lesson" && lesson.language == .english && lesson.sections.count == 2)
    guard case .passage(let parts) = lesson.sections[0] else {
      Issue.record("the text before the first section is a passage")
      return
    }
    #expect(parts == [.paragraph("One idea, on two lines."), .demonstration("procedures | show count")])
    let exercise = try #require(lesson.exercises.first)
    #expect(exercise.name == "own-1" && exercise.title == "How many" && exercise.reviewDays == [1, 3])
    #expect(exercise.task == ["The office asks how many."])
    #expect(exercise.prediction?.options == ["2", "1"] && exercise.prediction?.right == 1)
    #expect(exercise.solution == "procedures | where level = 4 | show count")
    #expect(exercise.wrongForms.map(\.name) == ["all"])
    #expect(exercise.wrongForms.map(\.message) == ["These are all of them."])
    #expect(exercise.hints == ["First.", "Second.", "Third."])
    #expect(exercise.label?.options == ["One is right.", "Two is right."] && exercise.label?.right == 0)
    #expect(exercise.explanation == ["It is so."])
  }

  @Test(arguments: [
    ("3. Third.", "", "it needs three hints, 1. 2. 3."),
    ("review=1,3", "review=soon", "'review=' takes days such as 1,3,7,21"),
    ("> These are\n> all of them.", "", "below a cell labelled 'wrong=' stands what the learner is told, after >"),
    ("- [x] One", "- [ ] One", "of the options, exactly one is marked [x]"),
    ("The office asks **how many**.", "", "it does not say what is asked"),
    ("procedures | where level = 4 | show count", "tables", "the solution and each wrong form are one query"),
  ])
  func aFaultOfTheFormIsTold(_ part: String, _ instead: String, _ fault: String) {
    #expect(Self.whole.contains(part))
    let (lesson, faults) = read(Self.whole.replacing(part, with: instead, maxReplacements: 1))
    let told = faults.map { $0.message(in: .english) }
    #expect(told == ["lesson 'own', exercise 'own-1': \(fault)"])
    #expect(lesson.exercises.isEmpty, "an exercise with a fault is not asked")
  }

  @Test func aCellOfALessonKeepsItsLabels() {
    let cell = SessionCell(
      source: "procedures", settings: [SessionAttribute(name: "calendar", value: "reporting")],
      lessonLabels: [SessionAttribute(name: "wrong", value: "by-month")])
    let document = SessionDocument(header: SessionHeader(), entries: [SessionDocument.Entry(cell: cell)])
    let again = SessionDocument(parsing: document.text).entries.first?.cell
    #expect(again?[.wrong] == "by-month" && again?[.exercise] == nil)
    #expect(again?.settings == cell.settings)
  }
}
