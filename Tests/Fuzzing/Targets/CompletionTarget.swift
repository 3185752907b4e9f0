import QueryPlan
import QuerySyntax
import ShellSession
import Terminal
import VietnameseText

extension FuzzTarget {
  /// Any text and any place in it: completions that fit there, and stretches with styles, in a moment.
  ///
  /// The first byte chooses the language, the second the place.
  static let completion = FuzzTarget(
    "completion", seeds: CompletionCheck.seeds, words: QuerySeeds.words, roundsInTests: 4,
    check: { try CompletionCheck.check($0) })
}

private enum CompletionCheck {
  static let seeds =
    (QuerySeeds.all + ["open ./", "set cal", "help wh", "values dossiers.", "history se", "describe "]).map {
      [UInt8(1), 255] + Array($0.utf8)
    } + QuerySeeds.all.enumerated().map { [UInt8(0), UInt8($0 * 7 % 200)] + Array($1.utf8) }

  private static let index = ValueIndex()

  static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let language = input.byte() & 1 == 0 ? Language.english : .vietnamese
    let place = Int(input.byte())
    let text = input.text
    let size = text.utf8.count
    // Places in a name of a file look into folders of this machine.
    if text.contains("/") && text.utf8.contains(0x2F) && !text.contains("|") { return }
    let completer = Completer(
      context: CheckingContext(catalog: SampleTables.catalog), language: language, index: index)
    for offset in [place == 255 ? size : place, size, size / 2, -1] {
      let start = ContinuousClock.now
      let completions = completer.completions(in: text, at: offset)
      let spans = StatementHighlighting.spans(of: text, cursor: offset)
      let time = ContinuousClock.now - start
      try require(time < .seconds(1), "takes \(time) at \(offset)")
      let cursor = min(max(0, offset), size)
      for completion in completions {
        let range = completion.range
        try require(range.upperBound <= cursor && range.lowerBound >= 0, "completes \(range), at \(cursor)")
        try require(!completion.text.isEmpty, "completes to nothing")
      }
      for span in spans {
        try require(span.range.upperBound <= size && !span.range.isEmpty, "styles \(span.range) of \(size)")
      }
    }
  }
}
