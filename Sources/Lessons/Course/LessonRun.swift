package import Diagnostics
package import Foundation
package import VietnameseText

/// A lesson, a review or a placement test that is being taken: a value that the session keeps. What a learner types beside
/// it does not change it.
package struct LessonRun: Sendable {
  /// What is being taken.
  package enum Purpose: Sendable, Hashable {
    case lesson
    case review
    case placement
  }

  /// What is awaited.
  package enum Phase: Sendable, Hashable {
    /// A guess, before anything runs; an answer is taken as well.
    case guess
    case answer
    /// The sentence that may stand in a report.
    case label
    case nothing
  }

  /// One thing to go through.
  struct Step: Sendable {
    let section: Lesson.Section
    let lesson: String
  }

  let purpose: Purpose
  let title: String
  package let language: Language
  /// Whether the numbers that lessons name are those of the open data.
  let hasShownNumbers: Bool
  private let steps: [Step]
  private var place: Int
  /// What is awaited now.
  package private(set) var phase = Phase.nothing
  private var tries = 0
  private var hints = 0
  private var firstPoints: Set<Grade.Aspect>?
  private var guess: Int?
  private(set) var passed = 0
  private(set) var earned = 0
  private var placedLessons: [(lesson: String, isRight: Bool)] = []

  /// A lesson from its beginning, or from its first exercise that is not done.
  package init(_ lesson: Lesson, after progress: Progress, hasShownNumbers: Bool) {
    steps = lesson.sections.map { Step(section: $0, lesson: lesson.name) }
    (purpose, title, language) = (.lesson, LessonWords.heading(of: lesson), lesson.language)
    self.hasShownNumbers = hasShownNumbers
    let done = lesson.exercises.map { progress.standings[$0.name]?.isDone ?? false }
    place = 0
    if done.contains(true), done.contains(false) {
      place =
        steps.firstIndex { step in
          if case .exercise(let exercise) = step.section {
            !(progress.standings[exercise.name]?.isDone ?? false)
          } else {
            false
          }
        } ?? 0
    }
  }

  /// Exercises of several lessons in turn.
  package init(
    _ purpose: Purpose, of exercises: [(lesson: String, exercise: Exercise)], in language: Language,
    hasShownNumbers: Bool
  ) {
    steps = exercises.map { Step(section: .exercise($0.exercise), lesson: $0.lesson) }
    title = LessonWords.heading(of: purpose)[language]
    (self.purpose, self.language, self.hasShownNumbers) = (purpose, language, hasShownNumbers)
    place = 0
  }

  /// The exercise that is being taken; nil where none is.
  package var exercise: Exercise? {
    guard place < steps.count, case .exercise(let exercise) = steps[place].section else { return nil }
    return exercise
  }

  /// The lesson of the exercise that is being taken.
  package var lessonName: String? { place < steps.count ? steps[place].lesson : nil }

  /// Whether an answer may be given now.
  package var awaitsAnswer: Bool { phase == .guess || phase == .answer }

  private var exerciseCount: Int { steps.count { if case .exercise = $0.section { true } else { false } } }

  private func event(_ kind: ProgressEvent.Kind, at time: Date, isRight: Bool? = nil) -> ProgressEvent {
    ProgressEvent(kind, at: time, lesson: lessonName, exercise: exercise?.name, isRight: isRight)
  }

  // MARK: Going on

  /// The heading, and everything up to the first question.
  package mutating func begin(at time: Date) -> [LessonOutput] {
    var outputs: [LessonOutput] = [.lines([title])]
    if purpose == .lesson { outputs.append(.event(ProgressEvent(.begun, at: time, lesson: lessonName))) }
    if purpose == .lesson, place > 0 { outputs.append(.lines([LessonWords.goingOn[language]])) }
    return outputs + shownSteps()
  }

  /// What is asked now once more, as after free play.
  package func reminder() -> [LessonOutput] {
    switch phase {
    case .guess, .answer: exercise.map { [.lines(task(of: $0) + question)] } ?? []
    case .label: exercise?.label.map { [.lines(LessonWords.labelQuestion($0, language))] } ?? []
    case .nothing: []
    }
  }

  /// Passages up to the next exercise, and what it asks; at the end, what was reached.
  private mutating func shownSteps() -> [LessonOutput] {
    var outputs: [LessonOutput] = []
    while place < steps.count {
      switch steps[place].section {
      case .passage(let parts):
        outputs += parts.map { part in
          switch part {
          case .paragraph(let text): .lines(["", text])
          case .demonstration(let text): .demonstration(text)
          }
        }
        place += 1
      case .exercise(let exercise):
        (tries, hints, firstPoints, guess) = (0, 0, nil, nil)
        phase = exercise.prediction != nil && hasShownNumbers && purpose != .placement ? .guess : .answer
        return outputs + [.lines(task(of: exercise) + question)]
      }
    }
    phase = .nothing
    return outputs + [.lines(ending)]
  }

  private func task(of exercise: Exercise) -> [String] {
    let number = steps[...place].count { if case .exercise = $0.section { true } else { false } }
    return ["", LessonWords.exercise(number, of: exerciseCount, exercise.title)[language]] + exercise.task
  }

  private var question: [String] {
    if phase == .guess, let prediction = exercise?.prediction {
      return LessonWords.guessQuestion(prediction, language)
    }
    return [purpose == .placement ? LessonWords.askPlaced[language] : LessonWords.ask[language]]
  }

  private var ending: [String] {
    switch purpose {
    case .lesson, .review: ["", LessonWords.ended(purpose, passed, of: exerciseCount, earned)[language]]
    case .placement: ["", LessonWords.placed(placedLessons, language)].filter { !$0.isEmpty }
    }
  }

  private mutating func next() -> [LessonOutput] {
    place += 1
    return shownSteps()
  }

  // MARK: What the learner does

  /// Takes a guess or the sentence for the report.
  ///
  /// - Parameter number: From 1.
  /// - Throws: Where nothing is to be chosen, or not by that number.
  package mutating func choose(_ number: Int, at time: Date) throws(DiagnosticError) -> [LessonOutput] {
    let choice = phase == .guess ? exercise?.prediction : phase == .label ? exercise?.label : nil
    guard let choice, let exercise else { throw DiagnosticError(.nothingToChoose) }
    guard choice.options.indices.contains(number - 1) else {
      throw DiagnosticError(.noSuchChoice, ["number": .number(number), "most": .number(choice.options.count)])
    }
    let isRight = number - 1 == choice.right
    if phase == .guess {
      guess = number - 1
      phase = .answer
      return [.event(event(.guessed, at: time, isRight: isRight)), .lines([LessonWords.guessed[language]])]
    }
    var points = firstPoints ?? []
    if isRight { points.insert(.label) }
    let told =
      isRight ? LessonWords.labelRight[language] : LessonWords.labelWrong(choice.options[choice.right])[language]
    return [.lines([told])] + passing(exercise, points, at: time)
  }

  /// Takes the grade of an answer.
  ///
  /// - Parameters:
  ///   - text: The answer as typed.
  ///   - value: What was asked for, as it is printed.
  ///   - keepsAnswers: Whether a wrong answer may be kept in its words.
  package mutating func take(
    _ grade: Grade, of text: String, keepsAnswers: Bool, at time: Date
  ) -> [LessonOutput] {
    guard let exercise, awaitsAnswer else { return [] }
    if grade.verdict == .notTried { return [.lines([LessonWords.notTried[language]])] }
    tries += 1
    if firstPoints == nil { firstPoints = grade.points }
    if purpose == .placement {
      placedLessons.append((lessonName ?? "", grade.verdict == .right))
      let kept = event(.placed, at: time, isRight: grade.verdict == .right)
      return [.event(kept), .lines([LessonWords.placedOne(grade.verdict == .right)[language]])] + next()
    }
    if grade.verdict == .right {
      var lines = [LessonWords.right[language]]
      if let guess, let prediction = exercise.prediction {
        lines.append(LessonWords.guessWas(prediction, guess)[language])
      }
      guard let label = exercise.label else { return [.lines(lines)] + passing(exercise, firstPoints ?? [], at: time) }
      phase = .label
      return [.lines(lines + LessonWords.labelQuestion(label, language))]
    }
    let kept = ProgressEvent(
      .wrong, at: time, lesson: lessonName, exercise: exercise.name, tries: tries, mistake: grade.mistake?.name,
      answer: keepsAnswers ? text : nil)
    return [.event(kept), .lines(LessonWords.wrong(grade, language))]
  }

  /// The next hint; where a sentence is to be chosen, what there is to choose.
  ///
  /// - Throws: Where no exercise is being taken.
  package mutating func hint() throws(DiagnosticError) -> [LessonOutput] {
    guard let exercise, phase != .nothing else { throw DiagnosticError(.noExercise(at: nil)) }
    if phase == .label, let label = exercise.label { return [.lines(LessonWords.labelQuestion(label, language))] }
    if purpose == .placement { return [.lines([LessonWords.noHints[language]])] }
    guard hints < exercise.hints.count else { return [.lines([LessonWords.noMoreHints[language]])] }
    hints += 1
    return [.lines([LessonWords.hint(hints, of: exercise.hints.count, exercise.hints[hints - 1])[language]])]
  }

  /// Shows an answer and why it is right, and goes on.
  ///
  /// - Throws: Where no exercise is being taken.
  package mutating func skip(at time: Date) throws(DiagnosticError) -> [LessonOutput] {
    guard let exercise, phase != .nothing else { throw DiagnosticError(.noExercise(at: nil)) }
    if phase == .label {
      let right = exercise.label.map { [LessonWords.labelWrong($0.options[$0.right])[language]] } ?? []
      return [.lines(right)] + passing(exercise, firstPoints ?? [], at: time)
    }
    if purpose == .placement {
      placedLessons.append((lessonName ?? "", false))
      return [.event(event(.placed, at: time, isRight: false))] + next()
    }
    let kept = ProgressEvent(
      .skipped, at: time, lesson: lessonName, exercise: exercise.name, tries: tries, hints: hints)
    return [.event(kept), .lines([LessonWords.solution[language]])]
      + (exercise.settings.isEmpty ? [.demonstration(exercise.solution)] : [.lines(["    " + exercise.solution])])
      + [.lines(exercise.explanation)] + next()
  }

  private mutating func passing(
    _ exercise: Exercise, _ points: Set<Grade.Aspect>, at time: Date
  ) -> [LessonOutput] {
    passed += 1
    earned += points.count
    let kept = ProgressEvent(
      .passed, at: time, lesson: lessonName, exercise: exercise.name, points: points.count, tries: tries, hints: hints)
    let outputs: [LessonOutput] = [
      .event(kept),
      .lines(exercise.explanation + [LessonWords.points(points, hasLabel: exercise.label != nil)[language]]),
    ]
    return outputs + next()
  }
}
