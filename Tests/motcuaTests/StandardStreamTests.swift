import Foundation
import TestSupport
import Testing

/// Descriptors that the program finds closed, unreadable or too few.
@Suite(WaitingThreads()) struct StandardStreamTests {
  /// The program behind words of the shell that change its descriptors.
  private func run(_ change: String, _ arguments: String...) throws -> ProgramRun {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let data = try scratch.write("name,count\na,3\nb,5\n", to: "cases.csv")
    return try ProgramRun(
      of: "/bin/sh", ["-c", "exec \"$0\" \"$@\" \(change)", Program.path, data, "-q"] + arguments,
      environment: ["HOME": scratch.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"])
  }

  @Test(arguments: ["<&-", "2>&-", "<&- 2>&-"])
  func answersWhateverIsClosedThatItDoesNotNeed(_ change: String) throws {
    let run = try run(change, "-c", "cases | show count", "--format", "csv")
    #expect(run.output == "count\n2\n")
    #expect(run.code == 0)
  }

  @Test(arguments: [">&-", "<&- >&-", "<&- >&- 2>&-"])
  func endsWith1WhereTheOutputIsClosed(_ change: String) throws {
    let run = try run(change, "-c", "cases | show count")
    #expect(run.output == "")
    #expect(change.contains("2>&-") || run.remarks.contains("MC1781"), "\(run.remarks)")
    #expect(run.code == 1)
  }

  @Test(arguments: ["<&-", "</"])
  func tellsThatNoStatementCanBeRead(_ change: String) throws {
    let run = try run(change)
    #expect(run.remarks.contains("error MC1760: standard input cannot be read: "), "\(run.remarks)")
    #expect(run.output == "")
    #expect(run.code == 1)
  }

  @Test func tellsThatAScriptIsAFolder() throws {
    let program = try Program()
    let folder = program.folder.appendingPathComponent("a.motcua")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let run = try program.run([folder.path])
    #expect(run.remarks.contains("error MC1502: '\(folder.path)' cannot be read: Is a directory"), "\(run.remarks)")
    #expect(run.code == 1)
  }

  /// However few files may be open, the program answers or says that they are too few; it is never trapped.
  @Test(arguments: [4, 6, 8, 12, 16, 19, 20, 24, 32])
  func tellsThatTooFewFilesMayBeOpen(_ limit: Int) throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let data = try scratch.write("name,count\na,3\nb,5\n", to: "cases.csv")
    let run = try ProgramRun(
      of: "/bin/sh", ["-c", "ulimit -n \(limit); exec \"$0\" \"$@\"", Program.path, data, "-c", "cases | show count"],
      environment: ["HOME": scratch.path, "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"])
    #expect(run.code == (run.output.contains("2") ? 0 : 1), "\(run.remarks)")
    #expect(run.code == 0 || run.remarks.hasPrefix("error MC1761: too few files may be open"), "\(run.remarks)")
    #expect(limit > 6 || run.code == 1)
  }
}
