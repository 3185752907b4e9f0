import Diagnostics

extension MessageExample {
  /// Metrics and what is asked of them.
  static let ofMetrics: [MessageExample] = [
    MessageExample(
      .targetWithoutPercent,
      english: """
        error MC1901: the target of a ratio is a percentage: 15 lacks its '%'
          metric by_post on dossiers = ratio(channel = post) target >= 15
                                                                       ^^
          try: metric by_post on dossiers = ratio(channel = post) target >= 15%
        """,
      vietnamese: """
        lỗi MC1901: chỉ tiêu của một tỷ lệ phải là phần trăm: 15 thiếu dấu '%'
          metric by_post on dossiers = ratio(channel = post) target >= 15
                                                                       ^^
          thử: metric by_post on dossiers = ratio(channel = post) target >= 15%
        """),
    MessageExample(
      .unknownMetric,
      english: """
        error MC1902: no metric 'nothing'
          explain metric nothing
                         ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1902: không có chỉ số 'nothing'
          explain metric nothing
                         ^^^^^^^
        """),
    MessageExample(
      .metricNeedsTarget,
      english: """
        error MC1904: the metric 'level3' has no target; one can be written behind it: goal level3 >= 60%
          goal level3
               ^^^^^^
        """,
      vietnamese: """
        lỗi MC1904: chỉ số 'level3' chưa có chỉ tiêu; có thể viết chỉ tiêu ngay sau tên: mục tiêu mức_độ_3 >= 60%
          goal level3
               ^^^^^^
        """),
    MessageExample(
      .metricNeedsRatio,
      english: """
        error MC1905: the metric 'dossiers_received' is no ratio of counts, which 'goal' needs
          goal dossiers_received >= 50%
               ^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1905: chỉ số 'dossiers_received' không phải tỷ lệ của hai số đếm nên không dùng được với 'mục tiêu'
          goal dossiers_received >= 50%
               ^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .keyOfNoMetric,
      english: """
        error MC1907: no metric with a target can be grouped by 'nothing'
          scorecard by nothing
                       ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1907: không chỉ số nào có chỉ tiêu nhóm theo 'nothing' được
          scorecard by nothing
                       ^^^^^^^
        """),
    MessageExample(
      .stockOverPeriod,
      english: """
        error MC1908: 'dossiers_pending' counts what there is on a day and has no period: name one day, such as in 2020-09-30
          explain metric dossiers_pending in 2020Q3
                                             ^^^^^^
          try: explain metric dossiers_pending in 2020-09-30
        """,
      vietnamese: """
        lỗi MC1908: 'dossiers_pending' là số có đến một ngày, không tính theo kỳ: hãy nêu một ngày, ví dụ trong 30/09/2020
          explain metric dossiers_pending in 2020Q3
                                             ^^^^^^
          thử: explain metric dossiers_pending in 2020-09-30
        """),
    MessageExample(
      .goalOutOfReach,
      english: """
        error MC1909: a ratio of counts lies between 0% and 100%: >= 130% cannot be met or missed by it
          goal online_share >= 130%
                               ^^^^
        """,
      vietnamese: """
        lỗi MC1909: tỷ lệ của hai số đếm nằm trong khoảng 0% đến 100%: không xét được >= 130%
          goal online_share >= 130%
                               ^^^^
        """),
    MessageExample(
      .noSuchPart,
      english: """
        error MC1910: 'z' is no part of a figure: n, d, x or u
          rows online_share.z
                            ^
          try: rows online_share.n
          try: rows online_share.d
          try: rows online_share.x
          try: rows online_share.u
        """,
      vietnamese: """
        lỗi MC1910: 'z' không phải một phần của con số: n, d, x hoặc u
          rows online_share.z
                            ^
          thử: rows online_share.n
          thử: rows online_share.d
          thử: rows online_share.x
          thử: rows online_share.u
        """),
    MessageExample(
      .noSuchPrintedRow, "rows _[900].n", before: "procedures | show count by level",
      english: """
        error MC1911: the result has no row 900; it has 4
          rows _[900].n
               ^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1911: kết quả không có dòng 900; kết quả có 4 dòng
          rows _[900].n
               ^^^^^^^^
        """),
    MessageExample(
      .whyNeedsChange,
      english: """
        error MC1914: 'why' needs a 'show' of one ratio 'by' a key, and 'change from' as the last stage
          why dossiers | show count
          ^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1914: 'vì sao' cần bước 'hiện' một tỷ lệ 'theo' một cột, và 'thay đổi so với' là bước cuối
          why dossiers | show count
          ^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .noSuchRowID,
      english: """
        error MC1915: no row of 'dossiers' has id 'nothing'
          explain dossiers "nothing"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1915: bảng 'hồ sơ' không có dòng nào có mã hồ sơ 'nothing'
          explain dossiers "nothing"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .tableHasNoKey,
      english: """
        error MC1916: no column of 'decision_procedures' names each row once
          explain decision_procedures "1"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """,
      vietnamese: """
        lỗi MC1916: bảng 'thủ tục của quyết định' không có cột nào mà mỗi giá trị chỉ một dòng
          explain decision_procedures "1"
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        """),
    MessageExample(
      .balanceNeedsColumns,
      english: """
        error MC1918: 'domains' has neither the dates of dossiers nor columns of a form that must add up
          balance domains
          ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1918: bảng 'danh mục lĩnh vực' không có các ngày của hồ sơ, cũng không có các cột của biểu mẫu để cộng đối chiếu
          balance domains
          ^^^^^^^
        """),
    MessageExample(
      .nothingToReconcile,
      english: """
        error MC1919: 'domains' holds no published figures with queries and no columns that must add up
          reconcile domains
                    ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1919: bảng 'danh mục lĩnh vực' không có số liệu công bố kèm truy vấn, cũng không có cột nào phải cộng khớp nhau
          reconcile domains
                    ^^^^^^^
        """),
    MessageExample(
      .asOfBeforeData, "scorecard", before: "set as_of 2010-01-01", after: "set as_of none",
      english: """
        error MC1921: on 01/01/2010 there were no data yet: they begin on 16/12/2019
        """,
      vietnamese: """
        lỗi MC1921: đến ngày 01/01/2010 chưa có dữ liệu: dữ liệu bắt đầu từ 16/12/2019
        """),
    MessageExample(
      .periodInParentheses, "explain metric online_share in 2020Q3",
      english: """
        note: the period holds in the query in parentheses too
        """,
      vietnamese: """
        ghi chú: kỳ cũng áp dụng cho truy vấn trong ngoặc
        """),
    MessageExample(
      .readingsDisagree, "scorecard in 2020Q3",
      english: """
        note: the verdict turns on the reading: post_received, post_returned
        """,
      vietnamese: """
        ghi chú: kết luận đạt hay không tùy cách hiểu: nhận_bưu_chính, trả_bưu_chính
        """),
    MessageExample(
      .periodNotUsed,
      english: """
        note: no date says to which period the rows of these belong, so all rows count: level3
        """,
      vietnamese: """
        ghi chú: không có ngày để xếp dòng vào kỳ nên tính trên mọi dòng: mức_độ_3
        """),
    MessageExample(
      .periodInHand,
      english: """
        note: the period takes what was in hand during it: from 'received' to 'resolved', or still
        """,
      vietnamese: """
        ghi chú: kỳ gồm mọi hồ sơ còn trong tay trong kỳ: từ 'ngày tiếp nhận' đến 'ngày xử lý xong', hoặc chưa xong
        """),
    MessageExample(
      .inHandByPeriod,
      english: """
        error MC1923: 'on_time_d4' is of what was in hand during one period: it has no groups by 'quarter'
          dossiers | show on_time_d4 by quarter
                                        ^^^^^^^
        """,
      vietnamese: """
        lỗi MC1923: 'on_time_d4' tính trên hồ sơ còn trong tay trong một kỳ, không nhóm theo 'quarter' được
          dossiers | show on_time_d4 by quarter
                                        ^^^^^^^
        """),
    MessageExample(
      .balanceByPeriod,
      english: """
        error MC1924: a balance has one period: groups by 'month' would be of the day of receipt
          balance in 2020Q3 by month
                               ^^^^^
        """,
      vietnamese: """
        lỗi MC1924: mỗi bảng cân đối chỉ có một kỳ: nhóm theo 'month' sẽ là theo ngày tiếp nhận
          balance in 2020Q3 by month
                               ^^^^^
        """),
    MessageExample(
      .hidesLibraryMetric, "metric online_payment on dossiers = ratio(paid_online)",
      english: """
        note: it takes the place of the program's metric 'online_payment'
        """,
      vietnamese: """
        ghi chú: định nghĩa này thay cho chỉ số 'online_payment' có sẵn
        """),
  ]
}
