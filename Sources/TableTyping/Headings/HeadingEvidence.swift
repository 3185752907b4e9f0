import VietnameseText

/// What a heading says of the values below it.
enum HeadingEvidence: Sendable {
  case nothing, codes, numbers, days

  /// The share of filled rows, in hundredths, that must have the type that the heading says.
  static let share = 51

  private static let numberColumns: Set<String> = ["fee", "level", "limit_days"]
  private static let dayColumns: Set<String> = ["submitted", "received", "due", "resolved", "returned"]
  private static let numberWords = [
    "tong", "so_luong", "so_tien", "so_ngay", "ty_le", "ti_le", "phan_tram", "phi", "le_phi", "muc_phi", "gia",
    "amount",
    "total",
  ]

  init(_ name: ColumnNames.Column) {
    let heading = TextFolding.identifier(name.heading)
    if name.isCode {
      self = .codes
    } else if Self.dayColumns.contains(name.name) || heading == "ngay" || heading.hasPrefix("ngay_") {
      self = .days
    } else if Self.numberColumns.contains(name.name)
      || Self.numberWords.contains(where: { heading == $0 || heading.hasPrefix($0 + "_") })
    {
      self = .numbers
    } else {
      self = .nothing
    }
  }
}
