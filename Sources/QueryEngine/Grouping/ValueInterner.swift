/// Numbers one after another for different values, in order of first appearance (open addressing, half full at most).
struct ValueInterner: Sendable {
  private(set) var values: [Int64] = []
  /// A value's number plus one; 0 where the place is free.
  private(set) var places: [UInt32]

  /// - Parameter expected: About how many values there will be.
  init(expected: Int = 512) {
    var size = 1024
    while size < expected * 2 { size *= 2 }
    places = [UInt32](repeating: 0, count: size)
  }

  /// The different ones of some numbers.
  init(_ values: [Int]) {
    self.init()
    for value in values { _ = number(of: Int64(value)) }
  }

  /// The value's number, a new one where it was not there.
  mutating func number(of value: Int64) -> UInt32 {
    var place = Self.hash(value) & (places.count - 1)
    while places[place] != 0 {
      let number = places[place] - 1
      if values[Int(number)] == value { return number }
      place = (place + 1) & (places.count - 1)
    }
    values.append(value)
    places[place] = UInt32(values.count)
    if values.count * 2 > places.count { grow() }
    return UInt32(values.count - 1)
  }

  /// The value's number; nil where it is not there.
  func find(_ value: Int64) -> Int? { Self.find(value, places) { values[$0] } }

  /// The same in the places of an interner whose values lie elsewhere by now.
  static func find(_ value: Int64, _ places: [UInt32], _ valueOfNumber: (Int) -> Int64) -> Int? {
    var place = hash(value) & (places.count - 1)
    while places[place] != 0 {
      let number = Int(places[place] - 1)
      if valueOfNumber(number) == value { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    places = [UInt32](repeating: 0, count: places.count * 2)
    for (number, value) in values.enumerated() {
      var place = Self.hash(value) & (places.count - 1)
      while places[place] != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = UInt32(number + 1)
    }
  }

  /// Multiplication by 2^64 / golden ratio (D. Knuth, The Art of Computer Programming 6.4), the high bits folded down.
  static func hash(_ value: Int64) -> Int {
    let product = UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: (product ^ (product >> 32)) & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
