import ColumnarData
import Values
import VietnameseText

// Loops over a block's rows on raw memory; see ScalarKernels.swift for why every access is in bounds.

extension ConditionNode {
  /// Sets 1 or 0 for each row.
  func evaluate(_ rows: BlockRows, into out: MutableBuffer<UInt8>, _ scratch: BlockScratch) {
    switch self {
    case .constant(let value): unsafe out.start.update(repeating: value ? 1 : 0, count: rows.count)
    case .codes(let test): test.evaluate(rows, into: out)
    case .difference(let test): test.evaluate(rows, into: out)
    case .range(let node, let low, let high):
      test(node, rows, out, scratch) { $0 >= low && $0 <= high && $0 != ScalarNode.missing }
    case .isMember(let node, let values): test(node, rows, out, scratch) { values.contains(sorted: $0) }
    case .isMissing(let node):
      test(node, rows, out, scratch) { $0 == ScalarNode.missing }
    case .compare(let left, let leftFactor, let comparison, let right, let rightFactor):
      compare(left, leftFactor, comparison, right, rightFactor, rows, into: out, scratch)
    case .compareRatios(let left, let comparison, let right):
      compareRatios(left, comparison, right, rows, into: out, scratch)
    case .meetsTarget(let ratio, let target, let misses):
      testTarget(ratio, target, misses: misses, rows, into: out, scratch)
    case .text(let column, let textTest): textTest.evaluate(column, rows, into: out, scratch)
    case .and(let parts): join(parts, rows, into: out, scratch, decisive: 0)
    case .or(let parts): join(parts, rows, into: out, scratch, decisive: 1)
    case .not(let inner):
      inner.evaluate(rows, into: out, scratch)
      for index in 0..<rows.count { unsafe out.start[index] ^= 1 }
    }
  }

  /// Parts with arithmetic look at the rows alone that the parts before leave undecided: an overflow elsewhere is none.
  private func join(
    _ parts: [ConditionNode], _ rows: BlockRows, into out: MutableBuffer<UInt8>, _ scratch: BlockScratch,
    decisive: UInt8
  ) {
    parts[0].evaluate(rows, into: out, scratch)
    let other = scratch.takeMask()
    for part in parts.dropFirst() {
      if part.canOverflow {
        let open = scratch.takeRows()
        let places = scratch.takeVector()
        var count = 0
        for index in 0..<rows.count where unsafe out.start[index] != decisive {
          open[count] = Int32(truncatingIfNeeded: rows.row(index))
          places[count] = Int64(index)
          count += 1
        }
        if count > 0 { unsafe part.evaluate(BlockRows(indices: open.start, count: count), into: other, scratch) }
        for index in 0..<count { out[Int(places[index])] = other[index] }
        scratch.giveBack(places)
        scratch.giveBack(open)
      } else {
        part.evaluate(rows, into: other, scratch)
        if decisive == 0 {
          for index in 0..<rows.count { unsafe out.start[index] &= other.start[index] }
        } else {
          for index in 0..<rows.count { unsafe out.start[index] |= other.start[index] }
        }
      }
    }
    scratch.giveBack(other)
  }

  private func compare(
    _ left: ScalarNode, _ leftFactor: Int64, _ comparison: ComparisonOperator, _ right: ScalarNode,
    _ rightFactor: Int64, _ rows: BlockRows, into out: MutableBuffer<UInt8>, _ scratch: BlockScratch
  ) {
    let (first, second) = (scratch.takeVector(), scratch.takeVector())
    left.evaluate(rows, into: first, scratch)
    right.evaluate(rows, into: second, scratch)
    for index in 0..<rows.count {
      let (leftValue, rightValue) = unsafe (first.start[index], second.start[index])
      if leftValue == ScalarNode.missing || rightValue == ScalarNode.missing {
        unsafe out.start[index] = 0
      } else if leftFactor == 1 && rightFactor == 1 {
        unsafe out.start[index] = comparison.holds(leftValue, rightValue) ? 1 : 0
      } else {
        let isTrue = comparison.holds(
          Int128(leftValue) * Int128(leftFactor), Int128(rightValue) * Int128(rightFactor))
        unsafe out.start[index] = isTrue ? 1 : 0
      }
    }
    scratch.giveBack(first)
    scratch.giveBack(second)
  }

  private func compareRatios(
    _ left: RatioNode, _ comparison: ComparisonOperator, _ right: RatioNode, _ rows: BlockRows,
    into out: MutableBuffer<UInt8>, _ scratch: BlockScratch
  ) {
    let vectors = (0..<4).map { _ in scratch.takeVector() }
    left.numerator.evaluate(rows, into: vectors[0], scratch)
    left.denominator.evaluate(rows, into: vectors[1], scratch)
    right.numerator.evaluate(rows, into: vectors[2], scratch)
    right.denominator.evaluate(rows, into: vectors[3], scratch)
    let shift = left.shift - right.shift
    for index in 0..<rows.count {
      let order = unsafe RatioOrder.compare(
        vectors[0].start[index], vectors[1].start[index], vectors[2].start[index], vectors[3].start[index],
        shift: shift)
      unsafe out.start[index] = order.map { comparison.holds($0, 0) } ?? false ? 1 : 0
    }
    vectors.forEach(scratch.giveBack)
  }

  private func testTarget(
    _ ratio: RatioNode, _ target: Target, misses: Bool, _ rows: BlockRows, into out: MutableBuffer<UInt8>,
    _ scratch: BlockScratch
  ) {
    let (numerators, denominators) = (scratch.takeVector(), scratch.takeVector())
    ratio.numerator.evaluate(rows, into: numerators, scratch)
    ratio.denominator.evaluate(rows, into: denominators, scratch)
    for index in 0..<rows.count {
      let order = unsafe RatioOrder.compare(
        numerators.start[index], denominators.start[index], target.value.numerator, target.value.denominator,
        shift: ratio.shift)
      let isMet = order.map(target.comparison.holds(inOrder:))
      unsafe out.start[index] = isMet == !misses ? 1 : 0
    }
    scratch.giveBack(numerators)
    scratch.giveBack(denominators)
  }
}

@inline(__always)
private func test<Element>(
  _ buffer: ColumnBuffer<Element>, _ rows: BlockRows, _ out: MutableBuffer<UInt8>, _ isTrue: (Element) -> Bool
) {
  let (start, result) = unsafe (buffer.start, out.start)
  if let indices = unsafe rows.indices {
    for index in 0..<rows.count { unsafe result[index] = isTrue(start[Int(indices[index])]) ? 1 : 0 }
  } else {
    let first = unsafe start + rows.first
    for index in 0..<rows.count { unsafe result[index] = isTrue(first[index]) ? 1 : 0 }
  }
}

@inline(__always)
private func test(
  _ node: ScalarNode, _ rows: BlockRows, _ out: MutableBuffer<UInt8>, _ scratch: BlockScratch,
  _ isTrue: (Int64) -> Bool
) {
  let vector = scratch.takeVector()
  node.evaluate(rows, into: vector, scratch)
  for index in 0..<rows.count { unsafe out.start[index] = isTrue(vector.start[index]) ? 1 : 0 }
  scratch.giveBack(vector)
}

extension CodeTest {
  /// Sets 1 or 0 for each row.
  fileprivate func evaluate(_ rows: BlockRows, into out: MutableBuffer<UInt8>) {
    switch codes.storage {
    case .bytes(let buffer): evaluate(buffer, rows, out)
    case .words(let buffer): evaluate(buffer, rows, out)
    case .doubleWords(let buffer): evaluate(buffer, rows, out)
    }
  }

  private func evaluate<Code: FixedWidthInteger & UnsignedInteger>(
    _ buffer: ColumnBuffer<Code>, _ rows: BlockRows, _ out: MutableBuffer<UInt8>
  ) {
    switch form {
    case .flags(let flags, _):
      let table = unsafe flags.start
      test(buffer, rows, out) { unsafe table[Int(truncatingIfNeeded: $0)] != 0 }
    case .interval(let low, let high, let isNegated):
      // A bound that the narrow code cannot reach leaves nothing, or everything, to be told.
      guard let first = Code(exactly: low) else {
        unsafe out.start.update(repeating: isNegated ? 1 : 0, count: rows.count)
        return
      }
      let width = Code(clamping: high) &- first
      if isNegated {
        test(buffer, rows, out) { $0 &- first > width }
      } else {
        test(buffer, rows, out) { $0 &- first <= width }
      }
    }
  }
}

extension TextColumn {
  /// Calls the body with the position of each of a block's rows and its text; rows that follow each other are read at once,
  /// rows whose texts are lost are not visited.
  func visit(_ rows: BlockRows, _ body: (Int, Span<UInt8>) -> Void) {
    if rows.isContiguous {
      scan(rows.first..<rows.first + rows.count) { row, text in body(row - rows.first, text) }
      return
    }
    var index = 0
    while index < rows.count {
      let first = rows.row(index)
      var end = index + 1
      while end < rows.count, rows.row(end) == first + end - index { end += 1 }
      scan(first..<first + end - index) { row, text in body(index + row - first, text) }
      index = end
    }
  }
}

extension TextTest {
  fileprivate func evaluate(
    _ column: TextColumn, _ rows: BlockRows, into out: MutableBuffer<UInt8>, _ scratch: BlockScratch
  ) {
    if case .found(let search) = self { return search.evaluate(rows, into: out, scratch) }
    // Rows whose texts are lost are not visited.
    unsafe out.start.update(repeating: 0, count: rows.count)
    column.visit(rows) { position, text in unsafe out.start[position] = isTrue(text) ? 1 : 0 }
  }

  private func isTrue(_ text: Span<UInt8>) -> Bool {
    switch self {
    case .isMissing: text.isEmpty
    case .isAny(let texts): texts.contains(text)
    case .contains(let pattern): !text.isEmpty && pattern.isContained(in: text)
    case .startsWith(let pattern): !text.isEmpty && pattern.isStart(of: text)
    case .found: preconditionFailure("a search among numbers reads no texts")
    }
  }
}

extension ColumnBuffer<Int64> {
  /// Whether ascending values hold one; the mark of a missing value is never among them.
  fileprivate func contains(sorted value: Int64) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == value
  }
}
