extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let terminal: [DiagnosticID] = [
    scriptNotText, outputNotWritten, historyUnavailable, statementAbandoned, scriptStopped,
  ]
}

/// The interactive shell and scripts.
package extension DiagnosticID {
  /// The example, a file that is no UTF-8 text.
  static let scriptNotText = DiagnosticID(
    "MC1780", example: "motcua photo.motcua",
    english: "the script '{path}' is not UTF-8 text",
    vietnamese: "tệp lệnh '{path}' không phải văn bản UTF-8")

  /// The example, where the disk is full.
  static let outputNotWritten = DiagnosticID(
    "MC1781", example: "motcua -c dossiers > answers.txt",
    english: "the answer cannot be written: {reason}",
    vietnamese: "không ghi được câu trả lời: {reason}")

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

  /// A script of which a statement fails.
  static let scriptStopped = DiagnosticID(
    "MC2782", example: nil,
    english: "stopped at {place}; {left}",
    vietnamese: "dừng ở {place}; {left}")
}
