import CellParsing
import Diagnostics
import VietnameseText
import WorkProgress

/// Reads flat JSON objects into columns of text: an array of them, or one behind the other, as JSON Lines have them.
struct ObjectReader {
  private let file: RecordFile

  init(_ file: RecordFile) {
    self.file = file
  }

  func read() throws(DiagnosticError) -> RawTable {
    var text = try TextBytes(file.opened(), encoding: file.encoding)
    var bytes: [UInt8] = []
    while try !text.read(DelimitedReader.chunkSize, into: &bytes) {
      if file.monitor.isCancelled { throw DiagnosticError(.cancelled) }
    }
    var columns = ObjectColumns(named: [])
    var nested: (line: Int, name: String)?
    var arrays: ArrayRecords?
    var isThere = true
    do throws(JSONScanner.Fault) {
      if var scanner = try scanner(of: bytes, &arrays) {
        columns = ObjectColumns(named: arrays?.names ?? [])
        try read(&scanner, into: &columns, &nested)
      } else {
        isThere = false
      }
    } catch {
      throw DiagnosticError(
        .jsonUnreadable, ["path": .text(file.path), "offset": .number(text.markLength + error.offset)])
    }
    if !isThere {
      let what = "dialect: property: \(file.property ?? "")"
      throw DiagnosticError(.packageUnsupported, ["path": .text(file.path), "what": .text(what)])
    }
    if let nested {
      throw DiagnosticError(
        .jsonNested, ["path": .text(file.path), "line": .number(nested.line), "name": .text(nested.name)])
    }
    let unevenRows = arrays?.unevenRows ?? []
    if columns.rowCount == 0, unevenRows.isEmpty { throw DiagnosticError(.emptyFile, ["path": .text(file.path)]) }
    return columns.finish(path: file.path, unevenRows)
  }

  /// The records' scanner: at the value of ``RecordFile/property``, or of objects in place of arrays.
  ///
  /// - Parameter arrays: Gets the records where they are arrays.
  /// - Returns: nil where the file has no array there.
  private func scanner(
    of bytes: [UInt8], _ arrays: inout ArrayRecords?
  ) throws(JSONScanner.Fault) -> JSONScanner? {
    var scanner = JSONScanner(bytes)
    if let property = file.property {
      let isThere = try scanner.enter(property.split(separator: ".").map(String.init)[...])
      if !isThere || scanner.next != UInt8(ascii: "[") { return nil }
    }
    var ahead = scanner
    guard file.takesArrays, ahead.take("["), ahead.next == UInt8(ascii: "[") else { return scanner }
    let hasHeading = file.layout.heading != TableLayout.Heading.none
    let records = try ArrayRecords(&scanner, bytes, hasHeading: hasHeading)
    arrays = records
    return JSONScanner(records.objects)
  }

  /// Reads all objects, or up to the first that is not flat.
  private func read(
    _ scanner: inout JSONScanner, into columns: inout ObjectColumns, _ nested: inout (line: Int, name: String)?
  ) throws(JSONScanner.Fault) {
    let isArray = scanner.take("[")
    var isClosed = isArray ? scanner.take("]") : false
    while !isClosed, nested == nil, !scanner.isAtEnd {
      if file.monitor.isCancelled { return }
      let line = scanner.nextLine
      guard scanner.next == UInt8(ascii: "{") else {
        // Something else than objects: lists or values.
        if try scanner.value() == .nested {
          nested = (line, "[")
        } else {
          throw JSONScanner.Fault(offset: scanner.position)
        }
        return
      }
      columns.beginRow(line: line)
      try scanner.object { name, value throws(JSONScanner.Fault) in
        if value == .nested { nested = nested ?? (line, name) }
        columns.append(value, to: name)
      }
      columns.endRow()
      let isFollowed = scanner.take(",")
      if isArray, !isFollowed {
        try scanner.require("]")
        isClosed = true
      }
    }
    // Behind the records of a property stand other members.
    if file.property != nil, isClosed { return }
    if nested == nil, !scanner.isAtEnd || (isArray && !isClosed) { throw JSONScanner.Fault(offset: scanner.position) }
  }
}

/// The columns of objects while these come in, in the order in which their names first do.
private struct ObjectColumns {
  private var names: [String] = []
  private var places: [String: Int] = [:]
  private var builders: [Boxed<RawColumnBuilder>] = []
  private var lines = LineMap()
  private var expected = 0
  private var line = 0
  private var repeatedName: (count: Int, line: Int, name: String)?

  /// - Parameter names: Those that are known before the first record, each another.
  init(named names: [String]) { for name in names { _ = place(of: name) } }

  var rowCount: Int { lines.rowCount }

  mutating func beginRow(line: Int) {
    lines.append(line: line)
    self.line = line
    expected = 0
  }

  mutating func append(_ value: JSONScanner.Value, to name: String) {
    let place = place(of: name)
    // Of a name that stands twice in an object, the first counts.
    guard builders[place].value.rowCount < rowCount else {
      let first = repeatedName ?? (0, line, name)
      repeatedName = (first.count + 1, first.line, first.name)
      return
    }
    switch value {
    case .text(let text): append(text, place, isNumber: false)
    case .number(let text): append(Self.plain(text), place, isNumber: true)
    case .boolean(let flag): append(flag ? "true" : "false", place, isNumber: false)
    case .null, .nested: append("", place, isNumber: false)
    }
  }

  /// A number without an exponent, and with as many decimals as are read.
  private static func plain(_ number: String) -> String {
    let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
    let isPlain = decimals <= NumberCell.greatestScale && !number.contains { "eE".contains($0) }
    return isPlain ? number : NumberInWorkbook.text(of: number) ?? number
  }

  private func append(_ text: String, _ place: Int, isNumber: Bool) {
    // No text of a column holds NUL.
    let bytes = Array(text.utf8).map { $0 == 0 ? UInt8(ascii: " ") : $0 }
    _ = builders[place].value.append(bytes.span, isNumber: isNumber)
  }

  private mutating func place(of name: String) -> Int {
    // Mostly, names come in the order in which they came before.
    if expected < names.count, names[expected] == name {
      expected += 1
      return expected - 1
    }
    if let place = places[name] {
      expected = place + 1
      return place
    }
    let place = names.count
    names.append(name)
    places[name] = place
    builders.append(Boxed(RawColumnBuilder()))
    for _ in 1..<max(rowCount, 1) { builders[place].value.appendAbsent() }
    expected = place + 1
    return place
  }

  mutating func endRow() {
    for builder in builders where builder.value.rowCount < rowCount { builder.value.appendAbsent() }
  }

  consuming func finish(path: String, _ unevenRows: [RawTable.UnevenRow]) -> RawTable {
    var table = RawTable(
      path: path, headings: names.map(TextFolding.tidied),
      columns: builders.map { $0.exchange(for: RawColumnBuilder()).finish() }, lines: lines, titles: [],
      unevenRows: unevenRows, blankRows: 0, textAfterQuote: nil)
    table.repeatedName = repeatedName
    return table
  }
}
