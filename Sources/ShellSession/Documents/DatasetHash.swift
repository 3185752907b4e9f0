import Foundation
import NotebookDocuments
import Values

/// What a dataset's files hold, as one hash: of the file itself, or of its files' names and hashes in order of name.
enum DatasetHash {
  static func sha256(ofPath path: String) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let isFolder = URL(fileURLWithPath: path).isFolder
    let folder = isFolder ? path : (path as NSString).deletingLastPathComponent
    let isPackage = isFolder || (path as NSString).lastPathComponent == "datapackage.json"
    if !isPackage { return try? ContentHash.sha256(ofFileAt: path) }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { ["csv", "tsv", "txt", "xlsx", "json"].contains(($0 as NSString).pathExtension.lowercased()) }
    let lines = names.sorted().compactMap { name in
      (try? ContentHash.sha256(ofFileAt: (folder as NSString).appendingPathComponent(name))).map { "\(name) \($0)\n" }
    }
    return ContentHash.sha256(of: lines.joined())
  }
}
