import Diagnostics

extension MessageExample {
  /// Names, values and types.
  static let ofNames: [MessageExample] = [
    MessageExample(
      .unknownTable,
      english: """
        error MC1201: no table 'procedurs'
          procedurs | show count
          ^^^^^^^^^
          nearest: procedures
          try: procedures | show count
        """,
      vietnamese: """
        lỗi MC1201: không có bảng 'procedurs'
          procedurs | show count
          ^^^^^^^^^
          tên gần giống: procedures
          thử: procedures | show count
        """),
    MessageExample(
      .unknownColumn,
      english: """
        error MC1203: no column 'colour' in 'procedures'
          procedures | where colour = 1
                             ^^^^^^
          there are: code, name, domain, unit, tier, level, mode, eligible, online, postal, provider, system, limit_days, fee, status
        """,
      vietnamese: """
        lỗi MC1203: bảng 'thủ tục hành chính' không có cột 'colour'
          procedures | where colour = 1
                             ^^^^^^
          hiện có: mã thủ tục, tên thủ tục, lĩnh vực, cơ quan giải quyết, cấp, mức độ, hình thức dịch vụ công, đủ điều kiện, trực tuyến, bưu chính, đơn vị cung cấp, hệ thống, thời hạn giải quyết, phí và lệ phí, trạng thái
        """),
    MessageExample(
      .ambiguousColumn,
      english: """
        error MC1204: 'name' may mean procedure.name or unit.name
          dossiers | list name
                          ^^^^
        """,
      vietnamese: """
        lỗi MC1204: 'name' có thể là procedure.name hoặc unit.name
          dossiers | list name
                          ^^^^
        """),
    MessageExample(
      .columnNeeded,
      english: """
        error MC1205: 'quarter' is computed, not a column; a column is needed here
          dossiers | in 2020Q3 by quarter
                                  ^^^^^^^
          try: dossiers | in 2020Q3 | show count by quarter
        """,
      vietnamese: """
        lỗi MC1205: 'quarter' là giá trị tính ra, ở đây cần một cột
          dossiers | in 2020Q3 by quarter
                                  ^^^^^^^
          thử: dossiers | in 2020Q3 | show count by quarter
        """),
    MessageExample(
      .unknownValue,
      english: """
        error MC1206: no value 'onlin' in the column 'channel'
          dossiers | where channel = onlin
                                     ^^^^^
          nearest: "online"
          try: dossiers | where channel = "online"
        """,
      vietnamese: """
        lỗi MC1206: cột 'kênh' không có giá trị 'onlin'
          dossiers | where channel = onlin
                                     ^^^^^
          tên gần giống: "online"
          thử: dossiers | where channel = "online"
        """),
    MessageExample(
      .valueOrDistantColumn,
      english: """
        error MC1271: 'online' can mean channel = online, return_channel = online or procedure.online
          dossiers | where online | show count
                           ^^^^^^
          try: dossiers | where channel = online | show count
          try: dossiers | where return_channel = online | show count
          try: dossiers | where procedure.online | show count
        """,
      vietnamese: """
        lỗi MC1271: 'online' có thể là channel = online, return_channel = online hoặc procedure.online
          dossiers | where online | show count
                           ^^^^^^
          thử: dossiers | where channel = online | show count
          thử: dossiers | where return_channel = online | show count
          thử: dossiers | where procedure.online | show count
        """),
    MessageExample(
      .emptyText,
      english: """
        error MC1209: an empty text matches nothing; for cells without a value write 'name is missing'
          procedures | where name = ""
                                    ^^
        """,
      vietnamese: """
        lỗi MC1209: chữ rỗng không khớp gì; để tìm ô trống, viết 'tên thủ tục là thiếu'
          procedures | where name = ""
                                    ^^
        """),
    MessageExample(
      .typeMismatch,
      english: """
        error MC1210: 'received' is a date and cannot be compared with 'fee', a number
          dossiers | where received = fee
                                      ^^^
        """,
      vietnamese: """
        lỗi MC1210: 'received' là ngày, không so sánh được với 'fee' là số
          dossiers | where received = fee
                                      ^^^
        """),
    MessageExample(
      .textHasNoOrder,
      english: """
        error MC1211: 'domain' is text: '>' has no meaning for it, only = and !=
          procedures | where domain > "B"
                             ^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1211: 'domain' là chữ: không dùng được '>', chỉ dùng = và !=
          procedures | where domain > "B"
                             ^^^^^^^^^^^^
        """),
    MessageExample(
      .yesNoHasNoOrder,
      english: """
        error MC1212: yes/no values have no order: '>' has no meaning here
          procedures | where online > true
                                      ^^^^
        """,
      vietnamese: """
        lỗi MC1212: giá trị có/không không có thứ tự: không dùng được '>'
          procedures | where online > true
                                      ^^^^
        """),
    MessageExample(
      .yesNoNeeded,
      english: """
        error MC1213: 'maybe' is neither yes nor no
          procedures | where online = maybe
                                      ^^^^^
        """,
      vietnamese: """
        lỗi MC1213: 'maybe' không phải là có hoặc không
          procedures | where online = maybe
                                      ^^^^^
        """),
    MessageExample(
      .conditionNeeded,
      english: """
        error MC1214: 'level' is a number, not a condition: a comparison is missing
          procedures | where level
                             ^^^^^
        """,
      vietnamese: """
        lỗi MC1214: 'level' là số, chưa phải điều kiện: thiếu phép so sánh
          procedures | where level
                             ^^^^^
        """),
    MessageExample(
      .numberNeeded,
      english: """
        error MC1215: a number is needed here, not text
          procedures | show sum(name)
                                ^^^^
        """,
      vietnamese: """
        lỗi MC1215: ở đây cần số, không phải chữ
          procedures | show sum(name)
                                ^^^^
        """),
    MessageExample(
      .dateNeeded,
      english: """
        error MC1216: a date is needed here, not a number
          procedures | add x = days(level, level)
                                    ^^^^^
        """,
      vietnamese: """
        lỗi MC1216: ở đây cần ngày, không phải số
          procedures | add x = days(level, level)
                                    ^^^^^
        """),
    MessageExample(
      .textNeeded,
      english: """
        error MC1217: text is needed here, not a number
          procedures | where level contains "3"
                             ^^^^^
        """,
      vietnamese: """
        lỗi MC1217: ở đây cần chữ, không phải số
          procedures | where level contains "3"
                             ^^^^^
        """),
    MessageExample(
      .percentNeeded,
      english: """
        error MC1218: 'ratio' is a ratio: '15' needs a % sign
          procedures | show ratio(online) | expect ratio >= 15
                                                            ^^
          try: procedures | show ratio(online) | expect ratio >= 15%
        """,
      vietnamese: """
        lỗi MC1218: 'ratio' là tỷ lệ: '15' cần dấu %
          procedures | show ratio(online) | expect ratio >= 15
                                                            ^^
          thử: procedures | show ratio(online) | expect ratio >= 15%
        """),
    MessageExample(
      .openDigitGroup,
      english: """
        error MC1258: '100.000' may be 100000 or 100, and nothing beside it tells which
          dossiers | where 100.000 = 5
                           ^^^^^^^
          try: dossiers | where 100000 = 5
          try: dossiers | where 100 = 5
        """,
      vietnamese: """
        lỗi MC1258: '100.000' có thể là 100000 hoặc 100, không có gì bên cạnh cho biết là số nào
          dossiers | where 100.000 = 5
                           ^^^^^^^
          thử: dossiers | where 100000 = 5
          thử: dossiers | where 100 = 5
        """),
    MessageExample(
      .bareNumberBesideDate,
      english: """
        error MC1259: 'month' holds a period: '8' does not say of which year
          dossiers | where month = 8
                                   ^
          try: dossiers | where month = 2020-08
          try: dossiers | where month_of_year(month) = 8
        """,
      vietnamese: """
        lỗi MC1259: 'month' là kỳ: '8' chưa cho biết năm nào
          dossiers | where month = 8
                                   ^
          thử: dossiers | where month = 2020-08
          thử: dossiers | where month_of_year(month) = 8
        """),
    MessageExample(
      .periodTooFine,
      english: """
        error MC1219: 'quarter' holds whole periods (quarter); '2020-08-31' begins or ends within one
          dossiers | where quarter = 2020-08-31
                                     ^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1219: 'quarter' gồm các kỳ trọn vẹn (quý); '2020-08-31' bắt đầu hoặc kết thúc giữa một kỳ
          dossiers | where quarter = 2020-08-31
                                     ^^^^^^^^^^
        """),
    MessageExample(
      .emptyPeriod,
      english: """
        error MC1220: the period ends before it starts: 2020Q3 is after 2020Q1
          dossiers | in 2020Q3..2020Q1
                        ^^^^^^^^^^^^^^
          try: dossiers | in 2020Q1..2020Q3
        """,
      vietnamese: """
        lỗi MC1220: kỳ kết thúc trước khi bắt đầu: quý III/2020 sau quý I/2020
          dossiers | in 2020Q3..2020Q1
                        ^^^^^^^^^^^^^^
          thử: dossiers | in 2020Q1..2020Q3
        """),
    MessageExample(
      .emptyRange,
      english: """
        error MC1221: the range ends below its start
          procedures | where level in 4..3
                                      ^^^^
          try: procedures | where level in 3..4
        """,
      vietnamese: """
        lỗi MC1221: khoảng có cận trên nhỏ hơn cận dưới
          procedures | where level in 4..3
                                      ^^^^
          thử: procedures | where level in 3..4
        """),
    MessageExample(
      .noTimeColumn,
      english: """
        error MC1222: 'procedures' has no date column by which a period could go
          procedures | in 2020
                          ^^^^
        """,
      vietnamese: """
        lỗi MC1222: 'thủ tục hành chính' không có cột ngày để tính kỳ
          procedures | in 2020
                          ^^^^
        """),
    MessageExample(
      .periodAfterShow,
      english: """
        error MC1298: after 'show' no date is left by which a period could go: 'in' stands before 'show'
          dossiers | show count by district | in 2020Q3
                                                 ^^^^^^
          try: dossiers | in 2020Q3 | show count by district
        """,
      vietnamese: """
        lỗi MC1298: sau 'hiện' không còn cột ngày để tính kỳ: bước 'trong' đặt trước 'hiện'
          dossiers | show count by district | in 2020Q3
                                                 ^^^^^^
          thử: dossiers | in 2020Q3 | show count by district
        """),
    MessageExample(
      .periodAfterCutoff, "dossiers | in 2020Q3", before: "set as_of 2020-01-31", after: "set as_of none",
      english: """
        error MC1224: the period 2020Q3 starts after the as-of date 31/01/2020
          dossiers | in 2020Q3
                        ^^^^^^
        """,
      vietnamese: """
        lỗi MC1224: kỳ quý III/2020 bắt đầu sau ngày chốt 31/01/2020
          dossiers | in 2020Q3
                        ^^^^^^
        """),
    MessageExample(
      .countOutOfRange,
      english: """
        error MC1225: the count must be from 1 to 10,000
          dossiers | in last 20000 day
                        ^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1225: số lượng phải từ 1 đến 10.000
          dossiers | in last 20000 day
                        ^^^^^^^^^^^^^^
        """),
    MessageExample(
      .oneToManyPath,
      english: """
        error MC1226: one row of 'procedures' has many rows of 'dossiers', so 'dossiers.channel' has no single value; write 'has dossiers(channel = …)'
          procedures | where dossiers.channel = online
                             ^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1226: một dòng 'thủ tục hành chính' có nhiều dòng 'hồ sơ' nên 'hồ sơ.channel' không có một giá trị duy nhất; viết 'có hồ sơ(channel = …)'
          procedures | where dossiers.channel = online
                             ^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .notRelated,
      english: """
        error MC1227: no rows of 'units' refer to rows of 'procedures'
          procedures | where has units
                                 ^^^^^
          there are: dossiers, decision_procedures
          try: procedures | where unit is not missing
        """,
      vietnamese: """
        lỗi MC1227: không có dòng nào của 'units' tham chiếu đến dòng của 'thủ tục hành chính'
          procedures | where has units
                                 ^^^^^
          hiện có: hồ sơ, thủ tục của quyết định
          thử: procedures | where unit is not missing
        """),
    MessageExample(
      .wrongArguments,
      english: """
        error MC1229: 'days' is written days(received, resolved)
          dossiers | add x = days(received)
                             ^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1229: 'days' được viết là số ngày(ngày tiếp nhận, ngày xử lý xong)
          dossiers | add x = days(received)
                             ^^^^^^^^^^^^^^
        """),
    MessageExample(
      .tooManyDecimals, "dossiers | add x = 0.000000001 * 0.0000000001", before: "let f = dossiers | add f = fee / 3",
      english: """
        error MC1230: the product would have more than 18 decimals
          dossiers | add x = 0.000000001 * 0.0000000001
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1230: tích sẽ có hơn 18 chữ số thập phân
          dossiers | add x = 0.000000001 * 0.0000000001
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .innerQueryColumns,
      english: """
        error MC1281: the query in parentheses gives several columns, district, count: one is needed
          dossiers | where district in (dossiers | show count by district)
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          try: dossiers | where district in (dossiers | show count by district | list district)
        """,
      vietnamese: """
        lỗi MC1281: truy vấn trong ngoặc cho nhiều cột, quận huyện, đếm: ở đây chỉ cần một cột
          dossiers | where district in (dossiers | show count by district)
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          thử: dossiers | where district in (dossiers | show count by district | list district)
        """),
    MessageExample(
      .stageInInnerQuery,
      english: """
        error MC1265: 'chart' has no place in a query in parentheses, which only gives the values to compare with
          dossiers | where procedure in (procedures | where online | chart)
                                                                     ^^^^^
          try: dossiers | where procedure in (procedures | where online)
        """,
      vietnamese: """
        lỗi MC1265: không dùng 'chart' trong truy vấn đặt trong ngoặc, vì truy vấn ấy chỉ cho các giá trị để so sánh
          dossiers | where procedure in (procedures | where online | chart)
                                                                     ^^^^^
          thử: dossiers | where procedure in (procedures | where online)
        """),
    MessageExample(
      .innerQueryType,
      english: """
        error MC1282: 'fee' is a number, and the query in parentheses gives text
          dossiers | where fee in (procedures | list code)
                                   ^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1282: 'fee' là số, còn truy vấn trong ngoặc cho chữ
          dossiers | where fee in (procedures | list code)
                                   ^^^^^^^^^^^^^^^^^^^^^^
        """),
  ]
}
