import ColumnarData
package import Diagnostics
package import QueryPlan
package import QuerySyntax
import Values
import VietnameseText

/// The rows behind a figure, as a query that gives them, and how many there must be.
package struct RowsBehind: Sendable {
  /// Filters of a table and columns added to it, and no other stages.
  package let query: CheckedQuery
  /// What the checks of the figure's query told.
  package let notes: [Diagnostic]
  /// The figure, where it is a count of rows; nil where it is not one, as a sum or a median.
  package let figure: Int64?
}

extension ReportContext {
  /// The rows that an address of a metric names: `online_share.n`, `online_share.reading_2.d`.
  ///
  /// - Throws: Where the metric or the part is unknown, or the metric has no rows of its own.
  package func rowsBehind(
    _ address: RowAddressSyntax, in period: PeriodSyntax?
  ) async throws(ReportFault) -> RowsBehind {
    let (path, part) = try partition(address)
    let (metric, table) = try bound(path)
    let place = try placed(metric, in: period, on: table)
    try place.context.requireData(on: table)
    let placed = place.context
    let computation = try placed.computation(of: metric, on: table, in: place.period, at: path.range)
    guard let condition = computation.measure.condition(of: part) else {
      throw ReportFault(notTraced(metric.typedName, Self.noRowsOfItsOwn, at: address.range))
    }
    let populations = try await placed.populations(of: computation)
    return RowsBehind(
      query: computation.query.rows.filtered(by: condition, text: sourceText(address.range)),
      notes: place.notes + computation.notes, figure: populations.count(of: part))
  }

  /// Told where the rows are not as many as the figure says.
  package func requireCount(of rows: RowsBehind) async throws(ReportFault) {
    guard let figure = rows.figure else { return }
    let found = try await count(.constant(true), in: rows.query)
    if found != figure {
      throw ReportFault(Diagnostic(.rowsDiffer, ["figure": .number(Int(figure)), "rows": .number(Int(found))]))
    }
  }

  /// The metric and the part of an address; without a part the numerator.
  private func partition(_ address: RowAddressSyntax) throws(ReportFault) -> (PathSyntax, FigurePart) {
    let names = address.path.names
    guard names.count > 1, let last = names.last,
      checking.definitions.metric(named: address.path.text) == nil
    else { return (address.path, .numerator) }
    let metric = PathSyntax(
      names: names.dropLast(), range: names[0].range.lowerBound..<names[names.count - 2].range.upperBound)
    guard let part = FigurePart(written: last.text) else {
      throw ReportFault(
        Diagnostic(
          .noSuchPart, at: last.range,
          ["name": .text(last.text), "choices": .choices(FigurePart.allCases.map(\.rawValue))],
          fixes: FigurePart.allCases.map { FixIt(replacing: last.range, with: $0.rawValue) }))
    }
    return (metric, part)
  }

  func notTraced(_ name: String, _ reason: LocalizedText, at range: Range<Int>) -> Diagnostic {
    Diagnostic(.rowsNotTraced, at: range, ["name": .text(name), "reason": .phrase(reason)])
  }

  static var noRowsOfItsOwn: LocalizedText {
    LocalizedText(
      english: "it is worked out of the figures of several groups", vietnamese: "giá trị được tính từ số của nhiều nhóm"
    )
  }
}

extension FigurePart {
  /// `n`, `numerator`, `tử số`.
  init?(written text: String) {
    let part = Self.allCases.first { part in
      ([part.rawValue] + [part.title.english, part.title.vietnamese]).contains { NameMatch.areEqual($0, text) }
    }
    guard let part else { return nil }
    self = part
  }
}

extension Populations {
  func count(of part: FigurePart) -> Int64 {
    switch part {
    case .numerator: numerator
    case .denominator: denominator
    case .excluded: excluded
    case .unknown: unknown
    }
  }
}
