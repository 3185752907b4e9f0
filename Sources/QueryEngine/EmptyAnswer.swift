import ColumnarData
import Diagnostics
import QueryPlan
import Values
import VietnameseText

/// Which step leaves an answer without rows (rule 35).
extension RunContext {
  /// Whether an answer tells of no row: it has none but totals, or every measure in it is that of no row.
  func isEmpty(_ answer: Relation) throws(DiagnosticError) -> Bool {
    if answer.table.rowCount == 0 { return true }
    let isGrouped = answer.lineage != nil
    guard answer.table.rowCount <= Self.examinedRows else { return false }
    for row in 0..<answer.table.rowCount where !answer.isTotal(Int32(row)) {
      if !isGrouped { return false }
      for column in answer.keyCount..<answer.table.columns.count {
        if !(try cell(of: answer, row, column)).isOfNoRow { return false }
      }
    }
    return true
  }

  /// An answer with more groups has some rows behind it: declared values and periods are fewer.
  private static var examinedRows: Int { 10_000 }

  private func cell(of answer: Relation, _ row: Int, _ column: Int) throws(DiagnosticError) -> Cell {
    do throws(TextsLost) { return try answer.table.cell(row: row, column: column) } catch {
      throw DiagnosticError(error)
    }
  }

  /// What to say of a plan whose answer is empty: the first step after which no row is left. Nil where the rows are there, but
  /// give nothing.
  ///
  /// The rows of most steps are known from the answer: only those are made anew that it left out on its way. What is noted
  /// meanwhile was noted before.
  func emptiness(of plan: LogicalPlan) throws(DiagnosticError) -> Diagnostic? {
    let (told, met) = (notes, expectations)
    defer { (notes, expectations) = (told, met) }
    var relation = Relation(try source(named: plan.source))
    if try rowCount(relation) == 0 {
      return Diagnostic(.tableIsEmpty, ["table": .name(of: relation.table.schema)])
    }
    let made = plan.tellsWhatEmptied ? self.made : [:]
    for (place, step) in plan.steps.enumerated() {
      if let known = made[place + 1] {
        relation = known
      } else {
        relation = try applied(step, to: relation, before: plan.steps[(place + 1)...].prefix(1))
      }
      switch step.operation.funnelRole {
      case .filters, .changesRows:
        if try rowCount(relation) == 0 { return Diagnostic(.noRowsLeft, ["stage": .text(step.text)]) }
      case .keepsRows, .makesRows: break
      }
    }
    return nil
  }
}

extension Cell {
  /// What a measure gives where there is no row: 0, 0/0 or nothing.
  fileprivate var isOfNoRow: Bool {
    switch self {
    case .missing: true
    case .number(let number): number.unscaled == 0
    case .ratio(let ratio): ratio.numerator == 0 && ratio.denominator == 0
    case .text, .boolean, .date, .period, .label: false
    }
  }
}

extension LogicalPlan {
  /// Whether the rows of an answer tell which step left nothing: groups are made without those that later steps leave out,
  /// which one step alone may do, the one behind them.
  fileprivate var tellsWhatEmptied: Bool {
    let behind = steps.drop { if case .aggregate = $0.operation { false } else { true } }.dropFirst()
    return behind.dropFirst().allSatisfy { step in
      switch step.operation.funnelRole {
      case .filters, .changesRows: false
      case .keepsRows, .makesRows: true
      }
    }
  }
}
