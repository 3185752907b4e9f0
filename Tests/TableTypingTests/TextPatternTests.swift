import TestSupport
import Testing

@testable import TableTyping

/// Regular expressions of packages, held against whole texts.
@Suite struct TextPatternTests {
  private func holds(_ pattern: String, _ text: String) throws -> Bool {
    var matcher = PatternMatcher(try #require(TextPattern(pattern), "\(pattern)"))
    return matcher.holds(Array(text.utf8).span)
  }

  @Test(arguments: [
    (#"^9\.\d{6}$"#, ["9.000123"], ["9.00012", "9.0001234", "9x000123", "", " 9.000123"]),
    (#"^(000\.\d\d\.H26-\d{4,}|0026\d{10,})$"#, ["000.12.H26-12345", "00260123456789"], ["000.12.H26-123", "0026"]),
    ("a|b", ["a", "b"], ["ab", ""]), ("^a$|^b$", ["a", "b"], ["ab"]), ("", [""], ["a"]),
    ("(?:ab)+?", ["abab"], ["aba"]),
    ("[^a-c]x?", ["d", "dx", "đ"], ["a", "dxx"]), ("[]a-]+", ["]", "a-]"], ["b"]),
    (#"[\d\-_]{2,3}"#, ["1-", "_12"], ["1"]),
    (".", ["a", "ế"], ["", "\n", "ab"]), (#"\w+\s\W"#, ["hộ \u{2013}", "x_1 ."], ["hộ x"]),
    ("[à-ỹ]{3}", ["ắếồ"], ["abc", "ắế"]), (#"\(\)\\"#, [#"()\"#], ["()"]), ("a{0}b{2}", ["bb"], ["abb", "b"]),
  ])
  func patternsOfPackages(_ pattern: String, _ fitting: [String], _ others: [String]) throws {
    for text in fitting { #expect(try holds(pattern, text), "\(pattern) \(text)") }
    for text in others { #expect(try !holds(pattern, text), "\(pattern) \(text)") }
  }

  @Test(arguments: [
    "(", ")", "[a", "a**", "*", "a{", "a{2", "a{3,2}", "a{1001}", "(?=a)", "(?i)a", #"\1"#, #"\b"#, #"\p{L}"#, "a$b",
    "a^b",
    "(^a)", "[[:alpha:]]", "[z-a]", #"a\"#, "((((a{100}){100}){100}){100})",
    String(repeating: "(", count: 60) + String(repeating: ")", count: 60),
  ])
  func othersAreNotTaken(_ pattern: String) {
    #expect(TextPattern(pattern) == nil)
  }

  /// What would be tried again and again for longer than anyone waits.
  @Test(arguments: ["(a+)+", "(a|a)*b", "(a*)*c", "(.*.*.*.*.*)x", "(a?){50}a{50}"])
  func noPatternTakesLong(_ pattern: String) throws {
    #expect(try !holds(pattern, String(repeating: "a", count: 5_000) + "!"))
  }

  /// Random expressions over three letters, against those of the standard library.
  @Test func patternsAgreeWithTheStandardLibrary() throws {
    var random = SeededRandom(seed: 20)
    for _ in 0..<2_000 {
      let pattern = Self.pattern(3, &random)
      let regex = try Regex(pattern)
      for _ in 0..<8 {
        let text = String(
          (0..<Int.random(in: 0...6, using: &random)).map { _ in "abc".randomElement(using: &random) ?? "a" })
        let expected = try regex.wholeMatch(in: text) != nil
        let found = try holds(pattern, text)
        if found != expected { Issue.record("seed 20: '\(pattern)' on '\(text)': \(found)") }
      }
    }
  }

  private static func pattern(_ depth: Int, _ random: inout SeededRandom) -> String {
    let atoms = ["a", "b", "c", "[ab]", "[^a]", ".", "[b-c]"]
    if depth == 0 { return atoms.randomElement(using: &random) ?? "a" }
    let part = Self.pattern(depth - 1, &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return part + Self.pattern(depth - 1, &random)
    case 1: return "(\(part)|\(Self.pattern(depth - 1, &random)))"
    case 2: return "(\(part))*"
    case 3: return "(?:\(part)){1,2}"
    case 4: return "(\(part))?\(Self.pattern(depth - 1, &random))"
    default: return "(\(part))+"
    }
  }
}
