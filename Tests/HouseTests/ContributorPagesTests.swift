import Foundation
import TestSupport
import Testing

/// The pages for contributors say what the code says.
@Suite struct ContributorPagesTests {
  private static let house = Result { try House() }

  // MARK: The drawn house

  @Test func theDrawingHasEveryRoomOnItsFloor() throws {
    let rooms = try drawnRooms()
    let floors = FloorTests.floors.filter { $0.value >= 0 }
    #expect(Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0.floor) }) == floors)
    for room in rooms { #expect(!room.purpose.isEmpty, "\(room.name)") }
    let page = try ContributorPage("Architecture").text
    for room in FloorTests.floors.keys { #expect(page.contains(room), "\(room)") }
  }

  @Test func theDrawingHasTheImportsOfEveryRoom() throws {
    let house = try Self.house.get()
    for room in try drawnRooms() {
      let files = house.files.filter { $0.room == room.name }
      let imports = Set(files.flatMap(\.imports)).intersection(FloorTests.floors.keys)
      #expect(room.imports == imports, "\(room.name)")
    }
  }

  private struct DrawnRoom {
    let floor: Int
    let name: String
    let purpose: String
    let imports: Set<String>
  }

  /// `4  QueryEngine   what it does`, and below it `imports` with the names of rooms.
  private func drawnRooms() throws -> [DrawnRoom] {
    let drawing = try #require(try ContributorPage("Architecture").blocks.first { $0.contains("imports") })
    return drawing.matches(of: /(?m)^(\d)  (\w+) +(.*)\n +imports ([^─\d]*?)(?=\n\d|\n +─)/).map { room in
      let names = room.output.4.split { !$0.isLetter }.map(String.init)
      return DrawnRoom(
        floor: Int(room.output.1) ?? -1, name: String(room.output.2), purpose: String(room.output.3),
        imports: Set(names == ["nothing"] ? [] : names))
    }
  }

  // MARK: The table of stages

  @Test func theStageTableHasEveryWordAndEveryForm() throws {
    let rows = try stageRows()
    #expect(Set(rows.flatMap { $0[0] }) == (try cases(of: "StageWord", in: "QuerySyntax/Words/StageWords.swift")))
    #expect(Set(rows.flatMap { $0[1] }) == (try cases(of: "Kind", in: "QuerySyntax/Tree/StageSyntax.swift")))
    #expect(Set(rows.flatMap { $0[2] }) == (try cases(of: "Kind", in: "QueryPlan/Stages/Stages.swift")))
    #expect(Set(rows.flatMap { $0[3] }) == (try cases(of: "PlanOperator", in: "QueryPlan/Stages/Stages.swift")))
  }

  @Test func theStageTableNamesWhatRunsAStage() throws {
    for row in try stageRows() {
      let file = try #require(row[6].first)
      let text = try String(contentsOf: Program.root.appendingPathComponent("Sources/\(file)"), encoding: .utf8)
      #expect(text.contains("func \(try #require(row[4].first))("), "\(file)")
    }
  }

  /// The texts in backquotes, by row and column.
  private func stageRows() throws -> [[[String]]] {
    let lines = try ContributorPage("Architecture").text.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("| words |") })
    let rows = lines[(start + 2)...].prefix { $0.hasPrefix("|") }
    #expect(rows.count > 1)
    return rows.map { row in
      row.split(separator: "|").filter { $0.contains("`") }.map { cell in
        cell.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      }
    }
  }

  /// The cases of the first enum of a name in a file.
  private func cases(of name: String, in path: String) throws -> Set<String> {
    let file = try #require(try Self.house.get().files.first { $0.path == path })
    return try #require(file.enums.first { $0.name == name }).cases
  }

  // MARK: What the pages name

  @Test(arguments: ContributorPage.names)
  func everyFileThatAPageNamesExists(_ name: String) throws {
    let page = try ContributorPage(name)
    for path in page.paths {
      let isThere = ["", "Sources/"].contains { folder in
        FileManager.default.fileExists(atPath: Program.root.appendingPathComponent(folder + path).path)
      }
      #expect(isThere, "\(path)")
    }
  }

  @Test(arguments: ContributorPage.names)
  func everyNameInCodeThatAPageNamesIsInTheCode(_ name: String) throws {
    let words = Set(
      try Self.house.get().files.flatMap(\.tokens).compactMap { token in
        if case .word(let word) = token { word } else { nil }
      })
    for code in try ContributorPage(name).names {
      for word in code.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) {
        #expect(words.contains(String(word)), "\(code)")
      }
    }
  }

  @Test func thePagesNameMuch() throws {
    let pages = try ContributorPage.names.map { try ContributorPage($0) }
    #expect(pages.flatMap(\.paths).count > 80)
    #expect(pages.flatMap(\.names).count > 100)
  }

  // MARK: What the program answers

  @Test func theProgramAnswersAsThePageOnDebuggingSays() throws {
    let program = try Program()
    let blocks = try ContributorPage("DebuggingAQuery").blocks.filter { $0.hasPrefix("$ motcua ") }
    #expect(blocks.count == 6)
    for block in blocks {
      let command = try #require(block.firstMatch(of: /\$ motcua -q --lang en -c '([^'\n]*)'\n/))
      let run = try program.run(["-q", "--lang", "en", "-c", String(command.output.1)])
      #expect(run.output == block[command.range.upperBound...])
      #expect(run.code == 0, "\(run.remarks)")
    }
  }
}

/// A page of `motcua.docc`.
struct ContributorPage {
  static let names = ["Architecture", "Words", "Adding", "DebuggingAQuery", "Profiling"]

  let text: String

  init(_ name: String) throws {
    let file = Program.root.appendingPathComponent("Sources/motcua/motcua.docc/\(name).md")
    text = try String(contentsOf: file, encoding: .utf8)
  }

  /// What stands between fences.
  var blocks: [Substring] {
    text.matches(of: /(?ms)^```\w*\n(.*?)^```$/).map(\.output.1)
  }

  /// Files and folders: at least one slash, and an ending of a source, a page or none.
  var paths: Set<String> {
    let known = /`([A-Z]\w*(?:\/[\w+.-]+)+(?:\.(?:swift|md|c|h)|\/)|[A-Z]\w*\/[\w\/]*)`/
    return Set(text.matches(of: known).map { String($0.output.1) })
  }

  /// Names of types and methods, as they stand in backquotes: a name with a capital letter, alone or with parentheses.
  /// Codes of messages and functions of the Swift runtime are none.
  var names: Set<String> {
    let found = text.matches(of: /`([A-Za-z]\w*(?:\.\w+)*(?:\([\w:…]*\))?)`/).map { String($0.output.1) }
    return Set(
      found.filter { name in
        name.contains(where: \.isUppercase) && name.contains(where: \.isLowercase)
          && !name.hasPrefix("MC") && !name.hasPrefix("swift_") && !name.hasSuffix(".md")
      })
  }
}
