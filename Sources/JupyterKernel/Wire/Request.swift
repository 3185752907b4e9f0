/// What a client asks: the type of its message and the content.
package struct Request: Sendable {
  /// As `execute_request`.
  package let type: String
  let content: JSONValue

  package init(type: String, content: JSONValue) {
    self.type = type
    self.content = content
  }

  /// A member of the content has not the type that the protocol gives it.
  struct Malformed: Error {
    let member: String
  }

  func text(_ member: String) throws(Malformed) -> String {
    guard let text = content[member]?.text else { throw Malformed(member: member) }
    return text
  }

  /// - Parameter usual: Where the content has no such member.
  func boolean(_ member: String, else usual: Bool) throws(Malformed) -> Bool {
    guard let value = content[member], value != .null else { return usual }
    guard let boolean = value.boolean else { throw Malformed(member: member) }
    return boolean
  }

  /// - Returns: nil where the content has no such member.
  func integer(_ member: String) throws(Malformed) -> Int? {
    guard let value = content[member], value != .null else { return nil }
    guard let integer = value.integer else { throw Malformed(member: member) }
    return integer
  }
}
