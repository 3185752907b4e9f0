import ColumnarData
import QueryPlan
import Values
import VietnameseText

/// Finds the value of an answer that the parts of an address name: a row, a column, a part of a ratio, of which any may be
/// left out that is plain.
///
/// The words `n`, `d`, `percent`, `value` and `change` are parts of a ratio or number where no column is called so; `total`
/// and `other` are rows.
struct AnswerLookup {
  /// What the parts of an address come to.
  enum Outcome {
    case value(BoundValue)
    /// A part names nothing; the names that would.
    case unknown(part: String, names: [String])
    /// Several rows or columns are named; what they are called.
    case several([String])
    /// What is named holds several values; the names that tell them apart.
    case incomplete([String])
  }

  private let result: ResultTable
  private let names: RowNames
  /// The columns that hold what was asked, not the keys.
  private let measures: [Int]

  init(_ result: ResultTable) {
    self.result = result
    names = RowNames(result)
    measures = Array(result.table.columns.indices.dropFirst(result.keyCount))
  }

  func outcome(of parts: [String]) throws(TextsLost) -> Outcome {
    let ofOnlyRow = result.table.rowCount == 1 ? try value(inRow: 0, parts[...]) : nil
    if let ofOnlyRow, case .value = ofOnlyRow { return ofOnlyRow }
    let rows: [Int] = if let first = parts.first { try names.rows(named: first) } else { [] }
    if rows.count == 1 { return try value(inRow: rows[0], parts.dropFirst()) }
    if rows.count > 1 { return .several(try texts(ofRows: rows)) }
    if let ofOnlyRow { return ofOnlyRow }
    let all = try texts(ofRows: Array(0..<min(200, result.table.rowCount)))
    return parts.first.map { .unknown(part: $0, names: all) } ?? .incomplete(all)
  }

  private func texts(ofRows rows: [Int]) throws(TextsLost) -> [String] {
    var texts: [String] = []
    for row in rows { texts.append(try names.address(ofRow: row)) }
    return texts
  }

  // MARK: The column

  private func value(inRow row: Int, _ parts: ArraySlice<String>) throws(TextsLost) -> Outcome {
    guard let first = parts.first else {
      guard let column = only(measures) ?? only(measures.filter { isNumber($0) }) else {
        return .incomplete(columnNames)
      }
      return .value(try whole(row, column))
    }
    let columns = NameMatch.fields(named: first, in: result.table.schema.fields)
    if columns.count > 1 { return .several(columns.map { columnName($0) }) }
    if let column = columns.first { return try value(inRow: row, column: column, parts.dropFirst()) }
    guard parts.count == 1, let word = ValueWord(rawValue: TextFolding.folded(first)) else {
      return .unknown(part: first, names: columnNames + ValueWord.allCases.map(\.rawValue))
    }
    let fitting = measures.filter { word.fits(result.table.columns[$0], result.table.schema.fields[$0]) }
    guard let column = only(fitting) else {
      return fitting.isEmpty ? .unknown(part: first, names: columnNames) : .incomplete(fitting.map { columnName($0) })
    }
    return try value(inRow: row, column: column, parts)
  }

  private func value(
    inRow row: Int, column: Int, _ parts: ArraySlice<String>
  ) throws(TextsLost) -> Outcome {
    guard let first = parts.first else { return .value(try whole(row, column)) }
    let isNumber = if case .number = result.table.columns[column] { true } else { false }
    let fitting = ValueWord.allCases.filter { word in
      // A plain number is a percentage where the address says so.
      word.fits(result.table.columns[column], result.table.schema.fields[column]) || (isNumber && word == .percent)
    }
    guard let word = ValueWord(rawValue: TextFolding.folded(first)), fitting.contains(word), parts.count == 1 else {
      return .unknown(part: parts.count == 1 ? first : parts.last ?? first, names: fitting.map(\.rawValue))
    }
    return .value(try part(word, row, column))
  }

  private var columnNames: [String] { measures.map { columnName($0) } }

  private func columnName(_ column: Int) -> String { result.table.schema.fields[column].name }

  private func only(_ columns: [Int]) -> Int? { columns.count == 1 ? columns[0] : nil }

  private func isNumber(_ column: Int) -> Bool {
    switch result.table.columns[column] {
    case .number, .ratio: true
    case .category, .text, .boolean, .date, .period: false
    }
  }

  // MARK: The value

  /// The value of a cell as it is.
  private func whole(_ row: Int, _ column: Int) throws(TextsLost) -> BoundValue {
    let field = result.table.schema.fields[column]
    if case .ratio(let ratios) = result.table.columns[column] { return value(of: ratios, row, as: nil) }
    switch try names.cell(row: row, column: column) {
    case .missing, .ratio: return .missing
    case .label(let label): return .words(label.text, label.titles)
    case .text(let text):
      let titles = field.values?.first { $0.value == text }?.titles
      return .words(text, titles ?? LocalizedText(verbatim: text))
    case .boolean(let value):
      return .words(
        value ? "true" : "false",
        value ? LocalizedText(english: "yes", vietnamese: "có") : LocalizedText(english: "no", vietnamese: "không"))
    case .number(let number):
      if case .percentage = field.type { return .amount(BoundValue.Amount(number, unit: .percent)) }
      return .amount(BoundValue.Amount(number))
    case .date(let day): return .day(day)
    case .period(let period): return .period(period)
    }
  }

  private func part(_ word: ValueWord, _ row: Int, _ column: Int) throws(TextsLost) -> BoundValue {
    if case .ratio(let ratios) = result.table.columns[column] { return value(of: ratios, row, as: word) }
    if word == .percent, case .number(let number) = try names.cell(row: row, column: column) {
      return .amount(BoundValue.Amount(number, unit: .percent))
    }
    return try whole(row, column)
  }

  /// - Parameter word: nil for the whole ratio.
  private func value(of ratios: RatioColumn, _ row: Int, as word: ValueWord?) -> BoundValue {
    guard let ratio = ratios[row] else { return .missing }
    switch word {
    case .numerator: return ratios.numerator(row: row).map { .amount(BoundValue.Amount($0)) } ?? .missing
    case .denominator: return ratios.denominator(row: row).map { .amount(BoundValue.Amount($0)) } ?? .missing
    case .percent, .value, .change, nil: break
    }
    guard ratio.isDefined else { return .missing }
    var amount = BoundValue.Amount(ratio, of: ratios, unit: word == .value ? .asWritten : Self.unit(of: ratios.kind))
    amount.isChange = ratios.kind == .points || ratios.kind == .growth
    amount.apportioned = ratios.apportioned.map { FixedDecimal(unscaled: $0[row], scale: 2) }
    if word == nil, let numerator = ratios.numerator(row: row), let denominator = ratios.denominator(row: row) {
      amount.parts = [numerator, denominator]
    }
    return .amount(amount)
  }

  private static func unit(of kind: RatioKind) -> BoundValue.Amount.Unit {
    switch kind {
    case .proportion, .quotient, .share, .growth: .percent
    case .points: .points
    case .rate, .mean: .none
    }
  }
}

/// A part of a ratio or number, by its word in an address.
private enum ValueWord: String, CaseIterable {
  case numerator = "n"
  case denominator = "d"
  case percent, value, change

  /// Whether the values of a column have the part.
  func fits(_ values: ColumnValues, _ field: Field) -> Bool {
    switch (self, values) {
    case (.numerator, .ratio), (.denominator, .ratio), (.value, .ratio), (.value, .number): true
    case (.percent, .ratio(let ratios)):
      [.proportion, .quotient, .share, .growth].contains(ratios.kind)
    case (.change, .ratio(let ratios)): ratios.kind == .points || ratios.kind == .growth
    case (.percent, .number): if case .percentage = field.type { true } else { false }
    case (.numerator, _), (.denominator, _), (.percent, _), (.value, _), (.change, _): false
    }
  }
}
