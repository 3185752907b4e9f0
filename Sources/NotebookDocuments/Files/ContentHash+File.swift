package import Diagnostics
import Foundation
package import Values

extension ContentHash {
  /// The hash of a file's bytes, read in pieces of 1 MiB.
  package static func sha256(ofFileAt path: String) throws(DiagnosticError) -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      var hash = ContentHash()
      while let part = try file.read(upToCount: 1 << 20), !part.isEmpty { hash.update(part) }
      return hash.finish()
    } catch {
      throw SessionFile.readingError(error, path: path)
    }
  }
}
