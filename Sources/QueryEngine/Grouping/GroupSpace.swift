import Diagnostics

/// The numbers of all groups that keys can make: the codes of the keys in mixed radix, the first key the most
/// significant.
///
/// Where that is too wide to count in an array, the numbers that rows have are numbered anew by a pass; where it is too
/// wide for 64 bits, the first keys are numbered together before the others join them.
struct GroupSpace: Sendable {
  /// Keys that are combined at once, with the number of the level before in front of them.
  private struct Level: Sendable {
    let keys: Range<Int>
    /// nil where the combined codes are the numbers themselves.
    var rows: NumberedRows?
    /// How many numbers there can be.
    var count: Int
  }

  let keys: [EncodedKey]
  private var levels: [Level] = []

  /// How many groups rows can have; their indices count from 0.
  var groupCount: Int { levels.last?.count ?? 1 }

  /// - Parameter denseLimit: Up to so many groups are counted without a pass of their own.
  init(_ keys: [EncodedKey], denseLimit: Int, scan: RowScan, _ pace: ScanPace) throws(DiagnosticError) {
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
        levels[levels.count - 1].count = max(1, rows.values.count)
      }
      start = end
    }
  }

  /// How rows get their groups, each group index times a weight.
  func formula(weight: UInt32) -> GroupIndexFormula {
    var formula = GroupIndexFormula()
    guard let level = levels.last else { return formula }
    if let interned = level.rows {
      formula.numbers = (interned.numbers, weight)
      return formula
    }
    var weight = weight
    for key in keys[level.keys].reversed() {
      if let term = key.term(weight: weight) {
        formula.add(term)
      } else {
        formula.nodes.append(
          CellNode(node: key.node, low: key.low, missingCode: Int64(key.missingCode), weight: weight))
      }
      weight &*= UInt32(max(1, key.cardinality))
    }
    if levels.count > 1, let before = levels[levels.count - 2].rows { formula.numbers = (before.numbers, weight) }
    return formula
  }

  /// Sets the combined codes of each row's keys, for numbering them.
  private func evaluate(_ rows: BlockRows, into out: MutableBuffer<Int64>, _ scratch: BlockScratch) {
    guard let level = levels.last else { return }
    if let interned = level.rows {
      return Self.read(interned, rows, into: out)
    }
    if levels.count > 1, let before = levels[levels.count - 2].rows {
      Self.read(before, rows, into: out)
    } else {
      out.fill(rows.count, with: 0)
    }
    let vector = scratch.takeVector()
    for key in keys[level.keys] {
      key.node.evaluate(rows, into: vector, scratch)
      let (radix, low, missing) = (Int64(key.cardinality), key.low, Int64(key.missingCode))
      for index in 0..<rows.count {
        let value = vector[index]
        let code = value == ScalarNode.missing ? missing : value &- low
        out[index] = out[index] &* radix &+ code
      }
    }
    scratch.giveBack(vector)
  }

  /// Calls the body with each of some groups and the codes of its keys, one a key.
  func forEach(_ groups: some Sequence<Int>, _ body: (_ group: Int, _ codes: [Int]) -> Void) {
    var codes = [Int](repeating: 0, count: keys.count)
    guard levels.count == 1 else {
      for group in groups {
        setCodes(&codes, ofGroup: group)
        body(group, codes)
      }
      return
    }
    // Looked up once, not for each of millions of groups.
    let (values, radices) = (levels[0].rows?.values.array, keys.map { max(1, $0.cardinality) })
    for group in groups {
      var number = values.map { Int($0[group]) } ?? group
      for key in radices.indices.reversed() {
        codes[key] = number % radices[key]
        number /= radices[key]
      }
      body(group, codes)
    }
  }

  /// Sets the codes of a group's keys: into memory of the caller's, since there may be millions of groups.
  ///
  /// - Parameter codes: One for each key.
  func setCodes(_ codes: inout [Int], ofGroup cell: Int) {
    var number = cell
    for level in levels.reversed() {
      if let rows = level.rows { number = Int(rows.values.value(number)) }
      for key in level.keys.reversed() {
        let radix = max(1, keys[key].cardinality)
        codes[key] = number % radix
        number /= radix
      }
    }
  }

  /// The index of the group of these codes, one a key; nil where no row can have them.
  func group(ofCodes codes: [Int]) -> Int? {
    var number = 0
    for level in levels {
      for key in level.keys { number = number * max(1, keys[key].cardinality) + codes[key] }
      if let rows = level.rows {
        guard let found = rows.values.find(Int64(number)) else { return nil }
        number = found
      }
    }
    return number
  }

  private static func read(_ interned: NumberedRows, _ rows: BlockRows, into out: MutableBuffer<Int64>) {
    for index in 0..<rows.count { out[index] = Int64(interned.numbers[rows.row(index)]) }
  }
}

extension EncodedKey {
  /// The key's code times a weight by the code of the one column on which it depends; nil where it depends on more.
  fileprivate func term(weight: UInt32) -> GroupIndexTerm? {
    guard let (codes, values) = node.byCode else { return nil }
    return GroupIndexTerm(
      codes: codes,
      table: values.map { value in
        // A code that no row has may stand for a value that no key has.
        let code = value == ScalarNode.missing ? missingCode : Int(clamping: value.subtractingSaturating(low))
        return UInt32(code >= 0 && code < cardinality ? code : missingCode) &* weight
      })
  }
}

extension Int64 {
  fileprivate func subtractingSaturating(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? -1 : difference
  }
}
