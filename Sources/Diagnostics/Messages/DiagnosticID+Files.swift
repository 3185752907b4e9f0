extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let files: [DiagnosticID] = [
    fileNotFound, dossierCountOutOfRange, generationTargetNotDataset, generationTargetIsFile, datasetNotWritten,
    fileUnreadable, folderWithoutTables, emptyFile, binaryFile, invalidUTF8, unknownEncoding, undecodableByte,
    unclosedQuote, recordTooLarge, fileChanged, unknownFileKind, packageUnreadable, packageResourceMissing,
    packageFieldMissing, packagePathUnsafe, workbookUnreadable, workbookEncrypted, workbookWithoutSheets,
    sheetNotFound, workbookTooLarge, strictRejects, tooManyColumns, packageUnsupported,
    headingNotFound, mappingUnusable, strictColumnText,
    jsonUnreadable, jsonNested, archiveOfSeveral, strictNumbers,
    headingsInOtherOrder,
  ]
}

/// Why a file or a package cannot be opened, and why a dataset cannot be generated.
package extension DiagnosticID {
  static let fileNotFound = DiagnosticID(
    "MC1501", example: "open nowhere.csv",
    english: "no file or folder '{path}'",
    vietnamese: "không có tệp hay thư mục '{path}'")

  static let dossierCountOutOfRange = DiagnosticID(
    "MC1580", example: "motcua generate --dossiers 0 new",
    english: "a dataset has from {least} to {most} dossiers, not {count}",
    vietnamese: "bộ dữ liệu có từ {least} đến {most} hồ sơ, không thể là {count}")

  /// The example: a folder with files that are no synthetic dataset.
  static let generationTargetNotDataset = DiagnosticID(
    "MC1581", example: "motcua generate /etc",
    english: "'{path}' holds files that are not a synthetic dataset; an empty or a new folder is needed",
    vietnamese: "'{path}' đang chứa tệp không thuộc bộ dữ liệu giả lập; cần một thư mục trống hoặc thư mục mới")

  static let generationTargetIsFile = DiagnosticID(
    "MC1582", example: "motcua generate /etc/passwd",
    english: "'{path}' is a file; a folder is needed",
    vietnamese: "'{path}' là tệp; cần một thư mục")

  /// The example: no right, no room, no such place.
  static let datasetNotWritten = DiagnosticID(
    "MC1583", example: "motcua generate /proc/new",
    english: "the dataset could not be written to '{path}': {reason}",
    vietnamese: "không ghi được bộ dữ liệu vào '{path}': {reason}")

  /// The example, which the user may not read.
  static let fileUnreadable = DiagnosticID(
    "MC1502", example: "open secret.csv",
    english: "'{path}' cannot be read: {reason}",
    vietnamese: "không đọc được '{path}': {reason}")

  static let folderWithoutTables = DiagnosticID(
    "MC1503", example: "open photos/",
    english: "no datapackage.json and no CSV, TSV, TXT, XLSX, XML or JSON file of records in '{path}'",
    vietnamese: "trong '{path}' không có datapackage.json, cũng không có tệp dữ liệu CSV, TSV, TXT, XLSX, XML hay JSON")

  /// The example, of 0 bytes.
  static let emptyFile = DiagnosticID(
    "MC1504", example: "open empty.csv",
    english: "'{path}' is empty",
    vietnamese: "tệp '{path}' rỗng")

  /// The example, with a NUL byte.
  static let binaryFile = DiagnosticID(
    "MC1505", example: "open picture.csv",
    english:
      "'{path}' is no text: byte {offset} is NUL (for UTF-16 without a mark: open it again with encoding utf-16le or encoding utf-16be)",
    vietnamese:
      "'{path}' không phải là văn bản: byte {offset} là NUL (nếu là UTF-16 không có dấu nhận dạng: mở lại và thêm bảng mã utf-16le hoặc bảng mã utf-16be)"
  )

  /// `open old.csv`, written in windows-1258.
  static let invalidUTF8 = DiagnosticID(
    "MC1506", example: nil,
    english:
      "'{path}' is not UTF-8: byte {offset} starts no character; older Vietnamese files are opened again with encoding windows-1258, tcvn3 or vni",
    vietnamese:
      "'{path}' không phải UTF-8: byte {offset} không mở đầu ký tự nào; tệp tiếng Việt cũ thì mở lại và thêm bảng mã windows-1258, tcvn3 hoặc vni"
  )

  static let unknownEncoding = DiagnosticID(
    "MC1507", example: "open a.csv encoding latin-9",
    english: "no encoding '{name}'; known are {known}",
    vietnamese: "không có bảng mã '{name}'; các bảng mã dùng được: {known}")

  /// The example, with a byte D2 hex that the encoding leaves free.
  static let undecodableByte = DiagnosticID(
    "MC1508", example: "open a.csv encoding windows-1258",
    english: "'{path}' is not {encoding}: byte {offset} stands for no character of it",
    vietnamese: "'{path}' không theo bảng mã {encoding}: byte {offset} không ứng với ký tự nào")

  /// The example, which ends within `"abc`.
  static let unclosedQuote = DiagnosticID(
    "MC1509", example: "open a.csv",
    english: "'{path}': the quote that opens a cell on line {line} is never closed",
    vietnamese: "'{path}': dấu nháy mở ô ở dòng {line} không được đóng")

  /// The example, with one line of 100 MB.
  static let recordTooLarge = DiagnosticID(
    "MC1510", example: "open a.csv",
    english: "'{path}': the record on line {line} is larger than {limit} MB; most likely a quote is not closed",
    vietnamese: "'{path}': bản ghi ở dòng {line} lớn hơn {limit} MB; có lẽ thiếu một dấu nháy đóng")

  /// A file that is written while it is read.
  static let fileChanged = DiagnosticID(
    "MC1511", example: nil,
    english: "'{path}' was changed while it was read; open it again",
    vietnamese: "'{path}' bị thay đổi trong khi đang đọc; hãy mở lại")

  static let unknownFileKind = DiagnosticID(
    "MC1512", example: "open report.pdf",
    english:
      "'{path}' is none of the kinds that can be opened: CSV, TSV, TXT, XLSX, XML, JSON, JSONL, datapackage.json",
    vietnamese: "'{path}' không thuộc loại tệp mở được: CSV, TSV, TXT, XLSX, XML, JSON, JSONL, datapackage.json")

  /// The example, with `{`.
  static let packageUnreadable = DiagnosticID(
    "MC1513", example: "open datapackage.json",
    english: "the package '{path}' cannot be read: {reason}",
    vietnamese: "không đọc được gói dữ liệu '{path}': {reason}")

  /// A package whose resource `a` has the path `a.csv`, which is not there.
  static let packageResourceMissing = DiagnosticID(
    "MC1514", example: nil,
    english: "the package's table '{resource}' has no file '{path}'",
    vietnamese: "bảng '{resource}' của gói dữ liệu không có tệp '{path}'")

  /// A package that declares a field `b` for a file with the heading `a` alone.
  static let packageFieldMissing = DiagnosticID(
    "MC1515", example: nil,
    english:
      "'{path}' has no column '{field}', which the package declares for table '{table}'; its columns are {headings}",
    vietnamese:
      "'{path}' không có cột '{field}' mà gói dữ liệu khai báo cho bảng '{table}'; các cột trong tệp: {headings}")

  /// A package whose resource has the path `../a.csv`.
  static let packagePathUnsafe = DiagnosticID(
    "MC1516", example: nil,
    english: "the path '{path}' of the package's table '{resource}' leaves the package's folder",
    vietnamese: "đường dẫn '{path}' của bảng '{resource}' nằm ngoài thư mục của gói dữ liệu")

  /// The example, cut off in the middle.
  static let workbookUnreadable = DiagnosticID(
    "MC1517", example: "open a.xlsx",
    english: "the workbook '{path}' cannot be read: {reason}",
    vietnamese: "không đọc được bảng tính '{path}': {reason}")

  /// The example, saved with a password.
  static let workbookEncrypted = DiagnosticID(
    "MC1518", example: "open a.xlsx",
    english: "the workbook '{path}' is protected by a password; save it without one",
    vietnamese: "bảng tính '{path}' được bảo vệ bằng mật khẩu; hãy lưu lại không có mật khẩu")

  /// The example, all of whose sheets are empty.
  static let workbookWithoutSheets = DiagnosticID(
    "MC1519", example: "open a.xlsx",
    english: "no sheet of the workbook '{path}' has data",
    vietnamese: "không có trang tính nào của '{path}' có dữ liệu")

  static let sheetNotFound = DiagnosticID(
    "MC1520", example: "open a.xlsx sheet X",
    english: "the workbook '{path}' has no sheet '{name}'; its sheets are {sheets}",
    vietnamese: "bảng tính '{path}' không có trang tính '{name}'; các trang tính: {sheets}")

  /// The example, of which a part unpacks to gigabytes.
  static let workbookTooLarge = DiagnosticID(
    "MC1521", example: "open bomb.xlsx",
    english: "the part '{part}' of the workbook '{path}' unpacks to more than {limit} MB",
    vietnamese: "phần '{part}' của bảng tính '{path}' giải nén ra hơn {limit} MB")

  /// The example, with one bad cell.
  static let strictRejects = DiagnosticID(
    "MC1522", example: "open a.csv --strict",
    english: "'{path}': cells or rows that cannot be read as they should: {count}; strict reading refuses the file",
    vietnamese: "'{path}': có {count} ô hoặc dòng không đọc được đúng; chế độ nghiêm ngặt (--strict) từ chối tệp này")

  /// The example, with 20,000 headings.
  static let tooManyColumns = DiagnosticID(
    "MC1523", example: "open a.csv",
    english: "'{path}' has more than {limit} columns",
    vietnamese: "'{path}' có hơn {limit} cột")

  /// A package with two resources named `a`.
  static let packageUnsupported = DiagnosticID(
    "MC1524", example: nil,
    english: "the package '{path}' cannot be used: {what}",
    vietnamese: "không dùng được gói dữ liệu '{path}': {what}")

  static let headingNotFound = DiagnosticID(
    "MC1525", example: "open a.csv heading 99",
    english: "'{path}': no row on line {lines} that could be the heading",
    vietnamese: "'{path}': không có dòng nào ở dòng {lines} để làm tiêu đề")

  static let mappingUnusable = DiagnosticID(
    "MC1526", example: "open a.csv mapping id=x",
    english: "'{path}': the mapping {mapping} fits no column of its own; the headings are {headings}",
    vietnamese: "'{path}': ánh xạ {mapping} không ứng với cột riêng nào; các tiêu đề là {headings}")

  /// The example, with a column `1`, `2`, `none`.
  static let strictColumnText = DiagnosticID(
    "MC1527", example: "open a.csv --strict",
    english:
      "'{path}': a column stays text although most of its cells are numbers or dates; strict reading refuses the file",
    vietnamese:
      "'{path}': có cột được giữ là chữ dù phần lớn các ô là số hoặc ngày; chế độ nghiêm ngặt (--strict) từ chối tệp này"
  )

  /// The example, with `[{"a": 1},`.
  static let jsonUnreadable = DiagnosticID(
    "MC1528", example: "open a.json",
    english: "'{path}' is no JSON: byte {offset} cannot stand there",
    vietnamese: "'{path}' không phải JSON hợp lệ: byte {offset} không thể đứng ở đó")

  /// The example, with `[{"a": {"b": 1}}]`.
  static let jsonNested = DiagnosticID(
    "MC1529", example: "open a.json",
    english:
      "'{path}': the record on line {line} is not flat: '{name}' holds further values; an array of objects, or one object a line, with texts, numbers, true, false and null alone is needed",
    vietnamese:
      "'{path}': bản ghi ở dòng {line} không phẳng: '{name}' chứa các giá trị lồng nhau; cần một mảng đối tượng, hoặc mỗi dòng một đối tượng, chỉ gồm chữ, số, true, false và null"
  )

  /// The example: an archive of two files.
  static let archiveOfSeveral = DiagnosticID(
    "MC1530", example: "open a.zip",
    english: "'{path}' is an archive of files: {count}; one of a single file is opened as that file, so unpack it",
    vietnamese:
      "'{path}' là tệp nén chứa số tệp: {count}; chỉ mở được tệp nén chứa đúng một tệp, vì vậy hãy giải nén trước")

  /// The example, with the column `1.250.000`, `850,000`.
  static let strictNumbers = DiagnosticID(
    "MC1531", example: "open a.csv --strict",
    english: "'{path}': numbers can be read in two ways; strict reading refuses the file",
    vietnamese: "'{path}': có số đọc được hai cách; chế độ nghiêm ngặt (--strict) từ chối tệp này")

  /// A package with a table of the paths `a.csv`, headed `a,b`, and `b.csv`, headed `b,a`.
  static let headingsInOtherOrder = DiagnosticID(
    "MC1532", example: nil,
    english: "'{path}' has the headings of the table's first file in another order: {headings}",
    vietnamese: "'{path}' có các tiêu đề của tệp đầu nhưng theo thứ tự khác: {headings}")
}
