import Diagnostics
import Foundation
import Lessons
import NotebookDocuments
import Testing
import VietnameseText

/// The lessons that come with the program: whole, the same in both languages, with no number that was not computed.
@Suite struct LessonShelfTests {
  private static let folder = TestBench.root.appendingPathComponent("Sessions/lessons")
  private static let lessons = LessonShelf.files.filter { $0.name.hasSuffix(".md") }.map(\.name)

  private func document(_ name: String) throws -> SessionDocument {
    SessionDocument(parsing: try #require(LessonShelf.files.first { $0.name == name }).text)
  }

  @Test func theProgramHoldsEveryFileOfTheFolder() throws {
    let all = try #require(FileManager.default.enumerator(atPath: Self.folder.path)).compactMap { $0 as? String }
    #expect(Set(all.filter { $0.contains(".") }) == Set(LessonShelf.files.map(\.name)))
    for file in LessonShelf.files {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(file.name), encoding: .utf8)
      #expect(text == file.text, "\(file.name) is not as it was when the program was built")
    }
  }

  @Test(arguments: LessonShelfTests.lessons)
  func everyLessonHasItsForm(_ name: String) throws {
    let document = try document(name)
    #expect(document.diagnostics.isEmpty && document.isComplete)
    let (lesson, faults) = LessonReader.lesson(of: document, name: name, number: nil)
    #expect(faults.map { $0.message(in: .english) } == [])
    #expect(name.hasPrefix(lesson.language.rawValue + "/"))
    #expect(lesson.exercises.count >= 3)
    for exercise in lesson.exercises {
      #expect(exercise.reviewDays == [1, 3, 7, 21], "\(exercise.name)")
      #expect(!exercise.wrongForms.isEmpty && !exercise.title.isEmpty, "\(exercise.name)")
      #expect(!exercise.explanation.isEmpty || exercise.label != nil, "\(exercise.name)")
    }
    #expect(document.entries.allSatisfy { !$0.outputs.isEmpty }, "every cell has its output")
  }

  @Test func bothLanguagesHaveTheSameExercises() {
    let (english, vietnamese) = (LessonShelf(.english), LessonShelf(.vietnamese))
    #expect(english.lessons.count == 13)
    #expect(english.lessons.map(\.number) == Array(1...13))
    #expect(english.lessons.map(\.name) == vietnamese.lessons.map(\.name))
    let (one, other) = (english.lessons.flatMap(\.exercises), vietnamese.lessons.flatMap(\.exercises))
    #expect(one.map(\.name) == other.map(\.name))
    #expect(Set(one.map(\.name)).count == one.count, "names are unique")
    for (exercise, twin) in zip(one, other) {
      #expect(exercise.wrongForms.map(\.name) == twin.wrongForms.map(\.name), "\(exercise.name)")
      #expect(exercise.prediction?.right == twin.prediction?.right, "\(exercise.name)")
      #expect(exercise.prediction?.options.count == twin.prediction?.options.count, "\(exercise.name)")
      #expect(exercise.label?.options.count == twin.label?.options.count, "\(exercise.name)")
    }
  }

  /// Percentages and numbers of four digits and more in the prose stand in an output of the same document, where they are
  /// recomputed by every replay.
  @Test(arguments: LessonShelfTests.lessons)
  func noNumberIsTypedThatWasNotComputed(_ name: String) throws {
    let document = try document(name)
    let outputs = document.entries.flatMap(\.outputs).map(\.text).joined(separator: "\n")
    for case .prose(let prose) in document.blocks {
      for number in prose.matches(of: /[0-9]+[.,][0-9]{2,3}(%|\b)/).map({ String($0.output.0) }) {
        let isDate = number.hasSuffix("2020")
        let isTyped = Self.typed.contains(number)
        #expect(isDate || isTyped || outputs.contains(number.replacing("%", with: "")), "\(name): \(number)")
      }
    }
  }

  /// Numbers that are no results: the limit that an exercise names.
  private static let typed: Set<String> = ["100,000", "100.000"]

  @Test func aLessonIsFoundByNumberNameAndTitle() {
    let shelf = LessonShelf(.vietnamese)
    for name in ["6", "on_time", "on time", "Đúng hạn", "dung han"] {
      #expect(shelf.lesson(named: name)?.name == "on_time", "\(name)")
    }
    #expect(shelf.lesson(named: "14") == nil && shelf.lesson(named: "") == nil)
  }
}
