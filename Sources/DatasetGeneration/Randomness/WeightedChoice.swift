/// A choice among numbered alternatives, each as likely as its weight.
///
/// The running totals of the weights are searched by halves; a table of entry points, one for each slice of the range,
/// leaves only a few steps. Integers only, so that the choice is the same on every machine.
struct WeightedChoice: Sendable {
  private let runningTotals: [Int]
  /// For each of the equal slices of 0..<total, the first alternative that reaches into it.
  private let entryPoints: [Int32]
  private let sliceWidth: Int
  let total: Int

  /// - Parameter weights: None negative, at least one above 0, their sum at most 2³².
  init(weights: [Int]) {
    var sum = 0
    runningTotals = weights.map { weight in
      precondition(weight >= 0, "a weight is a share, never negative")
      sum += weight
      return sum
    }
    precondition(sum > 0 && sum <= 1 << 32, "the weights add up to a number that a draw can cover")
    total = sum
    let slices = max(1, min(weights.count * 2, sum))
    sliceWidth = (sum + slices - 1) / slices
    var alternative = 0
    var points: [Int32] = []
    for slice in 0..<slices {
      while alternative < weights.count - 1 && runningTotals[alternative] <= slice * sliceWidth { alternative += 1 }
      points.append(Int32(alternative))
    }
    entryPoints = points
  }

  /// The number of the alternative drawn.
  func draw(from random: inout RandomStream) -> Int {
    let point = random.below(total)
    var alternative = Int(entryPoints[point / sliceWidth])
    while runningTotals[alternative] <= point { alternative += 1 }
    return alternative
  }
}
