/// The enums and switches of a text, as far as its words show them.
extension SourceFile {
  /// The cases of every enum that the file declares, nested ones too.
  var enums: [(name: String, cases: Set<String>)] {
    enumerations.compactMap { index in
      guard case .word(let name) = tokens[index + 1] else { return nil }
      return body(from: index).map { (name, cases(in: $0)) }
    }
  }

  /// A `switch` that has a `default`, by the cases that its labels name.
  struct OpenSwitch {
    /// `x` of `case .x` and `case .x(…)`; a label of another form gives none.
    var cases: Set<String> = []
  }

  /// The switches with a `default` whose labels all begin with a point: those over an enum, as far as can be seen.
  var openSwitches: [OpenSwitch] {
    switches.compactMap { index in body(from: index).flatMap { openSwitch(in: $0) } }
  }

  /// What stands between the next braces outside of parentheses.
  private func body(from index: Int) -> Range<Int>? {
    var parentheses = 0
    for start in index..<tokens.count {
      if tokens[start] == .sign("(") { parentheses += 1 }
      if tokens[start] == .sign(")") { parentheses -= 1 }
      guard tokens[start] == .sign("{"), parentheses == 0 else { continue }
      var depth = 0
      for end in start..<tokens.count {
        if tokens[end] == .sign("{") { depth += 1 }
        if tokens[end] == .sign("}") { depth -= 1 }
        if depth == 0 { return start + 1..<end }
      }
    }
    return nil
  }

  /// Calls the body with the tokens of a range that stand in no brackets of it.
  private func forEachOutside(_ range: Range<Int>, _ body: (Int) -> Void) {
    var depth = 0
    for index in range {
      switch tokens[index] {
      case .sign("{"), .sign("("), .sign("["): depth += 1
      case .sign("}"), .sign(")"), .sign("]"): depth -= 1
      case .sign, .word: if depth == 0 { body(index) }
      }
    }
  }

  private func cases(in body: Range<Int>) -> Set<String> {
    var found: Set<String> = []
    var isList = false
    forEachOutside(body) { index in
      switch tokens[index] {
      case .word("case"): isList = true
      case .word("var"), .word("let"), .word("func"), .word("static"), .word("init"), .word("package"),
        .word("private"):
        isList = false
      case .word(let name):
        let isFirst = tokens[index - 1] == .word("case") || tokens[index - 1] == .sign(",")
        let isQuoted = tokens[index - 1] == .sign("`")
        if isList, isFirst || isQuoted { found.insert(name) }
      case .sign: break
      }
    }
    return found
  }

  private func openSwitch(in body: Range<Int>) -> OpenSwitch? {
    var result = OpenSwitch()
    var hasDefault = false
    var isOfCases = true
    var isOfCase = false
    var isPattern = false
    forEachOutside(body) { index in
      switch tokens[index] {
      case .word("default"): hasDefault = hasDefault || tokens[index + 1] == .sign(":")
      case .word("case"):
        isOfCase = true
        isPattern = true
      case .word("where"): isPattern = false
      case .sign(","): isPattern = isOfCase
      case .sign(":"):
        isOfCase = false
        isPattern = false
      case .word(let name):
        guard isPattern, name != "let", name != "var" else { return }
        if tokens[index - 1] == .sign(".") { result.cases.insert(name) } else { isOfCases = false }
      case .sign: break
      }
    }
    return hasDefault && isOfCases && !result.cases.isEmpty ? result : nil
  }
}
