import VietnameseText

extension MessageCatalogue {
  static let terminalMessages: [DiagnosticID: LocalizedText] = [
    .scriptNotText: LocalizedText(
      english: "the script '{path}' is not UTF-8 text",
      vietnamese: "tệp lệnh '{path}' không phải văn bản UTF-8"),
    .historyUnavailable: LocalizedText(
      english: "the history in '{path}' cannot be used: {reason}",
      vietnamese: "không dùng được lịch sử lệnh trong '{path}': {reason}"),
    .statementAbandoned: LocalizedText(
      english: "the statement was left before it ended; it gives no result",
      vietnamese: "đã bỏ dở câu lệnh; câu lệnh này không cho kết quả"),
  ]
}
