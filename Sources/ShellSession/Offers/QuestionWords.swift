import Foundation
import QuerySyntax
import VietnameseText

/// What a word or phrase says in a question put as one speaks.
enum QuestionWord: Hashable {
  /// Says nothing by itself: các, của, the, show me.
  case filler
  /// The rows themselves, and no figure of them.
  case rows
  /// Behind it stands a condition.
  case filter
  case count, ratio, share, cumulative, distinct
  case aggregate(MeasureWord)
  /// A total: of a column of numbers their sum, else the count.
  case total
  /// Behind it stand the keys of the groups.
  case groups
  /// Behind it stands the key whose values become columns.
  case across
  /// Before it stands the key whose values become columns.
  case asColumns
  case not
  case descending, ascending
  /// The groups with the greatest or least figures.
  case most, least
  /// A chart; of which kind, where it is said.
  case chart(ChartKindSyntax?)
  /// Behind it stands what is compared with.
  case compare
  case growth
  /// A comparison of numbers, by its sign.
  case comparison(String)
  /// A column by another name of everyday speech, its name in the data.
  case column(String)
  /// What is asked of rows, as the language says it.
  case condition(LocalizedText)
  /// The column before it has no value.
  case missing
  /// Between the ends of a range.
  case upTo
}

extension QuestionWord {
  /// The longest phrase has this many words.
  static let longest = 5

  /// By the forms in which ``QuestionSpelling`` looks for them.
  static let all: [String: QuestionWord] = {
    var words: [String: QuestionWord] = [:]
    for (phrases, word) in vietnamese + english {
      for phrase in phrases.split(separator: ",").map({ $0.trimmingCharacters(in: .whitespaces) }) {
        words[QuestionSpelling.marked(phrase)] = word
        let plain = TextFolding.folded(phrase)
        if words[plain] == nil && !onlyMarked.contains(phrase) { words[plain] = word }
      }
    }
    return words
  }()

  /// Phrases that without their marks are others: `chưa` and `chứa`, `trống` and `trong`.
  private static let onlyMarked: Set<String> = ["chưa", "trừ", "bỏ", "trống", "tính", "về", "mới tiếp nhận", "đầu"]

  static let english: [(String, QuestionWord)] = [
    (
      "the, a, an, of, in, for, all, show, show me, me, give, give me, what, what is, what are, is, are, was, were, there, "
        + "with, and, that, which, who, do, does, we, have, has, get, find, display, on, at, select, "
        + "please, their, its, during, within, as, sort, sorted, order, ordered, order by, ranked, rank, received",
      .filler
    ),
    ("list, list of, a list of", .rows), ("where, filter, filter by, only, having", .filter),
    ("how many, number of, count, count of, number", .count),
    ("percentage, percent, ratio, rate, share of, proportion, proportion of, percentage of, ratio of, rate of", .ratio),
    ("share, breakdown, distribution, breakdown of, distribution of", .share),
    ("cumulative, running total, running count, cumulative total, cumulative count, year to date, ytd", .cumulative),
    ("distinct, unique, different, number of distinct, number of different, count distinct, count unique", .distinct),
    ("sum, sum of", .aggregate(.sum)), ("average, avg, mean, average of", .aggregate(.avg)),
    ("median, median of", .aggregate(.median)), ("max, maximum, largest value of", .aggregate(.max)),
    ("min, minimum, smallest value of", .aggregate(.min)), ("total, total number of, total of", .total),
    ("by, per, each, for each, for every, in each, every, grouped by, group by, split by, broken down by", .groups),
    ("across", .across), ("as columns, in columns", .asColumns),
    ("not, without, except, excluding, exclude, ignore, drop, remove, no", .not),
    (
      "descending, desc, highest first, largest first, most first, from high to low, from highest to lowest, "
        + "in descending order", .descending
    ),
    ("ascending, asc, lowest first, smallest first, from low to high, from lowest to highest", .ascending),
    ("top, most, highest, largest, with the most, with most", .most),
    ("bottom, least, fewest, lowest, with the fewest, with the least", .least),
    ("chart, graph, plot, draw, chart of, graph of, a chart of", .chart(nil)),
    ("bar chart, bar chart of, bars", .chart(.bar)), ("line chart, line chart of, line graph, trend", .chart(.line)),
    ("compare, compared with, compared to, versus, vs, against, comparison", .compare), ("growth", .growth),
    (">=, at least, no less than", .comparison(">=")), ("<=, at most, no more than", .comparison("<=")),
    (">, over, above, more than, greater than, higher than", .comparison(">")),
    ("<, under, below, less than, lower than", .comparison("<")), ("=, equal to, equals", .comparison("=")),
    ("processing days, processing time, handling time, days to process", .column("days_taken")),
    (
      "unresolved, not resolved, not yet resolved, open dossiers, outstanding",
      .condition(LocalizedText(english: "pending", vietnamese: "đang giải quyết"))
    ),
    ("to", .upTo), ("missing, empty, blank, null, is missing, is empty, is blank, is null", .missing),
  ]

  static let vietnamese: [(String, QuestionWord)] = [
    (
      "các, những, của, trong, ở, tại, là, có, đã, được, bị, cho, cho biết, cho xem, xem, biết, hiện, hiển thị, hãy, tính, "
        + "với, và, thì, ra, sắp xếp, xếp, xếp hạng, thống kê, tổng hợp, thuộc, nào, tiếp nhận, mới tiếp nhận, về",
      .filler
    ),
    ("danh sách, liệt kê", .rows), ("lọc, lọc theo, chỉ, chỉ lấy", .filter),
    ("số lượng, số, bao nhiêu, có bao nhiêu, đếm, số lần", .count),
    ("tỷ lệ, tỉ lệ, phần trăm, tỷ lệ phần trăm, tỉ lệ phần trăm", .ratio), ("cơ cấu, tỷ trọng, tỉ trọng", .share),
    ("lũy kế, lũy kế từ đầu năm, cộng dồn", .cumulative), ("khác nhau, đếm khác nhau, không trùng", .distinct),
    ("tổng cộng", .aggregate(.sum)), ("tổng, tổng số", .total),
    ("trung bình, bình quân", .aggregate(.avg)), ("trung vị", .aggregate(.median)),
    ("theo, theo từng, chia theo, phân theo, mỗi, từng, nhóm theo", .groups),
    ("ngang, chia cột theo, chia cột", .across),
    ("không, chưa, ngoại trừ, trừ, bỏ, bỏ qua, loại bỏ, không tính", .not),
    ("trống, bị trống, để trống, còn trống, là trống", .missing),
    ("giảm dần, từ cao xuống thấp, từ cao đến thấp, từ lớn đến nhỏ, nhiều nhất trước", .descending),
    ("tăng dần, từ thấp đến cao, từ thấp lên cao, từ nhỏ đến lớn", .ascending),
    ("nhiều nhất, cao nhất, lớn nhất, đầu, top, đứng đầu", .most), ("ít nhất, thấp nhất, nhỏ nhất", .least),
    ("biểu đồ, vẽ biểu đồ, đồ thị, vẽ đồ thị", .chart(nil)), ("biểu đồ cột, vẽ biểu đồ cột", .chart(.bar)),
    ("biểu đồ đường, vẽ biểu đồ đường", .chart(.line)), ("so sánh, so với, so sánh với, đối chiếu với", .compare),
    ("tăng trưởng", .growth), ("trên, hơn, lớn hơn, nhiều hơn, cao hơn", .comparison(">")),
    ("dưới, nhỏ hơn, ít hơn, thấp hơn", .comparison("<")), ("bằng", .comparison("=")),
    ("kênh nộp, hình thức nộp, kênh tiếp nhận", .column("channel")),
    ("thời gian giải quyết, thời gian xử lý, số ngày xử lý", .column("days_taken")),
    (
      "chưa giải quyết, chưa xử lý, chưa xong, chưa giải quyết xong, tồn đọng, còn tồn",
      .condition(LocalizedText(english: "pending", vietnamese: "đang giải quyết"))
    ),
    ("đến", .upTo),
  ]
}

/// The form in which a word of a question is looked for: with its marks where it has any, since `sở` is not `số`; a text
/// typed without marks may be any word.
enum QuestionSpelling {
  /// In lower case, each tone mark on the vowel where it is written most.
  static func marked(_ text: String) -> String {
    TextFolding.toneNormalized(text.lowercased()).split(separator: " ").joined(separator: " ")
  }

  static func isPlain(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.isASCII) }

  /// Whether a typed text may be meant as a name; many names by which a column is known beside its title have no marks.
  static func matches(_ typed: String, _ name: String) -> Bool {
    isPlain(typed) || isPlain(name)
      ? TextFolding.folded(typed) == TextFolding.folded(name) : marked(typed) == marked(name)
  }
}
