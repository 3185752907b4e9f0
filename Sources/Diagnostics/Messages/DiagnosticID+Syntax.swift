extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let syntax: [DiagnosticID] = [
    unexpectedCharacter, unterminatedString, unterminatedName, emptyName, malformedNumber, numberTooLong,
    invalidPeriod, unexpectedToken, unexpectedEnd, unclosedParenthesis, extraParenthesis, nestedTooDeeply,
    tooManyOperators, tooManyParts, unknownStage, unknownMeasure, unknownFunction, unknownCommand, missingPipe,
    stageWithoutTable, conditionAsValue, chainedComparison, measureInCondition, countTakesNothing, wholeNumberNeeded,
    repeatedOption, missingParentheses, doubleEqual, doubleAmpersand, doubleBar, exclamationMark, lessGreater,
    singleQuotes, lookalikeCharacter, decimalComma, oneOrSeveralNumbers, groupBy, orderBy, limitRows, having,
    selectStatement,
    spreadsheetFormula, between, like, isNull, misplacedNot, nameAfterMeasure, nearestNames, furtherFaults,
  ]
}

/// What is wrong with the text of a statement, found before any data are looked at.
package extension DiagnosticID {
  static let unexpectedCharacter = DiagnosticID(
    "MC1001", example: "procedures | show count §",
    english: "the character '{character}' means nothing here",
    vietnamese: "ký tự '{character}' không có nghĩa ở đây")

  static let unterminatedString = DiagnosticID(
    "MC1002", example: "procedures | where name = \"abc",
    english: "the text that starts here has no closing quote",
    vietnamese: "phần chữ bắt đầu ở đây thiếu dấu ngoặc kép đóng")

  /// `` procedures | list `na ``.
  static let unterminatedName = DiagnosticID(
    "MC1003", example: nil,
    english: "the name that starts here has no closing backquote",
    vietnamese: "tên bắt đầu ở đây thiếu dấu ` đóng")

  /// `` procedures | list `` ``.
  static let emptyName = DiagnosticID(
    "MC1004", example: nil,
    english: "there is no name between the backquotes",
    vietnamese: "giữa hai dấu ` không có tên nào")

  static let malformedNumber = DiagnosticID(
    "MC1005", example: "dossiers | where fee > 1.23.4567",
    english: "'{text}' is no number: write 1813, decimals after one point (97.15), and a text in double quotes",
    vietnamese:
      "'{text}' không đọc được thành số: viết liền các chữ số (1813), phần thập phân sau dấu chấm (97.15); chữ thì đặt trong dấu ngoặc kép"
  )

  static let numberTooLong = DiagnosticID(
    "MC1006", example: "dossiers | where fee > 99999999999999999999",
    english: "the number has more than 18 digits",
    vietnamese: "số có hơn 18 chữ số")

  static let invalidPeriod = DiagnosticID(
    "MC1007", example: "dossiers | in 2020Q5",
    english: "'{text}' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31",
    vietnamese:
      "không đọc được kỳ '{text}'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020")

  static let unexpectedToken = DiagnosticID(
    "MC1008", example: "procedures | where = 3",
    english: "found '{found}' where {expected} was expected",
    vietnamese: "gặp '{found}' ở chỗ cần {expected}")

  static let unexpectedEnd = DiagnosticID(
    "MC1009", example: "procedures | where",
    english: "the statement ends where {expected} was expected",
    vietnamese: "câu lệnh kết thúc ở chỗ còn cần {expected}")

  static let unclosedParenthesis = DiagnosticID(
    "MC1010", example: "procedures | show ratio(online",
    english: "this parenthesis is not closed",
    vietnamese: "dấu ngoặc này chưa được đóng")

  static let extraParenthesis = DiagnosticID(
    "MC1011", example: "procedures | show count)",
    english: "this parenthesis closes nothing",
    vietnamese: "dấu ngoặc này không đóng dấu ngoặc nào")

  /// A hundred and one parentheses within each other.
  static let nestedTooDeeply = DiagnosticID(
    "MC1012", example: nil,
    english: "parentheses may stand within each other {limit} deep at most",
    vietnamese: "ngoặc chỉ được lồng nhau nhiều nhất {limit} lớp")

  /// Two thousand and one times `+ 1`.
  static let tooManyOperators = DiagnosticID(
    "MC1013", example: nil,
    english: "a statement may have {limit} operators at most; many values are listed as 'in (a, b, …)'",
    vietnamese: "một câu lệnh có nhiều nhất {limit} phép toán; nhiều giá trị thì liệt kê bằng 'trong (a, b, …)'")

  /// A statement with a thousand and one stages.
  static let tooManyParts = DiagnosticID(
    "MC1028", example: nil,
    english: "a statement may have {limit} stages, columns, measures and keys at most",
    vietnamese: "một câu lệnh có nhiều nhất {limit} bước, cột, số đo và khóa")

  static let unknownStage = DiagnosticID(
    "MC1014", example: "procedures | wehre online",
    english: "no stage '{name}'",
    vietnamese: "không có bước '{name}'")

  static let unknownMeasure = DiagnosticID(
    "MC1016", example: "dossiers | show medain(fee)",
    english: "no measure '{name}'",
    vietnamese: "không có số đo '{name}'")

  static let unknownFunction = DiagnosticID(
    "MC1017", example: "dossiers | where datediff(received, resolved) > 3",
    english: "no function '{name}'",
    vietnamese: "không có hàm '{name}'")

  static let unknownCommand = DiagnosticID(
    "MC1018", example: "sav \"my.md\"",
    english: "no command '{name}'",
    vietnamese: "không có lệnh '{name}'")

  static let missingPipe = DiagnosticID(
    "MC1019", example: "dossiers where tracked",
    english: "a '|' is missing before the stage '{stage}'",
    vietnamese: "thiếu dấu '|' trước bước '{stage}'")

  static let stageWithoutTable = DiagnosticID(
    "MC1020", example: "where tracked",
    english: "the stage '{stage}' has no table before it; '|' before it applies it to the last result",
    vietnamese: "trước bước '{stage}' chưa có bảng; đặt '|' phía trước để áp dụng cho kết quả vừa rồi")

  static let conditionAsValue = DiagnosticID(
    "MC1021", example: "dossiers | where (level = 3) + 1 = 2",
    english: "this is a condition, and a value was expected",
    vietnamese: "đây là một điều kiện, trong khi cần một giá trị")

  static let chainedComparison = DiagnosticID(
    "MC1022", example: "dossiers | where 3 <= level <= 4",
    english: "two comparisons are joined by 'and'",
    vietnamese: "hai phép so sánh được nối bằng 'và'")

  static let measureInCondition = DiagnosticID(
    "MC1023", example: "dossiers | where sum(fee) > 3",
    english: "'{measure}' computes over many rows; 'show' it first, then compare its column",
    vietnamese: "'{measure}' tính trên nhiều dòng; hãy dùng 'hiện' trước rồi so sánh cột kết quả")

  static let countTakesNothing = DiagnosticID(
    "MC1024", example: "dossiers | show count(*)",
    english: "'count' counts rows and takes nothing in parentheses; 'distinct(…)' counts values",
    vietnamese: "'đếm' là đếm số dòng, không có gì trong ngoặc; 'đếm khác nhau(…)' đếm số giá trị")

  static let wholeNumberNeeded = DiagnosticID(
    "MC1025", example: "dossiers | show count by district | top 0",
    english: "'{found}' is not a whole number from {least}",
    vietnamese: "'{found}' không phải số nguyên từ {least} trở lên")

  static let repeatedOption = DiagnosticID(
    "MC1026", example: "metric m on dossiers = count round 1 round 2",
    english: "'{option}' is given a second time",
    vietnamese: "'{option}' được ghi lần thứ hai")

  static let missingParentheses = DiagnosticID(
    "MC1027", example: "dossiers | show sum fee",
    english: "what '{measure}' computes with stands in parentheses",
    vietnamese: "sau '{measure}' cần ngoặc đơn: {measure}(…)")

  static let doubleEqual = DiagnosticID(
    "MC1040", example: "procedures | where level == 3",
    english: "equality is written '='",
    vietnamese: "so sánh bằng được viết là '='")

  static let doubleAmpersand = DiagnosticID(
    "MC1041", example: "procedures | where online && eligible",
    english: "two conditions are joined by 'and'",
    vietnamese: "hai điều kiện được nối bằng 'và'")

  static let doubleBar = DiagnosticID(
    "MC1042", example: "procedures | where online || eligible",
    english: "two conditions are joined by 'or', two stages by one '|'",
    vietnamese: "hai điều kiện được nối bằng 'hoặc', hai bước được nối bằng một dấu '|'")

  static let exclamationMark = DiagnosticID(
    "MC1043", example: "procedures | where !online",
    english: "a condition is negated by 'not'",
    vietnamese: "điều kiện được phủ định bằng 'không'")

  static let lessGreater = DiagnosticID(
    "MC1044", example: "procedures | where level <> 3",
    english: "inequality is written '!='",
    vietnamese: "so sánh khác được viết là '!='")

  static let singleQuotes = DiagnosticID(
    "MC1045", example: "procedures | where domain = 'y te'",
    english: "a text stands in double quotes",
    vietnamese: "chữ được đặt trong dấu ngoặc kép")

  static let lookalikeCharacter = DiagnosticID(
    "MC1046", example: "procedures | where level ＝ 3",
    english: "'{found}' only looks like '{meant}'",
    vietnamese: "'{found}' chỉ trông giống '{meant}'")

  static let decimalComma = DiagnosticID(
    "MC1047", example: "dossiers | where fee > 97,15",
    english: "'{text}': in statements, write 97.15 and 1813 (results may print 97,15 and 1.813)",
    vietnamese: "'{text}': trong câu lệnh, viết 97.15 và 1813 (kết quả in 97,15 và 1.813)")

  static let oneOrSeveralNumbers = DiagnosticID(
    "MC1048", example: "dossiers | where fee in (100,200)",
    english: "'{text}' may be one number or several: write blanks behind the commas, or no commas",
    vietnamese: "'{text}' có thể là một số hoặc nhiều số: viết dấu cách sau dấu phẩy, hoặc bỏ dấu phẩy")

  static let groupBy = DiagnosticID(
    "MC1050", example: "dossiers | show count group by district",
    english: "groups are named after 'by' in 'show', as in 'show count by district'",
    vietnamese: "nhóm được nêu sau 'theo' trong 'hiện', như 'hiện đếm theo quận'")

  static let orderBy = DiagnosticID(
    "MC1051", example: "procedures | list name order by name",
    english: "rows are ordered by the stage 'sort'",
    vietnamese: "các dòng được sắp thứ tự bằng bước 'sắp xếp'")

  static let limitRows = DiagnosticID(
    "MC1052", example: "procedures | list name limit 5",
    english: "the first rows are kept by the stage 'first'",
    vietnamese: "các dòng đầu được giữ bằng bước 'lấy đầu'")

  static let having = DiagnosticID(
    "MC1053", example: "dossiers | show count by district having count > 3",
    english: "groups are filtered by a stage 'where' after 'show'",
    vietnamese: "các nhóm được lọc bằng bước 'lọc' đặt sau 'hiện'")

  static let selectStatement = DiagnosticID(
    "MC1054", example: "SELECT name FROM procedures",
    english: "a query is a table and its stages, as in 'procedures | where online | show count by level'",
    vietnamese: "truy vấn là một bảng rồi đến các bước, như 'thủ tục | lọc trực tuyến | hiện đếm theo mức độ'")

  static let spreadsheetFormula = DiagnosticID(
    "MC1055", example: "=SUM(fee)",
    english: "a formula is written as a measure, as in 'dossiers | show sum(fee)'",
    vietnamese: "công thức được viết thành số đo, như 'hồ sơ | hiện cộng(lệ phí)'")

  static let between = DiagnosticID(
    "MC1056", example: "procedures | where level between 3 and 4",
    english: "a range is written 'in 3..4'",
    vietnamese: "khoảng được viết là 'trong 3..4'")

  static let like = DiagnosticID(
    "MC1057", example: "procedures | where name like \"khai%\"",
    english: "a part of a text is found by 'contains' or 'starts with'",
    vietnamese: "một phần của chữ được tìm bằng 'chứa' hoặc 'bắt đầu bằng'")

  static let isNull = DiagnosticID(
    "MC1058", example: "dossiers | where resolved is null",
    english: "a missing value is found by 'is missing'",
    vietnamese: "giá trị thiếu được tìm bằng 'là thiếu'")

  static let misplacedNot = DiagnosticID(
    "MC1059", example: "procedures | where level not in (3, 4)",
    english: "'not' stands before the whole condition",
    vietnamese: "'không' đứng trước cả điều kiện")

  static let nameAfterMeasure = DiagnosticID(
    "MC1060", example: "dossiers | show count as n",
    english: "a measure is named before it, as in 'n = count'",
    vietnamese: "tên được đặt trước số đo, như 'n = đếm'")

  /// The note under `procedures | wehre online`.
  static let nearestNames = DiagnosticID(
    "MC3001", example: nil,
    english: "nearest: {names}",
    vietnamese: "tên gần giống: {names}")

  /// Thirty-one times `%`.
  static let furtherFaults = DiagnosticID(
    "MC3002", example: nil,
    english: "further faults: {count}",
    vietnamese: "còn {count} lỗi khác")
}
