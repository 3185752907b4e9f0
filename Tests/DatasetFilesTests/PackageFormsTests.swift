import ColumnarData
import DatasetFiles
import Diagnostics
import RecordReading
import TableTyping
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
    ("", #","uniqueKeys":[["id","n"],"d"]"#), ("", #","primaryKey":"x""#), ("", #","primaryKey":["id","n"]"#),
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

  /// Cells written as a package says, and otherwise than they are read here, would give other values: they stay text.
  @Test(arguments: [
    (#""type":"date","format":"%m/%d/%Y""#, "01/02/2020"), (#""type":"date","format":"%Y-%d-%m""#, "2020-01-02"),
    (#""type":"datetime","format":"%m/%d/%Y %H:%M""#, "01/02/2020 10:00"),
    (#""type":"date","format":"%d.%m.%y""#, "01.02.20"),
    (#""type":"boolean","trueValues":["0"],"falseValues":["1"]"#, "0"),
    (#""type":"boolean","falseValues":["yes"]"#, "yes"), (#""type":"integer","missingValues":["0"]"#, "0"),
    (#""type":"integer","missingValues":[{"value":"9","label":"none"}]"#, "9"),
    (#""type":"number","bareNumber":false"#, "50%"),
  ])
  func whatIsWrittenOtherwiseStaysText(_ properties: String, _ cell: String) throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"d","# + properties + "}]}", ["t.csv": "d\n\(cell)\n"])
    #expect(opened.first(.packagePropertyIgnored) != nil)
    #expect(try opened.table.words("d") == [cell])
  }

  /// Each constraint of the standard that two cells `5` and `x`, `5` and `7`, `2020-08-31` do not meet.
  @Test(arguments: [
    (#""type":"integer""#, #""minimum":6"#, "minimum: 6"), (#""type":"number""#, #""maximum":"5.5""#, "maximum: 5.5"),
    (#""type":"integer""#, #""exclusiveMinimum":5"#, "exclusiveMinimum: 5"),
    (#""type":"year""#, "", "type: year"),
    (#""type":"integer""#, #""exclusiveMaximum":7"#, "exclusiveMaximum: 7"),
    (#""type":"integer""#, #""enum":[5,6]"#, "enum: 5, 6"), (#""type":"string""#, #""minLength":2"#, "minLength: 2"),
    (#""type":"string""#, #""pattern":"[0-4]+""#, "pattern: [0-4]+"),
    (#""type":"string""#, #""maxLength":0"#, "maxLength: 0"), (#""type":"yearmonth""#, "", "type: yearmonth"),
    (#""type":"time""#, "", "type: time"), (#""type":"duration""#, "", "type: duration"),
    (#""type":"geopoint","format":"default""#, "", "type: geopoint"),
  ])
  func valuesAgainstAConstraintAreTold(_ type: String, _ constraint: String, _ rule: String) throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"n","# + type + #","constraints":{"# + constraint + "}}]}",
      ["t.csv": "n\n5\n7\n"])
    #expect(opened.first(.limitBroken)?.arguments["rule"] == .text(rule))
    #expect(opened.first(.packagePropertyIgnored) == nil)
    #expect(try opened.table.words("n") == ["5", "7"])
  }

  @Test func aValueThatStandsTwiceAgainstAConstraintIsTold() throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"d","type":"date","constraints":{"unique":true}}]}"#,
      ["t.csv": "d\n2020-08-31\n2020-08-31\n"])
    #expect(opened.first(.limitBroken)?.arguments["rule"] == .text("unique"))
  }

  @Test func aKeyThatIsMissingIsTold() throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"a","type":"string"},{"name":"b"}],"primaryKey":"a"}"#,
      ["t.csv": "a,b\n1,x\n,y\n"])
    #expect(opened.first(.requiredMissing)?.arguments["count"] == .number(1))
  }

  @Test func aReferenceToAValueThatStandsTwiceIsTold() throws {
    let fixture = try Fixture()
    try fixture.write("p.csv", "k,z\na,q\nb,q\n")
    try fixture.write("c.csv", "i,f\n1,q\n")
    let path = try fixture.write(
      "datapackage.json",
      #"""
      {"resources":[{"name":"p","path":"p.csv","schema":{"fields":[{"name":"k"},{"name":"z"}],"primaryKey":"k"}},
      {"name":"c","path":"c.csv","schema":{"fields":[{"name":"i"},{"name":"f"}],
      "foreignKeys":[{"fields":"f","reference":{"resource":"p","fields":"z"}}]}}]}
      """#)
    let opened = try DatasetReader().open(path: path)
    let told = opened.diagnostics.first { $0.id == .duplicateKeys }
    #expect(told?.arguments["count"] == .number(1) && told?.arguments["example"] == .text("q"))
  }

  /// What would count rows twice, put values under other columns, or leave rows out.
  @Test(arguments: [
    (#""path":["t.csv","t.csv"]"#, "a,b\n"), (#""path":["t.csv","u.csv"]"#, "b,a\n1,2\n"),
    (#""path":"t.csv","data":[{"a":1}]"#, ""),
  ])
  func whatCannotBeMeantIsRefused(_ resource: String, _ second: String) throws {
    #expect(throws: DiagnosticError.self) {
      try self.open(
        resource + #","schema":{"fields":[{"name":"a"},{"name":"b"}]}"#, ["t.csv": "a,b\n1,2\n", "u.csv": second])
    }
  }

  @Test func aHeadingInCapitalsIsSaidOnceMore() throws {
    let opened = try open(
      #""path":["t.csv","u.csv"],"schema":{"fields":[{"name":"a"},{"name":"b"}]}"#,
      ["t.csv": "a,b\n1,2\n", "u.csv": "A, B\n3,4\n"])
    #expect(try opened.table.words("a") == ["1", "3"])
  }

  /// What is not held against the values is told as not used.
  @Test(arguments: [
    (#""type":"string","constraints":{"pattern":"(?=a)b"}"#, "pattern: (?=a)b"),
    (#""type":"integer","constraints":{"pattern":"[0-4]+"}"#, "pattern: [0-4]+"),
    (#""type":"string","format":"email""#, "format: email"),
    (#""type":"geopoint","format":"array""#, "format: array"), (#""type":"object""#, "type: object"),
    (#""type":"string","constraints":{"minimum":"b"}"#, "minimum: b"),
    (#""type":"integer","constraints":{"minLength":3}"#, "minLength: 3"),
    (#""type":"boolean","constraints":{"enum":[true]}"#, "enum: true"),
    (#""type":"date","constraints":{"maximum":"soon"}"#, "maximum: soon"),
    (#""type":"datetime","constraints":{"minimum":"2020-01-01T08:00:00"}"#, "minimum: 2020-01-01T08:00:00"),
    (#""type":"datetime","constraints":{"unique":true}"#, "unique"),
    (#""type":"string","constraints":{"minLength":2.5}"#, "minLength: 2.5"),
  ])
  func aConstraintThatIsNotUsedIsTold(_ properties: String, _ property: String) throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"d","# + properties + "}]}", ["t.csv": "d\n1\n"])
    #expect(opened.first(.packagePropertyIgnored)?.arguments["property"] == .text("fields: d: \(property)"))
  }

  /// Formats that are read as they say.
  @Test(arguments: [
    ("date", "%d/%m/%Y", "01/02/2020"), ("date", "%Y-%m-%d", "2020-02-01"), ("date", "%Y/%m/%d", "2020/02/01"),
    ("datetime", "%d/%m/%Y %H:%M:%S", "01/02/2020 00:00:00"), ("date", "any", "1/2/2020"),
  ])
  func followedFormatsAreRead(_ type: String, _ format: String, _ cell: String) throws {
    let opened = try open(
      #""path":"t.csv","schema":{"fields":[{"name":"d","type":""# + type + #"","format":""# + format + #""}]}"#,
      ["t.csv": "d\n\(cell)\n"])
    #expect(opened.first(.packagePropertyIgnored) == nil)
    #expect(try opened.table.schema.fields[0].type == .date)
  }

  @Test func furtherPathsOfAResourceAreRead() throws {
    let opened = try open(
      #""path":"t.csv","extrapaths":["u.csv"],"schema":{"# + Self.fields + "}",
      ["t.csv": "id,n,d\n" + Self.rows, "u.csv": "id,n,d\n" + Self.rows])
    #expect(try opened.table.rowCount == 4)
  }

  @Test func aCutOffThatIsNoDayIsRefused() throws {
    let fixture = try Fixture()
    try fixture.write("t.csv", "id\n1\n")
    let path = try fixture.write(
      "datapackage.json", #"{"motcua":{"cutoff":"2020-13-45"},"resources":[{"name":"t","path":"t.csv"}]}"#)
    #expect(fault(path)?.id == .packageUnsupported)
  }

  /// Keys and references of columns of every type.
  @Test(arguments: [
    ("string", "x\ny\nx\n", "x\nz\nz\n", "x"), ("integer", "1\n2\n1\n", "2\n3\n3\n", "1"),
    ("number", "1.5\n2\n1.5\n", "2.000\n3\n3.25\n", "1.5"),
    ("date", "2020-08-31\n2020-09-01\n2020-08-31\n", "2020-09-01\n2020-09-02\n2020-09-03\n", "2020-08-31"),
  ])
  func brokenPromisesAreTold(_ type: String, _ keys: String, _ references: String, _ example: String) throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "k\n\(keys)")
    try fixture.write("b.csv", "r,s\n" + references.split(separator: "\n").map { "\($0),x\n" }.joined() + ",x\n")
    let path = try fixture.write(
      "datapackage.json",
      """
      {"resources":[{"name":"a","path":"a.csv","schema":{"primaryKey":"k","fields":[{"name":"k","type":"\(type)"}]}},
      {"name":"b","path":"b.csv","schema":{"fields":[{"name":"r","type":"\(type)"},{"name":"s","type":"string"}],
      "foreignKeys":[{"fields":"r","reference":{"resource":"a","fields":"k"}}]}}]}
      """)
    let opened = try DatasetReader().open(path: path)
    #expect(opened.first(.duplicateKeys)?.arguments["count"] == .number(1))
    #expect(opened.first(.duplicateKeys)?.arguments["example"] == .text(example))
    #expect(opened.first(.orphans)?.arguments["count"] == .number(2))
  }

  // MARK: Packed files

  private static let packedRead = TableAsRead(
    columns: ["id: text", "n: number(scale: 0)", "d: date"], rows: ["x | 1 | 2020-08-01", "y | 2 | 2020-08-02"])

  private func openPacked(_ name: String, _ bytes: [UInt8], _ more: String = "") throws -> OpenedDataset {
    let fixture = try Fixture()
    try fixture.write(name, bytes)
    let resource = #"{"name":"t","path":"\#(name)"\#(more),"schema":{\#(Self.fields)}}"#
    return try DatasetReader().open(path: fixture.write("datapackage.json", #"{"resources":[\#(resource)]}"#))
  }

  @Test(arguments: [
    ("t.csv.gz", ""), ("t.csv.gz", #","compression":"gz","format":"csv""#), ("t.gz", #","format":"csv""#),
    ("t.csv", #","compression":"gz""#),
  ])
  func aFilePackedByGzipIsRead(_ name: String, _ more: String) throws {
    let packed = try Gzip.packed(Array(("id,n,d\n" + Self.rows).utf8))
    #expect(try TableAsRead(openPacked(name, packed, more)) == Self.packedRead)
  }

  @Test(arguments: ["t.csv.zip", "t.zip"]) func theOneFileOfAnArchiveIsRead(_ name: String) throws {
    let fixture = try Fixture()
    let parts = [(name: "a/", text: ""), ("a/t.csv", "id,n,d\n" + Self.rows), ("__MACOSX/a/._t.csv", "x")]
    let packed = try FixtureBytes.read(fixture.writeArchive("t.zip", parts))
    #expect(try TableAsRead(openPacked(name, packed)) == Self.packedRead)
  }

  @Test(arguments: [0, 2]) func anArchiveOfSeveralFilesIsRefused(_ count: Int) throws {
    let fixture = try Fixture()
    let parts = [(name: "a/", text: "")] + (0..<count).map { (name: "\($0).csv", text: "id\n1\n") }
    let path = try fixture.writeArchive("t.csv.zip", parts)
    #expect(fault(path)?.id == .archiveOfSeveral)
    #expect(fault(path)?.arguments["count"] == .number(count))
  }

  /// Cut off anywhere, and with a byte of its content changed.
  @Test func aDamagedPackedFileIsRefused() throws {
    let packed = try Gzip.packed(Array(("id,n,d\n" + Self.rows).utf8))
    let fixture = try Fixture()
    for length in 2..<packed.count {
      #expect(fault(try fixture.write("t.csv.gz", Array(packed[..<length])))?.id == .fileUnreadable, "\(length)")
    }
    var changed = packed
    changed[packed.count - 5] ^= 1
    #expect(fault(try fixture.write("t.csv.gz", changed))?.id == .fileUnreadable)
  }

  /// A packed file outside of a package: alone, in a folder, long enough for the indexed reader, with its snapshot.
  @Test func aPackedFileIsAFileLikeOthers() throws {
    let text = "id,n\n" + (0..<90_000).map { "H-2020-\($0),\($0 % 7)\n" }.joined()
    let fixture = try Fixture()
    let path = try fixture.write("folder/hồ sơ.csv.gz", Gzip.packed(Array(text.utf8)))
    let snapshots = SnapshotFixture.folder(fixture.path("cache"))
    for source in [path, fixture.path("folder")] {
      for isFirst in [true, false] {
        var plan = ReadingPlan()
        (plan.windowSize, plan.partCount, plan.leastIndexed) = (1 << 14, 3, 1)
        let opened = try DatasetReader(snapshots: snapshots, plan: plan).open(path: source)
        for pending in opened.pendingSnapshots { #expect(pending.write() == nil) }
        #expect(opened.snapshots.isEmpty == (isFirst && source == path))
        let table = try opened.table
        #expect(table.name == "ho_so" && table.rowCount == 90_000)
        #expect(table.heldCell(row: 89_999, column: 0) == .text("H-2020-89999"))
      }
    }
  }

  // MARK: Records in the package's own file

  @Test(arguments: [
    #"[{"id":"x","n":1,"d":"2020-08-01"},{"id":"y","n":2,"d":"2020-08-02"}]"#,
    #"[["id","n","d"],["x",1,"2020-08-01"],["y",2,"2020-08-02"]]"#,
    #"[["d","id","n"],["2020-08-01","x","1"],["2020-08-02","y",2]]"#,
    #""id,n,d\nx,1,2020-08-01\ny,2,2020-08-02\n""#,
  ])
  func recordsMayStandInThePackage(_ data: String) throws {
    #expect(try TableAsRead(open(#""data":\#(data),"schema":{\#(Self.fields)}"#, [:])) == Self.packedRead)
    // Without a schema, the columns are as they are found.
    let found = try TableAsRead(open(#""data":\#(data)"#, [:]))
    #expect(Set(found.columns) == ["id: category", "n: number(scale: 0)", "d: date"])
    #expect(found.rows.count == 2 && found.told.isEmpty)
  }

  @Test func recordsWithoutAHeadingGetTheNamesOfTheirFields() throws {
    let data = #"[["x",1,"2020-08-01"],["y",null,"2020-08-02"]]"#
    let opened = try open(#""data":\#(data),"dialect":{"header":false},"schema":{\#(Self.fields)}"#, [:])
    #expect(
      try TableAsRead(opened)
        == TableAsRead(columns: Self.packedRead.columns, rows: ["x | 1 | 2020-08-01", "y | - | 2020-08-02"]))
  }

  /// A reject is named by its line in the package's file.
  @Test(arguments: [
    "[\n{\"id\":\"x\",\"n\":1},\n{\"id\":\"y\",\"n\":\"z\"}]", "[[\"id\",\"n\"],\n[\"x\",1],\n[\"y\",\"z\"]]",
  ])
  func rejectsOfSuchRecordsHaveTheirLines(_ data: String) throws {
    let fields = #""fields":[{"name":"id","type":"string"},{"name":"n","type":"integer"}]"#
    let opened = try open("\n\"schema\":{\(fields)},\n\"data\":\(data)", [:])
    #expect(opened.rejects.words("line") == ["5"])
    #expect(opened.rejects.words("text") == ["z"])
  }

  @Test func recordsOfSeveralResourcesAreTheirOwn() throws {
    let fixture = try Fixture()
    let path = try fixture.write(
      "datapackage.json",
      #"""
      {"name":"p","sources":[{"data":[{"z":1}]}],"resources":[{"name":"a","data":[{"k":"h"}]},
      {"data":[["k","k"],["y",2]],"name":"b"},{"name":"c","path":"c.csv"}],"data":[1]}
      """#)
    try fixture.write("c.csv", "k\nz\n")
    let snapshots = SnapshotFixture.folder(fixture.path("cache"))
    for _ in 0..<2 {
      let opened = try DatasetReader(snapshots: snapshots).open(path: path)
      for pending in opened.pendingSnapshots { _ = pending.write() }
      #expect(opened.dataset.tables.map { $0.words("k") } == [["h"], ["y"], ["z"]])
      #expect(opened.dataset.tables[1].words("k_2") == ["2"])
    }
  }

  /// Arrays that have more or fewer cells than there are columns are no rows, as in a text file.
  @Test(arguments: [
    (true, #"["x",1],["y"],["z",3,4],["u",5,null,""],[]"#, ["x | 1", "u | 5"], ["[\"y\"]", "[\"z\",3,4]", "[]"]),
    (true, #"["y"],["z",3,4]"#, [], ["[\"y\"]", "[\"z\",3,4]"]),
    (false, #"["y"],["x",1]"#, ["x | 1"], ["[\"y\"]"]),
  ])
  func arraysOfAnotherLengthAreRejects(
    _ hasHeading: Bool, _ data: String, _ rows: [String], _ rejects: [String]
  ) throws {
    let records = hasHeading ? "[\"k\",\"n\"],\(data)" : "[\"u\",0],\(data)"
    let heading = hasHeading ? "" : #","dialect":{"header":false}"#
    let schema = #""schema":{"fields":[{"name":"k","type":"string"},{"name":"n","type":"integer"}]}"#
    for (isDeclared, file) in [(true, false), (false, false), (true, true), (false, true)] {
      let source = file ? #""path":"t.json""# : "\"data\":[\(records)]"
      let opened = try open(source + heading + (isDeclared ? ",\(schema)" : ""), ["t.json": "[\(records)]"])
      #expect(try TableAsRead(opened).rows == (hasHeading ? [] : ["u | 0"]) + rows)
      #expect(opened.rejects.words("text") == rejects)
      #expect(opened.first(.unevenRows)?.arguments["count"] == .number(rejects.count))
      #expect(opened.account.files.first?.unevenRows == rejects.count)
    }
  }

  @Test func namesThatStandTwiceAmongArraysGetNumbers() throws {
    let opened = try open(#""data":[["k","k","k_2",2020],[1,2,3,4]]"#, [:])
    #expect(try opened.table.schema.fields.map(\.name).count == 4)
    #expect(try TableAsRead(opened).rows == ["1 | 2 | 3 | 4"])
  }

  @Test(arguments: ["[]", "{}", "1", "[1]", "[[]]", #"[{"id":{"a":1}}]"#, "null"])
  func dataWithoutRecordsIsRefused(_ data: String) throws {
    #expect(throws: DiagnosticError.self) { try open(#""data":\#(data)"#, [:]) }
  }
}
