import Values

/// The days of the set: how much of all dossiers each receives, and the count of working days.
///
/// Days are numbered from the first day of the set, 0, which is 2019-12-15. Offices are closed on Saturdays, Sundays and
/// public holidays; but on Saturday mornings the counters take dossiers in.
struct DossierCalendar: Sendable {
  static let firstDay = day(2019, 12, 15)
  /// The last day of receipt, and the day at which everything not yet done is pending.
  static let cutoff = day(2020, 9, 30)

  /// One more than the number of the cut-off date.
  static let receiptDays = Int(cutoff.daysSince1970 - firstDay.daysSince1970) + 1

  /// Days with numbers below this have a text and a working-day count; no date of a dossier reaches so far.
  private static let numberedDays = 800

  /// For each receipt day, the sum of its own and all earlier weights.
  private let runningWeights: [Int]
  /// The numbers of the working days.
  private let workingDays: [Int32]
  /// For each day, the position among the working days of the first one not before it.
  private let nextWorkingDay: [Int32]
  /// For each day, its date as `2020-08-31`.
  let texts: [[UInt8]]

  init() {
    let holidays = Set(Holiday.all.map(\.day))
    var working: [Int32] = []
    var next: [Int32] = []
    for number in 0..<Self.numberedDays {
      let day = Self.firstDay.advanced(by: number)
      next.append(Int32(working.count))
      if day.weekday <= 5 && !holidays.contains(day) { working.append(Int32(number)) }
    }
    workingDays = working
    nextWorkingDay = next
    texts = (0..<Self.numberedDays).map { Array(Self.firstDay.advanced(by: $0).isoText.utf8) }
    runningWeights = Self.runningWeights(holidays: holidays)
  }

  /// How many of all dossiers are received up to and with a day, so that the days' parts add up to the whole.
  func received(throughDay number: Int, of dossiers: Int) -> Int {
    guard let total = runningWeights.last else { return 0 }
    // The product of a billion dossiers and the weights, some tens of thousands, is far from the end of Int.
    return dossiers * runningWeights[number] / total
  }

  func isWorkingDay(_ number: Int) -> Bool {
    workingDays[Int(nextWorkingDay[number])] == number
  }

  /// The day so many working days after the first working day that is not before the given one.
  func day(_ number: Int, plusWorkingDays count: Int) -> Int {
    Int(workingDays[Int(nextWorkingDay[number]) + count])
  }

  /// The day so many working days before the given one, or the first working day of all where there are not so many.
  func day(_ number: Int, minusWorkingDays count: Int) -> Int {
    Int(workingDays[max(0, Int(nextWorkingDay[number]) - count)])
  }

  /// How many days off lie between a working day and the one before it.
  func daysOff(before workingDay: Int) -> Int {
    let position = Int(nextWorkingDay[workingDay])
    return workingDay - 1 - (position > 0 ? Int(workingDays[position - 1]) : -1)
  }

  static func quarter(ofDay number: Int) -> DossierQuarter {
    let day = firstDay.advanced(by: number)
    guard day.year == 2020 else { return .last2019 }
    switch day.month {
    case ...3: return .first2020
    case ...6: return .second2020
    default: return .third2020
    }
  }

  /// Months since December 2019, 0…9.
  static func month(ofDay number: Int) -> Int {
    let day = firstDay.advanced(by: number)
    return day.year == 2020 ? day.month : 0
  }

  /// Most dossiers come on Mondays, few on Saturdays, none on other days off; April 2020 was the month of social distancing.
  private static func runningWeights(holidays: Set<Day>) -> [Int] {
    var random = RandomStream(seed: 0x1512_2019)
    var sum = 0
    return (0..<receiptDays).map { number in
      let day = firstDay.advanced(by: number)
      var weight = holidays.contains(day) ? 0 : weekdayWeights[day.weekday - 1]
      weight = weight * monthWeights[month(ofDay: number)] / 100
      if day >= self.day(2020, 4, 1) && day <= self.day(2020, 4, 22) { weight = weight * 42 / 100 }
      if day >= self.day(2020, 1, 17) && day <= self.day(2020, 2, 2) { weight = weight * 55 / 100 }
      weight = weight * (90 + random.below(21)) / 100
      sum += weight
      return sum
    }
  }

  private static let weekdayWeights = [1180, 1080, 1040, 1020, 970, 240, 0]
  private static let monthWeights = [96, 92, 94, 97, 88, 104, 118, 112, 105, 110]

  private static func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Day {
    guard let day = Day(year: year, month: month, day: dayOfMonth) else {
      preconditionFailure("the bounds of the set are days of the calendar")
    }
    return day
  }
}
