import Foundation

/// The blocks of Markdown from which a lesson is made.
enum ProseBlock: Hashable {
  /// `## Text`
  case heading(level: Int, String)
  case paragraph(String)
  /// `- Text`
  case item(String)
  /// `- [ ] Text` or, where it is right, `- [x] Text`
  case option(String, isRight: Bool)
  /// `1. Text`
  case step(String)
  /// `> Text`
  case quote(String)

  /// The blocks of a text; lines that follow each other without an empty one between are one block.
  static func blocks(of text: String) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("<!--") {
        isOpen = false
      } else if let block = ProseBlock(opening: line) {
        if case .quote(let more) = block, isOpen, case .quote(let before)? = blocks.last {
          blocks[blocks.count - 1] = .quote(before + " " + more)
          continue
        }
        blocks.append(block)
        if case .heading = block { isOpen = false } else { isOpen = true }
      } else if isOpen, let last = blocks.popLast() {
        blocks.append(last.continued(by: line))
      } else {
        blocks.append(.paragraph(plain(line)))
        isOpen = true
      }
    }
    return blocks
  }

  /// nil for a line that opens no block of its own.
  private init?(opening line: String) {
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).hasPrefix(" ") {
      self = .heading(level: level, Self.plain(String(line.dropFirst(level + 1))))
    } else if line.hasPrefix("- [ ] ") || line.hasPrefix("- [x] ") {
      self = .option(Self.plain(String(line.dropFirst(6))), isRight: line.hasPrefix("- [x]"))
    } else if line.hasPrefix("- ") {
      self = .item(Self.plain(String(line.dropFirst(2))))
    } else if line.hasPrefix(">") {
      self = .quote(Self.plain(line.dropFirst().trimmingCharacters(in: .whitespaces)))
    } else if let rest = line.wholeMatch(of: /[0-9]+\. (.+)/) {
      self = .step(Self.plain(String(rest.1)))
    } else {
      return nil
    }
  }

  private func continued(by line: String) -> ProseBlock {
    let more = " " + Self.plain(line)
    return switch self {
    case .heading(let level, let text): .heading(level: level, text + more)
    case .paragraph(let text): .paragraph(text + more)
    case .item(let text): .item(text + more)
    case .option(let text, let isRight): .option(text + more, isRight: isRight)
    case .step(let text): .step(text + more)
    case .quote(let text): .quote(text + more)
    }
  }

  /// Without the marks of emphasis, which a terminal does not show.
  private static func plain(_ text: String) -> String { text.replacing("**", with: "") }
}
