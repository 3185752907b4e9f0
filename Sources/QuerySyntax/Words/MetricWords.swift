/// The words in the definition of a metric.
package enum MetricOptionWord: Sendable, Hashable, CaseIterable {
  case on, time, target, unknown, no, drop, round, cite, better, higher, lower, neither, score, full, reading, `for`

  static let definitions: [MetricOptionWord: WordDefinition] = [
    .on: WordDefinition(
      "on", "của", nameRule: .hard,
      meaning: ("the table of a metric", "bảng của chỉ số"),
      examples: ["metric all_rows on procedures = count"]),
    .time: WordDefinition(
      "time", "thời điểm",
      meaning: ("the date by which a metric is put in periods", "ngày dùng để xếp chỉ số vào kỳ"),
      examples: ["metric arrivals on dossiers = count time received"]),
    .target: WordDefinition(
      "target", "chỉ tiêu",
      meaning: ("what a metric should reach", "mức mà chỉ số phải đạt"),
      examples: ["metric by_post_15 on dossiers = ratio(channel = post) target >= 15%"]),
    .unknown: WordDefinition(
      "unknown", "chưa rõ",
      meaning: ("what a missing answer counts as", "cách tính khi chưa rõ giá trị"),
      examples: ["metric paid on dossiers = ratio(fee > 0) unknown drop"]),
    .no: WordDefinition(
      "no", "tính không",
      meaning: ("an unknown counts as no", "chưa rõ thì tính là không"),
      examples: ["metric paid_no on dossiers = ratio(fee > 0) unknown no"]),
    .drop: WordDefinition(
      "drop", "bỏ qua",
      meaning: ("an unknown is left out of both counts", "chưa rõ thì bỏ khỏi cả tử số và mẫu số"),
      examples: ["metric paid on dossiers = ratio(fee > 0) unknown drop"]),
    .round: WordDefinition(
      "round", "làm tròn",
      meaning: ("how many decimals are shown", "số chữ số thập phân được hiện"),
      examples: ["metric by_post_1 on dossiers = ratio(channel = post) round 1"]),
    .cite: WordDefinition(
      "cite", "nguồn",
      meaning: ("where a definition comes from", "nguồn của định nghĩa"),
      examples: ["metric by_post_plan on dossiers = ratio(channel = post) cite \"2020 plan\""]),
    .better: WordDefinition(
      "better", "tốt khi",
      meaning: ("which way a metric should go", "chiều nào của chỉ số là tốt"),
      examples: ["metric overdue_part on dossiers = ratio(deadline = overdue) better lower"]),
    .higher: WordDefinition(
      "higher", "cao hơn",
      meaning: ("more is better", "càng cao càng tốt"),
      examples: ["metric sent_online on dossiers = ratio(channel = online) better higher"]),
    .lower: WordDefinition(
      "lower", "thấp hơn",
      meaning: ("less is better", "càng thấp càng tốt"),
      examples: ["metric overdue_part on dossiers = ratio(deadline = overdue) better lower"]),
    .neither: WordDefinition(
      "neither", "không xét",
      meaning: ("neither more nor less is better", "không xét chiều tốt hay xấu"),
      examples: ["metric fee_free on dossiers = ratio(fee = 0) better neither"]),
    .score: WordDefinition(
      "score", "điểm tối đa",
      meaning: ("the points that a metric gives at most", "số điểm nhiều nhất mà chỉ số được cho"),
      examples: ["metric online_points on dossiers = ratio(channel = online) score 12 full at 50%"]),
    .full: WordDefinition(
      "full at", "đủ từ",
      meaning: ("the ratio from which all points are given", "mức tỷ lệ được cho đủ điểm"),
      examples: ["metric online_points on dossiers = ratio(channel = online) score 12 full at 50%"]),
    .reading: WordDefinition(
      "reading", "cách hiểu",
      meaning: ("another honest base of the same sentence", "một mẫu số khác cũng hợp lý của cùng một câu"),
      examples: [
        "metric by_mail on dossiers = ratio(channel = post) reading \"of tracked dossiers\" = ratio(channel = post of tracked)"
      ]),
    .for: WordDefinition(
      "for", "cho",
      meaning: ("the metric for which a row is looked at", "chỉ số dùng để xét một dòng"),
      examples: ["explain dossiers \"000.01.56.H26-191216-0001\" for online_share"]),
  ]
}
