import DatasetFiles
package import Diagnostics
package import Foundation
package import NotebookDocuments
import ResultRendering
import VietnameseText
package import WorkProgress

/// Where a document is to be published, and how.
package struct PublishingRequest: Sendable {
  /// The path to be written, as typed.
  package let output: String
  /// Whether a file that is there gives way.
  package var isReplacing = false
  /// Whether the cells are run first; for a workbook they always are.
  package var isRerun = false
  /// Whether a page leaves out the statements.
  package var hidesInput = false

  package init(output: String) { self.output = output }
}

extension Session {
  /// Publishes a document in the form that the ending of the output names: with the results that stand in it, or with new
  /// ones.
  ///
  /// - Parameter url: Of the document; it is never written over.
  /// - Returns: What is to be told, in order, and how it ended; nothing is written where that is a failure.
  package static func publish(
    _ document: SessionDocument, at url: URL, _ request: PublishingRequest, configuration: SessionConfiguration,
    monitor: WorkMonitor = WorkMonitor()
  ) async -> (diagnostics: [Diagnostic], status: StatementOutcome.Status) {
    var diagnostics = document.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) { return (diagnostics, .failed) }
    do throws(DiagnosticError) {
      guard let form = PublishedForm(path: request.output) else {
        throw DiagnosticError(.notPublishable, ["path": .text(request.output)])
      }
      let target = try WriteTarget(
        path: request.output, isReplacing: request.isReplacing, sources: document.sources(at: url), own: [])
      let language = document.header.language.flatMap(Language.init) ?? configuration.language
      var answers: [Int: DocumentPublishing.CellAnswer] = [:]
      var shown = document
      if request.isRerun || form.needsValues {
        let replay = await Session.replay(document, at: url, configuration: configuration, monitor: monitor)
        diagnostics = replay.diagnostics
        // Figures in the prose say what the cells give now.
        shown = replay.document
        diagnostics += replay.figures.filter(\.isDifferent).compactMap(\.diagnostic)
        guard replay.status == .answered || replay.status == .expectationFailed else {
          let faults = replay.outcomes.flatMap(\.diagnostics).filter { $0.severity == .error }
          return (diagnostics + faults, replay.status)
        }
        for cell in replay.cells {
          answers[cell.cell] = DocumentPublishing.CellAnswer(
            outcomes: cell.outcomes, options: cell.settings.documentOptions)
        }
      } else {
        diagnostics += DocumentLint(document, at: url).issues.filter { $0.id == .lintStaleOutputs }
      }
      var published = shown.filledIn(language)
      published.move(from: url.deletingLastPathComponent(), to: target.url.deletingLastPathComponent())
      let publishing = DocumentPublishing(
        document: published, answers: answers, language: language, hidesInput: request.hidesInput)
      let (data, notes) = try publishing.content(as: form)
      _ = try target.write(data)
      return (diagnostics + notes, .answered)
    } catch {
      return (diagnostics + [error.diagnostic], .failed)
    }
  }
}

extension SessionDocument {
  /// The document with the defaults of its parameters in the title and the prose, as its outputs were made with them.
  fileprivate func filledIn(_ language: Language) -> SessionDocument {
    let text = ParameterText(values: ParameterValue.defaults(of: header.parameters), language: language)
    var document = self
    if let title = header.title { document.header.title = text.prose(title, isMarkdown: false) }
    document.replaceProse { text.prose($0, isMarkdown: true) }
    return document
  }

  /// The document's own file, and the files that it names as data.
  fileprivate func sources(at url: URL) -> [SeenFile] {
    let folder = url.deletingLastPathComponent()
    let paths = header.dataSources.compactMap { source -> String? in
      if case .path(let path) = source.place { URL(fileURLWithPath: path, relativeTo: folder).path } else { nil }
    }
    return ([url.path] + paths).map { SeenFile(path: $0) }
  }
}
