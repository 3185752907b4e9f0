/// The words that stand within a stage.
package enum ClauseWord: Sendable, Hashable, CaseIterable {
  case by, across, total, asc, desc, per, other, from, of, within, `if`, at, none, bar, line, spark, heat

  static let definitions: [ClauseWord: WordDefinition] = [
    .by: WordDefinition(
      "by", "theo", nameRule: .hard,
      meaning: ("one row for each value of a key", "mỗi giá trị của cột nhóm thành một dòng"),
      examples: ["procedures | show count by level"]),
    .across: WordDefinition(
      "across", "ngang", nameRule: .hard,
      meaning: ("one column for each value of a key", "mỗi giá trị của cột nhóm thành một cột"),
      examples: ["dossiers | in 2020 | show count by district across quarter"]),
    .total: WordDefinition(
      "total", "tổng", nameRule: .clause,
      meaning: ("adds the measure of all rows together", "thêm số đo tính trên mọi dòng"),
      examples: ["procedures | show count by level total"]),
    .asc: WordDefinition(
      "asc", "tăng dần", nameRule: .hard,
      meaning: ("the least first", "từ nhỏ đến lớn"),
      examples: ["procedures | show count by domain | sort count asc"]),
    .desc: WordDefinition(
      "desc", "giảm dần", nameRule: .hard,
      meaning: ("the greatest first", "từ lớn đến nhỏ"),
      examples: ["procedures | show count by domain | sort count desc"]),
    .per: WordDefinition(
      "per", "mỗi", nameRule: .hard,
      meaning: ("so many rows within each group", "số dòng đã nêu trong mỗi nhóm"),
      examples: ["dossiers | show count by district, domain | top 3 by count per district"]),
    .other: WordDefinition(
      "other", "còn lại", nameRule: .clause,
      meaning: ("gathers the rows left out into one", "gộp các dòng còn lại thành một"),
      examples: ["dossiers | show count by district | top 5 by count other"]),
    .from: WordDefinition(
      "from", "so với",
      meaning: ("the period with which a change compares", "kỳ đem ra so sánh"),
      examples: ["dossiers | in 2020Q3 | show count | change from 2019Q3"]),
    .of: WordDefinition(
      "of", "trên", nameRule: .hard,
      meaning: ("the rows out of which a ratio counts", "các dòng làm mẫu số của tỷ lệ"),
      examples: ["procedures | show ratio(online of eligible)"]),
    .within: WordDefinition(
      "within", "trong từng", nameRule: .hard,
      meaning: ("the group of which a share is a part", "nhóm dùng làm gốc của tỷ trọng"),
      examples: ["dossiers | show share(count within district) by district, channel"]),
    .if: WordDefinition(
      "if", "nếu", nameRule: .hard,
      meaning: (
        "computes a measure of the rows for which a condition holds; if( gives a value by a condition",
        "chỉ tính số đo trên các dòng thỏa điều kiện; nếu( cho giá trị theo điều kiện"
      ),
      form: "MEASURE if CONDITION, if(CONDITION, VALUE, VALUE)",
      note: (
        "if(C, a, b) gives a where C holds, else b. Where a missing value leaves C open, the value is missing. Both values are of one kind; \"\" stands for a missing one.",
        "nếu(C, a, b) cho a khi C đúng, b khi C sai. Khi thiếu giá trị nên chưa rõ C đúng hay sai thì kết quả để trống. Hai giá trị phải cùng loại; \"\" là để trống."
      ),
      examples: [
        "dossiers | show count if channel = online",
        "dossiers | add lateness = if(resolved > due, \"late\", \"in time\") | show count by lateness",
      ],
      related: ["band", "ratio"]),
    .at: WordDefinition(
      "at", "tại",
      meaning: ("the day to which a stock belongs", "ngày của số tồn"),
      form: "pending at DATE",
      examples: ["dossiers | where pending at 2020-08-31 | show count"],
      related: ["pending"]),
    .none: WordDefinition(
      "none", "không có dòng nào",
      meaning: ("wants that no row is left", "yêu cầu không còn dòng nào"),
      examples: ["dossiers | where resolved < received | expect none"],
      related: ["expect"]),
    .bar: WordDefinition(
      "bar", "cột",
      meaning: ("draws a bar for each row", "vẽ mỗi dòng một cột ngang"),
      form: "chart bar",
      examples: ["procedures | show count by tier | chart bar"],
      related: ["chart"]),
    .line: WordDefinition(
      "line", "đường",
      meaning: ("draws figures along time as a line", "vẽ số liệu theo kỳ thành đường"),
      form: "chart line",
      examples: ["dossiers | in 2020 | show ratio(channel = post) by quarter, tier | chart line"],
      related: ["chart", "spark"]),
    .spark: WordDefinition(
      "spark", "thu nhỏ",
      meaning: ("draws a small line for each group", "vẽ mỗi nhóm một đường thu nhỏ"),
      form: "chart spark",
      examples: ["dossiers | in 2020 | show ratio(channel = post) by district, month | chart spark"],
      related: ["chart", "line"]),
    .heat: WordDefinition(
      "heat", "nhiệt",
      meaning: ("draws figures by two keys, the greater the darker", "vẽ số liệu theo hai cột nhóm, càng lớn càng đậm"),
      form: "chart heat",
      examples: ["dossiers | in 2020 | show count by district across quarter | chart heat"],
      related: ["chart", "across"]),
  ]
}
