import VietnameseText

extension MessageCatalogue {
  static let runningMessages: [DiagnosticID: LocalizedText] = [
    .integerOverflow: LocalizedText(
      english: "the result is too large for a whole number of 64 bits",
      vietnamese: "kết quả vượt quá số nguyên 64 bit"),
    .cancelled: LocalizedText(english: "cancelled", vietnamese: "đã hủy"),
  ]
}
