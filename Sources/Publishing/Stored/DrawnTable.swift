import VietnameseText

/// A table as texts: what stands in a document, or what a page shows.
package struct DrawnTable: Sendable, Hashable {
  /// What a row is.
  package enum Role: Sendable, Hashable {
    case detail, total
    /// One text over all columns: how many rows were left out, or that there is none.
    case remark
  }

  /// A row of the table.
  package struct Row: Sendable, Hashable {
    package let role: Role
    /// One a column; of a remark one alone.
    package let cells: [String]

    package init(role: Role, cells: [String]) {
      self.role = role
      self.cells = cells
    }
  }

  /// One a column, each of one line or more.
  package let headings: [[String]]
  /// Which columns stand at the right.
  package let isNumeric: [Bool]
  /// In order, totals last.
  package let rows: [Row]

  package init(headings: [[String]], isNumeric: [Bool], rows: [Row]) {
    self.headings = headings
    self.isNumeric = isNumeric
    self.rows = rows
  }
}

/// The output of a cell as it stands in a document, taken apart: tables, and the lines between them.
///
/// A table is known by its rule, a line of `───` for each column: above it stand the headings, below it the rows up to an
/// empty line. Every line that is no part of a table is kept as it is.
enum DrawnOutput {
  enum Part: Equatable {
    case table(DrawnTable)
    case lines([String])
  }

  static func parts(of text: String) -> [Part] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var (parts, plain, next): ([Part], [String], Int) = ([], [], 0)
    func flush() {
      while plain.last == "" { plain.removeLast() }
      if !plain.isEmpty { parts.append(.lines(plain)) }
      plain = []
    }
    while next < lines.count {
      guard let columns = columns(ofRule: lines[next]), let table = table(lines, at: next, columns) else {
        if !plain.isEmpty || !lines[next].isEmpty { plain.append(lines[next]) }
        next += 1
        continue
      }
      plain.removeLast(table.headingLines)
      flush()
      parts.append(.table(table.table))
      next = table.end
    }
    flush()
    return parts
  }

  /// The cells of each column; nil where the line is no rule.
  private static func columns(ofRule line: String) -> [Range<Int>]? {
    guard line.hasPrefix("─"), line.allSatisfy({ $0 == "─" || $0 == " " }) else { return nil }
    var columns: [Range<Int>] = []
    var start: Int?
    for (place, sign) in (line + " ").enumerated() {
      if sign == "─" {
        start = start ?? place
      } else if let begun = start {
        columns.append(begun..<place)
        start = nil
      }
    }
    let areApart = zip(columns, columns.dropFirst()).allSatisfy { $1.lowerBound - $0.upperBound == 2 }
    return areApart ? columns : nil
  }

  private static func table(
    _ lines: [String], at rule: Int, _ columns: [Range<Int>]
  ) -> (table: DrawnTable, headingLines: Int, end: Int)? {
    var first = rule
    while first > 0, rule - first < 3, isHeading(lines[first - 1], columns) {
      if first < rule && goesOnWithMessage(lines, first - 1) { break }
      first -= 1
    }
    guard first < rule else { return nil }
    var (rows, role, next): ([DrawnTable.Row], DrawnTable.Role, Int) = ([], .detail, rule + 1)
    while next < lines.count, !lines[next].isEmpty {
      defer { next += 1 }
      if self.columns(ofRule: lines[next]) == columns {
        role = .total
      } else if let cells = cells(of: lines[next], columns) {
        rows.append(DrawnTable.Row(role: role, cells: cells))
      } else {
        rows.append(DrawnTable.Row(role: .remark, cells: [lines[next]]))
      }
    }
    let headings = lines[first..<rule].compactMap { cells(of: $0, columns) }
    let byColumn = columns.indices.map { column in headings.map { $0[column] }.filter { !$0.isEmpty } }
    let isNumeric = columns.indices.map { column in
      Self.isNumeric(lines[first..<next].filter { self.columns(ofRule: $0) == nil }, columns[column])
    }
    return (DrawnTable(headings: byColumn, isNumeric: isNumeric, rows: rows), rule - first, next)
  }

  /// Words with which a message begins, which is no heading.
  private static let messages = ["note:", "warning ", "error ", "ghi chú:", "cảnh báo ", "lỗi "]

  /// Whether a line begins a note, a warning or an error.
  static func isMessage(_ line: String) -> Bool { messages.contains { line.hasPrefix($0) } }

  /// Whether a line is the rest of a message that was too long for one: such lines begin with two blanks.
  private static func goesOnWithMessage(_ lines: [String], _ place: Int) -> Bool {
    guard place > 0, lines[place].hasPrefix("  "), lines[place].dropFirst(2).first != " " else { return false }
    return isMessage(lines[place - 1]) || goesOnWithMessage(lines, place - 1)
  }

  private static func isHeading(_ line: String, _ columns: [Range<Int>]) -> Bool {
    !line.isEmpty && !isMessage(line) && cells(of: line, columns) != nil
  }

  /// The texts of a line's columns; nil where one goes over a gap between them.
  private static func cells(of line: String, _ columns: [Range<Int>]) -> [String]? {
    var texts = Array(repeating: "", count: columns.count)
    var (place, column) = (0, 0)
    for character in line {
      while column < columns.count, place >= columns[column].upperBound { column += 1 }
      let isInside = column < columns.count && columns[column].contains(place)
      if isInside { texts[column].append(character) } else if character != " " { return nil }
      place += DisplayWidth.cells(of: character)
    }
    return texts.map { $0.trimmingBlanks }
  }

  /// Whether the texts of a column end where it ends, and one of its rows has a digit or a dash.
  private static func isNumeric(_ lines: [String], _ column: Range<Int>) -> Bool {
    var hasFigure = false
    for line in lines {
      var (text, place, end) = ("", 0, 0)
      for character in line {
        let width = DisplayWidth.cells(of: character)
        if column.contains(place), character != " " {
          text.append(character)
          end = place + width
        }
        place += width
      }
      if text.isEmpty || text.hasPrefix("…") { continue }
      if end != column.upperBound { return false }
      hasFigure = hasFigure || text.contains(where: \.isNumber) || text.contains("—")
    }
    return hasFigure
  }
}

extension String {
  var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
