package import CellParsing

/// What must be known about the cells of a column that are not kept: gathered while they pass by.
///
/// The unsafe part: the bytes of runs. Proof: see ``CellRun``.
package struct UncodedColumnStatistics: Sendable {
  package private(set) var rowCount = 0
  package private(set) var missing = 0
  /// The words among them.
  package private(set) var missingWords = WordCounts()
  package private(set) var cleaning = CleaningCounts()
  package private(set) var profile = ColumnProfile()
  /// Rows that look like sums of others, and the first five of them.
  package private(set) var totalCount = 0
  package private(set) var firstTotals: [Int] = []
  private let missingValues: MissingValues
  /// What a cell may be by its first byte.
  private let kinds: [FirstByte]

  private struct FirstByte: OptionSet, Sendable {
    let rawValue: UInt8
    /// A number or a day, or nothing visible.
    static let other = FirstByte(rawValue: 1)
    static let missing = FirstByte(rawValue: 2)
    static let total = FirstByte(rawValue: 4)
    /// A digit other than 0.
    static let digit = FirstByte(rawValue: 8)
  }

  init(missing: MissingValues) {
    missingValues = missing
    kinds = (0...255).map { value in
      let byte = UInt8(value)
      var kind: FirstByte = []
      if byte <= 0x20 || byte >= 0x7F || byte &- 48 < 10 || byte == UInt8(ascii: "-") { kind.insert(.other) }
      if missing.firstBytes.contains(byte) { kind.insert(.missing) }
      if TotalWords.firstLetters.contains(byte | 0x20) { kind.insert(.total) }
      if byte &- 49 < 9 { kind.insert(.digit) }
      return kind
    }
  }

  /// Shown totals.
  package static let shownTotals = 5

  /// Looks at the cells of a run.
  ///
  /// - Returns: False where one is not UTF-8.
  @unsafe mutating func add(_ run: CellRun) -> Bool {
    unsafe run.isPlain ? add(run, isPlain: CompileTimeTrue.self) : add(run, isPlain: CompileTimeFalse.self)
  }

  @unsafe private mutating func add<Plain: CompileTimeFlag>(_ run: CellRun, isPlain: Plain.Type) -> Bool {
    var (texts, numbers) = (0, 0)
    let bytes = unsafe run.bytes
    let longest = missingValues.longest
    let longestTotal = TotalWords.longest
    let kinds = self.kinds
    let isValid = unsafe kinds.withUnsafeBufferPointer { kinds in
      for row in unsafe 0..<run.count {
        let (start, end, isQuoted) = unsafe run.range(run.ends + row &* run.stride, isPlain: Plain.holds)
        let length = end &- start
        let kind = unsafe length > 0 ? kinds[Int(bytes[start])] : .other
        if length > 7, !kind.contains(.other), !kind.contains(.missing) || length > longest,
          unsafe Self.isPlain(bytes, start, length),
          unsafe !kind.contains(.total) || length > longestTotal || Self.hasDigit(bytes, start, length),
          unsafe Plain.holds || !isQuoted || !run.mayBeEscaped || kind.isDisjoint(with: [.missing, .total])
        {
          texts &+= 1
          continue
        }
        if length > 1 && length < 19 && length != 8, kind.contains(.digit), !kind.contains(.missing),
          unsafe Self.isDigits(bytes, start, length)
        {
          numbers &+= 1
          continue
        }
        let escaped = unsafe isQuoted && run.isEscaped(start, end)
        let isText = unsafe addCarefully(bytes + start, length, isEscaped: escaped, row: rowCount + row)
        if !isText { return false }
      }
      return true
    }
    profile.count(texts: texts, wholeNumbers: numbers)
    rowCount += unsafe run.count
    return isValid
  }

  /// Whether all bytes are visible ASCII: none is above 0x7F, and none falls below zero when 0x21 is taken off.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
    var word = unsafe CellWords.load(bytes, start &+ length &- 8)
    var seen = (word &- 0x2121_2121_2121_2121) | word
    var offset = 0
    while offset &+ 8 < length {
      word = unsafe CellWords.load(bytes, start &+ offset)
      seen |= (word &- 0x2121_2121_2121_2121) | word
      offset &+= 8
    }
    return seen & 0x8080_8080_8080_8080 == 0
  }

  @inline(__always)
  private static func isDigits(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
    for offset in 0..<length where unsafe bytes[start &+ offset] &- 48 > 9 { return false }
    return true
  }

  private static func hasDigit(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Bool {
    for offset in 0..<length where unsafe bytes[start &+ offset] &- 48 < 10 { return true }
    return false
  }

  private mutating func addCarefully(
    _ bytes: UnsafePointer<UInt8>, _ length: Int, isEscaped: Bool, row: Int
  ) -> Bool {
    var cell = unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
    if isEscaped {
      let quoted = cell
      RecordScanner.unescape(quoted.span, into: &cell)
    }
    guard (try? UTF8Span(validating: cell.span)) != nil else { return false }
    add(cell, weight: 1) { [row] }
    return true
  }

  /// Counts a valid cell.
  ///
  /// - Parameter rows: Its rows, asked for where the cell looks like a total.
  mutating func add(_ raw: [UInt8], weight: Int, rows: () -> [Int]) {
    var cell = raw
    if !CellCleaning.isClean(raw.span) {
      var change = CleaningCounts()
      cell = CellCleaning.cleaned(raw[...], &change)
      cleaning += change * weight
    }
    if TotalWords.contains(cell[...]) {
      totalCount += weight
      firstTotals = Array((firstTotals + rows().prefix(Self.shownTotals)).sorted().prefix(Self.shownTotals))
    }
    if missingValues.contains(cell.span) || cell == CellArena.absent {
      missing += weight
      if !cell.isEmpty && cell != CellArena.absent { missingWords.add(String(decoding: cell, as: UTF8.self), weight) }
    } else {
      profile.count(cell.span, weight: weight)
    }
  }

  /// Counts rows whose cells were given one by one.
  mutating func advance(rows: Int) { rowCount += rows }

  /// The facts of these rows and those after them.
  package mutating func append(_ later: UncodedColumnStatistics) {
    let totals = later.firstTotals.map { $0 + rowCount }
    firstTotals = Array((firstTotals + totals).prefix(Self.shownTotals))
    totalCount += later.totalCount
    rowCount += later.rowCount
    missing += later.missing
    missingWords += later.missingWords
    cleaning += later.cleaning
    profile += later.profile
  }
}
