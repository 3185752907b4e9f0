import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import ResultRendering
import ShellSession
import TestSupport
import Testing

/// A column of a snapshot turns out damaged while a statement runs: the statement is answered once more, from the state
/// before it.
@Suite struct DamagedSnapshotTests {
  @Test(arguments: [false, true])
  func theStatementIsAnsweredFromTheFile(_ opensByStatement: Bool) async throws {
    let folder = try ScratchFolder()
    let rows = (0..<5000).map { "\(["a", "b", "c"][$0 % 3]),\($0 % 1000)\n" }
    let file = try folder.write("kind,n\n" + rows.joined(), to: "t.csv")
    var configuration = SessionConfiguration()
    let cache = folder.url.appendingPathComponent("cache")
    configuration.snapshots = SnapshotFolder(path: cache.path, leastSourceSize: 1, settlingTime: 0)
    let first = Session(configuration: configuration)
    _ = await first.open(path: file)
    let expected = await first.tell("t | show count, sum(n) by kind").rows
    for snapshot in await first.takePendingSnapshots() { #expect(snapshot.write() == nil) }
    try damage(in: cache)

    let session = Session(configuration: configuration)
    if opensByStatement {
      _ = await session.execute("open \"\(file)\"")
    } else {
      _ = await session.open(path: file)
    }
    _ = await session.execute("set decimals 3")
    let told = await session.tell("t | show count, sum(n) by kind")
    #expect(told.ids == [.snapshotDamaged])
    #expect(told.rows == expected)
    #expect(told.outcomes.map(\.number) == [opensByStatement ? 3 : 2])
    #expect(await session.settings.decimals == 3)
    let again = await session.tell("_ | show count\nt | show count, sum(n) by kind")
    #expect(again.ids.isEmpty && again.rows == expected)
    #expect(await session.takePendingSnapshots().count == 1, "it is written anew")
  }

  /// The snapshot is cut short in place while its columns are in view, before or after they were first read.
  @Test(arguments: [false, true], [1, 2])
  func aSnapshotThatIsCutShortIsReadAnew(_ wasRead: Bool, _ part: Int) async throws {
    let folder = try ScratchFolder()
    let rows = (0..<50_000).map { "\(["a", "b", "c"][$0 % 3]),\($0 % 1000),H\(100_000 + $0 &* 7919 % 90_000)\n" }
    let file = try folder.write("kind,n,id\n" + rows.joined(), to: "t.csv")
    var configuration = SessionConfiguration()
    let cache = folder.url.appendingPathComponent("cache")
    configuration.snapshots = SnapshotFolder(path: cache.path, leastSourceSize: 1, settlingTime: 0)
    let first = Session(configuration: configuration)
    _ = await first.open(path: file)
    let question = "t | show count, sum(n) by kind"
    let expected = await first.tell(question).rows
    for snapshot in await first.takePendingSnapshots() { #expect(snapshot.write() == nil) }

    let session = Session(configuration: configuration)
    _ = await session.open(path: file)
    if wasRead { #expect(await session.tell("\(question)\nt | list id, n").ids.isEmpty) }
    let snapshot = try #require(
      FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil).first)
    let length = try #require(FileManager.default.attributesOfItem(atPath: snapshot.path)[.size] as? Int)
    #expect(unsafe truncate(snapshot.path, part == 1 ? length / 4 : length - 1) == 0)
    let told = await session.tell(question)
    #expect(told.ids == [.snapshotDamaged], "\(told.written())")
    #expect(told.rows == expected)
    let again = await session.tell(question)
    #expect(again.ids.isEmpty && again.rows == expected)
    let one = await session.tell("t | where id = H100000 | show count")
    #expect(one.ids.isEmpty && one.rows == ["1"])
  }

  /// A result that still lies in the snapshot is not written as if it were whole.
  @Test(arguments: OutputFormat.allCases) func aResultThatIsCutShortIsNotWritten(_ format: OutputFormat) async throws {
    let folder = try ScratchFolder()
    let rows = (0..<50_000).map { "\(["a", "b", "c"][$0 % 3]),\($0 % 1000)\n" }
    let file = try folder.write("kind,n\n" + rows.joined(), to: "t.csv")
    var configuration = SessionConfiguration()
    let cache = folder.url.appendingPathComponent("cache")
    configuration.snapshots = SnapshotFolder(path: cache.path, leastSourceSize: 1, settlingTime: 0)
    let first = Session(configuration: configuration)
    _ = await first.open(path: file)
    for snapshot in await first.takePendingSnapshots() { #expect(snapshot.write() == nil) }
    let session = Session(configuration: configuration)
    _ = await session.open(path: file)
    let told = await session.tell("t")
    #expect(told.results.map(\.table.rowCount) == [50_000])
    let snapshot = try #require(
      FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil).first)
    #expect(unsafe truncate(snapshot.path, 5000) == 0)
    let pieces = told.outcomes.flatMap { OutcomeText(format: format, options: RenderingOptions()).pieces(of: $0) }
    #expect(pieces.map(\.isFailure) == [true])
  }

  /// Flips bits in the second half of the one snapshot, where its columns are.
  private func damage(in cache: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
    #expect(files.count == 1)
    let file = try #require(files.first)
    var bytes = try Data(contentsOf: file)
    for place in stride(from: bytes.count - 1, to: bytes.count / 2, by: -16) { bytes[place] ^= 1 }
    try bytes.write(to: file)
  }
}
