import ColumnarData
import DatasetFiles
import Foundation
import Synchronization
import TestSupport

extension FuzzTarget {
  /// Edits of a sound snapshot: damage is told and gives the table of the source, and what has the right checksums besides
  /// is never a trap.
  ///
  /// The first byte tells whether the checksums of header, description and tables are made right again, and how much is cut
  /// off; then five bytes for each edit: an offset in three, a way, a value.
  static let snapshot = FuzzTarget(
    "snapshot",
    seeds: [
      [0, 0, 0, 16, 0, 1], [1, 0, 1, 4, 1, 9], [2], [1, 0, 1, 30, 2, 255, 0, 2, 0, 3, 7], [0, 0, 0, 8, 0, 0],
      [1, 0, 3, 0, 3, 0], [1, 0, 1, 80, 2, 128],
    ],
    roundsInTests: 20, check: { try SnapshotCheck.check($0) })
}

private enum SnapshotCheck {
  /// A snapshot in a folder of its own, and what it must give. Made once; inputs take turns with it.
  private final class Bench: Sendable {
    let folder: ScratchFolder
    let source: String
    let file: String
    let bytes: [UInt8]
    let expected: Told
    private let turn = Mutex(())

    init() throws {
      folder = try ScratchFolder()
      source = try folder.write(Self.text.utf8, to: "hồ sơ.csv")
      let opened = try DatasetReader(snapshots: Self.snapshots(folder)).open(path: source)
      for pending in opened.pendingSnapshots { _ = pending.write() }
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/snapshots")
      guard let name = names.first else { throw Fault(text: "no snapshot was written") }
      file = "\(folder.path)/snapshots/\(name)"
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
      expected = Told(opened)
    }

    static func snapshots(_ folder: ScratchFolder) -> SnapshotFolder {
      SnapshotFolder(path: "\(folder.path)/snapshots", leastSourceSize: 1, settlingTime: 0)
    }

    func withTurn(_ body: () throws -> Void) rethrows { try turn.withLock { _ in try body() } }

    private static let text =
      "DANH SÁCH\nid,domain,received,online,fee,rate\n"
      + (0..<40).map { row in
        "H26-\(row),\(["Đất đai", "Y tế", ""][row % 3]),\(1 + row % 31)/2/2020,\(row % 2 == 0 ? "có" : "không"),"
          + "\(row * 1000),\"\(row % 7),5\"\n"
      }.joined()
  }

  private static let bench = Result { try Bench() }

  static func check(_ bytes: [UInt8]) throws {
    let bench = try bench.get()
    var input = FuzzInput(bytes)
    let settings = input.byte()
    var damaged = bench.bytes
    while input.rest.count >= 5 {
      let offset = (Int(input.byte()) << 16 | Int(input.byte()) << 8 | Int(input.byte())) % damaged.count
      let (way, value) = (input.byte(), input.byte())
      switch way % 4 {
      case 0: damaged[offset] ^= value
      case 1: damaged[offset] = value
      case 2: for place in offset..<min(offset + 8, damaged.count) { damaged[place] = value }
      default: damaged[offset] = damaged[offset] &+ value
      }
    }
    damaged.removeLast(min(damaged.count - 256, Int(settings >> 1) * 8))
    let isSigned = settings & 1 != 0
    if isSigned { sign(&damaged) }
    try bench.withTurn { try open(damaged, bench, isSigned: isSigned) }
  }

  private static func open(_ damaged: [UInt8], _ bench: Bench, isSigned: Bool) throws {
    try Data(damaged).write(to: URL(fileURLWithPath: bench.file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: bench.file)
    let reader = DatasetReader(snapshots: Bench.snapshots(bench.folder))
    var opened = try reader.open(path: bench.source)
    do throws(DamagedFile) {
      for table in opened.dataset.tables { try table.verify() }
    } catch {
      for snapshot in opened.snapshots where snapshot.isIn(error.path) { snapshot.remove() }
      opened = try reader.open(path: bench.source)
    }
    let told = Told(opened)
    // Under right checksums another table may stand there, which no reading can know.
    if isSigned && !opened.snapshots.isEmpty { return }
    if let found = told.difference(from: bench.expected) { throw Fault(text: "a damaged snapshot tells \(found)") }
  }

  // MARK: Checksums

  private static func sign(_ bytes: inout [UInt8]) {
    let length = number(bytes, 24)
    let start = 256
    guard length >= 0, length <= bytes.count - start else {
      return write(Checksum.of(bytes.span.extracting(0..<120)), 120, &bytes)
    }
    let tables = (start + length + 63) / 64 * 64
    let tablesLength = number(bytes, 40)
    write(Checksum.of(bytes.span.extracting(start..<start + length)), 32, &bytes)
    if tablesLength >= 0, tables <= bytes.count, tablesLength <= bytes.count - tables {
      write(Checksum.of(bytes.span.extracting(tables..<tables + tablesLength)), 48, &bytes)
    }
    write(UInt64(bytes.count), 16, &bytes)
    write(Checksum.of(bytes.span.extracting(0..<120)), 120, &bytes)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(truncatingIfNeeded: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) })
  }

  private static func write(_ number: UInt64, _ offset: Int, _ bytes: inout [UInt8]) {
    for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))) }
  }
}
