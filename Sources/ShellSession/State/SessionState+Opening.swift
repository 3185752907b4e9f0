import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import QueryPlan
import TableTyping
import Values
import VietnameseText
import WorkProgress

/// How data come into a session: opened once, and read again where a snapshot turned out damaged.
extension SessionState {
  /// Opens a data package, folder or file and adds its tables.
  ///
  /// - Parameters:
  ///   - path: As typed.
  ///   - name: That its tables get; nil for their own.
  ///   - example: The name by which a document pins the data, where they come with the program.
  ///   - range: Of the path in the statement that opens it; nil where the session was started with it.
  mutating func open(
    path: String, as name: String? = nil, example: String? = nil, options: ReadingOptions, range: Range<Int>? = nil,
    monitor: WorkMonitor
  ) -> Answer {
    do throws(DiagnosticError) {
      let path = Self.expanded(path)
      if range != nil, path == DatasetSource.standardInput, configuration.inputHoldsStatements {
        throw DiagnosticError(.inputHoldsStatements)
      }
      if example == nil, path != DatasetSource.standardInput { try configuration.requireReadable(path) }
      let files = SourceFiles(path: path, keeping: configuration.snapshots)
      if example == nil { for file in files.files { try configuration.requireReadable(file.path) } }
      let (opened, dataset, known) = try read(
        SnapshotSource(path: path, name: name, options: options), sharing: files, monitor: monitor)
      let replaced = catalog.add(dataset)
      openings.append(
        OpenedSource(
          path: path == DatasetSource.standardInput ? path : URL(fileURLWithPath: path).standardizedFileURL.path,
          isStream: DatasetSource.isStream(path), example: example, dataset: dataset.name,
          files: known, rowCounts: opened.dataset.tables.map { ($0.name, $0.rowCount) },
          tables: dataset.tables.map(\.name), name: name, options: options, isByStatement: range != nil))
      var diagnostics = opened.diagnostics
      if !replaced.isEmpty {
        diagnostics.append(Diagnostic(.tablesReplaced, ["names": .text(replaced.joined(separator: ", "))]))
      }
      if range != nil, example == nil, let note = exampleBeside(dataset) { diagnostics.append(note) }
      diagnostics += Checker.unfitting(on: dataset.tables.map(\.name), in: checkingContext)
      if dataset.isSynthetic {
        diagnostics.append(Diagnostic(.syntheticData, ["name": .text(dataset.titles[settings.language])]))
      }
      return Answer(parts: parts(about: opened, diagnostics, isFirst: range == nil))
    } catch {
      return Answer(error.placed(at: range))
    }
  }

  /// Tells that the tables of the example set, by which everyday words call rows, are still there beside data of one's
  /// own; nil where none are.
  private func exampleBeside(_ dataset: Dataset) -> Diagnostic? {
    let own = dataset.tables.map(\.name)
    let example = openings.filter { $0.example != nil }.flatMap(\.tables)
    let spoken = catalog.tables.filter {
      ["dossiers", "procedures"].contains($0.name) && example.contains($0.name) && !own.contains($0.name)
    }
    if spoken.isEmpty { return nil }
    let names = spoken.map { $0.schema.typedName[settings.language] }
    return Diagnostic(
      .exampleStaysOpen,
      ["names": .text(names.joined(separator: ", ")), "tables": .text(own.joined(separator: ", "))])
  }

  /// The one table of one's own, which is open beside the example set; nil where there are several or none.
  var ownTableBesideExample: String? {
    let own = openings.filter { $0.example == nil }.flatMap(\.tables)
    return own.count == 1 && openings.contains { $0.example != nil } ? own[0] : nil
  }

  /// Opens data once more whose files are no longer what was read; those that are gone stay as they were.
  ///
  /// - Returns: Whether any were.
  mutating func reopenChangedData(monitor: WorkMonitor) -> Bool {
    var isAnyNew = false
    for index in openings.indices where !openings[index].isStream && !openings[index].files.isUnchanged {
      let old = openings[index]
      let count = openings.count
      _ = open(path: old.path, as: old.name, example: old.example, options: old.options, monitor: monitor)
      if openings.count > count {
        openings[index] = openings.removeLast()
        isAnyNew = true
      }
    }
    return isAnyNew
  }

  /// What is told of opened data.
  ///
  /// - Parameter isFirst: Whether the session was started with them.
  private func parts(
    about opened: OpenedDataset, _ diagnostics: [Diagnostic], isFirst: Bool
  ) -> [StatementOutcome.Part] {
    let language = settings.language
    let mapping = opened.account.mapping(in: language)
    let notes = diagnostics.map(StatementOutcome.Part.diagnostic)
    if isFirst && configuration.isInteractive {
      let lines = OpeningLines(context: checkingContext, language: language)
      return (lines.lines(about: opened) + mapping).map(StatementOutcome.Part.summary) + notes
        + [.summary(lines.ways)]
    }
    let end = opened.dataset.end.map { [$0.summary(in: language)] } ?? []
    return (opened.account.summary(in: language) + mapping + end).map(StatementOutcome.Part.summary) + notes
  }

  /// The path with `~` as the home folder.
  private static func expanded(_ path: String) -> String {
    path.hasPrefix("~") ? NSString(string: path).expandingTildeInPath : path
  }

  /// Opens a source, from its snapshots where they are good.
  ///
  /// - Parameter files: Of the source as they are now; what another session read of them is taken. nil: read in any case.
  /// - Returns: What was opened, its tables under the name wanted, with the rejects, and the files.
  private mutating func read(
    _ source: SnapshotSource, sharing files: SourceFiles?, monitor: WorkMonitor
  ) throws(DiagnosticError) -> (OpenedDataset, Dataset, SourceFiles) {
    let reader = DatasetReader(options: source.options, snapshots: configuration.snapshots)
    var known = files ?? SourceFiles(path: source.path, keeping: configuration.snapshots)
    let opened: OpenedDataset
    if let files, let shared = configuration.sharedData, !DatasetSource.isStream(source.path) {
      let path = source.path
      let found = try shared.dataset(path: path, options: source.options, files: files) {
        () throws(DiagnosticError) -> OpenedDataset in try reader.open(path: path, monitor: monitor)
      }
      opened = found.dataset
      known = found.files
    } else {
      opened = try reader.open(path: source.path, monitor: monitor)
    }
    var source = source
    source.snapshots = opened.snapshots
    if !source.snapshots.isEmpty { snapshotSources.append(source) }
    pendingSnapshots += opened.pendingSnapshots
    var dataset = opened.dataset
    if let name = source.name { dataset = dataset.renamed(name) }
    if opened.rejects.rowCount > 0 { dataset = dataset.adding(opened.rejects) }
    return (opened, dataset, known)
  }

  /// A table read once more with the rows of totals that reading left out; nil where none was, and for one from a pipe,
  /// which cannot be read again.
  func wholeTable(of table: Table, monitor: WorkMonitor) throws(DiagnosticError) -> Table? {
    guard let opening = openings.last(where: { $0.tables.contains(table.name) }), !opening.isStream,
      opening.example == nil
    else { return nil }
    let opened = try DatasetReader(options: opening.options.keepingAllRows).open(path: opening.path, monitor: monitor)
    let dataset = opening.name.map(opened.dataset.renamed) ?? opened.dataset
    let whole = dataset.tables.first { $0.name == table.name }
    return whole.flatMap { $0.rowCount > table.rowCount ? $0 : nil }
  }

  // MARK: Damaged snapshots

  /// Takes a damaged snapshot away and reads again what came from it.
  ///
  /// - Parameter file: The snapshot's path.
  /// - Returns: A note; nil where nothing came from it.
  mutating func reopen(without file: String, monitor: WorkMonitor) throws(DiagnosticError) -> Diagnostic? {
    var note: Diagnostic?
    for index in snapshotSources.indices.reversed() where snapshotSources[index].came(from: file) {
      let source = snapshotSources[index]
      for snapshot in source.snapshots where snapshot.isIn(file) {
        snapshot.remove()
        note = Diagnostic(.snapshotDamaged, ["path": .text(snapshot.source)])
      }
      let (_, dataset, _) = try read(source, sharing: nil, monitor: monitor)
      snapshotSources.remove(at: index)
      catalog.add(dataset)
    }
    return note
  }
}

extension Dataset {
  /// A single table takes the name; several keep theirs behind it: `name_dossiers`. Keys between them follow.
  fileprivate func renamed(_ name: String) -> Dataset {
    let names = Dictionary(
      tables.map { ($0.name, tables.count == 1 ? name : "\(name)_\($0.name)") }, uniquingKeysWith: { first, _ in first }
    )
    let renamed = tables.map { table -> Table in
      let schema = table.schema
      let keys = schema.foreignKeys.map {
        ForeignKey(
          field: $0.field, referencedTable: names[$0.referencedTable] ?? $0.referencedTable,
          referencedField: $0.referencedField)
      }
      let newSchema = TableSchema(
        name: names[schema.name] ?? schema.name, titles: schema.titles,
        aliases: tables.count == 1 ? schema.aliases : [],
        fields: schema.fields, primaryKey: schema.primaryKey, foreignKeys: keys, timeField: schema.timeField,
        description: schema.description)
      return Table(schema: newSchema, columns: table.columns, rowCount: table.rowCount)
    }
    return Dataset(name: name, titles: titles, tables: renamed, isSynthetic: isSynthetic, end: end)
  }

  fileprivate func adding(_ table: Table) -> Dataset {
    Dataset(name: name, titles: titles, tables: tables + [table], isSynthetic: isSynthetic, end: end)
  }
}

extension DataEnd {
  /// `the data end on 30/09/2020 (the latest 'received')`
  fileprivate func summary(in language: Language) -> String {
    let reason: LocalizedText =
      switch origin {
      case .declared: LocalizedText(english: "declared by the package", vietnamese: "gói dữ liệu khai báo")
      case .latest: LocalizedText(english: "the latest day in them", vietnamese: "ngày muộn nhất trong dữ liệu")
      }
    return LocalizedText(
      english: "the data end on \(day.text) (\(reason.english))",
      vietnamese: "ngày chốt số liệu: \(day.text) (\(reason.vietnamese))")[language]
  }
}
