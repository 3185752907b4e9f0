import Foundation
import QuerySyntax
import ShellSession
import TestSupport
import Testing
import VietnameseText

/// A text with the cursor at `‸`, and what may stand there.
private struct Place: Sendable, CustomTestStringConvertible {
  let text: String
  /// Candidates that are offered.
  let offered: [String]
  /// Candidates that are not.
  let refused: [String]
  let language: Language

  init(_ text: String, offers offered: [String], refuses refused: [String] = [], _ language: Language = .english) {
    self.text = text
    self.offered = offered
    self.refused = refused
    self.language = language
  }

  var testDescription: String { text }
}

private let places: [Place] = [
  Place("‸", offers: ["procedures", "dossiers", "open", "let", "explain", "check"], refuses: ["where"]),
  Place("dos‸", offers: ["dossiers"], refuses: ["procedures"]),
  Place("ho so‸", offers: ["dossiers"]),
  Place("dossiers | ‸", offers: ["where", "in", "show", "chart"], refuses: ["count", "open", "bar"]),
  Place("dossiers | sh‸", offers: ["show"], refuses: ["where"]),
  Place("hồ sơ | ‸", offers: ["lọc", "trong", "hiện"], .vietnamese),
  Place("ho_so | hi‸", offers: ["hiện"], .vietnamese),
  Place("dossiers | where ‸", offers: ["channel", "has", "not"], refuses: ["show", "sum"]),
  Place("dossiers | where chan‸", offers: ["channel"], refuses: ["district"]),
  Place("dossiers | where kenh‸", offers: ["channel"]),
  Place("dossiers | where channel = ‸", offers: ["online", "counter", "post"], refuses: ["show"]),
  Place("dossiers | where channel = o‸", offers: ["online"], refuses: ["counter"]),
  Place(
    "dossiers | where channel = truc‸", offers: ["\"trực tuyến\"", "\"trực tiếp\""], refuses: ["\"bưu chính\""],
    .vietnamese),
  Place("ho s‸", offers: ["hồ sơ"], refuses: ["dossiers"], .vietnamese),
  Place("hồ sơ | lọc kên‸", offers: ["kênh"], refuses: ["channel"], .vietnamese),
  Place("hồ sơ | lọc chan‸", offers: ["kênh"], .vietnamese),
  Place("hồ sơ | hiện tỷ lệ(mã thủ tục.mứ‸", offers: ["mã thủ tục.mức độ"], .vietnamese),
  Place("procedures | lọc đủ điều kiện = ‸", offers: ["có", "không"], .vietnamese),
  Place("procedures | where domain = dat‸", offers: ["\"Đất đai\""], refuses: ["\"Hộ tịch\""]),
  Place("procedures | where domain = \"dat dai‸", offers: ["\"Đất đai\""]),
  Place("procedures | where domain != ‸", offers: ["\"Đất đai\"", "\"Hộ tịch\""]),
  Place("dossiers | where channel = online and ‸", offers: ["district", "has"]),
  Place("dossiers | where channel = online ‸", offers: ["and", "or"]),
  Place("procedures | where has ‸", offers: ["dossiers"], refuses: ["channel"]),
  Place("procedures | where has dossiers(‸", offers: ["channel"], refuses: ["eligible"]),
  Place("procedures | where has dossiers(channel = ‸", offers: ["online", "post"]),
  Place("dossiers | in ‸", offers: ["2020Q3", "ytd", "last"], refuses: ["channel"]),
  Place("dossiers | show ‸", offers: ["count", "ratio", "sum"], refuses: ["where"]),
  Place("dossiers | show ratio(‸", offers: ["channel"]),
  Place("dossiers | show count ‸", offers: ["by", "across", "total"], refuses: ["where"]),
  Place("dossiers | show count by ‸", offers: ["district", "month", "quarter"], refuses: ["sum"]),
  Place("dossiers | show count by district, ‸", offers: ["channel"], refuses: ["sum"]),
  Place("dossiers | show count by district across ‸", offers: ["channel", "quarter"]),
  Place("dossiers | show count, ‸", offers: ["ratio"]),
  Place("dossiers | show count by district | sort ‸", offers: ["count", "district"], refuses: ["channel"]),
  Place("dossiers | show count by district | where ‸", offers: ["count", "district"], refuses: ["channel"]),
  Place("explain ‸", offers: ["dossiers"]),
  Place("describe ‸", offers: ["dossiers", "procedures"], refuses: ["open"]),
  Place("set ‸", offers: ["language", "calendar", "as_of"], refuses: ["dossiers"]),
  Place("set cal‸", offers: ["calendar"], refuses: ["language"]),
  Place("set calendar ‸", offers: ["calendar", "reporting"], refuses: ["en"]),
  Place("help rat‸", offers: ["ratio"]),
  Place("help ph‸", offers: ["phím"], .vietnamese),
  Place("note ‸", offers: []),
]

@Suite struct CompleterTests {
  /// What a person most likely types stands first: columns where a condition begins, periods where a day is compared.
  @Test(arguments: [
    ("dossiers | where ‸", CompletionSuggestion.Kind.column), ("dossiers | where not ‸", .column),
    ("dossiers | where channel = online and ‸", .column), ("dossiers | where received >= ‸", .period),
    ("dossiers | where resolved < ‸", .period), ("dossiers | in ‸", .period),
    ("dossiers | in 2020Q3 | show count | change from ‸", .period),
  ])
  func whatIsLikelyStandsFirst(_ text: String, _ kind: CompletionSuggestion.Kind) async throws {
    let session = try await Session.onExample()
    let before = String(text.dropLast())
    let found = await session.completer.completions(in: before, at: before.utf8.count)
    #expect(found.first?.kind == kind, "\(found.prefix(3))")
  }

  /// No period is offered of which the data hold no day.
  @Test func periodsOfferedAreThoseOfTheData() async throws {
    let session = try await Session.onExample()
    let before = "dossiers | in "
    let periods = await session.completer.completions(in: before, at: before.utf8.count).filter { $0.kind == .period }
    let texts = periods.map(\.text)
    #expect(texts.prefix(6) == ["2020Q3", "2020Q2", "2020Q1", "2019Q4", "2020", "2019"])
    #expect(texts.contains("2019-12") && !texts.contains("2019-11") && !texts.contains("2018"))
  }

  @Test(arguments: places)
  private func offersWhatMayStand(_ place: Place) async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder, SessionConfiguration(language: place.language))
    let parts = place.text.split(separator: "‸", omittingEmptySubsequences: false)
    let before = String(parts[0])
    let found = await session.completer.completions(in: before + parts[1], at: before.utf8.count)
    let texts = found.map(\.text)
    for text in place.offered { #expect(texts.contains(text), "\(text) in \(texts)") }
    for text in place.refused { #expect(!texts.contains(text), "\(text) in \(texts)") }
    #expect(Set(texts).count == texts.count, "none twice: \(texts)")
    for completion in found {
      #expect(completion.range.upperBound == before.utf8.count)
      let typed = String(decoding: Array(before.utf8)[completion.range], as: UTF8.self)
      #expect(
        !typed.contains(" ") || typed.hasPrefix("\"") || before == "ho so"
          || TextFolding.identifier(completion.text).hasPrefix(TextFolding.identifier(typed)),
        "takes only the begun word: '\(typed)'")
    }
  }

  @Test func valuesCarryTheirCountsAndTitles() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder, SessionConfiguration(language: .vietnamese))
    let text = "dossiers | where channel = "
    let found = await session.completer.completions(in: text, at: text.utf8.count).filter { $0.kind == .value }
    #expect(found.map(\.text) == ["\"trực tuyến\"", "\"trực tiếp\"", "\"bưu chính\""], "most frequent first")
    #expect(found.map(\.meaning) == ["3", "1", "1"])
    let english = try await TinyPackage.session(in: folder).completer.completions(in: text, at: text.utf8.count)
    #expect(
      english.filter { $0.kind == .value }.map(\.meaning) == ["3", "1", "public post · 1"])
  }

  /// What begins with the letters comes before what is found by another name.
  @Test func theNearestComesFirst() async throws {
    let completer = try await Session.onExample().completer
    let text = "dossiers | show ratio(ch"
    #expect(completer.completions(in: text, at: text.utf8.count).first?.text == "channel")
  }

  /// What Tab puts in the line is understood, in both languages: every table, column and value of the example set.
  @Test(arguments: Language.allCases) func whatIsPutInTheLineIsUnderstood(_ language: Language) async throws {
    let session = try await Session.onExample(SessionConfiguration(language: language))
    let completer = await session.completer
    let filter = language == .english ? "where" : "lọc"
    for table in completer.completions(in: "", at: 0) where table.kind == .table {
      let columns = "\(table.text) | \(filter) "
      for column in completer.completions(in: columns, at: columns.utf8.count) where column.kind == .column {
        let values = columns + column.text + " = "
        let value = completer.completions(in: values, at: values.utf8.count).first { $0.kind == .value }
        let line =
          value.map { values + $0.text }
          ?? "\(columns)\(column.text) \(language == .english ? "is missing" : "là thiếu")"
        let told = await session.tell(line)
        let (errors, isRead) = (told.errors, told.readAs)
        #expect(errors.isEmpty && isRead == nil, "\(line)")
      }
    }
  }

  @Test func pathsAreThoseOfTheFolder() async throws {
    let folder = try ScratchFolder()
    try folder.write("a,b\n1,2\n", to: "sub/list.csv")
    let session = Session(configuration: SessionConfiguration())
    let text = "open \(folder.url.path)/"
    let found = await session.completer.completions(in: text, at: text.utf8.count)
    #expect(found.map(\.text) == ["\(folder.url.path)/sub/"])
    let deeper = text + "sub/li"
    #expect(
      await session.completer.completions(in: deeper, at: deeper.utf8.count).map(\.text)
        == ["\(folder.url.path)/sub/list.csv"])
  }

  /// Everywhere in every example, with and without what follows: an answer, whose replacement is inside the text.
  @Test func answersAtEveryPosition() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    let completer = await session.completer
    for line in [
      "dossiers | where channel = online and has no dossiers(in 2020Q3) | show ratio(channel = post of level >= 3), a = count by district across quarter total",
      "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
      "explain metric x", "open \"a b\" as c", "metric m on dossiers = ratio(channel = online) target >= 60%",
      "| | )( \" ,",
    ] {
      for offset in 0...line.utf8.count {
        for completion in completer.completions(in: line, at: offset) {
          #expect(completion.range.lowerBound <= completion.range.upperBound)
          #expect(completion.range.upperBound <= offset)
        }
      }
    }
  }

  /// Past the most frequent ones too, and in quotes that the language reads.
  @Test func findsEveryValueOfALongList() async throws {
    let folder = try ScratchFolder()
    let rows =
      (0..<2_000).map { "Phường số \($0),1\nxã,1" } + ["\"tên \"\"riêng\"\" \\\",1", "\"\u{1B}[2J\u{202E}x\",1"]
    let path = try folder.write("name,n\n" + rows.joined(separator: "\n") + "\n", to: "long.csv")
    let session = Session(configuration: SessionConfiguration())
    _ = await session.tell("open \"\(path)\"")
    let completer = await session.completer
    func texts(_ typed: String) -> [String] {
      let text = "long | where name = " + typed
      return completer.completions(in: text, at: text.utf8.count).map(\.text)
    }
    #expect(texts("\"phuong so 1999") == ["\"Phường số 1999\""])
    #expect(texts("x") == ["\"xã\""])
    #expect(texts("rieng") == [#""tên \"riêng\" \\""#])
    #expect(texts("").count == 2_002)
    #expect(texts("").first == "\"xã\"")
  }

  @Test func offersWhatStandsAfterHistory() async throws {
    let completer = await Session(configuration: SessionConfiguration(language: .vietnamese)).completer
    #expect(completer.completions(in: "lịch sử ", at: 12).map(\.text) == ["tìm", "xóa"])
    #expect(completer.completions(in: "history de", at: 10).map(\.text) == [])
  }
}
