import Diagnostics

extension MessageExample {
  /// What people write who know other languages.
  static let ofForeignSyntax: [MessageExample] = [
    MessageExample(
      .doubleEqual,
      english: """
        error MC1040: equality is written '='
          procedures | where level == 3
                                   ^^
          try: procedures | where level = 3
        """,
      vietnamese: """
        lỗi MC1040: so sánh bằng được viết là '='
          procedures | where level == 3
                                   ^^
          thử: procedures | where level = 3
        """),
    MessageExample(
      .doubleAmpersand,
      english: """
        error MC1041: two conditions are joined by 'and'
          procedures | where online && eligible
                                    ^^
          try: procedures | where online and eligible
        """,
      vietnamese: """
        lỗi MC1041: hai điều kiện được nối bằng 'và'
          procedures | where online && eligible
                                    ^^
          thử: procedures | where online and eligible
        """),
    MessageExample(
      .doubleBar,
      english: """
        error MC1042: two conditions are joined by 'or', two stages by one '|'
          procedures | where online || eligible
                                    ^^
          try: procedures | where online or eligible
        """,
      vietnamese: """
        lỗi MC1042: hai điều kiện được nối bằng 'hoặc', hai bước được nối bằng một dấu '|'
          procedures | where online || eligible
                                    ^^
          thử: procedures | where online or eligible
        """),
    MessageExample(
      .exclamationMark,
      english: """
        error MC1043: a condition is negated by 'not'
          procedures | where !online
                             ^
          try: procedures | where not online
        """,
      vietnamese: """
        lỗi MC1043: điều kiện được phủ định bằng 'không'
          procedures | where !online
                             ^
          thử: procedures | where not online
        """),
    MessageExample(
      .lessGreater,
      english: """
        error MC1044: inequality is written '!='
          procedures | where level <> 3
                                   ^^
          try: procedures | where level != 3
        """,
      vietnamese: """
        lỗi MC1044: so sánh khác được viết là '!='
          procedures | where level <> 3
                                   ^^
          thử: procedures | where level != 3
        """),
    MessageExample(
      .singleQuotes,
      english: """
        error MC1045: a text stands in double quotes
          procedures | where domain = 'y te'
                                      ^^^^^^
          try: procedures | where domain = "y te"
        """,
      vietnamese: """
        lỗi MC1045: chữ được đặt trong dấu ngoặc kép
          procedures | where domain = 'y te'
                                      ^^^^^^
          thử: procedures | where domain = "y te"
        """),
    MessageExample(
      .lookalikeCharacter,
      english: """
        error MC1046: '＝' only looks like '='
          procedures | where level ＝ 3
                                   ^^
          try: procedures | where level = 3
        """,
      vietnamese: """
        lỗi MC1046: '＝' chỉ trông giống '='
          procedures | where level ＝ 3
                                   ^^
          thử: procedures | where level = 3
        """),
    MessageExample(
      .decimalComma,
      english: """
        error MC1047: '97,15': in statements, write 97.15 and 1813 (results may print 97,15 and 1.813)
          dossiers | where fee > 97,15
                                 ^^^^^
          try: dossiers | where fee > 97.15
        """,
      vietnamese: """
        lỗi MC1047: '97,15': trong câu lệnh, viết 97.15 và 1813 (kết quả in 97,15 và 1.813)
          dossiers | where fee > 97,15
                                 ^^^^^
          thử: dossiers | where fee > 97.15
        """),
    MessageExample(
      .oneOrSeveralNumbers,
      english: """
        error MC1048: '100,200' may be one number or several: write blanks behind the commas, or no commas
          dossiers | where fee in (100,200)
                                   ^^^^^^^
          try: dossiers | where fee in (100, 200)
          try: dossiers | where fee in (100200)
        """,
      vietnamese: """
        lỗi MC1048: '100,200' có thể là một số hoặc nhiều số: viết dấu cách sau dấu phẩy, hoặc bỏ dấu phẩy
          dossiers | where fee in (100,200)
                                   ^^^^^^^
          thử: dossiers | where fee in (100, 200)
          thử: dossiers | where fee in (100200)
        """),
    MessageExample(
      .groupBy,
      english: """
        error MC1050: groups are named after 'by' in 'show', as in 'show count by district'
          dossiers | show count group by district
                                ^^^^^^^^
          try: dossiers | show count by district
        """,
      vietnamese: """
        lỗi MC1050: nhóm được nêu sau 'theo' trong 'hiện', như 'hiện đếm theo quận'
          dossiers | show count group by district
                                ^^^^^^^^
          thử: dossiers | show count by district
        """),
    MessageExample(
      .orderBy,
      english: """
        error MC1051: rows are ordered by the stage 'sort'
          procedures | list name order by name
                                 ^^^^^^^^
          try: procedures | list name | sort name
        """,
      vietnamese: """
        lỗi MC1051: các dòng được sắp thứ tự bằng bước 'sắp xếp'
          procedures | list name order by name
                                 ^^^^^^^^
          thử: procedures | list name | sort name
        """),
    MessageExample(
      .limitRows,
      english: """
        error MC1052: the first rows are kept by the stage 'first'
          procedures | list name limit 5
                                 ^^^^^^^
          try: procedures | list name | first 5
        """,
      vietnamese: """
        lỗi MC1052: các dòng đầu được giữ bằng bước 'lấy đầu'
          procedures | list name limit 5
                                 ^^^^^^^
          thử: procedures | list name | first 5
        """),
    MessageExample(
      .having,
      english: """
        error MC1053: groups are filtered by a stage 'where' after 'show'
          dossiers | show count by district having count > 3
                                            ^^^^^^
          try: dossiers | show count by district | where count > 3
        """,
      vietnamese: """
        lỗi MC1053: các nhóm được lọc bằng bước 'lọc' đặt sau 'hiện'
          dossiers | show count by district having count > 3
                                            ^^^^^^
          thử: dossiers | show count by district | where count > 3
        """),
    MessageExample(
      .selectStatement,
      english: """
        error MC1054: a query is a table and its stages, as in 'procedures | where online | show count by level'
          SELECT name FROM procedures
          ^^^^^^
          try: procedures | list name
        """,
      vietnamese: """
        lỗi MC1054: truy vấn là một bảng rồi đến các bước, như 'thủ tục | lọc trực tuyến | hiện đếm theo mức độ'
          SELECT name FROM procedures
          ^^^^^^
          thử: procedures | list name
        """),
    MessageExample(
      .spreadsheetFormula,
      english: """
        error MC1055: a formula is written as a measure, as in 'dossiers | show sum(fee)'
          =SUM(fee)
          ^^^^^
          try: dossiers | show sum(fee)
        """,
      vietnamese: """
        lỗi MC1055: công thức được viết thành số đo, như 'hồ sơ | hiện cộng(lệ phí)'
          =SUM(fee)
          ^^^^^
          thử: dossiers | show sum(fee)
        """),
    MessageExample(
      .between,
      english: """
        error MC1056: a range is written 'in 3..4'
          procedures | where level between 3 and 4
                                   ^^^^^^^
          try: procedures | where level in 3..4
        """,
      vietnamese: """
        lỗi MC1056: khoảng được viết là 'trong 3..4'
          procedures | where level between 3 and 4
                                   ^^^^^^^
          thử: procedures | where level in 3..4
        """),
    MessageExample(
      .like,
      english: """
        error MC1057: a part of a text is found by 'contains' or 'starts with'
          procedures | where name like "khai%"
                                  ^^^^
          try: procedures | where name starts with "khai"
        """,
      vietnamese: """
        lỗi MC1057: một phần của chữ được tìm bằng 'chứa' hoặc 'bắt đầu bằng'
          procedures | where name like "khai%"
                                  ^^^^
          thử: procedures | where name starts with "khai"
        """),
    MessageExample(
      .isNull,
      english: """
        error MC1058: a missing value is found by 'is missing'
          dossiers | where resolved is null
                                       ^^^^
          try: dossiers | where resolved is missing
        """,
      vietnamese: """
        lỗi MC1058: giá trị thiếu được tìm bằng 'là thiếu'
          dossiers | where resolved is null
                                       ^^^^
          thử: dossiers | where resolved is missing
        """),
    MessageExample(
      .misplacedNot,
      english: """
        error MC1059: 'not' stands before the whole condition
          procedures | where level not in (3, 4)
                                   ^^^
          try: procedures | where not level in (3, 4)
        """,
      vietnamese: """
        lỗi MC1059: 'không' đứng trước cả điều kiện
          procedures | where level not in (3, 4)
                                   ^^^
          thử: procedures | where not level in (3, 4)
        """),
    MessageExample(
      .nameAfterMeasure,
      english: """
        error MC1060: a measure is named before it, as in 'n = count'
          dossiers | show count as n
                                ^^
          try: dossiers | show n = count
        """,
      vietnamese: """
        lỗi MC1060: tên được đặt trước số đo, như 'n = đếm'
          dossiers | show count as n
                                ^^
          thử: dossiers | show n = count
        """),
  ]
}
