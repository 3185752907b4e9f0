import CellParsing
import VietnameseText

/// What most cells of a column are.
enum CellKind: Sendable {
  case day, number
  /// A number without a percent sign, where some have one.
  case bareNumber

  var titles: LocalizedText {
    switch self {
    case .day: LocalizedText(english: "dates", vietnamese: "ngày")
    case .number: LocalizedText(english: "numbers", vietnamese: "số")
    case .bareNumber:
      LocalizedText(english: "numbers, some with a percent sign", vietnamese: "số, có ô kèm dấu phần trăm")
    }
  }

  func contains(_ cell: Span<UInt8>) -> Bool {
    switch self {
    case .day: return DateCell.parse(cell) != nil
    case .number, .bareNumber:
      let number = NumberCell.parse(cell, .vietnamese) ?? NumberCell.parse(cell, .english)
      return number.map { self == .number || $0.isPercentage } ?? false
    }
  }
}
