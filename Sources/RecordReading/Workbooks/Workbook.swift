import Diagnostics
import Foundation

/// An XLSX workbook: its sheets by name, and what their cells share.
struct Workbook {
  struct Sheet: Sendable {
    let name: String
    let part: String
    let isHidden: Bool
  }

  let path: String
  let sheets: [Sheet]
  private let archive: ZipArchive
  private let is1904: Bool
  private let sharedTexts: [String]
  private let formats: CellFormats

  init(_ file: FileBytes) throws(DiagnosticError) {
    path = file.path
    archive = try ZipArchive(file)
    let root = try Self.relations(of: "", in: archive, path)
    let main = root.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
    guard let bytes = try archive.part(main) else {
      throw DiagnosticError(.workbookUnreadable, ["path": .text(path), "reason": .text("\(main): missing")])
    }
    let relations = try Self.relations(of: main, in: archive, path)
    var found: [(name: String, id: String, isHidden: Bool)] = []
    var is1904 = false
    try MarkupReader.read(bytes, part: main, of: path) { name, attributes in
      if name == "sheet", let name = attributes["name"], let id = attributes["id"] {
        found.append((name, id, ["hidden", "veryHidden"].contains(attributes["state"] ?? "")))
      }
      if name == "workbookPr" { is1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
    }
    self.is1904 = is1904
    sheets = found.compactMap { sheet in
      relations.first { $0.id == sheet.id && $0.kind == "worksheet" }.map {
        Sheet(name: sheet.name, part: $0.target, isHidden: sheet.isHidden)
      }
    }
    sharedTexts = try Self.sharedTexts(relations.first { $0.kind == "sharedStrings" }?.target, in: archive, path)
    if let part = relations.first(where: { $0.kind == "styles" })?.target, let bytes = try archive.part(part) {
      formats = try CellFormats(bytes, part: part, of: path)
    } else {
      formats = CellFormats()
    }
  }

  /// The cells of a sheet that hold something.
  func cells(of sheet: Sheet, isCancelled: @escaping () -> Bool) throws(DiagnosticError) -> SheetCells {
    guard let bytes = try archive.part(sheet.part) else {
      throw DiagnosticError(.workbookUnreadable, ["path": .text(path), "reason": .text("\(sheet.part): missing")])
    }
    let builder = SheetCellsBuilder(sharedTexts: sharedTexts, formats: formats, is1904: is1904)
    try MarkupReader.read(
      bytes, part: sheet.part, of: path, textElements: ["v", "t", "f"], isCancelled: isCancelled,
      start: builder.start, end: builder.end)
    return builder.finish()
  }

  private struct Relation {
    let id: String
    /// The last part of its type's URL.
    let kind: String
    let target: String
  }

  /// What a part refers to, by its `.rels` part; paths from the archive's root.
  private static func relations(
    of part: String, in archive: ZipArchive, _ path: String
  ) throws(DiagnosticError) -> [Relation] {
    var folder = part.split(separator: "/").map(String.init)
    let file = folder.popLast() ?? ""
    let name = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let bytes = try archive.part(name) else { return [] }
    var relations: [Relation] = []
    try MarkupReader.read(bytes, part: name, of: path) { element, attributes in
      guard element == "Relationship", let id = attributes["Id"],
        let target = attributes["Target"]?.replacing("\\", with: "/")
      else { return }
      var parts = target.hasPrefix("/") ? [] : folder
      for step in target.split(separator: "/").map(String.init) where step != "." {
        if step == ".." { _ = parts.popLast() } else { parts.append(step) }
      }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      relations.append(Relation(id: id, kind: kind, target: parts.joined(separator: "/")))
    }
    return relations
  }

  /// The table of shared texts: runs of rich text are joined, the phonetic guide is left out.
  private static func sharedTexts(
    _ part: String?, in archive: ZipArchive, _ path: String
  ) throws(DiagnosticError) -> [String] {
    guard let part, let bytes = try archive.part(part) else { return [] }
    var texts: [String] = []
    var current = ""
    var isPhonetic = false
    try MarkupReader.read(bytes, part: part, of: path, textElements: ["t"]) { name, _ in
      if name == "si" { current = "" }
      if name == "rPh" { isPhonetic = true }
    } end: { name, text in
      switch name {
      case "t": if !isPhonetic { current += text }
      case "rPh": isPhonetic = false
      case "si": texts.append(current)
      default: break
      }
    }
    return texts
  }
}
