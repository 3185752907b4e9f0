import CellParsing
package import ColumnarData
package import Diagnostics
package import RecordReading
import Values
package import VietnameseText
package import WorkProgress

/// A table as it came out of a file, with what is to be reported of its reading.
package struct AssembledTable: Sendable {
  /// The typed table.
  package let table: Table
  /// What was counted while it was read.
  package let account: ReadingAccount.File
  /// The cells and records that are not in the table.
  package let rejects: RejectLog
  /// Warnings and notes about the file, in the order found.
  package let diagnostics: [Diagnostic]
  /// Where the texts of columns stand in the file, by the columns' places in the table.
  package var origins: [Int: SourceOrigin] = [:]
  /// What was counted for the promises of a package; empty for a file without one.
  package var facts = KeyFacts()

  package init(
    table: Table, account: ReadingAccount.File, rejects: RejectLog, diagnostics: [Diagnostic],
    origins: [Int: SourceOrigin] = [:], facts: KeyFacts = KeyFacts()
  ) {
    self.table = table
    self.account = account
    self.rejects = rejects
    self.diagnostics = diagnostics
    self.origins = origins
    self.facts = facts
  }
}

/// Makes a table of columns of text: names, types, values, rejects.
package struct TableAssembly {
  package private(set) var raw: RawTable
  /// The name that the table gets, and by which warnings name it.
  let tableName: String
  /// How `1.234` is read where nothing in the file decides it.
  let numbers: Language?
  /// The columns to which the user gave headings.
  private let mapping: [ColumnMapping]
  /// What a package says of the table's file and cannot be used, as `dialect: delimiter: ||`.
  private let ignored: [String]
  private var diagnostics: [Diagnostic] = []
  var rejects = RejectLog()
  private var cleaning = CleaningCounts()
  private var missingWords = WordCounts()
  var unreadableCells = 0
  private var origins: [Int: SourceOrigin] = [:]

  private let plan: ReadingPlan
  private let monitor: WorkMonitor

  package init(
    raw: RawTable, tableName: String, numbers: Language?, mapping: [ColumnMapping] = [], ignored: [String] = [],
    plan: ReadingPlan, monitor: WorkMonitor
  ) {
    self.ignored = ignored
    self.plan = plan
    self.monitor = monitor
    self.raw = raw
    self.tableName = tableName
    self.numbers = numbers
    self.mapping = mapping
  }

  /// The table of a file that says nothing about itself but its headings.
  package consuming func inferred() throws(DiagnosticError) -> AssembledTable {
    let cleaned = raw.columns.indices.map { CleanColumn(raw.takeColumn($0), missing: .common) }
    let counts = zip(raw.headings, cleaned).filter { HeadingAliases.mayCount($0) && $1.areCounts }
    let all = ColumnNames(headings: raw.headings, counts: Set(counts.map(\.0)), mapping: try mappedPlaces())
    warn(about: all)
    noteIgnored(ignored)
    noteFormsOfFiles()
    var columns: [CleanColumn] = []
    var names: [ColumnNames.Column] = []
    for (index, column) in cleaned.enumerated() {
      // A column without heading and data comes of separators or formats at the ends of rows.
      if raw.headings[index].isEmpty && column.isBlank { continue }
      columns.append(column)
      names.append(all.columns[index])
    }
    let dropped = raw.headings.count - names.count
    if dropped > 0 { warn(.emptyColumnsDropped, ["count": .number(dropped)]) }
    for file in files { noteRowsSetApart(of: file) }
    noteTotals(columns)
    let inference = inference(&columns, names)
    let (fields, values) = try typed(&columns, names, inference.readings)
    noteRepeatedCodes(names, values)
    let table = Table(
      schema: TableSchema(
        name: tableName, fields: fields, primaryKey: Self.key(names, values), timeField: Self.timeField(fields)),
      columns: values, rowCount: raw.rowCount)
    let mapping = names.map {
      ReadingAccount.Mapping(heading: $0.heading, column: $0.name, isKnown: $0.known != nil)
    }
    return finish(table, mapping: mapping, names: all.columns.map(\.name))
  }

  private func mappedPlaces() throws(DiagnosticError) -> [Int: String] {
    let (places, unusable) = ColumnNames.places(mapping, in: raw.headings)
    guard let unusable else { return places }
    throw DiagnosticError(
      .mappingUnusable,
      [
        "path": .text(raw.path), "mapping": .text(unusable.text),
        "headings": .text(raw.headings.map(TextFolding.identifier).filter { !$0.isEmpty }.joined(separator: ", ")),
      ])
  }

  /// Gives a column its type. One whose cells were left in the file is read once more where that is needed: long text of
  /// a large file is not.
  ///
  /// - Parameter column: Gets its cells where they are read again, and loses the raw column that becomes values.
  private func typed(
    _ column: inout CleanColumn, as reading: ColumnReading, missing: MissingValues, declaredValues: [String] = []
  ) throws(DiagnosticError) -> TypedColumn {
    if monitor.isCancelled { throw DiagnosticError(.cancelled) }
    if case .inFile(let source) = column.raw {
      if let typed = try UncodedColumnTyping(source: source, missing: missing).typed(as: reading) { return typed }
      if reading != .text || source.records.file.size < plan.leastSource {
        column = CleanColumn(try source.readCells(), missing: missing)
      }
    }
    var typing = ColumnTyping(column: consume column, missing: missing, declaredValues: declaredValues)
    let typed = typing.typed(as: reading)
    column = typing.column
    return typed
  }

  /// Gives each column its type and forgets its text.
  private mutating func typed(
    _ columns: inout [CleanColumn], _ names: [ColumnNames.Column], _ readings: [ColumnReading]
  ) throws(DiagnosticError) -> ([Field], [ColumnValues]) {
    var fields: [Field] = []
    var values: [ColumnValues] = []
    columns.reverse()
    for (name, reading) in zip(names, readings) {
      var column = columns.removeLast()
      let typed = try typed(&column, as: reading, missing: .common)
      record(typed, of: column, named: name.name)
      if case .boolean(emptyIsNo: true) = reading, column.missingRows > 0 {
        warn(.blanksAreNo, ["column": .text(name.name), "count": .number(column.missingRows)])
      }
      fields.append(Field(inferred: name, type: typed.type))
      origins[values.count] = typed.origin
      values.append(typed.values)
    }
    return (fields, values)
  }

  /// The table of a file that a package describes.
  ///
  /// - Parameter order: The place in the file of each field's column.
  package consuming func declared(
    _ schema: DeclaredSchema, order: [Int]
  ) throws(DiagnosticError) -> AssembledTable {
    var values: [ColumnValues] = []
    var fields: [Field] = []
    noteIgnored(schema.ignored)
    noteIgnored(ignored)
    var hasTotals = false
    for (declaration, index) in zip(schema.fields, order) {
      var column = CleanColumn(raw.takeColumn(index), missing: schema.missing)
      if index < 2, !hasTotals { hasTotals = noteTotals(column) }
      if declaration.reading == .text || declaration.reading == .category {
        noteLookalikes(column, named: declaration.field.name)
      }
      let typed = try typed(
        &column, as: declaration.reading, missing: schema.missing,
        declaredValues: declaration.field.values?.map(\.value) ?? [])
      record(typed, of: column, named: declaration.field.name)
      check(declaration, column, typed.values)
      fields.append(declaration.field.typed(typed.type))
      origins[values.count] = typed.origin
      values.append(typed.values)
    }
    let unknown = raw.headings.indices.filter { !order.contains($0) }
    if !unknown.isEmpty {
      warn(.undeclaredColumns, ["headings": .text(unknown.map { raw.headings[$0] }.joined(separator: ", "))])
    }
    let table = Table(schema: schema.tableSchema(fields), columns: values, rowCount: raw.rowCount)
    let mapping = fields.map { ReadingAccount.Mapping(heading: $0.name, column: $0.name, isKnown: true) }
    return finish(table, mapping: mapping, names: raw.headings)
  }

  /// - Parameter names: Of the file's columns, in the file's order.
  private mutating func finish(
    _ table: Table, mapping: [ReadingAccount.Mapping], names: [String]
  ) -> AssembledTable {
    for file in files { note(file, names) }
    if raw.rowCount == 0 { warn(.headerOnly, [:]) }
    let lastTime = lastTime(of: table)
    noteSpellings(in: table)
    let account = ReadingAccount.File(
      path: raw.path, table: table.schema.typedName, rows: raw.rowCount, columns: table.columns.count,
      unevenRows: files.reduce(0) { $0 + $1.unevenRows.count }, blankRows: raw.blankRows,
      setApartRows: files.reduce(0) { $0 + $1.setApartRowCount }, cleaning: cleaning,
      missingWords: missingWords, unreadableCells: unreadableCells, titles: files.flatMap(\.titles), mapping: mapping,
      lastTime: lastTime)
    return AssembledTable(
      table: table, account: account, rejects: rejects, diagnostics: diagnostics.map { $0.titled(by: table.schema) },
      origins: origins)
  }

  /// Tells of values that are one word in several spellings: all but keys count as one value.
  private mutating func noteSpellings(in table: Table) {
    for (field, column) in zip(table.schema.fields, table.columns) where !table.schema.isKey(field.name) {
      guard case .category(let values) = column, let spellings = values.dictionary.spellings,
        let word = spellings.words.first
      else { continue }
      warn(
        .spellingsDiffer,
        [
          "column": .text(field.name), "count": .number(spellings.words.reduce(0) { $0 + $1.count }),
          "values": .text(word.map { "'\(values.dictionary.values[$0])'" }.joined(separator: ", ")),
        ])
    }
  }

  /// Where the times of a table end, and the days on which anything happened to its rows; tells of days far behind all
  /// others.
  private mutating func lastTime(of table: Table) -> LastDay? {
    guard let time = table.schema.timeField else { return nil }
    var last: LastDay?
    for field in [time] + Self.laterEvents where field == time || table.schema.fieldIndex(named: field) != nil {
      guard case .date(let column)? = table.column(named: field), let end = LastDay(column) else { continue }
      if end.skippedRows > 0 {
        warn(
          .daysFarBehind,
          [
            "column": .text(field), "count": .number(end.skippedRows), "day": .text(end.latest.text),
            "last": .text(end.day.text),
          ])
      }
      if last.map({ $0.day < end.day }) ?? true { last = end }
    }
    return last
  }

  /// What happens to a dossier after its receipt: an export made later knows of it.
  private static let laterEvents = ["resolved", "returned"]

  // MARK: Telling

  /// - Parameter file: The one that it is about, of several.
  mutating func warn(_ id: DiagnosticID, about file: RawTable? = nil, _ arguments: [String: MessageArgument]) {
    let file = file ?? raw
    let isPart = !raw.parts.isEmpty && file.path != raw.path
    let known: [String: MessageArgument] = [
      "table": .text(isPart ? "\(tableName) (\(file.fileName))" : tableName), "path": .text(file.path),
      "source": .text(file.openingWords),
    ]
    diagnostics.append(Diagnostic(id, arguments.merging(known) { given, _ in given }))
  }

  private mutating func noteIgnored(_ properties: [String]) {
    for property in properties { warn(.packagePropertyIgnored, ["property": .text(property)]) }
  }

  private mutating func warn(about names: ColumnNames) {
    if !names.duplicates.isEmpty {
      warn(.duplicateHeadings, ["headings": .text(names.duplicates.joined(separator: ", "))])
    }
    for clash in names.clashes {
      warn(
        .headingsOfOneColumn,
        ["column": .text(clash.column), "kept": .text(clash.kept), "other": .text(clash.other)])
    }
  }

  private mutating func record(_ typed: TypedColumn, of column: CleanColumn, named name: String) {
    cleaning += column.counts
    missingWords += column.missingWords
    if typed.droppedTimes > 0 {
      warn(.timesDropped, ["column": .text(name), "count": .number(typed.droppedTimes)])
    }
    noteDoubts(of: typed, named: name)
    if let undeclared = typed.undeclared {
      warn(
        .undeclaredValues,
        ["column": .text(name), "count": .number(undeclared.rows), "example": .text(undeclared.example)])
    }
    guard let first = typed.faults.first else { return }
    rejects.append(typed.faults, of: raw, column: name)
    unreadableCells += typed.faults.count
    warn(
      .cellsRejected,
      [
        "column": .text(name), "count": .number(typed.faults.count), "line": place(ofRow: first.row),
        "text": .text(first.text), "reason": .phrase(first.reason.titles),
      ])
  }

  // MARK: Checks

  /// Counts what breaks the constraints of a declared column; its values stay.
  private mutating func check(_ declaration: DeclaredField, _ column: CleanColumn, _ values: ColumnValues) {
    let name = declaration.field.name
    let missing = declaration.isRequired ? column.missingRows : 0
    if missing > 0 { warn(.requiredMissing, ["column": .text(name), "count": .number(missing)]) }
    for limit in declaration.limits {
      let check = LimitCheck(limit, values)
      guard let example = check.example else { continue }
      warn(
        .limitBroken,
        [
          "column": .text(name), "rule": .text(limit.rule), "count": .number(check.rows), "example": .text(example),
        ])
    }
  }

  /// Tells which rows look like sums of the others: they stay in the table.
  private mutating func noteTotals(_ columns: [CleanColumn]) {
    for column in columns.prefix(2) where noteTotals(column) { return }
  }

  /// - Returns: Whether some of the rows do.
  private mutating func noteTotals(_ column: CleanColumn) -> Bool {
    let (count, rows) = Self.totals(column)
    if count == 0 { return false }
    let lines = rows.map { shownPlace(ofRow: $0) }.joined(separator: ", ")
    warn(.totalRows, ["count": .number(count), "lines": .text(lines + (count > rows.count ? ", …" : ""))])
    return true
  }
}

extension Diagnostic {
  /// The message with the table and its column named as a reader of either language types them: while it is read, a table
  /// has no titles yet.
  fileprivate func titled(by schema: TableSchema) -> Diagnostic {
    // Which column two headings mean is told by its name: its title is one of them.
    if id == .headingsOfOneColumn { return self }
    var titled = arguments
    if case .text(let name)? = arguments["column"], let place = schema.fieldIndex(named: name) {
      titled["column"] = .named(schema.fields[place].typedName)
    }
    // Of several files the name is followed by that of the file.
    if case .text(let name)? = arguments["table"], name.hasPrefix(schema.name) {
      titled["table"] = .named(
        LocalizedText(english: name, vietnamese: schema.typedName.vietnamese + name.dropFirst(schema.name.count)))
    }
    return Diagnostic(id, at: range, titled, notes: notes, fixes: fixes)
  }
}

extension MessageArgument {
  fileprivate static func named(_ name: LocalizedText) -> MessageArgument {
    name.english == name.vietnamese ? .text(name.english) : .phrase(name)
  }
}
