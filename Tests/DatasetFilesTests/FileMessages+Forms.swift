import Diagnostics

extension FileMessage {
  /// Rows that are none of a table, further forms of files, and what the user settled.
  static let ofRowsAndForms: [FileMessage] = [
    FileMessage(
      .nulsReplaced,
      "table 'a': NUL bytes read as blanks: 1, the first on line 2",
      "bảng 'a': 1 byte NUL được đọc là khoảng trắng, byte đầu tiên ở dòng 2"
    ),
    FileMessage(
      .strictColumnText,
      "'FOLDER/a.csv': a column stays text although most of its cells are numbers or dates; strict reading refuses the file",
      "'FOLDER/a.csv': có cột được giữ là chữ dù phần lớn các ô là số hoặc ngày; chế độ nghiêm ngặt (--strict) từ chối tệp này"
    ),
    FileMessage(
      .strictNumbers,
      "'FOLDER/a.csv': numbers can be read in two ways; strict reading refuses the file",
      "'FOLDER/a.csv': có số đọc được hai cách; chế độ nghiêm ngặt (--strict) từ chối tệp này"
    ),
    FileMessage(
      .decimalsLikeThousands,
      "table 'a', column 'a': numbers read with decimals, whose mark could be one of thousands: 1, the first on line 3: '850,000'; if thousands are meant, write 850.000 in the file",
      "bảng 'a', cột 'a': 1 số được đọc là số thập phân nhưng dấu có thể là dấu hàng nghìn, ô đầu tiên ở dòng 3: '850,000'; nếu là hàng nghìn, hãy viết 850.000 trong tệp"
    ),
    FileMessage(
      .zonesDropped,
      "table 'a', column 'a': rows whose time names its zone, which is not kept: 1, the first on line 3: '2020-08-31T23:30:00Z'; the day is the one that is written",
      "bảng 'a', cột 'a': 1 dòng ghi giờ kèm múi giờ, múi giờ không được giữ, ô đầu tiên ở dòng 3: '2020-08-31T23:30:00Z'; ngày lấy đúng như đã ghi"
    ),
    FileMessage(
      .nameRepeated,
      "table 'a': names that stand twice in one record: 1, the first on line 2: 'a'; the value that stands first was read",
      "bảng 'a': 1 tên đứng hai lần trong một bản ghi, tên đầu tiên ở dòng 2: 'a'; đã đọc giá trị đứng trước"
    ),
    FileMessage(
      .jsonUnreadable,
      "'FOLDER/a.json' is no JSON: byte 10 cannot stand there",
      "'FOLDER/a.json' không phải JSON hợp lệ: byte 10 không thể đứng ở đó"
    ),
    FileMessage(
      .jsonNested,
      "'FOLDER/a.json': the record on line 1 is not flat: 'a' holds further values; an array of objects, or one object a line, with texts, numbers, true, false and null alone is needed",
      "'FOLDER/a.json': bản ghi ở dòng 1 không phẳng: 'a' chứa các giá trị lồng nhau; cần một mảng đối tượng, hoặc mỗi dòng một đối tượng, chỉ gồm chữ, số, true, false và null"
    ),
    FileMessage(
      .archiveOfSeveral,
      "'FOLDER/a.zip' is an archive of files: 2; one of a single file is opened as that file, so unpack it",
      "'FOLDER/a.zip' là tệp nén chứa số tệp: 2; chỉ mở được tệp nén chứa đúng một tệp, vì vậy hãy giải nén trước"
    ),
    FileMessage(
      .headingsDiffer,
      "table 'f': headings that not every file has: b, c; their cells are missing in the others",
      "bảng 'f': các tiêu đề không có ở mọi tệp: b, c; ở tệp khác các ô đó để trống"
    ),
    FileMessage(
      .packagePropertyIgnored,
      "table 'a': the package's property timeField: a is not used or checked here",
      "bảng 'a': thuộc tính timeField: a của gói dữ liệu không được dùng và không được kiểm tra"
    ),
    FileMessage(
      .totalsSetApart,
      "table 'a': rows that are totals of others: 1 (line 4: 'Tổng cộng'); they are left out, so that nothing counts twice; open \"FOLDER/a.csv\" rows all keeps them",
      "bảng 'a': 1 dòng là tổng của các dòng khác (dòng 4: 'Tổng cộng') nên được bỏ ra để không tính hai lần; mở \"FOLDER/a.csv\" dòng tất cả để giữ lại"
    ),
    FileMessage(
      .headingRepeated,
      "table 'a': rows that repeat the heading: 1 (line 3); they are left out; open \"FOLDER/a.csv\" rows all keeps them",
      "bảng 'a': 1 dòng lặp lại tiêu đề (dòng 3) nên được bỏ ra; mở \"FOLDER/a.csv\" dòng tất cả để giữ lại"
    ),
    FileMessage(
      .rowsBelow,
      "table 'a': below the table stands, from line 5: 'Người lập biểu' (rows: 1); it is left out; open \"FOLDER/a.csv\" rows all keeps it",
      "bảng 'a': dưới bảng, từ dòng 5, có: 'Người lập biểu' (1 dòng) nên được bỏ ra; mở \"FOLDER/a.csv\" dòng tất cả để giữ lại"
    ),
    FileMessage(
      .otherTableBelow,
      "table 'a': from line 5 on stands another table ('Bảng 2'; rows with its heading: 3), which was not read; open \"FOLDER/a.csv\" heading 6 as a_2 reads it, open \"FOLDER/a.csv\" rows all reads everything as one table",
      "bảng 'a': từ dòng 5 là một bảng khác ('Bảng 2') gồm 3 dòng chưa được đọc; mở \"FOLDER/a.csv\" tiêu đề 6 thành a_2 để đọc bảng đó, mở \"FOLDER/a.csv\" dòng tất cả để đọc tất cả thành một bảng"
    ),
    FileMessage(
      .headingNotFound,
      "'FOLDER/a.csv': no row on line 99 that could be the heading",
      "'FOLDER/a.csv': không có dòng nào ở dòng 99 để làm tiêu đề"
    ),
    FileMessage(
      .mappingUnusable,
      "'FOLDER/a.csv': the mapping id=x fits no column of its own; the headings are a, b",
      "'FOLDER/a.csv': ánh xạ id=x không ứng với cột riêng nào; các tiêu đề là a, b"
    ),
  ]
}
