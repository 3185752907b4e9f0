import Foundation
import VietnameseText

/// The words at the start of a row that says what others sum to.
package enum TotalWords {
  /// Folded.
  private static let words: Set<String> = [
    "tong", "tong cong", "tong so", "cong", "toan tinh", "toan thanh pho", "toan quoc", "ca nuoc", "total",
    "grand total",
  ]

  /// Whether a cell stands at the start of a row that says what others sum to.
  package static func contains(_ cell: ArraySlice<UInt8>) -> Bool {
    guard let first = cell.first, cell.count <= longest, firstLetters.contains(first | 0x20) else { return false }
    // None of the words has a digit, and most codes do: no need to fold those.
    if cell.contains(where: { $0 &- 48 < 10 }) { return false }
    let folded = TextFolding.folded(String(decoding: cell, as: UTF8.self))
    // `Tổng cộng:`
    return words.contains(folded.trimmingCharacters(in: CharacterSet(charactersIn: " :.")))
  }

  /// Whether a row that begins with a cell may be one of those that sum up others or parts of them: `Cộng quận Ba Đình`,
  /// `Trong đó: trực tuyến`. Marks count: `Công an` is an office, as `Cộng đồng` is a word.
  package static func mayContain(_ cell: ArraySlice<UInt8>) -> Bool {
    if contains(cell) { return true }
    guard let first = cell.first, firstLetters.contains(first | 0x20) || first | 0x20 == UInt8(ascii: "b") else {
      return false
    }
    let words = TextFolding.toneNormalized(String(decoding: cell, as: UTF8.self)).split { !$0.isLetter }.prefix(2)
    return openings.contains(String(words.first ?? "")) && !otherWords.contains(String(words.last ?? ""))
      || openings.contains(words.joined(separator: " "))
  }

  /// Words and pairs of words with which such a row begins.
  private static let openings = Set(
    ["cộng", "trong đó", "bình quân", "trung bình", "tổng hợp", "tổng cộng", "tổng số"].map(TextFolding.toneNormalized))
  /// What makes another word of `cộng`.
  private static let otherWords = Set(
    ["hòa", "đồng", "tác", "hưởng", "sinh", "sản"].map(TextFolding.toneNormalized))

  /// Bytes that one of the words may have, with marks and blanks.
  package static let longest = 40

  /// First letters of the words.
  package static let firstLetters = Set("tcg".utf8)

  /// 1 for each of the cells that is one of the words, else 0.
  package static func marks(in cells: CellArena) -> [UInt32] {
    (0..<cells.count).map { contains(cells.bytes[cells.range(of: $0)]) ? 1 : 0 }
  }

  /// 1 for each of the cells that ``mayContain(_:)`` takes, else 0.
  package static func doubtfulMarks(in cells: CellArena) -> [UInt32] {
    (0..<cells.count).map { mayContain(cells.bytes[cells.range(of: $0)]) ? 1 : 0 }
  }
}
