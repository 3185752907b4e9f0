import DatasetFiles
import Diagnostics
import Foundation
import QuerySyntax

/// The relative paths that statements open: in a document they count from its folder, in the shell from the working folder.
enum StatementPaths {
  /// Statements whose relative paths are named from another folder.
  ///
  /// Text that cannot be read as a whole, as where a parameter stands in it, is looked through line by line.
  ///
  /// - Parameters:
  ///   - folder: From which the paths count now.
  ///   - other: From which they are to count; nil makes them absolute.
  static func moved(_ source: String, from folder: URL, to other: URL?) -> String {
    if other?.standardizedFileURL.path == folder.standardizedFileURL.path { return source }
    // Most statements open nothing; the words are cheaper to look for than to parse.
    let words = source.lowercased()
    if !["open", "mở", "mo"].contains(where: words.contains) { return source }
    let parsed = Parser.parse(source)
    if parsed.diagnostics.contains(where: { $0.severity == .error }) {
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.count < 2 { return source }
      return lines.map { moved($0, from: folder, to: other) }.joined(separator: "\n")
    }
    var bytes = Array(source.utf8)
    for argument in parsed.program.statements.compactMap(path).reversed() {
      guard let path = moved(path: argument.text, from: folder, to: other) else { continue }
      bytes.replaceSubrange(argument.range, with: Array(written(path, like: argument).utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The paths that the statements open, as they are written.
  static func paths(in source: String) -> [String] {
    Parser.parse(source).program.statements.compactMap { path(of: $0)?.text }
  }

  private static func path(of statement: StatementSyntax) -> CommandSyntax.Argument? {
    guard case .command(let command) = statement.kind, command.word == .open else { return nil }
    return command.arguments.first
  }

  /// - Returns: nil for a path that counts from no folder.
  private static func moved(path: String, from folder: URL, to other: URL?) -> String? {
    if path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~") || path == DatasetSource.standardInput { return nil }
    let whole = folder.appendingPathComponent(path).standardizedFileURL.path
    return other.map { SessionState.path(whole, relativeTo: $0) } ?? whole
  }

  private static func written(_ path: String, like argument: CommandSyntax.Argument) -> String {
    if case .word = argument, path.allSatisfy({ $0.isLetter || $0.isNumber || "/._-".contains($0) }) { return path }
    return QuotedText.quoted(path)
  }
}

extension SessionState {
  /// The folder from which relative paths of typed statements count.
  static var workingFolder: URL { URL(fileURLWithPath: FileManager.default.currentDirectoryPath) }

  /// A path of a statement, counted from the folder of the document whose statements are run.
  func placed(_ path: String) -> String {
    guard let folder = documentFolder, !path.hasPrefix("/"), !path.hasPrefix("~"), path != DatasetSource.standardInput
    else { return path }
    return folder.appendingPathComponent(path).path
  }
}
