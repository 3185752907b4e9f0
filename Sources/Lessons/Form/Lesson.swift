package import VietnameseText

/// A lesson: a session document whose cells are shown or asked.
package struct Lesson: Sendable {
  /// What one section of the document is.
  package enum Section: Sendable {
    /// Text and cells that are run and shown.
    case passage([Part])
    case exercise(Exercise)
  }

  /// One thing of a passage.
  package enum Part: Sendable, Hashable {
    /// A paragraph, heading or item of a list.
    case paragraph(String)
    /// Statements, run where they stand.
    case demonstration(String)
  }

  /// The same in both languages: `ratio`.
  package let name: String
  /// Its place in the course, from 1; nil for a lesson of the learner's own.
  package let number: Int?
  /// What it is about.
  package let title: String
  package let language: Language
  /// The files of data that the document names beside the example set, as it writes them: relative to itself.
  package let dataPaths: [String]
  /// In the order of the document.
  package let sections: [Section]

  /// The exercises in their order.
  package var exercises: [Exercise] {
    sections.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }
}
