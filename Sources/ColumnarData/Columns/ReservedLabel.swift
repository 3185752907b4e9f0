package import VietnameseText

/// What stands in a key where a row has no value of its own. A value of the data that is spelled the same stays a value.
package enum ReservedLabel: String, Sendable, CaseIterable {
  /// A dossier whose procedure the catalogue does not have.
  case notInCatalogue = "(not in the catalogue)"
  /// A row whose key is empty.
  case missing = "(missing)"
  /// The rows that `top … other` put together.
  case other = "(other)"
  case total = "(total)"

  /// As machine formats write it.
  package var text: String { rawValue }

  /// As a reader sees it.
  package var titles: LocalizedText {
    switch self {
    case .notInCatalogue: LocalizedText(english: text, vietnamese: "(không có trong danh mục)")
    case .missing: LocalizedText(english: text, vietnamese: "(trống)")
    case .other: LocalizedText(english: text, vietnamese: "(còn lại)")
    case .total: LocalizedText(english: "Total", vietnamese: "Tổng")
    }
  }
}
