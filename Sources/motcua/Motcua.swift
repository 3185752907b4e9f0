import ArgumentParser
import Diagnostics
import Foundation
import Glibc
import ShellSession
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
      motcua <session.md> [<options>]
      motcua --recover [<number>]
      motcua <subcommand> ...
      """,
    discussion: """
      Without a dataset the example set on Hà Nội's third quarter of 2020 is opened; it is synthetic and says so.
      'motcua help <subcommand>' tells more of each; a dataset of such a name is opened as './run'.
      Exit codes: 0 ok, 1 a query or input failed, 2 wrong usage, 3 an expectation or comparison failed, 130 interrupted.
      """,
    version: "motcua \(DocumentPins.program)", subcommands: Subcommands.all)

  @OptionGroup var shell: ShellArguments
  @OptionGroup var options: ShellOptions

  static func main() async {
    StandardDescriptors.fillClosed()
    // A limit on the size of files is then an error of the writing, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    requireDescriptors()
    let arguments = subcommandFirst(Array(CommandLine.arguments.dropFirst()))
    switch arguments.first {
    case "help" where withoutLanguage(arguments).count == 1: await execute(["--help"])
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

  /// The arguments with the name of a subcommand before the language, which may be typed before it.
  private static func subcommandFirst(_ arguments: [String]) -> [String] {
    let count = arguments.first == "--lang" ? 2 : arguments.first?.hasPrefix("--lang=") == true ? 1 : 0
    guard count > 0, arguments.count > count, Subcommands.names.contains(arguments[count]) else { return arguments }
    return [arguments[count]] + arguments[..<count] + arguments[(count + 1)...]
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

  /// What the argument parser knows of the commands; nil where it cannot be read.
  static var description: CommandDescription? { CommandDescription(parsing: _dumpHelp()) }

  /// The language in which a person is told of the command line: as asked for, else the system's.
  fileprivate static func language(of arguments: [String]) -> Language {
    let named = arguments.firstIndex(of: "--lang").flatMap { arguments.dropFirst($0 + 1).first }
    let joined = arguments.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
    return (named ?? joined).flatMap(Language.init) ?? ProgramEnvironment.current.language
  }

  /// The arguments but for the language: every command tells its help in either, also one that has no such option.
  fileprivate static func withoutLanguage(_ arguments: [String]) -> [String] {
    var kept = arguments.filter { !$0.hasPrefix("--lang=") }
    if let place = kept.firstIndex(of: "--lang") { kept.removeSubrange(place..<min(place + 2, kept.count)) }
    return kept
  }

  /// The help that such arguments ask for, in Vietnamese.
  fileprivate static func vietnameseHelp(_ arguments: [String]) -> String? {
    guard var command = description else { return nil }
    var name = command.commandName
    for word in arguments where !word.hasPrefix("-") && word != "help" {
      guard let next = command.shownSubcommands.first(where: { $0.commandName == word }) else { break }
      command = next
      name += " " + word
    }
    let usage = [
      "motcua [<tệp>] [<tùy chọn>]", "motcua [<tệp>] -c <câu hỏi> ... [<tùy chọn>]",
      "motcua <tệp câu lệnh.motcua> [<tùy chọn>]", "motcua <phiên.md> [<tùy chọn>]", "motcua --recover [<số>]",
      "motcua <lệnh con> ...",
    ]
    return HelpPage(
      command: command, typedName: name, usage: name == command.commandName ? usage : nil,
      width: TerminalSize(of: STDOUT_FILENO)?.columns ?? 80
    ).text
  }

  /// Ends the program where the first argument is neither a file nor an option but nearly the name of a subcommand.
  private static func refuseMistypedSubcommand(_ word: String) {
    let isName = word.allSatisfy { $0.isLetter }
    let nearest = NearestNames.nearest(to: word, in: Subcommands.names + ["help"])
    guard isName, !nearest.isEmpty, !FileManager.default.fileExists(atPath: word) else { return }
    let names = nearest.map { "'\($0)'" }.joined(separator: " or ")
    let fault = "Error: no file or subcommand '\(word)'. Did you mean \(names)?"
    StandardOutput.error.writeAll(UsageFault.text(fault, in: ProgramEnvironment.current.language) + "\n")
    Glibc.exit(2)
  }
}

/// What the shell is asked.
struct ShellArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A data package, a folder, or a file of a table, packed or not; - for standard input; or a script, FILE.motcua; "
        + "or a session document to go on with, FILE.md.",
      valueName: "dataset"),
    completion: .file())
  var input: String?

  @OptionGroup var asked: QueryArguments

  @Flag(help: "List the sessions that were not saved, or go on with the one of this number.")
  var recover = false
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
    var asked = options.asked
    asked.recovers = shell.recover
    let code = await ShellRun(options: asked, environment: .current).run(
      input: shell.input, queries: shell.asked.queries)
    if code != 0 { throw ExitCode(code) }
  }
}

/// The subcommands.
struct Subcommands: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "motcua", subcommands: all)

  static let all: [any ParsableCommand.Type] = [
    RunCommand.self, CheckCommand.self, DiffCommand.self, LintCommand.self, ExportDocumentCommand.self,
    KernelCommand.self, LearnCommand.self, GenerateCommand.self, PathsCommand.self, CacheCommand.self,
    CompletionsCommand.self, ManualCommand.self,
  ]

  static let names: [String] = all.compactMap { command in command.configuration.commandName }
}

extension ParsableCommand {
  /// As the parser's own `main`, but wrong usage ends with 2.
  fileprivate static func execute(_ arguments: [String]) async {
    let asksForHelp = arguments.first == "help" || arguments.contains("--help") || arguments.contains("-h")
    do {
      var command = try parseAsRoot(asksForHelp ? Motcua.withoutLanguage(arguments) : arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      // All is said; the parser would set itself up to say nothing, which takes as long as a query.
      Glibc.exit(code.rawValue)
    } catch {
      let (text, code) = (fullMessage(for: error), exitCode(for: error))
      let language = Motcua.language(of: arguments)
      if code == .success, !text.isEmpty {
        let isHelp = ["OVERVIEW: ", "USAGE: "].contains(where: text.hasPrefix)
        let help =
          isHelp && language == .vietnamese ? Motcua.vietnameseHelp(Motcua.withoutLanguage(arguments)) : nil
        StandardOutput.data.writeOrExit(help ?? text + "\n")
      } else if !text.isEmpty {
        StandardOutput.error.writeAll(UsageFault.text(text, in: language) + "\n")
      }
      Glibc.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
