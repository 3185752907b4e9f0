import ColumnarData
import VietnameseText

/// Searches in folded texts. Most ids and many names are ASCII, where folding is no more than small letters and single
/// blanks, done on the bytes.
enum FoldedText {
  /// - Parameter pattern: Folded.
  static func contains(_ text: Span<UInt8>, _ pattern: String) -> Bool {
    guard let found = inASCII(text, pattern, { $0.contains($1) }) else {
      return TextFolding.folded(String(text: text)).contains(pattern)
    }
    return found
  }

  /// - Parameter pattern: Folded.
  static func startsWith(_ text: Span<UInt8>, _ pattern: String) -> Bool {
    guard let found = inASCII(text, pattern, { $0.starts(with: $1) }) else {
      return TextFolding.folded(String(text: text)).hasPrefix(pattern)
    }
    return found
  }

  /// nil where the text is not ASCII, or too long for it to pay.
  private static func inASCII(
    _ text: Span<UInt8>, _ pattern: String, _ test: (Span<UInt8>, Span<UInt8>) -> Bool
  ) -> Bool? {
    if text.count > 256 { return nil }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { folded -> Bool? in
      guard let count = unsafe TextFolding.fold(ascii: text, into: folded) else { return nil }
      var pattern = pattern
      return pattern.withUTF8 { bytes in
        unsafe test(UnsafeBufferPointer(rebasing: folded[..<count]).span, bytes.span)
      }
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
