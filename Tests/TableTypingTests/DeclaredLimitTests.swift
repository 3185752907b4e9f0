import CellParsing
import ColumnarData
import Diagnostics
import Testing
import Values

@testable import TableTyping

/// What a package demands of values: those that do not meet it are counted and stay.
@Suite struct DeclaredLimitTests {
  private func told(_ demand: DeclaredLimit.Demand, _ cells: [String], as reading: ColumnReading) throws -> [String] {
    let raw = try AssemblyFixture().records("k;v\n" + cells.map { "a;\($0)\n" }.joined())
    let limits = [DeclaredLimit(rule: "r", demand: demand)]
    let assembled = try raw.assembly().declared(
      DeclaredTableTests.schema(reading, missing: MissingValues([""]), limits: limits), order: [0, 1])
    #expect(assembled.table.rowCount == cells.count)
    return assembled.told.filter { $0.id == .limitBroken }.map { diagnostic in
      guard case .number(let count)? = diagnostic.arguments["count"],
        case .text(let text)? = diagnostic.arguments["example"]
      else { return "?" }
      return "\(count) \(text)"
    }
  }

  private static func number(_ unscaled: Int64, _ scale: Int = 0) -> DeclaredLimit.Bound {
    .number(FixedDecimal(unscaled: unscaled, scale: scale))
  }

  /// The cells 0.5, 1.0, 1.5, 2.0 with a missing one: bounds at, between and beyond the column's units, open and not.
  @Test(arguments: [
    (DeclaredLimit.Demand.atLeast(number(1), isOpen: false), ["1 0.5"]),
    (.atLeast(number(1), isOpen: true), ["2 1.0"]),
    (.atLeast(number(125, 2), isOpen: false), ["2 1.0"]),
    (.atLeast(number(125, 2), isOpen: true), ["2 1.0"]),
    (.atMost(number(15, 1), isOpen: false), ["1 2.0"]),
    (.atMost(number(15, 1), isOpen: true), ["2 1.5"]),
    (.atMost(number(149, 2), isOpen: false), ["2 1.5"]),
    (.atMost(number(149, 2), isOpen: true), ["2 1.5"]),
    (.atLeast(number(-9), isOpen: true), []),
    (.atMost(number(.max), isOpen: false), []),
    (.oneOf([number(1), number(20, 1), number(149, 2)]), ["2 0.5"]),
    (.oneOf([]), ["4 1.0"]),
    (.length(9...10), []),
    (.form(.time), []),
  ])
  func numbers(_ demand: DeclaredLimit.Demand, _ broken: [String]) throws {
    let cells = ["1.0", "0.5", "", "1.5", "2.0"]
    #expect(try told(demand, cells, as: .declaredNumber(.plain, isWhole: false)) == broken)
  }

  @Test func daysHaveBounds() throws {
    let day = DeclaredLimit.Bound.day(try #require(Day(iso: "2020-08-31")))
    let cells = ["2020-08-30", "2020-08-31", "2020-09-01", ""]
    #expect(try told(.atLeast(day, isOpen: false), cells, as: .date(.iso)) == ["1 2020-08-30"])
    #expect(try told(.atLeast(day, isOpen: true), cells, as: .date(.iso)) == ["2 2020-08-30"])
    #expect(try told(.atMost(day, isOpen: false), cells, as: .date(.iso)) == ["1 2020-09-01"])
    #expect(try told(.oneOf([day]), cells, as: .date(.iso)) == ["2 2020-08-30"])
  }

  /// Letters are counted, not bytes; in a column of codes as in one of text.
  @Test(arguments: [ColumnReading.text, .category])
  func textsHaveLengths(_ reading: ColumnReading) throws {
    let cells = ["đất", "hộ tịch", "", "a"]
    #expect(try told(.length(2...Int.max), cells, as: reading) == ["1 a"])
    #expect(try told(.length(0...3), cells, as: reading) == ["1 hộ tịch"])
    #expect(try told(.atLeast(Self.number(5), isOpen: false), cells, as: reading) == [])
  }

  @Test(arguments: [
    (ColumnReading.text, ["x", "y", "x", "x", ""], ["2 x"]), (.category, ["x", "y", "x"], ["1 x"]),
    (.declaredNumber(.plain, isWhole: true), ["1", "2", "1"], ["1 1"]),
    (.date(.iso), ["2020-08-31", "2020-08-30"], []),
  ])
  func valuesStandOnce(_ reading: ColumnReading, _ cells: [String], _ broken: [String]) throws {
    #expect(try told(.unique, cells, as: reading) == broken)
  }

  @Test(arguments: [
    (DeclaredForm.yearmonth, ["2020-08", "0001-12"], ["2020-13", "2020-8", "2020", "08-2020", "maybe"]),
    (
      .time, ["14:35:00", "00:00:00.25", "23:59:60Z", "07:30:00+07:00"],
      ["24:00:00", "14:35", "14:60:00", "14h35", "7:30:00"]
    ),
    (.duration, ["P1Y", "P1Y2M3DT4H5M6S", "PT0.5S", "P2W", "-P1D"], ["P", "PT", "P1YT", "1Y", "P1S", "P1M1Y", ""]),
    (.geopoint, ["105.85, 21.03", "-180,90"], ["105.85", "181, 0", "0, 91", "21.03; 105.85", "a, b", "1,2,3"]),
  ])
  func formsOfTheStandard(_ form: DeclaredForm, _ good: [String], _ bad: [String]) {
    #expect(good.filter { !form.holds($0) } == [])
    #expect(bad.filter(form.holds) == [])
  }
}
