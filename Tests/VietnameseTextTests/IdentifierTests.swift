import Testing
import VietnameseText

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("Mã số TTHC", "ma_so_tthc"), ("1.000123.000.00.00.H26", "1_000123_000_00_00_h26"), ("  a -- B  ", "a_b"),
    ("", ""), ("--", ""), ("đ/Đ", "d_d"), ("x\u{0}y", "x_y"),
  ])
  func joinsFoldedWords(_ text: String, _ identifier: String) {
    #expect(TextFolding.identifier(text) == identifier)
  }

  /// The quick way for ASCII gives what folding and splitting give, for all pairs of characters inside a word.
  @Test func isTheSameForAllPairsOfASCII() {
    for first in UInt8(0)..<128 {
      for second in UInt8(0)..<128 {
        let text = String(decoding: [UInt8(ascii: "x"), first, second, UInt8(ascii: "Y")], as: UTF8.self)
        let words = TextFolding.folded(text).split { !($0.isLetter || $0.isNumber) }
        #expect(TextFolding.identifier(text) == words.joined(separator: "_"), "\(first) \(second)")
      }
    }
  }
}
