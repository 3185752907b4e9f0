import Diagnostics
import Foundation
import NotebookDocuments
import ReformMetrics
import VietnameseText

/// A document that is to be run again: with which values of its parameters, and where it then goes.
struct ReplayRequest {
  let document: SessionDocument
  /// Its file.
  let place: URL
  /// nil where nothing is written.
  var target: WriteTarget?
  var values: [ParameterValue] = []
  /// The statements of each cell, with the values in them.
  var sources: [String] = []

  private var text: ParameterText {
    ParameterText(values: values, language: document.header.language.flatMap(Language.init) ?? .english)
  }

  /// - Throws: Where a cell uses a parameter that is not declared.
  func substitutedSources() throws(DiagnosticError) -> [String] {
    if document.header.parameters.isEmpty { return document.entries.map(\.cell.source) }
    var sources: [String] = []
    for (index, entry) in document.entries.enumerated() {
      sources.append(try text.statements(entry.cell.source, cell: index + 1))
    }
    return sources
  }

  /// What links of the prose find before a cell has run: the parameters, and cells that are not run.
  var namedAnswers: NamedAnswers {
    var named = NamedAnswers()
    for value in values { named.add(value.bound, named: value.name) }
    for cell in document.entries.map(\.cell) where cell.isSkipped {
      if let name = cell.name { named.add([], named: name) }
    }
    return named
  }

  /// Makes a document that goes elsewhere the one of these values: they become the defaults, and stand in title and prose;
  /// its data are named from there. The document itself keeps its `$name`.
  func fillIn(_ replayed: inout SessionDocument) {
    guard let target else { return }
    let (from, to) = (place.deletingLastPathComponent(), target.url.deletingLastPathComponent())
    replayed.move(from: from, to: to)
    if values.isEmpty { return }
    let defaults = Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.text) })
    replayed.header.setDefaults(defaults)
    if target.url.resolvingSymlinksInPath().standardizedFileURL == place.resolvingSymlinksInPath().standardizedFileURL {
      return
    }
    if let title = replayed.header.title { replayed.header.title = text.prose(title, isMarkdown: false) }
    replayed.replaceProse { text.prose($0, isMarkdown: true) }
  }
}
