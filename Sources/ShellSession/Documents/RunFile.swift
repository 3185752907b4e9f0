import Diagnostics
import Foundation
package import NotebookDocuments

/// What `run` runs: a document with its recorded outputs, or a script of statements alone.
package enum RunFile {
  case document(SessionDocument)
  /// The script's text.
  case script(String)

  /// Whether a file is a script by its name: `.motcua` or `.txt`.
  package static func isScript(_ path: String) -> Bool {
    ["motcua", "txt"].contains(URL(fileURLWithPath: path).pathExtension.lowercased())
  }

  init(url: URL) throws(DiagnosticError) {
    let text = try SessionFile.text(at: url.path)
    self = Self.isScript(url.path) ? .script(text) : .document(SessionDocument(parsing: text))
  }
}
