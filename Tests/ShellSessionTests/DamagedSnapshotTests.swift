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
  /// A file of data of which a session keeps a snapshot.
  private struct Kept {
    let folder: ScratchFolder
    let file: String
    let configuration: SessionConfiguration
    private let cache: URL

    init(_ heading: String, rows: Int, _ row: (Int) -> String) throws {
      folder = try ScratchFolder()
      file = try folder.write(heading + (0..<rows).map(row).joined(), to: "t.csv")
      cache = folder.url.appendingPathComponent("cache")
      var configuration = SessionConfiguration()
      configuration.snapshots = SnapshotFolder(path: cache.path, leastSourceSize: 1, settlingTime: 0)
      self.configuration = configuration
    }

    /// Writes the snapshot.
    ///
    /// - Returns: The session that read the file.
    func write() async throws -> Session {
      let session = Session(configuration: configuration)
      _ = await session.open(path: file)
      for snapshot in await session.takePendingSnapshots() { #expect(snapshot.write() == nil) }
      return session
    }

    /// The one that was written.
    var snapshot: URL {
      get throws {
        let files = try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
        #expect(files.count == 1)
        return try #require(files.first)
      }
    }
  }

  @Test(arguments: [false, true])
  func theStatementIsAnsweredFromTheFile(_ opensByStatement: Bool) async throws {
    let kept = try Kept("kind,n\n", rows: 5000) { "\(["a", "b", "c"][$0 % 3]),\($0 % 1000)\n" }
    let expected = try await kept.write().tell("t | show count, sum(n) by kind").rows
    try damage(kept.snapshot)

    let session = Session(configuration: kept.configuration)
    if opensByStatement {
      _ = await session.execute("open \"\(kept.file)\"")
    } else {
      _ = await session.open(path: kept.file)
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
    let kept = try Kept("kind,n,id\n", rows: 50_000) {
      "\(["a", "b", "c"][$0 % 3]),\($0 % 1000),H\(100_000 + $0 &* 7919 % 90_000)\n"
    }
    let question = "t | show count, sum(n) by kind"
    let expected = try await kept.write().tell(question).rows

    let session = Session(configuration: kept.configuration)
    _ = await session.open(path: kept.file)
    if wasRead { #expect(await session.tell("\(question)\nt | list id, n").ids.isEmpty) }
    let snapshot = try kept.snapshot
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
    let kept = try Kept("kind,n\n", rows: 50_000) { "\(["a", "b", "c"][$0 % 3]),\($0 % 1000)\n" }
    _ = try await kept.write()
    let session = Session(configuration: kept.configuration)
    _ = await session.open(path: kept.file)
    let told = await session.tell("t")
    #expect(told.results.map(\.table.rowCount) == [50_000])
    #expect(try unsafe truncate(kept.snapshot.path, 5000) == 0)
    let pieces = told.outcomes.flatMap { OutcomeText(format: format, options: RenderingOptions()).pieces(of: $0) }
    #expect(pieces.map(\.isFailure) == [true])
  }

  /// Flips bits in the second half of the one snapshot, where its columns are.
  private func damage(_ file: URL) throws {
    var bytes = try Data(contentsOf: file)
    for place in stride(from: bytes.count - 1, to: bytes.count / 2, by: -16) { bytes[place] ^= 1 }
    try bytes.write(to: file)
  }
}
