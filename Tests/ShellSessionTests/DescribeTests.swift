import ResultRendering
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What a package says of its tables and columns is printed with them.
@Suite(.serialized) struct DescribeTests {
  @Test(arguments: [
    (Language.english, "inspections", "can be read in three ways"),
    (.vietnamese, "kiểm tra", "có ba cách hiểu"),
    (
      .english, "procedures",
      "provider Who provides the online service; missing where there is none. The split 1,540 city,"
    ),
    (.vietnamese, "thủ tục", "Cơ cấu 1.599 một cửa ba cấp, 86 ngành giáo dục, 128 ngành y tế là giả định."),
    (.english, "decisions", "number Assumed;"), (.vietnamese, "decisions", "số quyết định Giả định;"),
    (.english, "units", "143 units"), (.vietnamese, "units", "143 đơn vị"),
  ])
  func tellsWhatIsAssumed(_ language: Language, _ table: String, _ words: String) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let told = await session.tell("describe \(table)")
    let text = told.text.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(text.contains(words), "\(text)")
    #expect(told.text.allSatisfy { DisplayWidth.cells(in: $0) <= 76 })
    #expect(told.rows.count > 4)
  }

  @Test(arguments: OutputFormat.allCases)
  func whatProgramsReadIsTheTableAlone(_ format: OutputFormat) async throws {
    let session = try await Session.onExample()
    let outcomes = await session.execute("describe units")
    let pieces = outcomes.flatMap { OutcomeText(format: format, options: RenderingOptions()).pieces(of: $0) }
    let answer = pieces.filter { $0.stream == .answer }.map(\.text).joined()
    #expect(answer.contains("the city has 579") == !format.isForPrograms)
    #expect(pieces.map(\.text).joined().contains("the city has 579"))
  }

  /// What was counted once is not counted again; another table under the name is.
  @Test func describesAgainWhatIsThere() async throws {
    let folder = try ScratchFolder()
    func file(_ count: Int) throws -> String {
      try folder.write("id,n\n" + (0..<count).map { "H\($0 * 31),\($0 % 7)\n" }.joined(), to: "t.csv")
    }
    let session = Session(configuration: SessionConfiguration())
    _ = await session.open(path: try file(3000))
    let first = await session.tell("describe t")
    #expect(first.rows.count == 2 && first.rows[0].contains("3000"), "\(first.rows)")
    #expect(await session.tell("describe t").rows == first.rows)
    _ = await session.open(path: try file(2000))
    let other = await session.tell("describe t")
    #expect(other.rows[0].contains("2000"), "\(other.rows)")
  }

  @Test func aTableWithoutDescriptionIsItsColumnsAlone() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let told = await session.tell("describe dossiers")
    #expect(told.rows.count == 7 && told.text.first == "" && told.text.dropFirst().first == "Worked out of its dates:")
    let plain = await session.tell("describe procedures")
    #expect(!plain.rows.isEmpty && plain.text.isEmpty)
  }
}
