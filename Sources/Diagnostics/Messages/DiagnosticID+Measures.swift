extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let measures: [DiagnosticID] = [
    noTarget, nameTaken, averageOfRatios, percentileRange, shareNeedsCount, withinNeedsKey, measureOfRank,
    periodKeyNeeded,
    unitMismatch, quotientNeedsNumbers, columnIsNoMeasure, metricOnOtherTable, metricTimesDiffer, circularDefinition,
    definitionsTooDeep, tooManyDefinedColumns,
    ratioAsKey, sortNeedsColumn, limitNeedsColumn, otherNeedsShow, changeNeedsShow, changeNeedsPeriod,
    changeAfterAcross, changeTwice, previousIsLonger, changeAfterTwoPeriods, changeAfterGroupsChanged,
    changeFromPeriodWithKey,
    noLastResult,
    unknownResultColumn, chartNotLast, chartWithoutFigures, chartNeedsPeriod, chartNeedsGroups,
    nameIsWord, definedBefore, definitionNeeds,
  ]
}

/// What is wrong with measures, definitions and the stages that follow them, found when a statement is checked.
package extension DiagnosticID {
  static let noTarget = DiagnosticID(
    "MC1231", example: "procedures | show count | where count meets target",
    english: "'{name}' has no target",
    vietnamese: "'{name}' không có chỉ tiêu")

  static let nameTaken = DiagnosticID(
    "MC1232", example: "procedures | add level = 1",
    english: "the name '{name}' is taken already",
    vietnamese: "tên '{name}' đã được dùng")

  static let averageOfRatios = DiagnosticID(
    "MC1233", example: "procedures | show ratio(online) by domain | show avg(ratio)",
    english:
      "'{word}' of the ratio '{name}' would lose its numerators and denominators; the ratio of all rows is 'show ratio(…) total'",
    vietnamese: "'{word}' của tỷ lệ '{name}' làm mất tử số và mẫu số; tỷ lệ của mọi dòng là 'hiện tỷ lệ(…) tổng'")

  static let percentileRange = DiagnosticID(
    "MC1234", example: "dossiers | show percentile(fee, 101)",
    english: "a percentile is from 0 to 100, not {found}",
    vietnamese: "phân vị phải từ 0 đến 100, không phải {found}")

  static let shareNeedsCount = DiagnosticID(
    "MC1235", example: "procedures | show share(ratio(online)) by domain",
    english: "'{measure}' cannot be divided into shares; only counts and sums can",
    vietnamese: "không tính được tỷ trọng của '{measure}'; chỉ tính được với số lượng và tổng")

  static let withinNeedsKey = DiagnosticID(
    "MC1236", example: "procedures | show share(count within tier) by domain",
    english: "'{name}' is none of the keys of this stage: {keys}",
    vietnamese: "'{name}' không phải cột dùng để nhóm ở bước này: {keys}")

  static let measureOfRank = DiagnosticID(
    "MC1280", example: "dossiers | show ytd(rank(count)) by quarter",
    english: "'{measure}' is a place among groups, of which no further measure is made",
    vietnamese: "'{measure}' là thứ hạng giữa các nhóm, không tính tiếp số đo nào từ thứ hạng")

  static let periodKeyNeeded = DiagnosticID(
    "MC1237", example: "dossiers | show ytd(count)",
    english: "'{word}' goes period by period: a key such as 'by quarter' is needed",
    vietnamese: "'{word}' tính theo từng kỳ: cần nhóm theo kỳ, như 'theo quý'")

  static let unitMismatch = DiagnosticID(
    "MC1238", example: "dossiers | show rolling(count, 2 month) by quarter",
    english: "{found} is no whole number of periods of the key ({key})",
    vietnamese: "{found} không bằng một số nguyên lần kỳ nhóm ({key})")

  static let quotientNeedsNumbers = DiagnosticID(
    "MC1239", example: "procedures | show ratio(online) / count",
    english: "'{measure}' is not a count or a sum, so it has no place in a quotient",
    vietnamese: "'{measure}' không phải số lượng hay tổng nên không dùng được trong phép chia")

  static let columnIsNoMeasure = DiagnosticID(
    "MC1240", example: "dossiers | show fee",
    english: "'{name}' is a column, not a measure; a measure would be {suggestion}",
    vietnamese: "'{name}' là cột, không phải số đo; số đo là {suggestion}")

  /// A metric on procedures used on dossiers.
  static let metricOnOtherTable = DiagnosticID(
    "MC1242", example: nil,
    english: "the metric '{name}' is on '{table}', not on '{found}'",
    vietnamese: "chỉ số '{name}' thuộc bảng '{table}', không thuộc '{found}'")

  /// Two metrics with different time columns in one show after in.
  static let metricTimesDiffer = DiagnosticID(
    "MC1243", example: nil,
    english: "the measures of this stage go by different dates; one date is named with 'in … by'",
    vietnamese: "các số đo của bước này tính theo các ngày khác nhau; chọn một ngày bằng 'trong … theo'")

  /// The example, where `a` is defined already.
  static let circularDefinition = DiagnosticID(
    "MC1244", example: "let a = a",
    english: "'{name}' is defined by itself",
    vietnamese: "'{name}' được định nghĩa bằng chính nó")

  /// A chain of two hundred and one `let`, each over the one before.
  static let definitionsTooDeep = DiagnosticID(
    "MC1288", example: nil,
    english: "definitions may name each other {limit} deep at most",
    vietnamese: "các định nghĩa chỉ được gọi nhau nhiều nhất {limit} lớp")

  /// A hundred and one definitions of columns.
  static let tooManyDefinedColumns = DiagnosticID(
    "MC1289", example: nil,
    english: "a table may have {limit} defined columns at most",
    vietnamese: "một bảng có nhiều nhất {limit} cột được định nghĩa")

  static let ratioAsKey = DiagnosticID(
    "MC1245", example: "procedures | show ratio(online) by domain | show count by ratio",
    english: "'{name}' is a ratio; rows cannot be grouped by it",
    vietnamese: "'{name}' là tỷ lệ, không nhóm theo được")

  static let sortNeedsColumn = DiagnosticID(
    "MC1246", example: "procedures | show count | sort sum(fee)",
    english: "no column holds '{measure}'; a measure is named in 'show' first",
    vietnamese: "không có cột nào chứa '{measure}'; số đo phải được nêu trong 'hiện' trước")

  static let limitNeedsColumn = DiagnosticID(
    "MC1247", example: "procedures | top 5",
    english: "what the {count} rows are ranked by is not said: 'by' and a column are missing",
    vietnamese: "chưa nêu {count} dòng được xếp theo cột nào: thêm 'theo' và tên cột")

  static let otherNeedsShow = DiagnosticID(
    "MC1248", example: "procedures | top 5 by level other",
    english: "'other' puts groups together and so needs a 'show … by …' before it",
    vietnamese: "'còn lại' gộp các nhóm nên cần 'hiện … theo …' đứng trước")

  static let changeNeedsShow = DiagnosticID(
    "MC1249", example: "dossiers | in 2020Q3 | change from previous",
    english: "'change' compares measures and so needs a 'show' before it",
    vietnamese: "'thay đổi' so sánh số đo nên cần 'hiện' đứng trước")

  static let changeNeedsPeriod = DiagnosticID(
    "MC1250", example: "dossiers | show count | change from previous",
    english: "'change' needs a period: an 'in' before the 'show', or a key such as 'by quarter'",
    vietnamese: "'thay đổi' cần một kỳ: 'trong' đứng trước 'hiện', hoặc nhóm theo kỳ như 'theo quý'")

  /// `dossiers | in 2020 | show count by district across quarter | change from previous`.
  static let changeAfterAcross = DiagnosticID(
    "MC1251", example: nil,
    english: "'change' compares rows; after 'across' the periods are columns: use 'by' in its place",
    vietnamese: "'thay đổi' so sánh các dòng; sau 'ngang' các kỳ là cột: dùng 'theo' thay thế")

  /// `dossiers | in 2020Q3 | show count | change from previous | change from last year`.
  static let changeTwice = DiagnosticID(
    "MC1252", example: nil,
    english: "only one 'change' in a query",
    vietnamese: "mỗi truy vấn chỉ có một 'thay đổi'")

  static let previousIsLonger = DiagnosticID(
    "MC1276", example: "dossiers | in 2020Q3 | show count | change from previous year",
    english:
      "'{written}' is longer than {period}: the same period of the year before is 'last year', and a whole year is written as such",
    vietnamese:
      "'{written}' dài hơn {period}: cùng kỳ năm trước viết là 'cùng kỳ', cả năm thì viết rõ năm đó")

  static let changeAfterTwoPeriods = DiagnosticID(
    "MC1274", example: "dossiers | in 2020 | in 2020Q3 | show count | change from previous",
    english: "'change' compares one period with another, and two 'in' stand before it: keep one of them",
    vietnamese: "'thay đổi' so một kỳ với kỳ khác, nhưng phía trước có hai 'trong': chỉ để lại một")

  /// `dossiers | in 2020Q3 | show count by tier | top 1 other | change from previous`.
  static let changeAfterGroupsChanged = DiagnosticID(
    "MC1256", example: nil,
    english: "'change' compares the groups that 'show' made; '{stage}' must come after it",
    vietnamese: "'thay đổi' so sánh các nhóm do 'hiện' tạo; '{stage}' phải đứng sau nó")

  static let changeFromPeriodWithKey = DiagnosticID(
    "MC1253", example: "dossiers | in 2020 | show count by quarter | change from 2019",
    english: "each row is a period already (by {key}): only 'previous' and 'last year' can be compared with",
    vietnamese: "mỗi dòng đã là một kỳ (theo {key}): chỉ so được với 'kỳ trước' và 'cùng kỳ'")

  static let noLastResult = DiagnosticID(
    "MC1254", example: "| show count, before any result",
    english: "no result '{name}' yet",
    vietnamese: "chưa có kết quả '{name}'")

  static let unknownResultColumn = DiagnosticID(
    "MC1257", example: "dossiers | show count by channel | sort fee",
    english: "the stages before leave no column '{name}'",
    vietnamese: "kết quả của các bước trước không có cột '{name}'")

  static let chartNotLast = DiagnosticID(
    "MC1261", example: "dossiers | show count by tier | chart bar | top 2",
    english: "'{stage}' draws the result and so is the last stage",
    vietnamese: "'{stage}' vẽ kết quả nên phải là bước cuối cùng")

  static let chartWithoutFigures = DiagnosticID(
    "MC1262", example: "procedures | list code, name | chart",
    english: "there is no number or ratio to draw: a chart needs a measure, such as 'show count by …'",
    vietnamese: "không có số hay tỷ lệ nào để vẽ: biểu đồ cần một số đo, như 'hiện đếm theo …'")

  static let chartNeedsPeriod = DiagnosticID(
    "MC1263", example: "procedures | show count by tier | chart line",
    english: "'{kind}' draws figures along time and so needs a period as a key, such as 'by quarter'",
    vietnamese: "'{kind}' vẽ số liệu theo thời gian nên cần nhóm theo kỳ, như 'theo quý'")

  static let chartNeedsGroups = DiagnosticID(
    "MC1264", example: "procedures | show count | chart heat",
    english: "'{kind}' draws figures of groups and so needs a 'show … by …' before it",
    vietnamese: "'{kind}' vẽ số liệu của các nhóm nên cần 'hiện … theo …' đứng trước")

  static let nameIsWord = DiagnosticID(
    "MC1285", example: "column count on dossiers = days(submitted, received)",
    english: "'{name}' is a word of the language; a column needs another name",
    vietnamese: "'{name}' là một từ của ngôn ngữ truy vấn; cột cần tên khác")

  /// After the example was run once.
  static let definedBefore = DiagnosticID(
    "MC1286", example: "column day_off on holidays = date",
    english: "'{name}' is defined already; 'replace' at the end takes its place",
    vietnamese: "'{name}' đã được định nghĩa; thêm 'ghi đè' ở cuối để thay")

  /// A column is replaced by one of another type, and a second is computed from it.
  static let definitionNeeds = DiagnosticID(
    "MC1287", example: nil,
    english: "the column '{name}' is computed from '{column}' and could no longer be",
    vietnamese: "cột '{name}' được tính từ '{column}' và sẽ không còn tính được")
}
