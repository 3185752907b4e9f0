import CMark
import Foundation
import NotebookDocuments
import ResultRendering
import VietnameseText

/// The prose of a document as HTML: CommonMark with tables, read by cmark.
///
/// Nothing of it acts: HTML in the prose is shown as it is written, comments left out; an image is a link to it, so that the
/// page loads nothing; links to scripts lead nowhere.
enum ProsePage {
  private typealias Node = OpaquePointer

  /// Where a link of the prose leads in the page.
  enum LinkTarget {
    case asWritten
    case place(String)
    /// Only its text is shown.
    case nowhere
  }

  /// - Parameters:
  ///   - markdown: Whole lines.
  ///   - addresses: Those of the headings before; a heading whose address is among them gets none, as links lead to the
  ///     first. Those of these lines are added.
  ///   - target: Where a link leads, by its address.
  static func html(
    of markdown: String, addresses: inout Set<String>, target: (String) -> LinkTarget
  ) -> String {
    let made = read(markdown) { document, parser, options -> (html: String, headings: [String])? in
      let headings = unsafe self.headings(in: document)
      unsafe tame(document, target)
      guard let rendered = unsafe cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser))
      else { return nil }
      defer { unsafe free(rendered) }
      return unsafe (String(cString: rendered), headings)
    }
    guard let (html, headings) = made else { return MarkupText.escaped(markdown) }
    let own = headings.map { addresses.insert($0).inserted ? $0 : "" }
    // References in the prose, `&#x202E;`, have become characters by now.
    return withAnchors(visibleLines(of: html), own)
  }

  /// The addresses that headings of some lines have in the page.
  static func addresses(of markdown: String) -> Set<String> {
    let found = read(markdown) { document, _, _ in unsafe headings(in: document) } ?? []
    return Set(found.filter { !$0.isEmpty })
  }

  /// What is made of the tree of some lines, the parser that read them and its options; nil where they can't be read.
  private static func read<Made>(_ markdown: String, _ make: (Node, Node, Int32) -> Made?) -> Made? {
    cmark_gfm_core_extensions_ensure_registered()
    let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_TABLE_PREFER_STYLE_ATTRIBUTES
    guard let parser = unsafe cmark_parser_new(options) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in ["table", "strikethrough"] {
      guard let syntax = unsafe cmark_find_syntax_extension(name) else { continue }
      unsafe cmark_parser_attach_syntax_extension(parser, syntax)
    }
    let visible = visibleLines(of: markdown)
    unsafe cmark_parser_feed(parser, visible, visible.utf8.count)
    guard let document = unsafe cmark_parser_finish(parser) else { return nil }
    defer { unsafe cmark_node_free(document) }
    return unsafe make(document, parser, options)
  }

  /// Gives each heading the address by which links lead to it. Tags of headings come from headings alone: markup in the
  /// prose is text.
  ///
  /// - Parameter headings: In order; empty for one without an address.
  private static func withAnchors(_ html: String, _ headings: [String]) -> String {
    var rest = headings[...]
    // By scalars: a mark with which a heading begins would be one character with the tag.
    return html.replacing(/<h([1-6])>/.matchingSemantics(.unicodeScalar)) { tag in
      guard let heading = rest.popFirst(), !heading.isEmpty else { return String(tag.output.0) }
      return "<h\(tag.output.1) id=\"\(MarkupText.escaped(heading))\">"
    }
  }

  /// The address of each heading, in order.
  private static func headings(in document: Node) -> [String] {
    var headings: [String] = []
    for node in unsafe nodes(of: document) where unsafe cmark_node_get_type(node) == CMARK_NODE_HEADING {
      // Blanks at its ends, as within a link there, are no part of it.
      headings.append(SessionDocument.slug(of: unsafe text(of: node).trimmingCharacters(in: .whitespaces)))
    }
    return headings
  }

  private static func text(of node: Node) -> String {
    var text = ""
    for inner in unsafe nodes(of: node) {
      switch unsafe cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        // A line break that was written as a reference is a blank as others are.
        text += (unsafe cmark_node_get_literal(inner).map { unsafe String(cString: $0) } ?? "").replacing(
          "\n", with: " ")
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }

  /// Control characters as symbols, line by line.
  private static func visibleLines(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line[...]
      while line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      return line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : VisibleText.symbols(in: String($0)) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private static func tame(_ document: Node, _ target: (String) -> LinkTarget) {
    let nodes = unsafe nodes(of: document)
    for index in unsafe nodes.indices {
      let node = unsafe nodes[index]
      switch unsafe cmark_node_get_type(node) {
      case CMARK_NODE_LINK: unsafe lead(node, target)
      case CMARK_NODE_IMAGE:
        if let link = unsafe replaceImage(node) { unsafe lead(link, target) }
      case CMARK_NODE_HTML_INLINE: unsafe replaceMarkup(node, isBlock: false)
      case CMARK_NODE_HTML_BLOCK: unsafe replaceMarkup(node, isBlock: true)
      default: break
      }
    }
  }

  /// Every node, before any is changed.
  private static func nodes(of document: Node) -> [Node] {
    var nodes: [Node] = unsafe []
    guard let iterator = unsafe cmark_iter_new(document) else { return unsafe nodes }
    defer { unsafe cmark_iter_free(iterator) }
    while true {
      let event = unsafe cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return unsafe nodes }
      if event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(iterator) { unsafe nodes.append(node) }
    }
  }

  /// Gives a link the address that its target has in the page, or leaves its text alone.
  private static func lead(_ link: Node, _ target: (String) -> LinkTarget) {
    let url = unsafe cmark_node_get_url(link).map { unsafe String(cString: $0) } ?? ""
    switch target(url) {
    case .asWritten: break
    case .place(let place): unsafe cmark_node_set_url(link, place)
    case .nowhere: unsafe replaceByContent(link)
    }
  }

  /// - Returns: The link that stands in the place of an image.
  private static func replaceImage(_ image: Node) -> Node? {
    guard let link = unsafe cmark_node_new(CMARK_NODE_LINK) else { return nil }
    unsafe cmark_node_set_url(link, cmark_node_get_url(image))
    while let child = unsafe cmark_node_first_child(image) { unsafe cmark_node_append_child(link, child) }
    if unsafe cmark_node_first_child(link) == nil, let text = unsafe cmark_node_new(CMARK_NODE_TEXT) {
      unsafe cmark_node_set_literal(text, cmark_node_get_url(image))
      unsafe cmark_node_append_child(link, text)
    }
    if unsafe cmark_node_replace(image, link) != 0 { unsafe cmark_node_free(image) }
    return unsafe link
  }

  private static func replaceByContent(_ link: Node) {
    while let child = unsafe cmark_node_first_child(link) { unsafe cmark_node_insert_before(link, child) }
    unsafe cmark_node_unlink(link)
    unsafe cmark_node_free(link)
  }

  /// Shows markup as text; comments are left out.
  private static func replaceMarkup(_ node: Node, isBlock: Bool) {
    let literal = unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
    if literal.drop(while: \.isWhitespace).hasPrefix("<!--") {
      unsafe cmark_node_unlink(node)
      unsafe cmark_node_free(node)
      return
    }
    guard let text = unsafe cmark_node_new(CMARK_NODE_TEXT) else { return }
    unsafe cmark_node_set_literal(text, literal)
    guard isBlock, let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH) else {
      if unsafe cmark_node_replace(node, text) != 0 { unsafe cmark_node_free(node) }
      return
    }
    unsafe cmark_node_append_child(paragraph, text)
    if unsafe cmark_node_replace(node, paragraph) != 0 { unsafe cmark_node_free(node) }
  }
}
