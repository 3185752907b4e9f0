import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What stands in a line, and in another place than the one in which it was typed.
extension SaidWords {
  /// Whether sides of dates, keys, counted things and ratios stand where they were asked for.
  var isInPlace: Bool {
    keepsStages && keepsSides && keepsOrder && keepsDates && keepsStock && keepsKeys && keepsRanking && keepsCounted
      && keepsValues && keepsRatio
  }

  // MARK: Stages

  private static let lists = Pattern(#"^(?:please )?(?:list|liet ke|danh sach)\b"#)

  /// Whether figures are shown once at most, none where rows are asked for, and periods before them: behind groups of
  /// weeks a month would keep the weeks that only touch it.
  private var keepsStages: Bool {
    let shown = stages.indices.filter { isShown(stages[$0]) }
    if shown.count > 1 { return false }
    guard let first = shown.first else { return true }
    if Self.lists.range(in: typed.text) != nil { return false }
    return !stages[first...].contains(where: isPeriod)
  }

  func isShown(_ stage: String) -> Bool { [" show ", " hien "].contains(where: stage.hasPrefix) }

  func isPeriod(_ stage: String) -> Bool { [" in ", " trong "].contains(where: stage.hasPrefix) }

  func isCondition(_ stage: String) -> Bool { [" where ", " loc "].contains(where: stage.hasPrefix) }

  // MARK: Sides and ends of spans

  private static let date = #"(?:the )?(?:(?:q|h|quy|thang|nam|ngay|quarter|month|year) )?\d"#

  /// Words before a date, and the signs of which the line needs one.
  private static let sides: [(pattern: Pattern, signs: [String])] = [
    (Pattern(#"\b(?:before|earlier than|truoc) \#(date)"#), ["<"]),
    (Pattern(#"\b(?:after|later than|sau) \#(date)"#), [">"]),
    (Pattern(#"\b(?:since|starting|ke tu|tu) \#(date)"#), [">=", ".."]),
    (Pattern(#"(?<!\bchange )\bfrom \#(date)"#), [">=", "..", "change"]),
    (Pattern(#"\b(?:until|till|through|thru|up to|by|den het|toi het|den|toi) \#(date)"#), ["<=", "..", "at", "tai"]),
    // From one to the other: both ends at once.
    (Pattern(#"\d (?:to|until|till|through|thru|den|toi) \#(date)"#), ["..", "change"]),
  ]

  private var keepsSides: Bool {
    Self.sides.allSatisfy { $0.pattern.range(in: typed.text) == nil || has(anyOf: $0.signs) }
  }

  private static let relativeBase = Pattern(
    #" (?:previous|last) (?:week|month|quarter|half) | (?:tuan|thang|quy) truoc "#)
  private static let joined = Pattern(#"\b(?:compare|so sanh) [^|]*\b(?:and|va) "#)

  /// Whether of two periods that are compared, without a word on which is the base, the earlier one is.
  private var keepsOrder: Bool {
    // The month before is that before the named one, and not the one before today.
    let bases = stages.filter { [" change ", " thay doi "].contains(where: $0.hasPrefix) }
    if stages.contains(where: { isPeriod($0) && $0.contains(where: \.isNumber) }),
      bases.contains(where: { Self.relativeBase.range(in: $0) != nil })
    {
      return false
    }
    guard Self.joined.range(in: typed.text) != nil, !typed.words.contains("with"), !typed.words.contains("voi"),
      let shown = stages.first(where: isPeriod),
      let base = bases.first
    else { return true }
    let (first, second) = (PlainWords(base).calendarOrder, PlainWords(shown).calendarOrder)
    return first.isEmpty || second.isEmpty || first.lexicographicallyPrecedes(second)
  }

  // MARK: Dates

  /// What is said of a dossier on each of its dates, by the name of the column.
  private static let happenings: [String: [String]] = [
    "submitted": ["submitted", "sent in", "nop", "gui"],
    "resolved": [
      "resolved", "finished", "closed", "completed", "giai quyet xong", "xu ly xong", "da giai quyet", "da xu ly",
      "hoan thanh", "giai quyet trong", "xu ly trong", "giai quyet quy", "giai quyet thang", "giai quyet nam",
    ],
    "due": ["due", "hen tra", "den han", "phai tra", "han tra"],
    "returned": ["returned", "tra ket qua", "da tra", "tra trong thang", "tra trong quy", "tra quy", "tra thang"],
  ]

  /// Within how many days something was done.
  private static let duration =
    #"(?:resolved|finished|closed|completed|giai quyet(?: xong)?|xu ly(?: xong)?|hoan thanh)"#
    + #"(?: (?:in|within|under|less|more|than|at|least|most|no|over|exactly|between|and|from|trong|vong|tren|duoi|hon|qua|khong|toi|da|it|nhat|tu|dung|lau|mat|late|early))*"#
    + #" \d+(?: (?:to|and|den) \d+)?(?: (?:days?|working days?|ngay(?: lam viec)?))"#

  /// Phrases that hold such words and say nothing of a date.
  private static let others = Pattern(
    #"\b(?:days? (?:to|taken)[a-z ]* (?:resolve|process)|\#(duration)|not (?:yet )?resolved|(?:dang|chua|ton) giai quyet|"#
      + #"(?:so ngay|thoi gian) (?:giai quyet|xu ly)|"#
      + #"(?:giai quyet|tra ket qua|xu ly) (?:dung|truoc|qua|tre|cham) han|"#
      + #"(?:submitted|sent(?: in)?|returned) (?:online|by post|at the counter|in person)|kenh (?:nop|tra ket qua)|hinh thuc nop|(?:nop|tra ket qua) (?:ho so )?(?:qua )?(?:truc tuyen|truc tiep|buu chinh)|"#
      + #"(?:status|trang thai) (?:= )?[a-z ]+)\b"#)
  private static let dueDates = Pattern(#"\b(?:hen|phai|han) tra\b"#)
  private static let units: Set<String> = [
    "day", "week", "month", "quarter", "half", "year", "ngay", "tuan", "thang", "quy", "nam", "nua nam",
  ]

  private var keepsDates: Bool {
    guard let table else { return true }
    let text = Self.others.removed(from: typed.text)
    if !keepsLate { return false }
    return table.schema.fields.filter { $0.type == .date }.allSatisfy { field in
      let names = QuestionVocabulary.names(of: field).map { PlainWords($0).text }
      let isTime = field.name == table.schema.timeField
      let said = (Self.happenings[field.name] ?? []) + names
      let spoken = field.name == "due" ? text : Self.dueDates.removed(from: text)
      let isMeant = !isTime && said.contains { " \(spoken) ".contains(" \($0) ") }
      if isMeant && !names.contains(where: has) { return false }
      if isTime && !goesByReceipt(names) { return false }
      if (isMeant || isEnd(field)) && !goes(by: names) { return false }
      return !isKey(names) || isAskedAsKey(said + (isTime ? ["received", "tiep nhan"] : []))
    }
  }

  /// Whether things are said that happened on different dates.
  private var saysTwoDates: Bool {
    let spoken = " \(Self.others.removed(from: typed.text)) "
    let said = Self.happenings.values.count { phrases in phrases.contains { spoken.contains(" \($0) ") } }
    return said > 1 || (said == 1 && Self.received.range(in: typed.text) != nil)
  }

  private static let received = Pattern(#"\b(?:received|tiep nhan|nhan)\b"#)

  /// Whether a ratio of what is on time asks for the date on which dossiers ended, as reports count, where no other is said.
  private func isEnd(_ field: Field) -> Bool {
    field.name == "resolved" && Self.received.range(in: typed.text) == nil && !saysDue
      && stages.contains { stage in
        [" ratio ", " ty le "].contains(where: stage.contains)
          && [" deadline ", " tinh trang han "].contains(where: stage.contains)
      }
  }

  private var saysDue: Bool {
    (Self.happenings["due"] ?? []).contains { " \(typed.text) ".contains(" \($0) ") }
      && stages.contains { isPeriod($0) && ($0.contains(" by due ") || $0.contains(" theo ngay hen tra ")) }
  }

  /// Whether no period goes by another date than that of receipt, where that alone is said.
  private func goesByReceipt(_ names: [String]) -> Bool {
    guard Self.received.range(in: typed.text) != nil, !Self.otherVerbs.contains(where: typed.words.contains) else {
      return true
    }
    return stages.filter(isPeriod).allSatisfy { stage in
      !(stage.contains(" by ") || stage.contains(" theo ")) || names.contains { stage.contains(" \($0) ") }
    }
  }

  private static let otherVerbs = [
    "resolved", "finished", "closed", "due", "returned", "submitted", "nop", "tra", "quyet", "xong",
  ]

  /// Whether what is late in a period is not late among what came in in it: it was due in it, or was ended in it.
  private var keepsLate: Bool {
    let isLate = stages.contains { stage in
      isCondition(stage)
        && [" deadline ", " tinh trang han "].contains(where: stage.contains)
    }
    return !isLate
      || stages.filter(isPeriod).allSatisfy {
        $0.contains(" by ") || $0.contains(" theo ")
      }
  }

  private static let calendar = Pattern(
    #"^ (?:where|loc) (?:not |khong )?(?:day|week|month|quarter|half|year|ngay|tuan|thang|quy|nam) (?:in|trong|=|<|>)"#)

  /// Whether the periods of the line, as far as there are any, go by a date of one of these names.
  private func goes(by names: [String]) -> Bool {
    let isWorkedOut = stages.contains { stage in
      ["add", "them"].contains { stage.hasPrefix(" \($0) ") } && names.contains { stage.contains(" \($0) ") }
    }
    if isWorkedOut { return true }
    let periods = stages.filter { isPeriod($0) || Self.calendar.range(in: $0) != nil }
    let isBy = { (stage: String) in
      names.contains { stage.contains(" by \($0) ") || stage.contains(" theo \($0) ") || stage.contains("(\($0))") }
    }
    // Received in June and resolved in July.
    if periods.count > 1 && periods.contains(where: isBy) && saysTwoDates { return true }
    if !periods.allSatisfy(isBy) { return false }
    return !periods.isEmpty || !keys.contains(where: Self.units.contains)
  }

  private static let stock = Pattern(
    #"\b(?:pending|unresolved|unfinished|outstanding|in progress|not (?:yet )?(?:resolved|done|finished|completed|closed)|"#
      + #"ton|ton dong|dang giai quyet|chua (?:giai quyet|xu ly|xong))\b"#)

  /// What is in hand on a day: not resolved by the end of July.
  private static let stockUntil = Pattern(
    #"\b(?:pending|unresolved|not (?:yet )?(?:resolved|done|finished|completed|closed)) (?:by|before|until|till|at|on) (?:the end of )?\d"#
  )

  /// Whether what is in hand, with a date beside it, is what was so on that day and not what came in then.
  private var keepsStock: Bool {
    guard Self.stock.range(in: typed.text) != nil else { return true }
    let isStock = stages.contains { stage in
      isCondition(stage)
        && [" pending ", " dang giai quyet "].contains {
          stage.contains($0) && !stage.contains($0 + "at ") && !stage.contains($0 + "tai ")
        }
    }
    if Self.stockUntil.range(in: typed.text) != nil && isStock { return false }
    guard isStock, Self.received.range(in: typed.text) == nil else { return true }
    let names = (table?.schema.fields.filter { $0.name == table?.schema.timeField } ?? [])
      .flatMap(QuestionVocabulary.names).map { PlainWords($0).text }
    return !stages.contains { stage in
      // What is pending of what was due in a period is so on the last day.
      (isPeriod(stage) && !stage.contains(" by ") && !stage.contains(" theo ")) || Self.calendar.range(in: stage) != nil
        || (isCondition(stage)
          && names.contains { stage.contains(" \($0) ") && !Self.daysSince.contains { stage.contains($0) } })
    } && !keys.contains(where: Self.units.contains)
  }

  /// What counts days from a date, and does not bound it.
  private static let daysSince = [" days received ", " so ngay ngay tiep nhan "]
}
