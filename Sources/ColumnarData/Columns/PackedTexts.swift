/// Texts of one make as numbers, one a row: some bytes a row in place of the texts; see ``TextNumbering``.
package struct PackedTexts: Sendable {
  /// What the numbers stand for.
  package let numbering: TextNumbering
  /// The number's bits from the 31st on, plus one; nil where 32 bits hold all numbers. 0 is missing.
  package let high: Codes?
  /// The number's lowest 31 bits, plus one; all of it where there is no ``high``. 0 is missing.
  package let low: Codes

  /// Bits of a number in ``low`` where there is a ``high``.
  package static let lowBits: Int64 = 31

  /// - Parameters:
  ///   - high: As many as of ``low``, or nil where all numbers plus one lie within 32 bits; trusted, as ``low``.
  package init(numbering: TextNumbering, high: Codes?, low: Codes) {
    self.numbering = numbering
    self.high = high
    self.low = low
  }

  /// - Parameter numbers: One a row, none missing.
  package init(numbering: TextNumbering, numbers: [Int]) {
    let bits = Int(Self.lowBits)
    let limits = Self.limits(of: numbering)
    let isWide = Self.needsHigh(numbering)
    self.init(
      numbering: numbering,
      high: isWide ? Codes(numbers.map { UInt32($0 >> bits) + 1 }, greatest: limits.high) : nil,
      low: Codes(numbers.map { UInt32(isWide ? $0 & (1 << bits - 1) : $0) + 1 }, greatest: limits.low))
  }

  /// Whether numbers of a numbering take two columns of codes.
  package static func needsHigh(_ numbering: TextNumbering) -> Bool { numbering.count > Int64(UInt32.max) - 1 }

  /// The greatest codes that the texts of a numbering can have.
  package static func limits(of numbering: TextNumbering) -> (high: Int, low: Int) {
    needsHigh(numbering) ? (Int(numbering.count >> lowBits) + 1, 1 << Int(lowBits)) : (0, Int(numbering.count))
  }

  /// The codes of a number.
  package func codes(of number: Int64) -> (high: UInt32, low: UInt32) {
    if high == nil { return (0, UInt32(number + 1)) }
    return (UInt32(number >> Self.lowBits) + 1, UInt32(number & (1 << Self.lowBits - 1)) + 1)
  }

  /// Rows.
  package var count: Int { low.count }

  /// Bytes of memory held.
  package var byteCount: Int { low.byteCount + (high?.byteCount ?? 0) }

  /// A row's number; nil where its text is missing.
  package func number(ofRow row: Int) -> Int64? {
    let code = low[row]
    if code == 0 { return nil }
    guard let high else { return Int64(code) - 1 }
    // Of a file that was cut short one of both may be gone.
    return Int64(max(high[row], 1) - 1) << Self.lowBits + Int64(code - 1)
  }

  /// The row's text, nil where missing.
  package subscript(row: Int) -> String? { number(ofRow: row).map { numbering.text(of: $0) } }

  /// The first row of a number; nil where none has it.
  ///
  /// - Complexity: O(rows), some of them passed over by their zones.
  package func firstRow(of number: Int64) -> Int? {
    let wanted = codes(of: number)
    for start in stride(from: 0, to: count, by: Zone.rowCount) {
      let rows = start..<min(start + Zone.rowCount, count)
      if let zone = low.zones?[start / Zone.rowCount], wanted.low < zone.least || wanted.low > zone.greatest {
        continue
      }
      if let zone = high?.zones?[start / Zone.rowCount], wanted.high < zone.least || wanted.high > zone.greatest {
        continue
      }
      if let row = low.firstRow(
        in: rows, of: wanted.low, and: { row in high.map { $0[row] == Int(wanted.high) } ?? true })
      {
        return row
      }
    }
    return nil
  }

  /// The texts that a typed one may mean: itself where a row has it, else those that are equal folded, in the order of
  /// their first rows.
  ///
  /// - Parameters:
  ///   - text: Tidied.
  ///   - folded: The same folded.
  /// - Returns: nil where numbers cannot tell.
  package func texts(matching text: String, folded: String) -> [String]? {
    if let number = numbering.number(of: text), firstRow(of: number) != nil { return [text] }
    guard let writings = numbering.texts(foldingTo: folded.utf8Span.span) else { return nil }
    let found = writings.compactMap { writing -> (row: Int, text: String)? in
      guard let row = numbering.number(of: writing.span).flatMap({ firstRow(of: $0) }) else { return nil }
      return (row, String(decoding: writing, as: UTF8.self))
    }
    return found.sorted { $0.row < $1.row }.map(\.text)
  }

  /// Calls the body with each of the rows in order and its text, ASCII, empty where missing.
  package func visit(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) {
    var bytes = [UInt8](repeating: 0, count: TextNumbering.longest)
    var numbers = [Int64](repeating: 0, count: min(rows.count, 1024))
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 1024) {
      let end = min(start + 1024, rows.upperBound)
      read(start..<end, into: &numbers)
      for row in start..<end {
        var length = 0
        let number = numbers[row - start]
        if number >= 0 {
          var text = bytes.mutableSpan
          length = numbering.put(number, into: &text)
        }
        body(row, bytes.span.extracting(first: length))
      }
    }
  }

  /// Sets the numbers of some rows, −1 where missing.
  private func read(_ rows: Range<Int>, into numbers: inout [Int64]) {
    low.forEach(in: rows) { row, code in numbers[row - rows.lowerBound] = Int64(code) - 1 }
    high?.forEach(in: rows) { row, code in
      if code > 0 { numbers[row - rows.lowerBound] |= Int64(code - 1) << Self.lowBits }
    }
  }

  /// Whether the numbers are what was written, of texts in a mapped file. Who looks for a text before a column is bound asks
  /// this, and leaves it to the binding to report the damage.
  package var isWhole: Bool {
    do throws(DamagedFile) { try verify() } catch { return false }
    return true
  }

  /// Binds the numbers, or looks at them again; see ``ColumnValues/verify()``.
  func verify(_ look: Verification = .bind) throws(DamagedFile) {
    try high?.verify(look)
    try low.verify(look)
  }
}

extension Codes {
  /// Calls the body with each of some rows and its code.
  fileprivate func forEach(in rows: Range<Int>, _ body: (Int, UInt32) -> Void) {
    switch storage {
    case .bytes(let buffer): buffer.withElements { codes in for row in rows { body(row, UInt32(codes[row])) } }
    case .words(let buffer): buffer.withElements { codes in for row in rows { body(row, UInt32(codes[row])) } }
    case .doubleWords(let buffer): buffer.withElements { codes in for row in rows { body(row, codes[row]) } }
    }
  }

  /// The first of some rows that has a code and passes a further test.
  fileprivate func firstRow(in rows: Range<Int>, of code: UInt32, and isMeant: (Int) -> Bool) -> Int? {
    switch storage {
    case .bytes(let buffer): UInt8(exactly: code).flatMap { buffer.firstIndex(in: rows, of: $0, and: isMeant) }
    case .words(let buffer): UInt16(exactly: code).flatMap { buffer.firstIndex(in: rows, of: $0, and: isMeant) }
    case .doubleWords(let buffer): buffer.firstIndex(in: rows, of: code, and: isMeant)
    }
  }
}

extension ColumnBuffer where Element: Equatable {
  fileprivate func firstIndex(in rows: Range<Int>, of element: Element, and isMeant: (Int) -> Bool) -> Int? {
    withElements { elements in
      for row in rows where elements[row] == element && isMeant(row) { return row }
      return nil
    }
  }
}
