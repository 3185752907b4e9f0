import Diagnostics
import Foundation

/// The folder that a dataset is to be in, and the one beside it in which it is first written whole.
struct OutputFolder: Sendable {
  static let packageFileName = "datapackage.json"

  private let folder: URL
  /// Where the files are written; on the same volume, so that it can be renamed.
  let workingFolder: URL
  /// Kept while the files are written; nil where the file system has no locks.
  private let lock: FolderLock?

  /// Looks whether the folder may be written and makes the working folder.
  ///
  /// - Throws: ``DiagnosticError``: there is a file in its place, it holds something other than a synthetic dataset, or
  ///   the working folder cannot be made.
  init(for url: URL) throws(DiagnosticError) {
    folder = url.standardizedFileURL.resolvingSymlinksInPath()
    let parent = folder.deletingLastPathComponent()
    try Self.checkReplaceable(folder)
    Self.removeAbandoned(in: parent)
    do {
      (workingFolder, lock) = try Self.makeWorkingFolder(in: parent)
    } catch {
      throw DiagnosticError(notWritten: folder.path, cause: error)
    }
  }

  private static let workingPrefix = ".motcua-"

  private static func makeWorkingFolder(in parent: URL) throws -> (URL, FolderLock?) {
    while true {
      let url = parent.appendingPathComponent("\(workingPrefix)\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let lock = FolderLock(url.path)
      // Another program may have taken it for abandoned before it was locked.
      if FileManager.default.fileExists(atPath: url.path) { return (url, lock) }
    }
  }

  /// Removes the working folders of programs that were killed: nobody holds their locks.
  private static func removeAbandoned(in parent: URL) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    for name in names
    where name.hasPrefix(workingPrefix) && UUID(uuidString: String(name.dropFirst(workingPrefix.count))) != nil {
      let path = parent.appendingPathComponent(name).path
      guard let lock = FolderLock(path, waits: false) else { continue }
      withExtendedLifetime(lock) { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  /// Puts the working folder in the folder's place.
  ///
  /// What the folder holds besides the files of the dataset is moved over, so that an analyst's own files stay.
  func takePlace() throws(DiagnosticError) {
    let files = FileManager.default
    let former = workingFolder.appendingPathExtension("former")
    do {
      guard files.fileExists(atPath: folder.path) else {
        try files.moveItem(at: workingFolder, to: folder)
        return
      }
      let written = Set(try files.contentsOfDirectory(atPath: workingFolder.path))
      try files.moveItem(at: folder, to: former)
      try files.moveItem(at: workingFolder, to: folder)
      for name in try files.contentsOfDirectory(atPath: former.path).sorted() where !written.contains(name) {
        try files.moveItem(at: former.appendingPathComponent(name), to: folder.appendingPathComponent(name))
      }
      try files.removeItem(at: former)
    } catch {
      if !files.fileExists(atPath: folder.path) { try? files.moveItem(at: former, to: folder) }
      throw DiagnosticError(notWritten: folder.path, cause: error)
    }
  }

  /// Removes what was written so far; a working folder that cannot be removed is left, hidden, beside the folder.
  func discard() {
    try? FileManager.default.removeItem(at: workingFolder)
  }

  private static func checkReplaceable(_ folder: URL) throws(DiagnosticError) {
    guard FileManager.default.fileExists(atPath: folder.path) else { return }
    let attributes = try? folder.resourceValues(forKeys: [.isDirectoryKey])
    guard attributes?.isDirectory == true else {
      throw DiagnosticError(.generationTargetIsFile, ["path": .text(folder.path)])
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    } catch {
      throw DiagnosticError(notWritten: folder.path, cause: error)
    }
    guard names.isEmpty || isSyntheticSet(folder) else {
      throw DiagnosticError(.generationTargetNotDataset, ["path": .text(folder.path)])
    }
  }

  /// Whether the folder's data package says that motcua made it up.
  private static func isSyntheticSet(_ folder: URL) -> Bool {
    struct Package: Decodable {
      struct Mark: Decodable {
        let synthetic: Bool
      }
      let motcua: Mark
    }
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(packageFileName)),
      let package = try? JSONDecoder().decode(Package.self, from: data)
    else { return false }
    return package.motcua.synthetic
  }
}
