import VietnameseText

extension MessageCatalogue {
  static let checkingMessages: [DiagnosticID: LocalizedText] = [
    .unknownTable: LocalizedText(
      english: "no table '{name}'",
      vietnamese: "không có bảng '{name}'")
  ]
}
