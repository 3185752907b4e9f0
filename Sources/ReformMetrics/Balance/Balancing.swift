package import ColumnarData
import Diagnostics
import QueryPlan
package import QuerySyntax
import VietnameseText

extension ReportContext {
  /// `balance TABLE in PERIOD by KEY`: of dossiers by their dates, of a table of published figures by its columns.
  func balance(
    of name: NameSyntax?, in period: PeriodSyntax?, by key: PathSyntax?, at range: Range<Int>
  ) async throws(ReportFault) -> ReportAnswer {
    let table = try balancedTable(name, at: range)
    if FlowBalance.fits(table) { return try await flowBalance(of: table, in: period, by: key, at: range) }
    if let place = period?.range ?? key?.range {
      throw ReportFault(Diagnostic(.formHasNoPeriod, at: place, ["table": .name(of: table.schema)]))
    }
    return try formBalance(of: table, whole: wholeTables[table.name], at: range)
  }

  /// `reconcile TABLE`: published figures against the data, or the sums of a table of published figures.
  func reconciliation(of name: NameSyntax?, at range: Range<Int>) async throws(ReportFault) -> ReportAnswer {
    let table = try reconciledTable(name, at: range)
    if Self.holdsFigures(table) { return try await reconciliation(of: table, at: range) }
    let whole = wholeTables[table.name]
    if whole == nil, !FormBalance(table: table, totals: []).hasSums {
      throw ReportFault(Diagnostic(.nothingToReconcile, at: name?.range ?? range, ["table": .name(of: table.schema)]))
    }
    return try formBalance(of: table, whole: whole, at: range)
  }

  /// The named table; without a name that of published figures, else the first whose columns must add up.
  private func reconciledTable(_ name: NameSyntax?, at range: Range<Int>) throws(ReportFault) -> Table {
    if let name { return try namedTable(name) }
    if let reported = tables.first(where: Self.holdsFigures) { return reported }
    if let form = tables.first(where: { !FormColumns(of: $0.schema).equations.isEmpty }) { return form }
    let kind = LocalizedText(english: "published figures", vietnamese: "số liệu công bố")
    throw ReportFault(Diagnostic(.noTableOfKind, at: range, ["kind": .phrase(kind)]))
  }

  /// The named table; without a name that of dossiers, else the first whose columns must add up.
  private func balancedTable(_ name: NameSyntax?, at range: Range<Int>) throws(ReportFault) -> Table {
    if let name { return try namedTable(name) }
    let dossiers = tables.filter { TableKind(of: $0.schema) == .dossiers && FlowBalance.fits($0) }
    if let table = dossiers.first { return table }
    if let table = tables.first(where: { !FormColumns(of: $0.schema).equations.isEmpty }) { return table }
    throw ReportFault(Diagnostic(.noTableOfKind, at: range, ["kind": .phrase(TableKind.dossiers.title)]))
  }
}

extension ReportContext {
  /// The table whose sums a report works out again, so that its rows of totals can be read for it; nil for a report of
  /// another kind, and for a table whose rows are single cases.
  package func tableOfSums(_ report: ReportSyntax) throws(ReportFault) -> Table? {
    switch report.kind {
    case .balance(let name, _, _):
      let table = try balancedTable(name, at: report.wordRange)
      return FlowBalance.fits(table) ? nil : table
    case .reconcile(let name):
      let table = try reconciledTable(name, at: report.wordRange)
      return Self.holdsFigures(table) ? nil : table
    case .metrics, .scorecard, .card, .goal, .sentence, .rows, .row, .difference: return nil
    }
  }
}
