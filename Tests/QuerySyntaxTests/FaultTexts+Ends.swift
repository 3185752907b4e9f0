import QuerySyntax

extension FaultText {
  /// Statements that end too soon, or do not end.
  static let ofEnds: [FaultText] = [
    FaultText(
      "t | where", .incomplete,
      """
      error MC1009: the statement ends where a condition was expected
        t | where
                 ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện"
      ]),
    FaultText(
      "t | where a and\n", .incomplete,
      """
      error MC1009: the statement ends where a condition was expected
        t | where a and
                       ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện"
      ]),
    FaultText(
      "hồ sơ | lọc kênh và\n\n", .incomplete,
      """
      error MC1009: the statement ends where a condition was expected
        hồ sơ | lọc kênh và
                           ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện"
      ]),
    FaultText(
      "t | where (a or (b and c", .incomplete,
      """
      error MC1010: this parenthesis is not closed
        t | where (a or (b and c
                        ^
        try: t | where (a or (b and c)
      """,
      vietnamese: [
        "lỗi MC1010: dấu ngoặc này chưa được đóng"
      ]),
    FaultText(
      "t | where a)) | list )", .invalid,
      """
      error MC1011: this parenthesis closes nothing
        t | where a)) | list )
                   ^
        try: t | where a) | list )
      error MC1011: this parenthesis closes nothing
        t | where a)) | list )
                             ^
        try: t | where a)) | list 
      """,
      vietnamese: [
        "lỗi MC1011: dấu ngoặc này không đóng dấu ngoặc nào",
        "lỗi MC1011: dấu ngoặc này không đóng dấu ngoặc nào",
      ]),
    FaultText(
      "t | where (a\n| show count\ntables", .invalid,
      """
      error MC1008: found '|' where ')' was expected
        2: | show count
           ^
      """,
      vietnamese: [
        "lỗi MC1008: gặp '|' ở chỗ cần ')'"
      ]),
    FaultText(
      "t | in last 3", .incomplete,
      """
      error MC1009: the statement ends where a unit of time such as month or quarter was expected
        t | in last 3
                     ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một đơn vị thời gian như tháng hoặc quý"
      ]),
    FaultText(
      "t | in 2020Q1..", .incomplete,
      """
      error MC1009: the statement ends where a period such as 2020Q3 or 2020-08 was expected
        t | in 2020Q1..
                       ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một kỳ như 2020Q3 hoặc tháng 8/2020"
      ]),
    FaultText(
      "t | add x = ", .incomplete,
      """
      error MC1009: the statement ends where a value or column was expected
        t | add x = 
                   ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một giá trị hoặc cột"
      ]),
    FaultText(
      "t | sort", .incomplete,
      """
      error MC1009: the statement ends where a measure such as count or ratio(…) was expected
        t | sort
                ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một số đo như đếm hoặc tỷ lệ(…)"
      ]),
    FaultText(
      "t | list a b, c,", .incomplete,
      """
      error MC1009: the statement ends where a column was expected
        t | list a b, c,
                        ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một cột"
      ]),
    FaultText(
      "t | change", .incomplete,
      """
      error MC1009: the statement ends where 'from' was expected
        t | change
                  ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần 'so với'"
      ]),
    FaultText(
      "t | change from", .incomplete,
      """
      error MC1009: the statement ends where a period such as 2020Q3 or 2020-08 was expected
        t | change from
                       ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một kỳ như 2020Q3 hoặc tháng 8/2020"
      ]),
    FaultText(
      "t | where a is not", .incomplete,
      """
      error MC1009: the statement ends where 'missing' was expected
        t | where a is not
                          ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần 'thiếu'"
      ]),
    FaultText(
      "let x t", .incomplete,
      """
      error MC1009: the statement ends where '=' was expected
        let x t
               ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần '='"
      ]),
    FaultText(
      "let x =", .incomplete,
      """
      error MC1009: the statement ends where a table, a definition or a command was expected
        let x =
               ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bảng, một định nghĩa hoặc một lệnh"
      ]),
    FaultText(
      "metric m on t count", .incomplete,
      """
      error MC1009: the statement ends where '=' was expected
        metric m on t count
                           ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần '='"
      ]),
    FaultText(
      "explain", .incomplete,
      """
      error MC1009: the statement ends where a table was expected
        explain
               ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bảng"
      ]),
    FaultText(
      "| ", .incomplete,
      """
      error MC1009: the statement ends where a stage such as where or show was expected
        | 
         ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bước như lọc hoặc hiện"
      ]),
    FaultText(
      "t |", .incomplete,
      """
      error MC1009: the statement ends where a stage such as where or show was expected
        t |
           ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bước như lọc hoặc hiện"
      ]),
    FaultText(
      "t | where a =", .incomplete,
      """
      error MC1009: the statement ends where a value or column was expected
        t | where a =
                     ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một giá trị hoặc cột"
      ]),
    FaultText(
      "t | show", .incomplete,
      """
      error MC1009: the statement ends where a measure such as count or ratio(…) was expected
        t | show
                ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một số đo như đếm hoặc tỷ lệ(…)"
      ]),
    FaultText(
      "t | show count by", .incomplete,
      """
      error MC1009: the statement ends where a column was expected
        t | show count by
                         ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một cột"
      ]),
    FaultText(
      "t | show (count", .incomplete,
      """
      error MC1010: this parenthesis is not closed
        t | show (count
                 ^
        try: t | show (count)
      """,
      vietnamese: [
        "lỗi MC1010: dấu ngoặc này chưa được đóng"
      ]),
    FaultText(
      "t | where has", .incomplete,
      """
      error MC1009: the statement ends where a table was expected
        t | where has
                     ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bảng"
      ]),
    FaultText(
      "t | where has dossiers(a in 2020", .incomplete,
      """
      error MC1010: this parenthesis is not closed
        t | where has dossiers(a in 2020
                              ^
        try: t | where has dossiers(a in 2020)
      """,
      vietnamese: [
        "lỗi MC1010: dấu ngoặc này chưa được đóng"
      ]),
    FaultText(
      "t | where has no", .incomplete,
      """
      error MC1009: the statement ends where a table was expected
        t | where has no
                        ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một bảng"
      ]),
    FaultText(
      "t | where not", .incomplete,
      """
      error MC1009: the statement ends where a condition was expected
        t | where not
                     ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện"
      ]),
    FaultText(
      "t | in 2020 by", .incomplete,
      """
      error MC1009: the statement ends where a column was expected
        t | in 2020 by
                      ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một cột"
      ]),
    FaultText(
      "t | top 3 by", .incomplete,
      """
      error MC1009: the statement ends where a measure such as count or ratio(…) was expected
        t | top 3 by
                    ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một số đo như đếm hoặc tỷ lệ(…)"
      ]),
    FaultText(
      "t | top 3 per", .incomplete,
      """
      error MC1009: the statement ends where a column was expected
        t | top 3 per
                     ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một cột"
      ]),
    FaultText(
      "t | list a.", .incomplete,
      """
      error MC1009: the statement ends where a name was expected
        t | list a.
                   ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một tên"
      ]),
    FaultText(
      "t | expect", .incomplete,
      """
      error MC1009: the statement ends where a condition was expected
        t | expect
                  ^
      """,
      vietnamese: [
        "lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện"
      ]),
    FaultText(
      "procedures | where has dossiers(in 2020 by)", .invalid,
      """
      error MC1008: found ')' where a column was expected
        procedures | where has dossiers(in 2020 by)
                                                  ^
      """,
      vietnamese: [
        "lỗi MC1008: gặp ')' ở chỗ cần một cột"
      ]),
  ]
}
