import ColumnarData
import Values
import VietnameseText

/// JSON: one object a row with the columns as its members, in an array (json) or one a line (jsonl).
///
/// Numbers are plain, days ISO texts, periods labels, missing values null. A ratio is an object of `n`, `d` and
/// `value`, its quotient as ``PlainQuotient`` gives it, null where the denominator is 0. The keys of total rows hold
/// `(total)`.
struct JSONForm: RowForm {
  let selection: RowSelection
  private let isArray: Bool
  /// `"name": ` of each column, behind `{` or a comma.
  private let members: [String]
  private let columns: [EncodedColumn<JSONCells>]
  private var isFirst = true

  init(_ result: ResultTable, isArray: Bool, options: RenderingOptions) {
    let encoding = JSONCells(escapesInvisible: options.isTerminal)
    self.isArray = isArray
    selection = RowSelection(result)
    let names = MachineHeadings.grouped(of: result.table.schema, splittingRatios: false)
    members = names.enumerated().map { index, names in
      var text = TextBuffer()
      text.append(text: index == 0 ? "{" : ", ")
      encoding.append(quoted: names.joined().utf8Span.span, to: &text)
      text.append(text: ": ")
      return text.text
    }
    columns = result.table.columns.indices.map { EncodedColumn(result, index: $0, encoding) }
  }

  func appendHead(to text: inout TextBuffer) {
    if isArray { text.append(UInt8(ascii: "[")) }
  }

  mutating func append(
    _ rows: Range<Int>, _ cells: inout CellTexts, to text: inout TextBuffer
  ) throws(TextsLost) {
    for column in columns { try column.append(rows, to: &cells) }
    for row in 0..<rows.count {
      if isArray { text.append(text: isFirst ? "\n  " : ",\n  ") }
      isFirst = false
      if columns.isEmpty { text.append(UInt8(ascii: "{")) }
      for column in columns.indices {
        text.append(text: members[column])
        text.append(cells.range(ofCell: column * rows.count + row), of: cells.bytes)
      }
      text.append(UInt8(ascii: "}"))
      if !isArray { text.append(UInt8(ascii: "\n")) }
    }
  }

  func appendTail(to text: inout TextBuffer) {
    if isArray { text.append(text: isFirst ? "]\n" : "\n]\n") }
  }
}

/// Writes single values as JSON.
struct JSONCells: CellEncoding {
  /// Characters that draw nothing of their own as escapes, for a terminal.
  let escapesInvisible: Bool

  func appendMissing(to cells: inout CellTexts) {
    cells.bytes.append(text: "null")
    cells.endCell()
  }

  func append(text: Span<UInt8>, to cells: inout CellTexts) {
    append(quoted: text, to: &cells.bytes)
    cells.endCell()
  }

  func append(_ number: FixedDecimal, to cells: inout CellTexts) {
    cells.bytes.append(number)
    cells.endCell()
  }

  func append(_ day: Day, to cells: inout CellTexts) {
    cells.bytes.append(UInt8(ascii: "\""))
    cells.bytes.append(day)
    cells.bytes.append(UInt8(ascii: "\""))
    cells.endCell()
  }

  func append(_ period: Period, to cells: inout CellTexts) {
    append(text: period.label.utf8Span.span, to: &cells)
  }

  func append(_ value: Bool, to cells: inout CellTexts) {
    cells.bytes.append(text: value ? "true" : "false")
    cells.endCell()
  }

  func append(_ label: ReservedLabel, to cells: inout CellTexts) {
    append(text: label.text.utf8Span.span, to: &cells)
  }

  func append(_ label: ReservedLabel, ofRow row: Int, to cells: inout CellTexts) { append(label, to: &cells) }

  /// An object; null where there is no ratio.
  func append(_ ratios: RatioColumn, row: Int, to cells: inout CellTexts) {
    guard ratios[row] != nil else { return appendMissing(to: &cells) }
    cells.bytes.append(text: "{\"n\": ")
    if let numerator = ratios.numerator(row: row) { cells.bytes.append(numerator) }
    cells.bytes.append(text: ", \"d\": ")
    if let denominator = ratios.denominator(row: row) { cells.bytes.append(denominator) }
    cells.bytes.append(text: ", \"value\": ")
    cells.bytes.append(text: PlainQuotient.text(of: ratios, row: row) ?? "null")
    cells.bytes.append(UInt8(ascii: "}"))
    cells.endCell()
  }

  /// A JSON string (RFC 8259); line separators are escaped too, so that a line stays a line for every reader.
  func append(quoted value: Span<UInt8>, to text: inout TextBuffer) {
    text.append(UInt8(ascii: "\""))
    if !escapesInvisible && !Self.needsEscapes(value) {
      text.append(value)
    } else {
      append(escaping: String(text: value), to: &text)
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Line separators, which begin with 0xE2, may be among the bytes of other characters.
  private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
    var found = false
    for index in text.indices {
      let byte = text[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2 { found = true }
    }
    return found
  }

  private func append(escaping value: String, to text: inout TextBuffer) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text.append(text: "\\\"")
      case "\\": text.append(text: "\\\\")
      case "\n": text.append(text: "\\n")
      case "\r": text.append(text: "\\r")
      case "\t": text.append(text: "\\t")
      case _ where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}":
        Self.append(escaped: scalar, to: &text)
      case _ where escapesInvisible && !VisibleText.isVisible(scalar): Self.append(escaped: scalar, to: &text)
      default: for byte in String(scalar).utf8 { text.append(byte) }
      }
    }
  }

  /// `\u001B`; two of them for a character beyond the basic plane.
  private static func append(escaped scalar: Unicode.Scalar, to text: inout TextBuffer) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      text.append(text: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
