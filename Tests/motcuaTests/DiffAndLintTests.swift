import Foundation
import TestSupport
import Testing

/// `motcua diff` and `motcua lint` by the program itself.
@Suite(WaitingThreads()) struct DiffAndLintTests {
  private static let document = """
    ---
    motcua: 1
    parameters: {quarter: {type: period, default: 2020Q3}}
    ---

    In 2020Q3 it was [3](#a).

    ```motcua name=a
    rows | show count
    ```
    ```output
    3
    ```

    """

  private static func run(_ arguments: String..., in program: Program) throws -> ProgramRun {
    try program.started(arguments + ["--lang", "en"], input: .nullDevice, in: program.folder).ended()
  }

  @Test func diffEndsWithThreeWhereDocumentsDiffer() throws {
    let program = try Program()
    try program.write(Self.document, to: "a.md")
    try program.write(Self.document.replacing("\n3\n", with: "\n4\n"), to: "b.md")
    let same = try Self.run("diff", "a.md", "a.md", in: program)
    #expect(same.code == 0 && same.output.isEmpty, "\(same)")
    let other = try Self.run("diff", "a.md", "b.md", in: program)
    #expect(other.code == 3 && other.output.hasPrefix("a: another answer\n"), "\(other)")
    #expect(try Self.run("diff", "a.md", "nowhere.md", in: program).code == 1)
    #expect(try Self.run("diff", "a.md", in: program).code == 2)
  }

  @Test func lintTellsAndFixes() throws {
    let program = try Program()
    try program.write(Self.document, to: "a.md")
    let told = try Self.run("lint", "a.md", in: program)
    #expect(told.code == 3 && told.output.hasPrefix("a.md: warning MC2741: line 6: '2020Q3' stays"), "\(told)")
    let fixed = try Self.run("lint", "--fix", "a.md", in: program)
    #expect(fixed.code == 0 && fixed.output.isEmpty, "\(fixed)")
    let text = try String(contentsOf: program.folder.appendingPathComponent("a.md"), encoding: .utf8)
    #expect(text == Self.document.replacing("In 2020Q3", with: "In [2020Q3](#quarter)"))
    #expect(try Self.run("lint", "nowhere.md", in: program).code == 1)
  }
}
