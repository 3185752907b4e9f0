import CellParsing
import Testing
import Values

/// A calendar that counts: the days of every month, one after the other, from the first day of the year 1.
private struct CountedCalendar {
  /// Days since 1970-01-01 of the first of January of each year, by counting.
  private let starts: [Int]

  init() {
    var starts = [0, 0]
    for year in 1...9999 { starts.append(starts[year] + (Self.isLeap(year) ? 366 : 365)) }
    let epoch = starts[1970]
    self.starts = starts.map { $0 - epoch }
  }

  func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.lengths(year)[month - 1] else {
      return nil
    }
    return starts[year] + Self.lengths(year)[..<(month - 1)].reduce(0, +) + day - 1
  }

  private static func lengths(_ year: Int) -> [Int] {
    [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  private static func isLeap(_ year: Int) -> Bool { year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) }
}

/// What a cell says, with the day as a plain count.
private enum Said: Equatable {
  case noDay, noSuchDay
  case day(Int, hasTime: Bool)

  init(_ text: String, as form: DateCell.Form = .any) {
    switch DateCell.parse(Array(text.utf8).span, as: form) {
    case nil: self = .noDay
    case .failure?: self = .noSuchDay
    case .success(let cell)?: self = .day(Int(cell.day.daysSince1970), hasTime: cell.hasTime)
    }
  }
}

@Suite struct DateCellTests {
  private static let calendar = CountedCalendar()
  private static let forms: [DateCell.Form] = [.iso, .dayFirst, .any, .monthFirst]

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
  }

  /// Every month and day from 0 up, those that do not exist with the others, in every writing and every form.
  @Test(arguments: [1, 1582, 1900, 2000, 2020, 9999])
  func everyDayOfAYearInEveryWriting(_ year: Int) {
    for month in 0...13 {
      for day in 0...32 {
        let expected = Self.calendar.days(year, month, day).map { Said.day($0, hasTime: false) } ?? .noSuchDay
        let turned = Self.calendar.days(year, day, month).map { Said.day($0, hasTime: false) } ?? .noSuchDay
        let (y, m, d) = (Self.padded(year, 4), Self.padded(month, 2), Self.padded(day, 2))
        for separator in ["/", "-", "."] {
          for text in ["\(d)\(separator)\(m)\(separator)\(y)", "\(day)\(separator)\(month)\(separator)\(y)"] {
            expect(text, [.noDay, expected, expected, turned])
          }
          let yearFirst = "\(y)\(separator)\(m)\(separator)\(d)"
          expect(yearFirst, [separator == "-" ? expected : .noDay, .noDay, expected, expected])
        }
        if month < 10 || day < 10 { expect("\(y)-\(month)-\(day)", [.noDay, .noDay, expected, expected]) }
      }
    }
  }

  /// - Parameter said: By each of the forms.
  private func expect(_ text: String, _ said: [Said]) {
    for (form, expected) in zip(Self.forms, said) {
      let found = Said(text, as: form)
      if found != expected { Issue.record("'\(text)' as \(form): \(found), not \(expected)") }
    }
  }

  /// Eight digits are days of the years that records may have, else a number: never a day that does not exist.
  @Test(arguments: [1, 1899, 1900, 2020, 2100, 2101, 9999]) func eightDigits(_ year: Int) {
    for month in 0...13 {
      for day in 0...32 {
        let text = Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2)
        let days = (1900...2100).contains(year) ? Self.calendar.days(year, month, day) : nil
        let expected = days.map { Said.day($0, hasTime: false) } ?? .noDay
        expect(text, [.noDay, .noDay, expected, expected])
      }
    }
  }

  @Test(arguments: [
    "31/8/2020 8:00", "31/8/2020 14:35", "31/08/2020T14:35:00", "2020-08-31T14:35:00.000Z", "2020-08-31T07:00:00+07:00",
    "2020-08-31 00:00:00", "31.8.2020 23:59:59.123456", "2020/08/31 7:5",
  ])
  func aTimeOfDayIsSeenAndLeft(_ text: String) {
    #expect(Said(text) == .day(18_505, hasTime: true))
  }

  @Test(arguments: [
    ("2020-08-31T14:35:00Z", true), ("2020-08-31T07:00:00+07:00", true), ("2020-08-31 07:00-0500", true),
    ("2020-08-31T14:35:00", false), ("31/8/2020 14:35", false), ("31-08-2020", false), ("20200831", false),
  ])
  func aZoneIsSeen(_ text: String, _ hasZone: Bool) throws {
    let cell = Array(text.utf8)
    #expect(try DateCell.parse(cell.span)?.get().hasZone == hasZone)
  }

  @Test(arguments: [
    "", "31", "31/8", "31/8/", "/8/2020", "31//2020", "31/8/20", "31/8/020", "31/8/20200", "131/8/2020", "31/138/2020",
    "31-8/2020", "31/8-2020", "31 8 2020", "31/8/2020 ", " 31/8/2020", "31/8/2020x", "31/8/2020 14", "31/8/2020 14h35",
    "31/8/2020  ", "31/8/2020T", "31/8/2020Z14:35", "31/8/2020 14:35Z7", "31/8/2020 sáng", "2020-8-31-1", "2020",
    "20-08-31",
    "2020831", "202008310", "-20200831", "+31/8/2020", "３1/8/2020", "2020-08-31 14:35 PM", "a/b/c", "1.234",
    "1.234.567",
  ])
  func otherShapesAreNoDays(_ text: String) {
    for form in Self.forms { #expect(Said(text, as: form) == .noDay, "\(form)") }
  }

  /// The first cells of a column tell which number is the month: see how the two forms part.
  @Test(arguments: [
    ("8/31/2020", Said.noSuchDay, Said.day(18_505, hasTime: false)),
    ("31/8/2020", .day(18_505, hasTime: false), .noSuchDay),
    ("8/8/2020", .day(18_482, hasTime: false), .day(18_482, hasTime: false)),
    ("2020-08-31", .day(18_505, hasTime: false), .day(18_505, hasTime: false)),
    ("20200831", .day(18_505, hasTime: false), .day(18_505, hasTime: false)),
    ("8/31/2020 10:00", .noSuchDay, .day(18_505, hasTime: true)),
  ])
  private func theMonthStandsFirstOnlyWhereAsked(_ text: String, _ any: Said, _ monthFirst: Said) {
    #expect(Said(text, as: .any) == any)
    #expect(Said(text, as: .monthFirst) == monthFirst)
  }
}
