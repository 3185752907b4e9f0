import Diagnostics
import NotebookDocuments
import QuerySyntax
import VietnameseText
package import WorkProgress

/// How the cells of a session are changed in their places: gone through from the top, as a replay of the document would.
extension Session {
  /// Gives a cell another text and runs it, as `edit` does whose text came from an editor.
  ///
  /// - Parameter name: The number or name of the cell.
  package func edit(_ name: String, to text: String, monitor: WorkMonitor = WorkMonitor()) async -> [StatementOutcome] {
    guard let index = state.cell(writtenAs: name) else { return [] }
    if state.start == nil { state.start = EarlierState(state, before: "") }
    let before = state
    state.results.advance()
    let source = "\(Keyword.command(.edit).title(state.settings.language)) \(name)"
    let answer = await change(.edit(index, text), within: source, monitor: monitor)
    finish(source, from: before)
    // The cell's own number stands before its answer.
    return [StatementOutcome(source: source, number: nil, parts: answer.parts, status: answer.status)]
  }

  /// The text of the cell that a statement asks to edit, without saying how; nil where the statement asks for something
  /// else, or for a cell that is not there.
  package func textToEdit(by statement: String) -> (name: String, text: String)? {
    guard case .command(let command)? = Self.statements(of: statement).first?.syntax?.kind, command.word == .edit,
      command.arguments.count == 1, let index = state.cell(writtenAs: command.arguments[0].text)
    else { return nil }
    state.drawCells()
    let source = state.live.document.entries[index].cell.source
    let text = StatementPaths.moved(source, from: state.live.folder, to: SessionState.workingFolder)
    return (command.arguments[0].text, text)
  }

  /// Changes cells; where one that is run fails, nothing changes.
  ///
  /// - Parameter outer: The statement that asked for it.
  func change(_ change: CellChange, within outer: String, monitor: WorkMonitor) async -> Answer {
    state.drawCells()
    let before = state.live
    var live = before
    let chosen = live.apply(change, nextNumber: state.results.count + 1)
    if case .rerunStale = change, chosen.isEmpty { return Answer(diagnostics: [Diagnostic(.nothingStale)]) }
    let earlier = await walk(before, running: [], monitor: monitor)
    let now = await walk(live, running: chosen, monitor: monitor)
    let ran = chosen.sorted().compactMap { index in now.answers[index].map { (index, $0) } }
    if monitor.isCancelled { return Answer(DiagnosticError(.cancelled)) }
    if case .edit = change, let fault = ran.first?.1.outcomes.first(where: { $0.status == .failed }) {
      return Answer(parts: fault.parts(within: outer), status: .failed)
    }
    var parts: [StatementOutcome.Part] = []
    for (index, answer) in ran {
      for outcome in answer.outcomes {
        parts += outcome.number.map { [.summary("[\($0)]")] } ?? []
        if case .rerunStale = change { parts += outcome.source.split(separator: "\n").map { .summary("> \($0)") } }
        parts += outcome.parts(within: outer)
      }
      if answer.outcomes.contains(where: { $0.status == .failed }) { continue }
      live.cells[index].answer = answer
      live.cells[index].isStale = false
      live.document.replaceOutputs(ofCell: index, with: state.output(of: answer).map { [$0] } ?? [])
    }
    live.markStale(after: earlier, before, now: now, running: chosen)
    if case .rerunStale = change, !live.cells.contains(where: \.isStale) { live.isRenewed = true }
    state.takeOver(now.state)
    state.live = live
    if live.cells.contains(where: \.isStale) {
      parts.append(.diagnostic(Diagnostic(.cellsStale, ["cells": .text(live.staleText)])))
    }
    return Answer(parts: parts, status: .worst(of: ran.flatMap(\.1.outcomes).map(\.status)))
  }

  /// Marks the cells that asked of data which were opened once more and are others now.
  ///
  /// - Returns: What is to be told of it.
  func markReopened(since before: SessionState, monitor: WorkMonitor) async -> [StatementOutcome.Part] {
    guard !configuration.isReplay, state.openings.count > before.openings.count, let new = state.openings.last,
      let old = before.openings.last(where: { $0.path == new.path }), old.files.fingerprint != new.files.fingerprint
    else { return [] }
    state.drawCells()
    let now = await walk(state.live, running: [], monitor: monitor)
    for (index, cell) in state.live.cells.enumerated() {
      if now.meanings[cell.id]?.contains(new.files.fingerprint) == true { state.live.cells[index].isStale = true }
    }
    if !state.live.cells.contains(where: \.isStale) { return [] }
    return [.diagnostic(Diagnostic(.cellsStale, ["cells": .text(state.live.staleText)]))]
  }

  /// Goes through the cells of a document from its top in a session of its own: definitions, settings and data hold as there.
  ///
  /// - Parameter chosen: The cells that are run; the results of the others are those of this session.
  private func walk(_ live: LiveDocument, running chosen: Set<Int>, monitor: WorkMonitor) async -> DocumentWalk {
    var quiet = configuration
    (quiet.autosaves, quiet.history) = (nil, nil)
    var start = state.start?.state ?? SessionState(configuration: configuration)
    if start.reopenChangedData(monitor: monitor) { state.start = EarlierState(start, before: "") }
    start.pendingSnapshots = []
    start.documentFolder = live.folder
    let twin = Session(configuration: quiet, state: start)
    let text = ParameterText(values: state.continued?.values ?? [], language: state.settings.language)
    return await twin.goThrough(live, running: chosen, results: state.results, text, monitor: monitor)
  }

  private func goThrough(
    _ live: LiveDocument, running chosen: Set<Int>, results: ResultHistory, _ text: ParameterText, monitor: WorkMonitor
  ) async -> DocumentWalk {
    var (meanings, answers, numbered): ([Int: String], [Int: LiveDocument.Answer], Int) = ([:], [:], results.count)
    for (index, (entry, cell)) in zip(live.document.entries, live.cells).enumerated() where !entry.cell.isSkipped {
      let before = state.settings
      for setting in entry.cell.settings { _ = apply(setting) }
      var numbers = cell.numbers[...]
      if let last = cell.lastBefore { state.results.makeLast(last) }
      let source = (try? text.statements(entry.cell.source, cell: index + 1)) ?? entry.cell.source
      for statement in Self.statements(of: source) {
        let number = numbers.popFirst() ?? numbered + 1
        numbered = max(numbered, number)
        meanings[cell.id, default: ""] += CellMeaning.text(of: statement, in: state) + "\n"
        state.results.countOn(from: number - 1)
        let isChosen = chosen.contains(index)
        if isChosen || statement.syntax?.isTakenOver == true {
          let outcome = await answered(statement, monitor: monitor).outcome
          if isChosen {
            answers[index, default: .init(outcomes: [], settings: state.settings)].outcomes.append(outcome)
          }
          state.results.countOn(from: number)
        } else {
          state.results.countOn(from: number)
          state.results.carry(
            number, from: results, query: statement.plainQuery, source: statement.source, epoch: state.epoch)
        }
      }
      if let answer = answers[index] {
        answers[index] = LiveDocument.Answer(outcomes: answer.outcomes, settings: state.settings)
      }
      if !entry.cell.settings.isEmpty { state.settings = before }
    }
    return DocumentWalk(state: state, meanings: meanings, answers: answers)
  }
}

extension ParsedStatement {
  /// The query that the statement asks for its answer; nil where it is something else.
  fileprivate var plainQuery: PipelineSyntax? {
    if case .query(let query)? = syntax?.kind, query.mode == .plain { query } else { nil }
  }
}

/// What going through a document came to.
struct DocumentWalk {
  /// At the end of the document.
  let state: SessionState
  /// What each cell asks, by its id: two that are equal give the same answer.
  let meanings: [Int: String]
  /// What the cells gave that were run, by their places.
  let answers: [Int: LiveDocument.Answer]
}

extension LiveDocument {
  /// Changes the document and its cells.
  ///
  /// - Returns: The places of the cells that are to be run.
  fileprivate mutating func apply(_ change: CellChange, nextNumber: Int) -> Set<Int> {
    revision += 1
    switch change {
    case .edit(let index, let text):
      let source = StatementPaths.moved(text, from: SessionState.workingFolder, to: folder)
      document.replaceSource(ofCell: index, with: source)
      let count = ParsedStatement.all(in: Parser.parse(text)).count
      let kept = cells[index].numbers.prefix(count)
      cells[index].numbers = Array(kept) + Array(nextNumber..<nextNumber + count - kept.count)
      return [index]
    case .delete(let index):
      document.removeCell(index)
      cells.remove(at: index)
      return []
    case .move(let index, let other):
      document.moveCell(index, behind: other)
      let cell = cells.remove(at: index)
      cells.insert(cell, at: other.map { $0 > index ? $0 : $0 + 1 } ?? 0)
      return []
    case .rerunStale: return Set(cells.indices.filter { cells[$0].isStale })
    }
  }

  /// Marks the cells that may give something else than before: those that mean something else, and those that rest on
  /// another's result that is stale or was run anew.
  fileprivate mutating func markStale(
    after earlier: DocumentWalk, _ before: LiveDocument, now: DocumentWalk, running chosen: Set<Int>
  ) {
    let known = Set(before.cells.flatMap(\.numbers))
    var changed = known.subtracting(cells.flatMap(\.numbers))
    for index in cells.indices {
      let cell = cells[index]
      let meaning = now.meanings[cell.id] ?? ""
      let rests = !LiveDocument.namedResults(in: meaning).isDisjoint(with: changed)
      if chosen.contains(index) {
        let wasRun = now.answers[index]?.outcomes.contains { $0.status == .failed } == false
        cells[index].isStale = !wasRun
        changed.formUnion(cell.numbers)
        continue
      }
      let isOther = earlier.meanings[cell.id] != now.meanings[cell.id]
      if isOther || rests, !cell.numbers.isEmpty { cells[index].isStale = true }
      if cells[index].isStale { changed.formUnion(cell.numbers) }
    }
  }
}
