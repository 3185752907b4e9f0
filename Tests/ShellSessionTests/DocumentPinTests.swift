import DatasetFiles
import Diagnostics
import Foundation
import NotebookDocuments
import RecordReading
import ShellSession
import TableTyping
import TestSupport
import Testing
import VietnameseText

/// What a document stores of how its data were read: it gives the same answers whatever the program that runs it is asked.
@Suite struct DocumentPinTests {
  /// A file that is read in another way without the option, and how its header names the option.
  struct PinnedReading: Sendable, CustomTestStringConvertible {
    let options: ReadingOptions
    let header: String
    let file: String
    let bytes: Data
    let query: String
    let answer: [String]

    var testDescription: String { header }
  }

  private static let readings = [
    PinnedReading(
      options: ReadingOptions(encoding: "windows-1258"), header: "{encoding: windows-1258}", file: "t.csv",
      bytes: Data([0x61, 0x0A, 0xD0, 0xF4, 0x0A]), query: "t | list a", answer: ["Đô"]),
    PinnedReading(
      options: ReadingOptions(numbers: .vietnamese), header: "{numbers: vi}", file: "t.csv",
      bytes: Data("a;b\n1.234;x\n".utf8), query: "t | show sum(a)", answer: ["1234"]),
    PinnedReading(
      options: ReadingOptions(numbers: .english), header: "{numbers: en}", file: "t.csv",
      bytes: Data("a;b\n1.234;x\n".utf8), query: "t | show sum(a)", answer: ["1.234"]),
    PinnedReading(
      options: ReadingOptions(sheet: "B"), header: "{sheet: B}", file: "t.xlsx", bytes: workbook,
      query: "t | show sum(n)", answer: ["5"]),
    PinnedReading(
      options: ReadingOptions(sheet: "B", isStrict: true), header: "{strict: true, sheet: B}", file: "t.xlsx",
      bytes: workbook, query: "t | show sum(n)", answer: ["5"]),
    PinnedReading(
      options: ReadingOptions(layout: TableLayout(keepsAllRows: true)), header: "{rows: all}", file: "t.csv",
      bytes: Data("k,n\nA,1\nB,2\nTổng cộng,3\n".utf8), query: "t | show sum(n)", answer: ["6"]),
    PinnedReading(
      options: ReadingOptions(layout: TableLayout(heading: .lines(2...2))), header: "{heading: 2}", file: "t.csv",
      bytes: Data("a,b\nk,n\nA,1\nB,2\n".utf8), query: "t | show sum(n)", answer: ["3"]),
    PinnedReading(
      options: ReadingOptions(mapping: [ColumnMapping(writtenAs: "fee=b")].compactMap(\.self)),
      header: "{mapping: fee=b}", file: "t.csv", bytes: Data("a,b\nx,1\ny,2\n".utf8), query: "t | show sum(fee)",
      answer: ["3"]),
  ]

  /// The data are opened before the first statement, and by a statement.
  @Test(arguments: readings, [false, true])
  func theDataAreReadAsTheyWere(_ pinned: PinnedReading, _ opensByStatement: Bool) async throws {
    let folder = try ScratchFolder()
    let file = try folder.write(pinned.bytes, to: pinned.file)
    let path = folder.url.appendingPathComponent("d.md").path
    let session = Session(configuration: SessionConfiguration(reading: pinned.options))
    if opensByStatement {
      _ = await session.execute("open \"\(file)\"")
    } else {
      _ = await session.open(path: file)
    }
    #expect(await session.tell(pinned.query).rows == pinned.answer)
    _ = await session.execute("save \"\(path)\"")
    let text = try SessionFile.text(at: path)
    #expect(text.contains("\nreading: \(pinned.header)\n"))
    let replay = await Session.replay(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    #expect(replay.diagnostics.isEmpty)
    #expect(replay.differences.map(\.changedLines) == [])
    #expect(replay.document.text == text)
    let unpinned = SessionDocument(parsing: text.replacing("reading: \(pinned.header)\n", with: ""))
    let other = await Session.replay(
      unpinned, at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    #expect(!other.differences.isEmpty || other.status == .failed, "the option matters")
  }

  @Test func aStrictDocumentRefusesDataThatNowHaveFaults() async throws {
    let folder = try ScratchFolder()
    let file = try folder.write("a,b\n" + String(repeating: "1,x\n", count: 20), to: "t.csv")
    let session = Session(configuration: SessionConfiguration(reading: ReadingOptions(isStrict: true)))
    _ = await session.open(path: file)
    _ = await session.execute("t | show count")
    let path = folder.url.appendingPathComponent("d.md").path
    _ = await session.execute("save \"\(path)\"")
    try folder.write("a,b\n" + String(repeating: "1,x\n", count: 20) + "1,x,y\n", to: "t.csv")
    let document = SessionDocument(parsing: try SessionFile.text(at: path))
    #expect(document.header.reading == SessionReading(isStrict: true))
    let replay = await Session.replay(
      document, at: URL(fileURLWithPath: path), configuration: SessionConfiguration())
    #expect(replay.diagnostics.first?.severity == .error)
    #expect(replay.status == .failed && replay.outcomes.isEmpty)
  }

  @Test func nothingIsPinnedThatWasNotAskedFor() async throws {
    let folder = try ScratchFolder()
    let session = try await TinyPackage.session(in: folder)
    _ = await session.execute("dossiers | show count")
    let path = folder.url.appendingPathComponent("d.md").path
    _ = await session.execute("save \"\(path)\"")
    #expect(SessionDocument(parsing: try SessionFile.text(at: path)).header.reading == nil)
  }

  // MARK: The example set

  @Test func aDocumentOnTheExampleSetNamesIt() async throws {
    let folder = try ScratchFolder()
    let session = Session(configuration: SessionConfiguration())
    _ = await session.openExample()
    _ = await session.execute("procedures | show count by level")
    let path = folder.url.appendingPathComponent("deep/er/d.md").path
    try FileManager.default.createDirectory(
      atPath: folder.url.appendingPathComponent("deep/er").path, withIntermediateDirectories: true)
    _ = await session.execute("save \"\(path)\"")
    let text = try SessionFile.text(at: path)
    #expect(text.contains("data: {hanoi-2020q3: {example: hanoi-2020q3, sha256: "))
    #expect(!text.contains("path:"))
    let moved = try folder.write(text, to: "moved.md")
    let replay = await Session.replay(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: moved), configuration: SessionConfiguration())
    #expect(replay.diagnostics.isEmpty && replay.differences.isEmpty)
    #expect(replay.document.text == text)
  }

  @Test func anExampleSetThatThereIsNotIsTold() async throws {
    let text = "---\ndata: {x: {example: nowhere-2030}}\n---\n\n```motcua\ntables\n```\n"
    let replay = await Session.replay(
      SessionDocument(parsing: text), at: URL(fileURLWithPath: "/x.md"), configuration: SessionConfiguration())
    #expect(replay.diagnostics.map(\.id) == [.fileNotFound])
    #expect(replay.outcomes.isEmpty)
  }

  /// Two sheets: `A` with one row, `B` with two.
  private static let workbook =
    Data(
      base64Encoded: """
        UEsDBBQAAAAIAAAAIVCIOlYIzQAAAEsBAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbJWQPU7EQAyFrxJNi3YcKChQki2AFii4gJk4m1HmT2PvEm6Pk4WG
        jsqy33v+LHfHNYbmQpV9Tr25ta05Dt37VyFuVEncm1mkPACwmyki21woqTLlGlG0rSco6BY8Edy17T24nISSHGTbYYbuiSY8B2meVx1fKZUCm+bxatxY
        vcFSgncoqsMljX8ohx+C1eTu4dkXvlGDgaF71fOrH6l5wyovGHUdrAE+c10+cl7sZvsXLU+TdzRmd44asVwq4cgzkcRg92oj+vTLh/1dwzdQSwMEFAAA
        AAgAAAAhUHQ+DyqUAAAAAwEAAAsAAABfcmVscy8ucmVsc43PPQ7CMAwF4KtEPkDdMjCgpF1YWBEXCMH9UZs4cgKU25ORIgZGPz99lnW3+kU9SNLEwUBT
        1dC1+kyLzSVI4xSTKo2QDIw5xwNiciN5myqOFMqmZ/E2l1EGjNbNdiDc1fUe5dOAralONwPSgLq8Iv0jc99Pjo7s7p5C/nHgq1FkKwNlA+uCT5b5yjxX
        BQVsNW7ea99QSwMEFAAAAAgAAAAhUL59+Z6mAAAAGQEAAA8AAAB4bC93b3JrYm9vay54bWyNj0sOwjAMRK8S+QBN2wWLqh+B2HCM0LokavORHT7HJ7QU
        wY6VPZqnsafuHnYWNyQ23jVQZDl0bX33NJ29n0QyHTegYwyVlNxrtIozH9AlZ/RkVUySLpIDoRpYI0Y7yzLPd9Iq42BNqOifDD+Opsej768WXVxDCGcV
        02usTWBo6+UCv6dwymIDexCLPA2pAAiqTFqoAPmLHb6w8oOVL0xusXJr3j4BUEsDBBQAAAAIAAAAIVDC7zMFoQAAAI8BAAAaAAAAeGwvX3JlbHMvd29y
        a2Jvb2sueG1sLnJlbHO9kDsOgzAMhq8S+QAYGDpUBJYuXVEvEKWGIMhDcfq6faNKrYrE0KmT5d/W509uurtdxJUiT95JqIoSurbpaVEpB2ymwCJvOJZg
        Ugp7RNaGrOLCB3J5MvhoVcptHDEoPauRsC7LHcZvBqyZ4niWECsQp0egX8h+GCZNB68vllzaOIA3H2c2RClDVRwpSfhEjK9SFZkKuKVS/1mlfqvg6tXt
        E1BLAwQUAAAACAAAACFQYg7jjqkAAABeAQAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbHWQXQ6CMAzHr7LsABZ48MGMEY038AQLVllkG2kb4fgO
        Yogm8Nb/R/NLa5op9OqNxD7FWpeHQjfWjIle3CGKymnkWnciwwmA2w6D40MaMObkkSg4yZKewAOhuy9LoYeqKI4QnI/amsW7OnHWUBoVZUp223k4l1pJ
        rX3sfcSbUPY9WyM2uoAGxBqYNbTf/mW3/1+GDFpp1UqrdranLdReudxCwc+RsH7PfgBQSwMEFAAAAAgAAAAhUP0VGNe3AAAAyQEAABgAAAB4bC93b3Jr
        c2hlZXRzL3NoZWV0Mi54bWx9kVsKwjAQRbcSsgCnD/BD0hTFHbiCUEcbbJKSDLbu3rRIUGj8y9w5lwMT0c5mYE/0QTvb8HJX8FaKyflH6BGJxa0NDe+J
        xgNA6Ho0KuzciDZubs4bRXH0dwijR3VdS2aAqij2YJS2XIo1OytSUng3MR8tMe2Wx7HkjBqu7aAtXsjHXAcpSFplUABJAcsM3Yc/ZflfGKIo2apkqzLt
        eUuVg6s/qjqp6kz7taXKwfWWCr7uCemj5BtQSwECFAMUAAAACAAAACFQiDpWCM0AAABLAQAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNd
        LnhtbFBLAQIUAxQAAAAIAAAAIVB0Pg8qlAAAAAMBAAALAAAAAAAAAAAAAACAAf4AAABfcmVscy8ucmVsc1BLAQIUAxQAAAAIAAAAIVC+ffmepgAAABkB
        AAAPAAAAAAAAAAAAAACAAbsBAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACAAAACFQwu8zBaEAAACPAQAAGgAAAAAAAAAAAAAAgAGOAgAAeGwvX3Jl
        bHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAACAAAACFQYg7jjqkAAABeAQAAGAAAAAAAAAAAAAAAgAFnAwAAeGwvd29ya3NoZWV0cy9zaGVldDEu
        eG1sUEsBAhQDFAAAAAgAAAAhUP0VGNe3AAAAyQEAABgAAAAAAAAAAAAAAIABRgQAAHhsL3dvcmtzaGVldHMvc2hlZXQyLnhtbFBLBQYAAAAABgAGAIsB
        AAAzBQAAAAA=
        """, options: .ignoreUnknownCharacters) ?? Data()
}
