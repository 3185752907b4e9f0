import Values

extension SyntaxPrinter {
  func text(of report: ReportSyntax) -> String {
    ([head(of: report)] + report.stages.map { "| " + text(of: $0) }).joined(separator: " ")
  }

  private func head(of report: ReportSyntax) -> String {
    func line(_ keyword: StatementWord, _ parts: String?...) -> String {
      ([word(.statement(keyword))] + parts.compactMap(\.self)).joined(separator: " ")
    }
    switch report.kind {
    case .metrics: return line(.metrics)
    case .scorecard(let period, let key): return line(.scorecard, clause(period), key.map { by(keyText(of: $0)) })
    case .card(let metric, let period):
      return line(.explain, word(.statement(.metric)), text(of: metric), clause(period))
    case .goal(let metric, let target, let period):
      return line(
        .goal, text(of: metric), target.map { "\($0.comparison.rawValue) \(text(of: $0.number))" }, clause(period))
    case .sentence(let metric, let period): return line(.sentence, text(of: metric), clause(period))
    case .rows(let address, let period): return line(.rows, text(of: address), clause(period))
    case .row(let table, let id, let metric):
      return line(
        .explain, text(of: table), QuotedText.quoted(id), metric.map { "\(word(.metricOption(.for))) \(text(of: $0))" })
    case .reconcile(let table): return line(.reconcile, table.map { text(of: $0) })
    case .balance(let table, let period, let key):
      return line(.balance, table.map { text(of: $0) }, clause(period), key.map { by(text(of: $0)) })
    case .difference(let metric, let file):
      return line(.metricDifference, text(of: metric), QuotedText.quoted(file))
    }
  }

  private func clause(_ period: PeriodSyntax?) -> String? {
    period.map { "\(word(.stage(.in))) \(text(of: $0))" }
  }

  private func keyText(of key: KeySyntax) -> String {
    switch key {
    case .path(let path): text(of: path)
    case .unit(let unit, _): word(unit)
    }
  }

  private func by(_ key: String) -> String { "\(word(.clause(.by))) \(key)" }

  private func text(of address: RowAddressSyntax) -> String {
    let row = address.row.map { "[\($0)]" } ?? ""
    return text(of: address.path) + row + address.parts.map { "." + text(of: $0) }.joined()
  }
}
