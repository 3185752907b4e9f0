import ColumnarData
import Diagnostics
import ShellSession
import TestSupport
import Testing
import Values

/// A grouped query of the example set, put together at random.
private struct GroupedQuery {
  let text: String
  /// The measures whose figure is a count of rows, by the name of their column.
  let countable: Set<String>

  private static let keys = [
    "tier", "channel", "return_channel", "level", "domain", "tracked", "postal", "eligible", "supplements",
    "month", "quarter", "done", "done_by_year", "district", "fee", "provider", "status", "deadline", "is_pending",
    "size",
    "procedure.mode", "back",
  ]
  /// Keys that no column has by itself: periods with missing ones, bands, dates.
  static let columns = [
    "column done on dossiers = month(resolved)", "column done_by_year on dossiers = year(due)",
    "column size on dossiers = band(days_taken, 0, 5, 10)", "column back on dossiers = quarter(returned)",
  ]
  private static let filters = [
    "| where tier = commune", "| in 2020Q2", "| in 2020-01-01..2020-05-20 by resolved", "| where level >= 3",
    "| where fee > 0 | where channel = online", "| where district in (Ba Đình, Đống Đa)", "| where not tracked",
    "| where days_taken > 5", "| where procedure in (procedures | where postal)",
  ]
  private static let measures: [(text: String, isCount: Bool)] = [
    ("a = count", true), ("b = count if channel = online", true), ("c = ratio(tracked)", true),
    ("d = ratio(channel = online of level >= 3)", true),
    ("e = ratio(return_channel = post of resolved is not missing)", true),
    ("f = sum(fee)", false), ("g = median(fee)", false), ("h = ratio(paid_online of fee > 0) if tier = province", true),
    ("i = avg(supplements)", false), ("j = distinct(district)", false),
  ]

  init(_ random: inout SeededRandom) {
    let keys = random.pick(Self.keys, count: random.chance(30) ? 2 : 1)
    let hasAcross = keys.count == 1 && random.chance(25)
    let measures = random.pick(
      Self.measures.filter { !hasAcross || $0.isCount }, count: hasAcross ? 1 : random.number(1...3))
    var text = "dossiers \(random.chance(60) ? random.pick(Self.filters) : "")"
    text += " | show \(measures.map(\.text).joined(separator: ", ")) by \(keys.joined(separator: ", "))"
    if hasAcross {
      let others = ["channel", "tier", "return_channel", "quarter", "back", "tracked", "level"].filter {
        !keys.contains($0)
      }
      text += " across \(random.pick(others))"
    }
    if random.chance(40) { text += " total" }
    let first = measures[0].text.prefix(1)
    if !hasAcross {
      let isRatio = measures[0].text.contains("ratio(")
      if random.chance(30) { text += isRatio ? " | where \(first) > 20%" : " | where \(first) > 40" }
      if random.chance(30) { text += " | sort \(first) \(random.pick(["desc", "asc"]))" }
      if random.chance(30) { text += " | top \(random.number(2...6)) by \(first)\(random.pick(["", " other"]))" }
    }
    self.text = text
    countable = Set(measures.filter(\.isCount).map { String($0.text.prefix(1)) })
  }
}

/// `rows _7[k].COLUMN.n`: the rows behind a printed figure are as many as it says, or it is told why there are none.
@Suite struct RowsOfResultTests {
  @Test(arguments: UInt64(0)..<8)
  func rowsAreAsManyAsThePrintedCell(_ chunk: UInt64) async throws {
    let session = try await Example.ownSession()
    for column in GroupedQuery.columns { try #require(await session.ask(column).status == .answered) }
    var random = SeededRandom(seed: 2020 + chunk)
    var traced = 0
    for _ in 0..<12 {
      let query = GroupedQuery(&random)
      let answer = await session.ask(query.text)
      guard let table = answer.table, let number = answer.number else {
        Issue.record("\(query.text)\n\(answer.written())")
        continue
      }
      for _ in 0..<5 where table.rowCount > 0 {
        let row = random.number(0...(table.rowCount - 1))
        let column = random.pick(table.measures)
        if try await check(session, query, "_\(number)[\(row + 1)]", table, row, column) { traced += 1 }
      }
    }
    #expect(traced > 30, "most figures can be traced")
  }

  /// - Returns: Whether rows were found.
  private func check(
    _ session: Session, _ query: GroupedQuery, _ place: String, _ table: ReportedTable, _ row: Int, _ column: String
  ) async throws -> Bool {
    let wanted: [(part: String, count: Int64?)] =
      switch table.cell(row, column) {
      case .ratio(let ratio): [("n", ratio.numerator), ("d", ratio.denominator)]
      case .number(let count): [("n", count.unscaled)]
      default: [("n", nil)]
      }
    var isTraced = false
    for (part, count) in wanted {
      let text = "rows \(place).`\(column)`.\(part)"
      let answer = await session.ask("\(text) | show count")
      if table.result.roles[row] == .other {
        #expect(answer.errors == [.rowsNotTraced], "\(query.text)\n\(text)\n\(answer.written())")
        continue
      }
      guard let found = answer.table?.count(0, "count") else {
        Issue.record("\(query.text)\n\(text)\n\(answer.written())")
        continue
      }
      isTraced = true
      let isCount =
        query.countable.contains(column) || table.result.table.schema.fields.count > 0 && table.isAcross(column)
      if isCount, let count { #expect(found == count, "\(query.text)\n\(text)") }
    }
    return isTraced
  }
}

extension ReportedTable {
  /// Whether a column is a value of `across`: those of measures are named by one letter.
  fileprivate func isAcross(_ column: String) -> Bool { column.count > 1 }
}
