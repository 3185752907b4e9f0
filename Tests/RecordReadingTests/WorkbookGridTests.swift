import ColumnarData
import DatasetFiles
import Diagnostics
import Foundation
import TestSupport
import Testing

/// A table written in several ways: as text, as a workbook with its texts in the sheet or apart, and as a page of HTML.
private struct Grid {
  var headings: [String]
  var rows: [[String]]

  init(_ random: inout SeededRandom) {
    let kinds = (0..<random.number(2...5)).map { _ in random.pick(Self.kinds) }
    headings = kinds.indices.map { "Cột \("abcde".dropFirst($0).prefix(1))" }
    let rowCount = random.number(1...30)
    rows = (0..<rowCount).map { _ in kinds.map { kind in random.chance(10) ? "" : kind(&random) } }
    // A row without anything is none, and a column without anything neither.
    for row in rows.indices where rows[row].allSatisfy(\.isEmpty) { rows[row][0] = "k" }
    for column in kinds.indices where rows.allSatisfy({ $0[column].isEmpty }) { rows[0][column] = "k" }
  }

  private static let kinds: [@Sendable (inout SeededRandom) -> String] = [
    { $0.pick(["Đất đai", "Hộ tịch", "A & B", "x < y", "\"trích\"", "một\nhai", "it's", "1;2", "a  b"]) },
    { "\($0.number(0...5000))" }, { "\($0.number(-50...50)),\($0.number(1...9))" },
    { "\($0.number(1...28))/\($0.number(1...12))/20\($0.number(10...29))" }, { $0.pick(["có", "không"]) },
    { "\($0.number(1...99)),5%" }, { "1.00\($0.number(0...1))\($0.number(100...999))" }, { "00\($0.number(1...99))" },
    { $0.pick(["x", "", ""]) },
  ]

  var csv: String {
    ([headings] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + "\n"
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// - Parameter sharesTexts: Some of the texts stand in the shared part, some in runs of two formats.
  func workbook(sharesTexts: Bool, _ random: inout SeededRandom) -> WorkbookFixture {
    var shared: [String] = []
    let lines = ([headings] + rows).enumerated().map { number, row in
      let cells = row.enumerated().map { column, text -> String in
        if text.isEmpty {
          return random.chance(50) ? "" : "<c r=\"\(WorkbookFixture.letter(column))\(number + 1)\" s=\"0\"/>"
        }
        let place = "r=\"\(WorkbookFixture.letter(column))\(number + 1)\""
        let escaped = "<t xml:space=\"preserve\">\(Self.escaped(text))</t>"
        guard sharesTexts, random.chance(70) else { return "<c \(place) t=\"inlineStr\"><is>\(escaped)</is></c>" }
        let half = text.index(text.startIndex, offsetBy: text.count / 2)
        let runs = [text[..<half], text[half...]].map { part in
          "<r><rPr><b/></rPr><t xml:space=\"preserve\">\(Self.escaped(String(part)))</t></r>"
        }
        shared.append(random.chance(50) ? escaped : runs.joined())
        return "<c \(place) t=\"s\"><v>\(shared.count - 1)</v></c>"
      }
      return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
    }
    return WorkbookFixture(rows: lines.joined(), sharedTexts: shared)
  }

  var page: String {
    let lines = ([headings] + rows).map { row in
      "<tr>" + row.map { "<td>\(Self.escaped($0).replacing("\n", with: "<br/>"))</td>" }.joined() + "</tr>\n"
    }
    return "<html><body><table border=\"1\">\n\(lines.joined())</table></body></html>"
  }
}

/// What was read of a file, as far as it does not depend on the kind of file.
private struct Contents: Equatable {
  var fields: [String]
  var words: [[String]]
  var rejects: [[String]]
  var told: [String]

  init(_ opened: OpenedDataset, named name: String) throws {
    let table = try opened.table
    fields = table.schema.fields.map { "\($0.name) \($0.type)" }
    words = table.schema.fields.map { table.words($0.name) }
    rejects = ["line", "column", "text", "reason"].map(opened.rejects.words)
    told = opened.diagnostics.map(\.id).filter { $0 != .notWhatItIsCalled }.map(\.rawValue)
  }
}

/// One table is the same table in every kind of file.
@Suite struct WorkbookGridTests {
  @Test(arguments: 0..<60 as Range<UInt64>) func everyKindOfFileHoldsTheSameTable(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let grid = Grid(&random)
    let fixture = try Fixture()
    let expected = try Contents(fixture.open(grid.csv), named: "csv")
    for sharesTexts in [false, true] {
      let path = try fixture.writeArchive("a.xlsx", grid.workbook(sharesTexts: sharesTexts, &random).parts)
      let found = try Contents(DatasetReader().open(path: path), named: "xlsx")
      #expect(found.fields == expected.fields && found.words == expected.words, "seed \(seed): \(grid.csv)")
      #expect(found.told == expected.told, "seed \(seed): \(grid.csv)")
    }
    let page = try Contents(fixture.open(grid.page, named: "a.xls"), named: "html")
    #expect(page.fields == expected.fields && page.words == expected.words, "seed \(seed): \(grid.page)")
  }

  /// A value that a cell of several rows shows stands in each of them.
  @Test(arguments: 100..<120 as Range<UInt64>) func cellsMergedDownwardsAreFilled(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var merges: [String] = []
    var rows = WorkbookFixture.row(1, ["Nhóm", "Tên", "Số"])
    var expected: [String] = []
    var number = 2
    for group in 0..<random.number(1...6) {
      let count = random.number(1...4)
      let isMerged = count > 1 && random.chance(70)
      if isMerged { merges.append("A\(number):A\(number + count - 1)") }
      for row in 0..<count {
        let isShown = row == 0
        rows += WorkbookFixture.row(number, [isShown ? "nhóm \(group)" : "", "dòng \(number)", "\(number * 7)"])
        expected.append(isShown || isMerged ? "nhóm \(group)" : "-")
        number += 1
      }
    }
    let fixture = try Fixture()
    let path = try fixture.writeArchive("a.xlsx", WorkbookFixture(rows: rows, merges: merges).parts)
    let opened = try DatasetReader().open(path: path)
    #expect(try opened.table.words("nhom") == expected, "seed \(seed)")
    #expect(try opened.table.words("so") == (2..<number).map { "\($0 * 7)" })
    let filled = merges.isEmpty ? nil : opened.first(.mergedCellsFilled)?.arguments["count"]
    let lines = merges.reduce(0) { sum, merge in
      let ends = merge.split(separator: ":").compactMap { Int($0.dropFirst()) }
      return sum + ends[1] - ends[0]
    }
    #expect(filled == (merges.isEmpty ? nil : .number(lines)))
  }
}
