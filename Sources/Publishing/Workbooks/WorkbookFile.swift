package import Diagnostics
package import Foundation
import VietnameseText

/// Writes workbooks by libxlsxwriter: each value in its own type, texts as texts and never as formulas.
package enum WorkbookFile {
  /// What Excel takes at most; texts in units of UTF-16.
  private static let (rowLimit, columnLimit, textLimit) = (1_048_576, 16_384, 32_767)

  /// The bytes of a workbook.
  ///
  /// - Returns: Also how many texts were longer than a cell takes, and were cut to what it does.
  /// - Throws: Where the library is missing, a sheet would be too large, or no file could be made.
  package static func bytes(of sheets: [WorkbookSheet]) throws(DiagnosticError) -> (data: Data, cutTexts: Int) {
    for sheet in sheets where sheet.rows.count >= rowLimit || sheet.widths.count > columnLimit {
      throw DiagnosticError(
        .workbookTooSmall, ["rows": .number(sheet.rows.count), "columns": .number(sheet.widths.count)])
    }
    let library = try WorkbookLibrary()
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appendingPathComponent("motcua-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let workbook = unsafe library.newWorkbook(path) else { throw DiagnosticError(.workbookNotMade) }
    var writing = unsafe Writing(library: library, workbook: workbook)
    var isWhole = true
    for sheet in sheets { isWhole = writing.add(sheet) && isWhole }
    let fault = unsafe library.close(workbook)
    guard isWhole, fault == 0, let data = FileManager.default.contents(atPath: path) else {
      throw DiagnosticError(.workbookNotMade)
    }
    return (data, writing.cutTexts)
  }

  /// A workbook that is being written.
  @safe private struct Writing {
    private let library: WorkbookLibrary
    private let workbook: WorkbookLibrary.Handle
    private(set) var cutTexts = 0
    private var names: Set<String> = []
    private var formats: [String: WorkbookLibrary.Handle] = unsafe [:]

    init(library: WorkbookLibrary, workbook: WorkbookLibrary.Handle) {
      self.library = library
      unsafe self.workbook = unsafe workbook
    }

    /// - Returns: false where something could not be written.
    mutating func add(_ sheet: WorkbookSheet) -> Bool {
      guard let handle = unsafe library.addSheet(workbook, newName(for: sheet.name)) else { return false }
      var isWhole = true
      for (column, width) in sheet.widths.enumerated() {
        isWhole = unsafe library.setWidth(handle, UInt16(column), UInt16(column), width, nil) == 0 && isWhole
      }
      for (column, heading) in sheet.headings.enumerated() {
        let format = unsafe format("", isBold: true, wraps: false)
        isWhole = unsafe write(.text(heading), at: (0, UInt16(column)), of: handle, format) && isWhole
      }
      let first = sheet.headings.isEmpty ? 0 : 1
      if first > 0 { unsafe library.freeze(handle, 1, 0) }
      for (row, values) in sheet.rows.enumerated() {
        for (column, value) in values.enumerated() {
          let shown = if case .number(_, let format) = value { format } else { "" }
          let format = unsafe format(shown, isBold: sheet.totals.contains(row), wraps: sheet.isProse)
          isWhole = unsafe write(value, at: (UInt32(row + first), UInt16(column)), of: handle, format) && isWhole
        }
      }
      return isWhole
    }

    private mutating func write(
      _ value: WorkbookValue, at place: (row: UInt32, column: UInt16), of sheet: WorkbookLibrary.Handle,
      _ format: WorkbookLibrary.Handle?
    ) -> Bool {
      switch value {
      case .empty: return true
      case .text(let text):
        let cut = cut(text)
        return unsafe library.writeText(sheet, place.row, place.column, cut, format) == 0
      case .number(let number, _):
        return unsafe library.writeNumber(sheet, place.row, place.column, number, format) == 0
      case .boolean(let value):
        return unsafe library.writeBoolean(sheet, place.row, place.column, value ? 1 : 0, format) == 0
      }
    }

    /// - Parameter number: How numbers are shown; empty for other values.
    private mutating func format(_ number: String, isBold: Bool, wraps: Bool) -> WorkbookLibrary.Handle? {
      if number.isEmpty && !isBold && !wraps { return nil }
      let key = "\(isBold) \(wraps) \(number)"
      if let format = unsafe formats[key] { return unsafe format }
      guard let format = unsafe library.addFormat(workbook) else { return nil }
      if isBold { unsafe library.setBold(format) }
      if wraps { unsafe library.setWrap(format) }
      if !number.isEmpty { unsafe library.setNumberFormat(format, number) }
      unsafe formats[key] = format
      return unsafe format
    }

    /// A text as long as a cell takes.
    private mutating func cut(_ text: String) -> String {
      if text.utf16.count <= textLimit { return text }
      cutTexts += 1
      var (kept, units) = ("", 1)
      for character in text {
        units += character.utf16.count
        if units > textLimit { break }
        kept.append(character)
      }
      return kept + "…"
    }

    /// A name of at most 31 units without `[]:*?/\`, not yet taken in any case.
    private mutating func newName(for name: String) -> String {
      var plain = String(VisibleText.symbols(in: name).map { "[]:*?/\\'".contains($0) ? "_" : $0 })
      if plain.isEmpty { plain = "1" }
      var candidate = Self.cut(plain, to: 31)
      var number = 2
      while !names.insert(candidate.lowercased()).inserted {
        let ending = " (\(number))"
        candidate = Self.cut(plain, to: 31 - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }

    private static func cut(_ text: String, to units: Int) -> String {
      var text = text
      while text.utf16.count > units { text.removeLast() }
      return text
    }
  }
}
