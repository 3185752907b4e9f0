import Foundation

/// The folders of which files may be read, where not all may be.
package struct ReadableFolders: Sendable, Hashable {
  /// Absolute, without links.
  package let paths: [String]

  /// The folders that paths lead to, and those in which other files lie.
  ///
  /// - Parameter paths: Of files, folders or patterns, whether something is there or not.
  package init(around paths: [String]) {
    self.paths = paths.compactMap { path in
      if SeenFile.isFolder(path) { return SeenFile(path: path).canonicalPath }
      return SeenFile(path: URL(fileURLWithPath: path).deletingLastPathComponent().path).canonicalPath
    }
  }

  /// Whether a file or folder lies in one of them, or is one, once links are followed. Where nothing is, nothing can be read.
  package func contains(_ file: SeenFile) -> Bool {
    guard let place = file.canonicalPath else { return true }
    return paths.contains { place == $0 || place.hasPrefix($0 == "/" ? $0 : $0 + "/") }
  }
}
