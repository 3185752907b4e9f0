import Diagnostics
import RecordReading
import Values
import VietnameseText
import WorkProgress

/// What a package says of the bytes of a resource's files: how many they are, and their hash.
///
/// Source: Data Package v1 and v2, properties `bytes` and `hash` of a resource: an MD5, or digits behind the name of their
/// algorithm, as `sha256:…`. Of several files, both are of their bytes one behind the other.
struct DeclaredContent: Sendable {
  let table: LocalizedText
  let paths: [String]
  /// nil where none is said.
  let byteCount: Int?
  /// nil where none is said.
  let hash: Hash?

  struct Hash: Sendable {
    let algorithm: ContentHash.Algorithm
    /// In lower case.
    let digits: String

    /// - Returns: nil for what is no hash, or one of an algorithm that is not computed here.
    init?(_ text: String) {
      let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 2, let digits = parts.last, digits.allSatisfy(\.isHexDigit) else { return nil }
      let name = parts.count == 2 ? parts[0].replacing("-", with: "") : ContentHash.Algorithm.md5.rawValue
      guard let algorithm = ContentHash.Algorithm(rawValue: name), digits.utf8.count == algorithm.digitCount
      else { return nil }
      (self.algorithm, self.digits) = (algorithm, digits)
    }
  }

  /// What is said of the files; nil where that is nothing that can be compared.
  init?(table: LocalizedText, paths: [String], byteCount: Int?, hash: Hash?) {
    if paths.isEmpty || byteCount == nil && hash == nil { return nil }
    self.table = table
    self.paths = paths
    self.byteCount = byteCount
    self.hash = hash
  }

  /// Compares the files with what is said of them.
  ///
  /// - Returns: What is told where they are others.
  /// - Complexity: O(bytes) where a hash is said and the count is right: about 1 s a thousand million bytes.
  func fault(_ monitor: WorkMonitor) throws(DiagnosticError) -> Diagnostic? {
    var count = 0
    for path in paths { count += try FileBytes(path: path).size }
    if let byteCount, byteCount != count {
      return fault(named: "bytes", is: String(count), declared: String(byteCount))
    }
    guard let hash, let found = try digits(hash.algorithm, monitor), found != hash.digits else { return nil }
    let name = hash.algorithm.rawValue
    return fault(named: "hash", is: "\(name):\(found)", declared: "\(name):\(hash.digits)")
  }

  private func fault(named property: String, is found: String, declared: String) -> Diagnostic {
    Diagnostic(
      .contentDiffers,
      [
        "table": .phrase(table), "path": .text(paths.map(Self.fileName).joined(separator: ", ")),
        "property": .text(property),
        "found": .text(found), "declared": .text(declared),
      ])
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// - Returns: nil where this machine does not compute such hashes.
  private func digits(
    _ algorithm: ContentHash.Algorithm, _ monitor: WorkMonitor
  ) throws(DiagnosticError) -> String? {
    guard var hash = ContentHash(algorithm) else { return nil }
    for path in paths {
      let file = try FileBytes(path: path)
      var piece: [UInt8] = []
      var isAtEnd = false
      while !isAtEnd {
        if monitor.isCancelled { throw DiagnosticError(.cancelled) }
        piece.removeAll(keepingCapacity: true)
        isAtEnd = try file.read(1 << 20, into: &piece)
        hash.update(piece)
      }
    }
    return hash.finish()
  }
}

extension DeclaredContent: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) {
    writer.write(table)
    writer.write(paths)
    writer.write(byteCount)
    writer.write(hash.map { "\($0.algorithm.rawValue):\($0.digits)" })
  }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) {
    table = try reader.value()
    paths = try reader.list()
    byteCount = try reader.optional()
    let text: String? = try reader.optional()
    hash = text.flatMap(Hash.init)
  }
}
