extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let session: [DiagnosticID] = [
    unknownSetting, missingArgument, checkNeedsDocument, unknownExportForm, excelNeedsCSV, nothingToRerun,
    historyNotKept,
    noSuchHistoryEntry, fileNotReplaced, fileIsOpenData, notAFileToWrite, documentNotMarkdown, badSettingValue,
    unknownTopic, errorExpected, expectationFailed, expectationOfNoRows, extraArgument, extraQuotedArgument,
    notInReplay,
    tablesReplaced, dataChanged, outputDiffers, syntheticData, exampleStaysOpen, cellsGuarded, replayedSame,
    replayedDifferent, causeOfDifference, dataChangedSince, replayStopped, replayedNothing, dataNotPinned, asOfAfterEnd,
    statementReadAs,
  ]
}

/// Commands, settings, and sessions that are run again.
package extension DiagnosticID {
  static let unknownSetting = DiagnosticID(
    "MC1701", example: "set nothing 1",
    english: "no setting '{name}'",
    vietnamese: "không có thiết lập '{name}'")

  static let missingArgument = DiagnosticID(
    "MC1703", example: "describe",
    english: "'{name}' needs more; for example: {usage}",
    vietnamese: "sau '{name}' còn thiếu nội dung; ví dụ: {usage}")

  static let checkNeedsDocument = DiagnosticID(
    "MC1736", example: "check steps.motcua",
    english: "'{path}' is a script; '{name}' takes a document, which has recorded answers",
    vietnamese: "'{path}' là tập lệnh; '{name}' cần một tài liệu có kết quả đã ghi")

  static let unknownExportForm = DiagnosticID(
    "MC1720", example: "export results.pdf",
    english: "cannot export to '{path}': use .csv, .tsv, .json, .jsonl, .xlsx, .svg, .md, .html, .ipynb or .motcua",
    vietnamese:
      "đuôi tệp '{path}' không thuộc các dạng ghi được: .csv, .tsv, .json, .jsonl, .xlsx, .svg, .md, .html, .ipynb, .motcua"
  )

  static let excelNeedsCSV = DiagnosticID(
    "MC1728", example: "export results.json excel",
    english: "only a path that ends in .csv is written for Excel, not '{path}'",
    vietnamese: "chỉ tệp có đuôi .csv được ghi cho Excel, không phải '{path}'")

  /// The example, before so many statements.
  static let nothingToRerun = DiagnosticID(
    "MC1721", example: "rerun 90",
    english: "no answered statement has that number",
    vietnamese: "không có câu lệnh nào mang số đó đã cho kết quả")

  /// The example in a script.
  static let historyNotKept = DiagnosticID(
    "MC1722", example: "history delete 1",
    english: "no history is kept here; one is in the interactive shell",
    vietnamese: "ở đây không lưu lịch sử; chỉ phiên tương tác mới lưu")

  /// The example, of fewer statements.
  static let noSuchHistoryEntry = DiagnosticID(
    "MC1723", example: "history delete 900",
    english: "the history has no '{name}'",
    vietnamese: "lịch sử không có '{name}'")

  /// The example, once more in another session.
  static let fileNotReplaced = DiagnosticID(
    "MC1724", example: "export results.csv",
    english: "'{path}' is there already; nothing was written",
    vietnamese: "đã có tệp '{path}'; chưa ghi gì")

  /// The example where the data of that path are open.
  static let fileIsOpenData = DiagnosticID(
    "MC1725", example: "export dossiers.csv replace",
    english: "'{path}' is open as data; no statement writes over it",
    vietnamese: "'{path}' đang mở làm dữ liệu; không câu lệnh nào được ghi đè")

  /// The example where that name is a folder's.
  static let notAFileToWrite = DiagnosticID(
    "MC1726", example: "save folder.md",
    english: "'{path}' is {kind}, not a file that can be written",
    vietnamese: "'{path}' là {kind}, không phải là tệp để ghi")

  static let documentNotMarkdown = DiagnosticID(
    "MC1727", example: "save report.docx",
    english: "'{name}' writes a document, whose name ends in .md, not '{path}'",
    vietnamese: "'{name}' ghi thành tài liệu có đuôi .md, không ghi '{path}'")

  static let badSettingValue = DiagnosticID(
    "MC1704", example: "set rows many",
    english: "'{name}' takes {values}, not '{found}'",
    vietnamese: "'{name}' nhận {values}, không nhận '{found}'")

  static let unknownTopic = DiagnosticID(
    "MC1705", example: "help nothing",
    english: "no help on '{name}'",
    vietnamese: "không có trợ giúp về '{name}'")

  /// A session cell marked `error` that succeeds.
  static let errorExpected = DiagnosticID(
    "MC1706", example: nil,
    english: "cell {cell} is marked 'error' but did not fail",
    vietnamese: "ô {cell} ghi 'error' nhưng không báo lỗi")

  static let expectationFailed = DiagnosticID(
    "MC1707", example: "procedures | show count | expect count = 0",
    english: "'{expectation}' does not hold; rows that fail it: {failed} of {rows}",
    vietnamese: "'{expectation}' không đúng ở {failed} trên {rows} dòng")

  static let expectationOfNoRows = DiagnosticID(
    "MC1710", example: "procedures | where level > 4 | expect level > 4",
    english: "'{expectation}' has no row to look at, so it says nothing; 'expect none' is for wanting none",
    vietnamese:
      "'{expectation}' không có dòng nào để kiểm tra; muốn không có dòng nào thì viết 'kỳ vọng không có dòng nào'")

  static let extraArgument = DiagnosticID(
    "MC1708", example: "tables now",
    english: "'{name}' takes no further '{found}'; a text or path with blanks stands in double quotes",
    vietnamese: "'{name}' không nhận thêm '{found}'; chữ có khoảng trắng thì đặt trong dấu ngoặc kép")

  static let extraQuotedArgument = DiagnosticID(
    "MC1796", example: "tables \"all of them\"",
    english: "'{name}' takes no further '{found}'",
    vietnamese: "'{name}' không nhận thêm '{found}'")

  /// A session cell `save "other.md"`.
  static let notInReplay = DiagnosticID(
    "MC1709", example: nil,
    english: "'{name}' does nothing while a session or script is run",
    vietnamese: "không dùng '{name}' khi đang chạy một phiên hoặc tập lệnh")

  /// The example of a file whose table is open already.
  static let tablesReplaced = DiagnosticID(
    "MC2701", example: "open",
    english: "replaced: {names}",
    vietnamese: "đã thay: {names}")

  /// A session whose data are not those of its header.
  static let dataChanged = DiagnosticID(
    "MC2702", example: nil,
    english: "the data of '{path}' are not those with which the session was saved",
    vietnamese: "dữ liệu '{path}' không còn như khi lưu phiên")

  /// A session cell that gives another output than the recorded one.
  static let outputDiffers = DiagnosticID(
    "MC2703", example: nil,
    english: "cell {cell}: the output is not the recorded one",
    vietnamese: "ô {cell}: kết quả khác với bản ghi")

  /// The example of the example set.
  static let syntheticData = DiagnosticID(
    "MC3702", example: "open",
    english: "{name}: synthetic data, made for teaching; no official figures",
    vietnamese: "{name}: tạo ra để học tập, không phải số liệu chính thức")

  /// The example with the example set open.
  static let exampleStaysOpen = DiagnosticID(
    "MC3732", example: "open results.csv",
    english: "{names} are still tables of the example set, which is synthetic; what was opened now: {tables}",
    vietnamese: "{names} vẫn là bảng của bộ dữ liệu ví dụ (giả lập); dữ liệu vừa mở: {tables}")

  /// The example with a text that begins with =.
  static let cellsGuarded = DiagnosticID(
    "MC3703", example: "export results.csv excel",
    english: "{cells} text cells look like a formula, a number or a day and are guarded against Excel",
    vietnamese: "{cells} ô chữ giống công thức, số hoặc ngày nên được ghi để Excel giữ nguyên")

  /// The example of a session that gives what it gave.
  static let replayedSame = DiagnosticID(
    "MC3704", example: "run",
    english: "{cells} ran; every output is the recorded one",
    vietnamese: "đã chạy {cells}; mọi kết quả đúng như đã ghi")

  /// The example of a session that gives something else.
  static let replayedDifferent = DiagnosticID(
    "MC3705", example: "run",
    english: "{cells} ran; {different} not as recorded",
    vietnamese: "đã chạy {cells}; {different} khác với bản ghi")

  /// A session that is checked after its data changed.
  static let causeOfDifference = DiagnosticID(
    "MC3709", example: nil,
    english: "the reason: {causes}",
    vietnamese: "nguyên nhân: {causes}")

  /// A session that is saved after one of its files was edited.
  static let dataChangedSince = DiagnosticID(
    "MC2704", example: nil,
    english: "'{path}' is no longer what was read: the document holds answers of the data as they were, and pins none",
    vietnamese: "'{path}' không còn như khi đọc: tài liệu giữ các kết quả của dữ liệu cũ và không ghi mã kiểm")

  /// A session of three cells of which the second fails.
  static let replayStopped = DiagnosticID(
    "MC2705", example: nil,
    english: "stopped at cell {cell}; {left} not run",
    vietnamese: "dừng ở ô {cell}; {left} chưa chạy")

  /// A session without cells, or whose data cannot be opened.
  static let replayedNothing = DiagnosticID(
    "MC3706", example: nil,
    english: "no cell ran",
    vietnamese: "chưa chạy ô nào")

  /// A session whose header names data without their hash.
  static let dataNotPinned = DiagnosticID(
    "MC3707", example: nil,
    english: "the document does not pin the data of '{path}': nothing shows that its answers are of these data",
    vietnamese: "tài liệu không ghi mã kiểm của dữ liệu '{path}': không rõ các kết quả có phải của chính dữ liệu này")

  /// The example, of data up to 30/09/2020.
  static let asOfAfterEnd = DiagnosticID(
    "MC2706", example: "set as_of 2020-12-31",
    english: "the data end on {end}: a later day shows nothing more, and counts as that day",
    vietnamese: "số liệu chỉ đến {end}: ngày muộn hơn không cho thấy gì thêm và được tính như ngày đó")

  /// Everyday words where one line of the language says the same; it stands also where notes are left out.
  static let statementReadAs = DiagnosticID(
    "MC3708", example: "count dossiers by channel",
    english: "read as: {line}",
    vietnamese: "hiểu là: {line}")
}
