/// What a request is answered, on the channel on which it came.
package struct Reply: Sendable {
  /// As `execute_reply`.
  package let type: String
  package let content: JSONValue
  /// Whether the requests to execute that wait behind it are refused, since a statement failed.
  package var abortsWaiting = false

  package init(_ type: String, _ content: JSONValue) {
    self.type = type
    self.content = content
  }

  /// The content of a failure of the request itself.
  ///
  /// - Parameters:
  ///   - name: A word for programs.
  ///   - text: What is told.
  package static func failure(of request: String, _ name: String, _ text: String) -> Reply {
    Reply(
      answerType(of: request),
      ["status": "error", "ename": .text(name), "evalue": .text(text), "traceback": .list([])])
  }

  /// `execute_reply` of `execute_request`.
  static func answerType(of request: String) -> String {
    let suffix = "_request"
    return (request.hasSuffix(suffix) ? String(request.dropLast(suffix.count)) : request) + "_reply"
  }
}
