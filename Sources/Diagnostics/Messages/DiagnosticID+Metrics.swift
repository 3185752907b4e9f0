extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let metrics: [DiagnosticID] = [
    targetWithoutPercent, unknownMetric, metricCannotBeUsed, metricNeedsTarget, metricNeedsRatio, noTargets,
    keyOfNoMetric, stockOverPeriod, goalOutOfReach, noSuchPart, noSuchPrintedRow, rowsNotTraced, rowsDiffer,
    whyNeedsChange, noSuchRowID, tableHasNoKey, noTableOfKind, balanceNeedsColumns, nothingToReconcile,
    noMetricInFile, asOfBeforeData, severalRowsOfID,
    inHandByPeriod, balanceByPeriod, formHasNoPeriod, figureNeedsOneValue, hidesLibraryMetric, periodInParentheses,
    readingsDisagree, metricSetAside,
    periodNotUsed, periodInHand, targetsNotUsed, columnsByOtherNames,
  ]
}

/// Metrics, and what is asked of them.
package extension DiagnosticID {
  static let targetWithoutPercent = DiagnosticID(
    "MC1901", example: "metric by_post on dossiers = ratio(channel = post) target >= 15",
    english: "the target of a ratio is a percentage: {number} lacks its '%'",
    vietnamese: "chỉ tiêu của một tỷ lệ phải là phần trăm: {number} thiếu dấu '%'")

  static let unknownMetric = DiagnosticID(
    "MC1902", example: "explain metric nothing",
    english: "no metric '{name}'",
    vietnamese: "không có chỉ số '{name}'")

  /// The example where no table of dossiers is open.
  static let metricCannotBeUsed = DiagnosticID(
    "MC1903", example: "explain metric online_share",
    english: "the metric '{name}' cannot be computed on the open data",
    vietnamese: "không tính được chỉ số '{name}' trên dữ liệu đang mở")

  static let metricNeedsTarget = DiagnosticID(
    "MC1904", example: "goal level3",
    english: "the metric '{name}' has no target; one can be written behind it: {usage}",
    vietnamese: "chỉ số '{name}' chưa có chỉ tiêu; có thể viết chỉ tiêu ngay sau tên: {usage}")

  static let metricNeedsRatio = DiagnosticID(
    "MC1905", example: "goal dossiers_received >= 50%",
    english: "the metric '{name}' is no ratio of counts, which '{word}' needs",
    vietnamese: "chỉ số '{name}' không phải tỷ lệ của hai số đếm nên không dùng được với '{word}'")

  /// The example on data without a table of targets, before any metric with one is defined.
  static let noTargets = DiagnosticID(
    "MC1906", example: "scorecard",
    english: "no metric has a target: neither a table 'targets' nor a definition gives one",
    vietnamese:
      "chưa chỉ số nào có chỉ tiêu: dữ liệu không có bảng chỉ tiêu và cũng chưa có định nghĩa nào nêu chỉ tiêu")

  static let keyOfNoMetric = DiagnosticID(
    "MC1907", example: "scorecard by nothing",
    english: "no metric with a target can be grouped by '{name}'",
    vietnamese: "không chỉ số nào có chỉ tiêu nhóm theo '{name}' được")

  static let stockOverPeriod = DiagnosticID(
    "MC1908", example: "explain metric dossiers_pending in 2020Q3",
    english: "'{name}' counts what there is on a day and has no period: name one day, such as {usage}",
    vietnamese: "'{name}' là số có đến một ngày, không tính theo kỳ: hãy nêu một ngày, ví dụ {usage}")

  static let goalOutOfReach = DiagnosticID(
    "MC1909", example: "goal online_share >= 130%",
    english: "a ratio of counts lies between 0% and 100%: {target} cannot be met or missed by it",
    vietnamese: "tỷ lệ của hai số đếm nằm trong khoảng 0% đến 100%: không xét được {target}")

  static let noSuchPart = DiagnosticID(
    "MC1910", example: "rows online_share.z",
    english: "'{name}' is no part of a figure: {choices}",
    vietnamese: "'{name}' không phải một phần của con số: {choices}")

  /// The example, after a result of fewer rows.
  static let noSuchPrintedRow = DiagnosticID(
    "MC1911", example: "rows _1[900].n",
    english: "the result has no row {number}; it has {count}",
    vietnamese: "kết quả không có dòng {number}; kết quả có {count} dòng")

  /// A result of stages that are no single grouping of a table.
  static let rowsNotTraced = DiagnosticID(
    "MC1912", example: "rows _1.n, where _1 is a list of a result",
    english: "the rows behind '{name}' cannot be listed: {reason}",
    vietnamese: "không liệt kê được các dòng tạo nên '{name}': {reason}")

  /// Cannot come of the language itself; told rather than rows that are not those of the figure.
  static let rowsDiffer = DiagnosticID(
    "MC1913", example: nil,
    english: "the figure is {figure}, but {rows} were found behind it; no rows are listed",
    vietnamese: "con số là {figure} nhưng tìm được {rows} dòng; không liệt kê dòng nào")

  static let whyNeedsChange = DiagnosticID(
    "MC1914", example: "why dossiers | show count",
    english: "'why' needs a 'show' of one ratio 'by' a key, and 'change from' as the last stage",
    vietnamese: "'vì sao' cần bước 'hiện' một tỷ lệ 'theo' một cột, và 'thay đổi so với' là bước cuối")

  static let noSuchRowID = DiagnosticID(
    "MC1915", example: "explain dossiers \"nothing\"",
    english: "no row of '{table}' has {column} '{id}'",
    vietnamese: "bảng '{table}' không có dòng nào có {column} '{id}'")

  static let tableHasNoKey = DiagnosticID(
    "MC1916", example: "explain decision_procedures \"1\"",
    english: "no column of '{table}' names each row once",
    vietnamese: "bảng '{table}' không có cột nào mà mỗi giá trị chỉ một dòng")

  /// The example where no table of dossiers is open.
  static let noTableOfKind = DiagnosticID(
    "MC1917", example: "balance in 2020Q3",
    english: "no table of {kind} is open",
    vietnamese: "chưa mở bảng {kind} nào")

  static let balanceNeedsColumns = DiagnosticID(
    "MC1918", example: "balance domains",
    english: "'{table}' has neither the dates of dossiers nor columns of a form that must add up",
    vietnamese: "bảng '{table}' không có các ngày của hồ sơ, cũng không có các cột của biểu mẫu để cộng đối chiếu")

  static let nothingToReconcile = DiagnosticID(
    "MC1919", example: "reconcile domains",
    english: "'{table}' holds no published figures with queries and no columns that must add up",
    vietnamese: "bảng '{table}' không có số liệu công bố kèm truy vấn, cũng không có cột nào phải cộng khớp nhau")

  static let noMetricInFile = DiagnosticID(
    "MC1920", example: "diff metric online_share \"other.motcua\"",
    english: "'{path}' defines no metric '{name}'",
    vietnamese: "tệp '{path}' không định nghĩa chỉ số '{name}'")

  static let asOfBeforeData = DiagnosticID(
    "MC1921", example: "set as_of 2010-01-01, then: scorecard",
    english: "on {day} there were no data yet: they begin on {first}",
    vietnamese: "đến ngày {day} chưa có dữ liệu: dữ liệu bắt đầu từ {first}")

  /// A table in which an id stands twice.
  static let severalRowsOfID = DiagnosticID(
    "MC1922", example: nil,
    english: "{count} rows of '{table}' have {column} '{id}'; one row alone can be explained",
    vietnamese: "bảng '{table}' có {count} dòng cùng {column} '{id}'; chỉ giải thích được từng dòng một")

  static let inHandByPeriod = DiagnosticID(
    "MC1923", example: "dossiers | show on_time_d4 by quarter",
    english: "'{name}' is of what was in hand during one period: it has no groups by '{key}'",
    vietnamese: "'{name}' tính trên hồ sơ còn trong tay trong một kỳ, không nhóm theo '{key}' được")

  static let balanceByPeriod = DiagnosticID(
    "MC1924", example: "balance in 2020Q3 by month",
    english: "a balance has one period: groups by '{key}' would be of the day of receipt",
    vietnamese: "mỗi bảng cân đối chỉ có một kỳ: nhóm theo '{key}' sẽ là theo ngày tiếp nhận")

  /// A table of a form, with a period or a key behind its name.
  static let formHasNoPeriod = DiagnosticID(
    "MC1925", example: nil,
    english: "'{table}' holds figures that are added up already: it has no period and no groups",
    vietnamese: "bảng '{table}' gồm số liệu đã tổng hợp: không có kỳ và không nhóm được")

  /// A published figure whose query is a list, or shows several measures.
  static let figureNeedsOneValue = DiagnosticID(
    "MC1926", example: nil,
    english: "the query must be one statement that gives one number: {query}",
    vietnamese: "truy vấn phải là một câu cho ra đúng một con số: {query}")

  static let hidesLibraryMetric = DiagnosticID(
    "MC3901", example: "metric online_share on dossiers = ratio(channel = online)",
    english: "it takes the place of the program's metric '{name}'",
    vietnamese: "định nghĩa này thay cho chỉ số '{name}' có sẵn")

  /// A reading with a query in parentheses, under a period.
  static let periodInParentheses = DiagnosticID(
    "MC3902", example: nil,
    english: "the period holds in the query in parentheses too",
    vietnamese: "kỳ cũng áp dụng cho truy vấn trong ngoặc")

  /// A target that one reading meets and another misses.
  static let readingsDisagree = DiagnosticID(
    "MC3903", example: nil,
    english: "the verdict turns on the reading: {metrics}",
    vietnamese: "kết luận đạt hay không tùy cách hiểu: {metrics}")

  /// A metric of the scorecard that cannot be computed.
  static let metricSetAside = DiagnosticID(
    "MC3904", example: nil,
    english: "not on the scorecard: {metrics}; 'metrics' says what each lacks",
    vietnamese: "không có trong bảng điểm: {metrics}; xem 'các chỉ số' để biết còn thiếu gì")

  /// A metric of a table without dates.
  static let periodNotUsed = DiagnosticID(
    "MC3905", example: "explain metric level3 in 2020Q3",
    english: "no date says to which period the rows of these belong, so all rows count: {metrics}",
    vietnamese: "không có ngày để xếp dòng vào kỳ nên tính trên mọi dòng: {metrics}")

  static let periodInHand = DiagnosticID(
    "MC3906", example: "dossiers | in 2020Q3 | show on_time_d3",
    english: "the period takes what was in hand during it: from '{first}' to '{last}', or still",
    vietnamese: "kỳ gồm mọi hồ sơ còn trong tay trong kỳ: từ '{first}' đến '{last}', hoặc chưa xong")

  /// A plan with a target of an unknown metric, or one that cannot be read.
  static let targetsNotUsed = DiagnosticID(
    "MC3907", example: nil,
    english: "targets that are not used, since their metric, comparison or value is unknown: {ids}",
    vietnamese: "chỉ tiêu không dùng được vì chưa rõ chỉ số, phép so sánh hoặc giá trị: {ids}")

  /// The example on a file of dossiers with the heading `Ngày trả kết quả` and no column of the end.
  static let columnsByOtherNames = DiagnosticID(
    "MC3908", example: nil,
    english:
      "'{table}' has no column {columns}; where one stands under another heading, open the file again with: open … {mapping}",
    vietnamese:
      "bảng '{table}' không có cột {columns}; nếu tệp có cột đó dưới tiêu đề khác, hãy mở lại tệp với: mở … {mapping}"
  )
}
