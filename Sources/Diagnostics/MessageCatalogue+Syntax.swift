import VietnameseText

extension MessageCatalogue {
  static let syntaxMessages: [DiagnosticID: LocalizedText] = [
    .unexpectedCharacter: LocalizedText(
      english: "the character '{character}' means nothing here",
      vietnamese: "ký tự '{character}' không có nghĩa ở đây"),
    .unterminatedString: LocalizedText(
      english: "the text that starts here has no closing quote",
      vietnamese: "đoạn văn bản bắt đầu ở đây thiếu dấu nháy đóng"),
  ]
}
