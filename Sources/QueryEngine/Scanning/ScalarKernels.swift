import ColumnarData

// Loops over a block's rows on raw memory. Why every access is in bounds: a block's rows are rows of the table that the
// scan goes over, and every row-long column that a node holds was bound to that table; codes lie below their dictionary's
// count, which is the length of each table by code; `lookup` checks its index; vectors are as long as a block at most.

extension ScalarNode {
  /// Sets one value a row; marks overflow in the scratch, where the value is then missing.
  func evaluate(_ rows: BlockRows, into out: MutableBuffer<Int64>, _ scratch: BlockScratch) {
    switch self {
    case .constant(let value):
      unsafe out.start.update(repeating: value, count: rows.count)
    case .words(let buffer): read(buffer, rows, out) { $0 }
    case .rowTable(let buffer): read(buffer, rows, out) { Int64($0) }
    case .affine(let codes, let origin, let step):
      switch codes.storage {
      case .bytes(let buffer):
        read(buffer, rows, out) { $0 == 0 ? ScalarNode.missing : origin &+ Int64($0) &* step }
      case .words(let buffer):
        read(buffer, rows, out) { $0 == 0 ? ScalarNode.missing : origin &+ Int64($0) &* step }
      case .doubleWords(let buffer):
        read(buffer, rows, out) { $0 == 0 ? ScalarNode.missing : origin &+ Int64($0) &* step }
      }
    case .paired(let high, let low): readPaired(high, low, rows, out, scratch)
    case .coded(let codes, let table): readCoded(codes, rows, out, table)
    case .negated(let operand):
      operand.evaluate(rows, into: out, scratch)
      combine(out, out, rows.count, scratch) { left, _ in (0 as Int64).subtractingReportingOverflow(left) }
    case .sum(let left, let leftFactor, let right, let rightFactor):
      evaluate(left, right, rows, into: out, scratch) {
        let (scaledLeft, leftOverflow) = $0.multipliedReportingOverflow(by: leftFactor)
        let (scaledRight, rightOverflow) = $1.multipliedReportingOverflow(by: rightFactor)
        let (sum, overflow) = scaledLeft.addingReportingOverflow(scaledRight)
        return (sum, leftOverflow || rightOverflow || overflow)
      }
    case .product(let left, let right):
      evaluate(left, right, rows, into: out, scratch) { $0.multipliedReportingOverflow(by: $1) }
    case .lookup(let operand, let low, let table):
      operand.evaluate(rows, into: out, scratch)
      lookUp(out, rows.count, low, table)
    case .converted(let operand, let conversion):
      operand.evaluate(rows, into: out, scratch)
      for index in 0..<rows.count {
        let value = unsafe out.start[index]
        unsafe out.start[index] = value == ScalarNode.missing ? value : conversion.converted(value)
      }
    case .cases(let cases, let otherwise): choose(cases, otherwise, rows, into: out, scratch)
    }
  }

  /// Each case is looked at for the rows alone that those before it leave open, and each value is worked out for the rows
  /// alone that take it: arithmetic elsewhere overflows nothing.
  private func choose(
    _ cases: [CaseNode], _ otherwise: ScalarNode, _ rows: BlockRows, into out: MutableBuffer<Int64>,
    _ scratch: BlockScratch
  ) {
    let (open, places) = (scratch.takeRows(), scratch.takeRows())
    let (taken, takenPlaces) = (scratch.takeRows(), scratch.takeRows())
    let (mask, values) = (scratch.takeMask(), scratch.takeVector())
    func take(_ value: ScalarNode, _ numbers: MutableBuffer<Int32>, _ places: MutableBuffer<Int32>, _ count: Int) {
      if count == 0 { return }
      unsafe value.evaluate(BlockRows(indices: numbers.start, count: count), into: values, scratch)
      for index in 0..<count { unsafe out.start[Int(places.start[index])] = values.start[index] }
    }
    var openCount = rows.count
    for index in 0..<openCount {
      open[index] = Int32(truncatingIfNeeded: rows.row(index))
      places[index] = Int32(truncatingIfNeeded: index)
    }
    for item in cases where openCount > 0 {
      unsafe item.condition.evaluate(BlockRows(indices: open.start, count: openCount), into: mask, scratch)
      var (takenCount, kept) = (0, 0)
      for index in 0..<openCount {
        let (number, place) = unsafe (open.start[index], places.start[index])
        if unsafe mask.start[index] != 0 {
          unsafe (taken.start[takenCount], takenPlaces.start[takenCount]) = (number, place)
          takenCount += 1
        } else {
          unsafe (open.start[kept], places.start[kept]) = (number, place)
          kept += 1
        }
      }
      take(item.value, taken, takenPlaces, takenCount)
      openCount = kept
    }
    take(otherwise, open, places, openCount)
    [open, places, taken, takenPlaces].forEach(scratch.giveBack)
    scratch.giveBack(mask)
    scratch.giveBack(values)
  }

  private func evaluate(
    _ left: ScalarNode, _ right: ScalarNode, _ rows: BlockRows, into out: MutableBuffer<Int64>,
    _ scratch: BlockScratch, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) {
    left.evaluate(rows, into: out, scratch)
    let other = scratch.takeVector()
    right.evaluate(rows, into: other, scratch)
    combine(out, other, rows.count, scratch, operation)
    scratch.giveBack(other)
  }
}

/// Overwrites the first vector with the operation of both; missing in either makes it missing.
@inline(__always)
private func combine(
  _ out: MutableBuffer<Int64>, _ other: MutableBuffer<Int64>, _ count: Int, _ scratch: BlockScratch,
  _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
) {
  var hasOverflowed = false
  for index in 0..<count {
    let left = unsafe out.start[index]
    let right = unsafe other.start[index]
    if left == ScalarNode.missing || right == ScalarNode.missing {
      unsafe out.start[index] = ScalarNode.missing
      continue
    }
    let (value, overflow) = operation(left, right)
    let isLost = overflow || value == ScalarNode.missing
    hasOverflowed = hasOverflowed || isLost
    unsafe out.start[index] = isLost ? ScalarNode.missing : value
  }
  if hasOverflowed { scratch.hasOverflowed = true }
}

@inline(__always)
private func read<Element>(
  _ buffer: ColumnBuffer<Element>, _ rows: BlockRows, _ out: MutableBuffer<Int64>, _ value: (Element) -> Int64
) {
  let (start, result) = unsafe (buffer.start, out.start)
  if let indices = unsafe rows.indices {
    for index in 0..<rows.count { unsafe result[index] = value(start[Int(indices[index])]) }
  } else {
    let first = unsafe start + rows.first
    for index in 0..<rows.count { unsafe result[index] = value(first[index]) }
  }
}

/// Overwrites each value with the table's at (value − low).
private func lookUp(_ out: MutableBuffer<Int64>, _ count: Int, _ low: Int64, _ table: ColumnBuffer<Int32>) {
  let values = unsafe table.start
  for index in 0..<count {
    let value = unsafe out.start[index]
    let offset = value &- low
    var result = ScalarNode.missing
    if value != ScalarNode.missing && offset >= 0 && offset < table.count {
      let found = unsafe values[Int(offset)]
      if found != Int32.min { result = Int64(found) }
    }
    unsafe out.start[index] = result
  }
}

/// The numbers of texts: the high bits of each row, and the low ones behind them.
private func readPaired(
  _ high: Codes, _ low: Codes, _ rows: BlockRows, _ out: MutableBuffer<Int64>, _ scratch: BlockScratch
) {
  let bits = PackedTexts.lowBits
  ScalarNode.affine(high, origin: -1 << bits, step: 1 << bits).evaluate(rows, into: out, scratch)
  let other = scratch.takeVector()
  ScalarNode.affine(low, origin: -1, step: 1).evaluate(rows, into: other, scratch)
  let (result, lowest) = unsafe (out.start, other.start)
  for index in 0..<rows.count {
    // Both are missing or none is.
    let (first, second) = unsafe (result[index], lowest[index])
    unsafe result[index] = second == ScalarNode.missing ? second : first | second
  }
  scratch.giveBack(other)
}

private func readCoded(
  _ codes: Codes, _ rows: BlockRows, _ out: MutableBuffer<Int64>, _ values: ColumnBuffer<Int64>
) {
  let table = unsafe values.start
  switch codes.storage {
  case .bytes(let buffer): read(buffer, rows, out) { unsafe table[Int($0)] }
  case .words(let buffer): read(buffer, rows, out) { unsafe table[Int($0)] }
  case .doubleWords(let buffer): read(buffer, rows, out) { unsafe table[Int($0)] }
  }
}
