import DatasetFiles
import Diagnostics
import NotebookDocuments
import QuerySyntax

/// What stands behind `save` and `export`: a path, and `replace` where a file that is there may go.
struct WriteArguments {
  /// nil where none is given.
  private(set) var path: CommandSyntax.Argument?
  private(set) var isReplacing = false
  private let call: CommandCall

  /// - Parameter configuration: Says whether any file may be written.
  init(_ call: CommandCall, _ configuration: SessionConfiguration) throws(DiagnosticError) {
    do throws(DiagnosticError) { try configuration.requireWritable(call.title) } catch {
      throw error.placed(at: call.command.wordRange)
    }
    self.call = call
    var rest = call.arguments[...]
    if Self.replacingWords(at: rest) == 0 { path = rest.popFirst() }
    let words = Self.replacingWords(at: rest)
    isReplacing = words > 0
    rest = rest.dropFirst(words)
    if let surplus = rest.first {
      throw DiagnosticError(
        Diagnostic(.extraArgument, at: surplus.range, ["name": .text(call.title), "found": .text(surplus.text)]))
    }
  }

  /// How many of the next arguments are `replace`: in Vietnamese it is of two words.
  private static func replacingWords(at arguments: ArraySlice<CommandSyntax.Argument>) -> Int {
    for count in [1, 2] where arguments.count >= count {
      let words = arguments.prefix(count).compactMap { if case .word(let word, _) = $0 { word } else { nil } }
      if words.count == count, Keyword(writtenAs: words.joined(separator: " ")) == .commandOption(.replace) {
        return count
      }
    }
    return 0
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
  func write(_ text: String, to target: WriteTarget, in state: inout SessionState) throws(DiagnosticError) {
    do throws(DiagnosticError) {
      let file = try target.write(text)
      state.writtenFiles.removeAll { $0.isSameFile(as: file) }
      state.writtenFiles.append(file)
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
