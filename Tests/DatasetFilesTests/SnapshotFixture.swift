import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import VietnameseText

/// A source with every kind of column, rejects and warnings, and a folder for its snapshots.
struct SnapshotFixture {
  let fixture: Fixture
  let source: String
  var folder: SnapshotFolder
  /// What is opened: the source, or a package over it.
  let opened: String
  private var plan = ReadingPlan()

  /// A source of 40 rows, or of as many as wanted.
  ///
  /// - Parameter leavesTexts: Has the ids left in the file, as those of large files are.
  init(
    rows: Int = 40, byteLimit: Int = 1 << 30, checking: SnapshotFolder.Checking = .state, leavesTexts: Bool = false
  ) throws {
    fixture = try Fixture()
    source = try fixture.write("hồ sơ.csv", Self.text(rows: rows))
    if leavesTexts {
      (plan.leastIndexed, plan.leastSource) = (1, 1)
      opened = try fixture.write(
        "datapackage.json",
        #"""
        {"resources":[{"name":"a","path":"hồ sơ.csv","schema":{"fields":[{"name":"id","type":"string"},
          {"name":"district","type":"string","categorical":true},{"name":"received","type":"date","format":"any"},
          {"name":"fee","type":"integer"}]}}]}
        """#)
    } else {
      opened = source
    }
    folder = Self.folder(fixture.path("cache/snapshots"), byteLimit: byteLimit, checking: checking)
  }

  static func folder(
    _ path: String, byteLimit: Int = 1 << 30, checking: SnapshotFolder.Checking = .state
  ) -> SnapshotFolder {
    SnapshotFolder(path: path, byteLimit: byteLimit, checking: checking, leastSourceSize: 1, settlingTime: 0)
  }

  static func text(rows: Int) -> String {
    var text = "DANH SÁCH HỒ SƠ\nid,procedure,district,received,online,fee,rate\n"
    let districts = ["Đống Đa", "Ba Đình", "Thanh Trì", ""]
    for row in 0..<rows {
      let day = row % 29 == 28 && row > 0 ? "31/02/2020" : "\(1 + row % 28)/0\(1 + row % 9)/2020"
      text += "H26-\(row),1.00\(1000 + row % 5),\(districts[row % 4]),\(day),\(row % 3 == 0 ? "có" : "không"),"
      text += "\(row * 1000),\(row % 7),5\n".replacingOccurrences(of: ",5", with: row == 3 ? ",5" : "")
    }
    return text
  }

  func open(_ options: ReadingOptions = ReadingOptions(), path: String? = nil) throws -> OpenedDataset {
    try DatasetReader(options: options, snapshots: folder, plan: plan).open(path: path ?? opened)
  }

  /// Opens, and writes what is to be written.
  @discardableResult
  func openAndKeep(_ options: ReadingOptions = ReadingOptions(), path: String? = nil) throws -> OpenedDataset {
    let opened = try open(options, path: path)
    for pending in opened.pendingSnapshots { _ = pending.write() }
    return opened
  }

  /// The paths of the snapshots in the folder.
  var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().map { "\(folder.path)/\($0)" }
  }

  func bytes(of path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  func put(_ bytes: [UInt8], at path: String) throws {
    unsafe unlink(path)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    unsafe chmod(path, 0o600)
  }

  /// Changes bytes of a file and puts its time of content back, as an editor would hardly do.
  func overwrite(_ path: String, at offset: Int, with byte: UInt8) throws {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: [byte])
    try file.close()
    unsafe utimensat(AT_FDCWD, path, [status.st_atim, status.st_mtim], 0)
  }
}

/// Everything that a reader of the tables and the account can see, apart from notes about snapshots.
struct Everything: Equatable {
  let texts: [String]
  let schemas: [TableSchema]
  let cells: [Cell]
}

extension OpenedDataset {
  var everything: Everything {
    var texts = account.summary(in: .vietnamese) + account.mapping(in: .english)
    let aboutSnapshots: [DiagnosticID] = [.snapshotDamaged, .snapshotNotWritten]
    texts += diagnostics.filter { !aboutSnapshots.contains($0.id) }.map { $0.message(in: .vietnamese) }
    let tables = dataset.tables + [rejects]
    let cells = tables.flatMap { table in
      table.columns.indices.flatMap { column in (0..<table.rowCount).map { table.heldCell(row: $0, column: column) } }
    }
    return Everything(texts: texts, schemas: tables.map(\.schema), cells: cells)
  }

  var tellsDamage: Bool { diagnostics.contains { $0.id == .snapshotDamaged } }

  /// The snapshots of which binding every column finds damage.
  var damagedSnapshots: [OpenedSnapshot] {
    dataset.tables.flatMap { table -> [OpenedSnapshot] in
      do throws(DamagedFile) {
        try table.verify()
        return []
      } catch {
        return snapshots.filter { $0.isIn(error.path) }
      }
    }
  }

  var isDamaged: Bool { !damagedSnapshots.isEmpty }
}
