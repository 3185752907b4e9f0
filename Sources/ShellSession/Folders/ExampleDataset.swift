import DatasetGeneration
package import Diagnostics
import Foundation

/// The example set `hanoi-2020q3`, found wherever the program is started from, built or installed.
package enum ExampleDataset {
  /// The name of the set's folder, and by which documents name it.
  package static let name = "hanoi-2020q3"

  /// Where the set is, and what is to be told of that.
  package struct Place {
    package let path: String
    package fileprivate(set) var notes: [Diagnostic] = []
  }

  /// The place of an example set by its name; there is one.
  static func locate(named name: String, _ configuration: SessionConfiguration) throws(DiagnosticError) -> Place {
    if name == self.name { return try locate(configuration) }
    throw DiagnosticError(.fileNotFound, ["path": .text(name)])
  }

  /// The set's folder: named by `MOTCUA_DATASETS`; beside the program, as in a checkout or under
  /// `share/motcua`; above the working folder; else made anew in the cache folder, which the generator's determinism
  /// allows. There each version of the set has a folder of its own, so that none of an earlier program is taken for it.
  /// Where the cache cannot be written, a folder of this user's among the temporary ones takes its place.
  static func locate(_ configuration: SessionConfiguration) throws(DiagnosticError) -> Place {
    for folder in candidates() where isThere("\(folder)/\(name)") { return Place(path: "\(folder)/\(name)") }
    let made = path(in: UserFolders.cache)
    if !isThere(made) && configuration.readable != nil {
      throw DiagnosticError(.exampleNotMade, ["path": .text(UserFolders.cache)])
    }
    do {
      return Place(path: try making(made))
    } catch {
      guard let other = UserFolders.temporary else { throw error }
      var place = Place(path: try making(path(in: other)))
      let reason = error.diagnostic.arguments["reason"] ?? .text("")
      place.notes = [
        Diagnostic(
          .exampleKeptElsewhere, ["path": .text(UserFolders.cache), "reason": reason, "other": .text(other)])
      ]
      return place
    }
  }

  private static func path(in folder: String) -> String {
    "\(folder)/Datasets/\(DatasetGenerator.exampleDigest.prefix(8))/\(name)"
  }

  /// Makes the set unless it is there.
  private static func making(_ path: String) throws(DiagnosticError) -> String {
    if isThere(path) { return path }
    let generator = DatasetGenerator(dossiers: DatasetGenerator.exampleDossiers, seed: DatasetGenerator.exampleSeed)
    try generator.write(to: URL(fileURLWithPath: path), progress: { _ in }, isCancelled: { false })
    return path
  }

  private static func isThere(_ set: String) -> Bool { unsafe access(set + "/datapackage.json", F_OK) == 0 }

  /// Absolute paths of folders that may hold the set.
  private static func candidates() -> [String] {
    var folders: [String] = []
    let working = FileManager.default.currentDirectoryPath
    if let named = UserFolders.variable("MOTCUA_DATASETS"), !named.isEmpty {
      folders.append(named.hasPrefix("/") ? named : "\(working)/\(named)")
    }
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let folder = parent(of: program)
      folders.append(parent(of: folder) + "/share/motcua/Datasets")
      folders += ancestors(of: folder)
    }
    return folders + ancestors(of: working)
  }

  private static func ancestors(of folder: String) -> [String] {
    var found: [String] = []
    var current = folder
    while !current.isEmpty, found.count < 64 {
      found.append(current + "/Datasets")
      current = parent(of: current)
    }
    return found
  }

  /// Empty for the root and what lies in it.
  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}

extension URL {
  /// Whether a folder stands there.
  var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
