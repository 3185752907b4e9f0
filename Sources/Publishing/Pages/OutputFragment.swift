import NotebookDocuments
import ResultRendering
package import VietnameseText

/// What a cell gave, as a piece of HTML in the page of a notebook: with its own classes and style, without scripts.
package enum OutputFragment {
  /// - Parameter language: Of captions.
  package static func html(of parts: [PublishedPart], language: Language) -> String {
    let empty = SessionDocument(header: SessionHeader(), entries: [])
    let body = DocumentPage(empty, options: PublishingOptions(language: language)).fragment(of: parts)
    let hasCharts = parts.contains { if case .charts = $0 { true } else { false } }
    return "<div class=\"motcua-output\"><style>\(hasCharts ? chartSheet : "")\(sheet)</style>\n\(body)</div>"
  }

  /// Notebooks say by a mark of their own whether their ground is dark.
  private static let chartSheet = """
    .motcua-output .chart img { max-width: 100%; }
    :is([data-jp-theme-light="false"], .vscode-dark) .motcua-output .mc-light { display: none !important; }
    :is([data-jp-theme-light="false"], .vscode-dark) .motcua-output .mc-dark { width: auto !important;
      height: auto !important; }

    """

  /// Against the styles that notebooks have for tables, by naming the class twice: figures stand at the right, texts at the
  /// left.
  private static let sheet = """
    .motcua-output table { border-collapse: collapse; margin: 0; font-variant-numeric: tabular-nums; }
    .motcua-output.motcua-output table :is(th, td) { text-align: left; vertical-align: top;
      padding: 0.2em 1em 0.2em 0; }
    .motcua-output.motcua-output table thead th { vertical-align: bottom; border-bottom: 2px solid currentColor; }
    .motcua-output tbody th { font-weight: normal; }
    .motcua-output.motcua-output table .number.number { text-align: right; white-space: nowrap; }
    .motcua-output tr.total > * { border-top: 2px solid currentColor; font-weight: bold; }
    .motcua-output tr.remark td { font-style: italic; }
    .motcua-output .wide { overflow-x: auto; }
    .motcua-output pre { white-space: pre-wrap; }
    .motcua-output figure { margin: 0 0 1em; }

    """
}
