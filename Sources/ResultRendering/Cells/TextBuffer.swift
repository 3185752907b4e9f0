import ColumnarData
import Values

/// UTF-8 that is put together piece by piece, in memory that is used again.
///
/// Unsafe memory. Proof: bytes are written behind `count` alone, into room that ``reserve(_:)`` made in the block that this
/// buffer owns; what is read lies below `count`, which every reader checks.
@safe struct TextBuffer: ~Copyable {
  private var block = MemoryBlock<UInt8>(capacity: 1 << 12)
  /// Bytes.
  private(set) var count = 0

  /// Forgets the bytes from a place on, and keeps the memory.
  mutating func removeAll(from place: Int = 0) { count = min(count, place) }

  /// The text; what is no UTF-8 becomes U+FFFD.
  var text: String {
    unsafe String(decoding: UnsafeBufferPointer(start: UnsafePointer(block.start), count: count), as: UTF8.self)
  }

  /// Calls the body with some of the bytes.
  func withBytes<Result>(_ range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
    precondition(range.upperBound <= count, "bytes outside the text")
    return block.withElements(count) { body($0.extracting(range)) }
  }

  // MARK: Adding

  private mutating func reserve(_ more: Int) {
    if count + more > block.capacity { block.grow(to: max(count + more, 2 * block.capacity)) }
  }

  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe block.start[count] = byte
    count += 1
  }

  mutating func append(text: String) {
    var text = text
    text.withUTF8 { bytes in unsafe append(bytes) }
  }

  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { bytes in unsafe append(bytes) }
  }

  /// Adds some bytes of another text.
  mutating func append(_ range: Range<Int>, of other: borrowing TextBuffer) {
    precondition(range.upperBound <= other.count, "bytes outside the text")
    unsafe append(UnsafeBufferPointer(start: UnsafePointer(other.block.start) + range.lowerBound, count: range.count))
  }

  /// Adds once more some of its own bytes.
  mutating func repeatBytes(_ range: Range<Int>) {
    precondition(range.upperBound <= count, "bytes outside the text")
    reserve(range.count)
    unsafe (block.start + count).update(from: block.start + range.lowerBound, count: range.count)
    count += range.count
  }

  mutating func append(blanks: Int) {
    if blanks <= 0 { return }
    reserve(blanks)
    unsafe (block.start + count).update(repeating: UInt8(ascii: " "), count: blanks)
    count += blanks
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = unsafe bytes.baseAddress, !bytes.isEmpty else { return }
    reserve(bytes.count)
    unsafe (block.start + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Takes away the blanks that end the text, as far as a place.
  mutating func removeBlanks(from place: Int) {
    while count > place, block[count - 1] == UInt8(ascii: " ") { count -= 1 }
  }

  /// Puts one byte in place of another, from a place on.
  mutating func replace(_ byte: UInt8, with other: UInt8, from place: Int) {
    for index in place..<count where block[index] == byte { block[index] = other }
  }

  // MARK: Numbers and days

  /// Decimal digits, with zeros in front up to a number of digits.
  mutating func append(digitsOf value: UInt64, minimum: Int = 1) {
    var powers = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      powers += 1
    }
    let length = max(powers, minimum)
    reserve(length)
    rest = value
    for place in stride(from: count + length - 1, through: count, by: -1) {
      unsafe block.start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Decimal digits in groups of three.
  mutating func append(groupsOf value: UInt64, separator: UInt8) {
    if value >= 1000 {
      append(groupsOf: value / 1000, separator: separator)
      append(separator)
      append(digitsOf: value % 1000, minimum: 3)
    } else {
      append(digitsOf: value)
    }
  }

  /// `-1234.50`, as ``FixedDecimal/plainText``; with a sign between groups `1.671,50`, as ``FixedDecimal/text(in:)``.
  mutating func append(_ number: FixedDecimal, groups: UInt8? = nil, decimals: UInt8 = UInt8(ascii: ".")) {
    if number.unscaled < 0 { append(UInt8(ascii: "-")) }
    var (whole, fraction) = (number.unscaled.magnitude, UInt64(0))
    if number.scale > 0 {
      (whole, fraction) = whole.quotientAndRemainder(dividingBy: FixedDecimal.powerOfTen(number.scale).magnitude)
    }
    if let groups { append(groupsOf: whole, separator: groups) } else { append(digitsOf: whole) }
    if number.scale == 0 { return }
    append(decimals)
    append(digitsOf: fraction, minimum: number.scale)
  }

  /// `2020-08-31`.
  mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    if year < 0 { return append(text: day.isoText) }
    append(digitsOf: UInt64(year), minimum: 4)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(month), minimum: 2)
    append(UInt8(ascii: "-"))
    append(digitsOf: UInt64(dayOfMonth), minimum: 2)
  }
}
