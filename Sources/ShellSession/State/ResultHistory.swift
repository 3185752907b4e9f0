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

  /// One object, so that a state and the one before it share thousands of them at little cost.
  private final class Entry: Sendable {
    let number: Int
    /// nil where the query was not run yet: one of a document that was reopened.
    let result: ResultTable?
    /// The rows of the result that are no totals.
    let table: Table?
    let query: Definitions.Query?
    /// Where the data that the query asked of end.
    let end: DataEnd?
    let epoch: Epoch

    init(number: Int, result: ResultTable?, query: Definitions.Query?, end: DataEnd?, epoch: Epoch) {
      self.number = number
      self.result = result
      table = result?.withoutTotals
      self.query = query
      self.end = end
      self.epoch = epoch
    }
  }

  /// Statements numbered so far.
  private(set) var count = 0
  /// The last result whole, its totals included.
  var last: ResultTable? { entries.last?.result }
  /// The number that `_` writes; nil where there is no result.
  var lastNumber: Int? { entries.last?.number }
  private var entries: [Entry] = []
  /// What the entries are at the epoch of the last one, so that a statement does not go through all before it.
  private var latest: (epoch: Epoch, named: Named)?

  /// The results that can be named at an epoch: as queries, or as tables.
  private struct Named: Sendable {
    var definitions = Definitions.Results()
    var tables = AnswerTables()

    init(_ entries: [Entry], at epoch: Epoch) {
      for entry in entries { add(entry, at: epoch) }
    }

    mutating func add(_ entry: Entry, at epoch: Epoch) {
      if entry.epoch == epoch, let query = entry.query {
        definitions.append(query)
      } else if let table = entry.table {
        tables.add(table.numbered(entry.number), end: entry.end)
      }
    }
  }

  mutating func advance() { count += 1 }

  /// Gives the number behind another one to the next statement.
  mutating func countOn(from number: Int) { count = number }

  /// Makes `_` name the result of a number, where there is one.
  mutating func makeLast(_ number: Int) {
    guard let index = entries.lastIndex(where: { $0.number == number }) else { return }
    entries.append(entries.remove(at: index))
  }

  /// Keeps what a statement gave in another history under the same number, or its query where it was not run there.
  ///
  /// - Parameter query: Of the statement; nil where it is none.
  mutating func carry(
    _ number: Int, from other: ResultHistory, query: PipelineSyntax?, source: String, epoch: Epoch
  ) {
    if let entry = other.entries.last(where: { $0.number == number }) {
      append(Entry(number: number, result: entry.result, query: entry.query, end: entry.end, epoch: epoch))
    } else if let query {
      record(unanswered: [(number, naming(query), source)], epoch: epoch)
    }
  }

  /// - Parameter end: Where the data of the query end; nil where unknown.
  mutating func record(
    _ result: ResultTable, of query: PipelineSyntax, source: String, end: DataEnd?, epoch: Epoch
  ) {
    let definition = Definitions.Query(
      name: ResultName.numbered(count), query: query, source: source)
    append(result, definition, end, epoch)
  }

  /// Keeps queries that were not run yet: their numbers name them while nothing changed that they depend on.
  ///
  /// - Parameter queries: In order of their numbers, before any other result.
  mutating func record(unanswered queries: [(number: Int, query: PipelineSyntax, source: String)], epoch: Epoch) {
    for (number, query, source) in queries {
      let definition = Definitions.Query(name: ResultName.numbered(number), query: query, source: source)
      append(Entry(number: number, result: nil, query: definition, end: nil, epoch: epoch))
    }
  }

  /// Keeps an answer that no query gave, such as a list of values.
  mutating func record(_ result: ResultTable, epoch: Epoch) {
    append(result, nil, nil, epoch)
  }

  private mutating func append(
    _ result: ResultTable, _ query: Definitions.Query?, _ end: DataEnd?, _ epoch: Epoch
  ) {
    append(Entry(number: count, result: result, query: query, end: end, epoch: epoch))
  }

  private mutating func append(_ entry: Entry) {
    entries.append(entry)
    if latest?.epoch == entry.epoch {
      latest?.named.add(entry, at: entry.epoch)
    } else {
      latest = (entry.epoch, Named(entries, at: entry.epoch))
    }
  }

  /// Forgets the result of a statement; its number is not given again.
  mutating func withdraw(_ number: Int) {
    entries.removeAll { $0.number == number }
    latest = latest.map { ($0.epoch, Named(entries, at: $0.epoch)) }
  }

  /// The number that `_7` or `_` writes; nil where no result has it.
  func number(writtenAs name: String) -> Int? {
    if name == ResultName.last { return entries.last?.number }
    return entries.last { ResultName.numbered($0.number) == name }?.number
  }

  /// A result whole, its totals included.
  ///
  /// - Parameter number: One that ``number(writtenAs:)`` gave.
  func result(_ number: Int) -> ResultTable? { entries.last { $0.number == number }?.result }

  /// The query with `_`, or no table at all, replaced by the number of the last result: "the last" moves on.
  func naming(_ query: PipelineSyntax) -> PipelineSyntax {
    entries.last.map { query.namingLastResult(ResultName.numbered($0.number)) } ?? query
  }

  func definitions(at epoch: Epoch) -> Definitions.Results { named(at: epoch).definitions }

  func tables(at epoch: Epoch) -> AnswerTables { named(at: epoch).tables }

  private func named(at epoch: Epoch) -> Named {
    if let latest, latest.epoch == epoch { return latest.named }
    return Named(entries, at: epoch)
  }
}

extension Table {
  /// The table under a number alone: the title of the table that it came from stays that table's.
  fileprivate func numbered(_ number: Int) -> Table {
    let renamed = TableSchema(name: ResultName.numbered(number), fields: schema.fields, timeField: schema.timeField)
    return Table(schema: renamed, columns: columns, rowCount: rowCount)
  }
}
