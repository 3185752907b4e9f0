import ArgumentParser
import Foundation
import ShellSession

/// `motcua paths`: where the program keeps its files.
struct PathsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paths", abstract: "Tell where the program keeps its files.")

  func run() throws {
    let environment = ProgramEnvironment.current.variables
    let keys = environment["EDITRC"] ?? (environment["HOME"] ?? "~") + "/.editrc"
    let rows = [
      ("history", UserFolders.history.path),
      ("cache", UserFolders.cache.path),
      ("keys", keys),
    ]
    for (name, path) in rows {
      StandardOutput.data.writeAll(name + String(repeating: " ", count: 10 - name.count) + path + "\n")
    }
  }
}
