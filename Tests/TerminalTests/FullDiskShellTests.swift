import Foundation
import NotebookDocuments
import TestSupport
import Testing

extension ShellOnScreen {
  /// A disk that fills while a session runs: it goes on, tells once what is not kept any more, and leaves whole files.
  @Suite struct FullDiskShellTests {
    /// A shell of bash in which the folder `disk` is one that can be filled, and the program at its prompt there.
    private struct Shell {
      let disk: FullDisk
      let folder: ScratchFolder
      let terminal: EmulatedTerminal
      var place: String { folder.path("disk") }

      init(_ disk: FullDisk) throws {
        (self.disk, folder) = (disk, try ScratchFolder())
        try FileManager.default.createDirectory(atPath: folder.path("disk"), withIntermediateDirectories: true)
        let own = disk == .limit ? "" : "unshare \(FullDisk.unshare ?? "-m") "
        terminal = try EmulatedTerminal(own + "bash --norc --noprofile", rows: 60, environment: ["PAGER": ""])
        try terminal.expect(["sh>"])
        try terminal.record()
        if disk == .mounted { try run("mount -t tmpfs -o size=256k none '\(place)'") }
        // Once it is asked to, what is beside the program fills the disk.
        try run(
          "(while [ ! -e '\(folder.path("go"))' ]; do sleep 0.02; done; cat /dev/zero >'\(place)/filler'; "
            + "touch '\(folder.path("full"))') 2>/dev/null &")
        try terminal.type("clear; XDG_STATE_HOME='\(place)' \(Program.path) --lang en \(Program.data)")
        try terminal.press("Enter")
        try terminal.expect([Program.prompt])
      }

      private func run(_ line: String) throws {
        try terminal.type("clear; " + line)
        try terminal.press("Enter")
        try terminal.expect(["sh>"])
      }

      func submit(_ statement: String, until text: String) throws {
        try terminal.paste(statement)
        try terminal.press("Enter")
        try terminal.expectRecording { $0.contains(text) }
        try terminal.expect { $0.last == Program.prompt }
      }

      /// - Parameter bytes: To which every file may grow that the system limits.
      func fill(upTo bytes: Int) throws {
        switch disk {
        case .limit:
          let shell = try terminal.processID()
          let program = try #require(ShellJob.children(of: shell).first { Self.isProgram($0) })
          let run = try ProgramRun(
            of: "/usr/bin/prlimit", ["--pid", "\(program)", "--fsize=\(bytes)"], environment: [:])
          #expect(run.code == 0, "\(run)")
        case .mounted:
          try folder.write("", to: "go")
          try terminal.expect { _ in FileManager.default.fileExists(atPath: folder.path("full")) }
        }
      }

      private static func isProgram(_ process: Int32) -> Bool {
        let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(process)/exe")
        return path?.hasSuffix("/motcua") == true
      }

      /// Leaves the program, and brings what is on the disk to where it can be read.
      func leave() throws {
        try terminal.type("quit")
        try terminal.press("Enter")
        try terminal.expect { $0.last == "sh>" }
        try run("cp -a '\(place)' '\(folder.path("left"))'")
      }

      func left(_ name: String) throws -> String { try SessionFile.text(at: folder.path("left/" + name)) }
    }

    @Test(arguments: FullDisk.available) func aSessionGoesOnAndItsFilesStayWhole(_ disk: FullDisk) throws {
      let shell = try Shell(disk)
      let query = "\(Program.dataset) | show count"
      try shell.submit(query, until: "[1]")
      try shell.submit("save \"\(shell.place)/s.md\"", until: "saved 1 cell")
      try shell.fill(upTo: 600)
      try shell.submit("note \"\(String(repeating: "lời dài ", count: 800))\"", until: "MC2762")
      try shell.submit(query, until: "MC2761")
      let told = try shell.terminal.recording()
      for code in ["MC2780", "MC2761", "MC2762"] {
        #expect(told.components(separatedBy: "warning \(code)").count == 2, "\(code) is told once")
      }
      try shell.leave()

      let history = try shell.left("motcua/history.jsonl")
      #expect(history.hasSuffix("\n"), "\(history.suffix(80))")
      for line in history.split(separator: "\n") { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      let saved = SessionDocument(parsing: try shell.left("s.md"))
      #expect(saved.isComplete && saved.entries.map(\.cell.source) == [query])
      let files = try FileManager.default.contentsOfDirectory(atPath: shell.folder.path("left/motcua/autosave"))
      #expect(files.count == 1)
      let kept = SessionDocument(parsing: try shell.left("motcua/autosave/" + (files.first ?? "")))
      #expect(kept.entries.map(\.cell.source) == [query])
      let beside = try FileManager.default.contentsOfDirectory(atPath: shell.folder.path("left"))
      #expect(Set(beside).subtracting(["filler"]) == ["motcua", "s.md"])
    }
  }
}
