import Diagnostics

/// The front matter of a session document: one `key: value` line each, between two lines of `---`.
///
/// Lines that are not set stay as they were read: comments, blank lines, and keys that mean nothing here with whatever
/// is indented below them.
package struct SessionHeader: Sendable, Hashable {
  /// The version of the form that this program writes and reads.
  package static let version = 1

  private struct Entry: Sendable, Hashable {
    /// nil for comments and blank lines.
    let key: String?
    /// As it stands, line breaks included; nil where it was set and is yet to be written.
    let raw: String?
    let value: String
  }

  private var entries: [Entry]
  /// The first and the last line as they stand; nil where they are yet to be written.
  private let opening: String?
  private let closing: String?

  /// A header with the version alone.
  package init() {
    entries = [Entry(key: "motcua", raw: nil, value: String(Self.version))]
    opening = nil
    closing = nil
  }

  /// No header at all; setting a key makes one.
  static let absent = SessionHeader(entries: [])

  private init(entries: [Entry]) {
    self.entries = entries
    opening = nil
    closing = nil
  }

  /// - Parameter close: The line that ends the header; line 0 starts it.
  init(lines: SourceLines, close: Int, diagnostics: inout [Diagnostic]) {
    var entries: [Entry] = []
    var line = 1
    while line < close {
      let content = lines.content(line)
      var end = line + 1
      guard let (key, value) = Self.keyAndValue(in: content) else {
        if !content.trimmed.isEmpty && !content.trimmed.hasPrefix("#") {
          diagnostics.append(
            Diagnostic(.sessionHeaderUnreadable, at: lines.byteRange(line), ["text": .text(content.trimmed)]))
        }
        entries.append(Entry(key: nil, raw: lines.raw(line..<end), value: ""))
        line = end
        continue
      }
      while end < close, [" ", "\t", "-"].contains(lines.content(end).unicodeScalars.first) { end += 1 }
      if entries.contains(where: { $0.key == key }) {
        diagnostics.append(Diagnostic(.sessionHeaderKeyRepeated, at: lines.byteRange(line), ["key": .text(key)]))
      }
      entries.append(Entry(key: key, raw: lines.raw(line..<end), value: value))
      if let fault = Self.fault(in: value, of: key, isOneLine: end == line + 1, at: lines.byteRange(line)) {
        diagnostics.append(fault)
      }
      line = end
    }
    self.entries = entries
    opening = lines.raw(0..<1)
    closing = lines.raw(close..<close + 1)
  }

  /// Whether there is no header.
  package var isEmpty: Bool { entries.isEmpty && opening == nil }

  /// The header as it stands at the head of a document, its marks included; empty where there is none.
  package var text: String { text(lineBreak: "\n") }

  func text(lineBreak: String) -> String {
    if isEmpty { return "" }
    let body = entries.map { entry in
      entry.raw ?? "\(entry.key ?? ""):\(entry.value.isEmpty ? "" : " ")\(entry.value)\(lineBreak)"
    }
    return (opening ?? "---" + lineBreak) + body.joined() + (closing ?? "---" + lineBreak)
  }

  /// The text of a key's value without quotes; nil where the key is not there or holds a map or list.
  package subscript(key: String) -> String? {
    get {
      if case .scalar(let text) = flowValue(of: key) { text } else { nil }
    }
    set { set(key, to: newValue.map { FlowValue.scalar($0) }) }
  }

  /// What the document is about; nil where it has no title.
  package var title: String? {
    get { self["title"] }
    set { self["title"] = newValue }
  }
  /// `calendar`, `reporting`, or the day on which the year begins, as `21/12`.
  package var calendar: String? {
    get { self["calendar"] }
    set { self["calendar"] = newValue }
  }
  /// An ISO day.
  package var asOf: String? {
    get { self["as_of"] }
    set { self["as_of"] = newValue }
  }
  /// `en` or `vi`.
  package var language: String? {
    get { self["language"] }
    set { self["language"] = newValue }
  }
  /// Cells in a line of a table; nil where not pinned.
  package var width: Int? {
    get { self["width"].flatMap { Int($0) } }
    set { self["width"] = newValue.map { String($0) } }
  }

  /// The datasets opened, in order; empty where none are named.
  package var dataSources: [SessionDataSource] {
    get {
      guard case .map(let members) = flowValue(of: "data") else { return [] }
      return members.compactMap { SessionDataSource($0) }
    }
    set { set("data", to: newValue.isEmpty ? nil : .map(newValue.map(\.member))) }
  }

  /// How the data are read; nil where the document says nothing of it.
  package var reading: SessionReading? {
    get {
      guard case .map(let members) = flowValue(of: "reading") else { return nil }
      return SessionReading(members)
    }
    set {
      if newValue == reading { return }
      let members = newValue?.members ?? []
      set("reading", to: members.isEmpty ? nil : .map(members))
    }
  }

  /// Other settings that could change an answer, in order: `settings: {decimals: 3}`.
  package var settings: [SessionAttribute] {
    get { scalars(of: "settings") }
    set { setScalars("settings", to: newValue) }
  }

  /// What the answers were made with, by name: `made: {program: 0.1, statements: 9f2c}`; empty where it is not pinned.
  package var made: [SessionAttribute] {
    get { scalars(of: "made") }
    set { setScalars("made", to: newValue) }
  }

  /// The values that the document leaves open, in order; empty where it leaves none.
  package var parameters: [SessionParameter] {
    guard case .map(let members) = flowValue(of: "parameters") else { return [] }
    return SessionParameter.all(members) ?? []
  }

  /// Makes other values the defaults of parameters.
  package mutating func setDefaults(_ values: [String: String]) {
    let members = parameters.map { parameter in
      (values[parameter.name] ?? parameter.defaultValue).map { parameter.member(withDefault: $0) } ?? parameter.member
    }
    if !members.isEmpty { set("parameters", to: .map(members)) }
  }

  private func scalars(of key: String) -> [SessionAttribute] {
    guard case .map(let members) = flowValue(of: key) else { return [] }
    return members.compactMap { member in
      if case .scalar(let text) = member.value { SessionAttribute(name: member.key, value: text) } else { nil }
    }
  }

  private mutating func setScalars(_ key: String, to attributes: [SessionAttribute]) {
    let members = attributes.map { FlowValue.Member(key: $0.name, value: .scalar($0.value)) }
    set(key, to: members.isEmpty ? nil : .map(members))
  }

  private func flowValue(of key: String) -> FlowValue? {
    entries.first { $0.key == key }.flatMap { FlowValue(reading: $0.value) }
  }

  /// A value that is there already leaves its line as it is; nil takes the line away.
  private mutating func set(_ key: String, to value: FlowValue?) {
    let place = entries.firstIndex { $0.key == key }
    guard let value else {
      entries.removeAll { $0.key == key }
      return
    }
    if let place, FlowValue(reading: entries[place].value) == value { return }
    let entry = Entry(key: key, raw: nil, value: value.text)
    if let place { entries[place] = entry } else { entries.append(entry) }
  }

  /// `key: value`, with a key of letters, digits, `_` and `-` at the start of the line.
  private static func keyAndValue(in line: String) -> (key: String, value: String)? {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon]
    let rest = String(line[line.utf8.index(after: colon)...])
    let isName = key.utf8.allSatisfy { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == "-")
    }
    guard !key.isEmpty, isName, key.first != "-", rest.isEmpty || rest.utf8.first == 0x20 || rest.utf8.first == 0x09
    else { return nil }
    return (String(key), rest.trimmed)
  }

  /// What is wrong with the value of a key that means something here.
  private static func fault(in value: String, of key: String, isOneLine: Bool, at range: Range<Int>) -> Diagnostic? {
    let unreadable = Diagnostic(.sessionHeaderUnreadable, at: range, ["text": .text("\(key): \(value)")])
    let flow = isOneLine ? FlowValue(reading: value) : nil
    switch (key, flow) {
    case ("motcua", .scalar(let text)?):
      if Int(text) == version { return nil }
      return Diagnostic(
        .sessionVersionUnsupported, at: range, ["version": .text(text), "supported": .number(version)])
    case ("width", .scalar(let text)?): return Int(text).map { $0 > 0 } == true ? nil : unreadable
    case ("title", .scalar?), ("calendar", .scalar?), ("as_of", .scalar?), ("language", .scalar?): return nil
    case ("data", .map(let members)?): return members.allSatisfy { SessionDataSource($0) != nil } ? nil : unreadable
    case ("reading", .map(let members)?): return SessionReading(members) == nil ? unreadable : nil
    case ("settings", .map(let members)?), ("made", .map(let members)?):
      let areScalars = members.allSatisfy { if case .scalar = $0.value { true } else { false } }
      return areScalars ? nil : unreadable
    case ("parameters", .map(let members)?): return SessionParameter.all(members) == nil ? unreadable : nil
    case ("motcua", _), ("width", _), ("title", _), ("calendar", _), ("as_of", _), ("language", _), ("data", _),
      ("reading", _), ("settings", _), ("made", _), ("parameters", _):
      return unreadable
    default: return nil
    }
  }
}
