import Foundation

/// Working days counted one by one, by Foundation's calendar and the holidays of the set: slow, and unlike the generator.
struct OfficeCalendar {
  let holidays: Set<String>
  /// Every working day from December 2019 to June 2021, in order.
  private let workingDays: [String]

  init() throws {
    let holidays = try CommittedSet.table("holidays").distinct("date")
    self.holidays = holidays
    let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    let start = try Date("2019-12-01", strategy: format)
    workingDays = (0..<560).map { start.addingTimeInterval(Double($0) * 86400).formatted(format) }.filter {
      Self.weekday($0) < 6 && !holidays.contains($0)
    }
  }

  func isWorkingDay(_ date: String) -> Bool { Self.weekday(date) < 6 && !holidays.contains(date) }

  /// The working day so many after the first one that is not before a date; nil beyond June 2021.
  func workingDay(_ count: Int, after date: String) -> String? {
    var (low, high) = (0, workingDays.count)
    while low < high {
      let middle = (low + high) / 2
      if workingDays[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low + count < workingDays.count ? workingDays[low + count] : nil
  }

  /// 1 for Monday, 7 for Sunday, of a date such as `2020-08-31` (Zeller's congruence).
  static func weekday(_ date: String) -> Int {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return 0 }
    let (year, month) = parts[1] < 3 ? (parts[0] - 1, parts[1] + 12) : (parts[0], parts[1])
    let day = (parts[2] + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7
    return (day + 5) % 7 + 1
  }
}
