/// What a document is published as, by the ending of the file's name.
package enum PublishedForm: String, Sendable, CaseIterable {
  /// One page of HTML that needs nothing else.
  case page = ".html"
  /// A Jupyter notebook.
  case notebook = ".ipynb"
  /// A workbook: a sheet for each named cell, and one of prose.
  case workbook = ".xlsx"

  /// - Returns: nil where the path has another ending.
  package init?(path: String) { self.init(rawValue: WriteTarget.split(path).ending.lowercased()) }

  /// Whether it holds values of their own types, so that the document is run for it.
  var needsValues: Bool {
    switch self {
    case .page, .notebook: false
    case .workbook: true
    }
  }
}
