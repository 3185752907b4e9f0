package import ColumnarData
import RecordReading
import VietnameseText

/// Collects what could not be read, as rows of the table `rejects`.
///
/// Rejects that differ in their line alone are of one kind: a file has few kinds, mostly, and may have millions of
/// rejects.
package struct RejectLog: Sendable {
  /// What rejects have in common that differ in their line alone.
  package struct Kind: Sendable {
    /// The path of the file.
    package let file: String
    /// Empty where the whole row is meant.
    package let column: String
    /// The cell or record as it stands, so far as it is kept.
    package let text: String
    /// Why it could not be read.
    package let reason: RejectReason

    package init(file: String, column: String, text: String, reason: RejectReason) {
      self.file = file
      self.column = column
      self.text = text
      self.reason = reason
    }
  }

  package private(set) var kinds: [Kind] = []
  /// The line of each reject.
  package private(set) var lines: [Int64] = []
  /// The number of each reject's kind.
  package private(set) var numbers: [UInt32] = []

  package init(kinds: [Kind] = [], lines: [Int64] = [], numbers: [UInt32] = []) {
    self.kinds = kinds
    self.lines = lines
    self.numbers = numbers
  }

  /// Rejects: cells and records.
  package var count: Int { lines.count }

  /// Appends one reject, on a line of its file, counted from 1.
  package mutating func append(line: Int, _ kind: Kind) {
    lines.append(Int64(line))
    numbers.append(UInt32(kinds.count))
    kinds.append(kind)
  }

  /// Appends the unreadable cells of a column: a kind for each text and file.
  mutating func append(_ faults: CellFaults, of table: RawTable, column: String) {
    if table.parts.isEmpty {
      let first = UInt32(kinds.count)
      kinds += faults.kinds.map { Kind(file: table.path, column: column, text: $0.text, reason: $0.reason) }
      lines += faults.rows.map { Int64(table.lines.line(ofRow: $0)) }
      numbers += faults.numbers.map { first + $0 }
      return
    }
    var known: [String: [UInt32: UInt32]] = [:]
    for (row, number) in zip(faults.rows, faults.numbers) {
      let path = table.path(ofRow: row)
      let kind = known[path]?[number] ?? UInt32(kinds.count)
      if kind == kinds.count {
        known[path, default: [:]][number] = kind
        let fault = faults.kinds[Int(number)]
        kinds.append(Kind(file: path, column: column, text: fault.text, reason: fault.reason))
      }
      lines.append(Int64(table.lines.line(ofRow: row)))
      numbers.append(kind)
    }
  }

  /// Appends the rejects of another file.
  package mutating func append(_ other: RejectLog) {
    let first = UInt32(kinds.count)
    kinds += other.kinds
    lines += other.lines
    numbers += other.numbers.map { first + $0 }
  }

  /// The table `rejects`: file, line, column, text and reason, one row a reject.
  package var table: Table {
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
        .category(category { $0.file }), .number(NumberColumn(values: IntegerValues(packing: lines))),
        .category(category { $0.column }), .text(texts()),
        .category(category(RejectReason.allCases.map(\.rawValue)) { $0.reason.rawValue }),
      ],
      rowCount: count)
  }

  private func category(_ declared: [String] = [], by name: (Kind) -> String) -> CategoryColumn {
    var values = declared
    var codes = Dictionary(uniqueKeysWithValues: declared.enumerated().map { ($1, UInt32($0 + 1)) })
    codes[""] = 0
    let codeOfKind = kinds.map { kind in
      let text = name(kind)
      if let code = codes[text] { return code }
      values.append(text)
      codes[text] = UInt32(values.count)
      return UInt32(values.count)
    }
    return CategoryColumn(
      codes: Codes(numbers.map { codeOfKind[Int($0)] }, greatest: values.count), dictionary: CategoryDictionary(values))
  }

  private func texts() -> TextColumn {
    let texts = kinds.map { Array($0.text.utf8) }
    var ends: [Int] = []
    ends.reserveCapacity(count)
    var byteCount = 0
    for number in numbers {
      byteCount += texts[Int(number)].count
      ends.append(byteCount)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    for number in numbers { bytes.append(contentsOf: texts[Int(number)]) }
    return TextColumn(ends: ColumnBuffer(ends), bytes: ColumnBuffer(bytes))
  }
}
