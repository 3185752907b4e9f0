import DatasetFiles
import Foundation
import TestSupport
import Testing

@testable import DatasetFiles

/// The hash of a large file that is kept beside the snapshots is taken only while the file is what it was.
@Suite struct KeptHashTests {
  private let scratch: ScratchFolder
  private let hash = String(repeating: "0123456789abcdef", count: 4)

  init() throws {
    scratch = try ScratchFolder()
    try scratch.write("id,fee\n1,1000\n", to: "a.csv")
  }

  private func folder(
    checking: SnapshotFolder.Checking = .state, leastSize: Int = 1, settling: Double = 0
  ) -> SnapshotFolder {
    SnapshotFolder(
      path: scratch.path("cache"), checking: checking, leastSourceSize: leastSize, settlingTime: settling)
  }

  private var file: SeenFile { SeenFile(path: scratch.path("a.csv")) }
  private var now: Double { Date().timeIntervalSince1970 }

  private var kept: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: scratch.path("cache"))) ?? []).sorted()
  }

  @Test func isTakenWhileTheFileIsTheSame() throws {
    let folder = folder()
    #expect(folder.keptHash(of: file) == nil)
    folder.keep(hash, of: file, readAt: now)
    #expect(folder.keptHash(of: file) == hash)
    #expect(kept.count == 1)
    // By another path to the same file.
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.csv"), withDestinationPath: scratch.path("a.csv"))
    #expect(folder.keptHash(of: SeenFile(path: scratch.path("link.csv"))) == hash)
    // As many bytes, another content.
    try scratch.write("id,fee\n2,2000\n", to: "a.csv")
    #expect(folder.keptHash(of: file) == nil)
    folder.keep(hash, of: file, readAt: now)
    #expect(folder.keptHash(of: file) == hash && kept.count == 1)
    _ = folder.clear()
    #expect(folder.keptHash(of: file) == nil && kept.isEmpty)
  }

  @Test func isNotKeptWhereTimesDoNotTell() {
    folder(settling: 3_600).keep(hash, of: file, readAt: now)
    #expect(kept.isEmpty)
    folder(leastSize: 1 << 20).keep(hash, of: file, readAt: now)
    #expect(kept.isEmpty)
    folder(checking: .content).keep(hash, of: file, readAt: now)
    #expect(kept.isEmpty)
    folder().keep(hash, of: SeenFile(path: scratch.path("none.csv")), readAt: now)
    #expect(kept.isEmpty)
  }

  @Test func contentsAreReadWhereTheyAreAlwaysCompared() {
    folder().keep(hash, of: file, readAt: now)
    #expect(folder(checking: .content).keptHash(of: file) == nil)
  }

  /// Whatever stands in the place of a hash.
  @Test(arguments: ["", "\n", "x", "MARK\n", "MARK\nabc\n", "MARK\nHASH\nHASH\n", "other\nHASH\n", "MARK\nHASHg\n"])
  func whatIsNoHashIsNoneTaken(_ text: String) throws {
    let folder = folder()
    folder.keep(hash, of: file, readAt: now)
    let name = try #require(kept.first)
    let written = text.replacing("MARK", with: file.mark).replacing("HASH", with: hash)
    try Data(written.utf8).write(to: URL(fileURLWithPath: scratch.path("cache/\(name)")))
    #expect(folder.keptHash(of: file) == nil)
  }

  @Test func aFolderThatCannotBeWrittenKeepsNone() {
    let folder = SnapshotFolder(path: "/proc/nowhere", leastSourceSize: 1, settlingTime: 0)
    folder.keep(hash, of: file, readAt: now)
    #expect(folder.keptHash(of: file) == nil)
  }
}
