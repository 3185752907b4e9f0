package import ColumnarData
package import Diagnostics
import NotebookDocuments
import QueryPlan
package import ResultRendering
import Values
import VietnameseText
package import WorkProgress

/// One piece of an outcome as text, and the stream to which it belongs.
package struct OutcomePiece: Sendable {
  /// Where a piece is written.
  package enum Stream: Sendable {
    /// Data: standard output.
    case answer
    /// Notes, messages and summary lines: standard error.
    case note
  }

  /// Where it is written.
  package let stream: Stream
  /// Whole lines, each with its line end.
  package let text: String
  /// Whether the text is the message that an answer could not be written: the program then fails, although the query
  /// did not.
  package private(set) var isFailure = false
}

/// A part of an outcome: in words, or a result that may be long.
package enum OutcomeContent: Sendable {
  case piece(OutcomePiece)
  case result(ResultTable)
}

/// Outcomes as text: for a terminal, a pipe or a session document.
package struct OutcomeText: Sendable {
  private let format: OutputFormat
  private let options: RenderingOptions
  private let isQuiet: Bool
  private let showsTiming: Bool

  package init(
    format: OutputFormat, options: RenderingOptions, isQuiet: Bool = false, showsTiming: Bool = false
  ) {
    self.format = format
    self.options = options
    self.isQuiet = isQuiet
    self.showsTiming = showsTiming
  }

  /// What an outcome comes to, in the order in which it is written.
  package func contents(of outcome: StatementOutcome) -> [OutcomeContent] {
    let all = outcome.parts.flatMap { part -> [OutcomeContent] in
      switch part {
      case .result(let result): return [.result(result)]
      case .text(let lines):
        // Words beside a table would spoil what a program reads.
        let stream: OutcomePiece.Stream = format.isForPrograms && outcome.hasResult ? .note : .answer
        if isQuiet && stream == .note { return [] }
        let text = Self.text(lines.map(VisibleText.symbols).flatMap(answer))
        return [.piece(OutcomePiece(stream: stream, text: text))]
      case .summary(let line):
        let text = Self.text(wrapped(VisibleText.symbols(in: line)))
        return isQuiet ? [] : [.piece(OutcomePiece(stream: .note, text: text))]
      case .diagnostic(let diagnostic):
        // In which sense a statement was run is never left out.
        if isQuiet && diagnostic.severity == .note && diagnostic.id != .statementReadAs { return [] }
        return [.piece(OutcomePiece(stream: .note, text: text(of: diagnostic, source: outcome.source)))]
      }
    }
    return showsTiming && outcome.number != nil ? all + [.piece(timing(of: outcome))] : all
  }

  /// The pieces of an outcome with the whole text of its results.
  ///
  /// - Parameter monitor: Told how far the writing of a long result is; may stop it.
  package func pieces(of outcome: StatementOutcome, monitor: WorkMonitor = WorkMonitor()) -> [OutcomePiece] {
    contents(of: outcome).map { content in
      switch content {
      case .piece(let piece): piece
      case .result(let result): piece(of: result, monitor: monitor)
      }
    }
  }

  /// Prepares the writing of a result; see ``ResultRenderer/layOut(_:format:options:monitor:)``.
  package func layOut(_ result: ResultTable, monitor: WorkMonitor) throws(TextsLost) -> LaidOutResult? {
    try ResultRenderer.layOut(result, format: format, options: options, monitor: monitor)
  }

  /// The message that a result cannot be written.
  package func piece(of lost: TextsLost) -> OutcomePiece {
    let diagnostic = DiagnosticError(lost).diagnostic
    return OutcomePiece(stream: .note, text: text(of: diagnostic, source: nil), isFailure: true)
  }

  /// `0.012 s`, after all that it took.
  private func timing(of outcome: StatementOutcome) -> OutcomePiece {
    let milliseconds = Int64((outcome.seconds * 1000).rounded())
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    let number =
      NumberText.grouped(milliseconds / 1000, in: options.language)
      + NumberText.decimalSeparator(in: options.language) + fraction
    let unit = LocalizedText(english: "s", vietnamese: "giây")[options.language]
    return OutcomePiece(stream: .note, text: "\(number) \(unit)\n")
  }

  private func piece(of result: ResultTable, monitor: WorkMonitor) -> OutcomePiece {
    var text = ""
    do throws(TextsLost) {
      try ResultRenderer.render(result, format: format, options: options, to: &text, monitor: monitor)
    } catch {
      return piece(of: error)
    }
    return OutcomePiece(stream: .answer, text: text)
  }

  /// The message, its place in the source and the way on, coloured where the options say so.
  package func text(of diagnostic: Diagnostic, source: String?) -> String {
    let width = options.width ?? SourceExcerpt.usualWidth
    let all = DiagnosticText(diagnostic, source: source, language: options.language, width: width).lines
    let lines = all.flatMap { line in
      let text = VisibleText.symbols(in: line.text)
      let texts =
        switch line.role {
        case .message, .note: wrapped(text)
        case .source, .caret, .fix: [text]
        }
      return texts.map { DiagnosticText.Line(role: line.role, text: $0) }
    }
    return Self.text(lines.map { options.usesColor ? $0.role.colored($0.text) : $0.text })
  }

  /// Lines for people end at words; what points into the source, or is to be pasted, stays as it is.
  private func wrapped(_ line: String) -> [String] {
    options.width.map { TextWrapping.lines(of: line, width: $0, indent: 2) } ?? [line]
  }

  /// A line of an answer in words, on a terminal ended at words; what follows stands below the line's second column. A
  /// query to be pasted stays whole.
  private func answer(_ line: String) -> [String] {
    guard options.isTerminal, let width = options.width, DisplayWidth.cells(in: line) > width else { return [line] }
    let start = line.prefix { $0 == " " }.count
    if start >= 4 && line.contains("|") { return [line] }
    let words = line.dropFirst(start)
    guard let gap = words.firstRange(of: "  ") else { return TextWrapping.lines(of: line, width: width, indent: 2) }
    let second = words[gap.lowerBound...].prefix { $0 == " " }.endIndex
    let head = String(line[..<second])
    let column = DisplayWidth.cells(in: head)
    if column > width / 2 { return TextWrapping.lines(of: line, width: width, indent: 2) }
    let margin = String(repeating: " ", count: column)
    return TextWrapping.lines(of: String(line[second...]), width: width - column, indent: 0).enumerated().map {
      ($0.offset == 0 ? head : margin) + $0.element
    }
  }

  private static func text(_ lines: [String]) -> String {
    lines.map { $0 + "\n" }.joined()
  }
}

extension DiagnosticText.LineRole {
  /// The line in one of the 16 ANSI colours, or dim.
  fileprivate func colored(_ text: String) -> String {
    let code =
      switch self {
      case .message(.error), .caret: "31"
      case .message(.warning): "33"
      case .message(.note), .note: "2"
      case .fix: "32"
      case .source: ""
      }
    return code.isEmpty ? text : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}

extension OutcomeText {
  /// The output block of a session cell: all pieces, in order, with a blank line between
  /// statements, and the hash of the results' exact values; no hash where texts of a result are lost, as is reported.
  ///
  /// - Parameter monitor: May stop it; then nil is returned.
  func output(of outcomes: [StatementOutcome], monitor: WorkMonitor = WorkMonitor()) -> SessionOutput? {
    let pieces = outcomes.map { self.pieces(of: $0, monitor: monitor) }
    if monitor.isCancelled { return nil }
    let texts = pieces.map { $0.reduce(into: "") { $0 += $1.text } }.filter { !$0.isEmpty }
    let text = texts.count == 1 ? texts[0] : texts.joined(separator: "\n")
    if text.isEmpty { return nil }
    let results = outcomes.flatMap(\.results)
    let canonical = results.compactMap { try? CanonicalResult.text(of: $0, monitor: monitor) }
    if monitor.isCancelled { return nil }
    if results.isEmpty || canonical.count < results.count { return SessionOutput(text: text) }
    let hash = ContentHash.sha256(of: canonical.count == 1 ? canonical[0] : canonical.joined(separator: "\n"))
    return SessionOutput(
      id: String(hash.prefix(4)), rows: results.reduce(0) { $0 + $1.table.rowCount }, sha256: hash, text: text)
  }
}
