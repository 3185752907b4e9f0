import Dispatch
import Synchronization

/// The different values of each group, where they lie too far apart for a flag each.
///
/// Pairs of a group and a value are cut into parts by the hash of the value. Each part is rid of what it has twice whenever it
/// has doubled, so that memory goes by the different pairs, and at the end on all cores.
///
/// Unchecked: each worker has its own; they are merged and read when all have ended.
final class DistinctValues: @unchecked Sendable {
  private struct Part {
    var cells: [UInt32] = []
    var values: [Int64] = []
    /// How many pairs make it worth a look for those that are there twice.
    var compactedAt = 1 << 12

    /// Leaves each pair once, in the order in which they came (open addressing, half full at most).
    mutating func compact() {
      var size = 64
      while size < cells.count * 2 { size *= 2 }
      var places = [UInt32](repeating: 0, count: size)
      var kept = 0
      for index in cells.indices {
        let (cell, value) = (cells[index], values[index])
        var place = Self.hash(cell, value) & (size - 1)
        var isKnown = false
        while places[place] != 0, !isKnown {
          let other = Int(places[place]) - 1
          isKnown = values[other] == value && cells[other] == cell
          place = (place + 1) & (size - 1)
        }
        if isKnown { continue }
        (cells[kept], values[kept]) = (cell, value)
        kept += 1
        places[place] = UInt32(kept)
      }
      cells.removeSubrange(kept...)
      values.removeSubrange(kept...)
    }

    private static func hash(_ cell: UInt32, _ value: Int64) -> Int {
      ValueInterner.hash(value &+ Int64(cell) &* 0x2545_F491_4F6C_DD1D)
    }
  }

  private static let partCount = 64
  private var parts = Array(repeating: Part(), count: partCount)
  /// Different values of each group, once all are in.
  private var counts: [Int] = []
  /// Where each group's values start among ``values``, once all are in; empty where there is one group.
  private var starts: [Int] = []
  private var values: [Int64] = []

  /// Adds values to their groups; missing ones are passed over.
  func add(_ values: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<UInt32>) {
    // In a variable of its own, since accesses to that of an object are checked for each row.
    var parts = parts
    self.parts = []
    defer { self.parts = parts }
    for index in 0..<count {
      let value = values[index]
      if value == ScalarNode.missing { continue }
      let part = ValuePart.index(of: value, Self.partCount)
      parts[part].cells.append(cells[index])
      parts[part].values.append(value)
    }
    for part in parts.indices where parts[part].cells.count >= parts[part].compactedAt {
      parts[part].compact()
      parts[part].compactedAt = max(parts[part].compactedAt, parts[part].cells.count * 2)
    }
  }

  func merge(_ other: DistinctValues) {
    for part in parts.indices {
      parts[part].cells += other.parts[part].cells
      parts[part].values += other.parts[part].values
      other.parts[part] = Part()
    }
  }

  /// To be called once all values are in.
  func finish(groupCount: Int) {
    let compacted = Mutex<[Int: Part]>([:])
    DispatchQueue.concurrentPerform(iterations: Self.partCount) { index in
      var part = self.parts[index]
      part.compact()
      compacted.withLock { [part] in $0[index] = part }
    }
    let parts = compacted.withLock { all in (0..<Self.partCount).map { all[$0] ?? Part() } }
    self.parts = []
    counts = [Int](repeating: 0, count: groupCount)
    for part in parts { for cell in part.cells { counts[Int(cell)] += 1 } }
    if groupCount == 1 { return }
    starts = [0]
    starts.reserveCapacity(groupCount + 1)
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    values = [Int64](repeating: 0, count: starts[groupCount])
    for part in parts {
      for index in part.cells.indices {
        let cell = Int(part.cells[index])
        values[next[cell]] = part.values[index]
        next[cell] += 1
      }
    }
  }

  /// How many different values some groups have together.
  ///
  /// - Complexity: O(their values), but O(1) of one group.
  func count(over cells: [Int]) -> Int {
    guard let first = cells.first else { return 0 }
    if cells.count == 1 { return counts[first] }
    var seen = ValueInterner(expected: cells.reduce(0) { $0 + counts[$1] } / 2)
    for cell in cells { for place in starts[cell]..<starts[cell + 1] { _ = seen.number(of: values[place]) } }
    return seen.values.count
  }
}
