/// The 1,813 procedures of the city, the same in every set, whatever its size and seed.
///
/// Which procedure is at which level follows from a score: how far along its domain is, how much it is used, and chance.
/// The 444 highest are at level 4, the next 1,227 at level 3, the next 49 are eligible but not online, the last 93 not
/// eligible, so that the figures R1 to R6 hold by construction.
struct ProcedureCatalogue: Sendable {
  static let levelFourCount = 444
  static let onlineCount = 1671
  static let eligibleCount = 1720

  /// In the order of their codes, which is that of their domains.
  let procedures: [Procedure]

  init() {
    var random = RandomStream(seed: 0x2020_0911)
    let names = DomainPlan.all.enumerated().flatMap { domain, plan in
      plan.names.enumerated().map { rank, entry in Entry(domain: domain, rank: rank, name: entry.name, tier: entry.tier)
      }
    }
    let scores = names.map { Self.score(of: $0, from: &random) }
    let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
    var places = [Int](repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    var number = 100
    var procedures: [Procedure] = []
    for (index, entry) in names.enumerated() {
      number += 1 + random.below(4)
      procedures.append(Self.procedure(entry, number: number, place: places[index], from: &random))
    }
    self.procedures = procedures
  }

  private struct Entry {
    let domain: Int
    let rank: Int
    let name: String
    let tier: Tier
  }

  private static func score(of entry: Entry, from random: inout RandomStream) -> Int {
    let readiness = DomainPlan.all[entry.domain].readiness
    let chance = random.below(900)
    guard readiness > 0 else { return -1 }
    return readiness * 10 + chance + (entry.rank < 4 ? 320 : 0)
  }

  /// - Parameter place: Position by score, 0 for the highest.
  private static func procedure(
    _ entry: Entry, number: Int, place: Int, from random: inout RandomStream
  ) -> Procedure {
    let plan = DomainPlan.all[entry.domain]
    let isFrequent = entry.rank < 4
    let offlineLevel = random.happens(perMille: 620) ? 2 : 1
    let level = place < levelFourCount ? 4 : place < onlineCount ? 3 : offlineLevel
    let isPostal = random.happens(perMille: isFrequent ? 900 : 600) && plan.readiness > 0
    let isOfProvider = random.happens(perMille: 750)
    let hasLimit = random.happens(perMille: isFrequent ? 1000 : 970)
    let hasFee = random.happens(perMille: isFrequent ? 1000 : 955)
    let limit = limitDays(typical: plan.typicalLimit, isFrequent: isFrequent, from: &random)
    let fee = fees[random.below(isFrequent ? min(15, feeCount(at: entry.tier)) : feeCount(at: entry.tier))]
    let isFree = random.happens(perMille: 600) || plan.readiness == 0
    return Procedure(
      number: number, name: entry.name, domain: entry.domain, rank: entry.rank, tier: entry.tier, level: level,
      isEligible: place < eligibleCount, isPostal: isPostal,
      provider: level >= 3 ? (isOfProvider ? plan.provider : .city) : nil, limitDays: hasLimit ? limit : nil,
      fee: StatutoryFees.byName[entry.name] ?? (hasFee ? (isFree ? 0 : fee) : nil),
      isAmended: random.happens(perMille: 70))
  }

  /// A limit as laws set them, near the domain's usual one; the much used procedures have the usual one itself.
  private static func limitDays(typical: Int, isFrequent: Bool, from random: inout RandomStream) -> Int {
    let percent = [50, 70, 100, 100, 100, 130, 160, 200][random.below(8)]
    let wanted = isFrequent ? typical : (typical * percent + 50) / 100
    return usualLimits.first { $0 >= wanted } ?? 45
  }

  /// Communes ask for small fees, departments for all.
  private static func feeCount(at tier: Tier) -> Int {
    switch tier {
    case .province: fees.count
    case .district: 15
    case .commune: 6
    }
  }

  private static let usualLimits = [1, 2, 3, 5, 7, 8, 10, 12, 15, 20, 25, 30, 40, 45]
  private static let fees = [
    8_000, 10_000, 15_000, 15_000, 20_000, 30_000, 50_000, 50_000, 75_000, 100_000, 100_000, 135_000, 150_000, 200_000,
    200_000, 300_000, 400_000, 500_000, 600_000, 1_000_000, 1_200_000, 1_500_000, 2_500_000,
  ]
}
