import Foundation
import VietnameseText

/// The words of a text as they are compared: without marks, in lower case, numbers and letters apart.
///
/// `2020Q3`, `Q3 2020` and `quý III/2020` hold the numbers 3 and 2020; `July` is 7 beside a number or after a word that a date
/// follows; the first half of a year is `h 1`. A number in groups of three is one.
struct PlainWords: Equatable {
  let words: [String]

  init(_ text: String) {
    var plain = TextFolding.folded(text)
    for (pattern, replacement) in Self.mayBeSpelt(plain) ? Self.spellings : [] {
      let whole = NSRange(location: 0, length: plain.utf16.count)
      plain = pattern.stringByReplacingMatches(in: plain, range: whole, withTemplate: replacement)
    }
    words = Self.months(Self.split(plain))
  }

  /// Most texts are names without numbers, which no spelling concerns.
  private static func mayBeSpelt(_ text: String) -> Bool {
    text.utf8.contains {
      (0x30...0x39).contains($0) || $0 == UInt8(ascii: "/") || "=<".utf8.contains($0) || $0 >= 0x80
    }
      || ["quy i", "nua ", "half", "quarter", "months", "sau thang"].contains(where: text.contains)
  }

  /// The words from one place on, with blanks between them.
  func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }

  /// All of it, with a blank at each end, so that a run of whole words can be looked for.
  var searched: String { " \(words.joined(separator: " ")) " }

  /// The years in it, then its other numbers, so that of two periods of one length the earlier comes first.
  var calendarOrder: [Int] {
    let numbers = words.compactMap { Int($0) }
    return numbers.filter { $0 > 1900 } + numbers.filter { $0 <= 1900 }
  }

  private static let spellings: [(NSRegularExpression, String)] = [
    ("≥|=>", ">="), ("≤|=<", "<="), ("==+", "="), ("<>", "!="),
    // 50.000 and 1,000,000.
    (#"(?<![\d.,])(\d{1,3})[.,](\d{3})[.,](\d{3})(?![\d.,]*\d)"#, "$1$2$3"),
    (#"(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d.,]*\d)"#, "$1$2"),
    // 100 to 200 thousand, 1,5 million.
    (#"\b(\d+) (to|and|den|toi|-) (\d+) (?:nghin|ngan|thousand)\b"#, "$1000 $2 $3000"),
    (#"\b(\d+) (to|and|den|toi|-) (\d+) (?:trieu|million)\b"#, "$1000000 $2 $3000000"),
    (#"\b(\d+)[.,](\d) (?:trieu|million)\b"#, "$1$200000"),
    (#"\b(\d+) (?:nghin|ngan|thousand)\b"#, "$1000"), (#"\b(\d+) (?:trieu|million)\b"#, "$1000000"),
    (#"\b(\d+)k\b"#, "$1000"), (#"\b(\d+)(?:st|nd|rd|th)\b"#, "$1"),
    // The sign with which a formula begins.
    (#"^ *= ?(?=[a-z]+ ?\()"#, ""),
    // A share of all is a ratio.
    (#" ?/ ?(?:count|all|total|everything|dem|tat ca|tong(?: so)?)\b"#, ""),
    (#"\bquy iv\b"#, "quy 4"), (#"\bquy iii\b"#, "quy 3"), (#"\bquy ii\b"#, "quy 2"), (#"\bquy i\b"#, "quy 1"),
    (#"\b(?:6|sau) thang dau(?: cua)?(?: nam)?\b"#, "h 1"), (#"\b(?:6|sau) thang cuoi(?: cua)?(?: nam)?\b"#, "h 2"),
    (#"\bnua dau(?: cua)?(?: nam)?\b"#, "h 1"), (#"\bnua cuoi(?: cua)?(?: nam)?\b"#, "h 2"),
    (#"\b(?:the )?(?:first|1st) quarter(?: of)?\b"#, "q 1"), (#"\b(?:the )?(?:second|2nd) quarter(?: of)?\b"#, "q 2"),
    (#"\b(?:the )?(?:third|3rd) quarter(?: of)?\b"#, "q 3"), (#"\b(?:the )?(?:fourth|4th) quarter(?: of)?\b"#, "q 4"),
    (#"\b(?:the )?first (?:six|6) months(?: of)?\b"#, "h 1"), (#"\b(?:the )?last (?:six|6) months of\b"#, "h 2"),
    (#"\b(?:the )?first (?:nine|9) months(?: of)?\b"#, "1 .. 9"),
    (#"\b(?:the )?first (?:three|3) months(?: of)?\b"#, "q 1"),
    (#"\b(?:the )?first half(?: of)?\b"#, "h 1"), (#"\b(?:the )?second half(?: of)?\b"#, "h 2"),
  ].compactMap { pattern, replacement in
    (try? NSRegularExpression(pattern: pattern)).map { ($0, replacement) }
  }

  /// Runs of letters, of digits without the zeros before them, of signs of comparison, `..` and `%`; all else parts words.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var run: [Character] = []
    var kind = Kind.none
    func end() {
      let word = kind == .digits ? String(run.drop { $0 == "0" }) : String(run)
      if kind == .digits && word.isEmpty { words.append("0") }
      if !word.isEmpty && !(kind == .dots && word.count < 2) { words.append(word) }
      run = []
    }
    for character in text {
      let next = Kind(character)
      if next != kind { end() }
      kind = next
      if next != .none { run.append(character) }
    }
    end()
    return words
  }

  private enum Kind {
    case none, letters, digits, signs, dots

    init(_ character: Character) {
      switch character {
      case _ where character.isLetter: self = .letters
      case "0"..."9": self = .digits
      case "<", ">", "=", "!", "%": self = .signs
      case ".": self = .dots
      default: self = .none
      }
    }
  }

  private static let beforeDates: Set<String> = [
    "in", "since", "from", "before", "after", "to", "until", "till", "through", "by", "and", "of", "during", "between",
  ]

  private static func months(_ words: [String]) -> [String] {
    words.indices.map { index in
      let word = words[index]
      guard let month = EnglishMonths.names.firstIndex(where: { $0 == word || ($0.prefix(3) == word && word != "may") })
      else {
        return word
      }
      let neighbours = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
      let isDate =
        (word != "may" && word != "march")
        || neighbours.contains { Int($0) != nil } || (index > 0 && beforeDates.contains(words[index - 1]))
      return isDate ? String(month + 1) : word
    }
  }
}
