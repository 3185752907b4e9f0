import Diagnostics
import QuerySyntax
import Testing
import VietnameseText

/// A text, whether Enter would run it, and all that is told of its faults: whole in English, and the messages in
/// Vietnamese.
struct FaultText: Sendable, CustomTestStringConvertible {
  let text: String
  let completeness: InputCompleteness
  let english: String
  let vietnamese: [String]

  init(_ text: String, _ completeness: InputCompleteness, _ english: String, vietnamese: [String]) {
    self.text = text
    self.completeness = completeness
    self.english = english
    self.vietnamese = vietnamese
  }

  var testDescription: String { text.debugDescription }

  static let all = ofCharacters + ofEnds + ofStages + ofConditions
}

/// What is read where a statement has faults: carets under wide letters and marks, several faults at once, lines offered.
@Suite struct FaultTextTests {
  @Test(arguments: FaultText.all)
  func isToldInFull(_ fault: FaultText) {
    let diagnostics = Parser.parse(fault.text).diagnostics
    let told = diagnostics.map { DiagnosticText($0, source: fault.text, language: .english).text }
    #expect(told.joined(separator: "\n") == fault.english)
    let vietnamese = diagnostics.map { DiagnosticText($0, source: fault.text, language: .vietnamese) }
    #expect(vietnamese.compactMap(\.lines.first?.text) == fault.vietnamese)
    #expect(Parser.completeness(of: fault.text) == fault.completeness)
  }

  /// Behind another statement the same is told, so many bytes later.
  @Test(arguments: FaultText.all)
  func isToldAtItsPlace(_ fault: FaultText) {
    let before = "note \"đất 👍🏽\"; e\u{301}t | list;\n"
    let alone = Parser.parse(fault.text).diagnostics
    let later = Parser.parse(before + fault.text).diagnostics
    #expect(later.map(\.id) == alone.map(\.id))
    for (one, other) in zip(alone, later) {
      #expect(other.range?.lowerBound == one.range.map { $0.lowerBound + before.utf8.count }, "\(one.id)")
      #expect(other.range?.count == one.range?.count, "\(one.id)")
      #expect(
        other.fixes.map { $0.applied(to: before + fault.text) } == one.fixes.map { before + $0.applied(to: fault.text) }
      )
    }
  }

  /// What stands behind a faulty statement is read as if it stood alone, unless the fault is one of a text or a
  /// parenthesis that goes on.
  @Test(arguments: FaultText.all.filter { $0.completeness == .invalid })
  func theNextStatementIsReadAllTheSame(_ fault: FaultText) {
    let program = Parser.parse(fault.text + "\n;\nprocedures | show count").program
    let last = program.statements.last.map { SyntaxPrinter.text(of: $0, in: .english) }
    #expect(last == "procedures | show count")
  }
}
