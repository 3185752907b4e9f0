import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ResultRendering
import Values
import VietnameseText
import WorkProgress

/// The session as a document.
extension SessionState {
  /// Draws the cells that were answered since the document was last asked for.
  ///
  /// - Returns: Whether all are drawn: the monitor may stop it.
  @discardableResult
  mutating func drawCells(_ monitor: WorkMonitor = WorkMonitor()) -> Bool {
    for cell in live.cells.dropFirst(live.drawnCells) {
      guard let answer = cell.answer else { preconditionFailure("a cell of a document is drawn there") }
      let isLong = answer.outcomes.contains(where: \.hasResult)
      let entry = drawn(answer, isLong ? monitor : WorkMonitor())
      if isLong && monitor.isCancelled { return false }
      live.document.append(entry)
    }
    return true
  }

  /// A cell with its output as the session's own document has it.
  private func drawn(_ answer: LiveDocument.Answer, _ monitor: WorkMonitor) -> SessionDocument.Entry {
    let source = answer.outcomes.map(\.source).joined(separator: "\n")
    return SessionDocument.Entry(
      cell: SessionCell(source: StatementPaths.moved(source, from: Self.workingFolder, to: live.folder)),
      outputs: output(of: answer, monitor).map { [$0] } ?? [])
  }

  /// What stands below a cell; nil also where the monitor stopped it.
  func output(of answer: LiveDocument.Answer, _ monitor: WorkMonitor = WorkMonitor()) -> SessionOutput? {
    let options = answer.settings.documentOptions(width: continued?.document.header.width)
    return OutcomeText(format: .table, options: options).output(of: answer.outcomes, monitor: monitor)
  }

  /// The session as a document: cells that were answered, each with what it gave.
  ///
  /// - Parameter folder: Of the document, from which its header names the data.
  /// - Returns: Also what is to be told of it: data that are not what was read, answers that may be others by now.
  func document(relativeTo folder: URL) -> (document: SessionDocument, warnings: [Diagnostic]) {
    let document = document(in: folder, hashesNow: true)
    let stale = live.cells.contains(where: \.isStale) ? [Diagnostic(.cellsStale, ["cells": .text(live.staleText)])] : []
    if continued != nil { return (document, stale) }
    let pinned = zip(openings.filter { !$0.isByStatement }, document.header.dataSources)
    let changed = pinned.filter { !$0.isStream && $1.sha256 == nil }.map(\.1.place.text)
    let streamed = openings.filter(\.isStream).map(\.path)
    return (
      document,
      stale + changed.map { Diagnostic(.dataChangedSince, ["path": .text($0)]) }
        + streamed.map { Diagnostic(.dataFromStream, ["path": .text($0)]) }
    )
  }

  /// The session as its autosave has it: data are pinned once their hash is known, since to hash them here would hold up
  /// the first answer.
  func autosaved(in folder: URL) -> SessionDocument { document(in: folder, hashesNow: false) }

  /// The cells from one on, as a document in a folder has them at its end.
  func entries(from first: Int, in folder: URL) -> [SessionDocument.Entry] {
    var state = self
    state.drawCells()
    let document = state.live.renumbered(from: first)
    return document.entries.dropFirst(first).map { entry in
      let source = StatementPaths.moved(entry.cell.source, from: live.folder, to: folder)
      return SessionDocument.Entry(
        cell: source == entry.cell.source ? entry.cell : entry.cell.with(source: source), outputs: entry.outputs)
    }
  }

  /// - Parameter hashesNow: Whether data are hashed whose hash is not known.
  private func document(in folder: URL, hashesNow: Bool) -> SessionDocument {
    var state = self
    state.drawCells()
    var whole = state.live.renumbered(from: 0)
    whole.move(from: live.folder, to: folder)
    if let continued {
      whole.replaceMissingData(of: continued, openings, in: folder, hashesNow: hashesNow)
    } else {
      whole.header = header(relativeTo: folder, hashesNow: hashesNow)
    }
    if let title = live.title { whole.header.title = title }
    whole.markComplete()
    guard let continued else { return whole }
    if live.isRenewed {
      whole.repinData(openings.filter { !$0.isByStatement }, hashesNow: hashesNow)
      if !whole.header.made.isEmpty { whole.header.made = DocumentPins.pins(of: whole, values: continued.values) }
    } else {
      whole.renewPins(of: continued.document, continued.values)
    }
    return whole
  }

  /// - Parameter hashesNow: Whether data are hashed whose hash is not known.
  private func header(relativeTo folder: URL, hashesNow: Bool) -> SessionHeader {
    var header = SessionHeader()
    let settings = initialSettings
    header.dataSources = openings.filter { !$0.isByStatement }.map { source in
      SessionDataSource(
        name: source.dataset,
        place: source.example.map { .example($0) }
          ?? .path(source.isStream ? source.path : Self.path(source.path, relativeTo: folder)),
        sha256: hashesNow ? source.files.sha256() : source.files.knownSHA256, rowCounts: source.pinnedRows)
    }
    header.reading = SessionReading(pinning: configuration.reading)
    header.calendar = settings.calendar.name
    header.asOf = settings.asOf?.isoText
    header.language = settings.language.rawValue
    header.width = settings.width ?? 100
    var others: [SessionCell.Setting] = []
    if settings.decimals != 2 { others.append(SessionCell.Setting(name: "decimals", value: String(settings.decimals))) }
    if settings.rows != .automatic {
      others.append(SessionCell.Setting(name: "rows", value: settings.rows.text(in: .english)))
    }
    header.settings = others
    return header
  }

  // MARK: Cells by number

  /// The place of the cell that a number of its statements or its name means.
  ///
  /// - Parameter text: `7`, `_7`, `[7]` or a name.
  func cell(writtenAs text: String) -> Int? {
    let digits = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text.drop { $0 == "_" }
    if let number = Int(digits) { return live.cells.firstIndex { $0.numbers.contains(number) } }
    var state = self
    state.drawCells()
    return state.live.document.entries.firstIndex { $0.cell.name == text }
  }

  /// The statements of the session's cells, in order, with their numbers.
  var statements: [(number: Int, text: String)] {
    if continued == nil {
      return live.cells.flatMap { cell in zip(cell.numbers, cell.answer?.outcomes.map(\.source) ?? []).map { ($0, $1) }
      }
    }
    var state = self
    state.drawCells()
    return zip(state.live.cells, state.live.document.entries).flatMap { cell, entry in
      zip(cell.numbers, ParsedStatement.all(in: Parser.parse(entry.cell.source)))
        .map { ($0, StatementPaths.moved($1.text, from: live.folder, to: Self.workingFolder)) }
    }
  }
}

extension OpenedSource {
  fileprivate var pinnedRows: [SessionDataSource.RowCount] {
    rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) }
  }
}

extension LiveDocument {
  /// `[3*], [5*]`: the cells whose answers may be others by now.
  var staleText: String { cells.filter(\.isStale).compactMap(\.numberText).map { "[\($0)]" }.joined(separator: ", ") }
}

extension LiveDocument.Cell {
  /// `7`, `3..5`, `7*` of a cell whose answer may be another by now; nil for one that is not run.
  var numberText: String? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    return (first == last ? "\(first)" : "\(first)..\(last)") + (isStale ? "*" : "")
  }
}

extension SessionDocument {
  /// Names the data in the header as they are open.
  fileprivate mutating func repinData(_ openings: [OpenedSource], hashesNow: Bool) {
    header.dataSources = header.dataSources.map { source in
      guard let opened = openings.last(where: { $0.dataset == source.name }) else { return source }
      return source.pinned(
        sha256: hashesNow ? opened.files.sha256() : opened.files.knownSHA256, rowCounts: opened.pinnedRows)
    }
  }

  /// Names in the header the data that were opened in the place of missing ones.
  fileprivate mutating func replaceMissingData(
    of continued: ContinuedDocument, _ openings: [OpenedSource], in folder: URL, hashesNow: Bool
  ) {
    if continued.missingData.isEmpty { return }
    header.dataSources = header.dataSources.map { source in
      guard continued.missingData.contains(source.name),
        let opened = openings.last(where: { $0.dataset == source.name })
      else { return source }
      return SessionDataSource(
        name: source.name, place: .path(SessionState.path(opened.path, relativeTo: folder)),
        sha256: hashesNow ? opened.files.sha256() : opened.files.knownSHA256, rowCounts: opened.pinnedRows)
    }
  }
}
