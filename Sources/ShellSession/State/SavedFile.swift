import NotebookDocuments

/// The file that `save` wrote: cells answered later follow there, as long as nobody else changes it.
struct SavedFile: Sendable {
  /// As typed.
  let path: String
  /// What the file holds.
  var document: SessionDocument
  /// Cells of the transcript that it holds.
  var cellCount: Int
  /// False once it could not be written, until the next `save`.
  var isFollowed = true

  init(path: String, document: SessionDocument, cellCount: Int) {
    (self.path, self.document, self.cellCount) = (path, document, cellCount)
  }
}
