/// What the marks between the digits of a number say of how it is meant.
package struct NumberMarks: Hashable, Sendable {
  /// Whether a mark stands between groups of three digits.
  package let areGroups: Bool
  /// What the mark before the decimals says; nil where there is none.
  package let decimals: Decimals?

  package enum Decimals: Sendable {
    /// `12,5`, `1.250,500`, `0,125`: no group of thousands.
    case sure
    /// `850,000` in the Vietnamese notation: could be eight hundred and fifty thousand in the other one.
    case likeGroup
  }

  /// - Parameter cell: A number in the notation, see ``NumberCell/parse(_:_:allowsLeadingZeros:)``.
  package init(_ cell: Span<UInt8>, _ notation: NumberCell.Notation) {
    var (groups, whole, decimals) = (0, 0, 0)
    var hasDecimals = false
    var startsWithZero = false
    for index in cell.indices {
      let byte = cell[index]
      if byte &- 48 < 10 {
        if whole == 0 { startsWithZero = byte == UInt8(ascii: "0") }
        if hasDecimals { decimals += 1 } else { whole += 1 }
      } else if byte == notation.decimal {
        hasDecimals = true
      } else if byte == notation.group {
        groups += 1
      }
    }
    areGroups = groups > 0
    let isLikeGroup = groups == 0 && decimals == 3 && whole <= 3 && !startsWithZero
    self.decimals = hasDecimals ? isLikeGroup ? .likeGroup : .sure : nil
  }
}
