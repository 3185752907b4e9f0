/// Several measurements of the same thing.
struct Sample: Sendable {
  /// At least one, in the order in which they were taken.
  private(set) var values: [Double]

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }

  var count: Int { values.count }

  /// The middle value, or the mean of the two in the middle; nil for none.
  var median: Double? {
    if values.isEmpty { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var least: Double? { values.min() }
  var greatest: Double? { values.max() }
}
