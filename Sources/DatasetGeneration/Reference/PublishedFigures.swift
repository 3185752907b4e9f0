import VietnameseText

/// One figure that the article gives, and the query over the set that gives it again.
struct PublishedFigure: Sendable {
  /// To when a figure stands: a stock has a date, a flow a period.
  enum Time: Sendable {
    case asOf(String)
    case during(String)

    var date: String? { if case .asOf(let date) = self { date } else { nil } }
    var period: String? { if case .during(let period) = self { period } else { nil } }
  }

  let id: String
  let wording: LocalizedText
  let value: Int
  let unit: String
  let time: Time
  /// What the article says where the figure stands, in this set's own words.
  let statement: LocalizedText
  let query: String
}

/// One target of the city's plan.
struct PlanTarget: Sendable {
  let id: String
  let wording: LocalizedText
  let metric: String
  let percent: Int
  /// Of what the percentage may be: the readings that the wording allows, the most likely one first.
  let bases: [LocalizedText]

  /// The only base, or all readings with their numbers.
  func base(in language: Language) -> String {
    if bases.count == 1 { return bases[0][language] }
    let opening = LocalizedText(english: "left open: ", vietnamese: "không nói rõ: ")[language]
    return opening + bases.enumerated().map { "(\($0.offset + 1)) \($0.element[language])" }.joined(separator: "; ")
  }
}

/// What the article says of the report and of the plan.
enum PublishedFigures {
  static let reportSource = LocalizedText(
    english: """
      Báo Công Thương điện tử, 17/09/2020, 14:20, an article on the report of the People's Committee of Hà Nội of \
      11/09/2020
      """,
    vietnamese: "Báo Công Thương điện tử, 14:20 ngày 17/09/2020, về báo cáo ngày 11/09/2020 của UBND thành phố Hà Nội")
  static let planSource = LocalizedText(
    english: "Administrative reform plan of Hà Nội for 2020, as the same article tells it",
    vietnamese: "Kế hoạch cải cách hành chính năm 2020 của thành phố Hà Nội, theo cùng bài báo")

  static let figures = procedureFigures + inspectionFigures + decisionFigures
}
