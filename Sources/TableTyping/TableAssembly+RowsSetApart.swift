import Diagnostics
import RecordReading

extension TableAssembly {
  /// Names the rows that were taken out of the table, with their lines and with what brings them back.
  mutating func noteRowsSetApart(of file: RawTable) {
    for found in file.setApart {
      var arguments: [String: MessageArgument] = [
        "count": .number(found.rows.count), "lines": .text(Self.shown(found.lines)),
        "line": .number(found.lines.first ?? 0), "text": .text(found.text),
      ]
      switch found.kind {
      case .repeatedHeading: warn(.headingRepeated, about: file, arguments)
      case .totals: warn(.totalsSetApart, about: file, arguments)
      case .below: warn(.rowsBelow, about: file, arguments)
      case .otherTable(let heading):
        arguments["heading"] = .number(heading)
        arguments["name"] = .text("\(tableName)_2")
        warn(.otherTableBelow, about: file, arguments)
      }
    }
  }

  /// Names the sheets that were not read, and how one is opened.
  mutating func noteOtherSheets(of file: RawTable) {
    guard let next = file.otherSheets.first else { return }
    warn(
      .otherSheets, about: file,
      [
        "sheet": .text(file.sheet ?? ""), "sheets": .text(file.otherSheets.joined(separator: ", ")),
        "next": .text(next),
        "name": .text(TableName.typeable(next)),
      ])
  }

  private static let shownLines = 5

  private static func shown(_ lines: [Int]) -> String {
    lines.prefix(shownLines).map(String.init).joined(separator: ", ") + (lines.count > shownLines ? ", …" : "")
  }
}
