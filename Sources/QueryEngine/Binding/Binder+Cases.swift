import ColumnarData
import Diagnostics
import QueryPlan
import Values

extension Binder {
  /// The cases of an expression with their conditions bound.
  ///
  /// - Parameter value: The node of a case's value; nil stands for missing.
  func nodes(
    of cases: [ExpressionCase], _ value: (Expression?) throws(DiagnosticError) -> ScalarNode
  ) throws(DiagnosticError) -> [CaseNode] {
    var nodes: [CaseNode] = []
    for item in cases {
      nodes.append(CaseNode(condition: try condition(item.condition), value: try value(item.value)))
    }
    return nodes
  }

  /// The node of a number in units of a scale that is not coarser than its own.
  func scaled(_ expression: Expression, to scale: Int) throws(DiagnosticError) -> ScalarNode {
    let node = try scalar(expression)
    let factor = FixedDecimal.powerOfTen(max(0, scale - (try self.scale(of: expression))))
    return factor == 1 ? node : .product(node, .constant(factor))
  }

  /// Texts by case, as codes into one dictionary of all that the cases may give.
  func textCases(_ cases: [ExpressionCase], _ otherwise: Expression?) throws(DiagnosticError) -> BoundText {
    var union = TextUnion()
    func code(_ value: Expression?) throws(DiagnosticError) -> ScalarNode {
      guard let value else { return .constant(ScalarNode.missing) }
      guard case .text(let text) = try self.value(of: value) else {
        preconditionFailure("the checker lets all cases be of one type")
      }
      if case .constant(let text) = text { return .constant(Int64(union.code(of: text))) }
      let (codes, dictionary) = try coded(text)
      return .lookup(codes, low: 0, union.codes(of: dictionary))
    }
    let nodes = try nodes(of: cases, code)
    let other = try code(otherwise)
    return .computed(.cases(nodes, otherwise: other), union.dictionary)
  }
}

/// Collects the texts of several dictionaries and constants, each once.
private struct TextUnion {
  private var texts: [String] = []
  private var codes: [String: Int] = [:]
  private var labels: [Int: ReservedLabel] = [:]

  var dictionary: CategoryDictionary { CategoryDictionary(texts, labels: labels) }

  mutating func code(of text: String) -> Int {
    if let code = codes[text] { return code }
    texts.append(text)
    codes[text] = texts.count
    return texts.count
  }

  /// The code here for each code of another dictionary; missing stays missing.
  mutating func codes(of other: CategoryDictionary) -> ColumnBuffer<Int32> {
    ColumnBuffer(
      other.values.enumerated().map { code, text in
        if let label = other.labels[code] { return Int32(self.code(of: label)) }
        return code == 0 ? Int32.min : Int32(self.code(of: text))
      })
  }

  private mutating func code(of label: ReservedLabel) -> Int {
    if let known = labels.first(where: { $0.value == label }) { return known.key }
    texts.append(label.text)
    labels[texts.count] = label
    return texts.count
  }
}
