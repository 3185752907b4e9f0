import ColumnarData
import ResultRendering
import Values
import VietnameseText

/// A result read back from its table in a document, as far as its figures are printed whole: numbers, ratios with their
/// parts, periods. What it is good for is told by drawing it again; see ``StoredChart``.
struct StoredResult {
  private let table: DrawnTable
  private let language: Language

  init(_ table: DrawnTable, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// nil where rows were left out or a figure cannot be read.
  ///
  /// - Parameter target: What ratios are measured against.
  func result(target: Target?) -> ResultTable? {
    if table.rows.contains(where: { $0.role == .remark }) { return nil }
    let keyCount = table.isNumeric.prefix { !$0 }.count
    guard table.isNumeric.dropFirst(keyCount).allSatisfy({ $0 }) else { return nil }
    var columns: [(Field, ColumnValues)] = []
    for (index, heading) in table.headings.enumerated() {
      let cells = table.rows.map { $0.cells[index] }
      let name = fieldName(of: heading.joined(separator: " "))
      guard let column = index < keyCount ? key(cells) : figure(cells) else { return nil }
      columns.append(
        (
          Field(
            name: name, titles: LocalizedText(verbatim: heading.joined(separator: "\n")), type: column.type,
            target: column.values.isRatio ? target : nil), column.values
        ))
    }
    let schema = TableSchema(name: "stored", fields: columns.map(\.0))
    return ResultTable(
      table: Table(schema: schema, columns: columns.map(\.1), rowCount: table.rows.count),
      roles: table.rows.map { $0.role == .total ? .total : .detail }, keyCount: keyCount)
  }

  /// The periods of a key; empty where none has them.
  var periods: [Period] {
    for index in table.headings.indices where !table.isNumeric[index] {
      let found = table.rows.filter { $0.role == .detail }.map { period($0.cells[index]) }
      if !found.isEmpty, !found.contains(nil) { return found.compactMap(\.self) }
    }
    return []
  }

  /// A column of a period is called as a query writes it, that of all as machine formats do.
  private func fieldName(of heading: String) -> String {
    if heading == ReservedLabel.total.titles[language] { return ReservedLabel.total.text }
    return period(heading)?.label ?? heading
  }

  // MARK: Keys

  private func key(_ cells: [String]) -> (type: FieldType, values: ColumnValues)? {
    let details = zip(cells, table.rows).filter { $1.role == .detail }.map(\.0)
    let periods = details.compactMap(period)
    if let unit = periods.first?.unit, periods.count == details.count, periods.allSatisfy({ $0.unit == unit }) {
      let ordinals = zip(cells, table.rows).map { cell, row -> Int64 in
        row.role == .detail ? period(cell).map { Int64($0.ordinal) } ?? IntegerValues.missing : IntegerValues.missing
      }
      return (.period(unit), .period(PeriodColumn(unit: unit, ordinals: IntegerValues(ordinals))))
    }
    let total = ReservedLabel.total.titles[language]
    var entries: [String] = []
    var labels: [Int: ReservedLabel] = [:]
    let codes = zip(cells, table.rows).map { cell, row -> UInt32 in
      if cell.isEmpty { return 0 }
      let isTotal = row.role == .total && cell == total
      let text = isTotal ? ReservedLabel.total.text : cell
      if let place = entries.firstIndex(of: text) { return UInt32(place + 1) }
      entries.append(text)
      if isTotal { labels[entries.count] = .total }
      return UInt32(entries.count)
    }
    let dictionary = CategoryDictionary(entries, labels: labels)
    return (
      .category, .category(CategoryColumn(codes: Codes(codes, greatest: entries.count), dictionary: dictionary))
    )
  }

  /// `2020Q3`, `III/2020`, `8/2020`, `2020-08`, `2020`, `2020H1`, `6 tháng đầu năm 2020`.
  private func period(_ text: String) -> Period? {
    let digits = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    func made(_ unit: CalendarUnit, _ year: Int?, _ number: Int = 1) -> Period? {
      guard let year, year > 999, let period = Period(unit: unit, year: year, number: number) else { return nil }
      return period.text(in: language) == text ? period : nil
    }
    let roman = ["I/": 1, "II/": 2, "III/": 3, "IV/": 4].first { text.hasPrefix($0.key) }?.value
    if let roman { return made(.quarter, digits.last, roman) }
    return made(.year, digits.first)
      ?? (digits.count == 2
        ? made(.quarter, digits[0], digits[1]) ?? made(.month, digits[0], digits[1]) ?? made(
          .month, digits[1], digits[0])
          ?? made(.half, digits[0], digits[1])
          ?? made(.half, digits[1], text.contains("đầu") ? 1 : 2) : nil)
  }

  // MARK: Figures

  private func figure(_ cells: [String]) -> (type: FieldType, values: ColumnValues)? {
    if cells.contains(where: { $0.contains(" / ") }) { return ratios(cells) }
    let endings = [" pp", " điểm %", "%"]
    let ending = endings.first { ending in cells.contains { $0.hasSuffix(ending) } } ?? ""
    var numbers: [FixedDecimal?] = []
    for cell in cells {
      if cell.isEmpty || cell == "—" {
        numbers.append(nil)
      } else if cell.hasSuffix(ending), let number = number(cell.dropLast(ending.count)) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    let scale = numbers.compactMap { $0?.scale }.max() ?? 0
    guard numbers.allSatisfy({ $0 == nil || $0?.scale == scale }) else { return nil }
    if ending.isEmpty || (ending == "%" && !cells.contains { $0.hasPrefix("+") || $0.hasPrefix("-") }) {
      let type: FieldType = ending.isEmpty ? .number(scale: scale) : .percentage(scale: scale)
      let values = IntegerValues(numbers.map { $0?.unscaled ?? IntegerValues.missing })
      return (type, .number(NumberColumn(values: values, scale: scale)))
    }
    guard scale <= 16 else { return nil }
    let whole = FixedDecimal.powerOfTen(scale + 2)
    let kind: RatioKind = ending == "%" ? .growth : .points
    return (
      .ratio(kind),
      .ratio(
        RatioColumn(
          numerators: ColumnBuffer(numbers.map { $0?.unscaled ?? RatioColumn.missing }),
          denominators: ColumnBuffer(numbers.map { _ in whole }), kind: kind))
    )
  }

  /// Cells of `1,671 / 1,720 = 97.15%` or `12.50 / 5 = 2.50`.
  private func ratios(_ cells: [String]) -> (type: FieldType, values: ColumnValues)? {
    var parts: [(numerator: FixedDecimal, denominator: FixedDecimal)?] = []
    var (isPercentage, exceeds) = (true, false)
    for cell in cells {
      if cell.isEmpty {
        parts.append(nil)
        continue
      }
      let pieces = cell.split(separator: "=").map { $0.split(separator: "/").map { String($0).trimmingBlanks } }
      guard pieces.count == 2, pieces[0].count == 2, let quotient = pieces[1].first,
        let numerator = number(pieces[0][0]), let denominator = number(pieces[0][1])
      else { return nil }
      if denominator.unscaled != 0 { isPercentage = isPercentage && quotient.hasSuffix("%") }
      exceeds = exceeds || numerator.unscaled > denominator.unscaled
      parts.append((numerator, denominator))
    }
    let scales = (
      parts.compactMap { $0?.numerator.scale }.max() ?? 0, parts.compactMap { $0?.denominator.scale }.max() ?? 0
    )
    let kind: RatioKind = !isPercentage ? .rate : exceeds ? .quotient : .proportion
    return (
      .ratio(kind),
      .ratio(
        RatioColumn(
          numerators: ColumnBuffer(parts.map { $0?.numerator.unscaled ?? RatioColumn.missing }),
          denominators: ColumnBuffer(parts.map { $0?.denominator.unscaled ?? 0 }), kind: kind,
          numeratorScale: scales.0, denominatorScale: scales.1))
    )
  }

  /// A number as the language prints it.
  private func number(_ text: some StringProtocol) -> FixedDecimal? {
    let point = NumberText.decimalSeparator(in: language)
    let (mark, group): (Character, Character) = point == "," ? (",", ".") : (".", ",")
    var (digits, decimals) = ("", -1)
    for character in text.drop(while: { $0 == "+" }) {
      switch character {
      case "-" where digits.isEmpty: digits.append("-")
      case group where decimals < 0: continue
      case mark where decimals < 0: decimals = 0
      case "0"..."9":
        digits.append(character)
        if decimals >= 0 { decimals += 1 }
      default: return nil
      }
    }
    guard let unscaled = Int64(digits), decimals <= 18 else { return nil }
    return FixedDecimal(unscaled: unscaled, scale: max(0, decimals))
  }
}

extension ColumnValues {
  fileprivate var isRatio: Bool {
    switch self {
    case .ratio: true
    case .category, .text, .boolean, .number, .date, .period: false
    }
  }
}
