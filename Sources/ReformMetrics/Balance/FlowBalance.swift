import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// The balance of dossiers in a period: those carried over and those received are those that ended and those pending.
///
/// The columns are those of form II.06a of the Government Office, with its numbers: (3) = (4) + (5) + (6), (7) = (8) + (9) +
/// (10), (11) = (12) + (13), (3) = (7) + (11). Dossiers without a due date stand in columns of their own, which the form
/// has not. Everything is counted from the dates of the rows as they were known on the last day of the period.
struct FlowBalance {
  let table: Table
  /// Without the days behind the end of the data.
  let days: ClosedRange<Day>

  /// One count, the condition of the rows in words of the language, and the column of the form.
  struct Column {
    let name: String
    /// The number of the form, or a letter for what the form has not.
    let number: String
    let titles: LocalizedText
    let condition: String
  }

  /// Whether a table has the dates that the balance needs.
  static func fits(_ table: Table) -> Bool {
    ["received", "resolved"].allSatisfy { name in
      table.schema.fields.contains { $0.name == name && $0.type == .date }
    }
  }

  /// What is counted, as far as the columns of the table go.
  var columns: [Column] {
    let start = days.lowerBound.isoText
    let isNew = "received >= \(start)"
    let hasEnded = "resolved >= \(start)"
    let isPending = "resolved is missing"
    var columns = [
      Column(
        name: "carried_over", number: "(6)", titles: LocalizedText(english: "Carried over", vietnamese: "Từ kỳ trước"),
        condition: "received < \(start) and (\(isPending) or \(hasEnded))"),
      Column(
        name: "new", number: "(4+5)", titles: LocalizedText(english: "Received", vietnamese: "Tiếp nhận mới"),
        condition: isNew),
    ]
    if hasValue("online", in: "channel") {
      columns.append(
        Column(
          name: "online", number: "(4)",
          titles: LocalizedText(english: "of them online", vietnamese: "trong đó trực tuyến"),
          condition: "\(isNew) and channel = online"))
    }
    columns.append(
      Column(
        name: "ended", number: "(7)", titles: LocalizedText(english: "Ended", vietnamese: "Đã giải quyết"),
        condition: hasEnded))
    let ways = ["withdrawn", "refused", "stopped"].filter { hasValue($0, in: "status") }
    if !ways.isEmpty {
      columns.append(
        Column(
          name: "withdrawn_or_refused", number: "(7a)",
          titles: LocalizedText(
            english: "of them withdrawn, refused or stopped", vietnamese: "trong đó rút, từ chối, dừng"),
          condition: "\(hasEnded) and status in (\(ways.joined(separator: ", ")))"))
    }
    let due = dueColumns(hasEnded: hasEnded, isPending: isPending)
    columns += due.ended
    columns.append(
      Column(
        name: "in_hand", number: "(11)", titles: LocalizedText(english: "Pending", vietnamese: "Đang giải quyết"),
        condition: isPending))
    return columns + due.pending
  }

  private func dueColumns(hasEnded: String, isPending: String) -> (ended: [Column], pending: [Column]) {
    guard table.schema.fields.contains(where: { $0.name == "due" && $0.type == .date }) else { return ([], []) }
    let end = days.upperBound.isoText
    func column(_ name: String, _ number: String, _ english: String, _ vietnamese: String, _ condition: String)
      -> Column
    {
      Column(
        name: name, number: number, titles: LocalizedText(english: english, vietnamese: vietnamese),
        condition: condition)
    }
    return (
      [
        column("before_due", "(8)", "Early", "Trước hạn", "\(hasEnded) and resolved < due"),
        column("on_due", "(9)", "On time", "Đúng hạn", "\(hasEnded) and resolved = due"),
        column("after_due", "(10)", "Late", "Quá hạn", "\(hasEnded) and resolved > due"),
        column(
          "ended_without_due", "(10a)", "Ended, no due date", "Đã giải quyết, chưa có hạn",
          "\(hasEnded) and due is missing"),
      ],
      [
        column("not_yet_due", "(12)", "Within limit", "Trong hạn", "\(isPending) and due >= \(end)"),
        column("past_due", "(13)", "Overdue", "Quá hạn chưa xong", "\(isPending) and due < \(end)"),
        column(
          "pending_without_due", "(13a)", "Pending, no due date", "Đang giải quyết, chưa có hạn",
          "\(isPending) and due is missing"),
      ]
    )
  }

  private func hasValue(_ value: String, in column: String) -> Bool {
    guard case .category(let category)? = table.column(named: column) else { return false }
    return category.dictionary.values.contains(value)
  }

  /// The query in words of the language.
  ///
  /// - Parameter key: As it is typed; nil for one line.
  func text(by key: String?) -> String {
    let items = columns.map { "\($0.name) = count if \($0.condition)" }
    let by = key.map { " by \($0) total" } ?? ""
    return "`\(table.name)` | where received is not missing | show \(items.joined(separator: ", "))\(by)"
  }
}

extension ReportContext {
  /// `balance dossiers in PERIOD by KEY`
  func flowBalance(
    of table: Table, in period: PeriodSyntax?, by key: PathSyntax?, at range: Range<Int>
  ) async throws(ReportFault) -> ReportAnswer {
    try requireData(on: table)
    let notes = try notes(of: table, period, key, at: range)
    let balance = FlowBalance(table: table, days: try balanceDays(of: table, in: period, at: range))
    let keyText = key.map { $0.names.map { "`\($0.text.replacing("`", with: "``"))`" }.joined(separator: ".") }
    let text = balance.text(by: keyText)
    var context = ReportContext(
      checking: checking, engine: engine, source: text, language: language, monitor: monitor)
    context.checking.asOf = balance.days.upperBound
    guard case .query(let query)? = Parser.parse(text).program.statements.first?.kind else {
      throw ReportFault(Diagnostic(.balanceNeedsColumns, at: range, ["table": .name(of: table.schema)]))
    }
    let checked = try context.checked(query)
    let answer = try await context.answer(checked.query)
    let listing = try balanceTable(of: answer.result, balance.columns, hasKey: key != nil)
    let flow = ["in_all", "carried_over", "new", "online", "ended", "in_hand", "difference"]
    let columns = balance.columns
    return ReportAnswer(
      diagnostics: notes,
      parts: [
        .text([legend(of: columns.filter { flow.contains($0.name) }, hasTotal: true)]),
        .table(listing.table.keeping { $0 < listing.table.keyCount || flow.contains($1) }),
        .text([legend(of: columns.filter { !flow.contains($0.name) }, hasTotal: false)]),
        .table(
          listing.table.keeping {
            $0 < listing.table.keyCount || !flow.contains($1) || ["ended", "in_hand"].contains($1)
          }),
        .text(equations(listing.last, table, in: balance.days)),
      ], stagedTable: listing.table)
  }

  /// What the period and the key have to say: they are checked as in a query that is typed.
  private func notes(
    of table: Table, _ period: PeriodSyntax?, _ key: PathSyntax?, at range: Range<Int>
  ) throws(ReportFault) -> [Diagnostic] {
    var stages: [StageSyntax] = []
    if let period { stages.append(StageSyntax(kind: .period(period, by: nil), range: period.range, wordRange: range)) }
    let item = ShowSyntax.Item(name: nil, measure: .count(range: range))
    let keys = key.map { [KeySyntax.path($0)] } ?? []
    stages.append(StageSyntax(kind: .show(ShowSyntax(items: [item], keys: keys)), range: range, wordRange: range))
    let query = PipelineSyntax(source: NameSyntax(text: table.name, range: range), stages: stages, range: range)
    do throws(ReportFault) {
      let (checked, notes) = try checked(query)
      if let type = checked.show?.keys.first?.expression.type, let key, type.isOfTime {
        throw ReportFault(Diagnostic(.balanceByPeriod, at: key.range, ["key": .text(sourceText(key.range))]))
      }
      return notes
    } catch {
      // A period in which nothing was received can have dossiers carried over into it.
      guard error.error.diagnostic.id == .periodOutsideData, let period,
        let days = checking.days(of: period, on: table)?.days, let end = checking.cutoff(ofTable: table.name),
        case .date(let received)? = table.column(named: "received"), let first = received.days?.lowerBound,
        days.lowerBound <= end, days.upperBound >= first
      else { throw error }
      return error.earlier
    }
  }

  /// The days of the period, or of all the data, up to their end.
  private func balanceDays(
    of table: Table, in period: PeriodSyntax?, at range: Range<Int>
  ) throws(ReportFault) -> ClosedRange<Day> {
    guard case .date(let received)? = table.column(named: "received"), let data = received.days else {
      throw ReportFault(Diagnostic(.balanceNeedsColumns, at: range, ["table": .name(of: table.schema)]))
    }
    let end = checking.cutoff(ofTable: table.name) ?? data.upperBound
    let days = period.flatMap { checking.days(of: $0, on: table)?.days } ?? data.lowerBound...max(data.upperBound, end)
    return days.lowerBound...max(days.lowerBound, min(days.upperBound, end))
  }

  private func balanceTable(
    of result: ResultTable, _ columns: [FlowBalance.Column], hasKey: Bool
  ) throws(ReportFault) -> (table: ResultTable, last: [String: Int64]) {
    let keys = hasKey ? 1 : 0
    var counts: [[Int64]] = columns.map { _ in [] }
    var groups: [String] = []
    for row in 0..<result.table.rowCount {
      for index in columns.indices {
        guard case .number(let number) = try boundCell(result.table, row: row, column: keys + index) else { continue }
        counts[index].append(number.unscaled)
      }
      guard hasKey else { continue }
      if result.roles[row] == .total {
        groups.append(ReservedLabel.total.titles[language])
      } else {
        let label = result.keyLabels?.first?[row]
        let cell = try boundCell(result.table, row: row, column: 0)
        groups.append(label?.titles[language] ?? text(of: cell))
      }
    }
    func column(_ name: String) -> [Int64] { columns.firstIndex { $0.name == name }.map { counts[$0] } ?? [] }
    let total = zip(column("carried_over"), column("new")).map { $0 + $1 }
    let differences = zip(total, zip(column("ended"), column("in_hand"))).map { $0 - $1.0 - $1.1 }
    var listed: [ListedColumn] = []
    if hasKey {
      let field = result.table.schema.fields[0]
      listed.append(.keys(of: field, groups))
    }
    listed.append(.numbers("in_all", LocalizedText(verbatim: "(3)"), total))
    for (column, values) in zip(columns, counts) {
      listed.append(.numbers(column.name, LocalizedText(verbatim: column.number), values))
    }
    listed.append(
      .numbers(
        "difference", LocalizedText(english: "Difference", vietnamese: "Chênh lệch"), differences))
    var last = Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), counts.map { $0.last ?? 0 }))
    last["in_all"] = total.last ?? 0
    last["difference"] = differences.last ?? 0
    return (ResultTable(listing: "balance", listed, keyCount: keys, roles: result.roles), last)
  }

  /// What the columns are: `(3) in all · (6) carried over · …`
  private func legend(of columns: [FlowBalance.Column], hasTotal: Bool) -> String {
    let all = LocalizedText(english: "In all", vietnamese: "Tổng số")
    return ((hasTotal ? [("(3)", all)] : []) + columns.map { ($0.number, $0.titles) })
      .map { "\($0.0) \($0.1[language].prefix(1).lowercased() + $0.1[language].dropFirst())" }.joined(separator: " · ")
  }

  /// `1,505 carried over + 18,283 received = 18,521 ended + 1,267 pending; difference 0`
  private func equations(_ counts: [String: Int64], _ table: Table, in days: ClosedRange<Day>) -> [String] {
    func text(_ name: String) -> String { NumberText.grouped(counts[name] ?? 0, in: language) }
    return [
      LocalizedText(
        english:
          "\(table.name), \(days.lowerBound.text)–\(days.upperBound.text): \(text("carried_over")) carried over + \(text("new")) received = \(text("ended")) ended + \(text("in_hand")) pending; difference \(text("difference"))",
        vietnamese:
          "\(table.schema.typedName.vietnamese), \(days.lowerBound.text)–\(days.upperBound.text): \(text("carried_over")) từ kỳ trước + \(text("new")) tiếp nhận mới = \(text("ended")) đã giải quyết + \(text("in_hand")) đang giải quyết; chênh lệch \(text("difference"))"
      )[language]
    ]
  }
}

extension ValueType {
  /// Whether it is a day or a period.
  fileprivate var isOfTime: Bool {
    switch self {
    case .date, .period: true
    case .boolean, .number, .text, .ratio: false
    }
  }
}

extension ResultTable {
  /// The table with some of its columns: those of which the place and the name are wanted.
  fileprivate func keeping(_ isWanted: (Int, String) -> Bool) -> ResultTable {
    let kept = table.columns.indices.filter { isWanted($0, table.schema.fields[$0].name) }
    let columns = kept.map { ListedColumn(field: table.schema.fields[$0], values: table.columns[$0]) }
    return ResultTable(listing: table.name, columns, keyCount: keyCount, roles: roles)
  }
}
