import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import VietnameseText

extension AssembledTable {
  /// Writes everything but the columns' elements; these are laid out.
  ///
  /// - Returns: false where a column cannot be kept.
  func encode(into writer: inout DescriptionWriter, columns: inout ColumnsWriter) -> Bool {
    writer.write(table.rowCount)
    writer.write(table.schema)
    writer.write(account)
    writer.write(rejects)
    writer.write(diagnostics)
    var facts = facts
    facts.countReferences(of: table)
    writer.write(facts)
    for (index, column) in table.columns.enumerated() {
      if !columns.write(column, origin: origins[index], into: &writer) { return false }
    }
    return true
  }

  init(
    from reader: inout DescriptionReader, columns: inout ColumnsReader, source: SourceFile
  ) throws(SnapshotFault) {
    let rowCount = try reader.integer()
    guard (0...1 << 40).contains(rowCount) else { throw .damaged }
    let schema: TableSchema = try reader.value()
    let account: ReadingAccount.File = try reader.value()
    let rejects: RejectLog = try reader.value()
    let diagnostics: [Diagnostic] = try reader.list()
    let facts: KeyFacts = try reader.value()
    var values: [ColumnValues] = []
    var origins: [Int: SourceOrigin] = [:]
    columns.begin(rowCount: rowCount, source: source)
    for index in schema.fields.indices {
      let (column, origin) = try columns.column(&reader)
      values.append(column)
      origins[index] = origin
    }
    self.init(
      table: Table(schema: schema, columns: values, rowCount: rowCount), account: account, rejects: rejects,
      diagnostics: diagnostics, origins: origins, facts: facts)
  }
}
