import Diagnostics
import Foundation
import RecordReading

/// The paths that a package may name: of files beside its own or below.
enum SafePath {
  /// The path of a file that a package names.
  ///
  /// - Parameters:
  ///   - resource: The name of the table, for messages.
  ///   - package: The path of the package's own file.
  /// - Throws: Where the path or a link leaves the package's folder, which the standard forbids, or nothing is there.
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
    try requireInside(file, folder: URL(fileURLWithPath: package).deletingLastPathComponent().path)
    return file
  }

  /// Throws where a file in a package's folder is a link that leads out of it, or lies behind one.
  static func requireInside(_ file: String, folder: String) throws(DiagnosticError) {
    guard let place = FileIdentity.canonicalPath(file), let root = FileIdentity.canonicalPath(folder) else { return }
    if place.hasPrefix(root == "/" ? root : root + "/") { return }
    throw DiagnosticError(.packageLinkUnsafe, ["path": .text(file), "target": .text(place)])
  }
}
