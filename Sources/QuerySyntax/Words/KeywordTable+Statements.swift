/// The words of time, of statements, commands and charts.
extension Keyword {
  static let timeRows: [KeywordEntry] = [
    KeywordEntry(
      .days, .function, "days", "số ngày", "the days from one date to another", "số ngày từ ngày này đến ngày kia",
      "dossiers | show median(days(received, resolved))"),
    KeywordEntry(
      .day, .unit, "day", "ngày", "a calendar day", "ngày theo lịch", "dossiers | in last 30 day | show count by day"),
    KeywordEntry(
      .week, .unit, "week", "tuần", "a week from Monday", "tuần, từ thứ hai",
      "dossiers | in 2020Q3 | show count by week"),
    KeywordEntry(.month, .unit, "month", "tháng", "a month", "tháng", "dossiers | in 2020 | show count by month"),
    KeywordEntry(
      .quarter, .unit, "quarter", "quý", "a quarter of a year", "quý", "dossiers | where quarter = 2020Q3 | show count"),
    KeywordEntry(.half, .unit, "half", "nửa năm", "half a year", "nửa năm", "dossiers | in 2020 | show count by half"),
    KeywordEntry(.year, .unit, "year", "năm", "a year", "năm", "dossiers | show count by year"),
    KeywordEntry(
      .last, .period, "last", "gần nhất", "so many units of time up to now", "ngần ấy đơn vị thời gian gần nhất",
      "dossiers | in last 4 quarter | show count by quarter"),
    KeywordEntry(
      .lastYear, .period, "last year", "cùng kỳ", "the same period of the year before", "cùng kỳ năm trước",
      "dossiers | in 2020Q3 | show count | change from last year"),
    KeywordEntry(
      .this, .period, "this", "kỳ này", "the unit of time in which the data end",
      "đơn vị thời gian chứa ngày chốt số liệu",
      "dossiers | in this quarter | show count"),
    KeywordEntry(
      .previous, .period, "previous", "kỳ trước", "the period just before", "kỳ liền trước",
      "dossiers | in 2020Q3 | show count | change from previous"),
  ]

  static let statementRows: [KeywordEntry] = [
    KeywordEntry(
      .explain, .statement, "explain", "giải thích", "shows how a query comes to its rows, or a metric to its value",
      "cho thấy truy vấn chọn dòng và chỉ số được tính ra sao", "explain dossiers | where tracked | show count"),
    KeywordEntry(
      .tokens, .queryForm, "tokens", "từ tố", "the pieces into which a query is cut",
      "các mảnh mà truy vấn được cắt ra",
      "explain tokens dossiers | show count"),
    KeywordEntry(
      .tree, .queryForm, "tree", "cây cú pháp", "how the pieces of a query belong together",
      "các mảnh của truy vấn ghép với nhau ra sao", "explain tree dossiers | where tracked | show count"),
    KeywordEntry(
      .checked, .queryForm, "checked", "đã kiểm tra", "a query with its names and values resolved",
      "truy vấn sau khi xác định các tên và giá trị", "explain checked dossiers | where channel = online"),
    KeywordEntry(
      .plan, .queryForm, "plan", "kế hoạch", "the steps in which a query is computed", "các bước tính truy vấn",
      "explain plan dossiers | show count by district"),
    KeywordEntry(
      .why, .statement, "why", "vì sao", "splits a change of a ratio into its parts",
      "tách thay đổi của tỷ lệ thành từng phần",
      "why dossiers | in 2020Q3 | show ratio(channel = online) by domain | change from previous"),
    KeywordEntry(
      .let, .statement, "let", "gọi", "gives a query a name", "đặt tên cho một truy vấn",
      "let late = dossiers | where resolved > due"),
    KeywordEntry(
      .metric, .statement, "metric", "chỉ số", "defines a measure with its rules", "định nghĩa một chỉ số cùng quy tắc",
      "metric by_post \"By post\" on dossiers = ratio(channel = post) time received target >= 15%"),
    KeywordEntry(
      .on, .metricOption, "on", "của", "the table of a metric", "bảng của chỉ số",
      "metric all_rows on procedures = count"),
    KeywordEntry(
      .time, .metricOption, "time", "thời điểm", "the date by which a metric is put in periods",
      "ngày dùng để xếp chỉ số vào kỳ", "metric arrivals on dossiers = count time received"),
    KeywordEntry(
      .unknown, .metricOption, "unknown", "chưa rõ", "what a missing answer counts as", "cách tính khi chưa rõ giá trị",
      "metric paid on dossiers = ratio(fee > 0) unknown drop"),
    KeywordEntry(
      .no, .metricOption, "no", "tính không", "an unknown counts as no", "chưa rõ thì tính là không",
      "metric paid on dossiers = ratio(fee > 0) unknown no"),
    KeywordEntry(
      .drop, .metricOption, "drop", "bỏ qua", "an unknown is left out of both counts",
      "chưa rõ thì bỏ khỏi cả tử số và mẫu số", "metric paid on dossiers = ratio(fee > 0) unknown drop"),
    KeywordEntry(
      .round, .metricOption, "round", "làm tròn", "how many decimals are shown", "số chữ số thập phân được hiện",
      "metric by_post on dossiers = ratio(channel = post) round 1"),
    KeywordEntry(
      .cite, .metricOption, "cite", "nguồn", "where a definition comes from", "nguồn của định nghĩa",
      "metric by_post on dossiers = ratio(channel = post) cite \"2020 plan\""),
  ]

  static let commandRows: [KeywordEntry] = [
    KeywordEntry(
      .open, .command, "open", "mở", "opens a file or folder of data", "mở tệp hoặc thư mục dữ liệu",
      "open data/list.xlsx as list"),
    KeywordEntry(
      .as, .command, "as", "thành", "the name that opened data get", "tên đặt cho dữ liệu được mở",
      "open data/list.xlsx as list"),
    KeywordEntry(.tables, .command, "tables", "bảng", "lists the tables", "liệt kê các bảng", "tables"),
    KeywordEntry(
      .describe, .command, "describe", "mô tả", "shows the columns of a table", "cho thấy các cột của bảng",
      "describe dossiers"),
    KeywordEntry(
      .values, .command, "values", "giá trị", "lists the values of a column with their counts",
      "liệt kê các giá trị của cột và số lần có mặt", "values dossiers.channel"),
    KeywordEntry(
      .save, .command, "save", "lưu", "writes the session to a file", "ghi phiên làm việc ra tệp",
      "save \"Sessions/my-q3.md\""),
    KeywordEntry(
      .export, .command, "export", "xuất", "writes the last result, or the session, to a file",
      "ghi kết quả cuối hoặc phiên làm việc ra tệp",
      "export results.csv"),
    KeywordEntry(
      .run, .command, "run", "chạy", "runs a session or script", "chạy một phiên hoặc tập lệnh", "run Sessions/tour.md"),
    KeywordEntry(
      .check, .command, "check", "kiểm", "runs a session again and compares the answers",
      "chạy lại một phiên và so kết quả", "check Sessions/tour.md"),
    KeywordEntry(
      .set, .command, "set", "thiết lập", "changes a setting", "đổi một thiết lập", "set calendar reporting"),
    KeywordEntry(.help, .command, "help", "trợ giúp", "explains a word", "giải thích một từ", "help ratio"),
    KeywordEntry(.learn, .command, "learn", "học", "opens a lesson", "mở một bài học", "learn"),
    KeywordEntry(
      .history, .command, "history", "lịch sử", "lists earlier statements, searches or deletes them",
      "liệt kê, tìm hoặc xóa các câu lệnh trước", "history search domain"),
    KeywordEntry(
      .note, .command, "note", "ghi chú", "adds prose to the session", "thêm lời vào phiên làm việc",
      "note \"Figures of the third quarter\""),
    KeywordEntry(
      .rerun, .command, "rerun", "chạy lại", "runs earlier statements again", "chạy lại các câu lệnh trước",
      "rerun 3..5"),
    KeywordEntry(.quit, .command, "quit", "thoát", "ends the session", "kết thúc phiên làm việc", "quit"),
    KeywordEntry(.metrics, .command, "metrics", "các chỉ số", "lists the metrics", "liệt kê các chỉ số", "metrics"),
    KeywordEntry(
      .scorecard, .command, "scorecard", "bảng điểm", "every metric beside its target",
      "mọi chỉ số bên chỉ tiêu của nó", "scorecard in 2020Q3"),
    KeywordEntry(
      .goal, .command, "goal", "mục tiêu", "what is missing to reach a target", "còn thiếu bao nhiêu để đạt chỉ tiêu",
      "goal used_online >= 60%"),
    KeywordEntry(
      .reconcile, .command, "reconcile", "đối chiếu", "compares with the published figures",
      "đối chiếu với số liệu đã công bố", "reconcile"),
    KeywordEntry(
      .balance, .command, "balance", "cân đối", "checks that what came in equals what went out and what is left",
      "kiểm tra số vào bằng số ra cộng số còn lại", "balance in 2020Q3"),
    KeywordEntry(
      .sentence, .command, "sentence", "câu văn", "words a metric for a report", "viết chỉ số thành câu cho báo cáo",
      "sentence used_online"),
    KeywordEntry(
      .diff, .command, "diff", "so sánh", "compares two definitions of a metric",
      "so sánh hai định nghĩa của một chỉ số", "diff metric used_online \"older.motcua\""),
  ]

  static let chartRows: [KeywordEntry] = [
    KeywordEntry(.bar, .chartKind, "bar", "cột", "bars", "biểu đồ cột", "dossiers | show count by channel | chart bar"),
    KeywordEntry(
      .line, .chartKind, "line", "đường", "a line over time", "đường theo thời gian",
      "dossiers | in 2020 | show count by month | chart line"),
    KeywordEntry(
      .spark, .chartKind, "spark", "gọn", "a line of one row of characters", "biểu đồ gọn trong một dòng",
      "dossiers | in 2020 | show count by month | chart spark"),
    KeywordEntry(
      .heat, .chartKind, "heat", "nhiệt", "shades in a grid", "ô đậm nhạt",
      "dossiers | in 2020 | show count by district across quarter | chart heat"),
  ]
}
