import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing
import VietnameseText

@Suite struct SnapshotTests {
  @Test(arguments: [(0, false), (1, false), (40, false), (70_000, false), (1, true), (40, true), (70_000, true)])
  func givesTheSameTablesAccountAndRejects(rows: Int, leavesTexts: Bool) throws {
    let set = try SnapshotFixture(rows: rows, leavesTexts: leavesTexts)
    let read = try set.openAndKeep()
    #expect(read.snapshots.isEmpty)
    #expect(read.pendingSnapshots.count == 1)
    let mapped = try set.open()
    #expect(mapped.snapshots.count == 1)
    #expect(mapped.pendingSnapshots.isEmpty)
    #expect(mapped.diagnostics == read.diagnostics)
    #expect(mapped.everything == read.everything)
    #expect(!mapped.isDamaged)
    if rows == 40 { #expect(mapped.rejects.rowCount > 0) }
  }

  @Test func countsZonesOfMappedCodes() throws {
    let set = try SnapshotFixture(rows: 70_000)
    let read = try set.openAndKeep()
    let mapped = try set.open()
    for (before, after) in zip(read.dataset.tables[0].columns, mapped.dataset.tables[0].columns) {
      guard case .category(let first) = before, case .category(let second) = after else { continue }
      #expect(second.codes.zones?.array == first.codes.withZones().zones?.array)
    }
  }

  @Test func longTextsStayInTheSource() throws {
    let set = try SnapshotFixture(rows: 2000, leavesTexts: true)
    try set.openAndKeep()
    let table = try set.open().dataset.tables[0]
    guard case .text(let ids)? = table.column(named: "id"), case .source(let texts) = ids.storage else {
      Issue.record("no texts in the file")
      return
    }
    #expect(try ids[1999] == "H26-1999" && !texts.isLost)
    // What is read when the file is another is nothing, and told.
    try set.fixture.write("hồ sơ.csv", SnapshotFixture.text(rows: 2001))
    #expect(throws: TextsLost(path: texts.path)) { try ids[5] }
    #expect(texts.isLost)
  }

  @Test func smallFilesGetNone() throws {
    var set = try SnapshotFixture()
    set.folder = SnapshotFolder(path: set.folder.path, settlingTime: 0)
    #expect(try set.openAndKeep().pendingSnapshots.isEmpty)
  }

  @Test func filesThatJustChangedGetNone() throws {
    var set = try SnapshotFixture()
    set.folder = SnapshotFolder(path: set.folder.path, leastSourceSize: 1, settlingTime: 3600)
    #expect(try set.openAndKeep().pendingSnapshots.isEmpty)
  }

  @Test func withoutAFolderNothingIsKept() throws {
    let set = try SnapshotFixture()
    let opened = try DatasetReader().open(path: set.source)
    #expect(opened.pendingSnapshots.isEmpty)
    #expect(set.files.isEmpty)
  }

  @Test func ownOptionsAreOwnSnapshots() throws {
    let set = try SnapshotFixture()
    let options = [
      ReadingOptions(), ReadingOptions(encoding: "utf-8"), ReadingOptions(numbers: .vietnamese),
      ReadingOptions(numbers: .english), ReadingOptions(sheet: "x"),
    ]
    for option in options {
      #expect(try set.openAndKeep(option).snapshots.isEmpty)
    }
    #expect(set.files.count == options.count)
    for option in options { #expect(try set.open(option).snapshots.count == 1) }
  }

  @Test func aLinkLeadsToTheSameSnapshotOfItsTarget() throws {
    let set = try SnapshotFixture()
    let link = set.fixture.path("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: set.source)
    try set.openAndKeep(path: link)
    // Found through the link; under its own name the table is another.
    #expect(try set.open(path: link).snapshots.map(\.source) == [set.canonicalSource])
    #expect(try set.open().snapshots.isEmpty)
  }

  @Test func strictReadingRefusesTheSameFromASnapshot() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    let fault = #expect(throws: DiagnosticError.self) { try set.open(ReadingOptions(isStrict: true)) }
    #expect(fault?.diagnostic.id == .strictRejects)
  }

  @Test func packagesKeepTheirChecks() throws {
    let set = try SnapshotFixture()
    try set.fixture.write("p/a.csv", "id,b\nx,1\nx,7\ny,2\n")
    try set.fixture.write("p/b.csv", "code\n1\n")
    let package = #"""
      {"resources":[
        {"name":"a","path":"a.csv","schema":{"primaryKey":"id","fields":[{"name":"id","type":"string"},
          {"name":"b","type":"string","categorical":true}],
          "foreignKeys":[{"fields":"b","reference":{"resource":"b","fields":"code"}}]}},
        {"name":"b","path":"b.csv","schema":{"fields":[{"name":"code","type":"string","categorical":true}]}}]}
      """#
    let path = try set.fixture.write("p/datapackage.json", package)
    let read = try set.openAndKeep(path: path)
    #expect(read.diagnostics.map(\.id) == [.duplicateKeys, .orphans])
    let mapped = try set.open(path: path)
    #expect(mapped.snapshots.count == 2)
    #expect(mapped.diagnostics == read.diagnostics)
    // A package that says anything else is another declaration.
    try set.fixture.write("p/datapackage.json", package + "\n")
    #expect(try set.open(path: path).snapshots.isEmpty)
  }

  @Test func filesAreForTheirUserAlone() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    var status = stat()
    unsafe #expect(stat(set.folder.path, &status) == 0 && status.st_mode & 0o777 == 0o700)
    let file = try #require(set.files.first)
    unsafe #expect(stat(file, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func filesThatOthersMayWriteAreNotBelieved() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    unsafe chmod(try #require(set.files.first), 0o622)
    let opened = try set.openAndKeep()
    #expect(opened.snapshots.isEmpty && !opened.tellsDamage)
    #expect(try set.open().snapshots.count == 1)
  }

  @Test func aLinkInTheFolderIsNotFollowed() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    let file = try #require(set.files.first)
    let moved = set.fixture.path("moved")
    try FileManager.default.moveItem(atPath: file, toPath: moved)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: moved)
    #expect(try set.openAndKeep().snapshots.isEmpty)
    #expect(try set.open().snapshots.count == 1)
  }

  // MARK: The source changes

  @Test func aChangedByteIsNoticedThoughSizeAndTimeAreTheSame() throws {
    let set = try SnapshotFixture(rows: 20_000)
    let before = try set.openAndKeep()
    let bytes = try set.bytes(of: set.source)
    let middle = try #require(bytes[(bytes.count / 2)...].firstIndex(of: UInt8(ascii: "H")))
    try set.overwrite(set.source, at: middle, with: UInt8(ascii: "K"))
    let opened = try set.openAndKeep()
    #expect(opened.snapshots.isEmpty && !opened.tellsDamage)
    #expect(opened.everything != before.everything)
    #expect(try set.open().everything == opened.everything)
  }

  @Test func aTouchedOrCopiedFileKeepsItsSnapshot() throws {
    let set = try SnapshotFixture()
    let read = try set.openAndKeep()
    let first = try set.bytes(of: try #require(set.files.first))[128..<256]
    unsafe utimensat(AT_FDCWD, set.source, nil, 0)
    #expect(try set.open().snapshots.count == 1)
    // The new state is remembered, so that the content need not be compared again.
    let second = try set.bytes(of: try #require(set.files.first))[128..<256]
    #expect(first != second)
    let bytes = try set.bytes(of: set.source)
    try set.put(bytes, at: set.source)
    let opened = try set.open()
    #expect(opened.snapshots.count == 1)
    #expect(opened.everything == read.everything)
  }

  @Test(arguments: ["x\n1\n", ""])
  func anotherSizeIsAnotherFile(text: String) throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    try set.fixture.write("hồ sơ.csv", SnapshotFixture.text(rows: 41) + text)
    #expect(try set.open().snapshots.isEmpty)
  }

  @Test func aSourceThatChangesBeforeItIsWrittenGetsNoSnapshot() throws {
    let set = try SnapshotFixture()
    let opened = try set.open()
    try set.overwrite(set.source, at: 3, with: UInt8(ascii: "X"))
    for pending in opened.pendingSnapshots { #expect(pending.write() == nil) }
    #expect(set.files.isEmpty)
  }

  @Test func theWholeContentIsComparedWhereAsked() throws {
    let set = try SnapshotFixture(rows: 20_000, checking: .content)
    try set.openAndKeep()
    #expect(try set.open().snapshots.count == 1)
    try set.overwrite(set.source, at: 200_001, with: UInt8(ascii: "9"))
    #expect(try set.open().snapshots.isEmpty)
  }

  // MARK: The folder

  @Test func listsAndClears() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    let other = try set.fixture.write("other/b.csv", "a,b\n1,2\n3,4\n")
    try set.openAndKeep(path: other)
    let entries = set.folder.entries
    #expect(entries.map(\.source) == [set.canonicalSource, other].sorted())
    #expect(entries.allSatisfy { $0.isValid })
    #expect(Set(entries.map(\.rowCount)) == [40, 2])
    #expect(entries.allSatisfy { $0.byteCount > 4096 && abs(Double($0.made) - Date().timeIntervalSince1970) < 60 })
    try set.fixture.write("other/b.csv", "a,b\n1,2\n3,5\n5,6\n")
    #expect(set.folder.entries.filter(\.isValid).count == 1)
    #expect(set.folder.clear(source: set.fixture.path("other")).map(\.source) == [other])
    #expect(set.folder.entries.map(\.source) == [set.canonicalSource])
    #expect(set.folder.clear(source: set.fixture.path("nothing")).isEmpty)
    #expect(set.folder.clear().count == 1)
    #expect(set.files.isEmpty)
  }

  @Test func theLongestUnusedGoFirst() throws {
    var set = try SnapshotFixture()
    try set.openAndKeep()
    let limit = try #require(set.folder.clear().first).byteCount * 4
    set.folder = SnapshotFixture.folder(set.folder.path, byteLimit: limit)
    var paths: [String] = []
    for number in 0..<6 {
      paths.append(try set.fixture.write("\(number).csv", SnapshotFixture.text(rows: 100 + number)))
      try set.openAndKeep(path: paths[number])
      // The first is used again and again.
      #expect(try set.open(path: paths[0]).snapshots.count == 1)
    }
    let kept = set.folder.entries
    #expect(kept.reduce(0) { $0 + $1.byteCount } <= limit)
    #expect(kept.count >= 2 && kept.count < 6)
    #expect(kept.contains { $0.source == paths[0] } && kept.contains { $0.source == paths[5] })
  }

  @Test func oneThatIsLargerThanTheLimitIsNotWritten() throws {
    let set = try SnapshotFixture(byteLimit: 1000)
    try set.openAndKeep()
    #expect(set.files.isEmpty)
  }

  @Test func whatKilledWritersLeftIsRemovedLater() throws {
    let set = try SnapshotFixture()
    try FileManager.default.createDirectory(atPath: set.folder.path, withIntermediateDirectories: true)
    let left = "\(set.folder.path)/abc-1-2.part"
    try Data([1]).write(to: URL(fileURLWithPath: left))
    try set.openAndKeep()
    #expect(set.files.contains(left))
    let hours = timespec(tv_sec: Int(Date().timeIntervalSince1970) - 7200, tv_nsec: 0)
    unsafe utimensat(AT_FDCWD, left, [hours, hours], 0)
    _ = set.folder.clear()
    try set.openAndKeep()
    #expect(!set.files.contains(left))
  }

  @Test func aFolderThatIsAFileIsToldAndTheTableIsThere() throws {
    let set = try SnapshotFixture()
    try set.fixture.write("cache/snapshots", "no folder")
    let opened = try set.open()
    #expect(opened.dataset.tables[0].rowCount == 40)
    let notes = opened.pendingSnapshots.map { $0.write() }
    #expect(notes.map { $0?.id } == [.snapshotNotWritten])
    #expect(try set.open().dataset.tables[0].rowCount == 40)
    #expect(set.folder.entries.isEmpty && set.folder.clear().isEmpty)
  }

  @Test func aFolderThatIsALinkServes() throws {
    let set = try SnapshotFixture()
    let elsewhere = set.fixture.path("elsewhere")
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: set.fixture.path("cache"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: set.folder.path, withDestinationPath: elsewhere)
    try set.openAndKeep()
    #expect(try set.open().snapshots.count == 1)
  }

  // Root may write and read whatever the rights say.
  @Test(.enabled(if: geteuid() != 0), arguments: [0o500, 0o000])
  func aFolderWithoutRightsIsNoFault(mode: Int) throws {
    let set = try SnapshotFixture()
    try FileManager.default.createDirectory(atPath: set.folder.path, withIntermediateDirectories: true)
    unsafe chmod(set.folder.path, mode_t(mode))
    defer { unsafe chmod(set.folder.path, 0o700) }
    let opened = try set.open()
    #expect(opened.pendingSnapshots.map { $0.write()?.id } == [nil])
    #expect(opened.dataset.tables[0].rowCount == 40)
  }
}

extension SnapshotFixture {
  /// The source's path without links, as temporary folders may have some.
  var canonicalSource: String { URL(fileURLWithPath: source).resolvingSymlinksInPath().path }
}
