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
    StandardOutput.data.writeAll(CompletionScript.text(for: shell))
  }
}

/// The program as completion scripts know it: the dataset is left out, or the parser's scripts would take the name of a
/// subcommand for it. Files are offered beside the subcommands by a line of our own in each script.
struct CompletionScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua", version: Motcua.configuration.version, subcommands: Subcommands.all)

  @OptionGroup var asked: QueryArguments
  @OptionGroup var options: ShellOptions

  static func text(for shell: CompletionsCommand.Shell) -> String {
    let text =
      switch shell {
      case .bash:
        completionScript(for: .bash)
          .replacing("complete -o filenames -F", with: "complete -o filenames -o bashdefault -o default -F")
      case .zsh:
        completionScript(for: .zsh)
          .replacing(
            "_describe -V subcommand subcommands && ret=0",
            with: "_describe -V subcommand subcommands && ret=0\n        _files && ret=0", maxReplacements: 1)
      case .fish:
        completionScript(for: .fish)
          + "\ncomplete -c 'motcua' -n '__motcua_should_offer_completions_for_positional \"motcua\" -eq 1' -F"
      }
    return text.hasSuffix("\n") ? text : text + "\n"
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
