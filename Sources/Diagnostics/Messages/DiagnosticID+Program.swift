extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let program: [DiagnosticID] = [
    inputUnreadable, tooFewDescriptors, packageLinkUnsafe, inputHoldsStatements, writingRefused, readingRefused,
    noSuchAutosave, autosaveTaken, dataFromStream, autosaveFailed, savedFileNotFollowed, cellLeftAsItStands,
    keptDataMissing, exampleKeptElsewhere, exampleNotMade,
  ]
}

/// What the program finds around it: its streams, its limits, its folders.
package extension DiagnosticID {
  /// The example, where the input is a folder.
  static let inputUnreadable = DiagnosticID(
    "MC1760", example: "motcua < .",
    english: "standard input cannot be read: {reason}; ask with -c 'QUERY', or name a script",
    vietnamese: "không đọc được đầu vào chuẩn: {reason}; hãy hỏi bằng -c 'CÂU LỆNH' hoặc nêu tên tập lệnh")

  /// The example behind `ulimit -n 4`.
  static let tooFewDescriptors = DiagnosticID(
    "MC1761", example: "motcua",
    english: "too few files may be open at once: {count} more, and {least} are needed; raise the limit (ulimit -n)",
    vietnamese: "số tệp được mở cùng lúc quá ít: chỉ thêm được {count}, cần {least}; hãy nâng giới hạn (ulimit -n)")

  /// A package whose resource `a.csv` is a link to `/etc/passwd`.
  static let packageLinkUnsafe = DiagnosticID(
    "MC1762", example: nil,
    english: "'{path}' is a link out of the package's folder, to '{target}'; open that file by its own path",
    vietnamese:
      "'{path}' là liên kết ra ngoài thư mục của gói dữ liệu, tới '{target}'; hãy mở tệp đó bằng đường dẫn riêng")

  /// The example in a script on standard input, or in the shell.
  static let inputHoldsStatements = DiagnosticID(
    "MC1763", example: "open \"-\"",
    english: "standard input holds the statements, not data; data can come from it with -c 'QUERY' or a script's file",
    vietnamese: "đầu vào chuẩn đang chứa câu lệnh, không phải dữ liệu; muốn đọc dữ liệu từ đó, dùng -c hoặc tệp lệnh")

  /// The example in a session that was started with `--safe`.
  static let writingRefused = DiagnosticID(
    "MC1764", example: "save report.md",
    english: "'{name}' writes a file, and --safe allows none to be written",
    vietnamese: "'{name}' ghi tệp, mà --safe không cho ghi tệp nào")

  /// The example in a session that was started with `--safe`.
  static let readingRefused = DiagnosticID(
    "MC1765", example: "open /tmp/other.csv",
    english: "'{path}' lies outside of what --safe allows to be read: {folders}",
    vietnamese: "'{path}' nằm ngoài phạm vi --safe cho đọc: {folders}")

  /// The example, where fewer sessions can be restored.
  static let noSuchAutosave = DiagnosticID(
    "MC1766", example: "motcua --recover 9",
    english: "no session '{name}' to restore; 'motcua --recover' lists them: {count}",
    vietnamese: "không có phiên '{name}' để khôi phục; 'motcua --recover' liệt kê các phiên: {count}")

  /// `motcua --recover 1` in two terminals at once.
  static let autosaveTaken = DiagnosticID(
    "MC1767", example: nil,
    english: "session '{name}' is not opened twice: another shell restores it, or has restored it a moment ago",
    vietnamese: "không mở phiên '{name}' hai lần: phiên ấy đang được hoặc vừa được khôi phục ở cửa sổ khác")

  /// A session on `motcua - < x.csv` that is saved.
  static let dataFromStream = DiagnosticID(
    "MC2760", example: nil,
    english: "the data of '{path}' came from a stream: the document pins none, and needs the same data to run again",
    vietnamese: "dữ liệu '{path}' đến từ luồng: tài liệu không ghi mã kiểm và chỉ chạy lại được khi có lại dữ liệu đó")

  /// A shell whose folder of autosaves cannot be written; the reason is told below.
  static let autosaveFailed = DiagnosticID(
    "MC2761", example: nil,
    english: "the session cannot be kept in '{path}': only 'save' keeps what is answered from here on",
    vietnamese: "không lưu tự động được vào '{path}': từ đây chỉ 'lưu' mới giữ các kết quả")

  /// A document that was saved, and that another program changed since; the reason is told below.
  static let savedFileNotFollowed = DiagnosticID(
    "MC2762", example: nil,
    english: "'{path}' does not follow the session any more: it stays as it is until 'save'",
    vietnamese: "'{path}' không còn được ghi tiếp theo phiên: tệp giữ nguyên cho đến khi 'lưu'")

  /// A document that is gone on with, a cell of which says `let = `; the reason is told below.
  static let cellLeftAsItStands = DiagnosticID(
    "MC2763", example: nil,
    english: "cell {cell} is left as it stands, since it cannot be run",
    vietnamese: "ô {cell} được giữ nguyên vì không chạy được")

  /// A session that is restored after its data were moved; the reason is told below.
  static let keptDataMissing = DiagnosticID(
    "MC2764", example: nil,
    english:
      "restored without the data of '{path}': the answers stand as they were; 'open' the data from where they are",
    vietnamese: "khôi phục mà không có dữ liệu '{path}': các kết quả giữ như đã lưu; hãy 'mở' dữ liệu từ nơi mới")

  /// The example, where the cache cannot be written.
  static let exampleKeptElsewhere = DiagnosticID(
    "MC3760", example: "motcua",
    english: "'{path}' cannot be written ({reason}): the example set is kept in '{other}'",
    vietnamese: "không ghi được vào '{path}' ({reason}): bộ dữ liệu mẫu được giữ ở '{other}'")

  /// The example with `--safe`, where no example set is found.
  static let exampleNotMade = DiagnosticID(
    "MC1768", example: "motcua --safe",
    english:
      "no example set is found, and to make it in '{path}' would write files, which --safe allows not; "
      + "start once without it, or name the data",
    vietnamese:
      "không tìm thấy bộ dữ liệu ví dụ, mà tạo bộ ấy trong '{path}' là ghi tệp, --safe không cho; "
      + "hãy chạy một lần không có tùy chọn này, hoặc nêu dữ liệu cần mở")
}
