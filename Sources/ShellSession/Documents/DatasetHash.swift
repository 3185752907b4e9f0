import DatasetFiles
import NotebookDocuments
import Values

/// What a dataset's files hold, as one hash: of the file itself, or of its files' names and hashes in order of name.
enum DatasetHash {
  static func sha256(ofPath path: String) -> String? {
    let files = DatasetSource.files(ofPath: path)
    if files.isEmpty { return nil }
    if files.map(\.path) == [path] { return try? ContentHash.sha256(ofFileAt: path) }
    let lines = files.compactMap { file in
      (try? ContentHash.sha256(ofFileAt: file.path)).map { "\(file.name) \($0)\n" }
    }
    return ContentHash.sha256(of: lines.joined())
  }
}
