import Foundation
import NotebookDocuments
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
    if !FileManager.default.fileExists(atPath: folder.path) { return [] }
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

  /// What is on disk at the end of a kernel is whole: each cell with its answer, and none lacks that a client has seen.
  @Test func killedAtAnyMomentItLeavesAWholeDocument() throws {
    var random = SeededRandom(seed: 18)
    let cell = (1...400).map { "procedures | where level >= 3 | show count by tier # \($0)" }.joined(separator: "\n")
    for moment in 0..<12 {
      let program = try Program()
      let kernel = try start(program, "c.json")
      _ = kernel.client.nextPublished("iopub_welcome")
      kernel.client.send("execute_request", ["code": .text(cell)], on: kernel.client.shell)
      let seen = moment * 3
      for _ in 0..<seen { #expect(kernel.client.nextPublished("display_data") != nil) }
      usleep(UInt32.random(in: 0...15_000, using: &random))
      kill(kernel.process.processIdentifier, SIGKILL)
      kernel.process.waitUntilExit()
      let texts = try documents(program)
      #expect(texts.count == 1 || (seen == 0 && texts.isEmpty))
      for text in texts {
        let document = SessionDocument(parsing: text)
        #expect(document.diagnostics.isEmpty && document.entries.count >= seen, "\(moment): \(text.suffix(300))")
        #expect(document.entries.allSatisfy { !$0.outputs.isEmpty }, "\(moment): \(text.suffix(300))")
      }
      if moment == 11 {
        let recovered = try program.run(["--recover", "1", "-c", "_\(seen) | list count"])
        #expect(recovered.code == 0 && recovered.output.contains("1,313"), "\(recovered)")
      }
    }
  }

  /// The loader of these processes finds no libzmq: an auditor, which it asks for each name, takes the name away.
  @Test func withoutTheLibraryTheKernelNamesItsPackageAndTheShellRuns() throws {
    let program = try Program()
    let source = try program.write(
      """
      #include <string.h>
      unsigned la_version(unsigned version) { return version; }
      char *la_objsearch(const char *name, unsigned long *cookie, unsigned flag) {
        return strstr(name, "libzmq") ? 0 : (char *)name;
      }
      """, to: "hide.c")
    let auditor = program.folder.appendingPathComponent("hide.so").path
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["clang", "-shared", "-fPIC", "-o", auditor, source.path]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    func run(_ arguments: [String]) throws -> ProgramRun {
      try program.run(arguments, environment: ["LD_AUDIT": auditor])
    }
    for (language, words) in [("en", "apt-get install libzmq5"), ("vi", "cần thư viện của gói libzmq5")] {
      for command in [["run", "-f", program.folder.appendingPathComponent("c.json").path], ["install"]] {
        let told = try run(["kernel"] + command + ["--lang", language])
        #expect(told.code == 1 && told.remarks.contains("MC1775") && told.remarks.contains(words), "\(told)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent(".local/share").path))
    let shell = try run(["-c", "procedures | show count"])
    #expect(shell.code == 0 && shell.output.contains("1,813"), "\(shell)")
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

  /// What the README shows of a notebook is drawn by the program.
  @Test func thePictureOfTheReadmeIsWhatComes() throws {
    let program = try Program()
    let drawn = program.folder.appendingPathComponent("drawn.svg")
    let readme = try String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let query = try #require(readme.firstMatch(of: /\[1\]: (.*\| chart)\s/)?.1)
    let run = try program.run(["-c", "\(query)\nexport \"\(drawn.path)\""])
    #expect(run.code == 0, "\(run)")
    let path = try #require(readme.firstMatch(of: /!\[[^\]]+\]\(([^)]+\.svg)\)/)?.1)
    let shown = try String(contentsOf: Program.root.appendingPathComponent(String(path)), encoding: .utf8)
    #expect(try String(contentsOf: drawn, encoding: .utf8) == shown)
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
