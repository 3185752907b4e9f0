import NotebookDocuments

/// Numbers of the prose that look like figures: with a percent sign, groups or decimals, or of two digits and more.
///
/// Years, dates, periods, numbers of headings and lists, and numbers that belong to a name, such as `T1` or `766/QĐ`, are
/// none.
enum ProseNumber {
  static func all(in paragraph: ProseParagraph) -> [(text: String, line: Int)] {
    var found: [(text: String, line: Int)] = []
    for (offset, line) in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      found += numbers(in: withoutMark(line)).map { ($0, paragraph.line + offset) }
    }
    return found
  }

  /// A line without the sign and number of a heading or an item.
  private static func withoutMark(_ line: Substring) -> Substring {
    let start = line.drop { " #>*-+|".contains($0) }
    let number = start.prefix { $0.isNumber || $0 == "." }
    let isMark = number.last == "." || (line.hasPrefix("#") && !number.isEmpty)
    return isMark && start.dropFirst(number.count).first == " " ? start.dropFirst(number.count) : start
  }

  private static func numbers(in line: Substring) -> [String] {
    var (numbers, rest, before) = ([String](), line, " " as Character)
    while let character = rest.first {
      guard character.isNumber else {
        before = character
        rest = rest.dropFirst()
        continue
      }
      let token = rest.prefix { $0.isNumber || $0.isLetter || ".,/:-–%".contains($0) }
      rest = rest.dropFirst(token.count)
      let isPartOfName = before.isLetter || "_#$/-–".contains(before)
      if !isPartOfName, let number = figure(in: token, percentAhead: rest.hasPrefix(" %")) { numbers.append(number) }
      before = token.last ?? before
    }
    return numbers
  }

  /// The figure that a word of the prose is; nil for a year, a date, a range and what has letters in it.
  private static func figure(in token: Substring, percentAhead: Bool) -> String? {
    var token = token
    while let last = token.last, ".,:-–/".contains(last) { token.removeLast() }
    let isPercent = token.hasSuffix("%") || percentAhead
    let body = token.hasSuffix("%") ? token.dropLast() : token
    guard body.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else { return nil }
    let digits = body.filter(\.isNumber).count
    if isPercent || body.count > digits { return String(token) }
    let isYear = digits == 4 && (body.hasPrefix("19") || body.hasPrefix("20") || body.hasPrefix("21"))
    return digits >= 2 && !isYear ? String(token) : nil
  }
}
