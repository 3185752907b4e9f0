extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let fileContents: [DiagnosticID] = [
    duplicateHeadings, headingsOfOneColumn, headerOnly, ambiguousNumbers, unevenRows, cellsRejected, undeclaredValues,
    duplicateKeys, requiredMissing, textAfterQuote, tableRenamed, spreadsheetErrors, undeclaredColumns, fileLeftOut,
    columnStaysText, headingMissing, formulasNotStored, codesCut, notWhatItIsCalled, otherTableBelow,
    headingRepeated, totalsSetApart, nulsReplaced, rowsBelow, headingsDiffer,
    daysFarBehind, spellingsDiffer, packagePropertyIgnored, decimalsLikeThousands, zonesDropped, nameRepeated,
    limitBroken, contentDiffers,
    totalRows, titlesSkipped, orphans, otherSheets,
    timesDropped, mergedCellsFilled, emptyColumnsDropped,
    snapshotDamaged, snapshotNotWritten, keyNotChecked, writingsRead, monthsStayText, monthFirst, lookalikeLetters,
    blanksAreNo,
  ]
}

/// Warnings and notes of a file that was read: what was changed, left out or not found in it.
package extension DiagnosticID {
  /// The example, headed `x,x`.
  static let duplicateHeadings = DiagnosticID(
    "MC2501", example: "open a.csv",
    english: "table '{table}': headings that stand more than once: {headings}; the later columns are numbered",
    vietnamese: "bảng '{table}': tiêu đề cột bị lặp: {headings}; các cột sau được đánh số")

  /// The example, headed `Mã số,Mã TTHC`.
  static let headingsOfOneColumn = DiagnosticID(
    "MC2502", example: "open a.csv",
    english: "table '{table}': '{kept}' and '{other}' both mean the column '{column}'; '{other}' keeps its own name",
    vietnamese: "bảng '{table}': '{kept}' và '{other}' cùng chỉ cột '{column}'; '{other}' giữ tên riêng")

  /// The example, with nothing below the header.
  static let headerOnly = DiagnosticID(
    "MC2503", example: "open a.csv",
    english: "table '{table}' has no rows",
    vietnamese: "bảng '{table}' không có dòng nào")

  /// The example, with the column `1.234`, `5.678`.
  static let ambiguousNumbers = DiagnosticID(
    "MC2504", example: "open a.csv",
    english:
      "table '{table}': '{example}' in column '{column}' can be read in two ways, so the column stays text; open {source} numbers vi or open {source} numbers en decides",
    vietnamese:
      "bảng '{table}': số '{example}' ở cột '{column}' đọc được hai cách nên cột được giữ là chữ; mở {source} kiểu số vi hoặc mở {source} kiểu số en để quyết định"
  )

  /// The example, with `a,b` above `1`.
  static let unevenRows = DiagnosticID(
    "MC2505", example: "open a.csv",
    english:
      "table '{table}': rows without exactly {expected} cells: {count}, the first on line {line} ({cells}); see table rejects",
    vietnamese:
      "bảng '{table}': {count} dòng có số ô khác {expected}, dòng đầu tiên là dòng {line} ({cells} ô); xem bảng rejects"
  )

  /// The example, with 99 dates and `31/02/2020` in a column.
  static let cellsRejected = DiagnosticID(
    "MC2506", example: "open a.csv",
    english:
      "table '{table}', column '{column}': cells that cannot be read and are missing: {count}, the first on line {line}: '{text}' ({reason}); see table rejects",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} ô không đọc được và để trống, ô đầu tiên ở dòng {line}: '{text}' ({reason}); xem bảng rejects"
  )

  /// A package whose field `a` has the enum `x`, over a cell `y`.
  static let undeclaredValues = DiagnosticID(
    "MC2507", example: nil,
    english:
      "table '{table}', column '{column}': rows with a value that the package does not declare, such as '{example}': {count}; it is kept",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} dòng có giá trị ngoài khai báo của gói dữ liệu, ví dụ '{example}'; các giá trị này được giữ nguyên"
  )

  /// A package with the primary key `a`, over two cells `x`.
  static let duplicateKeys = DiagnosticID(
    "MC2508", example: nil,
    english: "table '{table}': rows that repeat a value of the key '{column}': {count}, the first of them '{example}'",
    vietnamese: "bảng '{table}': {count} dòng lặp giá trị của khóa '{column}', giá trị lặp đầu tiên là '{example}'")

  /// A package whose field `a` is required, over an empty cell.
  static let requiredMissing = DiagnosticID(
    "MC2509", example: nil,
    english: "table '{table}': rows without a value in '{column}', which the package requires: {count}",
    vietnamese: "bảng '{table}': {count} dòng thiếu giá trị ở cột bắt buộc '{column}'")

  /// The example, with a cell `"a"b`.
  static let textAfterQuote = DiagnosticID(
    "MC2510", example: "open a.csv",
    english:
      "table '{table}': cells with text after their closing quote: {count}, the first on line {line}; the text was joined to the cell",
    vietnamese:
      "bảng '{table}': {count} ô có chữ sau dấu nháy đóng, ô đầu tiên ở dòng {line}; phần chữ đó được nối vào ô")

  /// The example, with `a.csv` and `a.tsv`.
  static let tableRenamed = DiagnosticID(
    "MC2511", example: "open folder/",
    english: "'{path}' becomes table '{table}', since another file gave that name first",
    vietnamese: "tệp '{path}' thành bảng '{table}' vì tên kia đã dùng cho tệp khác")

  /// The example, with a cell `#REF!`.
  static let spreadsheetErrors = DiagnosticID(
    "MC2512", example: "open a.xlsx",
    english:
      "table '{table}': cells with an error of the spreadsheet: {count}, the first in row {line}: {text}; they are missing",
    vietnamese: "bảng '{table}': {count} ô báo lỗi của bảng tính, ô đầu tiên ở dòng {line}: {text}; các ô này để trống")

  /// A package that declares `a` alone, over a file headed `a,b`.
  static let undeclaredColumns = DiagnosticID(
    "MC2513", example: nil,
    english: "table '{table}': columns of the file that the package does not declare, left out: {headings}",
    vietnamese: "bảng '{table}': bỏ các cột có trong tệp mà gói dữ liệu không khai báo: {headings}")

  /// The example, with an empty `a.csv` beside `b.csv`.
  static let fileLeftOut = DiagnosticID(
    "MC2514", example: "open folder/",
    english: "'{path}' cannot be read and is left out; the other files of the folder are open",
    vietnamese: "không đọc được tệp '{path}' nên bỏ qua tệp này; các tệp khác trong thư mục vẫn được mở")

  /// The example, with the column `1`, `2`, `none`.
  static let columnStaysText = DiagnosticID(
    "MC2515", example: "open a.csv",
    english:
      "table '{table}', column '{column}': most cells are {kind}, but the column stays text because of others: {count} (on line {lines})",
    vietnamese:
      "bảng '{table}', cột '{column}': phần lớn ô là {kind} nhưng cột được giữ là chữ vì {count} ô khác (ở dòng {lines})"
  )

  /// The example, which begins with `1.000123,Hộ tịch,2020-08-31`.
  static let headingMissing = DiagnosticID(
    "MC2516", example: "open a.csv",
    english: "table '{table}': no row of headings was found; every row is data, and the columns are named c_1, c_2, …",
    vietnamese:
      "bảng '{table}': không thấy dòng tiêu đề; mọi dòng đều được đọc là dữ liệu, các cột được đặt tên c_1, c_2, …")

  /// The example, with a cell `=SUM(B2:B3)` that was never calculated.
  static let formulasNotStored = DiagnosticID(
    "MC2517", example: "open a.xlsx",
    english:
      "table '{table}': cells with a formula whose value the file does not hold: {count}, the first in row {line}: {text}; open the workbook in Excel, save it and open it again here",
    vietnamese:
      "bảng '{table}': {count} ô có công thức mà tệp không lưu kết quả, ô đầu tiên ở dòng {line}: {text}; mở tệp bằng Excel, lưu lại rồi mở lại ở đây"
  )

  /// The example, headed `Mã TTHC`, with the number 1.00102 in a cell.
  static let codesCut = DiagnosticID(
    "MC2518", example: "open a.xlsx",
    english:
      "table '{table}', column '{column}': codes stored as numbers, which may have lost zeros at their end: {count}, the first in row {line}: {text}",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} mã được lưu dưới dạng số nên có thể mất số 0 ở cuối, ô đầu tiên ở dòng {line}: {text}"
  )

  /// The example, which holds the text of a CSV file.
  static let notWhatItIsCalled = DiagnosticID(
    "MC2519", example: "open a.xlsx",
    english: "'{path}' is no workbook: it was read as {kind}, which it holds",
    vietnamese: "tệp '{path}' không phải là bảng tính Excel; đã đọc theo nội dung thật là {kind}")

  /// The example, with a blank line, `Bảng 2`, `k,n` and `C,3` below `k,n`, `A,1` and `B,2`.
  static let otherTableBelow = DiagnosticID(
    "MC2520", example: "open a.csv",
    english:
      "table '{table}': from line {line} on stands another table ('{text}'; rows with its heading: {count}), which was not read; open {source} heading {heading} as {name} reads it, open {source} rows all reads everything as one table",
    vietnamese:
      "bảng '{table}': từ dòng {line} là một bảng khác ('{text}') gồm {count} dòng chưa được đọc; mở {source} tiêu đề {heading} thành {name} để đọc bảng đó, mở {source} dòng tất cả để đọc tất cả thành một bảng"
  )

  /// The example, with `a,b` once more among the rows.
  static let headingRepeated = DiagnosticID(
    "MC3515", example: "open a.csv",
    english:
      "table '{table}': rows that repeat the heading: {count} (line {lines}); they are left out; open {source} rows all keeps them",
    vietnamese:
      "bảng '{table}': {count} dòng lặp lại tiêu đề (dòng {lines}) nên được bỏ ra; mở {source} dòng tất cả để giữ lại")

  /// The example, with `Tổng cộng,3` below `A,1` and `B,2`.
  static let totalsSetApart = DiagnosticID(
    "MC3516", example: "open a.csv",
    english:
      "table '{table}': rows that are totals of others: {count} (line {lines}: '{text}'); they are left out, so that nothing counts twice; open {source} rows all keeps them",
    vietnamese:
      "bảng '{table}': {count} dòng là tổng của các dòng khác (dòng {lines}: '{text}') nên được bỏ ra để không tính hai lần; mở {source} dòng tất cả để giữ lại"
  )

  /// The example, with one NUL in a cell.
  static let nulsReplaced = DiagnosticID(
    "MC3518", example: "open a.csv",
    english: "table '{table}': NUL bytes read as blanks: {count}, the first on line {line}",
    vietnamese: "bảng '{table}': {count} byte NUL được đọc là khoảng trắng, byte đầu tiên ở dòng {line}")

  /// The example, with `Người lập biểu` below the rows.
  static let rowsBelow = DiagnosticID(
    "MC3517", example: "open a.csv",
    english:
      "table '{table}': below the table stands, from line {line}: '{text}' (rows: {count}); it is left out; open {source} rows all keeps it",
    vietnamese:
      "bảng '{table}': dưới bảng, từ dòng {line}, có: '{text}' ({count} dòng) nên được bỏ ra; mở {source} dòng tất cả để giữ lại"
  )

  /// The example, of files headed `a,b` and `a,c`.
  static let headingsDiffer = DiagnosticID(
    "MC2521", example: "open \"*.csv\" as all",
    english: "table '{table}': headings that not every file has: {headings}; their cells are missing in the others",
    vietnamese: "bảng '{table}': các tiêu đề không có ở mọi tệp: {headings}; ở tệp khác các ô đó để trống")

  /// The example, with `01/02/2200` below days of 2020.
  static let daysFarBehind = DiagnosticID(
    "MC2523", example: "open a.csv",
    english:
      "table '{table}', column '{column}': rows dated more than a year after all others: {count}, up to {day}; the others end on {last}",
    vietnamese:
      "bảng '{table}', cột '{column}': có {count} dòng ghi ngày muộn hơn mọi dòng khác trên một năm, đến {day}; các dòng khác kết thúc ngày {last}"
  )

  /// The example, with `Hoà Bình` and `Hòa Bình` among the cells.
  static let spellingsDiffer = DiagnosticID(
    "MC3519", example: "open a.csv",
    english:
      "table '{table}', column '{column}': values that differ only in the place of a tone mark: {count}, such as {values}; they count as one value, and 'list' shows each as written",
    vietnamese:
      "bảng '{table}', cột '{column}': có {count} giá trị chỉ khác nhau ở vị trí đặt dấu, ví dụ {values}; được tính là một giá trị, 'liệt kê' vẫn hiện đúng như trong tệp"
  )

  /// A package whose `timeField` is no column of dates.
  static let packagePropertyIgnored = DiagnosticID(
    "MC2522", example: nil,
    english: "table '{table}': the package's property {property} is not used or checked here",
    vietnamese: "bảng '{table}': thuộc tính {property} của gói dữ liệu không được dùng và không được kiểm tra")

  /// The example, with the column `1.250.000`, `850,000`.
  static let decimalsLikeThousands = DiagnosticID(
    "MC2524", example: "open a.csv",
    english:
      "table '{table}', column '{column}': numbers read with decimals, whose mark could be one of thousands: {count}, the first on line {line}: '{text}'; if thousands are meant, write {thousands} in the file",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} số được đọc là số thập phân nhưng dấu có thể là dấu hàng nghìn, ô đầu tiên ở dòng {line}: '{text}'; nếu là hàng nghìn, hãy viết {thousands} trong tệp"
  )

  /// The example, with the column `2020-08-31T23:30:00Z`.
  static let zonesDropped = DiagnosticID(
    "MC2525", example: "open a.csv",
    english:
      "table '{table}', column '{column}': rows whose time names its zone, which is not kept: {count}, the first on line {line}: '{text}'; the day is the one that is written",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} dòng ghi giờ kèm múi giờ, múi giờ không được giữ, ô đầu tiên ở dòng {line}: '{text}'; ngày lấy đúng như đã ghi"
  )

  /// The example, with the record `{"a": 1, "a": 2}`.
  static let nameRepeated = DiagnosticID(
    "MC2526", example: "open a.json",
    english:
      "table '{table}': names that stand twice in one record: {count}, the first on line {line}: '{name}'; the value that stands first was read",
    vietnamese:
      "bảng '{table}': {count} tên đứng hai lần trong một bản ghi, tên đầu tiên ở dòng {line}: '{name}'; đã đọc giá trị đứng trước"
  )

  /// A package whose field `a` has the maximum 5, over a cell `7`.
  static let limitBroken = DiagnosticID(
    "MC2527", example: nil,
    english:
      "table '{table}', column '{column}': rows with a value against the package's '{rule}', such as '{example}': {count}; it is kept",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} dòng có giá trị trái với ràng buộc '{rule}' của gói dữ liệu, ví dụ '{example}'; các giá trị này được giữ nguyên"
  )

  /// A package that says of the example: `"bytes": 5`.
  static let contentDiffers = DiagnosticID(
    "MC2528", example: nil,
    english:
      "table '{table}': {path} is not the file that the package describes: its '{property}' is {found}, and the package says {declared}; it was changed since, or is not whole; what is in it was read",
    vietnamese:
      "bảng '{table}': {path} không phải là tệp mà gói dữ liệu mô tả: '{property}' là {found}, còn gói dữ liệu ghi {declared}; tệp đã được sửa sau đó hoặc không đủ; vẫn đọc nội dung hiện có"
  )

  /// The example, with the cell `Tổng cộng`.
  static let totalRows = DiagnosticID(
    "MC3501", example: "open a.csv",
    english: "table '{table}': rows that look like totals of others: {count} (line {lines}); they are kept",
    vietnamese: "bảng '{table}': {count} dòng có vẻ là dòng tổng (dòng {lines}); vẫn được giữ trong bảng")

  /// The example, with `DANH SÁCH` above `a,b`.
  static let titlesSkipped = DiagnosticID(
    "MC3502", example: "open a.csv",
    english: "table '{table}': above the header stands: {titles}",
    vietnamese: "bảng '{table}': phía trên dòng tiêu đề có: {titles}")

  /// A package whose `dossiers.procedure` names a code that `procedures` lacks.
  static let orphans = DiagnosticID(
    "MC3503", example: nil,
    english: "table '{table}': rows with a '{column}' that is not in '{target}': {count}",
    vietnamese: "bảng '{table}': {count} dòng có '{column}' không có trong '{target}'")

  /// The example, with two sheets.
  static let otherSheets = DiagnosticID(
    "MC3504", example: "open a.xlsx",
    english:
      "table '{table}': the sheet '{sheet}' was read; other sheets were not: {sheets}; open \"{path}\" sheet \"{next}\" as {name} reads another",
    vietnamese:
      "bảng '{table}': đã đọc trang tính '{sheet}', chưa đọc các trang tính khác: {sheets}; mở \"{path}\" trang tính \"{next}\" thành {name} để đọc trang khác"
  )

  /// The example, with the column `31/08/2020 14:35`.
  static let timesDropped = DiagnosticID(
    "MC3505", example: "open a.csv",
    english: "table '{table}', column '{column}': rows with a time of day, which is not kept: {count}",
    vietnamese: "bảng '{table}', cột '{column}': {count} dòng có giờ trong ngày, phần giờ không được giữ")

  /// The example, with a unit's name merged over three rows.
  static let mergedCellsFilled = DiagnosticID(
    "MC3506", example: "open a.xlsx",
    english: "table '{table}': cells that got the value of the merged cell over them: {count}",
    vietnamese: "bảng '{table}': {count} ô nhận giá trị của ô gộp phủ lên chúng")

  /// The example, with `a,,b` above rows whose second cell is empty.
  static let emptyColumnsDropped = DiagnosticID(
    "MC3507", example: "open a.csv",
    english: "table '{table}': columns without heading and without data, left out: {count}",
    vietnamese: "bảng '{table}': bỏ {count} cột không có tiêu đề và không có dữ liệu")

  /// The example, of which a bit of the snapshot in the cache folder was turned over.
  static let snapshotDamaged = DiagnosticID(
    "MC3508", example: "open a.csv",
    english: "the snapshot of '{path}' in the cache was damaged; the file was read again",
    vietnamese: "bản chụp của '{path}' trong bộ nhớ đệm bị hỏng; tệp đã được đọc lại")

  /// The example, while the disk of the cache folder is full.
  static let snapshotNotWritten = DiagnosticID(
    "MC3509", example: "open a.csv",
    english: "no snapshot could be kept in '{path}': {reason}; the next opening reads the file again",
    vietnamese: "không lưu được bản chụp vào '{path}': {reason}; lần mở sau sẽ đọc lại tệp")

  /// The example, which declares as key the ids of a file of 20 MB.
  static let keyNotChecked = DiagnosticID(
    "MC3510", example: "open datapackage.json",
    english: "table '{table}': the texts of the key '{column}' stay in the file; whether any repeats was not checked",
    vietnamese: "bảng '{table}': giá trị của khóa '{column}' nằm lại trong tệp, chưa kiểm tra có trùng lặp hay không")

  /// The example, with the column `50.000 đồng`, `1.500.000 đồng`.
  static let writingsRead = DiagnosticID(
    "MC3511", example: "open a.csv",
    english:
      "table '{table}', column '{column}': numbers or dates written in other ways were read: {count}, such as '{text}' as {plain}",
    vietnamese:
      "bảng '{table}', cột '{column}': đã đọc {count} ô viết số hoặc ngày theo cách khác, ví dụ '{text}' là {plain}")

  /// The example, with the column `08/2020`.
  static let monthsStayText = DiagnosticID(
    "MC3512", example: "open a.csv",
    english: "table '{table}': the column '{column}' holds months, such as '{text}', and stays text",
    vietnamese: "bảng '{table}': cột '{column}' ghi tháng, ví dụ '{text}', nên được giữ là chữ")

  /// The example, with the column `07/31/2020`, `09/05/2020`.
  static let monthFirst = DiagnosticID(
    "MC3513", example: "open a.csv",
    english:
      "table '{table}', column '{column}': the month stands first in these dates, so the column stays text; in the file, write dates with the day first or as 2020-07-31",
    vietnamese:
      "bảng '{table}', cột '{column}': các ngày viết tháng trước nên cột được giữ là chữ; trong tệp, viết ngày trước tháng hoặc viết như 2020-07-31"
  )

  /// The example, with a cell `Ðống Ða` that has U+00D0.
  static let lookalikeLetters = DiagnosticID(
    "MC3514", example: "open a.csv",
    english:
      "table '{table}', column '{column}': cells with the letter U+00D0, which looks like Đ and was read as it: {count}, such as '{text}'",
    vietnamese:
      "bảng '{table}', cột '{column}': {count} ô dùng ký tự U+00D0 trông giống chữ Đ, được đọc là chữ Đ, ví dụ '{text}'"
  )

  /// The example, with the column `x`, ``, `x`.
  static let blanksAreNo = DiagnosticID(
    "MC3520", example: "open a.csv",
    english: "table '{table}', column '{column}': blank cells beside the ticks, read as no: {count}",
    vietnamese: "bảng '{table}', cột '{column}': {count} ô trống cạnh các ô đánh dấu được đọc là không")
}
