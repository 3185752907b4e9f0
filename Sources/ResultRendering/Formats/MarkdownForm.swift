import ColumnarData

/// A Markdown table (GitHub Flavored Markdown) in the reader's language: numbers at the right, totals bold, nothing cut.
struct MarkdownForm: RowForm {
  let selection: RowSelection
  private let result: ResultTable
  private let columns: [ReadableColumn]
  private let notes: ResultNotes

  init(_ result: ResultTable, options: RenderingOptions) {
    self.result = result
    columns = ReadableColumn.columns(of: result, options: options)
    selection = RowSelection(result, limit: options.rowLimit)
    notes = ResultNotes(options: options)
  }

  func appendHead(to text: inout [UInt8]) {
    appendLine(of: columns.map { Self.escaped($0.headingText) }, to: &text)
    appendLine(of: columns.map { $0.isNumeric ? "---:" : "---" }, to: &text)
  }

  func appendRow(_ row: Int, to text: inout [UInt8]) throws(TextsLost) {
    if selection.isGapInside && row == selection.rowAfterGap { appendLine(of: columns.map { _ in "…" }, to: &text) }
    let isTotal = result.roles[row] == .total
    let cells = try columns.map { column throws(TextsLost) in
      let words = Self.escaped(Self.words(of: try column.cell(row: row)))
      return isTotal && !words.isEmpty ? "**\(words)**" : words
    }
    appendLine(of: cells, to: &text)
  }

  func appendTail(to text: inout [UInt8]) {
    if selection.leftOut > 0 { text.append(text: "\n\(notes.leftOut(of: selection))\n") }
  }

  private func appendLine(of cells: [String], to text: inout [UInt8]) {
    text.append(text: "|")
    for cell in cells { text.append(text: cell.isEmpty ? " |" : " \(cell) |") }
    text.append(text: "\n")
  }

  private static func words(of cell: ReadableCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let value): value
    case .ratio(let ratio): ratio.text
    }
  }

  /// The text with a backslash before each character that Markdown or HTML would act on; a `_` within a word stays.
  static func escaped(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$", "&": result.append("\\")
      case "_":
        let isWithinWord =
          index > 0 && isWordPart(scalars[index - 1]) && index + 1 < scalars.count && isWordPart(scalars[index + 1])
        if !isWithinWord { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
