import ColumnarData

/// What a coded column adds to a row's group index, by the row's code.
struct GroupIndexTerm: Sendable {
  let codes: Codes
  /// One for each code that a row may have.
  let table: ColumnBuffer<UInt32>
  /// For each code the last one up to which the table stays the same.
  private let runEnds: ColumnBuffer<UInt32>

  init(codes: Codes, table: [UInt32]) {
    self.codes = codes
    var ends = [UInt32](repeating: 0, count: table.count)
    var end = table.count - 1
    for code in table.indices.reversed() {
      if table[code] != table[end] { end = code }
      ends[code] = UInt32(end)
    }
    self.table = ColumnBuffer(table)
    runEnds = ColumnBuffer(ends)
  }

  /// What every row of a zone gets; nil where rows may differ.
  func constant(inZone index: Int) -> UInt32? {
    guard let zones = codes.zones, index < zones.count else { return nil }
    let zone = zones[index]
    if zone.greatest == 0 { return table[0] }
    guard runEnds[Int(zone.least)] >= zone.greatest else { return nil }
    let value = table[Int(zone.least)]
    return zone.missingCount == 0 || table[0] == value ? value : nil
  }

  /// Both together, of one column.
  func adding(_ other: GroupIndexTerm) -> GroupIndexTerm {
    let count = min(table.count, other.table.count)
    return GroupIndexTerm(codes: codes, table: (0..<count).map { table[$0] &+ other.table[$0] })
  }
}

/// What a key that no table covers adds to a row's group index: its code times its weight.
struct CellNode: Sendable {
  let node: ScalarNode
  let low: Int64
  let missingCode: Int64
  let weight: UInt32
}

/// How a row's group index is made: the sum of what its codes and values add. Group numbers lie below the count of
/// groups, which 32 bits hold.
struct GroupIndexFormula: Sendable {
  /// Group numbers that a pass before gave to the rows, times a weight.
  var numbers: (rows: MutableBuffer<UInt32>, weight: UInt32)?
  private(set) var terms: [GroupIndexTerm] = []
  var nodes: [CellNode] = []
  /// Never negative where both columns are there.
  var difference: CodeDifference?

  /// Whether tables of columns' codes are all that it takes.
  var isOfTermsOnly: Bool { numbers == nil && nodes.isEmpty && difference == nil }

  mutating func add(_ term: GroupIndexTerm) {
    if let place = terms.firstIndex(where: { $0.codes.identity == term.codes.identity }) {
      terms[place] = terms[place].adding(term)
    } else {
      terms.append(term)
    }
  }

  /// The formula for rows of one zone: what is constant there is added up beforehand.
  func within(zone: Int?) -> (constant: UInt32, open: [GroupIndexTerm]) {
    guard let zone else { return (0, terms) }
    var constant: UInt32 = 0
    var open: [GroupIndexTerm] = []
    for term in terms {
      if let value = term.constant(inZone: zone) { constant &+= value } else { open.append(term) }
    }
    return (constant, open)
  }
}
