/// The words that begin a statement which is no command.
package enum StatementWord: Sendable, Hashable, CaseIterable {
  case explain, why, `let`, metric, column
  case metrics, scorecard, goal, sentence, rows, reconcile, balance, metricDifference

  static let definitions: [StatementWord: WordDefinition] = [
    .explain: WordDefinition(
      "explain", "giải thích",
      meaning: (
        "shows how a query comes to its rows, or a metric to its value",
        "trình bày cách truy vấn chọn dòng, cách tính chỉ số"
      ),
      form: "explain QUERY",
      note: (
        "'explain metric NAME in PERIOD' shows how a metric comes to its value: what is counted, out of what, its readings and some rows. 'explain dossiers \"ID\" for METRIC' shows why one row is in or out.",
        "'giải thích chỉ số TÊN trong KỲ' trình bày cách tính chỉ số: đếm gì, trên cái gì, các cách hiểu và vài dòng làm ví dụ. 'giải thích hồ sơ \"MÃ\" cho CHỈ SỐ' cho biết vì sao một dòng được tính hay không."
      ),
      examples: [
        "explain dossiers | where tracked | show count", "explain metric online_share in 2020Q3",
        "explain dossiers \"000.01.56.H26-191216-0001\" for online_share",
      ],
      related: ["show", "why", "rows"]),
    .why: WordDefinition(
      "why", "vì sao",
      meaning: (
        "splits the change of a ratio into the groups' own rates and their mix",
        "tách mức thay đổi của tỷ lệ thành phần do từng nhóm và phần do cơ cấu"
      ),
      form: "why TABLE | in PERIOD | show ratio(A of B) by KEY | change from PERIOD",
      note: (
        "The parts of all groups add up to the whole change: of each group what comes from its own rate, and what from its share of the rows (Kitagawa 1955, centred).",
        "Cộng các phần của mọi nhóm được đúng mức thay đổi chung: mỗi nhóm có phần do tỷ lệ của chính nhóm và phần do tỷ trọng của nhóm (Kitagawa 1955, dạng quy tâm)."
      ),
      examples: ["why dossiers | in 2020Q3 | show ratio(channel = online) by domain | change from previous"],
      related: ["change", "explain"]),
    .let: WordDefinition(
      "let", "gọi",
      meaning: ("gives a query a name", "đặt tên cho một truy vấn"),
      form: "let NAME = QUERY",
      examples: [
        "let late = dossiers | where resolved > due",
        "let post = dossiers | where channel = post",
        "post | show count by quarter",
      ],
      related: ["metric"]),
    .metric: WordDefinition(
      "metric", "chỉ số",
      meaning: ("defines a measure with its rules", "định nghĩa một chỉ số cùng quy tắc"),
      form:
        "metric NAME [\"TITLE\" [\"TITLE IN VIETNAMESE\"]] on TABLE = MEASURE [time DATE[..DATE]] [target >= NUMBER%] [better higher|lower|neither] [unknown no|drop] [round NUMBER] [cite \"SOURCE\"] [score NUMBER [full at NUMBER%]] [reading \"TITLE\" [\"TITLE IN VIETNAMESE\"] = MEASURE]… [replace]",
      note: (
        "A reading is another honest base of the same sentence; a target is judged under each of them. The metrics of the program bind to any table of procedures or dossiers that has their columns; your own of the same name takes their place.",
        "Cách hiểu là một mẫu số khác cũng hợp lý của cùng một câu; chỉ tiêu được xét theo từng cách hiểu. Chỉ số có sẵn dùng được với mọi bảng thủ tục hoặc hồ sơ có đủ cột; chỉ số cùng tên do bạn đặt sẽ thay chỉ số có sẵn."
      ),
      examples: [
        "metric by_post \"By post\" on dossiers = ratio(channel = post) time received target >= 15%",
        "metric sent_by_post \"Sent by post\" \"Gửi qua bưu chính\" on dossiers = ratio(channel = post) time received better higher reading \"of tracked dossiers\" \"trên hồ sơ được theo dõi\" = ratio(channel = post of tracked)",
      ],
      related: ["metrics", "target", "meets", "scorecard"]),
    .column: WordDefinition(
      "column", "cột suy ra",
      meaning: (
        "defines a column computed from the others, which stays",
        "định nghĩa một cột tính từ các cột khác, dùng lâu dài"
      ),
      form: "column NAME [\"TITLE\" [\"TITLE IN VIETNAMESE\"]] on TABLE = EXPRESSION [replace]",
      note: (
        "It is a column of every table of that name, also of one that is opened later. Indented lines continue a definition; in the shell an empty line ends them.",
        "Cột này có ở mọi bảng mang tên đó, kể cả bảng mở sau. Dòng thụt đầu dòng nối tiếp định nghĩa; khi gõ trực tiếp, dòng trống kết thúc định nghĩa."
      ),
      examples: [
        "column wait \"Days of waiting\" \"Số ngày chờ\" on dossiers = days(submitted, received)"
      ],
      related: ["add", "describe", "metric"]),
    .metrics: WordDefinition(
      "metrics", "các chỉ số",
      meaning: ("lists the metrics, and what those lack that cannot be used", "liệt kê các chỉ số và cột còn thiếu"),
      form: "metrics [| STAGE]…",
      examples: ["metrics", "metrics | where table = \"dossiers\""],
      related: ["metric", "explain", "scorecard"]),
    .scorecard: WordDefinition(
      "scorecard", "bảng điểm",
      meaning: ("judges every metric that has a target, under each reading", "xét mọi chỉ số có chỉ tiêu, theo từng cách hiểu"),
      form: "scorecard [in PERIOD] [by KEY] [| STAGE]…",
      note: (
        "'missing' is what lacks to the target in whole cases. The trend shows the last four quarters.",
        "Cột 'còn thiếu' là số trường hợp còn thiếu để đạt chỉ tiêu. Cột 'diễn biến' vẽ bốn quý gần nhất."
      ),
      examples: ["scorecard in 2020Q3", "scorecard in 2020 | where verdict = \"missed\""],
      related: ["goal", "metrics", "target"]),
    .goal: WordDefinition(
      "goal", "mục tiêu",
      meaning: ("tells how many cases a metric lacks to a target", "cho biết chỉ số còn thiếu bao nhiêu trường hợp để đạt chỉ tiêu"),
      form: "goal METRIC [>= NUMBER%] [in PERIOD]",
      examples: ["goal online_share >= 30% in 2020Q3"],
      related: ["scorecard", "target"]),
    .sentence: WordDefinition(
      "sentence", "câu văn",
      meaning: ("writes the sentence that a report needs", "viết câu dùng cho báo cáo"),
      form: "sentence METRIC [in PERIOD]",
      examples: ["sentence online_share in 2020Q3"],
      related: ["explain", "scorecard"]),
    .rows: WordDefinition(
      "rows", "các dòng",
      meaning: ("lists the rows behind a figure", "liệt kê các dòng tạo nên một con số"),
      form: "rows METRIC.n|d|x|u [in PERIOD]; rows _NUMBER[ROW].n",
      note: (
        "n: counted in the numerator; d: in the denominator; x: left out of it; u: open for a missing value. _7[2].n are the rows behind row 2 of result 7. There are always as many rows as the figure says.",
        "n: thuộc tử số; d: thuộc mẫu số; x: ngoài mẫu số; u: chưa rõ vì thiếu giá trị. _7[2].n là các dòng tạo nên dòng 2 của kết quả 7. Số dòng luôn đúng bằng con số được nêu."
      ),
      examples: ["rows online_share.n in 2020Q3 | list id, received"],
      related: ["explain", "metrics"]),
    .reconcile: WordDefinition(
      "reconcile", "đối chiếu",
      meaning: ("recomputes published figures, and checks the totals of a table", "tính lại số liệu đã công bố và kiểm tra các dòng, cột tổng"),
      form: "reconcile [TABLE] [| STAGE]…",
      examples: ["reconcile"],
      related: ["balance", "rows"]),
    .balance: WordDefinition(
      "balance", "cân đối",
      meaning: (
        "checks that dossiers carried over and received are those resolved and pending",
        "kiểm tra tồn kỳ trước cộng tiếp nhận có bằng đã giải quyết cộng đang giải quyết"
      ),
      form: "balance [TABLE] [in PERIOD] [by KEY] [| STAGE]…",
      examples: ["balance in 2020Q3", "balance dossiers in 2020Q3 by district"],
      related: ["reconcile", "pending"]),
    .metricDifference: WordDefinition(
      "diff metric", "so sánh chỉ số",
      meaning: (
        "shows the rows that enter or leave under a changed definition",
        "liệt kê các dòng được tính thêm hoặc bị loại khi định nghĩa thay đổi"
      ),
      form: "diff metric METRIC \"FILE\"",
      examples: ["diff metric online_provision \"Sessions/report-4-targets.md\""],
      related: ["metric", "explain"]),
  ]
}

extension Keyword {
  /// Whether a statement that begins with the word gives something a name, and may go on in indented lines.
  var beginsDefinition: Bool {
    switch self {
    case .statement(.let), .statement(.metric), .statement(.column): true
    case .statement(.explain), .statement(.why), .statement(.metrics), .statement(.scorecard), .statement(.goal),
      .statement(.sentence), .statement(.rows), .statement(.reconcile), .statement(.balance),
      .statement(.metricDifference), .stage, .clause, .measure, .condition, .function, .unit, .period, .queryForm,
      .metricOption, .command, .commandOption:
      false
    }
  }
}

/// The forms that a query takes on its way to an answer, as `explain` prints them.
package enum QueryForm: Sendable, Hashable, CaseIterable {
  case tokens, tree, checked, plan

  static let definitions: [QueryForm: WordDefinition] = [
    .tokens: WordDefinition(
      "tokens", "từ tố",
      meaning: ("the pieces into which a query is cut", "các mảnh mà truy vấn được cắt ra"),
      examples: ["explain tokens dossiers | show count"]),
    .tree: WordDefinition(
      "tree", "cây cú pháp",
      meaning: ("how the pieces of a query belong together", "các mảnh của truy vấn ghép với nhau ra sao"),
      examples: ["explain tree dossiers | where tracked | show count"]),
    .checked: WordDefinition(
      "checked", "đã kiểm tra",
      meaning: ("a query with its names and values resolved", "truy vấn sau khi xác định các tên và giá trị"),
      examples: ["explain checked dossiers | where channel = online"]),
    .plan: WordDefinition(
      "plan", "kế hoạch",
      meaning: ("the steps in which a query is computed", "các bước tính truy vấn"),
      examples: ["explain plan dossiers | show count by district"]),
  ]
}
