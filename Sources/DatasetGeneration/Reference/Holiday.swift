import Values

/// A public holiday between the first receipt and the last due date, on which no working day is counted.
struct Holiday: Sendable {
  let day: Day
  let name: String
  let english: String

  /// Tết of the year Canh Tý was free from 23 to 29 January 2020.
  static let all: [Holiday] =
    holidays(2020, 1, 1...1, "Tết Dương lịch", "New Year's Day")
    + holidays(2020, 1, 23...29, "Tết Nguyên đán", "Lunar New Year")
    + holidays(2020, 4, 2...2, "Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day")
    + holidays(2020, 4, 30...30, "Ngày Chiến thắng", "Reunification Day")
    + holidays(2020, 5, 1...1, "Ngày Quốc tế Lao động", "International Labour Day")
    + holidays(2020, 9, 2...2, "Quốc khánh", "National Day")
    + holidays(2021, 1, 1...1, "Tết Dương lịch", "New Year's Day")

  private static func holidays(
    _ year: Int, _ month: Int, _ days: ClosedRange<Int>, _ name: String, _ english: String
  ) -> [Holiday] {
    days.compactMap { day in
      Day(year: year, month: month, day: day).map { Holiday(day: $0, name: name, english: english) }
    }
  }
}
