import Values

/// The words that compute a value of values; the words of units do so too, as in `quarter(received)`.
package enum FunctionWord: Sendable, Hashable, CaseIterable {
  case days, workdays, monthOfYear, band

  static let definitions: [FunctionWord: WordDefinition] = [
    .days: WordDefinition(
      "days", "số ngày",
      meaning: ("the days from one date to another", "số ngày từ ngày này đến ngày kia"),
      form: "days(DATE, DATE)",
      examples: ["dossiers | show median(days(received, resolved))"],
      related: ["workdays"]),
    .workdays: WordDefinition(
      "workdays", "số ngày làm việc",
      meaning: (
        "the working days from one date to another", "số ngày làm việc từ ngày này đến ngày kia"
      ),
      form: "workdays(DATE, DATE)",
      note: (
        "Saturdays, Sundays and the days of the table holidays are left out; the first day does not count, the last one does. Years for which the table has no day are told.",
        "Không tính thứ bảy, chủ nhật và các ngày trong bảng holidays (ngày nghỉ lễ); không tính ngày đầu, có tính ngày cuối. Năm nào bảng này không có ngày nghỉ thì có lời báo."
      ),
      examples: ["dossiers | show median(workdays(received, resolved)) by domain"],
      related: ["days"]),
    .monthOfYear: WordDefinition(
      "month_of_year", "tháng mấy",
      meaning: ("the month of the year, 1 to 12", "tháng trong năm, từ 1 đến 12"),
      form: "month_of_year(DATE)",
      note: (
        "Of the months in force: under set calendar reporting 16/12/2019 lies in month 1.",
        "Theo lịch đang đặt: khi tính theo kỳ báo cáo, ngày 16/12/2019 thuộc tháng 1."
      ),
      examples: [
        "dossiers | where month_of_year(received) = 8 | show count by year",
        "dossiers | add m = month_of_year(received) | show count by m",
      ],
      related: ["month"]),
    .band: WordDefinition(
      "band", "khoảng",
      meaning: ("the band in which a number lies", "khoảng chứa giá trị"),
      form: "band(EXPRESSION, NUMBER, …)",
      note: (
        "Each number begins a band, in ascending order: band(x, 0, 5, 10) gives < 0, 0–4, 5–9 and 10+. As a key every band is listed, also an empty one; a missing value is in none.",
        "Mỗi số là đầu một khoảng, viết từ nhỏ đến lớn: khoảng(x, 0, 5, 10) cho < 0, 0–4, 5–9 và 10+. Khi dùng với theo thì liệt kê mọi khoảng, kể cả khoảng không có dòng nào; dòng trống giá trị không thuộc khoảng nào."
      ),
      examples: [
        "dossiers | add age = band(days(received, resolved), 0, 5, 10, 30) | show count by age",
        "procedures | add bậc = band(fee, 0, 1, 100000) | show count by bậc",
      ],
      related: ["if"]),
  ]
}

extension CalendarUnit {
  static let definitions: [CalendarUnit: WordDefinition] = [
    .day: WordDefinition(
      "day", "ngày",
      meaning: ("a calendar day", "ngày theo lịch"),
      examples: ["dossiers | in last 30 day | show count by day"]),
    .week: WordDefinition(
      "week", "tuần", plural: "weeks",
      meaning: ("a week from Monday", "tuần, từ thứ hai"),
      examples: ["dossiers | in 2020Q3 | show count by week"]),
    .month: WordDefinition(
      "month", "tháng", plural: "months",
      meaning: ("a month", "tháng"),
      examples: ["dossiers | in 2020 | show count by month"]),
    .quarter: WordDefinition(
      "quarter", "quý", plural: "quarters",
      meaning: ("a quarter of a year", "quý"),
      examples: ["dossiers | where quarter = 2020Q3 | show count"]),
    .half: WordDefinition(
      "half", "nửa năm", plural: "halves",
      meaning: ("half a year", "nửa năm"),
      examples: ["dossiers | in 2020 | show count by half"]),
    .year: WordDefinition(
      "year", "năm", plural: "years",
      meaning: ("a year", "năm"),
      examples: ["dossiers | show count by year"]),
  ]
}

/// The words of periods that are reckoned from another.
package enum PeriodWord: Sendable, Hashable, CaseIterable {
  case last, lastYear, this, previous

  static let definitions: [PeriodWord: WordDefinition] = [
    .last: WordDefinition(
      "last", "gần nhất",
      meaning: ("so many units of time up to now", "số đơn vị thời gian đã nêu, tính đến ngày chốt số liệu"),
      examples: ["dossiers | in last 4 quarter | show count by quarter"]),
    .lastYear: WordDefinition(
      "last year", "cùng kỳ",
      meaning: ("the same period of the year before", "cùng kỳ năm trước"),
      examples: ["dossiers | in 2020Q3 | show count | change from last year"]),
    .this: WordDefinition(
      "this", "kỳ này",
      meaning: ("the unit of time in which the data end", "đơn vị thời gian chứa ngày chốt số liệu"),
      examples: ["dossiers | in this quarter | show count"]),
    .previous: WordDefinition(
      "previous", "kỳ trước",
      meaning: ("the period just before", "kỳ liền trước"),
      examples: ["dossiers | in 2020Q3 | show count | change from previous"]),
  ]
}
