import ColumnarData
import Diagnostics
import QueryPlan
import Values

/// The rows of a relation by a column: a number a row that orders them, and which have none.
struct SortColumn {
  private enum Order {
    case numbers(ColumnBuffer<Int64>)
    case ratios(ColumnBuffer<Int64>, ColumnBuffer<Int64>)
  }

  private let order: Order

  /// Texts go by collation, reserved labels and undefined ratios count as missing.
  ///
  /// - Parameter rows: The rows to be ordered; the column's places are theirs.
  init(_ reference: ColumnReference, _ context: RunContext, _ relation: Relation, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError)
  {
    var only = relation
    only.filters = []
    only.order = rows
    let field = Field(name: reference.field.name, type: reference.field.type)
    let table = try context.projected(
      only, [.column(reference)], schema: TableSchema(name: relation.table.name, fields: [field])
    ).table
    switch table.columns[0] {
    case .number(let column): order = .numbers(Self.numbers(column.values))
    case .boolean(let column):
      order = .numbers(ColumnBuffer((0..<rows.count).map { row in column[row].map { $0 ? 1 : 0 } ?? .min }))
    case .date(let column): order = .numbers(Self.numbers(column.values))
    case .period(let column): order = .numbers(Self.numbers(column.ordinals))
    case .text(let texts) where texts.packed?.numbering.followsCollation ?? false:
      order = .numbers(Self.numbers(texts))
    case .category, .text:
      let column = try CategoryColumn(interning: table, column: 0, context.pace)
      order = .numbers(Self.ranks(column, context))
    case .ratio(let column): order = .ratios(column.numerators, column.denominators)
    }
  }

  private static func numbers(_ values: IntegerValues) -> ColumnBuffer<Int64> {
    if case .wide(let buffer) = values.form { return buffer }
    return ColumnBuffer(values.array)
  }

  /// Of texts of one make.
  private static func numbers(_ texts: TextColumn) -> ColumnBuffer<Int64> {
    ColumnBuffer((0..<texts.count).map { texts.packed?.number(ofRow: $0) ?? ScalarNode.missing })
  }

  /// A number a row, ``ScalarNode/missing`` where it has none; nil for ratios.
  var numbers: ColumnBuffer<Int64>? {
    if case .numbers(let numbers) = order { numbers } else { nil }
  }

  /// Whether a row has nothing to go by.
  func isMissing(_ place: Int) -> Bool {
    switch order {
    case .numbers(let numbers): numbers[place] == ScalarNode.missing
    case .ratios(let numerators, let denominators):
      numerators[place] == RatioColumn.missing || denominators[place] == 0
        || denominators[place] == RatioColumn.missing
    }
  }

  /// −1, 0 or 1; rows without a value come last either way and are equal.
  func compare(_ first: Int, _ second: Int, isDescending: Bool) -> Int {
    switch (isMissing(first), isMissing(second)) {
    case (true, true): return 0
    case (true, false): return 1
    case (false, true): return -1
    case (false, false): break
    }
    let order =
      switch order {
      case .numbers(let numbers):
        (numbers[first] > numbers[second] ? 1 : 0) - (numbers[first] < numbers[second] ? 1 : 0)
      case .ratios(let numerators, let denominators):
        Ratio(numerators[first], denominators[first])
          .compared(to: Ratio(numerators[second], denominators[second])) ?? 0
      }
    return isDescending ? -order : order
  }

  /// The place of each code in collation order; missing for reserved labels and code 0.
  static func ranks(of dictionary: CategoryDictionary, _ context: RunContext) -> [Int64] {
    let collated = context.ranks(of: dictionary)
    return dictionary.values.indices.map { code in
      code == 0 || dictionary.labels[code] != nil ? ScalarNode.missing : Int64(collated[code])
    }
  }

  private static func ranks(_ column: CategoryColumn, _ context: RunContext) -> ColumnBuffer<Int64> {
    let ranks = ranks(of: column.dictionary, context)
    return ColumnBuffer((0..<column.codes.count).map { ranks[column.codes[$0]] })
  }
}
