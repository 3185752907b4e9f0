import ColumnarData
import Diagnostics
import QueryPlan
import Values

/// Numbers the values of each key of an aggregation: dictionary codes as they are, small ranges by their offset,
/// anything else by a pass over the rows.
struct KeyEncoding {
  let binder: Binder
  let scan: RowScan

  func encoded(_ key: GroupKey) throws(DiagnosticError) -> EncodedKey {
    switch try binder.value(of: key.expression) {
    case .text(let text):
      if case .long(let texts, _) = text, key.listing == .existing, key.declaredOrder.isEmpty,
        let packed = try binder.context.packed(texts), packed.numbering.followsCollation
      {
        return encoded(key, packed)
      }
      return try encoded(key, text)
    case .scalar(let node): return try encoded(key, node)
    case .ratio: preconditionFailure("the checker lets no ratio be a key")
    }
  }

  // MARK: Texts

  /// The numbers of texts as they are; few of all that there can be are those of rows.
  private func encoded(_ key: GroupKey, _ texts: PackedTexts) -> EncodedKey {
    let count = Int(texts.numbering.count)
    return EncodedKey(
      field: key.field, type: .text, node: .numbers(of: texts), low: 0, cardinality: count + 1, missingCode: count,
      orphanCode: nil, values: .numbered(texts.numbering), listed: nil, ranks: .codes)
  }

  private func encoded(_ key: GroupKey, _ text: BoundText) throws(DiagnosticError) -> EncodedKey {
    let dictionary: CategoryDictionary
    let source: ScalarNode
    var orphans: (ForeignPath, ColumnBuffer<Int64>)?
    switch text {
    case .foreign(let path, let codes, let target) where key.expression.followsForeignKey:
      (dictionary, source) = (target, .codes(path.own.codes))
      orphans = (path, codes)
    case .category, .foreign, .long, .constant, .computed: (source, dictionary) = try binder.coded(text)
    }
    let listedTexts = key.listedTexts ?? []
    let extra = listedTexts.filter { dictionary.code(of: $0) == nil }
    // A result of before may have the labels in its keys: such rows and those of now are one group.
    let missingCode = dictionary.code(of: .missing) ?? 0
    let orphanLabel = dictionary.code(of: .notInCatalogue)
    let orphanCode = orphans == nil ? orphanLabel : orphanLabel ?? dictionary.count + extra.count
    let cardinality = max(dictionary.count + extra.count, (orphanCode ?? 0) + 1)
    var node = source
    if let (path, codes) = orphans, let orphanCode {
      node = .coded(path.own.codes, Self.table(path, codes, missingCode: missingCode, orphanCode: orphanCode))
    }
    let representatives = try binder.representatives(of: key.expression, dictionary, count: cardinality)
    if let representatives { node = .lookup(node, low: 0, representatives) }
    let codeOf: (String) -> Int? = { text in
      let code = dictionary.code(of: text) ?? extra.firstIndex(of: text).map { dictionary.count + $0 }
      return representatives.flatMap { codes in code.map { Int(codes[$0]) } } ?? code
    }
    return EncodedKey(
      field: key.field, type: .text, node: node, low: 0,
      cardinality: cardinality, missingCode: missingCode, orphanCode: orphanCode,
      values: .texts(dictionary, extra: extra),
      listed: key.listedTexts.map { $0.compactMap(codeOf) },
      ranks: .table(
        ranks(
          dictionary, count: cardinality, declared: key.declaredOrder.compactMap(codeOf), missingCode, orphanCode)))
  }

  /// The referenced value's code by the code of the table's own column. An empty key is missing; one that names no row,
  /// here or further on, is an orphan.
  private static func table(_ path: ForeignPath, _ codes: ColumnBuffer<Int64>, missingCode: Int, orphanCode: Int)
    -> ColumnBuffer<Int64>
  {
    ColumnBuffer(
      zip(path.rows.array, codes.array).map { row, code in
        if row == ForeignKeyLink.orphan { return Int64(orphanCode) }
        return code == ScalarNode.missing ? Int64(missingCode) : code
      })
  }

  /// Declared values first, in their order, then the others by collation, then orphans, then rows without a value.
  private func ranks(
    _ dictionary: CategoryDictionary, count: Int, declared: [Int], _ missingCode: Int, _ orphanCode: Int?
  ) -> [Int] {
    var ranks = [Int](repeating: -1, count: count)
    for (place, code) in declared.enumerated() where ranks[code] < 0 { ranks[code] = place }
    if ranks.dropFirst().prefix(dictionary.count - 1).contains(-1) {
      let collated = binder.context.ranks(of: dictionary)
      for code in 1..<dictionary.count where ranks[code] < 0 { ranks[code] = declared.count + collated[code] }
    }
    if let orphanCode { ranks[orphanCode] = declared.count + dictionary.count }
    ranks[missingCode] = declared.count + dictionary.count + 1
    return ranks
  }

  // MARK: Numbers, dates, periods, yes and no

  private func encoded(_ key: GroupKey, _ node: ScalarNode) throws(DiagnosticError) -> EncodedKey {
    let type = key.expression.type
    let listed = key.listedValues(type)
    var range = node.bounds
    for value in listed ?? [] {
      range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
    }
    let (width, overflow) = (range?.upperBound ?? -1).subtractingReportingOverflow(range?.lowerBound ?? 0)
    // Orphans get a number of their own after all others.
    let (orphan, isLast) = (range?.upperBound ?? -1).addingReportingOverflow(1)
    let marked = isLast ? nil : try binder.markingOrphans(of: key.expression, as: orphan)
    let widest = max(1 << 16, scan.count / 8)
    if marked == nil, listed == nil, let stepped = stepped(key, node, type, widest: widest) { return stepped }
    if overflow || width >= widest {
      return try interned(key, marked ?? node, type, listed: listed ?? [], orphan: marked.map { _ in orphan })
    }
    let low = range?.lowerBound ?? 0
    let count = Int(width) + 1
    let missingCode = marked == nil ? count : count + 1
    return EncodedKey(
      field: key.field, type: type, node: marked ?? node, low: low, cardinality: missingCode + 1,
      missingCode: missingCode, orphanCode: marked.map { _ in count }, values: .range(low: low, step: 1),
      listed: listed.map { $0.map { Int($0 - low) } }, ranks: .codes)
  }

  /// The codes of a column whose numbers are multiples of a step, such as amounts in thousands: as they are, since the
  /// numbers between two have no rows.
  ///
  /// - Returns: nil for other numbers, and where there are too many codes.
  private func stepped(_ key: GroupKey, _ node: ScalarNode, _ type: ValueType, widest: Int) -> EncodedKey? {
    guard case .affine(let codes, let origin, let step) = node, step > 1, let bounds = codes.bounds,
      bounds.count < widest
    else { return nil }
    return EncodedKey(
      field: key.field, type: type, node: .affine(codes, origin: 0, step: 1), low: Int64(bounds.lowerBound),
      cardinality: bounds.count + 1, missingCode: bounds.count, orphanCode: nil,
      values: .range(low: origin + Int64(bounds.lowerBound) * step, step: step), listed: nil, ranks: .codes)
  }

  /// - Parameter orphan: The number that the node has for orphans; nil where there are none.
  private func interned(_ key: GroupKey, _ node: ScalarNode, _ type: ValueType, listed: [Int64], orphan: Int64?)
    throws(DiagnosticError) -> EncodedKey
  {
    let rows = try scan.interned(binder.context.pace) { rows, vector, scratch in
      node.evaluate(rows, into: vector, scratch)
    }
    let found = rows.values.array
    let values = Array(Set(found + listed).subtracting([ScalarNode.missing, orphan ?? ScalarNode.missing])).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(values, 0...))
    let missingCode = orphan == nil ? values.count : values.count + 1
    let codes = found.map { UInt32(place[$0] ?? ($0 == orphan ? values.count : missingCode)) }
    let table = ColumnBuffer((0..<rows.numbers.count).map { codes.isEmpty ? 0 : codes[Int(rows.numbers[$0])] })
    return EncodedKey(
      field: key.field, type: type, node: .rowTable(table), low: 0, cardinality: missingCode + 1,
      missingCode: missingCode, orphanCode: orphan.map { _ in values.count }, values: .list(values),
      listed: key.listing == .existing ? nil : listed.compactMap { place[$0] }, ranks: .codes)
  }
}

extension Expression {
  /// Whether it is a column reached over a foreign key; one that `add` made of such is a value like others.
  fileprivate var followsForeignKey: Bool {
    if case .column(let reference) = self { return !reference.steps.isEmpty }
    return false
  }
}

extension GroupKey {
  /// The texts that are listed; nil where only existing ones are.
  fileprivate var listedTexts: [String]? {
    if case .values(let values) = listing { return values }
    return nil
  }

  /// Values in the order in which their groups stand first.
  fileprivate var declaredOrder: [String] {
    if case .values(let values) = listing { return values }
    return field.values?.map(\.value) ?? []
  }

  /// The ordinals or declared numbers that are listed; nil where only existing ones are.
  fileprivate func listedValues(_ type: ValueType) -> [Int64]? {
    switch listing {
    case .existing: return nil
    case .periods(let ordinals): return ordinals.map { Int64($0) }
    case .values(let texts):
      guard case .number(let scale) = type else { return type == .boolean ? texts.compactMap(Self.truth) : [] }
      return texts.compactMap { Int64($0) }.compactMap {
        let (value, overflow) = $0.multipliedReportingOverflow(by: FixedDecimal.powerOfTen(scale))
        return overflow ? nil : value
      }
    }
  }

  private static func truth(_ text: String) -> Int64? {
    switch text {
    case "true", "yes", "1": 1
    case "false", "no", "0": 0
    default: nil
    }
  }
}
