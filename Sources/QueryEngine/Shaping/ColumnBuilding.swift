import ColumnarData

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

extension CategoryColumn {
  /// Codes for texts in order of first appearance.
  init(_ cells: [Cell]) {
    var codeOfText: [String: UInt32] = [:]
    var texts: [String] = []
    let codes = cells.map { cell -> UInt32 in
      guard case .text(let text) = cell else { return 0 }
      if let code = codeOfText[text] { return code }
      texts.append(text)
      codeOfText[text] = UInt32(texts.count)
      return UInt32(texts.count)
    }
    self.init(codes: Codes(codes, greatest: texts.count), dictionary: CategoryDictionary(texts))
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
    default: IntegerValues.missing
    }
  }
}
