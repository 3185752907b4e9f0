import Diagnostics
import Foundation
import FoundationXML

/// Walks over the elements of one XML part and hands each to closures, names without prefix.
final class MarkupReader: NSObject, XMLParserDelegate {
  typealias Attributes = [String: String]

  private let start: (String, Attributes) -> Void
  private let end: (String, String) -> Void
  private var text = ""
  private var collectsText = false
  private let textElements: Set<String>
  /// Elements that are open.
  private var depth = 0

  /// - Parameters:
  ///   - textElements: The elements whose text is handed to `end`.
  ///   - start: Gets the name and the attributes, each without prefix.
  ///   - end: Gets the name and the text.
  private init(
    textElements: Set<String>, start: @escaping (String, Attributes) -> Void,
    end: @escaping (String, String) -> Void
  ) {
    self.textElements = textElements
    self.start = start
    self.end = end
  }

  /// Reads the part from start to end; entities from outside are never fetched.
  static func read(
    _ bytes: [UInt8], part: String, of path: String, textElements: Set<String> = [],
    isCancelled: @escaping () -> Bool = { false },
    start: @escaping (String, Attributes) -> Void, end: @escaping (String, String) -> Void = { _, _ in }
  ) throws(DiagnosticError) {
    guard isText(bytes) else { throw fault(path, "\(part), XML, UTF-8") }
    if hasDeclarations(bytes) { throw fault(path, "\(part), XML, <!DOCTYPE") }
    // By stream: given whole, libxml2 refuses parts of more than ten million bytes.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    var count = 0
    var wasCancelled = false
    let reader = MarkupReader(textElements: textElements) { name, attributes in
      count += 1
      if count % 65_536 == 0 && isCancelled() {
        wasCancelled = true
        parser.abortParsing()
      }
      start(name, attributes)
    } end: {
      end($0, $1)
    }
    parser.delegate = reader
    parser.shouldResolveExternalEntities = false
    // A part that is cut off between two elements is no fault to XMLParser.
    let isWhole = parser.parse() && reader.depth == 0
    if wasCancelled { throw DiagnosticError(.cancelled) }
    if !isWhole { throw fault(path, "\(part), XML, line \(parser.lineNumber), column \(parser.columnNumber)") }
  }

  /// Whether the bytes are UTF-8, or UTF-16 with its mark, as parts have to be (ECMA-376 part 2). FoundationXML traps on
  /// names and values with bytes that are no text, which libxml2 lets through.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether a DTD stands before the root element, which no part may have (ECMA-376 part 2): XMLParser leaves the texts of
  /// its entities out without a word.
  private static func hasDeclarations(_ bytes: [UInt8]) -> Bool {
    // Without the NULs of UTF-16.
    let text = bytes.lazy.filter { $0 != 0 }
    var place = text.startIndex
    func skip(to mark: String) {
      while place < text.endIndex, !text[place...].starts(with: mark.utf8) { place = text.index(after: place) }
    }
    while true {
      skip(to: "<")
      let rest = text[place...]
      if rest.starts(with: "<!--".utf8) {
        skip(to: "-->")
      } else if rest.starts(with: "<?".utf8) {
        skip(to: "?>")
      } else {
        return rest.starts(with: "<!DOCTYPE".utf8)
      }
    }
  }

  private static func fault(_ path: String, _ reason: String) -> DiagnosticError {
    DiagnosticError(.workbookUnreadable, ["path": .text(path), "reason": .text(reason)])
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?, qualifiedName qName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    let name = Self.local(elementName)
    if textElements.contains(name) {
      text = ""
      collectsText = true
    }
    start(name, Dictionary(attributes.map { (Self.local($0), $1) }, uniquingKeysWith: { first, _ in first }))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if collectsText { text += string }
  }

  func parser(_ parser: XMLParser, foundCDATA data: Data) {
    if collectsText { text += String(decoding: data, as: UTF8.self) }
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?, qualifiedName qName: String?
  ) {
    depth -= 1
    let name = Self.local(elementName)
    end(name, textElements.contains(name) ? text : "")
    collectsText = false
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
