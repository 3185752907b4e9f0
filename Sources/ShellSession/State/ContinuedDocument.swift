import Foundation
import NotebookDocuments

/// The document that a session goes on with: its prose, cells and outputs stay as they are, what is answered comes behind.
struct ContinuedDocument: Sendable {
  let document: SessionDocument
  /// The document's own, from which its header names the data.
  let folder: URL
  /// Of its parameters.
  let values: [ParameterValue]
  /// The names of data in its header that could not be opened: those that are opened later under such a name take their
  /// place there.
  var missingData: Set<String> = []
}
