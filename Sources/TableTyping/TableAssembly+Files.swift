import Diagnostics
import RecordReading

/// What is told of each file of which a table is made.
extension TableAssembly {
  /// The files: one, or those that were joined.
  var files: [RawTable] { raw.parts.isEmpty ? [raw] : raw.parts }

  /// Files that are not what they are called or have no heading, and headings that not every file has.
  mutating func noteFormsOfFiles() {
    for file in files {
      if let kind = file.trueKind { warn(.notWhatItIsCalled, about: file, ["kind": .text(kind)]) }
      if file.isHeadingMissing { warn(.headingMissing, about: file, [:]) }
    }
    if !raw.partialHeadings.isEmpty {
      warn(.headingsDiffer, ["headings": .text(raw.partialHeadings.joined(separator: ", "))])
    }
  }

  /// - Parameter names: Of the table's columns, in the file's order.
  mutating func note(_ file: RawTable, _ names: [String]) {
    rejectUnevenRows(of: file)
    if let quote = file.textAfterQuote {
      warn(.textAfterQuote, about: file, ["count": .number(quote.count), "line": .number(quote.line)])
    }
    if let nuls = file.replacedNULs {
      warn(.nulsReplaced, about: file, ["count": .number(nuls.count), "line": .number(nuls.line)])
    }
    if let name = file.repeatedName {
      warn(
        .nameRepeated, about: file,
        ["count": .number(name.count), "line": .number(name.line), "name": .text(name.name)])
    }
    rejectErrorCells(of: file, raw.parts.isEmpty ? names : file.columnPlaces.map { names[$0] })
    if file.filledMergedCells > 0 {
      warn(.mergedCellsFilled, about: file, ["count": .number(file.filledMergedCells)])
    }
    if !file.titles.isEmpty {
      warn(.titlesSkipped, about: file, ["titles": .text(file.titles.joined(separator: " / "))])
    }
    noteOtherSheets(of: file)
  }

  /// The line of a row, with its file where there are several.
  func place(ofRow row: Int) -> MessageArgument {
    raw.parts.isEmpty ? .number(raw.lines.line(ofRow: row)) : .text(shownPlace(ofRow: row))
  }

  /// The same as text.
  func shownPlace(ofRow row: Int) -> String {
    let line = String(raw.lines.line(ofRow: row))
    guard !raw.parts.isEmpty, let name = raw.path(ofRow: row).split(separator: "/").last else { return line }
    return "\(line) (\(name))"
  }
}

extension RawTable {
  var setApartRowCount: Int { setApart.reduce(0) { $0 + $1.rows.count } }

  /// What follows `open` where it is to be opened again: its path, and its sheet where there are several.
  var openingWords: String {
    otherSheets.isEmpty ? "\"\(path)\"" : "\"\(path)\" sheet \"\(sheet ?? "")\""
  }
}
