package import NotebookDocuments

/// One exercise of a lesson, as its document has it.
package struct Exercise: Sendable, Hashable {
  /// An answer that learners give by a known mistake.
  package struct WrongForm: Sendable, Hashable {
    /// By which records name it; unique in the exercise.
    package let name: String
    /// A query that gives the wrong answer.
    package let query: String
    /// Settings that hold for the query alone.
    package let settings: [SessionAttribute]
    /// What the learner is told who answers so.
    package let message: String
  }

  /// Unique among all lessons.
  package let name: String
  /// The heading of its section.
  package let title: String
  /// What is asked, a paragraph each.
  package let task: [String]
  /// What the answer may be, to be guessed before anything runs; nil for an exercise without.
  package let prediction: Choice?
  /// A query that gives the right answer.
  package let solution: String
  /// Settings that hold for the solution alone.
  package let settings: [SessionAttribute]
  /// In the order of the document.
  package let wrongForms: [WrongForm]
  /// Three, each says more than the one before.
  package let hints: [String]
  /// Sentences about the answer, of which one may stand in a report; nil for an exercise without.
  package let label: Choice?
  /// Why the answer is as it is, a paragraph each.
  package let explanation: [String]
  /// After how many days it comes back, first to last.
  package let reviewDays: [Int]
}
