import Diagnostics
import Foundation
import QuerySyntax
import ShellSession
import Testing
import VietnameseText

/// Under `--lang vi` messages are Vietnamese: no English keyword, no English name of the example set and no period as only
/// a query writes it, but what the user typed.
@Suite struct VietnameseMessageTests {
  /// English words that Vietnamese texts have for a reason.
  private static let allowed: [String: String] = [
    "in": "Vietnamese for to print", "text": "a word of the field: csv, tsv, text", "all": "the name of a value",
    "error": "the label of a cell in a document", "rejects": "the name of the table as it is opened",
    "json": "a format", "set": "an option of the command line", "excel": "the name of a program",
  ]

  /// Messages that teach how a period or date is written as they stand.
  private static let writesPeriods: Set<DiagnosticID> = [.invalidPeriod, .monthFirst]

  private static let english: Set<String> = {
    let words = Keyword.allCases.flatMap { [$0.title(.english)] + $0.otherEnglish }
    let others = OpenWord.allCases.map(\.title.english) + SettingName.allCases.map(\.rawValue)
    let columns = [
      "procedures", "dossiers", "domains", "units", "inspections", "decisions", "targets", "reported", "periods",
      "holidays", "code", "name", "domain", "unit", "tier", "level", "mode", "eligible", "postal", "provider",
      "system", "limit_days", "fee", "status", "procedure", "district", "submitted", "received", "due", "resolved",
      "returned", "channel", "return_channel", "tracked", "supplements", "paid_online", "deadline", "late_days",
    ]
    return Set((words + others + columns).filter { $0.utf8.allSatisfy { $0 < 0x80 } && !$0.contains(" ") })
      .subtracting(allowed.keys)
  }()

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && $0 != "_" }.map(String.init))
  }

  private static func periods(_ text: String) -> [String] {
    text.matches(of: /[12][0-9]{3}(Q[1-4]|H[12]|-[0-9]{2})/).map { String($0.output.0) }
  }

  @Test func templatesAreVietnamese() {
    for id in DiagnosticID.allCases {
      let text = id.template.vietnamese.replacing(/\{[A-Za-z]+\}/, with: "")
      #expect(Self.words(text).intersection(Self.english).isEmpty, "\(id): \(text)")
      if !Self.writesPeriods.contains(id) { #expect(Self.periods(text).isEmpty, "\(id): \(text)") }
    }
  }

  /// The facts as well: every message that the examples bring about, on the example set.
  @Test func factsAreVietnamese() async throws {
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    _ = await session.open(path: MessageExampleTests.exampleSet)
    var seen = 0
    for example in MessageExample.all {
      if let before = example.before { _ = await session.execute(before) }
      let typed = Self.words(example.text + " " + (example.before ?? ""))
      let parts = await session.execute(example.text).flatMap(\.parts)
      for case .diagnostic(let diagnostic) in parts {
        // What is near to a name, or of two meanings, is offered in the language in which it was typed.
        let asTyped: Set<DiagnosticID> = [
          .nearestNames, .valueOrDistantColumn, .ambiguousColumn, .statementReadAs,
        ]
        for message in [diagnostic] + diagnostic.notes where !asTyped.contains(message.id) {
          let text = message.message(in: .vietnamese)
          seen += 1
          let found = Self.words(text).intersection(Self.english).subtracting(typed)
          #expect(found.isEmpty, "\(message.id), \(example.text): \(text)")
          let isTyped = Self.periods(text).allSatisfy { (example.text + (example.before ?? "")).contains($0) }
          let mayWrite = Self.writesPeriods.contains(message.id) || message.id == .periodTaken
          #expect(mayWrite || Self.periods(text).isEmpty || isTyped, "\(message.id), \(example.text): \(text)")
        }
      }
      if let after = example.after { _ = await session.execute(after) }
    }
    #expect(seen > 100)
  }

  /// Names that messages print as a reader of Vietnamese types them: no English period among the facts.
  @Test(arguments: [
    ("hồ sơ | trong quý III/2020 | hiện đếm | thay đổi so với kỳ trước", "quý II/2020"),
    ("hồ sơ | trong 2020H1 | trong 2020Q2 | hiện đếm", "6 tháng đầu năm 2020"),
    ("hồ sơ | trong năm 2031 | hiện đếm", "năm 2031"),
    ("hồ sơ | trong tháng 8/2020 | hiện đếm | thay đổi so với kỳ trước", "tháng 7/2020"),
  ])
  func periodsAreWrittenOut(_ text: String, _ period: String) async throws {
    let session = Session(configuration: SessionConfiguration(language: .vietnamese))
    _ = await session.open(path: MessageExampleTests.exampleSet)
    let messages = await session.execute(text).flatMap(\.parts).compactMap { part -> String? in
      if case .diagnostic(let diagnostic) = part { diagnostic.message(in: .vietnamese) } else { nil }
    }
    #expect(messages.contains { $0.contains(period) }, "\(messages)")
  }
}
