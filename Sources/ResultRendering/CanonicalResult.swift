package import ColumnarData
import Values
package import WorkProgress

/// A result as text that is the same in every language, width and setting, for hashing and checking sessions.
///
/// The first lines give the format, the columns with their types, the number of keys, and whether the order counts; then
/// one line a row with its role and exact values, a tab between. Rows without an order of their own are sorted by their
/// bytes. Rounded and printed forms are not in it.
package enum CanonicalResult {
  /// Rows whose cells are put in words at once.
  private static let batch = 1 << 12

  /// The canonical text of a result, each line with a line feed.
  ///
  /// - Parameter monitor: Asked whether to stop.
  /// - Returns: nil when cancelled.
  /// - Throws: Where texts of the result are lost.
  /// - Complexity: O(cells), and O(rows × log rows) where the rows have no order.
  package static func text(of result: ResultTable, monitor: WorkMonitor = WorkMonitor()) throws(TextsLost) -> String? {
    var text = TextBuffer()
    text.append(text: head(of: result))
    var lines = TextBuffer()
    guard let ends = try append(rowsOf: result, to: &lines, monitor) else { return nil }
    if result.isOrdered {
      text.append(0..<lines.count, of: lines)
    } else {
      guard let rows = sorted(ends, of: lines, monitor) else { return nil }
      for (index, row) in rows.enumerated() {
        if index % batch == 0 && monitor.isCancelled { return nil }
        text.append(range(ofLine: row, ends), of: lines)
      }
    }
    return text.text
  }

  private static func head(of result: ResultTable) -> String {
    let columns = result.table.schema.fields.map { field in
      var name = TextBuffer()
      appendEscaped(field.name.utf8Span.span, to: &name)
      return name.text + ":" + type(of: field)
    }
    return [
      "motcua-result 1", (["columns"] + columns).joined(separator: "\t"), "keys\t\(result.keyCount)",
      "order\t\(result.isOrdered ? "kept" : "free")", "rows\t\(result.table.rowCount)", "",
    ].joined(separator: "\n")
  }

  /// Text and category are one: which of them stores a column depends on how many values differ.
  private static func type(of field: Field) -> String {
    switch field.type {
    case .text, .category: "text"
    case .boolean: "boolean"
    case .number(let scale): "number(\(scale))"
    case .percentage(let scale): "percentage(\(scale))"
    case .date: "date"
    case .period(let unit): "period(\(unit.rawValue))"
    case .ratio(let kind): "ratio(\(kind.rawValue))"
    }
  }

  // MARK: Rows

  /// Adds a line for each row, and tells where each ends, its line feed with it; nil when cancelled.
  private static func append(
    rowsOf result: ResultTable, to lines: inout TextBuffer, _ monitor: WorkMonitor
  ) throws(TextsLost) -> [Int]? {
    // Keys that have no value are missing; that a row is a total, its role says.
    let values = ResultTable(table: result.table)
    let columns = result.table.columns.indices.map { EncodedColumn(values, index: $0, CanonicalCells()) }
    var ends: [Int] = []
    ends.reserveCapacity(result.table.rowCount)
    var cells = CellTexts()
    for start in stride(from: 0, to: result.table.rowCount, by: batch) {
      if monitor.isCancelled { return nil }
      let rows = start..<min(start + batch, result.table.rowCount)
      cells.removeAll()
      for column in columns { try column.append(rows, to: &cells) }
      for row in rows {
        lines.append(text: role(result.roles[row]))
        for column in columns.indices {
          lines.append(UInt8(ascii: "\t"))
          lines.append(cells.range(ofCell: column * rows.count + row - start), of: cells.bytes)
        }
        lines.append(UInt8(ascii: "\n"))
        ends.append(lines.count)
      }
    }
    return ends
  }

  private static func role(_ role: ResultTable.RowRole) -> String {
    switch role {
    case .detail: "detail"
    case .other: "other"
    case .total: "total"
    }
  }

  private static func range(ofLine line: Int, _ ends: [Int]) -> Range<Int> {
    (line == 0 ? 0 : ends[line - 1])..<ends[line]
  }

  private struct Cancelled: Error {}

  /// The lines in the order of their bytes; nil when cancelled.
  ///
  /// Lines begin alike, and most differ soon behind that: two runs of eight bytes tell most of them apart.
  private static func sorted(_ ends: [Int], of lines: borrowing TextBuffer, _ monitor: WorkMonitor) -> [Int]? {
    lines.withBytes(0..<lines.count) { bytes in
      let shared = sharedStart(ends, bytes)
      let keys = ends.indices.map { line in
        let range = range(ofLine: line, ends)
        return SortedLine(
          first: word(bytes, from: range.lowerBound + shared, to: range.upperBound - 1),
          second: word(bytes, from: range.lowerBound + shared + 8, to: range.upperBound - 1), line: line)
      }
      var comparisons = 0
      let sorted = try? keys.sorted { one, other in
        comparisons += 1
        if comparisons % (4 * batch) == 0 && monitor.isCancelled { throw Cancelled() }
        if one.first != other.first { return one.first < other.first }
        if one.second != other.second { return one.second < other.second }
        return precedes(range(ofLine: one.line, ends), range(ofLine: other.line, ends), from: shared + 16, bytes)
      }
      return sorted?.map(\.line)
    }
  }

  private struct SortedLine {
    let first: UInt64
    let second: UInt64
    let line: Int
  }

  /// The bytes with which every line begins, those of its end not among them.
  private static func sharedStart(_ ends: [Int], _ bytes: Span<UInt8>) -> Int {
    guard let first = ends.indices.first.map({ range(ofLine: $0, ends) }) else { return 0 }
    var shared = first.count - 1
    for line in ends.indices {
      let range = range(ofLine: line, ends)
      var same = 0
      while same < min(shared, range.count - 1), bytes[range.lowerBound + same] == bytes[first.lowerBound + same] {
        same += 1
      }
      shared = same
    }
    return shared
  }

  /// Eight bytes as a number that has their order; behind the end stand zeros, which no line holds.
  private static func word(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in start..<start + 8 { word = word << 8 | (place < end ? UInt64(bytes[place]) : 0) }
    return word
  }

  /// Whether a line comes before another of the same bytes up to a place; without their line feeds, since that of the
  /// shorter would stand before a tab of the longer.
  private static func precedes(_ one: Range<Int>, _ other: Range<Int>, from start: Int, _ bytes: Span<UInt8>) -> Bool {
    let (length, otherLength) = (one.count - 1, other.count - 1)
    var place = start
    while place < min(length, otherLength) {
      let (left, right) = (bytes[one.lowerBound + place], bytes[other.lowerBound + place])
      if left != right { return left < right }
      place += 1
    }
    return length < otherLength
  }

  /// Tabs, line breaks and backslashes as `\t`, `\n`, `\r`, `\\`.
  fileprivate static func appendEscaped(_ text: Span<UInt8>, to bytes: inout TextBuffer) {
    for index in text.indices {
      switch text[index] {
      case 0x09: bytes.append(text: "\\t")
      case 0x0A: bytes.append(text: "\\n")
      case 0x0D: bytes.append(text: "\\r")
      case 0x5C: bytes.append(text: "\\\\")
      case let byte: bytes.append(byte)
      }
    }
  }
}

/// `-` for missing; else a letter of the kind of value, and the value.
private struct CanonicalCells: CellEncoding {
  func appendMissing(to cells: inout CellTexts) {
    cells.bytes.append(UInt8(ascii: "-"))
    cells.endCell()
  }

  func append(text: Span<UInt8>, to cells: inout CellTexts) {
    cells.bytes.append(text: "s:")
    CanonicalResult.appendEscaped(text, to: &cells.bytes)
    cells.endCell()
  }

  func append(_ number: FixedDecimal, to cells: inout CellTexts) {
    cells.bytes.append(text: "n:")
    cells.bytes.append(number)
    cells.endCell()
  }

  func append(_ day: Day, to cells: inout CellTexts) {
    cells.bytes.append(text: "d:")
    cells.bytes.append(day)
    cells.endCell()
  }

  func append(_ period: Period, to cells: inout CellTexts) {
    cells.bytes.append(text: "p:" + period.label)
    cells.endCell()
  }

  func append(_ value: Bool, to cells: inout CellTexts) {
    cells.bytes.append(text: value ? "b:1" : "b:0")
    cells.endCell()
  }

  func append(_ label: ReservedLabel, to cells: inout CellTexts) {
    cells.bytes.append(text: "s:" + label.text)
    cells.endCell()
  }

  /// The rows are given without keys.
  func append(_ label: ReservedLabel, ofRow row: Int, to cells: inout CellTexts) { appendMissing(to: &cells) }

  func append(_ ratios: RatioColumn, row: Int, to cells: inout CellTexts) {
    guard let numerator = ratios.numerator(row: row), let denominator = ratios.denominator(row: row) else {
      return appendMissing(to: &cells)
    }
    cells.bytes.append(text: "r:")
    cells.bytes.append(numerator)
    cells.bytes.append(UInt8(ascii: "/"))
    cells.bytes.append(denominator)
    cells.endCell()
  }
}
