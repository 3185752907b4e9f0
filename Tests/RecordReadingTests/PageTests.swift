import ColumnarData
import DatasetFiles
import Diagnostics
import TestSupport
import Testing
import VietnameseText

/// Tables of HTML pages, as portals give them under the name of a workbook.
@Suite struct PageTests {
  private func open(_ page: String) throws -> OpenedDataset { try Fixture().open(page, named: "a.xls") }

  private func page(_ rows: String) -> String { "<html><body><table>\(rows)</table></body></html>" }

  /// A cell that goes over several rows keeps the cells of the later ones in their columns.
  @Test func cellsOverSeveralRowsKeepTheirColumns() throws {
    let opened = try open(
      page(
        """
        <tr><th rowspan="2">Đơn vị</th><th colspan="2">Tiếp nhận</th><th rowspan=2>Ghi chú</th></tr>
        <tr><th>Trực tuyến</th><th>Trực tiếp</th></tr>
        <tr><td>Sở A</td><td>10</td><td>20</td><td>x</td></tr>
        <tr><td rowspan='2'>Sở B</td><td>1</td><td>2</td><td>y</td></tr>
        <tr><td>3</td><td>4</td><td>z</td></tr>
        """))
    let table = try opened.table
    #expect(
      table.schema.fields.map(\.titles.vietnamese) == [
        "Đơn vị", "Tiếp nhận - Trực tuyến", "Tiếp nhận - Trực tiếp", "Ghi chú",
      ])
    #expect(table.words("don_vi") == ["Sở A", "Sở B", "Sở B"])
    #expect(table.words("tiep_nhan_truc_tuyen") == ["10", "1", "3"])
    #expect(table.words("tiep_nhan_truc_tiep") == ["20", "2", "4"])
    #expect(table.words("ghi_chu") == ["x", "y", "z"])
  }

  /// Cells over rows and columns, put at random, against a grid in which every cell is drawn.
  @Test(arguments: 0..<30 as Range<UInt64>) func everyCellStandsWhereItIsDrawn(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (width, height) = (random.number(3...5), random.number(3...8))
    var grid: [[String?]] = Array(repeating: Array(repeating: nil, count: width), count: height)
    var rows = "<tr>" + (0..<width).map { "<th>Cột \("abcde".dropFirst($0).prefix(1))</th>" }.joined() + "</tr>\n"
    for row in 0..<height {
      rows += "<tr>"
      for column in 0..<width where grid[row][column] == nil {
        let text = "k\(row)x\(column)"
        // A row of which every cell is covered from above is none.
        let tall = column < width - 1 && random.chance(25) ? random.number(1...(height - row)) : 1
        // Only downwards, so that each column's value stands in all of them.
        for covered in row..<row + tall { grid[covered][column] = text }
        rows += tall > 1 ? "<td rowspan=\"\(tall)\">\(text)</td>" : "<td>\(text)</td>"
      }
      rows += "</tr>\n"
    }
    let table = try open(page(rows)).table
    #expect(table.rowCount == height, "seed \(seed): \(rows)")
    for column in 0..<width {
      let name = "cot_\("abcde".dropFirst(column).prefix(1))"
      #expect(table.words(name) == grid.map { $0[column] ?? "?" }, "seed \(seed): \(rows)")
    }
  }

  @Test(arguments: [
    ("T&ecirc;n", "Tên"), ("&Eacute;&agrave;&oacute;&uacute;&yacute;", "Éàóúý"),
    ("&Agrave;&yuml;&times;&divide;&ETH;", "Àÿ×÷Đ"),
    ("a &amp; b", "a & b"), ("&lt;b&gt;", "<b>"), ("&#272;&#7883;a", "Địa"), ("&#x1EDF;&#X1EDF;", "ởở"),
    ("a&nbsp;b", "a b"),
    ("&unknown;", "&unknown;"), ("R&D", "R&D"), ("a & b; c", "a & b; c"), ("&#0;x", "&#0;x"),
    ("&#99999999;", "&#99999999;"),
    ("&quot;q&apos;", "\"q'"), ("2010&ndash;2020&hellip;", "2010–2020…"), ("&amp;lt;", "&lt;"), ("&;", "&;"),
    ("&", "&"),
  ])
  func entitiesAreTheirCharacters(_ written: String, _ text: String) throws {
    let rows = "<tr><td>k</td><td>so</td></tr><tr><td>\(written)</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>"
    #expect(try open(page(rows)).table.words("k").first == text)
  }

  /// By Unicode, letter by letter: the names are those of HTML 4.
  @Test func everyLetterOfLatin1HasItsName() throws {
    let names = [
      "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Atilde": "Ã", "Egrave": "È", "Eacute": "É", "Ecirc": "Ê",
      "Igrave": "Ì", "Iacute": "Í", "Ograve": "Ò", "Oacute": "Ó", "Ocirc": "Ô", "Otilde": "Õ", "Ugrave": "Ù",
      "Uacute": "Ú", "Yacute": "Ý",
    ]
    for (name, letter) in names {
      for (written, text) in [(name, letter), (name.prefix(1).lowercased() + name.dropFirst(), letter.lowercased())] {
        let rows = "<tr><td>k</td><td>so</td></tr><tr><td>&\(written);</td><td>1</td></tr><tr><td>b</td><td>2</td></tr>"
        #expect(try open(page(rows)).table.words("k").first == text, "\(written)")
      }
    }
  }

  /// What is no text of a cell is left out: comments, scripts, styles, markup inside.
  @Test func onlyTextsOfCellsAreRead() throws {
    let opened = try open(
      """
      <!DOCTYPE html><!-- <table><tr><td>no</td></tr> --><html><head><script>if (a < b) { "<td>no</td>" }</script>
      <style>td::before { content: "<td>" }</style></head><body><p>no</p><TABLE BORDER=1>
      <TR><TD ALIGN="left"><B>k</B></TD><TD>so</TD></TR>
      <tr><td><a href="x?a=1&b=2">một</a> <i>hai</i></td><td> 1 </td></tr>
      <tr><td>ba<br>bốn<br/>năm</td><td>2</td></tr></TABLE></body></html>
      """)
    #expect(try opened.table.words("k") == ["một hai", "ba\nbốn\nnăm"])
    #expect(try opened.table.words("so") == ["1", "2"])
    #expect(opened.first(.notWhatItIsCalled)?.arguments["kind"] == .text("HTML"))
  }

  /// Pages that are cut off or lie: read as far as they go, or refused, and never a trap.
  @Test(arguments: [UInt64(71), 72]) func damagedPagesDoNoHarm(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let whole = Array(
      page(
        "<tr><th colspan=2 rowspan=2>Đơn vị</th><th>a</th></tr><tr><td>1</td><td>&ecirc;</td></tr>"
          + "<!-- x --><tr><td colspan=99999999>k</td></tr><tr><td rowspan=\"99999999\">k</td><td>2</td></tr>"
      ).utf8)
    let fixture = try Fixture()
    for _ in 0..<150 {
      var bytes = whole
      for _ in 0..<random.number(1...4) {
        let place = random.number(0...(bytes.count - 1))
        switch random.number(0...2) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(random.pick(Array("<>\"'=/!-& 09".utf8)), at: place)
        default: bytes[place] = random.pick(Array("<>tdrh9 \"".utf8))
        }
      }
      if random.chance(30) { bytes.removeLast(random.number(0...(bytes.count - 1))) }
      let path = try fixture.write("a.xls", bytes)
      if let fault = fault(path) { #expect(fault.severity == .error) }
    }
  }
}
