import QuerySyntax

extension FaultText {
  /// Characters, texts and numbers that are none.
  static let ofCharacters: [FaultText] = [
    FaultText(
      "thủ tục 👍 | hiện đếm", .invalid,
      """
      error MC1001: the character '👍' means nothing here
        thủ tục 👍 | hiện đếm
                ^^
        try: thủ tục  | hiện đếm
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '👍' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where 👨\u{200D}👩\u{200D}👧 = 1", .invalid,
      """
      error MC1001: the character 'U+1F468 U+200D U+1F469 U+200D U+1F467' means nothing here
        t | where 👨\u{200D}👩\u{200D}👧 = 1
                  ^^
      """,
      vietnamese: [
        "lỗi MC1001: ký tự 'U+1F468 U+200D U+1F469 U+200D U+1F467' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | show count §§ by x", .invalid,
      """
      error MC1001: the character '§§' means nothing here
        t | show count §§ by x
                       ^^
        try: t | show count  by x
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '§§' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where a = é\u{301}\u{301} § b", .invalid,
      """
      error MC1001: the character '§' means nothing here
        t | where a = é\u{301}\u{301} § b
                        ^
        try: t | where a = é\u{301}\u{301}  b
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '§' không có nghĩa ở đây"
      ]),
    FaultText(
      "hồ sơ | lọc kênh == \"bưu chính\" && phí <> 3", .invalid,
      """
      error MC1040: equality is written '='
        hồ sơ | lọc kênh == "bưu chính" && phí <> 3
                         ^^
        try: hồ sơ | lọc kênh = "bưu chính" && phí <> 3
      error MC1041: two conditions are joined by 'and'
        hồ sơ | lọc kênh == "bưu chính" && phí <> 3
                                        ^^
        try: hồ sơ | lọc kênh == "bưu chính" and phí <> 3
      error MC1044: inequality is written '!='
        hồ sơ | lọc kênh == "bưu chính" && phí <> 3
                                               ^^
        try: hồ sơ | lọc kênh == "bưu chính" && phí != 3
      """,
      vietnamese: [
        "lỗi MC1040: so sánh bằng được viết là '='",
        "lỗi MC1041: hai điều kiện được nối bằng 'và'",
        "lỗi MC1044: so sánh khác được viết là '!='",
      ]),
    FaultText(
      "hồ sơ | lọc kenh = 'trực tuyến' || không phí", .invalid,
      """
      error MC1045: a text stands in double quotes
        hồ sơ | lọc kenh = 'trực tuyến' || không phí
                           ^^^^^^^^^^^^
        try: hồ sơ | lọc kenh = "trực tuyến" || không phí
      error MC1042: two conditions are joined by 'or', two stages by one '|'
        hồ sơ | lọc kenh = 'trực tuyến' || không phí
                                        ^^
        try: hồ sơ | lọc kenh = 'trực tuyến' or không phí
      """,
      vietnamese: [
        "lỗi MC1045: chữ được đặt trong dấu ngoặc kép",
        "lỗi MC1042: hai điều kiện được nối bằng 'hoặc', hai bước được nối bằng một dấu '|'",
      ]),
    FaultText(
      "t | where a = “bưu chính", .incomplete,
      """
      error MC1002: the text that starts here has no closing quote
        t | where a = “bưu chính
                      ^
        try: t | where a = “bưu chính"
      """,
      vietnamese: [
        "lỗi MC1002: phần chữ bắt đầu ở đây thiếu dấu ngoặc kép đóng"
      ]),
    FaultText(
      "t | where a ＞＝ ３", .invalid,
      """
      error MC1046: '＞' only looks like '>'
        t | where a ＞＝ ３
                    ^^
        try: t | where a >＝ ３
      error MC1046: '＝' only looks like '='
        t | where a ＞＝ ３
                      ^^
        try: t | where a ＞= ３
      error MC1046: '３' only looks like '3'
        t | where a ＞＝ ３
                         ^^
        try: t | where a ＞＝ 3
      """,
      vietnamese: [
        "lỗi MC1046: '＞' chỉ trông giống '>'",
        "lỗi MC1046: '＝' chỉ trông giống '='",
        "lỗi MC1046: '３' chỉ trông giống '3'",
      ]),
    FaultText(
      "t | lọc a = \u{0}", .invalid,
      """
      error MC1001: the character 'U+0' means nothing here
        t | lọc a = \u{0}
                    ^
      """,
      vietnamese: [
        "lỗi MC1001: ký tự 'U+0' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where a = \u{200B}3", .invalid,
      """
      error MC1001: the character 'U+200B' means nothing here
        t | where a = \u{200B}3
                      ^
        try: t | where a = 3
      """,
      vietnamese: [
        "lỗi MC1001: ký tự 'U+200B' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where x =! 3", .invalid,
      """
      error MC1046: '=!' only looks like '!='
        t | where x =! 3
                    ^^
        try: t | where x != 3
      """,
      vietnamese: [
        "lỗi MC1046: '=!' chỉ trông giống '!='"
      ]),
    FaultText(
      "t | where [a] = 1", .invalid,
      """
      error MC1001: the character '[' means nothing here
        t | where [a] = 1
                  ^
        try: t | where a] = 1
      error MC1001: the character ']' means nothing here
        t | where [a] = 1
                    ^
        try: t | where [a = 1
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '[' không có nghĩa ở đây",
        "lỗi MC1001: ký tự ']' không có nghĩa ở đây",
      ]),
    FaultText(
      "t | where a ~ b", .invalid,
      """
      error MC1001: the character '~' means nothing here
        t | where a ~ b
                    ^
        try: t | where a  b
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '~' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where a % 2 = 0", .invalid,
      """
      error MC1001: the character '%' means nothing here
        t | where a % 2 = 0
                    ^
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '%' không có nghĩa ở đây"
      ]),
    FaultText(
      "t | where a ? b : c", .invalid,
      """
      error MC1001: the character '?' means nothing here
        t | where a ? b : c
                    ^
        try: t | where a  b : c
      error MC1001: the character ':' means nothing here
        t | where a ? b : c
                        ^
        try: t | where a ? b  c
      """,
      vietnamese: [
        "lỗi MC1001: ký tự '?' không có nghĩa ở đây",
        "lỗi MC1001: ký tự ':' không có nghĩa ở đây",
      ]),
    FaultText(
      "t | `a", .invalid,
      """
      error MC1003: the name that starts here has no closing backquote
        t | `a
            ^
        try: t | `a`
      """,
      vietnamese: [
        "lỗi MC1003: tên bắt đầu ở đây thiếu dấu ` đóng"
      ]),
    FaultText(
      "t | list ``", .invalid,
      """
      error MC1004: there is no name between the backquotes
        t | list ``
                 ^^
      """,
      vietnamese: [
        "lỗi MC1004: giữa hai dấu ` không có tên nào"
      ]),
    FaultText(
      "note \"x", .incomplete,
      """
      error MC1002: the text that starts here has no closing quote
        note "x
             ^
        try: note "x"
      """,
      vietnamese: [
        "lỗi MC1002: phần chữ bắt đầu ở đây thiếu dấu ngoặc kép đóng"
      ]),
    FaultText(
      "note 'x'", .invalid,
      """
      error MC1045: a text stands in double quotes
        note 'x'
             ^^^
        try: note "x"
      """,
      vietnamese: [
        "lỗi MC1045: chữ được đặt trong dấu ngoặc kép"
      ]),
    FaultText(
      "t | where x = 1.2.3 and y = 12abc and z = 1234567890123456789", .invalid,
      """
      error MC1005: '1.2.3' is no number: write 1813, decimals after one point (97.15), and a text in double quotes
        t | where x = 1.2.3 and y = 12abc and z = 1234567890123456789
                      ^^^^^
      error MC1005: '12abc' is no number: write 1813, decimals after one point (97.15), and a text in double quotes
        t | where x = 1.2.3 and y = 12abc and z = 1234567890123456789
                                    ^^^^^
        try: t | where x = 1.2.3 and y = "12abc" and z = 1234567890123456789
      error MC1006: the number has more than 18 digits
        t | where x = 1.2.3 and y = 12abc and z = 1234567890123456789
                                                  ^^^^^^^^^^^^^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1005: '1.2.3' không đọc được thành số: viết liền các chữ số (1813), phần thập phân sau dấu chấm (97.15); chữ thì đặt trong dấu ngoặc kép",
        "lỗi MC1005: '12abc' không đọc được thành số: viết liền các chữ số (1813), phần thập phân sau dấu chấm (97.15); chữ thì đặt trong dấu ngoặc kép",
        "lỗi MC1006: số có hơn 18 chữ số",
      ]),
    FaultText(
      "t | where x = 12,5 and y = 1.234,5", .invalid,
      """
      error MC1047: '12,5': in statements, write 97.15 and 1813 (results may print 97,15 and 1.813)
        t | where x = 12,5 and y = 1.234,5
                      ^^^^
        try: t | where x = 12.5 and y = 1.234,5
      error MC1047: '1.234,5': in statements, write 97.15 and 1813 (results may print 97,15 and 1.813)
        t | where x = 12,5 and y = 1.234,5
                                   ^^^^^^^
        try: t | where x = 12,5 and y = 1234.5
      """,
      vietnamese: [
        "lỗi MC1047: '12,5': trong câu lệnh, viết 97.15 và 1813 (kết quả in 97,15 và 1.813)",
        "lỗi MC1047: '1.234,5': trong câu lệnh, viết 97.15 và 1813 (kết quả in 97,15 và 1.813)",
      ]),
    FaultText(
      "t | where x in (1,234)", .invalid,
      """
      error MC1048: '1,234' may be one number or several: write blanks behind the commas, or no commas
        t | where x in (1,234)
                        ^^^^^
        try: t | where x in (1, 234)
        try: t | where x in (1234)
      """,
      vietnamese: [
        "lỗi MC1048: '1,234' có thể là một số hoặc nhiều số: viết dấu cách sau dấu phẩy, hoặc bỏ dấu phẩy"
      ]),
    FaultText(
      "t | where x in (1,234,567)", .invalid,
      """
      error MC1048: '1,234,567' may be one number or several: write blanks behind the commas, or no commas
        t | where x in (1,234,567)
                        ^^^^^^^^^
        try: t | where x in (1, 234, 567)
        try: t | where x in (1234567)
      """,
      vietnamese: [
        "lỗi MC1048: '1,234,567' có thể là một số hoặc nhiều số: viết dấu cách sau dấu phẩy, hoặc bỏ dấu phẩy"
      ]),
    FaultText(
      "t | where a ！= 3", .invalid,
      """
      error MC1046: '！' only looks like '!'
        t | where a ！= 3
                    ^^
        try: t | where a != 3
      """,
      vietnamese: [
        "lỗi MC1046: '！' chỉ trông giống '!'"
      ]),
  ]
}
