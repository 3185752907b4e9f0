import Synchronization

/// The file that holds the texts of a table is no longer the one that was read: the texts cannot be had any more.
package struct TextsLost: Error, Hashable {
  package let path: String

  package init(path: String) { self.path = path }
}

/// Long texts that stay in the file from which their table was read: the rows' places are kept, and a text is read again
/// when it is asked for.
///
/// Where the file is no longer the one that was read, reading throws ``TextsLost``. A scan over many rows does not throw:
/// it is asked at its end (``isLost``).
package final class SourceTexts: Sendable {
  /// Reads the clean texts of neighbouring rows in order, empty where missing, and says whether the file still was the one
  /// that the table came from, before and after.
  package typealias Reader = @Sendable (_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) -> Bool

  /// Of the file, for the message that its texts are lost.
  package let path: String
  /// Rows.
  package let count: Int
  /// Bytes of memory that the rows' places take; columns of one file share them.
  package let byteCount: Int
  private let read: Reader
  private let readAhead: Int
  private let loss = Atomic<Bool>(false)
  private let neighbours = Mutex(Neighbours(first: 0))
  private let packing = Mutex(Packing.open)
  /// Held by the one who packs; others wait for what comes of it.
  private let packer = Mutex(())

  /// - Parameter readAhead: Texts that are read at once for whoever asks for row after row, at most. Rows in another order
  ///   than the file's are read the faster the more are asked for at once.
  package init(
    path: String, count: Int, byteCount: Int, readAhead: Int = 1024, read: @escaping Reader
  ) {
    self.path = path
    self.count = count
    self.byteCount = byteCount
    self.readAhead = readAhead
    self.read = read
  }

  /// Whether a text could not be had since the file was read; it stays so.
  package var isLost: Bool { loss.load(ordering: .relaxed) }

  /// The texts as numbers, where ``pack(isCancelled:)`` has made them. They are those of the file that was read, whatever
  /// became of it.
  package var packed: PackedTexts? {
    packing.withLock { if case .packed(let texts) = $0 { texts } else { nil } }
  }

  /// Keeps the texts as numbers in memory where they are of one make, so that nobody reads them from the file any more.
  ///
  /// - Returns: nil for other texts, which are looked at once, and for few.
  package func pack(isCancelled: @Sendable () -> Bool = { false }) -> PackedTexts? {
    if count < PackedTexts.leastRows || isLost { return nil }
    return packer.withLock { _ in
      switch packing.withLock({ $0 }) {
      case .packed(let texts): return texts
      case .impossible: return nil
      case .open: break
      }
      let packed = PackedTexts(packing: self, isCancelled: isCancelled)
      if packed == nil && (isLost || isCancelled()) { return nil }
      packing.withLock { $0 = packed.map { .packed($0) } ?? .impossible }
      return packed
    }
  }

  private enum Packing {
    case open
    case packed(PackedTexts)
    case impossible
  }

  /// Calls the body with each row and its clean text, UTF-8, empty where missing, in order.
  ///
  /// - Throws: Where texts are lost, before or after some of the rows were visited.
  package func visit(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) throws(TextsLost) {
    if !scan(rows, body) { throw TextsLost(path: path) }
  }

  /// As ``visit(_:_:)`` for a step of a long scan, which does not throw: rows that are lost are not visited, and whoever
  /// leads the scan asks ``isLost`` at its end.
  ///
  /// - Returns: Whether the texts of these rows were had.
  @discardableResult
  package func scan(_ rows: Range<Int>, _ body: (Int, Span<UInt8>) -> Void) -> Bool {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "row outside the column")
    if rows.isEmpty || read(rows, body) { return true }
    loss.store(true, ordering: .relaxed)
    return false
  }

  /// The row's text, nil where missing. Whoever asks for row after row gets them from ever longer reads.
  package subscript(row: Int) -> String? {
    get throws(TextsLost) {
      try neighbours.withLock { neighbours throws(TextsLost) in
        if let text = neighbours.text(ofRow: row) { return text.isEmpty ? nil : text }
        var read = Neighbours(first: row)
        let count = min(neighbours.countToRead(from: row), readAhead)
        neighbours = read
        try visit(row..<min(row + count, self.count)) { _, bytes in read.texts.append(String(text: bytes)) }
        neighbours = read
        return read.text(ofRow: row).flatMap { $0.isEmpty ? nil : $0 }
      }
    }
  }

  /// The texts of the rows that were read last.
  private struct Neighbours {
    var first: Int
    var texts: [String] = []

    func text(ofRow row: Int) -> String? {
      row >= first && row < first + texts.count ? texts[row - first] : nil
    }

    /// Twice as many as before for the row behind them, else one.
    func countToRead(from row: Int) -> Int {
      row == first + texts.count && !texts.isEmpty ? texts.count * 2 : 1
    }
  }
}
