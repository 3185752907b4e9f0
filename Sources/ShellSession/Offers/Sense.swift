import QuerySyntax
import VietnameseText

/// What everyday words ask of the line that says them: one of some words of the language; or nothing.
enum Sense {
  /// By the phrase, as ``PlainWords`` writes it.
  static let all: [String: [String]] = {
    var all: [String: [String]] = [:]
    // Of two words that are one without their marks, either may be meant.
    func put(_ phrase: String, _ wanted: [String]) {
      let phrase = PlainWords(phrase).text
      guard let known = all[phrase] else { return all[phrase] = wanted }
      all[phrase] = known.isEmpty || wanted.isEmpty ? [] : known + wanted
    }
    for (phrases, word) in QuestionWord.vietnamese + QuestionWord.english {
      for phrase in list(phrases) { put(phrase, asked(by: word)) }
    }
    for (phrases, wanted) in further {
      for phrase in list(phrases) { put(phrase, list(wanted).map { PlainWords($0).text }) }
    }
    for (phrases, wanted) in decided {
      for phrase in list(phrases) { all[PlainWords(phrase).text] = list(wanted).map { PlainWords($0).text } }
    }
    return all
  }()

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  private static func asked(by word: QuestionWord) -> [String] {
    func writings(_ keywords: Keyword...) -> [String] {
      keywords.flatMap { [$0.title(.english), $0.title(.vietnamese)] }.map { PlainWords($0).text }
    }
    switch word {
    case .filler, .rows, .filter: return []
    case .count: return writings(.measure(.count), .measure(.distinct))
    case .distinct: return writings(.measure(.distinct), .command(.values), .measure(.count))
    case .ratio: return writings(.measure(.ratio), .measure(.share)) + ["percent"]
    case .share: return writings(.measure(.share), .measure(.ratio))
    case .cumulative: return writings(.measure(.ytd))
    case .aggregate(let measure):
      let more: [Keyword] = measure == .max ? [.stage(.top)] : measure == .min ? [.stage(.bottom)] : []
      return ([.measure(measure)] + more).flatMap { writings($0) }
    case .total: return writings(.measure(.sum), .measure(.count), .clause(.total))
    case .groups: return writings(.clause(.by), .clause(.across))
    case .across, .asColumns: return writings(.clause(.across))
    case .not: return negations
    case .descending: return writings(.clause(.desc), .stage(.top))
    case .ascending: return writings(.clause(.asc), .stage(.bottom), .stage(.sort))
    case .most: return writings(.stage(.top), .clause(.desc), .measure(.max), .stage(.first))
    case .least: return writings(.stage(.bottom), .clause(.asc), .measure(.min), .stage(.last))
    case .chart: return writings(.stage(.chart))
    case .compare, .growth: return writings(.stage(.change))
    case .comparison(let sign): return sign == "=" ? ["=", "in", "trong"] : [sign]
    case .column(let name): return [PlainWords(name).text]
    case .condition(let text): return [text.english, text.vietnamese].map { PlainWords($0).text }
    case .missing: return writings(.condition(.missing))
    case .upTo: return ["..", "<=", "at", "tai"] + writings(.stage(.change))
    }
  }

  private static let negations = [
    "not", "!=", "khong", "except", "tru", "missing", "thieu", "has no", "is pending", "pending", "dang giai quyet",
  ]

  /// Phrases of the rules, beside those of questions.
  private static let further: [(phrases: String, wanted: String)] = [
    (
      "this, that, it, i, you, us, our, can, could, would, like, hay, kem, kem theo, dong, tien, lay ra, bang, cua bang",
      ""
    ),
    ("by", "<=, sort, sắp xếp"), (">", ">, export, xuất"), ("to excel, to csv, to a file", "export"),
    ("sang excel, ra excel, cho excel, ra tệp", "xuất, cho excel"), ("pivot", "across, ngang"),
    ("add", "add, show"), ("had, has", ""), ("by post", "post, bưu chính"),
    ("at the counter, in person", "counter, trực tiếp"),
    ("qua bưu chính, qua bưu điện", "bưu chính, post"), ("qua mạng", "trực tuyến, online"),
    ("đến nay", "lũy kế, ytd"), ("tháng năm", ".."), ("commune level, district level, province level", "tier, cấp"),
    ("free, miễn phí", "0"), ("last, previous", "previous, last, truoc"),
    ("before, earlier than", "<"), ("after, later than, sau", ">"), ("trước", "<, previous, trước"),
    ("since, starting, starting from", ">=, .."),
    ("until, till, through, thru, up to", "<=, .."), ("between", ".."), ("from", ".., >=, change, in"),
    ("đến hết, tới hết, hết, đến, tới", "<=, .., tại, thay đổi"), ("từ, kể từ", ".., >=, lũy kế"),
    ("or, hoặc, hay", "in, trong, or, hoặc"),
    ("or more, or above, or higher, or over, trở lên", ">="),
    ("or less, or fewer, or below, or lower, or under, trở xuống", "<="),
    ("take, head, limit, giới hạn, lấy, chỉ lấy", "first, top, last, bottom, lấy đầu, lấy cuối, đầu, cuối, liệt kê"),
    ("chọn, xem cột, lấy cột", "list, liệt kê"),
    ("countif, countifs", "count if, đếm nếu"), ("sumif, sumifs", "sum, cộng"),
    ("averageif, averageifs", "avg, trung bình"),
    ("nhiều, cao, lớn", "top, đầu, desc, giảm dần, max, lớn nhất, >"),
    ("ít, thấp, nhỏ", "bottom, cuối, asc, tăng dần, min, nhỏ nhất, <"),
    ("nhất", "top, đầu, bottom, cuối, desc, asc, giảm dần, tăng dần, max, min"),
    (
      "giải quyết, xử lý, giải quyết xong, xử lý xong, hoàn thành, finished, closed, completed, done",
      "resolved, giải quyết, xử lý"
    ),
    ("nộp, gửi, sent", "submitted, nộp, kênh, channel"), ("trả, trả kết quả", "returned, trả"),
    ("hẹn trả, đến hạn, phải trả, due", "due, hẹn trả, hạn"),
    ("submitted online, sent online, submitted by post", "channel, kênh, online"),
    ("liền kề trước, liền trước, ngoái, liền kề, liền", "trước, previous, last year, cùng kỳ"),
    (
      "năm trước, năm ngoái, năm liền trước, năm liền kề trước",
      "cùng kỳ, last year, năm trước, previous year, kỳ trước"
    ),
    (
      "days to resolve, days to process, days to finish, days to handle, time to resolve, time to process",
      "days taken, days"
    ),
    (
      "processing days, resolution days, handling days, resolution time, time taken, thời gian",
      "days taken, days, số ngày"
    ),
    ("khác", "!=, not, except, khác nhau"), ("tồn, tồn đọng", "pending, đang giải quyết"),
    ("phát sinh", "has, has no, có, không có"), ("cùng kỳ năm trước", "cùng kỳ, last year"),
    ("same period last year, same quarter last year, same month last year", "last year, cùng kỳ"),
    (
      "giải quyết đúng hạn, giải quyết trước hạn, giải quyết quá hạn, giải quyết trễ hạn, xử lý đúng hạn, xử lý trước hạn, "
        + "trả kết quả đúng hạn, trả kết quả trước hạn, trả kết quả quá hạn, trả kết quả trễ hạn",
      "tình trạng hạn, deadline"
    ),
    ("nộp trực tuyến, gửi trực tuyến, nộp trực tiếp, nộp qua", "kênh, channel, trực tuyến, online"),
    ("tháng đầu năm, tháng cuối năm", ".."), ("for each, for every, in each", "by, theo"),
    ("%, pct", "ratio, tỷ lệ, share, tỷ trọng, percent"),
  ]

  /// Phrases that ask for one thing, whatever else the words in them may say.
  private static let decided: [(phrases: String, wanted: String)] = [
    (
      "sort, sorted, order, ordered, ranked, ranking, xếp hạng, xếp, sắp xếp",
      "sort, sắp xếp, top, đầu, bottom, cuối, desc, asc"
    ), ("with total, with totals, with a total, kèm tổng, có tổng", "total, tổng"),
    (
      "sort by, sorted by, rank by, ranked by, order by, ordered by, rank, sắp xếp theo, sắp theo, xếp theo",
      "sort, sắp xếp, top, đầu"
    ),
    ("không quá, không hơn, không vượt quá, tối đa", "<="),
    ("không dưới, không ít hơn, không thấp hơn, tối thiểu", ">="),
    ("not over, not above, not more than, no more than, at most", "<="),
    ("not under, not below, not less than, no less than, at least", ">="),
    ("đầu năm, đầu quý, đầu tháng, giữa năm, giữa quý, giữa tháng", ".."),
    ("cuối năm, cuối quý, cuối tháng", ".., tại"),
    ("từ đầu năm, lũy kế từ đầu năm", "lũy kế, ytd"), ("early, beginning of, start of, middle of", "..,early"),
    ("end of, at the end of, by the end of", ".., at"),
    ("days", "days taken, days, số ngày, workdays taken"),
    (
      "not overdue, not late, not yet overdue, chưa quá hạn, không quá hạn, chưa trễ hạn, không trễ hạn, chưa bị quá hạn",
      "in late overdue, early, trong quá hạn quá hạn chưa xong, trước hạn"
    ),
    ("tổng cộng", "sum, cộng, total, tổng, count, đếm"),
    ("đúng hạn, trước hạn", "deadline, tình trạng hạn, đúng hạn, trước hạn"),
  ]
}
