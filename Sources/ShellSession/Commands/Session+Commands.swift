import ColumnarData
import Diagnostics
import Foundation
import QueryPlan
import QuerySyntax
import TableFiles
import VietnameseText
import WorkProgress

// MARK: Commands

extension Session {
  func perform(_ command: CommandSyntax, in source: String, monitor: WorkMonitor) async -> Answer {
    if let surplus = surplusArgument(of: command) { return surplus }
    if configuration.isReplay && command.word.rule.actsOutsideDocuments {
      return .failed(
        Diagnostic(.notInReplay, at: command.wordRange, ["name": .text(command.word.title(settings.language))]))
    }
    switch command.word {
    case .open: return open(command, monitor: monitor)
    case .tables: return Answer(result: TableListing.tables(in: catalog, settings.language))
    case .describe: return describe(command)
    case .values: return values(command)
    case .set: return set(command)
    case .help: return help(command)
    case .save: return save(command)
    case .run: return await runSession(command, monitor: monitor)
    case .export: return export(command, monitor: monitor)
    case .rerun: return await rerun(command, monitor: monitor)
    case .metrics: return metrics()
    case .note: return note(command)
    case .quit: return Answer(parts: [], endsSession: true)
    case .history: return history(command, in: source)
    }
  }

  /// Refuses what a command would otherwise leave unread.
  private func surplusArgument(of command: CommandSyntax) -> Answer? {
    guard let limit = command.word.rule.argumentLimit, command.arguments.count > limit else { return nil }
    let surplus = command.arguments[limit]
    return .failed(
      Diagnostic(
        .extraArgument, at: surplus.range,
        ["name": .text(command.word.title(settings.language)), "found": .text(surplus.text)]))
  }

  // MARK: describe, values

  private func describe(_ command: CommandSyntax) -> Answer {
    guard let first = command.arguments.first, let last = command.arguments.last else {
      return missingArgument(command, "\(command.word.title(settings.language)) \(exampleTable)")
    }
    let name = command.arguments.map(\.text).joined(separator: " ")
    switch table(named: name, at: first.range.lowerBound..<last.range.upperBound) {
    case .failure(let answer): return answer.answer
    case .success(let table): return Answer(result: TableListing.columns(of: table, settings.language))
    }
  }

  /// `values procedures.domain`, or `values domain` where one open table has the column.
  private func values(_ command: CommandSyntax) -> Answer {
    guard let first = command.arguments.first, let last = command.arguments.last else {
      return missingArgument(command, "\(command.word.title(settings.language)) \(exampleColumn)")
    }
    let path = command.arguments.map(\.text).joined(separator: " ")
    let range = first.range.lowerBound..<last.range.upperBound
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    let tables: [Table]
    if parts.count == 2 {
      switch table(named: parts[0], at: range) {
      case .failure(let answer): return answer.answer
      case .success(let table): tables = [table]
      }
    } else {
      tables = catalog.tables
    }
    let name = parts.last ?? path
    let found = tables.flatMap { table in
      NameMatch.fields(named: name, in: table.schema.fields).map { (table: table, index: $0) }
    }
    guard let only = found.first else {
      let names = tables.flatMap { $0.schema.fields.map(\.name) }
      let nearest = NearestNames.nearest(to: name, in: names)
      let note = nearest.isEmpty ? [] : [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
      let place = parts.count == 2 ? tables[0].name : catalog.tables.map(\.name).joined(separator: ", ")
      return .failed(
        Diagnostic(.unknownColumn, at: range, ["name": .text(name), "table": .text(place)], notes: note))
    }
    if found.count > 1 {
      let choices = found.map { "\($0.table.name).\($0.table.schema.fields[$0.index].name)" }
      return .failed(Diagnostic(.ambiguousColumn, at: range, ["name": .text(path), "choices": .choices(choices)]))
    }
    let result = TableListing.values(of: only.table, column: only.index, settings.language)
    results.record(result, epoch: epoch)
    return Answer(result: result)
  }

  /// A lookup's failure, as an answer to give.
  struct Refusal: Error {
    let answer: Answer
  }

  func table(named name: String, at range: Range<Int>) -> Result<Table, Refusal> {
    let tables = checkingContext.catalog.tables
    let matches = NameMatch.tables(named: name, in: tables)
    if matches.count == 1 { return .success(tables[matches[0]]) }
    let names = catalog.tables.map(\.name)
    if matches.count > 1 {
      let choices = MessageArgument.choices(matches.map { tables[$0].name })
      return .failure(
        Refusal(answer: .failed(Diagnostic(.ambiguousTable, at: range, ["name": .text(name), "choices": choices]))))
    }
    let nearest = NearestNames.nearest(to: name, in: names)
    let note =
      nearest.isEmpty
      ? .availableNames(catalog.tables.map(\.schema.typedName))
      : Diagnostic(.nearestNames, ["names": .choices(nearest)])
    return .failure(
      Refusal(answer: .failed(Diagnostic(.unknownTable, at: range, ["name": .text(name)], notes: [note]))))
  }

  /// A table that an example can name: one that is open where there is any.
  private var exampleTable: String { catalog.tables.first?.name ?? "procedures" }

  /// A column of that table whose values are worth a list.
  private var exampleColumn: String {
    let fields = catalog.tables.first?.schema.fields ?? []
    let field = fields.first { $0.type == .category } ?? fields.first
    return "\(exampleTable).\(field?.name ?? "domain")"
  }

  func missingArgument(_ command: CommandSyntax, _ usage: String) -> Answer {
    .failed(
      Diagnostic(
        .missingArgument, at: command.wordRange,
        ["name": .text(command.word.title(settings.language)), "usage": .text(usage)]))
  }

  // MARK: set, note, metrics

  private func set(_ command: CommandSyntax) -> Answer {
    guard let first = command.arguments.first else {
      return Answer(result: TableListing.settings(settings))
    }
    let names = SettingName.allCases.map(\.rawValue)
    guard let name = SettingName.allCases.first(where: { NameMatch.areEqual($0.rawValue, first.text) }) else {
      let nearest = NearestNames.nearest(to: first.text, in: names)
      let note =
        nearest.isEmpty
        ? .availableNames(names.map(LocalizedText.init(verbatim:)))
        : Diagnostic(.nearestNames, ["names": .choices(nearest)])
      return .failed(Diagnostic(.unknownSetting, at: first.range, ["name": .text(first.text)], notes: [note]))
    }
    let values = command.arguments.dropFirst()
    guard let value = values.first else {
      return Answer(accounts: ["\(name.rawValue) \(settings.text(of: name))"])
    }
    guard change(name, to: value.text) else {
      return .failed(
        Diagnostic(
          .badSettingValue, at: value.range,
          ["name": .text(name.rawValue), "found": .text(value.text), "values": .text(name.values)]))
    }
    return Answer(accounts: ["\(name.rawValue) \(settings.text(of: name))"])
  }

  private func note(_ command: CommandSyntax) -> Answer {
    if command.arguments.isEmpty { return missingArgument(command, "note \"…\"") }
    return Answer(parts: [.text([command.arguments.map(\.text).joined(separator: " ")])])
  }

  private func metrics() -> Answer {
    if definitions.metrics.isEmpty {
      return Answer(parts: [.diagnostic(Diagnostic(.noMetrics))])
    }
    return Answer(result: TableListing.metrics(definitions.metrics))
  }
}
