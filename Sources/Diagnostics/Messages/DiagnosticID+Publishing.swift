extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let publishing: [DiagnosticID] = [
    workbookLibraryMissing, workbookTooSmall, workbookNotMade, notPublishable, pictureNeedsChart, workbookTextsCut,
  ]
}

/// What can go wrong where a result or a document is written as a page, a notebook, a picture or a workbook.
package extension DiagnosticID {
  /// The example, where Debian's package is not installed.
  static let workbookLibraryMissing = DiagnosticID(
    "MC1770", example: "export results.xlsx",
    english: "writing a workbook needs the library of the package {package}: apt-get install {package}",
    vietnamese: "ghi sổ tính cần thư viện của gói {package}: apt-get install {package}")

  /// The example, of a result of two million rows.
  static let workbookTooSmall = DiagnosticID(
    "MC1771", example: "export results.xlsx",
    english: "a sheet holds at most 1,048,575 rows and 16,384 columns; the result has {rows} and {columns}: use .csv",
    vietnamese:
      "một trang tính chứa nhiều nhất 1.048.575 dòng và 16.384 cột; kết quả có {rows} dòng, {columns} cột: dùng .csv")

  /// The folder for temporary files is full or cannot be written.
  static let workbookNotMade = DiagnosticID(
    "MC1772", example: nil,
    english: "the workbook could not be made: there may be no room for temporary files",
    vietnamese: "không tạo được sổ tính: có thể không còn chỗ cho tệp tạm")

  /// `motcua export report.md --output report.pdf`.
  static let notPublishable = DiagnosticID(
    "MC1773", example: nil,
    english: "a document cannot be written to '{path}': use .html, .ipynb or .xlsx",
    vietnamese: "không ghi được văn bản ra '{path}': dùng .html, .ipynb hoặc .xlsx")

  static let pictureNeedsChart = DiagnosticID(
    "MC1774", example: "export chart.svg",
    english: "the last result is a table; a picture is made of one that ends with '| chart'",
    vietnamese: "kết quả cuối là bảng; chỉ tạo được hình từ kết quả kết thúc bằng '| biểu đồ'")

  /// A text of more than 32,767 letters.
  static let workbookTextsCut = DiagnosticID(
    "MC2770", example: nil,
    english: "texts longer than the 32,767 letters that a cell of a workbook holds, cut to that: {texts}",
    vietnamese: "số văn bản dài hơn 32.767 ký tự mà một ô của sổ tính chứa được, đã cắt bớt: {texts}")
}
