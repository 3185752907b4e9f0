import CXML
import Diagnostics

/// Walks over the elements of one XML part and hands each to closures, names without prefix.
///
/// Straight on libxml2: FoundationXML's parser makes a dozen objects for each of the millions of elements of a sheet.
///
/// Unsafe: C callbacks. Proof: libxml2 calls them within `parse` alone, with this reader, which `parse` keeps; texts are
/// copied before a callback returns; names lie in the parser's dictionary, at one address each, as long as the parser.
@safe final class MarkupReader {
  /// The attributes of one element by their names without prefix; the first of two that are alike.
  struct Attributes {
    fileprivate var all: [(name: String, value: String)] = []

    subscript(name: String) -> String? { all.first { $0.name == name }?.value }
  }

  private let start: (String, Attributes) -> Void
  private let end: (String, String) -> Void
  private let isCancelled: () -> Bool
  private let textElements: Set<String>
  private var names: [UnsafePointer<UInt8>: (text: String, hasText: Bool)] = [:]
  private var text: [UInt8] = []
  private var collectsText = false
  private var attributes = Attributes()
  /// Elements that are open.
  private var depth = 0
  private var count = 0
  private var wasCancelled = false
  private var parser: OpaquePointer?

  private init(
    textElements: Set<String>, isCancelled: @escaping () -> Bool, start: @escaping (String, Attributes) -> Void,
    end: @escaping (String, String) -> Void
  ) {
    self.textElements = textElements
    self.isCancelled = isCancelled
    self.start = start
    self.end = end
  }

  /// Reads the part from start to end; entities from outside are never fetched.
  ///
  /// - Parameters:
  ///   - textElements: The elements whose text is handed to `end`.
  ///   - start: Gets the name and the attributes.
  ///   - end: Gets the name and the text.
  static func read(
    _ bytes: [UInt8], part: String, of path: String, textElements: Set<String> = [],
    isCancelled: @escaping () -> Bool = { false },
    start: @escaping (String, Attributes) -> Void, end: @escaping (String, String) -> Void = { _, _ in }
  ) throws(DiagnosticError) {
    guard isText(bytes) else { throw fault(path, "\(part), XML, UTF-8") }
    if hasDeclarations(bytes) { throw fault(path, "\(part), XML, <!DOCTYPE") }
    let reader = MarkupReader(textElements: textElements, isCancelled: isCancelled, start: start, end: end)
    let place = reader.parse(bytes)
    if reader.wasCancelled { throw DiagnosticError(.cancelled) }
    if let place { throw fault(path, "\(part), XML, line \(place.line), column \(place.column)") }
  }

  /// - Returns: The place of a fault; nil where the part is well-formed and whole.
  private func parse(_ bytes: [UInt8]) -> (line: Int32, column: Int32)? {
    let callbacks = unsafe cxml_callbacks(
      open: { reader, name, count, attributes in
        unsafe MarkupReader.of(reader).open(name, attributes, count: Int(count))
      },
      close: { reader, name in unsafe MarkupReader.of(reader).close(name) },
      text: { reader, text, length in unsafe MarkupReader.of(reader).add(text, Int(length)) })
    guard let parser = unsafe cxml_create(callbacks, Unmanaged.passUnretained(self).toOpaque()) else { return (0, 0) }
    unsafe self.parser = parser
    defer {
      unsafe self.parser = nil
      unsafe cxml_free(parser)
    }
    var code: Int32 = 0
    unsafe bytes.withUnsafeBytes { bytes in
      for first in stride(from: 0, to: bytes.count, by: Self.pieceLength) where code == 0 {
        let piece = unsafe UnsafeRawBufferPointer(rebasing: bytes[first..<min(first + Self.pieceLength, bytes.count)])
        code = unsafe cxml_parse(parser, piece.baseAddress, Int32(piece.count), 0)
      }
    }
    if code == 0 { code = unsafe cxml_parse(parser, nil, 0, 1) }
    if code == 0 && depth == 0 { return nil }
    return unsafe (cxml_line(parser), cxml_column(parser))
  }

  private static let pieceLength = 1 << 16

  @unsafe private static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkupReader {
    guard let pointer = unsafe pointer else { preconditionFailure("callbacks get the reader") }
    return unsafe Unmanaged<MarkupReader>.fromOpaque(pointer).takeUnretainedValue()
  }

  // MARK: Elements

  private func open(
    _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    depth += 1
    self.count += 1
    if self.count % 65_536 == 0 && isCancelled() {
      wasCancelled = true
      if let parser = unsafe parser { unsafe cxml_stop(parser) }
      return
    }
    self.attributes.all.removeAll(keepingCapacity: true)
    if let attributes = unsafe attributes {
      // Five addresses each: name, prefix, namespace, where the value begins, where it ends.
      for index in 0..<count {
        let place = unsafe attributes + 5 * index
        guard let name = unsafe place[0], let first = unsafe place[3], let last = unsafe place[4] else { continue }
        let value = unsafe String(decoding: UnsafeBufferPointer(start: first, count: last - first), as: UTF8.self)
        self.attributes.all.append((unsafe self.name(name).text, value))
      }
    }
    guard let name = unsafe name else { return }
    let known = unsafe self.name(name)
    if known.hasText {
      text.removeAll(keepingCapacity: true)
      collectsText = true
    }
    start(known.text, self.attributes)
  }

  private func close(_ name: UnsafePointer<UInt8>?) {
    depth -= 1
    guard !wasCancelled, let name = unsafe name else { return }
    let known = unsafe self.name(name)
    end(known.text, known.hasText ? String(decoding: text, as: UTF8.self) : "")
    collectsText = false
  }

  private func add(_ characters: UnsafePointer<UInt8>?, _ length: Int) {
    if collectsText { unsafe text.append(contentsOf: UnsafeBufferPointer(start: characters, count: length)) }
  }

  private func name(_ pointer: UnsafePointer<UInt8>) -> (text: String, hasText: Bool) {
    if let known = unsafe names[pointer] { return known }
    let text = unsafe String(cString: pointer)
    let name = (text: text, hasText: textElements.contains(text))
    unsafe names[pointer] = name
    return name
  }

  // MARK: What is refused before

  /// Whether the bytes are UTF-8, or UTF-16 with its mark, as parts have to be (ECMA-376 part 2).
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether a DTD stands before the root element, which no part may have (ECMA-376 part 2): entities could grow without
  /// bound.
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
}
