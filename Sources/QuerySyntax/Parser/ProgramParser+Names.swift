import VietnameseText

extension ProgramParser {
  /// A name: backquoted, or a run of words without a keyword that ends it.
  mutating func name(_ expected: Expected = Expected.name) throws(SyntaxFault) -> NameSyntax {
    needMore()
    offer(expected.things)
    guard let end = nameEnd(from: index) else {
      // `theo` alone is a word of the language, `theo dõi` a name.
      if case .keyword(let keyword, let text) = kind, !isEnglish(text, keyword) { offer([.furtherWord], at: index + 1) }
      throw unexpected(expected)
    }
    let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
    let words = tokens[index..<end].map { token -> String in
      switch token.kind {
      case .word(let text), .keyword(_, let text), .backquoted(let text): text
      case .whitespace, .newline, .comment, .string, .number, .period, .symbol, .argument, .unknown: ""
      }
    }
    index = end
    offer([.furtherWord])
    return NameSyntax(text: words.joined(separator: " "), range: range)
  }

  /// Names joined by dots.
  mutating func path(_ expected: Expected = Expected.column) throws(SyntaxFault) -> PathSyntax {
    var names = [try name(expected)]
    while take(.dot) { names.append(try name(Expected.furtherName)) }
    return PathSyntax(names: names, range: names[0].range.lowerBound..<previousEnd)
  }

  mutating func paths() throws(SyntaxFault) -> [PathSyntax] {
    var paths = [try path()]
    while take(.comma) {
      try countPart()
      paths.append(try path())
    }
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
        case .whitespace, .newline, .comment, .symbol, .argument, .unknown: return true
        }
      }
    case .whitespace, .newline, .comment, .backquoted, .string, .number, .period, .symbol, .argument, .unknown:
      return false
    }
  }

  private func continuesName(at index: Int) -> Bool {
    switch kind(at: index) {
    case .word: return !isForeign(at: index)
    case .keyword(let keyword, _):
      switch keyword.nameRule {
      case .free: return !(isInMetric && (keyword.role == .metricOption || keyword == .commandOption(.replace)))
      case .clause, .hard: return false
      case .verb:
        if keyword == .condition(.meets) || keyword == .condition(.misses) {
          return self.keyword(at: index + 1) != .metricOption(.target)
        }
        return !startsStage(at: index)
      }
    case .whitespace, .newline, .comment, .backquoted, .string, .number, .period, .symbol, .argument, .unknown:
      return false
    }
  }

  func isEnglish(_ text: String, _ keyword: Keyword) -> Bool {
    text.lowercased() == keyword.title(.english)
  }

  /// Whether a stage begins at a token, by its word and what must follow it.
  func startsStage(at index: Int) -> Bool {
    guard let word = keyword(at: index), word.role == .stage else { return false }
    switch word.definition.opening {
    case .anything: return true
    case .number: if case .number = kind(at: index + 1) { return true } else { return false }
    case .clause(let next): return keyword(at: index + 1) == .clause(next)
    }
  }
}
