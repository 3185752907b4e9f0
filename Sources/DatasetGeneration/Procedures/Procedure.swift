/// One administrative procedure of the catalogue.
struct Procedure: Sendable {
  /// The digits after `9.`.
  let number: Int
  let name: String
  /// Position of its domain in ``DomainPlan/all``.
  let domain: Int
  /// Position among the domain's procedures, 0 for the one most used.
  let rank: Int
  let tier: Tier
  /// 1…4, the highest level of online service provided.
  let level: Int
  let isEligible: Bool
  let isPostal: Bool
  /// Nil where it is not provided online.
  let provider: Provider?
  /// Working days; nil where the catalogue gives none.
  let limitDays: Int?
  /// VND; nil where the catalogue gives none.
  let fee: Int?
  let isAmended: Bool

  var isOnline: Bool { level >= 3 }

  /// `9.000123`.
  var code: String { Procedure.code(number) }

  static func code(_ number: Int) -> String {
    let digits = String(number)
    return "9." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
