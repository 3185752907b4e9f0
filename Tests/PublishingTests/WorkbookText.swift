import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The cells of a workbook as texts with their types, read from its XML.
enum WorkbookText {
  enum Fault: Error { case notPacked }

  /// By the name of the sheet: its rows, a cell as `s:text`, `n:number`, `b:1` or `-`.
  static func sheets(of file: URL) throws -> [String: [String]] {
    let folder = file.deletingLastPathComponent().appendingPathComponent("unpacked-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-m", "zipfile", "-e", file.path, folder.path]
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Fault.notPacked }
    func tree(_ path: String) throws -> XMLDocument {
      try XMLDocument(data: Data(contentsOf: folder.appendingPathComponent(path)))
    }
    let texts = try tree("xl/sharedStrings.xml").nodes(forXPath: "//*[local-name()='si']").map { $0.stringValue ?? "" }
    let names = try tree("xl/workbook.xml").nodes(forXPath: "//*[local-name()='sheet']/@name").map {
      $0.stringValue ?? ""
    }
    var sheets: [String: [String]] = [:]
    for (index, name) in names.enumerated() {
      let sheet = try tree("xl/worksheets/sheet\(index + 1).xml")
      let width = try sheet.nodes(forXPath: "//*[local-name()='row']").map { ($0.children ?? []).count }.max() ?? 0
      sheets[name] = try sheet.nodes(forXPath: "//*[local-name()='row']").map { row in
        var cells = Array(repeating: "-", count: width)
        for case let cell as XMLElement in row.children ?? [] {
          let letters = (attribute("r", of: cell) ?? "A").prefix { $0.isLetter }
          let place = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
          let value = cell.stringValue ?? ""
          if place < width { cells[place] = text(of: attribute("t", of: cell), value, texts) }
        }
        return cells.joined(separator: " | ")
      }
    }
    return sheets
  }

  /// `attribute(forName:)` finds none in a document with a namespace.
  private static func attribute(_ name: String, of element: XMLElement) -> String? {
    element.attributes?.first { $0.name == name }?.stringValue
  }

  private static func text(of type: String?, _ value: String, _ texts: [String]) -> String {
    switch type {
    case "s": "s:" + (Int(value).map { texts[$0] } ?? "?")
    case "b": "b:" + value
    default: "n:" + (Double(value).map { String(format: "%.10g", $0) } ?? value)
    }
  }
}
