import ColumnarData
import QueryPlan
import Values

extension ColumnValues {
  /// A column of cells that are all of a field's type or missing.
  init(_ cells: [Cell], type: FieldType) {
    switch type {
    case .text, .category: self = .category(CategoryColumn(cells))
    case .boolean:
      self = .boolean(BooleanColumn(cells.map(\.flag)))
    case .number(let scale), .percentage(let scale):
      self = .number(NumberColumn(values: IntegerValues(cells.map(\.integer)), scale: scale))
    case .date: self = .date(DateColumn(values: IntegerValues(cells.map(\.integer))))
    case .period(let unit):
      self = .period(PeriodColumn(unit: unit, ordinals: IntegerValues(cells.map(\.integer))))
    case .ratio(let kind):
      let ratios = cells.map { cell -> Ratio in
        if case .ratio(let ratio) = cell { return ratio }
        return Ratio(RatioColumn.missing, 0)
      }
      self = .ratio(
        RatioColumn(
          numerators: ColumnBuffer(ratios.map(\.numerator)), denominators: ColumnBuffer(ratios.map(\.denominator)),
          kind: kind))
    }
  }

  /// A column of measures.
  ///
  /// - Parameters:
  ///   - scale: Of ratios, the digits after the point of either part.
  ///   - apportioned: Of shares, the printed hundredths of a percent.
  init(
    _ values: [MeasureValue], type: FieldType, scale: (numerator: Int, denominator: Int) = (0, 0),
    apportioned: [Int64]? = nil
  ) {
    let integers = values.map { value -> Int64 in
      switch value {
      case .missing: ScalarNode.missing
      case .integer(let integer): integer
      case .ratio(let ratio): ratio.numerator
      }
    }
    switch type {
    case .ratio(let kind):
      let denominators = values.map { value -> Int64 in
        if case .ratio(let ratio) = value { return ratio.denominator }
        return value == .missing ? 0 : 1
      }
      self = .ratio(
        RatioColumn(
          numerators: ColumnBuffer(integers), denominators: ColumnBuffer(denominators), kind: kind,
          numeratorScale: scale.numerator, denominatorScale: scale.denominator,
          apportioned: apportioned.map { ColumnBuffer($0) }))
    case .date: self = .date(DateColumn(values: IntegerValues(integers)))
    case .period(let unit): self = .period(PeriodColumn(unit: unit, ordinals: IntegerValues(integers)))
    case .boolean: self = .boolean(BooleanColumn(integers.map { $0 == ScalarNode.missing ? nil : $0 == 1 }))
    case .number(let scale), .percentage(let scale):
      self = .number(NumberColumn(values: IntegerValues(integers), scale: scale))
    case .text, .category: preconditionFailure("no measure is a text")
    }
  }
}

extension EncodedKey {
  /// The result's key column.
  ///
  /// - Parameters:
  ///   - codes: One a row; below 0 for rows without a value of their own.
  ///   - label: What stands in such rows of a key of texts; others have no value there.
  func column(ofCodes codes: [Int], label: ReservedLabel) -> ColumnValues {
    if let texts = packedTexts(ofCodes: codes) { return .text(TextColumn(texts)) }
    if type == .text { return .category(CategoryColumn(codes, of: self, label: label)) }
    let values = codes.map { code in code < 0 ? ScalarNode.missing : value(of: code) ?? ScalarNode.missing }
    return ColumnBuffer(values).values(of: type)
  }

  /// Very many texts of one make as they are stored; nil where rows have a label, or are few.
  private func packedTexts(ofCodes codes: [Int]) -> PackedTexts? {
    guard case .numbered(let numbering) = values, codes.count >= PackedTexts.leastRows,
      codes.allSatisfy({ $0 >= 0 && $0 != missingCode })
    else { return nil }
    return PackedTexts(numbering: numbering, numbers: codes)
  }
}

extension CategoryColumn {
  /// The values and labels of a key's codes, in order of first appearance.
  fileprivate init(_ codes: [Int], of key: EncodedKey, label: ReservedLabel) {
    var entries = KeyEntries()
    // Of codes beyond those of a dictionary hardly any are there.
    let places: ValueInterner? = if case .numbered = key.values { ValueInterner(codes) } else { nil }
    var numberOfCode = [UInt32](repeating: 0, count: places?.values.count ?? key.cardinality)
    let numbers = codes.map { code -> UInt32 in
      if code < 0 { return entries.number(of: label) }
      let place = places?.find(Int64(code)) ?? code
      if numberOfCode[place] > 0 { return numberOfCode[place] }
      switch key.cell(of: code) {
      case .text(let text): numberOfCode[place] = entries.number(ofNew: text)
      case .label(let label): numberOfCode[place] = entries.number(of: label)
      case .missing, .boolean, .number, .date, .period, .ratio: break
      }
      return numberOfCode[place]
    }
    self = entries.column(numbers)
  }

  /// Codes for texts and labels in order of first appearance.
  init(_ cells: [Cell]) {
    var codeOfText: [String: UInt32] = [:]
    var entries = KeyEntries()
    let codes = cells.map { cell -> UInt32 in
      switch cell {
      case .text(let text):
        if let code = codeOfText[text] { return code }
        let code = entries.number(ofNew: text)
        codeOfText[text] = code
        return code
      case .label(let label): return entries.number(of: label)
      case .missing, .boolean, .number, .date, .period, .ratio: return 0
      }
    }
    self = entries.column(codes)
  }
}

/// The entries of a dictionary that is being made: values of the data, and labels beside them.
private struct KeyEntries {
  private var texts: [String] = []
  private var numberOfLabel: [ReservedLabel: UInt32] = [:]

  /// - Parameter text: A value that has no number yet.
  mutating func number(ofNew text: String) -> UInt32 {
    texts.append(text)
    return UInt32(texts.count)
  }

  mutating func number(of label: ReservedLabel) -> UInt32 {
    if let number = numberOfLabel[label] { return number }
    let number = number(ofNew: label.text)
    numberOfLabel[label] = number
    return number
  }

  func column(_ codes: [UInt32]) -> CategoryColumn {
    let labels = Dictionary(uniqueKeysWithValues: numberOfLabel.map { (Int($1), $0) })
    return CategoryColumn(
      codes: Codes(codes, greatest: texts.count), dictionary: CategoryDictionary(texts, labels: labels))
  }
}

extension Cell {
  fileprivate var flag: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }

  fileprivate var integer: Int64 {
    switch self {
    case .number(let number): number.unscaled
    case .date(let day): Int64(day.daysSince1970)
    case .period(let period): Int64(period.ordinal)
    case .missing, .text, .label, .boolean, .ratio: IntegerValues.missing
    }
  }
}
