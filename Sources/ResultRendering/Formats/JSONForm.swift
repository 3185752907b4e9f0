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
  private let result: ResultTable
  private let isArray: Bool
  private let escapesInvisible: Bool
  /// `"name": ` of each column.
  private let members: [[UInt8]]
  private var isFirst = true

  init(_ result: ResultTable, isArray: Bool, options: RenderingOptions) {
    self.result = result
    self.isArray = isArray
    escapesInvisible = options.isTerminal
    selection = RowSelection(result)
    members = MachineHeadings.grouped(of: result.table.schema, splittingRatios: false).map { names in
      var bytes: [UInt8] = []
      Self.append(quoted: names.joined(), escapingInvisible: options.isTerminal, to: &bytes)
      bytes.append(text: ": ")
      return bytes
    }
  }

  func appendHead(to text: inout [UInt8]) {
    if isArray { text.append(text: "[") }
  }

  mutating func appendRow(_ row: Int, to text: inout [UInt8]) throws(TextsLost) {
    if isArray { text.append(text: isFirst ? "\n  " : ",\n  ") }
    isFirst = false
    text.append(UInt8(ascii: "{"))
    for (column, member) in members.enumerated() {
      if column > 0 { text.append(text: ", ") }
      text += member
      try appendValue(row: row, column: column, to: &text)
    }
    text.append(UInt8(ascii: "}"))
    if !isArray { text.append(UInt8(ascii: "\n")) }
  }

  func appendTail(to text: inout [UInt8]) {
    if isArray { text.append(text: isFirst ? "]\n" : "\n]\n") }
  }

  private func appendValue(row: Int, column: Int, to text: inout [UInt8]) throws(TextsLost) {
    if let label = try result.keyLabel(row: row, column: column) { return append(quoted: label.text, to: &text) }
    switch try result.table.cell(row: row, column: column) {
    case .missing: text.append(text: "null")
    case .text(let value): append(quoted: value, to: &text)
    case .label(let label): append(quoted: label.text, to: &text)
    case .boolean(let value): text.append(text: value ? "true" : "false")
    case .number(let number): text.append(number)
    case .date(let day):
      text.append(UInt8(ascii: "\""))
      text.append(day)
      text.append(UInt8(ascii: "\""))
    case .period(let period): append(quoted: period.label, to: &text)
    case .ratio:
      if case .ratio(let values) = result.table.columns[column] { appendRatio(of: values, row: row, to: &text) }
    }
  }

  private func appendRatio(of values: RatioColumn, row: Int, to text: inout [UInt8]) {
    text.append(text: "{\"n\": ")
    if let numerator = values.numerator(row: row) { text.append(numerator) }
    text.append(text: ", \"d\": ")
    if let denominator = values.denominator(row: row) { text.append(denominator) }
    text.append(text: ", \"value\": ")
    text.append(text: PlainQuotient.text(of: values, row: row) ?? "null")
    text.append(UInt8(ascii: "}"))
  }

  private func append(quoted value: String, to text: inout [UInt8]) {
    Self.append(quoted: value, escapingInvisible: escapesInvisible, to: &text)
  }

  /// A JSON string (RFC 8259); line separators are escaped too, so that a line stays a line for every reader.
  private static func append(quoted value: String, escapingInvisible: Bool, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text.append(text: "\\\"")
      case "\\": text.append(text: "\\\\")
      case "\n": text.append(text: "\\n")
      case "\r": text.append(text: "\\r")
      case "\t": text.append(text: "\\t")
      case _ where scalar.value < 0x20 || scalar == "\u{2028}" || scalar == "\u{2029}":
        append(escaped: scalar, to: &text)
      case _ where escapingInvisible && !VisibleText.isVisible(scalar): append(escaped: scalar, to: &text)
      default: text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  /// `\u001B`; two of them for a character beyond the basic plane.
  private static func append(escaped scalar: Unicode.Scalar, to text: inout [UInt8]) {
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      text.append(text: "\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
