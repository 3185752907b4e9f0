/// The words that compute a figure of rows.
package enum MeasureWord: Sendable, Hashable, CaseIterable {
  case count, ratio, sum, avg, min, max, median, distinct, percentile, share, rank, ytd, rolling

  static let definitions: [MeasureWord: WordDefinition] = [
    .count: WordDefinition(
      "count", "đếm",
      meaning: ("the number of rows", "số dòng"),
      form: "count [if CONDITION]",
      examples: [
        "procedures | show count",
        "dossiers | show count, online = count if channel = online by quarter",
      ],
      related: ["distinct", "ratio"]),
    .ratio: WordDefinition(
      "ratio", "tỷ lệ",
      meaning: (
        "rows that meet a condition, out of those that meet another",
        "số dòng thỏa một điều kiện trên số dòng thỏa điều kiện khác"
      ),
      form: "ratio(CONDITION [of CONDITION])",
      note: (
        "Shown with its parts, 1,671 / 1,720 = 97.15%; 0 / 0 is —. A total is the sum of the parts, never a mean of ratios. A row of which the condition is not known counts as no, and a note says how many.",
        "Luôn hiện cả tử và mẫu, 1.671 / 1.720 = 97,15%; 0 / 0 là —. Tổng cộng tính từ tổng tử và tổng mẫu, không lấy trung bình các tỷ lệ. Dòng chưa rõ điều kiện tính là không, kèm ghi chú số dòng."
      ),
      examples: [
        "procedures | show ratio(online of eligible)",
        "procedures | show ratio(online of eligible) by domain | sort ratio desc | top 5 by ratio",
        "dossiers | in 2020Q3 | show ratio(channel = post) by district total",
      ],
      related: ["of", "share", "total", "change"]),
    .sum: WordDefinition(
      "sum", "cộng",
      meaning: ("the sum of a column", "cộng một cột"),
      form: "sum(EXPRESSION)",
      examples: ["dossiers | show sum(fee) by district"],
      related: ["avg", "share"]),
    .avg: WordDefinition(
      "avg", "trung bình",
      meaning: ("the mean of a column", "trung bình của một cột"),
      form: "avg(EXPRESSION)",
      note: (
        "Of rows with a value; a mean of ratios is refused.",
        "Tính trên dòng có giá trị; không lấy trung bình các tỷ lệ."
      ),
      examples: ["dossiers | show avg(fee)"],
      related: ["median", "sum"]),
    .min: WordDefinition(
      "min", "nhỏ nhất",
      meaning: ("the least value", "giá trị nhỏ nhất"),
      form: "min(EXPRESSION)",
      examples: ["dossiers | show min(received)"],
      related: ["max"]),
    .max: WordDefinition(
      "max", "lớn nhất",
      meaning: ("the greatest value", "giá trị lớn nhất"),
      form: "max(EXPRESSION)",
      examples: ["dossiers | show max(received)"],
      related: ["min"]),
    .median: WordDefinition(
      "median", "trung vị",
      meaning: ("the value in the middle", "giá trị đứng giữa"),
      form: "median(EXPRESSION)",
      examples: ["dossiers | show median(days(received, resolved)) by domain"],
      related: ["percentile", "avg"]),
    .distinct: WordDefinition(
      "distinct", "đếm khác nhau",
      meaning: ("the number of different values", "số giá trị khác nhau"),
      form: "distinct(EXPRESSION)",
      examples: ["dossiers | show distinct(procedure)"],
      related: ["count"]),
    .percentile: WordDefinition(
      "percentile", "phân vị",
      meaning: (
        "the value that so many percent do not exceed", "giá trị mà tỷ lệ phần trăm số dòng đã nêu không vượt quá"
      ),
      form: "percentile(EXPRESSION, NUMBER)",
      examples: ["dossiers | show percentile(days(received, resolved), 90)"],
      related: ["median"]),
    .share: WordDefinition(
      "share", "tỷ trọng",
      meaning: ("the part of the total", "phần trong tổng số"),
      form: "share(MEASURE [within KEY, …])",
      note: (
        "Shares add up to 100.00% as printed.",
        "Các tỷ trọng in ra cộng lại đúng 100,00%."
      ),
      examples: ["dossiers | show count, share(count) by channel"],
      related: ["within", "ratio"]),
    .rank: WordDefinition(
      "rank", "xếp hạng",
      meaning: ("the place of a group by a measure, the greatest first", "thứ hạng của nhóm theo số đo, lớn nhất là 1"),
      form: "rank(MEASURE [per KEY, …])",
      note: (
        "Groups of equal value have one place: 1, 2, 2, 4. per counts the places within each value of a key. Totals, (other) and 0 / 0 have none.",
        "Các nhóm bằng nhau cùng hạng: 1, 2, 2, 4. mỗi thì xếp hạng trong từng giá trị của cột nhóm. Dòng tổng, (khác) và 0 / 0 không có hạng."
      ),
      examples: [
        "dossiers | show count, rank(count) by district",
        "dossiers | show ratio(channel = online), rank(ratio(channel = online) per tier) by tier, district",
      ],
      related: ["top", "sort", "share"]),
    .ytd: WordDefinition(
      "ytd", "lũy kế",
      meaning: ("from the start of the year", "tính từ đầu năm"),
      form: "ytd(MEASURE)",
      examples: ["dossiers | in ytd 2020Q3 | show count, ytd(count) by quarter"],
      related: ["rolling", "in"]),
    .rolling: WordDefinition(
      "rolling", "trượt",
      meaning: ("over the last periods up to each", "trên các kỳ gần nhất tính đến mỗi kỳ"),
      form: "rolling(MEASURE, NUMBER UNIT)",
      examples: ["dossiers | in 2020 | show rolling(count, 3 month) by month"],
      related: ["ytd"]),
  ]
}
