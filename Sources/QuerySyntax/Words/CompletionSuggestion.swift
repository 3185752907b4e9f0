package import VietnameseText

/// Something that may stand where the cursor is.
package struct CompletionSuggestion: Sendable, Hashable {
  /// What a completion is, as the menu says beside it.
  package enum Kind: String, Sendable, Hashable {
    case keyword, table, column, measure, metric, value, period, setting, topic, path

    /// The kind in one or two words, as the menu shows it.
    package var title: LocalizedText {
      switch self {
      case .keyword: LocalizedText(english: "word", vietnamese: "từ khóa")
      case .table: LocalizedText(english: "table", vietnamese: "bảng")
      case .column: LocalizedText(english: "column", vietnamese: "cột")
      case .measure: LocalizedText(english: "measure", vietnamese: "số đo")
      case .metric: LocalizedText(english: "metric", vietnamese: "chỉ số")
      case .value: LocalizedText(english: "value", vietnamese: "giá trị")
      case .period: LocalizedText(english: "period", vietnamese: "kỳ")
      case .setting: LocalizedText(english: "setting", vietnamese: "thiết lập")
      case .topic: LocalizedText(english: "topic", vietnamese: "chủ đề")
      case .path: LocalizedText(english: "file", vietnamese: "tệp")
      }
    }
  }

  /// The typed stretch that it takes the place of, in UTF-8 offsets.
  package let range: Range<Int>
  /// What is put in, quoted where it must be.
  package let text: String
  /// Whether it is a word, a table, a column, …
  package let kind: Kind
  /// What it means: a title, a count, an explanation.
  package let meaning: String

  package init(range: Range<Int>, text: String, kind: Kind, meaning: String) {
    self.range = range
    self.text = text
    self.kind = kind
    self.meaning = meaning
  }
}
