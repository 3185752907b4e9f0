import ColumnarData
import Diagnostics
import QueryPlan
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

/// One sum or rate of a table of published figures, worked out again.
struct FormCheck {
  /// How a check came out.
  enum Outcome {
    case fits
    case differs
    /// A cell that is needed is missing.
    case open

    var titles: LocalizedText {
      switch self {
      case .fits: LocalizedText(english: "fits", vietnamese: "khớp")
      case .differs: LocalizedText(english: "differs", vietnamese: "lệch")
      case .open: LocalizedText(english: "a cell is missing", vietnamese: "thiếu ô số liệu")
      }
    }
  }

  /// The row, by its first text.
  let row: String
  /// What must be equal, in the headings of the table.
  let equation: String
  /// As published; a percentage in percent.
  let published: FixedDecimal?
  let computed: FixedDecimal?
  /// Whether both are percentages.
  var isRate = false

  var outcome: Outcome {
    guard let difference else { return .open }
    return difference.unscaled == 0 ? .fits : .differs
  }

  /// Published less computed, at the published digits; nil where either is missing.
  var difference: FixedDecimal? {
    guard let published, let computed else { return nil }
    return FixedDecimal(unscaled: published.unscaled - computed.unscaled, scale: published.scale)
  }
}

/// The sums and rates of a table of published figures: within each row, and of its parts against the rows of totals.
struct FormBalance {
  /// Rows that are totals of others included.
  let table: Table
  /// Which rows are totals of others.
  let totals: Set<Int>
  private let columns: FormColumns

  init(table: Table, totals: Set<Int>) {
    self.table = table
    self.totals = totals
    columns = FormColumns(of: table.schema)
  }

  /// Whether there is anything to add up, or a column whose rows are not to be added.
  var hasSums: Bool {
    !columns.isEmpty || !columns.unread.isEmpty || !(totals.isEmpty || countColumns.isEmpty) || !nestedColumns.isEmpty
  }

  /// The columns of whole numbers.
  private var countColumns: [Int] {
    table.schema.fields.indices.filter { table.schema.fields[$0].type == .number(scale: 0) }
  }

  /// Every check, row by row, then the totals column by column.
  func checks(naming name: (Int) -> String) -> [FormCheck] {
    var checks: [FormCheck] = []
    for row in 0..<table.rowCount {
      for equation in columns.equations { checks.append(check(equation, row: row, name(row))) }
      for quotient in columns.quotients { checks.append(check(quotient, row: row, name(row))) }
    }
    return checks + totalChecks(naming: name)
  }

  private func check(_ equation: FormColumns.Equation, row: Int, _ name: String) -> FormCheck {
    func sum(_ wanted: [FormColumn]) -> FixedDecimal? {
      var sum: Int64 = 0
      for column in wanted {
        guard let index = columns.counts[column], let number = number(row, index) else { return nil }
        sum += number.unscaled
      }
      return FixedDecimal(unscaled: sum)
    }
    func words(_ wanted: [FormColumn]) -> String {
      wanted.compactMap { columns.counts[$0].map(heading) }.joined(separator: " + ")
    }
    return FormCheck(
      row: name, equation: "\(words(equation.whole)) = \(words(equation.parts))", published: sum(equation.whole),
      computed: sum(equation.parts))
  }

  private func check(_ quotient: (rate: Int, ways: [[Int]], whole: Int), row: Int, _ name: String) -> FormCheck {
    // A zero at the end may be one that the column has, and not the figure: 1.7 is read as 1.70 beside 98.28.
    let published = number(row, quotient.rate)?.withoutTrailingZeros
    let checks = quotient.ways.map { parts -> FormCheck in
      var computed: FixedDecimal?
      let numbers = parts.compactMap { number(row, $0)?.unscaled }
      if let published, numbers.count == parts.count, let whole = number(row, quotient.whole) {
        computed = Ratio(numbers.reduce(0, +), whole.unscaled).rounded(toScale: published.scale, shift: 2)
      }
      let sum = parts.map(heading).joined(separator: " + ")
      return FormCheck(
        row: name,
        equation: "\(heading(quotient.rate)) = \(parts.count > 1 ? "(\(sum))" : sum) / \(heading(quotient.whole))",
        published: published, computed: computed, isRate: true)
    }
    // Of several ways to count a rate the one that gives it is meant.
    return checks.first { $0.outcome == .fits } ?? checks[checks.count - 1]
  }

  /// Each row of totals against the sum of the rows that are none, where no part is missing.
  private func totalChecks(naming name: (Int) -> String) -> [FormCheck] {
    let parts = (0..<table.rowCount).filter { !totals.contains($0) }
    return totals.sorted().flatMap { total in
      countColumns.compactMap { column -> FormCheck? in
        guard let published = number(total, column) else { return nil }
        let numbers = parts.compactMap { number($0, column) }
        let sum =
          numbers.count == parts.count ? FixedDecimal(unscaled: numbers.reduce(0) { $0 + $1.unscaled }) : nil
        return FormCheck(
          row: name(total), equation: "\(heading(column)) = Σ", published: published, computed: sum)
      }
    }
  }

  /// The columns in which each row holds the ones below it, as levels that are counted up: the numbers never grow, and a
  /// percentage beside them is each row's part of the first.
  var nestedColumns: [Int] {
    guard totals.isEmpty, table.rowCount > 1 else { return [] }
    return countColumns.filter { column in
      let numbers = (0..<table.rowCount).compactMap { number($0, column)?.unscaled }
      guard numbers.count == table.rowCount, let first = numbers.first, first > 0,
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 >= $1 })
      else { return false }
      return table.schema.fields.indices.contains { rate in
        guard case .percentage = table.schema.fields[rate].type else { return false }
        return numbers.enumerated().allSatisfy { row, value in
          guard let published = self.number(row, rate) else { return false }
          return Ratio(value, first).rounded(toScale: published.scale, shift: 2)?.unscaled == published.unscaled
        }
      }
    }
  }

  /// The columns of a form that could not be checked, by their headings.
  var unreadHeadings: [String] { columns.unread.map(heading) }

  func heading(_ column: Int) -> String { table.schema.fields[column].titles.vietnamese }

  private func number(_ row: Int, _ column: Int) -> FixedDecimal? {
    guard case .number(let numbers) = table.columns[column] else { return nil }
    return numbers[row]
  }
}

extension ReportContext {
  /// `balance TABLE` on a table of published figures.
  ///
  /// - Parameter whole: The table with its rows of totals, where they were left out of it.
  func formBalance(of table: Table, whole: Table?, at range: Range<Int>) throws(ReportFault) -> ReportAnswer {
    let whole = whole ?? table
    let labels = try rowLabels(of: whole)
    let kept = try rowLabels(of: table)
    let totals = Set(whole.rowCount > table.rowCount ? labels.indices.filter { !kept.contains(labels[$0]) } : [])
    let balance = FormBalance(table: whole, totals: totals)
    if !balance.hasSums {
      throw ReportFault(Diagnostic(.balanceNeedsColumns, at: range, ["table": .name(of: table.schema)]))
    }
    let checks = balance.checks { labels[$0] }
    let differing = checks.filter { $0.outcome == .differs }.count
    let nested = balance.nestedColumns.map { balance.heading($0) }
    var lines = [
      LocalizedText(
        english: "\(checks.count) sums and rates worked out again: \(differing) differ",
        vietnamese: "đã tính lại \(checks.count) tổng và tỷ lệ: \(differing) lệch")[language]
    ]
    if !balance.unreadHeadings.isEmpty {
      let names = balance.unreadHeadings.joined(separator: ", ")
      lines.append(
        LocalizedText(
          english: "not checked, since their cells were not read as whole numbers: \(names)",
          vietnamese: "chưa kiểm tra vì ô không được đọc là số nguyên: \(names)")[language])
    }
    if !nested.isEmpty {
      let names = nested.joined(separator: ", ")
      lines.append(
        LocalizedText(
          english: "each row holds the ones below it, so the rows are not to be added: \(names)",
          vietnamese: "mỗi dòng đã gồm các dòng bên dưới nên không cộng các dòng với nhau: \(names)")[language])
    }
    return ReportAnswer(parts: [.table(formTable(checks)), .text(lines)])
  }

  private func formTable(_ checks: [FormCheck]) -> ResultTable {
    let outcomes = [FormCheck.Outcome.fits, .differs, .open]
    let values = outcomes.map { outcome in
      FieldValue(
        value: outcome.titles[language], titles: outcome.titles,
        aliases: [outcome.titles.english, outcome.titles.vietnamese])
    }
    func words(_ number: FixedDecimal?, _ check: FormCheck) -> String {
      number.map { $0.text(in: language) + (check.isRate ? "%" : "") } ?? ""
    }
    return ResultTable(
      listing: "balance",
      [
        .texts("row", LocalizedText(english: "Row", vietnamese: "Dòng"), checks.map(\.row)),
        .texts(
          "sum", LocalizedText(english: "What must be equal", vietnamese: "Phải bằng nhau"), checks.map(\.equation)),
        .texts(
          "published", LocalizedText(english: "Published", vietnamese: "Số công bố"),
          checks.map { words($0.published, $0) }),
        .texts(
          "computed", LocalizedText(english: "Computed", vietnamese: "Số tính lại"),
          checks.map { words($0.computed, $0) }),
        .texts(
          "difference", LocalizedText(english: "Difference", vietnamese: "Chênh lệch"),
          checks.map { check in
            guard let difference = check.difference else { return "" }
            let unit = LocalizedText(english: " pp", vietnamese: " điểm %")[language]
            return difference.text(in: language) + (check.isRate ? unit : "")
          }),
        .choices(
          "outcome", LocalizedText(english: "Outcome", vietnamese: "Kết quả"), among: values,
          checks.map { $0.outcome.titles[language] }),
      ])
  }

  /// Each row by its first text.
  private func rowLabels(of table: Table) throws(ReportFault) -> [String] {
    let column = table.schema.fields.firstIndex { $0.type == .text || $0.type == .category } ?? 0
    var labels: [String] = []
    for row in 0..<table.rowCount { labels.append(text(of: try boundCell(table, row: row, column: column))) }
    return labels
  }
}

extension FixedDecimal {
  /// Without zeros at the end of its decimals: 97.00 is 97.
  var withoutTrailingZeros: FixedDecimal {
    var number = self
    while number.scale > 0, number.unscaled % 10 == 0 {
      number = FixedDecimal(unscaled: number.unscaled / 10, scale: number.scale - 1)
    }
    return number
  }
}
