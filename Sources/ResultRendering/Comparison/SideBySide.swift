import VietnameseText

/// Two texts beside each other, line by line: what was recorded at the left, what is found now at the right.
///
/// Between them stands `|` where a line changed, with `*` around the cells that differ, `<` where a line is gone and `>`
/// where one is new. Lines that are alike are left out, but for two around each change and the heading of the table.
package enum SideBySide {
  /// A line of either text, or of both.
  private struct Row {
    let left: String?
    let right: String?

    var isAlike: Bool { left == right }
    var isRule: Bool { left.map { $0.hasPrefix("──") } ?? false }
    var mark: String { isAlike ? " " : left == nil ? ">" : right == nil ? "<" : "|" }
  }

  /// The lines to be printed; empty where the texts are alike.
  ///
  /// - Parameters:
  ///   - headings: Above each side.
  ///   - width: In terminal cells; where two sides take more, changed lines stand below each other after `-` and `+`.
  package static func lines(
    _ recorded: String, _ found: String, headings: (left: String, right: String), width: Int
  ) -> [String] {
    let rows = Self.rows(recorded, found)
    guard rows.contains(where: { !$0.isAlike }) else { return [] }
    let shown = Self.shown(of: rows)
    let marked = rows.map { Self.marked($0) }
    let columns = [headings.left] + shown.compactMap { marked[$0].left }
    let left = columns.map { DisplayWidth.cells(in: $0) }.max() ?? 0
    let right = ([headings.right] + shown.compactMap { marked[$0].right }).map { DisplayWidth.cells(in: $0) }.max() ?? 0
    if left + right + 3 > width { return stacked(rows) }
    var lines = [CellWidth.left(headings.left, to: left) + "   " + headings.right]
    for (index, place) in shown.enumerated() {
      if index > 0, place > shown[index - 1] + 1 { lines.append("⋮") }
      let row = marked[place]
      lines.append(CellWidth.left(row.left ?? "", to: left) + " \(rows[place].mark) " + (row.right ?? ""))
    }
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private static func stacked(_ rows: [Row]) -> [String] {
    let changed = rows.filter { !$0.isAlike }
    return changed.compactMap(\.left).map { "- \($0)" } + changed.compactMap(\.right).map { "+ \($0)" }
  }

  /// The lines of both texts in pairs, as far as they are alike; a changed stretch in pairs from its start.
  private static func rows(_ recorded: String, _ found: String) -> [Row] {
    let before =
      recorded.isEmpty ? [] : recorded.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let after = found.isEmpty ? [] : found.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changes = after.difference(from: before)
    let gone = Set(changes.removals.map { if case .remove(let offset, _, _) = $0 { offset } else { -1 } })
    let new = Set(changes.insertions.map { if case .insert(let offset, _, _) = $0 { offset } else { -1 } })
    var rows: [Row] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      let isGone = gone.contains(left) && left < before.count
      let isNew = new.contains(right) && right < after.count
      rows.append(
        Row(
          left: left < before.count && (isGone || !isNew) ? before[left] : nil,
          right: right < after.count && (isNew || !isGone) ? after[right] : nil))
      if isGone || !isNew { left += 1 }
      if isNew || !isGone { right += 1 }
    }
    return rows
  }

  /// The changed lines, two around each, and the heading above them.
  private static func shown(of rows: [Row]) -> [Int] {
    var shown: Set<Int> = []
    var rule: Int?
    for (index, row) in rows.enumerated() {
      if row.isRule { rule = rule ?? index }
      if row.left?.isEmpty == true { rule = nil }
      if row.isAlike { continue }
      shown.formUnion(max(0, index - 2)...min(rows.count - 1, index + 2))
      if let rule { shown.formUnion([max(0, rule - 1), rule]) }
    }
    return shown.sorted()
  }

  /// A changed line with `*` around the cells in which its sides differ.
  private static func marked(_ row: Row) -> Row {
    guard let left = row.left, let right = row.right, left != right else { return row }
    let (before, after) = (Self.pieces(of: left), Self.pieces(of: right))
    guard before.count == after.count else { return row }
    let marked = zip(before, after).map { one, other in
      one.text == other.text || one.text.isEmpty || other.text.isEmpty
        ? (one.text, other.text) : ("*\(one.text)*", "*\(other.text)*")
    }
    return Row(
      left: zip(before, marked).map { $0.blanks + $1.0 }.joined(),
      right: zip(after, marked).map { $0.blanks + $1.1 }.joined())
  }

  /// The cells of a drawn line, two blanks or more between them, each with the blanks before it.
  private static func pieces(of line: String) -> [(blanks: String, text: String)] {
    var pieces: [(blanks: String, text: String)] = []
    var rest = line[...]
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " }
      rest = rest.dropFirst(blanks.count)
      let end = rest.firstRange(of: "  ")?.lowerBound ?? rest.endIndex
      pieces.append((String(blanks), String(rest[..<end])))
      rest = rest[end...]
    }
    return pieces
  }
}
