/// A value that a document leaves open: its cells, title and prose use it as `$name`.
package struct SessionParameter: Sendable, Hashable {
  /// Which values a parameter takes.
  package enum Kind: Sendable, Hashable {
    case period, date, number, text
    /// Those of a column, `units.name`.
    case column(String)
    /// One of a list.
    case choices([String])
  }

  /// Letters, digits and `_`, a letter first.
  package let name: String
  package let kind: Kind
  /// As written; nil where a value must be given.
  package let defaultValue: String?
  private let facts: [FlowValue.Member]

  /// Reads `quarter: {type: period, default: 2020Q3}`, `unit: {values: units.name}`, `level: {values: [3, 4]}`; nil where it
  /// is none of these.
  init?(_ member: FlowValue.Member) {
    guard case .map(let facts) = member.value, Self.isName(member.key) else { return nil }
    var (kind, defaultValue): (Kind?, String?)
    for fact in facts {
      switch (fact.key, fact.value) {
      case ("type", .scalar(let type)) where kind == nil:
        guard let named = Self.types[type] else { return nil }
        kind = named
      case ("values", .scalar(let path)) where kind == nil && path.contains("."): kind = .column(path)
      case ("values", .list(let values)) where kind == nil && !values.isEmpty:
        let texts = values.compactMap { if case .scalar(let text) = $0, !text.isEmpty { text } else { nil } }
        guard texts.count == values.count, Set(texts).count == texts.count else { return nil }
        kind = .choices(texts)
      case ("default", .scalar(let text)) where defaultValue == nil && !text.isEmpty: defaultValue = text
      default: return nil
      }
    }
    guard let kind else { return nil }
    (name, self.kind, self.defaultValue, self.facts) = (member.key, kind, defaultValue, facts)
  }

  private static let types: [String: Kind] = ["period": .period, "date": .date, "number": .number, "text": .text]

  private static func isName(_ text: String) -> Bool {
    text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  /// The parameter as the header writes it.
  var member: FlowValue.Member { FlowValue.Member(key: name, value: .map(facts)) }

  /// The parameter with another default, as the header writes it.
  func member(withDefault value: String) -> FlowValue.Member {
    let others = facts.filter { $0.key != "default" }
    return FlowValue.Member(
      key: name, value: .map(others + [FlowValue.Member(key: "default", value: .scalar(value))]))
  }

  /// - Returns: nil where one is unreadable or two have one name.
  static func all(_ members: [FlowValue.Member]) -> [SessionParameter]? {
    let parameters = members.compactMap { SessionParameter($0) }
    let isWhole = parameters.count == members.count && Set(parameters.map(\.name)).count == parameters.count
    return isWhole ? parameters : nil
  }
}
