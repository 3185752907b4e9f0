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
    /// The name of the table that it became.
    package let table: String
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
      path: String, table: String, rows: Int, columns: Int, unevenRows: Int, blankRows: Int,
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

  /// One line a file: `procedures: 706 rows, 5 columns; 75 cells trimmed, 8 normalised to NFC, 0 unreadable`.
  package func summary(in language: Language) -> [String] {
    if files.count <= 1 { return files.map { $0.summary(in: language) } }
    return [overview(in: language)] + files.filter { !$0.isClean }.map { $0.summary(in: language) }
  }

  /// One line a file whose headings are not its column names: how each was taken, and in which table where there are
  /// several.
  package func mapping(in language: Language) -> [String] {
    files.compactMap { file in
      let changed = file.mapping.filter { $0.heading != $0.column }
      if changed.isEmpty { return nil }
      let table = files.count > 1 ? file.table : nil
      let label = LocalizedText(
        english: table.map { "columns of \($0)" } ?? "columns", vietnamese: table.map { "cột của \($0)" } ?? "cột")[
          language]
      return "\(label): " + changed.map { "\($0.heading) → \($0.column)" }.joined(separator: ", ")
    }
  }

  /// One line for many files; those in which a cell was changed or not read get their own below it.
  private func overview(in language: Language) -> String {
    let rows = NumberText.grouped(Int64(files.reduce(0) { $0 + $1.rows }), in: language)
    let tables = files.map { "\($0.table) \(NumberText.grouped(Int64($0.rows), in: language))" }.joined(separator: ", ")
    let isClean = files.allSatisfy(\.isClean)
    switch language {
    case .english:
      return "\(files.count) tables, \(rows) rows (\(tables))" + (isClean ? "; every cell read as it stands" : "")
    case .vietnamese:
      return "\(files.count) bảng, \(rows) dòng (\(tables))" + (isClean ? "; mọi ô được đọc nguyên như trong tệp" : "")
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
    func count(_ value: Int) -> String { NumberText.grouped(Int64(value), in: language) }
    func counted(_ value: Int, one: String, many: String) -> String { "\(count(value)) \(value == 1 ? one : many)" }
    var parts: [String] = []
    let shape: String
    switch language {
    case .english:
      shape =
        counted(rows, one: "row", many: "rows") + ", " + counted(columns, one: "column", many: "columns")
      parts.append(counted(cleaning.trimmed, one: "cell trimmed", many: "cells trimmed"))
      if cleaning.collapsed > 0 { parts.append("\(count(cleaning.collapsed)) with inner blanks collapsed") }
      parts.append("\(count(cleaning.normalized)) normalised to NFC")
      parts.append("\(count(unreadableCells)) unreadable")
      if let words = missing(in: language) { parts.append("taken for missing: \(words)") }
      if unevenRows > 0 {
        parts.append(counted(unevenRows, one: "row of uneven length", many: "rows of uneven length"))
      }
      if blankRows > 0 { parts.append(counted(blankRows, one: "blank row skipped", many: "blank rows skipped")) }
      if setApartRows > 0 { parts.append(counted(setApartRows, one: "row left out", many: "rows left out")) }
    case .vietnamese:
      shape = "\(count(rows)) dòng, \(count(columns)) cột"
      parts.append("\(count(cleaning.trimmed)) ô được cắt khoảng trắng ở đầu hoặc cuối")
      if cleaning.collapsed > 0 { parts.append("\(count(cleaning.collapsed)) ô được gộp khoảng trắng bên trong") }
      parts.append("\(count(cleaning.normalized)) ô được chuẩn hóa NFC")
      parts.append("\(count(unreadableCells)) ô không đọc được")
      if let words = missing(in: language) { parts.append("coi là không có giá trị: \(words)") }
      if unevenRows > 0 { parts.append("\(count(unevenRows)) dòng thừa hoặc thiếu ô") }
      if blankRows > 0 { parts.append("bỏ qua \(count(blankRows)) dòng trống") }
      if setApartRows > 0 { parts.append("bỏ ra \(count(setApartRows)) dòng") }
    }
    return "\(table): \(shape); " + parts.joined(separator: ", ")
  }
}
