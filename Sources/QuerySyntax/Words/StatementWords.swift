/// The words that begin a statement which is no command.
package enum StatementWord: Sendable, Hashable, CaseIterable {
  case explain, `let`, metric, column

  static let definitions: [StatementWord: WordDefinition] = [
    .explain: WordDefinition(
      "explain", "giải thích",
      meaning: (
        "shows how a query comes to its rows, or a metric to its value",
        "trình bày cách truy vấn chọn dòng, cách tính chỉ số"
      ),
      form: "explain QUERY",
      examples: ["explain dossiers | where tracked | show count"],
      related: ["show"]),
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
        "metric NAME [\"TITLE\"] on TABLE = MEASURE [time DATE] [target >= NUMBER%] [unknown no|drop] [round NUMBER] [cite \"SOURCE\"] [replace]",
      examples: ["metric by_post \"By post\" on dossiers = ratio(channel = post) time received target >= 15%"],
      related: ["metrics", "target", "meets"]),
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
  ]
}

extension Keyword {
  /// Whether a statement that begins with the word gives something a name, and may go on in indented lines.
  var beginsDefinition: Bool {
    switch self {
    case .statement(.let), .statement(.metric), .statement(.column): true
    case .statement(.explain), .stage, .clause, .measure, .condition, .function, .unit, .period, .queryForm,
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
