package import VietnameseText

/// Why something of a file is not in its table.
package enum RejectReason: String, Sendable, CaseIterable {
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
  case formulaNotStored = "formula without a stored value"

  /// The reason in both languages; the English one is what the table holds.
  package var titles: LocalizedText {
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
      case .formulaNotStored: "công thức chưa có kết quả lưu trong tệp"
      }
    return LocalizedText(english: rawValue, vietnamese: vietnamese)
  }
}
