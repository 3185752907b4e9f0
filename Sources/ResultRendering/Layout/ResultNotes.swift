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
  func leftOut(of selection: RowSelection) -> String {
    let number = NumberText.grouped(Int64(selection.leftOut), in: language)
    let place =
      selection.isGapInside
      ? LocalizedText(english: " between", vietnamese: " ở giữa")[language] : ""
    let more = LocalizedText(
      english: (selection.isGapInside ? "… \(number) row" : "… \(number) more row")
        + (selection.leftOut == 1 ? "" : "s"),
      vietnamese: "… còn \(number) dòng")
    let way = LocalizedText(
      english: "list all with: set rows all", vietnamese: "xem hết bằng: thiết lập số dòng tất cả")
    return more[language] + place + "; " + way[language]
  }

  /// Nothing where no row was left out.
  func appendLeftOut(of selection: RowSelection, to text: inout TextBuffer) {
    if selection.leftOut > 0 { append(leftOut(of: selection), to: &text) }
  }

  func appendNoRows(to text: inout TextBuffer) {
    append(LocalizedText(english: "(no rows)", vietnamese: "(không có dòng nào)")[language], to: &text)
  }

  /// `(percentages alone; with numerators and denominators: set width 163)`
  ///
  /// - Parameter width: At which they would fit.
  func appendQuotientsAlone(_ width: Int, to text: inout TextBuffer) {
    let isSettable = width <= 1000
    append(
      LocalizedText(
        english: "(percentages alone; with numerators and denominators: "
          + (isSettable ? "set width \(width))" : "export to a file)"),
        vietnamese: "(chỉ hiện tỷ lệ; muốn có cả tử số, mẫu số: "
          + (isSettable ? "thiết lập độ rộng \(width))" : "xuất ra tệp)"))[language], to: &text)
  }

  private func append(_ sentence: String, to text: inout TextBuffer) {
    for line in LineWrapping.lines(of: sentence, width: width) { text.append(text: style.dim(line) + "\n") }
  }
}
