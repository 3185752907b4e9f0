import Diagnostics
import Foundation
import RecordReading

/// What a path leads to.
package enum DatasetSource: Sendable {
  /// One file, which is one table.
  case file
  /// A folder in which each table file is a table.
  case folder
  /// A data package, by the path of its `datapackage.json`.
  case package(String)

  init(path: String) throws(DiagnosticError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw DiagnosticError(.fileNotFound, ["path": .text(path)])
    }
    if FileIdentity.isFolder(path) {
      let package = URL(fileURLWithPath: path).appendingPathComponent("datapackage.json").path
      self = FileManager.default.fileExists(atPath: package) ? .package(package) : .folder
    } else {
      self = Self.isPackage(path) ? .package(path) : .file
    }
  }

  /// Whether a file of JSON describes a package; else it holds records.
  private static func isPackage(_ path: String) -> Bool {
    guard path.lowercased().hasSuffix(".json") else { return false }
    if URL(fileURLWithPath: path).lastPathComponent.lowercased() == "datapackage.json" { return true }
    guard let file = try? FileBytes(path: path), let head = try? file.bytes(0..<min(file.size, headLength)) else {
      return true
    }
    let text = String(decoding: head, as: UTF8.self)
    return !text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("[") && text.contains("\"resources\"")
  }

  private static let headLength = 1 << 16

  /// A file that a dataset is made of.
  package struct File: Hashable, Sendable {
    /// Its path from the dataset's folder on.
    package let name: String
    /// The path by which it is opened.
    package let path: String
  }

  /// The files that the dataset at a path is made of, in the order of their names: the file itself; the table files of a
  /// folder; a package's own file and those of its resources. Empty where nothing can be opened.
  package static func files(ofPath path: String) -> [File] {
    guard let source = try? DatasetSource(path: path) else { return [] }
    switch source {
    case .file: return [File(name: URL(fileURLWithPath: path).lastPathComponent, path: path)]
    case .folder:
      let entries = (try? TableFolder.entries(of: path)) ?? []
      return entries.map { File(name: $0, path: URL(fileURLWithPath: path).appendingPathComponent($0).path) }
    case .package(let path):
      var files = [File(name: URL(fileURLWithPath: path).lastPathComponent, path: path)]
      if let description = try? PackageDescription(path: path) {
        for resource in description.resources {
          guard let name = resource.path?.single, let file = try? description.file(of: resource) else { continue }
          if !files.contains(where: { $0.path == file }) { files.append(File(name: name, path: file)) }
        }
      }
      return files.sorted { $0.name < $1.name }
    }
  }
}
