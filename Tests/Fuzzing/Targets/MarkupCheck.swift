import Foundation

/// Markup that others will open: every element is one of ours and closed in order, every attribute known and quoted, and
/// nothing in it acts, loads or hides. Read character by character, by no parser of the program.
struct MarkupCheck {
  private static let tags: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "a", "em",
    "strong", "del", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "table", "caption", "thead", "tbody",
    "tr", "th", "td", "div", "figure", "figcaption", "svg", "g", "desc", "line", "rect", "text", "path", "polygon",
    "polyline", "circle",
  ]
  private static let lone: Set<String> = ["meta", "hr", "br"]
  private static let attributes: Set<String> = [
    "lang", "charset", "name", "content", "http-equiv", "href", "id", "class", "role", "tabindex", "aria-label",
    "aria-labelledby", "style", "scope", "colspan", "start", "title", "xmlns", "viewBox", "width", "height", "x", "y",
    "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points", "fill-opacity", "stroke-width", "text-anchor",
  ]
  private static let references: Set<String> = ["amp", "lt", "gt", "quot", "#39", "#x27"]

  private var rest: Substring.UnicodeScalarView
  private var open: [String] = []
  private var ids: Set<String> = []
  private var links: [String] = []
  /// What a reader sees, with the text of headings apart.
  private(set) var text = ""
  private(set) var headings: [(id: String?, text: String)] = []

  /// Reads a whole page or fragment.
  ///
  /// - Throws: A ``Fault`` with what is wrong.
  init(_ markup: String) throws(Fault) {
    rest = Substring(markup).unicodeScalars
    if markup.hasPrefix("<!DOCTYPE html>") { rest = rest.dropFirst("<!DOCTYPE html>".count) }
    while let next = rest.first {
      if next == "<" { try readTag() } else { try readText() }
    }
    try require(open.isEmpty, "not closed: \(open)")
    let lost = links.filter { !ids.contains($0) }
    try require(lost.isEmpty, "links to nothing: \(lost)")
  }

  private mutating func take(while holds: (Unicode.Scalar) -> Bool) -> String {
    let piece = rest.prefix(while: holds)
    rest = rest.dropFirst(piece.count)
    return String(String.UnicodeScalarView(piece))
  }

  private mutating func take(_ expected: String) throws(Fault) {
    let shown = String(rest.prefix(40)).debugDescription
    try require(rest.starts(with: expected.unicodeScalars), "no \(expected) before \(shown)")
    rest = rest.dropFirst(expected.unicodeScalars.count)
  }

  private mutating func readText() throws(Fault) {
    let raw = take { $0 != "<" }
    if open.last == "style" { return }
    let shown = try unescaped(raw)
    text += shown
    if let last = open.lastIndex(where: Self.isHeading), last >= 0 { headings[headings.count - 1].text += shown }
  }

  private static func isHeading(_ tag: String) -> Bool {
    tag.utf8.count == 2 && tag.first == "h" && tag != "hr" && tag.last?.isNumber == true
  }

  private mutating func readTag() throws(Fault) {
    try take("<")
    if rest.first == "/" {
      try take("/")
      let name = take { $0 != ">" }
      try take(">")
      try require(open.popLast() == name, "</\(name)> closes another")
      return
    }
    let name = take { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    try require(Self.tags.contains(name), "<\(name)> is none of our elements")
    var facts: [String: String] = [:]
    while rest.first == " " {
      try take(" ")
      if rest.first == "/" { break }
      let attribute = take { $0 != "=" && $0 != ">" && $0 != " " }
      try take("=\"")
      let value = try unescaped(take { $0 != "\"" })
      try take("\"")
      try require(facts.updateValue(value, forKey: attribute) == nil, "\(attribute) twice in <\(name)>")
    }
    for (attribute, value) in facts { try check(attribute, value, of: name) }
    if rest.first == "/" {
      try take("/>")
    } else {
      try take(">")
      if !Self.lone.contains(name) { open.append(name) }
    }
    if Self.isHeading(name) { headings.append((facts["id"], "")) }
  }

  private mutating func check(_ attribute: String, _ value: String, of tag: String) throws(Fault) {
    try require(Self.attributes.contains(attribute), "<\(tag) \(attribute)=…> is none of our attributes")
    switch attribute {
    case "id": try require(ids.insert(value).inserted, "the id \(value.debugDescription) twice")
    case "href":
      if value.hasPrefix("#") {
        links.append(value.dropFirst().removingPercentEncoding ?? String(value.dropFirst()))
        return
      }
      let scheme = value.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
      let isRelative = value.dropFirst(scheme.count).first != ":"
      let acts = ["javascript", "vbscript", "data", "file"].contains(scheme.lowercased())
      try require(isRelative || !acts, "a link acts: \(value.debugDescription)")
    case "style":
      let styles = ["left", "center", "right"].map { "text-align: \($0)" }
      try require(styles.contains(value), "a style: \(value.debugDescription)")
    case "content": try require(tag == "meta", "content of <\(tag)>")
    default: break
    }
  }

  /// A text with its references resolved, in which nothing acts.
  private func unescaped(_ raw: String) throws(Fault) -> String {
    var text = String.UnicodeScalarView()
    var rest = Substring(raw).unicodeScalars
    while let next = rest.popFirst() {
      guard next == "&" else {
        let isBreak = next == "\n" || next == "\t"
        let value = next.value
        let acts =
          (value < 0x20 && !isBreak) || (0x7F..<0xA0).contains(value) || (0x202A...0x202E).contains(value)
          || (0x2066...0x2069).contains(value) || next == "\u{FFFE}" || next == "\u{FFFF}" || next == ">"
        try require(!acts, "U+\(String(value, radix: 16)) is let through in \(raw.debugDescription)")
        text.append(next)
        continue
      }
      let name = String(String.UnicodeScalarView(rest.prefix { $0 != ";" }.prefix(8)))
      try require(Self.references.contains(name), "&\(name) is no reference of ours")
      rest = rest.dropFirst(name.count + 1)
      let signs: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
      text.append(signs[name] ?? "'")
    }
    return String(text)
  }
}
