import Diagnostics
import Foundation
import NotebookDocuments

extension CheckReport {
  /// What was found, for programs: an object with the verdict of each file, its differences, its wrong figures and why.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let files = checks.map { FileResult($0, report: self) }
    guard let data = try? encoder.encode(Result(files: files)) else {
      preconditionFailure("texts and numbers can always be encoded")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Result: Encodable {
    let files: [FileResult]
  }

  private struct FileResult: Encodable {
    let path: String
    let verdict: String
    let accepted: Bool
    let cells: Int
    let figures: Int
    let differences: [CellResult]
    let wrongFigures: [WrongFigure]
    let causes: [String]
    let messages: [Message]

    init(_ check: DocumentCheck, report: CheckReport) {
      path = check.path
      verdict = check.verdict.rawValue
      accepted = check.isAccepted
      cells = check.replay?.cells.count ?? 0
      figures = check.figures.count
      differences = check.differences.map {
        CellResult(cell: $0.cell + 1, name: $0.name, recorded: $0.recorded, found: $0.found)
      }
      wrongFigures = check.figures.filter { $0.diagnostic != nil }.map {
        WrongFigure(
          line: $0.link.line, address: $0.link.address, text: $0.link.text, found: $0.fault == nil ? $0.found : nil)
      }
      causes = check.causes.map(\.word)
      messages = check.messages.map {
        Message(code: $0.id.rawValue, severity: "\($0.severity)", text: $0.message(in: report.language))
      }
    }
  }

  private struct CellResult: Encodable {
    let cell: Int
    let name: String?
    let recorded: String
    let found: String
  }

  private struct WrongFigure: Encodable {
    let line: Int
    let address: String
    let text: String
    let found: String?
  }

  private struct Message: Encodable {
    let code: String
    let severity: String
    let text: String
  }
}
