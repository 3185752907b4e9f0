import ColumnarData
import Foundation
import ResultRendering
import VietnameseText

/// What must hold for a result in every format.
enum RenderingCheck {
  static func check(_ result: ResultTable) throws {
    for language in Language.allCases {
      for width in [nil, 16, 50] as [Int?] {
        var options = RenderingOptions(language: language, width: width)
        options.rowLimit = width.map { RowLimit(first: $0, last: 3) }
        options.suitsScreenReader = width == 50 && language == .vietnamese
        for format in [OutputFormat.table, .markdown] { try checkReadable(result, format, options) }
      }
    }
    try checkMachine(result)
  }

  private static func checkReadable(
    _ result: ResultTable, _ format: OutputFormat, _ options: RenderingOptions
  ) throws {
    let text = try rendered(result, format, options)
    for line in text.split(separator: "\n") {
      let acts = line.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
      try require(!acts, "\(format) lets a control character through: \(line.debugDescription)")
      let isWide = format == .table && DisplayWidth.cells(in: line) > options.width ?? .max
      try require(!isWide, "wider than \(options.width ?? 0): \(line.debugDescription)")
    }
  }

  private static func checkMachine(_ result: ResultTable) throws {
    let rows = result.table.rowCount
    let json = try rendered(result, .json, RenderingOptions())
    let items = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any]
    try require(items?.count == rows, "json has not one item a row: \(json)")
    let lines = try rendered(result, .jsonl, RenderingOptions()).split(separator: "\n")
    try require(lines.count == rows, "jsonl has not one line a row")
    for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    for format in [OutputFormat.csv, .tsv] {
      let text = try rendered(result, format, RenderingOptions())
      let widths = recordWidths(text, separator: format == .csv ? 0x2C : 0x09)
      try require(widths.count == rows + 1 && Set(widths).count == 1, "\(format) is uneven: \(text.debugDescription)")
      var options = RenderingOptions()
      options.isTerminal = true
      let shown = try rendered(result, format, options)
      try require(!shown.unicodeScalars.contains { $0 == "\u{1B}" }, "\(format) acts on a terminal")
    }
  }

  /// How many cells each record of a delimited text has (RFC 4180).
  private static func recordWidths(_ text: String, separator: UInt8) -> [Int] {
    var widths: [Int] = []
    var width = 1
    var isQuoted = false
    for byte in text.utf8 {
      switch byte {
      case 0x22: isQuoted.toggle()
      case separator where !isQuoted: width += 1
      case 0x0A where !isQuoted:
        widths.append(width)
        width = 1
      default: break
      }
    }
    return widths
  }

  private static func rendered(_ result: ResultTable, _ format: OutputFormat, _ options: RenderingOptions) throws
    -> String
  {
    var text = ""
    try ResultRenderer.render(result, format: format, options: options, to: &text)
    return text
  }
}
