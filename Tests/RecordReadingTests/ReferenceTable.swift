/// The table that a text of records is, read slowly: one byte after the other, with no window, index or dictionary.
struct ReferenceTable: Equatable {
  struct Uneven: Equatable {
    let line: Int
    let cellCount: Int
    let text: String
  }

  var headings: [String] = []
  /// nil where a row was too short to have the cell.
  var rows: [[String?]] = []
  var lines: [Int] = []
  var uneven: [Uneven] = []
  var blankRows = 0

  /// The first thing in which another table differs; nil where nothing does.
  func difference(from other: ReferenceTable) -> String? {
    func first<Element: Equatable>(_ name: String, _ own: [Element], _ others: [Element]) -> String? {
      for index in 0..<max(own.count, others.count) {
        let (left, right) = (own.dropFirst(index).first, others.dropFirst(index).first)
        if left != right { return "\(name) \(index): \(String(describing: left)), not \(String(describing: right))" }
      }
      return nil
    }
    return first("heading", headings, other.headings) ?? first("row", rows, other.rows)
      ?? first("line of row", lines, other.lines) ?? first("uneven row", uneven, other.uneven)
      ?? (blankRows == other.blankRows ? nil : "\(blankRows) blank rows, not \(other.blankRows)")
  }

  private struct Record {
    var cells: [[UInt8]] = []
    /// Where each cell begins in the text.
    var starts: [Int] = []
    var line = 0
    var range = 0..<0
  }

  /// - Parameter text: A first record of headings, and after it rows of data; its quotes are closed.
  init(_ text: [UInt8], separator: UInt8) {
    let records = Self.records(text, separator: separator)
    guard let header = records.first else { return }
    headings = header.cells.map { String(decoding: $0, as: UTF8.self) }
    for record in records.dropFirst() {
      if Self.isBlank(record) {
        blankRows += 1
        continue
      }
      lines.append(record.line)
      var row = record.cells.prefix(headings.count).map { Optional(String(decoding: $0, as: UTF8.self)) }
      if record.cells.count < headings.count {
        uneven.append(Uneven(line: record.line, cellCount: record.cells.count, text: Self.shown(text[record.range])))
      } else if record.cells.count > headings.count,
        record.cells[headings.count...].contains(where: { !$0.isEmpty })
      {
        let beyond = record.starts[headings.count]..<record.range.upperBound
        uneven.append(Uneven(line: record.line, cellCount: record.cells.count, text: Self.shown(text[beyond])))
      }
      row += Array(repeating: nil, count: headings.count - row.count)
      rows.append(row)
    }
  }

  /// A record in which nothing but separators stands.
  private static func isBlank(_ record: Record) -> Bool { record.range.count < record.cells.count }

  private static func shown(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes.prefix(400), as: UTF8.self) }

  private static func records(_ text: [UInt8], separator: UInt8) -> [Record] {
    let (quote, feed, back) = (UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var records: [Record] = []
    var position = 0
    var line = 1
    while position < text.count {
      var record = Record(line: line)
      let first = position
      var isOpen = true
      while isOpen {
        record.starts.append(position)
        var cell: [UInt8] = []
        if position < text.count, text[position] == quote {
          position += 1
          while position < text.count {
            if text[position] == quote {
              guard position + 1 < text.count, text[position + 1] == quote else { break }
              position += 1
            } else if text[position] == feed {
              line += 1
            } else if text[position] == back, position + 1 < text.count, text[position + 1] != feed {
              line += 1
            }
            cell.append(text[position])
            position += 1
          }
          position += 1
        }
        while position < text.count, ![separator, feed, back].contains(text[position]) {
          cell.append(text[position])
          position += 1
        }
        record.cells.append(cell)
        isOpen = position < text.count && text[position] == separator
        if isOpen { position += 1 }
      }
      record.range = first..<min(position, text.count)
      if position < text.count {
        position += text[position] == back && position + 1 < text.count && text[position + 1] == feed ? 2 : 1
      }
      line += 1
      records.append(record)
    }
    return records
  }
}
