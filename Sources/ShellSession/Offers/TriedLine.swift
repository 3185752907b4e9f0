import Foundation
import QuerySyntax

/// A line that is tried in place of one that failed, with what is worked out of it when it is first asked for.
final class TriedLine {
  private let text: String
  private(set) lazy var parsed = Parser.parse(text)
  /// How often it turns round what it says.
  private(set) lazy var negations = Negations.count(in: text)
  /// Whether it counts the groups of a count, as nobody says it who counts once.
  private(set) lazy var countsGroups: Bool = {
    guard let groupsCounted = Self.groupsCounted, text.utf8.contains(UInt8(ascii: "|")) else { return false }
    return groupsCounted.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
  }()
  /// Whether it asks that a column has two values at once, which no row has: `trừ Ba Đình và Đống Đa`, `level 3 and level 4`
  /// mean either.
  /// Or that what is overdue, and so not done, is done.
  private(set) lazy var isContradiction =
    Self.twoValues.range(in: text) != nil || Self.doneAndNot.range(in: text) != nil
  /// Whether it runs; nil until it was tried.
  var runs: Bool?

  init(_ text: String) {
    self.text = text
  }

  private static let doneAndNot = Pattern(
    #"(?:resolved is not missing|ngày xử lý xong là không thiếu) .*(?:= overdue|= "quá hạn chưa xong")"#)
  private static let twoValues = Pattern(
    #"([\p{L}._]+(?: [\p{L}._]+)*) (?:=|in|trong) (?:"[^"]+"|\([^)]*\)|[^\s|]+)(?: (?:và|and) [^|]*?)? (?:và|and) \1 (?:=|in|trong) "#
  )
  private static let groupsCounted = try? NSRegularExpression(
    pattern: #"(?:show|hiện) [^|]+ (?:by|theo) [^|]+\| ?(?:show count|hiện đếm) *$"#)
}
