import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Packages as the standard allows them beside the usual form, and properties that say nothing that can be used.
@Suite struct PackageFormsTests {
  private static let fields =
    #""fields":[{"name":"id","type":"string"},{"name":"n","type":"integer"},{"name":"d","type":"date"}]"#

  private func open(_ resource: String, _ files: [String: String]) throws -> OpenedDataset {
    let fixture = try Fixture()
    for (name, text) in files { try fixture.write(name, text) }
    let path = try fixture.write("datapackage.json", #"{"resources":[{"name":"t",\#(resource)}]}"#)
    return try DatasetReader().open(path: path)
  }

  private static let rows = "x,1,2020-08-01\ny,2,2020-08-02\n"

  @Test func aSchemaMayStandInAFile() throws {
    let opened = try open(
      #""path":"t.csv","schema":"s/schema.json""#,
      ["t.csv": "id,n,d\n" + Self.rows, "s/schema.json": "{\(Self.fields),\"primaryKey\":\"id\"}"])
    #expect(try opened.table.words("d") == ["2020-08-01", "2020-08-02"])
    #expect(try opened.table.schema.primaryKey == "id")
  }

  @Test(arguments: [
    ("{", DiagnosticID.packageUnreadable), ("{\"fields\":1}", .packageUnreadable),
  ])
  func aSchemaThatCannotBeReadIsRefused(_ schema: String, _ id: DiagnosticID) throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "id\n1\n")
    try fixture.write("schema.json", schema)
    for (name, id) in [("schema.json", id), ("../x.json", .packagePathUnsafe), ("no.json", .packageResourceMissing)] {
      let path = try fixture.write(
        "datapackage.json", #"{"resources":[{"name":"t","path":"t.csv","schema":"\#(name)"}]}"#)
      #expect(fault(path)?.id == id)
    }
  }

  /// With a heading in the first file alone, as the standard says, and in each.
  @Test(arguments: ["", "id,n,d\n"], [true, false])
  func aTableMayGoOnInFurtherFiles(_ heading: String, _ isDeclared: Bool) throws {
    let schema = isDeclared ? ",\"schema\":{\(Self.fields)}" : ""
    let opened = try open(
      #""path":["t.csv","u.csv"]"# + schema,
      ["t.csv": "id,n,d\n" + Self.rows, "u.csv": heading + "z,3,2020-08-03\n"])
    #expect(try opened.table.words("n") == ["1", "2", "3"])
    #expect(try opened.table.words("id") == ["x", "y", "z"])
    #expect(try opened.table.type("d") == .date)
  }

  @Test func aFileMayHaveNoHeading() throws {
    let opened = try open(
      #""path":"t.csv","dialect":{"header":false},"schema":{"# + Self.fields + "}", ["t.csv": Self.rows])
    #expect(try opened.table.schema.fields.map(\.name) == ["id", "n", "d"])
    #expect(try opened.table.words("n") == ["1", "2"])
  }

  @Test(arguments: [
    (#""timeField":"id","#, ""), (#""timeField":"n","#, ""), (#""timeField":"x","#, ""),
    ("", #","primaryKey":"x""#), ("", #","primaryKey":["id","n"]"#),
    ("", #","foreignKeys":[{"fields":"x","reference":{"resource":"","fields":"id"}}]"#),
    ("", #","foreignKeys":[{"fields":"id","reference":{"resource":"nowhere","fields":"id"}}]"#),
    (#""dialect":{"delimiter":",,"},"#, ""),
  ])
  func whatSaysNothingIsIgnoredAndTold(_ resource: String, _ schema: String) throws {
    let opened = try open(
      resource + #""path":"t.csv","schema":{"# + Self.fields + schema + "}", ["t.csv": "id,n,d\n" + Self.rows])
    #expect(opened.first(.packagePropertyIgnored) != nil)
    let table = try opened.table
    #expect(table.words("n") == ["1", "2"])
    #expect(table.schema.timeField == nil && table.schema.foreignKeys.isEmpty)
  }

  @Test func aCutOffThatIsNoDayIsRefused() throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "id\n1\n")
    let path = try fixture.write(
      "datapackage.json", #"{"motcua":{"cutoff":"2020-13-45"},"resources":[{"name":"t","path":"t.csv"}]}"#)
    #expect(fault(path)?.id == .packageUnsupported)
  }
}
