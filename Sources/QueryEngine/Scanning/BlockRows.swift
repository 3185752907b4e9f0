/// A few thousand rows of a table on which a kernel works at once: neighbours, or chosen ones.
///
/// The indices belong to a column buffer or to a block's scratch that outlives the call which gets the value.
@safe struct BlockRows {
  /// Rows in one block at most: few enough that a block's vectors stay in the cache of a core.
  static let capacity = 4096

  let first: Int
  let count: Int
  /// The rows' numbers; nil where they are `first ..< first + count`.
  let indices: UnsafePointer<Int32>?

  init(first: Int, count: Int) {
    self.first = first
    self.count = count
    unsafe indices = nil
  }

  init(indices: UnsafePointer<Int32>, count: Int) {
    first = 0
    self.count = count
    unsafe self.indices = indices
  }

  /// Calls the body with all of so many rows, a block at a time.
  static func forEach(of count: Int, _ body: (BlockRows) -> Void) {
    for start in stride(from: 0, to: count, by: capacity) {
      body(BlockRows(first: start, count: min(capacity, count - start)))
    }
  }

  /// Whether the rows are neighbours.
  var isContiguous: Bool { unsafe indices == nil }

  /// Appends the rows' numbers.
  func append(to numbers: inout [Int32]) {
    if let indices = unsafe indices {
      unsafe numbers.append(contentsOf: UnsafeBufferPointer(start: indices, count: count))
    } else {
      numbers.append(contentsOf: Int32(first)..<Int32(first + count))
    }
  }

  /// The rows at which a mask has 1: their numbers are written to a buffer, which may be the one that has them now.
  ///
  /// In bounds: masks and buffers are as long as a block, and nothing is written ahead of the row that is read.
  func masked(by mask: MutableBuffer<UInt8>, into numbers: MutableBuffer<Int32>) -> BlockRows {
    precondition(count <= mask.count && count <= numbers.count, "more rows than a block has")
    var kept = 0
    if let indices = unsafe indices {
      for index in 0..<count {
        unsafe numbers.start[kept] = indices[index]
        unsafe kept &+= Int(mask.start[index])
      }
    } else {
      for index in 0..<count {
        unsafe numbers.start[kept] = Int32(truncatingIfNeeded: first &+ index)
        unsafe kept &+= Int(mask.start[index])
      }
    }
    return unsafe BlockRows(indices: numbers.start, count: kept)
  }

  /// The row's number in the table.
  func row(_ position: Int) -> Int {
    precondition(position >= 0 && position < count, "position outside the block")
    if let indices = unsafe indices { return Int(unsafe indices[position]) }
    return first + position
  }
}

/// The memory that one worker uses over and over, and what went wrong in its blocks.
final class BlockScratch {
  /// Set where arithmetic left 64 bits in any row that was looked at.
  var hasOverflowed = false
  /// The zone of which the rows at hand are a part; nil where rows come in an order of their own.
  var zone: Int?
  /// Where the rows at hand stand among those that the pass looks at: the first of them, before conditions.
  var place = 0
  /// The rows that a pass has chosen of the block at hand.
  let selectionMask = MutableBuffer<UInt8>(repeating: 0, count: BlockRows.capacity)
  let selected = MutableBuffer<Int32>(repeating: 0, count: BlockRows.capacity)
  private var vectors: [MutableBuffer<Int64>] = []
  private var masks: [MutableBuffer<UInt8>] = []
  private var rowLists: [MutableBuffer<Int32>] = []

  /// A vector of a block's length to work in, to be given back.
  func takeVector() -> MutableBuffer<Int64> {
    vectors.popLast() ?? MutableBuffer(repeating: 0, count: BlockRows.capacity)
  }

  func giveBack(_ vector: MutableBuffer<Int64>) { vectors.append(vector) }

  /// A byte a row of a block to work in, to be given back.
  func takeMask() -> MutableBuffer<UInt8> {
    masks.popLast() ?? MutableBuffer(repeating: 0, count: BlockRows.capacity)
  }

  func giveBack(_ mask: MutableBuffer<UInt8>) { masks.append(mask) }

  /// Room for the numbers of a block's rows, to be given back.
  func takeRows() -> MutableBuffer<Int32> {
    rowLists.popLast() ?? MutableBuffer(repeating: 0, count: BlockRows.capacity)
  }

  func giveBack(_ rows: MutableBuffer<Int32>) { rowLists.append(rows) }
}
