import RecordReading

/// A file as it was at some time, to tell later whether it still is.
package struct SeenFile: Sendable {
  package let path: String
  /// Without links; nil where nothing was there.
  let canonicalPath: String?
  /// nil where no regular file was there.
  private let identity: FileIdentity?

  /// The file as it is now.
  package init(path: String) {
    self.path = path
    canonicalPath = FileIdentity.canonicalPath(path)
    identity = FileIdentity(path: path)
  }

  static func isFolder(_ path: String) -> Bool { FileIdentity.isFolder(path) }

  /// Whether the file is there and neither its content nor its entry changed since.
  package var isUnchanged: Bool { identity != nil && FileIdentity(path: path) == identity }

  /// What tells this content of the file from a later one, as text; empty where no regular file was there.
  package var mark: String { identity?.numbers.map(String.init).joined(separator: "-") ?? "" }

  /// Bytes; nil where no regular file was there.
  var size: Int? { identity?.size }

  /// When its content or its entry was last changed, in seconds since 1970; nil where no regular file was there.
  var lastChange: Double? { identity?.lastChange }

  /// Whether two paths lead to one file, by links too, or did.
  package func isSameFile(as other: SeenFile) -> Bool {
    if let canonicalPath, canonicalPath == other.canonicalPath { return true }
    guard let now = FileIdentity(path: path) ?? identity, let theirs = other.identity else { return false }
    return now.isSameEntry(as: theirs)
  }
}
