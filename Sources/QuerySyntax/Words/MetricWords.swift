/// The words in the definition of a metric.
package enum MetricOptionWord: Sendable, Hashable, CaseIterable {
  case on, time, target, unknown, no, drop, round, cite

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
  ]
}
