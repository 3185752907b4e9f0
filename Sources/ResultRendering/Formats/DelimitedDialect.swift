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
  let isForExcel: Bool

  /// Each value as it is (RFC 4180 with LF line ends), parted by tabs.
  static let tabs = DelimitedDialect(
    separator: UInt8(ascii: "\t"), decimalSign: UInt8(ascii: "."), isForExcel: false)

  /// Parted by commas, each value as it is; or for Excel, by the language of the options.
  static func csv(_ options: RenderingOptions) -> DelimitedDialect {
    let usesComma = options.isForExcel && options.language == .vietnamese
    return DelimitedDialect(
      separator: UInt8(ascii: usesComma ? ";" : ","), decimalSign: UInt8(ascii: usesComma ? "," : "."),
      isForExcel: options.isForExcel)
  }

  /// What stands before the headings.
  var prefix: [UInt8] { isForExcel ? [0xEF, 0xBB, 0xBF] : [] }

  /// Puts the decimal sign in place of the point in what was appended from a place on.
  func localizeNumber(in text: inout [UInt8], from start: Int) {
    guard decimalSign != UInt8(ascii: ".") else { return }
    for place in start..<text.count where text[place] == UInt8(ascii: ".") { text[place] = decimalSign }
  }
}

/// Quotes one text for a separated-values file, and for Excel guards it.
struct DelimitedFieldEncoder {
  let dialect: DelimitedDialect
  /// Control characters as symbols, for a terminal.
  let showsControls: Bool

  struct Field {
    let bytes: [UInt8]
    /// Whether Excel would have read another value, or run the text.
    let isGuarded: Bool
  }

  func field(_ value: String) -> Field {
    let shown = showsControls ? VisibleText.symbols(in: value) : value
    let guarded = dialect.isForExcel ? Self.guarded(shown) : nil
    let bytes = Array((guarded ?? shown).utf8)
    let quote = UInt8(ascii: "\"")
    if !bytes.contains(where: { $0 == dialect.separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }) {
      return Field(bytes: bytes, isGuarded: guarded != nil)
    }
    let doubled = bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return Field(bytes: [quote] + doubled + [quote], isGuarded: guarded != nil)
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
