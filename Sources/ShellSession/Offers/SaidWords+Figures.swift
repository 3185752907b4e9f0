import ColumnarData
import QueryPlan
import QuerySyntax
import VietnameseText

/// Whether the keys, counted things, values and ratios of a line are those that were asked for.
extension SaidWords {
  // MARK: Keys

  func isKey(_ names: [String]) -> Bool { names.contains(where: keys.contains) }

  private static let groups = ["by", "theo", "per", "each", "every", "moi", "tung", "across", "ngang"]

  func isAskedAsKey(_ names: [String]) -> Bool {
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
    "share", "breakdown", "distribution", "percent", "percentage", "values", "group", "nhom", "grouped", "busiest",
    "best", "worst", "slowest", "fastest", "largest", "biggest", "smallest", "monthly", "quarterly", "daily", "weekly",
    "yearly", "annual", "hang", "kem",
  ]

  var keepsKeys: Bool {
    keys.isEmpty || isBounded || !Self.grouping.isDisjoint(with: typed.words)
      || ["ty trong", "ti trong", "co cau"].contains(where: typed.text.contains)
  }

  /// Whether it asks for the groups of which the figure has some amount.
  private var isBounded: Bool {
    guard let shown = stages.firstIndex(where: isShown) else { return false }
    return stages[(shown + 1)...].contains(where: isCondition)
  }

  /// What is counted where groups are ranked by it: top 3 domains by procedures.
  private static let rankedBy = Pattern(#"^(?:top|bottom|dau|cuoi) \d+ [a-z ]+? (?:by|theo) ([a-z]+(?: [a-z]+)?)$"#)
  /// Shares of each group, and not of all.
  private static let shareWithin = Pattern(
    #"\b(?:share|breakdown|distribution|co cau|ty trong|ti trong)\b.*\b(?:by|theo)\b.*\b(?:within|of each|of every|cua tung|cua moi|trong tung|trong moi)\b"#
  )
  private static let ofEachGroup = Pattern(
    #"^(?:top|bottom|dau|cuoi) \d+ [a-z ]+? (?:by|theo) (?:day|week|month|quarter|half|year|ngay|tuan|thang|quy|nam)$|"#
      + #"\b(?:top|bottom|most|least|highest|lowest|nhat|dau|cuoi)\b.*\b(?:per|each|every|moi|tung)\b|"#
      + #"\b(?:moi|tung) .*\b(?:nhat|dau|cuoi)\b"#)
  private static let ordered = Pattern(
    #"\b(?:top|bottom|sort|sorted|order|ordered|ranked|descending|ascending|desc|asc|highest|lowest|nhat|giam|tang|sap xep|xep)\b"#
  )

  /// Whether the first of each group are not the first of all, and what rows are put in order by is no key.
  var keepsRanking: Bool {
    if let counted = Self.rankedBy.group(in: typed.text), let table,
      catalog.tables.contains(where: { Self.names(of: $0).map { PlainWords($0).text }.contains(counted) }),
      !Self.names(of: table).map({ PlainWords($0).text }).contains(counted)
    {
      return false
    }
    if Self.shareWithin.range(in: typed.text) != nil,
      !stages.contains(where: { $0.contains(" within ") || $0.contains(" trong ") && isShown($0) })
    {
      return false
    }
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
    #"\b(?:most|fewest|least|how many|number of|bao nhieu|so luong|nhieu|it) (?!nhat|used|common|frequent|expensive|phan tram)"#
  )

  /// Whether a count is of what was asked how many there are: rows of another table, or the values of a column.
  var keepsCounted: Bool {
    guard keepsDistinct else { return false }
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

  private static let differing: Set<String> = [
    "different", "distinct", "unique", "dates", "days", "nhau", "ngay",
  ]

  /// Whether different dates are counted only where that is asked for: how many received are dossiers.
  private var keepsDistinct: Bool {
    guard let table, Self.differing.isDisjoint(with: typed.words) else { return true }
    return !table.schema.fields.contains { field in
      field.type == .date
        && QuestionVocabulary.names(of: field).contains { name in
          ["distinct", "dem khac nhau"].contains { has("\($0) \(PlainWords(name).text)") }
        }
    }
  }

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
  var keepsValues: Bool {
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

  /// Each with what the ratio is of in its group.
  private static let rates = [
    #"\b(?!(?:what|the|of|a|highest|lowest|largest|smallest|best|worst)\b)([a-z]+) (?:rate|ratio|share)\b"#,
    #"\b(?:percent|percentage|share|proportion|ratio) of .*\b(?:are|were|is|was) (?:(?:not|resolved|handled|processed|finished|done) )*([a-z]+)"#,
    #"\b(?:percent|percentage|share|proportion|ratio) of [a-z]+ (?:dossiers|procedures) "#
      + #"(?!by |in |of |from |with |for |received |that |which )([a-z]+)"#,
    #"\bty le (?:(?:nop|gui|tiep nhan|qua|ho so|thu tuc|giai quyet|tra ket qua|xu ly|so|hanh chinh|cua|cac) )*([a-z]+)"#,
  ].map(Pattern.init)

  /// Whether a ratio is of what was named beside the word that asks for it, and no share of all takes its place.
  var keepsRatio: Bool {
    Self.rates.allSatisfy { pattern in
      guard let asked = pattern.group(in: typed.text), Sense.all[asked]?.isEmpty != true, asked != "show",
        !catalog.tables.contains(where: { $0.name == asked })
      else { return true }
      return keepsRatio(of: asked)
    }
  }

  private func keepsRatio(of asked: String) -> Bool {
    let shown = stages.filter(isShown)
    let ratios = shown.filter { [" ratio ", " ty le "].contains(where: $0.contains) }
    if ratios.isEmpty {
      // What is filtered by is all that a share of it can be.
      return !shown.contains { $0.contains(" share ") || $0.contains(" ty trong ") }
        || !stages.contains { isCondition($0) && $0.contains(" \(asked) ") }
    }
    // Of what is not done nothing is on time or late.
    if stages.contains(where: { isCondition($0) && ($0.contains(" pending ") || $0.contains(" dang giai quyet ")) }),
      ratios.contains(where: { $0.contains(" of deadline in ") || $0.contains(" tren tinh trang han trong ") })
    {
      return false
    }
    if Self.onTime.contains(asked) {
      return ratios.contains { ratio in
        ["deadline", "tinh trang han", "on time"].contains { ratio.contains(" \($0) ") }
      }
    }
    // The word may begin a phrase that is said otherwise: phải bổ sung.
    let starts = typed.words.indices.filter { typed.words[$0] == asked }
    return starts.contains { start in
      (1...5).contains { count in
        guard start + count <= typed.words.count else { return false }
        let phrase = typed.text(start..<start + count)
        let forms = [phrase] + (Sense.all[phrase] ?? []) + otherNames(of: phrase)
        return ratios.contains { ratio in forms.contains { ratio.contains(" \($0) ") } }
      }
    }
  }

  /// What is on time or late: a ratio of the state of the deadline.
  private static let onTime: Set<String> = ["time", "dung", "truoc", "qua", "tre", "cham", "late"]
}
