import Foundation
import TestSupport
import Testing

/// `motcua check` and the figures in the prose, by the program itself.
@Suite(WaitingThreads()) struct CheckCommandTests {
  private static let rows = "domain,online\na,true\na,false\nb,true\n"
  private static let document = """
    ---
    motcua: 1
    data: {rows: {path: rows.csv}}
    language: en
    ---

    Online are [9](#online.n) of [9](#online.d), [9.9%](#online.percent).

    ```motcua name=online
    rows | show ratio(online)
    ```

    """

  /// A program with a document that was run and written to `report.md`.
  private static func program() throws -> Program {
    let program = try Program()
    try rows.write(to: program.folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
    try document.write(to: program.folder.appendingPathComponent("draft.md"), atomically: true, encoding: .utf8)
    let run = try program.started(["run", "draft.md", "--output", "report.md"], input: .nullDevice, in: program.folder)
      .ended()
    #expect(run.code == 0, "\(run.remarks)")
    return program
  }

  private static func run(_ arguments: [String], _ program: Program) throws -> ProgramRun {
    try program.started(arguments + ["--lang", "en"], input: .nullDevice, in: program.folder).ended()
  }

  @Test func runWritesTheFiguresAndCheckFindsThemRight() throws {
    let program = try Self.program()
    let report = program.folder.appendingPathComponent("report.md")
    let text = try String(contentsOf: report, encoding: .utf8)
    #expect(text.contains("Online are [2](#online.n) of [3](#online.d), [66.7%](#online.percent)."))
    let check = try Self.run(["check", "report.md"], program)
    #expect(check.code == 0 && check.output == "report.md: as recorded (1 cell, 3 figures)\n", "\(check)")
    #expect(try String(contentsOf: report, encoding: .utf8) == text, "a check writes nothing")
  }

  @Test func aWrongFigureEndsWithThree() throws {
    let program = try Self.program()
    let report = program.folder.appendingPathComponent("report.md")
    let text = try String(contentsOf: report, encoding: .utf8)
    try text.replacing("66.7%", with: "66.6%").write(to: report, atomically: true, encoding: .utf8)
    for arguments in [["check", "report.md"], ["run", "report.md"]] {
      let run = try Self.run(arguments, program)
      #expect(run.code == 3, "\(run)")
      #expect((run.output + run.remarks).contains("'66.6%' is not what 'online.percent' gives: 66.7%"), "\(run)")
    }
    let accepted = try Self.run(["check", "--accept", "report.md"], program)
    #expect(accepted.code == 0 && accepted.output.contains("; written anew"), "\(accepted)")
    #expect(try String(contentsOf: report, encoding: .utf8) == text)
    #expect(try Self.run(["check", "report.md"], program).code == 0)
  }

  @Test func severalFormsAndFiles() throws {
    let program = try Self.program()
    let text = try Self.run(["check", "report.md", "nowhere.md"], program)
    #expect(text.code == 1 && text.output.hasSuffix("2 documents: 1 as recorded, 1 failed\n"), "\(text)")
    let json = try Self.run(["check", "report.md", "--format", "json"], program)
    #expect(json.code == 0 && json.output.contains("\"verdict\" : \"same\""), "\(json)")
    let junit = try Self.run(["check", "report.md", "--format", "junit"], program)
    #expect(junit.code == 0 && junit.output.contains("<testsuites name=\"motcua check\" tests=\"5\""), "\(junit)")
  }

  @Test func wrongUsageEndsWithTwo() throws {
    let program = try Self.program()
    for arguments in [
      ["check"], ["check", "--accept", "--safe", "report.md"], ["check", "a.motcua"],
      ["check", "--width", "1", "report.md"],
    ] {
      #expect(try Self.run(arguments, program).code == 2, "\(arguments)")
    }
  }
}
