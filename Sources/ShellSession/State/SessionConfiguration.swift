package import DatasetFiles
package import Foundation
package import Lessons
package import NotebookDocuments
package import VietnameseText

/// What the caller of the program decides, before any statement.
package struct SessionConfiguration: Sendable {
  /// Of messages, numbers and dates, until `set` changes it.
  package var language: Language
  /// Cells a line; nil: as wide as the content.
  package var width: Int?
  /// How files are read where they leave it open.
  package var reading: ReadingOptions
  /// Where snapshots of files are kept; nil for reading every file anew.
  package var snapshots: SnapshotFolder?
  /// Shared with the sessions of other documents of the same run; nil where each reads its data itself.
  package var sharedData: SharedData?
  /// Re-runs a document, which may be another's: no statement writes a file or runs a further session.
  package var isReplay = false
  /// With `--safe`: the folders of which files may be read; no statement writes a file then. nil: no such limit.
  package var readable: ReadableFolders?
  /// Standard input is where the statements come from: no statement reads data from it.
  package var inputHoldsStatements = false
  /// At a terminal: what is opened first is told in short, with ways to go on.
  package var isInteractive = false
  /// The statements of all shells; nil in scripts and documents, which keep none.
  package var history: HistoryFile?
  /// Where a session at a terminal keeps its cells as they are answered; nil: only `save` writes them.
  package var autosaves: AutosaveFolder?
  /// Where what is learned is kept; nil: it is forgotten with the session.
  package var progress: ProgressFile?
  /// The time that it is kept with; nil: the clock's.
  package var time: Date?

  package init(
    language: Language = .english, width: Int? = nil,
    reading: ReadingOptions = ReadingOptions()
  ) {
    self.language = language
    self.width = width
    self.reading = reading
  }
}
