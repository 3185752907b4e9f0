import Diagnostics
package import NotebookDocuments
import ResultRendering
package import VietnameseText

/// How two documents differ: by cell and value, by figure of the prose, and in what their headers pin; never by the lines of
/// the prose. Neither is run.
package struct DocumentDiff: Sendable {
  private let lines: @Sendable (Language, Int) -> [String]
  /// Whether the two say the same.
  package let isEmpty: Bool

  /// A cell of one document or of both, by its name or its statements.
  private struct CellPair: Sendable {
    let label: String
    let before: SessionDocument.Entry?
    let now: SessionDocument.Entry?

    var isChanged: Bool { before == nil || now == nil || hasOtherStatements || hasOtherOutput }
    var hasOtherStatements: Bool { before?.cell.source != now?.cell.source }

    /// By the hashes of the exact values where both have them, else by the text.
    var hasOtherOutput: Bool {
      let hashes = [before, now].map { $0?.outputs.compactMap(\.sha256) ?? [] }
      if !hashes.contains([]) { return hashes[0] != hashes[1] }
      return text(before) != text(now)
    }

    func text(_ entry: SessionDocument.Entry?) -> String {
      entry?.outputs.map(\.text).joined(separator: "\n") ?? ""
    }
  }

  package init(_ first: SessionDocument, _ second: SessionDocument) {
    let facts = Self.changedFacts(first.header, second.header)
    let cells = Self.pairs(first, second).filter(\.isChanged)
    let figures = Self.changedFigures(first, second)
    isEmpty = facts.isEmpty && cells.isEmpty && figures.isEmpty
    lines = { language, width in
      facts.map { "\($0.name): \($0.before) → \($0.now)" } + figures.map { "#\($0.name): \($0.before) → \($0.now)" }
        + cells.flatMap { Self.lines(of: $0, language, width) }
    }
  }

  /// What differs, for people: facts of the headers, figures, then cells with both outputs beside each other.
  package func text(language: Language, width: Int) -> String {
    lines(language, width).map { VisibleText.symbols(in: $0) + "\n" }.joined()
  }

  private static func lines(of pair: CellPair, _ language: Language, _ width: Int) -> [String] {
    func words(_ english: String, _ vietnamese: String) -> String {
      LocalizedText(english: english, vietnamese: vietnamese)[language]
    }
    if pair.now == nil { return [pair.label + words(": only in the first", ": chỉ có ở tài liệu thứ nhất")] }
    if pair.before == nil { return [pair.label + words(": only in the second", ": chỉ có ở tài liệu thứ hai")] }
    var lines: [String] = []
    if pair.hasOtherStatements {
      lines.append(pair.label + words(": other statements", ": câu lệnh khác"))
      lines += (pair.before?.cell.source ?? "").split(separator: "\n").map { "  - \($0)" }
      lines += (pair.now?.cell.source ?? "").split(separator: "\n").map { "  + \($0)" }
    }
    if pair.hasOtherOutput {
      lines.append(pair.label + words(": another answer", ": kết quả khác"))
      lines += SideBySide.lines(
        pair.text(pair.before), pair.text(pair.now),
        headings: (words("first", "thứ nhất"), words("second", "thứ hai")), width: width - 2
      ).map { "  " + $0 }
    }
    return lines
  }

  private static func pairs(_ first: SessionDocument, _ second: SessionDocument) -> [CellPair] {
    let (before, now) = (keyed(first), keyed(second))
    let later = Dictionary(now.map { ($0.key, $0.entry) }) { one, _ in one }
    let known = Set(before.map(\.key))
    return before.map { CellPair(label: $0.label, before: $0.entry, now: later[$0.key]) }
      + now.filter { !known.contains($0.key) }.map { CellPair(label: $0.label, before: nil, now: $0.entry) }
  }

  /// The cells with their names, or their statements and how often these came before.
  private static func keyed(
    _ document: SessionDocument
  ) -> [(key: String, label: String, entry: SessionDocument.Entry)] {
    var counts: [String: Int] = [:]
    return document.entries.map { entry in
      let name = entry.cell.name
      let base = name.map { "name " + $0 } ?? "statements " + entry.cell.source
      counts[base, default: 0] += 1
      let label = name ?? String(entry.cell.source.split(separator: "\n").first ?? "")
      return ("\(base) \(counts[base] ?? 0)", label, entry)
    }
  }

  private struct Change: Sendable {
    let name: String
    let before: String
    let now: String
  }

  /// The figures of the prose by their addresses, in the order of the first document.
  private static func changedFigures(_ first: SessionDocument, _ second: SessionDocument) -> [Change] {
    let (before, now) = (figures(of: first), figures(of: second))
    return (before.order + now.order.filter { before.texts[$0] == nil }).compactMap { address in
      let (one, other) = (before.texts[address] ?? [], now.texts[address] ?? [])
      if one == other { return nil }
      let (left, right) = (one.joined(separator: ", "), other.joined(separator: ", "))
      return Change(name: address, before: left.isEmpty ? "—" : left, now: right.isEmpty ? "—" : right)
    }
  }

  private static func figures(of document: SessionDocument) -> (order: [String], texts: [String: [String]]) {
    var (order, texts) = ([String](), [String: [String]]())
    for link in document.innerLinks {
      if texts[link.address] == nil { order.append(link.address) }
      texts[link.address, default: []].append(link.text)
    }
    return (order, texts)
  }

  private static func changedFacts(_ first: SessionHeader, _ second: SessionHeader) -> [Change] {
    let (before, now) = (facts(of: first), facts(of: second))
    let names = before.map(\.name) + now.map(\.name).filter { name in !before.contains { $0.name == name } }
    return names.compactMap { name in
      let one = before.first { $0.name == name }?.value ?? "—"
      let other = now.first { $0.name == name }?.value ?? "—"
      return one == other ? nil : Change(name: name, before: one, now: other)
    }
  }

  private static func facts(of header: SessionHeader) -> [(name: String, value: String)] {
    var facts = [("calendar", header.calendar), ("as_of", header.asOf), ("language", header.language)]
    facts += header.parameters.map { ("$" + $0.name, $0.defaultValue) }
    facts += header.settings.map { ($0.name, $0.value) }
    for source in header.dataSources {
      facts.append(("data \(source.name)", source.sha256.map { String($0.prefix(12)) }))
      facts += source.rowCounts.map { ("rows of \($0.table)", String($0.rows)) }
    }
    return facts.compactMap { fact in fact.1.map { (fact.0, $0) } }
  }
}
