/// What a cell gave when it was last run, as drawn, and the hash by which it is checked.
package struct SessionOutput: Sendable, Hashable {
  /// Names the output within its document; nil where written by hand.
  package let id: String?
  /// Rows of the result; nil where the output is no table or was written by hand.
  package let rows: Int?
  /// The hash of the canonical result, in lower-case hexadecimal; nil where the output was written by hand, whose text is
  /// compared then.
  package let sha256: String?
  /// Any other facts, such as `error=MC1201`, in their order.
  package let otherAttributes: [SessionAttribute]
  /// Lines with `\n` between them, without one at the end.
  package let text: String
  /// The block as it was read; nil where it is written anew.
  private var read: String?
  /// Of a block that is written anew.
  private var lineBreak = "\n"

  /// - Parameter text: One line break at its end is dropped.
  package init(
    id: String? = nil, rows: Int? = nil, sha256: String? = nil, otherAttributes: [SessionAttribute] = [],
    text: String
  ) {
    self.id = id
    self.rows = rows
    self.sha256 = sha256
    self.otherAttributes = otherAttributes
    let plain = text.withPlainLineBreaks
    self.text = plain.utf8.last == 0x0A ? String(Substring(plain.utf8.dropLast())) : plain
  }

  init(text: String, labels: BlockLabels, raw: String, unknown: inout [String]) {
    var (id, rows, sha256): (String?, Int?, String?)
    var others: [SessionAttribute] = []
    for item in labels.items {
      switch (item.name, item.value) {
      case ("id", let value?): id = value
      case ("rows", let value?) where Int(value).map { $0 >= 0 } == true: rows = Int(value)
      case ("sha256", let value?): sha256 = value
      case ("rows", _), ("", _), (_, nil): unknown.append(item.name + (item.value.map { "=" + $0 } ?? ""))
      case (let name, let value?): others.append(SessionAttribute(name: name, value: value))
      }
    }
    self.id = id
    self.rows = rows
    self.sha256 = sha256
    otherAttributes = others
    self.text = text
    read = raw
  }

  /// The block as it stands in the document, fences and line breaks included.
  ///
  /// - Complexity: O(its length), where it was not read.
  var raw: String { read ?? block(lineBreak: lineBreak) }

  /// Whether the block ends with a line break.
  var endsItsLine: Bool { read.map { $0.utf8.last == UInt8(ascii: "\n") } ?? true }

  /// The same output as a new block.
  func with(lineBreak: String) -> SessionOutput {
    var copy = self
    (copy.read, copy.lineBreak) = (nil, lineBreak)
    return copy
  }

  /// Whether both say the same, however their fences are written.
  func saysTheSame(as other: SessionOutput) -> Bool {
    id == other.id && rows == other.rows && sha256 == other.sha256 && otherAttributes == other.otherAttributes
      && text.utf8.elementsEqual(other.text.utf8)
  }

  /// Whether both are the same block in a document, whichever of the two was read.
  package static func == (one: SessionOutput, other: SessionOutput) -> Bool {
    one.saysTheSame(as: other) && one.raw == other.raw
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(sha256)
    hasher.combine(text)
  }

  private func block(lineBreak: String) -> String {
    var items: [(name: String, value: String?)] = []
    if let id { items.append(("id", id)) }
    if let rows { items.append(("rows", String(rows))) }
    if let sha256 { items.append(("sha256", sha256)) }
    items += otherAttributes.map { ($0.name, $0.value) }
    return CodeFence.block(info: "output" + BlockLabels.text(of: items), body: text, lineBreak: lineBreak)
  }
}
