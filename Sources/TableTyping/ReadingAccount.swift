package import CellParsing
package import VietnameseText

/// What the reading of files counted, one entry a file, so that nothing happens to data unseen.
package struct ReadingAccount: Sendable {
  /// A heading and the column that it became.
  package struct Mapping: Hashable, Sendable {
    /// As it stands in the file.
    package let heading: String
    /// The name of the column in the table.
    package let column: String
    /// Whether the heading is one of the alias table's.
    package let isKnown: Bool

    package init(heading: String, column: String, isKnown: Bool) {
      self.heading = heading
      self.column = column
      self.isKnown = isKnown
    }
  }

  /// One file, or one sheet.
  package struct File: Sendable {
    /// The file's path as it was given.
    package let path: String
    /// The name of the table that it became, or the title for a reader of Vietnamese.
    package let table: LocalizedText
    /// Rows of the table.
    package let rows: Int
    /// Columns of the table.
    package let columns: Int
    /// Rows with fewer or more cells than the header.
    package let unevenRows: Int
    /// Records without any content, which are no rows.
    package let blankRows: Int
    /// Rows that are none of the table, such as totals: the heading once more, signatures, a further table.
    package let setApartRows: Int
    /// How many cells were changed in reading, and how.
    package let cleaning: CleaningCounts
    /// Cells with a word that says that nothing is there, such as `-` or `NA`.
    package let missingWords: WordCounts
    /// Cells whose text is not of the column's type: missing in the table, listed in `rejects`.
    package let unreadableCells: Int
    /// Texts above the header.
    package let titles: [String]
    /// One for each column, in the table's order.
    package let mapping: [Mapping]
    /// Where the times of the table end; nil for a table without times.
    package let lastTime: LastDay?

    package init(
      path: String, table: LocalizedText, rows: Int, columns: Int, unevenRows: Int, blankRows: Int,
      setApartRows: Int, cleaning: CleaningCounts, missingWords: WordCounts, unreadableCells: Int, titles: [String],
      mapping: [Mapping], lastTime: LastDay? = nil
    ) {
      self.path = path
      self.table = table
      self.rows = rows
      self.columns = columns
      self.unevenRows = unevenRows
      self.blankRows = blankRows
      self.setApartRows = setApartRows
      self.cleaning = cleaning
      self.missingWords = missingWords
      self.unreadableCells = unreadableCells
      self.titles = titles
      self.mapping = mapping
      self.lastTime = lastTime
    }
  }

  /// In the order in which they were read.
  package let files: [File]

  package init(files: [File]) {
    self.files = files
  }

  /// One line a file: `procedures: 706 rows, 5 columns; 75 cells trimmed, 8 cells normalised to NFC`.
  ///
  /// - Parameter namesTables: Whether the line about many files names each with its rows.
  package func summary(in language: Language, namesTables: Bool = true) -> [String] {
    if files.count <= 1 { return files.map { $0.summary(in: language) } }
    return [overview(in: language, namesTables: namesTables)]
      + files.filter { !$0.isClean }.map { $0.summary(in: language) }
  }

  /// One line a file whose headings are not its column names: how each was taken, and in which table where there are
  /// several.
  package func mapping(in language: Language) -> [String] {
    files.compactMap { file in
      let changed = file.mapping.filter { $0.heading != $0.column }
      if changed.isEmpty { return nil }
      let table = files.count > 1 ? file.table[language] : nil
      let label = LocalizedText(
        english: table.map { "columns of \($0)" } ?? "columns", vietnamese: table.map { "cột của \($0)" } ?? "cột")[
          language]
      return "\(label): " + changed.map { "\($0.heading) → \($0.column)" }.joined(separator: ", ")
    }
  }

  /// One line for many files; those in which a cell was changed or not read get their own below it.
  private func overview(in language: Language, namesTables: Bool) -> String {
    let rows = NumberText.grouped(Int64(files.reduce(0) { $0 + $1.rows }), in: language)
    let tables = files.map { "\($0.table[language]) \(NumberText.grouped(Int64($0.rows), in: language))" }.joined(
      separator: ", ")
    let names = namesTables ? " (\(tables))" : ""
    let isClean = files.allSatisfy(\.isClean)
    switch language {
    case .english:
      return "\(files.count) tables, \(rows) rows\(names)" + (isClean ? "; every cell as it stands" : "")
    case .vietnamese:
      return "\(files.count) bảng, \(rows) dòng\(names)" + (isClean ? "; mọi ô giữ nguyên" : "")
    }
  }
}

extension ReadingAccount.File {
  /// Every row and cell stands in the table as in the file.
  fileprivate var isClean: Bool {
    cleaning == CleaningCounts() && unreadableCells == 0 && unevenRows == 0 && blankRows == 0
      && setApartRows == 0 && missingWords.total == 0
  }

  /// The words that were taken for missing, each with its cells; nil where there is none.
  private func missing(in language: Language) -> String? {
    if missingWords.total == 0 { return nil }
    return missingWords.sorted.map { "'\($0.word)' \(NumberText.grouped(Int64($0.count), in: language))" }
      .joined(separator: ", ")
  }

  fileprivate func summary(in language: Language) -> String {
    let changes = changes(in: language)
    let untouched = LocalizedText(english: "every cell as it stands", vietnamese: "mọi ô giữ nguyên")[language]
    return "\(table[language]): \(shape(in: language)); "
      + (changes.isEmpty ? untouched : changes.joined(separator: ", "))
  }

  private func shape(in language: Language) -> String {
    let (rows, columns) = (self.rows, self.columns)
    switch language {
    case .english:
      return Self.counted(rows, "row", "rows") + ", " + Self.counted(columns, "column", "columns")
    case .vietnamese: return "\(Self.count(rows, language)) dòng, \(Self.count(columns, language)) cột"
    }
  }

  private static func count(_ value: Int, _ language: Language) -> String {
    NumberText.grouped(Int64(value), in: language)
  }

  private static func counted(_ value: Int, _ one: String, _ many: String) -> String {
    "\(count(value, .english)) \(value == 1 ? one : many)"
  }

  /// What was changed or left out, one text a kind; nothing of a kind that does not occur.
  private func changes(in language: Language) -> [String] {
    let words = missing(in: language)
    switch language {
    case .english:
      return [
        cleaning.trimmed == 0 ? nil : Self.counted(cleaning.trimmed, "cell trimmed", "cells trimmed"),
        cleaning.collapsed == 0
          ? nil : Self.counted(cleaning.collapsed, "cell", "cells") + " with inner blanks collapsed",
        cleaning.normalized == 0
          ? nil : Self.counted(cleaning.normalized, "cell normalised to NFC", "cells normalised to NFC"),
        unreadableCells == 0 ? nil : Self.counted(unreadableCells, "cell unreadable", "cells unreadable"),
        words.map { "taken for missing: \($0)" },
        unevenRows == 0 ? nil : Self.counted(unevenRows, "row of uneven length", "rows of uneven length"),
        blankRows == 0 ? nil : Self.counted(blankRows, "blank row skipped", "blank rows skipped"),
        setApartRows == 0 ? nil : Self.counted(setApartRows, "row left out", "rows left out"),
      ].compactMap(\.self)
    case .vietnamese:
      func told(_ value: Int, _ text: (String) -> String) -> String? {
        value == 0 ? nil : text(Self.count(value, language))
      }
      return [
        told(cleaning.trimmed) { "\($0) ô được cắt khoảng trắng ở đầu hoặc cuối" },
        told(cleaning.collapsed) { "\($0) ô được gộp khoảng trắng bên trong" },
        told(cleaning.normalized) { "\($0) ô được chuẩn hóa NFC" },
        told(unreadableCells) { "\($0) ô không đọc được" },
        words.map { "coi là không có giá trị: \($0)" },
        told(unevenRows) { "\($0) dòng thừa hoặc thiếu ô" },
        told(blankRows) { "bỏ qua \($0) dòng trống" },
        told(setApartRows) { "bỏ ra \($0) dòng" },
      ].compactMap(\.self)
    }
  }
}
