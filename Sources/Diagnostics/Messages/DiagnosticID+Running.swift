extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let running: [DiagnosticID] = [
    integerOverflow, cancelled, resultColumnMissing, tooManyResultColumns, textsLost, filterKeepsEverything,
    filterKeepsNothing, unknownRowsInRatio, noRowsBefore, tiesCutByLimit,
    tooManyGroupsToList, noRowsLeft, tableIsEmpty, rowsWithoutValue,
  ]
}

/// What stops a query that runs, and what its answer has to be read with.
package extension DiagnosticID {
  static let integerOverflow = DiagnosticID(
    "MC1401", example: "dossiers | show sum(fee * 9000000000000)",
    english: "the result is too large for a whole number of 64 bits",
    vietnamese: "kết quả vượt quá số nguyên 64 bit")

  /// Ctrl-C while a query runs.
  static let cancelled = DiagnosticID(
    "MC1402", example: nil,
    english: "cancelled",
    vietnamese: "đã hủy")

  /// The example, when no row has that channel.
  static let resultColumnMissing = DiagnosticID(
    "MC1403", example: "dossiers | show count by district across channel | sort fax desc",
    english: "the result has no column '{name}'",
    vietnamese: "kết quả không có cột '{name}'")

  static let tooManyResultColumns = DiagnosticID(
    "MC1404", example: "dossiers | show count across id",
    english: "'{key}' would make {count} columns; at most {limit} can stand across",
    vietnamese: "'{key}' sẽ tạo ra {count} cột; chỉ trải ngang được tối đa {limit} cột")

  /// The example, when the file of the table was changed since it was opened.
  static let textsLost = DiagnosticID(
    "MC1405", example: "dossiers | where id contains \"H62\"",
    english: "'{path}' was changed since it was opened, so its texts cannot be read; open it again",
    vietnamese: "'{path}' đã bị thay đổi từ khi mở nên không đọc được văn bản trong đó; hãy mở lại")

  static let filterKeepsEverything = DiagnosticID(
    "MC2401", example: "explain procedures | where level >= 0",
    english: "'{stage}' removes no row",
    vietnamese: "'{stage}' không loại dòng nào")

  static let filterKeepsNothing = DiagnosticID(
    "MC2402", example: "explain procedures | where level > 4",
    english: "'{stage}' removes every row",
    vietnamese: "'{stage}' loại hết mọi dòng")

  /// The example, when some rows have no channel.
  static let unknownRowsInRatio = DiagnosticID(
    "MC3401", example: "dossiers | show ratio(channel = online)",
    english: "{measure}: {unknown} of {total} unknown, counted as no",
    vietnamese: "{measure}: {unknown}/{total} dòng không đủ dữ liệu để xét điều kiện, được tính là không đạt")

  /// The example: the `where` leaves no row of the second quarter.
  static let noRowsBefore = DiagnosticID(
    "MC2410", example: "dossiers | where received >= 2020-07-15 | in 2020Q3 | show count | change from previous",
    english: "the stages before leave no row of the period that is compared with",
    vietnamese: "các bước trước không giữ lại dòng nào của kỳ được so sánh")

  /// The example, when the fourth has as many as the third.
  static let tiesCutByLimit = DiagnosticID(
    "MC3402", example: "dossiers | show count by district | top 3",
    english: "rows left out although their '{column}' equals that of the last row kept: {count}",
    vietnamese: "còn {count} dòng có '{column}' bằng dòng cuối cùng nhưng không hiện")

  static let tooManyGroupsToList = DiagnosticID(
    "MC3403", example: "dossiers | in 2010..2020 | show count by day, district, channel",
    english:
      "listing every combination of the keys would take more than {limit} rows; only those that occur are listed",
    vietnamese: "liệt kê mọi tổ hợp của các nhóm cần hơn {limit} dòng; chỉ liệt kê những tổ hợp có dữ liệu")

  /// Where an answer has no row.
  static let noRowsLeft = DiagnosticID(
    "MC3404", example: "procedures | where level > 4 | show count by domain",
    english: "no row is left after '{stage}'",
    vietnamese: "không còn dòng nào sau '{stage}'")

  /// The example, of a file that has headings alone.
  static let tableIsEmpty = DiagnosticID(
    "MC3405", example: "procedures | show count",
    english: "'{table}' has no row",
    vietnamese: "'{table}' không có dòng nào")

  static let rowsWithoutValue = DiagnosticID(
    "MC3406", example: "dossiers | show sum(fee)",
    english: "{measures}: {count} of {rows} rows have no value and are left out",
    vietnamese: "{measures}: {count}/{rows} dòng không có giá trị, không được tính")
}
