import Foundation

/// How text files are cut up for reading. What is read does not depend on it.
package struct ReadingPlan: Sendable {
  /// Bytes that a thread reads at a time: window, index and dictionaries stay in the second cache.
  package var windowSize = 1 << 18
  /// Parts that are read at once; nil for one a core, as far as the file has ``leastPart`` bytes for each.
  package var partCount: Int?
  var leastPart = 1 << 22
  /// Smaller files are read record by record.
  package var leastIndexed = 1 << 14
  /// Long text of smaller files is kept in memory.
  package var leastSource = 1 << 24

  /// The plan that files are read by unless a test sets another.
  package init() {}

  func parts(ofBytes count: Int) -> Int {
    partCount ?? max(1, min(ProcessInfo.processInfo.activeProcessorCount, count / leastPart))
  }
}
