import VietnameseText

extension TableDescription {
  static let targets = TableDescription(
    name: "targets", titles: LocalizedText(english: "Targets", vietnamese: "chỉ tiêu"), aliases: ["chitieu"],
    note: LocalizedText(
      english: """
        The targets of the city's 2020 plan as the article tells them. It gives no actual value for T2 to T7, and leaves \
        open of what some percentages are: base lists the readings.
        """,
      vietnamese: """
        Các chỉ tiêu trong kế hoạch năm 2020 của thành phố, theo bài báo. Bài báo không nêu kết quả thực hiện của T2 đến \
        T7 và không nói rõ một số tỷ lệ tính trên cái gì: cột mẫu số liệt kê các cách hiểu.
        """),
    primaryKey: "id",
    columns: [
      ColumnDescription("id", .text, "Target", "mã chỉ tiêu", ["mact"], note: "T1 to T7.", "T1 đến T7."),
      ColumnDescription(
        "name", .text, "Wording", "nội dung tiếng Anh", ["tienganh"], note: "In English.", "Bằng tiếng Anh."),
      ColumnDescription(
        "name_vi", .text, "Wording in Vietnamese", "nội dung", ["noidung"], note: "In Vietnamese.", "Bằng tiếng Việt."),
      ColumnDescription(
        "metric", .text, "Metric", "tên chỉ số", ["tenchiso"], note: "Name of the metric that it is measured by.",
        "Tên chỉ số dùng để đo."),
      ColumnDescription(
        "comparison",
        .category([
          ValueDescription(">=", "at least", "tối thiểu", ["toithieu"]), ValueDescription("=", "exactly", "bằng"),
          ValueDescription("<=", "at most", "tối đa"),
        ]), "Comparison", "so sánh", ["sosanh"],
        note:
          "How the actual value must stand to the target; where the plan gives a bare percentage, at least is assumed.",
        "Kết quả phải thế nào so với chỉ tiêu; nếu kế hoạch chỉ nêu tỷ lệ thì giả định là tối thiểu."),
      ColumnDescription(
        "value", .number, "Value", "giá trị", ["giatri"], note: "In the unit beside it.", "Theo đơn vị tính bên cạnh."),
      ColumnDescription(
        "unit", .category([ValueDescription("percent", "percent", "phần trăm", ["%"])]), "Unit of value", "đơn vị tính",
        ["dvt"], note: "60 percent is 60.", "60 phần trăm là 60."),
      ColumnDescription(
        "readings", .count, "Readings", "số cách hiểu", ["cachhieu"],
        note: "How many honest bases the wording allows; a verdict holds only if it does under each.",
        "Câu chữ cho phép hiểu mẫu số theo mấy cách; kết luận đạt hay không chỉ chắc chắn khi đúng với mọi cách."),
      ColumnDescription(
        "base", .text, "Base", "mẫu số tiếng Anh", ["mauso_en"],
        note: "What the percentage is of, a reading after a number in brackets; in English.",
        "Tỷ lệ tính trên cái gì, mỗi cách hiểu sau một số trong ngoặc; bằng tiếng Anh."),
      ColumnDescription(
        "base_vi", .text, "Base in Vietnamese", "mẫu số", ["mauso", "cơ sở tính"],
        note: "The same in Vietnamese.", "Như trên, bằng tiếng Việt."),
      ColumnDescription(
        "year", .integer(minimum: 2000, maximum: 2100), "Year", "năm kế hoạch", ["namkh"], note: "Of the plan.",
        "Năm của kế hoạch."),
      ColumnDescription(
        "source", .text, "Source", "nguồn dẫn tiếng Anh", ["nguondan_en"], note: "Where the target stands; in English.",
        "Chỉ tiêu lấy từ đâu; bằng tiếng Anh."),
      ColumnDescription(
        "source_vi", .text, "Source in Vietnamese", "nguồn dẫn", ["nguondan"], note: "The same in Vietnamese.",
        "Như trên, bằng tiếng Việt."),
    ])

  static let reported = TableDescription(
    name: "reported", titles: LocalizedText(english: "Reported figures", vietnamese: "số liệu báo cáo"),
    aliases: ["solieu", "số liệu"],
    note: LocalizedText(
      english: """
        The figures that a newspaper's article of 17/09/2020 gives of the city's report of 11/09/2020; the report itself \
        is not at hand. R1 to R6 stand as of 31/08/2020, R7 to R18 are of the third quarter.
        """,
      vietnamese: """
        Số liệu mà một bài báo ngày 17/09/2020 dẫn từ báo cáo ngày 11/09/2020 của thành phố; không có bản báo cáo. R1 \
        đến R6 tính đến 31/08/2020, R7 đến R18 là của quý III.
        """),
    primaryKey: "id", columns: reportedColumns,
    foreignKeys: [ReferenceDescription("period", to: "periods", "name")])

  private static let reportedColumns = [
    ColumnDescription("id", .text, "Figure", "mã số liệu", ["masl"], note: "R1 to R18.", "R1 đến R18."),
    ColumnDescription(
      "name", .text, "Wording", "nội dung tiếng Anh", ["tienganh"], note: "In English.", "Bằng tiếng Anh."),
    ColumnDescription(
      "name_vi", .text, "Wording in Vietnamese", "nội dung", ["noidung"], note: "In Vietnamese.", "Bằng tiếng Việt."),
    ColumnDescription(
      "value", .number, "Value", "giá trị", ["giatri"], note: "As published, in the unit beside it.",
      "Như đã công bố, theo đơn vị tính bên cạnh."),
    ColumnDescription(
      "unit",
      .category([
        ValueDescription("procedure", "procedures", "thủ tục"),
        ValueDescription("percent", "percent", "phần trăm", ["%"]),
        ValueDescription("unit", "units", "đơn vị"),
        ValueDescription("commune", "communes", "xã, phường, thị trấn", ["xã"]),
        ValueDescription("district", "districts", "quận, huyện", ["huyện"]),
        ValueDescription("case", "cases", "vụ việc"),
        ValueDescription("conduct_report", "reports of conduct", "phản ánh, kiến nghị", ["phản ánh"]),
        ValueDescription("plan", "plans", "phương án"), ValueDescription("workflow", "workflows", "quy trình"),
      ]), "Unit of value", "đơn vị tính", ["dvt"], note: "What is counted.", "Con số đếm cái gì."),
    ColumnDescription(
      "as_of", .date, "As of", "tính đến ngày", ["ngày chốt", "tinhden"],
      note: "The date at which a stock was counted; missing for figures of a period.",
      "Ngày mà số liệu được tính đến; trống ở số liệu của một kỳ."
    ).mayBeMissing(),
    ColumnDescription(
      "period", .openCategory, "Period", "kỳ số liệu", ["kysolieu"],
      note: "The period in which it was counted; missing for figures as of a date.",
      "Kỳ mà số liệu phát sinh; trống ở số liệu tính đến một ngày."
    ).mayBeMissing(),
    ColumnDescription(
      "statement", .text, "Statement", "phát biểu tiếng Anh", ["phatbieu_en"],
      note: "What the article says where the figure stands, in words of this set; in English.",
      "Điều bài báo nói tại chỗ có con số, bằng lời của bộ dữ liệu này; bằng tiếng Anh."),
    ColumnDescription(
      "statement_vi", .text, "Statement in Vietnamese", "phát biểu", ["phatbieu"], note: "The same in Vietnamese.",
      "Như trên, bằng tiếng Việt."),
    ColumnDescription(
      "query", .text, "Query", "câu lệnh", ["caulenh"], note: "Which query over this set gives the figure.",
      "Câu lệnh nào trên bộ dữ liệu này cho ra con số."),
    ColumnDescription(
      "source", .text, "Source", "nguồn dẫn tiếng Anh", ["nguondan_en"],
      note: "Where the figure stands; in English.", "Con số lấy từ đâu; bằng tiếng Anh."),
    ColumnDescription(
      "source_vi", .text, "Source in Vietnamese", "nguồn dẫn", ["nguondan"], note: "The same in Vietnamese.",
      "Như trên, bằng tiếng Việt."),
    ColumnDescription(
      "assumed", .boolean, "Assumed", "giả định", ["giadinh"],
      note: "Whether the figure is assumed and not published; never.",
      "Con số có phải giả định, không phải đã công bố, hay không; luôn là không."),
  ]
}
