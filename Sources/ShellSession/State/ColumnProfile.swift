import ColumnarData
import Diagnostics
import Dispatch
import QueryPlan
import Synchronization
import Values

/// What `describe` shows of one column.
struct ColumnProfile {
  let missing: Int
  let different: Int
  /// A row with a value, nil where there is none.
  let example: Int?

  /// - Throws: Where texts of the column are lost.
  init(_ values: ColumnValues) throws(DiagnosticError) {
    if case .text(let texts) = values {
      (missing, different, example) = try Self.profile(of: texts)
    } else if let codes = values.codes, let counts = codes.counts {
      missing = counts[0]
      different = counts.dropFirst().count { $0 > 0 }
      example = codes.firstPresentRow
    } else {
      (missing, different, example) = try Self.profile(ofCells: values)
    }
  }

  /// Texts are told apart by a hash of 64 bits: of ten million, two share one in fewer than three cases of a million, and
  /// are then counted once.
  private static func profile(
    of texts: TextColumn
  ) throws(DiagnosticError) -> (missing: Int, different: Int, example: Int?) {
    let all = Mutex(TextHashes())
    let loss = Mutex<TextsLost?>(nil)
    DispatchQueue.concurrentPerform(iterations: (texts.count + TextHashes.stretch - 1) / TextHashes.stretch) { index in
      var own = TextHashes()
      let start = index * TextHashes.stretch
      do throws(TextsLost) {
        try texts.visit(start..<min(start + TextHashes.stretch, texts.count)) { own.add($0, $1) }
        all.withLock { [own] in $0.append(own) }
      } catch {
        loss.withLock { $0 = error }
      }
    }
    if let lost = loss.withLock({ $0 }) { throw DiagnosticError(lost) }
    let hashes = all.withLock { $0 }
    return (hashes.missing, hashes.different, hashes.example)
  }

  private static func profile(
    ofCells values: ColumnValues
  ) throws(DiagnosticError) -> (missing: Int, different: Int, example: Int?) {
    let table = Table(
      schema: TableSchema(name: "", fields: [Field(name: "", type: .text)]), columns: [values], rowCount: values.count)
    var seen: Set<Cell> = []
    var missing = 0
    var example: Int?
    for row in 0..<values.count {
      let cell = try table.boundCell(row: row, column: 0)
      if cell == .missing {
        missing += 1
      } else {
        example = example ?? row
        seen.insert(cell)
      }
    }
    return (missing, seen.count, example)
  }
}

/// The texts of some rows by their hashes, in buckets by the highest bits: equal texts meet in one.
private struct TextHashes: Sendable {
  /// Rows that are looked at by one core at a time.
  static let stretch = 1 << 16
  private static let bucketBits: UInt64 = 6

  private var buckets: [[UInt64]] = Array(repeating: [], count: 1 << bucketBits)
  private(set) var missing = 0
  /// The first row with a text.
  private(set) var example: Int?

  mutating func add(_ row: Int, _ text: Span<UInt8>) {
    if text.isEmpty {
      missing += 1
      return
    }
    example = min(example ?? row, row)
    let hash = Self.hash(of: text)
    buckets[Int(hash >> (64 - Self.bucketBits))].append(hash)
  }

  mutating func append(_ other: TextHashes) {
    missing += other.missing
    example = [example, other.example].compactMap(\.self).min()
    for bucket in buckets.indices { buckets[bucket] += other.buckets[bucket] }
  }

  var different: Int {
    let total = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: buckets.count) { bucket in
      let sorted = buckets[bucket].sorted()
      let count = sorted.indices.count { $0 == 0 || sorted[$0] != sorted[$0 - 1] }
      total.add(count, ordering: .relaxed)
    }
    return total.load(ordering: .relaxed)
  }

  /// FNV-1a over the bytes (G. Fowler, L. C. Noll, K.-P. Vo), mixed at the end as in MurmurHash3 (A. Appleby).
  private static func hash(of text: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}

/// The different values of a column, missing among them, and how many rows have each.
struct ValueCounts {
  let counts: [(cell: Cell, count: Int)]

  /// - Throws: Where the column is damaged or texts of it are lost.
  init(of table: Table, column: Int) throws(DiagnosticError) {
    let values = try table.columns[column].bound()
    if let codes = values.codes, let counts = codes.counts {
      self.counts = counts.indices.filter { counts[$0] > 0 }.map { (values.cell(ofCode: $0), counts[$0]) }
      return
    }
    var counts: [Cell: Int] = [:]
    if case .text(let texts) = values {
      for start in stride(from: 0, to: texts.count, by: 1 << 16) {
        do throws(TextsLost) {
          try texts.visit(start..<min(start + 1 << 16, texts.count)) { _, text in
            counts[text.isEmpty ? .missing : .text(String(text: text)), default: 0] += 1
          }
        } catch {
          throw DiagnosticError(error)
        }
      }
    } else {
      for row in 0..<table.rowCount { counts[try table.boundCell(row: row, column: column), default: 0] += 1 }
    }
    self.counts = counts.map { ($0.key, $0.value) }
  }
}

extension ColumnValues {
  /// nil for long texts, ratios and numbers that are not coded.
  fileprivate var codes: Codes? {
    switch self {
    case .category(let column): column.codes
    case .boolean(let column): column.codes
    case .number(let column): column.values.codes
    case .date(let column): column.values.codes
    case .period(let column): column.ordinals.codes
    case .text, .ratio: nil
    }
  }

  /// The value that a code of a coded column stands for.
  fileprivate func cell(ofCode code: Int) -> Cell {
    if code == 0 { return .missing }
    switch self {
    case .category(let column): return .text(column.dictionary.values[code])
    case .boolean: return .boolean(code == 2)
    case .number(let column):
      return .number(FixedDecimal(unscaled: column.values.value(ofCode: code), scale: column.scale))
    case .date(let column): return .date(Day(daysSince1970: Int32(clamping: column.values.value(ofCode: code))))
    case .period(let column):
      return .period(Period(unit: column.unit, ordinal: Int32(clamping: column.ordinals.value(ofCode: code))))
    case .text, .ratio: return .missing
    }
  }
}

extension IntegerValues {
  fileprivate var codes: Codes? {
    if case .coded(let codes, _, _) = form { return codes }
    return nil
  }

  fileprivate func value(ofCode code: Int) -> Int64 {
    guard case .coded(_, let origin, let step) = form else { return Self.missing }
    return origin + Int64(code) * step
  }
}

extension ColumnValues {
  /// Bytes of memory that a row takes, in tenths.
  var tenthsOfBytesPerRow: Int { count == 0 ? 0 : (byteCount * 10 + count / 2) / count }

  /// Bytes of memory held, dictionaries included.
  var byteCount: Int {
    switch self {
    case .category(let column):
      return column.codes.byteCount + column.dictionary.values.reduce(0) { $0 + $1.utf8.count }
    case .text(let column):
      switch column.storage {
      case .owned(let ends, let bytes): return ends.byteCount + bytes.byteCount
      case .source(let texts): return texts.byteCount
      case .packed(let texts): return texts.byteCount
      }
    case .boolean(let column): return column.codes.byteCount
    case .number(let column): return column.values.byteCount
    case .date(let column): return column.values.byteCount
    case .period(let column): return column.ordinals.byteCount
    case .ratio(let column): return column.numerators.byteCount + column.denominators.byteCount
    }
  }
}
