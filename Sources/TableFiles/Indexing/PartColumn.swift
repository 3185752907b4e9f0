/// One column of a part of a file: the different cells and a code a row; or, once nearly every cell differs, only the
/// facts about them.
///
/// The unsafe part: runs of cells, and the memory of codes. Proof: see ``CellRun``; codes are written into memory that
/// was reserved for as many rows as the run has.
@safe final class PartColumn: @unchecked Sendable {
  private(set) var dictionary: CellDictionary?
  /// A code a row; empty where the cells are not kept.
  private(set) var codes = NarrowNumbers()
  /// The facts about all rows; nil while the column is coded.
  private(set) var facts: LongFacts?
  private(set) var rowCount = 0
  private let missing: MissingValues
  /// A padded copy of a cell that lies nowhere as it is read.
  private var scratch: [UInt8] = []
  private static let padding = 64

  /// - Parameter isCoded: False for a column that is declared as text, of which every cell is expected to differ.
  init(isCoded: Bool, missing: MissingValues) {
    self.missing = missing
    dictionary = isCoded ? CellDictionary() : nil
    facts = isCoded ? nil : LongFacts(missing: missing)
  }

  /// Appends the cells of a run.
  ///
  /// - Returns: False where one is not UTF-8.
  @unsafe func append(_ run: CellRun) -> Bool {
    var row = 0
    let count = unsafe run.count
    while row < count {
      guard let dictionary else {
        let rest = unsafe run.dropping(row)
        rowCount += unsafe rest.count
        return unsafe facts?.add(rest) ?? false
      }
      let known = unsafe appendKnown(run, from: row, dictionary)
      rowCount += known - row
      row = known
      if row < count {
        let isText = unsafe appendNew(run, row, dictionary)
        if !isText { return false }
        row += 1
      }
    }
    return true
  }

  /// Appends one cell from anywhere.
  ///
  /// - Returns: False where it is not UTF-8 or holds NUL.
  func append(_ cell: Span<UInt8>) -> Bool {
    if !Self.isText(cell) { return false }
    add(cell)
    return true
  }

  /// Appends the cell of a row too short to have one.
  func appendAbsent() {
    let absent = CellArena.absent
    add(absent.span)
  }

  private func add(_ cell: Span<UInt8>) {
    guard let dictionary else {
      facts?.add([UInt8](copying: cell), weight: 1) { [rowCount] }
      facts?.advance(rows: 1)
      rowCount += 1
      return
    }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: repeatElement(0, count: Self.padding))
    for index in cell.indices { scratch.append(cell[index]) }
    scratch.append(contentsOf: repeatElement(0, count: Self.padding))
    unsafe scratch.withUnsafeBufferPointer { memory in
      guard let start = memory.baseAddress else { return }
      unsafe appendCell(start, Self.padding, cell.count, dictionary)
    }
  }

  /// Valid UTF-8 without NUL.
  static func isText(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices where cell[index] == 0 { return false }
    return (try? UTF8Span(validating: cell)) != nil
  }

  // MARK: Coded cells

  /// - Returns: The first row that is not known.
  private func appendKnown(_ run: CellRun, from row: Int, _ dictionary: CellDictionary) -> Int {
    let count = unsafe run.count
    codes.reserve(count - row)
    let end =
      switch codes.width {
      case 1: unsafe appendKnown(run, from: row, dictionary, as: UInt8.self)
      case 2: unsafe appendKnown(run, from: row, dictionary, as: UInt16.self)
      default: unsafe appendKnown(run, from: row, dictionary, as: UInt32.self)
      }
    codes.advance(by: end - row)
    return end
  }

  @inline(__always)
  private func appendKnown<Code: FixedWidthInteger & UnsignedInteger>(
    _ run: CellRun, from row: Int, _ dictionary: CellDictionary, as type: Code.Type
  ) -> Int {
    let target = unsafe codes.start.assumingMemoryBound(to: type) + (codes.count - row)
    if unsafe run.isPlain { return unsafe dictionary.writeCodes(run, from: row, isPlain: true, into: target) }
    return unsafe dictionary.writeCodes(run, from: row, isPlain: false, into: target)
  }

  /// - Returns: False where the cell is not UTF-8.
  private func appendNew(_ run: CellRun, _ row: Int, _ dictionary: CellDictionary) -> Bool {
    let (start, end, isQuoted) = unsafe run.range(row, isPlain: false)
    let cell = unsafe Span(_unsafeStart: run.bytes + start, count: end - start)
    if isQuoted, unsafe run.isEscaped(start, end) {
      var text: [UInt8] = []
      RecordScanner.unescape(cell, into: &text)
      return append(text.span)
    }
    if unsafe run.mayBeHigh && !Self.isText(cell) { return false }
    unsafe appendCell(run.bytes, start, end - start, dictionary)
    return true
  }

  /// Appends a cell's code, be it known or new.
  private func appendCell(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ dictionary: CellDictionary
  ) {
    rowCount += 1
    if let code = unsafe dictionary.code(of: bytes, start, length) {
      codes.append(code)
      return
    }
    let known = dictionary.count
    unsafe dictionary.add(bytes, start, length, row: rowCount - 1)
    codes.append(known)
    if RawColumnBuilder.isTooVaried(known: known, rows: rowCount) { turnLong(dictionary) }
  }

  // MARK: Long text

  private func turnLong(_ dictionary: CellDictionary) {
    facts = gathered(from: dictionary)
    self.dictionary = nil
    codes = NarrowNumbers()
  }

  /// The facts about all rows, from the codes where the column is coded.
  func allFacts() -> LongFacts {
    if let facts { return facts }
    return dictionary.map(gathered) ?? LongFacts(missing: missing)
  }

  private func gathered(from dictionary: CellDictionary) -> LongFacts {
    var facts = LongFacts(missing: missing)
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
      bytes: bytes, ends: ends + rows * stride, stride: stride, count: count - rows, mayBeQuoted: mayBeQuoted,
      mayBeEscaped: mayBeEscaped, mayEndInReturn: mayEndInReturn, mayBeHigh: mayBeHigh)
  }
}
