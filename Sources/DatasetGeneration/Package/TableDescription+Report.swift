import VietnameseText

extension TableDescription {
  static let inspections = TableDescription(
    name: "inspections", titles: LocalizedText(english: "Inspections", vietnamese: "kiểm tra"),
    aliases: ["kiemtra", "đợt kiểm tra"],
    note: """
      One row per body visited and kind of inspection; units, dates and rounds are assumed, the counts are the report's. \
      Its 26 can be read in two ways, and both come out: as different units inspected (12 communes on PAPI and SIPAS \
      and 14 units on administrative reform, among which the 4 unannounced and 2 ordered inspections fall), which is \
      distinct(unit); or as rounds (6 districts, 14, 4 and 2), which is distinct(round).
      """,
    timeField: "date", primaryKey: "id",
    columns: [
      ColumnDescription("id", .text, "Inspection", "mã kiểm tra", ["makt"], note: "Running number."),
      ColumnDescription(
        "round", .openCategory, "Round", "đợt", ["dot", "cuộc kiểm tra"],
        note: "The visits made together: a district's two communes are one round."),
      ColumnDescription("date", .date, "Date", "ngày kiểm tra", ["ngaykiemtra"], note: "Assumed."),
      ColumnDescription(
        "unit", .openCategory, "Unit", "đơn vị được kiểm tra", ["dv", "donvi", "đơn vị"],
        note: "The body visited; assumed."),
      ColumnDescription(
        "kind",
        .category([
          ValueDescription("papi_sipas", "on PAPI and SIPAS", "chỉ số PAPI, SIPAS", ["papi", "sipas"]),
          ValueDescription("administrative_reform", "on administrative reform", "cải cách hành chính", ["cchc"]),
          ValueDescription(
            "public_duty_unannounced", "unannounced, on public duty", "công vụ đột xuất", ["đột xuất", "dotxuat"]),
          ValueDescription(
            "case_by_order", "of a case, by order", "vụ việc theo chỉ đạo", ["vụ việc", "theo chỉ đạo"]),
        ]), "Kind", "loại kiểm tra", ["loai", "nội dung kiểm tra"], note: "What was inspected."),
      ColumnDescription(
        "target_tier", .tier, "Tier inspected", "cấp", ["cấp được kiểm tra"], note: "Tier of the unit."),
      ColumnDescription(
        "scope",
        .category([
          ValueDescription("commune", "commune", "xã, phường, thị trấn", ["xã"]),
          ValueDescription("district", "district", "quận, huyện, thị xã", ["huyện"]),
          ValueDescription("other", "other", "sở, ngành", ["khác"]),
        ]), "Scope", "phạm vi", ["phamvi"], note: "What kind of body was visited."),
      ColumnDescription(
        "district", .district, "District", "quận huyện", ["quanhuyen", "địa bàn"],
        note: "Where the unit is; missing for departments."
      ).mayBeMissing(),
      ColumnDescription(
        "attitude_complaints", .count, "Complaints about attitude", "phản ánh về thái độ",
        ["phananh", "phản ánh", "khiếu nại"],
        note: "Complaints about the attitude of officials that reached the unit."),
      ColumnDescription(
        "assumed", .boolean, "Assumed", "giả định", ["giadinh"], note: "Whether unit and date are assumed; always."),
    ],
    foreignKeys: [ReferenceDescription("unit", to: "units", "name")])

  static let decisions = TableDescription(
    name: "decisions", titles: LocalizedText(english: "Decisions", vietnamese: "quyết định"),
    aliases: ["qd", "quyetdinh"],
    note: """
      Decisions of the city on procedures; the items are the report's, numbers and dates are assumed. Published \
      procedures, internal workflows and plans for simplifying are different things and are not added up.
      """,
    timeField: "date", primaryKey: "number",
    columns: [
      ColumnDescription(
        "number", .text, "Number", "số quyết định", ["số hiệu", "sohieu"],
        note: "Assumed; synthetic numbers begin with 90."
      ),
      ColumnDescription("date", .date, "Date", "ngày ban hành", ["ngaybanhanh"], note: "Assumed."),
      ColumnDescription("issuer", .openCategory, "Issuer", "cơ quan ban hành", ["ban hành"], note: "Who decided."),
      ColumnDescription(
        "domain", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc"], note: "As the report names it."),
      ColumnDescription(
        "kind",
        .category([
          ValueDescription(
            "simplification", "plans for simplifying", "phương án đơn giản hóa", ["đơn giản hóa", "dongian"]),
          ValueDescription("publication", "publishing a list", "công bố danh mục", ["công bố", "congbo"]),
          ValueDescription(
            "internal_workflows", "approving internal workflows", "quy trình nội bộ", ["quy trình", "quytrinh"]),
        ]), "Kind", "loại quyết định", ["loai"], note: "What was decided."),
      ColumnDescription("title", .text, "Title", "trích yếu", ["trichyeu"], note: "In Vietnamese; composed."),
      ColumnDescription(
        "items", .count, "Items", "số lượng", ["soluong"], note: "Plans, procedures or workflows, by kind."),
      ColumnDescription(
        "assumed", .boolean, "Assumed", "giả định", ["giadinh"], note: "Whether number and date are assumed; always."),
    ],
    foreignKeys: [
      ReferenceDescription("domain", to: "domains", "name"), ReferenceDescription("issuer", to: "units", "name"),
    ])

  static let decisionProcedures = TableDescription(
    name: "decision_procedures",
    titles: LocalizedText(english: "Procedures of decisions", vietnamese: "thủ tục của quyết định"),
    aliases: ["qdtt", "thủ tục theo quyết định"],
    note: "Which procedures a decision is about, one row for each; which they are is assumed, how many is not.",
    columns: [
      ColumnDescription(
        "decision", .openCategory, "Decision", "quyết định", ["qd", "quyetdinh"], note: "Number in the table decisions."
      ),
      ColumnDescription(
        "procedure", .openCategory, "Procedure", "thủ tục hành chính", ["tt", "thutuc", "thủ tục"],
        note: "Code in the table procedures."),
    ],
    foreignKeys: [
      ReferenceDescription("decision", to: "decisions", "number"),
      ReferenceDescription("procedure", to: "procedures", "code"),
    ])

  static let targets = TableDescription(
    name: "targets", titles: LocalizedText(english: "Targets", vietnamese: "chỉ tiêu"), aliases: ["chitieu"],
    note: "The targets of the city's 2020 plan. The report gives no actual value for T2 to T7.", primaryKey: "id",
    columns: [
      ColumnDescription("id", .text, "Target", "mã chỉ tiêu", ["mact"], note: "T1 to T7."),
      ColumnDescription("name", .text, "Wording", "nội dung tiếng Anh", ["tienganh"], note: "In English."),
      ColumnDescription("name_vi", .text, "Wording in Vietnamese", "nội dung", ["noidung"], note: "In Vietnamese."),
      ColumnDescription(
        "metric", .text, "Metric", "tên chỉ số", ["tenchiso"], note: "Name of the metric that it is measured by."),
      ColumnDescription(
        "comparison",
        .category([
          ValueDescription(">=", "at least", "tối thiểu", ["toithieu"]), ValueDescription("=", "exactly", "bằng"),
          ValueDescription("<=", "at most", "tối đa"),
        ]), "Comparison", "so sánh", ["sosanh"],
        note:
          "How the actual value must stand to the target; where the plan gives a bare percentage, at least is assumed."),
      ColumnDescription("value", .number, "Value", "giá trị", ["giatri"], note: "In the unit beside it."),
      ColumnDescription(
        "unit", .category([ValueDescription("percent", "percent", "phần trăm", ["%"])]), "Unit of value", "đơn vị tính",
        ["dvt"], note: "60 percent is 60."),
      ColumnDescription(
        "base", .text, "Base", "mẫu số", ["mauso", "cơ sở tính"],
        note: "What the percentage is of, and whether the plan says so."),
      ColumnDescription(
        "year", .integer(minimum: 2000, maximum: 2100), "Year", "năm kế hoạch", ["namkh"],
        note: "Of the plan."),
      ColumnDescription("source", .text, "Source", "nguồn dẫn", ["nguondan"], note: "Where the target stands."),
    ])

  static let reported = TableDescription(
    name: "reported", titles: LocalizedText(english: "Reported figures", vietnamese: "số liệu báo cáo"),
    aliases: ["solieu", "số liệu"],
    note: "The figures of the report of 2020-09-11, data to 2020-08-31, as published.", primaryKey: "id",
    columns: [
      ColumnDescription("id", .text, "Figure", "mã số liệu", ["masl"], note: "R1 to R18."),
      ColumnDescription("name", .text, "Wording", "nội dung tiếng Anh", ["tienganh"], note: "In English."),
      ColumnDescription("name_vi", .text, "Wording in Vietnamese", "nội dung", ["noidung"], note: "In Vietnamese."),
      ColumnDescription("value", .number, "Value", "giá trị", ["giatri"], note: "As published, in the unit beside it."),
      ColumnDescription(
        "unit",
        .category([
          ValueDescription("procedure", "procedures", "thủ tục"),
          ValueDescription("percent", "percent", "phần trăm", ["%"]),
          ValueDescription("unit", "units", "đơn vị"), ValueDescription("commune", "communes", "xã"),
          ValueDescription("district", "districts", "huyện"), ValueDescription("case", "cases", "vụ việc"),
          ValueDescription("complaint", "complaints", "phản ánh"), ValueDescription("plan", "plans", "phương án"),
          ValueDescription("workflow", "workflows", "quy trình"),
        ]), "Unit of value", "đơn vị tính", ["dvt"], note: "What is counted."),
      ColumnDescription(
        "query", .text, "Query", "câu lệnh", ["caulenh"], note: "Which query over this set gives the figure."),
      ColumnDescription("source", .text, "Source", "nguồn dẫn", ["nguondan"], note: "Where the figure stands."),
      ColumnDescription(
        "assumed", .boolean, "Assumed", "giả định", ["giadinh"],
        note: "Whether the figure is assumed and not published; never."),
    ])
}
