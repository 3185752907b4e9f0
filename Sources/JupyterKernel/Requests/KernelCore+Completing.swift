import Publishing
import QuerySyntax
import ResultRendering
import ShellSession
import VietnameseText

/// Tab and Shift-Tab.
extension KernelCore {
  func complete(_ request: Request) async throws(Request.Malformed) -> Reply {
    let code = try request.text("code")
    let position = try request.integer("cursor_pos") ?? code.unicodeScalars.count
    await openExampleIfNeeded()
    let offset = code.utf8Offset(ofCodePoint: position)
    let found = await session.completer.completions(in: code, at: offset)
    let language = await session.settings.language
    let range = found.first?.range ?? offset..<offset
    let (start, end) = (code.codePoints(before: range.lowerBound), code.codePoints(before: range.upperBound))
    let types = found.map { suggestion -> JSONValue in
      [
        "start": .integer(start), "end": .integer(end), "text": .text(suggestion.text),
        "type": .text(suggestion.kind.title[language]), "signature": .text(suggestion.meaning),
      ]
    }
    return Reply(
      "complete_reply",
      [
        "status": "ok", "matches": .list(found.map { .text($0.text) }), "cursor_start": .integer(start),
        "cursor_end": .integer(end), "metadata": ["_jupyter_types_experimental": .list(types)],
      ])
  }

  func inspect(_ request: Request) async throws(Request.Malformed) -> Reply {
    let code = try request.text("code")
    let position = try request.integer("cursor_pos") ?? code.unicodeScalars.count
    let names = Self.names(at: code.utf8Offset(ofCodePoint: position), in: code)
    let data = await meaning(of: names)
    return Reply(
      "inspect_reply",
      ["status": "ok", "found": .boolean(data != nil), "data": data ?? .empty, "metadata": .empty])
  }

  /// What is known of the first name of which anything is: help, the card of a metric, the columns of a table; as text
  /// and HTML. nil where nothing is.
  func meaning(of names: [String]) async -> JSONValue? {
    await openExampleIfNeeded()
    let options = await session.documentOptions
    for name in names {
      var parts: [StatementOutcome.Part] = []
      for question in ["help \(name)", "explain metric `\(name)`", "describe `\(name)`"] {
        let outcomes = await session.answer(toAside: question)
        if outcomes.allSatisfy({ $0.status == .answered }) { parts += outcomes.flatMap(\.parts) }
      }
      if parts.isEmpty { continue }
      let outcome = StatementOutcome(source: "", number: nil, parts: parts, status: .answered)
      let text = OutcomeText(format: .table, options: options).pieces(of: outcome).map(\.text).joined()
      let html = "<pre>\(MarkupText.escaped(text))</pre>"
      return ["text/plain": .text(text), "text/html": .text(html)]
    }
    return nil
  }

  /// The names at a byte, the longest first: a name may be of several words.
  static func names(at offset: Int, in code: String) -> [String] {
    let tokens = Lexer.tokens(of: code).filter { !$0.isTrivia }
    let place =
      tokens.firstIndex { $0.range.contains(offset) } ?? tokens.firstIndex { $0.range.upperBound == offset }
    guard let place, let name = tokens[place].name else { return [] }
    var names: [String] = []
    for length in (1...4).reversed() {
      for first in max(0, place - length + 1)...place where first + length <= tokens.count {
        let run = tokens[first..<first + length].map(\.word)
        if length > 1, run.allSatisfy({ $0 != nil }) { names.append(run.compactMap(\.self).joined(separator: " ")) }
      }
    }
    return names + [name]
  }
}

extension Token {
  /// What may be a name, or a part of one.
  fileprivate var word: String? {
    switch kind {
    case .word(let word), .keyword(_, let word), .argument(let word): word
    case .backquoted, .string, .number, .period, .symbol, .whitespace, .newline, .comment, .unknown: nil
    }
  }

  fileprivate var name: String? {
    switch kind {
    case .backquoted(let name), .string(let name): name
    case .word, .keyword, .argument: word
    case .number, .period, .symbol, .whitespace, .newline, .comment, .unknown: nil
    }
  }
}
