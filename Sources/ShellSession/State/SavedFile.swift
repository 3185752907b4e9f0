/// The file that `save` wrote: cells answered later follow there, as long as nobody else changes it.
struct SavedFile: Sendable {
  /// As typed.
  let path: String
  /// Of the session's document when it was written: see ``LiveDocument/mark``.
  var mark: [Int]
  /// False once it could not be written, until the next `save`.
  var isFollowed = true

  init(path: String, mark: [Int]) {
    (self.path, self.mark) = (path, mark)
  }
}
