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
    let ofDocuments = DiagnosticID.allCases.filter { id in
      (750...779).contains(Int(id.rawValue.suffix(3)) ?? 0) && !ofFiles.contains(id)
    }
    #expect(Set(ofDocuments) == Set(Self.triggers.map(\.id)))
  }

  @Test func wordsAFaultInVietnamese() {
    let document = SessionDocument(parsing: "```motcua\na\n```\n<!-- motcua:end cells=1200 -->\n")
    #expect(
      document.diagnostics.map { $0.message(in: .vietnamese) }
        == ["dấu kết thúc ghi 1.200 ô, tệp có 1 ô: tệp đã bị cắt hoặc bị sửa"])
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
