import Diagnostics
import NotebookDocuments
import VietnameseText

extension CheckReport {
  /// What was found, as JUnit XML: a suite for each document, a case for each cell and each figure in its prose.
  package var junit: String {
    let suites = checks.map { suite(of: $0) }
    let counts = "tests=\"\(suites.reduce(0) { $0 + $1.tests })\" failures=\"\(suites.reduce(0) { $0 + $1.failures })\""
    let errors = "errors=\"\(suites.reduce(0) { $0 + $1.errors })\""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"motcua check\" \(counts) \(errors)>\n"
      + suites.map(\.text).joined() + "</testsuites>\n"
  }

  private struct Suite {
    let text: String
    let tests: Int
    let failures: Int
    let errors: Int
  }

  private struct Case {
    let name: String
    var failure: (kind: String, message: String, text: String)?
  }

  private func suite(of check: DocumentCheck) -> Suite {
    let cases = self.cases(of: check)
    let errors = cases.count { $0.failure?.kind == "error" }
    let failures = cases.count { $0.failure != nil } - errors
    let path = Self.escaped(check.path)
    var text =
      "  <testsuite name=\"\(path)\" tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"\(errors)\">\n"
    for one in cases {
      let start = "    <testcase classname=\"\(path)\" name=\"\(Self.escaped(one.name))\""
      if let failure = one.failure {
        text += "\(start)>\n      <\(failure.kind) message=\"\(Self.escaped(failure.message))\">"
        text += "\(Self.escaped(failure.text))</\(failure.kind)>\n    </testcase>\n"
      } else {
        text += start + "/>\n"
      }
    }
    return Suite(text: text + "  </testsuite>\n", tests: cases.count, failures: failures, errors: errors)
  }

  private func cases(of check: DocumentCheck) -> [Case] {
    let errors = check.messages.filter { $0.severity == .error }.map { $0.message(in: language) }
    let isDifferent = check.verdict == .different
    var cases = [Case(name: "document")]
    if let first = errors.first {
      cases[0].failure = (isDifferent ? "failure" : "error", first, errors.joined(separator: "\n"))
    }
    for run in check.replay?.cells ?? [] {
      let difference = check.differences.first { $0.cell == run.cell }
      let name = run.name.map { " " + $0 } ?? ""
      cases.append(Case(name: "cell \(run.cell + 1)\(name)", failure: difference.map { failure(of: $0) }))
    }
    for figure in check.figures {
      let message = figure.diagnostic?.message(in: language)
      cases.append(
        Case(
          name: "line \(figure.link.line) #\(figure.link.address)",
          failure: message.map { ("failure", $0, "\(figure.link.text)\n\(figure.found)") }))
    }
    return cases
  }

  private func failure(of difference: SessionReplay.Difference) -> (kind: String, message: String, text: String) {
    ("failure", difference.diagnostic.message(in: language), difference.changedLines.joined(separator: "\n"))
  }

  /// For text and attributes of XML; what XML cannot hold is shown as a symbol.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      VisibleText.symbols(in: String(line)).unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\"": "&quot;"
        case "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
        default: String(scalar)
        }
      }.joined()
    }.joined(separator: "\n")
  }
}
