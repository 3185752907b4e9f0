import VietnameseText

extension MessageCatalogue {
  static let fileMessages: [DiagnosticID: LocalizedText] = [
    .fileNotFound: LocalizedText(
      english: "no file or folder '{path}'",
      vietnamese: "không có tệp hay thư mục '{path}'"),
    .dossierCountOutOfRange: LocalizedText(
      english: "a dataset has from {least} to {most} dossiers, not {count}",
      vietnamese: "bộ dữ liệu có từ {least} đến {most} hồ sơ, không thể là {count}"),
    .generationTargetNotDataset: LocalizedText(
      english: "'{path}' holds files that are not a synthetic dataset; an empty or a new folder is needed",
      vietnamese: "'{path}' đang chứa tệp không thuộc bộ dữ liệu giả lập; cần một thư mục trống hoặc thư mục mới"),
    .generationTargetIsFile: LocalizedText(
      english: "'{path}' is a file; a folder is needed",
      vietnamese: "'{path}' là tệp; cần một thư mục"),
    .datasetNotWritten: LocalizedText(
      english: "the dataset could not be written to '{path}': {reason}",
      vietnamese: "không ghi được bộ dữ liệu vào '{path}': {reason}"),
  ]
}
