/// The inspections behind the figures R7 to R13; which bodies and days they were is assumed.
///
/// The 4 unannounced and 2 ordered inspections are at bodies that are also inspected on PAPI, SIPAS or administrative
/// reform, so that the different bodies are 12 + 14 = 26; and each district's two communes are one round, so that the
/// rounds are 6 + 14 + 4 + 2 = 26. Where the 26 are meant to be the scheduled inspections alone, the 4 and 2 come on top.
enum InspectionPlan {
  private struct Round {
    let kind: String
    let firstDate: String
    let units: [String]
  }

  private static let rounds: [Round] =
    communes.map { Round(kind: "papi_sipas", firstDate: $0.date, units: $0.units) }
    + reform.map { Round(kind: "administrative_reform", firstDate: $0.date, units: [$0.unit]) }
    + unannounced.map { Round(kind: "public_duty_unannounced", firstDate: $0.date, units: [$0.unit]) }
    + ordered.map { Round(kind: "case_by_order", firstDate: $0.date, units: [$0.unit]) }

  private static let communes: [(date: String, units: [String])] = [
    ("2020-07-07", ["UBND xã Cổ Loa", "UBND xã Hải Bối"]), ("2020-07-09", ["UBND xã Bát Tràng", "UBND xã Ninh Hiệp"]),
    ("2020-07-14", ["UBND xã An Khánh", "UBND xã La Phù"]), ("2020-07-16", ["UBND xã Bích Hòa", "UBND xã Cự Khê"]),
    ("2020-07-21", ["UBND thị trấn Chúc Sơn", "UBND xã Thủy Xuân Tiên"]),
    ("2020-07-23", ["UBND xã Võng Xuyên", "UBND xã Hát Môn"]),
  ]

  /// Seven districts, and of each one commune; no department is among them.
  private static let reform: [(date: String, unit: String)] = [
    ("2020-07-02", "UBND quận Hà Đông"), ("2020-07-03", "UBND phường Mộ Lao"), ("2020-07-08", "UBND quận Hoàng Mai"),
    ("2020-07-10", "UBND phường Đại Kim"), ("2020-07-15", "UBND quận Long Biên"),
    ("2020-07-17", "UBND phường Việt Hưng"), ("2020-07-22", "UBND thị xã Sơn Tây"),
    ("2020-07-24", "UBND xã Đường Lâm"), ("2020-07-30", "UBND huyện Ba Vì"), ("2020-08-04", "UBND xã Tản Lĩnh"),
    ("2020-08-06", "UBND huyện Mỹ Đức"), ("2020-08-11", "UBND xã Hương Sơn"), ("2020-08-13", "UBND huyện Ứng Hòa"),
    ("2020-08-18", "UBND thị trấn Vân Đình"),
  ]

  private static let unannounced: [(date: String, unit: String)] = [
    ("2020-08-05", "UBND xã Bát Tràng"), ("2020-08-12", "UBND phường Đại Kim"), ("2020-08-19", "UBND quận Hoàng Mai"),
    ("2020-08-26", "UBND xã An Khánh"),
  ]

  private static let ordered: [(date: String, unit: String)] = [
    ("2020-08-20", "UBND quận Long Biên"), ("2020-08-27", "UBND huyện Mỹ Đức"),
  ]

  /// One row per body visited and kind, in the columns of the table inspections.
  static let rows: [[String?]] = {
    var rows: [[String?]] = []
    for (number, round) in rounds.enumerated() {
      for name in round.units {
        guard let unit = AdministrativeUnit.all.first(where: { $0.name == name }) else {
          preconditionFailure("every unit of the plan is one of the city's")
        }
        rows.append([
          "KT-\(numbered(rows.count + 1))", "D-\(numbered(number + 1))", round.firstDate, unit.name, round.kind,
          unit.tier.rawValue, unit.tier.rawValue, unit.district, "0", "true",
        ])
      }
    }
    return rows
  }()

  private static func numbered(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
