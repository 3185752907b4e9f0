import ColumnarData
import QueryPlan
import QuerySyntax
import Testing
import VietnameseText

/// A statement, and what its checked query and its plan are printed as.
struct DumpExample: CustomTestStringConvertible, Sendable {
  let text: String
  let checked: String
  let plan: String

  init(_ text: String, _ checked: String, _ plan: String) {
    self.text = text
    self.checked = checked + "\n"
    self.plan = plan + "\n"
  }

  var testDescription: String { text }

  static let all = stages + measures + conditions + rowStages + groupStages + rankingStages + furtherStages

  /// Definitions and settings that the examples use.
  static var context: CheckingContext {
    Fixture.context {
      $0.definitions = Fixture.definitions(
        """
        metric used on procedures = ratio(has dossiers of online) time dossiers.received
        metric post on dossiers = ratio(channel = post) target >= 60% unknown drop
        let late = dossiers | where days(received, resolved) > 10
        """)
    }
  }
}

/// The dumps of `explain checked` and `explain plan`, whole.
@Suite struct DumpTests {
  @Test(arguments: DumpExample.all)
  func checkedQueriesAndPlansArePrintedInFull(_ example: DumpExample) throws {
    let query = try #require(Fixture.check(example.text, in: DumpExample.context).query)
    #expect(query.dump == example.checked)
    #expect(LogicalPlan(lowering: query).dump == example.plan)
  }

  /// Written in the words of either language, a query has the same plan; only the texts of its stages differ.
  @Test(arguments: DumpExample.all, Language.allCases)
  func thePlanIsTheSameInEitherLanguage(_ example: DumpExample, _ language: Language) throws {
    let statement = try #require(Parser.parse(example.text).program.statements.first)
    let written = SyntaxPrinter.text(of: statement, in: language)
    let query = try #require(Fixture.check(written, in: DumpExample.context).query, "\(written)")
    #expect(withoutTexts(LogicalPlan(lowering: query).dump) == withoutTexts(example.plan), "\(written)")
  }

  /// The lines of a plan without what the user wrote: the texts of its steps, and the names of its measures, of which
  /// one without a name goes by its text.
  private func withoutTexts(_ plan: String) -> [Substring] {
    plan.split(separator: "\n").map { line in
      let words: [Substring] = [
        "filter:", "derive:", "aggregate:", "project:", "sort:", "limit:", "slice:", "change:",
        "expect:",
      ]
      let start = line.drop { $0 == " " }
      if start.hasPrefix("measure "), let colon = start.firstRange(of: ": ") { return start[colon.lowerBound...] }
      return words.first { start.hasPrefix($0) } ?? line
    }
  }
}
