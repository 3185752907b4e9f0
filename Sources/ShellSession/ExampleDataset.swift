package import DatasetGeneration
package import Foundation

/// The example set `hanoi-2020q3`, found wherever the program is started from, built or installed.
package enum ExampleDataset {
  package static let name = "hanoi-2020q3"

  /// The set's folder: named by `MOTCUA_DATASETS`; beside the program, as in a checkout or under `share/motcua`; above
  /// the working folder; else made anew in the cache folder, which the generator's determinism allows.
  package static func locate() throws(GenerationError) -> URL {
    for folder in candidates() {
      let set = folder.appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: set.appendingPathComponent("datapackage.json").path) { return set }
    }
    let made = UserFolders.cache.appendingPathComponent("Datasets").appendingPathComponent(name)
    if !FileManager.default.fileExists(atPath: made.appendingPathComponent("datapackage.json").path) {
      let generator = DatasetGenerator(dossiers: DatasetGenerator.exampleDossiers, seed: DatasetGenerator.exampleSeed)
      try generator.write(to: made, progress: { _ in }, isCancelled: { false })
    }
    return made
  }

  private static func candidates() -> [URL] {
    var folders: [URL] = []
    if let named = ProcessInfo.processInfo.environment["MOTCUA_DATASETS"], !named.isEmpty {
      folders.append(URL(fileURLWithPath: named))
    }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    folders.append(program.deletingLastPathComponent().appendingPathComponent("share/motcua/Datasets"))
    folders += ancestors(of: program)
    folders += ancestors(of: URL(fileURLWithPath: FileManager.default.currentDirectoryPath))
    return folders
  }

  private static func ancestors(of folder: URL) -> [URL] {
    var found: [URL] = []
    var current = folder.standardizedFileURL
    while current.path != "/", found.count < 64 {
      found.append(current.appendingPathComponent("Datasets"))
      current = current.deletingLastPathComponent()
    }
    return found
  }
}

extension URL {
  /// Whether a folder stands there.
  var isFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}

/// Where the user's files are kept, by the XDG base directory rules.
package enum UserFolders {
  package static var cache: URL { folder("XDG_CACHE_HOME", ".cache") }
  package static var state: URL { folder("XDG_STATE_HOME", ".local/state") }
  /// The statements of interactive shells.
  package static var history: HistoryFile { HistoryFile(path: state.appendingPathComponent("history.jsonl").path) }
  package static var configuration: URL { folder("XDG_CONFIG_HOME", ".config") }

  private static func folder(_ variable: String, _ fallback: String) -> URL {
    let environment = ProcessInfo.processInfo.environment
    func path(_ name: String) -> URL? {
      environment[name].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
    }
    let home = path("HOME") ?? FileManager.default.homeDirectoryForCurrentUser
    return (path(variable) ?? home.appendingPathComponent(fallback)).appendingPathComponent("motcua")
  }
}
