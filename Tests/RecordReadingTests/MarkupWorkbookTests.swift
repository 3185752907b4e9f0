import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing

/// Workbooks of Excel 2003 that are one text of XML.
@Suite struct MarkupWorkbookTests {
  private func workbook(_ sheets: [(name: String, rows: String)], options: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    """
      + sheets.map {
        "<Worksheet ss:Name=\"\($0.name)\"><Table>\($0.rows)</Table>\(options)</Worksheet>"
      }.joined() + "</Workbook>"
  }

  private func cell(_ type: String, _ text: String, _ more: String = "") -> String {
    "<Cell\(more)><Data ss:Type=\"\(type)\">\(text)</Data></Cell>"
  }

  private var rows: String {
    "<Row>" + cell("String", "Tên") + cell("String", "Số") + cell("String", "Ngày") + cell("String", "Dùng") + "</Row>"
      + "<Row>" + cell("String", "Đất &amp; nhà") + cell("Number", "1234.5")
      + cell("DateTime", "2020-08-31T00:00:00.000")
      + cell("Boolean", "1") + "</Row>"
      + "<Row ss:Index=\"5\">" + cell("String", "B", " ss:MergeDown=\"1\"") + cell("Number", "2")
      + cell("DateTime", "2020-09-01T08:30:00.000", " ss:Index=\"3\"") + cell("Boolean", "0") + "</Row>"
      + "<Row>" + cell("Number", "7", " ss:Index=\"2\"") + "<Cell ss:Formula=\"=R1C1\"/>" + "</Row>"
  }

  @Test(arguments: ["a.xml", "a.xls", "a.xlsx"]) func readsEveryKindOfCell(_ name: String) throws {
    let opened = try Fixture().open(workbook([("Quý I", rows), ("Quý II", rows)]), named: name)
    let table = try opened.table
    #expect(table.words("name") == ["Đất & nhà", "B", "B"])
    #expect(table.words("so") == ["1234.5", "2.0", "7.0"])
    #expect(table.words("ngay") == ["2020-08-31", "2020-09-01", "-"])
    #expect(table.words("dung") == ["yes", "no", "-"])
    #expect(opened.first(.otherSheets)?.arguments["next"] == .text("Quý II"))
    #expect(opened.rejects.words("reason") == ["formula without a stored value"])
    let fixture = try Fixture()
    let second = try DatasetReader(options: ReadingOptions(sheet: "quy ii")).open(
      path: fixture.write(name, workbook([("Quý I", "<Row/>"), ("Quý II", rows)])))
    #expect(try second.table.rowCount == 3)
  }

  @Test func aHiddenSheetIsReadWhereNothingElseIs() throws {
    let hidden = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"
    #expect(try Fixture().open(workbook([("A", rows)], options: hidden), named: "a.xml").table.rowCount == 3)
  }

  @Test func otherXMLIsToldToBeNone() throws {
    let fixture = try Fixture()
    #expect(fault(try fixture.write("a.xml", "<a><b/></a>"))?.id == .workbookUnreadable)
    #expect(fault(try fixture.write("b.xml", String(workbook([("A", rows)]).dropLast(30))))?.id == .workbookUnreadable)
  }
}
