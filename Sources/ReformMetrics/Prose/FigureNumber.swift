import Values
import VietnameseText

/// A number as the prose of a report writes it: `1.671`, `97,15%`, `−0.56 percentage points`, `1,7 nghìn`.
///
/// A text such as `1.671` is a whole number to a Vietnamese reader and a decimal one to an English reader; it then has two
/// readings. `97,2` has one, and says by it in which language it is written.
struct FigureNumber: Equatable {
  /// What stands behind the number.
  enum Unit: Equatable {
    case none, percent, points
    /// Thousands for 1, millions for 2, thousands of millions for 3.
    case thousands(Int)
  }

  /// Without its sign.
  let magnitude: FixedDecimal
  /// `+`, `-` or `−` as written; empty where there is none.
  let sign: String
  /// Of the separators; nil where there are none.
  let language: Language?
  /// Whether thousands stand apart, or would in a longer number.
  let isGrouped: Bool
  let unit: Unit
  /// Blanks and unit as written.
  let tail: String

  /// The readings of a text; none where it is no number with at most a unit.
  static func readings(of text: String) -> [FigureNumber] {
    var rest = text.drop { $0.isWhitespace }
    let sign = rest.first.map { "+-−".contains($0) } == true ? String(rest.removeFirst()) : ""
    let body = rest.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let tail = String(rest.dropFirst(body.count))
    guard body.first?.isNumber == true, body.last?.isNumber == true, let unit = Unit(writtenAs: tail) else { return [] }
    func number(_ magnitude: FixedDecimal, _ language: Language?, isGrouped: Bool) -> FigureNumber {
      FigureNumber(
        magnitude: magnitude, sign: sign, language: language, isGrouped: isGrouped, unit: unit, tail: tail)
    }
    if body.allSatisfy(\.isNumber) {
      guard body.count <= 18, let value = Int64(body) else { return [] }
      return [number(FixedDecimal(unscaled: value), nil, isGrouped: body.count < 4)]
    }
    return Language.allCases.compactMap { language in
      guard let (magnitude, isGrouped) = magnitude(body, in: language) else { return nil }
      return number(magnitude, language, isGrouped: isGrouped)
    }
  }

  /// Digits with the separators of a language: groups of three, or none at all, and at most one sign before the decimals.
  private static func magnitude(_ body: Substring, in language: Language) -> (FixedDecimal, isGrouped: Bool)? {
    let decimalSign = Character(NumberText.decimalSeparator(in: language))
    let parts = body.split(separator: decimalSign, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(omittingEmptySubsequences: false) { !$0.isNumber }
    let isRight =
      groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
    let decimals = parts.count == 2 ? parts[1] : ""
    let digits = groups.joined() + decimals
    guard isRight, decimals.allSatisfy(\.isNumber), digits.count <= 18, let unscaled = Int64(digits) else { return nil }
    return (FixedDecimal(unscaled: unscaled, scale: decimals.count), groups.count > 1 || groups[0].count < 4)
  }
}

extension FigureNumber.Unit {
  /// What a text behind a number says; nil where it says something else than a unit.
  init?(writtenAs text: String) {
    guard let unit = Self.words[TextFolding.toneNormalized(text)] else { return nil }
    self = unit
  }

  /// The unit with which a text begins that follows a link; `none` where it begins with another word.
  init(before text: String) {
    // Behind stars that end an emphasis. With its marks: `ngân` is no `ngàn`.
    let rest = TextFolding.toneNormalized(String(text.drop { "*_".contains($0) }))
    let starts = Self.words.keys.filter { word in
      guard !word.isEmpty, rest.hasPrefix(word) else { return false }
      let behind = rest.dropFirst(word.count)
      return word.last == "%" || behind.first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
    self = starts.max { $0.count < $1.count }.flatMap { Self.words[$0] } ?? .none
    let names = ["lệ", "trọng", "suất", "số", "giá"].flatMap { ["tỷ " + $0, "tỉ " + $0] }
    if names.contains(where: { rest.hasPrefix(TextFolding.toneNormalized($0)) }) { self = .none }
  }

  private static let words: [String: FigureNumber.Unit] = {
    let words: [(FigureNumber.Unit, [String])] = [
      (.none, [""]), (.percent, ["%", "phần trăm", "percent", "per cent"]),
      (.points, ["pp", "điểm %", "điểm phần trăm", "percentage point", "percentage points", "% points"]),
      (.thousands(1), ["nghìn", "ngàn", "thousand"]), (.thousands(2), ["triệu", "million"]),
      (.thousands(3), ["tỷ", "tỉ", "billion"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { unit, texts in
        texts.map { (TextFolding.toneNormalized($0), unit) }
      })
  }()
}
