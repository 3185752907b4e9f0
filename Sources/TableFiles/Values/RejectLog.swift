import ColumnarData
import VietnameseText

/// Why something of a file is not in its table.
enum RejectReason: String, Sendable, CaseIterable {
  case notANumber = "not a number"
  case notWhole = "not a whole number"
  case numberTooLarge = "number too large"
  case mixedPercentages = "percent sign in some cells only"
  case notADate = "not a date"
  case noSuchDay = "no such day"
  case notABoolean = "neither yes nor no"
  case tooFewCells = "too few cells"
  case tooManyCells = "too many cells"
  case spreadsheetError = "error of the spreadsheet"

  var titles: LocalizedText {
    let vietnamese =
      switch self {
      case .notANumber: "không phải là số"
      case .notWhole: "không phải là số nguyên"
      case .numberTooLarge: "số quá lớn"
      case .mixedPercentages: "chỉ một số ô có dấu phần trăm"
      case .notADate: "không phải là ngày"
      case .noSuchDay: "ngày không có trong lịch"
      case .notABoolean: "không phải có hay không"
      case .tooFewCells: "thiếu ô"
      case .tooManyCells: "thừa ô"
      case .spreadsheetError: "lỗi của bảng tính"
      }
    return LocalizedText(english: rawValue, vietnamese: vietnamese)
  }
}

/// Collects what could not be read, as rows of the table `rejects`.
struct RejectLog: Sendable {
  private(set) var files: [String] = []
  private(set) var lines: [Int64] = []
  private(set) var columns: [String] = []
  private(set) var texts: [String] = []
  private(set) var reasons: [RejectReason] = []

  var count: Int { lines.count }

  /// - Parameter column: Empty where the whole row is meant.
  mutating func append(file: String, line: Int, column: String, text: String, reason: RejectReason) {
    files.append(file)
    lines.append(Int64(line))
    columns.append(column)
    texts.append(text)
    reasons.append(reason)
  }

  mutating func append(_ other: RejectLog) {
    files += other.files
    lines += other.lines
    columns += other.columns
    texts += other.texts
    reasons += other.reasons
  }

  var table: Table {
    let reasonValues = RejectReason.allCases.map { FieldValue(value: $0.rawValue, titles: $0.titles) }
    let fields = [
      Field(name: "file", titles: LocalizedText(english: "File", vietnamese: "Tệp"), type: .category),
      Field(name: "line", titles: LocalizedText(english: "Line", vietnamese: "Dòng"), type: .number(scale: 0)),
      Field(name: "column", titles: LocalizedText(english: "Column", vietnamese: "Cột"), type: .category),
      Field(name: "text", titles: LocalizedText(english: "Text", vietnamese: "Nội dung"), type: .text),
      Field(
        name: "reason", titles: LocalizedText(english: "Reason", vietnamese: "Lý do"), type: .category,
        values: reasonValues),
    ]
    return Table(
      schema: TableSchema(
        name: "rejects", titles: LocalizedText(english: "Rejects", vietnamese: "Không đọc được"),
        aliases: ["loai", "khong_doc_duoc"], fields: fields),
      columns: [
        .category(Self.category(files)), .number(NumberColumn(values: IntegerValues(lines))),
        .category(Self.category(columns)), .text(TextColumn(texts)),
        .category(Self.category(reasons.map(\.rawValue), RejectReason.allCases.map(\.rawValue))),
      ],
      rowCount: count)
  }

  private static func category(_ texts: [String], _ declared: [String] = []) -> CategoryColumn {
    var values = declared
    var codes = Dictionary(uniqueKeysWithValues: declared.enumerated().map { ($1, UInt32($0 + 1)) })
    codes[""] = 0
    let column = texts.map { text in
      if let code = codes[text] { return code }
      values.append(text)
      codes[text] = UInt32(values.count)
      return UInt32(values.count)
    }
    return CategoryColumn(
      codes: Codes(column, greatest: values.count), dictionary: CategoryDictionary(values))
  }
}
