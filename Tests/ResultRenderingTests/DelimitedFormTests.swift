import ColumnarData
import ResultRendering
import Testing
import Values
import VietnameseText

@Suite struct DelimitedFormTests {
  @Test func writesARatioAsThreeColumns() {
    var options = RenderingOptions(language: .vietnamese, width: 20)
    options.rowLimit = RowLimit(first: 1)
    options.usesColor = true
    #expect(
      rendered(SampleResults.domains, as: .csv, options) == """
        domain,count,ratio(online of eligible)_n,ratio(online of eligible)_d,ratio(online of eligible)
        Đất đai,1227,1200,1227,0.97799511002445
        Tư pháp,444,471,493,0.955375253549696
        Y tế,0,0,0,
        (total),1671,1671,1720,0.971511627906977

        """)
  }

  @Test func writesValuesPlain() {
    let result = SampleResults.result([
      SampleResults.text("t", ["a\tb", ""]),
      SampleResults.number("n", [1_234_567, nil]),
      SampleResults.number("x", [-5, 12345], scale: 2),
      SampleResults.boolean("b", [true, false]),
      SampleResults.date("d", ["2020-08-31", nil]),
      SampleResults.period("p", .quarter, [Period(unit: .quarter, year: 2020, number: 3), nil]),
      SampleResults.category(
        "c", ["post", nil],
        values: [.init(value: "post", titles: LocalizedText(english: "by post", vietnamese: "bưu chính"))]),
      SampleResults.ratio("m", [(1250, 5), nil], .mean, scales: (2, 0)),
    ])
    #expect(
      rendered(result, as: .csv) == """
        t,n,x,b,d,p,c,m_n,m_d,m
        a\tb,1234567,-0.05,true,2020-08-31,2020Q3,post,12.50,5,2.5
        ,,123.45,false,,,,,,

        """)
    #expect(rendered(result, as: .tsv).hasPrefix("t\tn\tx\tb\td\tp\tc\tm_n\tm_d\tm\n\"a\tb\"\t1234567\t-0.05\ttrue\t"))
  }

  @Test(
    arguments: [
      ((1, 3), "0.333333333333333"), ((2, 3), "0.666666666666667"), ((-2, 3), "-0.666666666666667"),
      ((1, 2), "0.5"), ((3, 1), "3"), ((0, 7), "0"), ((5, 0), ""), ((1, 30_000_000), "0.0000000333333333333333"),
      ((1, .max), "0.00000000000000000010842021724855"), ((-1, 2_000_000), "-0.0000005"),
      ((999_999_999_999_999, 1_000_000_000_000_000), "0.999999999999999"),
      ((1_999_999_999_999_999, 2_000_000_000_000_000), "1"), ((1_671, 1_720), "0.971511627906977"),
      ((.max, 1), "9223372036854775807"),
      ((.max, 2), "4611686018427387904"), ((9_000_000_000_000, 7), "1285714285714.29"),
      ((100_000_000_000_000_001, 2), "50000000000000001"),
    ] as [((Int64, Int64), String)])
  func quotientsAreExactToFifteenDigits(_ parts: (Int64, Int64), _ quotient: String) {
    let result = SampleResults.result([SampleResults.ratio("r", [parts], .quotient)])
    #expect(rendered(result, as: .csv) == "r_n,r_d,r\n\(parts.0),\(parts.1),\(quotient)\n")
  }

  @Test func readsBackWhateverTheTexts() {
    let texts = [
      "a,b", "say \"x\"", "line\nbreak", "cr\rhere", "both\r\n", " blank ", "\u{1B}[31m", "'", "\"", "Đất đai", "統計",
    ]
    for format in [OutputFormat.csv, .tsv] {
      let separator: UInt8 = format == .csv ? 0x2C : 0x09
      let asText = SampleResults.text("x", texts)
      let asCategory = SampleResults.category("y,\"z\"", texts)
      let records = Self.records(of: rendered(SampleResults.result([asText, asCategory]), as: format), separator)
      #expect(records == [["x", "y,\"z\""]] + texts.map { [$0, $0] })
    }
  }

  private static let oddTexts = ["=1+1", "+84 24", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "a=1", "1-2", "00123", ""]

  @Test(arguments: [OutputFormat.csv, .tsv])
  func changesNoTextForPrograms(_ format: OutputFormat) {
    let texts = Self.oddTexts
    let result = SampleResults.result([SampleResults.text("=t", texts), SampleResults.category("+c", texts)])
    let records = Self.records(of: rendered(result, as: format), format == .csv ? 0x2C : 0x09)
    #expect(records == [["=t", "+c"]] + texts.map { [$0, $0] })
  }

  @Test func guardsTextThatExcelWouldRunOrChange() throws {
    let texts = Self.oddTexts
    let result = SampleResults.result([
      SampleResults.text("=t", texts), SampleResults.category("c", texts), SampleResults.number("n", Array(-4...6)),
    ])
    var text = ""
    let summary = try ResultRenderer.render(result, format: .csv, options: Self.excel(.english), to: &text)
    let guarded = [
      "'=1+1", "'+84 24", "'-1", "'@SUM(A1)", "'\tx", "'\rx", "\nx", "a=1", "=\"1-2\"", "=\"00123\"", "",
    ]
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    text.unicodeScalars.removeFirst()
    let records = Self.records(of: text, 0x2C)
    #expect(records.map { $0[0] } == ["'=t"] + guarded)
    #expect(records.map { $0[1] } == ["c"] + guarded)
    #expect(records.map { $0[2] } == ["n", "-4", "-3", "-2", "-1", "0", "1", "2", "3", "4", "5", "6"])
    #expect(summary.guardedCells == 17)
  }

  @Test func partsFieldsForExcelByTheLanguage() {
    let result = SampleResults.result([
      SampleResults.text("t", ["a;b", "c,d"]), SampleResults.number("x", [-5, 12345], scale: 2),
      SampleResults.ratio("r", [(1, 4), (3, 1)]), SampleResults.date("d", ["2020-08-31", nil]),
    ])
    #expect(
      rendered(result, as: .csv, Self.excel(.vietnamese))
        == "\u{FEFF}t;x;r (tử số);r (mẫu số);r;d\n\"a;b\";-0,05;1;4;0,25;2020-08-31\nc,d;123,45;3;1;3;\n")
    #expect(
      rendered(result, as: .csv, Self.excel(.english))
        == "\u{FEFF}t,x,r (numerator),r (denominator),r,d\na;b,-0.05,1,4,0.25,2020-08-31\n\"c,d\",123.45,3,1,3,\n")
  }

  /// For Excel's user columns, values and labels stand in words; programs read their names.
  @Test func standsInWordsForExcel() {
    let values = [
      FieldValue(value: "online", titles: LocalizedText(english: "Online", vietnamese: "trực tuyến")),
      FieldValue(value: "post", titles: LocalizedText(english: "By post", vietnamese: "bưu chính")),
    ]
    let field = Field(
      name: "channel", titles: LocalizedText(english: "Channel", vietnamese: "kênh"), type: .category, values: values)
    let column = CategoryColumn(
      codes: Codes([1, 2, 3, 0], greatest: 3), dictionary: CategoryDictionary(["online", "post", "fax"]))
    let table = Table(
      schema: TableSchema(name: "t", fields: [field]), columns: [.category(column)], rowCount: 4)
    let result = ResultTable(table: table, roles: [.detail, .detail, .detail, .total], keyCount: 1)
    #expect(rendered(result, as: .csv, Self.excel(.vietnamese)) == "\u{FEFF}kênh\ntrực tuyến\nbưu chính\nfax\nTổng\n")
    #expect(rendered(result, as: .csv, Self.excel(.english)) == "\u{FEFF}Channel\nOnline\nBy post\nfax\nTotal\n")
    #expect(rendered(result, as: .csv) == "channel\nonline\npost\nfax\n(total)\n")
  }

  private static func excel(_ language: Language) -> RenderingOptions {
    var options = RenderingOptions(language: language)
    options.isForExcel = true
    return options
  }

  @Test func showsControlsOnATerminalOnly() {
    let result = SampleResults.result([SampleResults.text("t", ["\u{1B}[2J"])])
    var options = RenderingOptions()
    #expect(rendered(result, as: .csv, options) == "t\n\u{1B}[2J\n")
    options.isTerminal = true
    #expect(rendered(result, as: .csv, options) == "t\n␛[2J\n")
  }

  @Test func namesNoTwoColumnsAlike() {
    let result = SampleResults.result([
      SampleResults.number("r_n", [1]), SampleResults.ratio("r", [(1, 2)]), SampleResults.ratio("r", [(1, 4)]),
      SampleResults.number("r", [5]),
    ])
    #expect(rendered(result, as: .csv) == "r_n,r_2_n,r_2_d,r_2,r_3_n,r_3_d,r_3,r\n1,1,2,0.5,1,4,0.25,5\n")
  }

  @Test func aRowOfOneMissingValueIsARow() {
    let result = SampleResults.result([SampleResults.category("c", ["a", nil, "b"])])
    #expect(rendered(result, as: .csv) == "c\na\n\"\"\nb\n")
  }

  @Test func labelsKeysThatCannotHoldAWord() {
    let result = SampleResults.result(
      [SampleResults.number("level", [3, nil, nil]), SampleResults.number("count", [1, 2, 3])],
      roles: [.detail, .other, .total], keys: 1)
    #expect(rendered(result, as: .csv) == "level,count\n3,1\n(other),2\n(total),3\n")
  }

  /// A reader of RFC 4180, independent of the writer.
  private static func records(of text: String, _ separator: UInt8) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if bytes.first == 0x22 {
          field.append(0x22)
          bytes.removeFirst()
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 && field.isEmpty {
        isQuoted = true
      } else if byte == separator || byte == 0x0A {
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0A {
          records.append(record)
          record = []
        }
      } else {
        field.append(byte)
      }
    }
    return records
  }
}
