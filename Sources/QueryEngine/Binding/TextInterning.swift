import ColumnarData
import Diagnostics
import Dispatch
import QueryPlan
import Values
import WorkProgress

extension CategoryColumn {
  /// A column of long texts, numbers or dates as codes into the dictionary of its different values, in order of first
  /// appearance.
  ///
  /// Workers number the texts of a stretch of rows each; then those of the later stretches get the numbers of the first,
  /// or new ones.
  ///
  /// - Parameter pace: Its monitor is asked whether to stop, and given the progress, every few thousand rows; once it
  ///   cancels, the rows that are left count as missing, until the run ends with the error.
  init(interning table: Table, column: Int, _ pace: ScanPace) throws(DiagnosticError) {
    let texts: TextColumn
    switch table.columns[column] {
    case .category(let category):
      self = category
      return
    case .text(let column): texts = column
    case .boolean, .number, .date, .period, .ratio:
      texts = TextColumn(
        try (0..<table.rowCount).map { row throws(DiagnosticError) in
          Self.text(of: try table.boundCell(row: row, column: column)) ?? ""
        })
    }
    pace.monitor.begin(.scanning, total: table.rowCount, unit: .rows)
    let parts = max(1, min(pace.threads, table.rowCount / Self.leastPart))
    let workers = (0..<parts).map { part in
      StretchInterner(rows: table.rowCount * part / parts..<table.rowCount * (part + 1) / parts)
    }
    DispatchQueue.concurrentPerform(iterations: parts) { workers[$0].intern(texts, pace.monitor) }
    self = Self.merged(workers)
  }

  /// Fewer rows are not worth a worker of their own.
  private static let leastPart = 1 << 15

  private static func merged(_ workers: [StretchInterner]) -> CategoryColumn {
    guard let first = workers.first else { preconditionFailure("there is a worker for any number of rows") }
    var interner = first.interner
    var codes = first.codes
    for worker in workers.dropFirst() {
      let table = [0] + interner.codes(of: worker.interner)
      codes += worker.codes.map { table[Int($0)] }
    }
    let count = interner.count
    let strings = (0..<workers.count).map { part in
      TextStretch(codes: count * part / workers.count..<count * (part + 1) / workers.count)
    }
    DispatchQueue.concurrentPerform(iterations: strings.count) { [interner] in strings[$0].read(interner) }
    return CategoryColumn(
      codes: Codes(codes, greatest: count), dictionary: CategoryDictionary(strings.flatMap(\.texts)))
  }

  private static func text(of cell: Cell) -> String? {
    switch cell {
    case .missing, .ratio: nil
    case .text(let text): text
    case .label(let label): label.text
    case .boolean(let value): value ? "yes" : "no"
    case .number(let number): number.plainText
    case .date(let day): day.isoText
    case .period(let period): period.label
    }
  }
}

/// Numbers the texts of some rows. Unchecked: one worker alone uses it, and it is read when all have ended.
private final class StretchInterner: @unchecked Sendable {
  private let rows: Range<Int>
  private(set) var interner = TextInterner()
  private(set) var codes: [UInt32]

  init(rows: Range<Int>) {
    self.rows = rows
    codes = [UInt32](repeating: 0, count: rows.count)
  }

  func intern(_ texts: TextColumn, _ monitor: WorkMonitor) {
    // In variables of its own, since accesses to those of an object are checked for each row.
    var (interner, codes) = (TextInterner(), codes)
    self.codes = []
    defer { (self.interner, self.codes) = (interner, codes) }
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: 1 << 16) {
      if monitor.isCancelled { return }
      let batch = start..<min(start + 1 << 16, rows.upperBound)
      // Rows whose texts are lost are not visited; they count as missing until the run ends with an error.
      texts.scan(batch) { row, text in
        if !text.isEmpty { codes[row - rows.lowerBound] = interner.code(of: text) }
      }
      monitor.advance(by: batch.count)
    }
  }
}

/// Some of an interner's texts as strings. Unchecked: as above.
private final class TextStretch: @unchecked Sendable {
  private let codes: Range<Int>
  private(set) var texts: [String] = []

  init(codes: Range<Int>) { self.codes = codes }

  func read(_ interner: TextInterner) {
    texts.reserveCapacity(codes.count)
    for code in codes { texts.append(interner.text(code + 1)) }
  }
}
