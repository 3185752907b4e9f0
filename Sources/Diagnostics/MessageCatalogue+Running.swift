import VietnameseText

extension MessageCatalogue {
  static let runningMessages: [DiagnosticID: LocalizedText] = [
    .integerOverflow: LocalizedText(
      english: "the result is too large for a whole number of 64 bits",
      vietnamese: "kết quả vượt quá số nguyên 64 bit"),
    .cancelled: LocalizedText(english: "cancelled", vietnamese: "đã hủy"),
    .resultColumnMissing: LocalizedText(
      english: "the result has no column '{name}'",
      vietnamese: "kết quả không có cột '{name}'"),
    .tooManyResultColumns: LocalizedText(
      english: "'{key}' would make {count} columns; at most {limit} can stand across",
      vietnamese: "'{key}' sẽ tạo ra {count} cột; chỉ trải ngang được tối đa {limit} cột"),
    .textsLost: LocalizedText(
      english: "'{path}' was changed since it was opened, so its texts cannot be read; open it again",
      vietnamese: "'{path}' đã bị thay đổi từ khi mở nên không đọc được văn bản trong đó; hãy mở lại"),
    .filterKeepsEverything: LocalizedText(
      english: "'{stage}' removes no row",
      vietnamese: "'{stage}' không loại dòng nào"),
    .filterKeepsNothing: LocalizedText(
      english: "'{stage}' removes every row",
      vietnamese: "'{stage}' loại hết mọi dòng"),
    .unknownRowsInRatio: LocalizedText(
      english: "{measure}: {unknown} of {total} unknown, counted as no",
      vietnamese: "{measure}: {unknown} trên {total} dòng không xác định được, tính là không"),
    .tiesCutByLimit: LocalizedText(
      english: "rows left out although their '{column}' equals that of the last row kept: {count}",
      vietnamese: "số dòng không được giữ lại dù có '{column}' bằng dòng cuối cùng: {count}"),
    .tooManyGroupsToList: LocalizedText(
      english:
        "listing every combination of the keys would take more than {limit} rows; only those that occur are listed",
      vietnamese: "liệt kê mọi tổ hợp của các nhóm cần hơn {limit} dòng; chỉ liệt kê những tổ hợp có dữ liệu"),
  ]
}
