import CellParsing

/// Finds a cell's place among the different cells met before, by its bytes: open addressing with linear probing. A number
/// of a workbook and a text that looks like it are different cells.
package struct ByteDictionary: Sendable {
  /// The different cells, in the order in which they came.
  package private(set) var cells = RawCells()
  /// Cell number + 1, or 0 for a free slot; a power of two, at most half full.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)
  private var hashes: [UInt64] = []
  private let seed = UInt64.random(in: .min ... .max)

  /// No cells.
  package init() {}

  /// Different cells met so far.
  package var count: Int { hashes.count }

  /// The number of the cell, which is added where it is new: then the number is the old ``count``.
  ///
  /// - Parameter isNumber: By the word of a workbook.
  package mutating func number(of cell: Span<UInt8>, isNumber: Bool = false) -> Int {
    let hash = CellBytes.hash(of: cell, seed: isNumber ? ~seed : seed)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash, cells.isNumber(number) == isNumber,
        CellBytes.areEqual(cells.texts.bytes.span.extracting(cells.texts.range(of: number)), cell)
      {
        return number
      }
      slot = (slot &+ 1) & mask
    }
    hashes.append(hash)
    cells.append(cell, isNumber: isNumber)
    slots[slot] = UInt32(hashes.count)
    if hashes.count &* 2 > slots.count { grow() }
    return hashes.count &- 1
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var wider: [UInt32] = Array(repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while wider[slot] != 0 { slot = (slot &+ 1) & mask }
      wider[slot] = UInt32(number + 1)
    }
    slots = wider
  }
}
