import Diagnostics
import WorkProgress

extension ScanPace {
  /// The places `0 ..< count` in an order, equal ones in that of their numbers; stops where the run is cancelled.
  ///
  /// Runs of a batch's rows are sorted one by one and merged two by two.
  func sortedPlaces(_ count: Int, _ areInOrder: (Int32, Int32) -> Bool) throws(DiagnosticError) -> [Int32] {
    monitor.begin(.sorting, total: count, unit: .rows)
    let runLength = max(1024, batchRows)
    var places: [Int32] = []
    places.reserveCapacity(count)
    for start in stride(from: 0, to: count, by: runLength) {
      if monitor.isCancelled { throw .cancelled }
      let end = min(start + runLength, count)
      // Sorting is stable where what is alike is told apart by its place.
      places += (Int32(start)..<Int32(end)).sorted {
        areInOrder($0, $1) ? true : areInOrder($1, $0) ? false : $0 < $1
      }
      monitor.advance(by: end - start)
    }
    var length = runLength
    while length < count {
      var merged: [Int32] = []
      merged.reserveCapacity(count)
      for start in stride(from: 0, to: count, by: 2 * length) {
        if monitor.isCancelled { throw .cancelled }
        let (middle, end) = (min(start + length, count), min(start + 2 * length, count))
        Self.merge(places[start..<middle], places[middle..<end], areInOrder, into: &merged)
      }
      places = merged
      length *= 2
    }
    return places
  }

  private static func merge(
    _ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>, _ areInOrder: (Int32, Int32) -> Bool,
    into merged: inout [Int32]
  ) {
    var (one, two) = (first.startIndex, second.startIndex)
    while one < first.endIndex && two < second.endIndex {
      if areInOrder(second[two], first[one]) {
        merged.append(second[two])
        two += 1
      } else {
        merged.append(first[one])
        one += 1
      }
    }
    merged += first[one...]
    merged += second[two...]
  }
}
