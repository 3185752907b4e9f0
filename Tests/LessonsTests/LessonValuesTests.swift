import DatasetGeneration
import Diagnostics
import Foundation
import Lessons
import NotebookDocuments
import QueryEngine
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What the exercises compute: the same in both languages, told apart from every wrong form, and as the guesses say.
@Suite struct LessonValuesTests {
  @Test func bothLanguagesComputeTheSame() async throws {
    let bench = await (try await TestBench.session()).lessonBench
    let pairs = zip(
      LessonShelf(.english).lessons.flatMap(\.exercises), LessonShelf(.vietnamese).lessons.flatMap(\.exercises))
    for (english, vietnamese) in pairs {
      for side in LessonBench.Side.allCases {
        let one = try await bench.values(of: english.solution, english.settings, on: side)
        let other = try await bench.values(of: vietnamese.solution, vietnamese.settings, on: side)
        #expect(one == other, "\(english.name) on \(side)")
        for (form, twin) in zip(english.wrongForms, vietnamese.wrongForms) {
          let wrong = try await bench.values(of: form.query, form.settings, on: side)
          let same = try await bench.values(of: twin.query, twin.settings, on: side)
          #expect(wrong == same, "\(english.name), \(form.name) on \(side)")
        }
      }
    }
  }

  /// Every wrong form is told its own message and no other one's, in both languages.
  @Test(arguments: Language.allCases)
  func everyWrongFormIsToldItsMessage(_ language: Language) async throws {
    let session = try await TestBench.session(language)
    for exercise in LessonShelf(language).lessons.flatMap(\.exercises) {
      for form in exercise.wrongForms where form.settings.isEmpty {
        let grade = try #require(try await session.grade(of: form.query, for: exercise))
        #expect(grade.verdict != .right, "\(exercise.name), \(form.name)")
        if grade.verdict != .notTried {
          #expect(grade.mistake?.name == form.name, "\(exercise.name), \(form.name)")
          #expect(grade.mistake?.text[language] == form.message)
        }
      }
    }
  }

  /// A guess is one of the values that the exercise's own cells give, and the marked one the solution's.
  @Test(arguments: Language.allCases)
  func guessesAreComputed(_ language: Language) throws {
    for file in LessonShelf.files where file.name.hasPrefix(language.rawValue) {
      let document = SessionDocument(parsing: file.text)
      let (lesson, _) = LessonReader.lesson(of: document, name: file.name, number: nil)
      for exercise in lesson.exercises {
        guard let guess = exercise.prediction else { continue }
        let entry = try #require(document.entries.first { $0.cell[.exercise] == exercise.name })
        let output = entry.outputs.map(\.text).joined()
        let right = guess.options[guess.right].replacing(" points", with: " pp").replacing("%", with: "")
        #expect(output.contains(right), "\(exercise.name): \(right)")
      }
    }
  }

  /// A trainer's other sets: the same exercises hold on them, with other numbers.
  @Test(arguments: [UInt64(1), 2, 3])
  func theExercisesHoldOnOtherSeeds(_ seed: UInt64) async throws {
    let folder = try ScratchFolder()
    let path = folder.url.appendingPathComponent("set").path
    try DatasetGenerator(dossiers: 6000, seed: seed).write(to: URL(fileURLWithPath: path))
    let session = try await TestBench.session(data: path)
    let bench = await session.lessonBench
    for exercise in LessonShelf(.english).lessons.flatMap(\.exercises) {
      let right = try #require(try await session.grade(of: exercise.solution, for: exercise))
      #expect(right.verdict == .right, "\(exercise.name)")
      let asked = try await bench.values(of: exercise.solution, exercise.settings, on: .visible)
      let control = try await bench.values(of: exercise.solution, exercise.settings, on: .control)
      for form in exercise.wrongForms {
        let wrong = try await bench.values(of: form.query, form.settings, on: .visible)
        let other = try await bench.values(of: form.query, form.settings, on: .control)
        #expect(!wrong.answers(asked) || !other.answers(control), "\(exercise.name), \(form.name)")
      }
    }
  }
}
