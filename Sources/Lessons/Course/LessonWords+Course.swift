import VietnameseText

// The lines of a lesson, a review and the placement test.

extension LessonWords {
  static func heading(of lesson: Lesson) -> String {
    guard let number = lesson.number else { return lesson.title }
    return text("Lesson \(number): \(lesson.title)", "Bài \(number): \(lesson.title)")[lesson.language]
  }

  static func heading(of purpose: LessonRun.Purpose) -> LocalizedText {
    switch purpose {
    case .lesson: text("Lesson", "Bài học")
    case .review: text("Review: what was learned some days ago", "Ôn tập: các bài đã học mấy ngày trước")
    case .placement:
      text(
        "Placement test: one question of each lesson, one answer each",
        "Kiểm tra đầu vào: mỗi bài một câu, mỗi câu trả lời một lần")
    }
  }

  static let goingOn = text("Going on where you were.", "Học tiếp từ chỗ đã dừng.")

  static func exercise(_ number: Int, of all: Int, _ title: String) -> LocalizedText {
    text("Exercise \(number) of \(all): \(title)", "Bài tập \(number)/\(all): \(title)")
  }

  static let ask = text(
    "Type the query. 'hint' helps, 'skip' shows an answer; anything else may be tried in between.",
    "Hãy viết câu lệnh. 'gợi ý' để được giúp, 'xem đáp án' để biết cách làm; giữa chừng vẫn có thể thử việc khác.")
  static let askPlaced = text(
    "Type the query, or 'skip'. Each question takes one answer.",
    "Hãy viết câu lệnh, hoặc 'xem đáp án' để sang câu sau. Mỗi câu chỉ trả lời một lần.")

  // MARK: Choices

  static func guessQuestion(_ choice: Choice, _ language: Language) -> [String] {
    let question = text(
      "First a guess: what will come out? Type its number.", "Hãy đoán trước: kết quả là bao nhiêu? Gõ số thứ tự.")
    return [question[language]] + options(choice)
  }

  static func labelQuestion(_ choice: Choice, _ language: Language) -> [String] {
    let question = text(
      "Which sentence may stand in the report? Type its number.",
      "Câu nào được phép ghi vào báo cáo? Gõ số thứ tự.")
    return [question[language]] + options(choice)
  }

  private static func options(_ choice: Choice) -> [String] {
    choice.options.enumerated().map { "  \($0.offset + 1)  \($0.element)" }
  }

  static let guessed = text("Kept. Now type the query.", "Đã ghi nhận. Bây giờ hãy viết câu lệnh.")

  static func guessWas(_ choice: Choice, _ guess: Int) -> LocalizedText {
    guess == choice.right
      ? text("You had guessed so.", "Đúng như đã đoán.")
      : text("You had guessed \(choice.options[guess]).", "Trước đó đã đoán \(choice.options[guess]).")
  }

  static let labelRight = text("Right, that sentence says what was computed.", "Đúng, câu đó nói đúng điều đã tính.")

  static func labelWrong(_ right: String) -> LocalizedText {
    text("The sentence that says what was computed is: \(right)", "Câu nói đúng điều đã tính là: \(right)")
  }

  // MARK: Answers

  static let right = text("Right.", "Đúng.")
  static let notTried = text(
    "(Not taken as an answer: the exercise asks for something of another form. 'learn pause' puts it aside.)",
    "(Không tính là câu trả lời: bài tập cần kết quả dạng khác. 'học tạm dừng' gác bài tập lại.)")

  static func wrong(_ grade: Grade, _ language: Language) -> [String] {
    var lines = [text("Not yet.", "Chưa đúng.")[language]]
    if !grade.points.isEmpty {
      let right = grade.points.sorted { $0.rawValue < $1.rawValue }.map { title(of: $0)[language] }.joined(
        separator: ", ")
      lines[0] += text(" Right so far: \(right).", " Phần đã đúng: \(right).")[language]
    }
    if let mistake = grade.mistake { lines.append(sentence(mistake.text[language])) }
    return lines + grade.details.map { $0.hasPrefix(" ") ? $0 : sentence($0) }
  }

  static func title(of aspect: Grade.Aspect) -> LocalizedText {
    switch aspect {
    case .number: text("number", "con số")
    case .base: text("base", "mẫu số")
    case .period: text("period", "kỳ")
    case .label: text("label", "cách gọi")
    }
  }

  /// With a capital and a full stop.
  private static func sentence(_ line: String) -> String {
    let end = ".!?:".contains(line.last ?? ".") ? "" : "."
    return line.prefix(1).uppercased() + line.dropFirst() + end
  }

  // MARK: Help and points

  static func hint(_ number: Int, of all: Int, _ hint: String) -> LocalizedText {
    text("Hint \(number) of \(all): \(hint)", "Gợi ý \(number)/\(all): \(hint)")
  }

  static let noHints = text(
    "The placement test gives no hints; 'skip' goes on.",
    "Kiểm tra đầu vào không có gợi ý; 'xem đáp án' để sang câu sau.")
  static let noMoreHints = text(
    "There are no more hints; 'skip' shows an answer.", "Đã hết gợi ý; gõ 'xem đáp án' để biết cách làm.")
  static let solution = text("One answer is:", "Một đáp án là:")

  static func points(_ points: Set<Grade.Aspect>, hasLabel: Bool) -> LocalizedText {
    let all = Grade.Aspect.allCases.filter { hasLabel || $0 != .label }
    func line(_ language: Language) -> String {
      all.map { "\(title(of: $0)[language]) \(points.contains($0) ? 1 : 0)" }.joined(separator: ", ")
    }
    return text(
      "Points, by the first answer: \(line(.english)).", "Điểm, theo câu trả lời đầu: \(line(.vietnamese)).")
  }

  static func ended(_ purpose: LessonRun.Purpose, _ passed: Int, of all: Int, _ points: Int) -> LocalizedText {
    let review = purpose == .review
    let english = review ? "The review is done" : "The lesson is done"
    let vietnamese = review ? "Đã ôn tập xong" : "Đã học xong bài"
    return text(
      "\(english): \(passed) of \(all) exercises answered here, \(points) points. 'learn' lists what is next.",
      "\(vietnamese): trả lời đúng \(passed)/\(all) bài tập trong lần này, \(points) điểm. 'học' liệt kê các bài tiếp theo."
    )
  }

  // MARK: Placement

  static func placedOne(_ isRight: Bool) -> LocalizedText { isRight ? right : text("Not right.", "Chưa đúng.") }

  static func placed(_ answers: [(lesson: String, isRight: Bool)], _ language: Language) -> String {
    let right = answers.count { $0.isRight }
    let first = answers.first { !$0.isRight }?.lesson
    let begin =
      first.map { text("Begin with 'learn \($0)'.", "Nên bắt đầu từ 'học \($0)'.") }
      ?? text(
        "Every lesson may be left out; 'learn case' is the one to take.", "Có thể bỏ qua các bài; nên làm 'học case'.")
    return text(
      "\(right) of \(answers.count) right. \(begin.english)", "Đúng \(right)/\(answers.count) câu. \(begin.vietnamese)")[
        language]
  }
}
