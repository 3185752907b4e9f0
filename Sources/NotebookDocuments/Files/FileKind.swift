import Foundation

/// What is at a path, as far as it matters to whoever wants to write a file there.
///
/// Unsafe: `stat` and `lstat` get a pointer to memory of ours, which they use within the call.
package enum FileKind: Sendable, Hashable {
  case absent, file, folder, device, pipe, socket
  /// A link to where nothing is.
  case brokenLink

  /// Follows links.
  package init(atPath path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = unsafe lstat(path, &status) == 0 ? .brokenLink : .absent
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }
}
