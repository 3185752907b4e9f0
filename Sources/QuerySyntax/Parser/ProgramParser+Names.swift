import VietnameseText

extension ProgramParser {
  /// A name: backquoted, or a run of words without a keyword that ends it.
  mutating func name(_ expected: LocalizedText = Expected.name) throws(SyntaxFault) -> NameSyntax {
    needMore()
    guard let end = nameEnd(from: index) else { throw unexpected(expected) }
    let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
    let words = tokens[index..<end].map { token -> String in
      switch token.kind {
      case .word(let text), .keyword(_, let text), .backquoted(let text): text
      default: ""
      }
    }
    index = end
    return NameSyntax(text: words.joined(separator: " "), range: range)
  }

  /// Names joined by dots.
  mutating func path(_ expected: LocalizedText = Expected.column) throws(SyntaxFault) -> PathSyntax {
    var names = [try name(expected)]
    while take(.dot) { names.append(try name()) }
    return PathSyntax(names: names, range: names[0].range.lowerBound..<previousEnd)
  }

  mutating func paths() throws(SyntaxFault) -> [PathSyntax] {
    var paths = [try path()]
    while take(.comma) { paths.append(try path()) }
    return paths
  }

  /// The end of the name that starts at a token; nil where none does.
  func nameEnd(from start: Int) -> Int? {
    if case .backquoted = kind(at: start) { return start + 1 }
    guard startsName(at: start) else { return nil }
    var end = start + 1
    while continuesName(at: end) { end += 1 }
    return end
  }

  func isWord(at index: Int) -> Bool {
    if case .word = kind(at: index) { true } else { false }
  }

  private func startsName(at index: Int) -> Bool {
    switch kind(at: index) {
    case .word: return true
    case .keyword(let keyword, let text):
      switch keyword.nameRule {
      case .free, .clause: return true
      case .hard: return isWord(at: index + 1) && !isEnglish(text, keyword) && !isForeign(at: index + 1)
      case .verb:
        switch kind(at: index + 1) {
        case .word: return !isEnglish(text, keyword)
        case .backquoted, .string, .number, .period: return false
        case .keyword(let next, _): return next.nameRule != .free || next.role == .metricOption
        default: return true
        }
      }
    default: return false
    }
  }

  private func continuesName(at index: Int) -> Bool {
    switch kind(at: index) {
    case .word: return !isForeign(at: index)
    case .keyword(let keyword, _):
      switch keyword.nameRule {
      case .free: return !(isInMetric && keyword.role == .metricOption)
      case .clause, .hard: return false
      case .verb:
        if keyword == .meets || keyword == .misses { return self.keyword(at: index + 1) != .target }
        return !startsStage(at: index)
      }
    default: return false
    }
  }

  func isEnglish(_ text: String, _ keyword: Keyword) -> Bool {
    text.lowercased() == keyword.title(.english)
  }

  /// Whether a stage begins at a token, by its word and what must follow it.
  func startsStage(at index: Int) -> Bool {
    guard let keyword = keyword(at: index), keyword.role == .stage else { return false }
    switch keyword {
    case .top, .bottom:
      if case .number = kind(at: index + 1) { return true }
      return false
    case .change: return self.keyword(at: index + 1) == .from
    default: return true
    }
  }
}

/// What a rule expects, in words.
enum Expected {
  static let name = LocalizedText(english: "a name", vietnamese: "một tên")
  static let column = LocalizedText(english: "a column", vietnamese: "một cột")
  static let table = LocalizedText(english: "a table", vietnamese: "một bảng")
  static let value = LocalizedText(english: "a value or column", vietnamese: "một giá trị hoặc cột")
  static let condition = LocalizedText(english: "a condition", vietnamese: "một điều kiện")
  static let measure = LocalizedText(
    english: "a measure such as count or ratio(…)", vietnamese: "một số đo như đếm hoặc tỷ lệ(…)")
  static let text = LocalizedText(english: "a text in quotes", vietnamese: "một đoạn văn bản trong dấu nháy")
  static let number = LocalizedText(english: "a number", vietnamese: "một số")
  static let unit = LocalizedText(
    english: "a unit of time such as month or quarter", vietnamese: "một đơn vị thời gian như tháng hoặc quý")
  static let period = LocalizedText(
    english: "a period such as 2020Q3 or 2020-08", vietnamese: "một kỳ như 2020Q3 hoặc tháng 8/2020")
  static let periodRangeOrList = LocalizedText(
    english: "a period, a range such as 3..4, or a list in parentheses",
    vietnamese: "một kỳ, một khoảng như 3..4 hoặc một danh sách trong ngoặc")
  static let comparison = LocalizedText(
    english: "a comparison such as = or >=", vietnamese: "một phép so sánh như = hoặc >=")
  static let stage = LocalizedText(
    english: "a stage such as where or show", vietnamese: "một bước như lọc hoặc hiện")
  static let statement = LocalizedText(
    english: "a table, a definition or a command", vietnamese: "một bảng, một định nghĩa hoặc một lệnh")
  static let endOfStatement = LocalizedText(
    english: "'|' or the end of the line", vietnamese: "'|' hoặc hết dòng")
  static let endOfCommand = LocalizedText(english: "the end of the line", vietnamese: "hết dòng")

  static func wholeNumber(from least: Int) -> LocalizedText {
    LocalizedText(
      english: "a whole number from \(least)", vietnamese: "một số nguyên từ \(least) trở lên")
  }
}
