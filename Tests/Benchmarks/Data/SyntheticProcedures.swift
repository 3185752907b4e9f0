import Foundation

/// The catalogue that the dossiers refer to: 1,813 procedures, of which 1,227 on level 3 and 444 on level 4.
struct SyntheticProcedures: Sendable {
  static let count = 1813

  let codes: [String]
  /// How many days the rules allow, one a procedure.
  let limits: [Int]
  /// How likely a dossier comes online in the end, one a procedure: 0 where that is not offered.
  let onlineLeanings: [Double]
  /// How often each is asked for, in no order.
  let popularity: WeightedDraw
  /// `procedures.csv`.
  let text: String

  init(_ chance: inout Chance) {
    let count = Self.count
    let levels = Self.shuffled(
      Array(repeating: 3, count: 1227) + Array(repeating: 4, count: 444) + Array(repeating: 2, count: 100)
        + Array(repeating: 1, count: 42), &chance)
    var numbers: Set<Int> = []
    while numbers.count < count { numbers.insert(1_000_000 + chance.below(9_000_000)) }
    codes = numbers.sorted().map { "\($0 / 1_000_000).\(String($0 % 1_000_000 + 1_000_000).dropFirst()).000.00.00.H26" }
    let domains = WeightedDraw(weights: (1...SyntheticNames.domains.count).map { pow(Double($0), -0.7) })
    let tiers = WeightedDraw(weights: [0.72, 0.2, 0.08])
    limits = (0..<count).map { _ in [3, 5, 7, 10, 15, 20, 30][chance.below(7)] }
    onlineLeanings = levels.map { $0 >= 3 ? min(0.95, chance.leaningLow()) : 0 }
    popularity = WeightedDraw(weights: Self.shuffled((1...count).map { pow(Double($0), -0.9) }, &chance))

    // Of those that are not online, 49 could be: 1,720 in all.
    var eligibleOffline = 49
    var lines = ["code,name,domain,tier,level,eligible,online,postal"]
    for index in 0..<count {
      let isOnline = levels[index] >= 3
      let isEligible = isOnline || eligibleOffline > 0
      if !isOnline && isEligible { eligibleOffline -= 1 }
      let name =
        "\(SyntheticNames.acts[chance.below(SyntheticNames.acts.count)]) "
        + "\(SyntheticNames.objects[chance.below(SyntheticNames.objects.count)]) "
        + "\(SyntheticNames.conditions[chance.below(SyntheticNames.conditions.count)]) (mẫu \(index + 1))"
      let cells = [
        codes[index], name, SyntheticNames.domains[domains.draw(&chance)], SyntheticNames.tiers[tiers.draw(&chance)],
        "\(levels[index])", "\(isEligible)", "\(isOnline)", "\(chance.happens(0.6))",
      ]
      lines.append(cells.map(Self.field).joined(separator: ","))
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func field(_ value: String) -> String {
    value.contains(",") || value.contains("\"") ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
  }

  private static func shuffled<Element>(_ elements: [Element], _ chance: inout Chance) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, chance.below(last + 1)) }
    return elements
  }
}
