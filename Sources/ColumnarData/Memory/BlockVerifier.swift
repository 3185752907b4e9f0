import Foundation
import Synchronization

/// Whether something of a mapped file turned out not to be what was written; it stays so.
package final class DamageFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  package var isRaised: Bool { flag.load(ordering: .acquiring) }

  package func raise() { flag.store(true, ordering: .releasing) }
}

/// Verifies a stretch of a mapped file before its elements are first read: every block's checksum, and for codes that all
/// lie between the least and the greatest of their zone, so that no kernel looks up outside a table, whatever the checksum
/// may let pass.
///
/// The whole stretch is verified at once by whoever asks for it first; others who ask meanwhile take blocks of the same
/// work, so that two threads halve it. Where a block is not what was written, the flag is raised and the elements read as
/// others instead, which are safe to compute with and mean nothing: the least code of each zone, or zeros.
///
/// Unsafe memory. Proof: blocks are cut out of a stretch that was checked to lie within the mapping; the memory of the
/// substitute has the stretch's size, is filled before it can be seen, and is freed by the deinit alone.
@safe package final class BlockVerifier: @unchecked Sendable {
  /// Elements of a block; the last of a stretch may be shorter.
  package static let blockCount = Zone.rowCount

  /// Where the elements lie, how many bytes each has, and how many there are.
  package struct Place: Sendable {
    let byteOffset: Int
    let width: Int
    let count: Int

    package init(byteOffset: Int, width: Int, count: Int) {
      self.byteOffset = byteOffset
      self.width = width
      self.count = count
    }

    var byteCount: Int { width * count }
    var blocks: Int { (count + BlockVerifier.blockCount - 1) / BlockVerifier.blockCount }
  }

  private enum State: UInt8 {
    case unknown, verified, damaged
  }

  private let file: MappedFile
  private let place: Place
  /// One a block.
  private let checksums: ColumnBuffer<UInt64>
  /// Of codes, one a block.
  private let zones: ColumnBuffer<Zone>?
  private let damage: DamageFlag
  private let state = Atomic<UInt8>(State.unknown.rawValue)
  private let taken = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let isDamaged = Atomic<Bool>(false)
  private let substitute = Mutex<Substitute?>(nil)

  /// - Returns: nil where the stretch does not lie within the file, or the blocks and what is known of them differ in
  ///   number.
  package init?(
    file: MappedFile, place: Place, checksums: ColumnBuffer<UInt64>, zones: ColumnBuffer<Zone>?, damage: DamageFlag
  ) {
    let (byteCount, overflow) = place.count.multipliedReportingOverflow(by: place.width)
    guard place.count >= 0, place.width > 0, !overflow, place.byteOffset >= 0, place.byteOffset <= file.byteCount,
      byteCount <= file.byteCount - place.byteOffset, checksums.count == place.blocks,
      zones.map({ $0.count == place.blocks }) ?? true
    else { return nil }
    self.file = file
    self.place = place
    self.checksums = checksums
    self.zones = zones
    self.damage = damage
  }

  /// Where the elements may be read: the stretch itself where it is verified, else the substitute.
  var verifiedStart: UnsafeRawPointer {
    let known = State(rawValue: state.load(ordering: .acquiring)) ?? .unknown
    switch known == .unknown ? verify() : known {
    case .damaged: return unsafe substituteStart
    case .verified, .unknown: return unsafe file.start + place.byteOffset
    }
  }

  private func verify() -> State {
    while true {
      let block = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      if block >= place.blocks { break }
      if !isDamaged.load(ordering: .relaxed), !isAsWritten(block) { isDamaged.store(true, ordering: .relaxed) }
      finished.wrappingAdd(1, ordering: .acquiringAndReleasing)
    }
    // Another thread may have a block in hand: some hundredths of a millisecond.
    while finished.load(ordering: .acquiring) < place.blocks { sched_yield() }
    if isDamaged.load(ordering: .relaxed) { damage.raise() }
    let found = isDamaged.load(ordering: .relaxed) ? State.damaged : .verified
    state.store(found.rawValue, ordering: .releasing)
    return found
  }

  private func isAsWritten(_ block: Int) -> Bool {
    let first = block * Self.blockCount
    let count = min(Self.blockCount, place.count - first)
    let bytes = unsafe UnsafeRawBufferPointer(
      start: file.start + place.byteOffset + first * place.width, count: count * place.width)
    guard unsafe Checksum.of(bytes) == checksums[block] else { return false }
    guard let zone = zones?[block] else { return true }
    switch place.width {
    case 1: return unsafe Self.areWithin(zone, bytes.bindMemory(to: UInt8.self))
    case 2: return unsafe Self.areWithin(zone, bytes.bindMemory(to: UInt16.self))
    default: return unsafe Self.areWithin(zone, bytes.bindMemory(to: UInt32.self))
    }
  }

  @inline(__always)
  private static func areWithin<Code: FixedWidthInteger & UnsignedInteger>(
    _ zone: Zone, _ codes: UnsafeBufferPointer<Code>
  ) -> Bool {
    // A missing code, less one, wraps to the greatest there is, so that it is never the least.
    var least = Code.max
    var greatest: Code = 0
    for index in codes.indices {
      least = unsafe min(least, codes[index] &- 1)
      greatest = unsafe max(greatest, codes[index])
    }
    if greatest == 0 { return true }
    return UInt32(truncatingIfNeeded: greatest) <= zone.greatest
      && UInt32(truncatingIfNeeded: least) &+ 1 >= zone.least
  }

  // MARK: Instead of damaged elements

  @safe private final class Substitute: @unchecked Sendable {
    let start: UnsafeMutableRawPointer

    init(_ place: Place, _ zones: ColumnBuffer<Zone>?) {
      unsafe start = UnsafeMutableRawPointer.allocate(byteCount: max(place.byteCount, 1), alignment: 64)
      unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: place.byteCount)
      guard let zones else { return }
      for row in 0..<place.count {
        let zone = zones[row / BlockVerifier.blockCount]
        let code = zone.greatest == 0 ? 0 : zone.least
        switch place.width {
        case 1: unsafe start.storeBytes(of: UInt8(truncatingIfNeeded: code), toByteOffset: row, as: UInt8.self)
        case 2: unsafe start.storeBytes(of: UInt16(truncatingIfNeeded: code), toByteOffset: row * 2, as: UInt16.self)
        default: unsafe start.storeBytes(of: code, toByteOffset: row * 4, as: UInt32.self)
        }
      }
    }

    deinit { unsafe start.deallocate() }
  }

  private var substituteStart: UnsafeRawPointer {
    let substitute = substitute.withLock { substitute in
      let made = substitute ?? Substitute(place, zones)
      substitute = made
      return made
    }
    return unsafe UnsafeRawPointer(substitute.start)
  }
}
