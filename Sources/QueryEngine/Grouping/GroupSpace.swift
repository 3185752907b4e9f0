import ColumnarData

/// The numbers of all groups that keys can make: the codes of the keys in mixed radix, the first key the most significant.
///
/// Where that is too wide to count in an array, the numbers that rows have are numbered anew by a pass; where it is too
/// wide for 64 bits, the first keys are numbered together before the others join them.
struct GroupSpace: Sendable {
  /// Keys that are combined at once, with the number of the level before in front of them.
  private struct Level: Sendable {
    let keys: Range<Int>
    /// nil where the combined codes are the numbers themselves.
    var rows: InternedRows?
    /// How many numbers there can be.
    var count: Int
  }

  let keys: [EncodedKey]
  private var levels: [Level] = []

  /// Numbers of groups, called cells: from 0.
  var cellCount: Int { levels.last?.count ?? 1 }

  /// - Parameter denseLimit: Up to so many cells are counted without a pass of their own.
  init(_ keys: [EncodedKey], denseLimit: Int, scan: RowScan, _ pace: ScanPace) throws(QueryEngineError) {
    self.keys = keys
    var start = 0
    while start < keys.count || levels.isEmpty {
      var product = levels.last?.count ?? 1
      var end = start
      while end < keys.count {
        let (next, overflow) = product.multipliedReportingOverflow(by: max(1, keys[end].cardinality))
        if overflow || next > 1 << 62 { break }
        product = next
        end += 1
      }
      levels.append(Level(keys: start..<end, rows: nil, count: product))
      if end < keys.count || product > denseLimit {
        let rows = try scan.interned(pace) { [self] rows, vector, scratch in
          evaluate(rows, into: vector, scratch)
        }
        levels[levels.count - 1].rows = rows
        levels[levels.count - 1].count = max(1, rows.interner.values.count)
      }
      start = end
    }
  }

  /// Sets the cell of each row. In bounds: vectors are as long as a block.
  func evaluate(_ rows: BlockRows, into out: MutableBuffer<Int64>, _ scratch: BlockScratch) {
    guard let level = levels.last else { return }
    if let interned = level.rows {
      return Self.read(interned, rows, into: out)
    }
    if levels.count > 1, let before = levels[levels.count - 2].rows {
      Self.read(before, rows, into: out)
    } else {
      unsafe out.start.update(repeating: 0, count: rows.count)
    }
    let vector = scratch.takeVector()
    for key in keys[level.keys] {
      key.node.evaluate(rows, into: vector, scratch)
      let (radix, low, missing) = (Int64(key.cardinality), key.low, Int64(key.missingCode))
      for index in 0..<rows.count {
        let value = unsafe vector.start[index]
        let code = value == ScalarNode.missing ? missing : value &- low
        unsafe out.start[index] = out.start[index] &* radix &+ code
      }
    }
    scratch.giveBack(vector)
  }

  /// The codes of a cell's keys.
  func codes(ofCell cell: Int) -> [Int] {
    var codes = [Int](repeating: 0, count: keys.count)
    var number = cell
    for level in levels.reversed() {
      if let rows = level.rows { number = Int(rows.interner.values[number]) }
      for key in level.keys.reversed() {
        let radix = max(1, keys[key].cardinality)
        codes[key] = number % radix
        number /= radix
      }
    }
    return codes
  }

  /// The cell of a key's codes; nil where no row can have them.
  func cell(ofCodes codes: [Int]) -> Int? {
    var number = 0
    for level in levels {
      for key in level.keys { number = number * max(1, keys[key].cardinality) + codes[key] }
      if let rows = level.rows {
        guard let found = rows.interner.find(Int64(number)) else { return nil }
        number = found
      }
    }
    return number
  }

  private static func read(_ interned: InternedRows, _ rows: BlockRows, into out: MutableBuffer<Int64>) {
    for index in 0..<rows.count { out[index] = Int64(interned.numbers[rows.row(index)]) }
  }
}
