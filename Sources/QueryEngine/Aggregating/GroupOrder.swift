import QueryPlan

/// The groups that have rows, in the order of some keys' codes: groups that agree in these keys are neighbours, and where
/// one more key is named, neighbours follow each other in it.
///
/// A whole of shares or a window of periods is then a stretch of the order, found without a look at the other groups, and
/// its counts and sums are the difference of two running sums. It is made in one pass over the groups.
final class GroupOrder {
  /// Indices of groups.
  let cells: [Int]
  private let keys: [(place: Int, cardinality: Int64)]
  /// For each of the keys numbers of its codes, by first appearance, where these are too great to be combined with others.
  private var numberOfCode: [ValueInterner?]
  /// For each of the keys the numbers of the codes of those up to it, by first appearance.
  private var numbers: [ValueInterner]
  /// Where the groups of each number of the last key start, and their end.
  private let starts: [Int]
  /// The codes of the key that is followed; empty where none is.
  private let followedCodes: [Int]
  /// Running sums over the order, from 0, by accumulator.
  private var sums: [Int: [Int128]] = [:]

  /// - Parameters:
  ///   - keys: Those in which neighbours agree.
  ///   - followed: The key by whose codes neighbours ascend.
  init(_ grouped: GroupedResult, by keys: [Int], then followed: Int?) {
    let cardinalities = keys.map { Int64(max(1, grouped.keys[$0].cardinality)) }
    self.keys = zip(keys, cardinalities).map { ($0, min($1, Self.combinable)) }
    var numberOfCode = cardinalities.map { $0 > Self.combinable ? ValueInterner() : nil }
    var numbers = keys.map { _ in ValueInterner() }
    var numberOfPlace: [Int] = []
    var codeOfPlace: [Int] = []
    numberOfPlace.reserveCapacity(grouped.groupsWithRows.count)
    grouped.forEachGroup { [keys = self.keys] _, codes in
      var number = 0
      for (level, key) in keys.enumerated() {
        var code = Int64(codes[key.place])
        if let small = numberOfCode[level]?.number(of: code) { code = Int64(small) }
        number = Int(numbers[level].number(of: Int64(number) * key.cardinality + code))
      }
      numberOfPlace.append(number)
      if let followed { codeOfPlace.append(codes[followed]) }
    }
    var order = Array(numberOfPlace.indices)
    if let followed { order = Self.sorted(order, by: codeOfPlace, below: grouped.keys[followed].cardinality).places }
    let count = keys.isEmpty ? 1 : numbers[keys.count - 1].values.count
    (order, starts) = Self.sorted(order, by: numberOfPlace, below: count)
    self.numbers = numbers
    self.numberOfCode = numberOfCode
    cells = order.map { grouped.groupsWithRows[$0] }
    followedCodes = followed == nil ? [] : order.map { codeOfPlace[$0] }
  }

  /// Numbers of groups times this are within 64 bits.
  private static let combinable: Int64 = 1 << 32

  /// Places in the order of their numbers, those of one number as they were, and where each number starts.
  private static func sorted(_ places: [Int], by numbers: [Int], below count: Int) -> (places: [Int], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[numbers[place] + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var sorted = places
    for place in places {
      sorted[next[numbers[place]]] = place
      next[numbers[place]] += 1
    }
    return (sorted, starts)
  }

  /// The groups that have a member's codes in the keys; its codes of other keys say nothing.
  func stretch(of member: [Int]) -> Range<Int> {
    var number = 0
    for (level, key) in keys.enumerated() {
      var code = Int64(member[key.place])
      if code >= 0, let small = numberOfCode[level] { code = small.find(code).map { Int64($0) } ?? -1 }
      guard code >= 0, let found = numbers[level].find(Int64(number) * key.cardinality + code) else { return 0..<0 }
      number = found
    }
    return starts[number]..<starts[number + 1]
  }

  /// Those of them whose codes of the followed key lie within a range.
  func stretch(of member: [Int], following codes: ClosedRange<Int>) -> Range<Int> {
    let all = stretch(of: member)
    let start = all.partitionPoint { followedCodes[$0] >= codes.lowerBound }
    return start..<(start..<all.upperBound).partitionPoint { followedCodes[$0] > codes.upperBound }
  }

  /// The sum of an accumulator's amounts over a stretch.
  ///
  /// - Parameter states: Those of the groups, always the same.
  func sum(of accumulator: Int, over stretch: Range<Int>, in states: GroupStates) -> Int128 {
    if let sums = sums[accumulator] { return sums[stretch.upperBound] - sums[stretch.lowerBound] }
    var running: [Int128] = [0]
    running.reserveCapacity(cells.count + 1)
    var sum: Int128 = 0
    for cell in cells {
      sum += states.amount(of: accumulator, inGroup: cell)
      running.append(sum)
    }
    sums[accumulator] = running
    return running[stretch.upperBound] - running[stretch.lowerBound]
  }
}

extension Range<Int> {
  /// The first number at which a condition holds that holds of all numbers after one of which it does; the end where it
  /// holds of none.
  func partitionPoint(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
