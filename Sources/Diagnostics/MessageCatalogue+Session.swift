import VietnameseText

extension MessageCatalogue {
  static let sessionMessages: [DiagnosticID: LocalizedText] = [
    .commandNotAvailable: LocalizedText(
      english: "'{name}' is not available in this version",
      vietnamese: "'{name}' chưa có trong phiên bản này"),
    .missingArgument: LocalizedText(
      english: "'{name}' needs more; for example: {usage}",
      vietnamese: "sau '{name}' còn thiếu nội dung; ví dụ: {usage}"),
    .unknownExportForm: LocalizedText(
      english: "'{path}' ends in no form that can be written: .csv, .tsv, .json, .jsonl, .md, .motcua",
      vietnamese: "đuôi tệp '{path}' không thuộc các dạng ghi được: .csv, .tsv, .json, .jsonl, .md, .motcua"),
    .nothingToRerun: LocalizedText(
      english: "no statement of such a number was answered", vietnamese: "không có câu lệnh đã trả lời nào mang số đó"),
    .historyNotKept: LocalizedText(
      english: "no history is kept here; one is in the interactive shell",
      vietnamese: "ở đây không lưu lịch sử; chỉ phiên tương tác mới lưu"),
    .noSuchHistoryEntry: LocalizedText(
      english: "the history has no '{name}'",
      vietnamese: "lịch sử không có '{name}'"),
    .badSettingValue: LocalizedText(
      english: "'{name}' takes {values}, not '{found}'",
      vietnamese: "'{name}' nhận {values}, không nhận '{found}'"),
    .unknownTopic: LocalizedText(
      english: "no help on '{name}'",
      vietnamese: "không có trợ giúp về '{name}'"),
    .errorExpected: LocalizedText(
      english: "cell {cell} is marked 'error' but did not fail",
      vietnamese: "ô {cell} ghi 'error' nhưng không báo lỗi"),
    .expectationFailed: LocalizedText(
      english: "'{expectation}' does not hold; rows that fail it: {failed} of {rows}",
      vietnamese: "'{expectation}' không đúng ở {failed} trên {rows} dòng"),
    .extraArgument: LocalizedText(
      english: "'{name}' takes no further '{found}'; a text or path with blanks stands in double quotes",
      vietnamese: "'{name}' không nhận thêm '{found}'; chữ có khoảng trắng thì đặt trong dấu nháy kép"),
    .notInReplay: LocalizedText(
      english: "'{name}' does nothing while a session is re-run",
      vietnamese: "không dùng '{name}' khi chạy lại một phiên"),
    .outputDiffers: LocalizedText(
      english: "cell {cell}: the output is not the recorded one",
      vietnamese: "ô {cell}: kết quả khác với bản ghi"),
    .tablesReplaced: LocalizedText(
      english: "replaced: {names}",
      vietnamese: "đã thay: {names}"),
    .dataChanged: LocalizedText(
      english: "the data of '{path}' are not those with which the session was saved",
      vietnamese: "dữ liệu '{path}' không còn như khi lưu phiên"),
    .noMetrics: LocalizedText(
      english: "no metric is defined yet; for example: metric my_share on dossiers = ratio(channel = online)",
      vietnamese: "chưa định nghĩa chỉ số nào; ví dụ: metric my_share on dossiers = ratio(channel = online)"),
    .syntheticData: LocalizedText(
      english: "{name}: synthetic data, made for teaching; no official figures",
      vietnamese: "{name}: dữ liệu giả lập để học tập, không phải số liệu chính thức"),
    .cellsGuarded: LocalizedText(
      english: "{cells} text cells begin like a formula and got a ' before them",
      vietnamese: "{cells} ô văn bản bắt đầu như công thức nên được thêm dấu ' phía trước"),
    .replayedSame: LocalizedText(
      english: "{cells} cells ran; every output is the recorded one",
      vietnamese: "đã chạy {cells} ô; mọi kết quả đúng như đã ghi"),
    .replayedDifferent: LocalizedText(
      english: "{cells} cells ran; {different} outputs are not the recorded ones",
      vietnamese: "đã chạy {cells} ô; {different} kết quả khác với bản ghi"),
    .unknownSetting: LocalizedText(
      english: "no setting '{name}'",
      vietnamese: "không có thiết lập '{name}'"),
  ]
}
