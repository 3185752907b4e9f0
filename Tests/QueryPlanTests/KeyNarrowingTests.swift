import ColumnarData
import Testing
import Values

@testable import QueryPlan

@Suite struct KeyNarrowingTests {
  private static let channel = ColumnReference(fieldIndex: 0, field: Field(name: "channel", type: .category))
  private static let level = ColumnReference(fieldIndex: 1, field: Field(name: "level", type: .number(scale: 0)))
  private static let online = Condition.matches(channel, values: ["online"])

  private static let listings: [(ColumnReference, [String], Condition, [String])] = [
    (channel, ["post", "online"], online, ["online"]),
    (channel, ["post", "online"], .not(online), ["post"]),
    (channel, ["post", "online"], .compare(.column(channel), .equal, .text("post")), ["post"]),
    (channel, ["post", "online"], .contains(.column(channel), folded: "lin"), ["online"]),
    (channel, ["post", "online"], .isMissing(.column(channel)), []),
    // Another column decides as well: nothing is certain.
    (channel, ["post", "online"], .or([online, .isTrue(.column(level))]), ["post", "online"]),
    (channel, ["post", "online"], .and([online, .isTrue(.column(level))]), ["online"]),
    (channel, ["post", "online"], .constant(false), ["post", "online"]),
    (
      level, ["1", "2", "3", "4"],
      .compare(.column(level), .greaterOrEqual, .number(FixedDecimal(unscaled: 25, scale: 1))), ["3", "4"]
    ),
    (
      level, ["1", "2", "3", "4"], .withinNumbers(.column(level), FixedDecimal(unscaled: 2), FixedDecimal(unscaled: 3)),
      ["2", "3"]
    ),
  ]

  @Test(arguments: listings.indices)
  func valuesThatAFilterExcludesAreNotListed(_ index: Int) {
    let (column, values, filter, expected) = Self.listings[index]
    let key = GroupKey(expression: .column(column), field: column.field, listing: .values(values))
    #expect(key.narrowed(by: [filter]).listing == .values(expected))
  }
}
