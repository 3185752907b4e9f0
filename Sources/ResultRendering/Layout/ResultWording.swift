import VietnameseText

/// The few sentences that a drawn result says of itself.
struct ResultWording {
  let language: Language

  var noRows: String { LocalizedText(english: "(no rows)", vietnamese: "(không có dòng nào)")[language] }
  var missing: String { LocalizedText(english: "(missing)", vietnamese: "(trống)")[language] }

  /// `… 1,623 more rows; list all with: set rows all`
  func leftOut(_ count: Int) -> String {
    let number = NumberText.grouped(Int64(count), in: language)
    let more = LocalizedText(
      english: count == 1 ? "… 1 more row" : "… \(number) more rows", vietnamese: "… còn \(number) dòng")
    let way = LocalizedText(english: "list all with: set rows all", vietnamese: "xem hết bằng: set rows all")
    return more[language] + "; " + way[language]
  }
}

/// Breaks text into lines of a width in terminal cells.
enum LineWrapping {
  /// At blanks where there are any, else between two characters; nothing is cut.
  static func lines(of text: String, width: Int?) -> [String] {
    guard let width, DisplayWidth.cells(in: text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    func flush() {
      lines.append(line)
      line = ""
    }
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if DisplayWidth.cells(in: joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { flush() }
      for character in word {
        if DisplayWidth.cells(in: line) + DisplayWidth.cells(of: character) > width { flush() }
        line.append(character)
      }
    }
    flush()
    return lines
  }
}
