import DatasetFiles
import FoundationEssentials
import TestSupport
import Testing

@Suite struct DatasetSourceTests {
  @Test func aFileIsMadeOfItself() throws {
    let path = try Fixture().write("a.csv", "x\n1\n")
    #expect(DatasetSource.files(ofPath: path).isEmpty, "the folder is gone with its fixture")
    let fixture = try Fixture()
    let file = try fixture.write("a.csv", "x\n1\n")
    let files = DatasetSource.files(ofPath: file)
    #expect(files.map(\.name) == ["a.csv"] && files.map(\.path) == [file])
  }

  @Test func aFolderIsMadeOfItsTableFiles() throws {
    let fixture = try Fixture()
    for name in ["b.TSV", "a.csv", "macros.xlsm", "sheet.xlsx", "old.txt", ".hidden.csv", "~$sheet.xlsx", "notes.md"] {
      try fixture.write(name, "x\n1\n")
    }
    #expect(
      DatasetSource.files(ofPath: fixture.folder.path).map(\.name)
        == ["a.csv", "b.TSV", "macros.xlsm", "old.txt", "sheet.xlsx"])
  }

  @Test(arguments: ["", "datapackage.json"])
  func aPackageIsMadeOfItsResources(name: String) throws {
    let fixture = try Fixture()
    try fixture.write("data/a.csv", "x\n1\n")
    try fixture.write("m.xlsm", "none")
    try fixture.write("other.csv", "x\n1\n")
    try fixture.write(
      "datapackage.json",
      #"{"resources":[{"name":"m","path":"m.xlsm"},{"name":"a","path":"data/a.csv"},{"name":"b","path":"b.csv"}]}"#)
    let files = DatasetSource.files(ofPath: name.isEmpty ? fixture.folder.path : fixture.path(name))
    #expect(files.map(\.name) == ["data/a.csv", "datapackage.json", "m.xlsm"])
    #expect(files.map(\.path) == files.map { fixture.path($0.name) })
  }

  @Test func aPackageThatCannotBeReadIsItsOwnFile() throws {
    let fixture = try Fixture()
    let path = try fixture.write("p.json", "{")
    #expect(DatasetSource.files(ofPath: path).map(\.path) == [path])
  }
}
