import Foundation
import TestSupport
import Testing

/// A document made on the example set, carried to another machine: another user's home, another folder, no checkout.
@Suite(WaitingThreads()) struct PortableDocumentTests {
  @Test func aDocumentOnTheExampleSetRunsElsewhere() throws {
    let here = try Program()
    let document = here.folder.appendingPathComponent("d.md")
    let saved = try here.run(["-q"], input: "procedures | show count by level\nsave \"\(document.path)\"\n")
    #expect(saved.code == 0, "\(saved.remarks)")

    let there = try Program()
    let copy = there.folder.appendingPathComponent("bin/motcua")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    // By a program of its own: a file that this process has open for writing may be open in the child of another test,
    // and cannot be run then.
    let copying = try ProgramRun(of: "/bin/cp", [Program.executable.path, copy.path], environment: [:])
    #expect(copying.code == 0, "\(copying.remarks)")
    try FileManager.default.copyItem(at: document, to: there.folder.appendingPathComponent("d.md"))

    let run = try there.started(["run", "d.md", "--quiet"], input: .nullDevice, executable: copy, in: there.folder)
      .ended()
    #expect(run.code == 0, "\(run.remarks)")
    #expect(!run.remarks.contains("MC2702"), "made anew, the set is the same byte for byte")
  }
}
