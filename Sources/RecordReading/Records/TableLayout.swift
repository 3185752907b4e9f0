/// Which rows of a file are its heading and its data, as far as the user settled it.
package struct TableLayout: Hashable, Sendable {
  /// Where the heading stands.
  package enum Heading: Hashable, Sendable {
    /// On these lines of the file, or rows of the sheet, from 1.
    case lines(ClosedRange<Int>)
    /// Nowhere: every row is data.
    case none
  }

  /// nil to find the heading.
  package var heading: Heading?
  /// Whether rows of column numbers, totals, repeated headings, signatures and further tables stay among the rows.
  package var keepsAllRows: Bool

  package init(heading: Heading? = nil, keepsAllRows: Bool = false) {
    self.heading = heading
    self.keepsAllRows = keepsAllRows
  }
}

extension TableLayout.Heading {
  /// The heading that a text names: `2`, `2..3`, `none` or `không`; nil where it names none.
  package init?(writtenAs text: String) {
    if ["none", "không", "khong"].contains(text.lowercased()) {
      self = .none
      return
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
      first >= 1, first <= last, last - first < Self.greatestCount, last < 1 << 24
    else { return nil }
    self = .lines(first...last)
  }

  /// Rows that a heading may have.
  private static let greatestCount = 20

  /// As ``init(writtenAs:)`` reads it.
  package var text: String {
    switch self {
    case .none: "none"
    case .lines(let lines): lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)..\(lines.upperBound)"
    }
  }
}
