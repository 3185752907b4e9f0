import VietnameseText

extension MessageCatalogue {
  static let checkingMessages: [DiagnosticID: LocalizedText] =
    [nameMessages, typeMessages, measureMessages, checkingNotes].reduce(into: [:]) { all, part in
      all.merge(part) { first, _ in first }
    }

  /// Names, values and how tables are tied.
  private static let nameMessages: [DiagnosticID: LocalizedText] = [
    .unknownTable: LocalizedText(
      english: "no table '{name}'",
      vietnamese: "không có bảng '{name}'"),
    .ambiguousTable: LocalizedText(
      english: "'{name}' may mean {choices}",
      vietnamese: "'{name}' có thể là {choices}"),
    .unknownColumn: LocalizedText(
      english: "no column '{name}' in '{table}'",
      vietnamese: "bảng '{table}' không có cột '{name}'"),
    .unknownResultColumn: LocalizedText(
      english: "the stages before leave no column '{name}'",
      vietnamese: "sau các bước trước không có cột '{name}'"),
    .ambiguousColumn: LocalizedText(
      english: "'{name}' may mean {choices}",
      vietnamese: "'{name}' có thể là {choices}"),
    .columnNeeded: LocalizedText(
      english: "'{name}' is computed, not a column; a column is needed here",
      vietnamese: "'{name}' là giá trị tính ra, ở đây cần một cột"),
    .unknownValue: LocalizedText(
      english: "no value '{text}' in the column '{column}'",
      vietnamese: "cột '{column}' không có giá trị '{text}'"),
    .ambiguousValue: LocalizedText(
      english: "'{text}' fits several values of '{column}': {choices}",
      vietnamese: "'{text}' khớp với nhiều giá trị của '{column}': {choices}"),
    .valueOrColumn: LocalizedText(
      english: "'{name}' is both the value {value} and the column {column}",
      vietnamese: "'{name}' vừa là giá trị {value} vừa là cột {column}"),
    .emptyText: LocalizedText(
      english: "an empty text matches nothing; for cells without a value write '{column} is missing'",
      vietnamese: "văn bản rỗng không khớp gì; để tìm ô trống, viết '{column} is missing'"),
    .oneToManyPath: LocalizedText(
      english:
        "one row of '{table}' has many rows of '{child}', so '{child}.{column}' has no single value; "
        + "write 'has {child}({column} = …)'",
      vietnamese:
        "một dòng '{table}' có nhiều dòng '{child}' nên '{child}.{column}' không có một giá trị duy "
        + "nhất; viết 'has {child}({column} = …)'"),
    .notRelated: LocalizedText(
      english: "no rows of '{child}' refer to rows of '{table}'",
      vietnamese: "không có dòng nào của '{child}' tham chiếu đến dòng của '{table}'"),
    .wrongArguments: LocalizedText(
      english: "'{name}' is written {usage}",
      vietnamese: "'{name}' được viết là {usage}"),
    .nameTaken: LocalizedText(
      english: "the name '{name}' is taken already",
      vietnamese: "tên '{name}' đã được dùng"),
    .circularDefinition: LocalizedText(
      english: "'{name}' is defined by itself",
      vietnamese: "'{name}' được định nghĩa bằng chính nó"),
    .noLastResult: LocalizedText(
      english: "no result '{name}' yet",
      vietnamese: "chưa có kết quả '{name}'"),
    .stageNotAvailable: LocalizedText(
      english: "'{name}' is not available in this version",
      vietnamese: "'{name}' chưa có trong phiên bản này"),
  ]

  /// Types, ranges and periods.
  private static let typeMessages: [DiagnosticID: LocalizedText] = [
    .typeMismatch: LocalizedText(
      english: "'{left}' is {leftType} and cannot be compared with '{right}', {rightType}",
      vietnamese: "'{left}' là {leftType}, không so sánh được với '{right}' là {rightType}"),
    .textHasNoOrder: LocalizedText(
      english: "'{name}' is text: '{operator}' has no meaning for it, only = and !=",
      vietnamese: "'{name}' là văn bản: không dùng được '{operator}', chỉ dùng = và !="),
    .yesNoHasNoOrder: LocalizedText(
      english: "yes/no values have no order: '{operator}' has no meaning here",
      vietnamese: "giá trị có/không không có thứ tự: không dùng được '{operator}'"),
    .yesNoNeeded: LocalizedText(
      english: "'{found}' is neither yes nor no",
      vietnamese: "'{found}' không phải là có hoặc không"),
    .conditionNeeded: LocalizedText(
      english: "'{name}' is {found}, not a condition: a comparison is missing",
      vietnamese: "'{name}' là {found}, chưa phải điều kiện: thiếu phép so sánh"),
    .numberNeeded: LocalizedText(
      english: "a number is needed here, not {found}",
      vietnamese: "ở đây cần số, không phải {found}"),
    .dateNeeded: LocalizedText(
      english: "a date is needed here, not {found}",
      vietnamese: "ở đây cần ngày, không phải {found}"),
    .textNeeded: LocalizedText(
      english: "text is needed here, not {found}",
      vietnamese: "ở đây cần văn bản, không phải {found}"),
    .percentNeeded: LocalizedText(
      english: "'{name}' is a ratio: '{number}' needs a % sign",
      vietnamese: "'{name}' là tỷ lệ: '{number}' cần dấu %"),
    .periodTooFine: LocalizedText(
      english: "'{name}' holds whole periods ({unit}); '{found}' is only a part of one",
      vietnamese: "'{name}' gồm các kỳ trọn vẹn ({unit}); '{found}' chỉ là một phần của kỳ"),
    .emptyPeriod: LocalizedText(
      english: "the period ends before it starts: {first} is after {last}",
      vietnamese: "kỳ kết thúc trước khi bắt đầu: {first} sau {last}"),
    .emptyRange: LocalizedText(
      english: "the range ends below its start",
      vietnamese: "khoảng có cận trên nhỏ hơn cận dưới"),
    .noTimeColumn: LocalizedText(
      english: "'{table}' has no date column by which a period could go",
      vietnamese: "'{table}' không có cột ngày để tính kỳ"),
    .cutoffNeeded: LocalizedText(
      english:
        "no cut-off date is known, so 'this', 'last' and 'previous' mean nothing; one is given by 'set "
        + "as_of 2020-08-31'",
      vietnamese:
        "chưa biết ngày chốt nên 'này', 'gần nhất' và 'trước' chưa có nghĩa; đặt bằng 'thiết lập as_of "
        + "2020-08-31'"),
    .periodAfterCutoff: LocalizedText(
      english: "the period {period} starts after the as-of date {cutoff}",
      vietnamese: "kỳ {period} bắt đầu sau ngày chốt {cutoff}"),
    .countOutOfRange: LocalizedText(
      english: "the count must be from {least} to {greatest}",
      vietnamese: "số lượng phải từ {least} đến {greatest}"),
  ]

  /// Measures and the stages over them.
  private static let measureMessages: [DiagnosticID: LocalizedText] = [
    .tooManyDecimals: LocalizedText(
      english: "the product would have more than 18 decimals",
      vietnamese: "tích sẽ có hơn 18 chữ số thập phân"),
    .noTarget: LocalizedText(
      english: "'{name}' has no target",
      vietnamese: "'{name}' không có chỉ tiêu"),
    .averageOfRatios: LocalizedText(
      english:
        "'{word}' of the ratio '{name}' would lose its numerators and denominators; the ratio of all "
        + "rows is 'show ratio(…) total'",
      vietnamese: "'{word}' của tỷ lệ '{name}' làm mất tử số và mẫu số; tỷ lệ của mọi dòng là 'hiện tỷ lệ(…) tổng'"),
    .percentileRange: LocalizedText(
      english: "a percentile is from 0 to 100, not {found}",
      vietnamese: "phân vị phải từ 0 đến 100, không phải {found}"),
    .shareNeedsCount: LocalizedText(
      english: "'{measure}' cannot be divided into shares; only counts and sums can",
      vietnamese: "không chia tỷ trọng được '{measure}'; chỉ chia được số đếm và tổng"),
    .withinNeedsKey: LocalizedText(
      english: "'{name}' is none of the keys of this stage: {keys}",
      vietnamese: "'{name}' không phải là khóa nhóm của bước này: {keys}"),
    .periodKeyNeeded: LocalizedText(
      english: "'{word}' goes period by period: a key such as 'by quarter' is needed",
      vietnamese: "'{word}' tính theo từng kỳ: cần khóa như 'theo quý'"),
    .unitMismatch: LocalizedText(
      english: "{found} is no whole number of periods of the key ({key})",
      vietnamese: "{found} không phải là số nguyên kỳ của khóa ({key})"),
    .quotientNeedsNumbers: LocalizedText(
      english: "'{measure}' is not a count or a sum, so it has no place in a quotient",
      vietnamese: "'{measure}' không phải số đếm hay tổng nên không dùng được trong phép chia"),
    .columnIsNoMeasure: LocalizedText(
      english: "'{name}' is a column, not a measure; a measure would be {suggestion}",
      vietnamese: "'{name}' là cột, không phải số đo; số đo là {suggestion}"),
    .metricOnOtherTable: LocalizedText(
      english: "the metric '{name}' is on '{table}', not on '{found}'",
      vietnamese: "chỉ số '{name}' thuộc bảng '{table}', không thuộc '{found}'"),
    .metricTimesDiffer: LocalizedText(
      english: "the measures of this stage go by different dates; one date is named with 'in … by'",
      vietnamese: "các số đo của bước này tính theo các ngày khác nhau; chọn một ngày bằng 'trong … theo'"),
    .ratioAsKey: LocalizedText(
      english: "'{name}' is a ratio; rows cannot be grouped by it",
      vietnamese: "'{name}' là tỷ lệ, không nhóm theo được"),
    .sortNeedsColumn: LocalizedText(
      english: "no column holds '{measure}'; a measure is named in 'show' first",
      vietnamese: "không có cột nào chứa '{measure}'; số đo phải được nêu trong 'hiện' trước"),
    .limitNeedsColumn: LocalizedText(
      english: "what the {count} rows are ranked by is not said: 'by' and a column are missing",
      vietnamese: "chưa nói {count} dòng xếp theo cột nào: thiếu 'theo' và tên cột"),
    .otherNeedsShow: LocalizedText(
      english: "'other' puts groups together and so needs a 'show … by …' before it",
      vietnamese: "'còn lại' gộp các nhóm nên cần 'hiện … theo …' đứng trước"),
    .changeNeedsShow: LocalizedText(
      english: "'change' compares measures and so needs a 'show' before it",
      vietnamese: "'thay đổi' so sánh số đo nên cần 'hiện' đứng trước"),
    .changeNeedsPeriod: LocalizedText(
      english: "'change' needs a period: an 'in' before the 'show', or a key such as 'by quarter'",
      vietnamese: "'thay đổi' cần một kỳ: 'trong' đứng trước 'hiện', hoặc khóa như 'theo quý'"),
    .changeAfterAcross: LocalizedText(
      english: "'change' compares rows; after 'across' the periods are columns: use 'by' in its place",
      vietnamese: "'thay đổi' so sánh các dòng; sau 'ngang' các kỳ là cột: dùng 'theo' thay thế"),
    .changeAfterGroupsChanged: LocalizedText(
      english: "'change' compares the groups that 'show' made; '{stage}' must come after it",
      vietnamese: "'thay đổi' so sánh các nhóm do 'hiện' tạo; '{stage}' phải đứng sau nó"),
    .changeTwice: LocalizedText(
      english: "only one 'change' in a query",
      vietnamese: "mỗi truy vấn chỉ có một 'thay đổi'"),
    .changeFromPeriodWithKey: LocalizedText(
      english: "each row is a period already (by {key}): only 'previous' and 'last year' can be compared with",
      vietnamese: "mỗi dòng đã là một kỳ (by {key}): chỉ so được với 'previous' và 'last year'"),
  ]

  /// Warnings and notes.
  private static let checkingNotes: [DiagnosticID: LocalizedText] = [
    .cumulativeStartsLate: LocalizedText(
      english:
        "cumulative from {start} only, where {period} starts, not from the start of the year; 'in ytd "
        + "…' takes the whole year",
      vietnamese:
        "chỉ lũy kế từ {start}, ngày bắt đầu của {period}, không phải từ đầu năm; dùng 'trong lũy kế …' để "
        + "tính cả năm"),
    .partialPeriod: LocalizedText(
      english: "{period} goes past {limit} {cutoff}: it is not complete",
      vietnamese: "{period} vượt quá {limit} {cutoff}: kỳ chưa đủ"),
    .beforeFirstDay: LocalizedText(
      english: "the data begin on {first}: they do not tell all of {period}",
      vietnamese: "dữ liệu bắt đầu từ {first}: chưa phản ánh đủ {period}"),
    .sameNumberOfDays: LocalizedText(
      english: "the period is not complete: both sides count their first {days} days",
      vietnamese: "kỳ chưa đủ: cả hai bên chỉ tính {days} ngày đầu"),
    .availableNames: LocalizedText(
      english: "there are: {names}",
      vietnamese: "hiện có: {names}"),
    .valueTaken: LocalizedText(
      english: "{column} = \"{value}\"",
      vietnamese: "{column} = \"{value}\""),
    .shortWay: LocalizedText(
      english: "'{name}' is {path}",
      vietnamese: "'{name}' là {path}"),
    .reportingDays: LocalizedText(
      english: "reporting period {period}: {first}–{last}",
      vietnamese: "kỳ báo cáo {period}: {first}–{last}"),
    .periodBy: LocalizedText(
      english: "periods go by '{column}'",
      vietnamese: "kỳ tính theo '{column}'"),
    .periodInsideHas: LocalizedText(
      english: "the period holds for the rows of '{table}', by '{column}'",
      vietnamese: "kỳ áp dụng cho các dòng của '{table}', theo '{column}'"),
    .comparedWith: LocalizedText(
      english: "compared with {period}: {first}–{last}",
      vietnamese: "so với {period}: {first}–{last}"),
    .addColumnFirst: LocalizedText(
      english: "a column is made first with 'add'",
      vietnamese: "tạo cột trước bằng 'thêm'"),
  ]
}
