import VietnameseText

extension MessageCatalogue {
  static let sessionMessages: [DiagnosticID: LocalizedText] = [
    .unknownSetting: LocalizedText(
      english: "no setting '{name}'",
      vietnamese: "không có thiết lập '{name}'")
  ]
}
