import ColumnarData
import Diagnostics
import QueryPlan
import Values
import WorkProgress

/// What one run knows beside its rows: the tables, the calendar, and the maps that it has made already.
///
/// Used by the task that runs the plan alone; passes over rows get finished nodes.
final class RunContext {
  let catalog: Catalog
  let convention: CalendarConvention
  let pace: ScanPace
  var notes: [Diagnostic] = []
  var expectations: [ExpectationOutcome] = []
  private var sourceCount = 0
  private var sources: [String: RowSource] = [:]
  private var categories: [ColumnKey: CategoryColumn] = [:]
  private var readTexts: [SourceTexts] = []
  private var zonedCodes: [ObjectIdentifier: Codes] = [:]
  private var innerValues: [Int: InnerValues] = [:]
  private var links: [LinkKey: ColumnBuffer<Int32>] = [:]

  private let knownLinks: ForeignKeyLinks
  private let knownTables: KnownTables
  private let asOf: Day?
  private let innerQueries: [PlannedInnerQuery]

  /// - Parameter plan: What is answered: its settings hold for the inner queries too.
  init(
    _ plan: LogicalPlan, on catalog: Catalog, pace: ScanPace, knownLinks: ForeignKeyLinks, knownTables: KnownTables
  ) {
    self.knownLinks = knownLinks
    self.knownTables = knownTables
    asOf = plan.asOf
    innerQueries = plan.innerQueries
    self.catalog = catalog
    convention = plan.convention
    self.pace = pace
  }

  /// A table that the run has made.
  func made(_ table: Table) -> RowSource {
    sourceCount += 1
    return RowSource(table, identity: sourceCount)
  }

  /// A table of the catalog with all its rows; one of the data with what was known of it on the as-of date.
  func source(named name: String) throws(DiagnosticError) -> RowSource {
    if let source = sources[name] { return source }
    guard let table = catalog.table(named: name) else {
      throw DiagnosticError(.unknownTable, ["name": .text(name)])
    }
    var known = table
    if let asOf, catalog.origin(ofTableNamed: name) == .opened {
      known = try knownTables.view(of: table, on: asOf, end: catalog.end(ofTable: name))
    }
    let source = made(known)
    sources[name] = source
    return source
  }

  /// The column as codes into a dictionary, whatever its form.
  func category(of source: RowSource, column: Int) throws(DiagnosticError) -> CategoryColumn {
    let values = try source.column(column)
    if case .category(let category) = values { return category }
    let key = ColumnKey(source: source.identity, column: column)
    if let category = categories[key] { return category }
    if case .text(let texts) = values { reads(texts) }
    let category = try CategoryColumn(interning: source.table, column: column, pace)
    categories[key] = category
    return category
  }

  /// The place of each code in Vietnamese collation order, which a dictionary of a million names takes a while to find.
  func ranks(of dictionary: CategoryDictionary) -> [Int] {
    pace.monitor.begin(.sorting, total: dictionary.count, unit: .rows)
    return dictionary.ranks
  }

  /// The values that an inner query of the plan gives, found once.
  func values(ofInnerQuery number: Int) throws(DiagnosticError) -> InnerValues {
    if let values = innerValues[number] { return values }
    let values = try values(of: innerQueries[number])
    innerValues[number] = values
    return values
  }

  /// A column whose texts the run reads: they are asked for at its end.
  func reads(_ texts: TextColumn) {
    if case .source(let source) = texts.storage, !readTexts.contains(where: { $0 === source }) {
      readTexts.append(source)
    }
  }

  /// Texts as numbers, with zones: made where nobody has packed them yet; nil for texts of many kinds, and for few.
  ///
  /// - Throws: When cancelled.
  /// - Complexity: O(bytes of the texts) the first time.
  func packed(_ texts: TextColumn) throws(DiagnosticError) -> PackedTexts? {
    guard let packed = try packing(texts) else { return nil }
    return PackedTexts(numbering: packed.numbering, high: packed.high.map(zoned), low: zoned(packed.low))
  }

  private func packing(_ texts: TextColumn) throws(DiagnosticError) -> PackedTexts? {
    if let packed = texts.packed { return packed }
    guard case .source(let source) = texts.storage, source.count >= PackedTexts.leastRows else { return nil }
    reads(texts)
    pace.monitor.begin(.scanning, total: source.count, unit: .rows)
    let packed = source.pack { [monitor = pace.monitor] in monitor.isCancelled }
    if packed == nil && pace.monitor.isCancelled { throw .cancelled }
    return packed
  }

  /// Throws where texts that the run has read are gone with the file that held them.
  func requireTexts() throws(DiagnosticError) {
    if let lost = readTexts.first(where: \.isLost) { throw DiagnosticError(TextsLost(path: lost.path)) }
  }

  /// The codes with their zones, counted once.
  func zoned(_ codes: Codes) -> Codes {
    if codes.zones != nil { return codes }
    if let zoned = zonedCodes[codes.identity] { return zoned }
    let zoned = codes.withZones()
    zonedCodes[codes.identity] = zoned
    return zoned
  }

  /// The row of the referenced table for each code of a column, by ``ForeignKeyLink``.
  func link(from source: RowSource, column: Int, to step: (table: String, column: Int)) throws(DiagnosticError)
    -> ColumnBuffer<Int32>
  {
    let key = LinkKey(
      from: ColumnKey(source: source.identity, column: column), table: step.table, column: step.column)
    if let link = links[key] { return link }
    let target = try self.source(named: step.table)
    guard step.column < target.table.columns.count else { throw DiagnosticError.missingColumn(step.table) }
    let keys = try category(of: target, column: step.column)
    let dictionary = try category(of: source, column: column).dictionary
    // Columns that were interned for this run go with it, and so do their links.
    let isLasting =
      target.table.columns[step.column].isCategory
      && column < source.table.columns.count && source.table.columns[column].isCategory
    let link =
      isLasting ? knownLinks.rows(of: keys, for: dictionary) : ForeignKeyLink.rows(of: keys, for: dictionary)
    links[key] = link
    return link
  }

  private struct ColumnKey: Hashable {
    let source: Int
    let column: Int
  }

  private struct LinkKey: Hashable {
    let from: ColumnKey
    let table: String
    let column: Int
  }
}

extension ColumnValues {
  fileprivate var isCategory: Bool {
    if case .category = self { return true }
    return false
  }
}
