import ColumnarData

// Loops over a block's rows on raw memory. Why every access is in bounds: a block's rows are rows of the table that the
// scan goes over, and every column of a formula is a column of it; codes lie below the count of each table by code,
// which covers every code up to the greatest that the column's zones tell (zones are counted from the codes, or checked
// against them when a file is mapped); vectors are as long as a block; each group index lies below the count of groups,
// for each term lies below its key's weight times its cardinality.

extension GroupIndexFormula {
  /// Sets the group of each row.
  func evaluate(
    _ rows: BlockRows, _ zoned: (constant: UInt32, open: [GroupIndexTerm]), into out: MutableBuffer<UInt32>,
    _ scratch: BlockScratch
  ) {
    unsafe out.start.update(repeating: zoned.constant, count: rows.count)
    if let (numbers, weight) = numbers { add(numbers, weight, rows, out) }
    for term in zoned.open { term.add(to: out, rows) }
    let cells = unsafe out.start
    if let difference {
      difference.each(rows) { index, value in
        unsafe cells[index] &+= UInt32(truncatingIfNeeded: value ?? 0)
      }
    }
    if nodes.isEmpty { return }
    let vector = scratch.takeVector()
    for key in nodes {
      key.node.evaluate(rows, into: vector, scratch)
      for index in 0..<rows.count {
        let value = unsafe vector.start[index]
        let code = value == ScalarNode.missing ? key.missingCode : value &- key.low
        unsafe cells[index] &+= UInt32(truncatingIfNeeded: code) &* key.weight
      }
    }
    scratch.giveBack(vector)
  }

  private func add(
    _ numbers: MutableBuffer<UInt32>, _ weight: UInt32, _ rows: BlockRows, _ out: MutableBuffer<UInt32>
  ) {
    let (cells, numbers) = unsafe (out.start, numbers.start)
    if let indices = unsafe rows.indices {
      for index in 0..<rows.count { unsafe cells[index] &+= numbers[Int(indices[index])] &* weight }
    } else {
      for index in 0..<rows.count { unsafe cells[index] &+= numbers[rows.first &+ index] &* weight }
    }
  }
}

extension GroupIndexTerm {
  fileprivate func add(to out: MutableBuffer<UInt32>, _ rows: BlockRows) {
    switch codes.storage {
    case .bytes(let buffer): add(buffer, to: out, rows)
    case .words(let buffer): add(buffer, to: out, rows)
    case .doubleWords(let buffer): add(buffer, to: out, rows)
    }
  }

  private func add<Code: FixedWidthInteger & UnsignedInteger>(
    _ buffer: ColumnBuffer<Code>, to out: MutableBuffer<UInt32>, _ rows: BlockRows
  ) {
    let (cells, codes, table) = unsafe (out.start, buffer.start, table.start)
    if let indices = unsafe rows.indices {
      for index in 0..<rows.count {
        unsafe cells[index] &+= table[Int(truncatingIfNeeded: codes[Int(indices[index])])]
      }
    } else {
      let first = unsafe codes + rows.first
      for index in 0..<rows.count { unsafe cells[index] &+= table[Int(truncatingIfNeeded: first[index])] }
    }
  }
}

extension MutableBuffer<UInt32> {
  /// Adds bytes, each 0 or 1, as a bit. In bounds: vectors and masks are as long as a block.
  func add(_ mask: MutableBuffer<UInt8>, shiftedBy shift: UInt32, _ count: Int) {
    for index in 0..<count { unsafe start[index] &+= UInt32(mask.start[index]) &<< shift }
  }

  func shift(right shift: UInt32, _ count: Int) {
    if shift == 0 { return }
    for index in 0..<count { unsafe start[index] = start[index] &>> shift }
  }
}
