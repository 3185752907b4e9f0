/// Puts the parts of a file together: cells are numbered in the order in which they first occur in the file, and lines
/// counted from its start.
struct PartMerging {
  private let readers: [PartReader]
  private let file: FileBytes
  private let part: PartPlan

  init(_ readers: [PartReader], file: FileBytes, part: PartPlan) {
    self.readers = readers
    self.file = file
    self.part = part
  }

  private enum Column {
    case coded(RawColumn)
    case long(UncodedColumnStatistics)
  }

  /// nil where the parts do not tell all.
  func table(titles: [String]) -> RawTable? {
    var merged: [Column] = []
    for index in part.headings.indices {
      guard let column = column(index) else { return nil }
      merged.append(column)
    }
    var columns: [RawColumn] = []
    var records: RecordSource?
    for (index, column) in merged.enumerated() {
      switch column {
      case .coded(let raw): columns.append(raw)
      case .long(let facts):
        let source = records ?? recordSource()
        records = source
        columns.append(.inFile(SourceColumn(records: source, column: index, facts: facts)))
      }
    }
    return table(columns, titles)
  }

  private func table(_ columns: [RawColumn], _ titles: [String]) -> RawTable {
    var lines = LineMap()
    var unevenRows: [RawTable.UnevenRow] = []
    var textAfterQuote: (line: Int, count: Int)?
    var lineCount = 0
    for reader in readers {
      lines.append(reader.lines, after: lineCount)
      unevenRows += reader.unevenRows.map {
        RawTable.UnevenRow(line: $0.line + lineCount, cellCount: $0.cellCount, text: $0.text)
      }
      if let told = reader.scanner.textAfterQuote {
        textAfterQuote = (
          textAfterQuote?.line ?? told.line + lineCount, (textAfterQuote?.count ?? 0) + told.count
        )
      }
      lineCount += reader.scanner.line - 1
    }
    return RawTable(
      path: file.path, headings: part.headings, columns: columns, lines: lines, titles: titles, unevenRows: unevenRows,
      blankRows: readers.reduce(0) { $0 + $1.blankRows }, textAfterQuote: textAfterQuote)
  }

  private func recordSource() -> RecordSource {
    let parts = readers.filter { $0.lengths.first != nil }
    var lengths = parts.first?.takeLengths() ?? NarrowNumbers()
    lengths.expected = readers.reduce(0) { $0 + $1.rowCount }
    for (index, part) in parts.enumerated() {
      if index > 0 { lengths.append(part.lengths.lengths) }
      let next = index + 1 < parts.count ? parts[index + 1].lengths.first ?? file.size : file.size
      lengths.append(next - part.lengths.last)
    }
    return RecordSource(
      file: file, separator: part.separator, width: part.headings.count, lengths: lengths,
      first: parts.first?.lengths.first ?? file.size)
  }

  // MARK: One column

  /// nil where it shows only when the file is read in its order whether the column is long.
  private func column(_ index: Int) -> Column? {
    let parts = readers.map { $0.columns[index] }
    let coded = parts.prefix { $0.value.isCoded }
    guard let first = coded.first else { return .long(facts(parts)) }
    var dictionary = first.value.dictionary.copied()
    var cells = [Array(0..<UInt32(dictionary.count))]
    var counts = dictionary.rowCounts
    var rows = first.value.rowCount
    for part in coded.dropFirst() {
      guard let own = Self.numbers(of: part.value, in: &dictionary, after: rows) else { return .long(facts(parts)) }
      counts += Array(repeating: 0, count: dictionary.count - counts.count)
      for (code, count) in part.value.dictionary.rowCounts.enumerated() { counts[Int(own[code])] += count }
      cells.append(own)
      rows += part.value.rowCount
    }
    if coded.count < parts.count { return nil }
    let codes = zip(coded, cells).map { CellCodes.Part(codes: $0.value.takeCodes(), cells: $1) }
    return .coded(.coded(RawCells(dictionary.cells), CellCodes(codes, counts: counts)))
  }

  /// The number of each of a part's cells in the dictionary of the parts before it, which gets the new ones.
  ///
  /// - Parameter rows: Rows of the parts before.
  /// - Returns: nil where the column has too many different cells.
  private static func numbers(of part: borrowing PartColumn, in dictionary: inout CellDictionary, after rows: Int)
    -> [UInt32]?
  {
    var numbers: [UInt32] = []
    numbers.reserveCapacity(part.dictionary.count)
    for code in 0..<part.dictionary.count {
      let known = dictionary.count
      let number = dictionary.number(ofCell: code, in: part.dictionary)
      numbers.append(UInt32(truncatingIfNeeded: number))
      let row = rows + Int(part.dictionary.firstRows[code])
      if number == known, RawColumnBuilder.isTooVaried(known: known, rows: row + 1) { return nil }
    }
    return numbers
  }

  private func facts(_ parts: [Boxed<PartColumn>]) -> UncodedColumnStatistics {
    var facts = UncodedColumnStatistics(missing: part.missing)
    for part in parts { facts.append(part.value.allFacts) }
    return facts
  }
}
