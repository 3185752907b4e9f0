import Diagnostics
import Foundation

/// The paths that a package may name: of files beside its own or below.
enum SafePath {
  /// The path of a file that a package names.
  ///
  /// - Parameters:
  ///   - resource: The name of the table, for messages.
  ///   - package: The path of the package's own file.
  /// - Throws: Where the path leaves the package's folder, which the standard forbids, or nothing is there.
  static func file(_ path: String, of resource: String, in package: String) throws(DiagnosticError) -> String {
    let isUnsafe =
      path.isEmpty || path.hasPrefix("/") || path.contains("://") || path.contains("\0")
      || path.split(separator: "/").contains("..")
    if isUnsafe {
      throw DiagnosticError(.packagePathUnsafe, ["resource": .text(resource), "path": .text(path)])
    }
    let file = URL(fileURLWithPath: package).deletingLastPathComponent().appendingPathComponent(path).path
    guard FileManager.default.fileExists(atPath: file) else {
      throw DiagnosticError(.packageResourceMissing, ["resource": .text(resource), "path": .text(file)])
    }
    return file
  }
}
