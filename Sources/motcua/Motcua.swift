import ArgumentParser
import Diagnostics
import Foundation
import Glibc
import Terminal
import VietnameseText

/// The program: without a subcommand it is the shell, or with queries or a script it answers and ends.
///
/// This is the whole of it for help, completion scripts and the manual page. A run is parsed by ``ShellCommand`` or
/// ``Subcommands``: one parser with both would take a subcommand's name for the dataset.
@main
struct Motcua: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua",
    abstract: "Ask questions of administrative procedure and dossier data; every ratio keeps its parts.",
    usage: """
      motcua [<dataset>] [<options>]
      motcua [<dataset>] -c <query> ... [<options>]
      motcua <script.motcua> [<options>]
      motcua \(Subcommands.names.joined(separator: "|")) ...
      """,
    discussion: """
      Without a dataset the example set on Hà Nội's third quarter of 2020 is opened; it is synthetic and says so.
      'motcua help <subcommand>' tells more of each; a dataset of such a name is opened as './\(Subcommands.names[0])'.
      Exit codes: 0 ok, 1 a query or input failed, 2 wrong usage, 3 an expectation or comparison failed, 130 interrupted.
      """,
    version: "motcua 0.1", subcommands: Subcommands.all)

  @OptionGroup var shell: ShellArguments
  @OptionGroup var options: ShellOptions

  static func main() async {
    StandardDescriptors.fillClosed()
    requireDescriptors()
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "help" where arguments.count == 1: await execute(["--help"])
    case "--help", "-h", "--help-hidden", "--version", "--experimental-dump-help": await execute(arguments)
    case let first? where first.hasPrefix("--generate-completion-script"): await CompletionScript.execute(arguments)
    case let first? where Subcommands.names.contains(first) || first == "help": await Subcommands.execute(arguments)
    case let first?:
      refuseMistypedSubcommand(first)
      await ShellCommand.execute(arguments)
    case nil:
      // There is nothing to parse, and to set the parser up takes as long as to open the example set.
      Glibc.exit(await ShellRun(options: RunOptions(), environment: .current).run(input: nil, queries: []))
    }
  }

  /// Ends the program where too few files may be open at once: below, the system's own libraries trap.
  private static func requireDescriptors() {
    let least = 16
    let room = StandardDescriptors.room(upTo: least)
    if room == least { return }
    let fault = Diagnostic(.tooFewDescriptors, ["count": .number(room), "least": .number(least)])
    let language = ProgramEnvironment.current.language
    StandardOutput.error.writeAll(DiagnosticText(fault, source: nil, language: language).text + "\n")
    Glibc.exit(1)
  }

  /// Ends the program where the first argument is neither a file nor an option but nearly the name of a subcommand.
  private static func refuseMistypedSubcommand(_ word: String) {
    let isName = word.allSatisfy { $0.isLetter }
    let nearest = NearestNames.nearest(to: word, in: Subcommands.names + ["help"])
    guard isName, !nearest.isEmpty, !FileManager.default.fileExists(atPath: word) else { return }
    let names = nearest.map { "'\($0)'" }.joined(separator: " or ")
    StandardOutput.error.writeAll("Error: no file or subcommand '\(word)'. Did you mean \(names)?\n")
    Glibc.exit(2)
  }
}

/// What the shell is asked.
struct ShellArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A data package, a folder, or a file of a table, packed or not; - for standard input; or a script, FILE.motcua.",
      valueName: "dataset"),
    completion: .file())
  var input: String?

  @OptionGroup var asked: QueryArguments
}

/// Queries on the command line.
struct QueryArguments: ParsableArguments {
  @Option(
    name: [.customShort("c"), .customLong("command")],
    help: ArgumentHelp("Answer this and end; may be given several times.", valueName: "query"))
  var queries: [String] = []
}

/// The program without a subcommand.
struct ShellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "motcua", abstract: Motcua.configuration.abstract, usage: Motcua.configuration.usage,
    discussion: Motcua.configuration.discussion, version: Motcua.configuration.version)

  @OptionGroup var shell: ShellArguments
  @OptionGroup var options: ShellOptions

  func run() async throws {
    let code = await ShellRun(options: options.asked, environment: .current).run(
      input: shell.input, queries: shell.asked.queries)
    if code != 0 { throw ExitCode(code) }
  }
}

/// The subcommands.
struct Subcommands: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "motcua", subcommands: all)

  static let all: [any ParsableCommand.Type] = [
    RunCommand.self, ExportDocumentCommand.self, GenerateCommand.self, PathsCommand.self, CacheCommand.self,
    CompletionsCommand.self, ManualCommand.self,
  ]

  static let names: [String] = all.compactMap { command in command.configuration.commandName }
}

extension ParsableCommand {
  /// As the parser's own `main`, but wrong usage ends with 2.
  fileprivate static func execute(_ arguments: [String]) async {
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let (text, code) = (fullMessage(for: error), exitCode(for: error))
      if !text.isEmpty {
        if code == .success { StandardOutput.data.writeOrExit(text + "\n") }
        if code != .success { StandardOutput.error.writeAll(text + "\n") }
      }
      Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
