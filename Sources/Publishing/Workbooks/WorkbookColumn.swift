import ColumnarData
import ResultRendering
import Values
import VietnameseText

/// One cell of a workbook: a value of its own type, and how it is shown.
enum WorkbookValue: Equatable {
  case empty
  /// Never a formula, whatever it begins with.
  case text(String)
  /// Held as a double, as Excel holds every number.
  case number(Double, format: String)
  case boolean(Bool)
}

/// One column of a sheet: a column of a result, or one of the three of a ratio.
struct WorkbookColumn {
  /// Which part of a ratio the column has.
  enum Part { case whole, numerator, denominator }

  let heading: String
  let index: Int
  let part: Part

  /// A ratio that is shown with its numerator and denominator takes three columns.
  static func columns(of result: ResultTable, in language: Language) -> [WorkbookColumn] {
    result.table.schema.fields.enumerated().flatMap { index, field -> [WorkbookColumn] in
      let title = VisibleText.symbols(in: field.titles[language])
      func named(_ english: String, _ vietnamese: String) -> String {
        title + " (" + LocalizedText(english: english, vietnamese: vietnamese)[language] + ")"
      }
      guard case .ratio(let kind) = field.type else {
        return [WorkbookColumn(heading: title, index: index, part: .whole)]
      }
      switch kind {
      case .proportion, .quotient, .share, .rate:
        return [
          WorkbookColumn(heading: named("numerator", "tử số"), index: index, part: .numerator),
          WorkbookColumn(heading: named("denominator", "mẫu số"), index: index, part: .denominator),
          WorkbookColumn(heading: title, index: index, part: .whole),
        ]
      case .points:
        return [WorkbookColumn(heading: named("percentage points", "điểm %"), index: index, part: .whole)]
      case .mean, .growth: return [WorkbookColumn(heading: title, index: index, part: .whole)]
      }
    }
  }
}

/// The values of a result as cells of a workbook.
struct WorkbookCells {
  let result: ResultTable
  let language: Language
  /// Digits after the point of percentages and means.
  let decimals: Int
  private let titles: [[String: String]]

  init(_ result: ResultTable, _ language: Language, decimals: Int) {
    self.result = result
    self.language = language
    self.decimals = decimals
    titles = result.table.schema.fields.map { field in
      Dictionary((field.values ?? []).map { ($0.value, $0.titles[language]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// - Throws: Where texts of the result are lost.
  func value(row: Int, _ column: WorkbookColumn) throws(TextsLost) -> WorkbookValue {
    if let label = try result.label(row: row, column: column.index) { return .text(label.titles[language]) }
    if case .ratio(let ratios) = result.table.columns[column.index] { return value(of: ratios, row: row, column.part) }
    switch try result.table.cell(row: row, column: column.index) {
    case .missing, .ratio: return .empty
    case .text(let text): return .text(VisibleText.symbols(in: titles[column.index][text] ?? text))
    case .label(let label): return .text(label.titles[language])
    case .boolean(let value): return .boolean(value)
    case .number(let number):
      if case .percentage = result.table.schema.fields[column.index].type {
        return Self.number(number, format: Self.plain(number.scale) + "\"%\"")
      }
      let isKey = column.index < result.keyCount
      return Self.number(number, format: isKey && number.scale == 0 ? "0" : Self.grouped(number.scale))
    case .date(let day):
      // Before March 1900 Excel counts a day that never was.
      let serial = Int(day.daysSince1970) + 25_569
      return serial > 60 ? .number(Double(serial), format: "dd/mm/yyyy") : .text(day.text)
    case .period(let period): return .text(period.text(in: language))
    }
  }

  private func value(of ratios: RatioColumn, row: Int, _ part: WorkbookColumn.Part) -> WorkbookValue {
    guard let ratio = ratios[row] else { return .empty }
    switch part {
    case .numerator:
      return ratios.numerator(row: row).map { Self.number($0, format: Self.grouped($0.scale)) } ?? .empty
    case .denominator:
      return ratios.denominator(row: row).map { Self.number($0, format: Self.grouped($0.scale)) } ?? .empty
    case .whole: break
    }
    guard ratio.isDefined else { return .empty }
    let scale =
      Double(FixedDecimal.powerOfTen(ratios.denominatorScale)) / Double(FixedDecimal.powerOfTen(ratios.numeratorScale))
    let quotient = Double(ratio.numerator) / Double(ratio.denominator) * scale
    switch ratios.kind {
    case .proportion, .quotient, .share, .growth: return .number(quotient, format: Self.plain(decimals) + "%")
    case .points: return .number(quotient * 100, format: Self.plain(decimals))
    case .rate, .mean: return .number(quotient, format: Self.grouped(decimals))
    }
  }

  /// A number of more digits than Excel keeps stands as text.
  private static func number(_ number: FixedDecimal, format: String) -> WorkbookValue {
    if number.unscaled.magnitude >= 1_000_000_000_000_000 { return .text(number.plainText) }
    return .number(Double(number.unscaled) / Double(FixedDecimal.powerOfTen(number.scale)), format: format)
  }

  private static func plain(_ scale: Int) -> String {
    scale == 0 ? "0" : "0." + String(repeating: "0", count: scale)
  }

  private static func grouped(_ scale: Int) -> String { "#,##" + plain(scale) }
}

extension ResultTable {
  /// The label of a key that has no value of its own.
  fileprivate func label(row: Int, column: Int) throws(TextsLost) -> ReservedLabel? {
    guard column < keyCount else { return nil }
    if let label = keyLabels?[column][row] { return label }
    guard try table.cell(row: row, column: column) == .missing else { return nil }
    switch roles[row] {
    case .detail: return .missing
    case .other: return .other
    case .total: return .total
    }
  }
}
