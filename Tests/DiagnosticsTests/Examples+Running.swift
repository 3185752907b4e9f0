import Diagnostics

extension MessageExample {
  /// Runs, settings and commands.
  static let ofRunning: [MessageExample] = [
    MessageExample(
      .integerOverflow,
      english: """
        error MC1401: the result is too large for a whole number of 64 bits
        """,
      vietnamese: """
        lỗi MC1401: kết quả vượt quá số nguyên 64 bit
        """),
    MessageExample(
      .tooManyResultColumns,
      english: """
        error MC1404: 'id' would make 50,000 columns; at most 2,000 can stand across
        """,
      vietnamese: """
        lỗi MC1404: 'mã hồ sơ' sẽ tạo ra 50.000 cột; chỉ trải ngang được tối đa 2.000 cột
        """),
    MessageExample(
      .filterKeepsEverything,
      english: """
        warning MC2401: 'where level >= 0' removes no row
        """,
      vietnamese: """
        cảnh báo MC2401: 'where level >= 0' không loại dòng nào
        """),
    MessageExample(
      .filterKeepsNothing,
      english: """
        warning MC2402: 'where level > 4' removes every row
        """,
      vietnamese: """
        cảnh báo MC2402: 'where level > 4' loại hết mọi dòng
        """),
    MessageExample(
      .noRowsBefore,
      english: """
        warning MC2410: the stages before leave no row of the period that is compared with
        """,
      vietnamese: """
        cảnh báo MC2410: các bước trước không giữ lại dòng nào của kỳ được so sánh
        """),
    MessageExample(
      .unknownRowsInRatio, "dossiers | show ratio(resolved <= due)",
      english: """
        note: ratio: 2,114 of 50,000 unknown, counted as no
        """,
      vietnamese: """
        ghi chú: tỷ lệ: 2.114/50.000 dòng không đủ dữ liệu để xét điều kiện, được tính là không đạt
        """),
    MessageExample(
      .rowsWithoutValue, "dossiers | show sum(fee), average = avg(fee)",
      english: """
        note: sum, average: 717 of 50,000 rows have no value and are left out
        """,
      vietnamese: """
        ghi chú: cộng, average: 717/50.000 dòng không có giá trị, không được tính
        """),
    MessageExample(
      .tiesCutByLimit, "procedures | show count by domain | top 13",
      english: """
        note: rows left out although their 'count' equals that of the last row kept: 2
        """,
      vietnamese: """
        ghi chú: còn 2 dòng có 'đếm' bằng dòng cuối cùng nhưng không hiện
        """),
    MessageExample(
      .tooManyGroupsToList,
      english: """
        note: listing every combination of the keys would take more than 100,000 rows; only those that occur are listed
        """,
      vietnamese: """
        ghi chú: liệt kê mọi tổ hợp của các nhóm cần hơn 100.000 dòng; chỉ liệt kê những tổ hợp có dữ liệu
        """),
    MessageExample(
      .unknownSetting,
      english: """
        error MC1701: no setting 'nothing'
          set nothing 1
              ^^^^^^^
          there are: language, calendar, as_of, numbers, width, rows, decimals, timing, screen_reader
        """,
      vietnamese: """
        lỗi MC1701: không có thiết lập 'nothing'
          set nothing 1
              ^^^^^^^
          hiện có: ngôn ngữ, lịch, ngày chốt, kiểu số, độ rộng, số dòng, số lẻ, thời gian, trình đọc màn hình
        """),
    MessageExample(
      .checkNeedsDocument,
      english: """
        error MC1736: 'steps.motcua' is a script; 'check' takes a document, which has recorded answers
          check steps.motcua
                ^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1736: 'steps.motcua' là tập lệnh; 'check' cần một tài liệu có kết quả đã ghi
          check steps.motcua
                ^^^^^^^^^^^^
        """),
    MessageExample(
      .missingArgument,
      english: """
        error MC1703: 'describe' needs more; for example: describe procedures
          describe
          ^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1703: sau 'describe' còn thiếu nội dung; ví dụ: describe procedures
          describe
          ^^^^^^^^
        """),
    MessageExample(
      .unknownExportForm, before: "procedures | show count",
      english: """
        error MC1720: cannot export to 'results.pdf': use .csv, .tsv, .json, .jsonl, .xlsx, .svg, .md, .html, .ipynb or .motcua
          export results.pdf
                 ^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1720: đuôi tệp 'results.pdf' không thuộc các dạng ghi được: .csv, .tsv, .json, .jsonl, .xlsx, .svg, .md, .html, .ipynb, .motcua
          export results.pdf
                 ^^^^^^^^^^^
        """),
    MessageExample(
      .excelNeedsCSV, before: "procedures | show count",
      english: """
        error MC1728: only a path that ends in .csv is written for Excel, not 'results.json'
          export results.json excel
                 ^^^^^^^^^^^^
          try: export results.csv excel
        """,
      vietnamese: """
        lỗi MC1728: chỉ tệp có đuôi .csv được ghi cho Excel, không phải 'results.json'
          export results.json excel
                 ^^^^^^^^^^^^
          thử: export results.csv excel
        """),
    MessageExample(
      .documentNotMarkdown,
      english: """
        error MC1727: 'save' writes a document, whose name ends in .md, not 'report.docx'
          save report.docx
               ^^^^^^^^^^^
          try: save report.md
        """,
      vietnamese: """
        lỗi MC1727: 'save' ghi thành tài liệu có đuôi .md, không ghi 'report.docx'
          save report.docx
               ^^^^^^^^^^^
          thử: save report.md
        """),
    MessageExample(
      .nothingToRerun, "rerun 900",
      english: """
        error MC1721: no answered statement has that number
          rerun 900
                ^^^
        """,
      vietnamese: """
        lỗi MC1721: không có câu lệnh nào mang số đó đã cho kết quả
          rerun 900
                ^^^
        """),
    MessageExample(
      .historyNotKept,
      english: """
        error MC1722: no history is kept here; one is in the interactive shell
          history delete 1
                         ^
        """,
      vietnamese: """
        lỗi MC1722: ở đây không lưu lịch sử; chỉ phiên tương tác mới lưu
          history delete 1
                         ^
        """),
    MessageExample(
      .badSettingValue,
      english: """
        error MC1704: 'rows' takes 1…1000000 | all | auto, not 'many'
          set rows many
                   ^^^^
        """,
      vietnamese: """
        lỗi MC1704: 'số dòng' nhận 1…1000000 | tất cả | tự động, không nhận 'many'
          set rows many
                   ^^^^
        """),
    MessageExample(
      .unknownTopic,
      english: """
        error MC1705: no help on 'nothing'
          help nothing
               ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1705: không có trợ giúp về 'nothing'
          help nothing
               ^^^^^^^
        """),
    MessageExample(
      .noRowsLeft,
      english: """
        note: no row is left after 'where level > 4'
        """,
      vietnamese: """
        ghi chú: không còn dòng nào sau 'where level > 4'
        """),
    MessageExample(
      .expectationOfNoRows,
      english: """
        error MC1710: 'expect level > 4' has no row to look at, so it says nothing; 'expect none' is for wanting none
        """,
      vietnamese: """
        lỗi MC1710: 'expect level > 4' không có dòng nào để kiểm tra; muốn không có dòng nào thì viết 'kỳ vọng không có dòng nào'
        """),
    MessageExample(
      .asOfAfterEnd, after: "set as_of none",
      english: """
        warning MC2706: the data end on 30/09/2020: a later day shows nothing more, and counts as that day
        """,
      vietnamese: """
        cảnh báo MC2706: số liệu chỉ đến 30/09/2020: ngày muộn hơn không cho thấy gì thêm và được tính như ngày đó
        """),
    MessageExample(
      .statementReadAs,
      english: """
        note: read as: dossiers | show count by channel
        """,
      vietnamese: """
        ghi chú: hiểu là: dossiers | show count by channel
        """),
    MessageExample(
      .expectationFailed,
      english: """
        error MC1707: 'expect count = 0' does not hold; rows that fail it: 1 of 1
        """,
      vietnamese: """
        lỗi MC1707: 'expect count = 0' không đúng ở 1 trên 1 dòng
        """),
    MessageExample(
      .extraArgument,
      english: """
        error MC1708: 'tables' takes no further 'now'; a text or path with blanks stands in double quotes
          tables now
                 ^^^
        """,
      vietnamese: """
        lỗi MC1708: 'tables' không nhận thêm 'now'; chữ có khoảng trắng thì đặt trong dấu ngoặc kép
          tables now
                 ^^^
        """),
    MessageExample(
      .extraQuotedArgument,
      english: """
        error MC1796: 'tables' takes no further 'all of them'
          tables "all of them"
                 ^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1796: 'tables' không nhận thêm 'all of them'
          tables "all of them"
                 ^^^^^^^^^^^^^
        """),
  ]
}
