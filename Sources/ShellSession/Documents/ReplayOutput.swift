import DatasetFiles
import Diagnostics
import Foundation

/// Where a document goes that was re-run, with its new outputs.
package struct ReplayOutput: Sendable {
  /// As typed.
  package let path: String
  /// Whether a file that is there, other than the document itself, gives way.
  package let isReplacing: Bool

  package init(path: String, isReplacing: Bool) {
    self.path = path
    self.isReplacing = isReplacing
  }

  /// - Parameters:
  ///   - sources: The files that the document reads.
  ///   - document: Its own file, which may go.
  func target(sources: [SeenFile], document: URL) throws(DiagnosticError) -> WriteTarget {
    guard WriteTarget.split(path).ending.lowercased() == ".md" else {
      throw DiagnosticError(.documentNotMarkdown, ["name": .text("run --output"), "path": .text(path)])
    }
    return try WriteTarget(
      path: path, isReplacing: isReplacing, sources: sources, own: [SeenFile(path: document.path)])
  }
}
