import CellParsing
import DatasetFiles
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// The lines in which the reading of files is told.
@Suite struct ReadingAccountTests {
  private static func file(
    _ table: String, title: String? = nil, rows: Int, columns: Int = 2, uneven: Int = 0, blank: Int = 0,
    setApart: Int = 0, cleaning: CleaningCounts = CleaningCounts(), missingWords: WordCounts = WordCounts(),
    unreadable: Int = 0, mapping: [(String, String)] = []
  ) -> ReadingAccount.File {
    ReadingAccount.File(
      path: "\(table).csv", table: LocalizedText(english: table, vietnamese: title ?? table), rows: rows,
      columns: columns, unevenRows: uneven, blankRows: blank,
      setApartRows: setApart, cleaning: cleaning, missingWords: missingWords, unreadableCells: unreadable, titles: [],
      mapping: mapping.map { ReadingAccount.Mapping(heading: $0.0, column: $0.1, isKnown: false) })
  }

  static let lines: [(ReadingAccount.File, english: String, vietnamese: String)] = [
    (
      file("a", rows: 1, columns: 1), "a: 1 row, 1 column; every cell as it stands",
      "a: 1 dòng, 1 cột; mọi ô giữ nguyên"
    ),
    (
      file("a", rows: 0, cleaning: CleaningCounts(trimmed: 1)),
      "a: 0 rows, 2 columns; 1 cell trimmed",
      "a: 0 dòng, 2 cột; 1 ô được cắt khoảng trắng ở đầu hoặc cuối"
    ),
    (
      file(
        "hồ_sơ", rows: 1_234_567, columns: 12, uneven: 1, blank: 1,
        cleaning: CleaningCounts(trimmed: 1000, collapsed: 2000, normalized: 3000), unreadable: 4000),
      "hồ_sơ: 1,234,567 rows, 12 columns; 1,000 cells trimmed, 2,000 cells with inner blanks collapsed, "
        + "3,000 cells normalised to NFC, 4,000 cells unreadable, 1 row of uneven length, 1 blank row skipped",
      "hồ_sơ: 1.234.567 dòng, 12 cột; 1.000 ô được cắt khoảng trắng ở đầu hoặc cuối, "
        + "2.000 ô được gộp khoảng trắng bên trong, 3.000 ô được chuẩn hóa NFC, 4.000 ô không đọc được, "
        + "1 dòng thừa hoặc thiếu ô, bỏ qua 1 dòng trống"
    ),
    (
      file("a", rows: 2, uneven: 3000, blank: 2),
      "a: 2 rows, 2 columns; 3,000 rows of uneven length, 2 blank rows skipped",
      "a: 2 dòng, 2 cột; 3.000 dòng thừa hoặc thiếu ô, bỏ qua 2 dòng trống"
    ),
  ]

  @Test(arguments: lines.indices) func oneFileIsToldInOneLine(_ index: Int) {
    let (file, english, vietnamese) = Self.lines[index]
    let account = ReadingAccount(files: [file])
    #expect(account.summary(in: .english) == [english])
    #expect(account.summary(in: .vietnamese) == [vietnamese])
  }

  @Test func noFileIsNoLine() {
    #expect(ReadingAccount(files: []).summary(in: .english) == [])
    #expect(ReadingAccount(files: []).mapping(in: .vietnamese) == [])
  }

  /// Several files in one line, and one more for each in which something was changed or not read.
  @Test func severalFilesAreToldTogether() {
    let clean = [Self.file("a", rows: 1000), Self.file("b", title: "hồ sơ", rows: 2)]
    let account = ReadingAccount(files: clean)
    #expect(account.summary(in: .english, namesTables: false) == ["2 tables, 1,002 rows; every cell as it stands"])
    #expect(account.summary(in: .english) == ["2 tables, 1,002 rows (a 1,000, b 2); every cell as it stands"])
    #expect(
      account.summary(in: .vietnamese) == ["2 bảng, 1.002 dòng (a 1.000, hồ sơ 2); mọi ô giữ nguyên"])
    let changed = [
      Self.file("c", rows: 3, blank: 1), Self.file("d", rows: 3, unreadable: 1), Self.file("e", rows: 3, uneven: 2),
      Self.file("f", rows: 3, cleaning: CleaningCounts(collapsed: 1)),
    ]
    for file in changed {
      let mixed = ReadingAccount(files: clean + [file])
      let alone = ReadingAccount(files: [file])
      for language in [Language.english, .vietnamese] {
        let lines = mixed.summary(in: language)
        #expect(lines.count == 2)
        #expect(lines.last == alone.summary(in: language).first)
        #expect(!lines[0].contains(";"))
      }
    }
  }

  @Test func headingsAreToldWhereTheyAreNoNames() {
    let one = Self.file("a", rows: 1, mapping: [("Mã TTHC", "code"), ("fee", "fee"), ("Ghi chú", "ghi_chu")])
    let other = Self.file("b", rows: 1, mapping: [("x", "x")])
    #expect(ReadingAccount(files: [one]).mapping(in: .english) == ["columns: Mã TTHC → code, Ghi chú → ghi_chu"])
    #expect(ReadingAccount(files: [one]).mapping(in: .vietnamese) == ["cột: Mã TTHC → code, Ghi chú → ghi_chu"])
    #expect(ReadingAccount(files: [other]).mapping(in: .english) == [])
    #expect(
      ReadingAccount(files: [other, one]).mapping(in: .english) == ["columns of a: Mã TTHC → code, Ghi chú → ghi_chu"])
    #expect(
      ReadingAccount(files: [other, one]).mapping(in: .vietnamese) == ["cột của a: Mã TTHC → code, Ghi chú → ghi_chu"])
  }

  /// What a file's account counts is what stands in it.
  @Test(arguments: 0..<20 as Range<UInt64>) func theAccountCountsWhatIsThere(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var counts = (trimmed: 0, collapsed: 0, normalized: 0, uneven: 0, blank: 0)
    var rows = 0
    var text = "ten,ghi_chu\n"
    for row in 0..<random.number(1...60) {
      switch random.number(0...9) {
      case 0:
        text += "\n"
        counts.blank += 1
        continue
      case 1:
        text += "mot minh \(row)\n"
        counts.uneven += 1
      case 2:
        text += " k\(row) ,x\n"
        counts.trimmed += 1
      case 3:
        text += "k  \(row),x   y\n"
        counts.collapsed += 2
      case 4:
        text += "k\(row),e\u{302}\n"
        counts.normalized += 1
      case 5:
        text += "k\(row),x,thừa\n"
        counts.uneven += 1
      default: text += "k\(row),x\n"
      }
      rows += 1
    }
    guard rows > 1 else { return }
    let opened = try Fixture().open(text)
    let file = try #require(opened.account.files.first)
    #expect(file.rows == rows, "seed \(seed)")
    #expect(
      file.cleaning
        == CleaningCounts(trimmed: counts.trimmed, collapsed: counts.collapsed, normalized: counts.normalized),
      "seed \(seed)")
    #expect(file.unevenRows == counts.uneven && file.blankRows == counts.blank, "seed \(seed)")
  }
}
