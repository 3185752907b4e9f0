import CellParsing

/// The cells of a sheet that hold something, row by row, and which cells are shown as one.
struct SheetCells: Sendable {
  struct Place: Sendable {
    /// As in the sheet, from 1.
    let row: Int
    /// From 0.
    let column: Int
    let content: Content
  }

  enum Content: Sendable {
    /// The number of a text in ``texts``.
    case text(Int)
    /// The same for the text of a number.
    case number(Int)
    case error(Int)
    /// The same for a formula whose value the file does not hold, as libraries write it that calculate nothing.
    case formula(Int)
  }

  /// By row, then column; no place twice.
  fileprivate(set) var places: [Place] = []
  fileprivate(set) var texts = CellArena()
  fileprivate(set) var merges: [HeaderRows.MergedCells] = []

  /// Appends a text cell behind all others.
  mutating func append(row: Int, column: Int, text number: Int) { append(row: row, column: column, .text(number)) }

  /// Appends a cell behind all others.
  mutating func append(row: Int, column: Int, _ content: Content) {
    places.append(Place(row: row, column: column, content: content))
  }

  mutating func merge(_ cells: HeaderRows.MergedCells) { merges.append(cells) }

  /// Takes the texts that the places number.
  mutating func finish(_ texts: CellArena) { self.texts = texts }
}

/// Collects the cells of a sheet from its elements.
final class SheetCellsBuilder {
  private var cells = SheetCells()
  private let sharedTexts: [String]
  /// The content of cells with each of them, once one was met.
  private var sharedContents: [SheetCells.Content??]
  private let formats: CellFormats
  private let is1904: Bool
  private var texts = ByteDictionary()
  private var row = 0
  private var column = -1
  private var type = ""
  private var style = 0
  private var value: String?
  private var inlineText = ""
  private var isPhonetic = false
  private var isInCell = false
  /// The formula of the cell, empty where it stands elsewhere; nil where the cell has none.
  private var formula: String?

  init(sharedTexts: [String], formats: CellFormats, is1904: Bool) {
    self.sharedTexts = sharedTexts
    sharedContents = Array(repeating: nil, count: sharedTexts.count)
    self.formats = formats
    self.is1904 = is1904
  }

  func start(_ name: String, _ attributes: MarkupReader.Attributes) {
    switch name {
    case "row":
      // Rows and columns only go forward: what claims an earlier place is put behind the last one.
      row = max(row + 1, attributes["r"].flatMap { Int($0) }.map { min($0, 1 << 24) } ?? 0)
      column = -1
    case "c":
      column = max(column + 1, attributes["r"].flatMap(Self.column) ?? 0)
      type = attributes["t"] ?? ""
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = nil
      inlineText = ""
      formula = nil
      isInCell = true
    case "f": if isInCell { formula = "" }
    case "rPh": isPhonetic = true
    case "mergeCell": if let merge = attributes["ref"].flatMap(Self.merge) { cells.merges.append(merge) }
    default: break
    }
  }

  func end(_ name: String, _ text: String) {
    switch name {
    case "v": if isInCell { value = text }
    case "f": if isInCell { formula = text }
    case "t": if isInCell && !isPhonetic { inlineText += text }
    case "rPh": isPhonetic = false
    case "c":
      isInCell = false
      guard row > 0, column < RecordLimits.columnCount, let content = content() else { return }
      cells.places.append(SheetCells.Place(row: row, column: column, content: content))
    default: break
    }
  }

  func finish() -> SheetCells {
    cells.texts = texts.cells.texts
    return cells
  }

  private func content() -> SheetCells.Content? {
    // A formula may give the empty text, and then says so by its type.
    if let formula, (value ?? "").isEmpty, type != "str" || value == nil, inlineText.isEmpty {
      return .formula(number(of: "=\(formula)"))
    }
    switch type {
    case "inlineStr": return text(inlineText)
    case "s":
      guard let index = value.flatMap({ Int($0) }), sharedTexts.indices.contains(index) else {
        return value.map { .error(number(of: $0)) }
      }
      if let content = sharedContents[index] { return content }
      let content = text(sharedTexts[index])
      sharedContents[index] = .some(content)
      return content
    case "str": return value.flatMap(text)
    case "b": return value.flatMap { text($0 == "1" || $0 == "true" ? "true" : "false") }
    case "e": return value.map { .error(number(of: $0)) }
    // An ISO 8601 date, with a time that is cut off where it is midnight.
    case "d":
      return value.flatMap { text($0.hasSuffix("T00:00:00") ? String($0.dropLast(9)) : $0) }
    default: return value.flatMap(numberContent)
    }
  }

  private func numberContent(_ stored: String) -> SheetCells.Content? {
    if stored.isEmpty { return nil }
    let kind = formats.kind(ofStyle: style)
    if kind == .time, let time = NumberInWorkbook.time(of: stored) { return text(time) }
    if kind != .plain && kind != .percentage, let date = NumberInWorkbook.date(of: stored, is1904: is1904) {
      return text(date)
    }
    guard let text = NumberInWorkbook.text(of: stored, isPercentage: kind == .percentage) else {
      return .error(number(of: stored))
    }
    return .number(number(of: text))
  }

  private func text(_ text: String) -> SheetCells.Content? {
    text.isEmpty ? nil : .text(number(of: EscapedCharacters.decoded(text)))
  }

  private func number(of text: String) -> Int {
    // No text of a file holds NUL; XML forbids it.
    var text = text
    text.makeContiguousUTF8()
    return texts.number(of: text.utf8Span.span)
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      let letter = byte & 0xDF
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
      column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
      if column > RecordLimits.columnCount { return nil }
    }
    return column > 0 ? column - 1 : nil
  }

  /// Rows from 1, columns from 0.
  private static func merge(_ reference: String) -> HeaderRows.MergedCells? {
    let corners = reference.split(separator: ":")
    guard corners.count == 2, let left = column(String(corners[0])), let right = column(String(corners[1])),
      let top = Int(corners[0].drop { !$0.isNumber }), let bottom = Int(corners[1].drop { !$0.isNumber }),
      left <= right, top <= bottom, top >= 1
    else { return nil }
    return HeaderRows.MergedCells(rows: top...bottom, columns: left...right)
  }
}
