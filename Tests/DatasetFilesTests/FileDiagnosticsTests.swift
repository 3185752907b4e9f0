import DatasetFiles
import Diagnostics
import Foundation
import RecordReading
import TableTyping
import TestSupport
import Testing
import VietnameseText
import WorkProgress

/// The shortest thing that makes reading tell each diagnostic: returns what was told.
struct FileTrigger: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  let told: @Sendable (Fixture) throws -> [Diagnostic]

  var testDescription: String { id.rawValue }

  /// A single file of such text.
  init(_ id: DiagnosticID, _ text: String, named name: String = "a.csv", options: ReadingOptions = ReadingOptions()) {
    self.init(id, Array(text.utf8), named: name, options: options)
  }

  init(_ id: DiagnosticID, _ bytes: [UInt8], named name: String = "a.csv", options: ReadingOptions = ReadingOptions()) {
    self.init(id) { try diagnostics(of: $0.write(name, bytes), options) }
  }

  init(_ id: DiagnosticID, told: @escaping @Sendable (Fixture) throws -> [Diagnostic]) {
    self.id = id
    self.told = told
  }

  /// A package over the file `a.csv`.
  static func package(
    _ id: DiagnosticID, _ text: String, fields: String = #"{"name":"a","type":"string"}"#, schema: String = "",
    resource: String = #""path":"a.csv""#, others: String = ""
  ) -> FileTrigger {
    FileTrigger(id) { fixture in
      try fixture.write("a.csv", text)
      return try diagnostics(
        of: fixture.write(
          "datapackage.json",
          #"{"resources":[{"name":"a",\#(resource),"schema":{"fields":[\#(fields)]\#(schema)}}\#(others)]}"#))
    }
  }

  static func workbook(
    _ id: DiagnosticID, _ rows: String, merges: [String] = [], sheets: [(name: String, rows: String)] = [],
    options: ReadingOptions = ReadingOptions(), password: String? = nil
  ) -> FileTrigger {
    FileTrigger(id) { fixture in
      let parts = WorkbookFixture(rows: rows, merges: merges, sheets: sheets).parts
      return try diagnostics(of: fixture.writeArchive("a.xlsx", parts, password: password), options)
    }
  }
}

private func diagnostics(of path: String, _ options: ReadingOptions = ReadingOptions()) -> [Diagnostic] {
  do throws(DiagnosticError) {
    return try DatasetReader(options: options).open(path: path).diagnostics
  } catch {
    return [error.diagnostic]
  }
}

@Suite struct FileDiagnosticsTests {
  private static let table = WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["x", "y"])

  static let triggers: [FileTrigger] = [
    FileTrigger(.fileNotFound) { diagnostics(of: $0.path("nowhere.csv")) },
    FileTrigger(.fileUnreadable) { fixture in
      // A device: there, but no regular file. (A file without permission can be read by root.)
      try FileManager.default.createSymbolicLink(atPath: fixture.path("a.csv"), withDestinationPath: "/dev/null")
      return diagnostics(of: fixture.path("a.csv"))
    },
    FileTrigger(.folderWithoutTables) { diagnostics(of: $0.folder.path) },
    FileTrigger(.emptyFile, ""),
    FileTrigger(.binaryFile, [0x61, 0x00, 0x62]),
    FileTrigger(.invalidUTF8, [0x61, 0x0A, 0xD2, 0x20]),
    FileTrigger(.unknownEncoding, "a\n1", options: ReadingOptions(encoding: "latin-9")),
    FileTrigger(.undecodableByte, [0x61, 0x0A, 0x81], options: ReadingOptions(encoding: "windows-1258")),
    FileTrigger(.unclosedQuote, "a,b\n1,\"2"),
    FileTrigger(.recordTooLarge) { fixture in
      let quote = [UInt8](repeating: UInt8(ascii: "x"), count: 9 << 20)
      return diagnostics(of: try fixture.write("a.csv", Array("a,b\n1,\"".utf8) + quote + Array("\"\n".utf8)))
    },
    FileTrigger(.fileChanged) { fixture in
      let path = try fixture.write(
        "a.csv", "a,b\n" + String(repeating: "1,\(String(repeating: "x", count: 1000))\n", count: 2500))
      do throws(DiagnosticError) {
        // Asked once a window: the file grows under the reader.
        let monitor = WorkMonitor {
          let handle = FileHandle(forUpdatingAtPath: path)
          _ = try? handle?.seekToEnd()
          handle?.write(Data("3,4\n".utf8))
          try? handle?.close()
          return false
        }
        _ = try DatasetReader().open(path: path, monitor: monitor)
        return []
      } catch {
        return [error.diagnostic]
      }
    },
    FileTrigger(.unknownFileKind, "%PDF-1.4", named: "report.pdf"),
    FileTrigger(.packageUnreadable, "{", named: "datapackage.json"),
    .package(.packageResourceMissing, "a\n1", resource: #""path":"b.csv""#),
    .package(.packageFieldMissing, "a\n1", fields: #"{"name":"b"}"#),
    .package(.packagePathUnsafe, "a\n1", resource: #""path":"../a.csv""#),
    .package(.packageUnsupported, "a\n1", others: #",{"name":"a","path":"a.csv"}"#),
    .package(.packageUnsupported, "a\n1", fields: #"{"name":"a"},{"name":"a"}"#),
    FileTrigger(.workbookUnreadable, "PK", named: "a.xlsx"),
    .workbook(.workbookEncrypted, table, password: "x"),
    FileTrigger(
      .workbookEncrypted,
      [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      named: "a.xlsx"),
    .workbook(.workbookWithoutSheets, ""),
    .workbook(.sheetNotFound, table, options: ReadingOptions(sheet: "X")),
    FileTrigger(.workbookTooLarge) { fixture in
      // The archive says of a part that it unpacks to 2 GB: the size stands 24 bytes into its central record.
      let parts = WorkbookFixture(rows: table).parts
      var bytes = try FixtureBytes.read(fixture.writeArchive("a.xlsx", parts))
      let record = try #require(bytes.firstRange(of: [0x50, 0x4B, 0x01, 0x02])).lowerBound
      bytes.replaceSubrange(record + 24..<record + 28, with: [0, 0, 0, 0x7F])
      return diagnostics(of: try fixture.write("b.xlsx", bytes))
    },
    FileTrigger(.headingsInOtherOrder) { fixture in
      try fixture.write("a.csv", "a,b\n1,2\n")
      try fixture.write("b.csv", "b,a\n1,2\n")
      let resource = #"{"name":"t","path":["a.csv","b.csv"],"schema":{"fields":[{"name":"a"},{"name":"b"}]}}"#
      return diagnostics(of: try fixture.write("datapackage.json", #"{"resources":["# + resource + "]}"))
    },
    FileTrigger(.strictRejects, "a,b\n1\n", options: ReadingOptions(isStrict: true)),
    FileTrigger(.tooManyColumns, (0..<20_000).map { "c\($0)" }.joined(separator: ",") + "\n"),
    FileTrigger(.duplicateHeadings, "x,x\n1,2"),
    FileTrigger(.headingsOfOneColumn, "Mã số,Mã TTHC\n1.000001,1.000002"),
    FileTrigger(.headerOnly, "a,b\n"),
    FileTrigger(.ambiguousNumbers, "a;b\n1.234;x"),
    FileTrigger(.unevenRows, "a,b\n1\n"),
    FileTrigger(.cellsRejected, "a,b\n" + String(repeating: "1,2\n", count: 99) + "x,2\n"),
    .package(.undeclaredValues, "a\ny", fields: #"{"name":"a","type":"string","constraints":{"enum":["x"]}}"#),
    .package(.limitBroken, "a\n7", fields: #"{"name":"a","type":"integer","constraints":{"maximum":5}}"#),
    .package(.contentDiffers, "a\n7", resource: #""path":"a.csv","bytes":5"#),
    .package(.duplicateKeys, "a\nx\nx", schema: #","primaryKey":"a""#),
    .package(
      .requiredMissing, "a,b\n,1", fields: #"{"name":"a","constraints":{"required":true}},{"name":"b"}"#),
    .package(.undeclaredColumns, "a,b\n1,2"),
    FileTrigger(.textAfterQuote, "a,b\n\"x\"y,2"),
    FileTrigger(.tableRenamed) { fixture in
      try fixture.write("a.csv", "x,y\n1,2")
      try fixture.write("a.tsv", "x\ty\n1\t2")
      return diagnostics(of: fixture.folder.path)
    },
    FileTrigger(.fileLeftOut) { fixture in
      try fixture.write("a.csv", "")
      try fixture.write("b.csv", "x,y\n1,2")
      return diagnostics(of: fixture.folder.path)
    },
    .workbook(
      .formulasNotStored, table + "<row r=\"3\"><c r=\"A3\"><f>1+2</f></c></row>"),
    .workbook(
      .codesCut, WorkbookFixture.row(1, ["Mã TTHC", "a"]) + "<row r=\"2\"><c r=\"A2\"><v>1.00102</v></c></row>"),
    FileTrigger(.notWhatItIsCalled, "a,b\n1,2\n", named: "a.xlsx"),
    .workbook(
      .spreadsheetErrors, table + "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#REF!</v></c></row>"),
    FileTrigger(.totalRows, "a,b\nTổng cộng,3"),
    FileTrigger(.strictNumbers, "a;b\n1.250.000;x\n850,000;y\n", options: ReadingOptions(isStrict: true)),
    FileTrigger(.decimalsLikeThousands, "a;b\n1.250.000;x\n850,000;y\n"),
    FileTrigger(.zonesDropped, "a,b\n31/08/2020,x\n2020-08-31T23:30:00Z,y"),
    FileTrigger(.nameRepeated, "{\"a\": 1, \"b\": 2}\n{\"a\": 3, \"a\": 4}\n", named: "a.jsonl"),
    FileTrigger(.nulsReplaced, Array("ma,ten\n1,A\u{0}B\n2,C\n".utf8)),
    FileTrigger(.strictColumnText, "a;b\n1;x\n2;y\nnone;z\n", options: ReadingOptions(isStrict: true)),
    FileTrigger(.jsonUnreadable, "[{\"a\": 1},", named: "a.json"),
    FileTrigger(.jsonNested, "[{\"a\": {\"b\": 1}}]", named: "a.json"),
    FileTrigger(.archiveOfSeveral) { fixture in
      let parts = [(name: "a.csv", text: "a\n1\n"), ("b.csv", "b\n2\n")]
      return try diagnostics(of: fixture.writeArchive("a.zip", parts))
    },
    FileTrigger(.headingsDiffer) { fixture in
      try fixture.write("f1.csv", "a,b\n1,2\n")
      try fixture.write("f2.csv", "a,c\n1,2\n")
      return try DatasetReader().open(path: fixture.path("f*.csv")).diagnostics
    },
    .package(.packagePropertyIgnored, "a\nx", resource: #""path":"a.csv","timeField":"a""#),
    FileTrigger(.totalsSetApart, "a,b\nA,1\nB,2\nTổng cộng,3"),
    FileTrigger(.headingRepeated, "a,b\nA,1\na,b\nB,2\n"),
    FileTrigger(.rowsBelow, "k,l,n\nA,x,1\nB,y,2\n\nNgười lập biểu,,\n"),
    FileTrigger(.otherTableBelow, "k,n\nA,1\nB,2\n\nBảng 2,\nk,n\nC,3\n"),
    FileTrigger(.headingNotFound) { fixture in
      let options = ReadingOptions(layout: TableLayout(heading: .lines(99...99)))
      return [try #require(fault(try fixture.write("a.csv", "a,b\n1,2\n"), options: options))]
    },
    FileTrigger(.mappingUnusable) { fixture in
      let options = ReadingOptions(mapping: [try #require(ColumnMapping(writtenAs: "id=x"))])
      return [try #require(fault(try fixture.write("a.csv", "a,b\n1,2\n"), options: options))]
    },
    FileTrigger(.columnStaysText, "a;b\n1;x\n2;y\nnone;z\n"),
    FileTrigger(.headingMissing, "1.000123,Hộ tịch,2020-08-31\n1.000124,Đất đai,2020-08-30\n"),
    FileTrigger(.writingsRead, "a\n50.000 đồng\n1.500.000 đồng\n"),
    FileTrigger(.monthsStayText, "a\n08/2020\n"),
    FileTrigger(.monthFirst, "a\n07/31/2020\n09/05/2020\n"),
    FileTrigger(.lookalikeLetters, "a\n\u{D0}ống Đa\n"),
    FileTrigger(.blanksAreNo, "a,b\nx,1\n,2\n"),
    FileTrigger(.titlesSkipped, "DANH SÁCH\na,b\n1,2\n3,4"),
    .package(
      .orphans, "a\nx", fields: #"{"name":"a","type":"string","categorical":true}"#,
      schema: #","primaryKey":"a","motcua:references":[{"fields":"a","reference":{"resource":"b","fields":"a"}}]"#,
      others: #",{"name":"b","path":"b.csv","schema":{"fields":[{"name":"a"}]}}"#
    ).with { try $0.write("b.csv", "a\ny") },
    .workbook(.otherSheets, table, sheets: [("B", table)]),
    FileTrigger(.timesDropped, "a,b\n31/08/2020 14:35,x"),
    .workbook(.mergedCellsFilled, table + WorkbookFixture.row(3, ["", "z"]), merges: ["A2:A3"]),
    FileTrigger(.spellingsDiffer, "xã\nHoà Bình\nHòa Bình\nHòa Bình"),
    FileTrigger(.daysFarBehind, "ngày tiếp nhận\n01/02/2020\n02/02/2020\n03/02/2200"),
    FileTrigger(.emptyColumnsDropped, "a,,b\n1,,2"),
    FileTrigger(.keyNotChecked) { fixture in
      try fixture.write("a.csv", "a\nx\ny\n")
      let schema = #"{"fields":[{"name":"a","type":"string"}],"primaryKey":"a"}"#
      let path = try fixture.write(
        "datapackage.json", #"{"resources":[{"name":"a","path":"a.csv","schema":\#(schema)}]}"#)
      var plan = ReadingPlan()
      (plan.leastIndexed, plan.leastSource) = (1, 1)
      return try DatasetReader(plan: plan).open(path: path).diagnostics
    },
    FileTrigger(.snapshotDamaged) { _ in
      let set = try SnapshotFixture()
      try set.openAndKeep()
      let file = try #require(set.files.first)
      try set.put(Array(try set.bytes(of: file).dropLast()), at: file)
      return try set.open().diagnostics
    },
    FileTrigger(.snapshotNotWritten) { _ in
      let set = try SnapshotFixture()
      try set.fixture.write("cache/snapshots", "no folder")
      return try set.open().pendingSnapshots.compactMap { $0.write() }
    },
  ]

  @Test(arguments: triggers)
  func tells(_ trigger: FileTrigger) throws {
    let told = try trigger.told(Fixture())
    let diagnostic = try #require(told.first { $0.id == trigger.id }, "told: \(told.map(\.id))")
    for language in Language.allCases {
      let message = diagnostic.message(in: language)
      #expect(!message.contains("{") && !message.contains("}"), "\(message)")
    }
  }

  @Test func everyDiagnosticOfReadingHasATrigger() {
    let covered = Set(Self.triggers.map(\.id))
    let area = DiagnosticID.allCases.filter { id in
      let number = Int(id.rawValue.dropFirst(2)) ?? 0
      return number % 1000 / 100 == 5 && number / 1000 < 4
    }
    // Codes from 50 on in each hundred belong to the making of datasets.
    let mine = area.filter { (Int($0.rawValue.suffix(2)) ?? 0) < 50 }
    #expect(Set(mine).subtracting(covered) == [])
  }

  @Test func stopsWhenCancelled() throws {
    let fixture = try Fixture()
    let path = try fixture.write("a.csv", "a,b\n1,2\n")
    #expect(throws: DiagnosticError(Diagnostic(.cancelled))) {
      try DatasetReader().open(path: path, monitor: WorkMonitor { true })
    }
  }
}

extension FileTrigger {
  /// The same with more files beside.
  func with(_ files: @escaping @Sendable (Fixture) throws -> String) -> FileTrigger {
    FileTrigger(id) { fixture in
      _ = try files(fixture)
      return try told(fixture)
    }
  }
}
