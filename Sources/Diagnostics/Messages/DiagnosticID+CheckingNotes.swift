extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let checkingNotes: [DiagnosticID] = [
    cumulativeStartsLate, partialPeriod, sameNumberOfDays, sameDates, differentLengths, beforeFirstDay,
    noDataBefore, noDataInPeriod, cumulativeOfFewerDays, todaysState, derivedColumnHidden, definitionUnfit,
    rowsWithoutTime, totalOfAllGroups, percentagesAdded, noHolidays, availableNames, numberRead,
    valueTaken, spellingsTaken, shortWay, reportingDays, periodBy, periodInsideHas, comparedWith, periodTaken,
    periodsIntersect, rankedBy, innerQueryByKey,
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

  /// The example, of data up to 30/09/2020.
  static let noDataInPeriod = DiagnosticID(
    "MC2213", example: "procedures | where has dossiers(in 2031) | show count",
    english: "no data of {period}: '{column}' goes from {first} to {last}",
    vietnamese: "không có số liệu của {period}: '{column}' chỉ từ {first} đến {last}")

  static let cumulativeOfFewerDays = DiagnosticID(
    "MC2214", example: "dossiers | where month = 2020-08 | show ytd(count) by month",
    english: "cumulative from {start} only, where the filter on '{column}' begins, not from the start of the year",
    vietnamese: "chỉ lũy kế từ {start}, ngày bắt đầu theo bộ lọc '{column}', không phải từ đầu năm")

  /// The example, of data up to 30/09/2020, as of 31/08/2020.
  static let todaysState = DiagnosticID(
    "MC2215", example: "dossiers | show count by status",
    english: "'{column}' tells how things stand on {cutoff}, where the data end; how they stood on {asOf} is not known",
    vietnamese: "'{column}' là tình trạng vào ngày chốt số liệu {cutoff}; không biết tình trạng vào ngày {asOf}")

  static let derivedColumnHidden = DiagnosticID(
    "MC2216", example: "column deadline on dossiers = days(received, due)",
    english: "'{name}' takes the place of the column of that name that is worked out of the dates of '{table}'",
    vietnamese: "'{name}' thay cho cột cùng tên được tính từ các ngày của '{table}'")

  /// The example, where the table that was opened has no such column.
  static let definitionUnfit = DiagnosticID(
    "MC2217", example: nil,
    english: "the column '{name}' defined on '{table}' cannot be worked out of the table opened now: {reason}",
    vietnamese: "cột '{name}' đã định nghĩa trên '{table}' không tính được từ bảng vừa mở: {reason}")

  /// The example, of a file in which some dates cannot be read.
  static let rowsWithoutTime = DiagnosticID(
    "MC2218", example: nil,
    english: "{count} of the {rows} rows of '{table}' have no '{column}', and so lie in no period",
    vietnamese: "{count} trên {rows} dòng của '{table}' không có '{column}' nên không thuộc kỳ nào")

  static let totalOfAllGroups = DiagnosticID(
    "MC3214", example: "dossiers | show count by tier total | where tier = commune",
    english:
      "the total is of all groups, also of those that '{stage}' leaves out; a '{stage}' before 'show' counts only what it keeps",
    vietnamese:
      "dòng tổng tính trên mọi nhóm, kể cả nhóm mà '{stage}' loại ra; đặt '{stage}' trước 'hiện' để chỉ tính phần được giữ lại"
  )

  /// The example, of a table that holds percentages.
  static let percentagesAdded = DiagnosticID(
    "MC2220", example: nil,
    english: "'{column}' holds percentages: their {word} is no percentage of anything; add up the parts, and divide",
    vietnamese: "'{column}' là các tỷ lệ %: {word} của chúng không phải là tỷ lệ chung; hãy cộng tử số, mẫu số rồi chia"
  )

  static let noHolidays = DiagnosticID(
    "MC2230", example: "dossiers | show max(workdays(2018-01-02, resolved))",
    english: "no holidays are known of {years}: Saturdays and Sundays alone are left out there",
    vietnamese: "chưa có ngày nghỉ lễ của {years}: những năm đó chỉ trừ thứ bảy và chủ nhật")

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

  /// The example, where the data have both spellings.
  static let spellingsTaken = DiagnosticID(
    "MC3212", example: nil,
    english: "'{column}': {values} are one value in several spellings",
    vietnamese: "'{column}': {values} là một giá trị với nhiều cách đặt dấu")

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

  /// The example, of data up to 30/09/2020.
  static let periodTaken = DiagnosticID(
    "MC3209", example: "dossiers | in this quarter | show count",
    english: "{written} = {period}",
    vietnamese: "{written} = {period}")

  static let periodsIntersect = DiagnosticID(
    "MC3211", example: "dossiers | in 2020 | in 2020Q3 | show count",
    english: "{first} and {second}: the days of both, {start}–{end}",
    vietnamese: "{first} và {second}: chỉ tính những ngày chung, {start}–{end}")

  static let rankedBy = DiagnosticID(
    "MC3220", example: "dossiers | show count, ratio(channel = online) by district | top 3",
    english: "ranked by '{column}'",
    vietnamese: "xếp theo '{column}'")

  static let innerQueryByKey = DiagnosticID(
    "MC3230", example: "dossiers | where procedure in (procedures | where online) | show count",
    english: "rows of '{table}' in parentheses are compared by '{column}'",
    vietnamese: "các dòng của '{table}' trong ngoặc được so theo cột '{column}'")
}
