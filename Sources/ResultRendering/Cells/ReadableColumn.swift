import ColumnarData
import Values
import VietnameseText

/// One value as a reader sees it.
enum ReadableCell: Equatable {
  case empty
  case text(String)
  case ratio(RatioText)
}

/// One column of a result in the reader's language: its heading and the words of its cells.
struct ReadableColumn: Sendable {
  /// One line or more, without control characters.
  let heading: [String]
  /// Numbers and ratios outside the keys; they stand at the right and are never cut.
  let isNumeric: Bool
  private let result: ResultTable
  private let index: Int
  let options: RenderingOptions
  /// Whether ``encoded`` escapes what Markdown would act on.
  private(set) var isEscaped = false
  /// How ``encoded`` writes ratios whose parts stand one below the other; nil where they are not aligned.
  private(set) var alignedRatio: (@Sendable (RatioText) -> String)?
  /// The words of each code of a category, where there are no more codes than rows; else empty.
  private let categoryTexts: [String]
  let ratios: RatioWording?
  private let valueTitles: [String: String]
  let groupSign: UInt8
  let decimalSign: UInt8

  static func columns(of result: ResultTable, options: RenderingOptions) -> [ReadableColumn] {
    result.table.columns.indices.map { ReadableColumn(result, index: $0, options: options) }
  }

  private init(_ result: ResultTable, index: Int, options: RenderingOptions) {
    let field = result.table.schema.fields[index]
    let values = result.table.columns[index]
    self.result = result
    self.index = index
    self.options = options
    groupSign = NumberText.groupSeparator(in: options.language).utf8.first ?? 0
    decimalSign = NumberText.decimalSeparator(in: options.language).utf8.first ?? 0
    let lines = Self.headingLines(field.titles[options.language])
    heading = options.showsQuotientsAlone ? Self.narrow(lines) : lines
    isNumeric = index >= result.keyCount && Self.isNumber(values)
    let titles = Dictionary(
      (field.values ?? []).map { ($0.value, $0.titles[options.language]) }, uniquingKeysWith: { first, _ in first })
    valueTitles = titles
    if case .category(let column) = values, column.dictionary.count <= result.table.rowCount {
      categoryTexts = column.dictionary.values.indices.map { code in
        column.dictionary.labels[code]?.titles[options.language]
          ?? Self.words(for: column.dictionary.values[code], titles: titles)
      }
    } else {
      categoryTexts = []
    }
    if case .ratio(let column) = values {
      ratios = RatioWording(
        column: column, target: field.target, comparisons: field.comparisons, language: options.language,
        decimals: min(6, max(0, options.decimals)), isQuotientAlone: options.showsQuotientsAlone)
    } else {
      ratios = nil
    }
  }

  /// The heading on one line.
  var headingText: String { heading.joined(separator: " ") }

  func cell(row: Int) throws(TextsLost) -> ReadableCell {
    if let label = try result.keyLabel(row: row, column: index) { return try labelCell(label, row: row) }
    if let ratios { return ratios.text(row: row).map(ReadableCell.ratio) ?? .empty }
    if case .category(let column) = result.table.columns[index], !categoryTexts.isEmpty {
      let code = column.codes[row]
      return code == 0 ? .empty : .text(categoryTexts[code])
    }
    switch try result.table.cell(row: row, column: index) {
    case .missing where index < result.keyCount:
      return .text(ReservedLabel.missing.titles[options.language])
    case .missing, .ratio: return .empty
    case .text(let text): return .text(Self.words(for: text, titles: valueTitles))
    case .label(let label): return .text(label.titles[options.language])
    case .boolean(let value): return .text(Self.word(for: value, options.language))
    case .number(let number): return .text(words(for: number))
    case .date(let day): return .text(options.showsRawDates ? day.isoText : day.text)
    case .period(let period): return .text(options.showsRawDates ? period.label : period.text(in: options.language))
    }
  }

  /// The same column with its cells escaped for Markdown.
  func escaped() -> ReadableColumn {
    var column = self
    column.isEscaped = true
    return column
  }

  /// The same column with the parts of its ratios one below the other.
  func aligned(_ text: @escaping @Sendable (RatioText) -> String) -> ReadableColumn {
    var column = self
    column.alignedRatio = text
    return column
  }

  /// The cells as they are written, many at a time.
  var encoded: EncodedColumn<ReadableColumn> { EncodedColumn(result, index: index, self) }

  var hasRatios: Bool { ratios != nil }

  /// A short whole number in a key names its group, a level or a year, and stays without separators.
  private func words(for number: FixedDecimal) -> String {
    if isName(number) { return number.plainText }
    return number.text(in: options.language) + (isPercentage ? "%" : "")
  }

  func isName(_ number: FixedDecimal) -> Bool {
    index < result.keyCount && number.scale == 0 && number.unscaled.magnitude < 10_000
  }

  var isPercentage: Bool {
    if case .percentage = result.table.schema.fields[index].type { return true }
    return false
  }

  /// A total says so once, in the first of the keys that it unites.
  func labelCell(_ label: ReservedLabel, row: Int) throws(TextsLost) -> ReadableCell {
    if result.roles[row] == .total {
      for column in 0..<index where try isTotal(row: row, column: column) { return .empty }
    }
    return .text(label.titles[options.language])
  }

  private func isTotal(row: Int, column: Int) throws(TextsLost) -> Bool {
    if try result.keyLabel(row: row, column: column) != nil { return true }
    return try result.table.cell(row: row, column: column) == .label(.total)
  }

  private static func isNumber(_ values: ColumnValues) -> Bool {
    switch values {
    case .number, .ratio: true
    case .category, .text, .boolean, .date, .period: false
    }
  }

  var isKey: Bool { index < result.keyCount }

  var hasValueTitles: Bool { !valueTitles.isEmpty }

  func words(for value: String) -> String { Self.words(for: value, titles: valueTitles) }

  private static func words(for value: String, titles: [String: String]) -> String {
    VisibleText.symbols(in: titles[value] ?? value)
  }

  static func word(for value: Bool, _ language: Language) -> String {
    (value
      ? LocalizedText(english: "yes", vietnamese: "có")
      : LocalizedText(english: "no", vietnamese: "không"))[language]
  }

  /// Whether cells show a numerator and a denominator.
  var hasParts: Bool {
    guard case .ratio(let column) = result.table.columns[index] else { return false }
    return switch column.kind {
    case .proportion, .quotient, .share, .rate: true
    case .mean, .points, .growth: false
    }
  }

  /// A heading of one line on up to three, broken at blanks, `-` and `/`: `2020-` above `08`.
  private static func narrow(_ lines: [String]) -> [String] {
    guard lines.count == 1, let line = lines.first else { return lines }
    var pieces = [""]
    for character in line {
      if character == " " { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
      if character == "-" || character == "/" { pieces.append("") }
    }
    return pieces.count <= 3 && !pieces.contains("") ? pieces : lines
  }

  /// At most three lines: a heading of a spreadsheet may hold line breaks.
  private static func headingLines(_ title: String) -> [String] {
    let lines = title.split(whereSeparator: \.isNewline).map { VisibleText.symbols(in: String($0)) }
    return (1...3).contains(lines.count) ? lines : [VisibleText.symbols(in: title)]
  }
}
