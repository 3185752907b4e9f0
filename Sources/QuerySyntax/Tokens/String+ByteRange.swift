extension String {
  /// The text of UTF-8 offsets, as far as they lie in it.
  ///
  /// - Complexity: O(length of the range).
  package func text(inBytes range: Range<Int>) -> Substring {
    let utf8 = self.utf8
    let start = utf8.index(startIndex, offsetBy: max(0, range.lowerBound), limitedBy: endIndex) ?? endIndex
    let end = utf8.index(startIndex, offsetBy: max(0, range.upperBound), limitedBy: endIndex) ?? endIndex
    return start < end ? self[start..<end] : ""
  }
}
