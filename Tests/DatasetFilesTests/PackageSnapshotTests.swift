import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

/// The small tables of a package are kept together, and told as if they had been read.
@Suite struct PackageSnapshotTests {
  /// Two small tables around a large one that has a snapshot of its own.
  private struct Package {
    let fixture: Fixture
    let path: String
    var folder: SnapshotFolder

    init(leastSourceSize: Int = 1000) throws {
      fixture = try Fixture()
      try fixture.write("p/levels.csv", "id,name\n3,Mức 3\n4,Mức 4\n4,Mức bốn\nx, Mức x \n")
      try fixture.write("p/hồ sơ.csv", SnapshotFixture.text(rows: 60))
      try fixture.write("p/districts.csv", "district,since\nĐống Đa,2020-01-01\nBa Đình,31/02/2020\n")
      path = try fixture.write("p/datapackage.json", Self.document)
      folder = SnapshotFolder(
        path: fixture.path("cache/snapshots"), leastSourceSize: leastSourceSize, settlingTime: 0)
    }

    static let document = #"""
      {"name":"bộ","title":"Bộ dữ liệu","motcua":{"synthetic":true,"cutoff":"2020-09-30"},"resources":[
        {"name":"levels","path":"levels.csv","schema":{"primaryKey":"id","fields":[
          {"name":"id","type":"integer","constraints":{"required":true}},
          {"name":"name","type":"string","title":"Tên"}]}},
        {"name":"dossiers","path":"hồ sơ.csv"},
        {"name":"districts","path":"districts.csv","schema":{"fields":[
          {"name":"district","type":"string","categorical":true},{"name":"since","type":"date"}],
          "foreignKeys":[{"fields":"district","reference":{"resource":"levels","fields":"name"}}]}}]}
      """#

    func open() throws -> OpenedDataset {
      try DatasetReader(snapshots: folder).open(path: path)
    }

    @discardableResult
    func openAndKeep() throws -> OpenedDataset {
      let opened = try open()
      for pending in opened.pendingSnapshots { #expect(pending.write() == nil) }
      return opened
    }

    /// The snapshot of the small tables.
    func file() throws -> String {
      let entry = try #require(folder.entries.first { $0.source?.hasSuffix("datapackage.json") == true })
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { "\(folder.path)/\($0)" }
      return try #require(names.first { (try? Data(contentsOf: URL(fileURLWithPath: $0)).count) == entry.byteCount })
    }

    func overwrite(_ name: String, at offset: Int, with byte: UInt8) throws {
      let set = try SnapshotFixture()
      try set.overwrite(fixture.path("p/\(name)"), at: offset, with: byte)
    }
  }

  @Test func everythingIsAsRead() throws {
    let package = try Package()
    let read = try package.openAndKeep()
    #expect(read.snapshots.isEmpty && read.pendingSnapshots.count == 2)
    #expect(Set(read.diagnostics.map(\.id)).isSuperset(of: [.duplicateKeys, .orphans, .cellsRejected]))
    let mapped = try package.open()
    #expect(mapped.snapshots.count == 2 && mapped.pendingSnapshots.isEmpty)
    #expect(mapped.everything == read.everything)
    #expect(mapped.diagnostics == read.diagnostics)
    #expect(mapped.dataset.name == "bộ" && mapped.dataset.titles == read.dataset.titles)
    #expect(mapped.dataset.isSynthetic && mapped.dataset.end == Day(iso: "2020-09-30").map { DataEnd($0) })
    #expect(mapped.dataset.tables.map(\.name) == ["levels", "dossiers", "districts"])
    #expect(!mapped.isDamaged)
  }

  @Test func aPackageOfLittleDataGetsNone() throws {
    let package = try Package(leastSourceSize: 1 << 20)
    #expect(try package.open().pendingSnapshots.isEmpty)
  }

  @Test func aSmallPackageThatIsLargeTogetherGetsOne() throws {
    let package = try Package(leastSourceSize: 3000)
    let read = try package.openAndKeep()
    #expect(read.pendingSnapshots.count == 1)
    let mapped = try package.open()
    #expect(mapped.snapshots.count == 1 && mapped.everything == read.everything)
  }

  @Test(arguments: ["levels.csv", "districts.csv", "datapackage.json"])
  func aChangedByteOfAnyFileIsNoticed(name: String) throws {
    let package = try Package()
    let before = try package.openAndKeep().everything
    let text = try String(contentsOfFile: package.fixture.path("p/\(name)"), encoding: .utf8)
    let digit = try #require(text.utf8.firstIndex(of: name == "levels.csv" ? 0x34 : 0x32))
    try package.overwrite(name, at: text.utf8.distance(from: text.utf8.startIndex, to: digit), with: 0x31)
    #expect(package.folder.entries.filter(\.isValid).count == 1)
    let changed = try package.openAndKeep()
    #expect(!changed.tellsDamage && changed.everything != before || name == "datapackage.json")
    #expect(!changed.pendingSnapshots.isEmpty)
    let mapped = try package.open()
    #expect(mapped.snapshots.count == 2 && mapped.everything == changed.everything)
  }

  @Test func aChangedLargeTableIsReadAnew() throws {
    let package = try Package()
    try package.openAndKeep()
    try package.fixture.write("p/hồ sơ.csv", SnapshotFixture.text(rows: 61))
    let changed = try package.openAndKeep()
    #expect(changed.dataset.tables[1].rowCount == 61 && !changed.tellsDamage)
    #expect(try package.open().everything == changed.everything)
  }

  @Test func aTouchedSmallFileIsReadAnewOnce() throws {
    let package = try Package()
    let before = try package.openAndKeep().everything
    unsafe utimensat(AT_FDCWD, package.fixture.path("p/levels.csv"), nil, 0)
    let touched = try package.openAndKeep()
    #expect(touched.everything == before && touched.pendingSnapshots.count == 1)
    #expect(try package.open().pendingSnapshots.isEmpty)
  }

  @Test func aLinkThatLeadsElsewhereIsAnotherFile() throws {
    let package = try Package()
    let link = package.fixture.path("p/levels.csv")
    let target = package.fixture.path("p/kept.csv")
    try FileManager.default.moveItem(atPath: link, toPath: target)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    try package.openAndKeep()
    #expect(try package.open().snapshots.count == 2)
    let other = try package.fixture.write("p/other.csv", "id,name\n1,Một\n")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other)
    #expect(try package.open().dataset.tables[0].rowCount == 1)
  }

  @Test func aMissingFileIsAFaultAsEver() throws {
    let package = try Package()
    try package.openAndKeep()
    try FileManager.default.removeItem(atPath: package.fixture.path("p/levels.csv"))
    let fault = #expect(throws: DiagnosticError.self) { try package.open() }
    #expect(fault?.diagnostic.id == .packageResourceMissing)
  }

  @Test func everyFlippedByteIsToldOrHarmless() throws {
    let package = try Package()
    let expected = try package.openAndKeep().everything
    let file = try package.file()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    let set = try SnapshotFixture()
    var told = 0
    for index in bytes.indices where index < 2048 || bytes[index] != 0 {
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      try set.put(damaged, at: file)
      var opened = try package.open()
      var isTold = opened.tellsDamage
      let damagedSnapshots = opened.damagedSnapshots
      if !damagedSnapshots.isEmpty {
        isTold = true
        for snapshot in damagedSnapshots { snapshot.remove() }
        opened = try package.open()
      }
      #expect(opened.everything == expected, "byte \(index)")
      told += isTold ? 1 : 0
    }
    #expect(told > 1000)
  }

  @Test func everyTruncationIsTold() throws {
    let package = try Package()
    let expected = try package.openAndKeep().everything
    let file = try package.file()
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    let set = try SnapshotFixture()
    for length in stride(from: 0, to: bytes.count, by: 13) {
      try set.put(Array(bytes[..<length]), at: file)
      let opened = try package.open()
      #expect(opened.tellsDamage && opened.everything == expected, "length \(length)")
    }
  }

  @Test func listsAndClearsWithItsFolder() throws {
    let package = try Package()
    try package.openAndKeep()
    let entries = package.folder.entries
    #expect(
      entries.map { $0.source.map { URL(fileURLWithPath: $0).lastPathComponent } } == ["datapackage.json", "hồ sơ.csv"])
    #expect(entries.map(\.rowCount) == [6, 60] && entries.allSatisfy(\.isValid))
    #expect(package.folder.clear(source: package.fixture.path("p")).count == 2)
  }
}
