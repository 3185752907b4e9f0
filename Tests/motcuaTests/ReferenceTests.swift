import Foundation
import QuerySyntax
import TestSupport
import Testing
import VietnameseText

/// What the program tells of itself on the command line: help, completion scripts, the manual page, mistyped words.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct ReferenceTests {
  private func run(_ arguments: String...) throws -> ProgramRun { try run(arguments) }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    let environment = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    return try ProgramRun(of: Program.path, arguments, environment: environment)
  }

  private static let options = ["--command", "--format", "--color", "--width", "--lang", "--quiet", "--strict"]
  private static let subcommands = ["run", "export", "kernel", "generate", "paths", "completions", "manual"]

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

  private static let sections = [
    [
      "NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "LANGUAGE", "EXIT STATUS", "ENVIRONMENT", "FILES",
      "Nội's",
    ],
    [
      "TÊN", "CÁCH GÕ", "MÔ TẢ", "TÙY CHỌN", "LỆNH CON", "NGÔN NGỮ TRUY VẤN", "MÃ KẾT THÚC", "BIẾN MÔI TRƯỜNG", "TỆP",
      "bộ dữ liệu mẫu về Hà Nội quý III/2020",
    ],
  ]

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"), "needs groff"),
    arguments: zip(["en", "vi"], sections))
  func theManualPageIsFormattedWithoutComplaint(_ language: String, _ sections: [String]) throws {
    let page = try run("manual", "--lang", language)
    #expect(page.code == 0)
    let formatted = try ProgramRun(
      of: "/usr/bin/groff", ["-man", "-Tutf8", "-k", "-ww", "-P-cbou"],
      environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
      input: page.output)
    #expect(formatted.code == 0)
    #expect(formatted.remarks == "")
    let words = Keyword.allCases.flatMap { [$0.title(.english), $0.title(.vietnamese)] }
    #expect(words.count > 150)
    // The formatter ends lines where it likes.
    let shown = formatted.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for word in sections + words + Self.options + Self.subcommands {
      #expect(shown.contains(word), "\(word)")
    }
  }

  // MARK: In Vietnamese

  /// A command as the parser describes it, with every English text of it.
  private struct Described: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable { let name: String }
      let abstract: String?
      let names: [Name]?
    }
    struct Whole: Decodable { let command: Described }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Described]?

    var texts: [String] {
      ([abstract, discussion] + (arguments ?? []).map(\.abstract) + (subcommands ?? []).map(\.abstract))
        .compactMap(\.self).flatMap { $0.split(separator: "\n").map(String.init) }.filter { $0 != "" }
    }

    /// The commands with the words that lead to them.
    func all(_ path: [String] = []) -> [(path: [String], command: Described)] {
      [(path, self)]
        + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(path + [$0.commandName]) }
    }
  }

  private static func text(_ output: String) -> String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// No English text stands in the help or the manual page of any command, and every option does.
  @Test func everyTextOfTheCommandLineHasItsVietnamese() throws {
    let description = try run("--experimental-dump-help").output
    let commands = try JSONDecoder().decode(Described.Whole.self, from: Data(description.utf8)).command.all()
    #expect(commands.count >= 9)
    let page = Self.text(try run("manual", "--lang", "vi").output.replacing("\\-", with: "-"))
    for (path, command) in commands {
      let help = try run(path + ["--help", "--lang", "vi"])
      #expect(help.code == 0 && help.remarks == "")
      #expect(
        help.output.split(separator: "\n").allSatisfy { DisplayWidth.cells(in: String($0)) <= 80 }, "\(help.output)")
      let shown = Self.text(help.output)
      // An example is the same in both languages but for its first words.
      for text in command.texts where !text.hasPrefix("Show subcommand help") {
        #expect(!shown.contains(Self.text(text)), "\(path) \(text)")
        #expect(!page.contains(Self.text(text)), "the page: \(text)")
      }
      let isRoot = path.isEmpty
      for name in (command.arguments ?? []).compactMap({ $0.names?.last?.name }) where isRoot || name != "version" {
        #expect(shown.contains("--\(name)") || name == "h" || name == "c" || name == "q", "\(path) \(name)")
      }
      for subcommand in command.subcommands ?? [] where subcommand.commandName != "help" {
        #expect(shown.contains(" \(subcommand.commandName) "), "\(path)")
      }
    }
  }

  @Test(arguments: [
    ["help"], ["-h"], ["help", "run"], ["cache", "list", "--help"], ["cache", "--help"], ["help", "cache", "clear"],
  ])
  func theSystemsLanguageIsThatOfTheHelp(_ arguments: [String]) throws {
    let help = try ProgramRun(of: Program.path, arguments, environment: ["LANG": "vi_VN.UTF-8"])
    #expect(help.code == 0 && help.output.contains("\nCÁCH GÕ:\n  motcua"))
  }

  @Test(arguments: [
    ("--fromat csv", "Lỗi: không có tùy chọn '--fromat'. Ý bạn là '--format'?"),
    ("rnu x.md", "Lỗi: không có tệp hay lệnh con 'rnu'. Ý bạn là 'run'?"),
    ("--width", "Lỗi: thiếu giá trị của '--width <số ký tự>'"),
    ("--width x", "Lỗi: giá trị 'x' không dùng được cho '--width <số ký tự>'"),
    ("--width 5", "Lỗi: --width nhận một số từ 20 đến 1000."),
    (
      "--color x",
      "Lỗi: giá trị 'x' không dùng được cho '--color <màu>'. Chọn một trong: 'auto', 'always' hoặc 'never'."
    ),
    ("--format x", "Lỗi: giá trị 'x' không dùng được cho '--format <dạng>'. Chọn một trong các giá trị:"),
    ("--quiet=x", "Lỗi: tùy chọn '--quiet' không nhận giá trị, nhưng đã gõ 'x'"),
    ("a.csv b", "Lỗi: thừa 'b'"), ("a.csv b c", "Lỗi: thừa 2 chữ: 'b', 'c'"),
    ("run", "Lỗi: thiếu '<phiên.md>'"), ("generate", "Lỗi: thiếu '<thư mục>'"),
    ("generate x --dossiers=-1", "Lỗi: --dossiers nhận một số từ 0 trở lên."),
    ("run x.md --safe --output y.md", "Lỗi: --safe không ghi tệp nào nên không dùng cùng --output."),
    ("run x.motcua --output y.md", "Lỗi: --output, --set và --each dùng với tài liệu, không dùng với tệp câu lệnh."),
    ("run x.md --set y", "Lỗi: --set nhận tên và giá trị, như quarter=2020Q4."),
    (
      "run x.md --each unit --output y.md",
      "Lỗi: --each unit cần --output có {unit} trong tên để mỗi giá trị có tệp riêng."
    ),
    ("check x.md --safe --accept", "Lỗi: --safe không ghi tệp nào nên không dùng cùng --accept."),
    ("check x.motcua", "Lỗi: 'x.motcua' là tệp câu lệnh; check nhận tài liệu, là tệp có ghi kết quả."),
    ("diff x.md y.md --width 5", "Lỗi: --width nhận một số từ 40 đến 1000."),
    ("x.csv --heading y", "Lỗi: --heading nhận các dòng tiêu đề, như 2 hoặc 2..3, hoặc none."),
    ("x.csv --rows y", "Lỗi: --rows chỉ nhận all."),
    ("x.csv --mapping y", "Lỗi: --mapping nhận tên cột và tiêu đề, như id=so_ho_so."),
    (
      "completions x",
      "Lỗi: giá trị 'x' không dùng được cho '<trình dòng lệnh>'. Chọn một trong: 'bash', 'zsh' hoặc 'fish'."
    ),
  ])
  func wrongUsageIsToldInVietnamese(_ line: String, _ fault: String) throws {
    let run = try ProgramRun(
      of: Program.path, line.split(separator: " ").map(String.init), environment: ["LANG": "vi_VN.UTF-8"])
    #expect(run.code == 2 && run.output == "")
    let lines = run.remarks.split(separator: "\n").map(String.init)
    #expect(lines.first == fault, "\(run.remarks)")
    for word in ["Error", "Help", "Usage", "See ", "for more", "<options>", "<subcommand>"] {
      #expect(!run.remarks.contains(word), "\(run.remarks)")
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
