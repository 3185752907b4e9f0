import Dispatch

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
  case lists(GroupedValues)

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
    case .lists(let list): list.add(values, count, cells)
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

/// All values of each group, ascending: they are put to their groups first, then the groups are sorted on all cores, most of
/// which are small.
///
/// Unchecked: each worker has its own; they are merged and read when all have ended. Unsafe memory. Proof: starts are the
/// sums of what the groups have, so that each group sorts places of its own below the count of all values.
final class GroupedValues: @unchecked Sendable {
  private var groups: [UInt32] = []
  private var values: [Int64] = []
  private var sorted = MutableBuffer<Int64>(repeating: 0, count: 0)
  /// Where each group's values start, once sorted; and where the last one's end.
  private var starts: [Int] = []

  /// Adds values to their groups; missing ones are passed over.
  func add(_ added: MutableBuffer<Int64>, _ count: Int, _ cells: MutableBuffer<UInt32>) {
    // In variables of their own, since accesses to those of an object are checked for each row.
    var (groups, values) = (groups, values)
    (self.groups, self.values) = ([], [])
    defer { (self.groups, self.values) = (groups, values) }
    for index in 0..<count where added[index] != ScalarNode.missing {
      groups.append(cells[index])
      values.append(added[index])
    }
  }

  func merge(_ other: GroupedValues) {
    groups += other.groups
    values += other.values
    (other.groups, other.values) = ([], [])
  }

  /// To be called once all values are in.
  func finish(groupCount: Int) {
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    let sorted = MutableBuffer<Int64>(repeating: 0, count: values.count)
    var next = starts
    for (group, value) in zip(groups, values) {
      sorted[next[Int(group)]] = value
      next[Int(group)] += 1
    }
    (groups, values) = ([], [])
    let stretches = Self.stretches(starts)
    DispatchQueue.concurrentPerform(iterations: stretches.count) { [starts] stretch in
      for group in stretches[stretch] {
        var own = unsafe UnsafeMutableBufferPointer(
          start: sorted.start + starts[group], count: starts[group + 1] - starts[group])
        unsafe own.sort()
      }
    }
    (self.sorted, self.starts) = (sorted, starts)
  }

  /// The groups in stretches of about as many values each.
  private static func stretches(_ starts: [Int]) -> [Range<Int>] {
    let most = max(1, (starts.last ?? 0) / 64)
    var stretches: [Range<Int>] = []
    var first = 0
    for group in 0..<starts.count - 1 where starts[group + 1] - starts[first] >= most || group == starts.count - 2 {
      stretches.append(first..<group + 1)
      first = group + 1
    }
    return stretches
  }

  /// A group's values, ascending.
  func values(ofGroup group: Int) -> [Int64] {
    (starts[group]..<starts[group + 1]).map { sorted[$0] }
  }
}
