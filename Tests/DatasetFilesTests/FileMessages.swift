import Diagnostics

/// What is told of a file, whole in both languages; `FOLDER` stands for the folder of the test.
struct FileMessage: Sendable {
  let id: DiagnosticID
  let english: String
  let vietnamese: String

  init(_ id: DiagnosticID, _ english: String, _ vietnamese: String) {
    self.id = id
    self.english = english
    self.vietnamese = vietnamese
  }

  /// Those of one id in the order of ``FileDiagnosticsTests/triggers``.
  static let all = ofFaults + ofReading + ofRowsAndForms

  /// Why a file is refused.
  private static let ofFaults: [FileMessage] = [
    FileMessage(
      .fileNotFound,
      "no file or folder 'FOLDER/nowhere.csv'",
      "không có tệp hay thư mục 'FOLDER/nowhere.csv'"),
    FileMessage(
      .fileUnreadable,
      "'FOLDER/a.csv' cannot be read: not a regular file",
      "không đọc được 'FOLDER/a.csv': không phải tệp thông thường"),
    FileMessage(
      .folderWithoutTables,
      "no datapackage.json and no CSV, TSV, TXT, XLSX, XML or JSON file of records in 'FOLDER'",
      "trong 'FOLDER' không có datapackage.json, cũng không có tệp dữ liệu CSV, TSV, TXT, XLSX, XML hay JSON"),
    FileMessage(
      .emptyFile,
      "'FOLDER/a.csv' is empty",
      "tệp 'FOLDER/a.csv' rỗng"),
    FileMessage(
      .binaryFile,
      "'FOLDER/a.csv' is no text: byte 1 is NUL (for UTF-16 without a mark: open it again with encoding utf-16le or encoding utf-16be)",
      "'FOLDER/a.csv' không phải là văn bản: byte 1 là NUL (nếu là UTF-16 không có dấu nhận dạng: mở lại và thêm bảng mã utf-16le hoặc bảng mã utf-16be)"
    ),
    FileMessage(
      .invalidUTF8,
      "'FOLDER/a.csv' is not UTF-8: byte 2 starts no character; older Vietnamese files are opened again with encoding windows-1258, tcvn3 or vni",
      "'FOLDER/a.csv' không phải UTF-8: byte 2 không mở đầu ký tự nào; tệp tiếng Việt cũ thì mở lại và thêm bảng mã windows-1258, tcvn3 hoặc vni"
    ),
    FileMessage(
      .unknownEncoding,
      "no encoding 'latin-9'; known are utf-8, utf-16le, utf-16be, windows-1258, tcvn3 or vni",
      "không có bảng mã 'latin-9'; các bảng mã dùng được: utf-8, utf-16le, utf-16be, windows-1258, tcvn3 hoặc vni"),
    FileMessage(
      .undecodableByte,
      "'FOLDER/a.csv' is not windows-1258: byte 2 stands for no character of it",
      "'FOLDER/a.csv' không theo bảng mã windows-1258: byte 2 không ứng với ký tự nào"),
    FileMessage(
      .unclosedQuote,
      "'FOLDER/a.csv': the quote that opens a cell on line 2 is never closed",
      "'FOLDER/a.csv': dấu nháy mở ô ở dòng 2 không được đóng"),
    FileMessage(
      .recordTooLarge,
      "'FOLDER/a.csv': the record on line 2 is larger than 8 MB; most likely a quote is not closed",
      "'FOLDER/a.csv': bản ghi ở dòng 2 lớn hơn 8 MB; có lẽ thiếu một dấu nháy đóng"),
    FileMessage(
      .fileChanged,
      "'FOLDER/a.csv' was changed while it was read; open it again",
      "'FOLDER/a.csv' bị thay đổi trong khi đang đọc; hãy mở lại"),
    FileMessage(
      .unknownFileKind,
      "'FOLDER/report.pdf' is none of the kinds that can be opened: CSV, TSV, TXT, XLSX, XML, JSON, JSONL, datapackage.json",
      "'FOLDER/report.pdf' không thuộc loại tệp mở được: CSV, TSV, TXT, XLSX, XML, JSON, JSONL, datapackage.json"),
    FileMessage(
      .packageUnreadable,
      "the package 'FOLDER/datapackage.json' cannot be read: JSON: The given data was not valid JSON.",
      "không đọc được gói dữ liệu 'FOLDER/datapackage.json': JSON: The given data was not valid JSON."),
    FileMessage(
      .packageResourceMissing,
      "the package's table 'a' has no file 'FOLDER/b.csv'",
      "bảng 'a' của gói dữ liệu không có tệp 'FOLDER/b.csv'"),
    FileMessage(
      .packageFieldMissing,
      "'FOLDER/a.csv' has no column 'b', which the package declares for table 'a'; its columns are a",
      "'FOLDER/a.csv' không có cột 'b' mà gói dữ liệu khai báo cho bảng 'a'; các cột trong tệp: a"),
    FileMessage(
      .packagePathUnsafe,
      "the path '../a.csv' of the package's table 'a' leaves the package's folder",
      "đường dẫn '../a.csv' của bảng 'a' nằm ngoài thư mục của gói dữ liệu"),
    FileMessage(
      .packageUnsupported,
      "the package 'FOLDER/datapackage.json' cannot be used: resources: a, a",
      "không dùng được gói dữ liệu 'FOLDER/datapackage.json': resources: a, a"),
    FileMessage(
      .packageUnsupported,
      "the package 'FOLDER/datapackage.json' cannot be used: resources: a: fields: a, a",
      "không dùng được gói dữ liệu 'FOLDER/datapackage.json': resources: a: fields: a, a"),
    FileMessage(
      .workbookUnreadable,
      "the workbook 'FOLDER/a.xlsx' cannot be read: Not a zip archive",
      "không đọc được bảng tính 'FOLDER/a.xlsx': Not a zip archive"),
    FileMessage(
      .workbookEncrypted,
      "the workbook 'FOLDER/a.xlsx' is protected by a password; save it without one",
      "bảng tính 'FOLDER/a.xlsx' được bảo vệ bằng mật khẩu; hãy lưu lại không có mật khẩu"),
    FileMessage(
      .workbookEncrypted,
      "the workbook 'FOLDER/a.xlsx' is protected by a password; save it without one",
      "bảng tính 'FOLDER/a.xlsx' được bảo vệ bằng mật khẩu; hãy lưu lại không có mật khẩu"),
    FileMessage(
      .workbookWithoutSheets,
      "no sheet of the workbook 'FOLDER/a.xlsx' has data",
      "không có trang tính nào của 'FOLDER/a.xlsx' có dữ liệu"),
    FileMessage(
      .sheetNotFound,
      "the workbook 'FOLDER/a.xlsx' has no sheet 'X'; its sheets are 'Sheet 1'",
      "bảng tính 'FOLDER/a.xlsx' không có trang tính 'X'; các trang tính: 'Sheet 1'"),
    FileMessage(
      .workbookTooLarge,
      "the part '_rels/.rels' of the workbook 'FOLDER/b.xlsx' unpacks to more than 512 MB",
      "phần '_rels/.rels' của bảng tính 'FOLDER/b.xlsx' giải nén ra hơn 512 MB"),
    FileMessage(
      .headingsInOtherOrder,
      "'FOLDER/b.csv' has the headings of the table's first file in another order: b, a",
      "'FOLDER/b.csv' có các tiêu đề của tệp đầu nhưng theo thứ tự khác: b, a"),
    FileMessage(
      .strictRejects,
      "'FOLDER/a.csv': cells or rows that cannot be read as they should: 1; strict reading refuses the file",
      "'FOLDER/a.csv': có 1 ô hoặc dòng không đọc được đúng; chế độ nghiêm ngặt (--strict) từ chối tệp này"),
    FileMessage(
      .tooManyColumns,
      "'FOLDER/a.csv' has more than 16,384 columns",
      "'FOLDER/a.csv' có hơn 16.384 cột"),
  ]

  /// What was changed, left out or not found in a file that was read.
  private static let ofReading: [FileMessage] = [
    FileMessage(
      .duplicateHeadings,
      "table 'a': headings that stand more than once: x; the later columns are numbered",
      "bảng 'a': tiêu đề cột bị lặp: x; các cột sau được đánh số"),
    FileMessage(
      .headingsOfOneColumn,
      "table 'a': 'Mã số' and 'Mã TTHC' both mean the column 'code'; 'Mã TTHC' keeps its own name",
      "bảng 'a': 'Mã số' và 'Mã TTHC' cùng chỉ cột 'code'; 'Mã TTHC' giữ tên riêng"),
    FileMessage(
      .headerOnly,
      "table 'a' has no rows",
      "bảng 'a' không có dòng nào"),
    FileMessage(
      .ambiguousNumbers,
      "table 'a': '1.234' in column 'a' can be read in two ways, so the column stays text; open \"FOLDER/a.csv\" numbers vi or open \"FOLDER/a.csv\" numbers en decides",
      "bảng 'a': số '1.234' ở cột 'a' đọc được hai cách nên cột được giữ là chữ; mở \"FOLDER/a.csv\" kiểu số vi hoặc mở \"FOLDER/a.csv\" kiểu số en để quyết định"
    ),
    FileMessage(
      .unevenRows,
      "table 'a': rows without exactly 2 cells: 1, the first on line 2 (1); see table rejects",
      "bảng 'a': 1 dòng có số ô khác 2, dòng đầu tiên là dòng 2 (1 ô); xem bảng rejects"),
    FileMessage(
      .cellsRejected,
      "table 'a', column 'a': cells that cannot be read and are missing: 1, the first on line 101: 'x' (not a number); see table rejects",
      "bảng 'a', cột 'a': 1 ô không đọc được và để trống, ô đầu tiên ở dòng 101: 'x' (không phải là số); xem bảng rejects"
    ),
    FileMessage(
      .undeclaredValues,
      "table 'a', column 'a': rows with a value that the package does not declare, such as 'y': 1; it is kept",
      "bảng 'a', cột 'a': 1 dòng có giá trị ngoài khai báo của gói dữ liệu, ví dụ 'y'; các giá trị này được giữ nguyên"),
    FileMessage(
      .limitBroken,
      "table 'a', column 'a': rows with a value against the package's 'maximum: 5', such as '7': 1; it is kept",
      "bảng 'a', cột 'a': 1 dòng có giá trị trái với ràng buộc 'maximum: 5' của gói dữ liệu, ví dụ '7'; các giá trị này được giữ nguyên"
    ),
    FileMessage(
      .contentDiffers,
      "table 'a': a.csv is not the file that the package describes: its 'bytes' is 3, and the package says 5; it was changed since, or is not whole; what is in it was read",
      "bảng 'a': a.csv không phải là tệp mà gói dữ liệu mô tả: 'bytes' là 3, còn gói dữ liệu ghi 5; tệp đã được sửa sau đó hoặc không đủ; vẫn đọc nội dung hiện có"
    ),
    FileMessage(
      .duplicateKeys,
      "table 'a': rows that repeat a value of the key 'a': 1, the first of them 'x'",
      "bảng 'a': 1 dòng lặp giá trị của khóa 'a', giá trị lặp đầu tiên là 'x'"),
    FileMessage(
      .requiredMissing,
      "table 'a': rows without a value in 'a', which the package requires: 1",
      "bảng 'a': 1 dòng thiếu giá trị ở cột bắt buộc 'a'"),
    FileMessage(
      .undeclaredColumns,
      "table 'a': columns of the file that the package does not declare, left out: b",
      "bảng 'a': bỏ các cột có trong tệp mà gói dữ liệu không khai báo: b"),
    FileMessage(
      .textAfterQuote,
      "table 'a': cells with text after their closing quote: 1, the first on line 2; the text was joined to the cell",
      "bảng 'a': 1 ô có chữ sau dấu nháy đóng, ô đầu tiên ở dòng 2; phần chữ đó được nối vào ô"),
    FileMessage(
      .tableRenamed,
      "'FOLDER/a.tsv' becomes table 'a_2', since another file gave that name first",
      "tệp 'FOLDER/a.tsv' thành bảng 'a_2' vì tên kia đã dùng cho tệp khác"),
    FileMessage(
      .fileLeftOut,
      "'FOLDER/a.csv' cannot be read and is left out; the other files of the folder are open",
      "không đọc được tệp 'FOLDER/a.csv' nên bỏ qua tệp này; các tệp khác trong thư mục vẫn được mở"),
    FileMessage(
      .formulasNotStored,
      "table 'a': cells with a formula whose value the file does not hold: 1, the first in row 3: =1+2; open the workbook in Excel, save it and open it again here",
      "bảng 'a': 1 ô có công thức mà tệp không lưu kết quả, ô đầu tiên ở dòng 3: =1+2; mở tệp bằng Excel, lưu lại rồi mở lại ở đây"
    ),
    FileMessage(
      .codesCut,
      "table 'a', column 'code': codes stored as numbers, which may have lost zeros at their end: 1, the first in row 2: 1.00102",
      "bảng 'a', cột 'Mã TTHC': 1 mã được lưu dưới dạng số nên có thể mất số 0 ở cuối, ô đầu tiên ở dòng 2: 1.00102"),
    FileMessage(
      .notWhatItIsCalled,
      "'FOLDER/a.xlsx' is no workbook: it was read as CSV, which it holds",
      "tệp 'FOLDER/a.xlsx' không phải là bảng tính Excel; đã đọc theo nội dung thật là CSV"),
    FileMessage(
      .spreadsheetErrors,
      "table 'a': cells with an error of the spreadsheet: 1, the first in row 3: #REF!; they are missing",
      "bảng 'a': 1 ô báo lỗi của bảng tính, ô đầu tiên ở dòng 3: #REF!; các ô này để trống"),
    FileMessage(
      .totalRows,
      "table 'a': rows that look like totals of others: 1 (line 2); they are kept",
      "bảng 'a': 1 dòng có vẻ là dòng tổng (dòng 2); vẫn được giữ trong bảng"),
    FileMessage(
      .columnStaysText,
      "table 'a', column 'a': most cells are numbers, but the column stays text because of others: 1 (on line 4: 'none')",
      "bảng 'a', cột 'a': phần lớn ô là số nhưng cột được giữ là chữ vì 1 ô khác (ở dòng 4: 'none')"),
    FileMessage(
      .headingMissing,
      "table 'a': no row of headings was found; every row is data, and the columns are named c_1, c_2, …",
      "bảng 'a': không thấy dòng tiêu đề; mọi dòng đều được đọc là dữ liệu, các cột được đặt tên c_1, c_2, …"),
    FileMessage(
      .writingsRead,
      "table 'a', column 'a': numbers or dates written in other ways were read: 2, such as '50.000 đồng' as 50.000",
      "bảng 'a', cột 'a': đã đọc 2 ô viết số hoặc ngày theo cách khác, ví dụ '50.000 đồng' là 50.000"),
    FileMessage(
      .monthsStayText,
      "table 'a': the column 'a' holds months, such as '08/2020', and stays text",
      "bảng 'a': cột 'a' ghi tháng, ví dụ '08/2020', nên được giữ là chữ"),
    FileMessage(
      .monthFirst,
      "table 'a', column 'a': the month stands first in these dates, so the column stays text; in the file, write dates with the day first or as 2020-07-31",
      "bảng 'a', cột 'a': các ngày viết tháng trước nên cột được giữ là chữ; trong tệp, viết ngày trước tháng hoặc viết như 2020-07-31"
    ),
    FileMessage(
      .lookalikeLetters,
      "table 'a', column 'a': cells with the letter U+00D0, which looks like Đ and was read as it: 1, such as 'Ðống Đa'",
      "bảng 'a', cột 'a': 1 ô dùng ký tự U+00D0 trông giống chữ Đ, được đọc là chữ Đ, ví dụ 'Ðống Đa'"),
    FileMessage(
      .blanksAreNo,
      "table 'a', column 'a': blank cells beside the ticks, read as no: 1",
      "bảng 'a', cột 'a': 1 ô trống cạnh các ô đánh dấu được đọc là không"),
    FileMessage(
      .titlesSkipped,
      "table 'a': above the header stands: DANH SÁCH",
      "bảng 'a': phía trên dòng tiêu đề có: DANH SÁCH"),
    FileMessage(
      .orphans,
      "table 'a': rows with a 'a' that is not in 'b': 1",
      "bảng 'a': 1 dòng có 'a' không có trong 'b'"),
    FileMessage(
      .otherSheets,
      "table 'a': the sheet 'Sheet 1' was read; other sheets were not: B; open \"FOLDER/a.xlsx\" sheet \"B\" as b reads another",
      "bảng 'a': đã đọc trang tính 'Sheet 1', chưa đọc các trang tính khác: B; mở \"FOLDER/a.xlsx\" trang tính \"B\" thành b để đọc trang khác"
    ),
    FileMessage(
      .daysFarBehind,
      "table 'a', column 'received': rows dated more than a year after all others: 1, up to 03/02/2200; the others end on 02/02/2020",
      "bảng 'a', cột 'ngày tiếp nhận': có 1 dòng ghi ngày muộn hơn mọi dòng khác trên một năm, đến 03/02/2200; các dòng khác kết thúc ngày 02/02/2020"
    ),
    FileMessage(
      .spellingsDiffer,
      "table 'a', column 'xa': values that differ only in the place of a tone mark: 2, such as 'Hoà Bình', 'Hòa Bình'; they count as one value, and 'list' shows each as written",
      "bảng 'a', cột 'xã': có 2 giá trị chỉ khác nhau ở vị trí đặt dấu, ví dụ 'Hoà Bình', 'Hòa Bình'; được tính là một giá trị, 'liệt kê' vẫn hiện đúng như trong tệp"
    ),
    FileMessage(
      .timesDropped,
      "table 'a', column 'a': rows with a time of day, which is not kept: 1",
      "bảng 'a', cột 'a': 1 dòng có giờ trong ngày, phần giờ không được giữ"),
    FileMessage(
      .mergedCellsFilled,
      "table 'a': cells that got the value of the merged cell over them: 1",
      "bảng 'a': 1 ô nhận giá trị của ô gộp phủ lên chúng"),
    FileMessage(
      .emptyColumnsDropped,
      "table 'a': columns without heading and without data, left out: 1",
      "bảng 'a': bỏ 1 cột không có tiêu đề và không có dữ liệu"),
    FileMessage(
      .keyNotChecked,
      "table 'a': the texts of the key 'a' stay in the file; whether any repeats was not checked",
      "bảng 'a': giá trị của khóa 'a' nằm lại trong tệp, chưa kiểm tra có trùng lặp hay không"),
  ]
}
