/// What the cells of a column look like, counted in rows: the ground on which its type is decided.
package struct ColumnProfile: Sendable {
  /// Rows with a value.
  package private(set) var filled = 0
  package private(set) var days = 0
  /// Rows with the shape of a day that the calendar does not have.
  package private(set) var noSuchDays = 0
  /// Of ``noSuchDays``, those that are days where the month stands first; and of ``days``, those that are none there.
  package private(set) var monthFirstOnly = 0
  package private(set) var dayFirstOnly = 0
  /// Of ``days``, those that are others where the month stands first, such as `7/1/2020`.
  package private(set) var daysOfEitherOrder = 0
  /// Of ``days``, those written as eight digits.
  package private(set) var compactDays = 0
  package private(set) var words = 0
  package private(set) var ticks = 0
  package private(set) var digits01 = 0
  package private(set) var percentages = 0
  package private(set) var leadingZeros = 0
  package private(set) var procedureCodes = 0
  /// Of ``procedureCodes``, those that are no numbers with six decimals; see ``ProcedureCode/isSure(_:)``.
  package private(set) var sureCodes = 0
  /// Rows with a number by the word of a workbook.
  package private(set) var storedNumbers = 0
  /// Numbers, percentages included, by the notations in which they can be read.
  private(set) var plainNumbers = 0
  private(set) var vietnameseOnly = 0
  private(set) var englishOnly = 0
  /// Numbers that mean different things in the two notations, such as `1.234`; and the first of them.
  package private(set) var ambiguous = 0
  package private(set) var firstAmbiguous: String?

  /// The share of filled rows, in hundredths, that must have a type for the column to have it; whatever the length of the
  /// table.
  package static let sufficientShare = 90

  /// The profile of a column whose cells are counted later.
  package init() {}

  /// The profile of cells in clean form.
  ///
  /// - Parameters:
  ///   - isMissing: Whether each cell says that the value is missing.
  ///   - isNumber: Whether each cell is a number by the word of a workbook; empty where none is.
  ///   - weights: How many rows hold each cell; nil for one each: then the rest is not looked at once no type can reach
  ///     its share.
  package init(_ cells: CellArena, isMissing: [Bool], isNumber: [Bool], weights: [Int]?) {
    let span = cells.bytes.span
    var others = 0
    for cell in 0..<cells.count where !isMissing[cell] {
      let weight = weights?[cell] ?? 1
      let isNumber = !isNumber.isEmpty && isNumber[cell]
      if !count(span.extracting(cells.range(of: cell)), isNumber: isNumber, weight: weight) { others += weight }
      if weights == nil && others * 2 > cells.count { break }
    }
  }

  /// Adds the counts of later rows of the column.
  package static func += (left: inout ColumnProfile, right: ColumnProfile) {
    left.filled += right.filled
    left.days += right.days
    left.noSuchDays += right.noSuchDays
    left.monthFirstOnly += right.monthFirstOnly
    left.dayFirstOnly += right.dayFirstOnly
    left.daysOfEitherOrder += right.daysOfEitherOrder
    left.sureCodes += right.sureCodes
    left.storedNumbers += right.storedNumbers
    left.compactDays += right.compactDays
    left.words += right.words
    left.ticks += right.ticks
    left.digits01 += right.digits01
    left.percentages += right.percentages
    left.leadingZeros += right.leadingZeros
    left.procedureCodes += right.procedureCodes
    left.plainNumbers += right.plainNumbers
    left.vietnameseOnly += right.vietnameseOnly
    left.englishOnly += right.englishOnly
    left.ambiguous += right.ambiguous
    if left.firstAmbiguous == nil { left.firstAmbiguous = right.firstAmbiguous }
  }

  /// Counts cells that are surely nothing but text, and whole numbers written as digits alone that are surely no days.
  package mutating func count(texts: Int, wholeNumbers: Int) {
    filled += texts + wholeNumbers
    plainNumbers += wholeNumbers
  }

  /// Whether so many rows are enough to settle the type of the column.
  ///
  /// - Parameter share: In hundredths of the filled rows.
  package func isEnough(_ rows: Int, of share: Int = sufficientShare) -> Bool {
    filled > 0 && rows * 100 >= filled * share
  }

  /// Counts a cell with a value.
  ///
  /// - Parameter isNumber: By the word of a workbook.
  /// - Returns: Whether the cell has any shape but that of text.
  @discardableResult
  package mutating func count(_ cell: Span<UInt8>, isNumber: Bool = false, weight: Int) -> Bool {
    filled += weight
    let boolean = BooleanCell.parse(cell)
    switch boolean {
    case .yes, .no: words += weight
    case .tick: ticks += weight
    case .one, .zero: digits01 += weight
    case nil: break
    }
    let first = cell[0]
    guard first &- 48 < 10 || first == UInt8(ascii: "-") else { return boolean != nil }
    if first == UInt8(ascii: "0"), cell.count > 1, cell[1] &- 48 < 10 { leadingZeros += weight }
    if ProcedureCode.matches(cell) {
      procedureCodes += weight
      sureCodes += ProcedureCode.isSure(cell) ? weight : 0
    }
    let day = DateCell.parse(cell)
    if let day { count(day, of: cell, weight: weight) }
    if isNumber, let value = NumberCell.parse(cell, .plain) {
      storedNumbers += weight
      plainNumbers += weight
      percentages += value.isPercentage ? weight : 0
      return true
    }
    let vietnamese = NumberCell.parse(cell, .vietnamese)
    let english = NumberCell.parse(cell, .english)
    if vietnamese?.isPercentage ?? english?.isPercentage ?? false { percentages += weight }
    switch (vietnamese, english) {
    case (nil, nil): return day != nil
    case (nil, _): englishOnly += weight
    case (_, nil): vietnameseOnly += weight
    case (let first, let second) where first == second: plainNumbers += weight
    default:
      ambiguous += weight
      if firstAmbiguous == nil { firstAmbiguous = String(decoding: [UInt8](copying: cell), as: UTF8.self) }
    }
    return true
  }

  private mutating func count(_ day: Result<DateCell, DateCell.NoSuchDay>, of cell: Span<UInt8>, weight: Int) {
    switch day {
    case .success(let day):
      days += weight
      compactDays += day.isCompact ? weight : 0
      // `13/…` to `31/…`: no month.
      let isTwoDigits = cell.count > 2 && cell[1] &- 48 < 10 && cell[2] &- 48 > 9
      if isTwoDigits, (cell[0] &- 48) * 10 + (cell[1] &- 48) > 12 {
        dayFirstOnly += weight
      } else if !day.isCompact, cell.count > 2, cell[1] &- 48 > 9 || cell[2] &- 48 > 9 {
        daysOfEitherOrder += weight
      }
    case .failure:
      noSuchDays += weight
      if case .success? = DateCell.parse(cell, as: .monthFirst) { monthFirstOnly += weight }
    }
  }

  /// Rows with a number in either notation, percentages included.
  package var numbers: Int { plainNumbers + vietnameseOnly + englishOnly + ambiguous }

  /// Whether the numbers are percentages, but for few.
  package var arePercentages: Bool { percentages > 0 && isMost(percentages) }

  /// Whether numbers with and without a percent sign do not mix.
  package var isOfOneUnit: Bool { percentages == 0 || isMost(percentages) || isMost(numbers - percentages) }

  /// Whether so many of the column's numbers are nearly all: 98 of a hundred.
  func isMost(_ rows: Int) -> Bool { numbers > 0 && rows * 100 >= numbers * 98 }
}
