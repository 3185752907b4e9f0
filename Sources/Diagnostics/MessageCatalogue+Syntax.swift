import VietnameseText

extension MessageCatalogue {
  static let syntaxMessages: [DiagnosticID: LocalizedText] =
    tokenMessages.merging(grammarMessages) { first, _ in first }.merging(foreignMessages) { first, _ in first }

  private static let tokenMessages: [DiagnosticID: LocalizedText] = [
    .unexpectedCharacter: LocalizedText(
      english: "the character '{character}' means nothing here",
      vietnamese: "ký tự '{character}' không có nghĩa ở đây"),
    .unterminatedString: LocalizedText(
      english: "the text that starts here has no closing quote",
      vietnamese: "đoạn văn bản bắt đầu ở đây thiếu dấu nháy đóng"),
    .unterminatedName: LocalizedText(
      english: "the name that starts here has no closing backquote",
      vietnamese: "tên bắt đầu ở đây thiếu dấu ` đóng"),
    .emptyName: LocalizedText(
      english: "there is no name between the backquotes",
      vietnamese: "giữa hai dấu ` không có tên nào"),
    .malformedNumber: LocalizedText(
      english: "'{text}' is no number: digits stand without groups, decimals after one '.', and a text in quotes",
      vietnamese:
        "'{text}' không phải là số: số viết liền, phần thập phân sau một dấu '.', văn bản đặt trong dấu nháy"
    ),
    .numberTooLong: LocalizedText(
      english: "the number has more than 18 digits",
      vietnamese: "số có hơn 18 chữ số"),
    .invalidPeriod: LocalizedText(
      english: "'{text}' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31",
      vietnamese:
        "lịch không có kỳ '{text}'; kỳ được viết như 2020, 2020H1, quý III/2020, tháng 8/2020, 31/8/2020"),
    .doubleEqual: LocalizedText(english: "equality is written '='", vietnamese: "phép bằng được viết là '='"),
    .doubleAmpersand: LocalizedText(
      english: "two conditions are joined by 'and'", vietnamese: "hai điều kiện được nối bằng 'và'"),
    .doubleBar: LocalizedText(
      english: "two conditions are joined by 'or', two stages by one '|'",
      vietnamese: "hai điều kiện được nối bằng 'hoặc', hai bước được nối bằng một dấu '|'"),
    .exclamationMark: LocalizedText(
      english: "a condition is negated by 'not'", vietnamese: "điều kiện được phủ định bằng 'không'"),
    .lessGreater: LocalizedText(english: "inequality is written '!='", vietnamese: "phép khác được viết là '!='"),
    .singleQuotes: LocalizedText(
      english: "a text stands in double quotes", vietnamese: "văn bản được đặt trong dấu nháy kép"),
    .lookalikeCharacter: LocalizedText(
      english: "'{found}' only looks like '{meant}'", vietnamese: "'{found}' chỉ trông giống '{meant}'"),
    .decimalComma: LocalizedText(
      english: "'{text}': decimals are written after a '.', and thousands without a mark",
      vietnamese: "'{text}': phần thập phân được viết sau dấu '.', hàng nghìn viết liền không có dấu"),
  ]

  private static let grammarMessages: [DiagnosticID: LocalizedText] = [
    .unexpectedToken: LocalizedText(
      english: "found '{found}' where {expected} was expected",
      vietnamese: "gặp '{found}' ở chỗ cần {expected}"),
    .unexpectedEnd: LocalizedText(
      english: "the statement ends where {expected} was expected",
      vietnamese: "câu lệnh kết thúc ở chỗ còn cần {expected}"),
    .unclosedParenthesis: LocalizedText(
      english: "this parenthesis is not closed", vietnamese: "dấu ngoặc này chưa được đóng"),
    .extraParenthesis: LocalizedText(
      english: "this parenthesis closes nothing", vietnamese: "dấu ngoặc này không đóng dấu ngoặc nào"),
    .nestedTooDeeply: LocalizedText(
      english: "parentheses may stand within each other {limit} deep at most",
      vietnamese: "ngoặc chỉ được lồng nhau nhiều nhất {limit} lớp"),
    .tooManyOperators: LocalizedText(
      english: "a statement may have {limit} operators at most; many values are listed as 'in (a, b, …)'",
      vietnamese: "một câu lệnh có nhiều nhất {limit} phép toán; nhiều giá trị thì liệt kê bằng 'trong (a, b, …)'"),
    .unknownStage: LocalizedText(english: "no stage '{name}'", vietnamese: "không có bước '{name}'"),
    .unknownChart: LocalizedText(english: "no kind of chart '{name}'", vietnamese: "không có loại biểu đồ '{name}'"),
    .unknownMeasure: LocalizedText(english: "no measure '{name}'", vietnamese: "không có số đo '{name}'"),
    .unknownFunction: LocalizedText(english: "no function '{name}'", vietnamese: "không có hàm '{name}'"),
    .unknownCommand: LocalizedText(english: "no command '{name}'", vietnamese: "không có lệnh '{name}'"),
    .missingPipe: LocalizedText(
      english: "a '|' is missing before the stage '{stage}'", vietnamese: "thiếu dấu '|' trước bước '{stage}'"),
    .stageWithoutTable: LocalizedText(
      english: "the stage '{stage}' has no table before it; '|' before it applies it to the last result",
      vietnamese: "trước bước '{stage}' chưa có bảng; đặt '|' phía trước để áp dụng cho kết quả vừa rồi"),
    .conditionAsValue: LocalizedText(
      english: "this is a condition, and a value was expected",
      vietnamese: "đây là một điều kiện, trong khi cần một giá trị"),
    .chainedComparison: LocalizedText(
      english: "two comparisons are joined by 'and'", vietnamese: "hai phép so sánh được nối bằng 'và'"),
    .measureInCondition: LocalizedText(
      english: "'{measure}' computes over many rows; 'show' it first, then compare its column",
      vietnamese: "'{measure}' tính trên nhiều dòng; hãy 'hiện' trước rồi so sánh cột của nó"),
    .countTakesNothing: LocalizedText(
      english: "'count' counts rows and takes nothing in parentheses; 'distinct(…)' counts values",
      vietnamese: "'đếm' là đếm số dòng, không có gì trong ngoặc; 'đếm khác nhau(…)' đếm số giá trị"),
    .wholeNumberNeeded: LocalizedText(
      english: "'{found}' is not a whole number from {least}",
      vietnamese: "'{found}' không phải số nguyên từ {least} trở lên"),
    .repeatedOption: LocalizedText(
      english: "'{option}' is given a second time", vietnamese: "'{option}' được ghi lần thứ hai"),
    .missingParentheses: LocalizedText(
      english: "what '{measure}' computes with stands in parentheses",
      vietnamese: "đối tượng tính của '{measure}' được đặt trong ngoặc"),
    .nearestNames: LocalizedText(english: "nearest: {names}", vietnamese: "gần nhất: {names}"),
    .furtherFaults: LocalizedText(english: "further faults: {count}", vietnamese: "số lỗi khác: {count}"),
  ]

  private static let foreignMessages: [DiagnosticID: LocalizedText] = [
    .groupBy: LocalizedText(
      english: "groups are named after 'by' in 'show', as in 'show count by district'",
      vietnamese: "nhóm được nêu sau 'theo' trong 'hiện', như 'hiện đếm theo quận'"),
    .orderBy: LocalizedText(
      english: "rows are ordered by the stage 'sort'", vietnamese: "các dòng được sắp thứ tự bằng bước 'sắp xếp'"),
    .limitRows: LocalizedText(
      english: "the first rows are kept by the stage 'top'", vietnamese: "các dòng đầu được giữ bằng bước 'đầu'"),
    .having: LocalizedText(
      english: "groups are filtered by a stage 'where' after 'show'",
      vietnamese: "các nhóm được lọc bằng bước 'lọc' đặt sau 'hiện'"),
    .selectStatement: LocalizedText(
      english: "a query is a table and its stages, as in 'procedures | where online | show count by level'",
      vietnamese: "truy vấn là một bảng rồi đến các bước, như 'thủ tục | lọc trực tuyến | hiện đếm theo mức độ'"),
    .spreadsheetFormula: LocalizedText(
      english: "a formula is written as a measure, as in 'dossiers | show sum(fee)'",
      vietnamese: "công thức được viết thành số đo, như 'hồ sơ | hiện cộng(lệ phí)'"),
    .between: LocalizedText(
      english: "a range is written 'in 3..4'", vietnamese: "khoảng được viết là 'trong 3..4'"),
    .like: LocalizedText(
      english: "a part of a text is found by 'contains' or 'starts with'",
      vietnamese: "một phần văn bản được tìm bằng 'chứa' hoặc 'bắt đầu bằng'"),
    .isNull: LocalizedText(
      english: "a missing value is found by 'is missing'", vietnamese: "giá trị thiếu được tìm bằng 'là thiếu'"),
    .nameAfterMeasure: LocalizedText(
      english: "a measure is named before it, as in 'n = count'",
      vietnamese: "tên được đặt trước số đo, như 'n = đếm'"),
    .misplacedNot: LocalizedText(
      english: "'not' stands before the whole condition", vietnamese: "'không' đứng trước cả điều kiện"),
  ]
}
