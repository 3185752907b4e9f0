import ColumnarData
import TestSupport
import Testing

@Suite struct BlockVerifierTests {
  /// Codes as a snapshot keeps them: after so many other bytes, with a checksum and a zone for each block.
  private struct Stretch<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>: Sendable {
    static var before: Int { 16 }
    var codes: [Code]
    let checksums: [UInt64]
    let zones: [Zone]

    init(_ codes: [Code]) {
      self.codes = codes
      let blocks = stride(from: 0, to: codes.count, by: BlockVerifier.blockCount).map {
        Array(codes[$0..<min($0 + BlockVerifier.blockCount, codes.count)])
      }
      checksums = blocks.map { block in unsafe block.withUnsafeBytes { unsafe Checksum.of($0) } }
      zones = blocks.map { block in
        let present = block.filter { $0 != 0 }
        return Zone(
          least: present.min().map { UInt32($0) } ?? .max, greatest: UInt32(present.max() ?? 0),
          missingCount: UInt32(block.count - present.count))
      }
    }

    /// - Parameter flipped: A byte of the file that is not what was written.
    func verifier(flipped: Int? = nil, zones: [Zone]? = nil) throws -> BlockVerifier? {
      var bytes = [UInt8](repeating: 0xAA, count: Self.before) + (unsafe codes.withUnsafeBytes { unsafe Array($0) })
      if let flipped { bytes[flipped] ^= 1 }
      guard let file = try Mapping(bytes).opened() else { return nil }
      return BlockVerifier(
        file: file, place: BlockVerifier.Place(byteOffset: Self.before, width: Code.bitWidth / 8, count: codes.count),
        checksums: ColumnBuffer(checksums),
        zones: (zones ?? self.zones).isEmpty ? nil : ColumnBuffer(zones ?? self.zones))
    }
  }

  private static let count = 2 * BlockVerifier.blockCount + 3
  private static let bytes = Stretch((0..<count).map { UInt8($0 % 200) })

  @Test func whatWasWrittenIsVerified() throws {
    let verifier = try #require(try Self.bytes.verifier())
    try verifier.verify()
    try verifier.verify()
  }

  /// The first and the last byte of every block; and once told, the damage stays.
  @Test(arguments: [
    0, BlockVerifier.blockCount - 1, BlockVerifier.blockCount, 2 * BlockVerifier.blockCount - 1,
    2 * BlockVerifier.blockCount, 2 * BlockVerifier.blockCount + 2,
  ])
  func aByteThatIsNotAsWrittenIsDamage(_ place: Int) throws {
    let verifier = try #require(try Self.bytes.verifier(flipped: Stretch<UInt8>.before + place))
    #expect(throws: DamagedFile.self) { try verifier.verify() }
    #expect(throws: DamagedFile.self) { try verifier.verify() }
  }

  @Test func bytesBesideTheStretchAreNoneOfIt() throws {
    try #require(try Self.bytes.verifier(flipped: Stretch<UInt8>.before - 1)).verify()
  }

  /// Stretches from a million bytes on are compared on several cores: whichever finds it, the damage is told.
  @Test(arguments: [0, 7, 16, 31])
  func damageIsToldWhicheverCoreFindsIt(_ block: Int) throws {
    let codes = Stretch((0..<32 * BlockVerifier.blockCount).map { UInt16(truncatingIfNeeded: $0) })
    try #require(try codes.verifier()).verify()
    let place = Stretch<UInt16>.before + 2 * BlockVerifier.blockCount * block + 5
    let damaged = try #require(try codes.verifier(flipped: place))
    #expect(throws: DamagedFile.self) { try damaged.verify() }
  }

  /// A checksum is of whoever wrote it: codes that lie outside their zone would be looked up outside a table.
  @Test func codesOutsideTheirZoneAreDamageUnderARightChecksum() throws {
    try checkZones(of: UInt8.self)
    try checkZones(of: UInt16.self)
    try checkZones(of: UInt32.self)
  }

  private func checkZones<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(of: Code.Type) throws
  {
    let codes = Stretch<Code>([3, 0, 5, 4])
    func isTaken(_ least: UInt32, _ greatest: UInt32) throws -> Bool {
      let zone = Zone(least: least, greatest: greatest, missingCount: 1)
      let verifier = try #require(try codes.verifier(zones: [zone]))
      do { try verifier.verify() } catch { return false }
      return true
    }
    #expect(try isTaken(3, 5))
    #expect(try isTaken(1, 200))
    #expect(try !isTaken(3, 4), "\(Code.self): the greatest lies outside")
    #expect(try !isTaken(4, 5), "\(Code.self): the least lies outside")
  }

  @Test func missingCodesLieInEveryZone() throws {
    let none = Stretch<UInt16>([0, 0, 0])
    let zones = [Zone(least: .max, greatest: 0, missingCount: 3), Zone(least: 7, greatest: 9, missingCount: 0)]
    for zone in zones { try #require(try none.verifier(zones: [zone])).verify() }
  }

  /// In order: past the end, before the start, no width, more than can be counted, a block without a checksum, one
  /// checksum too many, one zone too many.
  @Test(arguments: [
    (99, 1, 4, 1, 1), (-1, 1, 4, 1, 1), (0, 0, 4, 1, 1), (0, 8, Int.max / 4, 1, 1), (0, 1, 4, 0, 1), (0, 1, 4, 2, 1),
    (0, 1, 4, 1, 2),
  ])
  func aStretchThatCannotBeIsRefused(
    _ byteOffset: Int, _ width: Int, _ count: Int, _ checksums: Int, _ zones: Int
  ) throws {
    let file = try #require(try Mapping([1, 2, 3, 4]).opened())
    let verifier = BlockVerifier(
      file: file, place: BlockVerifier.Place(byteOffset: byteOffset, width: width, count: count),
      checksums: ColumnBuffer([UInt64](repeating: 0, count: checksums)),
      zones: ColumnBuffer([Zone](repeating: Zone(least: 1, greatest: 9, missingCount: 0), count: zones)))
    #expect(verifier == nil)
  }

  /// A column asks its verifier when it is bound, and names the file.
  @Test func aColumnOverDamageSaysSoBeforeItIsRead() throws {
    let mapping = try Mapping([1, 2, 3, 4])
    let file = try #require(mapping.opened())
    let place = BlockVerifier.Place(byteOffset: 0, width: 1, count: 4)
    let verifier = try #require(
      BlockVerifier(file: file, place: place, checksums: ColumnBuffer([UInt64(1)]), zones: nil))
    let buffer = try #require(
      ColumnBuffer<UInt8>(in: file, byteOffset: 0, count: 4, verifier: verifier))
    #expect(throws: DamagedFile(path: mapping.path)) { try buffer.verify() }
  }
}

@Suite struct ChecksumTests {
  /// Every bit counts, and the order and number of bytes, at every length around a word and a stride.
  @Test(arguments: [1, 7, 8, 9, 63, 64, 65, 130])
  func everyBitAndTheLengthCount(_ length: Int) {
    func checksum(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 { Checksum.of(bytes.span, seed: seed) }
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 1) }
    var seen: Set = [checksum(bytes)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[place] ^= 1 << UInt8(bit)
        #expect(seen.insert(checksum(changed)).inserted, "bit \(bit) of byte \(place)")
      }
    }
    #expect(seen.insert(checksum(bytes + [0])).inserted)
    #expect(seen.insert(checksum(bytes, seed: 1)).inserted)
    if length > 1 { #expect(seen.insert(checksum(bytes.reversed())).inserted) }
    #expect(checksum(bytes) == checksum(bytes))
  }
}
