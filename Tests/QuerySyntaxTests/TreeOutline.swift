import QuerySyntax

/// A tree as text without its ranges and source, so that the trees of two writings can be compared.
func outline(_ program: ProgramSyntax) -> String {
  program.statements.map { outline(of: $0.kind) }.joined(separator: "\n")
}

private func outline(of value: Any) -> String {
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .optional {
    return mirror.children.first.map { outline(of: $0.value) } ?? "nil"
  }
  let parts = mirror.children.filter { child in
    !["range", "wordRange"].contains(child.label) && !(child.value is Range<Int>)
  }
  if parts.isEmpty { return mirror.children.isEmpty ? "\(value)" : "" }
  let inner = parts.map { ($0.label.map { $0 + ": " } ?? "") + outline(of: $0.value) }.joined(separator: ", ")
  return "(\(inner))"
}
