import Foundation

/// The different cells of a column, found by their first, second and last eight bytes and their length: they decide
/// cells of up to 24 bytes; longer ones are compared in full. Open addressing with linear probing.
///
/// A hash multiplies words that were changed by a random seed (after Wang Yi's wyhash), so that no file can be made
/// whose cells fall on one slot.
///
/// The unsafe part: the table's and the arena's memory. Proof: slots are taken modulo the table's size, and the table
/// is never more than half full, so that probing ends; `ends` has the arena's places, and the arena is padded like a
/// window; one thread owns the dictionary until it is finished.
@safe final class CellDictionary: @unchecked Sendable {
  struct Entry {
    var low: UInt64 = 0
    /// Bytes 8 to 16, of cells longer than 16 bytes.
    var middle: UInt64 = 0
    /// The last eight bytes, of cells longer than 8 bytes.
    var high: UInt64 = 0
    var length: UInt32 = Self.free
    var code: UInt32 = 0
    /// Rows that hold the cell.
    var rows: UInt32 = 0
    /// The low bits of the hash, by which the entry finds its slot in a wider table.
    var hash: UInt32 = 0

    static let free = UInt32.max
  }

  private(set) var entries: UnsafeMutablePointer<Entry>
  private(set) var mask: Int
  private(set) var count = 0
  /// The part's row in which each cell came first.
  private(set) var firstRows: [UInt32] = []
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity = 1 << 12
  private var arenaCount = 0
  private var starts: [Int] = []
  let seed: (UInt64, UInt64, UInt64)
  private static let padding = 64

  init() {
    unsafe entries = .allocate(capacity: 256)
    unsafe entries.initialize(repeating: Entry(), count: 256)
    mask = 255
    unsafe arena = .allocate(capacity: arenaCapacity + 2 * Self.padding)
    unsafe arena.initialize(repeating: 0, count: arenaCapacity + 2 * Self.padding)
    var random = SystemRandomNumberGenerator()
    seed = (random.next(), random.next(), random.next())
  }

  deinit {
    unsafe entries.deallocate()
    unsafe arena.deallocate()
  }

  /// What a cell is found by.
  struct Key {
    let low, middle, high: UInt64
    let length: UInt32
    let hash: UInt64

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, _ seed: (UInt64, UInt64, UInt64)) {
      low = unsafe CellWords.load(bytes, start) & CellWords.mask(length)
      high = unsafe CellWords.load(bytes, start &+ length &- 8) & (length > 8 ? .max : 0)
      self.length = UInt32(truncatingIfNeeded: length)
      var hash = Self.mixed(low ^ seed.0, high ^ seed.1 ^ UInt64(truncatingIfNeeded: length))
      if length > 16 {
        middle = unsafe CellWords.load(bytes, start &+ 8)
        var offset = 8
        repeat {
          hash = unsafe Self.mixed(CellWords.load(bytes, start &+ offset) ^ seed.2, hash ^ seed.0)
          offset &+= 8
        } while offset &+ 8 < length
      } else {
        middle = 0
      }
      self.hash = hash
    }

    @inline(__always)
    static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
      let (high, low) = first.multipliedFullWidth(by: second)
      return high ^ low
    }
  }

  /// Writes the codes of known cells.
  ///
  /// - Returns: The first row from `first` whose cell is not known, or needs unescaping; else the number of rows.
  @inline(__always)
  func writeCodes<Code: FixedWidthInteger & UnsignedInteger>(
    _ run: CellRun, from first: Int, isPlain: Bool, into codes: UnsafeMutablePointer<Code>
  ) -> Int {
    let (entries, mask, seed) = unsafe (self.entries, self.mask, self.seed)
    let bytes = unsafe run.bytes
    let count = unsafe run.count
    var row = first
    while row < count {
      let (start, end, isQuoted) = unsafe run.range(row, isPlain: isPlain)
      if !isPlain && isQuoted, unsafe run.isEscaped(start, end) { return row }
      let key = unsafe Key(bytes, start, end &- start, seed)
      var slot = Int(truncatingIfNeeded: key.hash) & mask
      while true {
        let entry = unsafe entries + slot
        if unsafe entry.pointee.low == key.low && entry.pointee.high == key.high
          && entry.pointee.length == key.length
          && (key.length <= 16 || isSame(entry.pointee, key, bytes, start))
        {
          unsafe entry.pointee.rows &+= 1
          unsafe codes[row] = Code(truncatingIfNeeded: entry.pointee.code)
          break
        }
        if unsafe entry.pointee.length == Entry.free { return row }
        slot = (slot &+ 1) & mask
      }
      row &+= 1
    }
    return count
  }

  @inline(__always)
  private func isSame(_ entry: Entry, _ key: Key, _ bytes: UnsafePointer<UInt8>, _ start: Int) -> Bool {
    if entry.middle != key.middle { return false }
    return unsafe key.length <= 24 || isSameInside(Int(entry.code), Int(key.length), bytes + start)
  }

  /// Compares what lies between the words of a long cell.
  private func isSameInside(_ code: Int, _ length: Int, _ cell: UnsafePointer<UInt8>) -> Bool {
    let known = unsafe arena + starts[code]
    var offset = 16
    while offset &+ 8 < length {
      if unsafe CellWords.load(known, offset) != CellWords.load(cell, offset) { return false }
      offset &+= 8
    }
    return true
  }

  /// The code of a known cell; one row more holds it.
  func code(of bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int) -> Int? {
    let key = unsafe Key(bytes, start, length, seed)
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while unsafe entries[slot].length != Entry.free {
      if unsafe entries[slot].low == key.low && entries[slot].high == key.high && entries[slot].length == key.length
        && (length <= 16 || isSame(entries[slot], key, bytes, start))
      {
        unsafe entries[slot].rows &+= 1
        return unsafe Int(entries[slot].code)
      }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Adds a cell that is not known, for one row.
  func add(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ length: Int, row: Int) {
    let key = unsafe Key(bytes, start, length, seed)
    unsafe insert(
      Entry(
        low: key.low, middle: key.middle, high: key.high, length: key.length, code: UInt32(truncatingIfNeeded: count),
        rows: 1, hash: UInt32(truncatingIfNeeded: key.hash)),
      entries, mask)
    reserveArena(length)
    starts.append(Self.padding + arenaCount)
    unsafe (arena + Self.padding + arenaCount).update(from: bytes + start, count: length)
    arenaCount += length
    firstRows.append(UInt32(truncatingIfNeeded: row))
    count += 1
    if count * 2 > mask { grow() }
  }

  @unsafe private func insert(_ entry: Entry, _ table: UnsafeMutablePointer<Entry>, _ mask: Int) {
    var slot = Int(entry.hash) & mask
    while unsafe table[slot].length != Entry.free { slot = (slot &+ 1) & mask }
    unsafe table[slot] = entry
  }

  private func grow() {
    let wider = (mask + 1) * 4
    let table = UnsafeMutablePointer<Entry>.allocate(capacity: wider)
    unsafe table.initialize(repeating: Entry(), count: wider)
    for slot in 0...mask where unsafe entries[slot].length != Entry.free {
      unsafe insert(entries[slot], table, wider - 1)
    }
    unsafe entries.deallocate()
    unsafe entries = table
    mask = wider - 1
  }

  private func reserveArena(_ length: Int) {
    if arenaCount + length <= arenaCapacity { return }
    let wider = max(arenaCapacity * 2, arenaCount + length)
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: wider + 2 * Self.padding)
    unsafe memory.initialize(repeating: 0, count: wider + 2 * Self.padding)
    unsafe memory.update(from: arena, count: Self.padding + arenaCount)
    unsafe arena.deallocate()
    unsafe arena = memory
    arenaCapacity = wider
  }

  // MARK: What it holds

  /// The different cells, numbered by their codes.
  var cells: CellArena {
    var cells = CellArena()
    cells.reserve(cells: count, bytes: arenaCount)
    for code in 0..<count { unsafe cells.append(UnsafeBufferPointer(start: arena + starts[code], count: length(code))) }
    return cells
  }

  private func length(_ code: Int) -> Int {
    (code + 1 < count ? starts[code + 1] : Self.padding + arenaCount) - starts[code]
  }

  /// How many rows hold each cell.
  var rowCounts: [Int] {
    var counts = Array(repeating: 0, count: count)
    for slot in 0...mask where unsafe entries[slot].length != Entry.free {
      counts[Int(unsafe entries[slot].code)] = Int(unsafe entries[slot].rows)
    }
    return counts
  }

  /// The number of another dictionary's cell here, where it is added if it is not known.
  func number(ofCell code: Int, in other: CellDictionary) -> Int {
    let (start, length) = (other.starts[code], other.length(code))
    if let known = unsafe self.code(of: other.arena, start, length) { return known }
    unsafe add(other.arena, start, length, row: 0)
    return count - 1
  }

  /// The bytes of a cell.
  func bytes(ofCell code: Int) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: arena + starts[code], count: length(code)))
  }
}
