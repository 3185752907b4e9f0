import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import ResultRendering
import Values
import VietnameseText

// MARK: save

extension Session {
  /// `save PATH` writes the session so far; afterwards `save` alone writes there again.
  func save(_ command: CommandSyntax) -> Answer {
    guard let path = command.arguments.first?.text ?? savedPath else {
      return missingArgument(command, "save \"Sessions/my-q3.md\"")
    }
    let url = URL(fileURLWithPath: NSString(string: path).expandingTildeInPath)
    let document = document(relativeTo: url.deletingLastPathComponent())
    do {
      try SessionFile.write(document.text, to: url.path)
    } catch {
      return .failed(error.diagnostic.placed(at: command.arguments.first?.range ?? command.wordRange))
    }
    savedPath = path
    let cells = document.entries.count
    let line = LocalizedText(
      english: "saved \(cells) cells in \(path)", vietnamese: "đã lưu \(cells) ô vào \(path)")
    return Answer(accounts: [line[settings.language]])
  }

  /// The session as a document: cells that were answered, each with what it gave.
  func document(relativeTo folder: URL) -> SessionDocument {
    let entries = transcript.entries.filter(\.belongsInDocuments).map { entry in
      let output = OutcomeText(format: .table, options: entry.settings.documentOptions).output(of: [entry.outcome])
      return SessionDocument.Entry(
        cell: SessionCell(source: entry.outcome.source), outputs: output.map { [$0] } ?? [])
    }
    return SessionDocument(header: header(relativeTo: folder), entries: entries)
  }

  private func header(relativeTo folder: URL) -> SessionHeader {
    var header = SessionHeader()
    let settings = initialSettings
    header.dataSources = openings.filter { !$0.isByStatement }.map { source in
      SessionDataSource(
        name: source.dataset, path: Self.path(source.path, relativeTo: folder),
        sha256: DatasetHash.sha256(ofPath: source.path),
        rowCounts: source.rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) })
    }
    header.calendar = settings.calendar.rawValue
    header.asOf = settings.asOf?.isoText
    header.language = settings.language.rawValue
    header.width = settings.width ?? 100
    var others: [SessionCell.Setting] = []
    if settings.decimals != 2 { others.append(SessionCell.Setting(name: "decimals", value: String(settings.decimals))) }
    if let rows = settings.rows { others.append(SessionCell.Setting(name: "rows", value: String(rows))) }
    header.settings = others
    return header
  }

  /// The way from a folder to a file, with `..` where they part.
  static func path(_ path: String, relativeTo folder: URL) -> String {
    let target = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let base = folder.standardizedFileURL.pathComponents
    let shared = zip(target, base).prefix { $0 == $1 }.count
    if shared <= 1 { return path }
    return (Array(repeating: "..", count: base.count - shared) + target[shared...]).joined(separator: "/")
  }
}

extension Settings {
  /// Tables in a document have a fixed width, so that a replay on another terminal draws the same.
  var documentOptions: RenderingOptions {
    var options = RenderingOptions(language: language, width: width ?? 100)
    options.decimals = decimals
    options.maximumRows = rows
    options.suitsScreenReader = suitsScreenReader
    return options
  }
}

/// What a dataset's files hold, as one hash: of the file itself, or of its files' names and hashes in order of name.
enum DatasetHash {
  static func sha256(ofPath path: String) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let isFolder = URL(fileURLWithPath: path).isFolder
    let folder = isFolder ? path : (path as NSString).deletingLastPathComponent
    let isPackage = isFolder || (path as NSString).lastPathComponent == "datapackage.json"
    if !isPackage { return try? ContentHash.sha256(ofFileAt: path) }
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { ["csv", "tsv", "txt", "xlsx", "json"].contains(($0 as NSString).pathExtension.lowercased()) }
    let lines = names.sorted().compactMap { name in
      (try? ContentHash.sha256(ofFileAt: (folder as NSString).appendingPathComponent(name))).map { "\(name) \($0)\n" }
    }
    return ContentHash.sha256(of: lines.joined())
  }
}
