import Foundation
package import Lessons
package import NotebookDocuments

/// Where the user's files are kept, by the XDG base directory rules: absolute paths.
package enum UserFolders {
  /// What can be made again: snapshots, the example set.
  package static var cache: String { folder("XDG_CACHE_HOME", ".cache") }
  /// What is kept but is no setting: the history.
  package static var state: String { folder("XDG_STATE_HOME", ".local/state") }
  /// The statements of interactive shells.
  package static var history: HistoryFile { HistoryFile(path: state + "/history.jsonl") }
  /// What running shells answered.
  package static var autosaves: AutosaveFolder { AutosaveFolder(path: state + "/autosave") }
  /// What was learned in the lessons.
  package static var progress: ProgressFile { ProgressFile(path: state + "/lessons.jsonl") }
  /// A folder among the temporary ones that belongs to this user alone; nil where another one has its name.
  static var temporary: String? {
    let path = NSTemporaryDirectory() + "/motcua-\(getuid())"
    if unsafe mkdir(path, 0o700) == 0 { return path }
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(),
      status.st_mode & 0o022 == 0
    else { return nil }
    return path
  }

  /// The user's settings.
  package static var configuration: String { folder("XDG_CONFIG_HOME", ".config") }

  private static func folder(_ variable: String, _ fallback: String) -> String {
    func path(_ name: String) -> String? {
      guard var path = self.variable(name), path.hasPrefix("/") else { return nil }
      while path.hasSuffix("/") { path.removeLast() }
      return path
    }
    if let folder = path(variable) { return folder + "/motcua" }
    return "\(path("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path)/\(fallback)/motcua"
  }

  /// One variable of the environment: to make texts of all of them takes longer than opening a file.
  static func variable(_ name: String) -> String? { unsafe getenv(name).map { unsafe String(cString: $0) } }
}
