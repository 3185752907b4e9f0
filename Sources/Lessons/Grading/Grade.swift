package import ColumnarData
package import Diagnostics
package import QuerySyntax

/// An answer as the session ran it.
package struct GivenAnswer: Sendable {
  /// The query and the text in which its ranges count; nil where the answer is no query, such as a report.
  package let query: (tree: PipelineSyntax, text: String)?
  /// What it gave on the learner's data.
  package let visible: ResultTable
  /// What it gave on the control set; nil where it cannot be run there.
  package let control: ResultTable?

  package init(query: (tree: PipelineSyntax, text: String)?, visible: ResultTable, control: ResultTable?) {
    self.query = query
    self.visible = visible
    self.control = control
  }
}

/// What an answer is worth, and what it computed in place of what was asked.
package struct Grade: Sendable {
  /// How an answer stands to the question.
  package enum Verdict: Sendable {
    case right
    case wrong
    /// Right on the learner's data and wrong on the control set: right by chance.
    case rightByChance
    /// Not of the kind that is asked for, such as a list in place of a ratio: free play.
    case notTried
  }

  /// What of an answer gets a point of its own. The label has its own question.
  package enum Aspect: String, Sendable, CaseIterable {
    case number, base, period, label
  }

  package let verdict: Verdict
  /// The aspects that are right.
  package let points: Set<Aspect>
  /// What the answer computed; nil where that is not known, or the answer is right.
  package let mistake: Mistake?
  /// Where it parts from the solution, and rows on which they differ.
  package let details: [String]

  package init(verdict: Verdict, points: Set<Aspect>, mistake: Mistake?, details: [String]) {
    self.verdict = verdict
    self.points = points
    self.mistake = mistake
    self.details = details
  }
}
