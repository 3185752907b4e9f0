extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let names: [DiagnosticID] = [
    unknownTable, ambiguousTable, unknownColumn, ambiguousColumn, columnNeeded, unknownValue, ambiguousValue,
    valueOrColumn, valueOrDistantColumn, emptyText, typeMismatch, textHasNoOrder, yesNoHasNoOrder, yesNoNeeded,
    conditionNeeded,
    numberNeeded, dateNeeded, textNeeded, percentNeeded, openDigitGroup, bareNumberBesideDate,
    periodTooFine, emptyPeriod, emptyRange, rangeByMinus, listBySlash, percentWithoutSign, noTimeColumn, severalDates,
    periodAfterShow, cutoffNeeded, periodAfterCutoff, periodNotBegun, periodOutsideData, periodsApart, countOutOfRange,
    oneToManyPath,
    notRelated, wrongArguments,
    tooManyDecimals, derivedNeedsDates, stockAfterShow, dayOutsideData, officialTerm, branchesDiffer, bandLimits,
    innerQueryColumns, innerQueryType, stageInInnerQuery, valueOrTable, innerQueriesTooDeep,
  ]
}

/// What is wrong with the names, values and types of a statement, found when it is checked against the tables.
package extension DiagnosticID {
  static let unknownTable = DiagnosticID(
    "MC1201", example: "procedurs | show count",
    english: "no table '{name}'",
    vietnamese: "không có bảng '{name}'")

  /// A name that two open tables share as an alias.
  static let ambiguousTable = DiagnosticID(
    "MC1202", example: nil,
    english: "'{name}' may mean {choices}",
    vietnamese: "'{name}' có thể là {choices}")

  static let unknownColumn = DiagnosticID(
    "MC1203", example: "procedures | where colour = 1",
    english: "no column '{name}' in '{table}'",
    vietnamese: "bảng '{table}' không có cột '{name}'")

  static let ambiguousColumn = DiagnosticID(
    "MC1204", example: "dossiers | list name",
    english: "'{name}' may mean {choices}",
    vietnamese: "'{name}' có thể là {choices}")

  static let columnNeeded = DiagnosticID(
    "MC1205", example: "dossiers | in 2020Q3 by quarter",
    english: "'{name}' is computed, not a column; a column is needed here",
    vietnamese: "'{name}' là giá trị tính ra, ở đây cần một cột")

  static let unknownValue = DiagnosticID(
    "MC1206", example: "dossiers | where channel = onlin",
    english: "no value '{text}' in the column '{column}'",
    vietnamese: "cột '{column}' không có giá trị '{text}'")

  /// Two values that are equal once folded.
  static let ambiguousValue = DiagnosticID(
    "MC1207", example: nil,
    english: "'{text}' fits several values of '{column}': {choices}",
    vietnamese: "'{text}' khớp với nhiều giá trị của '{column}': {choices}")

  /// A bare word that is a value and a column.
  static let valueOrColumn = DiagnosticID(
    "MC1208", example: nil,
    english: "'{name}' is both the value {value} and the column {column}",
    vietnamese: "'{name}' vừa là giá trị {value} vừa là cột {column}")

  static let valueOrDistantColumn = DiagnosticID(
    "MC1271", example: "dossiers | where online | show count",
    english: "'{name}' can mean {choices}",
    vietnamese: "'{name}' có thể là {choices}")

  static let emptyText = DiagnosticID(
    "MC1209", example: "procedures | where name = \"\"",
    english: "an empty text matches nothing; for cells without a value write '{column} is missing'",
    vietnamese: "chữ rỗng không khớp gì; để tìm ô trống, viết '{column} là thiếu'")

  static let typeMismatch = DiagnosticID(
    "MC1210", example: "dossiers | where received = fee",
    english: "'{left}' is {leftType} and cannot be compared with '{right}', {rightType}",
    vietnamese: "'{left}' là {leftType}, không so sánh được với '{right}' là {rightType}")

  static let textHasNoOrder = DiagnosticID(
    "MC1211", example: "procedures | where domain > \"B\"",
    english: "'{name}' is text: '{operator}' has no meaning for it, only = and !=",
    vietnamese: "'{name}' là chữ: không dùng được '{operator}', chỉ dùng = và !=")

  static let yesNoHasNoOrder = DiagnosticID(
    "MC1212", example: "procedures | where online > true",
    english: "yes/no values have no order: '{operator}' has no meaning here",
    vietnamese: "giá trị có/không không có thứ tự: không dùng được '{operator}'")

  static let yesNoNeeded = DiagnosticID(
    "MC1213", example: "procedures | where online = maybe",
    english: "'{found}' is neither yes nor no",
    vietnamese: "'{found}' không phải là có hoặc không")

  static let conditionNeeded = DiagnosticID(
    "MC1214", example: "procedures | where level",
    english: "'{name}' is {found}, not a condition: a comparison is missing",
    vietnamese: "'{name}' là {found}, chưa phải điều kiện: thiếu phép so sánh")

  static let numberNeeded = DiagnosticID(
    "MC1215", example: "procedures | show sum(name)",
    english: "a number is needed here, not {found}",
    vietnamese: "ở đây cần số, không phải {found}")

  static let dateNeeded = DiagnosticID(
    "MC1216", example: "procedures | add x = days(level, level)",
    english: "a date is needed here, not {found}",
    vietnamese: "ở đây cần ngày, không phải {found}")

  static let textNeeded = DiagnosticID(
    "MC1217", example: "procedures | where level contains \"3\"",
    english: "text is needed here, not {found}",
    vietnamese: "ở đây cần chữ, không phải {found}")

  static let percentNeeded = DiagnosticID(
    "MC1218", example: "procedures | show ratio(online) | expect ratio >= 15",
    english: "'{name}' is a ratio: '{number}' needs a % sign",
    vietnamese: "'{name}' là tỷ lệ: '{number}' cần dấu %")

  static let openDigitGroup = DiagnosticID(
    "MC1258", example: "dossiers | where 100.000 = 5",
    english: "'{text}' may be {thousands} or {decimal}, and nothing beside it tells which",
    vietnamese: "'{text}' có thể là {thousands} hoặc {decimal}, không có gì bên cạnh cho biết là số nào")

  static let bareNumberBesideDate = DiagnosticID(
    "MC1259", example: "dossiers | where month = 8",
    english: "'{name}' holds {type}: '{number}' does not say of which year",
    vietnamese: "'{name}' là {type}: '{number}' chưa cho biết năm nào")

  static let periodTooFine = DiagnosticID(
    "MC1219", example: "dossiers | where quarter = 2020-08-31",
    english: "'{name}' holds whole periods ({unit}); '{found}' begins or ends within one",
    vietnamese: "'{name}' gồm các kỳ trọn vẹn ({unit}); '{found}' bắt đầu hoặc kết thúc giữa một kỳ")

  static let emptyPeriod = DiagnosticID(
    "MC1220", example: "dossiers | in 2020Q3..2020Q1",
    english: "the period ends before it starts: {first} is after {last}",
    vietnamese: "kỳ kết thúc trước khi bắt đầu: {first} sau {last}")

  static let emptyRange = DiagnosticID(
    "MC1221", example: "procedures | where level in 4..3",
    english: "the range ends below its start",
    vietnamese: "khoảng có cận trên nhỏ hơn cận dưới")

  static let rangeByMinus = DiagnosticID(
    "MC1275", example: "procedures | where level = 3-4",
    english: "'{text}' is a difference here, below 0; from the one to the other is '{range}'",
    vietnamese: "'{text}' ở đây là phép trừ, ra số âm; từ số này đến số kia viết là '{range}'")

  static let listBySlash = DiagnosticID(
    "MC1296", example: "procedures | where level = 3/4",
    english: "'{text}' is a quotient here, and no whole number; several values are written in a list: {list}",
    vietnamese: "'{text}' ở đây là phép chia, không ra số nguyên; nhiều giá trị thì viết thành danh sách: {list}")

  /// A column headed `Trễ hạn (%)` whose cells are numbers without the sign.
  static let percentWithoutSign = DiagnosticID(
    "MC1297", example: nil,
    english: "'{name}' writes its percentages as numbers without the sign: write {number} so too",
    vietnamese: "cột '{name}' ghi tỷ lệ phần trăm bằng số không có dấu '%': hãy viết {number} như vậy")

  static let noTimeColumn = DiagnosticID(
    "MC1222", example: "procedures | in 2020",
    english: "'{table}' has no date column by which a period could go",
    vietnamese: "'{table}' không có cột ngày để tính kỳ")

  /// The example, of a table with two dates, neither that of receipt.
  static let severalDates = DiagnosticID(
    "MC1277", example: nil,
    english: "'{table}' does not say by which date a period goes; it has {columns}",
    vietnamese: "'{table}' không nêu kỳ tính theo ngày nào; bảng có {columns}")

  static let periodAfterShow = DiagnosticID(
    "MC1298", example: "dossiers | show count by district | in 2020Q3",
    english: "after 'show' no date is left by which a period could go: 'in' stands before 'show'",
    vietnamese: "sau 'hiện' không còn cột ngày để tính kỳ: bước 'trong' đặt trước 'hiện'")

  static let cutoffNeeded = DiagnosticID(
    "MC1223", example: "an open table without a cut-off date | in this quarter",
    english:
      "no cut-off date is known, so 'this', 'last' and 'previous' mean nothing; one is given by 'set as_of 2020-08-31'",
    vietnamese:
      "chưa biết ngày chốt nên 'kỳ này', 'gần nhất' và 'kỳ trước' chưa có nghĩa; đặt bằng 'thiết lập ngày chốt 31/8/2020'"
  )

  static let periodAfterCutoff = DiagnosticID(
    "MC1224", example: "set as_of 2020-01-31, then dossiers | in 2020Q3",
    english: "the period {period} starts after the as-of date {cutoff}",
    vietnamese: "kỳ {period} bắt đầu sau ngày chốt {cutoff}")

  /// The example, of data up to 30/09/2020.
  static let periodNotBegun = DiagnosticID(
    "MC1270", example: "dossiers | in 2020Q4 by due | show count | change from previous",
    english: "{period} has not begun on {cutoff}, where the data end: there is nothing to compare",
    vietnamese: "đến ngày chốt số liệu {cutoff}, {period} chưa bắt đầu: không có gì để so sánh")

  /// The example, of data up to 30/09/2020.
  static let periodOutsideData = DiagnosticID(
    "MC1272", example: "dossiers | in 2031 | show count",
    english: "{period} lies outside the data: '{column}' goes from {first} to {last}",
    vietnamese: "{period} nằm ngoài dữ liệu: '{column}' chỉ từ {first} đến {last}")

  static let periodsApart = DiagnosticID(
    "MC1273", example: "dossiers | in 2020Q2 | in 2020Q3 | show count",
    english: "{first} and {second} have no day in common",
    vietnamese: "{first} và {second} không có ngày nào chung")

  static let countOutOfRange = DiagnosticID(
    "MC1225", example: "dossiers | in last 20000 day",
    english: "the count must be from {least} to {greatest}",
    vietnamese: "số lượng phải từ {least} đến {greatest}")

  static let oneToManyPath = DiagnosticID(
    "MC1226", example: "procedures | where dossiers.channel = online",
    english:
      "one row of '{table}' has many rows of '{child}', so '{child}.{column}' has no single value; write 'has {child}({column} = …)'",
    vietnamese:
      "một dòng '{table}' có nhiều dòng '{child}' nên '{child}.{column}' không có một giá trị duy nhất; viết 'có {child}({column} = …)'"
  )

  static let notRelated = DiagnosticID(
    "MC1227", example: "procedures | where has units",
    english: "no rows of '{child}' refer to rows of '{table}'",
    vietnamese: "không có dòng nào của '{child}' tham chiếu đến dòng của '{table}'")

  static let wrongArguments = DiagnosticID(
    "MC1229", example: "dossiers | add x = days(received)",
    english: "'{name}' is written {usage}",
    vietnamese: "'{name}' được viết là {usage}")

  /// A product of numbers with more than 18 decimals.
  static let tooManyDecimals = DiagnosticID(
    "MC1230", example: nil,
    english: "the product would have more than 18 decimals",
    vietnamese: "tích sẽ có hơn 18 chữ số thập phân")

  static let derivedNeedsDates = DiagnosticID(
    "MC1290", example: "procedures | where pending | show count",
    english: "'{name}' is worked out of {columns}; '{table}' lacks {lacking}",
    vietnamese: "'{name}' được tính từ {columns}; bảng '{table}' thiếu {lacking}")

  static let stockAfterShow = DiagnosticID(
    "MC1291", example: "dossiers | show count by district | where pending",
    english: "'pending' is asked of dossiers: it stands before 'show'",
    vietnamese: "'đang giải quyết' xét trên từng hồ sơ: phải đứng trước 'hiện'")

  static let dayOutsideData = DiagnosticID(
    "MC1292", example: "dossiers | where pending at 2031-01-01 | show count",
    english: "{day} lies outside the data, which tell of {first} to {last}",
    vietnamese: "{day} nằm ngoài dữ liệu; dữ liệu phản ánh từ {first} đến {last}")

  static let officialTerm = DiagnosticID(
    "MC1293", example: "dossiers | where status = \"đã giải quyết\" | show count",
    english: "'{name}' is a matter of dates, not a status; it may mean {choices}",
    vietnamese: "'{name}' xét theo ngày, không phải một trạng thái; có thể là {choices}")

  static let branchesDiffer = DiagnosticID(
    "MC1294", example: "dossiers | add x = if(resolved > due, \"late\", 0)",
    english: "'if' would give {first} or {second}; both values must be of one kind",
    vietnamese: "'nếu' sẽ cho {first} hoặc {second}; hai giá trị phải cùng loại")

  static let bandLimits = DiagnosticID(
    "MC1295", example: "dossiers | add x = band(fee, 10, 5)",
    english: "the limits of bands are written numbers, each greater than the one before",
    vietnamese: "đầu các khoảng phải là số viết sẵn, số sau lớn hơn số trước")

  static let innerQueryColumns = DiagnosticID(
    "MC1281", example: "dossiers | where district in (dossiers | show count by district)",
    english: "the query in parentheses gives several columns, {columns}: one is needed",
    vietnamese: "truy vấn trong ngoặc cho nhiều cột, {columns}: ở đây chỉ cần một cột")

  static let innerQueryType = DiagnosticID(
    "MC1282", example: "dossiers | where fee in (procedures | list code)",
    english: "'{name}' is {type}, and the query in parentheses gives {found}",
    vietnamese: "'{name}' là {type}, còn truy vấn trong ngoặc cho {found}")

  static let stageInInnerQuery = DiagnosticID(
    "MC1265", example: "dossiers | where procedure in (procedures | where online | chart)",
    english: "'{stage}' has no place in a query in parentheses, which only gives the values to compare with",
    vietnamese: "không dùng '{stage}' trong truy vấn đặt trong ngoặc, vì truy vấn ấy chỉ cho các giá trị để so sánh")

  /// A bare name in parentheses that is a value of the column and a table.
  static let valueOrTable = DiagnosticID(
    "MC1283", example: nil,
    english: "'{name}' is a value or column here and a table too: {choices}",
    vietnamese: "'{name}' ở đây vừa là giá trị hoặc cột vừa là bảng: {choices}")

  /// Nine queries, each in the parentheses of another.
  static let innerQueriesTooDeep = DiagnosticID(
    "MC1284", example: nil,
    english: "queries stand in one another more than {limit} deep",
    vietnamese: "các truy vấn lồng nhau quá {limit} tầng")
}
