extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let sessionDocuments: [DiagnosticID] = [
    sessionHeaderNotClosed, sessionHeaderUnreadable, sessionVersionUnsupported, sessionHeaderKeyRepeated,
    sessionFenceNotClosed, sessionFileNotText, sessionFileUnreadable, sessionFileNotWritten, sessionCommentNotClosed,
    sessionCellCountDiffers, sessionTextAfterEnd, sessionOutputWithoutCell, sessionLabelUnknown,
    cellNameRepeated,
  ]
}

/// What is wrong with the text of a session file, or with the file.
package extension DiagnosticID {
  /// A session file of one line, `---`.
  static let sessionHeaderNotClosed = DiagnosticID(
    "MC1750", example: nil,
    english: "the header that starts with '---' has no closing '---'",
    vietnamese: "phần đầu tệp bắt đầu bằng '---' thiếu dòng '---' kết thúc")

  /// The example in the header of a session file.
  static let sessionHeaderUnreadable = DiagnosticID(
    "MC1751", example: "width: wide",
    english: "the header line '{text}' cannot be read",
    vietnamese: "không đọc được dòng '{text}' ở phần đầu tệp")

  /// The example in the header of a session file.
  static let sessionVersionUnsupported = DiagnosticID(
    "MC1752", example: "motcua: 2",
    english: "the session file has version '{version}'; this program reads version {supported}",
    vietnamese: "tệp phiên làm việc có phiên bản '{version}'; chương trình này chỉ đọc phiên bản {supported}")

  /// The example and `title: b` in the header of a session file.
  static let sessionHeaderKeyRepeated = DiagnosticID(
    "MC1753", example: "title: a",
    english: "the header names '{key}' twice",
    vietnamese: "phần đầu tệp ghi '{key}' hai lần")

  /// A session file of one line, a fence of three backticks.
  static let sessionFenceNotClosed = DiagnosticID(
    "MC1754", example: nil,
    english: "the block that starts on line {line} is never closed",
    vietnamese: "khối bắt đầu ở dòng {line} không có dòng kết thúc")

  /// The example on a file that is not UTF-8.
  static let sessionFileNotText = DiagnosticID(
    "MC1755", example: "run session.md",
    english: "'{path}' is not UTF-8 text",
    vietnamese: "'{path}' không phải là văn bản UTF-8")

  static let sessionFileUnreadable = DiagnosticID(
    "MC1756", example: "run .",
    english: "'{path}' cannot be read: {reason}",
    vietnamese: "không đọc được '{path}': {reason}")

  static let sessionFileNotWritten = DiagnosticID(
    "MC1757", example: "save nowhere/session.md",
    english: "'{path}' cannot be written: {reason}",
    vietnamese: "không ghi được '{path}': {reason}")

  /// A session file of one line, `<!--`.
  static let sessionCommentNotClosed = DiagnosticID(
    "MC1758", example: nil,
    english: "the comment that starts on line {line} is never closed by '-->'",
    vietnamese: "chú thích bắt đầu ở dòng {line} không có '-->' kết thúc")

  /// A session file without cells that ends in `<!-- motcua:end cells=1 -->`.
  static let sessionCellCountDiffers = DiagnosticID(
    "MC2750", example: nil,
    english: "the end mark counts {counted} cells, the file has {found}: it was cut or edited",
    vietnamese: "dấu kết thúc ghi {counted} ô, tệp có {found} ô: tệp đã bị cắt hoặc bị sửa")

  /// A session file with text below its end mark.
  static let sessionTextAfterEnd = DiagnosticID(
    "MC2751", example: nil,
    english: "there is text below the end mark on line {line}",
    vietnamese: "có nội dung phía dưới dấu kết thúc ở dòng {line}")

  /// An `output` block before the first cell of a session file.
  static let sessionOutputWithoutCell = DiagnosticID(
    "MC2752", example: nil,
    english: "the output on line {line} belongs to no cell",
    vietnamese: "phần kết quả ở dòng {line} không thuộc ô nào")

  /// A cell whose fence says `motcua skipp`.
  static let sessionLabelUnknown = DiagnosticID(
    "MC2753", example: nil,
    english: "the label '{label}' on line {line} means nothing here",
    vietnamese: "nhãn '{label}' ở dòng {line} không có nghĩa ở đây")

  /// Two cells whose fences say `motcua name=provision`.
  static let cellNameRepeated = DiagnosticID(
    "MC2754", example: nil,
    english: "the cell on line {line} is named '{name}' like the one on line {first}: no figure can name either",
    vietnamese: "ô ở dòng {line} trùng tên '{name}' với ô ở dòng {first}: số liệu không thể dẫn tới ô nào trong hai ô")
}
