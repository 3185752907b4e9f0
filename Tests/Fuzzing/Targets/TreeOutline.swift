import QuerySyntax

/// A syntax tree as text without its ranges, so that the trees of two writings can be compared.
enum TreeOutline {
  static func text(of program: ProgramSyntax) -> String {
    program.statements.map { text(of: $0.kind) }.joined(separator: "\n")
  }

  private static func text(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional { return mirror.children.first.map { text(of: $0.value) } ?? "nil" }
    if mirror.children.isEmpty { return "\(value)" }
    let parts = mirror.children.filter { !($0.value is Range<Int>) }.map { child in
      (child.label ?? "") + ":" + text(of: child.value)
    }
    return "(\(parts.joined(separator: ",")))"
  }
}
