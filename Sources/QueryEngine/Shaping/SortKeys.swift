import Diagnostics
import QueryPlan
import WorkProgress

/// One number a row that puts rows in the order of several columns: each column's place among its values, the first
/// column the most significant. Rows without a value come last either way.
struct SortKeys {
  /// By place among the rows to be sorted.
  let keys: MutableBuffer<UInt64>
  /// Bits that keys have.
  let width: Int

  /// - Parameter size: No key is as great.
  init(_ keys: MutableBuffer<UInt64>, below size: UInt64) {
    self.keys = keys
    width = UInt64.bitWidth - (max(size, 1) - 1).leadingZeroBitCount
  }

  /// The places of the rows in their order; rows with equal keys keep theirs.
  ///
  /// Sorted by 11 bits at a time from the lowest (LSD radix sort), places and 32 bits of their keys side by side.
  func sortedPlaces(_ pace: ScanPace) throws(DiagnosticError) -> [Int32] {
    let count = keys.count
    let passes = (width + 10) / 11
    pace.monitor.begin(.sorting, total: count * max(passes, 1), unit: .rows)
    var pairs = MutableBuffer<UInt64>(repeating: 0, count: count)
    var others = MutableBuffer<UInt64>(repeating: 0, count: passes == 0 ? 0 : count)
    for place in 0..<count { unsafe pairs.start[place] = UInt64(place) }
    for shift in stride(from: 0, to: width, by: 33) {
      try pace.inStretches(of: count) { pairs.setHigh($0, from: keys, shiftedBy: shift) }
      for digit in 0..<min(3, (width - shift + 10) / 11) {
        try pairs.scatter(into: others, digit: 31 + 11 * digit, pace)
        swap(&pairs, &others)
      }
    }
    var places: [Int32] = []
    places.reserveCapacity(count)
    try pace.inStretches(of: count) { stretch in
      places += stretch.lazy.map { Int32(truncatingIfNeeded: pairs[$0] & 0x7FFF_FFFF) }
    }
    return places
  }
}

extension ScanPace {
  /// Some ten milliseconds of work at most.
  private static let stretch = 1 << 20

  /// Calls the body with stretches that make up `0 ..< count`, one after the other; stops where the run is cancelled.
  fileprivate func inStretches(of count: Int, _ body: (Range<Int>) -> Void) throws(DiagnosticError) {
    for start in stride(from: 0, to: count, by: Self.stretch) {
      if monitor.isCancelled { throw .cancelled }
      body(start..<min(start + Self.stretch, count))
    }
  }
}

// A pair is a place in its lowest 31 bits, and 33 bits of the place's key above them. Why accesses are in bounds: both
// buffers have one pair a place; places lie below the count; each digit's pairs go to a stretch as long as they are many.

extension MutableBuffer<UInt64> {
  fileprivate func setHigh(_ stretch: Range<Int>, from keys: MutableBuffer<UInt64>, shiftedBy shift: Int) {
    for index in stretch {
      let place = unsafe start[index] & 0x7FFF_FFFF
      unsafe start[index] = place | (keys.start[Int(place)] >> UInt64(shift)) << 31
    }
  }

  fileprivate func scatter(into other: MutableBuffer<UInt64>, digit shift: Int, _ pace: ScanPace)
    throws(DiagnosticError)
  {
    let starts = MutableBuffer<Int>(repeating: 0, count: 2048)
    let shift = UInt64(shift)
    try pace.inStretches(of: count) { stretch in
      for index in stretch { unsafe starts.start[Int(truncatingIfNeeded: (start[index] &>> shift) & 2047)] &+= 1 }
    }
    var next = 0
    for value in 0..<2048 {
      let size = starts[value]
      starts[value] = next
      next += size
    }
    try pace.inStretches(of: count) { stretch in
      for index in stretch {
        let pair = unsafe start[index]
        let value = Int(truncatingIfNeeded: (pair &>> shift) & 2047)
        let place = unsafe starts.start[value]
        unsafe other.start[place] = pair
        unsafe starts.start[value] = place &+ 1
      }
      pace.monitor.advance(by: stretch.count)
    }
  }
}
