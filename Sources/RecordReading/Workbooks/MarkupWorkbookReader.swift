import Diagnostics
import WorkProgress

/// Reads a sheet of a workbook of Excel 2003 that is one text of XML, as portals still write them.
struct MarkupWorkbookReader {
  /// By which such a text is known, in lower case.
  static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"

  private let file: RecordFile

  init(_ file: RecordFile) {
    self.file = file
  }

  func read() throws(DiagnosticError) -> RawTable {
    let bytes = try file.opened().readAll()
    let builder = MarkupWorkbook()
    let monitor = file.monitor
    try MarkupReader.read(
      bytes, part: "Workbook", of: file.path, textElements: ["Data", "Visible"], isCancelled: { monitor.isCancelled },
      start: builder.start, end: builder.end)
    let choice = SheetChoice(names: builder.sheets.map(\.name), hidden: Set(builder.hidden), file: file)
    let chosen = try choice.first { index throws(DiagnosticError) in builder.sheets[index].cells }
    var table = try SheetTable(cells: chosen.cells, of: file).rawTable
    choice.name(chosen.sheet, in: &table)
    return table
  }
}

/// Collects the sheets of a workbook from its elements.
private final class MarkupWorkbook {
  private(set) var sheets: [(name: String, cells: SheetCells)] = []
  /// The places of the sheets that are not shown.
  private(set) var hidden: [Int] = []
  private var cells = SheetCells()
  private var texts = ByteDictionary()
  private var row = 0
  private var column = -1
  /// Further columns and rows that the cell covers.
  private var across = (columns: 0, rows: 0)
  private var type = ""
  private var text: String?
  private var formula: String?

  func start(_ name: String, _ attributes: MarkupReader.Attributes) {
    func number(_ name: String) -> Int? { attributes[name].flatMap { Int($0) } }
    switch name {
    case "Worksheet":
      sheets.append((attributes["Name"] ?? "", SheetCells()))
      (cells, texts, row) = (SheetCells(), ByteDictionary(), 0)
    case "Row":
      // Rows and columns only go forward.
      row = max(row + 1, min(number("Index") ?? 0, 1 << 24))
      column = -1
    case "Cell":
      column = max(column + 1, min(number("Index") ?? 0, RecordLimits.columnCount) - 1)
      across = (
        min(max(number("MergeAcross") ?? 0, 0), RecordLimits.columnCount),
        min(max(number("MergeDown") ?? 0, 0), 1 << 20)
      )
      (type, text, formula) = ("", nil, attributes["Formula"])
    case "Data": type = attributes["Type"] ?? ""
    default: break
    }
  }

  func end(_ name: String, _ content: String) {
    switch name {
    case "Data": text = content
    case "Cell": closeCell()
    case "Visible": if content != "SheetVisible", !sheets.isEmpty { hidden.append(sheets.count - 1) }
    case "Worksheet":
      guard !sheets.isEmpty else { return }
      cells.finish(texts.cells.texts)
      sheets[sheets.count - 1].cells = cells
    default: break
    }
  }

  private func closeCell() {
    if row > 0, column < RecordLimits.columnCount, let content {
      cells.append(row: row, column: column, content)
    }
    if across.columns > 0 || across.rows > 0 {
      cells.merge(
        HeaderRows.MergedCells(
          rows: max(row, 1)...max(row, 1) + across.rows, columns: column...column + across.columns))
      column += across.columns
    }
  }

  private var content: SheetCells.Content? {
    func number(of text: String) -> Int { texts.number(of: Array(text.utf8).span) }
    guard let text, !text.isEmpty else { return formula.map { .formula(number(of: $0)) } }
    switch type {
    case "Number":
      guard let plain = NumberInWorkbook.text(of: text) else { return .error(number(of: text)) }
      return .number(number(of: plain))
    case "Boolean": return .text(number(of: text == "1" ? "true" : "false"))
    case "Error": return .error(number(of: text))
    // ISO 8601, with a time that is midnight for a day.
    case "DateTime":
      let day = text.hasSuffix("T00:00:00.000") ? String(text.prefix { $0 != "T" }) : text
      return .text(number(of: day))
    default: return .text(number(of: text))
    }
  }
}
