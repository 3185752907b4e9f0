/// One cell number a row, in 16 bits while they suffice.
struct CellCodes: Sendable {
  private(set) var narrow: [UInt16] = []
  /// Holds all rows once a number needed more than 16 bits.
  private(set) var wide: [UInt32] = []
  private(set) var isWide = false

  var count: Int { isWide ? wide.count : narrow.count }

  subscript(row: Int) -> Int { isWide ? Int(wide[row]) : Int(narrow[row]) }

  mutating func append(_ number: Int) {
    if isWide {
      wide.append(UInt32(truncatingIfNeeded: number))
    } else if number <= Int(UInt16.max) {
      narrow.append(UInt16(truncatingIfNeeded: number))
    } else {
      wide = narrow.map(UInt32.init)
      narrow = []
      isWide = true
      wide.append(UInt32(truncatingIfNeeded: number))
    }
  }

  /// How many rows have each number.
  func counts(of numbers: Int) -> [Int] {
    var counts = Array(repeating: 0, count: numbers)
    if isWide {
      for number in wide { counts[Int(number)] &+= 1 }
    } else {
      for number in narrow { counts[Int(number)] &+= 1 }
    }
    return counts
  }
}
