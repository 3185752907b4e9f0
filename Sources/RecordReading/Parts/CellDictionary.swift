import CellParsing
import ColumnarData
import Foundation

/// The different cells of a column, found by their first, second and last eight bytes: they decide cells of up to 24
/// bytes; longer ones are compared in full. Open addressing with linear probing.
///
/// Cells of up to 16 bytes need no length beside their bytes, for text holds no NUL. Words are multiplied by random odd
/// numbers, and the product's highest bits are the slot (multiply-shift hashing, Dietzfelbinger and others 1997), so that
/// no file can be made whose cells fall on one slot.
///
/// The unsafe part: the table's and the arena's memory. Proof: slots are taken modulo their number, of which a power of
/// two is taken at most to a half, so that probing ends; codes in slots are below `count`; `starts` has the arena's
/// places, and the arena is padded like a window; there are no copies that could see what is written.
@safe struct CellDictionary: ~Copyable, Sendable {
  /// What a cell of up to 16 bytes is, and what a longer one is mostly told by.
  struct Words {
    /// The first eight bytes, zeros behind the cell's end.
    var low: UInt64
    /// Bytes 8 to 16, likewise.
    var high: UInt64
    /// The last eight bytes of cells longer than 16 bytes.
    var tail: UInt64
    var length: UInt32
  }

  struct Slot {
    var words: Words
    /// The code of the cell plus one; 0 where there is none.
    var number: UInt32
  }

  private var slots = MemoryBlock<Slot>(repeating: Self.free, capacity: 256)
  /// Rows that hold each cell, by its number.
  private var rows = MemoryBlock<UInt32>(repeating: 0, capacity: 64)
  private(set) var count = 0
  /// What decides cells of up to eight bytes is their first word; of up to sixteen, two words; of up to 24, three.
  private(set) var knownLength = KnownLength.eight
  /// Whether any of the cells holds a quote: else no cell with doubled quotes can be taken for a known one.
  private var holdsQuotes = false
  /// The part's row in which each cell came first.
  private(set) var firstRows: [UInt32] = []
  private var arena = MemoryBlock<UInt8>(repeating: 0, capacity: 1 << 12)
  private var arenaCount = 0
  private var starts: [Int] = []
  private var hashes: [UInt64] = []
  private let factors: Factors
  private static let padding = 64
  private static let free = Slot(words: Words(low: 0, high: 0, tail: 0, length: 0), number: 0)

  init() { self.init(Factors()) }

  private init(_ factors: Factors) {
    self.factors = factors
  }

  // MARK: Hashing

  /// Random odd numbers.
  private struct Factors {
    let low, high, tail, length: UInt64

    init() {
      var random = SystemRandomNumberGenerator()
      low = random.next() | 1
      high = random.next() | 1
      tail = random.next() | 1
      length = random.next() | 1
    }
  }

  /// The hash of a cell of up to 8 bytes.
  @inline(__always)
  private static func hash(_ low: UInt64, _ factors: Factors) -> UInt64 { low &* factors.low }

  /// The hash of a cell of up to 16 bytes, which where `high` is 0 is that of its first word.
  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ factors: Factors) -> UInt64 {
    hash(low, factors) &+ high &* factors.high
  }

  /// The hash of a cell of up to 24 bytes.
  @inline(__always)
  private static func shortHash(_ words: Words, _ factors: Factors) -> UInt64 {
    let hash = hash(words.low, words.high, factors)
    if words.length <= 16 { return hash }
    return hash &+ words.tail &* factors.tail &+ UInt64(words.length) &* factors.length
  }

  @inline(__always)
  private static func hash(
    _ words: Words, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ factors: Factors
  ) -> UInt64 {
    var hash = shortHash(words, factors)
    if words.length <= 24 { return hash }
    var offset = 16
    repeat {
      let word = unsafe CellWords.load(bytes, start &+ offset)
      let (high, low) = (hash ^ word).multipliedFullWidth(by: factors.tail)
      hash = high ^ low
      offset &+= 8
    } while offset &+ 8 < words.length
    return hash
  }

  /// What a cell is; the absent one holds NUL, and is like no other.
  private static func words(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Words {
    if length == 1, unsafe bytes[start] == 0 { return Words(low: 0, high: 1, tail: 0, length: 1) }
    return unsafe wordsOfText(bytes, start, length, CellMasks.ofLength.start)
  }

  @inline(__always)
  private static func wordsOfText(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ masks: UnsafePointer<CellMasks>
  ) -> Words {
    let low = unsafe CellWords.load(bytes, start)
    let high = unsafe CellWords.load(bytes, start &+ 8)
    if length > 16 {
      return unsafe Words(
        low: low, high: high, tail: CellWords.load(bytes, start &+ length &- 8),
        length: UInt32(truncatingIfNeeded: length))
    }
    return unsafe Words(
      low: low & masks[length].low, high: high & masks[length].high, tail: 0,
      length: UInt32(truncatingIfNeeded: length))
  }

  // MARK: Finding

  /// Where and how a run's cells are looked for, in registers while a loop goes over them.
  @unsafe private struct Search {
    let slots: UnsafePointer<Slot>
    let mask: Int
    let shift: UInt64
    let factors: Factors
    let masks: UnsafePointer<CellMasks>
    let bytes: UnsafePointer<UInt8>
  }

  /// Writes the codes of known cells, and counts their rows.
  ///
  /// - Returns: The first row from `first` whose cell is not known, or needs unescaping; else the number of rows.
  mutating func writeCodes<
    Code: FixedWidthInteger & UnsignedInteger, Plain: CompileTimeFlag, Repeats: CompileTimeFlag, Length: CellLength
  >(
    _ run: CellRun, _ first: Int, _ isPlain: Plain.Type, repeats: Repeats.Type, _ length: Length.Type,
    into codes: UnsafeMutablePointer<Code>
  ) -> Int {
    let search = unsafe Search(
      slots: slots.start, mask: slots.capacity &- 1,
      shift: UInt64(truncatingIfNeeded: slots.capacity.leadingZeroBitCount &+ 1), factors: factors,
      masks: CellMasks.ofLength.start, bytes: run.bytes)
    let (rows, count, stride) = unsafe (self.rows.start, run.count, run.stride)
    let mayBeEscaped = unsafe holdsQuotes && run.mayBeEscaped
    var place = unsafe run.ends + first &* stride
    var row = first
    var slot = 0
    while row < count {
      let (start, end, isQuoted) = unsafe run.range(place, isPlain: Plain.holds)
      if !Plain.holds && mayBeEscaped && isQuoted, unsafe run.isEscaped(start, end) { return row }
      slot = unsafe self.slot(of: start, end &- start, after: slot, search, repeats, length)
      if slot < 0 { return row }
      // A free slot has the words of the empty cell.
      let number = unsafe search.slots[slot].number
      if number == 0 { return row }
      unsafe rows[Int(truncatingIfNeeded: number)] &+= 1
      unsafe codes[row] = Code(truncatingIfNeeded: number &- 1)
      row &+= 1
      unsafe place += stride
    }
    return count
  }

  /// The slot that has a cell, or the free one where it would be.
  ///
  /// - Parameter last: The slot of the cell before, which is looked at first where cells repeat.
  /// - Returns: −1 for a cell that is longer than all known ones.
  @inline(__always)
  @unsafe private func slot<Repeats: CompileTimeFlag, Length: CellLength>(
    of start: Int, _ length: Int, after last: Int, _ search: Search, _ repeats: Repeats.Type, _ kind: Length.Type
  ) -> Int {
    let (slots, mask, bytes) = unsafe (search.slots, search.mask, search.bytes)
    var slot = last
    switch Length.known {
    case .eight:
      if length > 8 { return -1 }
      let low = unsafe CellWords.load(bytes, start) & search.masks[length].low
      if unsafe Repeats.holds && slots[slot].words.low == low { return slot }
      slot = unsafe Int(truncatingIfNeeded: Self.hash(low, search.factors) &>> search.shift)
      while unsafe slots[slot].words.low != low && slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    case .sixteen:
      if length > 16 { return -1 }
      let low = unsafe CellWords.load(bytes, start) & search.masks[length].low
      let high = unsafe CellWords.load(bytes, start &+ 8) & search.masks[length].high
      if unsafe Repeats.holds && slots[slot].words.low == low && slots[slot].words.high == high { return slot }
      slot = unsafe Int(truncatingIfNeeded: Self.hash(low, high, search.factors) &>> search.shift)
      while unsafe (slots[slot].words.low != low || slots[slot].words.high != high) && slots[slot].number != 0 {
        slot = (slot &+ 1) & mask
      }
    case .twentyFour:
      if length > 24 { return -1 }
      let words = unsafe Self.wordsOfText(bytes, start, length, search.masks)
      slot = unsafe Int(truncatingIfNeeded: Self.shortHash(words, search.factors) &>> search.shift)
      while unsafe !Self.isAlike(slots + slot, words) && slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    case .any:
      let words = unsafe Self.wordsOfText(bytes, start, length, search.masks)
      if unsafe Repeats.holds && isSame(slots + slot, words, bytes, start) { return slot }
      slot = unsafe Int(truncatingIfNeeded: Self.hash(words, bytes, start, search.factors) &>> search.shift)
      while unsafe !isSame(slots + slot, words, bytes, start) && slots[slot].number != 0 { slot = (slot &+ 1) & mask }
    }
    return slot
  }

  /// Whether a slot's cell has the same words and length: is the same, where it is no longer than 24 bytes.
  @inline(__always)
  private static func isAlike(_ slot: UnsafePointer<Slot>, _ words: Words) -> Bool {
    unsafe slot.pointee.words.low == words.low && slot.pointee.words.high == words.high
      && slot.pointee.words.tail == words.tail
      && (slot.pointee.words.length == words.length || words.length <= 16)
  }

  @inline(__always)
  private func isSame(
    _ slot: UnsafePointer<Slot>, _ words: Words, _ bytes: UnsafePointer<UInt8>, _ start: Int
  ) -> Bool {
    if unsafe !Self.isAlike(slot, words) { return false }
    return unsafe words.length <= 24 || isSameInside(Int(slot.pointee.number) &- 1, Int(words.length), bytes + start)
  }

  /// Compares what lies between the words of a long cell.
  private func isSameInside(_ code: Int, _ length: Int, _ cell: UnsafePointer<UInt8>) -> Bool {
    let known = unsafe arena.start + starts[code]
    var offset = 16
    while offset &+ 8 < length {
      if unsafe CellWords.load(known, offset) != CellWords.load(cell, offset) { return false }
      offset &+= 8
    }
    return true
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash &>> UInt64(slots.capacity.leadingZeroBitCount + 1))
  }

  /// The code of a known cell; one row more holds it.
  mutating func code(of bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Int? {
    let words = unsafe Self.words(bytes, start, length)
    var slot = unsafe firstSlot(Self.hash(words, bytes, start, factors))
    while true {
      let number = unsafe Int(slots.start[slot].number)
      if number == 0 { return nil }
      if unsafe isSame(slots.start + slot, words, bytes, start) {
        unsafe rows.start[number] &+= 1
        return number - 1
      }
      slot = (slot + 1) & (slots.capacity - 1)
    }
  }

  // MARK: Adding

  /// Adds a cell that is not known, for one row.
  mutating func add(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, row: Int) {
    let words = unsafe Self.words(bytes, start, length)
    hashes.append(unsafe Self.hash(words, bytes, start, factors))
    for index in start..<start + length where unsafe bytes[index] == RecordScanner.quote { holdsQuotes = true }
    let isAbsent = length == 1 && words.high != 0
    let own: KnownLength =
      isAbsent || length > 24 ? .any : length > 16 ? .twentyFour : length > 8 ? .sixteen : .eight
    if own.rawValue > knownLength.rawValue { knownLength = own }
    reserveArena(length)
    starts.append(Self.padding + arenaCount)
    unsafe (arena.start + Self.padding + arenaCount).update(from: bytes + start, count: length)
    arenaCount += length
    firstRows.append(UInt32(truncatingIfNeeded: row))
    count += 1
    if count == rows.capacity { rows.grow(to: count * 2) }
    unsafe (rows.start + count).initialize(to: 1)
    if count * Self.slotsForEach(count) > slots.capacity { widen() }
    insert(Slot(words: words, number: UInt32(truncatingIfNeeded: count)))
  }

  /// Few cells are found without a step aside; many are not to take more of the cache than they must.
  private static func slotsForEach(_ count: Int) -> Int {
    count <= 1 << 10 ? 8 : count <= 1 << 16 ? 4 : 2
  }

  private mutating func insert(_ new: Slot) {
    var slot = firstSlot(hashes[Int(new.number) - 1])
    while unsafe slots.start[slot].number != 0 { slot = (slot + 1) & (slots.capacity - 1) }
    unsafe slots.start[slot] = new
  }

  private mutating func widen() {
    var old = MemoryBlock<Slot>(repeating: Self.free, capacity: slots.capacity * 2)
    swap(&old, &slots)
    for index in 0..<old.capacity where unsafe old.start[index].number != 0 { unsafe insert(old.start[index]) }
  }

  private mutating func reserveArena(_ length: Int) {
    let wanted = arenaCount + length + 2 * Self.padding
    if wanted <= arena.capacity { return }
    arena.grow(to: max(arena.capacity * 2, wanted))
  }

  // MARK: What it holds

  /// The same cells in memory of its own.
  func copied() -> CellDictionary {
    var copy = CellDictionary(factors)
    copy.slots = slots.copied(slots.capacity)
    copy.rows = rows.copied(count + 1)
    copy.count = count
    copy.knownLength = knownLength
    copy.holdsQuotes = holdsQuotes
    copy.firstRows = firstRows
    copy.arena = arena.copied(Self.padding + arenaCount)
    copy.arenaCount = arenaCount
    copy.starts = starts
    copy.hashes = hashes
    return copy
  }

  /// The different cells, numbered by their codes.
  var cells: CellArena {
    var cells = CellArena()
    cells.reserve(cells: count, bytes: arenaCount)
    for code in 0..<count {
      unsafe cells.append(UnsafeBufferPointer(start: arena.start + starts[code], count: length(code)))
    }
    return cells
  }

  private func length(_ code: Int) -> Int {
    (code + 1 < count ? starts[code + 1] : Self.padding + arenaCount) - starts[code]
  }

  /// How many rows hold each cell.
  var rowCounts: [Int] { (0..<count).map { unsafe Int(rows.start[$0 + 1]) } }

  /// The number of another dictionary's cell here, where it is added if it is not known.
  mutating func number(ofCell code: Int, in other: borrowing CellDictionary) -> Int {
    let (start, length) = (other.starts[code], other.length(code))
    if let known = unsafe self.code(of: other.arena.start, start, length) { return known }
    unsafe add(other.arena.start, start, length, row: 0)
    return count - 1
  }

  /// The bytes of a cell.
  func bytes(ofCell code: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: arena.start + starts[code], count: length(code)))
  }
}
