import Foundation
import TestSupport
import Testing

/// Snapshots as processes of the program make and use them.
@Suite(WaitingThreads(), .serialized) struct SnapshotProcessTests {
  private static let query = "big | where kind = b | show count, sum(n)"
  private static let rows = 420_000

  /// A file large enough for a snapshot, left alone for as long as that takes, and its answer.
  private static func program() throws -> (Program, path: String, answer: String) {
    let program = try Program(hasReadExampleSet: false)
    var text = "kind,n,day\n"
    text.reserveCapacity(9 << 20)
    for row in 0..<rows { text += "\(["a", "b", "c"][row % 3]),\(row % 1000),2020-0\(1 + row % 9)-1\(row % 10)\n" }
    text += String(repeating: "a,0,2020-01-01\n", count: max(0, (8 << 20) - text.utf8.count) / 15 + 1)
    let file = try program.write(text, to: "big.csv")
    let changed = try #require(
      file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate)
    let answer = try program.run([file.path, "-c", query, "--no-cache"])
    #expect(answer.code == 0 && answer.output.contains("140"))
    while Date().timeIntervalSince(changed) < 2.1 { Thread.sleep(forTimeInterval: 0.05) }
    return (program, file.path, answer.output)
  }

  private static func snapshots(of program: Program) -> [URL] {
    let folder = program.folder.appendingPathComponent(".cache/motcua/snapshots")
    return (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
  }

  @Test func openListDamageAndClear() throws {
    let (program, path, answer) = try Self.program()
    #expect(Self.snapshots(of: program).isEmpty)
    #expect(try program.run([path, "-c", Self.query], environment: ["MOTCUA_NO_CACHE": "1"]).output == answer)
    #expect(Self.snapshots(of: program).isEmpty)
    let first = try program.run([path, "-c", Self.query])
    let snapshot = try #require(Self.snapshots(of: program).first)
    let second = try program.run([path, "-c", Self.query])
    #expect(second.output == answer && second.remarks == first.remarks && second.code == 0)

    let list = try program.run(["cache", "--format", "csv"])
    #expect(list.output.contains("\(path),") && list.output.contains(",yes"))
    #expect(list.remarks.hasPrefix("1 snapshot, "))
    #expect(try program.run(["cache", "list", "--lang", "vi"]).output.contains("còn dùng được"))

    // The last bytes are a column's that the query reads.
    var bytes = try Data(contentsOf: snapshot)
    for column in stride(from: bytes.count - 100, to: 8192, by: -65_536) { bytes[column] ^= 1 }
    try bytes.write(to: snapshot)
    let damaged = try program.run([path, "-c", Self.query])
    #expect(damaged.output == answer && damaged.code == 0)
    #expect(damaged.remarks.contains("was damaged"))
    let mended = try program.run([path, "-c", Self.query])
    #expect(mended.output == answer && mended.remarks == first.remarks)

    #expect(try program.run(["cache", "clear", "/nowhere"]).remarks.hasPrefix("0 snapshots removed"))
    #expect(try program.run(["cache", "clear", path]).remarks.hasPrefix("1 snapshot removed"))
    #expect(Self.snapshots(of: program).isEmpty)
    #expect(try program.run(["cache"]).output.isEmpty)
    #expect(try program.run(["cache", "clear", "--lang", "vi"]).remarks.hasPrefix("đã xóa 0 bản chụp"))
  }

  @Test func severalProcessesAtOnceAreSafe() throws {
    let (program, path, answer) = try Self.program()
    for _ in 0..<2 {
      let runs = try (0..<4).map { _ in
        try program.started([path, "-c", Self.query], input: .nullDevice)
      }
      for run in runs {
        let ended = try run.ended()
        #expect(ended.output == answer && ended.code == 0 && !ended.remarks.contains("snapshot"))
      }
      #expect(Self.snapshots(of: program).map(\.pathExtension) == ["snapshot"])
    }
  }

  @Test func aKilledWriterLeavesNothingHalf() throws {
    let (program, path, answer) = try Self.program()
    for attempt in 0..<12 {
      let run = try program.started([path, "-c", Self.query], input: .nullDevice)
      // Wait for the answer, after which the snapshot is written; then end it a little later each time.
      while run.process.isRunning, try String(contentsOf: run.output, encoding: .utf8).isEmpty { usleep(500) }
      usleep(UInt32(attempt) * 8000)
      kill(run.process.processIdentifier, SIGKILL)
      run.process.waitUntilExit()
      let files = Self.snapshots(of: program)
      if files.contains(where: { $0.pathExtension == "snapshot" }) {
        let next = try program.run([path, "-c", Self.query])
        #expect(next.output == answer && !next.remarks.contains("snapshot"))
        for file in files { try FileManager.default.removeItem(at: file) }
      }
    }
    let last = try program.run([path, "-c", Self.query])
    #expect(last.output == answer && !last.remarks.contains("snapshot"))
    #expect(Self.snapshots(of: program).filter { $0.pathExtension == "snapshot" }.count == 1)
  }

  @Test func aFullDiskIsANoteAtMost() throws {
    let (program, path, answer) = try Self.program()
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // Blocks of 512 bytes: less than the snapshot takes.
    shell.arguments = ["-c", "ulimit -f 200; exec \"$0\" \"$@\"", Program.executable.path, path, "-c", Self.query]
    shell.environment = ["HOME": program.folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let (output, remarks) = (Pipe(), Pipe())
    (shell.standardInput, shell.standardOutput, shell.standardError) = (FileHandle.nullDevice, output, remarks)
    try shell.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let told = String(decoding: remarks.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0 && shell.terminationReason == .exit)
    #expect(text == answer)
    #expect(told.contains("no snapshot could be kept"))
    #expect(Self.snapshots(of: program).isEmpty)
  }

  @Test func aCacheThatCannotBeMadeIsNoFault() throws {
    let (program, path, answer) = try Self.program()
    let run = try program.run([path, "-c", Self.query], environment: ["XDG_CACHE_HOME": "/proc/nowhere"])
    #expect(run.output == answer && run.code == 0)
  }
}
