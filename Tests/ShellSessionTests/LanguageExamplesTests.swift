import Diagnostics
import Foundation
import ShellSession
import Testing
import VietnameseText

/// The examples at the end of the language's description, in their order, in one session on the example set.
///
/// The report's figures are as published; the others were counted once by DuckDB over the set's CSV files.
@Suite(.serialized) struct LanguageExamplesTests {
  @Test func everyLineAnswersInOrder() async throws {
    let session = try await Session.onExample()
    for example in examples {
      let told = await session.tell(example.line)
      #expect(told.status == example.status, "\(example.line)\n\(told.written())")
      #expect(told.ids == example.told, "\(example.line)\n\(told.written())")
      if let columns = example.columns { #expect(told.columns == columns, "\(example.line)") }
      if let count = example.rowCount { #expect(told.rows.count == count, "\(example.line)") }
      for row in example.rows { #expect(told.rows.contains(row), "\(example.line)\n\(row)\n\(told.written())") }
      if let first = example.first { #expect(Array(told.rows.prefix(first.count)) == first, "\(example.line)") }
    }
  }

  @Test func theLastLineSavesAllThatWasAnswered() async throws {
    let folder = try ScratchFolder()
    let session = try await Session.onExample()
    for example in examples.prefix(3) { _ = await session.execute(example.line) }
    let path = folder.url.appendingPathComponent("Sessions/my-q3.md").path
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("Sessions"), withIntermediateDirectories: true)
    let told = await session.tell("save \"\(path)\"")
    #expect(told.status == .answered)
    #expect(told.accounts == ["saved 3 cells in \(path)"])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("1,671 / 1,720 = 97.15%"))
    #expect(text.contains("rows: {procedures: 1813, dossiers: 50000"))
    #expect(text.hasSuffix("<!-- motcua:end cells=3 -->\n"))
  }

  /// Either language, with and without marks, is the same query.
  @Test func vietnameseLinesGiveTheSameAnswer() async throws {
    let session = try await Session.onExample()
    let english = await session.tell(
      "dossiers | in 2020Q3 | show ratio(channel = post), count by district total | top 5 by count")
    #expect(english.rows.count == 6)
    for line in [
      "ho_so | trong 2020Q3 | hien ty le(kenh = \"buu chinh\"), dem theo quan_huyen tong | dau 5 theo dem",
      "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
      "HỒ SƠ | TRONG 2020Q3 | HIỆN TỶ LỆ(KÊNH = \"BƯU CHÍNH\"), ĐẾM THEO QUẬN HUYỆN TỔNG | ĐẦU 5 THEO ĐẾM",
    ] {
      let told = await session.tell(line)
      #expect(told.canonical == english.canonical, "\(line)\n\(told.written())")
      let decomposed = await session.tell(line.decomposedStringWithCanonicalMapping)
      #expect(decomposed.canonical == english.canonical, "decomposed: \(line)\n\(decomposed.written())")
    }
  }

  @Test func namesAndContinuesResults() async throws {
    let session = try await Session.onExample()
    let byLevel = await session.tell("procedures | where online | show count by level total")
    #expect(byLevel.rows == ["3 | 1227", "4 | 444", "total: - | 1671"])
    #expect(await session.tell("| where count > 500").rows == ["3 | 1227"])
    #expect(await session.tell("_1 | sort count").rows == ["4 | 444", "3 | 1227"])
    #expect(await session.tell("_ | top 1 by level").rows == ["4 | 444"])
    #expect(await session.tell("_7").errors == [.noLastResult])
    #expect(await session.tell("let late = dossiers | where resolved > due").status == .answered)
    #expect(await session.tell("late | in 2020Q3 by resolved | show count").rows == ["899"])
  }
}

private struct Example {
  let line: String
  var status = StatementOutcome.Status.answered
  /// What is told beside the answer, in its order.
  var told: [DiagnosticID] = []
  var columns: [String]?
  var rowCount: Int?
  /// Rows that the answer has, wherever.
  var rows: [String] = []
  /// The rows with which the answer begins.
  var first: [String]?
}

private let examples: [Example] = [
  Example(line: "procedures | show count", columns: ["count"], rowCount: 1, rows: ["1813"]),
  Example(line: "procedures | show ratio(online of eligible)", columns: ["ratio"], rowCount: 1, rows: ["1671/1720"]),
  Example(
    line: "procedures | where online | show count by level total",
    first: ["3 | 1227", "4 | 444", "total: - | 1671"]),
  Example(
    line: "procedures | show ratio(online of eligible) by domain | bottom 5", told: [.tiesCutByLimit], rowCount: 5,
    first: [
      "Nuôi con nuôi | 7/10", "Chăn nuôi và thú y | 26/34", "Quốc tịch | 5/6", "Trẻ em | 5/6",
      "Thủy lợi và phòng, chống thiên tai | 18/21",
    ]),
]
