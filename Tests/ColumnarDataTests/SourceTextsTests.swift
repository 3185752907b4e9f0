import ColumnarData
import Synchronization
import TestSupport
import Testing

/// Texts that stay in a file.
@Suite struct SourceTextsTests {
  /// Texts of which the reads are counted, and which may be lost from some row on.
  private final class Shelf: Sendable {
    let texts: [String]
    let lostFrom: Int
    let reads = Mutex<[Range<Int>]>([])

    init(_ texts: [String], lostFrom: Int = .max) {
      self.texts = texts
      self.lostFrom = lostFrom
    }

    func source(readAhead: Int) -> SourceTexts {
      SourceTexts(path: "shelf.csv", count: texts.count, byteCount: 8, readAhead: readAhead) { [self] rows, body in
        reads.withLock { $0.append(rows) }
        if rows.upperBound > lostFrom { return false }
        for row in rows { body(row, Array(texts[row].utf8).span) }
        return true
      }
    }
  }

  private static func texts(_ count: Int) -> [String] { (0..<count).map { $0 % 7 == 3 ? "" : "đ\($0)" } }

  /// In any order, whatever is read ahead.
  @Test(arguments: [1, 2, 3, 16, 1024], [UInt64(51)]) func everyRowIsItsText(_ readAhead: Int, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let shelf = Shelf(Self.texts(100))
    let source = shelf.source(readAhead: readAhead)
    let order = (0..<100) + (0..<200).map { _ in random.number(0...99) } + (0..<100).reversed()
    for row in order {
      let expected = shelf.texts[row].isEmpty ? nil : shelf.texts[row]
      #expect(try source[row] == expected, "seed \(seed), row \(row)")
    }
    #expect(!source.isLost)
  }

  /// Rows one after the other are read in ever longer stretches, and never beyond the end.
  @Test func neighboursAreReadAhead() throws {
    let shelf = Shelf(Self.texts(1000))
    let source = shelf.source(readAhead: 64)
    for row in 0..<1000 { _ = try source[row] }
    let reads = shelf.reads.withLock { $0 }
    #expect(reads.count < 30)
    #expect(reads.allSatisfy { $0.count <= 64 && $0.upperBound <= 1000 })
    #expect(reads.map(\.count).reduce(0, +) == 1000)
  }

  @Test func whatIsLostStaysKnown() throws {
    let shelf = Shelf(Self.texts(20), lostFrom: 10)
    let source = shelf.source(readAhead: 4)
    #expect(try source[2] == "đ2")
    #expect(!source.isLost)
    #expect(throws: TextsLost(path: "shelf.csv")) { try source[15] }
    #expect(source.isLost)
    #expect(throws: TextsLost(path: "shelf.csv")) { try source.visit(5..<15) { _, _ in } }
    // What is at hand is still given.
    #expect(try source[4] == "đ4")
    let scanned = source.scan(12..<13) { _, _ in }
    #expect(!scanned)
  }

  @Test func visitsRowsInOrder() throws {
    let shelf = Shelf(Self.texts(30))
    var visited: [Int: String] = [:]
    var order: [Int] = []
    try shelf.source(readAhead: 4).visit(7..<23) { row, bytes in
      order.append(row)
      visited[row] = String(text: bytes)
    }
    #expect(order == Array(7..<23))
    #expect((7..<23).allSatisfy { visited[$0] == shelf.texts[$0] })
    let nothing = shelf.source(readAhead: 4).scan(30..<30) { _, _ in Issue.record("no row is there") }
    #expect(nothing)
  }

  @Test func rowsOutsideAreNeverRead() async {
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      let source = SourceTexts(path: "a", count: 3, byteCount: 0) { _, _ in true }
      source.scan(2..<4) { _, _ in }
    }
    await #expect(processExitsWith: .failure) {
      endAtTrapsWithoutBacktrace()
      let source = SourceTexts(path: "a", count: 3, byteCount: 0) { _, _ in true }
      _ = try source[4]
    }
  }

  /// Bytes that are no text are shown as such, and stop nothing.
  @Test func textsOfAnyBytes() {
    func text(_ bytes: [UInt8]) -> String { String(text: bytes.span) }
    #expect(text(Array("Đất".utf8)) == "Đất")
    #expect(text([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    #expect(text([]) == "")
  }
}
