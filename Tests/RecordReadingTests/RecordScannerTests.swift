import DatasetFiles
import RecordReading
import TestSupport
import Testing

@Suite struct RecordScannerTests {
  /// All texts of up to six bytes out of a small, nasty alphabet.
  @Test func agreesWithThePlainReaderOnEveryShortText() {
    let alphabet = Array("a,\"\r\n".utf8)
    var texts: [[UInt8]] = [[]]
    var longest: [[UInt8]] = [[]]
    for _ in 1...6 {
      longest = longest.flatMap { text in alphabet.map { text + [$0] } }
      texts += longest
    }
    for text in texts {
      let expected = ReferenceRecords.records(text, separator: UInt8(ascii: ","))
      #expect(scanned(text, step: .max) == expected, "\(text)")
    }
  }

  @Test(arguments: 0..<200)
  func agreesWithThePlainReaderOnLongTextsInPieces(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "bc", ",", ";", "\"", "\"\"", "\n", "\r\n", "\r", "\u{0}", "Đất đai", " ", "\"x\ny\"", ",\"q\"\"q\",",
    ]
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...80, using: &random) {
      text += Array((pieces.randomElement(using: &random) ?? "").utf8)
    }
    let separator = UInt8(ascii: Bool.random(using: &random) ? "," : ";")
    let expected = ReferenceRecords.records(text, separator: separator)
    for step in [Int.max] + Array(1...64) {
      #expect(scanned(text, separator: separator, step: step) == expected, "\(text) in pieces of \(step)")
    }
  }

  /// - Parameter step: Bytes that come in at a time.
  private func scanned(
    _ text: [UInt8], separator: UInt8 = UInt8(ascii: ","), step: Int
  ) -> [[[UInt8]]]? {
    var scanner = RecordScanner(separator: separator)
    var records: [[[UInt8]]] = []
    var start = 0
    var end = 0
    repeat {
      end = min(text.count, step == .max ? text.count : end + step)
      let buffer = Array(text[start..<end])
      var batch = CellBatch(width: nil)
      let consumed = scanner.scan(buffer.span, from: 0, isEnd: end == text.count, into: &batch)
      if scanner.unclosedQuoteLine != nil { return nil }
      start += consumed
      var first = 0
      for width in batch.widths {
        records.append(batch.places[first..<first + width].map { cell($0, in: buffer) })
        first += width
      }
    } while end < text.count
    return records
  }

  private func cell(_ place: CellBatch.CellPlace, in buffer: [UInt8]) -> [UInt8] {
    if !place.isEscaped { return Array(buffer[place.range]) }
    var text: [UInt8] = []
    RecordScanner.unescape(buffer.span.extracting(place.range), into: &text)
    return text
  }
}
