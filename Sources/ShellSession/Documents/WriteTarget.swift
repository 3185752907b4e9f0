import DatasetFiles
import Diagnostics
import Foundation
import NotebookDocuments
import QuerySyntax
import VietnameseText

/// A place where a file may be written: nothing is lost there that the session did not write itself.
///
/// - A file that is open as data is never written over, by whatever path, nor is anything that is no regular file.
/// - Another file that is there gives way only where that was asked for, or where the session wrote it and nobody changed
///   it since.
struct WriteTarget {
  /// As typed, `~` as the home folder.
  let path: String
  /// Whether a file that is there gives way.
  let isReplacing: Bool
  private let sources: [SeenFile]
  private let own: [SeenFile]

  /// - Parameters:
  ///   - path: As typed.
  ///   - isReplacing: Whether a file that is there was asked to give way.
  ///   - sources: The files that are open as data.
  ///   - own: Those that the session wrote, as it left them.
  /// - Throws: Why nothing can be written there, without a range.
  init(
    path: String, isReplacing: Bool, sources: [SeenFile], own: [SeenFile]
  ) throws(DiagnosticError) {
    self.path = NSString(string: path).expandingTildeInPath
    self.isReplacing = isReplacing
    self.sources = sources
    self.own = own
    try check()
  }

  var url: URL { URL(fileURLWithPath: path) }

  /// Writes a file there, and looks once more before it takes a file's place.
  ///
  /// - Returns: The file as it is now.
  func write(_ text: String) throws(DiagnosticError) -> SeenFile { try write(Data(text.utf8)) }

  /// Writes a file of bytes in the same way.
  func write(_ data: Data) throws(DiagnosticError) -> SeenFile {
    try check()
    try SessionFile.write(data, to: path, replacing: FileKind(atPath: path) == .file)
    return SeenFile(path: path)
  }

  private func check() throws(DiagnosticError) {
    let kind = FileKind(atPath: path)
    if kind == .absent { return }
    guard kind == .file else { throw fault(.notAFileToWrite, ["kind": .phrase(Self.phrase(for: kind))]) }
    let target = SeenFile(path: path)
    if sources.contains(where: { $0.isSameFile(as: target) }) { throw fault(.fileIsOpenData) }
    let isOwn = own.contains { $0.isSameFile(as: target) && $0.isUnchanged }
    if !isReplacing && !isOwn { throw fault(.fileNotReplaced) }
  }

  private func fault(_ id: DiagnosticID, _ further: [String: MessageArgument] = [:]) -> DiagnosticError {
    DiagnosticError(id, further.merging(["path": .text(path)]) { kept, _ in kept })
  }

  private static func phrase(for kind: FileKind) -> LocalizedText {
    switch kind {
    case .folder: LocalizedText(english: "a folder", vietnamese: "thư mục")
    case .device: LocalizedText(english: "a device", vietnamese: "thiết bị")
    case .pipe: LocalizedText(english: "a named pipe", vietnamese: "đường ống (FIFO)")
    case .socket: LocalizedText(english: "a socket", vietnamese: "socket")
    case .brokenLink: LocalizedText(english: "a link to where nothing is", vietnamese: "liên kết tới nơi không có gì")
    case .absent, .file: LocalizedText(english: "a file", vietnamese: "tệp")
    }
  }

  // MARK: Other places

  /// A path beside this one where nothing is: `results-2.csv` for `results.csv`; nil where a hundred are taken.
  static func freePath(beside path: String) -> String? {
    let (stem, ending) = split(path)
    return (2...100).lazy.map { "\(stem)-\($0)\(ending)" }.first {
      FileKind(atPath: NSString(string: $0).expandingTildeInPath) == .absent
    }
  }

  /// The path up to the last dot of its name, and the rest.
  static func split(_ path: String) -> (stem: String, ending: String) {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (path, "") }
    return (String(path[..<dot]), String(path[dot...]))
  }
}
