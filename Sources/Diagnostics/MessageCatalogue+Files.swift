import VietnameseText

extension MessageCatalogue {
  static let fileMessages: [DiagnosticID: LocalizedText] = [
    .fileNotFound: LocalizedText(
      english: "no file or folder '{path}'",
      vietnamese: "không có tệp hay thư mục '{path}'")
  ]
}
