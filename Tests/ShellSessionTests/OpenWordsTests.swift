import Diagnostics
import Foundation
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What stands behind the path of `open`: in both languages, checked, completed and explained.
@Suite struct OpenWordsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let words: String
    let query: String
    let answer: [String]

    var testDescription: String { words }
  }

  static let text = "Bảng\nSố hồ sơ;Đơn vị;n\nK1;A;1.234\nK2;B;2.345\nTổng cộng;;3.579\n"

  static let examples: [Example] = [
    .init(words: "numbers vi", query: "t | show sum(n)", answer: ["3579"]),
    .init(words: "kiểu số vi", query: "t | show sum(n)", answer: ["3579"]),
    .init(words: "numbers en", query: "t | show sum(n)", answer: ["3.579"]),
    .init(words: "numbers vi rows all", query: "t | show sum(n)", answer: ["7158"]),
    .init(words: "kieu so vi dong tat ca", query: "t | show sum(n)", answer: ["7158"]),
    .init(words: "dòng all kiểu_số vi", query: "t | show sum(n)", answer: ["7158"]),
    .init(words: "heading 2 numbers vi", query: "t | show count", answer: ["2"]),
    .init(words: "tiêu đề 3 numbers vi rows all", query: "t | show count", answer: ["2"]),
    .init(words: "mapping unit=so_ho_so id=Đơn_vị", query: "t | list id, unit", answer: ["A | K1", "B | K2"]),
    .init(words: "ánh xạ unit=\"Số hồ sơ\"", query: "t | list unit", answer: ["K1", "K2"]),
    .init(words: "mapping nam_sinh=n numbers vi", query: "t | show sum(nam_sinh)", answer: ["3579"]),
    .init(words: "encoding utf-8 numbers vi", query: "t | show sum(n)", answer: ["3579"]),
  ]

  @Test(arguments: examples, ["", "as t"]) func settlesTheReading(_ example: Example, _ name: String) async throws {
    let folder = try ScratchFolder()
    let file = try folder.write(Self.text, to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    let told = await session.tell("open \"\(file)\" \(example.words) \(name)")
    #expect(told.errors == [])
    #expect(await session.tell(example.query).rows == example.answer)
  }

  @Test(arguments: [
    ("heading x", DiagnosticID.badSettingValue), ("heading", .missingArgument), ("rows some", .badSettingValue),
    ("numbers fr", .badSettingValue), ("mapping id", .badSettingValue), ("mapping id=x", .mappingUnusable),
    ("heading 99", .headingNotFound), ("trailing 1", .extraArgument), ("mapping id=n unit=n", .mappingUnusable),
    ("encoding latin-9", .unknownEncoding),
  ])
  func refusesWhatItDoesNotKnow(_ words: String, _ id: DiagnosticID) async throws {
    let folder = try ScratchFolder()
    let file = try folder.write(Self.text, to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.tell("open \"\(file)\" \(words)").errors == [id])
  }

  /// What a message says to type is typed as it stands.
  @Test func whatAMessageAdvisesRuns() async throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "k,n\nA,1.234\nk,n\nB,2.345\nTổng,3.579\n\nBảng 2,\nk,n\nC,3\n", to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    var advised: Set<String> = []
    for language in Language.allCases {
      for diagnostic in await session.tell("open \"\(file)\"").diagnostics {
        for line in diagnostic.message(in: language).matches(of: /open "[^"]+"(?: (?:heading|rows|numbers|as) \w+)+/) {
          advised.insert(String(line.output))
        }
      }
    }
    #expect(advised.count >= 4, "\(advised)")
    for line in advised {
      #expect(await session.tell(line).errors == [], "\(line)")
    }
  }

  @Test func theSettingHoldsForFilesOpenedLater() async throws {
    let folder = try ScratchFolder()
    let file = try folder.write("k;n\nA;1.234\nB;2.345\n", to: "t.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.tell("set numbers vi; open \"\(file)\"")
    #expect(await session.tell("t | show sum(n)").rows == ["3579"])
    _ = await session.tell("set numbers en; open \"\(file)\"")
    #expect(await session.tell("t | show sum(n)").rows == ["3.579"])
    #expect(await session.tell("set numbers fr").errors == [.badSettingValue])
  }

  @Test(arguments: [
    "open \"FOLDER\" as one table as t", "mở \"FOLDER\" thành một bảng thành t", "open \"FOLDER/*.csv\" as t",
    "open \"FOLDER\" as t as one table numbers vi",
  ])
  func filesOfOneShapeAreOneTable(_ statement: String) async throws {
    let folder = try ScratchFolder()
    try folder.write("k,n\nA,1\n", to: "a.csv")
    try folder.write("k,n\nB,2\n", to: "b.csv")
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.tell(statement.replacing("FOLDER", with: folder.url.path)).errors == [])
    #expect(await session.tell("t | show sum(n) by source").rows == ["a.csv | 1", "b.csv | 2"])
  }

  @Test(arguments: Language.allCases) func theyAreCompletedAndExplained(_ language: Language) async throws {
    let session = Session(configuration: SessionConfiguration(language: language))
    let completer = await session.completer
    func offered(_ text: String) -> [String] { completer.completions(in: text, at: text.utf8.count).map(\.text) }
    for word in OpenWord.allCases {
      #expect(offered("open a.csv ").contains(word.title[language]))
      #expect(offered("open a.csv \(word.title[language].prefix(2))").contains(word.title[language]))
      let help = await session.tell("help \(word.title[language])").text.joined(separator: "\n")
      #expect(help.contains(word.meaning[language]))
      #expect(Parser.parse(word.example).diagnostics.isEmpty)
    }
    #expect(offered("open a.csv numbers ").contains("vi"))
    #expect(offered("open a.csv kiểu số ").contains("vi"))
    #expect(offered("open a.csv encoding ").contains("windows-1258"))
    #expect(offered("open a.csv encoding tcvn3 ").contains(OpenWord.rows.title[language]))
  }
}
