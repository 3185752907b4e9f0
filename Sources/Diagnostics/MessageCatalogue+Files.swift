import VietnameseText

extension MessageCatalogue {
  static let fileMessages: [DiagnosticID: LocalizedText] = [
    .fileNotFound: LocalizedText(
      english: "no file or folder '{path}'",
      vietnamese: "không có tệp hay thư mục '{path}'"),
    .dossierCountOutOfRange: LocalizedText(
      english: "a dataset has from {least} to {most} dossiers, not {count}",
      vietnamese: "bộ dữ liệu có từ {least} đến {most} hồ sơ, không thể là {count}"),
    .generationTargetNotDataset: LocalizedText(
      english: "'{path}' holds files that are not a synthetic dataset; an empty or a new folder is needed",
      vietnamese: "'{path}' đang chứa tệp không thuộc bộ dữ liệu giả lập; cần một thư mục trống hoặc thư mục mới"),
    .generationTargetIsFile: LocalizedText(
      english: "'{path}' is a file; a folder is needed",
      vietnamese: "'{path}' là tệp; cần một thư mục"),
    .datasetNotWritten: LocalizedText(
      english: "the dataset could not be written to '{path}': {reason}",
      vietnamese: "không ghi được bộ dữ liệu vào '{path}': {reason}"),
    .fileUnreadable: LocalizedText(
      english: "'{path}' cannot be read: {reason}",
      vietnamese: "không đọc được '{path}': {reason}"),
    .folderWithoutTables: LocalizedText(
      english: "no datapackage.json and no CSV, TSV, TXT or XLSX file in '{path}'",
      vietnamese: "trong '{path}' không có datapackage.json, cũng không có tệp CSV, TSV, TXT hay XLSX"),
    .emptyFile: LocalizedText(
      english: "'{path}' is empty",
      vietnamese: "tệp '{path}' rỗng"),
    .binaryFile: LocalizedText(
      english: "'{path}' is no text: byte {offset} is NUL (for UTF-16 without a mark: encoding utf-16le or utf-16be)",
      vietnamese:
        "'{path}' không phải là văn bản: byte {offset} là NUL (nếu là UTF-16 không có dấu nhận dạng: encoding utf-16le hoặc utf-16be)"
    ),
    .invalidUTF8: LocalizedText(
      english:
        "'{path}' is not UTF-8: byte {offset} starts no character; older Vietnamese files are read with encoding windows-1258, tcvn3 or vni",
      vietnamese:
        "'{path}' không phải UTF-8: byte {offset} không mở đầu ký tự nào; tệp tiếng Việt cũ đọc được với encoding windows-1258, tcvn3 hoặc vni"
    ),
    .unknownEncoding: LocalizedText(
      english: "no encoding '{name}'; known are {known}",
      vietnamese: "không có bảng mã '{name}'; các bảng mã dùng được: {known}"),
    .undecodableByte: LocalizedText(
      english: "'{path}' is not {encoding}: byte {offset} stands for no character of it",
      vietnamese: "'{path}' không theo bảng mã {encoding}: byte {offset} không ứng với ký tự nào"),
    .unclosedQuote: LocalizedText(
      english: "'{path}': the quote that opens a cell on line {line} is never closed",
      vietnamese: "'{path}': dấu nháy mở ô ở dòng {line} không được đóng"),
    .recordTooLarge: LocalizedText(
      english: "'{path}': the record on line {line} is larger than {limit} MB; most likely a quote is not closed",
      vietnamese: "'{path}': bản ghi ở dòng {line} lớn hơn {limit} MB; có lẽ thiếu một dấu nháy đóng"),
    .fileChanged: LocalizedText(
      english: "'{path}' was changed while it was read; open it again",
      vietnamese: "'{path}' bị thay đổi trong khi đang đọc; hãy mở lại"),
    .unknownFileKind: LocalizedText(
      english: "'{path}' is none of the kinds that can be opened: CSV, TSV, TXT, XLSX, datapackage.json",
      vietnamese: "'{path}' không thuộc loại tệp mở được: CSV, TSV, TXT, XLSX, datapackage.json"),
    .packageUnreadable: LocalizedText(
      english: "the package '{path}' cannot be read: {reason}",
      vietnamese: "không đọc được gói dữ liệu '{path}': {reason}"),
    .packageResourceMissing: LocalizedText(
      english: "the package's table '{resource}' has no file '{path}'",
      vietnamese: "bảng '{resource}' của gói dữ liệu không có tệp '{path}'"),
    .packageFieldMissing: LocalizedText(
      english:
        "'{path}' has no column '{field}', which the package declares for table '{table}'; its columns are {headings}",
      vietnamese:
        "'{path}' không có cột '{field}' mà gói dữ liệu khai báo cho bảng '{table}'; các cột trong tệp: {headings}"),
    .packagePathUnsafe: LocalizedText(
      english: "the path '{path}' of the package's table '{resource}' leaves the package's folder",
      vietnamese: "đường dẫn '{path}' của bảng '{resource}' nằm ngoài thư mục của gói dữ liệu"),
    .workbookUnreadable: LocalizedText(
      english: "the workbook '{path}' cannot be read: {reason}",
      vietnamese: "không đọc được bảng tính '{path}': {reason}"),
    .workbookEncrypted: LocalizedText(
      english: "the workbook '{path}' is protected by a password; save it without one",
      vietnamese: "bảng tính '{path}' được bảo vệ bằng mật khẩu; hãy lưu lại không có mật khẩu"),
    .workbookWithoutSheets: LocalizedText(
      english: "no sheet of the workbook '{path}' has data",
      vietnamese: "không có trang tính nào của '{path}' có dữ liệu"),
    .sheetNotFound: LocalizedText(
      english: "the workbook '{path}' has no sheet '{name}'; its sheets are {sheets}",
      vietnamese: "bảng tính '{path}' không có trang tính '{name}'; các trang tính: {sheets}"),
    .workbookTooLarge: LocalizedText(
      english: "the part '{part}' of the workbook '{path}' unpacks to more than {limit} MB",
      vietnamese: "phần '{part}' của bảng tính '{path}' giải nén ra hơn {limit} MB"),
    .strictRejects: LocalizedText(
      english: "'{path}': cells or rows that cannot be read as they should: {count}; strict reading refuses the file",
      vietnamese: "'{path}': có {count} ô hoặc dòng không đọc được đúng; chế độ chặt chẽ từ chối tệp này"),
    .tooManyColumns: LocalizedText(
      english: "'{path}' has more than {limit} columns",
      vietnamese: "'{path}' có hơn {limit} cột"),
    .packageUnsupported: LocalizedText(
      english: "the package '{path}' cannot be used: {what}",
      vietnamese: "không dùng được gói dữ liệu '{path}': {what}"),
    .duplicateHeadings: LocalizedText(
      english: "table '{table}': headings that stand more than once: {headings}; the later columns are numbered",
      vietnamese: "bảng '{table}': tiêu đề cột bị lặp: {headings}; các cột sau được đánh số"),
    .headingsOfOneColumn: LocalizedText(
      english: "table '{table}': '{kept}' and '{other}' both mean the column '{column}'; '{other}' keeps its own name",
      vietnamese: "bảng '{table}': '{kept}' và '{other}' cùng chỉ cột '{column}'; '{other}' giữ tên riêng"),
    .headerOnly: LocalizedText(
      english: "table '{table}' has no rows",
      vietnamese: "bảng '{table}' không có dòng nào"),
    .ambiguousNumbers: LocalizedText(
      english:
        "table '{table}': '{example}' in column '{column}' can be read in two ways, so the column stays text; numbers vi or numbers en decides",
      vietnamese:
        "bảng '{table}': số '{example}' ở cột '{column}' đọc được hai cách nên cột được giữ là văn bản; đặt numbers vi hoặc numbers en để quyết định"
    ),
    .unevenRows: LocalizedText(
      english:
        "table '{table}': rows without exactly {expected} cells: {count}, the first on line {line} ({cells}); see table rejects",
      vietnamese:
        "bảng '{table}': {count} dòng không có đủ đúng {expected} ô, dòng đầu tiên là dòng {line} ({cells} ô); xem bảng rejects"
    ),
    .cellsRejected: LocalizedText(
      english:
        "table '{table}', column '{column}': cells that cannot be read and are missing: {count}, the first on line {line}: '{text}' ({reason}); see table rejects",
      vietnamese:
        "bảng '{table}', cột '{column}': {count} ô không đọc được và để trống, ô đầu tiên ở dòng {line}: '{text}' ({reason}); xem bảng rejects"
    ),
    .undeclaredValues: LocalizedText(
      english:
        "table '{table}', column '{column}': rows with a value that the package does not declare, such as '{example}': {count}; it is kept",
      vietnamese:
        "bảng '{table}', cột '{column}': {count} dòng có giá trị ngoài khai báo của gói dữ liệu, ví dụ '{example}'; các giá trị này được giữ nguyên"
    ),
    .duplicateKeys: LocalizedText(
      english:
        "table '{table}': rows that repeat a value of the key '{column}': {count}, the first of them '{example}'",
      vietnamese: "bảng '{table}': {count} dòng lặp giá trị của khóa '{column}', giá trị lặp đầu tiên là '{example}'"),
    .requiredMissing: LocalizedText(
      english: "table '{table}': rows without a value in '{column}', which the package requires: {count}",
      vietnamese: "bảng '{table}': {count} dòng thiếu giá trị ở cột bắt buộc '{column}'"),
    .textAfterQuote: LocalizedText(
      english:
        "table '{table}': cells with text after their closing quote: {count}, the first on line {line}; the text was joined to the cell",
      vietnamese:
        "bảng '{table}': {count} ô có chữ sau dấu nháy đóng, ô đầu tiên ở dòng {line}; phần chữ đó được nối vào ô"),
    .tableRenamed: LocalizedText(
      english: "'{path}' becomes table '{table}', since another file gave that name first",
      vietnamese: "tệp '{path}' thành bảng '{table}' vì tên kia đã dùng cho tệp khác"),
    .fileLeftOut: LocalizedText(
      english: "'{path}' cannot be read and is left out; the other files of the folder are open",
      vietnamese: "không đọc được tệp '{path}' nên bỏ qua tệp này; các tệp khác trong thư mục vẫn được mở"),
    .totalRows: LocalizedText(
      english: "table '{table}': rows that look like totals of others: {count} (line {lines}); they are kept",
      vietnamese: "bảng '{table}': {count} dòng có vẻ là dòng tổng (dòng {lines}); vẫn được giữ trong bảng"),
    .titlesSkipped: LocalizedText(
      english: "table '{table}': above the header stands: {titles}",
      vietnamese: "bảng '{table}': phía trên dòng tiêu đề có: {titles}"),
    .orphans: LocalizedText(
      english: "table '{table}': rows with a '{column}' that is not in '{target}': {count}",
      vietnamese: "bảng '{table}': {count} dòng có '{column}' không có trong '{target}'"),
    .otherSheets: LocalizedText(
      english: "table '{table}': other sheets of the workbook were not read: {sheets}",
      vietnamese: "bảng '{table}': các trang tính khác không được đọc: {sheets}"),
    .timesDropped: LocalizedText(
      english: "table '{table}', column '{column}': rows with a time of day, which is not kept: {count}",
      vietnamese: "bảng '{table}', cột '{column}': {count} dòng có giờ trong ngày, phần giờ không được giữ"),
    .spreadsheetErrors: LocalizedText(
      english:
        "table '{table}': cells with an error of the spreadsheet: {count}, the first in row {line}: {text}; they are missing",
      vietnamese:
        "bảng '{table}': {count} ô báo lỗi của bảng tính, ô đầu tiên ở dòng {line}: {text}; các ô này để trống"),
    .mergedCellsFilled: LocalizedText(
      english: "table '{table}': cells that got the value of the merged cell over them: {count}",
      vietnamese: "bảng '{table}': {count} ô nhận giá trị của ô gộp phủ lên chúng"),
    .emptyColumnsDropped: LocalizedText(
      english: "table '{table}': columns without heading and without data, left out: {count}",
      vietnamese: "bảng '{table}': bỏ {count} cột không có tiêu đề và không có dữ liệu"),
    .undeclaredColumns: LocalizedText(
      english: "table '{table}': columns of the file that the package does not declare, left out: {headings}",
      vietnamese: "bảng '{table}': bỏ các cột có trong tệp mà gói dữ liệu không khai báo: {headings}"),
    .snapshotDamaged: LocalizedText(
      english: "the snapshot of '{path}' in the cache was damaged; the file was read again",
      vietnamese: "bản chụp của '{path}' trong bộ nhớ đệm bị hỏng; tệp đã được đọc lại"),
    .snapshotNotWritten: LocalizedText(
      english: "no snapshot could be kept in '{path}': {reason}; the next opening reads the file again",
      vietnamese: "không lưu được bản chụp vào '{path}': {reason}; lần mở sau sẽ đọc lại tệp"),
    .keyNotChecked: LocalizedText(
      english: "table '{table}': the texts of the key '{column}' stay in the file; whether any repeats was not checked",
      vietnamese: "bảng '{table}': giá trị của khóa '{column}' nằm lại trong tệp, chưa kiểm tra có trùng lặp hay không"),
  ]
}
