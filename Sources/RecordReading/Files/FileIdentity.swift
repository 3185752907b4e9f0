import Foundation

/// What one `stat` tells of a file.
///
/// Unsafe: `stat` and `fstat` get a pointer to memory of ours. Proof: each uses it within the call.
package struct FileIdentity: Equatable, Sendable {
  package let size: Int
  package let modified: Int
  package let modifiedNanoseconds: Int
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

  package static let numberCount = 7

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

  /// Seconds since 1970 of the last change of any kind.
  package var lastChange: Double {
    Double(max(modified, changed)) + 1e-9 * Double(max(modifiedNanoseconds, changedNanoseconds))
  }
}
