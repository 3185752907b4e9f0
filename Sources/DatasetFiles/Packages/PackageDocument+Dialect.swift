import RecordReading

extension PackageDocument {
  /// How the records of a resource's files are written. What is of one format alone stands in a member of its name (`csv`,
  /// `json`, `excel`), or, as older packages and the second version of the standard have it, beside the others.
  struct Dialect: Decodable {
    let header: Bool?
    let headerRows: [Int]?
    let headerJoin: String?
    let headerCase: Bool?
    let commentChar: String?
    let commentRows: [Int]?
    let text: Text
    /// Of JSON: the way to the records.
    let property: String?
    /// Of a workbook: the name of the sheet, or its number from 1.
    let sheet: Scalar?

    /// What is of text files alone.
    struct Text: Decodable {
      let delimiter: String?
      let quoteChar: String?
      let escapeChar: String?
      let doubleQuote: Bool?
      let skipInitialSpace: Bool?
      let lineTerminator: String?
      let nullSequence: String?
    }

    private struct JSON: Decodable {
      let property: String?
    }

    private struct Workbook: Decodable {
      let sheet: Scalar?
    }

    private enum CodingKeys: CodingKey {
      case header, headerRows, headerJoin, headerCase, commentChar, commentRows, property, sheetName, sheetNumber
      case csv, json, excel
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      header = try container.decodeIfPresent(Bool.self, forKey: .header)
      headerRows = try container.decodeIfPresent([Int].self, forKey: .headerRows)
      headerJoin = try container.decodeIfPresent(String.self, forKey: .headerJoin)
      headerCase = try container.decodeIfPresent(Bool.self, forKey: .headerCase)
      commentChar = try container.decodeIfPresent(String.self, forKey: .commentChar)
      commentRows = try container.decodeIfPresent([Int].self, forKey: .commentRows)
      let beside = try Text(from: decoder)
      text = try container.decodeIfPresent(Text.self, forKey: .csv).map { Text($0, else: beside) } ?? beside
      property =
        try container.decodeIfPresent(JSON.self, forKey: .json)?.property
        ?? container.decodeIfPresent(String.self, forKey: .property)
      sheet =
        try container.decodeIfPresent(Workbook.self, forKey: .excel)?.sheet
        ?? container.decodeIfPresent(Scalar.self, forKey: .sheetName)
        ?? container.decodeIfPresent(Scalar.self, forKey: .sheetNumber)
    }
  }
}

extension PackageDocument.Dialect.Text {
  /// The first one's properties, and those of the other that it has not.
  fileprivate init(_ first: Self, else other: Self) {
    delimiter = first.delimiter ?? other.delimiter
    quoteChar = first.quoteChar ?? other.quoteChar
    escapeChar = first.escapeChar ?? other.escapeChar
    doubleQuote = first.doubleQuote ?? other.doubleQuote
    skipInitialSpace = first.skipInitialSpace ?? other.skipInitialSpace
    lineTerminator = first.lineTerminator ?? other.lineTerminator
    nullSequence = first.nullSequence ?? other.nullSequence
  }
}

extension PackageDocument.Dialect {
  /// Whether the first rows are a heading.
  var hasHeading: Bool { header != false && headerRows?.isEmpty != true }

  /// The name of the sheet; nil for the first.
  var sheetName: String? { isOtherSheetByNumber || sheet?.text == "1" ? nil : sheet?.text }

  private var isOtherSheetByNumber: Bool { sheet.map { (Int($0.text) ?? 1) > 1 } ?? false }

  /// The byte between cells; nil where the package says none that can be used.
  var separator: UInt8? { Self.byte(text.delimiter) }

  /// How text files are written.
  var textDialect: TextDialect {
    var dialect = TextDialect()
    dialect.separator = separator
    dialect.quote = text.quoteChar.map { $0.isEmpty ? nil : Self.byte($0) ?? dialect.quote } ?? dialect.quote
    dialect.escape = Self.byte(text.escapeChar)
    // Without another sign, a quote within a cell can only be doubled.
    dialect.doublesQuotes = text.doubleQuote != false || dialect.escape == nil
    dialect.skipsInitialSpace = text.skipInitialSpace ?? false
    dialect.comment = commentChar.map { Array($0.utf8) } ?? []
    dialect.commentRows = Set(commentRows ?? [])
    dialect.headerRows = hasHeading ? headerRows?.sorted() : nil
    dialect.headerJoin = headerJoin ?? dialect.headerJoin
    return dialect
  }

  /// The properties that say nothing that can be used, each as `dialect: delimiter: ||`.
  ///
  /// - Parameter isText: Whether the resource's files are texts with a separator between cells.
  func unfollowed(isText: Bool) -> [String] {
    var unfollowed: [String] = []
    if let sign = text.delimiter, Self.byte(sign) == nil { unfollowed.append("delimiter: \(sign)") }
    if let sign = text.quoteChar, !sign.isEmpty, Self.byte(sign) == nil { unfollowed.append("quoteChar: \(sign)") }
    if let sign = text.escapeChar, !sign.isEmpty, Self.byte(sign) == nil { unfollowed.append("escapeChar: \(sign)") }
    if let ends = text.lineTerminator, !["\n", "\r\n", "\r"].contains(ends) {
      unfollowed.append("lineTerminator: \(ends)")
    }
    if let null = text.nullSequence, !null.isEmpty { unfollowed.append("nullSequence: \(null)") }
    if isOtherSheetByNumber, let sheet { unfollowed.append("sheetNumber: \(sheet.text)") }
    if !isText {
      if let sign = commentChar, !sign.isEmpty { unfollowed.append("commentChar: \(sign)") }
      if let rows = commentRows, !rows.isEmpty { unfollowed.append("commentRows: \(Self.text(rows))") }
      if let rows = headerRows, !rows.isEmpty, rows != [1] { unfollowed.append("headerRows: \(Self.text(rows))") }
    }
    return unfollowed.map { "dialect: \($0)" }
  }

  private static func byte(_ text: String?) -> UInt8? { text.flatMap { $0.utf8.count == 1 ? $0.utf8.first : nil } }

  private static func text(_ rows: [Int]) -> String { rows.map(String.init).joined(separator: ", ") }
}
