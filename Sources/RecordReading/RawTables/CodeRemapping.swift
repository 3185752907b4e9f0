package import ColumnarData
import Dispatch

/// Codes of the kind that a column may have.
typealias NarrowCode = FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable

extension CellCodes {
  /// Decodes the dictionary: gives every row the code of its cell, with the zones of the result, on all cores. Where
  /// nobody else has the codes, the memory of the first part becomes that of the result if it is as wide.
  ///
  /// - Parameter greatest: No code is greater.
  package consuming func decodeDictionary(_ values: [UInt32], greatest: Int) -> Codes {
    if greatest <= Int(UInt8.max) {
      let (codes, zones) = unsafe decodeDictionary(values.map { UInt8(truncatingIfNeeded: $0) }) {
        unsafe Zone(bytes: $0)
      }
      return Codes(.bytes(codes), zones: zones)
    }
    if greatest <= Int(UInt16.max) {
      let (codes, zones) = unsafe decodeDictionary(values.map { UInt16(truncatingIfNeeded: $0) }) {
        unsafe Zone(words: $0)
      }
      return Codes(.words(codes), zones: zones)
    }
    let (codes, zones) = unsafe decodeDictionary(values) { unsafe Zone(doubleWords: $0) }
    return Codes(.doubleWords(codes), zones: zones)
  }

  /// Decodes the dictionary: gives every row the number of its cell.
  ///
  package consuming func decodeDictionary(wide values: [Int64]) -> ColumnBuffer<Int64> {
    let codes = self
    return ColumnBuffer(count: codes.rowCount) { rows in
      for row in rows.indices { rows[row] = values[codes[row]] }
    }
  }

  /// The unsafe part: several threads write into one memory, which may be that of the first part's codes. Proof: rows
  /// are cut into zones, each written by one thread; a row's code of the first part is read before its place is
  /// written, and no other row's; the memory has room for all rows, and the tables a value for each code of their part.
  private consuming func decodeDictionary<Code: NarrowCode>(
    _ values: [Code], _ zone: @Sendable (UnsafeBufferPointer<Code>) -> Zone
  ) -> (ColumnBuffer<Code>, ColumnBuffer<Zone>) {
    let (starts, rowCount) = (starts, rowCount)
    let first = parts[0].codes.width == MemoryLayout<Code>.size ? parts[0].codes.takeBlock(of: Code.self) : nil
    let isInPlace = first != nil
    var block = first ?? MemoryBlock<Code>(capacity: rowCount)
    if block.capacity < rowCount { block.grow(to: rowCount) }
    nonisolated(unsafe) let memory = unsafe block.start
    let parts = parts
    let sources = parts.enumerated().map { index, part in
      unsafe PartRemapping(
        start: index == 0 && isInPlace ? UnsafeRawPointer(memory) : part.codes.start, width: part.codes.width,
        first: starts[index], end: starts[index + 1], table: part.cells.map { values[Int($0)] })
    }
    let zoneCount = (rowCount + Zone.rowCount - 1) / Zone.rowCount
    let zoneBlock = MemoryBlock<Zone>(capacity: zoneCount)
    nonisolated(unsafe) let zones = unsafe zoneBlock.start
    DispatchQueue.concurrentPerform(iterations: zoneCount) { index in
      let rows = index * Zone.rowCount..<min((index + 1) * Zone.rowCount, rowCount)
      if rows.lowerBound >= starts[1] {
        unsafe MemoryPages.populate(memory + rows.lowerBound, byteCount: rows.count * MemoryLayout<Code>.size)
      }
      for source in sources { unsafe source.write(rows, into: memory) }
      unsafe zones[index] = zone(UnsafeBufferPointer(start: memory + rows.lowerBound, count: rows.count))
    }
    withExtendedLifetime(parts) {}
    return (ColumnBuffer(taking: block, count: rowCount), ColumnBuffer(taking: zoneBlock, count: zoneCount))
  }
}

/// The codes of one part on their way into a column.
///
/// The unsafe part: a pointer to codes. Proof: see ``CellCodes/decodeDictionary(_:)``.
@safe private struct PartRemapping<Code: NarrowCode>: @unchecked Sendable {
  let start: UnsafeRawPointer
  let width: Int
  /// The column's rows that the part has.
  let first, end: Int
  let table: [Code]

  /// Writes those of the rows that are the part's.
  @unsafe func write(_ rows: Range<Int>, into target: UnsafeMutablePointer<Code>) {
    let own = rows.clamped(to: first..<end)
    if own.isEmpty { return }
    switch width {
    case 1: unsafe write(own, from: start.assumingMemoryBound(to: UInt8.self), into: target)
    case 2: unsafe write(own, from: start.assumingMemoryBound(to: UInt16.self), into: target)
    default: unsafe write(own, from: start.assumingMemoryBound(to: UInt32.self), into: target)
    }
  }

  @inline(__always)
  private func write<Raw: NarrowCode>(
    _ rows: Range<Int>, from codes: UnsafePointer<Raw>, into target: UnsafeMutablePointer<Code>
  ) {
    unsafe table.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return }
      for row in rows { unsafe target[row] = table[Int(truncatingIfNeeded: codes[row &- first])] }
    }
  }
}
