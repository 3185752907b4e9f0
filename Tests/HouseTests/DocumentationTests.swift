import Foundation
import TestSupport
import Testing

/// What a room shows to others says what it is.
@Suite struct DocumentationTests {
  /// A declaration that other rooms can name, and whether a comment for documentation stands above it.
  private struct Declaration {
    let line: String
    let isDocumented: Bool
  }

  @Test(arguments: FloorTests.floors.keys.sorted())
  func aRoomDocumentsNearlyAllThatItShows(_ room: String) throws {
    let folder = Program.root.appendingPathComponent("Sources/\(room)")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let declarations = try paths.filter { $0.hasSuffix(".swift") }.flatMap { path in
      Self.declarations(in: try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8))
    }
    let bare = declarations.filter { !$0.isDocumented }
    #expect(bare.count * 100 <= declarations.count * 15, "\(bare.map(\.line).joined(separator: "\n"))")
  }

  @Test func declarationsAreFoundWithTheirComments() {
    let declarations = Self.declarations(
      in: """
        package import Other

        /// A type.
        @frozen
        package struct A {
          package let b: Int
          /// What it counts.
          @inlinable package static func c() {}
          package private(set) var d = 0
          // No documentation.
          package init() {}
        }
        """)
    #expect(declarations.map(\.isDocumented) == [true, false, true, false])
    #expect(declarations.map(\.line).first == "package struct A {")
  }

  private static func declarations(in text: String) -> [Declaration] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let pattern = /(@\w+(\([^)]*\))? +)*package (?!import|private\(set\)|internal\(set\)).*/
    let kinds: Set<Substring> = ["func", "struct", "class", "enum", "actor", "protocol", "var", "let", "static"]
    return lines.indices.compactMap { index in
      let line = lines[index]
      guard line.wholeMatch(of: pattern) != nil else { return nil }
      let words = line.split { !$0.isLetter && !$0.isNumber }
      guard words.contains(where: { kinds.contains($0) || $0 == "init" }) else { return nil }
      let above = lines[..<index].last { !$0.hasPrefix("@") }
      return Declaration(line: line, isDocumented: above?.hasPrefix("///") ?? false)
    }
  }
}
