import Diagnostics
import Dispatch
import Synchronization

/// Reads the records of a UTF-8 file in parts, one a core, by an index of separators: into what the sequential reader
/// would make of them, or not at all.
struct IndexedReader {
  let file: FileBytes
  let part: PartPlan
  let plan: ReadingPlan
  /// The file offset of the first record after the header.
  let start: Int
  /// Where the scanner of the header stopped.
  let scanner: RecordScanner

  /// Bytes after the middle of a file in which a record's start is looked for.
  private static let searchedLength = 1 << 17
  /// Line feeds that are tried, and records that must be as wide as the header after one.
  private static let (triedLines, triedRecords) = (64, 16)

  /// The columns; nil where the sequential reader has to look, which tells every fault of a file.
  func read(titles: [String]) throws(DiagnosticError) -> RawTable? {
    let cuts = try cuts()
    if let table = try read(cuts, titles) { return table }
    // Line breaks in quotes that look like ends of records, or a column that turns to text in some parts only.
    return cuts.count > 2 ? try read([start, file.size], titles) : nil
  }

  private func read(_ cuts: [Int], _ titles: [String]) throws(DiagnosticError) -> RawTable? {
    let readers = (1..<cuts.count).map { index in
      PartReader(
        plan: part, file: file, range: cuts[index - 1]..<cuts[index], isLast: index == cuts.count - 1,
        scanner: index == 1 ? scanner : RecordScanner(separator: part.separator))
    }
    let results = Mutex<[PartEnd]>(readers.map { _ in .unusual })
    DispatchQueue.concurrentPerform(iterations: readers.count) { index in
      let end = readers[index].read()
      results.withLock { $0[index] = end }
    }
    let ends = results.withLock { $0 }
    for case .fault(let error) in ends { throw error }
    for end in ends {
      guard case .done = end else { return nil }
    }
    try file.checkIdentity()
    return PartMerging(readers, file: file, part: part).table(titles: titles)
  }

  /// The file offsets between which the parts lie: starts of records, as far as can be seen from there.
  private func cuts() throws(DiagnosticError) -> [Int] {
    var cuts = [start]
    let count = plan.parts(ofBytes: file.size - start)
    for index in stride(from: 1, to: count, by: 1) {
      let cut = try recordStart(after: start + (file.size - start) / count * index)
      if let cut, cut > cuts[cuts.count - 1], cut < file.size { cuts.append(cut) }
    }
    return cuts + [file.size]
  }

  private func recordStart(after offset: Int) throws(DiagnosticError) -> Int? {
    let bytes = try file.bytes(offset..<min(offset + Self.searchedLength, file.size))
    var tried = 0
    for (index, byte) in bytes.enumerated() where byte == RecordScanner.lineFeed {
      if startsRecords(bytes.span.extracting(droppingFirst: index + 1)) { return offset + index + 1 }
      tried += 1
      if tried == Self.triedLines { return nil }
    }
    return nil
  }

  private func startsRecords(_ bytes: Span<UInt8>) -> Bool {
    var scanner = RecordScanner(separator: part.separator)
    var batch = CellBatch(width: nil)
    _ = scanner.scan(bytes, from: 0, isEnd: false, limit: Self.triedRecords, into: &batch)
    return scanner.textAfterQuote == nil && batch.widths.allSatisfy { $0 == part.headings.count }
  }
}
