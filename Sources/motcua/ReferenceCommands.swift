import ArgumentParser

/// `motcua completions SHELL`: the script with which a shell completes this program's options and files.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Write the completion script of a shell.",
    discussion: """
      For example: motcua completions bash > ~/.local/share/bash-completion/completions/motcua
      """)

  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let script =
      switch shell {
      case .bash: Motcua.completionScript(for: .bash)
      case .zsh: Motcua.completionScript(for: .zsh)
      case .fish: Motcua.completionScript(for: .fish)
      }
    StandardOutput.data.writeAll(script.hasSuffix("\n") ? script : script + "\n")
  }
}

/// `motcua manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page.",
    discussion: "For example: motcua manual > ~/.local/share/man/man1/motcua.1")

  func run() throws {
    guard let page = ManualPage(description: Motcua._dumpHelp(), version: Motcua.configuration.version) else {
      throw ValidationError("The parser's description of the commands cannot be read.")
    }
    StandardOutput.data.writeAll(page.text)
  }
}
