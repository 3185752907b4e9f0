import Foundation
import Testing

/// A figure of the report, how it is counted from the files, and its published value.
struct FigureExample: Sendable, CustomTestStringConvertible {
  let id: String
  let value: Int
  let count: @Sendable () throws -> Int?

  init(_ id: String, _ value: Int, _ count: @escaping @Sendable () throws -> Int?) {
    self.id = id
    self.value = value
    self.count = count
  }

  var testDescription: String { id }
}

private let procedureFigures = [
  FigureExample("R1", 1813) { try CommittedSet.table("procedures").rows.count },
  FigureExample("R2", 1720) { try CommittedSet.table("procedures").count { $0["eligible"] == "true" } },
  FigureExample("R3", 1671) { try CommittedSet.table("procedures").count { $0["online"] == "true" } },
  FigureExample("R4", 97) {
    let procedures = try CommittedSet.table("procedures")
    let both = procedures.count { $0["online"] == "true" && $0["eligible"] == "true" }
    let eligible = procedures.count { $0["eligible"] == "true" }
    return (both * 200 + eligible) / (eligible * 2)
  },
  FigureExample("R5", 1227) { try CommittedSet.table("procedures").count { $0["level"] == "3" } },
  FigureExample("R6", 444) { try CommittedSet.table("procedures").count { $0["level"] == "4" } },
]

private let inspectionFigures = [
  FigureExample("R7", 26) { try CommittedSet.table("inspections").distinct("unit").count },
  FigureExample("R7", 26) { try CommittedSet.table("inspections").distinct("round").count },
  FigureExample("R7", 26) {
    try CommittedSet.table("inspections").count { $0["kind"] == "papi_sipas" || $0["kind"] == "administrative_reform" }
  },
  FigureExample("R8", 12) { try CommittedSet.table("inspections").count { $0["kind"] == "papi_sipas" } },
  FigureExample("R8", 12) {
    try CommittedSet.table("inspections").distinct("unit") { $0["kind"] == "papi_sipas" && $0["scope"] == "commune" }
      .count
  },
  FigureExample("R9", 6) {
    try CommittedSet.table("inspections").distinct("district") { $0["kind"] == "papi_sipas" }.count
  },
  FigureExample("R10", 14) { try CommittedSet.table("inspections").count { $0["kind"] == "administrative_reform" } },
  FigureExample("R11", 4) { try CommittedSet.table("inspections").count { $0["kind"] == "public_duty_unannounced" } },
  FigureExample("R12", 2) { try CommittedSet.table("inspections").count { $0["kind"] == "case_by_order" } },
  FigureExample("R13", 0) { try CommittedSet.table("inspections").sum("attitude_complaints") },
]

private let decisionFigures = [
  FigureExample("R14", 3) { try CommittedSet.table("decisions").sum("items") { $0["kind"] == "simplification" } },
  FigureExample("R15", 112) { try items(published: "Văn hóa và thể thao") },
  FigureExample("R16", 6) { try items(published: "Đường bộ") },
  FigureExample("R17", 12) { try items(published: "Tài chính") },
  FigureExample("R18", 30) { try CommittedSet.table("decisions").sum("items") { $0["kind"] == "internal_workflows" } },
]

private func items(published domain: String) throws -> Int? {
  try CommittedSet.table("decisions").sum("items") { $0["kind"] == "publication" && $0["domain"] == domain }
}

@Suite struct PublishedFiguresTests {
  @Test(arguments: procedureFigures + inspectionFigures + decisionFigures)
  func comesOutExactly(_ example: FigureExample) throws {
    #expect(try example.count() == example.value)
    let reported = try CommittedSet.table("reported").rows.first { $0["id"] == example.id }
    #expect(reported?["value"] == String(example.value))
  }

  @Test func levelsAndConditionsNest() throws {
    for row in try CommittedSet.table("procedures").rows {
      let isOnline = row["level"] == "3" || row["level"] == "4"
      #expect((row["online"] == "true") == isOnline)
      #expect(!isOnline || row["eligible"] == "true")
      #expect((row["provider"] == "") == !isOnline)
      #expect((row["mode"] == "full") == (row["level"] == "4"))
    }
  }

  @Test func everyDecisionNamesAsManyProceduresAsItHasItems() throws {
    let procedures = try CommittedSet.table("procedures").distinct("code")
    let links = try CommittedSet.table("decision_procedures")
    for decision in try CommittedSet.table("decisions").rows {
      let codes = links.distinct("procedure") { $0["decision"] == decision["number"] }
      #expect(String(codes.count) == decision["items"])
      #expect(codes.isSubset(of: procedures))
    }
  }

  @Test func reportsEighteenFiguresAndSevenTargets() throws {
    #expect(try CommittedSet.table("reported").rows.map { $0["id"] } == (1...18).map { "R\($0)" })
    let targets = try CommittedSet.table("targets").rows
    #expect(targets.map { $0["id"] } == (1...7).map { "T\($0)" })
    #expect(targets.map { $0["value"] } == ["100", "60", "30", "100", "50", "15", "15"])
  }

  @Test func codesAndNamesAreGivenOnce() throws {
    let procedures = try CommittedSet.table("procedures")
    #expect(procedures.distinct("code").count == procedures.rows.count)
    #expect(procedures.distinct("name").count == procedures.rows.count)
    #expect(procedures.rows.allSatisfy { $0["code"]?.hasPrefix("9.0") == true })
  }

  @Test func oneDomainHasNoEligibleProcedureSoThatItsShareIsUndefined() throws {
    let procedures = try CommittedSet.table("procedures")
    let eligible = procedures.distinct("domain") { $0["eligible"] == "true" }
    #expect(procedures.distinct("domain").subtracting(eligible) == ["Khiếu nại, tố cáo"])
  }
}
