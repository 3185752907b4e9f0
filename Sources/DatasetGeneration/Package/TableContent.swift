import Values
import VietnameseText

/// A table that is small enough to be held whole: its description and its rows, a nil where a value is missing.
struct TableContent: Sendable {
  let table: TableDescription
  let rows: [[String?]]

  /// The CSV file's text, header first.
  var text: ByteText {
    var text = ByteText()
    text.append(Array(table.header.utf8))
    for row in rows {
      precondition(row.count == table.columns.count, "a row has a value for every column of its description")
      for (column, value) in row.enumerated() {
        if column > 0 { text.append(ByteText.comma) }
        if let value { text.append(ByteText.field(value)) }
      }
      text.append(ByteText.lineEnd)
    }
    return text
  }

  /// Every table but the dossiers, procedures first.
  static func referenceTables(of catalogue: ProcedureCatalogue) -> [TableContent] {
    [
      TableContent(table: .procedures, rows: catalogue.rows),
      TableContent(table: .domains, rows: DomainPlan.all.map { [$0.name, $0.code, $0.english] }),
      TableContent(
        table: .units,
        rows: AdministrativeUnit.all.map(row)),
      TableContent(table: .inspections, rows: InspectionPlan.rows),
      TableContent(table: .decisions, rows: Decision.all.map(row)),
      TableContent(
        table: .decisionProcedures,
        rows: Decision.all.flatMap { decision in
          catalogue.procedures(of: decision).map { [decision.number, $0.code] }
        }),
      TableContent(table: .targets, rows: PublishedFigures.targets.map(row)),
      TableContent(table: .reported, rows: PublishedFigures.figures.map(row)),
      TableContent(table: .periods, rows: ReportPeriod.all.map(row)),
      TableContent(table: .holidays, rows: Holiday.all.map { [$0.day.isoText, $0.name, $0.english] }),
    ]
  }

  private static func row(_ unit: AdministrativeUnit) -> [String?] {
    [
      unit.name, unit.code, unit.parent, unit.isCollective ? nil : unit.tier.rawValue, unit.district,
      String(unit.isCollective),
    ]
  }

  private static func row(_ decision: Decision) -> [String?] {
    [
      decision.number, decision.date, Decision.issuer, decision.domain, decision.kind, decision.title,
      String(decision.items), "true",
    ]
  }

  private static func row(_ target: PlanTarget) -> [String?] {
    [
      target.id, target.wording.english, target.wording.vietnamese, target.metric, ">=", String(target.percent),
      "percent", String(target.bases.count), target.base(in: .english), target.base(in: .vietnamese), "2020",
      PublishedFigures.planSource.english, PublishedFigures.planSource.vietnamese,
    ]
  }

  private static func row(_ figure: PublishedFigure) -> [String?] {
    [
      figure.id, figure.wording.english, figure.wording.vietnamese, String(figure.value), figure.unit, figure.time.date,
      figure.time.period, figure.statement.english, figure.statement.vietnamese, figure.query,
      PublishedFigures.reportSource.english, PublishedFigures.reportSource.vietnamese, "false",
    ]
  }

  private static func row(_ period: ReportPeriod) -> [String?] {
    [
      period.name, period.isReporting ? "reporting" : "calendar", period.unit, period.first.isoText,
      period.last.isoText,
    ]
  }
}
