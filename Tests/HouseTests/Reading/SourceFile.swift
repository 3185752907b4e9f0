/// What the text of one file of `Sources` shows: which types it declares, which it names, which rooms it imports.
struct SourceFile {
  /// Below `Sources`, with slashes.
  let path: String
  let tokens: [SwiftToken]
  private(set) var imports: Set<String> = []
  /// Types that other files can name: not nested, not private.
  private(set) var types: [String] = []
  /// Types that mean something in this file alone: nested, private, or a parameter of a generic.
  private(set) var ownNames: Set<String> = []
  /// Names that begin with a capital letter and are no member of another name.
  private(set) var named: Set<String> = []

  /// Where a `switch` and where an `enum` begins among the tokens.
  private(set) var switches: [Int] = []
  private(set) var enumerations: [Int] = []

  var room: String { String(path.prefix { $0 != "/" }) }

  /// The folder of the room in which the file stands, `(top)` outside of any.
  var folder: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : "(top)"
  }

  init(path: String, text: String) {
    self.path = path
    tokens = SwiftTokens(text).tokens
    var depth = 0
    for index in tokens.indices {
      switch tokens[index] {
      case .sign("{"): depth += 1
      case .sign("}"): depth -= 1
      case .sign: break
      case .word(let word): read(word, at: index, depth: depth)
      }
    }
  }

  private mutating func read(_ word: String, at index: Int, depth: Int) {
    switch word {
    case "switch": switches.append(index)
    case "import":
      if let module = self.word(at: index + 1) { imports.insert(module) }
    case "struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype":
      guard let name = self.word(at: index + 1), name.isCapitalized else { return }
      if word == "enum" { enumerations.append(index) }
      if depth == 0, !isPrivate(at: index) { types.append(name) } else { ownNames.insert(name) }
      readParameters(after: index + 1)
    case "func": readParameters(after: index + 1)
    case "init": readParameters(after: index)
    default:
      guard word.isCapitalized else { return }
      if index > 1, tokens[index - 1] == .sign("."), let owner = self.word(at: index - 2), !imports.contains(owner) {
        return
      }
      if index > 0, tokens[index - 1] == .sign("."), self.word(at: index - 2) == nil { return }
      named.insert(word)
    }
  }

  private func word(at index: Int) -> String? {
    if tokens.indices.contains(index), case .word(let word) = tokens[index] { word } else { nil }
  }

  private func isPrivate(at index: Int) -> Bool {
    var before = index - 1
    while let modifier = word(at: before) {
      switch modifier {
      case "private", "fileprivate": return true
      case "package", "public", "internal", "final", "indirect", "nonisolated": before -= 1
      default: return false
      }
    }
    return false
  }

  /// The names in `<A, B: C>` after the name of a function or type.
  private mutating func readParameters(after index: Int) {
    guard index + 1 < tokens.count, tokens[index + 1] == .sign("<") else { return }
    var at = index + 1
    while at < tokens.count, tokens[at] == .sign("<") || tokens[at] == .sign(",") {
      at += 1
      if let name = word(at: at), name == "each" || name == "let" { at += 1 }
      if let name = word(at: at) { ownNames.insert(name) }
      while at < tokens.count, tokens[at] != .sign(","), tokens[at] != .sign(">"), tokens[at] != .sign("(") { at += 1 }
    }
  }
}

extension String {
  fileprivate var isCapitalized: Bool {
    utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
  }
}
