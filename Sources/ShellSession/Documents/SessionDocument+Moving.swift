import DatasetFiles
import Foundation
import NotebookDocuments

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
