package import Diagnostics
package import NotebookDocuments
import QuerySyntax
package import VietnameseText

/// Reads a lesson out of its document.
///
/// A section begins at a heading of the second level. One that holds a cell labelled `exercise=` is an exercise: before
/// the cell stand the task and, as a list of boxes, the guesses; after it the named wrong forms, each a cell labelled
/// `wrong=` with a quotation below it, three numbered hints, the sentences for the report as a list of boxes, and the
/// explanation. The form needs no word of a language.
package struct LessonReader {
  private let name: String
  private var faults: [Diagnostic] = []
  private var sections: [Lesson.Section] = []
  private var section = OpenSection()

  /// What was read of a section so far.
  private struct OpenSection {
    var title = ""
    var parts: [Lesson.Part] = []
    /// The cell labelled `exercise=`; nil while none came.
    var cell: SessionCell?
    var prediction: [(text: String, isRight: Bool)] = []
    var label: [(text: String, isRight: Bool)] = []
    var wrongForms: [(cell: SessionCell, message: String)] = []
    var hints: [String] = []
    var explanation: [String] = []
  }

  private init(_ name: String) { self.name = name }

  /// The lesson of a document.
  ///
  /// - Parameters:
  ///   - name: The lesson's, the same in both languages.
  ///   - number: Its place in the course; nil for a lesson of the learner's own.
  /// - Returns: The lesson, and what is wrong with its form; an exercise with a fault is left out.
  package static func lesson(
    of document: SessionDocument, name: String, number: Int?
  ) -> (lesson: Lesson, faults: [Diagnostic]) {
    var reader = LessonReader(name)
    for block in document.blocks {
      switch block {
      case .prose(let text): for block in ProseBlock.blocks(of: text) { reader.take(block) }
      case .cell(let cell): reader.take(cell)
      case .output: break
      }
    }
    reader.endSection()
    let language = document.header.language.flatMap(Language.init) ?? .english
    let lesson = Lesson(
      name: name, number: number, title: document.header.title ?? name, language: language,
      dataPaths: document.header.dataSources.compactMap { if case .path(let path) = $0.place { path } else { nil } },
      sections: reader.sections)
    return (lesson, reader.faults)
  }

  private mutating func take(_ block: ProseBlock) {
    switch block {
    case .heading(1, _): break
    case .heading(let level, let text):
      if level == 2 {
        endSection()
        section.title = text
      } else {
        section.parts.append(.paragraph(text))
      }
    case .paragraph(let text): if section.cell == nil { show(text) } else { section.explanation.append(text) }
    case .item(let text): if section.cell == nil { show("- " + text) } else { section.explanation.append("- " + text) }
    case .option(let text, let isRight):
      if section.cell == nil {
        section.prediction.append((text, isRight))
      } else {
        section.label.append((text, isRight))
      }
    case .step(let text): if section.cell == nil { show("- " + text) } else { section.hints.append(text) }
    case .quote(let text):
      if section.wrongForms.last?.message.isEmpty == true {
        section.wrongForms[section.wrongForms.count - 1].message = text
      } else if section.cell == nil {
        show(text)
      } else {
        section.explanation.append(text)
      }
    }
  }

  private mutating func show(_ text: String) { section.parts.append(.paragraph(text)) }

  private mutating func take(_ cell: SessionCell) {
    if cell[.wrong] != nil {
      section.wrongForms.append((cell, ""))
    } else if cell[.exercise] != nil, section.cell == nil {
      section.cell = cell
    } else if !cell.isSkipped, section.cell == nil {
      section.parts.append(.demonstration(cell.source))
    } else if cell[.exercise] != nil {
      report(cell[.exercise] ?? "", Fault.secondExercise)
    }
  }

  private mutating func endSection() {
    defer { section = OpenSection() }
    guard let cell = section.cell, let exercise = cell[.exercise] else {
      var parts = section.parts
      if !section.title.isEmpty { parts.insert(.paragraph(section.title), at: 0) }
      if !parts.isEmpty { sections.append(.passage(parts)) }
      return
    }
    let before = faults.count
    let prediction = choice(section.prediction, of: exercise)
    let label = choice(section.label, of: exercise)
    let days = (cell[.review] ?? "").split(separator: ",").map { Int($0) }
    if days.contains(where: { $0 == nil }) { report(exercise, Fault.reviewDays) }
    if section.hints.count != 3 { report(exercise, Fault.hints) }
    if section.wrongForms.contains(where: \.message.isEmpty) { report(exercise, Fault.wrongWithoutMessage) }
    let names = section.wrongForms.compactMap { $0.cell[.wrong] }
    if Set(names).count != names.count { report(exercise, Fault.wrongTwice) }
    for text in [cell.source] + section.wrongForms.map(\.cell.source) where !Self.isOneQuery(text) {
      report(exercise, Fault.notOneQuery)
    }
    let task = section.parts.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    if task.isEmpty { report(exercise, Fault.noTask) }
    guard faults.count == before else { return }
    sections.append(
      .exercise(
        Exercise(
          name: exercise, title: section.title, task: task, prediction: prediction, solution: cell.source,
          settings: cell.settings,
          wrongForms: section.wrongForms.map {
            Exercise.WrongForm(
              name: $0.cell[.wrong] ?? "", query: $0.cell.source, settings: $0.cell.settings, message: $0.message)
          }, hints: section.hints, label: label, explanation: section.explanation,
          reviewDays: days.compactMap(\.self))))
  }

  /// nil where there are no options.
  private mutating func choice(_ options: [(text: String, isRight: Bool)], of exercise: String) -> Choice? {
    if options.isEmpty { return nil }
    guard let right = options.firstIndex(where: \.isRight), options.count(where: \.isRight) == 1, options.count > 1
    else {
      report(exercise, Fault.options)
      return nil
    }
    return Choice(options: options.map(\.text), right: right)
  }

  private static func isOneQuery(_ text: String) -> Bool {
    let parsed = Parser.parse(text)
    guard parsed.program.statements.count == 1, !parsed.diagnostics.contains(where: { $0.severity == .error }),
      case .query? = parsed.program.statements.first?.kind
    else { return false }
    return true
  }

  // MARK: Faults

  private mutating func report(_ exercise: String, _ fault: LocalizedText) {
    faults.append(
      Diagnostic(
        .lessonFormFault, ["lesson": .text(name), "exercise": .text(exercise), "fault": .phrase(fault)]))
  }

  /// What can be wrong with the form of an exercise.
  private enum Fault {
    static let secondExercise = LocalizedText(
      english: "its section has an exercise already", vietnamese: "mục này đã có một bài tập")
    static let reviewDays = LocalizedText(
      english: "'review=' takes days such as 1,3,7,21", vietnamese: "'review=' nhận các số ngày như 1,3,7,21")
    static let hints = LocalizedText(english: "it needs three hints, 1. 2. 3.", vietnamese: "cần ba gợi ý, 1. 2. 3.")
    static let wrongWithoutMessage = LocalizedText(
      english: "below a cell labelled 'wrong=' stands what the learner is told, after >",
      vietnamese: "dưới ô 'wrong=' cần lời báo cho người học, sau dấu >")
    static let wrongTwice = LocalizedText(
      english: "two wrong forms have one name", vietnamese: "hai cách làm sai trùng tên")
    static let notOneQuery = LocalizedText(
      english: "the solution and each wrong form are one query",
      vietnamese: "đáp án và mỗi cách làm sai là một truy vấn")
    static let noTask = LocalizedText(english: "it does not say what is asked", vietnamese: "chưa nêu đề bài")
    static let options = LocalizedText(
      english: "of the options, exactly one is marked [x]", vietnamese: "đúng một lựa chọn được đánh dấu [x]")
  }
}
