import ArgumentParser
import DatasetFiles
import Foundation
import Lessons
import NotebookDocuments
import ShellSession

/// `motcua paths`: where the program keeps its files.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Tell where the program keeps its files.")

  func run() throws {
    let environment = ProgramEnvironment.current
    let variables = environment.variables
    let keys = variables["EDITRC"] ?? (variables["HOME"] ?? "~") + "/.editrc"
    let rows = [
      ("history", UserFolders.history.path),
      ("autosaves", UserFolders.autosaves.path),
      ("lessons", UserFolders.progress.path),
      ("cache", UserFolders.cache),
      ("snapshots", environment.snapshotFolder.path),
      ("keys", keys),
    ]
    for (name, path) in rows {
      StandardOutput.data.writeOrExit(name + String(repeating: " ", count: 12 - name.count) + path + "\n")
    }
  }
}
