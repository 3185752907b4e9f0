import ColumnarData
import QueryPlan
import QuerySyntax
import Values
import VietnameseText

/// The results that `_` and `_7` name.
///
/// A result of a query is kept both as its table and as its query: while nothing changed that the query depends on, a
/// stage after `_` continues the query, so that `| change from previous` or `| top 5 other` can look at what is behind
/// the rows; afterwards it continues the table as it was, without its totals, which are no rows of the data.
struct ResultHistory: Sendable {
  /// What a query's meaning depends on beside its text.
  struct Epoch: Hashable, Sendable {
    let openings: Int
    let definitions: Int
    let calendar: CalendarConvention
    let asOf: Day?
  }

  private struct Entry: Sendable {
    let number: Int
    let result: ResultTable
    /// The rows of the result that are no totals.
    let table: Table
    let query: Definitions.Query?
    /// Where the data that the query asked of end.
    let end: DataEnd?
    let epoch: Epoch
  }

  /// Statements numbered so far.
  private(set) var count = 0
  /// The last result whole, its totals included.
  var last: ResultTable? { entries.last?.result }
  private var entries: [Entry] = []

  mutating func advance() { count += 1 }

  /// Gives the number of the last statement, which has no result, to the next one.
  mutating func takeBackNumber(to earlier: Int) { count = earlier }

  /// - Parameter end: Where the data of the query end; nil where unknown.
  mutating func record(
    _ result: ResultTable, of query: PipelineSyntax, source: String, end: DataEnd?, epoch: Epoch
  ) {
    let definition = Definitions.Query(
      name: ResultName.numbered(count), query: query, source: source, isResult: true)
    append(result, definition, end, epoch)
  }

  /// Keeps an answer that no query gave, such as a list of values.
  mutating func record(_ result: ResultTable, epoch: Epoch) {
    append(result, nil, nil, epoch)
  }

  private mutating func append(
    _ result: ResultTable, _ query: Definitions.Query?, _ end: DataEnd?, _ epoch: Epoch
  ) {
    entries.append(
      Entry(
        number: count, result: result, table: result.withoutTotals, query: query, end: end, epoch: epoch))
  }

  /// Forgets the result of a statement; its number is not given again.
  mutating func withdraw(_ number: Int) {
    entries.removeAll { $0.number == number }
  }

  /// The query with `_`, or no table at all, replaced by the number of the last result: "the last" moves on.
  func naming(_ query: PipelineSyntax) -> PipelineSyntax {
    entries.last.map { query.namingLastResult(ResultName.numbered($0.number)) } ?? query
  }

  func definitions(at epoch: Epoch) -> [Definitions.Query] {
    entries.compactMap { $0.epoch == epoch ? $0.query : nil }
  }

  func tables(at epoch: Epoch) -> [(table: Table, end: DataEnd?)] {
    entries.filter { $0.epoch != epoch || $0.query == nil }.map { ($0.table.numbered($0.number), $0.end) }
  }
}

extension Table {
  /// The table under a number alone: the title of the table that it came from stays that table's.
  fileprivate func numbered(_ number: Int) -> Table {
    let renamed = TableSchema(name: ResultName.numbered(number), fields: schema.fields, timeField: schema.timeField)
    return Table(schema: renamed, columns: columns, rowCount: rowCount)
  }
}
