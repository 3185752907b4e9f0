import Foundation

/// Size, times and place of a file, as one `stat` gives them: what tells whether it is still the same.
///
/// Unsafe: `stat` and `fstat` get a pointer to memory of ours, `realpath` gives memory that is freed here. Proof: each uses
/// its pointer within the call, and the text is copied before it is freed.
package struct FileIdentity: Equatable, Sendable {
  /// Bytes.
  package let size: Int
  /// When the content was last changed, in seconds since 1970.
  package let modified: Int
  /// The nanoseconds after ``modified``.
  package let modifiedNanoseconds: Int
  /// When the content or the entry was last changed, in seconds since 1970.
  package let changed: Int
  let changedNanoseconds: Int
  let inode: UInt64
  let device: UInt64

  package init(size: Int, modified: (Int, Int), changed: (Int, Int), inode: UInt64, device: UInt64) {
    self.size = size
    (self.modified, modifiedNanoseconds) = modified
    (self.changed, changedNanoseconds) = changed
    self.inode = inode
    self.device = device
  }

  /// - Parameter numbers: As in ``numbers``, at least so many.
  package init(numbers: [UInt64]) {
    let signed = numbers.map { Int(truncatingIfNeeded: $0) }
    self.init(
      size: signed[0], modified: (signed[1], signed[2]), changed: (signed[3], signed[4]), inode: numbers[5],
      device: numbers[6])
  }

  /// How many ``numbers`` there are.
  package static let numberCount = 7

  /// All that it is made of, for a snapshot; see ``init(numbers:)``.
  package var numbers: [UInt64] {
    [size, modified, modifiedNanoseconds, changed, changedNanoseconds].map { UInt64(bitPattern: Int64($0)) }
      + [inode, device]
  }

  /// - Returns: nil where no regular file is at the path.
  package init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// - Returns: nil where the open file is no regular one.
  package init?(descriptor: Int32) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The absolute path without links; nil where nothing is there.
  package static func canonicalPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether a folder is at the path. Not by Foundation's attributes, which look the owner's name up too.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      size: Int(status.st_size), modified: (status.st_mtim.tv_sec, status.st_mtim.tv_nsec),
      changed: (status.st_ctim.tv_sec, status.st_ctim.tv_nsec), inode: UInt64(status.st_ino),
      device: UInt64(status.st_dev))
  }

  /// Whether neither the size nor the time of content differs. The time of the entry, which a new name or new rights
  /// change too, does not count.
  func hasSameContent(as other: FileIdentity) -> Bool {
    (size, modified, modifiedNanoseconds) == (other.size, other.modified, other.modifiedNanoseconds)
  }

  /// Whether both are of one file, by whatever path, at whatever time.
  package func isSameEntry(as other: FileIdentity) -> Bool { (inode, device) == (other.inode, other.device) }

  /// Seconds since 1970 of the last change of any kind.
  package var lastChange: Double {
    max(
      Double(modified) + 1e-9 * Double(modifiedNanoseconds), Double(changed) + 1e-9 * Double(changedNanoseconds))
  }
}
