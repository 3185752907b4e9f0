import Foundation

/// The different cells of a column, found by their first, second and last eight bytes and their length: they decide
/// cells of up to 24 bytes; longer ones are compared in full. Open addressing with linear probing.
///
/// A hash multiplies words that were changed by a random seed (after Wang Yi's wyhash), so that no file can be made
/// whose cells fall on one slot.
///
/// The unsafe part: the table's and the arena's memory. Proof: slots are taken modulo their number, of which a power of
/// two is taken at most to an eighth, so that probing ends; codes in slots are below `count`; `starts` has the arena's places, and the arena is padded like a
/// window; one thread owns the dictionary until it is finished.
@safe struct CellDictionary: Sendable {
  /// A cell, in the order in which cells came: so cells that come together lie together, whatever their hashes.
  struct Entry {
    var low: UInt64
    /// The last eight bytes, of cells longer than 8 bytes.
    var high: UInt64
    var length: UInt32
    /// Rows that hold the cell.
    var rows: UInt32
    /// Bytes 8 to 16, of cells longer than 16 bytes.
    var middle: UInt64
  }

  /// The code of a slot's cell, plus one; 0 where there is none. At most an eighth of the slots is taken.
  private var slots = MemoryBlock<UInt32>(repeating: 0, capacity: 256)
  private var entries = MemoryBlock<Entry>(capacity: 64)
  private(set) var count = 0
  /// Whether no cell is longer than 8 bytes or absent: the first word then decides them all, for text holds no NUL.
  private(set) var isShort = true
  /// Whether any of the cells holds a quote: else no cell with doubled quotes can be taken for a known one.
  private var holdsQuotes = false
  /// The part's row in which each cell came first.
  private(set) var firstRows: [UInt32] = []
  private var arena = MemoryBlock<UInt8>(repeating: 0, capacity: 1 << 12)
  private var arenaCount = 0
  private var starts: [Int] = []
  private var hashes: [UInt32] = []
  private let seed: (UInt64, UInt64)
  private static let padding = 64

  init() {
    var random = SystemRandomNumberGenerator()
    seed = (random.next(), random.next())
  }

  /// What a cell of up to 16 bytes is, and what a longer one is mostly told by.
  struct Words {
    let low, high: UInt64
    let length: UInt32

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) {
      low = unsafe CellWords.load(bytes, start) & CellWords.mask(length)
      // All ones where the length is above 8. Were it known to be a mask, it would be compiled to a branch, which is
      // guessed wrongly where lengths vary.
      let isLonger = CellWords.opaque(UInt64(bitPattern: Int64(truncatingIfNeeded: (8 &- length) &>> 63)))
      high = unsafe CellWords.load(bytes, start &+ length &- 8) & isLonger
      self.length = UInt32(truncatingIfNeeded: length)
    }
  }

  @inline(__always)
  private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let (high, low) = first.multipliedFullWidth(by: second)
    return high ^ low
  }

  @inline(__always)
  private static func hash(
    _ words: Words, _ bytes: UnsafePointer<UInt8>, _ start: Int, _ seed: (UInt64, UInt64)
  ) -> UInt64 {
    var hash = mixed(words.low ^ seed.0, words.high ^ seed.1 ^ UInt64(words.length))
    if words.length > 16 {
      var offset = 8
      repeat {
        hash = unsafe mixed(CellWords.load(bytes, start &+ offset) ^ seed.1, hash ^ seed.0)
        offset &+= 8
      } while offset &+ 8 < words.length
    }
    return hash
  }

  /// Writes the codes of known cells.
  ///
  /// - Returns: The first row from `first` whose cell is not known, or needs unescaping; else the number of rows.
  func writeCodes<Code: FixedWidthInteger & UnsignedInteger, Kind: CellKind>(
    _ run: CellRun, from first: Int, as kind: Kind.Type, into codes: UnsafeMutablePointer<Code>
  ) -> Int {
    let (slots, entries, seed) = unsafe (self.slots.start, self.entries.start, self.seed)
    let mask = UInt64(truncatingIfNeeded: self.slots.capacity &- 1)
    let (bytes, count, stride) = unsafe (run.bytes, run.count, run.stride)
    var place = unsafe run.ends + first &* stride
    var row = first
    var previous = 0
    while row < count {
      let (start, end, isQuoted) = unsafe run.range(place, isPlain: Kind.isPlain)
      if !Kind.isPlain && isQuoted && holdsQuotes, unsafe run.isEscaped(start, end) { return row }
      if Kind.isShort {
        let length = end &- start
        if length > 8 { return row }
        let word = unsafe CellWords.load(bytes, start) & CellWords.mask(length)
        var slot = Self.mixed(word ^ seed.0, seed.1 ^ UInt64(truncatingIfNeeded: length)) & mask
        while true {
          previous = unsafe Int(slots[Int(truncatingIfNeeded: slot)]) &- 1
          if previous < 0 { return row }
          if unsafe entries[previous].low == word { break }
          slot = (slot &+ 1) & mask
        }
        unsafe entries[previous].rows &+= 1
        unsafe codes[row] = Code(truncatingIfNeeded: previous)
        row &+= 1
        unsafe place += stride
        continue
      }
      let words = unsafe Words(bytes, start, end &- start)
      let isRepeated = unsafe Kind.repeats && isSame(entries + previous, words, bytes, start)
      if !isRepeated {
        var slot = unsafe Self.hash(words, bytes, start, seed) & mask
        while true {
          previous = unsafe Int(slots[Int(truncatingIfNeeded: slot)]) &- 1
          if previous < 0 { return row }
          if unsafe isSame(entries + previous, words, bytes, start) { break }
          slot = (slot &+ 1) & mask
        }
      }
      unsafe entries[previous].rows &+= 1
      unsafe codes[row] = Code(truncatingIfNeeded: previous)
      row &+= 1
      unsafe place += stride
    }
    return count
  }

  @inline(__always)
  private func isSame(
    _ entry: UnsafePointer<Entry>, _ words: Words, _ bytes: UnsafePointer<UInt8>, _ start: Int
  ) -> Bool {
    if unsafe entry.pointee.low != words.low || entry.pointee.high != words.high
      || entry.pointee.length != words.length
    {
      return false
    }
    if words.length <= 16 { return true }
    if unsafe entry.pointee.middle != CellWords.load(bytes, start &+ 8) { return false }
    return unsafe words.length <= 24
      || isSameInside(entry - UnsafePointer(entries.start), Int(words.length), bytes + start)
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

  /// The code of a known cell; one row more holds it.
  func code(of bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Int? {
    let words = unsafe Words(bytes, start, length)
    let mask = slots.capacity - 1
    var slot = Int(truncatingIfNeeded: unsafe Self.hash(words, bytes, start, seed)) & mask
    while true {
      let code = unsafe Int(slots.start[slot]) - 1
      if code < 0 { return nil }
      if unsafe isSame(entries.start + code, words, bytes, start) {
        unsafe entries.start[code].rows &+= 1
        return code
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds a cell that is not known, for one row.
  mutating func add(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, row: Int) {
    let words = unsafe Words(bytes, start, length)
    let hash = unsafe Self.hash(words, bytes, start, seed)
    if count == entries.capacity { entries = entries.grown(to: count * 2) }
    unsafe (entries.start + count).initialize(
      to: Entry(
        low: words.low, high: words.high, length: words.length, rows: 1, middle: CellWords.load(bytes, start + 8)))
    for index in start..<start + length where unsafe bytes[index] == RecordScanner.quote { holdsQuotes = true }
    isShort = isShort && length <= 8 && (length == 0 || words.low != 0)
    reserveArena(length)
    starts.append(Self.padding + arenaCount)
    unsafe (arena.start + Self.padding + arenaCount).update(from: bytes + start, count: length)
    arenaCount += length
    firstRows.append(UInt32(truncatingIfNeeded: row))
    hashes.append(UInt32(truncatingIfNeeded: hash))
    count += 1
    if count * 8 > slots.capacity { widen() } else { Self.insert(count - 1, hashes[count - 1], slots) }
  }

  private static func insert(_ code: Int, _ hash: UInt32, _ slots: MemoryBlock<UInt32>) {
    let mask = slots.capacity - 1
    var slot = Int(hash) & mask
    while unsafe slots.start[slot] != 0 { slot = (slot &+ 1) & mask }
    unsafe slots.start[slot] = UInt32(truncatingIfNeeded: code + 1)
  }

  private mutating func widen() {
    slots = MemoryBlock(repeating: 0, capacity: slots.capacity * 2)
    for code in 0..<count { Self.insert(code, hashes[code], slots) }
  }

  private mutating func reserveArena(_ length: Int) {
    let wanted = arenaCount + length + 2 * Self.padding
    if wanted <= arena.capacity { return }
    arena = arena.grown(to: max(arena.capacity * 2, wanted))
  }

  // MARK: What it holds

  /// The same cells in memory of its own.
  func copied() -> CellDictionary {
    var copy = self
    copy.slots = slots.copied(slots.capacity)
    copy.entries = entries.copied(count)
    copy.arena = arena.copied(Self.padding + arenaCount)
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
  var rowCounts: [Int] { (0..<count).map { unsafe Int(entries.start[$0].rows) } }

  /// The number of another dictionary's cell here, where it is added if it is not known.
  mutating func number(ofCell code: Int, in other: CellDictionary) -> Int {
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
