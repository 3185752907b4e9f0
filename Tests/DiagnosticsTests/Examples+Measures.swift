import Diagnostics

extension MessageExample {
  /// Measures, and stages over them.
  static let ofMeasures: [MessageExample] = [
    MessageExample(
      .noTarget,
      english: """
        error MC1231: 'count' has no target
          procedures | show count | where count meets target
                                          ^^^^^
        """,
      vietnamese: """
        lỗi MC1231: 'count' không có chỉ tiêu
          procedures | show count | where count meets target
                                          ^^^^^
        """),
    MessageExample(
      .nameTaken,
      english: """
        error MC1232: the name 'level' is taken already
          procedures | add level = 1
                           ^^^^^
        """,
      vietnamese: """
        lỗi MC1232: tên 'level' đã được dùng
          procedures | add level = 1
                           ^^^^^
        """),
    MessageExample(
      .averageOfRatios,
      english: """
        error MC1233: 'avg' of the ratio 'ratio' would lose its numerators and denominators; the ratio of all rows is 'show ratio(…) total'
          procedures | show ratio(online) by domain | show avg(ratio)
                                                           ^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1233: 'trung bình' của tỷ lệ 'ratio' làm mất tử số và mẫu số; tỷ lệ của mọi dòng là 'hiện tỷ lệ(…) tổng'
          procedures | show ratio(online) by domain | show avg(ratio)
                                                           ^^^^^^^^^^
        """),
    MessageExample(
      .percentileRange,
      english: """
        error MC1234: a percentile is from 0 to 100, not 101
          dossiers | show percentile(fee, 101)
                                          ^^^
        """,
      vietnamese: """
        lỗi MC1234: phân vị phải từ 0 đến 100, không phải 101
          dossiers | show percentile(fee, 101)
                                          ^^^
        """),
    MessageExample(
      .shareNeedsCount,
      english: """
        error MC1235: 'ratio(online)' cannot be divided into shares; only counts and sums can
          procedures | show share(ratio(online)) by domain
                                  ^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1235: không tính được tỷ trọng của 'ratio(online)'; chỉ tính được với số lượng và tổng
          procedures | show share(ratio(online)) by domain
                                  ^^^^^^^^^^^^^
        """),
    MessageExample(
      .withinNeedsKey,
      english: """
        error MC1236: 'tier' is none of the keys of this stage: domain
          procedures | show share(count within tier) by domain
                                               ^^^^
        """,
      vietnamese: """
        lỗi MC1236: 'tier' không phải cột dùng để nhóm ở bước này: lĩnh vực
          procedures | show share(count within tier) by domain
                                               ^^^^
        """),
    MessageExample(
      .measureOfRank,
      english: """
        error MC1280: 'rank(count)' is a place among groups, of which no further measure is made
          dossiers | show ytd(rank(count)) by quarter
                              ^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1280: 'rank(count)' là thứ hạng giữa các nhóm, không tính tiếp số đo nào từ thứ hạng
          dossiers | show ytd(rank(count)) by quarter
                              ^^^^^^^^^^^
        """),
    MessageExample(
      .periodKeyNeeded,
      english: """
        error MC1237: 'ytd' goes period by period: a key such as 'by quarter' is needed
          dossiers | show ytd(count)
                          ^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1237: 'lũy kế' tính theo từng kỳ: cần nhóm theo kỳ, như 'theo quý'
          dossiers | show ytd(count)
                          ^^^^^^^^^^
        """),
    MessageExample(
      .unitMismatch,
      english: """
        error MC1238: 2 month is no whole number of periods of the key (quarter)
          dossiers | show rolling(count, 2 month) by quarter
                          ^^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1238: 2 tháng không bằng một số nguyên lần kỳ nhóm (quý)
          dossiers | show rolling(count, 2 month) by quarter
                          ^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .quotientNeedsNumbers,
      english: """
        error MC1239: 'ratio(online)' is not a count or a sum, so it has no place in a quotient
          procedures | show ratio(online) / count
                            ^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1239: 'ratio(online)' không phải số lượng hay tổng nên không dùng được trong phép chia
          procedures | show ratio(online) / count
                            ^^^^^^^^^^^^^
        """),
    MessageExample(
      .columnIsNoMeasure,
      english: """
        error MC1240: 'fee' is a column, not a measure; a measure would be sum(fee)
          dossiers | show fee
                          ^^^
          try: dossiers | show sum(fee)
        """,
      vietnamese: """
        lỗi MC1240: 'fee' là cột, không phải số đo; số đo là cộng(fee)
          dossiers | show fee
                          ^^^
          thử: dossiers | show sum(fee)
        """),
    MessageExample(
      .metricOnOtherTable, "dossiers | show m", before: "metric m on procedures = ratio(online)",
      english: """
        error MC1242: the metric 'm' is on 'procedures', not on 'dossiers'
          dossiers | show m
                          ^
        """,
      vietnamese: """
        lỗi MC1242: chỉ số 'm' thuộc bảng 'thủ tục hành chính', không thuộc 'hồ sơ'
          dossiers | show m
                          ^
        """),
    MessageExample(
      .metricTimesDiffer, "dossiers | in 2020 | show a, b",
      before: "metric a on dossiers = count time resolved; metric b on dossiers = count time received",
      english: """
        error MC1243: the measures of this stage go by different dates; one date is named with 'in … by'
          dossiers | in 2020 | show a, b
                                       ^
        """,
      vietnamese: """
        lỗi MC1243: các số đo của bước này tính theo các ngày khác nhau; chọn một ngày bằng 'trong … theo'
          dossiers | in 2020 | show a, b
                                       ^
        """),
    MessageExample(
      .circularDefinition, before: "let a = procedures",
      english: """
        error MC1244: 'a' is defined by itself
          let a = a
              ^
        """,
      vietnamese: """
        lỗi MC1244: 'a' được định nghĩa bằng chính nó
          let a = a
              ^
        """),
    MessageExample(
      .ratioAsKey,
      english: """
        error MC1245: 'ratio' is a ratio; rows cannot be grouped by it
          procedures | show ratio(online) by domain | show count by ratio
                                                                    ^^^^^
        """,
      vietnamese: """
        lỗi MC1245: 'ratio' là tỷ lệ, không nhóm theo được
          procedures | show ratio(online) by domain | show count by ratio
                                                                    ^^^^^
        """),
    MessageExample(
      .sortNeedsColumn,
      english: """
        error MC1246: no column holds 'sum(fee)'; a measure is named in 'show' first
          procedures | show count | sort sum(fee)
                                         ^^^^^^^^
          there are: count
        """,
      vietnamese: """
        lỗi MC1246: không có cột nào chứa 'sum(fee)'; số đo phải được nêu trong 'hiện' trước
          procedures | show count | sort sum(fee)
                                         ^^^^^^^^
          hiện có: đếm
        """),
    MessageExample(
      .limitNeedsColumn,
      english: """
        error MC1247: what the 5 rows are ranked by is not said: 'by' and a column are missing
          procedures | top 5
                       ^^^
          try: procedures | first 5
          try: procedures | top 5 by level
        """,
      vietnamese: """
        lỗi MC1247: chưa nêu 5 dòng được xếp theo cột nào: thêm 'theo' và tên cột
          procedures | top 5
                       ^^^
          thử: procedures | first 5
          thử: procedures | top 5 by level
        """),
    MessageExample(
      .otherNeedsShow,
      english: """
        error MC1248: 'other' puts groups together and so needs a 'show … by …' before it
          procedures | top 5 by level other
                       ^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1248: 'còn lại' gộp các nhóm nên cần 'hiện … theo …' đứng trước
          procedures | top 5 by level other
                       ^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .noLastResult, "| show count",
      english: """
        error MC1254: no result '_' yet
          | show count
          ^^^^^^^^^^^^
          try: dossiers | show count
        """,
      vietnamese: """
        lỗi MC1254: chưa có kết quả '_'
          | show count
          ^^^^^^^^^^^^
          thử: dossiers | show count
        """),
    MessageExample(
      .unknownResultColumn,
      english: """
        error MC1257: the stages before leave no column 'fee'
          dossiers | show count by channel | sort fee
                                                  ^^^
          there are: channel, count
        """,
      vietnamese: """
        lỗi MC1257: kết quả của các bước trước không có cột 'fee'
          dossiers | show count by channel | sort fee
                                                  ^^^
          hiện có: kênh, đếm
        """),
    MessageExample(
      .chartNotLast,
      english: """
        error MC1261: 'chart bar' draws the result and so is the last stage
          dossiers | show count by tier | chart bar | top 2
                                          ^^^^^^^^^
          try: dossiers | show count by tier | top 2 | chart bar
        """,
      vietnamese: """
        lỗi MC1261: 'chart bar' vẽ kết quả nên phải là bước cuối cùng
          dossiers | show count by tier | chart bar | top 2
                                          ^^^^^^^^^
          thử: dossiers | show count by tier | top 2 | chart bar
        """),
    MessageExample(
      .chartWithoutFigures,
      english: """
        error MC1262: there is no number or ratio to draw: a chart needs a measure, such as 'show count by …'
          procedures | list code, name | chart
                                         ^^^^^
        """,
      vietnamese: """
        lỗi MC1262: không có số hay tỷ lệ nào để vẽ: biểu đồ cần một số đo, như 'hiện đếm theo …'
          procedures | list code, name | chart
                                         ^^^^^
        """),
    MessageExample(
      .chartNeedsPeriod,
      english: """
        error MC1263: 'chart line' draws figures along time and so needs a period as a key, such as 'by quarter'
          procedures | show count by tier | chart line
                                            ^^^^^^^^^^
          try: procedures | show count by tier | chart bar
        """,
      vietnamese: """
        lỗi MC1263: 'chart line' vẽ số liệu theo thời gian nên cần nhóm theo kỳ, như 'theo quý'
          procedures | show count by tier | chart line
                                            ^^^^^^^^^^
          thử: procedures | show count by tier | chart bar
        """),
    MessageExample(
      .chartNeedsGroups,
      english: """
        error MC1264: 'chart heat' draws figures of groups and so needs a 'show … by …' before it
          procedures | show count | chart heat
                                    ^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1264: 'chart heat' vẽ số liệu của các nhóm nên cần 'hiện … theo …' đứng trước
          procedures | show count | chart heat
                                    ^^^^^^^^^^
        """),
    MessageExample(
      .nameIsWord,
      english: """
        error MC1285: 'count' is a word of the language; a column needs another name
          column count on dossiers = days(submitted, received)
                 ^^^^^
        """,
      vietnamese: """
        lỗi MC1285: 'count' là một từ của ngôn ngữ truy vấn; cột cần tên khác
          column count on dossiers = days(submitted, received)
                 ^^^^^
        """),
    MessageExample(
      .definedBefore, before: "column day_off on holidays = name",
      english: """
        error MC1286: 'day_off' is defined already; 'replace' at the end takes its place
          column day_off on holidays = date
                 ^^^^^^^
          try: column day_off on holidays = date replace
        """,
      vietnamese: """
        lỗi MC1286: 'day_off' đã được định nghĩa; thêm 'ghi đè' ở cuối để thay
          column day_off on holidays = date
                 ^^^^^^^
          thử: column day_off on holidays = date replace
        """),
  ]
}
