import Foundation
import TestSupport
import Testing

/// `--safe`: nothing is written, and nothing is read outside the folder of the data, the script or the document.
@Suite(WaitingThreads()) struct SafeModeTests {
  /// A folder with data, another one beside it, and a link from the one into the other.
  private func program() throws -> Program {
    let program = try Program(hasReadExampleSet: false)
    try program.write("id,fee\n1,1000\n", to: "in/cases.csv")
    try program.write("id,fee\n1,7\n", to: "out/other.csv")
    try program.write("cases | show count\n", to: "in/more.txt")
    try program.write("other | show count\n", to: "out/more.txt")
    try FileManager.default.createSymbolicLink(
      atPath: program.folder.path + "/in/link.csv", withDestinationPath: "../out/other.csv")
    return program
  }

  private static let refused: [(statement: String, code: String)] = [
    ("save \"IN/new.md\"", "MC1764"), ("export \"IN/new.csv\"", "MC1764"), ("save \"OUT/new.md\" replace", "MC1764"),
    ("open \"OUT/other.csv\"", "MC1765"), ("open \"IN/link.csv\"", "MC1765"), ("open \"OUT\"", "MC1765"),
    ("open \"OUT/*.csv\"", "MC1765"), ("open \"IN/../OUT_NAME/other.csv\"", "MC1765"),
    ("run \"OUT/more.txt\"", "MC1765"), ("check \"OUT/other.csv\"", "MC1765"), ("history delete all", "MC1722"),
  ]

  /// As `-c`, on standard input, and as a script beside the data.
  @Test(arguments: refused.indices, ["query", "input", "script"])
  func refusesToWriteAndToReadOutside(_ index: Int, _ way: String) throws {
    let (text, code) = Self.refused[index]
    let program = try program()
    let folder = program.folder.path
    let statement = text.replacing("OUT_NAME", with: "out").replacing("IN", with: folder + "/in").replacing(
      "OUT", with: folder + "/out")
    let data = folder + "/in/cases.csv"
    let query = "cases | show count"
    let run =
      switch way {
      case "query": try program.run([data, "--safe", "-q", "-c", query, "-c", statement])
      case "input": try program.run([data, "--safe", "-q"], input: "\(query)\n\(statement)\n")
      default:
        try program.run([
          try program.write("open \"\(data)\"\n\(query)\n\(statement)\n", to: "in/s.motcua").path, "--safe", "-q",
        ])
      }
    #expect(run.output.contains("1"))
    #expect(run.remarks.contains("error \(code): "), "\(run.remarks)")
    #expect(run.code == 1)
    #expect(!FileManager.default.fileExists(atPath: folder + "/in/new.md"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/in/new.csv"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/.cache"))
  }

  /// The example set is not made where nothing may be written, and that is what is told.
  @Test(arguments: [("en", "start once without it"), ("vi", "hãy chạy một lần không có tùy chọn này")])
  func anExampleSetThatIsNotThereIsNotMade(_ language: String, _ words: String) throws {
    let program = try program()
    let copy = program.folder.appending(path: "motcua")
    // By another program: a file that is being written here could be open still in one that is started beside.
    #expect(try ProgramRun(of: "/bin/cp", [Program.executable.path, copy.path], environment: [:]).code == 0)
    let run = try program.started(
      ["--safe", "--lang", language, "-c", "dossiers | show count"], input: .nullDevice, executable: copy,
      in: program.folder
    ).ended()
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.remarks.contains("MC1768") && run.remarks.contains(words), "\(run.remarks)")
    #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/.cache"))
  }

  @Test func readsWhatLiesBesideTheData() throws {
    let program = try program()
    let folder = program.folder.path
    let run = try program.run([
      folder + "/in/cases.csv", "--safe", "-q", "--format", "csv", "-c", "run \"\(folder)/in/more.txt\"", "-c",
      "open \"\(folder)/in/cases.csv\" as again", "-c", "again | show count",
    ])
    #expect(run.output.hasSuffix("count\n1\n"), "\(run.remarks)")
    #expect(run.code == 0)
    let example = try program.run(["--safe", "-q", "--format", "csv", "-c", "procedures | show count"])
    #expect(example.output == "count\n1813\n", "\(example.remarks)")
    let alone = try program.run(["--safe", "-q", "--lang", "vi", "-c", "open \"\(folder)/in/cases.csv\""])
    #expect(alone.remarks.contains("nằm ngoài phạm vi --safe cho đọc: chỉ bộ dữ liệu mẫu"), "\(alone.remarks)")
  }

  @Test(arguments: [("cases.csv", 0), ("../out/other.csv", 1), ("link.csv", 1)])
  func aDocumentReadsWithinItsFolder(_ path: String, _ code: Int32) throws {
    let program = try program()
    let table = path == "cases.csv" ? "cases" : path == "link.csv" ? "link" : "other"
    let document = try program.write(
      "---\nmotcua: 1\ndata: {\(table): \(path)}\n---\n\n```motcua\n\(table) | show count\n```\n", to: "in/d.md")
    let safe = try program.run(["run", document.path, "--safe", "-q"])
    #expect(safe.remarks.contains("MC1765") == (code == 1), "\(safe.remarks)")
    #expect(safe.code == (code == 1 ? 1 : 3))
    #expect(try program.run(["run", document.path, "-q"]).code == 3)
    let writing = try program.run(["run", document.path, "--safe", "--output", program.folder.path + "/in/new.md"])
    #expect(writing.code == 2)
  }

  /// In documents and in scripts that were run, with `--safe` or without.
  @Test(arguments: [[], ["--safe"]])
  func aRunWithinARunEndsWithAnError(_ options: [String]) throws {
    let program = try program()
    let folder = program.folder.path
    let document = try program.write(
      "---\nmotcua: 1\ndata: {cases: cases.csv}\n---\n\n```motcua\nrun \"more.txt\"\n```\n", to: "in/d.md")
    let outer = try program.write("run \"\(folder)/in/more.txt\"\n", to: "in/outer.txt")
    let replay = try program.run(["run", document.path, "-q"] + options)
    #expect(replay.remarks.contains("error MC1709"), "\(replay.remarks)")
    #expect(replay.code == 1)
    let nested = try program.run([folder + "/in/cases.csv", "-q", "-c", "run \"\(outer.path)\""] + options)
    #expect(nested.remarks.contains("error MC1709"), "\(nested.remarks)")
    #expect(nested.code == 1)
  }
}
