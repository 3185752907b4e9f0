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

  /// Reads the records of the file as columns of text, and those of the files that go on where it ends.
  func read(_ source: TableSource) throws(DiagnosticError) -> RawTable {
    let hasHeading = source.declaration?.hasHeading ?? true
    let isSaid = source.declaration?.schema != nil || !hasHeading
    let layout = isSaid ? TableLayout(heading: hasHeading ? nil : TableLayout.Heading.none) : options.layout
    let first = try read(source.path, source, layout)
    if source.furtherPaths.isEmpty { return first }
    var parts = [first]
    for path in source.furtherPaths {
      // Mostly, the first file alone has the heading.
      let part = try read(path, source, TableLayout(heading: TableLayout.Heading.none, keepsAllRows: true))
      parts.append(try part.continuing(first))
    }
    return try JoinedTables(parts).table(path: source.path, sourceHeading: nil)
  }

  private func read(_ path: String, _ source: TableSource, _ layout: TableLayout) throws(DiagnosticError) -> RawTable {
    guard let format = try format(of: path, source) else {
      throw DiagnosticError(.unknownFileKind, ["path": .text(path)])
    }
    let (schema, declaration) = (source.declaration?.schema, source.declaration)
    let texts = schema?.fields.filter { $0.reading == .text }.map(\.field.name)
    var file = RecordFile(
      path: path, encoding: encoding ?? declaration?.encoding, separator: declaration?.dialect?.separator,
      sheet: options.sheet ?? declaration?.sheet, layout: layout, missing: schema?.missing ?? .common,
      textHeadings: Set(texts ?? []), plan: plan, monitor: monitor, content: source.inline?.bytes)
    file.dialect = declaration?.dialect
    file.property = declaration?.property
    file.takesArrays = source.isOfPackage
    return try format.read(file)
  }

  private func format(of path: String, _ source: TableSource) throws(DiagnosticError) -> FileFormat? {
    let told = (source.format ?? source.inline.map { _ in "csv" }).flatMap { FileFormat(of: "a.\($0)") }
    if let inline = source.inline { return inline.ending.flatMap { FileFormat(of: "a.\($0)") } ?? told }
    if let format = FileFormat(of: path) ?? told { return format }
    return try FileFormat.ofFile(inArchive: path)
  }

  /// Reads a file that is a part of a table, without the rows that are none of it.
  func readPart(_ source: TableSource) throws(DiagnosticError) -> RawTable {
    var raw = try read(source)
    if !options.layout.keepsAllRows { try raw.setRowsApart() }
    return raw
  }

  /// Gives the columns the types that are found in them.
  func typeAsFound(_ raw: consuming RawTable, _ source: TableSource) throws(DiagnosticError) -> AssembledTable {
    try TableAssembly(
      raw: raw, tableName: source.tableName, numbers: options.numbers, mapping: options.mapping,
      ignored: source.declaration?.ignored ?? [], plan: plan, monitor: monitor
    ).inferred()
  }

  /// Gives the columns their types, as declared or as found in them.
  func type(_ raw: consuming RawTable, _ source: TableSource) throws(DiagnosticError) -> AssembledTable {
    guard let declaration = source.declaration, let schema = declaration.schema else {
      if !options.layout.keepsAllRows { try raw.setRowsApart() }
      return try typeAsFound(raw, source)
    }
    var order: [Int] = []
    if !declaration.hasHeading, raw.headings.count >= schema.fields.count {
      order = Array(schema.fields.indices)
      return try assembly(consume raw, schema, declaration).declared(schema, order: order)
    }
    let names = declaration.areHeadingsFolded ? raw.headings.map { $0.lowercased() } : nil
    for field in schema.fields {
      let name = field.field.name
      guard let index = raw.headings.firstIndex(of: name) ?? names?.firstIndex(of: name.lowercased()) else {
        throw DiagnosticError(
          .packageFieldMissing,
          [
            "field": .text(field.field.name), "table": .text(schema.name), "path": .text(source.path),
            "headings": .text(raw.headings.joined(separator: ", ")),
          ])
      }
      order.append(index)
    }
    return try assembly(consume raw, schema, declaration).declared(schema, order: order)
  }

  private func assembly(
    _ raw: consuming RawTable, _ schema: DeclaredSchema, _ declaration: TableSource.Declaration
  ) -> TableAssembly {
    TableAssembly(
      raw: raw, tableName: schema.name, numbers: options.numbers, ignored: declaration.ignored, plan: plan,
      monitor: monitor)
  }
}
