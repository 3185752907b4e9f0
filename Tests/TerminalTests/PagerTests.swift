import Foundation
import Terminal
import TestSupport
import Testing
import VietnameseText

@Suite(.serialized) struct PagerTests {
  @Test(arguments: [
    ("a\n", 1), ("a\n\nb\n", 3), ("a\nb", 2), ("12345678901", 2), ("đđđđđđđđđđ\n", 1), ("漢漢漢漢漢漢\n", 2),
    ("\u{1B}[1;31m1234567890\u{1B}[0m\n", 1),
  ])
  func heightIsMeasuredInRowsOfTheScreen(_ text: String, _ rows: Int) {
    #expect(Pager.rows(of: text, columns: 10) == rows)
  }

  @Test func rowsAreCountedNoFurtherThanAsked() {
    #expect(Pager.rows(of: String(repeating: "a\n", count: 5), columns: 10, upTo: 3) == 3)
  }

  /// The line at the foot of `less` says how to leave it, unless the user has one.
  @Test func lessSaysHowToLeaveIt() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("environment")
    func less(_ own: String?, _ language: Language) throws -> String {
      var environment = ["PAGER": "printf %s \"$LESS\" > \(file); cat > /dev/null"]
      environment["LESS"] = own
      let pager = try #require(Pager(environment: environment, language: language))
      #expect(pager.show("a\n", isCancelled: { false }) == .whole)
      return try String(contentsOfFile: file, encoding: .utf8)
    }
    #expect(try less(nil, .english).hasPrefix("-Ps?e(END) .q\\: back, Space"))
    #expect(try less("-i", .vietnamese).hasPrefix("-i -Ps?e(100\\%) .q\\: quay ra, Space"))
    #expect(try less("-Pmine", .english) == "-Pmine")
  }

  /// Where no file may be written, `less` writes none by its own keys, and runs nothing.
  @Test func lessIsSecureWhereTheProgramIsSafe() throws {
    let scratch = try ScratchFolder()
    let file = scratch.path("environment")
    func secure(_ isSafe: Bool) throws -> String {
      let environment = ["PAGER": "printf %s \"$LESSSECURE\" > \(file); cat > /dev/null"]
      let pager = try #require(Pager(environment: environment, language: .english, isSafe: isSafe))
      #expect(pager.show("a\n", isCancelled: { false }) == .whole)
      return try String(contentsOfFile: file, encoding: .utf8)
    }
    #expect(try secure(true) == "1")
    #expect(try secure(false).isEmpty)
  }

  @Test func theTextGoesThroughTheNamedPager() throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let file = scratch.path("paged")
    let pager = try #require(Pager(environment: ["PAGER": "cat > \(file)"], language: .english))
    let text = String(repeating: "đất đai\n", count: 50_000)
    #expect(pager.show(text, isCancelled: { false }) == .whole)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func aPagerThatLeavesEarlyEndsNothingElse() throws {
    let pager = try #require(Pager(environment: ["PAGER": "true"], language: .english))
    #expect(pager.show(String(repeating: "đất đai\n", count: 500_000), isCancelled: { false }) == .whole)
  }

  /// The line that was begun is ended, and the note stands in place of the others.
  @Test(arguments: [0, 1, 2])
  func cancellingStopsTheTextAtALineEnd(_ pieces: Int) throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let file = scratch.path("paged")
    let pager = try #require(Pager(environment: ["PAGER": "cat > \(file)"], language: .english))
    let line = String(repeating: "đất ", count: 100)
    var asked = 0
    let showing = pager.show(String(repeating: line + "\n", count: 5000), cutNote: "cut\n") {
      asked += 1
      return asked > pieces
    }
    #expect(showing == .cut)
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    #expect(lines.last == "cut")
    #expect(lines.dropLast().allSatisfy { $0 == line })
    #expect(lines.count < 5000 && (lines.count > 1) == (pieces > 0))
  }

  @Test func aMissingPagerIsNoticed() throws {
    let pager = try #require(Pager(environment: ["PAGER": "/nowhere/pager"], language: .english))
    #expect(pager.show("text", isCancelled: { false }) == .none)
  }

  @Test func anEmptyPagerMeansNone() {
    #expect(Pager(environment: ["PAGER": ""], language: .english) == nil)
    #expect(Pager(environment: [:], language: .english) != nil)
  }
}
