import ColumnarData
import Values
import VietnameseText

/// How separated values are written: for programs, or for Excel.
///
/// Excel opens a `.csv` file on a double click by the regional settings of Windows. It takes the text for UTF-8 only behind
/// a byte order mark. Where the decimal sign is a comma, as in Vietnamese settings, it parts fields by semicolons alone and
/// reads `97,15` as a number, `97.15` as a text or a date; in English settings fields are parted by commas. Days stand as
/// `2020-08-31`, which it reads as a day in either. A line `sep=;` would make it ignore the byte order mark.
struct DelimitedDialect {
  let separator: UInt8
  /// The sign before the decimal places.
  let decimalSign: UInt8
  /// The language in which Excel's user reads; nil where programs read.
  let excelLanguage: Language?

  var isForExcel: Bool { excelLanguage != nil }

  /// Each value as it is (RFC 4180 with LF line ends), parted by tabs.
  static let tabs = DelimitedDialect(
    separator: UInt8(ascii: "\t"), decimalSign: UInt8(ascii: "."), excelLanguage: nil)

  /// Parted by commas, each value as it is; or for Excel, by the language of the options.
  static func csv(_ options: RenderingOptions) -> DelimitedDialect {
    let usesComma = options.isForExcel && options.language == .vietnamese
    return DelimitedDialect(
      separator: UInt8(ascii: usesComma ? ";" : ","), decimalSign: UInt8(ascii: usesComma ? "," : "."),
      excelLanguage: options.isForExcel ? options.language : nil)
  }

  /// What stands before the headings.
  var prefix: [UInt8] { isForExcel ? [0xEF, 0xBB, 0xBF] : [] }
}

/// Writes single values of separated values: texts in quotes where they need them, and for Excel guarded.
struct DelimitedCells: CellEncoding {
  let dialect: DelimitedDialect
  /// Control characters as symbols, for a terminal.
  let showsControls: Bool

  func appendMissing(to cells: inout CellTexts) { cells.endCell() }

  func append(text: Span<UInt8>, to cells: inout CellTexts) {
    if !showsControls && !dialect.isForExcel { return appendField(text, to: &cells) }
    let value = String(text: text)
    let shown = showsControls ? VisibleText.symbols(in: value) : value
    let guarded = dialect.isForExcel ? Self.guarded(shown) : nil
    // Excel would have read another value, or run the text.
    if guarded != nil { cells.guardedCells += 1 }
    appendField((guarded ?? shown).utf8Span.span, to: &cells)
  }

  private func appendField(_ text: Span<UInt8>, to cells: inout CellTexts) {
    let quote = UInt8(ascii: "\"")
    var needsQuotes = false
    for index in text.indices {
      let byte = text[index]
      if byte == dialect.separator || byte == quote || byte == 0x0A || byte == 0x0D { needsQuotes = true }
    }
    if needsQuotes {
      cells.bytes.append(quote)
      for index in text.indices {
        if text[index] == quote { cells.bytes.append(quote) }
        cells.bytes.append(text[index])
      }
      cells.bytes.append(quote)
    } else {
      cells.bytes.append(text)
    }
    cells.endCell()
  }

  func append(_ number: FixedDecimal, to cells: inout CellTexts) {
    let start = cells.bytes.count
    cells.bytes.append(number)
    localizeNumber(in: &cells, from: start)
    cells.endCell()
  }

  func append(_ day: Day, to cells: inout CellTexts) {
    cells.bytes.append(day)
    cells.endCell()
  }

  func append(_ period: Period, to cells: inout CellTexts) {
    cells.bytes.append(text: period.label)
    cells.endCell()
  }

  func append(_ value: Bool, to cells: inout CellTexts) {
    cells.bytes.append(text: value ? "true" : "false")
    cells.endCell()
  }

  private func text(of label: ReservedLabel) -> String { dialect.excelLanguage.map { label.titles[$0] } ?? label.text }

  func append(_ label: ReservedLabel, to cells: inout CellTexts) {
    append(text: text(of: label).utf8Span.span, to: &cells)
  }

  func append(_ label: ReservedLabel, ofRow row: Int, to cells: inout CellTexts) {
    cells.bytes.append(text: text(of: label))
    cells.endCell()
  }

  /// Three fields: numerator, denominator, quotient.
  func append(_ ratios: RatioColumn, row: Int, to cells: inout CellTexts) {
    if let numerator = ratios.numerator(row: row) { cells.bytes.append(numerator) }
    cells.bytes.append(dialect.separator)
    if let denominator = ratios.denominator(row: row) { cells.bytes.append(denominator) }
    cells.bytes.append(dialect.separator)
    let start = cells.bytes.count
    if let quotient = PlainQuotient.text(of: ratios, row: row) { cells.bytes.append(text: quotient) }
    localizeNumber(in: &cells, from: start)
    cells.endCell()
  }

  /// Puts the decimal sign in place of the point in what was added from a place on.
  private func localizeNumber(in cells: inout CellTexts, from start: Int) {
    if dialect.decimalSign == UInt8(ascii: ".") { return }
    cells.bytes.replace(UInt8(ascii: "."), with: dialect.decimalSign, from: start)
  }

  /// What is written for a text that Excel would run as a formula, or read as a number or a day: `'=1+1`, and `="00123"`,
  /// which shows `00123`. nil for other texts.
  private static func guarded(_ text: String) -> String? {
    guard let first = text.utf8.first else { return nil }
    if formulaStarts.contains(first) { return "'" + text }
    let isLikeNumber = text.utf8.count <= 40 && text.utf8.contains(where: isDigit) && text.utf8.allSatisfy(isOfNumber)
    return isLikeNumber ? "=\"\(text)\"" : nil
  }

  /// `= + - @ TAB CR`.
  private static let formulaStarts: Set<UInt8> = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Digits, and the signs of numbers, days, times and powers of ten: `1.000123`, `3/4`, `12:30`, `1E5`.
  private static func isOfNumber(_ byte: UInt8) -> Bool { isDigit(byte) || " .,-/:%()eE+".utf8.contains(byte) }
}
