import VietnameseText

/// What lessons say to the learner, apart from their own texts.
enum LessonWords {
  static let missing = text("missing", "trống")
  static let yes = text("yes", "có")
  static let no = text("no", "không")

  // MARK: Where an answer parts

  /// - Parameter stage: As it is typed.
  static func lostAt(_ stage: String, _ lost: Int, of all: Int) -> LocalizedText {
    text(
      "at '\(stage)' \(count(lost, .english)) of the \(count(all, .english)) rows that are asked for are lost",
      "từ bước '\(stage)', \(count(lost, .vietnamese)) trong \(count(all, .vietnamese)) dòng cần tính bị loại")
  }

  static func lostInBase(_ lost: Int, of all: Int) -> LocalizedText {
    text(
      "the base leaves out \(count(lost, .english)) of the \(count(all, .english)) rows that are asked for",
      "mẫu số thiếu \(count(lost, .vietnamese)) trong \(count(all, .vietnamese)) dòng cần tính")
  }

  static func lostInCount(_ lost: Int, of all: Int) -> LocalizedText {
    text(
      "\(count(lost, .english)) of the \(count(all, .english)) rows that are asked for are not counted",
      "\(count(lost, .vietnamese)) trong \(count(all, .vietnamese)) dòng cần tính chưa được tính")
  }

  static func tooMany(_ more: Int, wanted: Int) -> LocalizedText {
    text(
      "\(count(more, .english)) rows are counted that are not asked for, beside the \(count(wanted, .english)) that are",
      "tính thừa \(count(more, .vietnamese)) dòng ngoài \(count(wanted, .vietnamese)) dòng cần tính")
  }

  static func numeratorsPart(_ less: Int, _ more: Int) -> LocalizedText {
    let english = [(less, "lacks \(count(less, .english)) rows"), (more, "has \(count(more, .english)) rows too many")]
    let vietnamese = [
      (less, "thiếu \(count(less, .vietnamese)) dòng"), (more, "thừa \(count(more, .vietnamese)) dòng"),
    ]
    func joined(_ parts: [(Int, String)], _ and: String) -> String {
      parts.filter { $0.0 > 0 }.map(\.1).joined(separator: and)
    }
    return text(
      "the base is right; the numerator \(joined(english, " and "))",
      "mẫu số đúng; tử số \(joined(vietnamese, " và "))")
  }

  static func rowPlace(_ isCounted: Bool) -> LocalizedText {
    isCounted
      ? text("counted, but not asked for", "được tính, nhưng không thuộc câu hỏi")
      : text("asked for, but not counted", "thuộc câu hỏi, nhưng chưa được tính")
  }

  static let byChance = text(
    "The number is right on these data by chance: on the small control set, which holds the rare cases, the answer differs.",
    "Con số khớp trên dữ liệu này là do ngẫu nhiên: trên bộ kiểm chứng nhỏ gồm các trường hợp hiếm, kết quả khác đi.")

  // MARK: Numbers and lists

  static func count(_ number: Int, _ language: Language) -> String { NumberText.grouped(Int64(number), in: language) }

  static func list(_ texts: [LocalizedText]) -> LocalizedText {
    text(texts.map(\.english).joined(separator: "; and "), texts.map(\.vietnamese).joined(separator: "; đồng thời "))
  }

  static func text(_ english: String, _ vietnamese: String) -> LocalizedText {
    LocalizedText(english: english, vietnamese: vietnamese)
  }
}
