import Diagnostics
import VietnameseText

/// Chooses the sheet of a workbook that is read: the one whose name is asked for, compared folded; else the first with
/// data, a hidden one only where nothing is shown.
struct SheetChoice {
  /// Of all sheets, in their order.
  let names: [String]
  /// Places of those that are not shown.
  let hidden: Set<Int>
  let file: RecordFile

  /// The sheet and its cells.
  ///
  /// - Parameter cells: Gives those of a sheet by its place.
  func first(
    _ cells: (Int) throws(DiagnosticError) -> SheetCells
  ) throws(DiagnosticError) -> (sheet: Int, cells: SheetCells) {
    for sheet in try candidates {
      let found = try cells(sheet)
      if !found.places.isEmpty { return (sheet, found) }
    }
    throw DiagnosticError(.workbookWithoutSheets, ["path": .text(file.path)])
  }

  private var candidates: [Int] {
    get throws(DiagnosticError) {
      guard let name = file.sheet else { return names.indices.filter { !hidden.contains($0) } + hidden.sorted() }
      let wanted = TextFolding.folded(name)
      let sheet = names.firstIndex(of: name) ?? names.firstIndex { TextFolding.folded($0) == wanted }
      if let sheet { return [sheet] }
      let sheets = names.map { "'\($0)'" }.joined(separator: ", ")
      throw DiagnosticError(
        .sheetNotFound, ["path": .text(file.path), "name": .text(name), "sheets": .text(sheets)])
    }
  }

  /// Notes in a table which sheet it is, and which others there are.
  func name(_ sheet: Int, in table: inout RawTable) {
    table.sheet = names[sheet]
    table.otherSheets = names.indices.filter { $0 != sheet }.map { names[$0] }
  }
}
