import Diagnostics
import Foundation
import RecordReading
import VietnameseText

/// What a path leads to.
package enum DatasetSource: Sendable {
  /// One file, which is one table.
  case file
  /// A folder in which each table file is a table.
  case folder
  /// Files of one shape that make one table.
  case files([String])
  /// Standard input or a pipe, which is read once.
  case stream
  /// A data package, by the path of its `datapackage.json`.
  case package(String)

  /// - Parameter isOneTable: Whether the files of a folder make one table.
  init(path: String, isOneTable: Bool = false) throws(DiagnosticError) {
    if StreamedRecords.isStream(path) {
      self = .stream
      return
    }
    let isThere = FileManager.default.fileExists(atPath: path)
    if !isThere, path.contains(where: { "*?".contains($0) }) {
      self = .files(try Self.files(matching: path))
      return
    }
    if isOneTable, FileIdentity.isFolder(path) {
      let names = try TableFolder.entries(of: path)
      if names.isEmpty { throw DiagnosticError(.folderWithoutTables, ["path": .text(path)]) }
      self = .files(names.map { URL(fileURLWithPath: path).appendingPathComponent($0).relativePath })
      return
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw DiagnosticError(.fileNotFound, ["path": .text(path)])
    }
    if FileIdentity.isFolder(path) {
      let package = URL(fileURLWithPath: path).appendingPathComponent("datapackage.json").path
      let isPackage = FileManager.default.fileExists(atPath: package)
      if isPackage { try SafePath.requireInside(package, folder: path) }
      self = isPackage ? .package(package) : .folder
    } else {
      self = Self.isPackage(path) ? .package(path) : .file
    }
  }

  /// The table files whose names match a pattern: `*` stands for any letters, `?` for one.
  private static func files(matching pattern: String) throws(DiagnosticError) -> [String] {
    let steps = pattern.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let folder = steps.dropLast().joined(separator: "/")
    let name = Array(TextFolding.toneNormalized((steps.last ?? "").precomposedStringWithCanonicalMapping))
    let place = folder.isEmpty ? (pattern.hasPrefix("/") ? "/" : ".") : folder
    let found = ((try? TableFolder.entries(of: place)) ?? []).filter { entry in
      matches(Array(TextFolding.toneNormalized(entry.precomposedStringWithCanonicalMapping))[...], name[...])
    }
    if found.isEmpty { throw DiagnosticError(.fileNotFound, ["path": .text(pattern)]) }
    return found.map { folder.isEmpty && !pattern.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
  }

  /// - Complexity: O(letters of the name × letters of the pattern).
  private static func matches(_ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    var reached = Array(repeating: false, count: name.count + 1)
    reached[0] = true
    for sign in pattern {
      var next = Array(repeating: false, count: name.count + 1)
      for (place, isReached) in reached.enumerated() where isReached {
        if sign == "*" {
          for later in place...name.count { next[later] = true }
          break
        }
        if place < name.count, sign == "?" || name[name.startIndex + place] == sign { next[place + 1] = true }
      }
      reached = next
    }
    return reached[name.count]
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

  /// The path that means standard input.
  package static let standardInput = StreamedRecords.standardInput

  /// Whether a path is standard input, a pipe or a socket, which can be read once alone.
  package static func isStream(_ path: String) -> Bool { StreamedRecords.isStream(path) }

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
    case .stream: return []
    case .files(let paths):
      return paths.map { File(name: URL(fileURLWithPath: $0).lastPathComponent, path: $0) }
    case .folder:
      let entries = (try? TableFolder.entries(of: path)) ?? []
      return entries.map { File(name: $0, path: URL(fileURLWithPath: path).appendingPathComponent($0).path) }
    case .package(let path):
      var files = [File(name: URL(fileURLWithPath: path).lastPathComponent, path: path)]
      guard let description = try? PackageDescription(path: path) else { return files }
      func add(_ name: String, _ file: String) {
        if !files.contains(where: { $0.path == file }) { files.append(File(name: name, path: file)) }
      }
      for resource in description.resources {
        guard let paths = try? description.files(of: resource) else { continue }
        for (name, file) in zip(resource.path?.values ?? [], paths) { add(name, file) }
      }
      for file in description.schemaFiles { add(URL(fileURLWithPath: file).lastPathComponent, file) }
      return files.sorted { $0.name < $1.name }
    }
  }
}
