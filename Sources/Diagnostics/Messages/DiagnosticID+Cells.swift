extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let cells: [DiagnosticID] = [
    noSuchCell, editNeedsTerminal, editorFailed, cellNameUnfit, cellNameTaken, cellMovedBehindItself, nothingToUndo,
    cellsStale, nothingStale, cellUnchanged,
  ]
}

/// The cells of a session, and how they are changed.
package extension DiagnosticID {
  static let noSuchCell = DiagnosticID(
    "MC1711", example: "delete 900",
    english: "no cell has the number or name '{name}'; 'cells' lists them",
    vietnamese: "không có ô nào mang số hoặc tên '{name}'; gõ 'các ô' để xem danh sách")

  /// The example of an answered statement, in a script.
  static let editNeedsTerminal = DiagnosticID(
    "MC1712", example: "edit 1",
    english: "an editor opens in the interactive shell alone; here the statement stands behind the number, in quotes",
    vietnamese: "chỉ phiên tương tác mới mở trình soạn thảo; ở đây hãy ghi câu lệnh sau số, trong dấu ngoặc kép")

  /// The example in a shell whose editor cannot be run, or ends with an error.
  static let editorFailed = DiagnosticID(
    "MC1713", example: "edit 1",
    english: "the editor '{name}' failed ({reason}); the cell stays as it is",
    vietnamese: "trình soạn thảo '{name}' gặp lỗi ({reason}); ô giữ nguyên")

  /// The example, where a statement was answered.
  static let cellNameUnfit = DiagnosticID(
    "MC1714", example: "name 1 a.b",
    english: "'{name}' cannot name a cell: a name has letters, digits, _ and - alone",
    vietnamese: "không đặt được tên ô là '{name}': tên chỉ gồm chữ, số, _ và -")

  /// The example, where cell 1 has that name.
  static let cellNameTaken = DiagnosticID(
    "MC1715", example: "name 2 provision",
    english: "cell [{cell}] has the name '{name}' already",
    vietnamese: "ô [{cell}] đã mang tên '{name}'")

  /// The example, where a statement was answered.
  static let cellMovedBehindItself = DiagnosticID(
    "MC1716", example: "move 1 after 1",
    english: "a cell cannot stand behind itself: '{name}'",
    vietnamese: "không thể chuyển ô tới sau chính nó: '{name}'")

  /// The example at the start of a session.
  static let nothingToUndo = DiagnosticID(
    "MC1717", example: "undo",
    english: "there is nothing to take back",
    vietnamese: "không có gì để hoàn tác")

  /// A session in which a definition was edited on which other cells rest.
  static let cellsStale = DiagnosticID(
    "MC2711", example: nil,
    english: "answers that may be others by now: {cells}; 'rerun stale' runs these cells again",
    vietnamese: "các kết quả có thể đã khác: {cells}; 'chạy lại đã cũ' chạy lại các ô này")

  /// The example, where no cell rests on something that changed.
  static let nothingStale = DiagnosticID(
    "MC3711", example: "rerun stale",
    english: "every answer is up to date",
    vietnamese: "mọi kết quả đều còn đúng")

  /// The example in a shell whose editor is left without a change.
  static let cellUnchanged = DiagnosticID(
    "MC3712", example: "edit 1",
    english: "the cell is as it was",
    vietnamese: "ô giữ nguyên")
}
