import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TableTyping
import WorkProgress

/// The two steps from a file to a table, whatever its format: reading and typing.
struct TableFileReader: Sendable {
  let options: ReadingOptions
  /// Of text files, by ``options``; nil for what each declares or shows.
  let encoding: TextEncoding?
  let plan: ReadingPlan
  let monitor: WorkMonitor

  /// Reads the records of the file as columns of text.
  func read(_ source: TableSource) throws(DiagnosticError) -> RawTable {
    guard let format = FileFormat(of: source.path) else {
      throw DiagnosticError(.unknownFileKind, ["path": .text(source.path)])
    }
    let texts = source.declaration?.schema.fields.filter { $0.reading == .text }.map(\.field.name)
    return try format.read(
      RecordFile(
        path: source.path, encoding: encoding ?? source.declaration?.encoding,
        separator: source.declaration?.separator, sheet: options.sheet,
        layout: source.declaration == nil ? options.layout : TableLayout(),
        missing: source.declaration?.schema.missing ?? .common, textHeadings: Set(texts ?? []), plan: plan,
        monitor: monitor))
  }

  /// Gives the columns their types, as declared or as found in them.
  func type(_ raw: consuming RawTable, _ source: TableSource) throws(DiagnosticError) -> AssembledTable {
    guard let schema = source.declaration?.schema else {
      if !options.layout.keepsAllRows { try raw.setRowsApart() }
      return try TableAssembly(
        raw: raw, tableName: source.tableName, numbers: options.numbers, mapping: options.mapping, plan: plan,
        monitor: monitor
      ).inferred()
    }
    var order: [Int] = []
    for field in schema.fields {
      guard let index = raw.headings.firstIndex(of: field.field.name) else {
        throw DiagnosticError(
          .packageFieldMissing,
          [
            "field": .text(field.field.name), "table": .text(schema.name), "path": .text(source.path),
            "headings": .text(raw.headings.joined(separator: ", ")),
          ])
      }
      order.append(index)
    }
    return try TableAssembly(
      raw: raw, tableName: schema.name, numbers: options.numbers, plan: plan, monitor: monitor
    ).declared(schema, order: order)
  }
}
