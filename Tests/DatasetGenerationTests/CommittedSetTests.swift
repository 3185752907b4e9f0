import DatasetGeneration
import Foundation
import TestSupport
import Testing
import Values

@Suite struct CommittedSetTests {
  @Test func comesOutAgainByteForByte() throws {
    let mark = try CommittedSet.package().motcua
    let folder = try ScratchFolder()
    let again = folder.url.appendingPathComponent("again")
    try DatasetGenerator(dossiers: mark.dossiers, seed: #require(UInt64(mark.seed))).write(to: again)
    #expect(try FileManager.default.contentsOfDirectory(atPath: again.path).sorted() == CommittedSet.fileNames)
    for name in CommittedSet.fileNames {
      let committed = try Data(contentsOf: CommittedSet.folder.appendingPathComponent(name))
      let written = try Data(contentsOf: again.appendingPathComponent(name))
      #expect(committed == written, "\(name) is not what the generator writes")
    }
  }

  /// By its digest a program knows whether a set that it finds in the cache is its own.
  @Test func hasTheDigestThatTheGeneratorStates() throws {
    let package = try String(
      contentsOf: CommittedSet.folder.appendingPathComponent("datapackage.json"), encoding: .utf8)
    #expect(ContentHash.sha256(of: package) == DatasetGenerator.exampleDigest)
  }

  @Test func saysThatItIsSynthetic() throws {
    let package = try CommittedSet.package()
    #expect(package.motcua.synthetic)
    #expect(package.motcua.cutoff == "2020-09-30")
    #expect(package.motcua.dossiers == DatasetGenerator.exampleDossiers)
    #expect(package.motcua.seed == String(DatasetGenerator.exampleSeed))
    #expect(package.description.hasPrefix("Synthetic data, not an official record."))
  }

  @Test func staysSmall() throws {
    let sizes = try CommittedSet.fileNames.map { name in
      try Data(contentsOf: CommittedSet.folder.appendingPathComponent(name)).count
    }
    #expect(sizes.reduce(0, +) < 15_000_000)
  }

  @Test(.enabled(if: FrictionlessValidator.isInstalled, "the frictionless validator is not installed"))
  func isAcceptedByTheIndependentValidator() throws {
    let outcome = try FrictionlessValidator.validate(CommittedSet.folder.appendingPathComponent("datapackage.json"))
    #expect(outcome.status == 0, "\(outcome.report)")
  }

  @Test(.enabled(if: FrictionlessValidator.isInstalled, "the frictionless validator is not installed"))
  func validatorRefusesADamagedSet() throws {
    let folder = try ScratchFolder()
    let set = folder.url.appendingPathComponent("set")
    try DatasetGenerator(dossiers: 10, seed: 1).write(to: set)
    let units = set.appendingPathComponent("units.csv")
    try (String(contentsOf: units, encoding: .utf8) + "Sở Y tế,,,province,\n").write(
      to: units, atomically: true, encoding: .utf8)
    #expect(try FrictionlessValidator.validate(set.appendingPathComponent("datapackage.json")).status != 0)
  }
}

/// The program `frictionless` of PyPI, which shares nothing with motcua.
enum FrictionlessValidator {
  static let isInstalled = (try? run(["--version"]).status) == 0

  static func validate(_ package: URL) throws -> (status: Int32, report: String) {
    try run(["validate", package.path])
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, report: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["frictionless"] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let report = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, report)
  }
}
