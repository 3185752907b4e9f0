import ColumnarData
import Diagnostics
import Foundation
import NotebookDocuments
import Publishing
import QueryPlan
import ResultRendering
import VietnameseText

/// A document, what its cells gave anew, and how both become a page, a notebook or a workbook.
struct DocumentPublishing {
  /// What one cell gave, and how it is shown.
  struct CellAnswer {
    let outcomes: [StatementOutcome]
    let options: RenderingOptions
  }

  let document: SessionDocument
  /// By the place of the cell, from 0; a cell without an entry shows what stands in the document.
  let answers: [Int: CellAnswer]
  let language: Language
  /// Whether a page leaves out the statements.
  var hidesInput = false

  /// The file's content, and what is to be told of it.
  func content(as form: PublishedForm) throws(DiagnosticError) -> (data: Data, notes: [Diagnostic]) {
    switch form {
    case .page:
      var options = PublishingOptions(language: language)
      options.hidesInput = hidesInput
      return (Data(DocumentPage(document, answers: try parts(), options: options).html.utf8), [])
    case .notebook:
      return (Data(NotebookPage(document, answers: try parts(), language: language).json.utf8), [])
    case .workbook: return try Self.workbook(of: try sheets())
    }
  }

  /// A result as the only sheet of a workbook, under the name of its table.
  static func sheet(
    of result: ResultTable, _ language: Language, decimals: Int, named name: String? = nil
  ) throws(DiagnosticError) -> WorkbookSheet {
    do throws(TextsLost) {
      let title = name ?? result.table.schema.titles[language]
      return try WorkbookSheet(name: title, of: result, language, decimals: decimals)
    } catch {
      throw DiagnosticError(error)
    }
  }

  /// The chart of a result as a file of SVG.
  static func picture(of result: ResultTable, options: RenderingOptions) throws(DiagnosticError) -> Data {
    guard let chart = result.chart else { throw DiagnosticError(.pictureNeedsChart) }
    do throws(TextsLost) {
      let pictures = try ChartPicture.pictures(of: result, as: chart, named: "chart", options: options)
      return Data(ChartPicture.document(of: pictures).utf8)
    } catch {
      throw DiagnosticError(error)
    }
  }

  /// The bytes of a workbook, and how many texts it had to cut.
  static func workbook(of sheets: [WorkbookSheet]) throws(DiagnosticError) -> (data: Data, notes: [Diagnostic]) {
    let (data, cut) = try WorkbookFile.bytes(of: sheets)
    return (data, cut == 0 ? [] : [Diagnostic(.workbookTextsCut, ["texts": .number(cut)])])
  }

  private func parts() throws(DiagnosticError) -> [Int: [PublishedPart]] {
    var parts: [Int: [PublishedPart]] = [:]
    for (cell, answer) in answers {
      for (index, outcome) in answer.outcomes.enumerated() {
        parts[cell, default: []] += try Self.parts(
          of: outcome, named: "chart-\(cell + 1)-\(index + 1)", options: answer.options)
      }
    }
    return parts
  }

  private static func parts(
    of outcome: StatementOutcome, named name: String, options: RenderingOptions
  ) throws(DiagnosticError) -> [PublishedPart] {
    let words = OutcomeText(format: .table, options: options)
    var parts: [PublishedPart] = []
    for part in outcome.parts {
      switch part {
      case .result(let result):
        do throws(TextsLost) {
          parts += try PublishedPart.parts(of: result, named: name, options: options)
        } catch {
          throw DiagnosticError(error)
        }
      case .text(let lines): parts.append(.lines(lines.map(VisibleText.symbols)))
      case .summary(let line): parts.append(.lines([VisibleText.symbols(in: line)]))
      case .diagnostic(let diagnostic):
        let text = words.text(of: diagnostic, source: outcome.source)
        parts.append(.lines(text.split(separator: "\n").map(String.init)))
      }
    }
    return parts
  }

  // MARK: Sheets

  /// A sheet of the prose, and one for each result of each named cell, or of each cell where none has a name.
  private func sheets() throws(DiagnosticError) -> [WorkbookSheet] {
    let prose = document.blocks.flatMap { block -> [String] in
      guard case .prose(let text) = block else { return [] }
      return text.split(separator: "\n").map { Self.plain($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
    }
    let names = document.entries.map(\.cell.name)
    let hasNames = names.contains { $0 != nil }
    let title = LocalizedText(english: "Text", vietnamese: "Thuyết minh")[language]
    var sheets = prose.isEmpty ? [] : [WorkbookSheet(name: title, paragraphs: prose)]
    for (cell, name) in names.enumerated() where name != nil || !hasNames {
      guard let answer = answers[cell] else { continue }
      let number = LocalizedText(english: "cell \(cell + 1)", vietnamese: "ô \(cell + 1)")[language]
      for case .result(let result) in answer.outcomes.flatMap(\.parts) {
        sheets.append(
          try Self.sheet(of: result, language, decimals: answer.options.decimals, named: name ?? number))
      }
    }
    return sheets.isEmpty ? [WorkbookSheet(name: title, paragraphs: [])] : sheets
  }
}

extension DocumentPublishing {
  /// A line of Markdown without the marks of headings and the addresses of links; comments are left out.
  fileprivate static func plain(_ line: Substring) -> String {
    if line.hasPrefix("<!--") { return "" }
    let text = line.hasPrefix("#") ? line.drop { $0 == "#" || $0 == " " } : line
    return String(text).replacing(/\[([^\]]*)\]\([^)]*\)/) { $0.output.1 }
  }
}

extension SessionState {
  /// The session as a page or a notebook, with the results that it has.
  func published(
    as form: PublishedForm, relativeTo folder: URL
  ) throws(DiagnosticError) -> (data: Data, notes: [Diagnostic]) {
    let (document, warnings) = document(relativeTo: folder)
    let answers = live.cells.enumerated().compactMap { index, cell in
      cell.answer.map {
        (index, DocumentPublishing.CellAnswer(outcomes: $0.outcomes, options: $0.settings.documentOptions))
      }
    }
    let publishing = DocumentPublishing(
      document: document, answers: Dictionary(uniqueKeysWithValues: answers), language: settings.language)
    let (data, notes) = try publishing.content(as: form)
    return (data, warnings + notes)
  }
}
