package import Diagnostics
import Foundation
package import WorkProgress

/// Records that come from standard input or a pipe: read to their end, since they can be read once alone, with their format
/// found by what they hold.
///
/// Unsafe: `stat`, `poll` and `read` get memory of ours with its true size, which they use within the call. The descriptor is
/// closed once, by the function that opened it.
package enum StreamedRecords {
  /// The path that means standard input.
  package static let standardInput = "-"

  /// Whether a path is standard input, a pipe or a socket.
  package static func isStream(_ path: String) -> Bool {
    if path == standardInput { return true }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// The name of the table: `stdin`, `input` where the shell numbers the pipe (`<(…)`), else the pipe's own.
  package static func name(of path: String) -> String {
    if path == standardInput || path == "/dev/stdin" { return "stdin" }
    let name = FileFormat.baseName(of: path)
    return name.contains { !$0.isNumber } ? name : "input"
  }

  /// Reads everything.
  ///
  /// - Parameter monitor: Asked ten times a second whether to stop, also while nothing comes.
  package static func read(_ path: String, monitor: WorkMonitor) throws(DiagnosticError) -> InlineRecords {
    let isInput = path == standardInput
    let descriptor =
      isInput ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0) : unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0 { throw fault(path) }
    defer { close(descriptor) }
    return try records(in: bytes(of: descriptor, path, monitor), of: path)
  }

  private static func bytes(
    of descriptor: Int32, _ path: String, _ monitor: WorkMonitor
  ) throws(DiagnosticError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      if monitor.isCancelled { throw DiagnosticError(.cancelled) }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // A pipe into which nobody writes yet is not at its end: it is waited for.
      if unsafe poll(&wait, 1, 100) <= 0 { continue }
      let count = unsafe Foundation.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR && errno != EAGAIN {
        throw fault(path)
      }
    }
  }

  private static func fault(_ path: String) -> DiagnosticError {
    DiagnosticError(
      .fileUnreadable, ["path": .text(path), "reason": .text(unsafe String(cString: strerror(errno)))])
  }

  // MARK: What they are

  private static func records(in bytes: [UInt8], of path: String) throws(DiagnosticError) -> InlineRecords {
    if bytes.starts(with: [0x1F, 0x8B]) {
      return try records(in: UnpackedBytes(gzip: file(bytes, of: path)).opened().readAll(), of: path)
    }
    if bytes.starts(with: Array("PK".utf8)) {
      let archive = try ZipArchive(file(bytes, of: path))
      if try archive.part("[Content_Types].xml") == nil {
        let only = try archive.onlyFile()
        return InlineRecords(bytes: only.bytes, ending: URL(fileURLWithPath: only.name).pathExtension.lowercased())
      }
    }
    return InlineRecords(bytes: bytes, ending: ending(of: bytes))
  }

  private static func file(_ bytes: [UInt8], of path: String) throws(DiagnosticError) -> FileBytes {
    try UnpackedBytes(bytes, of: path).opened()
  }

  /// The ending that a file of such bytes would have.
  private static func ending(of bytes: [UInt8]) -> String {
    if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "xlsx" }
    let mark: Set<UInt8> = [0xEF, 0xBB, 0xBF]
    let start = bytes.prefix(1 << 16).first { !mark.contains($0) && $0 > 0x20 }
    switch start {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return "json"
    case UInt8(ascii: "<"): return "xml"
    default: return "csv"
    }
  }
}
