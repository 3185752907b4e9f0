extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let checkingNotes: [DiagnosticID] = [
    cumulativeStartsLate, partialPeriod, sameNumberOfDays, sameDates, differentLengths, beforeFirstDay,
    noDataBefore, availableNames, numberRead, valueTaken, shortWay, reportingDays,
    periodBy, periodInsideHas, comparedWith, rankedBy, addColumnFirst, innerQueryByKey,
  ]
}

/// Warnings and notes of the checker: in which sense a statement was taken.
package extension DiagnosticID {
  static let cumulativeStartsLate = DiagnosticID(
    "MC2201", example: "dossiers | in 2020Q3 | show ytd(count) by month",
    english:
      "cumulative from {start} only, where {period} starts, not from the start of the year; 'in ytd …' takes the whole year",
    vietnamese:
      "chỉ lũy kế từ {start}, ngày bắt đầu của {period}, không phải từ đầu năm; dùng 'trong lũy kế …' để tính cả năm")

  static let partialPeriod = DiagnosticID(
    "MC2202", example: "dossiers | in 2020",
    english: "{period} goes past {limit} {cutoff}: it is not complete",
    vietnamese: "{period} vượt quá {limit} {cutoff}: kỳ chưa đủ")

  /// The example, as of 15/08/2020.
  static let sameNumberOfDays = DiagnosticID(
    "MC2203", example: "dossiers | in 2020Q3 | show count | change from previous",
    english: "{period} and {other}: both sides count their first {days} days only",
    vietnamese: "{period} và {other}: cả hai bên chỉ tính {days} ngày đầu")

  /// The example, as of 15/08/2020.
  static let sameDates = DiagnosticID(
    "MC2210", example: "dossiers | in 2020Q3 | show count | change from last year",
    english: "{period} and {other} count up to {last} and {otherLast} only",
    vietnamese: "{period} và {other}: chỉ tính đến {last} và {otherLast}")

  static let differentLengths = DiagnosticID(
    "MC2211", example: "dossiers | in 2020Q3 | show count | change from 2020",
    english: "the two sides are not equally long: {days} days of {period}, {otherDays} of {other}",
    vietnamese: "độ dài hai kỳ khác nhau: {period} tính {days} ngày, {other} tính {otherDays} ngày")

  /// The example, of data that begin in December 2019.
  static let beforeFirstDay = DiagnosticID(
    "MC2204", example: "dossiers | in 2020Q1 | show count | change from previous",
    english: "the data begin on {first}: they do not tell all of {period}",
    vietnamese: "dữ liệu bắt đầu từ {first}: chưa phản ánh đủ {period}")

  /// The example, of data that begin in 2020.
  static let noDataBefore = DiagnosticID(
    "MC2212", example: "dossiers | in 2020Q3 | show count | change from 2018",
    english: "the data begin on {first}: there are none of {period} to compare with",
    vietnamese: "dữ liệu bắt đầu từ {first}: không có số liệu của {period} để so sánh")

  static let availableNames = DiagnosticID(
    "MC3202", example: "zzz | show count",
    english: "there are: {names}",
    vietnamese: "hiện có: {names}")

  static let numberRead = DiagnosticID(
    "MC3210", example: "dossiers | where fee > 100.000 | show count",
    english: "{text} read as {number}",
    vietnamese: "{text} được đọc là {number}")

  static let valueTaken = DiagnosticID(
    "MC3203", example: "procedures | where domain = \"y te\" | show count",
    english: "{column} = \"{value}\"",
    vietnamese: "{column} = \"{value}\"")

  static let shortWay = DiagnosticID(
    "MC3204", example: "dossiers | where level >= 3 | show count",
    english: "{name} = {path}",
    vietnamese: "{name} = {path}")

  static let reportingDays = DiagnosticID(
    "MC3205", example: "set calendar reporting, then dossiers | in 2020Q3 | show count",
    english: "reporting period {period}: {first}–{last}",
    vietnamese: "kỳ báo cáo {period}: {first}–{last}")

  static let periodBy = DiagnosticID(
    "MC3206", example: "dossiers | in 2020Q3 by resolved | show count",
    english: "periods go by '{column}'",
    vietnamese: "kỳ tính theo '{column}'")

  static let periodInsideHas = DiagnosticID(
    "MC3207", example: "procedures | in 2020 | show used_online",
    english: "the period holds for the rows of '{table}', by '{column}'",
    vietnamese: "kỳ áp dụng cho các dòng của '{table}', theo '{column}'")

  static let comparedWith = DiagnosticID(
    "MC3208", example: "dossiers | in 2020Q3 | show count | change from previous",
    english: "compared with {period}: {first}–{last}",
    vietnamese: "so với {period}: {first}–{last}")

  static let rankedBy = DiagnosticID(
    "MC3220", example: "dossiers | show count, ratio(channel = online) by district | top 3",
    english: "ranked by '{column}'",
    vietnamese: "xếp theo '{column}'")

  static let addColumnFirst = DiagnosticID(
    "MC3209", example: "dossiers | list quarter",
    english: "a column is made first with 'add'",
    vietnamese: "tạo cột trước bằng 'thêm'")

  static let innerQueryByKey = DiagnosticID(
    "MC3230", example: "dossiers | where procedure in (procedures | where online) | show count",
    english: "rows of '{table}' in parentheses are compared by '{column}'",
    vietnamese: "các dòng của '{table}' trong ngoặc được so theo cột '{column}'")
}
