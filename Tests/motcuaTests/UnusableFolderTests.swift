import Foundation
import TestSupport
import Testing

/// Folders of the user that cannot be written or read: the program starts and says once what it cannot keep.
@Suite(WaitingThreads(), .enabled(if: Program.isDrivable, "needs the built program and tmux"))
struct UnusableFolderTests {
  /// A program that is not in a checkout makes the example set anew, in the cache unless that cannot be written.
  @Test func theExampleSetOpensWithoutACache() throws {
    let program = try Program()
    let copy = program.folder.appendingPathComponent("bin/motcua")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    let copying = try ProgramRun(of: "/bin/cp", [Program.executable.path, copy.path], environment: [:])
    #expect(copying.code == 0, "\(copying.remarks)")
    // Nobody can make a folder there, not even root.
    let environment = ["HOME": "/proc/nobody", "TMPDIR": program.folder.path]
    for _ in 0..<2 {
      let run = try program.started(
        ["-c", "procedures | show count", "--format", "csv"], input: .nullDevice, environment: environment,
        executable: copy, in: program.folder
      ).ended()
      #expect(run.output == "count\n1813\n", "\(run.remarks)")
      #expect(run.remarks.components(separatedBy: "'/proc/nobody/.cache/motcua' cannot be written").count == 2)
      #expect(run.code == 0)
    }
  }

  /// A history that is no file, or that cannot be made: one note, and the shell answers.
  @Test(arguments: ["mkfifo", "mkdir", "ln -s /proc/nobody/history"])
  func theShellStartsWithoutItsHistory(_ command: String) throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let making = try ProgramRun(
      of: "/bin/sh", ["-c", "mkdir '\(scratch.path)/motcua' && \(command) '\(scratch.path)/motcua/history.jsonl'"],
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(making.code == 0, "\(making.remarks)")
    let terminal = try EmulatedTerminal(
      "\(Program.path) --lang en \(Program.data)", columns: 120, rows: 40,
      environment: ["XDG_STATE_HOME": scratch.path])
    try terminal.expect([Program.prompt])
    for number in 1...2 {
      try terminal.type("motcua_offices | show sum(count)")
      try terminal.press("Enter")
      try terminal.expect { $0.contains("[\(number)]") && $0.last == Program.prompt }
    }
    let text = try terminal.screen().joined(separator: "\n")
    #expect(text.components(separatedBy: "the history in '").count == 2, "\(text)")
  }

  /// The folders of a killed `generate` go with the next one beside them; one that is being written stays, and so does what
  /// a user had.
  @Test func aGenerationRemovesWhatAKilledOneLeft() throws {
    let program = try Program()
    let left = try program.write("x", to: "sets/.motcua-\(UUID().uuidString)/dossiers.csv").deletingLastPathComponent()
    let busy = try program.write("x", to: "sets/.motcua-\(UUID().uuidString)/dossiers.csv").deletingLastPathComponent()
    let former = try program.write("x", to: "sets/.motcua-\(UUID().uuidString).former/mine.csv")
    let lock = unsafe open(busy.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(lock >= 0 && flock(lock, LOCK_EX) == 0)
    defer { close(lock) }
    let made = try program.run([
      "generate", "--dossiers", "300", program.folder.appendingPathComponent("sets/new").path,
    ])
    #expect(made.code == 0, "\(made.remarks)")
    let files = FileManager.default
    #expect(!files.fileExists(atPath: left.path))
    #expect(files.fileExists(atPath: busy.path) && files.fileExists(atPath: former.path))
    let names = try files.contentsOfDirectory(atPath: program.folder.appendingPathComponent("sets").path)
    #expect(names.count == 3)
  }
}
