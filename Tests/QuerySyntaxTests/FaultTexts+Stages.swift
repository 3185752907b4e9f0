import QuerySyntax

extension FaultText {
  /// Stages and measures that are not as they should be.
  static let ofStages: [FaultText] = [
    FaultText(
      "t | shwo count | topp 5 | by x", .invalid,
      """
      error MC1014: no stage 'shwo'
        t | shwo count | topp 5 | by x
            ^^^^
        nearest: show
        try: t | show count | topp 5 | by x
      error MC1014: no stage 'topp'
        t | shwo count | topp 5 | by x
                         ^^^^
        nearest: top
        try: t | shwo count | top 5 | by x
      error MC1008: found 'by' where a stage such as where or show was expected
        t | shwo count | topp 5 | by x
                                  ^^
        try: t | shwo count | topp 5 | show count by x
      """,
      vietnamese: [
        "lỗi MC1014: không có bước 'shwo'",
        "lỗi MC1014: không có bước 'topp'",
        "lỗi MC1008: gặp 'by' ở chỗ cần một bước như lọc hoặc hiện",
      ]),
    FaultText(
      "hồ sơ | lộc a | hiền đếm", .invalid,
      """
      error MC1014: no stage 'lộc'
        hồ sơ | lộc a | hiền đếm
                ^^^
        nearest: lọc
        try: hồ sơ | lọc a | hiền đếm
      error MC1014: no stage 'hiền'
        hồ sơ | lộc a | hiền đếm
                        ^^^^
        nearest: hiện
        try: hồ sơ | lộc a | hiện đếm
      """,
      vietnamese: [
        "lỗi MC1014: không có bước 'lộc'",
        "lỗi MC1014: không có bước 'hiền'",
      ]),
    FaultText(
      "t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x", .invalid,
      """
      error MC1014: no stage 'filter'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
            ^^^^^^
        nearest: where
        try: t | where a | groupby b | summarize c | mutate d | head 3 | arrange x
      error MC1014: no stage 'groupby'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
                       ^^^^^^^
      error MC1014: no stage 'summarize'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
                                   ^^^^^^^^^
        nearest: show
        try: t | filter a | groupby b | show c | mutate d | head 3 | arrange x
      error MC1014: no stage 'mutate'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
                                                 ^^^^^^
        nearest: add
        try: t | filter a | groupby b | summarize c | add d | head 3 | arrange x
      error MC1014: no stage 'head'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
                                                            ^^^^
        nearest: first
        try: t | filter a | groupby b | summarize c | mutate d | first 3 | arrange x
      error MC1014: no stage 'arrange'
        t | filter a | groupby b | summarize c | mutate d | head 3 | arrange x
                                                                     ^^^^^^^
        nearest: sort
        try: t | filter a | groupby b | summarize c | mutate d | head 3 | sort x
      """,
      vietnamese: [
        "lỗi MC1014: không có bước 'filter'",
        "lỗi MC1014: không có bước 'groupby'",
        "lỗi MC1014: không có bước 'summarize'",
        "lỗi MC1014: không có bước 'mutate'",
        "lỗi MC1014: không có bước 'head'",
        "lỗi MC1014: không có bước 'arrange'",
      ]),
    FaultText(
      "t | where dayz(a, b) > 3 and count(a) > 2 and months(a) = 1", .invalid,
      """
      error MC1017: no function 'dayz'
        t | where dayz(a, b) > 3 and count(a) > 2 and months(a) = 1
                  ^^^^
        nearest: days or day
        try: t | where days(a, b) > 3 and count(a) > 2 and months(a) = 1
        try: t | where day(a, b) > 3 and count(a) > 2 and months(a) = 1
      """,
      vietnamese: [
        "lỗi MC1017: không có hàm 'dayz'"
      ]),
    FaultText(
      "t | show count as n, sum(fee) as tổng phí by x", .invalid,
      """
      error MC1060: a measure is named before it, as in 'n = count'
        t | show count as n, sum(fee) as tổng phí by x
                       ^^
        try: t | show n = count, sum(fee) as tổng phí by x
      error MC1060: a measure is named before it, as in 'n = count'
        t | show count as n, sum(fee) as tổng phí by x
                                      ^^
        try: t | show count as n, tổng phí = sum(fee) by x
      """,
      vietnamese: [
        "lỗi MC1060: tên được đặt trước số đo, như 'n = đếm'",
        "lỗi MC1060: tên được đặt trước số đo, như 'n = đếm'",
      ]),
    FaultText(
      "t | show sum fee, avg wait time by x", .invalid,
      """
      error MC1027: what 'sum' computes with stands in parentheses
        t | show sum fee, avg wait time by x
                 ^^^
        try: t | show sum(fee), avg wait time by x
      """,
      vietnamese: [
        "lỗi MC1027: sau 'sum' cần ngoặc đơn: sum(…)"
      ]),
    FaultText(
      "t | show count(*), count(distinct id)", .invalid,
      """
      error MC1024: 'count' counts rows and takes nothing in parentheses; 'distinct(…)' counts values
        t | show count(*), count(distinct id)
                 ^^^^^^^^
        try: t | show count, count(distinct id)
      error MC1024: 'count' counts rows and takes nothing in parentheses; 'distinct(…)' counts values
        t | show count(*), count(distinct id)
                           ^^^^^^^^^^^^^^^^^^
        try: t | show count(*), count
      """,
      vietnamese: [
        "lỗi MC1024: 'đếm' là đếm số dòng, không có gì trong ngoặc; 'đếm khác nhau(…)' đếm số giá trị",
        "lỗi MC1024: 'đếm' là đếm số dòng, không có gì trong ngoặc; 'đếm khác nhau(…)' đếm số giá trị",
      ]),
    FaultText(
      "t | top 0", .invalid,
      """
      error MC1025: '0' is not a whole number from 1
        t | top 0
                ^
      """,
      vietnamese: [
        "lỗi MC1025: '0' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | top 2.5 by x", .invalid,
      """
      error MC1025: '2.5' is not a whole number from 1
        t | top 2.5 by x
                ^^^
      """,
      vietnamese: [
        "lỗi MC1025: '2.5' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | top -1", .invalid,
      """
      error MC1008: found '-' where a whole number from 1 was expected
        t | top -1
                ^
      """,
      vietnamese: [
        "lỗi MC1008: gặp '-' ở chỗ cần một số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | bottom 3000000000", .invalid,
      """
      error MC1025: '3000000000' is not a whole number from 1
        t | bottom 3000000000
                   ^^^^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1025: '3000000000' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | top 5%", .invalid,
      """
      error MC1025: '5%' is not a whole number from 1
        t | top 5%
                ^^
      """,
      vietnamese: [
        "lỗi MC1025: '5%' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | in last 0 quarters", .invalid,
      """
      error MC1025: '0' is not a whole number from 1
        t | in last 0 quarters
                    ^
      """,
      vietnamese: [
        "lỗi MC1025: '0' không phải số nguyên từ 1 trở lên"
      ]),
    FaultText(
      "t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20", .invalid,
      """
      error MC1007: '2020Q5' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20
               ^^^^^^
      error MC1007: '31/9/2020' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20
                           ^^^^^^^^^
      error MC1007: '2020-13' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20
                                          ^^^^^^^
      error MC1007: '2020-8' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20
                                                       ^^^^^^
        try: t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-08 | in 1/2/20
      error MC1007: '1/2/20' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in 2020Q5 | in 31/9/2020 | in 2020-13 | in 2020-8 | in 1/2/20
                                                                   ^^^^^^
      """,
      vietnamese: [
        "lỗi MC1007: không đọc được kỳ '2020Q5'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
        "lỗi MC1007: không đọc được kỳ '31/9/2020'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
        "lỗi MC1007: không đọc được kỳ '2020-13'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
        "lỗi MC1007: không đọc được kỳ '2020-8'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
        "lỗi MC1007: không đọc được kỳ '1/2/20'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
      ]),
    FaultText(
      "t | in \"quý V\" | in 5", .invalid,
      """
      error MC1007: '"quý V"' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in "quý V" | in 5
               ^^^^^^^
      error MC1007: '5' is no period of the calendar; periods are written 2020, 2020H1, 2020Q3, 2020-08, 2020-08-31
        t | in "quý V" | in 5
                            ^
      """,
      vietnamese: [
        "lỗi MC1007: không đọc được kỳ '\"quý V\"'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
        "lỗi MC1007: không đọc được kỳ '5'; viết kỳ như 2020, 2020H1 (6 tháng đầu năm), quý III/2020, tháng 8/2020, 31/8/2020",
      ]),
    FaultText(
      "t | sort by x desc", .invalid,
      """
      error MC1008: found 'by' where a column was expected
        t | sort by x desc
                 ^^
        try: t | sort x desc
      """,
      vietnamese: [
        "lỗi MC1008: gặp 'by' ở chỗ cần một cột"
      ]),
    FaultText(
      "t | change previous", .invalid,
      """
      error MC1008: found 'previous' where 'from' was expected
        t | change previous
                   ^^^^^^^^
      """,
      vietnamese: [
        "lỗi MC1008: gặp 'previous' ở chỗ cần 'so với'"
      ]),
    FaultText(
      "t | where a contains b c", .invalid,
      """
      error MC1008: found 'b' where a text in quotes was expected
        t | where a contains b c
                             ^
        try: t | where a contains "b c"
      """,
      vietnamese: [
        "lỗi MC1008: gặp 'b' ở chỗ cần một đoạn văn bản trong dấu nháy"
      ]),
    FaultText(
      "t | where a not in (1, 2)", .invalid,
      """
      error MC1059: 'not' stands before the whole condition
        t | where a not in (1, 2)
                    ^^^
        try: t | where not a in (1, 2)
      """,
      vietnamese: [
        "lỗi MC1059: 'không' đứng trước cả điều kiện"
      ]),
    FaultText(
      "t | where a between 1 and 2 and b", .invalid,
      """
      error MC1056: a range is written 'in 3..4'
        t | where a between 1 and 2 and b
                    ^^^^^^^
        try: t | where a in 1..2 and b
      """,
      vietnamese: [
        "lỗi MC1056: khoảng được viết là 'trong 3..4'"
      ]),
  ]
}
