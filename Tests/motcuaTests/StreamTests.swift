import Foundation
import TestSupport
import Testing

/// Statements and data that come from other programs.
@Suite(WaitingThreads()) struct StreamTests {
  private static let cases = "id,district,fee\n1,Ba Đình,1000\n2,Đống Đa,500\n3,Ba Đình,\n"

  private func program() throws -> (program: Program, data: String) {
    let program = try Program()
    return (program, try program.write(Self.cases, to: "cases.csv").path)
  }

  /// A line of the shell; `$0` is the program and `$D` the file of the data.
  private func line(_ text: String, _ program: Program, _ data: String) throws -> ProgramRun {
    try ProgramRun(
      of: "/bin/bash", ["-c", text, Program.path],
      environment: ["D": data, "HOME": program.folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
  }

  // MARK: Statements

  @Test func aStatementIsAnsweredBeforeTheNextComes() throws {
    let (program, data) = try program()
    let pipe = Pipe()
    let started = try program.started([data, "-q", "--format", "csv"], input: pipe.fileHandleForReading)
    let deadline = ContinuousClock.now + .seconds(60)
    var expected = ""
    for (text, answer) in [("cases | show count\n", "count\n3\n"), ("cases\n| show sum(fee)\n", "sum\n1500\n")] {
      try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      expected += answer
      while try String(contentsOf: started.output, encoding: .utf8) != expected, started.process.isRunning,
        ContinuousClock.now < deadline
      {
        usleep(1000)
      }
    }
    try pipe.fileHandleForWriting.close()
    let run = try started.ended()
    #expect(run.output == expected, "\(run.remarks)")
    #expect(run.code == 0)
  }

  /// What stands above a fault is answered; what follows is not.
  @Test(arguments: [
    ("cases | show count\n\ncases | show (\ncases\n", 3), ("cases | show count\ncases | show nope\ncases\n", 2),
    ("cases |\n  show count\nlet a = cases\n  | where fee > 600\ncases | show (", 5),
  ])
  func aFaultStopsTheInputWhereItStands(_ text: String, _ line: Int) throws {
    let (program, data) = try program()
    let script = try program.write(text, to: "script").path
    let run = try self.line("cat '\(script)' | \"$0\" \"$D\" -q --format csv", program, data)
    #expect(run.output == "count\n3\n")
    #expect(run.remarks.hasSuffix("stopped at line \(line); what follows it was not run\n"), "\(run.remarks)")
    #expect(run.code == 1)
  }

  @Test func anInputThatLeavesOrIsNoTextEndsIt() throws {
    let (program, data) = try program()
    let left = try line("printf 'cases | show count\\nquit\\ncases\\n' | \"$0\" \"$D\" -q --format csv", program, data)
    #expect(left.output == "count\n3\n")
    #expect(left.code == 0)
    let failed = try line("printf 'cases | show \\xff\\n' | \"$0\" \"$D\" -q", program, data)
    #expect(failed.remarks.contains("MC1780"))
    #expect(failed.code == 1)
    let unmet = try line(
      "printf 'cases | show count | expect count = 9\\ncases | show count\\n' | \"$0\" \"$D\" -q", program, data)
    #expect(unmet.code == 3)
  }

  // MARK: Data

  @Test(arguments: [
    #""$0" - -q --format csv -c 'stdin | show sum(fee)' < "$D""#,
    #"cat "$D" | "$0" - -q --format csv -c 'stdin | show sum(fee)'"#,
    #"gzip -c "$D" | "$0" - -q --format csv -c 'stdin | show sum(fee)'"#,
    #""$0" <(cat "$D") -q --format csv -c 'input | show sum(fee)'"#,
    #""$0" <(gzip -c "$D") -q --format csv -c 'input | show sum(fee)'"#,
    #"echo '[{"fee": 1500}]' | "$0" - -q --format csv -c 'stdin | show sum(fee)'"#,
    #"cat "$D" | "$0" "$D" -q --format csv -c 'open "-" as other' -c 'other | show sum(fee)'"#,
    #"mkfifo "$HOME/sales"; cat "$D" > "$HOME/sales" & "$0" "$HOME/sales" -q --format csv -c 'sales | show sum(fee)'"#,
  ])
  func dataAreReadFromAStream(_ text: String) throws {
    let (program, data) = try program()
    let run = try line(text, program, data)
    #expect(run.output == "sum\n1500\n", "\(run.remarks)")
    #expect(run.code == 0)
  }

  @Test func dataOfAnInputThatHoldsStatementsAreRefused() throws {
    let (program, data) = try program()
    for text in [#"echo 'open "-"' | "$0" "$D" -q"#, #"echo 'open "-"' > "$HOME/s"; "$0" "$D" -q < "$HOME/s""#] {
      let run = try line(text, program, data)
      #expect(run.remarks.contains("error MC1763"), "\(run.remarks)")
      #expect(run.code == 1)
    }
    let closed = try line(#""$0" - -c tables <&-"#, program, data)
    #expect(closed.remarks.contains("error MC1502: '-' cannot be read: Bad file descriptor"), "\(closed.remarks)")
    let empty = try line(#""$0" - -c tables </dev/null"#, program, data)
    #expect(empty.remarks.contains("error MC1504"), "\(empty.remarks)")
  }

  /// A document names the input and pins nothing of it; it runs again on the same input.
  @Test func aDocumentSaysThatItsDataCameFromAStream() throws {
    let (program, data) = try program()
    let save = #"cat "$D" | "$0" - -c 'stdin | show count by district' -c 'save "'$HOME'/s.md"'"#
    let saved = try line(save, program, data)
    #expect(saved.code == 0, "\(saved.remarks)")
    #expect(saved.remarks.contains("MC2760: the data of '-' came from a stream"), "\(saved.remarks)")
    let document = try String(contentsOf: program.folder.appendingPathComponent("s.md"), encoding: .utf8)
    #expect(document.contains("path: \"-\"") || document.contains("path: -") || document.contains("stdin: -"))
    #expect(!document.contains("sha256: "), "\(document)")
    let run = try line(#"cat "$D" | "$0" run "$HOME/s.md" -q"#, program, data)
    #expect(run.code == 0, "\(run.remarks)")
  }
}
