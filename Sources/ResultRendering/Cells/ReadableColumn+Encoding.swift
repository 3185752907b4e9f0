import ColumnarData
import Values
import VietnameseText

extension ReadableColumn: CellEncoding {
  func appendMissing(to cells: inout CellTexts) {
    if isKey { append(.missing, to: &cells) } else { cells.endCell() }
  }

  func append(text: Span<UInt8>, to cells: inout CellTexts) {
    if !hasValueTitles, !isEscaped || !MarkdownText.needsEscapes(text), let valid = try? UTF8Span(validating: text),
      let width = DisplayWidth.plainCells(in: valid.span)
    {
      cells.bytes.append(text)
      cells.endCell(width: width)
    } else {
      append(words: words(for: String(text: text)), to: &cells)
    }
  }

  func append(_ number: FixedDecimal, to cells: inout CellTexts) {
    let start = cells.bytes.count
    if isName(number) {
      cells.bytes.append(number)
    } else {
      cells.bytes.append(number, groups: groupSign, decimals: decimalSign)
      if isPercentage { cells.bytes.append(UInt8(ascii: "%")) }
    }
    cells.endCell(width: cells.bytes.count - start)
  }

  func append(_ day: Day, to cells: inout CellTexts) {
    let start = cells.bytes.count
    if options.showsRawDates { cells.bytes.append(day) } else { cells.bytes.append(readable: day) }
    cells.endCell(width: cells.bytes.count - start)
  }

  func append(_ period: Period, to cells: inout CellTexts) {
    append(words: options.showsRawDates ? period.label : period.text(in: options.language), to: &cells)
  }

  func append(_ value: Bool, to cells: inout CellTexts) {
    append(words: Self.word(for: value, options.language), to: &cells)
  }

  func append(_ label: ReservedLabel, to cells: inout CellTexts) {
    append(words: label.titles[options.language], to: &cells)
  }

  func append(_ label: ReservedLabel, ofRow row: Int, to cells: inout CellTexts) throws(TextsLost) {
    if try labelCell(label, row: row) == .empty { cells.endCell() } else { append(label, to: &cells) }
  }

  func append(_ column: RatioColumn, row: Int, to cells: inout CellTexts) {
    guard let ratio = ratios?.text(row: row) else { return cells.endCell() }
    append(words: alignedRatio?(ratio) ?? ratio.text, to: &cells)
  }

  private func append(words: String, to cells: inout CellTexts) {
    let shown = isEscaped ? MarkdownText.escaped(words) : words
    cells.bytes.append(text: shown)
    cells.endCell(width: DisplayWidth.cells(in: shown))
  }
}

extension TextBuffer {
  /// `31/08/2020`, as ``Day/text``.
  fileprivate mutating func append(readable day: Day) {
    let (year, month, dayOfMonth) = day.components
    if year < 0 { return append(text: day.text) }
    append(digitsOf: UInt64(dayOfMonth), minimum: 2)
    append(UInt8(ascii: "/"))
    append(digitsOf: UInt64(month), minimum: 2)
    append(UInt8(ascii: "/"))
    append(digitsOf: UInt64(year), minimum: 4)
  }
}
