extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let terminal: [DiagnosticID] = [
    scriptNotText, historyUnavailable, statementAbandoned,
  ]
}

/// The interactive shell and scripts.
package extension DiagnosticID {
  /// The example, a file that is no UTF-8 text.
  static let scriptNotText = DiagnosticID(
    "MC1780", example: "motcua photo.motcua",
    english: "the script '{path}' is not UTF-8 text",
    vietnamese: "tệp lệnh '{path}' không phải văn bản UTF-8")

  /// A statement typed while the file of the history cannot be written.
  static let historyUnavailable = DiagnosticID(
    "MC2780", example: nil,
    english: "the history in '{path}' cannot be used: {reason}",
    vietnamese: "không dùng được lịch sử lệnh trong '{path}': {reason}")

  /// Ctrl-C twice within two seconds while a statement runs.
  static let statementAbandoned = DiagnosticID(
    "MC2781", example: nil,
    english: "the statement was left before it ended; it gives no result",
    vietnamese: "đã bỏ dở câu lệnh; câu lệnh này không cho kết quả")
}
