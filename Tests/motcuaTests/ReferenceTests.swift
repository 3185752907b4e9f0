import Foundation
import QuerySyntax
import TestSupport
import Testing
import VietnameseText

/// What the program tells of itself on the command line: help, completion scripts, the manual page, mistyped words.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct ReferenceTests {
  private func run(_ arguments: String...) throws -> ProgramRun {
    let environment = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    return try ProgramRun(of: Program.path, arguments, environment: environment)
  }

  private static let options = ["--command", "--format", "--color", "--width", "--lang", "--quiet", "--strict"]
  private static let subcommands = ["run", "export", "generate", "paths", "completions", "manual"]

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func helpNamesEverySubcommandAndOption(_ arguments: [String]) throws {
    let help = try ProgramRun(of: Program.path, arguments, environment: [:])
    #expect(help.code == 0)
    for word in Self.options + Self.subcommands { #expect(help.output.contains(word), "\(word)") }
    for subcommand in Self.subcommands {
      let more = try run("help", subcommand)
      #expect(more.code == 0 && more.output.contains("motcua \(subcommand)"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionScriptsKnowEverySubcommandAndOption(_ shell: String) throws {
    let script = try run("completions", shell)
    #expect(script.code == 0)
    for word in Self.options + Self.subcommands {
      let name = shell == "fish" ? String(word.trimmingPrefix("--")) : word
      #expect(script.output.contains(name), "\(word)")
    }
    let files = ["bash": "-o default -F _motcua motcua", "zsh": "        _files && ret=0\n", "fish": " -eq 1' -F\n"]
    #expect(script.output.contains(files[shell] ?? "?"))
  }

  /// The script is sourced by a real bash, which is then asked what it would offer.
  @Test func bashCompletesWithTheScript() throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let script = try scratch.write(run("completions", "bash").output, to: "motcua.bash")
    let terminal = try EmulatedTerminal(
      "bash --norc --noprofile",
      environment: ["PATH": "\((Program.path as NSString).deletingLastPathComponent):/usr/bin:/bin"])
    try terminal.expect(["sh>"])
    try terminal.type("source \(script); clear")
    try terminal.press("Enter")
    try terminal.expect { $0 == ["sh>"] }
    try terminal.type("motcua --form")
    try terminal.press("Tab")
    try terminal.expect(["sh> motcua --format"])
    try terminal.type("j")
    try terminal.press("Tab")
    try terminal.expect(["sh> motcua --format json"])
    try terminal.press("C-u")
    try terminal.type("motcua gen")
    try terminal.press("Tab")
    try terminal.expect(["sh> motcua generate"])
    try terminal.type("--se")
    try terminal.press("Tab")
    try terminal.expect(["sh> motcua generate --seed"])
    try terminal.press("C-u")
    try terminal.type("motcua \(Program.data.dropLast(2))")
    try terminal.press("Tab")
    try terminal.expect(["sh> motcua \(Program.data)"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh"), "needs zsh"))
  func zshCompletesWithTheScript() throws {
    let terminal = try EmulatedTerminal(
      "zsh -f",
      environment: ["PATH": "\((Program.path as NSString).deletingLastPathComponent):/usr/bin:/bin", "PS1": "zz> "])
    try terminal.expect(["zz>"])
    try terminal.writeHomeFile("_motcua", run("completions", "zsh").output)
    try terminal.type("fpath=($HOME $fpath); autoload -Uz compinit; compinit -u -D; clear")
    try terminal.press("Enter")
    try terminal.expect { $0 == ["zz>"] }
    for (typed, completed) in [
      ("motcua --form", "motcua --format"), ("motcua --format js", "motcua --format json"),
      ("motcua gen", "motcua generate"), ("motcua generate --se", "motcua generate --seed"),
      ("motcua \(Program.data.dropLast(2))", "motcua \(Program.data)"),
    ] {
      try terminal.type(typed)
      try terminal.press("Tab")
      try terminal.expect { $0.contains { $0.hasPrefix("zz> " + completed) } }
      // Not Ctrl-C, with which the terminal drops what is typed after it and not yet read.
      try terminal.press("C-u")
      try terminal.type("clear")
      try terminal.press("Enter")
      try terminal.expect { $0 == ["zz>"] }
    }
  }

  /// fish itself is asked what it would offer.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/fish"), "needs fish"),
    arguments: [
      ("motcua --form", "--format"), ("motcua --format js", "json"), ("motcua gen", "generate"),
      ("motcua generate --se", "--seed"), ("motcua \(Program.data.dropLast(2))", Program.data),
    ])
  func fishCompletesWithTheScript(_ typed: String, _ completed: String) throws {
    let home = try ScratchFolder()
    defer { withExtendedLifetime(home) {} }
    let script = try home.write(run("completions", "fish").output, to: "motcua.fish")
    let folder = (Program.path as NSString).deletingLastPathComponent
    let fish = try ProgramRun(
      of: "/usr/bin/fish", ["--no-config", "-c", "source \(script); complete -C '\(typed)'"],
      environment: ["HOME": home.path, "PATH": "\(folder):/usr/bin:/bin", "LC_ALL": "C.UTF-8"])
    let offered = fish.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(offered.contains(completed), "\(fish.output) \(fish.remarks)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"), "needs groff"))
  func theManualPageIsFormattedWithoutComplaint() throws {
    let page = try run("manual")
    #expect(page.code == 0)
    let formatted = try ProgramRun(
      of: "/usr/bin/groff", ["-man", "-Tutf8", "-k", "-ww", "-P-cbou"],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      input: page.output)
    #expect(formatted.code == 0)
    #expect(formatted.remarks == "")
    let sections = [
      "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "LANGUAGE", "EXIT STATUS", "ENVIRONMENT", "FILES",
    ]
    let words = Keyword.allCases.flatMap { [$0.title(.english), $0.title(.vietnamese)] }
    #expect(words.count > 150)
    // The formatter ends lines where it likes.
    let shown = formatted.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in sections + words + Self.options + Self.subcommands + ["Nội's"] {
      #expect(shown.contains(word), "\(word)")
    }
  }

  @Test(arguments: [
    (["--fromat", "csv"], "Did you mean '--format'?"), (["rnu", "x.md"], "Did you mean 'run'?"),
    (["generat"], "Did you mean 'generate'?"), (["path"], "Did you mean 'paths'?"), (["hlep"], "Did you mean 'help'?"),
    (["run", "--outptu", "x", "y.md"], "Did you mean '--output'?"), (["--format", "cvs"], "csv"),
  ])
  func whatIsMistypedIsAnsweredWithTheNearestWord(_ arguments: [String], _ words: String) throws {
    let run = try ProgramRun(of: Program.path, arguments, environment: ["LC_ALL": "C.UTF-8"])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.remarks.contains(words), "\(run.remarks)")
  }
}
