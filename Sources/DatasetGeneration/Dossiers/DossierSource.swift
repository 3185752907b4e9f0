/// What the dossiers of one procedure have in common, ready for drawing.
struct DossierSource: Sendable {
  /// The digits of the procedure's code after `9.`.
  let number: Int
  let tier: Tier
  /// Position in ``AdministrativeUnit/all`` of the department that handles it; nil below province tier.
  let department: Int?
  let level: Int
  /// Whether people use its online service at all; some services stay unused however many dossiers there are.
  let isUsedOnline: Bool
  let isSentByPost: Bool
  let isReturnedByPost: Bool
  let limitDays: Int?
  let fee: Int?
  let onlineLean: Int
  let latePerMille: Int
}

/// All that dossiers may be about: the procedures of the catalogue, and a few codes that are not in it.
struct DossierSources: Sendable {
  let sources: [DossierSource]
  /// For each quarter, the choice among the sources.
  private let choices: [WeightedChoice]

  /// Dossiers, of a thousand, whose procedure is not in the catalogue.
  static let orphanPerMille = 3
  private static let orphanCount = 24

  init(catalogue: ProcedureCatalogue) {
    var random = RandomStream(seed: 0x5EED)
    sources = catalogue.procedures.map { Self.source(of: $0, from: &random) } + Self.orphans
    let weights = Self.weights(of: catalogue.procedures, from: &random)
    let noOrphans = [Int](repeating: 0, count: Self.orphanCount)
    let quarterly = DossierQuarter.allCases.map { quarter in
      zip(catalogue.procedures, weights).map { procedure, weight in
        DomainPlan.all[procedure.domain].habits.quietQuarters.contains(quarter) ? 0 : weight
      } + noOrphans
    }
    choices = quarterly.map { WeightedChoice(weights: $0) }
  }

  /// The position of a source, drawn by how much it is used in the quarter.
  func draw(in quarter: DossierQuarter, from random: inout RandomStream) -> Int {
    if random.happens(perMille: Self.orphanPerMille) {
      return sources.count - Self.orphanCount + random.below(Self.orphanCount)
    }
    return choices[quarter.rawValue].draw(from: &random)
  }

  private static func source(of procedure: Procedure, from random: inout RandomStream) -> DossierSource {
    let plan = DomainPlan.all[procedure.domain]
    let isFrequent = procedure.rank < 4
    let isTakenUp = random.happens(perMille: 720) || isFrequent
    let isPosted = (random.happens(perMille: 480) || isFrequent) && plan.habits.onlineLean > 0
    let isPostedBack = random.happens(perMille: 700) || isFrequent
    let department = AdministrativeUnit.all.firstIndex { $0.name == plan.unit }
    return DossierSource(
      number: procedure.number, tier: procedure.tier, department: procedure.tier == .province ? department : nil,
      level: procedure.level, isUsedOnline: procedure.isOnline && isTakenUp && plan.habits.onlineLean > 0,
      isSentByPost: procedure.isPostal && isPosted, isReturnedByPost: procedure.isPostal && isPosted && isPostedBack,
      limitDays: procedure.limitDays, fee: procedure.fee, onlineLean: plan.habits.onlineLean,
      latePerMille: plan.habits.latePerMille)
  }

  /// Within a domain the use falls off as 1/(rank + 2) (Zipf's law), and a procedure at a commune is used more than one
  /// elsewhere; one rare procedure in eight is never used.
  private static func weights(of procedures: [Procedure], from random: inout RandomStream) -> [Int] {
    let shares = procedures.map { procedure in
      let isUnused = procedure.rank >= 6 && random.happens(perMille: 125)
      let emphasis = procedure.tier == .commune ? 3 : 1
      return isUnused ? 0 : 1_000_000 * emphasis / (procedure.rank + 2)
    }
    var sums = [Int](repeating: 0, count: DomainPlan.all.count)
    for (procedure, share) in zip(procedures, shares) { sums[procedure.domain] += share }
    return zip(procedures, shares).map { procedure, share in
      DomainPlan.all[procedure.domain].habits.weight * 20_000 * share / max(1, sums[procedure.domain])
    }
  }

  /// Procedures of district tier that have left the catalogue: their codes begin with `9.9`.
  private static let orphans: [DossierSource] = (0..<orphanCount).map { number in
    DossierSource(
      number: 900_017 + number * 37, tier: .district, department: nil, level: 2, isUsedOnline: false,
      isSentByPost: number % 3 == 0, isReturnedByPost: number % 3 == 0, limitDays: 10,
      fee: number % 2 == 0 ? 0 : 50_000,
      onlineLean: 0, latePerMille: 84)
  }
}
