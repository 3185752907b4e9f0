import CellParsing

/// One column of a part of a file: the different cells and a code a row; or, once nearly every cell differs, only the
/// facts about them.
///
/// The unsafe part: runs of cells, and the memory of codes. Proof: see ``CellRun``; codes are written into memory that
/// was reserved for as many rows as the run has.
@safe struct PartColumn: ~Copyable, Sendable {
  private(set) var dictionary = CellDictionary()
  /// A code a row; empty where the cells are not kept.
  private(set) var codes = NarrowNumbers()
  /// The facts about all rows; nil while the column is coded.
  private(set) var facts: UncodedColumnStatistics?
  private(set) var rowCount = 0
  private let missing: MissingValues
  /// Whether the cells of the last run mostly equalled each other.
  private var repeats = false
  /// A padded copy of a cell that lies nowhere as it is read.
  private var scratch: [UInt8] = []
  private static let padding = 64

  /// - Parameter isCoded: False for a column that is declared as text, of which every cell is expected to differ.
  init(isCoded: Bool, missing: MissingValues) {
    self.missing = missing
    facts = isCoded ? nil : UncodedColumnStatistics(missing: missing)
  }

  var isCoded: Bool { facts == nil }

  /// Makes room for so many rows in all.
  mutating func expect(rows: Int) {
    if isCoded { codes.expected = rows }
  }

  /// Gives the codes away; none are left.
  mutating func takeCodes() -> PackedNumbers {
    var taken = NarrowNumbers()
    swap(&taken, &codes)
    return taken.packed()
  }

  /// Appends the cells of a run.
  ///
  /// - Returns: False where one is not UTF-8.
  @unsafe mutating func append(_ run: CellRun) -> Bool {
    var row = 0
    let count = unsafe run.count
    while row < count {
      if facts != nil {
        rowCount += count - row
        return unsafe facts?.add(run.dropping(row)) ?? false
      }
      let known = unsafe appendKnown(run, from: row)
      rowCount += known - row
      row = known
      if row < count {
        let isText = unsafe appendNew(run, row)
        if !isText { return false }
        row += 1
      }
    }
    return true
  }

  /// Appends one cell from anywhere.
  ///
  /// - Returns: False where it is not UTF-8 or holds NUL.
  mutating func append(_ cell: Span<UInt8>) -> Bool {
    if facts != nil {
      if !TextCheck.isText(cell) { return false }
      add(cell)
      return true
    }
    return appendCoded(cell, isAbsent: false)
  }

  /// Appends the cell of a row too short to have one.
  mutating func appendAbsent() {
    let absent = CellArena.absent
    if facts != nil { add(absent.span) } else { _ = appendCoded(absent.span, isAbsent: true) }
  }

  private mutating func add(_ cell: Span<UInt8>) {
    let row = rowCount
    facts?.add([UInt8](copying: cell), weight: 1) { [row] }
    facts?.advance(rows: 1)
    rowCount += 1
  }

  private mutating func appendCoded(_ cell: Span<UInt8>, isAbsent: Bool) -> Bool {
    // Cells with NUL are like none that are known, and must not be looked for.
    if !isAbsent, TextCheck.holdsNUL(cell) { return false }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: repeatElement(0, count: Self.padding))
    for index in cell.indices { scratch.append(cell[index]) }
    scratch.append(contentsOf: repeatElement(0, count: Self.padding))
    let copy = scratch
    return unsafe copy.withUnsafeBufferPointer { memory in
      guard let start = memory.baseAddress else { return false }
      return unsafe appendCell(start, Self.padding, cell.count, isText: isAbsent)
    }
  }

  // MARK: Coded cells

  /// - Returns: The first row that is not known.
  private mutating func appendKnown(_ run: CellRun, from row: Int) -> Int {
    codes.reserve(unsafe run.count - row)
    let end =
      switch codes.width {
      case 1: unsafe appendKnown(run, from: row, as: UInt8.self)
      case 2: unsafe appendKnown(run, from: row, as: UInt16.self)
      default: unsafe appendKnown(run, from: row, as: UInt32.self)
      }
    codes.advance(by: end - row)
    return end
  }

  @inline(__always)
  private mutating func appendKnown<Code: FixedWidthInteger & UnsignedInteger>(
    _ run: CellRun, from row: Int, as type: Code.Type
  ) -> Int {
    let target = unsafe codes.start.assumingMemoryBound(to: type) + (codes.count - row)
    let end =
      unsafe run.isPlain
      ? writeCodes(run, from: row, isPlain: CompileTimeTrue.self, into: target)
      : writeCodes(run, from: row, isPlain: CompileTimeFalse.self, into: target)
    // A column in order, such as days of receipt, shows by some of its codes.
    let step = max(1, (end - row) / 16)
    repeats = end - row > 1
    for index in stride(from: row, to: end - 1, by: step) where unsafe target[index] != target[index + 1] {
      repeats = false
    }
    return end
  }

  /// The dictionary's loop for what is known of the cells.
  @inline(__always)
  private mutating func writeCodes<Code: FixedWidthInteger & UnsignedInteger, Plain: CompileTimeFlag>(
    _ run: CellRun, from row: Int, isPlain: Plain.Type, into target: UnsafeMutablePointer<Code>
  ) -> Int {
    switch (repeats, dictionary.knownLength) {
    case (false, .eight):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeFalse.self, UpToEight.self, into: target)
    case (false, .sixteen):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeFalse.self, UpToSixteen.self, into: target)
    case (false, .twentyFour):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeFalse.self, UpToTwentyFour.self, into: target)
    case (false, .any):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeFalse.self, AnyLength.self, into: target)
    case (true, .eight), (true, .sixteen):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeTrue.self, UpToSixteen.self, into: target)
    case (true, .twentyFour), (true, .any):
      unsafe dictionary.writeCodes(run, row, isPlain, repeats: CompileTimeTrue.self, AnyLength.self, into: target)
    }
  }

  /// - Returns: False where the cell is not UTF-8.
  private mutating func appendNew(_ run: CellRun, _ row: Int) -> Bool {
    let (start, end, isQuoted) = unsafe run.range(row)
    if isQuoted, unsafe run.isEscaped(start, end) {
      var text: [UInt8] = []
      unsafe RecordScanner.unescape(Span(_unsafeStart: run.bytes + start, count: end - start), into: &text)
      return append(text.span)
    }
    return unsafe appendCell(run.bytes, start, end - start, isText: !run.mayBeHigh)
  }

  /// Appends a cell's code, be it known or new.
  ///
  /// - Parameter isText: Whether a new cell needs no examination.
  /// - Returns: False where a new cell is not UTF-8 or holds NUL.
  private mutating func appendCell(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, isText: Bool
  ) -> Bool {
    if let code = unsafe dictionary.code(of: bytes, start, length) {
      rowCount += 1
      codes.append(code)
      return true
    }
    if !isText && !TextCheck.isText(unsafe Span(_unsafeStart: bytes + start, count: length)) { return false }
    let known = dictionary.count
    unsafe dictionary.add(bytes, start, length, row: rowCount)
    rowCount += 1
    codes.append(known)
    if RawColumnBuilder.isTooVaried(known: known, rows: rowCount) {
      facts = gathered()
      dictionary = CellDictionary()
      codes = NarrowNumbers()
    }
    return true
  }

  // MARK: Long text

  /// The facts about all rows, from the codes where the column is coded.
  var allFacts: UncodedColumnStatistics { facts ?? gathered() }

  private func gathered() -> UncodedColumnStatistics {
    var facts = UncodedColumnStatistics(missing: missing)
    for (code, rows) in dictionary.rowCounts.enumerated() {
      facts.add(dictionary.bytes(ofCell: code), weight: rows) { (0..<codes.count).filter { codes[$0] == code } }
    }
    facts.advance(rows: rowCount)
    return facts
  }
}

extension CellRun {
  /// The run without its first rows.
  fileprivate func dropping(_ rows: Int) -> CellRun {
    unsafe CellRun(
      bytes: bytes, ends: ends + rows * stride, stride: stride, count: count - rows, isPlain: isPlain,
      mayBeEscaped: mayBeEscaped, mayBeHigh: mayBeHigh)
  }
}
