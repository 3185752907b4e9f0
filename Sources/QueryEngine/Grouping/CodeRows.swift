/// Codes of keys, for each row as many: side by side in one memory, for there may be millions of rows.
struct CodeRows: Sendable {
  let keyCount: Int
  private(set) var count = 0
  private var codes: [Int] = []

  init(keyCount: Int) { self.keyCount = keyCount }

  subscript(row: Int) -> [Int] { (0..<keyCount).map { code(ofRow: row, key: $0) } }

  func code(ofRow row: Int, key: Int) -> Int { codes[row * keyCount + key] }

  /// - Parameter row: At least ``keyCount`` codes, of which the first are taken.
  mutating func append(_ row: [Int]) {
    for key in 0..<keyCount { codes.append(row[key]) }
    count += 1
  }

  mutating func reserve(_ rows: Int) { codes.reserveCapacity(rows * keyCount) }

  var rows: some Sequence<[Int]> { (0..<count).lazy.map { self[$0] } }
}
