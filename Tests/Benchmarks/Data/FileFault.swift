import Foundation

/// What real exports have that clean files do not.
enum FileFault: String, CaseIterable, Sendable {
  /// Every text cell of every row between quotation marks.
  case quotes
  /// Lines end in CR LF.
  case crlf
  /// The file begins with a byte order mark.
  case mark
  /// The district of a tenth of the rows with its marks as characters of their own.
  case nfd
  /// One cell in a hundred cannot be read: a fortieth of the cells in the four columns that Q0 does not need and that
  /// take no text, so that the answer stays the same.
  case cells
}

/// A copy of a clean `dossiers.csv` with faults in it, the same for the same file.
struct FaultyCopy {
  private let faults: Set<FileFault>
  private var chance = Chance(seed: 1)
  private var decomposed: [ArraySlice<UInt8>: [UInt8]] = [:]

  init(faults: Set<FileFault>) { self.faults = faults }

  /// - Parameters:
  ///   - source: A file without quoted fields, of ten columns as ``SyntheticDossiers`` writes them.
  ///   - target: A new file.
  mutating func write(_ source: FileHandle, to target: FileHandle) throws {
    var pending: [UInt8] = []
    var isHeader = true
    if faults.contains(.mark) { try target.write(contentsOf: [0xEF, 0xBB, 0xBF] as [UInt8]) }
    while let data = try source.read(upToCount: 4 << 20), !data.isEmpty {
      pending.append(contentsOf: data)
      var block: [UInt8] = []
      block.reserveCapacity(pending.count * 5 / 4)
      var start = 0
      while let end = pending[start...].firstIndex(of: Self.lineEnd) {
        append(pending[start..<end], isHeader: isHeader, to: &block)
        isHeader = false
        start = end + 1
      }
      pending.removeFirst(start)
      try target.write(contentsOf: block)
    }
  }

  private mutating func append(_ line: ArraySlice<UInt8>, isHeader: Bool, to block: inout [UInt8]) {
    var column = 0
    var start = line.startIndex
    while true {
      let end = line[start...].firstIndex(of: Self.comma) ?? line.endIndex
      if isHeader {
        block.append(contentsOf: line[start..<end])
      } else {
        append(cell: line[start..<end], column: column, to: &block)
      }
      if end == line.endIndex { break }
      block.append(Self.comma)
      start = end + 1
      column += 1
    }
    if faults.contains(.crlf) { block.append(Self.carriageReturn) }
    block.append(Self.lineEnd)
  }

  private mutating func append(cell: ArraySlice<UInt8>, column: Int, to block: inout [UInt8]) {
    if let bad = Self.badCells[column], faults.contains(.cells), chance.below(40) == 0 {
      block.append(contentsOf: bad)
      return
    }
    let isQuoted = faults.contains(.quotes) && Self.textColumns.contains(column)
    if isQuoted { block.append(Self.quote) }
    if column == Self.district && faults.contains(.nfd) && chance.below(10) == 0 {
      block.append(contentsOf: decomposition(of: cell))
    } else {
      block.append(contentsOf: cell)
    }
    if isQuoted { block.append(Self.quote) }
  }

  private mutating func decomposition(of cell: ArraySlice<UInt8>) -> [UInt8] {
    if let known = decomposed[cell] { return known }
    let text = Array(String(decoding: cell, as: UTF8.self).decomposedStringWithCanonicalMapping.utf8)
    decomposed[ArraySlice(Array(cell))] = text
    return text
  }

  private static let district = 2
  private static let textColumns: Set<Int> = [0, 1, 2, 6, 7]
  private static let badCells: [Int: [UInt8]] = [
    4: Array("31/02/2020".utf8), 5: Array("chưa xong".utf8), 8: Array("không rõ".utf8), 9: Array("miễn phí".utf8),
  ]
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineEnd = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
