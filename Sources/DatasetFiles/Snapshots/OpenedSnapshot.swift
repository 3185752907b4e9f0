import Foundation

/// A snapshot from which tables came.
package struct OpenedSnapshot: Sendable {
  let path: String
  /// The canonical path of the source, or of the package's own file.
  package let source: String

  /// Whether it is the file at a path, such as the one of which a column turned out damaged when it was bound.
  package func isIn(_ file: String) -> Bool { file == path }

  /// Takes the file away, so that the next opening reads the source.
  package func remove() { SnapshotFile.remove(path) }
}
