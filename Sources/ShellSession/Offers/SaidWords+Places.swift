import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// What stands in a line, and in another place than the one in which it was typed.
extension SaidWords {
  /// Whether sides of dates, keys, counted things and ratios stand where they were asked for.
  var isInPlace: Bool { keepsSides && keepsOrder && keepsDates && keepsKeys && keepsCounted && keepsRatio }

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

  private static let joined = Pattern(#"\b(?:compare|so sanh) [^|]*\b(?:and|va) "#)

  /// Whether of two periods that are compared, without a word on which is the base, the earlier one is.
  private var keepsOrder: Bool {
    guard Self.joined.range(in: typed.text) != nil, !typed.words.contains("with"), !typed.words.contains("voi"),
      let shown = stages.first(where: { [" in ", " trong "].contains(where: $0.hasPrefix) }),
      let base = stages.first(where: { [" change ", " thay doi "].contains(where: $0.hasPrefix) })
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
      + #"(?:submitted|sent(?: in)?) (?:online|by post|at the counter|in person)|kenh (?:nop|tra ket qua)|hinh thuc nop|nop (?:ho so )?(?:qua )?(?:truc tuyen|truc tiep|buu chinh)|"#
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
      if (isMeant || isEnd(field)) && !goes(by: names) { return false }
      return !isKey(names) || isAskedAsKey(said + (isTime ? ["received", "tiep nhan"] : []))
    }
  }

  /// Whether a ratio of what is on time asks for the date on which dossiers ended, as reports count.
  private func isEnd(_ field: Field) -> Bool {
    field.name == "resolved"
      && stages.contains { stage in
        [" ratio ", " ty le "].contains(where: stage.contains)
          && [" deadline ", " tinh trang han "].contains(where: stage.contains)
      }
  }

  /// Whether what is late in a period is not late among what came in in it: it was due in it, or was ended in it.
  private var keepsLate: Bool {
    let isLate = stages.contains { stage in
      [" where ", " loc "].contains(where: stage.hasPrefix)
        && [" deadline ", " tinh trang han "].contains(where: stage.contains)
    }
    return !isLate
      || stages.filter { [" in ", " trong "].contains(where: $0.hasPrefix) }.allSatisfy {
        $0.contains(" by ") || $0.contains(" theo ")
      }
  }

  /// Whether the periods of the line, as far as there are any, go by a date of one of these names.
  private func goes(by names: [String]) -> Bool {
    let isCompared = stages.contains { stage in
      names.contains { name in
        ["<", ">", "=", "in", "trong", "is", "la"].contains { stage.contains(" \(name) \($0)") }
      }
    }
    let isWorkedOut = stages.contains { stage in
      ["add", "them"].contains { stage.hasPrefix(" \($0) ") } && names.contains { stage.contains(" \($0) ") }
    }
    let isDated = stages.filter { [" in ", " trong "].contains(where: $0.hasPrefix) }.allSatisfy { stage in
      names.contains { stage.contains(" by \($0) ") || stage.contains(" theo \($0) ") }
    }
    let hasPeriod = stages.contains { [" in ", " trong "].contains(where: $0.hasPrefix) }
    let hasUnit = keys.contains(where: Self.units.contains)
    return isCompared || isWorkedOut || (isDated && (hasPeriod || !hasUnit))
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

  // MARK: Ratios

  private static let rate = Pattern(
    #"(?:\b([a-z]+) (?:rate|ratio|share)\b|\b(?:percent|percentage|share|proportion|ratio) of .*\b(?:that|which) (?:are|were|is) ([a-z]+)|"#
      + #"\bty le (?:(?:nop|gui|tiep nhan|qua|ho so|thu tuc|giai quyet|tra ket qua|xu ly|so|hanh chinh|cua|cac) )*([a-z]+))"#
  )

  /// Whether a ratio is of what was named beside the word that asks for it.
  private var keepsRatio: Bool {
    guard let asked = Self.rate.group(in: typed.text), Sense.all[asked]?.isEmpty != true, asked != "show",
      !catalog.tables.contains(where: { $0.name == asked })
    else { return true }
    let shown = stages.filter { [" show ", " hien "].contains(where: $0.hasPrefix) }
    let ratios = shown.filter { [" ratio ", " ty le "].contains(where: $0.contains) }
    let wanted = Self.onTime.contains(asked) ? ["deadline", "tinh trang han", "on time"] : [asked]
    return ratios.isEmpty || ratios.contains { ratio in wanted.contains { ratio.contains(" \($0) ") } }
  }

  /// What is on time or late: a ratio of the state of the deadline.
  private static let onTime: Set<String> = ["time", "dung", "truoc", "qua", "tre", "cham", "late"]
}
