/// Where each row's record starts in the file: the first start, and from each to the next the bytes between. Blank
/// records count to the row before them.
///
/// The unsafe part: places of a run, and the memory of lengths. Proof: room is reserved for as many lengths as the run
/// has rows, and one is written for each.
struct RecordLengths: ~Copyable, Sendable {
  /// The file offset of the first row; nil before there is one.
  private(set) var first: Int?
  /// The file offset of the last row.
  private(set) var last = 0
  /// Bytes from each row but the last to the next.
  private(set) var lengths = NarrowNumbers()

  /// Makes room for so many rows in all.
  mutating func expect(rows: Int) { lengths.expected = rows }

  /// Gives the lengths away; none are left.
  mutating func takeLengths() -> NarrowNumbers {
    var taken = NarrowNumbers()
    swap(&taken, &lengths)
    return taken
  }

  mutating func append(start: Int) {
    if first == nil { first = start } else { lengths.append(start - last) }
    last = start
  }

  /// Appends rows that follow each other without blank ones.
  ///
  /// - Parameters:
  ///   - start: The first row's place in the window.
  ///   - lines: The place of each row's line feed.
  ///   - offset: The window's place in the file.
  @unsafe mutating func append(_ count: Int, from start: Int, lines: UnsafePointer<UInt32>, offset: Int) {
    append(start: offset + start)
    if count < 2 { return }
    let rows = count - 1
    lengths.reserve(rows)
    let fits =
      switch lengths.width {
      case 1: unsafe write(rows, start, lines, as: UInt8.self)
      case 2: unsafe write(rows, start, lines, as: UInt16.self)
      default: unsafe write(rows, start, lines, as: UInt32.self)
      }
    if fits {
      lengths.advance(by: rows)
      last = unsafe offset + Int(lines[rows - 1]) + 1
    } else {
      for row in 0..<rows { unsafe append(start: offset + Int(lines[row]) + 1) }
    }
  }

  /// - Returns: False where a length has more bits than the memory gives it.
  @unsafe private func write<Length: FixedWidthInteger & UnsignedInteger>(
    _ rows: Int, _ start: Int, _ lines: UnsafePointer<UInt32>, as type: Length.Type
  ) -> Bool {
    let target = unsafe lengths.start.assumingMemoryBound(to: type) + lengths.count
    var previous = UInt32(truncatingIfNeeded: start) &- 1
    var all: UInt32 = 0
    for row in 0..<rows {
      let length = unsafe lines[row] &- previous
      previous = unsafe lines[row]
      all |= length
      unsafe target[row] = Length(truncatingIfNeeded: length)
    }
    return all <= UInt32(truncatingIfNeeded: Length.max)
  }
}
