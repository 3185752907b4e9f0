import Diagnostics
import QuerySyntax
import VietnameseText

/// The answers of `help`: made from the token table, the settings and the rows of messages, so that they cannot drift.
struct HelpText {
  let language: Language

  /// The overview: what a query looks like, the words by where they stand, the way on.
  var overview: [String] {
    var lines = introduction[language].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (role, title) in sections {
      lines += ["", title[language]] + glossed(Keyword.allCases.filter { $0.role == role })
    }
    lines.append("")
    lines += closing[language].split(separator: "\n").map(String.init)
    return lines
  }

  /// The help on one topic: a word of either language, a setting, a message's code; nil where there is none.
  func topic(_ name: String) -> [String]? {
    if let id = DiagnosticID(rawValue: name.uppercased()) { return message(id) }
    if let word = Keyword(writtenAs: name) {
      // The English writing of a stage may be another word's too.
      let others = Keyword.allCases.filter { $0 != word && $0.title(.english) == name.lowercased() }
      return ([word] + others).flatMap(entry) + settingLines(TextFolding.identifier(name)) + openLines(name)
    }
    let folded = TextFolding.identifier(name)
    let named = settingLines(folded) + openLines(name)
    if !named.isEmpty { return named }
    return topics.first {
      TextFolding.identifier($0.name[.english]) == folded || TextFolding.identifier($0.name[.vietnamese]) == folded
    }?
    .lines[language].split(separator: "\n").map(String.init)
  }

  private func settingLines(_ name: String) -> [String] {
    guard let setting = SettingName(writtenAs: name) else { return [] }
    let word = Keyword.command(.set).title(language)
    return ["\(word) \(setting.title[language])   \(setting.valuesText[language])", "  \(setting.meaning[language])"]
  }

  /// A word behind the path of `open`.
  private func openLines(_ name: String) -> [String] {
    guard let word = OpenWord(writtenAs: name) else { return [] }
    let example = LocalizedText(english: "for example:", vietnamese: "ví dụ:")[language]
    return [
      "\(Keyword.command(.open).title(language)) … \(word.title[language])", "  \(word.meaning[language])",
      "  \(example)", "    \(Self.example(word.example, language))",
    ]
  }

  /// Every topic that `help` knows by name, for completion and for nearest names.
  var topicNames: [String] {
    Keyword.allCases.map { $0.title(language) } + topics.map { $0.name[language] }
      + Array(Set(SettingName.allCases.map { $0.title[language] } + OpenWord.allCases.map { $0.title[language] }))
      .sorted()
  }

  private var otherLanguage: Language { language == .english ? .vietnamese : .english }

  private func entry(_ word: Keyword) -> [String] {
    let definition = word.definition
    var lines = ["\(word.title(language))  (\(word.title(otherLanguage)))", "  \(word.meaning[language])"]
    if let form = definition.form(in: language) { lines += ["", "  \(form)", ""] }
    if let note = definition.note {
      lines += TextWrapping.lines(of: note[language], width: 76, indent: 0).map { "  " + $0 }
    }
    lines.append("  " + LocalizedText(english: "for example:", vietnamese: "ví dụ:")[language])
    lines += definition.examples.map { "    " + Self.example($0, language) }
    if !word.related.isEmpty {
      let names = word.related.map { $0.title(language) }.joined(separator: ", ")
      lines.append("  " + LocalizedText(english: "see also: ", vietnamese: "xem thêm: ")[language] + names)
    }
    return lines
  }

  /// An example in the words of a language, with the names that the example set has in it.
  static func example(_ text: String, _ language: Language) -> String {
    let parsed = Parser.parse(text)
    guard language == .vietnamese, parsed.diagnostics.isEmpty, let statement = parsed.program.statements.first else {
      return text
    }
    if case .command(let command) = statement.kind { return CommandExample.text(of: command, in: language) }
    return ExampleNames.translated(SyntaxPrinter.text(of: parsed.program, in: language))
  }

  /// An example in the words of each language.
  static func example(_ text: String) -> LocalizedText {
    LocalizedText(english: example(text, .english), vietnamese: example(text, .vietnamese))
  }

  private func message(_ id: DiagnosticID) -> [String] {
    // What a message fills in stands in ‹ ›.
    let words = id.template[language].replacing(/\{([A-Za-z]+)\}/) { "‹\($0.output.1)›" }
    let kind =
      switch id.severity {
      case .error: LocalizedText(english: "an error: nothing is answered", vietnamese: "lỗi: không có kết quả")
      case .warning:
        LocalizedText(english: "a warning: the answer stands", vietnamese: "cảnh báo: kết quả vẫn có giá trị")
      case .note: LocalizedText(english: "a note beside an answer", vietnamese: "ghi chú kèm theo kết quả")
      }
    let lines = ["\(id.rawValue)", "  \(words)", "  \(kind[language])"]
    guard let example = id.example else { return lines }
    let intro = LocalizedText(english: "told of, for example:", vietnamese: "gặp khi, ví dụ:")[language]
    return lines + ["  \(intro)", "    \(example)"]
  }

  /// One line a word: how it is written, where it is a function, and what it does.
  private func glossed(_ words: [Keyword]) -> [String] {
    let heads = words.map { word in
      let isFunction = word.role == .measure || word.role == .function
      return (isFunction ? word.definition.form(in: language) : nil) ?? word.title(language)
    }
    let widths = heads.map { DisplayWidth.cells(in: $0) }
    let column = min(widths.max() ?? 0, 24)
    return zip(words.indices, words).map { index, word in
      let gap = String(repeating: " ", count: max(2, column + 2 - widths[index]))
      return "  \(heads[index])\(gap)\(word.meaning[language])"
    }
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

  /// Every kind of word with its title, in the order in which the overview lists them.
  let sections: [(Keyword.Role, LocalizedText)] = Keyword.Role.allCases.map { role in
    let title =
      switch role {
      case .stage: LocalizedText(english: "Stages", vietnamese: "Các bước")
      case .clause: LocalizedText(english: "Within a stage", vietnamese: "Trong một bước")
      case .measure: LocalizedText(english: "Measures", vietnamese: "Số đo")
      case .condition: LocalizedText(english: "Conditions", vietnamese: "Điều kiện")
      case .function: LocalizedText(english: "Functions of a row", vietnamese: "Hàm tính trên từng dòng")
      case .unit: LocalizedText(english: "Periods", vietnamese: "Kỳ")
      case .period: LocalizedText(english: "Periods by their place", vietnamese: "Kỳ theo vị trí")
      case .statement: LocalizedText(english: "Definitions", vietnamese: "Định nghĩa")
      case .queryForm: LocalizedText(english: "After 'explain'", vietnamese: "Sau 'giải thích'")
      case .metricOption: LocalizedText(english: "Within a metric", vietnamese: "Trong định nghĩa chỉ số")
      case .command: LocalizedText(english: "Commands", vietnamese: "Lệnh")
      }
    return (role, title)
  }

  private let closing = LocalizedText(
    english: """
      help WORD tells how one word is used:  help show   help ratio   help periods   help keys
      tables, describe TABLE and values TABLE.COLUMN tell what the data hold.
      """,
    vietnamese: """
      trợ giúp TỪ cho biết cách dùng một từ, một kỳ hay phím:
        trợ giúp hiện   trợ giúp tỷ lệ   trợ giúp kỳ   trợ giúp phím
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
          'set calendar 21/12' begins the year on 21/12: August is 21/7–20/8.
            dossiers | in 2020Q3 | show count by month
          """,
        vietnamese: """
          Kỳ được viết
            2020   2020H1   2020Q3   2020-08   2020-08-31
            Q3/2020   III/2020   quý III/2020   31/8/2020
            2020Q1..2020Q3   lũy kế 2020Q3
          'thiết lập lịch kỳ báo cáo' tính tháng từ ngày 15: quý III là 15/6–14/9.
          'thiết lập lịch 21/12' bắt đầu năm từ ngày 21/12: tháng 8 là 21/7–20/8.
            hồ sơ | trong quý III/2020 | hiện đếm theo tháng
          """)),
    Topic(
      name: LocalizedText(english: "keys", vietnamese: "phím"),
      lines: LocalizedText(
        english: """
          Enter            runs a whole statement; in an unfinished one opens a new row
          Alt-Enter        opens a new row anywhere
          Tab, Shift-Tab   completes words, columns and values; goes through the list
          Up, Down         move within the statement, then through the history
          Ctrl-R           searches the history, without marks; again: older, Ctrl-S: newer, Ctrl-G: gives up
          Right, End       at the end of the text take the grey hint; Ctrl-Right its next word
          Ctrl-Left/Right  move by words; Ctrl-A, Ctrl-E to the ends of the row
          Ctrl-W, Alt-D    take out the word before, after; Ctrl-U, Ctrl-K the row before, after; Ctrl-Y puts it back
          Ctrl-_, Alt-_    undo, redo; what Ctrl-C cleared comes back too
          Ctrl-L           clears the screen
          Ctrl-C           clears the line, or stops a running query; twice: leaves it
          Ctrl-Z           suspends the shell; fg goes on with the line as it was
          Ctrl-D           leaves, on an empty line
          Keys are changed in ~/.editrc; 'bind -v' there chooses vi keys.
          """,
        vietnamese: """
          Enter            chạy câu lệnh đã trọn; chưa trọn thì xuống dòng
          Alt-Enter        xuống dòng ở bất kỳ đâu
          Tab, Shift-Tab   gợi ý từ, cột và giá trị; đi qua danh sách gợi ý
          Lên, Xuống       di chuyển trong câu lệnh, rồi trong lịch sử
          Ctrl-R           tìm trong lịch sử, không cần dấu; bấm lại: cũ hơn, Ctrl-S: mới hơn, Ctrl-G: bỏ tìm
          Phải, End        ở cuối câu thì nhận gợi ý màu xám; Ctrl-Phải nhận từng từ
          Ctrl-Trái/Phải   di chuyển theo từ; Ctrl-A, Ctrl-E về đầu, cuối dòng
          Ctrl-W, Alt-D    cắt từ phía trước, phía sau; Ctrl-U, Ctrl-K cắt dòng phía trước, sau; Ctrl-Y dán lại
          Ctrl-_, Alt-_    hoàn tác, làm lại; lấy lại được cả phần Ctrl-C đã xóa
          Ctrl-L           xóa màn hình
          Ctrl-C           xóa dòng đang gõ, hoặc dừng truy vấn đang chạy; hai lần: bỏ hẳn
          Ctrl-Z           tạm dừng chương trình; fg quay lại với dòng đang gõ
          Ctrl-D           thoát, khi dòng trống
          Đổi phím trong ~/.editrc; dòng 'bind -v' ở đó chọn kiểu phím vi.
          """)),
  ]
}
