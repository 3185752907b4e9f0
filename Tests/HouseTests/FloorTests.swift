import Foundation
import Testing

@Suite struct FloorTests {
  /// Which floor each room stands on; an import may only go down.
  static let floors: [String: Int] = [
    "CByteSearch": -1, "CCrypto": -1, "CLibEdit": -1, "CZip": -1,
    "Values": 0, "VietnameseText": 0, "WorkProgress": 0,
    "Diagnostics": 1, "ColumnarData": 1, "CellParsing": 1,
    "QuerySyntax": 2, "RecordReading": 2, "ResultRendering": 2, "NotebookDocuments": 2,
    "QueryPlan": 3, "TableTyping": 3,
    "QueryEngine": 4, "DatasetFiles": 4, "DatasetGeneration": 4,
    "ShellSession": 5, "Terminal": 5,
    "motcua": 6,
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

  private var sources: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources")
  }
}
