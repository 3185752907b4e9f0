import Foundation
import NotebookDocuments

/// The document that a session goes on with, as it was found.
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
