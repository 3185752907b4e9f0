import Diagnostics
import QuerySyntax
import VietnameseText

/// The answers of `help`: made from the token table, the settings and the message catalogue, so that they cannot drift.
struct HelpText {
  let language: Language

  /// The overview: what a query looks like, the words by where they stand, the way on.
  var overview: [String] {
    var lines = introduction[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (role, title) in sections {
      let words = Keyword.allCases.filter { $0.role == role && $0.isAvailable }
      lines.append("")
      lines.append(title[language])
      lines += wrapped(words.map { $0.title(language) })
    }
    lines.append("")
    lines += closing[language].split(separator: "\n").map(String.init)
    return lines
  }

  /// The help on one topic: a word of either language, a setting, a message's code; nil where there is none.
  func topic(_ name: String) -> [String]? {
    if let id = DiagnosticID(rawValue: name.uppercased()) { return message(id) }
    if let word = Keyword(writtenAs: name) { return entry(word) }
    let folded = TextFolding.identifier(name)
    if let setting = SettingName.allCases.first(where: { $0.rawValue == folded }) {
      return ["set \(setting.rawValue)   \(setting.values)", "  \(setting.meaning[language])"]
    }
    return topics.first {
      TextFolding.identifier($0.name[.english]) == folded || TextFolding.identifier($0.name[.vietnamese]) == folded
    }?
    .lines[language].split(separator: "\n").map(String.init)
  }

  /// Every topic that `help` knows by name, for completion and for nearest names.
  var topicNames: [String] {
    Keyword.allCases.map { $0.title(language) } + topics.map { $0.name[language] }
      + SettingName.allCases.map(\.rawValue)
  }

  private func entry(_ word: Keyword) -> [String] {
    let other: Language = language == .english ? .vietnamese : .english
    let example = LocalizedText(english: "for example:", vietnamese: "ví dụ:")[language]
    let lines = [
      "\(word.title(language))  (\(word.title(other)))", "  \(word.meaning[language])", "  \(example)",
      "    \(Self.example(word.example, language))",
    ]
    if word.isAvailable { return lines }
    let note = Diagnostic(.commandNotAvailable, ["name": .text(word.title(language))])
    return lines + ["  " + note.message(in: language)]
  }

  /// An example with the words of a language; tables and columns keep their English names.
  private static func example(_ text: String, _ language: Language) -> String {
    let parsed = Parser.parse(text)
    if language == .english || !parsed.diagnostics.isEmpty { return text }
    return SyntaxPrinter.text(of: parsed.program, in: language)
  }

  private func message(_ id: DiagnosticID) -> [String]? {
    guard let template = MessageCatalogue.template(for: id) else { return nil }
    return ["\(id.rawValue)", "  \(template[language])"]
  }

  private func wrapped(_ words: [String]) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in words {
      if DisplayWidth.cells(in: line) + DisplayWidth.cells(in: word) > 76 {
        lines.append(line)
        line = " "
      }
      line += " " + word + "  "
    }
    return lines + [line]
  }

  private let introduction = LocalizedText(
    english: """
      A query is a table and stages after it, joined by |. Each stage takes one table and gives one.

        procedures | where online | show count by level total
        procedures | show ratio(online of eligible) by domain | bottom 5
        dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous
      """,
    vietnamese: """
      Một truy vấn là một bảng và các bước nối sau bằng |. Mỗi bước nhận một bảng và cho ra một bảng.

        thủ tục | lọc trực tuyến | hiện đếm theo mức độ tổng
        thủ tục | hiện tỷ lệ(trực tuyến trên đủ điều kiện) theo lĩnh vực | cuối 5
        hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = "bưu chính") theo quận huyện
      """)

  private let sections: [(Keyword.Role, LocalizedText)] = [
    (.stage, LocalizedText(english: "Stages", vietnamese: "Các bước")),
    (.clause, LocalizedText(english: "Within a stage", vietnamese: "Trong một bước")),
    (.measure, LocalizedText(english: "Measures", vietnamese: "Số đo")),
    (.condition, LocalizedText(english: "Conditions", vietnamese: "Điều kiện")),
    (.unit, LocalizedText(english: "Periods", vietnamese: "Kỳ")),
    (.command, LocalizedText(english: "Commands", vietnamese: "Lệnh")),
  ]

  private let closing = LocalizedText(
    english: """
      help WORD tells of one word, with an example:  help show   help ratio   help periods   help keys
      tables, describe TABLE and values TABLE.COLUMN tell what the data hold.
      """,
    vietnamese: """
      trợ giúp TỪ giải thích một từ, kèm ví dụ:  trợ giúp hiện   trợ giúp tỷ lệ   trợ giúp kỳ   trợ giúp phím
      bảng, mô tả BẢNG và giá trị BẢNG.CỘT cho biết dữ liệu có gì.
      """)

  private struct Topic {
    let name: LocalizedText
    let lines: LocalizedText
  }

  private let topics: [Topic] = [
    Topic(
      name: LocalizedText(english: "periods", vietnamese: "kỳ"),
      lines: LocalizedText(
        english: """
          Periods are written
            2020   2020H1   2020Q3   2020-08   2020-08-31
            Q3/2020   III/2020   quý III/2020   31/8/2020
            2020Q1..2020Q3   ytd 2020Q3   last 4 quarter   this month   previous quarter
          'set calendar reporting' moves months to the 15th: Q3 is 15/6–14/9.
            dossiers | in 2020Q3 | show count by month
          """,
        vietnamese: """
          Kỳ được viết
            2020   2020H1   2020Q3   2020-08   2020-08-31
            Q3/2020   III/2020   quý III/2020   31/8/2020
            2020Q1..2020Q3   lũy kế 2020Q3
          'thiết lập calendar reporting' tính tháng từ ngày 15: quý III là 15/6–14/9.
            hồ sơ | trong quý III/2020 | hiện đếm theo tháng
          """)),
    Topic(
      name: LocalizedText(english: "keys", vietnamese: "phím"),
      lines: LocalizedText(
        english: """
          Enter      runs a whole statement; in an unfinished one opens a new line
          Tab        completes words, columns and values
          Up, Down   move within the statement, then through the history
          Ctrl-C     clears the line, or stops a running query
          Ctrl-D     leaves, on an empty line
          Ctrl-_     undoes
          """,
        vietnamese: """
          Enter      chạy câu lệnh đã trọn; chưa trọn thì xuống dòng
          Tab        gợi ý từ, cột và giá trị
          Up, Down   di chuyển trong câu lệnh, rồi trong lịch sử
          Ctrl-C     xóa dòng đang gõ, hoặc dừng truy vấn đang chạy
          Ctrl-D     thoát, khi dòng trống
          Ctrl-_     hoàn tác
          """)),
  ]
}

extension Keyword {
  /// Whether this version does what the word asks for.
  var isAvailable: Bool {
    switch self {
    case .chart, .why, .bar, .line, .spark, .heat: false
    case .explain: true
    default: role != .command || CommandSyntax.Word(rawValue: rawValue)?.isAvailable ?? true
    }
  }
}

extension Session {
  func help(_ command: CommandSyntax) -> Answer {
    let help = HelpText(language: settings.language)
    guard let first = command.arguments.first, let last = command.arguments.last else {
      return Answer(parts: [.text(help.overview)])
    }
    let name = command.arguments.map(\.text).joined(separator: " ")
    if let lines = help.topic(name) { return Answer(parts: [.text(lines)]) }
    let nearest = NearestNames.nearest(to: name, in: help.topicNames)
    let notes = nearest.isEmpty ? [] : [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
    return .failed(
      Diagnostic(
        .unknownTopic, at: first.range.lowerBound..<last.range.upperBound, ["name": .text(name)], notes: notes))
  }
}
