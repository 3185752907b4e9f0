/// The texts that say that a value is missing.
package struct MissingValues: Sendable {
  /// The texts as UTF-8, in clean form.
  package let texts: Set<[UInt8]>
  /// Bytes of the longest.
  package let longest: Int
  /// The first bytes of those that are not empty.
  package let firstBytes: Set<UInt8>
  /// The same, by byte.
  private let isFirst: [Bool]

  /// What exports write, in any case of letters.
  package static let common = MissingValues(
    [
      "", "-", "na", "n/a", "null", "không có thông tin", "chưa có thông tin",
    ].flatMap { [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()] })

  /// The texts that a package names; the empty text only where it is among them.
  package init(_ texts: [String]) {
    self.texts = Set(texts.map { Array($0.utf8) })
    longest = self.texts.map(\.count).max() ?? 0
    let firstBytes = Set(self.texts.compactMap(\.first))
    self.firstBytes = firstBytes
    isFirst = (0...255).map { firstBytes.contains(UInt8($0)) }
  }

  /// Whether a clean cell is one of the texts, byte for byte.
  package func contains(_ cell: Span<UInt8>) -> Bool {
    if cell.count > longest || (!cell.isEmpty && !isFirst[Int(cell[0])]) { return false }
    return texts.contains([UInt8](copying: cell))
  }

  /// Whether each of the cells says that the value is missing, or is absent.
  package func marks(in cells: CellArena) -> [Bool] {
    (0..<cells.count).map { cells.isAbsent($0) || contains(cells.bytes.span.extracting(cells.range(of: $0))) }
  }
}
