import DatasetFiles
import Foundation
import NotebookDocuments

extension ContinuedDocument {
  /// The whole document with new cells behind its own.
  ///
  /// - Parameters:
  ///   - place: The folder in which it is to be written.
  ///   - openings: What the session has open.
  ///   - hashesNow: Whether data are hashed whose hash is not known.
  func document(
    with entries: [SessionDocument.Entry], in place: URL, openings: [OpenedSource], hashesNow: Bool = true
  ) -> SessionDocument {
    var whole = document
    whole.move(from: folder, to: place)
    if !missingData.isEmpty {
      whole.header.dataSources = whole.header.dataSources.map { source in
        let found = missingData.contains(source.name) ? openings.last { $0.dataset == source.name } : nil
        return found.map { $0.source(named: source.name, in: place, hashesNow: hashesNow) } ?? source
      }
    }
    for entry in entries { whole.append(entry) }
    whole.markComplete()
    whole.renewPins(of: document, values)
    return whole
  }
}

extension OpenedSource {
  /// The data as the header of a document in a folder names them; pinned where their hash is known.
  fileprivate func source(named name: String, in folder: URL, hashesNow: Bool) -> SessionDataSource {
    SessionDataSource(
      name: name, place: .path(SessionState.path(path, relativeTo: folder)),
      sha256: hashesNow ? files.sha256() : files.knownSHA256,
      rowCounts: rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) })
  }
}

extension SessionDocument {
  /// Names the data and the paths in statements from another folder.
  mutating func move(from folder: URL, to other: URL) {
    if folder.standardizedFileURL == other.standardizedFileURL { return }
    header.dataSources = header.dataSources.map { $0.moved(from: folder, to: other) }
    replaceSources { StatementPaths.moved($0, from: folder, to: other) }
  }

  /// Pins statements, definitions and settings anew where they are pinned; what was another already stays as pinned, so
  /// that a check still tells of it.
  ///
  /// - Parameter earlier: The document before it was changed.
  mutating func renewPins(of earlier: SessionDocument, _ values: [ParameterValue]) {
    let recorded = earlier.header.made
    if recorded.isEmpty { return }
    let before = DocumentPins.pins(of: earlier, values: values)
    header.made = zip(DocumentPins.pins(of: self, values: values), before).map { new, old in
      recorded.first { $0.name == old.name && $0.value != old.value } ?? new
    }
  }
}

extension SessionDataSource {
  /// A source that is named from a folder, named from another one.
  func moved(from folder: URL, to other: URL) -> SessionDataSource {
    guard case .path(let path) = place, !path.hasPrefix("/"), path != DatasetSource.standardInput,
      folder.standardizedFileURL != other.standardizedFileURL
    else { return self }
    return moved(to: .path(SessionState.path(folder.appendingPathComponent(path).path, relativeTo: other)))
  }
}
