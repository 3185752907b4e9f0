import Diagnostics
import Foundation
import NotebookDocuments
import ResultRendering
import Values
import VietnameseText

extension SessionState {
  /// The session as a document: cells that were answered, each with what it gave.
  ///
  /// - Parameter folder: Of the document, from which its header names the data.
  /// - Returns: Also what is to be told of data that are not what was read: the document does not pin them.
  func document(relativeTo folder: URL) -> (document: SessionDocument, warnings: [Diagnostic]) {
    let entries = transcript.cells.map { documentEntry(of: $0, in: folder) }
    if let continued { return (continued.document(with: entries, in: folder, openings: openings), []) }
    let header = header(relativeTo: folder)
    let pinned = zip(openings.filter { !$0.isByStatement }, header.dataSources)
    let changed = pinned.filter { !$0.isStream && $1.sha256 == nil }.map(\.1.place.text)
    let streamed = openings.filter(\.isStream).map(\.path)
    return (
      SessionDocument(header: header, entries: entries),
      changed.map { Diagnostic(.dataChangedSince, ["path": .text($0)]) }
        + streamed.map { Diagnostic(.dataFromStream, ["path": .text($0)]) }
    )
  }

  /// The session as its autosave has it: data are pinned once their hash is known, since to hash them here would hold up
  /// the first answer.
  func autosaved(in folder: URL) -> SessionDocument {
    let entries = transcript.cells.map { documentEntry(of: $0, in: folder) }
    if let continued {
      return continued.document(with: entries, in: folder, openings: openings, hashesNow: false)
    }
    return SessionDocument(header: header(relativeTo: folder, hashesNow: false), entries: entries)
  }

  /// A cell as documents have it.
  ///
  /// - Parameter folder: Of the document, from which the paths in statements count there.
  func documentEntry(of entry: Transcript.Entry, in folder: URL) -> SessionDocument.Entry {
    let options = entry.settings.documentOptions(width: continued?.document.header.width)
    let output = OutcomeText(format: .table, options: options).output(of: [entry.outcome])
    return SessionDocument.Entry(
      cell: SessionCell(source: StatementPaths.moved(entry.outcome.source, from: Self.workingFolder, to: folder)),
      outputs: output.map { [$0] } ?? [])
  }

  /// - Parameter hashesNow: Whether data are hashed whose hash is not known.
  private func header(relativeTo folder: URL, hashesNow: Bool = true) -> SessionHeader {
    var header = SessionHeader()
    let settings = initialSettings
    header.dataSources = openings.filter { !$0.isByStatement }.map { source in
      SessionDataSource(
        name: source.dataset,
        place: source.example.map { .example($0) }
          ?? .path(source.isStream ? source.path : Self.path(source.path, relativeTo: folder)),
        sha256: hashesNow ? source.files.sha256() : source.files.knownSHA256,
        rowCounts: source.rowCounts.map { SessionDataSource.RowCount(table: $0.table, rows: $0.rows) })
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
  var documentOptions: RenderingOptions { documentOptions(width: nil) }

  /// - Parameter documentWidth: Of the document, where the settings name none.
  func documentOptions(width documentWidth: Int?) -> RenderingOptions {
    var options = RenderingOptions(language: language, width: width ?? documentWidth ?? 100)
    options.decimals = decimals
    options.rowLimit = rows.limit(isForScreen: true)
    options.suitsScreenReader = suitsScreenReader
    options.chartsHaveTables = true
    return options
  }
}
