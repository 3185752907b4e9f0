import Foundation
import QuerySyntax
import Terminal
import Testing
import VietnameseText

/// The parts of the editor that need no terminal.
@Suite struct EditorPartsTests {
  // MARK: Keys

  struct KeyExample: Sendable {
    let bytes: [[UInt8]]
    let keys: [KeyDecoder.Key]
    var isVi = false

    init(_ texts: [String], _ keys: [KeyDecoder.Key], isVi: Bool = false) {
      bytes = texts.map { Array($0.utf8) }
      self.keys = keys
      self.isVi = isVi
    }
  }

  @Test(arguments: [
    KeyExample(["ạ"], [.scalar(0x1EA1)]),
    KeyExample(["\u{1B}[A"], [.scalar(0x1B), .scalar(0x5B), .scalar(0x41)]),
    KeyExample(["\u{1B}[A"], [.command(.up)], isVi: true),
    KeyExample(["\u{1B}", "[1;", "5D"], [.command(.wordLeft)], isVi: true),
    KeyExample(["\u{1B}[200~a\r\nb\r\u{1B}[201~c"], [.paste("a\nb"), .scalar(0x63)]),
    KeyExample(["\u{1B}[20", "0~a\u{1B}[20", "1~"], [.paste("a")]),
    KeyExample(["\u{1B}[200~\u{1B}[201~"], [.paste("")]),
    KeyExample(["\u{1B}[201~x"], [.scalar(0x78)]),
    KeyExample(["\u{85}x"], [.scalar(0x78)]),
  ])
  func keysAreReadFromBytes(_ example: KeyExample) {
    var decoder = KeyDecoder()
    decoder.recognisesCursorKeys = example.isVi
    var keys: [KeyDecoder.Key] = []
    for bytes in example.bytes {
      decoder.feed(bytes)
      while let key = decoder.next(isAtRest: false) { keys.append(key) }
    }
    #expect(keys == example.keys)
    #expect(!decoder.isMidKey)
  }

  @Test func charactersMayComeByteByByte() {
    var decoder = KeyDecoder()
    var keys: [KeyDecoder.Key] = []
    for byte in "đất👍".utf8 {
      decoder.feed([byte])
      while let key = decoder.next(isAtRest: false) { keys.append(key) }
    }
    #expect(keys == "đất👍".unicodeScalars.map { .scalar($0.value) })
  }

  @Test(arguments: [[0xFF], [0xC3], [0xE1, 0xBA], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] as [[UInt8]])
  func bytesThatAreNoTextAreShownAsSuch(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    decoder.feed(bytes)
    var keys: [KeyDecoder.Key] = []
    while let key = decoder.next(isAtRest: true) { keys.append(key) }
    #expect(keys == bytes.map { _ in .scalar(0xFFFD) })
  }

  @Test func pastedTextIsComposedWhateverItsLetters() {
    let scalars = (Array(0x20...0x36F) + Array(0x1E00...0x1FFF) + [0x2126, 0x212A, 0xAC00]).compactMap(
      Unicode.Scalar.init)
    for scalar in scalars {
      for text in ["a\(scalar)b", "\(scalar)\u{301}\u{323}"] {
        let pasted = KeyDecoder.pastedText(Array(text.utf8))
        let composed = pasted.precomposedStringWithCanonicalMapping
        #expect(Array(pasted.unicodeScalars) == Array(composed.unicodeScalars), "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func aSequenceWithoutEndIsGivenUp() {
    let typed = "\u{1B}[" + String(repeating: "1;", count: 20_000)
    var decoder = KeyDecoder()
    var keys: [KeyDecoder.Key] = []
    for byte in typed.utf8 {
      decoder.feed([byte])
      while let key = decoder.next(isAtRest: false) { keys.append(key) }
    }
    #expect(keys == typed.unicodeScalars.map { .scalar($0.value) })
  }

  @Test func aLoneEscapeIsAKeyOnceNothingFollows() {
    var decoder = KeyDecoder()
    decoder.feed([0x1B])
    #expect(decoder.next(isAtRest: false) == nil)
    #expect(decoder.isMidKey)
    #expect(decoder.next(isAtRest: true) == .scalar(0x1B))
  }

  // MARK: Layout

  @Test(
    arguments: [
      ("abc", 10, [[0, 8], [0, 9], [1, 0], [1, 1]]),
      ("a\nb", 10, [[0, 8], [0, 9], [1, 0], [1, 1]]),
      ("\tx", 20, [[0, 8], [0, 16], [0, 17]]),
      ("a漢b", 10, [[0, 8], [1, 0], [1, 2], [1, 3]]),
      ("", 8, [[1, 0]]),
    ] as [(String, Int, [[Int]])])
  func scalarsArePlacedAsLibeditDrawsThem(_ text: String, _ columns: Int, _ places: [[Int]]) {
    let layout = BufferLayout(promptCells: 8, scalars: text.unicodeScalars.map(\.value), columns: columns) { scalar in
      Unicode.Scalar(scalar).map { DisplayWidth.cells(in: String($0)) } ?? 0
    }
    #expect(layout.positions == places.map { BufferLayout.Position(row: $0[0], column: $0[1]) })
  }

  // MARK: Undo

  private func state(_ text: String) -> UndoHistory.State {
    UndoHistory.State(scalars: text.unicodeScalars.map(\.value), cursor: text.unicodeScalars.count)
  }

  @Test func typedWordsAreStepsAndOtherChangesAreEach() {
    var history = UndoHistory()
    history.begin(with: state(""))
    for text in ["a", "ab", "ab ", "ab c", "ab cd", "", "x"] { history.record(state(text)) }
    #expect(history.undo() == state(""))
    #expect(history.undo() == state("ab cd"))
    #expect(history.undo() == state("ab "))
    #expect(history.undo() == state(""))
    #expect(history.undo() == nil)
    #expect(history.redo() == state("ab "))
    history.record(state("ab z"))
    #expect(history.redo() == nil)
  }

  // MARK: Recall

  @Test func recallGoesThroughStatementsOnceAndBackToTheLine() {
    var recall = StatementRecall(["a", "b", "a"])
    #expect(recall.older(leaving: "typed") == "a")
    #expect(recall.older(leaving: "a") == "b")
    #expect(recall.older(leaving: "b!") == nil)
    #expect(recall.newer(leaving: "b!") == "a")
    #expect(recall.newer(leaving: "a") == "typed")
    #expect(recall.newer(leaving: "typed") == nil)
    #expect(recall.older(leaving: "typed") == "a")
    #expect(recall.older(leaving: "a") == "b!")
  }

  @Test func theHintIsWhatTheNewestStatementGoesOnWith() {
    let recall = StatementRecall(["đất đai | show a", "đất | show b", "đất"])
    #expect(recall.continuation(of: "đất ") == "| show b")
    #expect(recall.continuation(of: "đất đ") == "ai | show a")
    #expect(recall.continuation(of: "Đất") == nil)
    #expect(recall.continuation(of: "đất | show b") == nil)
  }

  // MARK: Search

  @Test func aSearchGoesFromTheNewestToOlderStatementsAndBack() {
    var search = StatementRecall(["hồ sơ | show a", "tables", "Hồ Sơ | show b", "x"]).search
    search.look(for: "ho s")
    #expect(search.match == "Hồ Sơ | show b")
    #expect(search.range() == 0..<4)
    search.older()
    #expect(search.match == "hồ sơ | show a")
    search.older()
    #expect(search.match == "hồ sơ | show a" && search.isFailing)
    search.newer()
    #expect(search.match == "Hồ Sơ | show b" && !search.isFailing)
    search.look(for: "ho so z")
    #expect(search.match == "Hồ Sơ | show b" && search.isFailing)
    search.look(for: "ho so")
    #expect(search.match == "Hồ Sơ | show b" && !search.isFailing)
  }

  @Test(
    arguments: [
      ("đất đai", "dat D", 0..<5), ("xa  Đống\n\tĐa", "dong da", 4..<12), ("ÀÁ ệ", "e", 3..<4), ("đ", "đ", 0..<1),
      ("a😀b", "b", 2..<3), ("cơ quan", "cq", nil), ("", "a", nil), ("e\u{323}\u{302}x", "ex", 0..<4),
    ] as [(String, String, Range<Int>?)])
  func aSearchHeedsNeitherCaseNorMarksNorBlanks(_ text: String, _ query: String, _ range: Range<Int>?) {
    var search = HistorySearch([text])
    search.look(for: query)
    #expect(search.range() == range)
    #expect((search.match != nil) == (range != nil))
  }

  // MARK: Highlighting

  /// The stretches of a text with a style other than plain, each between the sign of its style: `k` keyword, `n` number,
  /// `s` text in quotes, `b` name in backquotes, `c` comment, `f` fault, `m` match. The cursor is where `^` stands.
  @Test(arguments: [
    (
      "trips | where fee >= 3 and `số lượng` = \"Đất\" # vì",
      "trips k|k kwherek fee >= n3n kandk b`số lượng`b = s\"Đất\"s c# vìc"
    ),
    ("name 2 x; t | where name = 1", "knamek 2 xk;k t k|k kwherek name = n1n"),
    ("trips | in 2020Q3", "trips k|k kink n2020Q3n"),
    ("a | show ratio^(x of (y))", "a k|k kshowk kratiokm(mx kofk (y)m)m"),
    ("a | show ratio(x of (y)^)", "a k|k kshowk kratiok(x kofk m(mym)m)"),
    ("a | show ratio(x))^", "a k|k kshowk kratiok(x)f)f"),
    ("a | where b = \"Đ^", "a k|k kwherek b = s\"Đs"),
    ("a | where b = \"Đ\n^", "a k|k kwherek b = f\"Đf\n"),
    ("thủ tục | hiện đếm theo lĩnh vực", "thủ tục k|k khiệnk kđếmk ktheok lĩnh vực"),
  ])
  func statementsAreStyledByTheirTokens(_ marked: String, _ expected: String) {
    let cursor = marked.utf8.firstIndex(of: UInt8(ascii: "^")).map {
      marked.utf8.distance(from: marked.startIndex, to: $0)
    }
    let text = marked.replacing("^", with: "")
    let bytes = Array(text.utf8)
    var signs = [Character?](repeating: nil, count: bytes.count)
    for span in StatementHighlighting.spans(of: text, cursor: cursor ?? bytes.count + 1) {
      for place in span.range { signs[place] = Self.sign(of: span.style) }
    }
    var styled: [UInt8] = []
    for (place, byte) in bytes.enumerated() {
      let before = place > 0 ? signs[place - 1] : nil
      if signs[place] != before {
        styled += "\(before.map(String.init) ?? "")\(signs[place].map(String.init) ?? "")".utf8
      }
      styled.append(byte)
    }
    styled += (signs.last?.map(String.init) ?? "").utf8
    #expect(String(decoding: styled, as: UTF8.self) == expected)
  }

  private static func sign(of style: TextStyle) -> Character? {
    switch style {
    case .keyword: "k"
    case .number: "n"
    case .text: "s"
    case .name: "b"
    case .comment: "c"
    case .fault: "f"
    case .match: "m"
    case .plain, .prompt, .hint, .selected: nil
    }
  }

  // MARK: CompletionSuggestion

  private func completion(_ text: String, _ range: Range<Int>, meaning: String = "") -> CompletionSuggestion {
    CompletionSuggestion(range: range, text: text, kind: .value, meaning: meaning)
  }

  @Test func theCommonStartIsInsertedWhereItSaysMore() {
    let base = "where domain = dat"
    let range = 15..<18
    let menu = CompletionMenu(
      completions: [completion("\"Đất đai\"", range), completion("\"Đất đô thị\"", range)], base: base)
    #expect(menu.commonInsertion?.text == "\"Đất đ")
    let other = CompletionMenu(completions: [completion("dat", range), completion("day", range)], base: base)
    #expect(other.commonInsertion == nil)
  }

  @Test func aCompletionReplacesItsRangeInBytes() {
    let (text, offset) = CompletionMenu.applying(completion("đai", 5..<9), to: "đấtXYZ!")
    #expect(text == "đấđai!" || offset == 8)
  }

  @Test func aListIsCutToTheScreenAndTheRestCounted() {
    let items = (1...20).map { completion("giá trị số \($0)", 0..<0, meaning: "một ý nghĩa rất dài của giá trị này") }
    let menu = CompletionMenu(completions: items, base: "")
    let rows = menu.rows(columns: 30, atMost: 5, language: .vietnamese).map { $0.map(\.text).joined() }
    #expect(rows.count == 5)
    #expect(rows[0] == "  giá trị số 1  giá trị  một…")
    #expect(rows[4] == "  … còn 16 mục")
    #expect(rows.allSatisfy { DisplayWidth.cells(in: $0) < 30 })
  }

  @Test func tabGoesAroundTheList() {
    let items = ["a", "b"].map { completion($0, 0..<0) }
    var menu = CompletionMenu(completions: items, base: "")
    #expect(
      [menu.move(by: 1), menu.move(by: 1), menu.move(by: 1), menu.move(by: -1)].map(\.text) == ["a", "b", "a", "b"])
  }
}
