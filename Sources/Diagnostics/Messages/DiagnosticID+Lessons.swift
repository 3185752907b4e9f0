extension DiagnosticID {
  /// Every row of this file, in its order; a test compares the two.
  static let lessons: [DiagnosticID] = [
    unknownLesson, noExercise, nothingToChoose, noSuchChoice, lessonFormFault, lessonWithoutExercises, nothingToReview,
    progressNotKept, lessonOnOtherData, lessonCannotBeGraded,
  ]
}

/// Lessons, and what is kept of them.
package extension DiagnosticID {
  static let unknownLesson = DiagnosticID(
    "MC1790", example: "learn nothing",
    english: "no lesson '{name}'",
    vietnamese: "không có bài học '{name}'")

  static let noExercise = DiagnosticID(
    "MC1791", example: "hint",
    english: "no exercise is open; '{learn}' lists the lessons",
    vietnamese: "hiện không có bài tập nào; gõ '{learn}' để xem các bài học")

  static let nothingToChoose = DiagnosticID(
    "MC1792", example: "2",
    english: "a number alone chooses an answer in a lesson, and none is asked for now",
    vietnamese: "một con số đứng riêng là lựa chọn trong bài học, mà lúc này không có câu hỏi nào cần chọn")

  /// In a lesson with a question of three answers.
  static let noSuchChoice = DiagnosticID(
    "MC1793", example: nil,
    english: "there are {most} answers to choose from, not {number}",
    vietnamese: "chỉ có {most} lựa chọn, không có lựa chọn {number}")

  /// A lesson of the learner's own.
  static let lessonFormFault = DiagnosticID(
    "MC1794", example: nil,
    english: "lesson '{lesson}', exercise '{exercise}': {fault}",
    vietnamese: "bài học '{lesson}', bài tập '{exercise}': {fault}")

  /// A document without any cell labelled `exercise=`.
  static let lessonWithoutExercises = DiagnosticID(
    "MC1795", example: nil,
    english: "'{path}' has no exercise: a lesson is a session document with cells labelled exercise=",
    vietnamese: "'{path}' không có bài tập: bài học là tài liệu phiên làm việc có ô mang nhãn exercise=")

  /// Before anything was learned, or within a day of it.
  static let nothingToReview = DiagnosticID(
    "MC3790", example: "learn review",
    english: "nothing is due for review today",
    vietnamese: "hôm nay chưa có bài nào cần ôn")

  /// The state folder cannot be written.
  static let progressNotKept = DiagnosticID(
    "MC2790", example: nil,
    english: "what is learned cannot be kept in '{path}': {reason}",
    vietnamese: "không ghi được kết quả học vào '{path}': {reason}")

  /// A lesson over an analyst's own dossiers.
  static let lessonOnOtherData = DiagnosticID(
    "MC3791", example: nil,
    english: "the lesson runs on the open data; the numbers in its text are those of the example set",
    vietnamese: "bài học chạy trên dữ liệu đang mở; các con số trong lời dẫn là của bộ dữ liệu mẫu")

  /// The open data lack a column that the exercise needs.
  static let lessonCannotBeGraded = DiagnosticID(
    "MC2791", example: nil,
    english: "the answer cannot be graded on the open data",
    vietnamese: "không chấm được câu trả lời trên dữ liệu đang mở")
}
