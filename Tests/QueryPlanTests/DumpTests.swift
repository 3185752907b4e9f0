import ColumnarData
import QueryPlan
import QuerySyntax
import Testing

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
  @Test(arguments: DumpExample.stages + DumpExample.measures + DumpExample.conditions)
  func checkedQueriesAndPlansArePrintedInFull(_ example: DumpExample) throws {
    let query = try #require(Fixture.check(example.text, in: DumpExample.context).query)
    #expect(query.dump == example.checked)
    #expect(LogicalPlan(lowering: query).dump == example.plan)
  }
}
