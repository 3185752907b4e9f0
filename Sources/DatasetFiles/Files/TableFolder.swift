import Diagnostics
import Foundation
import RecordReading
import TableTyping

/// The table files of a folder, one after the other in the order of their names, and what is to be reported of them.
struct TableFolder {
  private let path: String
  private var entries: ArraySlice<String>
  /// How many files wanted each name.
  private var names: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private let fileCount: Int
  private var leftOutCount = 0
  private var firstFault: DiagnosticError?

  init(path: String) throws(DiagnosticError) {
    self.path = path
    entries = try Self.entries(of: path)[...]
    fileCount = entries.count
    if entries.isEmpty { throw DiagnosticError(.folderWithoutTables, ["path": .text(path)]) }
  }

  /// The names of the table files, sorted; without hidden ones, and those that a spreadsheet program keeps while it has
  /// a workbook open.
  static func entries(of path: String) throws(DiagnosticError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted().filter { name in
        guard !name.hasPrefix("."), !name.hasPrefix("~$"), FileFormat(of: name) != nil else { return false }
        return isTable("\(path)/\(name)")
      }
    } catch {
      throw DiagnosticError(
        .fileUnreadable, ["path": .text(path), "reason": .text(error.localizedDescription)])
    }
  }

  /// Whether a file of JSON or XML holds records: beside tables lie settings and descriptions.
  private static func isTable(_ path: String) -> Bool {
    let isJSON = path.lowercased().hasSuffix(".json")
    guard isJSON || path.lowercased().hasSuffix(".xml") else { return true }
    guard let file = try? FileBytes(path: path), let head = try? file.bytes(0..<min(file.size, 1024)) else {
      return false
    }
    let text = String(decoding: head, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return isJSON ? text.hasPrefix("[") : text.contains("urn:schemas-microsoft-com:office:spreadsheet")
  }

  /// The next file, under a name of its own.
  mutating func next() -> TableSource? {
    guard let entry = entries.popFirst() else { return nil }
    let wanted = TableName.of(path: entry)
    let number = (names[wanted] ?? 0) + 1
    names[wanted] = number
    let file = URL(fileURLWithPath: path).appendingPathComponent(entry).path
    let name = number == 1 ? wanted : "\(wanted)_\(number)"
    if number > 1 {
      diagnostics.append(Diagnostic(.tableRenamed, ["path": .text(file), "table": .text(name)]))
    }
    return TableSource(path: file, tableName: name)
  }

  /// Reports a file that cannot be read; throws its fault again where that ends the reading of the folder.
  mutating func leaveOut(_ source: TableSource, _ fault: DiagnosticError, isStrict: Bool) throws(DiagnosticError) {
    if isStrict || fault.diagnostic.id == .cancelled { throw fault }
    firstFault = firstFault ?? fault
    leftOutCount += 1
    diagnostics.append(Diagnostic(.fileLeftOut, ["path": .text(source.path)], notes: [fault.diagnostic]))
  }

  /// Throws the first fault where every file was left out.
  func requireTables() throws(DiagnosticError) {
    if let firstFault, leftOutCount == fileCount { throw firstFault }
  }
}
