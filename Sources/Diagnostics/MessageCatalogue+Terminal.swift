import VietnameseText

extension MessageCatalogue {
  static let terminalMessages: [DiagnosticID: LocalizedText] = [
    .historyUnavailable: LocalizedText(
      english: "the history in '{path}' cannot be used: {reason}",
      vietnamese: "không dùng được lịch sử lệnh trong '{path}': {reason}")
  ]
}
