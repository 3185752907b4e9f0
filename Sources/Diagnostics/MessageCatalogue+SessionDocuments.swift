import VietnameseText

extension MessageCatalogue {
  static let sessionDocumentMessages: [DiagnosticID: LocalizedText] = [
    .sessionHeaderNotClosed: LocalizedText(
      english: "the header that starts with '---' has no closing '---'",
      vietnamese: "phần đầu tệp bắt đầu bằng '---' thiếu dòng '---' kết thúc"),
    .sessionHeaderUnreadable: LocalizedText(
      english: "the header line '{text}' cannot be read",
      vietnamese: "không đọc được dòng '{text}' ở phần đầu tệp"),
    .sessionVersionUnsupported: LocalizedText(
      english: "the session file has version '{version}'; this program reads version {supported}",
      vietnamese: "tệp phiên làm việc có phiên bản '{version}'; chương trình này chỉ đọc phiên bản {supported}"),
    .sessionHeaderKeyRepeated: LocalizedText(
      english: "the header names '{key}' twice",
      vietnamese: "phần đầu tệp ghi '{key}' hai lần"),
    .sessionFenceNotClosed: LocalizedText(
      english: "the block that starts on line {line} is never closed",
      vietnamese: "khối bắt đầu ở dòng {line} không có dòng kết thúc"),
    .sessionCommentNotClosed: LocalizedText(
      english: "the comment that starts on line {line} is never closed by '-->'",
      vietnamese: "chú thích bắt đầu ở dòng {line} không có '-->' kết thúc"),
    .sessionFileNotText: LocalizedText(
      english: "'{path}' is not UTF-8 text",
      vietnamese: "'{path}' không phải là văn bản UTF-8"),
    .sessionFileUnreadable: LocalizedText(
      english: "'{path}' cannot be read: {reason}",
      vietnamese: "không đọc được '{path}': {reason}"),
    .sessionFileNotWritten: LocalizedText(
      english: "'{path}' cannot be written: {reason}",
      vietnamese: "không ghi được '{path}': {reason}"),
    .sessionCellCountDiffers: LocalizedText(
      english: "the end mark counts {counted} cells, the file has {found}: it was cut or edited",
      vietnamese: "dấu kết thúc ghi {counted} ô, tệp có {found} ô: tệp đã bị cắt hoặc bị sửa"),
    .sessionTextAfterEnd: LocalizedText(
      english: "there is text below the end mark on line {line}",
      vietnamese: "có nội dung phía dưới dấu kết thúc ở dòng {line}"),
    .sessionOutputWithoutCell: LocalizedText(
      english: "the output on line {line} belongs to no cell",
      vietnamese: "phần kết quả ở dòng {line} không thuộc ô nào"),
    .sessionLabelUnknown: LocalizedText(
      english: "the label '{label}' on line {line} means nothing here",
      vietnamese: "nhãn '{label}' ở dòng {line} không có nghĩa ở đây"),
  ]
}
