import Foundation
import TestSupport
import Testing

/// Results as a person sees them, wide and narrow.
extension ShellOnScreen {
  @Suite struct ResultScreenTests {
    private static let table = """
      procedure,domain,level,fee
      Cấp giấy chứng nhận quyền sử dụng đất và quyền sở hữu nhà ở,Đất đai,4,1250000
      漢字 登記簿 謄本,Tư pháp,3,500
      👩‍💻 Đăng ký 🇻🇳,Thông tin,2,

      """

    /// A shell on the table above, open as `wide`.
    private func shell(columns: Int, rows: Int = 40, _ options: String = "", pager: String = "") throws
      -> EmulatedTerminal
    {
      let scratch = try ScratchFolder()
      defer { withExtendedLifetime(scratch) {} }
      let file = try scratch.write(Self.table, to: "wide.csv")
      let terminal = try EmulatedTerminal(
        "\(Program.path) --quiet --lang en \(options) \(file)", columns: columns, rows: rows,
        environment: ["PAGER": pager])
      try terminal.expectScreen { $0.last?.hasPrefix(Program.prompt) == true }
      return terminal
    }

    /// Runs a statement and waits for what it shows, between the statement and the next prompt.
    private func run(
      _ statement: String, shows expected: [String], in terminal: EmulatedTerminal,
      file: String = #fileID, line: Int = #line
    ) throws {
      try terminal.press("C-l")
      try terminal.type(statement)
      try terminal.press("Enter")
      try terminal.expectScreen(file: file, line: line) { rows in
        rows.last?.hasPrefix(Program.prompt) == true && rows.dropLast().suffix(expected.count) == expected[...]
      }
    }

    @Test func columnsAlignWhateverTheScript() throws {
      let terminal = try shell(columns: 60)
      try run(
        "wide | list procedure, domain, level",
        shows: [
          "Procedure                                   Domain     Level",
          "──────────────────────────────────────────  ─────────  ─────",
          "Cấp giấy chứng nhận quyền sử dụng đất và…   Đất đai        4",
          "漢字 登記簿 謄本                            Tư pháp        3",
          "👩‍💻 Đăng ký 🇻🇳                               Thông tin      2",
        ], in: terminal)
    }

    @Test func ratiosAlignOnTheirPartsAndTotalsStandApart() throws {
      let terminal = try shell(columns: 40)
      try run(
        "wide | show ratio(level >= 3 of fee >= 0), count by domain total",
        shows: [
          "Domain               ratio  count", "─────────  ───────────────  ─────", "Đất đai    1 / 1 = 100.00%      1",
          "Thông tin  0 / 0 =       —      1", "Tư pháp    1 / 1 = 100.00%      1", "─────────  ───────────────  ─────",
          "Total      2 / 2 = 100.00%      3",
        ], in: terminal)
      try run(
        "_1 | where count > 1",
        shows: [
          "[2]", "Domain            ratio  count", "──────  ───────────────  ─────", "Total   2 / 2 = 100.00%      3",
        ], in: terminal)
    }

    @Test func whatIsTooWideTurnsVertical() throws {
      let terminal = try shell(columns: 24)
      try run(
        "wide | list procedure, domain, level, fee",
        shows: [
          "── 1 ───────────────────", "Procedu…: Cấp giấy chứng", "          nhận quyền sử", "          dụng đất và",
          "          quyền sở hữu", "          nhà ở", "Domain:   Đất đai", "Level:    4", "Fee (VN…: 1,250,000",
          "── 2 ───────────────────", "Procedu…: 漢字 登記簿", "          謄本", "Domain:   Tư pháp", "Level:    3",
          "Fee (VN…: 500", "── 3 ───────────────────", "Procedu…: 👩‍💻 Đăng ký 🇻🇳", "Domain:   Thông tin",
          "Level:    2", "Fee (VN…: (missing)",
        ], in: terminal)
    }

    @Test func rowsLeftOutAreCountedWithTheWayToSeeThem() throws {
      let terminal = try shell(columns: 40)
      try run("set rows 1", shows: ["motcua> set rows 1" + String(repeating: " ", count: 17) + "wide"], in: terminal)
      try run(
        "wide | list level, fee",
        shows: [
          "Level  Fee (VND)", "─────  ─────────", "    4  1,250,000", "… 2 more rows; list all with: set rows", "all",
        ],
        in: terminal)
      try run("set language vi", shows: ["motcua> set language vi            wide"], in: terminal)
      try run(
        "_2",
        shows: [
          "level        fee", "─────  ─────────", "    4  1.250.000", "… còn 2 dòng; xem hết bằng: thiết lập số",
          "dòng tất cả",
        ],
        in: terminal)
    }

    @Test func aScreenReaderGetsLinesWithoutRules() throws {
      let terminal = try shell(columns: 60)
      try terminal.type("set screen_reader on")
      try terminal.press("Enter")
      try run("wide | show count, max(fee)", shows: ["[2]", "count: 3", "max: 1,250,000"], in: terminal)
    }

    @Test func timingIsToldOnRequest() throws {
      let terminal = try shell(columns: 60)
      try terminal.type("set timing on")
      try terminal.press("Enter")
      try terminal.type("wide | show count")
      try terminal.press("Enter")
      try terminal.expectScreen { rows in
        rows.dropLast().last?.wholeMatch(of: /[0-9]+\.[0-9]{3} s/) != nil
      }
    }

    /// A fault in a statement wider than the screen: the part around it is shown, and the carets stand under it.
    @Test func caretsStandUnderTheFaultInANarrowWindow() throws {
      let terminal = try shell(columns: 32)
      try run(
        "wide | where domain = \"Đất đai\" | show nope",
        shows: [
          "error MC1016: no measure 'nope'", "  …main = \"Đất đai\" | show nope", "                           ^^^^",
          "  there are: count, ratio, sum,", "    avg, min, max, median,", "    distinct",
        ], in: terminal)
    }

    @Test func whatIsHigherThanTheScreenGoesThroughThePager() throws {
      let terminal = try shell(columns: 60, rows: 12, pager: "cat; echo paged")
      try terminal.type("wide | list level")
      try terminal.press("Enter")
      try terminal.expectScreen { $0.dropLast().last == "    2" }
      try terminal.type("help")
      try terminal.press("Enter")
      try terminal.expectScreen { $0.dropLast().last == "paged" }
    }

    @Test func helpEndsItsLinesAtWordsBelowTheirColumn() throws {
      let terminal = try shell(columns: 46)
      try terminal.type("help keys")
      try terminal.press("Enter")
      try terminal.expectScreen { rows in
        guard let row = rows.firstIndex(of: "Ctrl-R           searches the history, without") else { return false }
        return rows[row + 1] == "                 marks; again: older, Ctrl-S:"
      }
    }

    @Test func aChangedWidthHoldsForTheNextResult() throws {
      let terminal = try shell(columns: 60)
      try terminal.resize(columns: 30, rows: 40)
      try run(
        "wide | list procedure, level",
        shows: [
          "Procedure                Level", "───────────────────────  ─────", "Cấp giấy chứng nhận qu…      4",
          "漢字 登記簿 謄本             3", "👩‍💻 Đăng ký 🇻🇳                2",
        ], in: terminal)
    }
  }
}
