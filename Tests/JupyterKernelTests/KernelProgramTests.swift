import Foundation
import TestSupport
import Testing

@testable import JupyterKernel

/// The program as a kernel: started, killed, started again, and beside another one.
@Suite(WaitingThreads()) struct KernelProgramTests {
  /// Starts a kernel on a connection file, and a client of it.
  private func start(_ program: Program, _ name: String) throws -> (process: Process, client: KernelClient) {
    let path = program.folder.appendingPathComponent(name).path
    if !FileManager.default.fileExists(atPath: path) { try ConnectionFile.make(at: path) }
    let process = try program.started(["kernel", "run", "-f", path], input: .nullDevice).process
    return (process, try KernelClient(try ConnectionFile(path: path)))
  }

  private func documents(_ program: Program) throws -> [String] {
    let folder = program.folder.appendingPathComponent(".local/state/motcua/autosave")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }

  @Test func aKilledKernelLeavesAWholeDocumentAndStartsAnew() throws {
    let program = try Program()
    let first = try start(program, "c.json")
    #expect(first.client.run("procedures | show count")?["status"] == "ok")
    kill(first.process.processIdentifier, SIGKILL)
    first.process.waitUntilExit()
    let second = try start(program, "c.json")
    #expect(second.client.run("procedures | show count by tier")?["execution_count"] == 1)
    let texts = try documents(program)
    #expect(texts.count == 2)
    #expect(texts.contains { $0.contains("```motcua\nprocedures | show count\n```") && $0.contains("1,813") })
    let recovered = try program.run(["--recover", "1", "-c", "_1 | list count"], environment: [:])
    #expect(recovered.output.contains("1,813"), "\(recovered)")
    second.client.send("shutdown_request", .empty, on: second.client.control)
    second.process.waitUntilExit()
    #expect(second.process.terminationStatus == 0)
  }

  @Test func twoKernelsKnowNothingOfEachOther() throws {
    let program = try Program()
    let (one, two) = (try start(program, "1.json"), try start(program, "2.json"))
    #expect(one.client.run("let few = procedures | first 3")?["status"] == "ok")
    #expect(two.client.run("few | show count")?["status"] == "error")
    #expect(one.client.run("few | show count")?["status"] == "ok")
    kill(one.process.processIdentifier, SIGTERM)
    one.process.waitUntilExit()
    #expect(two.client.run("procedures | show count")?["status"] == "ok")
    kill(two.process.processIdentifier, SIGTERM)
    two.process.waitUntilExit()
  }

  @Test func ctrlCInterruptsAsTheMessageDoes() throws {
    let program = try Program()
    let (process, client) = try start(program, "c.json")
    _ = client.nextPublished("iopub_welcome")
    let long = (0..<3000).map { "dossiers | show count, median(days(received, resolved)) by district, domain # \($0)" }
    client.send("execute_request", ["code": .text(long.joined(separator: "\n"))], on: client.shell)
    _ = client.nextPublished("display_data")
    kill(process.processIdentifier, SIGINT)
    #expect(client.next(on: client.shell)?.content["ename"] == "MC1402")
    client.send("shutdown_request", .empty, on: client.control)
    process.waitUntilExit()
  }

  @Test func whatCannotBeUsedIsToldInWords() throws {
    let program = try Program(hasReadExampleSet: false)
    let lacking = try program.run(["kernel", "run", "-f", "README.md", "--lang", "vi"])
    #expect(lacking.code == 1 && lacking.remarks.contains("MC1777"), "\(lacking)")
    let wrong = try program.run(["kernel", "install", "--name", "a/b"])
    #expect(wrong.code == 2 && wrong.remarks.contains("--name takes"))
    let installed = try program.run(["kernel", "install", "--lang", "vi"])
    #expect(installed.code == 0 && installed.output.contains("/.local/share/jupyter/kernels/motcua"))
  }
}
