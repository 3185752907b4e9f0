import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import Values
import WorkProgress

extension CategoryColumn {
  /// A column of long texts, numbers or dates as codes into the dictionary of its different values, in order of first
  /// appearance.
  ///
  /// - Parameter monitor: Asked whether to stop, and given the progress, every few thousand rows; once it cancels, the
  ///   rows that are left count as missing, until the run ends with the error.
  init(interning table: Table, column: Int, monitor: WorkMonitor) throws(DiagnosticError) {
    if case .category(let category) = table.columns[column] {
      self = category
      return
    }
    var interner = TextInterner()
    var codes = [UInt32](repeating: 0, count: table.rowCount)
    monitor.begin(.scanning, total: table.rowCount, unit: .rows)
    for start in stride(from: 0, to: table.rowCount, by: 1 << 16) {
      if monitor.isCancelled { break }
      let rows = start..<min(start + 1 << 16, table.rowCount)
      if case .text(let texts) = table.columns[column] {
        // Rows whose texts are lost are not visited; they count as missing until the run ends with an error.
        texts.scan(rows) { row, text in
          if !text.isEmpty { codes[row] = interner.code(of: text) }
        }
      } else {
        for row in rows {
          let text = Self.text(of: try table.boundCell(row: row, column: column))
          codes[row] = text.map { interner.code(of: $0.utf8Span.span) } ?? 0
        }
      }
      monitor.advance(by: rows.count)
    }
    self = interner.column(codes)
  }

  private static func text(of cell: Cell) -> String? {
    switch cell {
    case .missing, .ratio: nil
    case .text(let text): text
    case .label(let label): label.text
    case .boolean(let value): value ? "yes" : "no"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    }
  }
}

/// Codes from 1 for different texts, in order of first appearance (open addressing, half full at most).
private struct TextInterner {
  private var texts: [String] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private var hashes: [UInt32] = [0]
  /// A text's code; 0 where the place is free.
  private var places = [UInt32](repeating: 0, count: 1024)

  /// - Parameter text: UTF-8. Texts that differ in the composition of their letters alone are one.
  mutating func code(of text: Span<UInt8>) -> UInt32 {
    if Self.isComposed(text) { return code(ofComposed: text) }
    return code(ofComposed: String(text: text).precomposedStringWithCanonicalMapping.utf8Span.span)
  }

  /// Whether the text is of letters that compositions leave as they are: ASCII, Latin, and Vietnamese from U+1E80 on.
  private static func isComposed(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0xCC {
      if text[index] != 0xE1 || text[index + 1] & 0xFE != 0xBA { return false }
    }
    return true
  }

  private mutating func code(ofComposed text: Span<UInt8>) -> UInt32 {
    var hasher = Hasher()
    unsafe text.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    let hash = UInt32(truncatingIfNeeded: hasher.finalize())
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let code = places[place]
      if hashes[Int(code)] == hash, isSame(text, code) { return code }
      place = (place + 1) & (places.count - 1)
    }
    texts.append(String(text: text))
    for index in text.indices { bytes.append(text[index]) }
    ends.append(bytes.count)
    hashes.append(hash)
    places[place] = UInt32(texts.count)
    if texts.count * 2 > places.count { widen() }
    return UInt32(texts.count)
  }

  private func isSame(_ text: Span<UInt8>, _ code: UInt32) -> Bool {
    let range = ends[Int(code) - 1]..<ends[Int(code)]
    if range.count != text.count { return false }
    for index in text.indices where bytes[range.lowerBound + index] != text[index] { return false }
    return true
  }

  private mutating func widen() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for code in 1...texts.count {
      var place = Int(hashes[code]) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(code)
    }
  }

  func column(_ codes: [UInt32]) -> CategoryColumn {
    CategoryColumn(codes: Codes(codes, greatest: texts.count), dictionary: CategoryDictionary(texts))
  }
}
