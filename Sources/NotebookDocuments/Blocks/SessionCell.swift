/// One cell of a session: statements, and how they are to be run.
package struct SessionCell: Sendable, Hashable {
  package typealias Setting = SessionAttribute

  /// By which links of the prose lead to its answers: letters, digits, `_` and `-`; nil for a cell without a name.
  package let name: String?
  /// Statements with `\n` between lines, as typed.
  package let source: String
  /// Not run: shown only.
  package let isSkipped: Bool
  /// An error is what the cell should give.
  package let expectsError: Bool
  /// Settings that hold for this cell alone, `decimals=3`.
  package let settings: [Setting]
  /// What the cell is in a lesson, `exercise=ratio-2`.
  package let lessonLabels: [SessionAttribute]
  /// The block as it stands in the document, fences and line breaks included.
  private(set) var raw: String

  package init(
    name: String? = nil, source: String, isSkipped: Bool = false, expectsError: Bool = false,
    settings: [SessionAttribute] = [], lessonLabels: [SessionAttribute] = []
  ) {
    self.name = name
    self.source = source.withPlainLineBreaks
    self.isSkipped = isSkipped
    self.expectsError = expectsError
    self.settings = settings
    self.lessonLabels = lessonLabels
    raw = ""
    raw = block(lineBreak: "\n")
  }

  /// - Parameter unknown: Gets the labels that mean nothing.
  init(source: String, labels: BlockLabels, raw: String, unknown: inout [String]) {
    self.source = source
    self.raw = raw
    var (isSkipped, expectsError) = (false, false)
    var name: String?
    var settings: [SessionAttribute] = []
    var lessonLabels: [SessionAttribute] = []
    for item in labels.items {
      switch (item.name, item.value) {
      case ("name", let value?) where name == nil && Self.isName(value): name = value
      case ("name", let value?): unknown.append("name=" + value)
      case ("skip", nil): isSkipped = true
      case ("error", nil): expectsError = true
      case (let name, let value?) where LessonLabel(rawValue: name) != nil:
        lessonLabels.append(SessionAttribute(name: name, value: value))
      case (let name, let value?) where !name.isEmpty: settings.append(SessionAttribute(name: name, value: value))
      default: unknown.append(item.name + (item.value.map { "=" + $0 } ?? ""))
      }
    }
    self.name = name
    self.isSkipped = isSkipped
    self.expectsError = expectsError
    self.settings = settings
    self.lessonLabels = lessonLabels
  }

  /// The value of a label of lessons; nil where the cell has none.
  package subscript(label: LessonLabel) -> String? {
    lessonLabels.first { $0.name == label.rawValue }?.value
  }

  /// The mark of a line that says how a cell of a notebook is run: `#| rows=5`. To the language it is a comment.
  private static let optionMark = "#|"

  /// The statements with the cell's settings in a line above them, where it has some: a cell of a notebook.
  package var notebookSource: String {
    if settings.isEmpty { return source }
    return Self.optionMark + BlockLabels.text(of: settings.map { ($0.name, $0.value) }) + "\n" + source
  }

  /// The settings that the first line of a notebook's cell names; none where it names none.
  package static func settings(inNotebookSource source: String) -> [SessionAttribute] {
    guard source.hasPrefix(optionMark) else { return [] }
    let line = source.prefix { !$0.isNewline }.dropFirst(optionMark.count)
    return BlockLabels(reading: line).items.map { SessionAttribute(name: $0.name, value: $0.value ?? "") }
  }

  /// Whether a text can be a cell's name, which an address has before its first dot.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// The same cell with other statements.
  package func with(source: String) -> SessionCell {
    SessionCell(
      name: name, source: source, isSkipped: isSkipped, expectsError: expectsError, settings: settings,
      lessonLabels: lessonLabels)
  }

  /// The same cell under another name; nil takes the name away.
  package func with(name: String?) -> SessionCell {
    SessionCell(
      name: name, source: source, isSkipped: isSkipped, expectsError: expectsError, settings: settings,
      lessonLabels: lessonLabels)
  }

  /// The same cell as a new block.
  func with(lineBreak: String) -> SessionCell {
    var copy = self
    copy.raw = block(lineBreak: lineBreak)
    return copy
  }

  private func block(lineBreak: String) -> String {
    let flags: [(name: String, value: String?)] =
      (name.map { [("name", $0)] } ?? []) + (isSkipped ? [("skip", nil)] : []) + (expectsError ? [("error", nil)] : [])
    let labels = BlockLabels.text(of: flags + (lessonLabels + settings).map { ($0.name, $0.value) })
    return CodeFence.block(info: "motcua" + labels, body: source, lineBreak: lineBreak)
  }
}

/// The labels by which a cell takes part in a lesson; a replay runs it like any other.
package enum LessonLabel: String, Sendable, CaseIterable {
  /// The name of the exercise to which the cell is an answer.
  case exercise
  /// The name of the mistake by which the cell answers the exercise above it.
  case wrong
  /// The days after which the exercise comes back, `1,3,7,21`.
  case review
}
