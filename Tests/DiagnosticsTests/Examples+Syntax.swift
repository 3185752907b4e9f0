import Diagnostics

extension MessageExample {
  /// Faults of a statement's form.
  static let ofSyntax: [MessageExample] = [
    MessageExample(
      .unexpectedCharacter,
      english: """
        error MC1001: the character '§' means nothing here
          procedures | show count §
                                  ^
          try: procedures | show count 
        """,
      vietnamese: """
        lỗi MC1001: ký tự '§' không có nghĩa ở đây
          procedures | show count §
                                  ^
          thử: procedures | show count 
        """),
    MessageExample(
      .unterminatedString, "procedures | where domain = \"hộ tịch",
      english: """
        error MC1002: the text that starts here has no closing quote
          procedures | where domain = "hộ tịch
                                      ^
          try: procedures | where domain = "hộ tịch"
        """,
      vietnamese: """
        lỗi MC1002: phần chữ bắt đầu ở đây thiếu dấu ngoặc kép đóng
          procedures | where domain = "hộ tịch
                                      ^
          thử: procedures | where domain = "hộ tịch"
        """),
    MessageExample(
      .unterminatedName, "procedures | list `name",
      english: """
        error MC1003: the name that starts here has no closing backquote
          procedures | list `name
                            ^
          try: procedures | list `name`
        """,
      vietnamese: """
        lỗi MC1003: tên bắt đầu ở đây thiếu dấu ` đóng
          procedures | list `name
                            ^
          thử: procedures | list `name`
        """),
    MessageExample(
      .emptyName, "procedures | list ``",
      english: """
        error MC1004: there is no name between the backquotes
          procedures | list ``
                            ^^
        """,
      vietnamese: """
        lỗi MC1004: giữa hai dấu ` không có tên nào
          procedures | list ``
                            ^^
        """),
    MessageExample(
      .malformedNumber,
      english: """
        error MC1005: '1.23.4567' is no number: write 1813, decimals after one point (97.15), and a text in double quotes
          dossiers | where fee > 1.23.4567
                                 ^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1005: '1.23.4567' không đọc được thành số: viết liền các chữ số (1813), phần thập phân sau dấu chấm (97.15); chữ thì đặt trong dấu ngoặc kép
          dossiers | where fee > 1.23.4567
                                 ^^^^^^^^^
        """),
    MessageExample(
      .numberTooLong,
      english: """
        error MC1006: the number has more than 18 digits
          dossiers | where fee > 99999999999999999999
                                 ^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1006: số có hơn 18 chữ số
          dossiers | where fee > 99999999999999999999
                                 ^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .invalidPeriod,
      english: """
        error MC1007: '2020Q5' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
          dossiers | in 2020Q5
                        ^^^^^^
        """,
      vietnamese: """
        lỗi MC1007: không đọc được kỳ '2020Q5'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020
          dossiers | in 2020Q5
                        ^^^^^^
        """),
    MessageExample(
      .unexpectedToken,
      english: """
        error MC1008: found '=' where a value or column was expected
          procedures | where = 3
                             ^
        """,
      vietnamese: """
        lỗi MC1008: gặp '=' ở chỗ cần một giá trị hoặc cột
          procedures | where = 3
                             ^
        """),
    MessageExample(
      .unexpectedEnd,
      english: """
        error MC1009: the statement ends where a condition was expected
          procedures | where
                            ^
        """,
      vietnamese: """
        lỗi MC1009: câu lệnh kết thúc ở chỗ còn cần một điều kiện
          procedures | where
                            ^
        """),
    MessageExample(
      .unclosedParenthesis,
      english: """
        error MC1010: this parenthesis is not closed
          procedures | show ratio(online
                                 ^
          try: procedures | show ratio(online)
        """,
      vietnamese: """
        lỗi MC1010: dấu ngoặc này chưa được đóng
          procedures | show ratio(online
                                 ^
          thử: procedures | show ratio(online)
        """),
    MessageExample(
      .extraParenthesis,
      english: """
        error MC1011: this parenthesis closes nothing
          procedures | show count)
                                 ^
          try: procedures | show count
        """,
      vietnamese: """
        lỗi MC1011: dấu ngoặc này không đóng dấu ngoặc nào
          procedures | show count)
                                 ^
          thử: procedures | show count
        """),
    {
      let source =
        "procedures | where " + String(repeating: "(", count: 101) + "online" + String(repeating: ")", count: 101)
      let shown = String(repeating: "(", count: 55) + "online" + String(repeating: ")", count: 55)
      let excerpt = "  …" + shown + "…\n" + String(repeating: " ", count: 58) + "^^^^^^"
      return MessageExample(
        .nestedTooDeeply, source,
        english: "error MC1012: parentheses may stand within each other 100 deep at most\n" + excerpt,
        vietnamese: "lỗi MC1012: ngoặc chỉ được lồng nhau nhiều nhất 100 lớp\n" + excerpt)
    }(),
    {
      let source = "procedures | where level " + String(repeating: "+ 1 ", count: 2001) + "> 0"
      let shown = "… " + String(repeating: "+ 1 ", count: 27) + "+ 1 > 0"
      let excerpt = "  " + shown + "\n" + String(repeating: " ", count: 112) + "^"
      return MessageExample(
        .tooManyOperators, source,
        english:
          "error MC1013: a statement may have 2,000 operators at most; many values are listed as 'in (a, b, …)'\n"
          + excerpt,
        vietnamese:
          "lỗi MC1013: một câu lệnh có nhiều nhất 2.000 phép toán; nhiều giá trị thì liệt kê bằng 'trong (a, b, …)'\n"
          + excerpt)
    }(),
    {
      let source = "procedures" + String(repeating: " | show count", count: 501)
      let shown = "…| show count" + String(repeating: " | show count", count: 8)
      let excerpt = "  " + shown + "\n" + String(repeating: " ", count: 109) + "^^^^"
      return MessageExample(
        .tooManyParts, source,
        english: "error MC1028: a statement may have 1,000 stages, columns, measures and keys at most\n" + excerpt,
        vietnamese: "lỗi MC1028: một câu lệnh có nhiều nhất 1.000 bước, cột, số đo và khóa\n" + excerpt)
    }(),
    MessageExample(
      .unknownStage,
      english: """
        error MC1014: no stage 'wehre'
          procedures | wehre online
                       ^^^^^
          nearest: where
          try: procedures | where online
        """,
      vietnamese: """
        lỗi MC1014: không có bước 'wehre'
          procedures | wehre online
                       ^^^^^
          tên gần giống: where
          thử: procedures | where online
        """),
    MessageExample(
      .unknownMeasure,
      english: """
        error MC1016: no measure 'medain'
          dossiers | show medain(fee)
                          ^^^^^^
          nearest: median
          try: dossiers | show median(fee)
        """,
      vietnamese: """
        lỗi MC1016: không có số đo 'medain'
          dossiers | show medain(fee)
                          ^^^^^^
          tên gần giống: median
          thử: dossiers | show median(fee)
        """),
    MessageExample(
      .unknownFunction,
      english: """
        error MC1017: no function 'datediff'
          dossiers | where datediff(received, resolved) > 3
                           ^^^^^^^^
          nearest: days
          try: dossiers | where days(received, resolved) > 3
        """,
      vietnamese: """
        lỗi MC1017: không có hàm 'datediff'
          dossiers | where datediff(received, resolved) > 3
                           ^^^^^^^^
          tên gần giống: days
          thử: dossiers | where days(received, resolved) > 3
        """),
    MessageExample(
      .unknownCommand,
      english: """
        error MC1018: no command 'sav'
          sav "my.md"
          ^^^
          nearest: save
          try: save "my.md"
        """,
      vietnamese: """
        lỗi MC1018: không có lệnh 'sav'
          sav "my.md"
          ^^^
          tên gần giống: save
          thử: save "my.md"
        """),
    MessageExample(
      .missingPipe,
      english: """
        error MC1019: a '|' is missing before the stage 'where'
          dossiers where tracked
                   ^^^^^
          try: dossiers | where tracked
        """,
      vietnamese: """
        lỗi MC1019: thiếu dấu '|' trước bước 'where'
          dossiers where tracked
                   ^^^^^
          thử: dossiers | where tracked
        """),
    MessageExample(
      .stageWithoutTable,
      english: """
        error MC1020: the stage 'where' has no table before it; '|' before it applies it to the last result
          where tracked
          ^^^^^
          try: dossiers | where tracked
        """,
      vietnamese: """
        lỗi MC1020: trước bước 'where' chưa có bảng; đặt '|' phía trước để áp dụng cho kết quả vừa rồi
          where tracked
          ^^^^^
          thử: dossiers | where tracked
        """),
    MessageExample(
      .conditionAsValue,
      english: """
        error MC1021: this is a condition, and a value was expected
          dossiers | where (level = 3) + 1 = 2
                           ^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1021: đây là một điều kiện, trong khi cần một giá trị
          dossiers | where (level = 3) + 1 = 2
                           ^^^^^^^^^^^
        """),
    MessageExample(
      .chainedComparison,
      english: """
        error MC1022: two comparisons are joined by 'and'
          dossiers | where 3 <= level <= 4
                           ^^^^^^^^^^^^^
          try: dossiers | where 3 <= level and level <= 4
        """,
      vietnamese: """
        lỗi MC1022: hai phép so sánh được nối bằng 'và'
          dossiers | where 3 <= level <= 4
                           ^^^^^^^^^^^^^
          thử: dossiers | where 3 <= level and level <= 4
        """),
    MessageExample(
      .measureInCondition,
      english: """
        error MC1023: 'sum' computes over many rows; 'show' it first, then compare its column
          dossiers | where sum(fee) > 3
                           ^^^
        """,
      vietnamese: """
        lỗi MC1023: 'sum' tính trên nhiều dòng; hãy dùng 'hiện' trước rồi so sánh cột kết quả
          dossiers | where sum(fee) > 3
                           ^^^
        """),
    MessageExample(
      .countTakesNothing,
      english: """
        error MC1024: 'count' counts rows and takes nothing in parentheses; 'distinct(…)' counts values
          dossiers | show count(*)
                          ^^^^^^^^
          try: dossiers | show count
        """,
      vietnamese: """
        lỗi MC1024: 'đếm' là đếm số dòng, không có gì trong ngoặc; 'đếm khác nhau(…)' đếm số giá trị
          dossiers | show count(*)
                          ^^^^^^^^
          thử: dossiers | show count
        """),
    MessageExample(
      .wholeNumberNeeded,
      english: """
        error MC1025: '0' is not a whole number from 1
          dossiers | show count by district | top 0
                                                  ^
        """,
      vietnamese: """
        lỗi MC1025: '0' không phải số nguyên từ 1 trở lên
          dossiers | show count by district | top 0
                                                  ^
        """),
    MessageExample(
      .repeatedOption,
      english: """
        error MC1026: 'round' is given a second time
          metric m on dossiers = count round 1 round 2
                                               ^^^^^
        """,
      vietnamese: """
        lỗi MC1026: 'round' được ghi lần thứ hai
          metric m on dossiers = count round 1 round 2
                                               ^^^^^
        """),
    MessageExample(
      .missingParentheses,
      english: """
        error MC1027: what 'sum' computes with stands in parentheses
          dossiers | show sum fee
                          ^^^
          try: dossiers | show sum(fee)
        """,
      vietnamese: """
        lỗi MC1027: sau 'sum' cần ngoặc đơn: sum(…)
          dossiers | show sum fee
                          ^^^
          thử: dossiers | show sum(fee)
        """),
    MessageExample(
      .nearestNames, "procedures | wehre online",
      english: """
        error MC1014: no stage 'wehre'
          procedures | wehre online
                       ^^^^^
          nearest: where
          try: procedures | where online
        """,
      vietnamese: """
        lỗi MC1014: không có bước 'wehre'
          procedures | wehre online
                       ^^^^^
          tên gần giống: where
          thử: procedures | where online
        """),
    MessageExample(
      .furtherFaults, String(repeating: "% ", count: 31),
      english: """
        note: further faults: 1
        """,
      vietnamese: """
        ghi chú: còn 1 lỗi khác
        """),
  ]
}
