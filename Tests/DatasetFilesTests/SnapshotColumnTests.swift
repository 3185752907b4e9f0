import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing
import VietnameseText

/// Tables of every form of column, kept in a snapshot and read from it again.
@Suite struct SnapshotColumnTests {
  private static let kinds: [(name: String, cell: @Sendable (inout SeededRandom, Int) -> String)] = [
    ("so", { random, _ in "\(random.number(-300...300))" }),
    ("so_lon", { random, _ in "\(random.number(-4_000_000_000_000...4_000_000_000_000))" }),
    ("le", { random, _ in "\(random.number(0...999)),\(random.number(1...99))" }),
    ("phan_tram", { random, _ in "\(random.number(0...100)),5%" }),
    ("ngay", { random, _ in "\(random.number(1...28))/\(random.number(1...12))/\(random.number(1950...2050))" }),
    ("co_khong", { random, _ in random.pick(["có", "không"]) }),
    ("loai", { random, _ in random.pick(["Đất đai", "Hộ tịch", "x \"y\"", "a;b"]) }),
    ("nhieu_loai", { random, _ in "loại \(random.number(0...3000))" }),
    ("mot_gia_tri", { _, _ in "Hà Nội" }), ("dong", { _, row in "\(row)" }), ("ma_don_vi", { _, row in "H26.\(row)" }),
  ]

  private static func text(_ random: inout SeededRandom) -> String {
    let kinds = random.pick(kinds, count: random.number(1...kinds.count))
    let missing = random.pick([0, 5, 60])
    var text = kinds.map(\.name).joined(separator: ";") + "\n"
    for row in 0..<random.number(1...400) {
      let cells = kinds.map { kind -> String in
        if random.chance(missing) { return random.pick(["", "-"]) }
        return random.chance(1) ? " ?? " : kind.cell(&random, row)
      }
      text += cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
    }
    return text
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func aSnapshotIsTheTable(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", Self.text(&random))
    let reader = DatasetReader(snapshots: SnapshotFixture.folder(fixture.path("snapshots")))
    let read = try reader.open(path: path)
    let plain = try DatasetReader().open(path: path)
    #expect(read.everything == plain.everything, "seed \(seed)")
    #expect(read.pendingSnapshots.count == 1)
    for pending in read.pendingSnapshots { _ = pending.write() }
    let mapped = try reader.open(path: path)
    #expect(mapped.snapshots.count == 1 && mapped.pendingSnapshots.isEmpty, "seed \(seed)")
    #expect(mapped.everything == plain.everything, "seed \(seed)")
    #expect(mapped.diagnostics == plain.diagnostics, "seed \(seed)")
    for table in mapped.dataset.tables { try table.verify() }
    for (before, after) in zip(plain.dataset.tables, mapped.dataset.tables) {
      let rows = (0..<20).map { _ in random.number(0...(before.rowCount - 1)) }
      let (left, right) = (before.selecting(rows), after.selecting(rows))
      for column in left.columns.indices {
        for row in rows.indices {
          #expect(left.heldCell(row: row, column: column) == right.heldCell(row: row, column: column))
        }
      }
    }
  }

  /// Another way of reading is another snapshot.
  @Test func optionsAreNotMixed() throws {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", "k;so\na;1.234\nb;5\n")
    let folder = SnapshotFixture.folder(fixture.path("snapshots"))
    func words(_ options: ReadingOptions) throws -> [String] {
      let opened = try DatasetReader(options: options, snapshots: folder).open(path: path)
      for pending in opened.pendingSnapshots { _ = pending.write() }
      return try opened.table.words("so")
    }
    for _ in 0..<2 {
      #expect(try words(ReadingOptions()) == ["1.234", "5"])
      #expect(try words(ReadingOptions(numbers: .vietnamese)) == ["1234", "5"])
      #expect(try words(ReadingOptions(numbers: .english)) == ["1.234", "5.000"])
    }
  }
}
