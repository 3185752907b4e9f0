import Foundation
import Testing

/// A document made on the example set, carried to another machine: another user's home, another folder, no checkout.
@Suite struct PortableDocumentTests {
  @Test func aDocumentOnTheExampleSetRunsElsewhere() throws {
    let here = try Program()
    let document = here.folder.appendingPathComponent("d.md")
    let saved = try here.run(["-q"], input: "procedures | show count by level\nsave \"\(document.path)\"\n")
    #expect(saved.code == 0, "\(saved.remarks)")

    let there = try Program()
    let copy = there.folder.appendingPathComponent("bin/motcua")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Program.executable, to: copy)
    try FileManager.default.copyItem(at: document, to: there.folder.appendingPathComponent("d.md"))

    let process = Process()
    process.executableURL = copy
    process.arguments = ["run", "d.md", "--quiet"]
    process.currentDirectoryURL = there.folder
    process.environment = ["HOME": there.folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    let files = try ["out", "err"].map { try there.write("", to: $0) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    let run = try StartedProgram(process: process, output: files[0], remarks: files[1]).ended()
    #expect(run.code == 0, "\(run.remarks)")
    #expect(!run.remarks.contains("MC2702"), "made anew, the set is the same byte for byte")
  }
}
