import Foundation
import TestSupport
import Testing

/// On a disk without room every file is written whole or not at all: the fault is told, a file that was there stays as it
/// was, and nothing is left beside it.
@Suite(WaitingThreads()) struct FullDiskTests {
  /// Rows enough that no form of them has room.
  private static let data: String = {
    let rows = (0..<3_000).map { "\($0),Phường số \($0 * 7_919 % 10_007),\($0 * 104_729 % 9_973)\n" }
    return "id,ward,n\n" + rows.joined()
  }()

  private func data(in folder: ScratchFolder) throws -> String { try folder.write(Self.data, to: "wards.csv") }

  private func check(
    _ outcome: FullDisk.Outcome, leaves ending: String, earlier: String = "earlier", _ trace: Comment
  ) {
    #expect(outcome.code == 1, "\(trace): \(outcome.told)")
    #expect(
      outcome.told.contains("error MC1757") || outcome.told.contains("error MC1772"), "\(trace): \(outcome.told)")
    #expect(outcome.files == ["there.\(ending)"], trace)
    #expect(outcome.earlier == earlier, trace)
  }

  /// What a session writes, to a new file and in the place of another.
  @Test(
    arguments: FullDisk.available,
    ["csv", "tsv", "json", "jsonl", "xlsx", "svg", "html", "ipynb", "md", "motcua", "md by save"])
  func aSessionWritesWholeFiles(_ disk: FullDisk, _ kind: String) throws {
    let folder = try ScratchFolder()
    let ending = kind.replacing(" by save", with: "")
    let command = kind == ending ? "export" : "save"
    let query = ending == "svg" ? "wards | first 60 | show sum(n) by ward | chart bar" : "wards"
    let note = "note \"\(String(repeating: "lời ghi chú dài ", count: 500))\""
    for path in ["new.\(ending)", "there.\(ending)\" replace"] {
      let statement = "\(command) \"DISK/\(path)" + (path.hasSuffix("replace") ? "" : "\"")
      let outcome = try disk.run(
        [try data(in: folder), "--no-cache", "-q", "--lang", "en", "-c", note, "-c", query, "-c", statement],
        existing: ending)
      check(outcome, leaves: ending, "\(disk), \(statement)")
    }
  }

  private static let report = """
    ---
    motcua: 1
    data: {wards: {path: wards.csv}}
    ---
    \(String(repeating: "Một dòng của báo cáo. ", count: 400))

    ```motcua name=all
    wards | show count
    ```

    """

  /// What the program makes of a document.
  @Test(
    arguments: FullDisk.available, ["run md", "export html", "export ipynb", "export xlsx", "export html --rerun"])
  func aDocumentIsPublishedWhole(_ disk: FullDisk, _ kind: String) throws {
    let folder = try ScratchFolder()
    _ = try data(in: folder)
    let report = try folder.write(Self.report, to: "report.md")
    let words = kind.split(separator: " ").map(String.init)
    for (name, further) in [("new", []), ("there", ["--replace"])] {
      let outcome = try disk.run(
        [words[0], report, "--output", "DISK/\(name).\(words[1])", "--lang", "en"] + words.dropFirst(2) + further,
        existing: words[1])
      check(outcome, leaves: words[1], "\(disk), \(kind), \(name)")
    }
  }

  /// `check --accept` writes over the document itself.
  @Test(arguments: FullDisk.available) func aDocumentThatIsAcceptedStays(_ disk: FullDisk) throws {
    let folder = try ScratchFolder()
    let path = try data(in: folder)
    // A small document whose answer has no room.
    let document = "---\nmotcua: 1\ndata: {wards: {path: \(path)}}\n---\n```motcua\nset rows all\nwards\n```\n"
    let outcome = try disk.run(
      ["check", "--accept", "DISK/there.md", "--lang", "en"], existing: "md", text: document)
    check(outcome, leaves: "md", earlier: "---", "\(disk)")
  }

  /// A lesson goes on where what was learnt has no room: that is told once, and every line that is kept is whole.
  @Test(arguments: FullDisk.available) func aLessonGoesOnWithoutRoom(_ disk: FullDisk) throws {
    let event = "{\"kind\":\"begun\",\"lesson\":\"levels\",\"time\":\"2020-09-30T08:00:00Z\"}\n"
    // As many lines as are just less than a block of the limit, or of the file system.
    let progress = String(repeating: event, count: disk == .limit ? 12 : 60)
    let outcome = try disk.run(
      ["--lang", "en", "-c", "learn 1; skip; skip; skip"], existing: "md", progress: progress)
    #expect(outcome.code == 0, "\(outcome.told.suffix(600))")
    #expect(outcome.told.components(separatedBy: "lessons.jsonl").count == 2, "\(outcome.told.suffix(600))")
    #expect(outcome.told.contains("Exercise 3 of 3"))
    let last = try? JSONSerialization.jsonObject(with: Data(outcome.progress.utf8)) as? [String: Any]
    #expect(last?["kind"] as? String != nil, "\(outcome.progress)")
  }
}
