import ColumnarData
import Diagnostics
import Foundation
import ResultRendering
import ShellSession
import TestSupport
import Testing

/// A file whose long texts stay in it is changed after it was opened: whatever asks for its texts says so, in the same
/// words, and nothing is told, written or hashed in their place.
@Suite struct LostTextsTests {
  private static let rowCount = 70_000

  /// A session with a file of 18 MB open, and the file changed.
  private func sessionAfterChange(
    _ folder: ScratchFolder, _ earlier: String = ""
  ) async throws -> (session: Session, told: Told) {
    let filling = String(repeating: "x", count: 240)
    let rows = (0..<Self.rowCount).map { "H\($0),Hồ sơ \($0) \(filling),\($0 % 7)\n" }
    let file = try folder.write("id,note,n\n" + rows.joined(), to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: file)
    let told = await session.tell(earlier)
    try (try String(contentsOfFile: file, encoding: .utf8) + "H,ghi thêm,1\n").write(
      toFile: file, atomically: false, encoding: .utf8)
    return (session, told)
  }

  @Test func everyStatementThatReadsThemFails() async throws {
    let folder = try ScratchFolder()
    let (session, _) = try await sessionAfterChange(folder)
    for statement in [
      "describe t", "values t.note", "t | where id = H7 | show count", "t | where id = \"no such id\" | show count",
      "t | where note contains \"ho so\" | show count", "t | where id is missing | show count",
      "t | show distinct(note)", "t | show count by id | top 3 by count", "t | where id = note | show count",
    ] {
      let told = await session.tell(statement)
      #expect(told.errors == [.textsLost], "\(statement): \(told.written())")
      #expect(told.status == .failed && told.results.isEmpty, "\(statement)")
    }
    let kept = await session.tell("t | show sum(n)")
    #expect(kept.errors.isEmpty && kept.rows == ["\((0..<Self.rowCount).reduce(0) { $0 + $1 % 7 })"])
  }

  /// Bytes changed in place, with the size and the time of content put back: new ids must not stand beside old numbers.
  @Test func aChangeThatHidesIsFound() async throws {
    let folder = try ScratchFolder()
    let filling = String(repeating: "x", count: 240)
    let rows = (0..<Self.rowCount).map { "H\($0),Hồ sơ \($0) \(filling),\($0 % 7)\n" }
    let file = try folder.write("id,note,n\n" + rows.joined(), to: "t.csv")
    let time = try #require(FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date)
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: file)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.seek(toOffset: 10 + 200_000)
    try handle.write(contentsOf: Data("y".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file)
    for statement in ["t | where id = H7 | show count", "t | where id = \"no such\" | show count", "t | list id, n"] {
      let told = await session.tell(statement)
      let isTold = told.errors == [.textsLost] || told.written().contains("was changed")
      #expect(isTold, "\(statement): \(told.errors)")
    }
  }

  /// Another name or other rights change nothing in the content: texts are still read; nor does another file under the
  /// name, for the one that was opened stays open.
  @Test(arguments: ["rights", "name", "replaced"]) func anotherNameIsNoChange(_ change: String) async throws {
    let folder = try ScratchFolder()
    let filling = String(repeating: "x", count: 240)
    let rows = (0..<Self.rowCount).map { "H\($0),Hồ sơ \($0) \(filling),\($0 % 7)\n" }
    let file = try folder.write("id,note,n\n" + rows.joined(), to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: file)
    switch change {
    case "rights": try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    case "name": try FileManager.default.moveItem(atPath: file, toPath: folder.path("u.csv"))
    default:
      try FileManager.default.removeItem(atPath: file)
      _ = try folder.write("id,note,n\n", to: "t.csv")
    }
    let told = await session.tell("t | where id = H7 | show sum(n)")
    #expect(told.errors == [] && told.rows == ["0"], "\(told.written())")
  }

  /// Results that were made before the change keep the rows' places, not their texts.
  @Test func resultsOfBeforeAreNeitherWrittenNorHashed() async throws {
    let folder = try ScratchFolder()
    let (session, told) = try await sessionAfterChange(folder, "t | list id, n")
    #expect(told.errors.isEmpty && told.results.map(\.table.rowCount) == [Self.rowCount])
    for format in OutputFormat.allCases {
      let text = OutcomeText(format: format, options: RenderingOptions())
      let pieces = told.outcomes.flatMap { text.pieces(of: $0) }
      #expect(pieces.map(\.isFailure) == [true], "\(format)")
      #expect(pieces.allSatisfy { $0.stream == .note && $0.text.contains("t.csv' was changed") }, "\(format)")
    }
    let csv = folder.url.appendingPathComponent("out.csv").path
    #expect(await session.tell("export \"\(csv)\"").errors == [.textsLost])
    #expect(!FileManager.default.fileExists(atPath: csv))
    let document = folder.url.appendingPathComponent("out.md").path
    #expect(await session.tell("save \"\(document)\"").errors.isEmpty)
    let written = try String(contentsOfFile: document, encoding: .utf8)
    #expect(written.contains("t.csv' was changed"))
    #expect(!written.contains("rows=\(Self.rowCount) "))
  }
}
