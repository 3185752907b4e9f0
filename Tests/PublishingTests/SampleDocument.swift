import ColumnarData
import NotebookDocuments
import Publishing
import ResultRendering
import Values
import VietnameseText

/// A small report, and results as its cells give them.
enum SampleDocument {
  static let text = """
    ---
    motcua: 1
    title: Báo cáo <quý III>
    language: vi
    ---
    # Cung cấp dịch vụ công

    Đạt [97,15%](#provision.percent) của [1.720](#provision.d) thủ tục; xem [trang](https://example.org/?a=1&b=2).

    | Cấp | Số |
    |---|---:|
    | xã | 3 |

    ```motcua name=provision
    thủ tục | hiện tỷ lệ(trực tuyến trên đủ điều kiện) theo cấp
    ```
    ```output id=ab rows=3
    ghi chú: đủ điều kiện = <b>
    Cấp                          tỷ lệ
    ─────  ───────────────────────────
    tỉnh       1.313 / 1.351 =  97,19%
    xã            97 /   104 =  93,27%
    ─────  ───────────────────────────
    Tổng       1.410 / 1.455 =  96,91%
    ```
    ```motcua
    bảng
    ```
    ```output
    Tên     số
    ────  ────
    a=b      1
    … còn 97 dòng; xem hết bằng: thiết lập số dòng tất cả
    ```
    <!-- motcua:end cells=2 -->

    """

  static let document = SessionDocument(parsing: text)

  static func result(_ columns: [(Field, ColumnValues)], roles: [ResultTable.RowRole]? = nil, keys: Int) -> ResultTable
  {
    let table = Table(
      schema: TableSchema(name: "kết quả", fields: columns.map(\.0)), columns: columns.map(\.1),
      rowCount: columns.first?.1.count ?? 0)
    return ResultTable(table: table, roles: roles, keyCount: keys, chart: ChartRequest(form: .bar))
  }

  /// A result with every type, and texts that a page, a script or a spreadsheet would act on.
  static let hostile = result(
    [
      (
        Field(name: "unit", titles: LocalizedText(english: "Unit", vietnamese: "Đơn vị"), type: .text),
        .text(
          TextColumn([
            "<script>alert(1)</script>", "=1+1", "\"><img src=x onerror=alert(1)>", "a\u{1B}[31m&amp;\u{202E}b",
          ]))
      ),
      (
        Field(name: "<i>share</i>", type: .ratio(.proportion)),
        .ratio(
          RatioColumn(
            numerators: ColumnBuffer([1, 2, 0, RatioColumn.missing]), denominators: ColumnBuffer([3, 4, 0, 0]),
            kind: .proportion))
      ),
      (
        Field(name: "big", type: .number(scale: 0)),
        .number(NumberColumn(values: IntegerValues([9_007_199_254_740_993, 1234, -5, IntegerValues.missing])))
      ),
      (
        Field(name: "amount", type: .number(scale: 2)),
        .number(NumberColumn(values: IntegerValues([1250, 1, 0, -7]), scale: 2))
      ),
      (
        Field(name: "day", type: .date),
        .date(DateColumn(values: IntegerValues(["2020-08-31", "1900-01-01", "2020-02-29", "1970-01-01"].map(days))))
      ),
      (Field(name: "ok", type: .boolean), .boolean(BooleanColumn([true, false, nil, true]))),
      (
        Field(name: "quarter", type: .period(.quarter)),
        .period(PeriodColumn(unit: .quarter, ordinals: IntegerValues([8082, 8083, 8080, IntegerValues.missing])))
      ),
      (
        Field(name: "change", type: .ratio(.points)),
        .ratio(
          RatioColumn(
            numerators: ColumnBuffer([1, -1, 0, 0]), denominators: ColumnBuffer([100, 3, 1, 1]), kind: .points))
      ),
    ], keys: 1)

  private static func days(_ text: String) -> Int64 { Day(iso: text).map { Int64($0.daysSince1970) } ?? 0 }
}
