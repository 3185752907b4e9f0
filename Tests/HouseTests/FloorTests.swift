import Foundation
import Testing

@Suite struct FloorTests {
  /// Which floor each room stands on; an import may only go down.
  static let floors: [String: Int] = [
    "CByteSearch": -1, "CCrypto": -1, "CLessons": -1, "CLibEdit": -1, "CLibXML": -1, "CMappedFile": -1, "CMark": -1,
    "CXML": -1, "CZeroMQ": -1, "CZip": -1, "CZlib": -1,
    "Values": 0, "VietnameseText": 0, "WorkProgress": 0,
    "Diagnostics": 1, "ColumnarData": 1, "CellParsing": 1,
    "QuerySyntax": 2, "RecordReading": 2, "ResultRendering": 2, "NotebookDocuments": 2,
    "Publishing": 3, "QueryPlan": 3, "TableTyping": 3,
    "QueryEngine": 4, "DatasetFiles": 4, "DatasetGeneration": 4,
    "ReformMetrics": 5, "Lessons": 5,
    "ShellSession": 6, "Terminal": 6,
    "JupyterKernel": 7,
    "motcua": 8,
  ]

  @Test func everyRoomHasAFloor() throws {
    let rooms = try FileManager.default.contentsOfDirectory(atPath: sources.path)
    #expect(Set(rooms) == Set(Self.floors.keys))
  }

  @Test(arguments: FloorTests.floors.keys.sorted())
  func importsLowerFloorsOnly(_ room: String) throws {
    let folder = sources.appendingPathComponent(room)
    let floor = try #require(Self.floors[room])
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position <= 2, position + 1 < words.count else { continue }
        let module = words[position + 1].split(separator: ".")[0]
        guard let importedFloor = Self.floors[String(module)] else { continue }
        #expect(importedFloor < floor, "\(file.lastPathComponent) of \(room) imports \(module)")
      }
    }
  }

  /// Without that a clean build may fail, or build in an order that happens to work.
  @Test func everyTargetNamesTheRoomsItImports() throws {
    let root = sources.deletingLastPathComponent()
    let manifest = try String(contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let targets = manifest.matches(of: /\b(room|tests)\(\s*(?:of: )?"(\w+)"(?:,\s*\[([^\]]*)\])?/)
    #expect(targets.count > 30)
    for target in targets {
      let isTests = target.1 == "tests"
      let named = Set((target.3 ?? "").matches(of: /"(\w+)"/).map { String($0.1) })
      let folder = root.appendingPathComponent(isTests ? "Tests/\(target.2)Tests" : "Sources/\(target.2)")
      let imported = try imports(in: folder).intersection(Self.floors.keys.map { $0 } + Self.testTools)
      #expect(imported.subtracting(named).isEmpty, "\(isTests ? "tests of " : "")\(target.2)")
    }
  }

  private static let testTools = ["TestSupport", "Benchmarks", "Fuzzing"]

  private func imports(in folder: URL) throws -> Set<String> {
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var found: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.matches(of: /(?m)^(?:@testable |package |public )*import (\w+)/) { found.insert(String(line.1)) }
    }
    return found
  }

  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
  }
}
