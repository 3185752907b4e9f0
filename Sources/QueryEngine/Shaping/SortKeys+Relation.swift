import ColumnarData
import Diagnostics
import QueryPlan

extension SortKeys {
  fileprivate struct Part: Sendable {
    let node: ScalarNode
    let bounds: ClosedRange<Int64>
    let isDescending: Bool

    /// The numbers that the part can have, that of rows without a value among them.
    var count: Int128 { Int128(bounds.upperBound) - Int128(bounds.lowerBound) + 2 }
  }

  /// nil where a column is a ratio or long text, or all together take more than 63 bits.
  init?(_ columns: [SortKey], _ context: RunContext, _ relation: Relation, _ rows: ColumnBuffer<Int32>)
    throws(DiagnosticError)
  {
    let binder = Binder(context, relation.source)
    var parts: [Part] = []
    var size: Int128 = 1
    for key in columns {
      guard let node = try binder.orderNode(of: key.column) else { return nil }
      // A column without any value puts rows in no order.
      guard let bounds = node.bounds else { continue }
      let part = Part(node: node, bounds: bounds, isDescending: key.isDescending)
      let (product, overflow) = size.multipliedReportingOverflow(by: part.count)
      if overflow || product > 1 << 63 { return nil }
      size = product
      parts.append(part)
    }
    let keys = MutableBuffer<UInt64>(repeating: 0, count: rows.count)
    let scan = RowScan(rowCount: relation.table.rowCount, order: rows)
    try scan.run((0..<max(1, context.pace.threads)).map { _ in keys }, context.pace) { [parts] keys, rows, scratch in
      for part in parts { part.add(to: keys, rows, scratch) }
    }
    self.keys = keys
    width = Int128.bitWidth - (size - 1).leadingZeroBitCount
  }
}

extension SortKeys.Part {
  /// Appends the part to the keys of a block's rows. In bounds: the scan has no condition, so a block's rows stand one
  /// after the other from its place on, below the count of keys.
  fileprivate func add(to keys: MutableBuffer<UInt64>, _ rows: BlockRows, _ scratch: BlockScratch) {
    let vector = scratch.takeVector()
    node.evaluate(rows, into: vector, scratch)
    let size = UInt64(truncatingIfNeeded: count)
    let (low, high, last) = (bounds.lowerBound, bounds.upperBound, size &- 1)
    let block = unsafe keys.start + scratch.place
    for index in 0..<rows.count {
      let value = unsafe vector.start[index]
      let key = UInt64(bitPattern: isDescending ? high &- value : value &- low)
      unsafe block[index] = block[index] &* size &+ (value == ScalarNode.missing ? last : key)
    }
    scratch.giveBack(vector)
  }
}

extension Binder {
  /// A whole number of each row that orders a column: texts by collation, reserved labels as missing; nil for ratios and
  /// long texts of many kinds.
  func orderNode(of reference: ColumnReference) throws(DiagnosticError) -> ScalarNode? {
    switch try value(of: reference) {
    case .scalar(let node): return node
    case .text(.long(let texts, _)):
      guard let packed = try context.packed(texts), packed.numbering.followsCollation else { return nil }
      return .numbers(of: packed)
    case .ratio, .text(.constant): return nil
    case .text(let text):
      let (codes, dictionary) = try coded(text)
      guard let (own, values) = codes.byCode else { return nil }
      let ranks = SortColumn.ranks(of: dictionary, context)
      return .coded(own, ColumnBuffer(values.map { $0 == ScalarNode.missing ? $0 : ranks[Int($0)] }))
    }
  }
}
