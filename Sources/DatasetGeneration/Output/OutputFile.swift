import Diagnostics
import Foundation
import Values

/// What is known of a file once it is written.
struct WrittenFile: Sendable {
  let byteCount: Int
  /// SHA-256, 64 lower-case hexadecimal digits.
  let digest: String
}

/// One file of the dataset while it is written, with its size and digest kept along the way.
struct OutputFile: ~Copyable {
  private let path: String
  private let handle: FileHandle
  private var hash = ContentHash()
  private var byteCount = 0

  /// - Parameter url: A file that is not there yet, in a folder that is.
  init(creating url: URL) throws(DiagnosticError) {
    path = url.path
    do {
      try Data().write(to: url, options: .withoutOverwriting)
      handle = try FileHandle(forWritingTo: url)
    } catch {
      throw DiagnosticError(notWritten: path, cause: error)
    }
  }

  /// Writes the text at the end of the file and empties it.
  mutating func take(_ text: inout ByteText) throws(DiagnosticError) {
    do {
      try handle.write(contentsOf: Data(text.bytes))
    } catch {
      throw DiagnosticError(notWritten: path, cause: error)
    }
    hash.update(text.bytes)
    byteCount += text.bytes.count
    text.removeAll()
  }

  consuming func finish() throws(DiagnosticError) -> WrittenFile {
    do {
      try handle.close()
    } catch {
      throw DiagnosticError(notWritten: path, cause: error)
    }
    return WrittenFile(byteCount: byteCount, digest: hash.finish())
  }
}

extension DiagnosticError {
  init(notWritten path: String, cause: any Error) {
    self.init(.datasetNotWritten, ["path": .text(path), "reason": .text(cause.localizedDescription)])
  }
}
