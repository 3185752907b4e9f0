import Diagnostics
import Foundation
import Testing
import VietnameseText

@Suite struct DiagnosticIDTests {
  @Test(arguments: DiagnosticID.allCases)
  func everyIdHasWordsInBothLanguages(_ id: DiagnosticID) {
    let template = id.template
    #expect(!template.english.isEmpty && !template.vietnamese.isEmpty)
    #expect(facts(in: template.english) == facts(in: template.vietnamese))
    #expect(!template.english.hasSuffix("."))
    #expect(
      Array(template.vietnamese.precomposedStringWithCanonicalMapping.unicodeScalars)
        == Array(template.vietnamese.unicodeScalars))
  }

  @Test func codesSayTheirSeverity() {
    for id in DiagnosticID.allCases {
      let kind = id.rawValue.dropFirst(2).first
      #expect(id.rawValue.wholeMatch(of: /MC[123][024579][0-9]{2}/) != nil, "\(id)")
      #expect((kind == "1") == (id.severity == .error), "\(id)")
      #expect((kind == "2") == (id.severity == .warning), "\(id)")
    }
  }

  @Test func aCodeFindsItsRow() {
    for id in DiagnosticID.allCases {
      let found = DiagnosticID(rawValue: id.rawValue)
      #expect(found == id && found?.template == id.template, "\(id): two rows have this code")
    }
    #expect(DiagnosticID(rawValue: "MC1000") == nil)
    #expect(DiagnosticID(rawValue: "mc1001") == nil)
  }

  @Test func factsAreFilledIn() {
    let diagnostic = Diagnostic(.ambiguousTable, ["name": .text("x"), "choices": .choices(["a", "b", "c"])])
    #expect(diagnostic.message(in: .english) == "'x' may mean a, b or c")
    #expect(diagnostic.message(in: .vietnamese) == "'x' có thể là a, b hoặc c")
    #expect(Diagnostic(.unknownTable).message(in: .english) == "no table '{name}'")
  }

  private func facts(in template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      })
  }
}

/// The files of rows, read as text: what the compiler does not see of them.
@Suite struct MessageRowTests {
  /// One row as it stands in its file.
  private struct Row: Equatable {
    let name: String
    let code: String
  }

  @Test func everyRowIsListed() throws {
    let listed = DiagnosticID.allCases.map(\.rawValue)
    var written: Set<String> = []
    for text in try files() {
      let rows = rows(of: text)
      let list = try #require(text.firstMatch(of: /static let \w+: \[DiagnosticID\] = \[([^\]]*)\]/)).output.1
      let names = list.split { $0 == "," || $0.isWhitespace }.map(String.init)
      #expect(names == rows.map(\.name), "the list at the top of the file is not that of its rows")
      #expect(listed.filter { code in rows.contains { $0.code == code } } == rows.map(\.code))
      written.formUnion(rows.map(\.code))
    }
    #expect(written.symmetricDifference(listed) == [], "a file's list is missing in `allCases`")
  }

  @Test func everyCodeStandsInARow() throws {
    for text in try files() {
      #expect(text.matches(of: /"(MC[0-9]{4})"/).map { String($0.output.1) } == rows(of: text).map(\.code))
    }
  }

  /// Where no example can be typed, the row's comment tells what triggers the message.
  @Test func everyRowTellsWhatTriggersIt() throws {
    for text in try files() {
      for row in text.matches(
        of: /\n( +\/\/\/[^\n]*)?\n  static let (\w+) = DiagnosticID\(\s*"MC[0-9]{4}", example: nil/)
      {
        #expect(row.output.1 != nil, "\(row.output.2)")
      }
    }
  }

  private func rows(of text: String) -> [Row] {
    text.matches(of: /static let (\w+) = DiagnosticID\(\s*"(MC[0-9]{4})"/).map {
      Row(name: String($0.output.1), code: String($0.output.2))
    }
  }

  private func files() throws -> [String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/Diagnostics/Messages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    return try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
  }
}
