import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TestSupport
import Testing

/// Several files of one shape as one table.
@Suite struct SeveralFilesTests {
  private func fixture() throws -> Fixture {
    let fixture = try Fixture()
    try fixture.write("q1.csv", "k,n,d\nA,1,1/8/2020\nB,2,2/8/2020\nTổng cộng,3,\n")
    try fixture.write("q2.csv", "K,d,N\nC,3/8/2020,3\nD,31/02/2020,4\n")
    try fixture.write("notes.md", "no table")
    return fixture
  }

  @Test(arguments: ["*.csv", "q?.csv", "q*", ""]) func joinsThemByTheirHeadings(_ pattern: String) throws {
    let fixture = try fixture()
    let options = ReadingOptions(isOneTable: true)
    let path = pattern.isEmpty ? fixture.folder.path : fixture.path(pattern)
    let opened = try DatasetReader(options: options).open(path: path)
    let table = try opened.table
    #expect(table.schema.fields.map(\.name) == ["k", "n", "d", "source"])
    #expect(table.words("k") == ["A", "B", "C", "D"])
    #expect(table.words("n") == ["1", "2", "3", "4"])
    #expect(table.words("d") == ["2020-08-01", "2020-08-02", "2020-08-03", "-"])
    #expect(table.words("source") == ["q1.csv", "q1.csv", "q2.csv", "q2.csv"])
    #expect(opened.first(.headingsDiffer) == nil)
    // What is set apart and what is refused is named with its own file and line.
    #expect(opened.first(.totalsSetApart)?.arguments["path"] == .text(fixture.path("q1.csv")))
    #expect(opened.rejects.words("file") == [fixture.path("q2.csv")])
    #expect(opened.rejects.words("line") == ["3"])
    #expect(opened.first(.cellsRejected)?.arguments["line"] == .text("3 (q2.csv)"))
  }

  @Test func tellsOfHeadingsThatDiffer() throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "k,n\nA,1\n")
    try fixture.write("b.csv", "k,m,n\nB,z,2\n")
    let opened = try DatasetReader().open(path: fixture.path("*.csv"))
    #expect(try opened.table.words("n") == ["1", "2"])
    #expect(try opened.table.words("m") == ["-", "z"])
    #expect(opened.first(.headingsDiffer)?.arguments["headings"] == .text("m"))
  }

  /// The type of a column is decided by the cells of all files.
  @Test func decidesTypesByAllFiles() throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "k;n\nA;1.234\n")
    try fixture.write("b.csv", "k;n\nB;2,5\n")
    _ = try fixture.writeArchive(
      "c.xlsx",
      WorkbookFixture(
        rows: WorkbookFixture.row(1, ["k", "n"])
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>C</t></is></c><c r=\"B2\"><v>0.5</v></c></row>"
      ).parts)
    let opened = try DatasetReader().open(path: fixture.path("*.*"))
    #expect(try opened.table.words("n") == ["1234.0", "2.5", "0.5"])
  }

  @Test func aPatternThatNothingMatchesIsTold() throws {
    let fixture = try fixture()
    #expect(fault(fixture.path("x*.csv"))?.id == .fileNotFound)
    #expect(fault(fixture.path("nowhere/*.csv"))?.id == .fileNotFound)
  }
}
