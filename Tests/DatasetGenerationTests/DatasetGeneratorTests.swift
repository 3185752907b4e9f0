import DatasetGeneration
import Diagnostics
import Foundation
import Synchronization
import TestSupport
import Testing
import VietnameseText

@Suite struct DatasetGeneratorTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  @Test func sameSeedGivesTheSameBytes() throws {
    let (first, second) = (folder.url.appendingPathComponent("a"), folder.url.appendingPathComponent("b"))
    try DatasetGenerator(dossiers: 3000, seed: 42).write(to: first)
    try DatasetGenerator(dossiers: 3000, seed: 42).write(to: second)
    for name in CommittedSet.fileNames {
      #expect(try data(first, name) == data(second, name))
    }
  }

  @Test func anotherSeedChangesTheDossiersAlone() throws {
    let (first, second) = (folder.url.appendingPathComponent("a"), folder.url.appendingPathComponent("b"))
    try DatasetGenerator(dossiers: 3000, seed: 42).write(to: first)
    try DatasetGenerator(dossiers: 3000, seed: 43).write(to: second)
    for name in CommittedSet.fileNames {
      let isOfSeed = name == "dossiers.csv" || name == "datapackage.json"
      #expect(try (data(first, name) == data(second, name)) == !isOfSeed, "\(name)")
    }
  }

  @Test(arguments: [1, 2, 291, 2500])
  func writesAsManyDossiersAsAsked(_ count: Int) throws {
    let target = folder.url.appendingPathComponent("small")
    let progress = Mutex<[Int]>([])
    try DatasetGenerator(dossiers: count, seed: .max).write(
      to: target, progress: { written in progress.withLock { $0.append(written) } })
    let dossiers = try CommaSeparatedFile(target.appendingPathComponent("dossiers.csv"))
    #expect(dossiers.rows.count == count)
    #expect(dossiers.distinct("id").count == count)
    #expect(try CommaSeparatedFile(target.appendingPathComponent("procedures.csv")).rows.count == 1813)
    let steps = progress.withLock { $0 }
    #expect(steps == steps.sorted())
    #expect(steps.last == count)
  }

  @Test func replacesASyntheticSetAndKeepsOtherFiles() throws {
    let target = folder.url.appendingPathComponent("set")
    try DatasetGenerator(dossiers: 10, seed: 1).write(to: target)
    let notes = target.appendingPathComponent("metrics.motcua")
    try "own".write(to: notes, atomically: true, encoding: .utf8)
    try DatasetGenerator(dossiers: 20, seed: 1).write(to: target)
    #expect(try CommaSeparatedFile(target.appendingPathComponent("dossiers.csv")).rows.count == 20)
    #expect(try String(contentsOf: notes, encoding: .utf8) == "own")
    #expect(try names(in: folder.url) == ["set"])
  }

  @Test func writesIntoAnEmptyFolderAndThroughALink() throws {
    let target = folder.url.appendingPathComponent("empty")
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
    try DatasetGenerator(dossiers: 10, seed: 1).write(to: link)
    #expect(try names(in: target) == CommittedSet.fileNames)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == target.path)
  }

  @Test func cancellationLeavesTheFolderAsItWas() throws {
    let target = folder.url.appendingPathComponent("set")
    try DatasetGenerator(dossiers: 10, seed: 1).write(to: target)
    let before = try data(target, "dossiers.csv")
    let asked = Mutex(0)
    let error = #expect(throws: DiagnosticError.self) {
      try DatasetGenerator(dossiers: 100_000, seed: 1).write(
        to: target,
        isCancelled: {
          asked.withLock { count in
            count += 1
            return count > 3
          }
        })
    }
    #expect(error?.diagnostic.id == .cancelled)
    #expect(try data(target, "dossiers.csv") == before)
    #expect(try names(in: folder.url) == ["set"])
  }

  /// A trigger for every diagnostic of the generator: how many dossiers, into which path below the test's folder.
  @Test(arguments: [
    (0, "new", DiagnosticID.dossierCountOutOfRange), (-5, "new", .dossierCountOutOfRange),
    (1_000_000_001, "new", .dossierCountOutOfRange), (10, "full", .generationTargetNotDataset),
    (10, "real", .generationTargetNotDataset), (10, "file", .generationTargetIsFile),
    (10, "file/below", .datasetNotWritten), (10, String(repeating: "x", count: 300), .datasetNotWritten),
  ])
  func refusesWithItsReasonAndTouchesNothing(_ count: Int, _ path: String, _ id: DiagnosticID) throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("full"), withIntermediateDirectories: true)
    try "own".write(to: folder.url.appendingPathComponent("full/own.txt"), atomically: true, encoding: .utf8)
    try "own".write(to: folder.url.appendingPathComponent("file"), atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("real"), withIntermediateDirectories: true)
    try #"{"name": "real", "motcua": {"synthetic": false}}"#.write(
      to: folder.url.appendingPathComponent("real/datapackage.json"), atomically: true, encoding: .utf8)
    let error = #expect(throws: DiagnosticError.self) {
      try DatasetGenerator(dossiers: count, seed: 1).write(to: folder.url.appendingPathComponent(path))
    }
    let diagnostic = try #require(error?.diagnostic)
    #expect(diagnostic.id == id)
    #expect(!diagnostic.message(in: .english).contains("{"))
    #expect(!diagnostic.message(in: .vietnamese).contains("{"))
    #expect(try names(in: folder.url) == ["file", "full", "real"])
    #expect(try names(in: folder.url.appendingPathComponent("full")) == ["own.txt"])
    #expect(try names(in: folder.url.appendingPathComponent("real")) == ["datapackage.json"])
  }

  private func data(_ folder: URL, _ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}
