import Diagnostics
import Foundation
import NotebookDocuments
import Testing
import VietnameseText

@Suite struct SessionDiagnosticsTests {
  private static let triggers: [(text: String, id: DiagnosticID)] = [
    ("⟦---⟧", .sessionHeaderNotClosed),
    ("---\n⟦just words⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦width: wide⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦width: 0⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦data: {a: {path: x}⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦data: {a: {rows: {b: c}}}⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦data:⟧\n  a: b\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦title: \"open⟧\n---\n", .sessionHeaderUnreadable),
    ("---\n⟦settings: {a: [{{{{{{{{{{{{{{{{{{]}⟧\n---\n", .sessionHeaderUnreadable),
    ("\u{FEFF}---\r\n⟦motcua: 2⟧\r\n---\r\n", .sessionVersionUnsupported),
    ("---\n⟦motcua: one⟧\n---\n", .sessionVersionUnsupported),
    ("---\ntitle: a\n⟦title: b⟧\n---\n", .sessionHeaderKeyRepeated),
    ("⟦```motcua⟧\na\n", .sessionFenceNotClosed),
    ("```motcua\na\n```\n⟦```output⟧\n", .sessionFenceNotClosed),
    ("⟦~~~text⟧\na\n```\n", .sessionFenceNotClosed),
    ("⟦```⟧", .sessionFenceNotClosed),
    ("⟦<!-- motcua:end cells=1 -->⟧", .sessionCellCountDiffers),
    ("⟦<!-- motcua:end cells=0 -->⟧\nmore\n", .sessionTextAfterEnd),
    ("⟦<!--⟧", .sessionCommentNotClosed),
    ("⟦<!-- a⟧\n```motcua\nb\n```\n<!-- motcua:end cells=1 -->\n", .sessionCommentNotClosed),
    ("⟦```output⟧\na\n```\n", .sessionOutputWithoutCell),
    ("⟦```motcua skipp⟧\na\n```\n", .sessionLabelUnknown),
    ("```motcua\na\n```\n⟦```output rows=many⟧\n```\n", .sessionLabelUnknown),
    ("```motcua name=a\nb\n```\n⟦```motcua name=a⟧\nc\n```\n", .cellNameRepeated),
  ]

  @Test(arguments: triggers)
  func pointsAtTheFault(_ marked: String, id: DiagnosticID) throws {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let diagnostic = try #require(SessionDocument(parsing: text).diagnostics.first)
    #expect(SessionDocument(parsing: text).diagnostics.count == 1)
    #expect(diagnostic.id == id)
    let bytes = Array(text.utf8)
    let range = try #require(diagnostic.range)
    let open = try #require(marked.range(of: "⟦")), close = try #require(marked.range(of: "⟧"))
    #expect(String(decoding: bytes[range], as: UTF8.self) == marked[open.upperBound..<close.lowerBound])
    #expect(range.lowerBound == marked.utf8.distance(from: marked.startIndex, to: open.lowerBound))
  }

  @Test func everyFaultOfADocumentHasATrigger() {
    let ofFiles: Set<DiagnosticID> = [.sessionFileNotText, .sessionFileUnreadable, .sessionFileNotWritten]
    // What the program finds around it has its triggers in the tests of the program.
    let ofTheProgram = 760...779
    let ofDocuments = DiagnosticID.allCases.filter { id in
      let number = Int(id.rawValue.suffix(3)) ?? 0
      return (750...779).contains(number) && !ofTheProgram.contains(number) && !ofFiles.contains(id)
    }
    #expect(Set(ofDocuments) == Set(Self.triggers.map(\.id)))
  }

  /// Every fault of a document, whole in both languages.
  private static let messages: [(text: String, english: String, vietnamese: String)] = [
    (
      "---", "the header that starts with '---' has no closing '---'",
      "phần đầu tệp bắt đầu bằng '---' thiếu dòng '---' kết thúc"
    ),
    (
      "---\nwidth: rộng\n---\n", "the header line 'width: rộng' cannot be read",
      "không đọc được dòng 'width: rộng' ở phần đầu tệp"
    ),
    (
      "---\nmotcua: 2\n---\n", "the session file has version '2'; this program reads version 1",
      "tệp phiên làm việc có phiên bản '2'; chương trình này chỉ đọc phiên bản 1"
    ),
    ("---\ntitle: a\ntitle: b\n---\n", "the header names 'title' twice", "phần đầu tệp ghi 'title' hai lần"),
    (
      "a\n\n```motcua\nb\n", "the block that starts on line 3 is never closed",
      "khối bắt đầu ở dòng 3 không có dòng kết thúc"
    ),
    (
      "a\n<!-- b\n", "the comment that starts on line 2 is never closed by '-->'",
      "chú thích bắt đầu ở dòng 2 không có '-->' kết thúc"
    ),
    (
      "```motcua\na\n```\n<!-- motcua:end cells=1200 -->\n",
      "the end mark counts 1,200 cells, the file has 1: it was cut or edited",
      "dấu kết thúc ghi 1.200 ô, tệp có 1 ô: tệp đã bị cắt hoặc bị sửa"
    ),
    (
      "a\n<!-- motcua:end cells=0 -->\nb\n", "there is text below the end mark on line 2",
      "có nội dung phía dưới dấu kết thúc ở dòng 2"
    ),
    ("a\n\n```output\nb\n```\n", "the output on line 3 belongs to no cell", "phần kết quả ở dòng 3 không thuộc ô nào"),
    (
      "```motcua bỏ%20qua\na\n```\n", "the label 'bỏ%20qua' on line 1 means nothing here",
      "nhãn 'bỏ%20qua' ở dòng 1 không có nghĩa ở đây"
    ),
    (
      "```motcua name=đạt\na\n```\n\n```motcua name=đạt\nb\n```\n",
      "the cell on line 5 is named 'đạt' like the one on line 1: no figure can name either",
      "ô ở dòng 5 trùng tên 'đạt' với ô ở dòng 1: số liệu không thể dẫn tới ô nào trong hai ô"
    ),
  ]

  @Test(arguments: messages)
  func wordsEachFaultInBothLanguages(_ text: String, _ english: String, _ vietnamese: String) {
    let diagnostics = SessionDocument(parsing: text).diagnostics
    #expect(diagnostics.map { $0.message(in: .english) } == [english])
    #expect(diagnostics.map { $0.message(in: .vietnamese) } == [vietnamese])
  }

  @Test func everyFaultIsWorded() {
    let worded = Self.messages.flatMap { SessionDocument(parsing: $0.text).diagnostics.map(\.id) }
    #expect(Set(worded) == Set(Self.triggers.map(\.id)))
  }

  @Test func aDeepHeaderEndsSoon() {
    let text = "---\ndata: " + String(repeating: "{a: ", count: 100_000) + "\n---\n"
    #expect(SessionDocument(parsing: text).diagnostics.map(\.id) == [.sessionHeaderUnreadable])
  }

  @Test func manyOpenCommentsEndSoon() {
    let text = String(repeating: "<!--\n", count: 50_000)
    let start = ContinuousClock.now
    #expect(SessionDocument(parsing: text).text == text)
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
