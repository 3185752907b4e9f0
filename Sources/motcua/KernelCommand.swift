import ArgumentParser
import Diagnostics
import Foundation
import Glibc
import JupyterKernel
import ShellSession
import Terminal
import VietnameseText

/// `motcua kernel`: the same session in the notebooks of Jupyter.
struct KernelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel", abstract: "Be the kernel of Jupyter notebooks, or install it.",
    discussion: """
      'motcua kernel install' once, then JupyterLab offers motcua for new notebooks. A notebook made by 'motcua export' \
      runs there as it is.
      """,
    subcommands: [Install.self, Run.self, Wheel.self])

  /// Where the running program lies; nil where the system does not tell.
  private static var ownPath: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  /// Ends the command with what went wrong.
  private static func fail(_ fault: DiagnosticError, in language: Language) throws -> Never {
    StandardOutput.error.writeAll(DiagnosticText(fault.diagnostic, source: nil, language: language).text + "\n")
    throw ExitCode(1)
  }

  struct Install: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install", abstract: "Put the kernel and the highlighting of its language where Jupyter finds them.",
      discussion: """
        What was installed is removed by deleting the folders that it tells. Without the library that kernels need, \
        nothing is installed: a notebook would only say that its kernel died.
        """)

    @Flag(help: "For this user; so it is unless --prefix is given.")
    var user = false

    @Option(
      help: ArgumentHelp("For a virtual environment, or /usr/local for all users.", valueName: "directory"),
      completion: .directory)
    var prefix: String?

    @Option(help: ArgumentHelp("The name of the kernel, by which notebooks find it.", valueName: "name"))
    var name = "motcua"

    @Option(help: "Language of messages, numbers and dates in notebooks; else that of the system.")
    var lang: Language?

    func validate() throws {
      if !KernelDescription.isName(name) {
        throw ValidationError("--name takes letters, digits, '.', '_' and '-'.")
      }
      if user && prefix != nil { throw ValidationError("--user and --prefix exclude each other.") }
    }

    func run() throws {
      let environment = ProgramEnvironment.current
      let program = KernelCommand.ownPath ?? "motcua"
      let kernel = KernelDescription(name: name, program: program, language: lang?.rawValue ?? "")
      let place = prefix.map(KernelInstallation.init(prefix:)) ?? KernelInstallation(userWith: environment.variables)
      do throws(DiagnosticError) {
        _ = try SocketContext()
        for folder in try place.install(kernel) { StandardOutput.data.writeOrExit(folder + "\n") }
      } catch {
        try KernelCommand.fail(error, in: lang ?? environment.language)
      }
    }
  }

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "Answer a notebook; Jupyter starts this.",
      discussion: "A connection file that is not there is made, for 'jupyter console --existing'.")

    @Option(
      name: [.customShort("f"), .customLong("connection-file")],
      help: ArgumentHelp("The file with the addresses of the kernel and its key.", valueName: "file"),
      completion: .file())
    var connectionFile: String

    @Option(help: "Language of messages, numbers and dates; else that of the system.")
    var lang: Language?

    @Flag(help: "Read files anew, and keep no snapshots of them; as MOTCUA_NO_CACHE=1.")
    var noCache = false

    func run() async throws {
      let environment = ProgramEnvironment.current
      var options = RunOptions()
      (options.lang, options.noCache) = (lang, noCache)
      var configuration = ShellRun(options: options, environment: environment).configuration
      configuration.history = UserFolders.history
      configuration.autosaves = UserFolders.autosaves
      configuration.isInteractive = true
      // No statement reads what Jupyter gives as the standard input.
      configuration.inputHoldsStatements = true
      let signals = SignalWatch()
      let starter = environment.variables["JPY_PARENT_PID"] == nil ? nil : getppid()
      do throws(DiagnosticError) {
        if !FileManager.default.fileExists(atPath: connectionFile) { try ConnectionFile.make(at: connectionFile) }
        let core = KernelCore(configuration: configuration, interrupts: .ofProgram)
        let server = try KernelServer(try ConnectionFile(path: connectionFile), core: core, interrupts: .ofProgram) {
          // Who started the kernel is gone where it has another parent.
          signals.terminatingSignal != nil || starter.map { $0 != getppid() } ?? false
        }
        await server.run()
      } catch {
        try KernelCommand.fail(error, in: lang ?? environment.language)
      }
    }
  }

  struct Wheel: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "wheel", abstract: "Write the package motcua-jupyter for pip.",
      discussion: """
        It has the kernel's description, the highlighting in JupyterLab, and the lexer with which nbconvert colours \
        notebooks. It starts the program by its name where that is on the PATH now, else where it lies.
        """)

    @Option(
      help: ArgumentHelp("The folder to write to; made when it is not there.", valueName: "directory"),
      completion: .directory)
    var output = "."

    /// How the kernel starts this program.
    private static var program: String {
      let name = "motcua"
      guard let own = KernelCommand.ownPath else { return name }
      let path = ProgramEnvironment.current.variables["PATH"] ?? ""
      let first = path.split(separator: ":").lazy.map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
      return first.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path } == own ? name : own
    }

    func run() throws {
      do throws(DiagnosticError) {
        let wheel = try WheelFile.write(to: output, program: Self.program)
        StandardOutput.data.writeOrExit(wheel + "\n")
      } catch {
        try KernelCommand.fail(error, in: ProgramEnvironment.current.language)
      }
    }
  }
}
