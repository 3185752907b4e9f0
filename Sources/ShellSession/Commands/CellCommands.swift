import Diagnostics
import NotebookDocuments
import QuerySyntax
import VietnameseText

/// `cells`: the cells of the session as its document holds them.
enum CellsCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    state.drawCells()
    return .answer(Answer(result: TableListing.cells(of: state.live)))
  }
}

/// `edit 7`: the text of a cell, in the editor of the shell; `edit 7 "statement"`: in place of it.
enum EditCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let index = try call.cell(call.arguments.first, in: state, usage: "edit 7")
    guard call.arguments.count > 1 else {
      throw DiagnosticError(Diagnostic(.editNeedsTerminal, at: call.argumentRange))
    }
    let text = call.arguments[1].text
    if text.allSatisfy(\.isWhitespace) { throw call.missingArgument("edit 7 \"procedures | show count\"") }
    return .change(.edit(index, text))
  }
}

/// `delete 7`: takes a cell out of the session.
enum DeleteCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    .change(.delete(try call.cell(call.arguments.first, in: state, usage: "delete 7")))
  }
}

/// `move 7 after 3`: puts a cell behind another one; `move 7 after 0` to the front.
enum MoveCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let usage = "move 7 after 3"
    let index = try call.cell(call.arguments.first, in: state, usage: usage)
    guard call.arguments.count == 3, CellWord(writtenAs: call.arguments[1].text) == .after else {
      throw call.missingArgument(usage)
    }
    let target = call.arguments[2]
    if target.text == "0" { return .change(.move(index, behind: nil)) }
    let other = try call.cell(target, in: state, usage: usage)
    if other == index {
      throw DiagnosticError(Diagnostic(.cellMovedBehindItself, at: target.range, ["name": .text(target.text)]))
    }
    return .change(.move(index, behind: other))
  }
}

/// `name 7 provision`: the name by which figures in the prose find a cell's answer.
enum NameCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let index = try call.cell(call.arguments.first, in: state, usage: "name 7 provision")
    guard call.arguments.count > 1 else { throw call.missingArgument("name 7 provision") }
    let name = call.arguments[1]
    guard SessionCell.isName(name.text) else {
      throw DiagnosticError(Diagnostic(.cellNameUnfit, at: name.range, ["name": .text(name.text)]))
    }
    state.drawCells()
    if let taken = state.live.document.entries.firstIndex(where: { $0.cell.name == name.text }), taken != index {
      let number = state.live.cells[taken].numberText ?? "–"
      throw DiagnosticError(
        Diagnostic(.cellNameTaken, at: name.range, ["name": .text(name.text), "cell": .text(number)]))
    }
    state.live.document.rename(cell: index, to: name.text)
    state.live.revision += 1
    let number = state.live.cells[index].numberText ?? ""
    let line = LocalizedText(english: "[\(number)] is \(name.text)", vietnamese: "[\(number)] có tên \(name.text)")
    return .answer(Answer(summary: [line[call.language]]))
  }
}

/// `title "…"`: what the document of the session is about.
enum TitleCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    let title = call.argumentText
    if title.allSatisfy(\.isWhitespace) { throw call.missingArgument("title \"Third quarter 2020\"") }
    state.live.title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    state.live.revision += 1
    return .answer(Answer(summary: [title]))
  }
}

/// `undo`: goes back to before the last statement that changed the session.
enum UndoCommand: CommandHandler {
  static func perform(_ call: CommandCall, in state: inout SessionState) throws(DiagnosticError) -> CommandResult {
    guard let statement = state.goBack() else {
      throw DiagnosticError(Diagnostic(.nothingToUndo, at: call.command.wordRange))
    }
    let line = LocalizedText(english: "taken back: \(statement)", vietnamese: "đã hoàn tác: \(statement)")
    return .answer(Answer(summary: [line[call.language]]))
  }
}

extension CommandCall {
  /// The place of the cell that an argument names.
  fileprivate func cell(
    _ argument: CommandSyntax.Argument?, in state: SessionState, usage: String
  ) throws(DiagnosticError) -> Int {
    guard let argument else { throw missingArgument(usage) }
    guard let index = state.cell(writtenAs: argument.text) else {
      throw DiagnosticError(Diagnostic(.noSuchCell, at: argument.range, ["name": .text(argument.text)]))
    }
    return index
  }
}
