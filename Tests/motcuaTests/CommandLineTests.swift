import Foundation
import TestSupport
import Testing

/// The program without a terminal: streams and exit codes.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct CommandLineTests {
  private func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    let environment = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    return try ProgramRun(of: Program.path, arguments, environment: environment, input: input)
  }

  @Test func answersGoToTheOutputAndRemarksToTheErrors() throws {
    let run = try run(Program.data, "--format", "csv", "-c", "motcua_offices | show sum(count)")
    #expect(run.output.split(whereSeparator: \.isNewline).last == "8")
    #expect(run.remarks.contains("2 rows"))
    #expect(run.code == 0)
  }

  @Test func severalQueriesAreAnsweredUntilOneFails() throws {
    let run = try run(
      Program.data, "-q", "--format", "csv", "-c", "motcua_offices | show count", "-c", "zz", "-c", "tables")
    #expect(run.output == "count\n2\n")
    #expect(run.remarks.contains("MC1201"))
    #expect(run.code == 1)
  }

  /// The language may stand before a subcommand, as it may before a dataset.
  @Test(arguments: [["--lang", "vi"], ["--lang=vi"]])
  func theLanguageMayStandBeforeASubcommand(_ language: [String]) throws {
    let program = try Program()
    let before = try program.run(language + ["check", "none.md"])
    let behind = try program.run(["check", "none.md"] + language)
    #expect(before.output == behind.output && before.remarks == behind.remarks && before.code == behind.code)
    #expect((before.output + before.remarks).contains("không chạy được"), "\(before.output)")
  }

  @Test func theInputIsAScript() throws {
    let run = try run(Program.data, "-q", "--format", "csv", input: "motcua_offices |\n  show sum(count)\n")
    #expect(run.output.split(whereSeparator: \.isNewline).last == "8")
    #expect(run.code == 0)
  }

  @Test(arguments: [
    (["--nope"], "--nope"), (["a", "b"], "'b'"), (["--width", "3"], "--width"), (["run"], "session.md"),
    (["--format", "pdf", "-c", "x"], "pdf"), (["generate", "--dossiers", "-1", "/tmp/x"], "--dossiers"),
  ])
  func wrongUsageEndsWith2(_ arguments: [String], _ named: String) throws {
    let run = try ProgramRun(of: Program.path, arguments, environment: ["LC_ALL": "C.UTF-8"])
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.remarks.contains(named))
  }

  @Test func aFailureToOpenEndsWith1() throws {
    let run = try run("/nonexistent/data", "-c", "tables")
    #expect(run.code == 1)
    #expect(run.output == "")
  }

  @Test func aScriptThatIsNoTextIsTold() throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let run = try run(scratch.write([0xFF, 0xFE, 0x00] as [UInt8], to: "a.motcua"))
    #expect(run.remarks.contains("MC1780"))
    #expect(run.code == 1)
  }

  @Test func theFoldersFollowTheXDGRules() throws {
    let environment = ["HOME": "/home/an", "XDG_STATE_HOME": "/var/state", "XDG_CACHE_HOME": "relative"]
    let run = try ProgramRun(of: Program.path, ["paths"], environment: environment)
    #expect(
      run.output.split(separator: "\n").map { $0.split(separator: " ").last } == [
        "/var/state/motcua/history.jsonl", "/var/state/motcua/autosave", "/var/state/motcua/lessons.jsonl",
        "/home/an/.cache/motcua",
        "/home/an/.cache/motcua/snapshots",
        "/home/an/.editrc",
      ])
  }
}
