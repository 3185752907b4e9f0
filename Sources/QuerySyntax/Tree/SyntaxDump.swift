import Values

/// A part of the tree that knows its bytes in the source.
protocol RangedSyntax {
  var range: Range<Int> { get }
}

/// A part of the tree that a dump writes in one word.
protocol PlainSyntax {
  var plainText: String { get }
}

/// A syntax tree as text for people: one node a line, what belongs to it indented below, each with its bytes.
///
/// A line has the field's name where the node has one, the kind of node, what it holds and its range:
/// `source: dossiers 0..<8`. Fields without a value and empty lists are left out. The tree is read by reflection, so
/// that a new kind of node needs no line here.
package enum SyntaxDump {
  /// Every statement, with the range of each node.
  package static func text(of program: ProgramSyntax) -> String {
    text(of: program.statements, hasRanges: true)
  }

  /// Without ranges, so that the trees of two writings can be compared.
  package static func outline(of program: ProgramSyntax) -> String {
    text(of: program.statements, hasRanges: false)
  }

  private static func text(of statements: [StatementSyntax], hasRanges: Bool) -> String {
    var writer = SyntaxDumpWriter(hasRanges: hasRanges)
    for statement in statements { writer.write(statement, label: nil, depth: 0) }
    return writer.text
  }
}

/// Collects the lines of a dump.
private struct SyntaxDumpWriter {
  let hasRanges: Bool
  private(set) var text = ""

  init(hasRanges: Bool) {
    self.hasRanges = hasRanges
  }

  mutating func write(_ value: Any, label: String?, depth: Int) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      for child in mirror.children { write(child.value, label: label, depth: depth) }
    case .collection:
      if mirror.children.isEmpty { return }
      if let label { add(label, nil, depth) }
      for child in mirror.children { write(child.value, label: nil, depth: label == nil ? depth : depth + 1) }
    default:
      let node = SyntaxDumpNode(value)
      let parts = [label.map { $0 + ":" }, label == nil || node.isNamed ? node.name : nil, node.plainText]
      add(parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " "), node.range, depth)
      for field in node.fields { write(field.value, label: field.label, depth: depth + 1) }
    }
  }

  private mutating func add(_ line: String, _ range: Range<Int>?, _ depth: Int) {
    let bytes = hasRanges ? range.map { " \($0)" } ?? "" : ""
    text += String(repeating: "  ", count: depth) + line + bytes + "\n"
  }
}

/// One node as its line shows it, and what stands below.
private struct SyntaxDumpNode {
  typealias Field = (label: String?, value: Any)

  /// The case of an enumeration, else the type.
  var name: String
  /// Whether the name says more than the label of the field does.
  var isNamed = false
  var plainText: String?
  var range: Range<Int>?
  var fields: [Field] = []

  init(_ value: Any) {
    let mirror = Mirror(reflecting: value)
    name = Self.typeName(mirror.subjectType)
    range = (value as? any RangedSyntax)?.range
    if let text = Self.plainText(of: value) {
      plainText = text
      name = ""
    } else if mirror.displayStyle == .enum {
      isNamed = true
      readCase(value, mirror)
    } else {
      readFields(mirror.children.map { ($0.label, $0.value) })
    }
  }

  private mutating func readCase(_ value: Any, _ mirror: Mirror) {
    guard let child = mirror.children.first, let label = child.label else {
      name = "\(value)"
      return
    }
    name = label
    let payload = Mirror(reflecting: child.value)
    let isTuple = payload.displayStyle == .tuple
    readFields(isTuple ? payload.children.map { (Self.name(ofElement: $0.label), $0.value) } : [(nil, child.value)])
    guard fields.count == 1, let only = fields.first, only.label == nil else { return }
    // One value alone stands on the line of its case; the fields of one part alone stand right below it.
    let node = SyntaxDumpNode(only.value)
    if let text = node.plainText {
      plainText = text
    } else if node.isNamed && node.fields.isEmpty && node.range == nil {
      plainText = node.name
    } else if node.isNamed || Mirror(reflecting: only.value).displayStyle != .struct {
      return
    } else {
      fields = node.fields
    }
    range = range ?? node.range
    if plainText != nil { fields = [] }
  }

  /// Takes the ranges out; the kind of a part gives its line the name.
  private mutating func readFields(_ all: [Field]) {
    for field in all {
      if let bytes = field.value as? Range<Int> {
        if field.label != "wordRange" && field.label != "end" { range = range ?? bytes }
      } else if field.label == "kind" {
        let kind = SyntaxDumpNode(field.value)
        name = kind.name
        isNamed = true
        plainText = kind.plainText
        fields += kind.fields
      } else {
        fields.append(field)
      }
    }
  }

  private static func name(ofElement label: String?) -> String? {
    label.flatMap { $0.hasPrefix(".") ? nil : $0 }
  }

  /// `AddedColumnSyntax` is written as `addedColumn`.
  private static func typeName(_ type: Any.Type) -> String {
    let name = "\(type)".replacing("Syntax", with: "")
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  private static func plainText(of value: Any) -> String? {
    switch value {
    case let part as any PlainSyntax: part.plainText
    case let text as String: QuotedText.quoted(text)
    case let number as Int: String(number)
    case let flag as Bool: String(flag)
    default: nil
    }
  }
}

extension StatementSyntax: RangedSyntax {}
extension PipelineSyntax: RangedSyntax {}
extension StageSyntax: RangedSyntax {}
extension KeySyntax: RangedSyntax {}
extension MeasureSyntax: RangedSyntax {}
extension ConditionSyntax: RangedSyntax {}
extension HasSyntax: RangedSyntax {}
extension ExpressionSyntax: RangedSyntax {}
extension PeriodSyntax: RangedSyntax {}
extension CommandSyntax.Argument: RangedSyntax {}

extension NameSyntax: RangedSyntax, PlainSyntax {
  var plainText: String { text }
}

extension PathSyntax: RangedSyntax, PlainSyntax {
  var plainText: String { text }
}

extension NumberSyntax: RangedSyntax, PlainSyntax {
  var plainText: String { value.plainText + (isPercent ? "%" : "") }
}

extension PointSyntax: RangedSyntax, PlainSyntax {
  var plainText: String { period.label }
}
