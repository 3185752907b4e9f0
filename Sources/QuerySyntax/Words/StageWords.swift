/// The words with which a stage begins.
package enum StageWord: Sendable, Hashable, CaseIterable {
  case `where`, except, `in`, add, show, list, sort, top, bottom, first, last, change, expect, chart

  static let definitions: [StageWord: WordDefinition] = [
    .where: WordDefinition(
      "where", "lọc", nameRule: .hard,
      meaning: ("keeps the rows for which a condition holds", "giữ các dòng thỏa điều kiện"),
      form: "where CONDITION",
      note: (
        "Comparisons: = != < <= > >= in contains, starts with, is missing; joined by and, or, not. Values are found without marks.",
        "So sánh: = != < <= > >= trong, chứa, bắt đầu bằng, là thiếu; nối bằng và, hoặc, không. Giá trị gõ không dấu cũng tìm được."
      ),
      examples: [
        "dossiers | where tracked and level >= 3",
        "procedures | where domain = \"dat dai\" and level in 3..4",
      ],
      related: ["except", "and", "has", "in"]),
    .except: WordDefinition(
      "except", "trừ", nameRule: .verb,
      meaning: ("removes the rows for which a condition holds", "bỏ các dòng thỏa điều kiện"),
      form: "except CONDITION",
      note: (
        "where and except of one condition together are all rows; a missing value meets no comparison but !=.",
        "lọc và trừ cùng một điều kiện gộp lại đủ mọi dòng; giá trị thiếu chỉ thỏa so sánh !=."
      ),
      examples: ["dossiers | except channel = post"],
      related: ["where"]),
    .in: WordDefinition(
      "in", "trong", nameRule: .hard,
      meaning: (
        "keeps a period; in a condition: lies in a period, range or list",
        "giữ một kỳ; trong điều kiện: thuộc một kỳ, khoảng hoặc danh sách"
      ),
      form: "in PERIOD [by DATE]",
      note: (
        "The date is the table's own time column unless one is named. 'help periods' tells how periods are written. In a condition, a query in parentheses gives the values: those of its one column, or of a table's rows their key.",
        "Mốc thời gian là cột thời gian của bảng nếu không nêu cột khác. 'trợ giúp kỳ' cho biết cách viết kỳ. Trong điều kiện, truy vấn trong ngoặc cho các giá trị: một cột của nó, hoặc cột khóa nếu là các dòng của bảng."
      ),
      examples: [
        "dossiers | in 2020Q3 | where level in 3..4",
        "dossiers | in 2020Q3 by resolved | show count",
        "dossiers | where procedure in (procedures | where online) | show count",
      ],
      related: ["ytd", "last", "change"]),
    .add: WordDefinition(
      "add", "thêm", nameRule: .verb,
      meaning: ("adds a column computed from the others", "thêm một cột tính từ các cột khác"),
      form: "add NAME = EXPRESSION, …",
      examples: [
        "dossiers | add wait = days(received, resolved)",
        "dossiers | add wait = days(received, resolved) | show median(wait)",
      ],
      related: ["days", "list"]),
    .show: WordDefinition(
      "show", "hiện", nameRule: .verb,
      meaning: ("computes measures of all rows or of each group", "tính số đo của mọi dòng hoặc của từng nhóm"),
      form: "show [NAME =] MEASURE, …  [by KEY, …]  [across KEY]  [total]",
      note: (
        "by makes rows, across makes columns, total computes the measure anew over all rows.",
        "theo tạo dòng, ngang tạo cột, tổng tính lại số đo trên mọi dòng."
      ),
      examples: [
        "dossiers | show count by district total",
        "procedures | show ratio(online of eligible) by domain total",
        "dossiers | in 2020 | show count by district across quarter total",
      ],
      related: ["by", "across", "total", "count", "ratio", "list"]),
    .list: WordDefinition(
      "list", "liệt kê", nameRule: .verb,
      meaning: (
        "shows the rows themselves, all columns or those named", "hiện chính các dòng, mọi cột hoặc các cột đã nêu"
      ),
      form: "list [COLUMN, …]",
      examples: ["procedures | list code, name, level"],
      related: ["show", "sort"]),
    .sort: WordDefinition(
      "sort", "sắp xếp", nameRule: .verb,
      meaning: ("orders the rows", "sắp thứ tự các dòng"),
      form: "sort COLUMN [asc|desc], …",
      note: (
        "0 / 0 and missing values come last.",
        "0 / 0 và giá trị thiếu đứng cuối."
      ),
      examples: ["procedures | show count by domain | sort count desc"],
      related: ["top", "desc"]),
    .top: WordDefinition(
      "top", "đầu", nameRule: .verb, opening: .number,
      meaning: ("keeps the greatest rows", "giữ các dòng lớn nhất"),
      form: "top NUMBER [by MEASURE] [per KEY] [other]",
      examples: [
        "dossiers | show count by district | top 5 by count other",
        "dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other",
      ],
      related: ["bottom", "per", "other", "sort"]),
    .bottom: WordDefinition(
      "bottom", "cuối", nameRule: .verb, opening: .number,
      meaning: ("keeps the least rows", "giữ các dòng nhỏ nhất"),
      form: "bottom NUMBER [by MEASURE] [per KEY] [other]",
      examples: ["procedures | show ratio(online of eligible) by domain | bottom 5"],
      related: ["top", "sort"]),
    .first: WordDefinition(
      "first", "lấy đầu", opening: .number,
      meaning: (
        "keeps so many rows from the start, in their order", "giữ số dòng đã nêu, tính từ đầu, theo đúng thứ tự"
      ),
      form: "first NUMBER",
      note: (
        "The order is that of the rows before: of the file, of the keys, or of sort. Totals stay.",
        "Thứ tự là của các dòng trước đó: của tệp, của cột nhóm, hoặc của sắp xếp. Dòng tổng được giữ lại."
      ),
      examples: ["dossiers | first 5", "dossiers | show count by district | sort count desc | first 5"],
      related: ["sort", "top"]),
    .last: WordDefinition(
      "last", "lấy cuối", opening: .number, isHomonym: true,
      meaning: ("keeps so many rows from the end, in their order", "giữ số dòng đã nêu ở cuối, theo đúng thứ tự"),
      form: "| last NUMBER",
      note: (
        "The order is that of the rows before, as for first. In 'in last 4 quarter' the word is one of periods.",
        "Thứ tự là của các dòng trước đó, như lấy đầu."
      ),
      examples: ["dossiers | last 5"],
      related: ["first", "bottom"]),
    .change: WordDefinition(
      "change", "thay đổi", nameRule: .verb, opening: .clause(.from),
      meaning: ("compares each figure with another period", "so mỗi số liệu với một kỳ khác"),
      form: "change from previous|last year|PERIOD",
      note: (
        "Of a ratio in percentage points, of a count in units and percent. A period cut off is compared with as many days.",
        "Tỷ lệ so theo điểm phần trăm, số đếm so theo đơn vị và phần trăm. Kỳ chưa trọn được so với cùng số ngày."
      ),
      examples: [
        "dossiers | in 2020Q3 | show count by district | change from previous",
        "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous",
      ],
      related: ["in", "from", "previous"]),
    .expect: WordDefinition(
      "expect", "kỳ vọng", nameRule: .verb,
      meaning: ("fails unless a condition holds of every row", "báo lỗi nếu có dòng không thỏa điều kiện"),
      form: "expect CONDITION   expect none",
      note: (
        "'expect none' fails unless no row is left. Where it fails the answer stands, and a script or session ends with code 3.",
        "'kỳ vọng không có dòng nào' báo lỗi nếu còn dòng. Khi không đạt, kết quả vẫn hiện; tập lệnh hoặc phiên kết thúc với mã 3."
      ),
      examples: [
        "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%",
        "dossiers | where resolved < received | expect none",
      ],
      related: ["where", "target"]),
    .chart: WordDefinition(
      "chart", "biểu đồ", nameRule: .verb,
      meaning: ("draws the result, as the last stage", "vẽ kết quả thành biểu đồ, ở bước cuối cùng"),
      form: "chart [bar|line|spark|heat]",
      note: (
        "Without a kind: a line where the rows are periods, bars for one key, a heat map for two. The result stays the same table.",
        "Nếu không nêu loại: nhóm theo kỳ thì vẽ đường, một cột nhóm thì vẽ cột, hai cột nhóm thì vẽ bản đồ nhiệt. Kết quả vẫn là bảng đó."
      ),
      examples: [
        "dossiers | in 2020 | show ratio(channel = online) by quarter | chart",
        "procedures | show ratio(online of eligible) by tier | chart bar",
        "dossiers | in 2020 | show count by district across quarter | chart heat",
      ],
      related: ["bar", "line", "spark", "heat"]),
  ]
}
