extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let linting: [DiagnosticID] = [
    lintUnboundNumber, lintPeriodWrittenOut, lintAbsolutePath, lintRatioOfTwoCells, lintCumulativeBeside,
    lintSmallRanking, lintStaleOutputs, lintLinkToNothing,
  ]
}

/// What `motcua lint` tells of a document that was not run.
package extension DiagnosticID {
  /// Prose of a document that has named cells.
  static let lintUnboundNumber = DiagnosticID(
    "MC2740", example: "It was 97.15%.",
    english: "line {line}: nothing proves '{text}': it is no link to an answer",
    vietnamese: "dòng {line}: '{text}' không dẫn tới kết quả nào nên không có căn cứ")

  /// Prose of a document whose parameter `quarter` is that quarter.
  static let lintPeriodWrittenOut = DiagnosticID(
    "MC2741", example: "In quý III/2020",
    english: "line {line}: '{text}' stays when the parameter '{name}' changes; a link [{text}](#{name}) follows it",
    vietnamese: "dòng {line}: '{text}' không đổi theo tham số '{name}'; nên viết [{text}](#{name})")

  static let lintAbsolutePath = DiagnosticID(
    "MC2742", example: "data: {a: {path: /home/an/a.csv}}",
    english: "the data are named by the absolute path '{path}', which other machines do not have",
    vietnamese: "dữ liệu ghi bằng đường dẫn tuyệt đối '{path}', máy khác không có")

  static let lintRatioOfTwoCells = DiagnosticID(
    "MC2743", example: "[1,671](#online.n)/[1,813](#handled)",
    english: "line {line}: '{first}' and '{second}' come from two answers: nothing shows that their scopes are one",
    vietnamese: "dòng {line}: '{first}' và '{second}' lấy từ hai kết quả: không rõ có cùng phạm vi hay không")

  /// A paragraph with figures of a cell with `in ytd 2020Q3` and of one with `in 2020Q3`.
  static let lintCumulativeBeside = DiagnosticID(
    "MC2744", example: nil,
    english: "line {line}: '{first}' is cumulative from the start of the year, '{second}' is of a period alone",
    vietnamese: "dòng {line}: '{first}' là số lũy kế từ đầu năm, còn '{second}' chỉ tính trong kỳ")

  /// A cell that sorts ratios, of which one is 7 / 10.
  static let lintSmallRanking = DiagnosticID(
    "MC2745", example: nil,
    english: "line {line}: the ranking has a ratio of only {count}: below 30 chance alone moves it",
    vietnamese: "dòng {line}: bảng xếp hạng có tỷ lệ tính trên {count}: dưới 30 thì dễ thay đổi do ngẫu nhiên")

  /// A document of which a statement was edited after it was written.
  static let lintStaleOutputs = DiagnosticID(
    "MC2746", example: nil,
    english: "the answers are older than what they were made with: {changed}",
    vietnamese: "kết quả cũ hơn nội dung tạo ra chúng: {changed}")

  static let lintLinkToNothing = DiagnosticID(
    "MC2747", example: "[97%](#provison.percent)",
    english: "line {line}: the link '#{address}' leads to no cell, parameter or heading",
    vietnamese: "dòng {line}: liên kết '#{address}' không dẫn tới ô, tham số hay đề mục nào")
}
