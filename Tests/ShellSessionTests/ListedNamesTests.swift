import ColumnarData
import DatasetFiles
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What is listed can be typed as it stands, however narrow the screen is: other columns are cut before names. At 100
/// columns titles and figures are whole too.
@Suite struct ListedNamesTests {
  private static let tables = [
    "procedures", "dossiers", "domains", "units", "inspections", "decisions", "decision_procedures", "targets",
    "reported", "periods", "holidays",
  ]
  /// A statement, and how many of its first columns name things.
  private static let statements =
    tables.map { ("describe \($0)", 2) } + [("tables", 2), ("metrics", 1), ("reconcile", 3)]

  @Test(arguments: [44, 60, 80, 100], Language.allCases)
  func namesAreCutLast(_ width: Int, _ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    for (statement, nameCount) in Self.statements {
      let told = await session.tell(statement)
      let result = try #require(told.results.last, "\(statement)")
      // Of a table turned on its side, lines may be broken.
      let written = told.written(in: language, width: width).filter { !$0.isWhitespace }
      for row in 0..<result.table.rowCount {
        for column in 0..<(width >= 100 ? nameCount : 1) {
          guard let cell = result.table.heldCell(row: row, column: column).name else { continue }
          #expect(written.contains(cell), "\(statement) \(width): \(cell)")
        }
      }
    }
  }
}

extension Cell {
  /// A text without blanks; nil for what is none.
  fileprivate var name: String? {
    guard case .text(let text) = self else { return nil }
    return text.filter { !$0.isWhitespace }
  }
}
