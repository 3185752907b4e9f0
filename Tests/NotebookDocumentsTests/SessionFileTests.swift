import Diagnostics
import Foundation
import NotebookDocuments
import TestSupport
import Testing
import Values
import VietnameseText

@Suite struct SessionFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func writesWholeFilesAndLeavesNothingBeside() throws {
    let path = path("a.md")
    try SessionFile.write("một\r\n", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try SessionFile.write("hai", to: path)
    #expect(try SessionFile.text(at: path) == "hai")
    #expect(try permissions(of: path) == 0o666)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.md"])
  }

  @Test func followsALink() throws {
    try SessionFile.write("one", to: path("real.md"))
    try FileManager.default.createSymbolicLink(atPath: path("link.md"), withDestinationPath: path("real.md"))
    try SessionFile.write("two", to: path("link.md"))
    #expect(try SessionFile.text(at: path("real.md")) == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link.md")) == path("real.md"))
  }

  @Test func appendsToAFileOfItsOwner() throws {
    try SessionFile.append("a\n", to: path("t.md"))
    try SessionFile.append("b\n", to: path("t.md"))
    #expect(try SessionFile.text(at: path("t.md")) == "a\nb\n")
    #expect(try permissions(of: path("t.md")) == 0o600)
  }

  @Test func tellsWhatCannotBeDone() throws {
    try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: path("binary.md")))
    #expect(fault { () throws(DiagnosticError) in _ = try SessionFile.text(at: path("none.md")) } == .fileNotFound)
    #expect(
      fault { () throws(DiagnosticError) in _ = try SessionFile.text(at: path("binary.md")) } == .sessionFileNotText)
    #expect(
      fault { () throws(DiagnosticError) in _ = try SessionFile.text(at: folder.path) } == .sessionFileUnreadable)
    #expect(
      fault { () throws(DiagnosticError) in try SessionFile.write("", to: path("none/a.md")) }
        == .sessionFileNotWritten)
    #expect(
      fault { () throws(DiagnosticError) in try SessionFile.append("", to: path("none/a.md")) }
        == .sessionFileNotWritten)
    #expect(
      fault { () throws(DiagnosticError) in _ = try ContentHash.sha256(ofFileAt: path("none.md")) } == .fileNotFound)
  }

  @Test func saysWhyInTheWordsOfTheSystem() throws {
    do {
      try SessionFile.write("", to: path("none/a.md"))
      Issue.record("the folder is not there")
    } catch {
      #expect(
        error.diagnostic.message(in: .english) == "'\(path("none/a.md"))' cannot be written: No such file or directory")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write every file"))
  func leavesAFileThatMayNotBeWritten() throws {
    try SessionFile.write("one", to: path("a.md"))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path("a.md"))
    #expect(
      fault { () throws(DiagnosticError) in try SessionFile.write("two", to: path("a.md")) } == .sessionFileNotWritten)
    #expect(try SessionFile.text(at: path("a.md")) == "one")
  }

  /// The digests of "abc" and of a million "a" are those of FIPS 180-4's examples.
  @Test func hashesTextsAndFiles() throws {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(ContentHash.sha256(of: "abc") == abc)
    try SessionFile.write("abc", to: path("abc"))
    #expect(try ContentHash.sha256(ofFileAt: path("abc")) == abc)
    try SessionFile.write(String(repeating: "a", count: 1_000_000), to: path("million"))
    #expect(
      try ContentHash.sha256(ofFileAt: path("million"))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    try SessionFile.write(String(repeating: "a", count: 3_000_000), to: path("three"))
    #expect(
      try ContentHash.sha256(ofFileAt: path("three"))
        == ContentHash.sha256(of: String(repeating: "a", count: 3_000_000)))
  }

  private func path(_ name: String) -> String { folder.path(name) }

  private func permissions(of path: String) throws -> Int? {
    (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
  }

  private func fault(_ body: () throws(DiagnosticError) -> Void) -> DiagnosticID? {
    do {
      try body()
      return nil
    } catch {
      return error.diagnostic.id
    }
  }
}
