import ColumnarData
import Diagnostics
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
  private var relationCount = 0
  private var sources: [String: Relation] = [:]
  private var categories: [ColumnKey: CategoryColumn] = [:]
  private var readTexts: [SourceTexts] = []
  private var zonedCodes: [ObjectIdentifier: Codes] = [:]
  private var links: [LinkKey: ColumnBuffer<Int32>] = [:]

  private let knownLinks: ForeignKeyLinks

  init(catalog: Catalog, convention: CalendarConvention, pace: ScanPace, knownLinks: ForeignKeyLinks) {
    self.knownLinks = knownLinks
    self.catalog = catalog
    self.convention = convention
    self.pace = pace
  }

  /// A number that no other relation of the run has.
  func nextIdentity() -> Int {
    relationCount += 1
    return relationCount
  }

  /// A table of the catalog with all its rows.
  func source(named name: String) throws(DiagnosticError) -> Relation {
    if let relation = sources[name] { return relation }
    guard let table = catalog.table(named: name) else {
      throw DiagnosticError(Diagnostic(.unknownTable, ["name": .text(name)]))
    }
    let relation = Relation(table, identity: nextIdentity())
    sources[name] = relation
    return relation
  }

  /// The column as codes into a dictionary, whatever its form.
  func category(of relation: Relation, column: Int) -> CategoryColumn {
    if case .category(let category) = relation.table.columns[column] { return category }
    let key = ColumnKey(relation: relation.identity, column: column)
    if let category = categories[key] { return category }
    if case .text(let texts) = relation.table.columns[column] { reads(texts) }
    let category = CategoryColumn(interning: relation.table, column: column, monitor: pace.monitor)
    categories[key] = category
    return category
  }

  /// The place of each code in Vietnamese collation order, which a dictionary of a million names takes a while to find.
  func ranks(of dictionary: CategoryDictionary) -> [Int] {
    pace.monitor.begin(.sorting, total: dictionary.count, unit: .rows)
    return dictionary.ranks
  }

  /// A column whose texts the run reads: they are asked for at its end.
  func reads(_ texts: TextColumn) {
    if case .source(let source) = texts.storage, !readTexts.contains(where: { $0 === source }) {
      readTexts.append(source)
    }
  }

  /// Throws where texts that the run has read are gone with the file that held them.
  func requireTexts() throws(DiagnosticError) {
    if let lost = readTexts.first(where: \.isLost) {
      throw DiagnosticError(Diagnostic(.textsLost, ["path": .text(lost.path)]))
    }
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
  func link(from relation: Relation, column: Int, to step: (table: String, column: Int)) throws(DiagnosticError)
    -> ColumnBuffer<Int32>
  {
    let key = LinkKey(
      from: ColumnKey(relation: relation.identity, column: column), table: step.table, column: step.column)
    if let link = links[key] { return link }
    let target = try source(named: step.table)
    guard step.column < target.table.columns.count else { throw DiagnosticError.missingColumn(step.table) }
    let keys = category(of: target, column: step.column)
    let dictionary = category(of: relation, column: column).dictionary
    // Columns that were interned for this run go with it, and so do their links.
    let isLasting =
      target.table.columns[step.column].isCategory
      && column < relation.table.columns.count && relation.table.columns[column].isCategory
    let link =
      isLasting ? knownLinks.rows(of: keys, for: dictionary) : ForeignKeyLink.rows(of: keys, for: dictionary)
    links[key] = link
    return link
  }

  private struct ColumnKey: Hashable {
    let relation: Int
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
