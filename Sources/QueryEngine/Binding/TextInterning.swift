import ColumnarData

extension CategoryColumn {
  /// A column of long texts, numbers or dates as codes into the dictionary of its different values, in order of first
  /// appearance.
  init(interning table: Table, column: Int) {
    switch table.columns[column] {
    case .category(let category): self = category
    case .text(let texts): self.init(interning: texts)
    default:
      var interner = Interner()
      let codes = (0..<table.rowCount).map { row in
        Self.text(of: table.cell(row: row, column: column)).map { interner.code(of: $0) } ?? 0
      }
      self = interner.column(codes)
    }
  }

  private init(interning texts: TextColumn) {
    var interner = Interner()
    // Rows whose texts are lost are not visited; they count as missing until the run ends with an error.
    var codes = [UInt32](repeating: 0, count: texts.count)
    for start in stride(from: 0, to: texts.count, by: 1 << 16) {
      texts.visit(start..<min(start + 1 << 16, texts.count)) { row, text in
        if !text.isEmpty { codes[row] = interner.code(of: String(text: text)) }
      }
    }
    self = interner.column(codes)
  }

  private static func text(of cell: Cell) -> String? {
    switch cell {
    case .missing, .ratio: nil
    case .text(let text): text
    case .boolean(let value): value ? "yes" : "no"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    }
  }

  private struct Interner {
    private var codeOfText: [String: UInt32] = [:]
    private var texts: [String] = []

    mutating func code(of text: String) -> UInt32 {
      if let code = codeOfText[text] { return code }
      texts.append(text)
      codeOfText[text] = UInt32(texts.count)
      return UInt32(texts.count)
    }

    func column(_ codes: [UInt32]) -> CategoryColumn {
      CategoryColumn(
        codes: Codes(codes, greatest: texts.count), dictionary: CategoryDictionary(texts))
    }
  }
}
