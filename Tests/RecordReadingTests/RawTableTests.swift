import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import TestSupport
import Testing

extension RawTable {
  /// The cell of every row, nil where it is absent.
  func cells(ofColumn column: Int) throws -> [String?] {
    func shown(_ cell: Int, _ cells: RawCells) -> String? {
      cells.texts.isAbsent(cell) ? nil : cells.texts.text(of: cell)
    }
    switch columns[column] {
    case .plain(let cells): return (0..<cells.count).map { shown($0, cells) }
    case .coded(let cells, let codes):
      // Every cell's mark is its number and one more, so that all rows are found.
      let marked = codes.rows(marked: (0..<cells.count).map { UInt32($0 + 1) })
      #expect(marked.rows == Array(0..<codes.rowCount))
      var counted = Array(repeating: 0, count: cells.count)
      for mark in marked.marks { counted[Int(mark) - 1] += 1 }
      #expect(counted == codes.counts)
      return marked.marks.map { shown(Int($0) - 1, cells) }
    case .inFile(let source):
      var found: [String?] = []
      try source.records.visit(column: source.column, 0..<source.records.rowCount) { _, cell in
        if let cell { found.append(String(text: cell)) } else { found.append(nil) }
      }
      return found
    }
  }

  /// The rows of all columns, as the slow reader gives them.
  var asReference: ReferenceTable {
    get throws {
      var table = ReferenceTable([], separator: 0)
      table.headings = headings
      let columns = try self.columns.indices.map { try cells(ofColumn: $0) }
      table.rows = (0..<rowCount).map { row in columns.map { $0[row] } }
      table.lines = (0..<rowCount).map(lines.line(ofRow:))
      table.uneven = unevenRows.map { .init(line: $0.line, cellCount: $0.cellCount, text: $0.text) }
      table.blankRows = blankRows
      return table
    }
  }
}

/// What comes out of a text file before any meaning is given to it, against a reader that takes one byte after the other.
@Suite struct RawTableTests {
  private static let cells = [
    "", "a", "bc", "Đất", "\"\"", "\"q\"", "\"x,y\"", "\"l\nm\"", "\"l\r\nm\"", "\"l\rm\"", "\"a \"\"b\"\" c\"",
    "\"\n\"",
    "\"\"\"\"", "in\"side", " b ", "dài hơn mười sáu byte cả thảy", "\"dài hơn mười sáu byte, cả thảy\"", "ê",
    "x\u{B}y",
    "\"\r\n\r\n\"", "\";|\t,\"", "\u{FEFF}a", "🇻🇳",
  ]

  /// A first record of headings, and rows of which some are too short, too long or blank.
  private static func text(_ random: inout SeededRandom, separator: String) -> String {
    let width = random.number(2...5)
    let lineEnd = random.pick([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n"], ["\n", "\r", "\r\n"]])
    let oddity = random.pick([0, 0, 10, 40])
    let usual = random.pick(cells, count: random.number(2...cells.count))
    var text = ["Aa", "Bb", "Cc", "Dd", "Ee"].prefix(width).joined(separator: separator) + random.pick(lineEnd)
    let rowCount = random.number(0...60)
    for row in 0..<rowCount {
      let count = random.chance(oddity) ? random.number(0...width + 2) : width
      // A first cell that is filled, so that the first record stays the one of headings.
      var row = (0..<count).map { column in column == 0 && row < 50 ? "k" : random.pick(usual) }
      row = row.map { $0.replacing(",", with: separator) }
      if random.chance(oddity) { row = row.map { _ in "" } }
      text += row.joined(separator: separator) + random.pick(lineEnd)
    }
    return random.chance(30) ? String(text.unicodeScalars.dropLast()) : text
  }

  private func read(_ path: String, separator: String, plan: ReadingPlan = ReadingPlan()) throws -> RawTable {
    let format = try #require(FileFormat(of: path))
    return try format.read(RecordFile(path: path, separator: separator.utf8.first, plan: plan))
  }

  private static func plans(_ seed: UInt64) -> [(String, ReadingPlan)] {
    var sequential = ReadingPlan()
    sequential.leastIndexed = .max
    let cut = [(1, 64), (1, 1 << 18), (2, 65 + Int(seed % 60)), (5, 128)].map { parts, window in
      var plan = ReadingPlan()
      plan.leastIndexed = 0
      plan.partCount = parts
      plan.windowSize = window
      return ("\(parts) parts, windows of \(window)", plan)
    }
    return [("record by record", sequential)] + cut
  }

  @Test(arguments: 0..<120 as Range<UInt64>) func everyPlanReadsWhatTheSlowReaderReads(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let separator = random.pick([",", ";", "\t", "|"])
    let text = Array(Self.text(&random, separator: separator).utf8)
    let expected = ReferenceTable(text, separator: try #require(separator.utf8.first))
    let fixture = try Fixture()
    let mark: [UInt8] = random.chance(40) ? [0xEF, 0xBB, 0xBF] : []
    let path = try fixture.write("a.csv", mark + text)
    for (name, plan) in Self.plans(seed) {
      let difference = try read(path, separator: separator, plan: plan).asReference.difference(from: expected)
      #expect(difference == nil, "seed \(seed), \(name)")
    }
  }

  /// The same text in UTF-16 is the same table.
  @Test(arguments: 200..<230 as Range<UInt64>) func utf16IsReadAsTheSameText(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = Self.text(&random, separator: ";").replacing("\u{FEFF}", with: "")
    let expected = ReferenceTable(Array(text.utf8), separator: UInt8(ascii: ";"))
    let fixture = try Fixture()
    for isBig in [false, true] {
      let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      let table = try read(try fixture.write("a.csv", bytes), separator: ";").asReference
      #expect(table.difference(from: expected) == nil, "seed \(seed), \(isBig ? "big" : "little") end first")
    }
  }

  /// The separator need not be named: where every row has the same cells, the first records show it.
  @Test(arguments: 300..<340 as Range<UInt64>) func theSeparatorIsFound(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let separator = random.pick([",", ";", "\t", "|"])
    let width = random.number(2...6)
    var text = ""
    for row in 0..<random.number(2...30) {
      text +=
        (0..<width).map { column in
          row == 0 ? "Cột \(column)" : random.pick(["a", "Đất đai", "\"x\(separator)y\"", "p q", "\",;|\t\""])
        }.joined(separator: separator) + "\n"
    }
    let fixture = try Fixture()
    let written = try fixture.write("a.txt", text)
    let table = try #require(FileFormat(of: written)).read(RecordFile(path: written))
    let expected = ReferenceTable(Array(text.utf8), separator: try #require(separator.utf8.first))
    #expect(try table.asReference.difference(from: expected) == nil, "seed \(seed): \(text.debugDescription)")
  }

  // MARK: Faults

  private func fault(_ bytes: [UInt8], _ plan: ReadingPlan) throws -> Diagnostic? {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", bytes)
    do throws(DiagnosticError) {
      _ = try FileFormat(of: path)?.read(RecordFile(path: path, separator: UInt8(ascii: ","), plan: plan))
      return nil
    } catch {
      return error.diagnostic
    }
  }

  /// One byte that is no text, anywhere: the fault says where it stands in the file.
  @Test(arguments: 400..<420 as Range<UInt64>) func bytesThatAreNoTextAreFoundAtTheirPlace(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var text = Array("a,b\n".utf8)
    for row in 0..<random.number(1...80) { text += Array("\(row),\(random.pick(["x", "Đất", "\"p,q\""]))\n".utf8) }
    // Not before a byte that goes on a letter: then the letter is what is damaged.
    let places = (4...text.count).filter { place in
      let isInLetter = place < text.count && text[place] & 0xC0 == 0x80
      return !isInLetter && text[place - 1] != UInt8(ascii: "\"")
    }
    let place = random.pick(places)
    text.insert(random.pick([0x80, 0xC0, 0xFF, 0xF8]), at: place)
    let mark: [UInt8] = random.chance(50) ? [0xEF, 0xBB, 0xBF] : []
    for (name, plan) in Self.plans(seed) {
      let found = try fault(mark + text, plan)
      #expect(found?.id == .invalidUTF8, "seed \(seed), \(name)")
      #expect(found?.arguments["offset"] == .number(mark.count + place), "seed \(seed), \(name)")
    }
  }

  /// A quote that is never closed is told with the line on which it was opened.
  @Test(arguments: 500..<520 as Range<UInt64>) func anOpenQuoteIsToldByItsLine(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var text = "a,b\n"
    for row in 0..<random.number(45...90) { text += random.chance(30) ? "\(row),\"p\nq\"\n" : "\(row),x\n" }
    let line = text.count { $0 == "\n" } + 1
    text += "z,\"open\n" + String(repeating: "1,2\n", count: random.number(0...40))
    for (name, plan) in Self.plans(seed) {
      let found = try fault(Array(text.utf8), plan)
      #expect(found?.id == .unclosedQuote, "seed \(seed), \(name)")
      #expect(found?.arguments["line"] == .number(line), "seed \(seed), \(name)")
    }
  }

  @Test func nothingButAMarkIsAnEmptyFile() throws {
    for bytes in [[], [0xEF, 0xBB, 0xBF], Array("\n\n\r\n".utf8), Array(",,\n".utf8)] as [[UInt8]] {
      #expect(try fault(bytes, ReadingPlan())?.id == .emptyFile, "\(bytes)")
    }
  }
}
