import CellParsing
import ColumnarData
import Diagnostics
import RecordReading
import VietnameseText

extension TableAssembly {
  /// Decides what each column is, and tells what the decision changed or could not read.
  ///
  /// - Parameter columns: Those that write numbers or days in other ways get their plain writing.
  mutating func inference(_ columns: inout [CleanColumn], _ names: [ColumnNames.Column]) -> TypeInference {
    let evidence = names.map(HeadingEvidence.init)
    var profiles = columns.map(ColumnProfile.init)
    var written: [Int: CleanColumn] = [:]
    var untyped: [Int: (column: CleanColumn, profile: ColumnProfile)] = [:]
    for index in columns.indices where evidence[index] != .codes {
      if TypeInference.hasType(profiles[index], evidence[index]) { continue }
      guard let plain = columns[index].inPlainWriting() else { continue }
      let profile = ColumnProfile(plain)
      guard TypeInference.hasType(profile, evidence[index]) else {
        untyped[index] = (plain, profile)
        continue
      }
      written[index] = columns[index]
      (columns[index], profiles[index]) = (plain, profile)
    }
    let inference = TypeInference(columns, profiles: profiles, evidence: evidence, numbers: numbers)
    for (column, example) in inference.unresolved {
      warn(.ambiguousNumbers, ["column": .text(names[column].name), "example": .text(example)])
      if let original = written.removeValue(forKey: column) { columns[column] = original }
    }
    for index in written.keys.sorted() { noteWritings(columns[index], named: names[index].name) }
    let unresolved = Set(inference.unresolved.map(\.column))
    for index in columns.indices {
      switch inference.readings[index] {
      case .text, .category:
        noteLookalikes(columns[index], named: names[index].name)
        if evidence[index] == .codes { noteCutCodes(columns[index], named: names[index].name) }
        if evidence[index] == .codes || unresolved.contains(index) { continue }
        let (column, profile) = untyped[index] ?? (columns[index], profiles[index])
        if inference.monthFirst.contains(index), !column.areMonths {
          warn(.monthFirst, ["column": .text(names[index].name)])
        } else {
          noteText(column, profile, named: names[index].name)
        }
      case .boolean, .date, .number, .declaredNumber: continue
      }
    }
    return inference
  }

  /// Tells of a column of ids or codes, known by its heading, in which a value stands twice.
  mutating func noteRepeatedCodes(_ names: [ColumnNames.Column], _ values: [ColumnValues]) {
    for (name, column) in zip(names, values) where name.known?.name == "id" || name.known?.name == "code" {
      let check = KeyCheck(column)
      guard check.repeated > 0, let example = check.example else { continue }
      warn(
        .duplicateKeys,
        ["column": .text(name.name), "count": .number(check.repeated), "example": .text(example)])
    }
  }

  /// Tells of cells whose value may be another than the one that was read: zones of times, and decimals that could be a
  /// group of thousands. What the user said of `1.234` is not told, unless marks of both kinds stand in the column.
  mutating func noteDoubts(of column: TypedColumn, named name: String) {
    if let first = column.droppedZones.first {
      warn(
        .zonesDropped,
        [
          "column": .text(name), "count": .number(column.droppedZones.rowCount), "line": place(ofRow: first.row),
          "text": .text(first.text),
        ])
    }
    guard let first = column.doubtfulDecimals.first, column.hasGroups || numbers == nil else { return }
    // The two marks change places.
    let thousands = String(first.text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    warn(
      .decimalsLikeThousands,
      [
        "column": .text(name), "count": .number(column.doubtfulDecimals.rowCount), "line": place(ofRow: first.row),
        "text": .text(first.text), "thousands": .text(thousands),
      ])
  }

  private mutating func noteWritings(_ column: CleanColumn, named name: String) {
    guard let rewritten = column.rewritten else { return }
    warn(
      .writingsRead,
      [
        "column": .text(name), "count": .number(rewritten.rows), "text": .text(rewritten.text),
        "plain": .text(rewritten.plain),
      ])
  }

  /// Tells of cells that write Đ as the Icelandic letter Ð, which was read as Đ.
  mutating func noteLookalikes(_ column: CleanColumn, named name: String) {
    let cells = column.raw.cells.texts
    let found = (0..<cells.count).filter { cell in
      let bytes = cells.bytes[cells.range(of: cell)]
      return zip(bytes, bytes.dropFirst()).contains { $0 == 0xC3 && $1 & 0xDF == 0x90 }
    }
    guard let first = found.first else { return }
    warn(
      .lookalikeLetters,
      [
        "column": .text(name), "count": .number(found.reduce(0) { $0 + column.weight(of: $1) }),
        "text": .text(cells.text(of: first)),
      ])
  }

  /// Tells of a column that stays text although most of its cells are numbers, days or months.
  private mutating func noteText(_ column: CleanColumn, _ profile: ColumnProfile, named name: String) {
    if column.areMonths {
      let example = column.cells.text(of: column.isMissing.firstIndex(of: false) ?? 0)
      warn(.monthsStayText, ["column": .text(name), "text": .text(example)])
      return
    }
    let days = profile.days + profile.noSuchDays
    let isMostly = max(days, profile.numbers) * 100 >= profile.filled * HeadingEvidence.share
    guard isMostly, profile.filled > 1, profile.leadingZeros == 0, profile.sureCodes == 0 else { return }
    let kind = days > profile.numbers ? CellKind.day : profile.isOfOneUnit ? .number : .bareNumber
    guard let others = column.faults(notOf: kind) else { return }
    let shown = others.first.map { "\(shownPlace(ofRow: $0.row)): '\($0.text)'" }.joined(separator: ", ")
    warn(
      .columnStaysText,
      [
        "column": .text(name), "kind": .phrase(kind.titles), "count": .number(others.count),
        "lines": .text(others.count > others.first.count ? shown + ", …" : shown),
      ])
  }
}
