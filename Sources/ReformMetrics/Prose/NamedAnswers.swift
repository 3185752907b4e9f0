package import ColumnarData
package import Diagnostics
import QueryPlan
import VietnameseText

/// The answers of a document's named cells, in which the figures of its prose are found.
package struct NamedAnswers: Sendable {
  private enum Answer {
    case results([ResultTable])
    case value(BoundValue)
  }

  private var answers: [(name: String, answer: Answer)] = []

  package init() {}

  /// Whether no cell and no parameter has a name, so that no link can lead to one.
  package var isEmpty: Bool { answers.isEmpty }

  /// Adds the answers of a cell, in the order of its statements; none where it was not run or gave no table.
  package mutating func add(_ results: [ResultTable], named name: String) {
    answers.append((name, .results(results)))
  }

  /// Adds a value that has a name of its own, as a parameter has.
  package mutating func add(_ value: BoundValue, named name: String) {
    answers.append((name, .value(value)))
  }

  /// Whether an address begins with the name of a cell or parameter.
  package func hasName(of address: FigureAddress) -> Bool { !named(address.name).isEmpty }

  /// The value that an address leads to.
  ///
  /// - Parameter line: Of the link, for the message.
  /// - Throws: Where it leads to none or to several, with the nearest names.
  package func value(at address: FigureAddress, line: Int) throws(DiagnosticError) -> BoundValue {
    let place: [String: MessageArgument] = [
      "line": .number(line), "address": .text(address.text), "name": .text(address.name),
    ]
    let found = named(address.name)
    if found.count > 1 { throw Self.several(found.map(\.name), place) }
    guard let answer = found.first?.answer else {
      throw DiagnosticError(
        Diagnostic(.figureCellUnknown, place, notes: Self.nearest(to: address.name, in: answers.map(\.name))))
    }
    switch answer {
    case .value(let value):
      guard let part = address.parts.first else { return value }
      throw DiagnosticError(.figureUnknown, place.merging(["part": .text(part)]) { $1 })
    case .results(let results): return try Self.value(of: address, in: results, place)
    }
  }

  /// Those of exactly this name, else those equal to it without case and marks.
  private func named(_ name: String) -> [(name: String, answer: Answer)] {
    let exact = answers.filter { $0.name == name }
    return exact.isEmpty ? answers.filter { NameMatch.areEqual($0.name, name) } : exact
  }

  /// The value in the one answer of a cell that has it.
  private static func value(
    of address: FigureAddress, in results: [ResultTable], _ place: [String: MessageArgument]
  ) throws(DiagnosticError) -> BoundValue {
    var values: [BoundValue] = []
    var fault: DiagnosticError?
    for result in results {
      do throws(TextsLost) {
        switch try AnswerLookup(result).outcome(of: address.parts) {
        case .value(let value): values.append(value)
        case .several(let names): fault = several(names, place)
        case .incomplete(let names):
          fault = DiagnosticError(.figureIncomplete, place.merging(["names": .text(shortened(names))]) { $1 })
        case .unknown(let part, let names):
          fault = fault ?? unknown(part, names, place)
        }
      } catch {
        throw DiagnosticError(error)
      }
    }
    if values.count > 1 {
      throw DiagnosticError(
        .figureAmbiguous, place.merging(["names": .text(shortened(values.map { _ in address.text }))]) { $1 })
    }
    if let value = values.first { return value }
    throw fault ?? DiagnosticError(.figureNotAnswered, place)
  }

  private static func several(_ names: [String], _ place: [String: MessageArgument]) -> DiagnosticError {
    DiagnosticError(.figureAmbiguous, place.merging(["names": .text(shortened(names))]) { $1 })
  }

  private static func unknown(
    _ part: String, _ names: [String], _ place: [String: MessageArgument]
  ) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        .figureUnknown, place.merging(["part": .text(part)]) { $1 }, notes: nearest(to: part, in: names)))
  }

  /// The nearest names, or the first few of all.
  private static func nearest(to name: String, in names: [String]) -> [Diagnostic] {
    let nearest = NearestNames.nearest(to: name, in: names)
    if !nearest.isEmpty { return [Diagnostic(.nearestNames, ["names": .choices(Array(nearest.prefix(5)))])] }
    return names.isEmpty ? [] : [Diagnostic(.availableNames, ["names": .text(shortened(names))])]
  }

  private static func shortened(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
  }
}
