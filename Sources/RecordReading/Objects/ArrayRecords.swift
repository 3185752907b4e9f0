import Foundation

/// Arrays that are records, as the text of objects, which are read like any others.
///
/// The first array has the names of the columns, unless there are none: then the first record says how many there are,
/// and they are called `c_1`, `c_2` and so on.
struct ArrayRecords {
  /// An array of objects, each on the line on which its record starts.
  private(set) var objects = Array("[".utf8)
  /// Records with more or fewer cells than there are columns, which are not among the objects. Empty cells beyond the
  /// last column are cut.
  private(set) var unevenRows: [RawTable.UnevenRow] = []
  /// Of the columns, each another; nil before the first array.
  private(set) var names: [String]?
  private var quotedNames: [[UInt8]] = []
  private var line = 1

  /// - Parameters:
  ///   - scanner: At the array of arrays, which it takes.
  ///   - bytes: In which the scanner goes.
  init(_ scanner: inout JSONScanner, _ bytes: [UInt8], hasHeading: Bool) throws(JSONScanner.Fault) {
    try scanner.elements { scanner throws(JSONScanner.Fault) in
      let line = scanner.nextLine
      var cells: [ArraySlice<UInt8>] = []
      var ahead = scanner
      let range = try ahead.range()
      try scanner.elements { scanner throws(JSONScanner.Fault) in cells.append(bytes[try scanner.range()]) }
      if names == nil {
        let found = hasHeading ? Self.names(cells) : cells.indices.map { "c_\($0 + 1)" }
        (names, quotedNames) = (found, found.map(Self.quoted))
        if hasHeading { return }
      }
      append(cells, line: line, bytes[range])
    }
    objects += Array("]".utf8)
  }

  private mutating func append(_ cells: [ArraySlice<UInt8>], line: Int, _ record: ArraySlice<UInt8>) {
    let names = quotedNames
    var cells = cells
    while cells.count > names.count, let last = cells.last, Self.isEmpty(last) { cells.removeLast() }
    guard cells.count == names.count else {
      unevenRows.append(RawTable.UnevenRow(line: line, cellCount: cells.count, record: record.span))
      return
    }
    let members = zip(names, cells).map { name, cell in name + Array(":".utf8) + cell }
    if objects.count > 1 { objects += Array(",".utf8) }
    objects += Array(repeating: RecordScanner.lineFeed, count: line - self.line)
    self.line = line
    objects += Array("{".utf8) + members.joined(separator: Array(",".utf8)) + Array("}".utf8)
  }

  private static func isEmpty(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.elementsEqual("null".utf8) || cell.elementsEqual("\"\"".utf8)
  }

  /// The texts of the cells; one that stands twice gets a number.
  private static func names(_ cells: [ArraySlice<UInt8>]) -> [String] {
    var known: Set<String> = []
    return cells.map { cell in
      let text = (try? JSONDecoder().decode(String.self, from: Data(cell))) ?? String(decoding: cell, as: UTF8.self)
      var (name, number) = (text, 1)
      while !known.insert(name).inserted {
        number += 1
        name = "\(text)_\(number)"
      }
      return name
    }
  }

  private static func quoted(_ text: String) -> [UInt8] { (try? JSONEncoder().encode(text)).map { Array($0) } ?? [] }
}
