import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// `balance` and `reconcile` on tables of published figures: sums and rates that must hold are worked out again.
@Suite struct FormBalanceTests {
  /// By tier, a row of totals above: 20 of the whole received are neither ended nor pending, 2 received of the province
  /// are missing, and on time are 2 more by the parts than by the total.
  private static let tiers = """
    Cấp,Tiếp nhận,Đã giải quyết,Đúng và trước hạn,Tỷ lệ đúng hạn,Quá hạn,Tỷ lệ quá hạn,Đang giải quyết,Chưa đến hạn,Đang giải quyết quá hạn
    Toàn tỉnh,100.000,88.002,86.000,"97,73%",2.000,"2,27%",10.000,7.000,3.000
    Cấp tỉnh,29.998,27.000,26.200,"97,04%",800,"2,96%",3.000,2.000,1.000
    Cấp huyện,41.002,36.002,35.002,"97,22%",1.000,"2,8%",5.000,3.500,1.500
    Cấp xã,29.000,25.000,24.800,"99,20%",,,,,

    """

  /// By level, each with what is early, on time and late: 10 and 0 short of the resolved.
  private static let parts = """
    Mức độ;Tổng;Đã xử lý;Chưa xử lý;Trước hạn - Tổng;Trước hạn - %;Đúng hạn - Tổng;Đúng hạn - %;Trễ hạn - Tổng;Trễ hạn - %
    Mức 1, 2;1100;1000;100;500;50%;400;40%;90;9,5%
    Mức 3;660;600;61;450;75%;100;16,7%;50;8,3%

    """

  private static let levels = """
    Mức độ;TTHC;%
    Mức độ 1;500;100%
    Mức độ 2;500;100%
    Mức độ 3;350;70%
    Mức độ 4;125;25%

    """

  private static func session(
    _ text: String, _ language: Language = .english, in folder: ScratchFolder
  ) async throws -> Session {
    try await Session.on(try folder.write(text, to: "form.csv"), language)
  }

  private static let received = "Tiếp nhận = Đã giải quyết + Đang giải quyết"
  private static let resolved = "Đã giải quyết = Đúng và trước hạn + Quá hạn"
  private static let inTime = "Đúng và trước hạn = Σ"

  @Test(arguments: ["balance form", "balance", "reconcile form", "reconcile"])
  func differencesOfTheFormAreFound(_ text: String) async throws {
    let folder = try ScratchFolder()
    let session = try await Self.session(Self.tiers, in: folder)
    let answer = await session.ask(text)
    let table = try #require(answer.table, "\(answer.written())")
    let differing = table.rows(where: "outcome", is: "differs")
    #expect(
      differing.map { row in ["row", "sum", "published", "computed", "difference"].map { table.text(row, $0) } } == [
        ["Toàn tỉnh", Self.resolved, "88,002", "88,000", "2"],
        ["Toàn tỉnh", Self.received, "100,000", "98,002", "1,998"],
        ["Cấp tỉnh", Self.received, "29,998", "30,000", "-2"], ["Toàn tỉnh", Self.inTime, "86,000", "86,002", "-2"],
      ])
    #expect(answer.lines.first == "27 sums and rates worked out again: 4 differ")
  }

  /// A rate is rounded as it is printed: 2,8% is 1.000 / 36.002, and 97,73% fits where 97,74% would not.
  @Test func ratesAreRoundedAsPrinted() async throws {
    let folder = try ScratchFolder()
    let table = try #require(await Self.session(Self.tiers, in: folder).ask("balance form").table)
    let rates = table.rows.filter { table.text($0, "sum").contains("/") }
    #expect(rates.map { table.text($0, "outcome") } == Array(repeating: "fits", count: 7) + ["a cell is missing"])
    let other = Self.tiers.replacing("97,73%", with: "97,74%")
    let second = try #require(await Self.session(other, in: folder).ask("balance form").table)
    let changed = second.rows(where: "outcome", is: "differs").filter { second.text($0, "sum").contains("/") }
    #expect(changed.map { second.text($0, "difference") } == ["0.01 pp"])
  }

  /// Nothing is added up where a part is missing: such a check is open, and no difference.
  @Test func missingCellsLeaveAnOpenCheck() async throws {
    let folder = try ScratchFolder()
    let table = try #require(await Self.session(Self.tiers, in: folder).ask("balance form").table)
    let open = table.rows(where: "outcome", is: "a cell is missing")
    #expect(open.count == 8)
    #expect(open.allSatisfy { table.text($0, "difference") == "-" })
    #expect(Set(open.map { table.text($0, "row") }) == ["Cấp xã", "Toàn tỉnh"])
  }

  @Test func partsThatFallShortAreFound() async throws {
    let folder = try ScratchFolder()
    let answer = try await Self.session(Self.parts, in: folder).ask("balance form | where outcome = differs")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(
      table.lines("row", "sum", "difference") == [
        "Mức 1, 2 | Đã xử lý = Trước hạn - Tổng + Đúng hạn - Tổng + Trễ hạn - Tổng | 10",
        "Mức 1, 2 | Trễ hạn - % = Trễ hạn - Tổng / Đã xử lý | 0.5 pp", "Mức 3 | Tổng = Đã xử lý + Chưa xử lý | -1",
      ])
  }

  @Test(arguments: ["balance form", "reconcile form"])
  func nestedLevelsAreNotAdded(_ text: String) async throws {
    let folder = try ScratchFolder()
    let answer = try await Self.session(Self.levels, in: folder).ask(text)
    #expect(
      answer.lines.last == "each row holds the ones below it, so the rows are not to be added: TTHC",
      "\(answer.written())")
    #expect(answer.table?.rowCount == 0)
    let vietnamese = try await Self.session(Self.levels, .vietnamese, in: folder).ask("cân đối form")
    #expect(
      vietnamese.lines.last == "mỗi dòng đã gồm các dòng bên dưới nên không cộng các dòng với nhau: TTHC",
      "\(vietnamese.written(in: .vietnamese))")
  }

  /// Numbers that only fall are no nested levels where the percentages are not parts of the first.
  @Test func parallelRowsAreNotTakenForNestedOnes() async throws {
    let folder = try ScratchFolder()
    let answer = try await Self.session(Self.levels.replacing("125;25%", with: "125;8%"), in: folder).ask(
      "balance form")
    #expect(answer.errors == [.balanceNeedsColumns], "\(answer.written())")
  }

  @Test func theAnswerIsVietnamese() async throws {
    let folder = try ScratchFolder()
    let answer = try await Self.session(Self.tiers, .vietnamese, in: folder).ask("cân đối form | where outcome = lệch")
    let table = try #require(answer.table, "\(answer.written(in: .vietnamese))")
    #expect(table.lines("published", "computed", "outcome").first == "88.002 | 88.000 | lệch")
  }
}
