/// A group of procedures of one domain that are named alike and handled by one body.
struct ProcedureFamily: Sendable {
  /// The stock phrases that official lists put round the object of a procedure, most used first.
  enum Wording: Sendable {
    /// The objects are whole names already.
    case named
    case permit
    case certificate
    case approval
    case registration
    case recognition
    case founding
    case benefit

    /// Each phrase with `%` where the object stands.
    var phrases: [String] {
      switch self {
      case .named: ["%"]
      case .permit:
        ["Cấp %", "Cấp lại %", "Gia hạn %", "Điều chỉnh, bổ sung nội dung %"]
      case .certificate: ["Cấp %", "Cấp lại %", "Cấp đổi %"]
      case .approval: ["Thẩm định %", "Phê duyệt %", "Phê duyệt điều chỉnh %"]
      case .registration: ["Đăng ký %", "Đăng ký thay đổi nội dung %"]
      case .recognition: ["Công nhận %", "Công nhận lại %", "Thu hồi quyết định công nhận %"]
      case .founding:
        ["Thành lập %", "Cho phép hoạt động đối với %", "Sáp nhập, chia, tách %", "Giải thể %"]
      case .benefit: ["Giải quyết %", "Điều chỉnh mức hưởng %", "Thôi hưởng %"]
      }
    }
  }

  let tier: Tier
  let wording: Wording
  let objects: [String]

  /// All names, each phrase over all objects before the next phrase; in that order they grow rarer in use.
  var names: [String] {
    wording.phrases.flatMap { phrase in
      let parts = phrase.split(separator: "%", omittingEmptySubsequences: false)
      return objects.map { object in parts.joined(separator: object) }
    }
  }

  static func province(_ wording: Wording, _ objects: [String]) -> ProcedureFamily {
    ProcedureFamily(tier: .province, wording: wording, objects: objects)
  }

  static func district(_ wording: Wording, _ objects: [String]) -> ProcedureFamily {
    ProcedureFamily(tier: .district, wording: wording, objects: objects)
  }

  static func commune(_ wording: Wording, _ objects: [String]) -> ProcedureFamily {
    ProcedureFamily(tier: .commune, wording: wording, objects: objects)
  }
}

/// How the dossiers of a domain behave; all of it is assumed, the report gives none.
struct DomainHabits: Sendable {
  /// The domain's part of all dossiers, relative to the other domains.
  let weight: Int
  /// How readily people send dossiers online, 100 for the average; 0 where they come in person only, with the originals.
  let onlineLean: Int
  /// Dossiers that end after the due date, of a thousand with at most one request for more papers.
  let latePerMille: Int
  /// The quarters in which no dossier of the domain is received.
  let quietQuarters: [DossierQuarter]

  static func weight(
    _ weight: Int, onlineLean: Int = 100, latePerMille: Int = 63, quiet: [DossierQuarter] = []
  ) -> DomainHabits {
    DomainHabits(weight: weight, onlineLean: onlineLean, latePerMille: latePerMille, quietQuarters: quiet)
  }
}

/// The quarters that the dossiers touch, the first of them in part only.
enum DossierQuarter: Int, CaseIterable, Sendable {
  case last2019
  case first2020
  case second2020
  case third2020
}

/// Who provides the online service of a procedure.
enum Provider: String, CaseIterable, Sendable {
  case city
  case ministry
  case selfDeployed = "self_deployed"
}

/// The software in which the dossiers of a procedure are handled.
enum ProcessingSystem: String, CaseIterable, Sendable {
  case oneStop = "one_stop"
  case education
  case health
}

/// One domain (lĩnh vực) with the names of its procedures and the habits of its dossiers.
struct DomainPlan: Sendable {
  let name: String
  let english: String
  let code: String
  /// The body of the city that handles the procedures at province tier.
  let unit: String
  let habits: DomainHabits
  var provider = Provider.city
  var system = ProcessingSystem.oneStop
  /// How far along the domain's procedures are on the way online, 0…100; fixes which are at which level.
  var readiness = 50
  /// The working days within which the law usually wants the domain's dossiers handled.
  var typicalLimit = 10
  let families: [ProcedureFamily]

  var names: [(name: String, tier: Tier)] {
    families.flatMap { family in family.names.map { ($0, family.tier) } }
  }

  /// All domains, in the order of the sectors of the city's departments.
  static let all = justice + administration + economy + construction + environment + society + culture
}
