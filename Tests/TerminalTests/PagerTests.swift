import Foundation
import Terminal
import Testing

@Suite(.serialized) struct PagerTests {
  @Test(arguments: [
    ("a\n", 1), ("a\n\nb\n", 3), ("a\nb", 2), ("12345678901", 2), ("đđđđđđđđđđ\n", 1), ("漢漢漢漢漢漢\n", 2),
    ("\u{1B}[1;31m1234567890\u{1B}[0m\n", 1),
  ])
  func heightIsMeasuredInRowsOfTheScreen(_ text: String, _ rows: Int) {
    #expect(Pager.rows(of: text, columns: 10) == rows)
  }

  @Test func theTextGoesThroughTheNamedPager() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("paged-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let pager = try #require(Pager(environment: ["PAGER": "cat > \(file)"]))
    let text = String(repeating: "đất đai\n", count: 50_000)
    #expect(pager.show(text, isCancelled: { false }) == .whole)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  @Test func aPagerThatLeavesEarlyEndsNothingElse() throws {
    let pager = try #require(Pager(environment: ["PAGER": "true"]))
    #expect(pager.show(String(repeating: "đất đai\n", count: 500_000), isCancelled: { false }) == .whole)
  }

  @Test func cancellingStopsTheText() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("paged-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let pager = try #require(Pager(environment: ["PAGER": "cat > \(file)"]))
    #expect(pager.show("text", isCancelled: { true }) == .cut)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "")
  }

  @Test func aMissingPagerIsNoticed() throws {
    let pager = try #require(Pager(environment: ["PAGER": "/nowhere/pager"]))
    #expect(pager.show("text", isCancelled: { false }) == .none)
  }

  @Test func anEmptyPagerMeansNone() {
    #expect(Pager(environment: ["PAGER": ""]) == nil)
    #expect(Pager(environment: [:]) != nil)
  }
}
