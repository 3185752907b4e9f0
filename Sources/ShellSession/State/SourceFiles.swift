import DatasetFiles
import Diagnostics
import Foundation
import NotebookDocuments
import Synchronization
import Values

/// The files that a dataset was read from, as they were before that: a document pins them while they still are.
struct SourceFiles: Sendable {
  private let named: [(name: String, file: SeenFile)]
  /// Whether the dataset is a file, and not the one file of a folder or a package.
  private let isFile: Bool
  /// Where the hashes of large files are kept from one session to the next; nil for nowhere.
  private let keeping: SnapshotFolder?
  /// Shared by every copy: the files are read for it once.
  private let hash = KnownHash()

  /// The files of a path as they are now; none where nothing can be opened.
  init(path: String, keeping: SnapshotFolder? = nil) {
    self.keeping = keeping
    let files = DatasetSource.files(ofPath: path)
    named = files.map { ($0.name, SeenFile(path: $0.path)) }
    isFile = files.map(\.path) == [path]
  }

  var files: [SeenFile] { named.map(\.file) }

  /// The bytes of the files together; those that are gone count nothing.
  var byteCount: Int {
    named.reduce(0) { sum, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.file.path)
      return sum + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
  }

  /// What the files hold, as one hash: of the file itself, or of the files' names and hashes in order of name.
  ///
  /// - Returns: nil where a file is not what it was, or cannot be read: nothing is left out.
  func sha256() -> String? {
    if let known = hash.value { return isUnchanged ? known : nil }
    guard isUnchanged, let hashes = try? named.map({ try sha256(of: $0.file) }), isUnchanged
    else { return nil }
    let whole = isFile ? hashes[0] : ContentHash.sha256(of: zip(named, hashes).map { "\($0.name) \($1)\n" }.joined())
    hash.value = whole
    return whole
  }

  /// The hash that was kept of a file, else what reading it gives, which is kept then.
  private func sha256(of file: SeenFile) throws(DiagnosticError) -> String {
    if let known = keeping?.keptHash(of: file) { return known }
    let start = Date().timeIntervalSince1970
    let made = try ContentHash.sha256(ofFileAt: file.path)
    if file.isUnchanged { keeping?.keep(made, of: file, readAt: start) }
    return made
  }

  /// The same where it was asked for before, and the files are still what they were.
  var knownSHA256: String? { hash.value.flatMap { isUnchanged ? $0 : nil } }

  /// Whether ``sha256()`` gives nothing that is not known: it was asked for before, or cannot be had.
  var isSettled: Bool { hash.value != nil || !isUnchanged }

  /// What tells these contents of the files from later ones.
  var fingerprint: String { named.map { "\($0.file.path) \($0.file.mark)" }.joined(separator: " ") }

  /// Whether the files are as they were before they were read.
  var isUnchanged: Bool { !named.isEmpty && named.allSatisfy(\.file.isUnchanged) }
}

/// A hash that is found once, by whoever asks first.
private final class KnownHash: Sendable {
  private let stored = Mutex<String?>(nil)

  var value: String? {
    get { stored.withLock { $0 } }
    set { stored.withLock { $0 = newValue } }
  }
}
