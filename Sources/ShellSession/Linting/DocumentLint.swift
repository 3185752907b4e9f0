import DatasetFiles
package import Diagnostics
package import Foundation
package import NotebookDocuments
import QueryPlan
import ReformMetrics
import VietnameseText

/// What in a document is likely to become wrong, found without running it.
package struct DocumentLint: Sendable {
  /// In the order of the lines; each has its line among its facts.
  package let issues: [Diagnostic]
  /// The document with what can safely be put right; nil where nothing can.
  package let fixed: SessionDocument?

  package init(_ document: SessionDocument, at url: URL) {
    var linter = Linter(document: document, folder: url.deletingLastPathComponent())
    linter.look()
    issues = linter.issues.sorted { $0.line < $1.line }
    fixed = linter.fixed
  }
}

extension Diagnostic {
  fileprivate var line: Int { if case .number(let line)? = arguments["line"] { line } else { 0 } }
}

/// Goes through a document once for each thing to look for.
private struct Linter {
  private let document: SessionDocument
  private let folder: URL
  /// The statements of each cell, with the defaults of parameters.
  private let sources: [String]
  private(set) var issues: [Diagnostic] = []
  private(set) var fixed: SessionDocument?

  init(document: SessionDocument, folder: URL) {
    self.document = document
    self.folder = folder
    let text = ParameterText(values: ParameterValue.defaults(of: document.header.parameters), language: .english)
    sources = document.entries.enumerated().map { index, entry in
      (try? text.statements(entry.cell.source, cell: index + 1)) ?? entry.cell.source
    }
  }

  private var names: [String] { document.entries.compactMap(\.cell.name) + document.header.parameters.map(\.name) }

  mutating func look() {
    lookAtLinks()
    lookAtNumbers()
    lookAtPeriods()
    lookAtPaths()
    lookAtRatiosOfTwoCells()
    lookAtCumulativeFigures()
    lookAtRankings()
    lookAtPins()
  }

  private mutating func tell(_ id: DiagnosticID, line: Int, _ facts: [String: MessageArgument] = [:]) {
    issues.append(Diagnostic(id, facts.merging(["line": .number(line)]) { $1 }))
  }

  // MARK: Prose

  private mutating func lookAtLinks() {
    let (names, anchors) = (names, document.anchors)
    for link in document.innerLinks {
      let name = FigureAddress(link.address)?.name
      let leads = name.map { name in names.contains { NameMatch.areEqual($0, name) } } ?? false
      if !leads && !anchors.contains(link.address) {
        tell(.lintLinkToNothing, line: link.line, ["address": .text(link.address)])
      }
    }
  }

  private mutating func lookAtNumbers() {
    if names.isEmpty { return }
    for paragraph in document.paragraphs {
      for (number, line) in ProseNumber.all(in: paragraph) {
        tell(.lintUnboundNumber, line: line, ["text": .text(number)])
      }
    }
  }

  /// A period in the prose that is the default of a parameter: the next report would keep it.
  private mutating func lookAtPeriods() {
    for parameter in document.header.parameters {
      guard let text = parameter.defaultValue, let value = ParameterValue(parameter, writtenAs: text),
        case .period = value.bound
      else { continue }
      var mended = fixed ?? document
      for (form, line) in PeriodMention.all(of: value.bound, in: document) {
        tell(.lintPeriodWrittenOut, line: line, ["text": .text(form), "name": .text(parameter.name)])
      }
      mended.replaceProse { PeriodMention.linked(value.bound, in: $0, to: parameter.name) }
      if mended.text != (fixed ?? document).text { fixed = mended }
    }
  }

  /// `[1,671](#a.n)/[1,813](#b)`: a ratio whose parts come from two answers.
  private mutating func lookAtRatiosOfTwoCells() {
    let links = document.innerLinks
    for (first, second) in zip(links, links.dropFirst()) where first.line == second.line {
      let slash = first.after.drop { $0 == " " }
      guard slash.first == "/", slash.dropFirst().drop(while: { $0 == " " }).hasPrefix("[\(second.text)](#"),
        let one = FigureAddress(first.address), let other = FigureAddress(second.address),
        !NameMatch.areEqual(one.name, other.name)
      else { continue }
      tell(
        .lintRatioOfTwoCells, line: first.line, ["first": .text(first.address), "second": .text(second.address)])
    }
  }

  /// A cumulative figure in one sentence or paragraph with one of a period alone.
  private mutating func lookAtCumulativeFigures() {
    let uses = zip(document.entries.map(\.cell.name), sources.map { PeriodUse(of: $0) })
    let cumulative = uses.filter(\.1.isCumulative).compactMap(\.0)
    let ofPeriods = uses.filter(\.1.isOfPeriod).compactMap(\.0)
    for paragraph in document.paragraphs {
      let named = paragraph.addresses.compactMap { FigureAddress($0)?.name }
      let first = named.first { name in cumulative.contains { NameMatch.areEqual($0, name) } }
      let second = named.first { name in ofPeriods.contains { NameMatch.areEqual($0, name) } }
      if let first, let second {
        tell(.lintCumulativeBeside, line: paragraph.line, ["first": .text(first), "second": .text(second)])
      }
    }
  }

  // MARK: Cells and header

  private mutating func lookAtPaths() {
    var mended = fixed ?? document
    var sources = mended.header.dataSources
    for (index, source) in sources.enumerated() {
      guard case .path(let path) = source.place, path.hasPrefix("/") else { continue }
      tell(.lintAbsolutePath, line: 1, ["path": .text(path)])
      let relative = SessionState.path(path, relativeTo: folder)
      if !relative.hasPrefix("/") { sources[index] = source.moved(to: .path(relative)) }
    }
    if sources == mended.header.dataSources { return }
    mended.header.dataSources = sources
    fixed = mended
  }

  /// A ranking by ratios of fewer than thirty: chance alone moves them.
  private mutating func lookAtRankings() {
    for (index, entry) in document.entries.enumerated() {
      let isRanking = Session.statements(of: sources[index]).contains { $0.ranks }
      guard isRanking, let least = entry.outputs.compactMap({ Self.leastDenominator(in: $0.text) }).min(), least < 30
      else { continue }
      tell(.lintSmallRanking, line: document.cellLines[index], ["count": .number(least)])
    }
  }

  /// `7 / 10 = 70.00%`: the least of the denominators that are not 0.
  private static func leastDenominator(in output: String) -> Int? {
    output.matches(of: #//\s+([\d.,]+)\s=\s/#).compactMap { Int($0.output.1.filter(\.isNumber)) }
      .filter { $0 > 0 }.min()
  }

  private mutating func lookAtPins() {
    let made = document.header.made
    if made.isEmpty { return }
    let now = DocumentPins.pins(of: document)
    let words = [
      "statements": LocalizedText(english: "statements", vietnamese: "câu lệnh"),
      "definitions": LocalizedText(english: "definitions", vietnamese: "định nghĩa"),
      "settings": LocalizedText(english: "settings", vietnamese: "thiết lập"),
    ]
    let changed = now.compactMap { pin -> LocalizedText? in
      guard let before = made.first(where: { $0.name == pin.name })?.value, before != pin.value else { return nil }
      return words[pin.name]
    }
    if changed.isEmpty { return }
    let phrase = LocalizedText(
      english: changed.map(\.english).joined(separator: ", "),
      vietnamese: changed.map(\.vietnamese).joined(separator: ", "))
    tell(.lintStaleOutputs, line: 1, ["changed": .phrase(phrase)])
  }
}

extension DocumentLint {
  /// Writes a document in its own place, where it is still the one that was read.
  package static func write(
    _ fixed: SessionDocument, over document: SessionDocument, at path: String
  ) throws(DiagnosticError) {
    let own = SeenFile(path: path)
    guard try SessionFile.text(at: path) == document.text else {
      throw DiagnosticError(.fileNotReplaced, ["path": .text(path)])
    }
    _ = try WriteTarget(path: path, isReplacing: false, sources: [], own: [own]).write(fixed.text)
  }
}
