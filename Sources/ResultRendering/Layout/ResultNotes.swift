import VietnameseText

/// The few sentences that a drawn result says of itself, on as many lines as they take.
struct ResultNotes {
  private let language: Language
  private let style: TerminalStyle
  private let width: Int?

  init(options: RenderingOptions) {
    language = options.language
    style = TerminalStyle(isOn: options.usesColor)
    width = options.usableWidth
  }

  /// Stands for an empty cell where there is no table to show that it is empty.
  var missing: String { LocalizedText(english: "(missing)", vietnamese: "(trống)")[language] }

  /// `… 1,623 more rows; list all with: set rows all`
  func leftOut(_ count: Int) -> String {
    let number = NumberText.grouped(Int64(count), in: language)
    let more = LocalizedText(
      english: count == 1 ? "… 1 more row" : "… \(number) more rows", vietnamese: "… còn \(number) dòng")
    let way = LocalizedText(english: "list all with: set rows all", vietnamese: "xem hết bằng: set rows all")
    return more[language] + "; " + way[language]
  }

  /// Nothing where no row was left out.
  func appendLeftOut(_ count: Int, to text: inout [UInt8]) {
    if count > 0 { append(leftOut(count), to: &text) }
  }

  func appendNoRows(to text: inout [UInt8]) {
    append(LocalizedText(english: "(no rows)", vietnamese: "(không có dòng nào)")[language], to: &text)
  }

  private func append(_ sentence: String, to text: inout [UInt8]) {
    for line in LineWrapping.lines(of: sentence, width: width) { text.append(text: style.dim(line) + "\n") }
  }
}
