import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

// MARK: Typed texts to values of the data

extension Checker {
  /// What the right side of a comparison with a text column means.
  enum TextOperand {
    case values([String])
    case column(ColumnReference)
  }

  /// A value of the column, or for a bare word another text column of the same rows.
  mutating func textOperand(
    _ syntax: ExpressionSyntax, for column: ColumnReference, in scope: Scope
  ) -> TextOperand? {
    guard case .path(let path) = syntax else {
      return value(writtenAs: text(ofConstant: syntax), at: syntax.range, of: column, in: scope).map { .values([$0]) }
    }
    guard let candidates = values(matching: path.text, at: path.range, of: column, in: scope) else { return nil }
    let other = textColumn(path, in: scope)
    if !candidates.isEmpty, let other, other.field.name != column.field.name {
      report(
        .valueOrColumn, at: path.range,
        [
          "name": .text(path.text), "value": .text("\"\(candidates[0])\""),
          "column": .phrase(.path(scope.schema.typedName, other.field.typedName)),
        ],
        fixes: [FixIt(replacing: path.range, with: "\"\(candidates[0])\"")])
      return nil
    }
    if candidates.isEmpty, let other { return .column(other) }
    return value(writtenAs: path.text, at: path.range, of: column, in: scope).map { .values([$0]) }
  }

  /// Says of a value that others of its column are the same word with a tone mark on another vowel: they are meant as well,
  /// but among keys, which differ as they are written.
  private mutating func noteSpellings(
    of value: String, at range: Range<Int>, in column: ColumnReference, _ scope: Scope
  ) {
    guard !isKey(column, in: scope), case .category(let stored) = storedColumn(column, in: scope),
      let words = stored.dictionary.spellings, let code = stored.dictionary.code(of: value)
    else { return }
    let spellings = words.codes(sameAs: code).map { stored.dictionary.values[$0] }
    if spellings.count == 1 { return }
    report(
      .spellingsTaken, at: range,
      ["column": .name(of: column.field), "values": .choices(spellings.map { "\"\($0)\"" })])
  }

  private func isKey(_ column: ColumnReference, in scope: Scope) -> Bool {
    guard let step = column.steps.last else { return scope.schema.isKey(column.field.name) }
    return context.catalog.table(named: step.referencedTable)?.schema.isKey(column.field.name) ?? false
  }

  /// The one value of a column that a text means, said aloud where it was written otherwise.
  mutating func value(
    writtenAs text: String, at range: Range<Int>, of column: ColumnReference, in scope: Scope
  ) -> String? {
    guard let candidates = values(matching: text, at: range, of: column, in: scope) else { return nil }
    let isOneWord = !isKey(column, in: scope) && Set(candidates.map { TextFolding.spellingKey($0) ?? $0 }).count == 1
    if candidates.count == 1 || isOneWord {
      if candidates[0] != text {
        report(
          .valueTaken, at: range,
          ["column": .name(of: column.field), "value": .value(candidates[0], of: column.field)])
      }
      noteSpellings(of: candidates[0], at: range, in: column, scope)
      return candidates[0]
    }
    if candidates.count > 1 {
      report(
        .ambiguousValue, at: range,
        ["text": .text(text), "column": .name(of: column.field), "choices": .choices(candidates.map { "\"\($0)\"" })])
      return nil
    }
    if TextFolding.tidied(text).isEmpty {
      report(.emptyText, at: range, ["column": .name(of: column.field)])
      return nil
    }
    reportUnknownValue(text, at: range, of: column, in: scope)
    return nil
  }

  mutating func reportUnknownValue(
    _ text: String, at range: Range<Int>, of column: ColumnReference, in scope: Scope
  ) {
    // Only counted: nobody reads what is nearest.
    let known = isReportFull ? [] : knownValues(of: column, in: scope)
    let titles = (column.field.values ?? []).map(\.titles.vietnamese)
    let nearest = known.count <= 20_000 ? NearestNames.nearest(to: text, in: known + titles) : []
    var notes: [Diagnostic] = []
    if !nearest.isEmpty {
      notes = [Diagnostic(.nearestNames, ["names": .choices(nearest.prefix(5).map { "\"\($0)\"" })])]
    } else if !known.isEmpty, known.count <= 12 {
      let declared = column.field.values?.map(\.titles)
      notes = [.availableNames(declared ?? known.map(LocalizedText.init(verbatim:)))]
    }
    report(
      .unknownValue, at: range, ["text": .text(text), "column": .name(of: column.field)], notes: notes,
      fixes: nearest.count == 1 ? [FixIt(replacing: range, with: "\"\(nearest[0])\"")] : [])
  }

  /// The values that a text may mean: exactly; else by tone placement and case; else folded; declared titles and
  /// aliases count as the value that they belong to. nil, and reported, where the texts of the column are lost.
  mutating func values(
    matching text: String, at range: Range<Int>, of column: ColumnReference, in scope: Scope
  ) -> [String]? {
    let declared = column.field.values ?? []
    if declared.contains(where: { $0.value == text }) { return [text] }
    // `8000+` is the band `8 000+`, and no other that folds alike.
    let spaced = declared.map(\.value).filter { Self.withoutBlanks($0) == Self.withoutBlanks(text) }
    if spaced.count == 1 { return spaced }
    var found: [String]
    switch storedColumn(column, in: scope) {
    case .category(let values): found = values.dictionary.codes(matching: text).map { values.dictionary.values[$0] }
    case .text(let values):
      do throws(TextsLost) {
        found = if let known = listedTexts?[text] { known } else { try Self.values(matching: text, in: values) }
      } catch {
        report(.textsLost, at: range, ["path": .text(error.path)])
        return nil
      }
    case nil, .boolean, .number, .date, .period, .ratio:
      found = ReservedLabel(rawValue: text).map { [$0.text] } ?? []
    }
    if found.contains(TextFolding.tidied(text)) { return [TextFolding.tidied(text)] }
    for value in declared where !found.contains(value.value) {
      let writings = [value.value, value.titles.english, value.titles.vietnamese] + value.aliases
      if writings.contains(where: { NameMatch.areEqual($0, text) }) { found.append(value.value) }
    }
    return found
  }

  /// The same for a column of few values, those that are declared or stored by code; without a word about it.
  func categoryValues(matching text: String, of column: ColumnReference, in scope: Scope) -> [String] {
    var found: [String] = []
    if case .category(let values) = storedColumn(column, in: scope) {
      found = values.dictionary.codes(matching: text).map { values.dictionary.values[$0] }
    }
    for value in column.field.values ?? [] where !found.contains(value.value) {
      let writings = [value.value, value.titles.english, value.titles.vietnamese] + value.aliases
      if writings.contains(where: { NameMatch.areEqual($0, text) }) { found.append(value.value) }
    }
    return found
  }

  /// Searches a text column: exactly, else folded; each value once. It ends where the text stands as typed, and each row
  /// is looked at once, on its bytes: folding is for those alone that may come out alike.
  private static func values(matching text: String, in column: TextColumn) throws(TextsLost) -> [String] {
    let wanted = TextFolding.tidied(text)
    let bytes = Array(wanted.utf8)
    let foldedText = TextFolding.folded(text)
    if let packed = column.packed {
      if !packed.isWhole { return [wanted] }
      if let found = packed.texts(matching: wanted, folded: foldedText) { return Array(found.prefix(20)) }
    }
    let foldedBytes = Array(foldedText.utf8)
    var folded: [String] = []
    var isFound = false
    for start in stride(from: 0, to: column.count, by: 4096) {
      try column.visit(start..<min(start + 4096, column.count)) { _, text in
        if isFound || text.isEmpty { return }
        if text.count == bytes.count && bytes.indices.allSatisfy({ text[$0] == bytes[$0] }) {
          isFound = true
        } else if folded.count < 20, TextFolding.folds(text, to: foldedBytes.span) != false {
          let value = String(text: text)
          if TextFolding.folded(value) == foldedText, !folded.contains(value) { folded.append(value) }
        }
      }
      if isFound { return [wanted] }
    }
    return folded
  }

  /// What each of many texts means in an uncoded column: one pass over its rows, and one more for those that it does not
  /// hold as they are typed. nil for other columns and for few texts, which are looked up one by one.
  mutating func textsOccurring(
    _ values: [ExpressionSyntax], in expression: ExpressionSyntax, _ scope: Scope
  ) -> [String: [String]]? {
    guard values.count > 8, case .path(let path) = expression, case .column(let column)? = lookup(path, in: scope),
      case .text(let stored)? = storedColumn(column, in: scope)
    else { return nil }
    let texts = values.map { if case .path(let path) = $0 { path.text } else { text(ofConstant: $0) } }
    // Lost texts are reported where the first value is looked up.
    return try? TextsInColumn.find(texts, in: stored)
  }

  private static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  private func knownValues(of column: ColumnReference, in scope: Scope) -> [String] {
    if let declared = column.field.values { return declared.map(\.value) }
    if case .category(let values) = storedColumn(column, in: scope) {
      return Array(values.dictionary.values.dropFirst())
    }
    return []
  }

  /// The stored values behind a reference; nil for columns that the query itself makes.
  func storedColumn(_ column: ColumnReference, in scope: Scope) -> ColumnValues? {
    let owner = column.steps.last?.referencedTable ?? scope.tableName
    let isStored =
      column.steps.last != nil || scope.isBaseTable
      || context.catalog.origin(ofTableNamed: scope.tableName) == .result
    guard isStored,
      let table = context.catalog.table(named: owner), column.fieldIndex < table.columns.count,
      table.schema.fields[column.fieldIndex].name == column.field.name
    else { return scope.valueSources[column.field.name].flatMap { storedColumn($0.column, in: $0.table) } }
    return table.columns[column.fieldIndex]
  }

  private func storedColumn(_ column: ColumnReference, in tableName: String) -> ColumnValues? {
    let owner = column.steps.last?.referencedTable ?? tableName
    guard let table = context.catalog.table(named: owner), column.fieldIndex < table.columns.count else { return nil }
    return table.columns[column.fieldIndex]
  }

  private func textColumn(_ path: PathSyntax, in scope: Scope) -> ColumnReference? {
    guard let meaning = lookup(path, in: scope), case .column(let reference) = meaning,
      reference.field.type.valueType == .text
    else { return nil }
    return reference
  }

  /// The writing of a constant beside a text column: a code may look like a number or a date.
  func text(ofConstant syntax: ExpressionSyntax) -> String {
    if case .string(let text, _) = syntax { return text }
    return text(of: syntax.range)
  }
}
