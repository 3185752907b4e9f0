import CellParsing
import ColumnarData
import Diagnostics
import Foundation
import RecordReading
import TestSupport
import Testing

/// Columns that stay in their file: their cells are found again, and what was counted of them is what they say.
@Suite struct RecordSourceTests {
  private static let separator = UInt8(ascii: ";")
  private static let cells = [
    "H26.1-99", "", "NA", "-", "  b ", "\"q\"\"r\"", "\"l\nm\"", "\"x;y\"", "Đất đai", "e\u{302}\u{301}", "1.234", "12",
    "31/8/2020", "31/02/2020", "8/31/2020", "20200831", "có", "x", "1", "007", "1.000123", "Tổng cộng", "\"cộng\"",
    "dài hơn mười sáu byte cả thảy", "total amount of all", "cong ty mot thanh vien", "không có thông tin",
    "12345678901234567", "97,5%", "\"Tổng \"\"x\"\"\"", "TOTAL", "tong 123456789", "a\u{A0}b", "-5", "1.234,5",
    "1,234.5",
    "NA NA NA NA NA", "\"N\"\"A\"", "0", "\u{FEFF}Tổng", "\"\r\n\"", "null",
    "grand total", "tong cong", "TOAN QUOC:", "\"ca nuoc\"", "Total........", "cong::::::",
  ]

  /// Rows of three columns, of which some are too short, too long or blank.
  private static func text(_ random: inout SeededRandom) -> String {
    let usual = random.pick(cells, count: random.number(3...cells.count))
    let oddity = random.pick([0, 0, 8])
    let lineEnd = random.pick(["\n", "\r\n"])
    var text = "Aa;Bb;Cc\(lineEnd)"
    for _ in 0..<random.number(0...250) {
      let count = random.chance(oddity) ? random.number(1...4) : 3
      let row = random.chance(oddity) ? ["", "", ""] : (0..<count).map { _ in random.pick(usual) }
      text += row.joined(separator: ";") + lineEnd
    }
    return random.chance(30) ? String(text.unicodeScalars.dropLast(lineEnd.unicodeScalars.count)) : text
  }

  /// A cell in clean form and whether it is missing; absent cells have no text.
  private static func clean(_ cell: String?, _ counts: inout CleaningCounts) -> (text: [UInt8], isMissing: Bool) {
    guard let cell else { return ([], true) }
    var change = CleaningCounts()
    let text = CellCleaning.cleaned(Array(cell.utf8)[...], &change)
    counts += change
    return (text, MissingValues.common.contains(text.span))
  }

  private static func counts(_ profile: ColumnProfile) -> [Int] {
    [
      profile.filled, profile.days, profile.noSuchDays, profile.monthFirstOnly, profile.dayFirstOnly,
      profile.compactDays, profile.words, profile.ticks, profile.digits01, profile.percentages, profile.leadingZeros,
      profile.procedureCodes, profile.sureCodes, profile.storedNumbers, profile.numbers, profile.ambiguous,
    ]
  }

  private static func source(_ table: RawTable, _ column: Int) throws -> SourceColumn {
    guard case .inFile(let source) = table.columns[column] else { throw CocoaError(.featureUnsupported) }
    return source
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func everyRangeIsReadAgain(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = Self.text(&random)
    let expected = ReferenceTable(Array(text.utf8), separator: Self.separator)
    let fixture = try RawFixture()
    let table = try fixture.file(text).leaving(
      ["Aa", "Bb", "Cc"], parts: random.number(1...3), window: random.number(64...700)
    ).table
    #expect(try table.asReference.difference(from: expected) == nil, "seed \(seed)")
    for column in 0..<3 {
      let source = try Self.source(table, column)
      let cells = expected.rows.map { $0[column] }
      #expect(table.columns[column].rowCount == cells.count)
      for _ in 0..<12 {
        let first = random.number(0...cells.count)
        let range = first..<random.number(first...cells.count)
        var found: [String?] = []
        var rows: [Int] = []
        try source.records.visit(column: column, range) { row, cell in
          rows.append(row)
          if let cell { found.append(String(text: cell)) } else { found.append(nil) }
        }
        #expect(rows == Array(range) && found == Array(cells[range]), "seed \(seed): \(range)")
      }
      guard case .plain(let read) = try source.readCells() else { throw CocoaError(.featureUnsupported) }
      let again = (0..<read.count).map { read.texts.isAbsent($0) ? nil : read.texts.text(of: $0) }
      #expect(again == cells, "seed \(seed)")
    }
  }

  @Test(arguments: 100..<140 as Range<UInt64>) func whatIsCountedIsWhatTheCellsSay(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = Self.text(&random)
    let rows = ReferenceTable(Array(text.utf8), separator: Self.separator).rows
    let fixture = try RawFixture()
    let table = try fixture.file(text).leaving(
      ["Aa", "Bb", "Cc"], parts: random.number(1...3), window: random.number(64...700)
    ).table
    for column in 0..<3 {
      let facts = try Self.source(table, column).facts
      var cleaning = CleaningCounts()
      var profile = ColumnProfile()
      var words = WordCounts()
      var totals: [Int] = []
      let cells = rows.map { Self.clean($0[column], &cleaning) }
      for (row, cell) in cells.enumerated() {
        if TotalWords.contains(cell.text[...]) { totals.append(row) }
        if !cell.isMissing { profile.count(cell.text.span, weight: 1) }
        if cell.isMissing, !cell.text.isEmpty { words.add(String(decoding: cell.text, as: UTF8.self), 1) }
      }
      let note: Comment = "seed \(seed), column \(column)"
      #expect(facts.rowCount == cells.count && facts.missing == cells.count(where: \.isMissing), note)
      #expect(facts.cleaning == cleaning, note)
      #expect(facts.missingWords == words, note)
      #expect(facts.totalCount == totals.count && facts.firstTotals == Array(totals.prefix(5)), note)
      #expect(Self.counts(facts.profile) == Self.counts(profile), note)
      #expect(facts.profile.firstAmbiguous == profile.firstAmbiguous, note)
    }
  }

  /// The texts as a table has them: clean, and empty where missing.
  @Test(arguments: 200..<215 as Range<UInt64>) func theTextsOfATableAreClean(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = Self.text(&random)
    let rows = ReferenceTable(Array(text.utf8), separator: Self.separator).rows
    let fixture = try RawFixture()
    let table = try fixture.file(text).leaving(["Bb"], parts: 2, window: 200).table
    var counts = CleaningCounts()
    let expected = rows.map { Self.clean($0[1], &counts) }.map {
      $0.isMissing ? nil : String(decoding: $0.text, as: UTF8.self)
    }
    let texts = try Self.source(table, 1).origin(missing: .common).texts
    #expect(texts.count == expected.count && texts.path == fixture.path("a.csv"))
    #expect(try (0..<expected.count).map { try texts[$0] } == expected, "seed \(seed)")
    #expect(!texts.isLost)
  }

  /// The facts of later rows go behind those of earlier ones.
  @Test func factsOfPartsAreJoined() throws {
    let fixture = try RawFixture()
    func facts(_ cells: [String]) throws -> UncodedColumnStatistics {
      let text = "Aa;k\n" + cells.map { "\($0);k\n" }.joined()
      return try Self.source(fixture.file(text).leaving(["Aa"]).table, 0).facts
    }
    let (first, second) = (["a", "Tổng", "NA", " b", "1.234"], ["Cộng", "12", "NA", "-", "Tổng", "c  d"])
    var joined = try facts(first)
    joined.append(try facts(second))
    joined.append(try facts(Array(repeating: "total", count: 9)))
    #expect(joined.rowCount == 20 && joined.missing == 3 && joined.missingWords == WordCounts(["NA": 2, "-": 1]))
    #expect(joined.totalCount == 12 && joined.firstTotals == [1, 5, 9, 11, 12])
    #expect(UncodedColumnStatistics.shownTotals == joined.firstTotals.count)
    #expect(joined.cleaning == CleaningCounts(trimmed: 1, collapsed: 1))
    #expect(joined.profile.filled == 17 && joined.profile.numbers == 2 && joined.profile.firstAmbiguous == "1.234")
  }

  /// A word for nothing may hold quotes, which stand doubled in the file.
  @Test func quotedWordsForNothingAreMissing() throws {
    let cells = ["\"khong\"\"ro\"\"\"", "khongrogica", "\"khong\"\"ro\"\"nua\"", "\"khong\"\"ro\"\"\""]
    let fixture = try RawFixture()
    var file = try fixture.file("Aa;k\n" + cells.map { "\($0);k\n" }.joined()).leaving(["Aa"])
    file.missing = MissingValues(["", "khong\"ro\""])
    let facts = try Self.source(file.table, 0).facts
    #expect(facts.rowCount == 4 && facts.missing == 2 && facts.profile.filled == 2)
    #expect(facts.missingWords == WordCounts(["khong\"ro\"": 2]))
  }

  /// Rows that are too short and too long make up for each other in the number of cells, not in the places of these.
  @Test(arguments: [(4, 2), (2, 4), (5, 1)]) func unevenRowsAreFoundAmongEvenOnes(_ first: Int, _ second: Int) throws {
    var rows = (0..<200).map { ["a\($0)", "b\($0)", "c\($0)"] }
    rows[100] = (0..<first).map { "x\($0)" }
    rows[101] = (0..<second).map { "y\($0)" }
    let text = "Aa;Bb;Cc\n" + rows.map { $0.joined(separator: ";") + "\n" }.joined()
    let fixture = try RawFixture()
    let table = try fixture.file(text).leaving(["Aa", "Bb", "Cc"]).table
    for column in 0..<3 {
      #expect(try table.cells(ofColumn: column) == rows.map { column < $0.count ? $0[column] : nil })
    }
  }

  // MARK: Files that change

  private static let content = "Aa;k\n" + (0..<200).map { "H26.\($0 + 100);k\n" }.joined()

  /// A file of which the first column stays there, and how its cell in row 150 is read after a change.
  private func read(after change: (String) throws -> Void) throws -> (text: String?, fault: Diagnostic?) {
    let fixture = try RawFixture()
    let file = try fixture.file(Self.content).leaving(["Aa"])
    let source = try Self.source(file.table, 0)
    try change(file.path)
    var text: String?
    do throws(DiagnosticError) {
      try source.records.visit(column: 0, 150..<151) { _, cell in
        if let cell { text = String(text: cell) }
      }
      return (text, nil)
    } catch {
      return (text, error.diagnostic)
    }
  }

  private func write(_ bytes: [UInt8], at offset: UInt64, of path: String) throws {
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: offset)
    try handle.write(contentsOf: Data(bytes))
    try handle.close()
  }

  /// Gives a file back the time of its content.
  private func putBack(_ identity: FileIdentity, to path: String) {
    let time = timespec(tv_sec: identity.modified, tv_nsec: identity.modifiedNanoseconds)
    #expect(unsafe utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    #expect(FileIdentity(path: path)?.modifiedNanoseconds == identity.modifiedNanoseconds)
  }

  @Test func anotherNameOrOtherRightsChangeNothing() throws {
    #expect(try read { _ in }.text == "H26.250")
    #expect(try read { try FileManager.default.moveItem(atPath: $0, toPath: "\($0).old") }.text == "H26.250")
    #expect(try read { try FileManager.default.linkItem(atPath: $0, toPath: "\($0).link") }.text == "H26.250")
    let rights: [FileAttributeKey: Any] = [.posixPermissions: 0o400]
    #expect(try read { try FileManager.default.setAttributes(rights, ofItemAtPath: $0) }.text == "H26.250")
  }

  @Test func aChangedContentIsNoticed() throws {
    let changes: [(String) throws -> Void] = [
      { try write([0x58], at: 7, of: $0) },
      { path in
        let handle = try #require(FileHandle(forUpdatingAtPath: path))
        try handle.truncate(atOffset: 40)
      },
      // The time of the content is put back; the time of the entry tells.
      { path in
        let identity = try #require(FileIdentity(path: path))
        try write([0x58], at: 7, of: path)
        putBack(identity, to: path)
      },
      // And where another name explains that time, the content does.
      { path in
        let identity = try #require(FileIdentity(path: path))
        try write([0x58], at: 7, of: path)
        putBack(identity, to: path)
        try FileManager.default.moveItem(atPath: path, toPath: "\(path).old")
      },
    ]
    for (number, change) in changes.enumerated() {
      let (text, fault) = try read(after: change)
      #expect(text == nil && fault?.id == .fileChanged, "change \(number)")
    }
  }

  /// A file that took the other's place is not read: the open one has still what it had.
  @Test func aFileThatTookThePlaceIsNotMixedIn() throws {
    let (text, fault) = try read { path in
      try FileManager.default.removeItem(atPath: path)
      try Data(Self.content.replacing("H26", with: "H27").utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(fault == nil && text == "H26.250")
  }

  @Test func identitiesTellFilesApart() throws {
    let fixture = try RawFixture()
    let path = try fixture.file("a").path
    let other = try #require(FileIdentity(path: fixture.file("a", named: "b.csv").path))
    let identity = try #require(FileIdentity(path: path))
    try FileManager.default.linkItem(atPath: path, toPath: fixture.path("link"))
    let link = try #require(FileIdentity(path: fixture.path("link")))
    // One file by two paths, at two times.
    #expect(link.isSameEntry(as: identity) && !other.isSameEntry(as: identity))
    let handle = try #require(FileHandle(forReadingAtPath: path))
    #expect(FileIdentity(descriptor: handle.fileDescriptor) == link)
    let folder = unsafe open(fixture.path(""), O_RDONLY)
    #expect(folder >= 0 && FileIdentity(descriptor: folder) == nil)
    close(folder)
  }
}
