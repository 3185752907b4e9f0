import Foundation

/// Writes values one after the other in a compact form: whole numbers as 7 bits a byte, least first; texts as their length
/// and UTF-8.
struct DescriptionWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write(_ number: Int) { write(Int64(number)) }

  /// Near 0 short: 0, −1, 1, −2, 2 … become 0, 1, 2, 3, 4.
  mutating func write(_ number: Int64) { write(UInt64(bitPattern: number << 1 ^ number >> 63)) }

  mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(data: [UInt8]) {
    write(data.count)
    bytes += data
  }

  mutating func write<Value: DescriptionCodable>(_ value: Value) { value.encode(into: &self) }

  mutating func write<Value: DescriptionCodable>(_ value: Value?) {
    write(value != nil)
    if let value { value.encode(into: &self) }
  }

  mutating func write<Value: DescriptionCodable>(_ values: [Value]) {
    write(values.count)
    for value in values { value.encode(into: &self) }
  }
}

/// Reads back what a ``DescriptionWriter`` wrote; what cannot be so is damage, whatever the bytes are.
struct DescriptionReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() throws(SnapshotFault) -> UInt8 {
    guard position < bytes.count else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func flag() throws(SnapshotFault) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw .damaged
    }
  }

  mutating func unsigned() throws(SnapshotFault) -> UInt64 {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let byte = try byte()
      number |= UInt64(byte & 0x7f) << UInt64(shift)
      if byte < 0x80 { return number }
    }
    throw .damaged
  }

  mutating func integer64() throws(SnapshotFault) -> Int64 {
    let number = try unsigned()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func integer() throws(SnapshotFault) -> Int { Int(try integer64()) }

  /// A number of things of which each takes at least one byte, so that it cannot exceed what is left.
  mutating func count() throws(SnapshotFault) -> Int {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position else { throw .damaged }
    return count
  }

  mutating func text() throws(SnapshotFault) -> String {
    let count = try count()
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func data() throws(SnapshotFault) -> [UInt8] {
    let count = try count()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func value<Value: DescriptionCodable>(_ type: Value.Type = Value.self) throws(SnapshotFault) -> Value {
    try Value(from: &self)
  }

  mutating func optional<Value: DescriptionCodable>(_ type: Value.Type = Value.self) throws(SnapshotFault) -> Value? {
    try flag() ? Value(from: &self) : nil
  }

  mutating func list<Value: DescriptionCodable>(_ type: Value.Type = Value.self) throws(SnapshotFault) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value(from: &self)) }
    return values
  }

  mutating func choice<Value: RawRepresentable>(_ type: Value.Type = Value.self) throws(SnapshotFault) -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: try text()) else { throw .damaged }
    return value
  }
}

/// A value that can stand in the description of a snapshot.
protocol DescriptionCodable {
  func encode(into writer: inout DescriptionWriter)
  init(from reader: inout DescriptionReader) throws(SnapshotFault)
}

extension String: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) { writer.write(self) }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) { self = try reader.text() }
}

extension Int: DescriptionCodable {
  func encode(into writer: inout DescriptionWriter) { writer.write(self) }

  init(from reader: inout DescriptionReader) throws(SnapshotFault) { self = try reader.integer() }
}
