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

  private static func writings(_ keywords: Keyword...) -> [String] {
    keywords.flatMap { [$0.title(.english), $0.title(.vietnamese)] }.map { PlainWords($0).text }
  }

  private static func asked(by word: QuestionWord) -> [String] {
    switch word {
    case .figure(let figure): return asked(by: figure)
    case .order(let order): return asked(by: order)
    case .shape(let shape): return asked(by: shape)
    case .comparison(let sign): return sign == "=" ? ["=", "in", "trong"] : [sign]
    case .column(let name): return [PlainWords(name).text]
    case .value(let value): return value == "post" ? ["post", "buu chinh"] : [PlainWords(value).text, "truc tuyen"]
    case .condition(let text): return [text.english, text.vietnamese].map { PlainWords($0).text }
    case .missing: return writings(.condition(.missing))
    case .contains: return writings(.condition(.contains))
    case .upTo: return ["..", "<=", "at", "tai"] + writings(.stage(.change))
    case .happening(let name): return happenings[name] ?? []
    case .side(let sign): return sign == "<=" ? ["<=", "..", "at", "tai"] : sign == ">=" ? [">=", ".."] : [sign]
    case .metric: return ["metrics", "metric", "chi so", "target", "targets", "chi tieu"]
    }
  }

  private static func asked(by figure: QuestionWord.Figure) -> [String] {
    switch figure {
    case .count: return writings(.measure(.count), .measure(.distinct))
    case .distinct: return writings(.measure(.distinct), .command(.values), .measure(.count))
    case .ratio, .ratioOfLast: return writings(.measure(.ratio), .measure(.share)) + ["percent"]
    case .ratioOf(let value): return [value, "khong duoc tiep nhan", "rut ho so"].map { PlainWords($0).text }
    case .rate: return ["deadline", "tinh trang han"]
    case .share: return writings(.measure(.share), .measure(.ratio))
    case .predicate: return []
    case .cumulative: return writings(.measure(.ytd))
    case .aggregate(let measure):
      let more: [Keyword] = measure == .max ? [.stage(.top)] : measure == .min ? [.stage(.bottom)] : []
      return ([.measure(measure)] + more).flatMap { writings($0) }
    case .total: return writings(.measure(.sum), .measure(.count), .clause(.total))
    case .totalOf: return ["fee", "phi", "phi va le phi"]
    case .compare, .growth, .changed, .lastYear: return writings(.stage(.change))
    }
  }

  private static func asked(by order: QuestionWord.Order) -> [String] {
    switch order {
    case .descending: writings(.clause(.desc), .stage(.top))
    case .ascending: writings(.clause(.asc), .stage(.bottom), .stage(.sort))
    case .most: writings(.stage(.top), .clause(.desc), .measure(.max), .stage(.first))
    case .least: writings(.stage(.bottom), .clause(.asc), .measure(.min), .stage(.last))
    case .much, .superlative: writings(.stage(.top), .clause(.desc), .stage(.bottom), .clause(.asc))
    case .newest, .oldest: writings(.stage(.sort))
    case .firstRows: writings(.stage(.first))
    case .ranked, .sortBy: writings(.stage(.sort), .stage(.top), .stage(.bottom))
    case .best, .worst: writings(.stage(.top), .stage(.bottom))
    case .slowest, .fastest: ["days taken", "so ngay"]
    case .dearest, .cheapest: ["fee", "phi", "phi va le phi"]
    }
  }

  private static func asked(by shape: QuestionWord.Shape) -> [String] {
    switch shape {
    case .filler, .rows, .filter: []
    case .not: negations
    case .groups: writings(.clause(.by), .clause(.across))
    case .within: writings(.clause(.within), .clause(.per), .clause(.by))
    case .across, .asColumns: writings(.clause(.across))
    case .each(let unit): writings(.unit(unit))
    case .unitsOf: ["unit", "don vi", "co quan xu ly", "co quan giai quyet"]
    case .chart: writings(.stage(.chart))
    }
  }

  /// What a line holds that says what happened on a date, by the name of its column.
  private static let happenings: [String: [String]] = [
    "resolved": ["resolved", "giai quyet", "xu ly", "days taken", "workdays taken", "so ngay"],
    "submitted": ["submitted", "nop", "channel", "kenh"], "due": ["due", "hen tra", "han"],
    "returned": ["returned", "tra", "return channel"],
  ]

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
    ("đến nay", "lũy kế, ytd"), ("tháng năm", ".., tháng"), ("once", "1"), ("twice", "2"),
    ("commune level, district level, province level", "tier, cấp"),
    ("free, miễn phí, free of charge", "0"), ("one", "1"), ("late by, overdue by", "deadline, tình trạng hạn"),
    ("waiting", "pending"), ("still, for", ""), ("two, hai", "2"), ("three, ba", "3"), ("four, bốn", "4"),
    ("five", "5"), ("six, sáu", "6"), ("seven, bảy", "7"), ("eight, tám", "8"), ("nine, chín", "9"),
    ("ten, mười", "10"),
    ("took, take, takes, taking, lasting, lasted, mất, kéo dài", "days taken, workdays taken, số ngày"),
    ("cost, costs, costing, charging, charge", "fee, phí"), ("đồng, dong, vnd", "fee, phí"),
    ("longer than, exceeding, quá, vượt, vượt quá, lâu hơn", ">"),
    ("shorter than, fewer than, chưa đến, chưa tới", "<"),
    ("within, trong vòng, tối đa", "<="), ("ít nhất, tối thiểu", ">="), ("exactly", "="), ("đúng", "=, deadline, đúng"),
    ("working days, working day, business days, ngày làm việc", "workdays taken, số ngày làm việc"),
    ("last, previous", "previous, last, truoc"),
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
    ("gồm, bao gồm, gồm các cột, including, showing", ""),
    ("after the due date, after the deadline, past the deadline, past due", "deadline, tình trạng hạn"),
    ("before the due date, before the deadline, ahead of the deadline", "deadline, tình trạng hạn"),
    ("newest first, latest first, most recent first", "desc"), ("oldest first", "asc, sort"),
    ("gần đây, ngày qua, tuần qua, tháng qua, quý qua", "gần nhất, last"),
    ("untracked", "not tracked"), ("free", "0"),
    ("with a fee, with fees, có phí, có thu phí, thu phí", "fee, phí"),
    ("mang, qua mạng", "trực tuyến, online"),
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
    ("end of, at the end of, by the end of, up to the end of, until the end of", ".., at, <="),
    ("days", "days taken, days, số ngày, workdays taken"),
    (
      "not overdue, not late, not yet overdue, chưa quá hạn, không quá hạn, chưa trễ hạn, không trễ hạn, chưa bị quá hạn",
      "in late overdue, early, trong quá hạn quá hạn chưa xong, trước hạn"
    ),
    ("tổng cộng", "sum, cộng, total, tổng, count, đếm"),
    ("đúng hạn, trước hạn", "deadline, tình trạng hạn, đúng hạn, trước hạn"),
  ]
}
