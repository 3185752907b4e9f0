import Foundation
import QuerySyntax
import Values
import VietnameseText

/// What a word or phrase says in a question put as one speaks.
enum QuestionWord: Hashable {
  case figure(Figure), order(Order), shape(Shape)
  /// A comparison of numbers, by its sign.
  case comparison(String)
  /// A column by another name of everyday speech, its name in the data.
  case column(String)
  /// A value of columns by another name of everyday speech.
  case value(String)
  /// What is asked of rows, as the language says it.
  case condition(LocalizedText)
  /// The column before it has no value.
  case missing
  /// Behind it stands a part of a text.
  case contains
  /// Between the ends of a range.
  case upTo
  /// What happened to a dossier, by the column of its date.
  case happening(String)
  /// A side of the day or period behind it, by its sign.
  case side(String)
  /// A metric or target, which is asked for by its name alone.
  case metric

  /// What is to be worked out.
  enum Figure: Hashable {
    case count, share, cumulative, distinct
    case aggregate(MeasureWord)
    /// A total: of a column of numbers their sum, else the count.
    case total
    /// The sum of a column, by its name.
    case totalOf(String)
    case ratio
    /// A ratio of what is said last: how many percent of these are those.
    case ratioOfLast
    /// A ratio of a value of the state of dossiers.
    case ratioOf(String)
    /// A rate of the state of the deadline.
    case rate(QuestionQuery.Rate)
    /// What follows is said of what stands before it, and is what a ratio of that is of.
    case predicate
    /// Behind it stands what is compared with.
    case compare
    /// From one period to the one behind it: how did … change from Q2 to Q3.
    case changed
    /// The same period a year before, as what is compared with.
    case lastYear
    case growth
  }

  /// In what order, and which of all.
  enum Order: Hashable {
    case descending, ascending
    /// The groups with the greatest or least figures.
    case most, least
    /// Much or little of something, before what is the most or least of it: nhiều hồ sơ tồn nhất.
    case much(Bool)
    /// The end of such a phrase.
    case superlative
    /// The groups with the best or worst rate.
    case best, worst
    /// The rows that came last or first.
    case newest, oldest
    /// The rows or groups that took longest or shortest.
    case slowest, fastest
    /// The rows or groups with the highest or lowest fee.
    case dearest, cheapest
    /// The first rows as they stand.
    case firstRows
    /// Puts groups in order of the figure that is said.
    case ranked
    /// Behind it stands the column by which rows are put in order.
    case sortBy
  }

  /// What rows, groups and charts are asked for.
  enum Shape: Hashable {
    /// Says nothing by itself: các, của, the, show me.
    case filler
    /// The rows themselves, and no figure of them.
    case rows
    /// Behind it stands a condition.
    case filter
    case not
    /// Behind it stand the keys of the groups.
    case groups
    /// Behind it stands the key within which shares are taken.
    case within
    /// Behind it stands the key whose values become columns.
    case across
    /// Before it stands the key whose values become columns.
    case asColumns
    /// A unit of the calendar that is the key of groups: monthly.
    case each(CalendarUnit)
    /// The units of one tier, as keys: sở, ngành.
    case unitsOf(String)
    /// A chart; of which kind, where it is said.
    case chart(ChartKindSyntax?)
  }
}

extension QuestionWord {
  /// The longest phrase has this many words.
  static let longest = 8

  /// What is not done, as the language says it.
  static let pending = LocalizedText(english: "pending", vietnamese: "đang giải quyết")

  /// Small numbers in words, but those that are other words as well.
  static let smallNumbers: [String: Int] = englishNumbers.merging(
    [("hai", 2), ("ba", 3), ("bốn", 4), ("sáu", 6), ("bảy", 7), ("tám", 8), ("chín", 9), ("mười", 10)].map {
      (QuestionSpelling.marked($0), $1)
    }, uniquingKeysWith: { first, _ in first })

  static let englishNumbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
  ]

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
  private static let onlyMarked: Set<String> = ["trừ", "sở", "bỏ", "trống", "tính", "về", "mới tiếp nhận", "đầu"]
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
