import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TableTyping
import TestSupport
import Testing
import Values
import VietnameseText

@Suite struct DataPackageTests {
  private static let document = #"""
    {
      "profile": "tabular-data-package", "name": "hanoi", "title": "Hanoi", "titles": {"vi": "Hà Nội"},
      "motcua": {"synthetic": true, "cutoff": "2020-09-30"},
      "resources": [
        {
          "name": "procedures", "path": "procedures.csv", "title": "Procedures", "titles": {"vi": "Thủ tục hành chính"},
          "aliases": ["tt", "thutuc"],
          "schema": {
            "primaryKey": "code", "missingValues": [""],
            "foreignKeys": [{"fields": "domain", "reference": {"resource": "domains", "fields": "name"}}],
            "fields": [
              {"name": "code", "type": "string", "title": "Code", "titles": {"vi": "Mã số"}, "aliases": ["ma"]},
              {"name": "domain", "type": "string", "categorical": true},
              {"name": "level", "type": "integer"},
              {"name": "share", "type": "number"},
              {"name": "online", "type": "boolean"},
              {
                "name": "mode", "type": "string", "constraints": {"enum": ["full", "partial"]},
                "categories": [{"value": "full", "label": "full", "labels": {"vi": "toàn trình"}, "aliases": ["tt"]}]
              },
              {"name": "from", "type": "date"}
            ]
          }
        },
        {"name": "domains", "path": "data/domains.csv", "timeField": "day",
         "schema": {"fields": [{"name": "name", "type": "string"}, {"name": "day", "type": "date", "format": "%d/%m/%Y"}],
                    "missingValues": ["", "chưa rõ"]}}
      ]
    }
    """#

  private static let procedures = """
    level,code,domain,share,online,mode,from
    3,9.000001,Đất đai,0.5,true,full,2020-01-31
    4,9.000002,Hộ tịch,1.25,false,partial,
    x,9.000003,Đất đai,1,có,other,31/01/2020
    1,9.000003,NA,,,full,2020-02-30

    """

  private func fixture() throws -> Fixture {
    let fixture = try Fixture()
    try fixture.write("datapackage.json", Self.document)
    try fixture.write("procedures.csv", Self.procedures)
    try fixture.write("data/domains.csv", "name,day\nĐất đai,31/8/2020\nNA,chưa rõ\n")
    return fixture
  }

  /// One damaged file takes nothing from the others of its folder.
  @Test func aFolderIsOpenWithoutTheFilesThatCannotBeRead() throws {
    let fixture = try Fixture()
    try fixture.write("a.xlsx", "no workbook")
    #expect(throws: DiagnosticError.self) { try DatasetReader().open(path: fixture.folder.path) }
    try fixture.write("b.csv", "x,y\n1,2\n")
    try fixture.write("c.csv", "")
    let opened = try DatasetReader().open(path: fixture.folder.path)
    #expect(opened.dataset.tables.map(\.name) == ["b"])
    try fixture.write("d.csv", "Mã số,y\n1,2\n")
    let mapping = try DatasetReader().open(path: fixture.folder.path).account.mapping(in: .english)
    #expect(mapping == ["columns of d: Mã số → code"])
    let leftOut = opened.diagnostics.filter { $0.id == .fileLeftOut }
    #expect(leftOut.map(\.arguments) == ["a.xlsx", "c.csv"].map { ["path": .text(fixture.path($0))] })
    #expect(leftOut.flatMap(\.notes).map(\.id) == [.workbookUnreadable, .emptyFile])
    #expect(throws: DiagnosticError.self) {
      try DatasetReader(options: ReadingOptions(isStrict: true)).open(path: fixture.folder.path)
    }
  }

  @Test(arguments: ["", "datapackage.json"])
  func readsWhatIsDeclared(_ name: String) throws {
    let fixture = try fixture()
    let opened = try DatasetReader().open(path: name.isEmpty ? fixture.folder.path : fixture.path(name))
    let dataset = opened.dataset
    #expect(dataset.name == "hanoi")
    #expect(dataset.titles.vietnamese == "Hà Nội")
    #expect(dataset.isSynthetic)
    #expect(dataset.end == Day(year: 2020, month: 9, day: 30).map { DataEnd($0) })
    #expect(dataset.tables.map(\.name) == ["procedures", "domains"])
    let table = try opened.table
    #expect(table.schema.titles == LocalizedText(english: "Procedures", vietnamese: "Thủ tục hành chính"))
    #expect(table.schema.aliases == ["tt", "thutuc"])
    #expect(table.schema.primaryKey == "code")
    #expect(
      table.schema.foreignKeys == [
        ForeignKey(field: "domain", referencedTable: "domains", referencedField: "name")
      ])
    #expect(
      table.schema.fields.map(\.type) == [
        .text, .category, .number(scale: 0), .number(scale: 2), .boolean, .category, .date,
      ])
    #expect(table.schema.fields[0].titles == LocalizedText(english: "Code", vietnamese: "Mã số"))
    #expect(
      table.schema.fields[5].values == [
        FieldValue(value: "full", titles: LocalizedText(english: "full", vietnamese: "toàn trình"), aliases: ["tt"]),
        FieldValue(value: "partial", titles: LocalizedText(verbatim: "partial")),
      ])
  }

  @Test func keepsValuesAndRejectsWhatIsOfAnotherType() throws {
    let fixture = try fixture()
    let opened = try DatasetReader().open(path: fixture.folder.path)
    let table = try opened.table
    #expect(table.words("code") == ["9.000001", "9.000002", "9.000003", "9.000003"])
    #expect(table.words("domain") == ["Đất đai", "Hộ tịch", "Đất đai", "NA"])
    #expect(table.words("level") == ["3", "4", "-", "1"])
    #expect(table.words("share") == ["0.50", "1.25", "1.00", "-"])
    #expect(table.words("online") == ["yes", "no", "yes", "-"])
    #expect(table.words("mode") == ["full", "partial", "other", "full"])
    #expect(table.words("from") == ["2020-01-31", "-", "-", "-"])
    #expect(opened.rejects.words("column") == ["level", "from", "from"])
    #expect(opened.rejects.words("line") == ["4", "4", "5"])
    #expect(opened.rejects.words("text") == ["x", "31/01/2020", "2020-02-30"])
    #expect(opened.rejects.words("reason") == ["not a number", "not a date", "no such day"])
    #expect(opened.first(.duplicateKeys)?.arguments["example"] == .text("9.000003"))
    #expect(opened.first(.orphans)?.arguments["count"] == .number(1))
    #expect(opened.first(.undeclaredValues)?.arguments["example"] == .text("other"))
    #expect(opened.dataset.tables[1].words("day") == ["2020-08-31", "-"])
    #expect(opened.dataset.tables[1].schema.timeField == "day")
  }

  @Test(arguments: [
    #"{"resources": 1}"#, #"{"resources": [{"path": "a.csv"}]}"#, #"{}"#, #"[]"#, #"{"resources": []}"#, "\u{FEFF}x",
    #"{"resources": [{"name": "a"}]}"#, #"{"resources": [{"name": "a", "path": []}]}"#,
    #"{"resources": [{"name": "a", "path": "a.csv", "schema": {"fields": [{"type": "string"}]}}]}"#,
  ])
  func refusesBrokenPackages(_ text: String) throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "a\n1\n")
    #expect(fault(try fixture.write("datapackage.json", text))?.id == .packageUnreadable)
  }

  /// Several files may make a table, if they are there.
  @Test func refusesATableOfWhichAFileIsMissing() throws {
    let fixture = try Fixture()
    try fixture.write("a.csv", "a\n1\n")
    let text = #"{"resources": [{"name": "a", "path": ["a.csv", "b.csv"]}]}"#
    #expect(fault(try fixture.write("datapackage.json", text))?.id == .packageResourceMissing)
  }

  /// A code with the tail of a city's own copy is the code without it.
  @Test func findsCodesBehindTheirTails() throws {
    let fixture = try Fixture()
    try fixture.write("p.csv", "code\n1.000001\n")
    try fixture.write("d.csv", "procedure\n1.000001.000.00.00.H26\n1.000001\n1.000002\n")
    let path = try fixture.write(
      "datapackage.json",
      #"""
      {"resources": [
        {"name": "p", "path": "p.csv", "schema": {"fields": [{"name": "code"}]}},
        {"name": "d", "path": "d.csv", "schema": {
          "fields": [{"name": "procedure", "categorical": true}],
          "motcua:references": [{"fields": "procedure", "reference": {"resource": "p", "fields": "code"}}]}}
      ]}
      """#)
    let opened = try DatasetReader().open(path: path)
    #expect(opened.first(.orphans)?.arguments["count"] == .number(1))
  }

  @Test func readsAFolderOfTables() throws {
    let fixture = try Fixture()
    try fixture.write("b-2020.csv", "x,y\n1,2\n")
    try fixture.write("2020.tsv", "x\ty\n3\t4\n")
    try fixture.write("notes.md", "no table")
    let opened = try DatasetReader().open(path: fixture.folder.path)
    #expect(opened.dataset.tables.map(\.name) == ["t_2020", "b_2020"])
    #expect(opened.dataset.tables.map { $0.words("x") } == [["3"], ["1"]])
  }
}
