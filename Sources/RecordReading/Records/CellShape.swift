import CellParsing

/// What the text of a cell looks like, as far as it tells a heading from a row of data.
enum CellShape: Sendable {
  case empty, text, number, day, procedureCode
  /// A number or a month that heads columns as well as it fills them: `2020`, `08/2020`.
  case period

  init(_ text: String) {
    let bytes = Array(text.utf8)
    guard let first = bytes.first else {
      self = .empty
      return
    }
    guard first &- 48 < 10 || first == UInt8(ascii: "-") else {
      self = .text
      return
    }
    if ProcedureCode.matches(bytes.span) {
      self = .procedureCode
    } else if Self.isPeriod(text) {
      self = .period
    } else if DateCell.parse(bytes.span) != nil {
      self = .day
    } else if NumberCell.parse(bytes.span, .vietnamese) != nil || NumberCell.parse(bytes.span, .english) != nil {
      self = .number
    } else {
      self = .text
    }
  }

  /// Whether it is a value rather than a word.
  var isValue: Bool { self != .empty && self != .text }

  private static func isPeriod(_ text: String) -> Bool {
    let parts = text.split(separator: "/")
    guard parts.count <= 2, let year = parts.last, year.count == 4, let number = Int(year) else { return false }
    return (1900...2100).contains(number) && (parts.count == 1 || Int(parts[0]).map { (1...12).contains($0) } == true)
  }
}

/// The shapes of a file's first rows, column by column: what tells a heading, a row of data and a row of column numbers
/// from one another.
struct RowShapes: Sendable {
  private let rows: [[String]]
  private let shapes: [[CellShape]]

  init(_ rows: [[String]]) {
    self.rows = rows
    shapes = rows.map { $0.map { CellShape($0) } }
  }

  func shape(_ row: Int, _ column: Int) -> CellShape {
    shapes.indices.contains(row) && column < shapes[row].count ? shapes[row][column] : .empty
  }

  /// The shapes of a column's filled cells below a row.
  func below(_ row: Int, _ column: Int) -> [CellShape] {
    shapes.indices.dropFirst(row + 1).map { shape($0, column) }.filter { $0 != .empty }
  }

  /// Whether the row has words alone, and the rows below it have values in some column: so headings stand over data.
  func headsValues(_ row: Int) -> Bool {
    guard !shapes[row].contains(where: \.isValue) else { return false }
    return shapes[row].indices.contains { column in
      let below = below(row, column)
      return shape(row, column) == .text && !below.isEmpty && below.allSatisfy(\.isValue)
    }
  }

  /// Whether the row is data and no heading: a day stands over days, a code over codes, a number with decimals over
  /// numbers, or the first column counts on from it; and no value stands over words.
  func isData(_ row: Int) -> Bool {
    var isSure = false
    for column in shapes[row].indices {
      let own = shape(row, column)
      let below = below(row, column)
      guard own.isValue, !below.isEmpty else { continue }
      if !below.contains(where: \.isValue) { return false }
      guard below.allSatisfy({ $0 == own }) else { continue }
      switch own {
      case .day, .procedureCode: isSure = true
      case .number: isSure = isSure || isCountedOn(row, column) || rows[row][column].contains { ".,%".contains($0) }
      case .empty, .text, .period: continue
      }
    }
    return isSure
  }

  /// Whether the first column numbers the rows, from 1 in this one, while other columns are filled.
  private func isCountedOn(_ row: Int, _ column: Int) -> Bool {
    guard column == 0, Int(rows[row][0]) == 1, rows[row].dropFirst().contains(where: { !$0.isEmpty }) else {
      return false
    }
    let numbers = rows[(row + 1)...].compactMap { $0.first.flatMap { Int($0) } }
    // `1 2 3` over `2 3 4` are headings as well as data.
    let isOrdinal = shapes[row].count > 1 && rows[row].enumerated().allSatisfy { Int($1) == $0 + 1 }
    return !isOrdinal && numbers.enumerated().allSatisfy { $1 == $0 + 2 }
  }

  /// Whether a cell of the row is of another kind than its column below: a number over words, a letter over numbers.
  func contradictsColumns(_ row: Int) -> Bool {
    shapes[row].indices.contains { column in
      let own = shape(row, column)
      let below = below(row, column)
      guard own != .empty, !below.isEmpty else { return false }
      return below.allSatisfy { $0.isValue != own.isValue }
    }
  }
}
