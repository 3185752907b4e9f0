import ColumnarData
import TableTyping
import TestSupport
import Testing
import Values

/// Where the days of a column end, and what is taken for a slip of the hand.
@Suite struct LastDayTests {
  @Test(
    arguments: [
      // Days from 1970 on, the end, rows after it.
      ([], nil, 0),
      ([nil, nil], nil, 0),
      ([5], 5, 0),
      ([5, 9, nil, 7], 9, 0),
      ([5, 9, 376], 9, 1),
      ([5, 9, 375], 375, 0),
      ([5, 9, 400, 400], 400, 0),
      ([5, 9, 400, 800], 400, 1),
      ([5, 9, 400, 801, 802], 802, 0),
      ([nil, 9, 80_000], 9, 1),
    ] as [([Int32?], Int32?, Int)])
  func aLoneDayFarBehindIsSkipped(_ days: [Int32?], _ end: Int32?, _ skipped: Int) throws {
    let column = DateColumn(values: IntegerValues(packing: days.map { $0.map(Int64.init) ?? IntegerValues.missing }))
    let last = LastDay(column)
    #expect(last?.day.daysSince1970 == end)
    #expect(last?.skippedRows ?? 0 == skipped)
    #expect(last?.latest.daysSince1970 == days.compactMap { $0 }.max())
  }

  /// One row in a thousand may be a slip, not more.
  @Test(arguments: [(3, 100), (4, 9000)])
  func slipsAreFew(_ slips: Int, _ end: Int32) {
    let days = (0..<2000).map { row in row < slips ? Int64(9000 + row - slips + 1) : Int64(row % 101) }
    let last = LastDay(DateColumn(values: IntegerValues(packing: days)))
    #expect(last?.day.daysSince1970 == end)
  }

  /// The same of coded and of plain numbers, against a plain search.
  @Test(arguments: [UInt64(1), 2, 3])
  func bothFormsAgreeWithAPlainSearch(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<100 {
      let days = (0..<random.number(1...40)).map { _ in Int64(random.number(0...9)) * 200 }
      let distinct = Set(days).sorted(by: >)
      // Of forty rows at most one is a slip: the greatest day, where it stands alone.
      let isAlone = distinct.count > 1 && days.filter { $0 == distinct[0] }.count == 1
      let isSlip = isAlone && distinct[0] - distinct[1] > 366
      let (end, rows) = isSlip ? (distinct[1], 1) : (distinct[0], 0)
      for values in [IntegerValues(packing: days), IntegerValues(days)] {
        let last = LastDay(DateColumn(values: values))
        #expect(last?.day.daysSince1970 == Int32(end) && last?.skippedRows == rows, "\(days)")
      }
    }
  }
}
