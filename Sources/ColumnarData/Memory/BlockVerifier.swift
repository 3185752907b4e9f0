import Dispatch
import Foundation
import Synchronization

/// A mapped file turned out to hold something else than what was written to it.
package struct DamagedFile: Error, Hashable {
  package let path: String

  package init(path: String) {
    self.path = path
  }
}

/// Verifies a stretch of a mapped file before its elements are first read: every block's checksum, and for codes that all
/// lie between the least and the greatest of their zone, so that no kernel looks up outside a table, whatever the checksum
/// may let pass.
///
/// The whole stretch is verified once, by whoever binds the column first, on all cores. Where a block is not what was
/// written, binding throws, then and ever after, and nothing of the stretch is read.
///
/// Unsafe memory. Proof: blocks are cut out of a stretch that was checked to lie within the mapping.
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
    /// What was verified may be lost when the file is cut short.
    case unknown, verified, damaged, lost
  }

  private let file: MappedFile
  private let place: Place
  /// One a block.
  private let checksums: ColumnBuffer<UInt64>
  /// Of codes, one a block.
  private let zones: ColumnBuffer<Zone>?
  private let state = Atomic<UInt8>(State.unknown.rawValue)
  /// Bytes from which a stretch is verified on all cores: 0.1 ms.
  private static let leastSharedBytes = 1 << 20

  /// - Returns: nil where the stretch does not lie within the file, or the blocks and what is known of them differ in
  ///   number.
  package init?(file: MappedFile, place: Place, checksums: ColumnBuffer<UInt64>, zones: ColumnBuffer<Zone>?) {
    let (byteCount, overflow) = place.count.multipliedReportingOverflow(by: place.width)
    guard place.count >= 0, place.width > 0, !overflow, place.byteOffset >= 0, place.byteOffset <= file.byteCount,
      byteCount <= file.byteCount - place.byteOffset, checksums.count == place.blocks,
      zones.map({ $0.count == place.blocks }) ?? true
    else { return nil }
    self.file = file
    self.place = place
    self.checksums = checksums
    self.zones = zones
  }

  /// Compares the stretch with what was written, unless that is known, and looks whether it is still there.
  ///
  /// - Complexity: O(bytes) once, about 0.08 ms a million bytes on one core.
  package func verify() throws(DamagedFile) {
    if knownState == .unknown { state.store(compare().rawValue, ordering: .releasing) }
    if knownState == .verified && !file.isWhole { state.store(State.lost.rawValue, ordering: .releasing) }
    if knownState != .verified { throw DamagedFile(path: file.path) }
  }

  /// Throws where the stretch was bound, and is no longer there.
  func verifyAgain() throws(DamagedFile) {
    if knownState != .unknown { try verify() }
  }

  /// Where the elements may be read.
  ///
  /// - Precondition: The stretch was bound before anyone reads it. What was lost since then reads as zeros.
  var verifiedStart: UnsafeRawPointer {
    if knownState == .unknown || knownState == .damaged {
      do throws(DamagedFile) { try verify() } catch {
        preconditionFailure("a column of a mapped file is verified when it is bound, before anything reads it")
      }
    }
    return unsafe file.start + place.byteOffset
  }

  private var knownState: State { State(rawValue: state.load(ordering: .acquiring)) ?? .unknown }

  private func compare() -> State {
    let isDamaged = Atomic<Bool>(false)
    let shares = place.byteCount < Self.leastSharedBytes ? 1 : ProcessInfo.processInfo.activeProcessorCount
    DispatchQueue.concurrentPerform(iterations: shares) { share in
      for block in stride(from: share, to: place.blocks, by: shares) {
        if isDamaged.load(ordering: .relaxed) { return }
        if !isAsWritten(block) { isDamaged.store(true, ordering: .relaxed) }
      }
    }
    return isDamaged.load(ordering: .relaxed) ? .damaged : .verified
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
}
