/// Reads a regular expression: choices of sequences of repeated letters, classes and groups.
struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  private static let deepestGroup = 50
  private static let mostRepetitions = 1_000

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  /// nil where it is no expression, or one that is not taken.
  mutating func whole() -> PatternTree? {
    let tree = choice()
    return rest.isEmpty ? tree : nil
  }

  private mutating func choice() -> PatternTree? {
    var branches: [PatternTree] = []
    repeat {
      guard let branch = sequence() else { return nil }
      branches.append(branch)
    } while take("|")
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  /// The marks of the beginning and the end of the text say nothing where they stand: the whole text is held against it.
  private mutating func sequence() -> PatternTree? {
    var parts: [PatternTree] = []
    if depth == 0 { _ = take("^") }
    while let next = rest.first, next != "|", next != ")" {
      if next == "$", depth == 0 {
        rest.removeFirst()
        return rest.isEmpty || rest.first == "|" ? .sequence(parts) : nil
      }
      guard let part = part(), let repeated = repetition(of: part) else { return nil }
      parts.append(repeated)
    }
    return .sequence(parts)
  }

  private mutating func part() -> PatternTree? {
    guard let letter = rest.popFirst() else { return nil }
    switch letter {
    case "(": return group()
    case "[": return letterClass().map { .letter($0) }
    case ".": return .letter(.any)
    case "\\": return escaped().map { .letter(LetterClass(members: [$0])) }
    case "*", "+", "?", "{", "}", "]", "^", "$": return nil
    default: return .letter(LetterClass(members: [.range(letter...letter)]))
    }
  }

  private mutating func group() -> PatternTree? {
    if take("?"), !take(":") { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestGroup, let tree = choice(), take(")") else { return nil }
    return tree
  }

  private mutating func repetition(of part: PatternTree) -> PatternTree? {
    let repeated: PatternTree
    switch rest.first {
    case "*": (rest, repeated) = (rest.dropFirst(), .repeated(part, least: 0, greatest: nil))
    case "+": (rest, repeated) = (rest.dropFirst(), .repeated(part, least: 1, greatest: nil))
    case "?": (rest, repeated) = (rest.dropFirst(), .repeated(part, least: 0, greatest: 1))
    case "{":
      rest.removeFirst()
      guard let bounds = bounds() else { return nil }
      repeated = .repeated(part, least: bounds.least, greatest: bounds.greatest)
    default: return part
    }
    // How much is taken first makes no difference to whether the whole fits.
    _ = take("?")
    if let next = rest.first, "*+?{".unicodeScalars.contains(next) { return nil }
    return repeated
  }

  /// `3}`, `3,}`, `3,5}`
  private mutating func bounds() -> (least: Int, greatest: Int?)? {
    guard let least = number() else { return nil }
    if take("}") { return (least, least) }
    guard take(",") else { return nil }
    if take("}") { return (least, nil) }
    guard let greatest = number(), greatest >= least, take("}") else { return nil }
    return (least, greatest)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(digits)).flatMap { $0 <= Self.mostRepetitions ? $0 : nil }
  }

  /// What follows `[`.
  private mutating func letterClass() -> LetterClass? {
    var letters = LetterClass()
    letters.isNegated = take("^")
    var isFirst = true
    while let letter = rest.popFirst() {
      if letter == "]", !isFirst { return letters }
      if letter == "[", rest.first == ":" { return nil }
      isFirst = false
      guard let member = letter == "\\" ? escaped() : .range(letter...letter) else { return nil }
      guard let range = range(from: member) else { return nil }
      letters.members.append(range)
      if letters.members.count > Self.mostRepetitions { return nil }
    }
    return nil
  }

  /// `-z` after the first letter of a range, or the letter alone; nil for a range that ends before it begins.
  private mutating func range(from member: LetterClass.Member) -> LetterClass.Member? {
    guard case .range(let first) = member, rest.first == "-", let second = rest.dropFirst().first, second != "]" else {
      return member
    }
    rest = rest.dropFirst(2)
    let last = second == "\\" ? escaped() : .range(second...second)
    guard case .range(let end)? = last, first.lowerBound <= end.upperBound else { return nil }
    return .range(first.lowerBound...end.upperBound)
  }

  /// What follows a backslash; nil for what stands for more than a letter, or for a place.
  private mutating func escaped() -> LetterClass.Member? {
    guard let letter = rest.popFirst() else { return nil }
    switch letter {
    case "d": return .digit(true)
    case "D": return .digit(false)
    case "w": return .word(true)
    case "W": return .word(false)
    case "s": return .space(true)
    case "S": return .space(false)
    case "n": return .range("\n"..."\n")
    case "r": return .range("\r"..."\r")
    case "t": return .range("\t"..."\t")
    default:
      if letter.isASCII, letter.properties.isAlphabetic || ("0"..."9").contains(letter) { return nil }
      return .range(letter...letter)
    }
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard rest.first == letter else { return false }
    rest.removeFirst()
    return true
  }
}
