import DatasetFiles
import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ResultRendering

/// What stands behind `save` and `export`: a path, `replace` where a file that is there may go, and `excel`.
struct WriteArguments {
  /// nil where none is given.
  private(set) var path: CommandSyntax.Argument?
  private(set) var isReplacing = false
  /// Whether the file is to be opened in Excel by a double click.
  private(set) var isForExcel = false
  private let call: CommandCall

  /// - Parameters:
  ///   - configuration: Says whether any file may be written.
  ///   - options: The words that the command knows, each once and in any order.
  init(
    _ call: CommandCall, _ configuration: SessionConfiguration, options: Set<CommandOptionWord>
  ) throws(DiagnosticError) {
    do throws(DiagnosticError) { try configuration.requireWritable(call.title) } catch {
      throw error.placed(at: call.command.wordRange)
    }
    self.call = call
    var rest = call.arguments[...]
    var open = options
    if Self.option(at: rest, among: open) == nil { path = rest.popFirst() }
    while let (option, words) = Self.option(at: rest, among: open) {
      open.remove(option)
      isReplacing = isReplacing || option == .replace
      isForExcel = isForExcel || option == .excel
      rest = rest.dropFirst(words)
    }
    if let surplus = rest.first {
      throw DiagnosticError(
        .extraArgument(surplus, of: .text(call.title)))
    }
  }

  /// The option that the next arguments name, and how many they are: in Vietnamese two.
  private static func option(
    at arguments: ArraySlice<CommandSyntax.Argument>, among options: Set<CommandOptionWord>
  ) -> (option: CommandOptionWord, words: Int)? {
    for count in [1, 2] where arguments.count >= count {
      let words = arguments.prefix(count).compactMap { if case .word(let word, _) = $0 { word } else { nil } }
      guard words.count == count, case .commandOption(let option)? = Keyword(writtenAs: words.joined(separator: " ")),
        options.contains(option)
      else { continue }
      return (option, count)
    }
    return nil
  }

  /// The place where the path leads.
  ///
  /// - Parameter path: Where none is given.
  /// - Throws: Why nothing can be written there, with the lines that would do.
  func target(_ path: String, in state: SessionState) throws(DiagnosticError) -> WriteTarget {
    do throws(DiagnosticError) {
      return try WriteTarget(
        path: path, isReplacing: isReplacing, sources: state.openings.flatMap(\.files.files), own: state.writtenFiles)
    } catch {
      throw placed(error, path: path)
    }
  }

  /// Writes a file and remembers it as the session's own.
  func write(_ data: Data, to target: WriteTarget, in state: inout SessionState) throws(DiagnosticError) {
    do throws(DiagnosticError) {
      state.remember(try target.write(data))
    } catch {
      throw placed(error, path: target.path)
    }
  }

  /// The error at the path, with the lines that would do: another name first, since it loses nothing.
  private func placed(_ error: DiagnosticError, path: String) -> DiagnosticError {
    var diagnostic = Diagnostic(
      error.diagnostic.id, at: self.path?.range ?? call.command.wordRange, error.diagnostic.arguments)
    let (isOther, isSame) =
      switch diagnostic.id {
      case .fileNotReplaced: (true, true)
      case .fileIsOpenData, .notAFileToWrite: (true, false)
      default: (false, false)
      }
    let free = isOther ? WriteTarget.freePath(beside: path) : nil
    diagnostic.fixes = (free.map { [with(path: $0)] } ?? []) + (isSame ? [replacing] : [])
    return DiagnosticError(diagnostic)
  }

  /// Refuses any form but csv for Excel.
  func requireForm(_ form: ExportCommand.Form, _ argument: CommandSyntax.Argument) throws(DiagnosticError) {
    if case .result(.csv) = form { return }
    let path = WriteTarget.split(argument.text).stem + ".csv"
    throw DiagnosticError(
      Diagnostic(.excelNeedsCSV, at: argument.range, ["path": .text(argument.text)], fixes: [with(path: path)]))
  }

  /// The statement with another path.
  func with(path: String) -> FixIt {
    let written = isQuotingNeeded(path) ? QuotedText.quoted(path) : path
    if let argument = self.path { return FixIt(replacing: argument.range, with: written) }
    let end = call.command.wordRange.upperBound
    return FixIt(replacing: end..<end, with: " " + written)
  }

  /// The statement with `replace`.
  private var replacing: FixIt {
    let end = path?.range.upperBound ?? call.command.wordRange.upperBound
    return FixIt(replacing: end..<end, with: " " + Keyword.commandOption(.replace).title(call.language))
  }

  private func isQuotingNeeded(_ path: String) -> Bool {
    if case .string = self.path { return true }
    return !path.allSatisfy { $0.isLetter || $0.isNumber || "/._-~".contains($0) }
  }
}
