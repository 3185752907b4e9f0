import ArgumentParser
import Glibc

/// The program: without a subcommand it is the shell, or with queries or a script it answers and ends.
@main
struct Motcua: AsyncParsableCommand {
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
      Subcommands: \(Subcommands.summary). 'motcua help <subcommand>' tells more of each; a dataset of such a name is \
      opened as './\(Subcommands.names[0])'.
      Exit codes: 0 ok, 1 a query or input failed, 2 wrong usage, 3 an expectation or comparison failed, 130 interrupted.
      """,
    version: "motcua 0.1")

  @Argument(
    help: ArgumentHelp(
      "A data package, a folder, or a CSV, TSV or XLSX file; or a script, FILE.motcua.", valueName: "dataset"),
    completion: .file())
  var input: String?

  @Option(
    name: [.customShort("c"), .customLong("command")],
    help: ArgumentHelp("Answer this and end; may be given several times.", valueName: "query"))
  var queries: [String] = []

  @OptionGroup var options: ShellOptions

  func run() async throws {
    let code = await ShellRun(options: options, environment: .current).run(input: input, queries: queries)
    if code != 0 { throw ExitCode(code) }
  }

  /// Reads the first argument as a subcommand where it is one, else all as the shell's: the parser itself would take a
  /// subcommand's name for the dataset.
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let isSubcommand = arguments.first.map { Subcommands.names.contains($0) || $0 == "help" } ?? false
    if isSubcommand && arguments != ["help"] {
      await Subcommands.execute(arguments)
    } else {
      await execute(arguments == ["help"] ? ["--help"] : arguments)
    }
  }
}

/// The subcommands.
struct Subcommands: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "motcua", subcommands: all)

  private static let all: [any ParsableCommand.Type] = [
    RunCommand.self, GenerateCommand.self, PathsCommand.self, CacheCommand.self,
  ]

  static let names: [String] = all.compactMap { command in command.configuration.commandName }

  /// Each with what it does, on one line.
  static let summary: String = all.map { command -> String in
    let abstract = command.configuration.abstract
    let name = command.configuration.commandName ?? ""
    return "\(name) (\(abstract.prefix(1).lowercased())\(abstract.dropFirst().dropLast()))"
  }.joined(separator: ", ")
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
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      StandardOutput.error.writeAll(fullMessage(for: error) + "\n")
      Glibc.exit(2)
    }
  }
}
