import Foundation
import Glibc
import TestSupport
import Testing

private let endings: [([String], Int32)] = [
  (["-c", "cases | show count"], 0), (["-c", "cases | show nope"], 1), (["-c", "cases | show ("], 1),
  (["-c", "cases | show count | expect count = 3"], 0), (["-c", "cases | show count | expect count = 9"], 3),
  (["-c", "cases | show count | expect count = 9\ncases | show count"], 3),
  (["-c", "cases | show count | expect count = 9", "-c", "cases | show nope"], 1),
  (["--nope"], 2), (["--format", "xml"], 2), (["--width", "3"], 2), (["a", "b", "c"], 2),
]

private let forms: [(String, String)] = [
  ("table", "District  count\n────────  ─────\nBa Đình       2\nĐống Đa       1\n"),
  ("csv", "district,count\nBa Đình,2\nĐống Đa,1\n"), ("tsv", "district\tcount\nBa Đình\t2\nĐống Đa\t1\n"),
  ("json", "[\n  {\"district\": \"Ba Đình\", \"count\": 2},\n  {\"district\": \"Đống Đa\", \"count\": 1}\n]\n"),
  ("jsonl", "{\"district\": \"Ba Đình\", \"count\": 2}\n{\"district\": \"Đống Đa\", \"count\": 1}\n"),
  ("markdown", "| District | count |\n| --- | ---: |\n| Ba Đình | 2 |\n| Đống Đa | 1 |\n"),
]

/// The built program from outside: its options, streams and exit codes.
@Suite(WaitingThreads()) struct ProgramTests {
  private static let dossiers = """
    id,district,received,channel,fee
    1,Ba Đình,2020-04-10,online,1000
    2,Đống Đa,2020-07-01,post,500
    3,Ba Đình,2020-07-31,online,

    """

  /// The program with a small file of dossiers, and its path.
  private func program() throws -> (program: Program, data: String) {
    let program = try Program()
    return (program, try program.write(Self.dossiers, to: "cases.csv").path)
  }

  // MARK: Ways to ask

  @Test func answersQueriesOnTheCommandLine() throws {
    let (program, data) = try program()
    let run = try program.run([data, "-c", "cases | show count", "-c", "_ | show sum(count)", "--format", "csv"])
    #expect(run.output == "count\n3\nsum\n3\n")
    #expect(run.remarks.contains("cases: 3 rows, 5 columns"))
    #expect(run.code == 0)
  }

  @Test func answersItsInput() throws {
    let (program, data) = try program()
    let run = try program.run(
      [data, "--format", "csv", "--quiet"],
      input: "# how many\ncases\n| show count by district\n\nlet a = cases | where fee > 600; a | show count\n")
    #expect(run.output == "district,count\nBa Đình,2\nĐống Đa,1\ncount\n1\n")
    #expect(run.remarks == "")
    #expect(run.code == 0)
  }

  @Test func runsAScript() throws {
    let (program, data) = try program()
    let script = try program.write(
      "open \"\(data)\"\ncases | show sum(fee)\nquit\ncases | show count\n", to: "a.motcua")
    let run = try program.run([script.path, "--format", "tsv", "--quiet"])
    #expect(run.output == "sum\n1500\n")
    #expect(run.code == 0)
  }

  @Test func opensTheExampleSetAndSaysThatItIsSynthetic() throws {
    let run = try Program().run(["-c", "procedures | show ratio(online of eligible)"])
    #expect(run.output.contains("1,671 / 1,720 = 97.15%"))
    #expect(run.remarks.contains("synthetic"))
    #expect(run.code == 0)
  }

  // MARK: Exit codes and streams

  @Test(arguments: endings)
  private func endsWithTheCodeOfWhatHappened(_ arguments: [String], _ code: Int32) throws {
    let (program, data) = try program()
    let run = try program.run((arguments.contains("-c") ? [data] : []) + arguments)
    #expect(run.code == code, "\(run.remarks)")
    if code == 1 || code == 2 { #expect(!run.remarks.isEmpty) }
    if code == 2 { #expect(run.output == "") }
  }

  @Test func aMissingFileEndsTheProgram() throws {
    let run = try Program().run(["nowhere.csv", "-c", "tables"])
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.remarks.contains("error MC1501: no file or folder 'nowhere.csv'"))
  }

  @Test func aScriptStopsAtItsFirstFault() throws {
    let (program, data) = try program()
    let run = try program.run(
      [data, "--format", "csv", "--quiet"], input: "cases | show count\ncases | show nope\ncases | show sum(fee)\n")
    #expect(run.output == "count\n3\n")
    #expect(run.remarks.contains("no measure or column") || run.remarks.contains("MC1"))
    #expect(run.remarks.contains("^^^^"))
    #expect(run.code == 1)
  }

  @Test func aLanguageSetInAScriptHoldsFromThere() throws {
    let (program, data) = try program()
    let run = try program.run(
      [data, "--quiet"], input: "cases | show avg(fee)\nset language vi\ncases | show avg(fee)\n")
    #expect(run.output == "   avg\n──────\n750.00\ntrung bình\n──────────\n    750,00\n")
  }

  @Test func aReaderThatLeavesEndsItQuietly() throws {
    let (program, data) = try program()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    let rows = (0..<20_000).map { "\($0),Ba Đình,2020-07-01,online,1" }.joined(separator: "\n")
    let many = try program.write("id,district,received,channel,fee\n\(rows)\n", to: "many.csv")
    let remarks = try program.write("", to: "remarks")
    shell.arguments = [
      "-c",
      "'\(Program.executable.path)' '\(many.path)' -q --format csv -c many 2>'\(remarks.path)' | head -1 >'\(data)'; "
        + "echo ${PIPESTATUS[0]} >>'\(data)'",
    ]
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOfFile: data, encoding: .utf8) == "id,district,received,channel,fee\n141\n")
    #expect(try String(contentsOf: remarks, encoding: .utf8) == "")
  }

  /// While it waits for more input, and not only while it computes.
  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGTERM])
  func aSignalEndsIt(_ signal: Int32) throws {
    let (program, data) = try program()
    let pipe = Pipe()
    let started = try program.started([data, "--quiet"], input: pipe.fileHandleForReading)
    // Once it has read what there is, it waits for more.
    try pipe.fileHandleForWriting.write(contentsOf: Data("cases\n".utf8))
    while Self.holdsBytes(pipe.fileHandleForReading), started.process.isRunning { usleep(1000) }
    kill(started.process.processIdentifier, signal)
    #expect(try started.ended().code == 128 + signal)
    try pipe.fileHandleForWriting.close()
  }

  private static func holdsBytes(_ pipe: FileHandle) -> Bool {
    var wait = pollfd(fd: pipe.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wait, 1, 0) > 0
  }

  // MARK: Forms

  @Test(arguments: forms)
  func writesEachForm(_ format: String, _ output: String) throws {
    let (program, data) = try program()
    let run = try program.run([data, "-q", "--format", format, "-c", "cases | show count by district"])
    #expect(run.output == output)
  }

  @Test func speaksVietnamese() throws {
    let (program, data) = try program()
    for (arguments, environment) in [(["--lang", "vi"], [:]), ([], ["LANG": "vi_VN.UTF-8"])] {
      let run = try program.run(
        [data, "-c", "cases | hiện tỷ lệ(channel = online)", "-c", "cases | hien nope"] + arguments,
        environment: environment)
      #expect(run.output.contains("2 / 3 = 66,67%"))
      #expect(run.remarks.contains("lỗi MC") && run.remarks.contains("3 dòng"))
      #expect(run.code == 1)
    }
  }

  @Test func coloursOnlyWhereAsked() throws {
    let (program, data) = try program()
    let query = ["-q", "-c", "cases | show count"]
    #expect(try !program.run([data] + query).output.contains("\u{1B}"))
    #expect(try program.run([data, "--color", "always"] + query).output.contains("\u{1B}"))
  }

  // MARK: Subcommands

  @Test func generatesASetThatOpens() throws {
    let program = try Program()
    let folder = program.folder.appendingPathComponent("made").path
    let made = try program.run(["generate", "--dossiers", "500", "--seed", "7", folder])
    #expect(made.code == 0, "\(made.remarks)")
    let run = try program.run([
      folder, "--format", "csv", "-c", "dossiers | show count", "-c", "procedures | show count",
    ])
    #expect(run.output == "count\n500\ncount\n1813\n")
    #expect(run.remarks.contains("synthetic"))
    #expect(try program.run(["generate", "--dossiers", "-1", folder]).code == 2)
    #expect(try program.run(["generate", "/proc/nowhere"]).code == 1)
  }

  @Test func rerunsASavedSession() throws {
    let (program, data) = try program()
    let session = program.folder.appendingPathComponent("s.md").path
    let saved = try program.run(
      [data, "-q"],
      input: "cases | show count by district\nset decimals 3\ncases | show avg(fee)\nsave \"\(session)\"\n")
    #expect(saved.code == 0, "\(saved.remarks)")
    let same = try program.run(["run", session])
    #expect(same.code == 0, "\(same.remarks)")
    #expect(same.remarks.contains("3 cells ran; every output is the recorded one"))

    try program.write(Self.dossiers.replacing("500", with: "700"), to: "cases.csv")
    let changed = try program.run(["run", session])
    #expect(changed.code == 3)
    #expect(changed.remarks.contains("- 750.000") && changed.remarks.contains("+ 850.000"))
    let taken = program.folder.appendingPathComponent("t.md").path
    #expect(try program.run(["run", session, "--output", taken]).code == 0)
    #expect(try String(contentsOfFile: taken, encoding: .utf8).contains("850.000"))
    #expect(try program.run(["run", "nowhere.md"]).code == 1)
  }

  /// A script stops at its first fault, and says where and how much of it was not run.
  @Test(arguments: [
    ("cases | show count\n\ncases | show nope\ncases\ncases\n", "line 3", "2 statements were not run"),
    ("# one\ncases | show nope\ncases\n", "line 2", "1 statement was not run"),
    ("cases | show count\ncases\n| show nope\n", "line 2", "it was the last statement"),
    ("cases | show count\ncases | show (\n", "line 2", "no statement was run"),
  ])
  func saysWhereAScriptStopped(_ text: String, _ place: String, _ left: String) throws {
    let (program, data) = try program()
    let script = try program.write("open \"\(data)\"\n" + text, to: "a.motcua").path
    let shifted = "line \((Int(place.suffix(1)) ?? 0) + 1)"
    for arguments in [[script], ["run", script]] {
      let run = try program.run(arguments + ["-q"])
      #expect(run.code == 1)
      #expect(
        run.remarks.hasSuffix("warning MC2782: stopped at \(shifted) of '\(script)'; \(left)\n"), "\(run.remarks)")
    }
    let run = try program.run([data, "-q"], input: text)
    #expect(run.remarks.hasSuffix("stopped at \(place); \(left)\n"))
    let queries = try program.run([data, "-q", "-c", "cases | show nope", "-c", "cases"])
    #expect(queries.remarks.hasSuffix("stopped at query 1; 1 statement was not run\n"))
    #expect(try !program.run([data, "-q", "-c", "cases | show nope"]).remarks.contains("MC2782"))
  }

  /// Whatever is written to standard output: where it cannot be, the program says so and ends with 1.
  @Test(arguments: [
    "-q DATA -c cases", "-q DATA -c cases --format csv", "-q DATA -c cases --format json", "-q run SESSION",
    "DATA -c help", "--help", "--version", "run --help", "paths", "manual", "completions bash", "completions fish",
    "cache --format csv", "-q check SESSION", "-q check SESSION --format json", "-q check SESSION --format junit",
  ])
  func tellsThatItsOutputCannotBeWritten(_ line: String) throws {
    let (program, data) = try program()
    let session = try program.write(
      "---\nmotcua: 1\ndata: {cases: cases.csv}\n---\n\n```motcua\ncases | show count\n```\n", to: "s.md")
    let words = line.split(separator: " ").map { word in
      word == "DATA" ? data : word == "SESSION" ? session.path : String(word)
    }
    let isSubcommand = words.first == "-q" && ["run", "check"].contains(words[1])
    let arguments = isSubcommand ? Array(words.dropFirst()) + ["-q"] : words
    let run = try ProgramRun(
      of: "/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/full", Program.path] + arguments,
      environment: ["HOME": program.folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    #expect(run.code == 1)
    #expect(
      run.remarks.contains("error MC1781: the answer cannot be written: No space left on device"), "\(run.remarks)")
  }

  /// However early an export is ended, nothing of it stands beside the file that it was to write.
  @Test(arguments: [300, 700, 1100, 1600, 2200])
  func nothingIsLeftOfAnExportThatWasKilled(_ milliseconds: Int) throws {
    let program = try Program()
    try FileManager.default.createDirectory(atPath: program.folder.path + "/out", withIntermediateDirectories: false)
    let started = try program.started(
      ["-q", "-c", "dossiers", "-c", "export \"\(program.folder.path)/out/k.json\""],
      input: .nullDevice)
    usleep(UInt32(milliseconds * 1000))
    kill(started.process.processIdentifier, SIGKILL)
    _ = try started.ended()
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/out")
    #expect(left == [] || left == ["k.json"])
  }

  @Test func tellsItsPathsVersionAndHelp() throws {
    let program = try Program()
    #expect(try program.run(["paths"]).output.contains(program.folder.path + "/.local/state/motcua/history.jsonl"))
    #expect(try program.run(["--version"]).output.hasPrefix("motcua "))
    let help = try program.run(["--help"])
    #expect(help.code == 0 && help.output.contains("Exit codes"))
  }
}
