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

  private func isCondition(_ stage: String) -> Bool { [" where ", " loc "].contains(where: stage.hasPrefix) }

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
    let (first, second) = (Self.order(of: base), Self.order(of: shown))
    return first.isEmpty || second.isEmpty || first.lexicographicallyPrecedes(second)
  }

  /// The year and the number of the period in it.
  private static func order(of stage: String) -> [Int] {
    let numbers = stage.split(separator: " ").compactMap { Int($0) }
    return numbers.filter { $0 > 1900 } + numbers.filter { $0 <= 1900 }
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

  /// Phrases that hold such words and say nothing of a date.
  private static let others = Pattern(
    #"\b(?:days? (?:to|taken)[a-z ]* (?:resolve|process)|not (?:yet )?resolved|(?:dang|chua|ton) giai quyet|"#
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

  private static let received = Pattern(#"\b(?:received|tiep nhan|nhan)\b"#)

  /// Whether a ratio of what is on time asks for the date on which dossiers ended, as reports count, where no other is said.
  private func isEnd(_ field: Field) -> Bool {
    field.name == "resolved" && Self.received.range(in: typed.text) == nil
      && stages.contains { stage in
        [" ratio ", " ty le "].contains(where: stage.contains)
          && [" deadline ", " tinh trang han "].contains(where: stage.contains)
      }
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
    let areBy = periods.allSatisfy { stage in
      names.contains { stage.contains(" by \($0) ") || stage.contains(" theo \($0) ") }
    }
    if !areBy { return false }
    return !periods.isEmpty || !keys.contains(where: Self.units.contains)
  }

  private static let stock = Pattern(
    #"\b(?:pending|unresolved|outstanding|ton|ton dong|dang giai quyet|chua (?:giai quyet|xu ly|xong))\b"#)

  /// Whether what is in hand, with a date beside it, is what was so on that day and not what came in then.
  private var keepsStock: Bool {
    guard Self.stock.range(in: typed.text) != nil, Self.received.range(in: typed.text) == nil else { return true }
    let isStock = stages.contains { stage in
      isCondition(stage)
        && [" pending ", " dang giai quyet "].contains {
          stage.contains($0) && !stage.contains($0 + "at ") && !stage.contains($0 + "tai ")
        }
    }
    guard isStock else { return true }
    let names = (table?.schema.fields.filter { $0.name == table?.schema.timeField } ?? [])
      .flatMap(QuestionVocabulary.names).map { PlainWords($0).text }
    return !stages.contains { stage in
      isPeriod(stage) || Self.calendar.range(in: stage) != nil
        || (isCondition(stage) && names.contains { stage.contains(" \($0) ") })
    } && !keys.contains(where: Self.units.contains)
  }

  // MARK: Keys

  private func isKey(_ names: [String]) -> Bool { names.contains(where: keys.contains) }

  private static let groups = ["by", "theo", "per", "each", "every", "moi", "tung", "across", "ngang"]

  private func isAskedAsKey(_ names: [String]) -> Bool {
    let text = " \(typed.text) "
    return names.contains { name in
      Self.groups.contains { text.contains(" \($0) \(name) ") || text.contains(" \($0) the \(name) ") }
        || text.contains(", \(name) ")
    }
  }

  /// Words that ask for groups: of which it is said by what, or which of them is first.
  private static let grouping: Set<String> = [
    "by", "theo", "per", "each", "every", "moi", "tung", "across", "ngang", "which", "what", "nao", "top", "bottom",
    "most", "least", "fewest", "highest", "lowest", "nhat", "dau", "cuoi", "distinct", "unique", "different", "nhau",
    "share", "breakdown", "distribution", "percent", "percentage", "values", "group", "nhom", "grouped",
  ]

  private var keepsKeys: Bool {
    keys.isEmpty || !Self.grouping.isDisjoint(with: typed.words)
      || ["ty trong", "ti trong", "co cau"].contains(where: typed.text.contains)
  }

  private static let ofEachGroup = Pattern(
    #"\b(?:top|bottom|most|least|highest|lowest|nhat|dau|cuoi)\b.*\b(?:per|each|every|moi|tung)\b|"#
      + #"\b(?:moi|tung) .*\b(?:nhat|dau|cuoi)\b"#)
  private static let ordered = Pattern(
    #"\b(?:top|bottom|sort|sorted|order|ordered|ranked|descending|ascending|desc|asc|highest|lowest|nhat|giam|tang|sap xep|xep)\b"#
  )

  /// Whether the first of each group are not the first of all, and what rows are put in order by is no key.
  private var keepsRanking: Bool {
    if Self.ofEachGroup.range(in: typed.text) != nil,
      !stages.contains(where: { $0.contains(" per ") || $0.contains(" moi ") })
    {
      return false
    }
    guard let vocabulary, Self.ordered.range(in: typed.text) != nil else { return true }
    return !keys.contains { vocabulary.column($0)?.isNumber == true }
  }

  // MARK: What is counted

  private static let counting = Pattern(
    #"\b(?:most|fewest|least|how many|number of|bao nhieu|so luong|nhieu|it) (?!nhat)"#)

  /// Whether a count is of what was asked how many there are: rows of another table, or the values of a column.
  private var keepsCounted: Bool {
    guard let table, let counting = Self.counting.range(in: typed.text) else { return keepsMeasured }
    if has(anyOf: ["distinct", "dem khac nhau", "has no", "khong co", "values", "gia tri"]) { return keepsMeasured }
    let rest = typed.text[counting.upperBound...].split(separator: " ").map(String.init)
    let nouns = rest.prefix { !Self.ends.contains($0) }.prefix(6)
    for start in nouns.indices {
      for count in (1...4).reversed() where start + count <= nouns.endIndex {
        let phrase = nouns[start..<start + count].joined(separator: " ")
        if Self.names(of: table).contains(where: { PlainWords($0).text == phrase }) { return keepsMeasured }
        if catalog.tables.contains(where: {
          $0.name == phrase || PlainWords($0.schema.titles.vietnamese).text == phrase
        }) {
          return false
        }
        guard start == nouns.startIndex, let column = vocabulary?.column(phrase), !column.isNumber, !column.isBoolean
        else { continue }
        return false
      }
    }
    return keepsMeasured
  }

  private static let ends: Set<String> = ["by", "theo", "in", "trong", "per", "nhat", "with", "where", "co"]

  /// Whether a measure is of a column of the table itself, where no table was named.
  private var keepsMeasured: Bool {
    guard let table, let vocabulary else { return true }
    let text = " \(typed.text) "
    let isNamed = catalog.tables.contains { table in
      Self.names(of: table).contains { text.contains(" \(PlainWords($0).text) ") }
    }
    if isNamed { return true }
    let own = Set(table.schema.fields.map(\.name) + table.schema.derivedColumns.map(\.field.name))
    return vocabulary.foreignNumbers.allSatisfy { field in
      own.contains(field.name)
        || !QuestionVocabulary.names(of: field).contains { name in
          ["avg", "sum", "median", "min", "max", "trung binh", "cong", "trung vi", "nho nhat", "lon nhat"].contains {
            has("\($0) \(PlainWords(name).text)")
          }
        }
    }
  }

  private static let missing: Set<String> = [
    "missing", "empty", "blank", "null", "thieu", "trong", "known", "unknown", "recorded",
  ]

  /// Whether a column of yes and no, or of numbers, is not taken for one without a value where `without` is said of it, and
  /// a value whose name has a negation in it is that value.
  private var keepsValues: Bool {
    guard let table, let vocabulary else { return true }
    if Self.missing.isDisjoint(with: typed.words) {
      let lacks = vocabulary.countsAndAnswers.contains { field in
        QuestionVocabulary.names(of: field).map { PlainWords($0).text }.contains {
          has("\($0) is missing") || has("\($0) la thieu")
        }
      }
      if lacks { return false }
    }
    let text = " \(typed.text) "
    return table.schema.fields.allSatisfy { field in
      (field.values ?? []).allSatisfy { value in
        let names = [value.titles.english, value.titles.vietnamese].map { PlainWords($0).text }
        let isTyped = names.contains { name in
          ["not ", "khong ", "chua "].contains(where: name.hasPrefix) && text.contains(" \(name) ")
        }
        return !isTyped || (names + [PlainWords(value.value).text]).contains(where: has)
      }
    }
  }

  // MARK: Ratios

  private static let rate = Pattern(
    #"(?:\b([a-z]+) (?:rate|ratio|share)\b|"#
      + #"\b(?:percent|percentage|share|proportion|ratio) of .*\b(?:are|were|is|was) ([a-z]+)|"#
      + #"\b(?:percent|percentage|share|proportion|ratio) of [a-z]+ (?:dossiers|procedures) (?!by |in |of |from |with |for |received |that |which )([a-z]+)|"#
      + #"\bty le (?:(?:nop|gui|tiep nhan|qua|ho so|thu tuc|giai quyet|tra ket qua|xu ly|so|hanh chinh|cua|cac) )*([a-z]+))"#
  )

  /// Whether a ratio is of what was named beside the word that asks for it, and no share of all takes its place.
  private var keepsRatio: Bool {
    guard let asked = Self.rate.group(in: typed.text), Sense.all[asked]?.isEmpty != true, asked != "show",
      !catalog.tables.contains(where: { $0.name == asked })
    else { return true }
    let shown = stages.filter(isShown)
    let ratios = shown.filter { [" ratio ", " ty le "].contains(where: $0.contains) }
    if ratios.isEmpty {
      // What is filtered by is all that a share of it can be.
      return !shown.contains { $0.contains(" share ") || $0.contains(" ty trong ") }
        || !stages.contains { isCondition($0) && $0.contains(" \(asked) ") }
    }
    let wanted = Self.onTime.contains(asked) ? ["deadline", "tinh trang han", "on time"] : [asked]
    return ratios.contains { ratio in wanted.contains { ratio.contains(" \($0) ") } }
  }

  /// What is on time or late: a ratio of the state of the deadline.
  private static let onTime: Set<String> = ["time", "dung", "truoc", "qua", "tre", "cham", "late"]
}
