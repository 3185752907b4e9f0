import VietnameseText

/// Cells in columns: the first from the left, the others from the right.
struct TextTable {
  let headings: [String]
  var rows: [[String]]

  /// The table's lines: headings, a rule, the rows.
  var lines: [String] {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { DisplayWidth.cells(in: $0[column]) }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - DisplayWidth.cells(in: cells[column]))
        return column == 0 ? cells[column] + space : space + cells[column]
      }
      let text = padded.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    return [line(headings), rule] + rows.map(line)
  }
}
