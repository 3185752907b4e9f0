import ColumnarData
import Values

/// What a stage can name: the columns of its input and, from a table of the data, the rows that its keys refer to.
struct Scope {
  /// Columns of the input, those made by `add` included.
  var schema: TableSchema
  /// The rows are rows of this table of the catalog, so foreign keys lead on from them; false after `show`.
  var isBaseTable: Bool
  /// The date by which `in`, `quarter`, `month` and `year` go.
  var time: ColumnReference?
  /// The period that `in` keeps, and the date by which it does.
  var period: (resolved: ResolvedPeriod, date: ColumnReference)?
  /// The last day that is looked at, where a stage before takes the rows of a period as they stood at its end.
  var knownUpTo: Day?
  /// What every row satisfies by the stages before.
  var filters: [Condition] = []
  /// Columns at the start that group the rows; 0 before `show`.
  var keyCount = 0
  /// Whether measures of this scope can be computed anew over several rows (they come from a `show` of this query).
  var hasGroups = false
  var isPivot = false
  /// After `across … total`: the first measure's column over all values.
  var totalColumn: ColumnReference?
  /// Columns that hold places: the first is the top.
  var ranks: Set<String> = []
  /// What the stage at hand names as columns and is worked out: added before it, each with the columns that there are then.
  var computed: [(column: AddedColumn, output: TableSchema)] = []
  /// After `show`: the stored column from which a key column takes its texts, so that they can still be looked up.
  var valueSources: [String: (column: ColumnReference, table: String)] = [:]

  init(table: Table) {
    schema = table.schema
    isBaseTable = true
    let index = table.schema.timeField.flatMap { table.schema.fieldIndex(named: $0) }
    // Periods go by days alone, whatever a table says of itself.
    time = index.flatMap { index in
      let field = table.schema.fields[index]
      return field.type == .date ? ColumnReference(fieldIndex: index, field: field) : nil
    }
  }

  var tableName: String { schema.name }

  func reference(_ index: Int) -> ColumnReference {
    ColumnReference(fieldIndex: index, field: schema.fields[index])
  }

  /// The columns with one more after them.
  mutating func append(_ field: Field) {
    replaceFields(schema.fields + [field])
  }

  mutating func replaceFields(_ fields: [Field]) {
    schema = TableSchema(
      name: schema.name, titles: schema.titles, aliases: schema.aliases, fields: fields,
      primaryKey: schema.primaryKey, foreignKeys: isBaseTable ? schema.foreignKeys : [],
      timeField: isBaseTable ? schema.timeField : nil, description: schema.description)
  }
}
