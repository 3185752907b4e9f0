import Foundation
import TestSupport
import Testing

/// `motcua run --set` and `--each`.
@Suite(WaitingThreads()) struct ParameterRunTests {
  private static let document = """
    ---
    motcua: 1
    data: {rows: {path: rows.csv}}
    parameters: {domain: {values: rows.domain, default: a}}
    language: en
    ---

    # $domain has [0](#count)

    ```motcua name=count
    rows | where domain = $domain | show count
    ```

    """

  private static func program(_ rows: String = "domain,online\na,true\na,false\nb/c,true\n") throws -> Program {
    let program = try Program()
    try program.write(rows, to: "rows.csv")
    try program.write(document, to: "t.md")
    return program
  }

  private static func run(_ arguments: String..., in program: Program) throws -> ProgramRun {
    try program.started(["run", "t.md", "--lang", "en", "-q"] + arguments, input: .nullDevice, in: program.folder)
      .ended()
  }

  private static func text(_ name: String, in program: Program) throws -> String {
    try String(contentsOf: program.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func runsForOneValue() throws {
    let program = try Self.program()
    let run = try Self.run("--set", "domain=b/c", "--output", "out.md", in: program)
    #expect(run.code == 0, "\(run)")
    #expect(try Self.text("out.md", in: program).contains("# b/c has [1](#count)"))
    let wrong = try Self.run("--set", "domain=d", in: program)
    #expect(wrong.code == 1 && wrong.remarks.contains("MC1742") && wrong.output.isEmpty, "\(wrong)")
  }

  @Test func runsForEachValue() throws {
    let program = try Self.program()
    let run = try Self.run("--each", "domain", "--output", "r-{domain}.md", in: program)
    #expect(run.code == 0, "\(run)")
    #expect(try Self.text("r-a.md", in: program).contains("# a has [2](#count)"))
    #expect(try Self.text("r-b-c.md", in: program).contains("# b/c has [1](#count)"))
    let again = try Self.run("--each", "domain", "--output", "r-{domain}.md", in: program)
    #expect(again.code == 1 && again.remarks.contains("MC1724"), "no file is replaced silently: \(again)")
    #expect(try Self.run("--each", "domain", "--output", "r-{domain}.md", "--replace", in: program).code == 0)
  }

  @Test func valuesThatShareAFileAreToldBeforeAnythingRuns() throws {
    let program = try Self.program("domain,online\nb-c,true\nb/c,true\n")
    let run = try Self.run("--each", "domain", "--output", "r-{domain}.md", in: program)
    #expect(run.code == 1 && run.remarks.contains("MC1746") && run.output.isEmpty, "\(run)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("r-b-c.md").path))
  }

  @Test func wrongUsageEndsWithTwo() throws {
    let program = try Self.program()
    #expect(try Self.run("--set", "domain", in: program).code == 2)
    #expect(try Self.run("--each", "domain", "--output", "out.md", in: program).code == 2)
    #expect(try Self.run("--each", "nothing", in: program).code == 1)
  }
}
