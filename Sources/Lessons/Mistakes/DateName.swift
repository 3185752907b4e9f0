import VietnameseText

/// The dates of a dossier by their names in both languages: solutions are written in either.
enum DateName: String, CaseIterable {
  case submitted, received, due, resolved, returned

  /// As readers of each language call it.
  var title: LocalizedText {
    let vietnamese =
      switch self {
      case .submitted: "ngày nộp"
      case .received: "ngày tiếp nhận"
      case .due: "ngày hẹn trả"
      case .resolved: "ngày xử lý xong"
      case .returned: "ngày trả kết quả"
      }
    return LocalizedText(english: rawValue, vietnamese: vietnamese)
  }

  /// nil for a text that names no date of a dossier.
  init?(writtenAs text: String) {
    let wanted = TextFolding.identifier(text)
    let name = Self.allCases.first { $0.rawValue == wanted || TextFolding.identifier($0.title.vietnamese) == wanted }
    guard let name else { return nil }
    self = name
  }
}
