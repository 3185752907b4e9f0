import ColumnarData
import QueryPlan
import Values

/// A key whose values have numbers `0 ..< cardinality`: its codes.
struct EncodedKey: Sendable {
  /// What a code stands for.
  enum Values: Sendable {
    /// Texts by code.
    case texts(CategoryDictionary, extra: [String])
    /// Code c stands for low + c × step.
    case range(low: Int64, step: Int64)
    /// Ascending, by code.
    case list([Int64])
    /// Texts of one make: code c is the text of number c.
    case numbered(TextNumbering)
  }

  /// The place of each code in the documented order, ties impossible.
  enum Ranks: Sendable {
    /// The codes themselves.
    case codes
    case table([Int])

    subscript(code: Int) -> Int {
      switch self {
      case .codes: code
      case .table(let ranks): ranks[code]
      }
    }

    /// All places are below it.
    func limit(cardinality: Int) -> Int {
      switch self {
      case .codes: cardinality
      case .table(let ranks): (ranks.max() ?? 0) + 1
      }
    }
  }

  let field: Field
  let type: ValueType
  /// Values of which ``code(_:)`` makes codes.
  let node: ScalarNode
  let low: Int64
  let cardinality: Int
  /// The code of rows without a value.
  let missingCode: Int
  /// The code of rows whose foreign key names no row; nil where there can be none.
  let orphanCode: Int?
  let values: Values
  /// Codes of the values that are listed whether rows have them or not, in their order; nil where only existing ones
  /// are.
  let listed: [Int]?
  let ranks: Ranks
}

extension EncodedKey {
  /// The cell of a code in the result's key column.
  func cell(of code: Int) -> Cell {
    if code == missingCode { return type == .text ? .label(.missing) : .missing }
    if code == orphanCode { return .label(.notInCatalogue) }
    switch values {
    case .texts(let dictionary, let extra):
      return code < dictionary.count ? dictionary.cell(of: code) : .text(extra[code - dictionary.count])
    case .range(let low, let step): return cell(ofValue: low + Int64(code) * step)
    case .list(let list): return cell(ofValue: list[code])
    case .numbered(let numbering): return .text(numbering.text(of: Int64(code)))
    }
  }

  /// The code of a cell of the key column; nil where no row can have it.
  func code(of cell: Cell) -> Int? {
    switch (cell, values) {
    case (.missing, _): return missingCode
    case (.text(let text), .texts(let dictionary, let extra)):
      if let code = dictionary.code(of: text) { return code }
      return extra.firstIndex(of: text).map { dictionary.count + $0 }
    case (.text(let text), .numbered(let numbering)): return numbering.number(of: text).map { Int($0) }
    case (.label(.missing), .texts), (.label(.missing), .numbered): return missingCode
    case (.label(.notInCatalogue), _): return orphanCode
    case (.label(let label), .texts(let dictionary, _)): return dictionary.code(of: label)
    case (.boolean(let value), _): return code(ofValue: value ? 1 : 0)
    case (.number(let number), _): return code(ofValue: number.unscaled)
    case (.date(let day), _): return code(ofValue: Int64(day.daysSince1970))
    case (.period(let period), _): return code(ofValue: Int64(period.ordinal))
    case (.text, _), (.label, _), (.ratio, _): return nil
    }
  }

  /// The code of a number, day, ordinal or yes/no.
  func code(ofValue value: Int64) -> Int? {
    switch values {
    case .texts, .numbered: return nil
    case .range(let low, let step):
      let (offset, overflow) = value.subtractingReportingOverflow(low)
      if overflow || offset < 0 || offset % step != 0 { return nil }
      return offset / step >= orphanCode ?? missingCode ? nil : Int(offset / step)
    case .list(let list):
      var (lower, upper) = (0, list.count)
      while lower < upper {
        let middle = (lower + upper) / 2
        if list[middle] < value { lower = middle + 1 } else { upper = middle }
      }
      return lower < list.count && list[lower] == value ? lower : nil
    }
  }

  /// The number, day, ordinal or yes/no that a code stands for; nil for texts and rows without a value.
  func value(of code: Int) -> Int64? {
    if code == missingCode || code == orphanCode { return nil }
    switch values {
    case .texts, .numbered: return nil
    case .range(let low, let step): return low + Int64(code) * step
    case .list(let list): return list[code]
    }
  }

  private func cell(ofValue value: Int64) -> Cell {
    switch type {
    case .boolean: return .boolean(value == 1)
    case .number(let scale): return .number(FixedDecimal(unscaled: value, scale: scale))
    case .date: return .date(Day(daysSince1970: Int32(clamping: value)))
    case .period(let unit): return .period(Period(unit: unit, ordinal: Int32(clamping: value)))
    case .text, .ratio: return .missing
    }
  }
}
