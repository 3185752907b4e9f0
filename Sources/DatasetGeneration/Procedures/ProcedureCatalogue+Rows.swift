extension ProcedureCatalogue {
  /// One row per procedure, in the columns of the table procedures.
  var rows: [[String?]] {
    procedures.map { procedure in
      let plan = DomainPlan.all[procedure.domain]
      return [
        procedure.code, procedure.name, plan.name, Self.unitName(of: procedure), procedure.tier.rawValue,
        String(procedure.level), Self.mode(ofLevel: procedure.level), String(procedure.isEligible),
        String(procedure.isOnline), String(procedure.isPostal), procedure.provider?.rawValue, plan.system.rawValue,
        procedure.limitDays.map(String.init), procedure.fee.map(String.init),
        procedure.isAmended ? "amended" : "in_force",
      ]
    }
  }

  /// The procedures that a decision is about: so many as it has items, from the first of its domains on.
  func procedures(of decision: Decision) -> [Procedure] {
    let domains = decision.procedureDomains.map { name in DomainPlan.all.firstIndex { $0.name == name } }
    let candidates = domains.flatMap { domain in procedures.filter { $0.domain == domain } }
    return Array(candidates.prefix(decision.items))
  }

  static func unitName(of procedure: Procedure) -> String {
    switch procedure.tier {
    case .province: DomainPlan.all[procedure.domain].unit
    case .district: AdministrativeUnit.everyDistrict
    case .commune: AdministrativeUnit.everyCommune
    }
  }

  private static func mode(ofLevel level: Int) -> String {
    switch level {
    case 4: "full"
    case 3: "partial"
    default: "information"
    }
  }
}
