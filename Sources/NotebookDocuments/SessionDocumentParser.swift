import Diagnostics

/// Cuts the text of a session document into its blocks, line by line.
struct SessionDocumentParser {
  let lines: SourceLines
  private(set) var header = SessionHeader.absent
  private(set) var blocks: [SessionDocument.Block] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var endMark: EndMark?
  private(set) var tail = ""
  private(set) var missingFence: String?
  /// The first line of the prose that is being gathered.
  private var proseStart = 0
  private var hasCell = false
  /// The lines on which cells got their names.
  private var namedLines: [String: Int] = [:]
  /// Whether a comment was found that no line after it ends; it is then reported already.
  private var hasOpenComment = false

  init(_ text: String) {
    lines = SourceLines(text)
  }

  mutating func parse() {
    var line = readHeader()
    proseStart = line
    while line < lines.count {
      let content = lines.content(line)
      if let fence = CodeFence(opening: content) {
        line = readFenced(fence, at: line)
      } else if let mark = EndMark(lines.raw(line..<line + 1)) {
        line = read(mark, at: line)
      } else {
        line = endOfComment(openedBy: content, at: line)
      }
    }
    endProse(before: lines.count)
  }

  /// - Returns: The first line after the header.
  private mutating func readHeader() -> Int {
    guard lines.count > 0, lines.content(0).trimmed == "---" else { return 0 }
    let close = (1..<lines.count).first { ["---", "..."].contains(lines.content($0).trimmed) }
    guard let close else {
      diagnostics.append(Diagnostic(.sessionHeaderNotClosed, at: lines.byteRange(0)))
      return 0
    }
    header = SessionHeader(lines: lines, close: close, diagnostics: &diagnostics)
    return close + 1
  }

  /// - Returns: The first line after the block.
  private mutating func readFenced(_ fence: CodeFence, at line: Int) -> Int {
    let close = (line + 1..<lines.count).first { fence.isClosed(by: lines.content($0)) }
    if close == nil {
      diagnostics.append(
        Diagnostic(.sessionFenceNotClosed, at: lines.byteRange(line), ["line": .number(line + 1)]))
    }
    let end = close.map { $0 + 1 } ?? lines.count
    let words = fence.info.unicodeScalars.split(maxSplits: 1) { $0 == " " || $0 == "\t" }.map { String($0) }
    let language = words.first ?? ""
    guard language == "motcua" || language == "output" else {
      if close == nil { endOpenBlock(fence, from: line) }
      return end
    }
    if language == "output" && !hasCell {
      diagnostics.append(Diagnostic(.sessionOutputWithoutCell, at: lines.byteRange(line), ["line": .number(line + 1)]))
      if close == nil { endOpenBlock(fence, from: line) }
      return end
    }
    endProse(before: line)
    let body = (line + 1..<(close ?? lines.count)).map { fence.unindented(lines.content($0)) }
      .joined(separator: "\n")
    let labels = BlockLabels(reading: words.count > 1 ? words[1] : "")
    let raw = lines.raw(line..<end)
    var unknown: [String] = []
    if language == "motcua" {
      let cell = SessionCell(source: body, labels: labels, raw: raw, unknown: &unknown)
      blocks.append(.cell(cell))
      hasCell = true
      if let name = cell.name { checkName(name, at: line) }
    } else {
      blocks.append(.output(SessionOutput(text: body, labels: labels, raw: raw, unknown: &unknown)))
    }
    diagnostics += unknown.map { label in
      Diagnostic(.sessionLabelUnknown, at: lines.byteRange(line), ["label": .text(label), "line": .number(line + 1)])
    }
    proseStart = end
    if close == nil { missingFence = fence.closing }
    return end
  }

  private mutating func checkName(_ name: String, at line: Int) {
    guard let first = namedLines.updateValue(line + 1, forKey: name) else { return }
    diagnostics.append(
      Diagnostic(
        .cellNameRepeated, at: lines.byteRange(line),
        ["name": .text(name), "line": .number(line + 1), "first": .number(first)]))
  }

  /// A block of another language belongs to the prose; an open one is a block by itself, so that it can be taken away.
  private mutating func endOpenBlock(_ fence: CodeFence, from line: Int) {
    endProse(before: line)
    endProse(before: lines.count)
    missingFence = fence.closing
  }

  /// An end mark counts where nothing but blank lines follows; any other is kept as prose and reported.
  ///
  /// - Returns: The first line after what was read.
  private mutating func read(_ mark: EndMark, at line: Int) -> Int {
    endProse(before: line)
    let isLast = (line + 1..<lines.count).allSatisfy { lines.content($0).trimmed.isEmpty }
    if !isLast {
      diagnostics.append(
        Diagnostic(.sessionTextAfterEnd, at: lines.byteRange(line), ["line": .number(line + 1)]))
      endProse(before: line + 1)
      return line + 1
    }
    let cells = blocks.count { if case .cell = $0 { true } else { false } }
    if mark.cells != cells {
      diagnostics.append(
        Diagnostic(
          .sessionCellCountDiffers, at: lines.byteRange(line),
          ["counted": .number(mark.cells), "found": .number(cells)]))
    }
    endMark = mark
    tail = lines.raw(line + 1..<lines.count)
    proseStart = lines.count
    return lines.count
  }

  /// An end mark never ends a comment that was left open above it.
  ///
  /// - Returns: The first line after an HTML comment of several lines, so that cells in it are not run; after the line
  ///   itself where it opens none, or one that never ends.
  private mutating func endOfComment(openedBy content: String, at line: Int) -> Int {
    let start = content.unicodeScalars.drop { $0 == " " }
    let isComment = start.starts(with: "<!--".unicodeScalars) && !content.contains("-->")
    guard isComment, content.unicodeScalars.count - start.count <= 3, !hasOpenComment else { return line + 1 }
    for end in line + 1..<lines.count where lines.content(end).contains("-->") {
      if EndMark(lines.content(end)) == nil { return end + 1 }
    }
    hasOpenComment = true
    diagnostics.append(
      Diagnostic(.sessionCommentNotClosed, at: lines.byteRange(line), ["line": .number(line + 1)]))
    return line + 1
  }

  private mutating func endProse(before line: Int) {
    if proseStart < line { blocks.append(.prose(lines.raw(proseStart..<line))) }
    proseStart = line
  }
}
