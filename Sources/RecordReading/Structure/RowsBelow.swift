import Diagnostics
import VietnameseText

/// Signatures, places and days of signing, sources and notes in the last rows of a file, below its table.
struct RowsBelow {
  private let texts: RowTexts
  /// The rows that are the table's or stand below it.
  private let end: Int
  /// Rows at the end that are looked at.
  private static let searchedRows = 40
  /// Cells of such a row at most: three who sign.
  private static let greatestFilled = 3

  private static let words = [
    "nguoi lap", "lap bieu", "ky ten", "da ky", "(ky", "ky, ", "ky duyet", "thu truong", "giam doc", "chu tich",
    "truong phong", "chanh van phong", "ke toan", "noi nhan", "xac nhan", "dai dien", "ghi chu", "luu: ", "nguon: ",
    "nguon so lieu", "signed", "prepared by", "approved by", "note:", "notes:", "source:", "sources:",
  ]
  private static let openings = ["tm. ", "kt. ", "tl. ", "tuq. ", "(*)", "* ", "(1)"]

  /// - Parameter end: The row behind the last that is looked at.
  init(_ texts: RowTexts, before end: Int) {
    self.texts = texts
    self.end = end
  }

  /// The first such row; `end` where there is none.
  var start: Int {
    get throws(DiagnosticError) {
      // Nobody stands below a table whose last row is as full as others: that is told by that row alone.
      guard end > 0, RowTexts.filled(try texts.row(end - 1)) <= Self.greatestFilled else { return end }
      let first = max(0, end - Self.searchedRows)
      let rows = try texts.rows(first..<end)
      let leading = try texts.rows(0..<min(end, Self.searchedRows))
      let usual = Self.usualFilled(leading)
      let valued = valueColumns(leading)
      var sparse = rows.count
      while sparse > 0, isSparse(rows[sparse - 1], usual, valued) { sparse -= 1 }
      guard let spoken = rows[sparse...].firstIndex(where: Self.speaks) else { return end }
      let isBelow = (sparse...spoken).first { row in
        row + first > 0 && (row == spoken || texts.isAfterGap(first + row))
      }
      guard let start = isBelow else { return end }
      // In a list of one column, every row has as many cells.
      return usual > 1 || texts.isAfterGap(first + start) ? first + start : end
    }
  }

  private func isSparse(_ row: [String], _ usual: Int, _ valued: Set<Int>) -> Bool {
    let filled = row.indices.filter { !row[$0].isEmpty }
    guard filled.count <= min(Self.greatestFilled, max(usual - 1, 1)) else { return false }
    return filled.allSatisfy { column in !(valued.contains(column) && CellShape(row[column]).isValue) }
  }

  /// Whether a row has a word that stands below tables.
  static func speaks(_ row: [String]) -> Bool {
    row.contains { cell in
      if cell.isEmpty { return false }
      let text = TextFolding.folded(cell)
      return words.contains { text.contains($0) } || openings.contains { text.hasPrefix($0) } || isDayOfSigning(text)
    }
  }

  /// `ha noi, ngay 01 thang 10 nam 2020`, `ngay … thang … nam …`
  private static func isDayOfSigning(_ text: String) -> Bool {
    guard let day = text.firstRange(of: "ngay"), let month = text[day.upperBound...].firstRange(of: "thang") else {
      return false
    }
    return text[month.upperBound...].contains("nam")
  }

  /// How many cells the rows have in the middle, or the first has, if that is more.
  private static func usualFilled(_ rows: [[String]]) -> Int {
    let counts = rows.map(RowTexts.filled)
    guard let first = counts.first else { return 0 }
    return max(first, counts.sorted()[counts.count / 2])
  }

  /// The columns that hold values in most of the first rows.
  private func valueColumns(_ rows: [[String]]) -> Set<Int> {
    Set(
      (0..<texts.width).filter { column in
        let filled = rows.map { $0[column] }.filter { !$0.isEmpty }
        return !filled.isEmpty && filled.count { CellShape($0).isValue } * 2 > filled.count
      })
  }
}
