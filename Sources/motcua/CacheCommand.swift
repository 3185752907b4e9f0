import ArgumentParser
import DatasetFiles
import ResultRendering
import ShellSession
import Terminal
import VietnameseText

/// `motcua cache`: the snapshots of files that were opened; `motcua cache clear`: removes them.
struct CacheCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cache", abstract: "List or clear the snapshots of large files that were opened.",
    discussion: """
      A snapshot holds the columns of a file of 8 MB or more, so that opening it again need not read it. It is only used \
      while the file is the same. MOTCUA_NO_CACHE=1 or --no-cache: none is used or made. MOTCUA_CACHE_LIMIT: how many \
      megabytes all may take, 4096 unless set; those unused for the longest time go first. MOTCUA_CACHE_CHECK=content: \
      compare the whole content of a file each time, not only its size, times and samples.
      """,
    subcommands: [List.self, Clear.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Tell what snapshots there are: source, rows, bytes, when made, whether still valid.")

    @Option(help: "The form of the list.")
    var format: OutputFormat = .table

    @Option(help: "Language of messages and numbers; else that of the system.")
    var lang: Language?

    func run() throws {
      let environment = ProgramEnvironment.current
      let language = lang ?? environment.language
      let folder = environment.snapshotFolder
      let entries = folder.entries
      if !entries.isEmpty || format != .table {
        let width = environment.outputIsTerminal ? TerminalSize(of: 1)?.columns : nil
        var options = RenderingOptions(language: language, width: width)
        options.isTerminal = environment.outputIsTerminal
        options.usesColor = environment.usesColor(.auto)
        var text = ""
        try ResultRenderer.render(
          SnapshotListing.table(entries, language), format: format, options: options, to: &text)
        StandardOutput.data.writeOrExit(text)
      }
      StandardOutput.error.writeAll(SnapshotListing.summary(entries, of: folder, language) + "\n")
    }
  }

  struct Clear: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clear", abstract: "Remove the snapshots of a file, of all files in a folder, or all.")

    @Argument(help: "The file or folder; all when left out.", completion: .file())
    var path: String?

    @Option(help: "Language of messages and numbers; else that of the system.")
    var lang: Language?

    func run() throws {
      let environment = ProgramEnvironment.current
      let removed = environment.snapshotFolder.clear(source: path)
      StandardOutput.error.writeAll(SnapshotListing.removal(removed, lang ?? environment.language) + "\n")
    }
  }
}
