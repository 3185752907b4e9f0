import DatasetFiles
import Foundation
import NotebookDocuments

extension ContinuedDocument {
  /// The whole document with new cells behind its own.
  ///
  /// - Parameter place: The folder in which it is to be written.
  func document(with entries: [SessionDocument.Entry], in place: URL) -> SessionDocument {
    var whole = document
    whole.header.dataSources = whole.header.dataSources.map { $0.moved(from: folder, to: place) }
    if entries.isEmpty { return whole }
    for entry in entries { whole.append(entry) }
    whole.markComplete()
    if !whole.header.made.isEmpty { whole.header.made = DocumentPins.pins(of: whole, values: values) }
    return whole
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
