import QuerySyntax

extension FaultText {
  /// Conditions, missing words, and what people write who know other languages.
  static let ofConditions: [FaultText] = [
    FaultText(
      "t | where a like \"%x%y\"", .invalid,
      """
      error MC1057: a part of a text is found by 'contains' or 'starts with'
        t | where a like "%x%y"
                    ^^^^
        try: t | where a contains "x%y"
      """,
      vietnamese: [
        "lỗi MC1057: một phần của chữ được tìm bằng 'chứa' hoặc 'bắt đầu bằng'"
      ]),
    FaultText(
      "t | where a = null or b is null", .invalid,
      """
      error MC1058: a missing value is found by 'is missing'
        t | where a = null or b is null
                      ^^^^
        try: t | where a is missing or b is null
      error MC1058: a missing value is found by 'is missing'
        t | where a = null or b is null
                                   ^^^^
        try: t | where a = null or b is missing
      """,
      vietnamese: [
        "lỗi MC1058: giá trị thiếu được tìm bằng 'là thiếu'",
        "lỗi MC1058: giá trị thiếu được tìm bằng 'là thiếu'",
      ]),
    FaultText(
      "t | show rolling(count, 0 month)", .invalid,
      """
      error MC1025: '0' is not a whole number from 1
        t | show rolling(count, 0 month)
                                ^
      """,
      vietnamese: [
        "lỗi MC1025: '0' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | show percentile(x, y)", .invalid,
      """
      error MC1008: found 'y' where a number was expected
        t | show percentile(x, y)
                               ^
      """,
      vietnamese: [
        "lỗi MC1008: gặp 'y' ở chỗ cần một số"
      ]),
    FaultText(
      "t | where 1 < a < 3", .invalid,
      """
      error MC1022: two comparisons are joined by 'and'
        t | where 1 < a < 3
                  ^^^^^^^
        try: t | where 1 < a and a < 3
      """,
      vietnamese: [
        "lỗi MC1022: hai phép so sánh được nối bằng 'và'"
      ]),
    FaultText(
      "t | where a < b = c", .invalid,
      """
      error MC1022: two comparisons are joined by 'and'
        t | where a < b = c
                  ^^^^^^^
        try: t | where a < b and b = c
      """,
      vietnamese: [
        "lỗi MC1022: hai phép so sánh được nối bằng 'và'"
      ]),
    FaultText(
      "t | where (a = 1) = 2", .invalid,
      """
      error MC1021: this is a condition, and a value was expected
        t | where (a = 1) = 2
                  ^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1021: đây là một điều kiện, trong khi cần một giá trị"
      ]),
    FaultText(
      "t | where a = (b and c)", .invalid,
      """
      error MC1021: this is a condition, and a value was expected
        t | where a = (b and c)
                      ^^^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1021: đây là một điều kiện, trong khi cần một giá trị"
      ]),
    FaultText(
      "dossiers where a show count", .invalid,
      """
      error MC1019: a '|' is missing before the stage 'where'
        dossiers where a show count
                 ^^^^^
        try: dossiers | where a show count
      error MC1019: a '|' is missing before the stage 'show'
        dossiers where a show count
                         ^^^^
        try: dossiers where a | show count
      """,
      vietnamese: [
        "lỗi MC1019: thiếu dấu '|' trước bước 'where'",
        "lỗi MC1019: thiếu dấu '|' trước bước 'show'",
      ]),
    FaultText(
      "where a | show count", .invalid,
      """
      error MC1020: the stage 'where' has no table before it; '|' before it applies it to the last result
        where a | show count
        ^^^^^
        try: | where a | show count
      """,
      vietnamese: [
        "lỗi MC1020: trước bước 'where' chưa có bảng; đặt '|' phía trước để áp dụng cho kết quả vừa rồi"
      ]),
    FaultText(
      "show tables", .invalid,
      """
      error MC1020: the stage 'show' has no table before it; '|' before it applies it to the last result
        show tables
        ^^^^
        try: tables
      """,
      vietnamese: [
        "lỗi MC1020: trước bước 'show' chưa có bảng; đặt '|' phía trước để áp dụng cho kết quả vừa rồi"
      ]),
    FaultText(
      "t | top 3 per x by y", .invalid,
      """
      error MC1008: found 'by' where '|' or the end of the line was expected
        t | top 3 per x by y
                        ^^
        try: t | top 3 per x | show count by y
      """,
      vietnamese: [
        "lỗi MC1008: gặp 'by' ở chỗ cần '|' hoặc hết dòng"
      ]),
    FaultText(
      "hồ sơ | trong quý 5/2020", .invalid,
      """
      error MC1007: 'quý 5/2020' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        hồ sơ | trong quý 5/2020
                      ^^^^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1007: không đọc được kỳ 'quý 5/2020'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020"
      ]),
    FaultText(
      "t || show count", .invalid,
      """
      error MC1042: two conditions are joined by 'or', two stages by one '|'
        t || show count
          ^^
        try: t | show count
      """,
      vietnamese: [
        "lỗi MC1042: hai điều kiện được nối bằng 'hoặc', hai bước được nối bằng một dấu '|'"
      ]),
    FaultText(
      "opne x.csv", .invalid,
      """
      error MC1018: no command 'opne'
        opne x.csv
        ^^^^
        nearest: open
        try: open x.csv
      """,
      vietnamese: [
        "lỗi MC1018: không có lệnh 'opne'"
      ]),
    FaultText(
      "metric m on t = count time a time b", .invalid,
      """
      error MC1026: 'time' is given a second time
        metric m on t = count time a time b
                                     ^^^^
      """,
      vietnamese: [
        "lỗi MC1026: 'time' được ghi lần thứ hai"
      ]),
    FaultText(
      "t | where x = quận 1", .invalid,
      """
      error MC1008: found '1' where '|' or the end of the line was expected
        t | where x = quận 1
                           ^
        try: t | where x = "quận 1"
      """,
      vietnamese: [
        "lỗi MC1008: gặp '1' ở chỗ cần '|' hoặc hết dòng"
      ]),
    FaultText(
      "=SUM(A1:A3)", .invalid,
      """
      error MC1055: a formula is written as a measure, as in 'dossiers | show sum(fee)'
        =SUM(A1:A3)
        ^^^^^
      """,
      vietnamese: [
        "lỗi MC1055: công thức được viết thành số đo, như 'hồ sơ | hiện cộng(lệ phí)'"
      ]),
    FaultText(
      "select * from t join u", .invalid,
      """
      error MC1054: a query is a table and its stages, as in 'procedures | where online | show count by level'
        select * from t join u
        ^^^^^^
      """,
      vietnamese: [
        "lỗi MC1054: truy vấn là một bảng rồi đến các bước, như 'thủ tục | lọc trực tuyến | hiện đếm theo mức độ'"
      ]),
    FaultText(
      "SELECT a, COUNT(*) FROM t WHERE b == 'x' GROUP BY a HAVING COUNT(*) > 3 ORDER BY a LIMIT 5", .invalid,
      """
      error MC1054: a query is a table and its stages, as in 'procedures | where online | show count by level'
        SELECT a, COUNT(*) FROM t WHERE b == 'x' GROUP BY a HAVING COUNT(*) > 3 ORDER BY a LIMIT 5
        ^^^^^^
        try: t | where b = "x" | show count by a | where count > 3 | sort a | first 5
      """,
      vietnamese: [
        "lỗi MC1054: truy vấn là một bảng rồi đến các bước, như 'thủ tục | lọc trực tuyến | hiện đếm theo mức độ'"
      ]),
    FaultText(
      "t | show count group by a order by b limit 3", .invalid,
      """
      error MC1050: groups are named after 'by' in 'show', as in 'show count by district'
        t | show count group by a order by b limit 3
                       ^^^^^^^^
        try: t | show count by a order by b limit 3
      """,
      vietnamese: [
        "lỗi MC1050: nhóm được nêu sau 'theo' trong 'hiện', như 'hiện đếm theo quận'"
      ]),
  ]
}
