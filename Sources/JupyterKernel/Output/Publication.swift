/// A message to all clients about the request that is answered: its type and content.
package struct Publication: Sendable, Hashable {
  package let type: String
  package let content: JSONValue

  init(_ type: String, _ content: JSONValue) {
    self.type = type
    self.content = content
  }

  /// Words on one of the two streams, `stdout` for accounts and notes, `stderr` for warnings.
  static func stream(_ name: String, _ text: String) -> Publication {
    Publication("stream", ["name": .text(name), "text": .text(text)])
  }

  /// Something shown, in forms of which a client takes the richest that it knows.
  ///
  /// - Parameter number: Of the statement whose result it is; nil for what is shown beside.
  static func display(_ data: [String: JSONValue], number: Int? = nil) -> Publication {
    var content: [String: JSONValue] = ["data": .object(data), "metadata": .empty]
    if let number { content["execution_count"] = .integer(number) } else { content["transient"] = .empty }
    return Publication(number == nil ? "display_data" : "execute_result", .object(content))
  }

  static func failure(_ report: ErrorReport) -> Publication { Publication("error", .object(report.members)) }
}
