import VietnameseText

extension TableDescription {
  static let decisions = TableDescription(
    name: "decisions", titles: LocalizedText(english: "Decisions", vietnamese: "quyết định"),
    aliases: ["qd", "quyetdinh"],
    note: LocalizedText(
      english: """
        Decisions of the city's chairman on procedures; the items are the article's, numbers, dates and titles are \
        assumed. Published procedures, internal workflows and plans for simplifying are different things and are not \
        added up.
        """,
      vietnamese: """
        Quyết định của Chủ tịch UBND thành phố về thủ tục hành chính; số mục theo bài báo, số, ngày và trích yếu là giả \
        định. Thủ tục được công bố, quy trình nội bộ và phương án đơn giản hóa là những thứ khác nhau, không cộng lại.
        """),
    timeField: "date", primaryKey: "number",
    columns: [
      ColumnDescription(
        "number", .text, "Number", "số quyết định", ["số hiệu", "sohieu"],
        note: "Assumed; synthetic numbers begin with 90.", "Giả định; số giả lập bắt đầu bằng 90."),
      ColumnDescription("date", .date, "Date", "ngày ban hành", ["ngaybanhanh"], note: "Assumed.", "Giả định."),
      ColumnDescription(
        "issuer", .openCategory, "Issuer", "người ban hành", ["ban hành", "cơ quan ban hành"],
        note: "Who decided; assumed, as decisions that publish procedures are the chairman's.",
        "Người ký ban hành; giả định, vì quyết định công bố thủ tục hành chính là của Chủ tịch UBND."),
      ColumnDescription(
        "domain", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc"], note: "As the article names it.",
        "Theo cách gọi của bài báo."),
      ColumnDescription(
        "kind",
        .category([
          ValueDescription(
            "simplification", "plans for simplifying", "phương án đơn giản hóa", ["đơn giản hóa", "dongian"]),
          ValueDescription("publication", "publishing a list", "công bố danh mục", ["công bố", "congbo"]),
          ValueDescription(
            "internal_workflows", "approving internal workflows", "quy trình nội bộ", ["quy trình", "quytrinh"]),
        ]), "Kind", "loại quyết định", ["loai"], note: "What was decided.", "Nội dung quyết định."),
      ColumnDescription(
        "title", .text, "Title", "trích yếu", ["trichyeu"], note: "In Vietnamese; composed.", "Do bộ dữ liệu soạn ra."),
      ColumnDescription(
        "items", .count, "Items", "số mục", ["somuc"], note: "Plans, procedures or workflows, by kind.",
        "Số phương án, thủ tục hoặc quy trình, tùy loại."),
      ColumnDescription(
        "assumed", .boolean, "Assumed", "giả định", ["giadinh"],
        note: "Whether number and date are assumed; always.", "Số và ngày có phải giả định không; luôn là có."),
    ],
    foreignKeys: [ReferenceDescription("domain", to: "domains", "name")])

  static let decisionProcedures = TableDescription(
    name: "decision_procedures",
    titles: LocalizedText(english: "Procedures of decisions", vietnamese: "thủ tục của quyết định"),
    aliases: ["qdtt", "thủ tục theo quyết định"],
    note: LocalizedText(
      english: "Which procedures a decision is about, one row for each; which they are is assumed, how many is not.",
      vietnamese:
        "Thủ tục thuộc từng quyết định, mỗi thủ tục một dòng; là thủ tục nào thì giả định, số lượng thì không."),
    columns: [
      ColumnDescription(
        "decision", .openCategory, "Decision", "quyết định", ["qd", "quyetdinh"],
        note: "Number in the table decisions; assumed.", "Số trong bảng quyết định; giả định."),
      ColumnDescription(
        "procedure", .openCategory, "Procedure", "thủ tục hành chính", ["tt", "thutuc", "thủ tục"],
        note: "Code in the table procedures; assumed.", "Mã trong bảng thủ tục; giả định."),
    ],
    foreignKeys: [
      ReferenceDescription("decision", to: "decisions", "number"),
      ReferenceDescription("procedure", to: "procedures", "code"),
    ])
}
