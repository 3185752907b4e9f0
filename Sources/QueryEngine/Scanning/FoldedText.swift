import ColumnarData
import VietnameseText

/// A folded text that is looked for in others, which are folded byte by byte where they are of Latin letters.
struct FoldedText: Sendable {
  private let text: String
  /// UTF-8.
  let bytes: [UInt8]

  /// - Parameter text: Folded.
  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func isContained(in other: Span<UInt8>) -> Bool {
    folded(other) { $0.contains(bytes.span) } ?? TextFolding.folded(String(text: other)).contains(text)
  }

  func isStart(of other: Span<UInt8>) -> Bool {
    folded(other) { $0.starts(with: bytes.span) } ?? TextFolding.folded(String(text: other)).hasPrefix(text)
  }

  /// nil where the text has letters that are not Latin.
  private func folded(_ other: Span<UInt8>, _ test: (Span<UInt8>) -> Bool) -> Bool? {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: other.count) { folded -> Bool? in
      guard let count = unsafe TextFolding.fold(other, into: folded) else { return nil }
      return unsafe test(UnsafeBufferPointer(rebasing: folded[..<count]).span)
    }
  }
}

extension Span<UInt8> {
  fileprivate func starts(with pattern: Span<UInt8>) -> Bool {
    pattern.count <= count && matches(pattern, at: 0)
  }

  fileprivate func contains(_ pattern: Span<UInt8>) -> Bool {
    if pattern.isEmpty { return true }
    var start = 0
    while start + pattern.count <= count {
      if self[start] == pattern[0] && matches(pattern, at: start) { return true }
      start += 1
    }
    return false
  }

  private func matches(_ pattern: Span<UInt8>, at start: Int) -> Bool {
    for index in pattern.indices where self[start + index] != pattern[index] { return false }
    return true
  }
}
