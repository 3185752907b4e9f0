import Diagnostics
import Foundation
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// What a message advises can be typed where it is read: the words of `open`, and settings.
@Suite struct TypedAdviceTests {
  /// Rows of messages that advise how a file is opened, in both languages, with facts in place.
  @Test(arguments: Language.allCases)
  func everyOpeningThatIsAdvisedIsRead(_ language: Language) async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("mã,tên\n1,a\n2,b\n", to: "a.csv")
    let open = CommandWord.open.title(language)
    var advised = 0
    for id in DiagnosticID.allCases {
      let facts: [String: String] = [
        "source": "\"\(file)\"", "path": file, "next": "Quý II", "name": "q2", "heading": "1",
      ]
      var text = id.template[language]
      for (name, fact) in facts { text = text.replacing("{\(name)}", with: fact) }
      // One statement a time: up to the next sentence, or to the verb that says what it does.
      for match in text.matches(of: /(?:^|[; ])(?:open|mở) "[^"]+" [^;]*/) {
        let words = String(match.output).trimmingCharacters(in: CharacterSet(charactersIn: "; "))
        let ends = [" reads", " keeps", " decides", " or open", " để ", " hoặc mở"]
        let statement = ends.compactMap { words.range(of: $0)?.lowerBound }.min().map { String(words[..<$0]) } ?? words
        guard statement.hasPrefix(open) else { continue }
        advised += 1
        let session = Session(configuration: SessionConfiguration(language: language))
        let told = await session.tell(statement)
        // A text file has no sheets; all else is read.
        #expect(
          told.errors.allSatisfy { $0 == .sheetNotFound || $0 == .headingNotFound },
          "\(id): \(statement): \(told.errors)")
      }
    }
    #expect(advised >= 6, "\(advised)")
  }

  /// A setting that a message, help or a note names is one.
  @Test(arguments: Language.allCases)
  func everySettingThatIsAdvisedIsRead(_ language: Language) async throws {
    let set = CommandWord.set.title(language)
    let texts =
      DiagnosticID.allCases.map { $0.template[language] } + Glossary.entries.map { $0.meaning[language] }
    var advised = 0
    for text in texts {
      for match in text.matches(of: /'([^']+)'/) where match.output.1.hasPrefix(set + " ") {
        advised += 1
        let session = Session(configuration: SessionConfiguration(language: language))
        let told = await session.tell(String(match.output.1))
        #expect(told.errors == [], "\(match.output.1)")
      }
    }
    #expect(advised >= 2, "\(advised)")
  }

  /// Encodings are advised behind `open`: each name is known.
  @Test(arguments: ["utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"])
  func everyEncodingThatIsAdvisedIsKnown(_ name: String) async throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("a\n1\n", to: "a.csv")
    for language in Language.allCases {
      #expect(
        DiagnosticID.binaryFile.template[language].contains(name)
          || DiagnosticID.invalidUTF8.template[language].contains(name))
      let word = OpenWord.encoding.title[language]
      #expect(DiagnosticID.binaryFile.template[language].contains("\(word) utf-16"))
      let session = Session(configuration: SessionConfiguration(language: language))
      let told = await session.tell("\(CommandWord.open.title(language)) \"\(file)\" \(word) \(name)")
      #expect(!told.errors.contains(.unknownEncoding) && !told.errors.contains(.extraArgument), "\(told.errors)")
    }
  }

  /// The names that help examples have in Vietnamese are titles of the example set, so that they run there.
  @Test func everyNameOfTheExamplesIsATitle() async throws {
    let session = try await Session.onExample(SessionConfiguration(language: .vietnamese))
    for table in ["thủ tục", "hồ sơ", "ngày nghỉ lễ"] {
      #expect(await session.tell("\(table) | hiện đếm").errors == [])
    }
    for command in CommandWord.allCases {
      let lines = await session.tell("trợ giúp \(command.title(.vietnamese))").text
      let text = lines.joined(separator: "\n")
      #expect(!text.contains("dossiers") && !text.contains("procedures"), "\(text)")
    }
  }
}
