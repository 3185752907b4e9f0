import ArgumentParser
import VietnameseText

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
    StandardOutput.data.writeOrExit(try CompletionScript.text(for: shell))
  }
}

/// The program as completion scripts know it: the dataset is left out, or the parser's scripts would take the name of a
/// subcommand for it. Files are offered beside the subcommands by a line of our own in each script.
struct CompletionScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua", version: Motcua.configuration.version, subcommands: Subcommands.all)

  @OptionGroup var asked: QueryArguments
  @OptionGroup var options: ShellOptions

  /// - Throws: Where the parser's script no longer has the lines that offer files, so that none would be offered.
  static func text(for shell: CompletionsCommand.Shell) throws -> String {
    let text =
      switch shell {
      case .bash:
        try replacing(
          "complete -o filenames -F", with: "complete -o filenames -o bashdefault -o default -F",
          in: completionScript(for: .bash))
      case .zsh:
        try replacing(
          "_describe -V subcommand subcommands && ret=0",
          with: "_describe -V subcommand subcommands && ret=0\n        _files && ret=0",
          in: completionScript(for: .zsh),
          maxReplacements: 1)
      case .fish: try offeringFiles(in: completionScript(for: .fish))
      }
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private static func offeringFiles(in script: String) throws -> String {
    let test = "__motcua_should_offer_completions_for_positional"
    guard script.contains("function \(test)") else { throw MissingLine(text: test) }
    return script + "\ncomplete -c 'motcua' -n '\(test) \"motcua\" -eq 1' -F"
  }

  static func replacing(
    _ line: String, with replacement: String, in script: String, maxReplacements: Int = .max
  ) throws -> String {
    guard script.contains(line) else { throw MissingLine(text: line) }
    return script.replacing(line, with: replacement, maxReplacements: maxReplacements)
  }

  /// The parser's script has not what our own line is put beside.
  struct MissingLine: Error, CustomStringConvertible {
    let text: String

    var description: String { "The completion script of the argument parser has no '\(text)'." }
  }
}

/// `motcua manual`: the manual page.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Write the manual page.",
    discussion: "For example: motcua manual > ~/.local/share/man/man1/motcua.1")

  @Option(help: "Language of the page; else that of the system.")
  var lang: Language?

  func run() throws {
    guard let command = Motcua.description else {
      throw ValidationError("The parser's description of the commands cannot be read.")
    }
    let language = lang ?? ProgramEnvironment.current.language
    let page = ManualPage(command, version: Motcua.configuration.version, in: language)
    StandardOutput.data.writeOrExit(page.text)
  }
}
