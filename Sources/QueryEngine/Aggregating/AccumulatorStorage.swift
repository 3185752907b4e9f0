/// The counters of one accumulator, for all groups.
enum AccumulatorStorage: Sendable {
  /// Rows, or values that are there.
  case counts(MutableBuffer<Int64>)
  case sums(MutableBuffer<Int128>)
  /// `ScalarNode.missing` where no value was.
  case least(MutableBuffer<Int64>)
  case greatest(MutableBuffer<Int64>)
  /// For each group a byte for each slot, 1 where its value was there: slot 0 for missing, then low, low + 1, ….
  case flags(MutableBuffer<UInt8>, low: Int64, slots: Int)
  /// Different values by group, where they lie too far apart for flags.
  case values(DistinctValues)
  /// For each group how often the value of each slot was there: slot 0 for missing, then values ascending.
  case tallies(MutableBuffer<UInt32>, SlotValues, slots: Int)
  /// All values by group, where they lie too far apart for tallies.
  case lists(CellValues)

  /// Adds what another worker counted.
  func merge(_ other: AccumulatorStorage) {
    switch (self, other) {
    case (.counts(let mine), .counts(let others)): for cell in 0..<mine.count { mine[cell] += others[cell] }
    case (.sums(let mine), .sums(let others)): for cell in 0..<mine.count { mine[cell] += others[cell] }
    case (.least(let mine), .least(let others)):
      for cell in 0..<mine.count where others[cell] != ScalarNode.missing {
        mine[cell] = mine[cell] == ScalarNode.missing ? others[cell] : min(mine[cell], others[cell])
      }
    case (.greatest(let mine), .greatest(let others)):
      // Missing is the least number there is.
      for cell in 0..<mine.count { mine[cell] = max(mine[cell], others[cell]) }
    case (.flags(let mine, _, _), .flags(let others, _, _)):
      for place in 0..<mine.count { mine[place] |= others[place] }
    case (.tallies(let mine, _, _), .tallies(let others, _, _)):
      for place in 0..<mine.count { mine[place] += others[place] }
    case (.values(let mine), .values(let others)): mine.merge(others)
    case (.lists(let mine), .lists(let others)): mine.merge(others)
    case (.counts, _), (.sums, _), (.least, _), (.greatest, _), (.flags, _), (.values, _), (.tallies, _), (.lists, _):
      preconditionFailure("workers count the same things")
    }
  }
}

extension AccumulatorStorage {
  /// Adds values to their groups. Unsafe memory as for the worker that holds the storage.
  func add(_ values: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<UInt32>) {
    switch self {
    case .counts(let counts):
      each(values, count, cells) { cell, _ in unsafe counts.start[cell] &+= 1 }
    case .sums(let sums):
      each(values, count, cells) { cell, value in unsafe sums.start[cell] &+= Int128(value) }
    case .least(let least):
      each(values, count, cells) { cell, value in
        let before = unsafe least.start[cell]
        unsafe least.start[cell] = before == ScalarNode.missing ? value : min(before, value)
      }
    case .greatest(let greatest):
      each(values, count, cells) { cell, value in
        unsafe greatest.start[cell] = max(greatest.start[cell], value)
      }
    case .flags(let flags, let low, let slots):
      each(values, count, cells) { cell, value in unsafe flags.start[cell &* slots &+ Int(value &- low) &+ 1] = 1 }
    case .values(let distinct): distinct.add(values, count, cells)
    case .lists(let list):
      each(values, count, cells) { cell, value in list.append(value, cell: cell) }
    case .tallies: preconditionFailure("tallies are counted by slot")
    }
  }

  /// Counts rows in their groups.
  func count(_ cells: MutableBuffer<UInt32>, _ count: Int) {
    guard case .counts(let counts) = self else { preconditionFailure("rows without values are counted") }
    for index in 0..<count { unsafe counts.start[Int(cells.start[index])] &+= 1 }
  }

  /// To be called once all values are in.
  func finish(groupCount: Int) {
    switch self {
    case .values(let values): values.finish(groupCount: groupCount)
    case .lists(let values): values.finish(groupCount: groupCount)
    case .counts, .sums, .least, .greatest, .flags, .tallies: break
    }
  }

  @inline(__always)
  private func each(
    _ values: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<UInt32>, _ body: (Int, Int64) -> Void
  ) {
    for index in 0..<count {
      let value = unsafe values.start[index]
      if value != ScalarNode.missing { body(unsafe Int(cells.start[index]), value) }
    }
  }
}

/// Pairs of a group and a value.
///
/// Unchecked: each worker has its own; they are merged and read when all have ended.
final class CellValues: @unchecked Sendable {
  private struct Entry: Comparable {
    let cell: Int
    let value: Int64

    static func < (left: Entry, right: Entry) -> Bool {
      left.cell != right.cell ? left.cell < right.cell : left.value < right.value
    }
  }

  private var entries: [Entry] = []
  /// Where each group's entries start, once sorted.
  private var starts: [Int] = []

  func append(_ value: Int64, cell: Int) {
    entries.append(Entry(cell: cell, value: value))
  }

  func merge(_ other: CellValues) {
    entries += other.entries
  }

  /// To be called once all values are in.
  func finish(groupCount: Int) {
    entries.sort()
    starts = [Int](repeating: 0, count: groupCount + 1)
    for entry in entries { starts[entry.cell + 1] += 1 }
    for cell in 0..<groupCount { starts[cell + 1] += starts[cell] }
  }

  /// A group's values, ascending.
  func values(ofGroup cell: Int) -> [Int64] {
    entries[starts[cell]..<starts[cell + 1]].map(\.value)
  }
}
