import ColumnarData
import Foundation

/// The SHA-256 of large files, kept beside the snapshots: a check of a document asks for it each time, and to read ten
/// million rows for it takes longer than all of the document's figures.
///
/// A hash stands in a small file named by the path of its own, with what tells the content that it is of from a later one
/// (size, times, inode). It is taken only while all of that is the same, and kept only of a file that had been left alone
/// for long enough for its times to tell.
extension SnapshotFolder {
  static let hashEnding = ".sha256"

  /// The hash that was kept of a file; nil where none is, the file is another by now, or contents are always compared.
  package func keptHash(of file: SeenFile) -> String? {
    guard checking == .state, let path = hashFile(of: file), let data = FileManager.default.contents(atPath: path),
      data.count < 1_000
    else { return nil }
    let parts = String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    guard parts.count == 2, parts[0] == file.mark, parts[1].utf8.count == 64, parts[1].utf8.allSatisfy(Self.isHexDigit)
    else { return nil }
    return parts[1]
  }

  /// Keeps the hash of a large file that had been left alone before it was read; what cannot be written is left.
  ///
  /// - Parameter start: Seconds since 1970 at which the reading of the file for its hash began.
  package func keep(_ hash: String, of file: SeenFile, readAt start: Double) {
    guard checking == .state, let size = file.size, isWorthIt(file.path, size), let path = hashFile(of: file),
      let lastChange = file.lastChange, start - lastChange >= settlingTime, (try? create()) != nil
    else { return }
    try? Data("\(file.mark)\n\(hash)\n".utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  }

  /// Removes the kept hash of a file, or all of them; that of a file in a folder is of no use once the file changes.
  func clearHashes(of source: String?) {
    if let source {
      if let file = hashFile(of: SeenFile(path: source)) { SnapshotFile.remove(file) }
    } else {
      for (name, _) in files(ending: Self.hashEnding) { SnapshotFile.remove("\(path)/\(name)") }
    }
  }

  private func hashFile(of file: SeenFile) -> String? {
    file.canonicalPath.map { "\(path)/\(String(Checksum.of(Array($0.utf8).span), radix: 16))\(Self.hashEnding)" }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
