/// Words a statement of SQL or a spreadsheet in this language, as far as it is simple; the caller parses the result
/// before offering it.
enum ForeignStatement {
  /// `SELECT … FROM … [WHERE …] [GROUP BY …] [HAVING …] [ORDER BY …] [LIMIT n]`.
  static func query(fromSelect pieces: [String]) -> String? {
    let clauses = clauses(of: pieces)
    guard let table = clauses["from"], let selected = clauses["select"], table.count == 1 else { return nil }
    var query = table[0]
    if let condition = clauses["where"] { query += " | where " + text(condition) }
    let items = split(selected).map { measureText($0) }
    let keys = clauses["group by"].map { split($0).map(text) } ?? []
    let isAggregate = !keys.isEmpty || selected.contains("(")
    if isAggregate {
      query += " | show " + items.filter { !keys.contains($0) }.joined(separator: ", ")
      if !keys.isEmpty { query += " by " + keys.joined(separator: ", ") }
    } else {
      query += items == ["*"] ? " | list" : " | list " + items.joined(separator: ", ")
    }
    if let condition = clauses["having"] { query += " | where " + measureText(condition) }
    if let order = clauses["order by"] {
      query += " | sort " + split(order).map { measureText($0) }.joined(separator: ", ")
    }
    if let limit = clauses["limit"] { query += " | first " + text(limit) }
    return query
  }

  /// `=SUM(fee)` and the like with one column.
  static func query(fromFormula pieces: [String]) -> String? {
    guard pieces.count >= 4, pieces[0] == "=", pieces[2] == "(", pieces.last == ")" else { return nil }
    let arguments = text(Array(pieces[3..<pieces.count - 1]))
    switch pieces[1].lowercased() {
    case "count", "counta": return "| show count"
    case "average": return "| show avg(\(arguments))"
    case "sum", "min", "max", "median": return "| show \(pieces[1].lowercased())(\(arguments))"
    case "countif":
      let sides = split(Array(pieces[3..<pieces.count - 1])).map { $0 }
      return sides.count == 2 ? "| where \(text(sides[0])) = \(text(sides[1])) | show count" : nil
    default: return nil
    }
  }

  /// The pieces of each clause by its word in lower case.
  private static func clauses(of pieces: [String]) -> [String: [String]] {
    let openings: Set<String> = ["select", "from", "where", "group by", "having", "order by", "limit"]
    var clauses: [String: [String]] = [:]
    var current = ""
    var depth = 0
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      let pair = index + 1 < pieces.count ? piece.lowercased() + " " + pieces[index + 1].lowercased() : ""
      depth += piece == "(" ? 1 : piece == ")" ? -1 : 0
      if depth == 0, openings.contains(pair) {
        current = pair
        index += 1
      } else if depth == 0, openings.contains(piece.lowercased()) {
        current = piece.lowercased()
      } else {
        clauses[current, default: []].append(piece)
      }
      index += 1
    }
    return clauses
  }

  /// Pieces separated by commas outside parentheses.
  private static func split(_ pieces: [String]) -> [[String]] {
    var parts: [[String]] = [[]]
    var depth = 0
    for piece in pieces {
      depth += piece == "(" ? 1 : piece == ")" ? -1 : 0
      if piece == "," && depth == 0 { parts.append([]) } else { parts[parts.count - 1].append(piece) }
    }
    return parts
  }

  /// One item as text, `count(*)` as `count`.
  private static func measureText(_ pieces: [String]) -> String {
    guard pieces.first?.lowercased() == "count", pieces.count >= 4, pieces[1...3] == ["(", "*", ")"] else {
      return text(pieces)
    }
    return text(["count"] + pieces[4...])
  }

  private static func text(_ pieces: [String]) -> String {
    var result = ""
    for (index, piece) in pieces.enumerated() {
      let isTight = index == 0 || [")", ",", ".", "("].contains(piece) || ["(", "."].contains(pieces[index - 1])
      result += (isTight ? "" : " ") + piece
    }
    return result
  }
}
