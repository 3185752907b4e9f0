import ColumnarData
import DatasetGeneration
import Diagnostics
import Foundation
import QuerySyntax
import TableFiles
import VietnameseText
package import WorkProgress

/// Something that was opened, for the header of a saved session.
struct OpenedSource: Sendable {
  /// Absolute.
  let path: String
  let dataset: String
  let rowCounts: [(table: String, rows: Int)]
  /// Opened by a statement of the session, which a replay runs again.
  let isByStatement: Bool
}

extension Session {
  /// Opens a data package, folder or file and adds its tables.
  package func open(
    path: String, as name: String? = nil, monitor: WorkMonitor = WorkMonitor()
  ) -> StatementOutcome {
    let answer = openedAnswer(
      path: path, name: name, options: configuration.reading, range: nil, monitor: monitor)
    return StatementOutcome(source: "open \(path)", number: nil, parts: answer.parts, status: answer.status)
  }

  /// Opens the example set, wherever it lies.
  package func openExample(monitor: WorkMonitor = WorkMonitor()) -> StatementOutcome {
    do {
      return open(path: try ExampleDataset.locate(), monitor: monitor)
    } catch {
      return StatementOutcome(source: "", number: nil, parts: [.diagnostic(error.diagnostic)], status: .failed)
    }
  }

  func open(_ command: CommandSyntax, monitor: WorkMonitor) -> Answer {
    guard let path = command.arguments.first else { return missingArgument(command, "open hồ-sơ.xlsx as hồ_sơ") }
    var options = configuration.reading
    var name: String?
    var rest = command.arguments.dropFirst()
    while let word = rest.popFirst() {
      guard let option = OpenOption(writtenAs: word.text) else {
        return .failed(
          Diagnostic(.extraArgument, at: word.range, ["name": .text("open"), "found": .text(word.text)]))
      }
      guard let value = rest.popFirst() else {
        return .failed(
          Diagnostic(
            .missingArgument, at: word.range, ["name": .text(word.text), "usage": .text("open \(option.example)")]))
      }
      switch option {
      case .name: name = value.text
      case .encoding: options.encoding = value.text
      case .sheet: options.sheet = value.text
      }
    }
    return openedAnswer(
      path: path.text, name: name, options: options, range: path.range, monitor: monitor)
  }

  private func openedAnswer(
    path: String, name: String?, options: ReadingOptions, range: Range<Int>?,
    monitor: WorkMonitor
  ) -> Answer {
    do {
      let source = SnapshotSource(path: Self.expanded(path), name: name, options: options)
      let (opened, dataset, notes) = try read(source, monitor: monitor)
      let replaced = catalog.add(dataset)
      openings.append(
        OpenedSource(
          path: URL(fileURLWithPath: Self.expanded(path)).standardizedFileURL.path, dataset: dataset.name,
          rowCounts: opened.dataset.tables.map { ($0.name, $0.rowCount) }, isByStatement: range != nil))
      var diagnostics = opened.diagnostics + notes
      if !replaced.isEmpty {
        diagnostics.append(Diagnostic(.tablesReplaced, ["names": .text(replaced.joined(separator: ", "))]))
      }
      if dataset.isSynthetic {
        diagnostics.append(Diagnostic(.syntheticData, ["name": .text(dataset.titles[settings.language])]))
      }
      let account = opened.account.summary(in: settings.language) + opened.account.mapping(in: settings.language)
      return Answer(
        parts: account.map(StatementOutcome.Part.account) + diagnostics.map(StatementOutcome.Part.diagnostic))
    } catch {
      let status: StatementOutcome.Status = error.diagnostic.id == .cancelled ? .cancelled : .failed
      return Answer(parts: [.diagnostic(error.diagnostic.placed(at: range))], status: status)
    }
  }

  /// The path with `~` as the home folder.
  private static func expanded(_ path: String) -> String {
    path.hasPrefix("~") ? NSString(string: path).expandingTildeInPath : path
  }
}

/// What may stand behind the path of `open`, each with a value.
private enum OpenOption {
  case name, encoding, sheet

  init?(writtenAs word: String) {
    switch TextFolding.identifier(word) {
    case "encoding", "bang_ma": self = .encoding
    case "sheet", "trang_tinh": self = .sheet
    default:
      guard Keyword(writtenAs: word) == .commandOption(.as) else { return nil }
      self = .name
    }
  }

  var example: String {
    switch self {
    case .name: "list.xlsx as list"
    case .encoding: "list.csv encoding windows-1258"
    case .sheet: "list.xlsx sheet \"Sheet 2\""
    }
  }
}

extension Diagnostic {
  /// The same fault, told at a place of the statement.
  func placed(at range: Range<Int>?) -> Diagnostic {
    Diagnostic(id, at: range, arguments, notes: notes, fixes: fixes)
  }
}

extension Dataset {
  /// A single table takes the name; several keep theirs behind it: `name_dossiers`. Keys between them follow.
  func renamed(_ name: String) -> Dataset {
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
        fields: schema.fields, primaryKey: schema.primaryKey, foreignKeys: keys, timeField: schema.timeField)
      return Table(schema: newSchema, columns: table.columns, rowCount: table.rowCount)
    }
    return Dataset(name: name, titles: titles, tables: renamed, isSynthetic: isSynthetic, cutoff: cutoff)
  }

  func adding(_ table: Table) -> Dataset {
    Dataset(name: name, titles: titles, tables: tables + [table], isSynthetic: isSynthetic, cutoff: cutoff)
  }
}
