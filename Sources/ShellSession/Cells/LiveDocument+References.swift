import NotebookDocuments
import QuerySyntax

extension LiveDocument {
  /// The document with the names of results as they count in it: `_7` names the seventh of its statements, whatever was
  /// typed between them and is not in it; `_` the last result above.
  ///
  /// - Parameter first: The cells before it are left as they are.
  func renumbered(from first: Int) -> SessionDocument {
    let entries = document.entries
    var places: [Int: Int] = [:]
    for number in cells.flatMap(\.numbers) { places[number] = places.count + 1 }
    let isNumberedAlike = places.allSatisfy { $0 == $1 }
    var renumbered = document
    var last: Int?
    for (index, cell) in cells.enumerated() {
      defer { if entries[index].outputs.contains(where: { $0.rows != nil }) { last = cell.numbers.last ?? last } }
      if index < first || cell.numbers.isEmpty { continue }
      let meant = cell.lastBefore == last ? nil : cell.lastBefore
      if meant == nil && isNumberedAlike { continue }
      let source = Self.renamed(entries[index].cell.source, places, last: meant.flatMap { places[$0] })
      if source != entries[index].cell.source { renumbered.replaceSource(ofCell: index, with: source) }
    }
    return renumbered
  }

  /// - Parameters:
  ///   - places: What `_7` is called in the document, by 7; a number that is not among them stays.
  ///   - last: What `_` is called; nil where it stays.
  private static func renamed(_ source: String, _ places: [Int: Int], last: Int?) -> String {
    var bytes = Array(source.utf8)
    var replacements: [(range: Range<Int>, text: String)] = []
    for token in Lexer.tokens(of: source) {
      guard case .word(let word) = token.kind, ResultName.isWritten(word) else { continue }
      if word == ResultName.last {
        if let last { replacements.append((token.range, ResultName.numbered(last))) }
      } else if let number = Int(word.dropFirst()), let place = places[number], place != number {
        replacements.append((token.range, ResultName.numbered(place)))
      }
    }
    // A stage alone goes on with the last result, too.
    if let last, case .query(let query)? = Parser.parse(source).program.statements.first?.kind, query.source == nil {
      replacements.append((query.range.lowerBound..<query.range.lowerBound, ResultName.numbered(last) + " "))
    }
    for replacement in replacements.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(replacement.range, with: Array(replacement.text.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The numbers of the results that a text names: `_7`.
  static func namedResults(in text: String) -> Set<Int> {
    Set(text.matches(of: /\b_(\d+)\b/).compactMap { Int($0.output.1) })
  }
}
