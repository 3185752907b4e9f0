import Diagnostics
import Foundation

/// What a path leads to.
package enum DatasetSource: Sendable {
  /// One file, which is one table.
  case file
  /// A folder in which each table file is a table.
  case folder
  /// A data package, by the path of its `datapackage.json`.
  case package(String)

  init(path: String) throws(TableFileError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw TableFileError(.fileNotFound, ["path": .text(path)])
    }
    if Self.isFolder(path) {
      let package = URL(fileURLWithPath: path).appendingPathComponent("datapackage.json").path
      self = FileManager.default.fileExists(atPath: package) ? .package(package) : .folder
    } else {
      self = path.lowercased().hasSuffix(".json") ? .package(path) : .file
    }
  }

  /// Not by Foundation's attributes, which look the owner's name up too.
  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The paths of the files that the dataset at a path is made of: the file itself; the table files of a folder, in the
  /// order of their names; a package's own file and those of its resources. Empty where nothing can be opened.
  package static func files(ofPath path: String) -> [String] {
    guard let source = try? DatasetSource(path: path) else { return [] }
    switch source {
    case .file: return [path]
    case .folder:
      let entries = (try? TableFolder.entries(of: path)) ?? []
      return entries.map { URL(fileURLWithPath: path).appendingPathComponent($0).path }
    case .package(let path):
      guard let description = try? PackageDescription(path: path) else { return [path] }
      return [path] + description.resources.compactMap { try? description.file(of: $0) }
    }
  }
}
