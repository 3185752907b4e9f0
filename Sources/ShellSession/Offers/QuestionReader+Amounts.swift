import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What is said of amounts: of columns of numbers, of the days that dossiers took, and of the figures of groups.
extension QuestionReader {
  /// An amount that stands without a column before it.
  mutating func readAmount() -> Bool {
    if readTaking() || readLateness() { return true }
    let start = index
    guard let amount = QuestionAmount(at: index, in: tokens), amount.sign != nil || amount.text.contains("..") else {
      return false
    }
    index += amount.count
    if amount.unit == nil, let column = numberColumnAhead() {
      ask(column, amount)
      return true
    }
    // A fee over 10,000 and under 50,000.
    let joins: Set<String> = ["and", "but", "va", "nhung"]
    if let column = boundedColumn, stands(joins, at: start - 1) {
      ask(column, amount)
      return true
    }
    if bound(amount) { return true }
    if amount.unit == .money, let fee = vocabulary.column("fee") {
      ask(fee.name(in: language), amount)
      return true
    }
    return false
  }

  /// What dossiers took or cost: took more than 10 days, mất hơn 5 ngày làm việc, costing over 1 million.
  private mutating func readTaking() -> Bool {
    let start = index
    switch tokens[index].folded {
    case "took", "take", "takes", "taking", "lasting", "lasted", "mat", "keo":
      index += words(2).map { TextFolding.folded($0) == "keo dai" } == true ? 2 : 1
      if readDuration() { return true }
    case "cost", "costs", "costing", "charging", "charge":
      index += 1
      if let fee = vocabulary.column("fee"), let amount = QuestionAmount(at: index, in: tokens),
        amount.unit == nil || amount.unit == .money
      {
        index += amount.count
        ask(fee.name(in: language), amount)
        return true
      }
    default: return false
    }
    index = start
    return false
  }

  /// Within how many days, of the calendar or working days, dossiers were done, behind the word for it.
  mutating func readDuration() -> Bool {
    var place = index
    let within: Set<String> = ["in", "trong", "within"]
    var isWithin = false
    while stands(within, at: place) {
      isWithin = true
      place += 1
    }
    guard var amount = QuestionAmount(at: place, in: tokens), amount.unit == .days || amount.unit == .workingDays,
      let column = vocabulary.column(amount.unit == .days ? "days taken" : "workdays taken")
    else { return false }
    // More than 10 days after the due date.
    if lateness(at: place + amount.count) != nil { return false }
    if amount.sign == nil && isWithin && !amount.text.contains("..") { amount.sign = "<=" }
    index = place + amount.count
    ask(column.name(in: language), amount)
    return true
  }

  /// By how many days what is done was late or early, or what is not has been waiting or overdue: late by more than 5 days,
  /// more than 5 days late, trễ hạn trên 10 ngày, pending for over 30 days.
  private mutating func readLateness() -> Bool {
    let first = QuestionAmount(at: index, in: tokens)
    var place = index + (first?.count ?? 0)
    guard let (state, count) = lateness(at: place) else { return false }
    place += count
    let amount = first ?? QuestionAmount(at: place, in: tokens)
    if first == nil { place += amount?.count ?? 0 }
    guard let amount, amount.unit == .days, let (from, to, condition) = span(of: state) else { return false }
    index = place
    query.ask(.init(bare: condition))
    ask("\(Keyword.function(.days).title(language))(\(from), \(to))", amount)
    return true
  }

  private enum Lateness { case late, early, overdue, pending }

  private static let latenesses: [(words: String, state: Lateness)] = [
    ("after the due date", .late), ("after the deadline", .late), ("past the deadline", .late), ("past due", .late),
    ("before the due date", .early), ("before the deadline", .early), ("late by", .late), ("late", .late),
    ("tre han", .late), ("cham han", .late), ("tre", .late), ("cham", .late),
    ("early by", .early), ("early", .early), ("som han", .early), ("truoc han", .early), ("som", .early),
    ("overdue by", .overdue), ("overdue for", .overdue), ("overdue", .overdue), ("pending for", .pending),
    ("waiting for", .pending), ("waiting", .pending), ("pending", .pending), ("ton", .pending),
    ("dang giai quyet", .pending),
  ]

  private func lateness(at place: Int) -> (Lateness, Int)? {
    for (phrase, state) in Self.latenesses {
      let count = phrase.split(separator: " ").count
      if let typed = words(count, from: place), TextFolding.folded(typed) == phrase { return (state, count) }
    }
    return nil
  }

  /// From which date to which the days of a state are counted, and the condition that says it.
  private func span(of state: Lateness) -> (from: String, to: String, condition: String)? {
    func name(_ column: String) -> String? { vocabulary.column(column)?.name(in: language) }
    let end = lines.context.cutoff.map(\.isoText)
    guard let deadline = vocabulary.column("deadline") else { return nil }
    func says(_ value: String) -> String? {
      deadline.field.values?.first { $0.value == value }.map { "\(deadline.name(in: language)) = \(typed($0))" }
    }
    let parts: (String?, String?, String?) =
      switch state {
      case .late: (name("due"), name("resolved"), says("late"))
      case .early: (name("resolved"), name("due"), says("early"))
      case .overdue: (name("due"), end, says("overdue"))
      case .pending: (name("received"), end, QuestionWord.pending[language])
      }
    guard let from = parts.0, let to = parts.1, let condition = parts.2 else { return nil }
    return (from, to, condition)
  }

  /// Asks that a column of numbers, or a figure, has an amount.
  func condition(_ name: String, _ amount: QuestionAmount) -> QuestionQuery.Asked {
    if amount.text.contains("..") {
      return .init(bare: "\(name) \(Keyword.stage(.in).title(language)) \(amount.text)")
    }
    return .init(column: name, sign: amount.sign ?? "=", values: [amount.text])
  }

  mutating func ask(_ name: String, _ amount: QuestionAmount) {
    boundedColumn = name
    query.ask(asked(condition(name, amount)))
  }

  /// The column of numbers that stands behind an amount, with the words that link them: more than one request for papers.
  private mutating func numberColumnAhead() -> String? {
    for count in (1...6).reversed() {
      guard let key = words(count), let column = vocabulary.column(key), column.isNumber else { continue }
      index += count
      return column.name(in: language)
    }
    return nil
  }

  /// Which groups are asked for, by the amount of their figure: districts with more than 2000 dossiers.
  private mutating func bound(_ amount: QuestionAmount) -> Bool {
    guard query.hasGroups, query.bounds.isEmpty, [nil, .percent].contains(amount.unit) else { return false }
    let isOfRate = amount.text.hasSuffix("%") || amount.unit == .percent
    if isOfRate != (query.rates.count == 1 || query.wantsRatio) { return false }
    var amount = amount
    if amount.unit == .percent { amount.text += "%" }
    query.bounds.append(amount)
    return true
  }
}
