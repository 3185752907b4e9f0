import ColumnarData
import DatasetFiles
import Foundation
import TestSupport
import Testing
import VietnameseText

/// Whatever a snapshot's bytes are, the tables are those of the source.
@Suite struct SnapshotDamageTests {
  /// What the snapshot at the fixture's only path makes of the table, after what a session does about damage.
  private func reopened(_ set: SnapshotFixture) throws -> (everything: Everything, isTold: Bool, isUsed: Bool) {
    let opened = try set.open()
    if opened.damagedSnapshots.isEmpty { return (opened.everything, opened.tellsDamage, !opened.snapshots.isEmpty) }
    for snapshot in opened.damagedSnapshots { snapshot.remove() }
    return (try set.open().everything, true, false)
  }

  @Test(arguments: [false, true]) func everyFlippedByteIsToldOrHarmless(leavesTexts: Bool) throws {
    let set = try SnapshotFixture(rows: 20, leavesTexts: leavesTexts)
    let expected = try set.openAndKeep().everything
    let file = try #require(set.files.first)
    let bytes = try set.bytes(of: file)
    var told = 0
    var used: [Int] = []
    // Of the second kind what differs from the first is a few bytes.
    for index in stride(from: 0, to: bytes.count, by: leavesTexts ? 3 : 1) {
      if index % 16 != 0 && isPadding(index, bytes) { continue }
      var damaged = bytes
      damaged[index] ^= 1 << UInt8(index % 8)
      try set.put(damaged, at: file)
      let found = try reopened(set)
      #expect(found.everything == expected, "byte \(index)")
      told += found.isTold ? 1 : 0
      if found.isUsed { used.append(index) }
    }
    // Only what lies between the sections is not looked at; and a version may be another's.
    #expect(used.allSatisfy { bytes[$0] == 0 })
    #expect(told > 400)
  }

  @Test func everyTruncationIsTold() throws {
    let set = try SnapshotFixture(rows: 20)
    let expected = try set.openAndKeep().everything
    let file = try #require(set.files.first)
    let bytes = try set.bytes(of: file)
    // Every length of header and state, and many behind.
    let lengths = Array(0..<300) + stride(from: 300, to: bytes.count, by: 7)
    for length in lengths {
      try set.put(Array(bytes[..<length]), at: file)
      let found = try reopened(set)
      #expect(found.everything == expected && found.isTold, "length \(length)")
    }
    try set.put(bytes + [0], at: file)
    #expect(try reopened(set).isTold)
  }

  @Test(arguments: [false, true], [UInt64(2020)]) func randomBytesUnderRightChecksumsNeverTrap(
    leavesTexts: Bool, seed: UInt64
  ) throws {
    let set = try SnapshotFixture(rows: 30, leavesTexts: leavesTexts)
    let expected = try set.openAndKeep().everything
    let file = try #require(set.files.first)
    let bytes = try set.bytes(of: file)
    let length = number(bytes, 24)
    var generator = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        damaged[256 + Int.random(in: 0..<length, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      sign(&damaged)
      try set.put(damaged, at: file)
      // What is wrong under a right checksum is another table, which no reading can know; only that nothing traps counts.
      let opened = try set.open()
      for table in opened.dataset.tables {
        if (try? table.verify()) == nil { continue }
        for row in 0..<min(table.rowCount, 3) {
          for column in table.columns.indices { _ = table.heldCell(row: row, column: column) }
        }
      }
    }
    try set.put(bytes, at: file)
    #expect(try reopened(set).everything == expected)
  }

  @Test func codesBeyondTheirZoneAreDamageUnderARightChecksum() throws {
    let set = try SnapshotFixture(rows: 30)
    let expected = try set.openAndKeep().everything
    let file = try #require(set.files.first)
    let bytes = try set.bytes(of: file)
    let data = number(bytes, 56)
    let tables = (256 + number(bytes, 24) + 63) / 64 * 64
    // Thirty equal bytes in place of any column's; with the checksum that they would have.
    for start in stride(from: data, to: bytes.count - 64, by: 64) {
      var damaged = bytes
      let before = Checksum.of(bytes.span.extracting(start..<start + 30))
      for index in start..<start + 30 { damaged[index] = 200 }
      let after = Checksum.of(damaged.span.extracting(start..<start + 30))
      for offset in stride(from: tables, to: tables + number(bytes, 40) - 8, by: 8)
      where UInt64(bitPattern: Int64(number(bytes, offset))) == before {
        write(after, to: &damaged, at: offset)
      }
      sign(&damaged)
      try set.put(damaged, at: file)
      let found = try reopened(set)
      #expect(found.everything == expected && found.isTold, "data at \(start)")
    }
  }

  @Test func anOlderFormatIsReplacedWithoutAWord() throws {
    let set = try SnapshotFixture()
    let expected = try set.openAndKeep().everything
    let file = try #require(set.files.first)
    var bytes = try set.bytes(of: file)
    bytes[8] = 0
    try set.put(bytes, at: file)
    let opened = try set.openAndKeep()
    #expect(opened.snapshots.isEmpty && !opened.tellsDamage && opened.everything == expected)
    #expect(try set.open().snapshots.count == 1)
  }

  @Test func anotherByteOrderIsReplacedWithoutAWord() throws {
    let set = try SnapshotFixture()
    try set.openAndKeep()
    let file = try #require(set.files.first)
    var bytes = try set.bytes(of: file)
    bytes[12..<16].reverse()
    try set.put(bytes, at: file)
    let opened = try set.openAndKeep()
    #expect(opened.snapshots.isEmpty && !opened.tellsDamage)
  }

  @Test func damageIsFoundWhenAColumnIsBound() throws {
    let set = try SnapshotFixture(rows: 66_000)
    let expected = try set.openAndKeep().dataset.tables[0]
    let file = try #require(set.files.first)
    let bytes = try set.bytes(of: file)
    var found: Set<Bool> = []
    for offset in stride(from: number(bytes, 56) + 5, to: bytes.count, by: bytes.count / 20) {
      var damaged = bytes
      damaged[offset] ^= 0x40
      try set.put(damaged, at: file)
      let opened = try set.open()
      let table = opened.dataset.tables[0]
      // One column throws, each time that it is bound, and the others are whole; but for places of texts, which the opening
      // looks at.
      var faults = 0
      for column in table.columns.indices {
        do throws(DamagedFile) {
          try table.columns[column].verify()
          for row in stride(from: 0, to: table.rowCount, by: 997) {
            #expect(table.heldCell(row: row, column: column) == expected.heldCell(row: row, column: column))
          }
        } catch {
          faults += 1
          #expect(error == DamagedFile(path: file))
          #expect(throws: DamagedFile(path: file)) { try table.columns[column].verify() }
        }
      }
      #expect(faults == (opened.tellsDamage ? 0 : 1), "byte \(offset)")
      found.insert(opened.tellsDamage)
    }
    #expect(found == [true, false])
  }

  @Test func severalThreadsProveOneColumnTogether() throws {
    let set = try SnapshotFixture(rows: 66_000)
    let expected = try set.openAndKeep().dataset.tables[0]
    for _ in 0..<20 {
      let table = try set.open().dataset.tables[0]
      DispatchQueue.concurrentPerform(iterations: 4) { thread in
        for column in table.columns.indices {
          let row = 65_999 - thread
          #expect(table.heldCell(row: row, column: column) == expected.heldCell(row: row, column: column))
        }
      }
    }
  }

  // MARK: Bytes

  private func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    Int(truncatingIfNeeded: (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[offset + $1]) << (8 * UInt64($1)) })
  }

  /// Whether a byte stands amid zeros, as those between the sections do.
  private func isPadding(_ index: Int, _ bytes: [UInt8]) -> Bool {
    bytes[max(0, index - 16)..<min(bytes.count, index + 16)].allSatisfy { $0 == 0 }
  }

  private func write(_ number: UInt64, to bytes: inout [UInt8], at offset: Int) {
    for index in 0..<8 { bytes[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))) }
  }

  /// Gives description, tables and header the checksums that their bytes have.
  private func sign(_ bytes: inout [UInt8]) {
    let length = number(bytes, 24)
    let tables = (256 + length + 63) / 64 * 64
    write(Checksum.of(bytes.span.extracting(256..<256 + length)), to: &bytes, at: 32)
    write(Checksum.of(bytes.span.extracting(tables..<tables + number(bytes, 40))), to: &bytes, at: 48)
    write(Checksum.of(bytes.span.extracting(0..<120)), to: &bytes, at: 120)
  }
}
