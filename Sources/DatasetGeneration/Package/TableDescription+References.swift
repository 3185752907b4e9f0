import VietnameseText

extension TableDescription {
  static let domains = TableDescription(
    name: "domains", titles: LocalizedText(english: "Domains", vietnamese: "danh mục lĩnh vực"),
    aliases: ["dmlv", "danhmuclinhvuc"],
    note: LocalizedText(
      english: "The fields of administration to which the procedures belong; composed after official lists.",
      vietnamese: "Các lĩnh vực của thủ tục; soạn theo các danh mục chính thức."),
    primaryKey: "name",
    columns: [
      ColumnDescription(
        "name", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc", "tên lĩnh vực"],
        note: "In Vietnamese, composed after official lists; some lists split what is one here.",
        "Soạn theo các danh mục chính thức; có danh mục tách riêng những lĩnh vực được gộp ở đây."),
      ColumnDescription(
        "code", .text, "Domain code", "mã lĩnh vực", ["malv"], note: "Short sign; assumed.",
        "Ký hiệu viết tắt; giả định."
      ),
      ColumnDescription(
        "name_en", .text, "Domain in English", "tên tiếng Anh", ["tienganh"], note: "Translation of the name.",
        "Bản dịch tên lĩnh vực."),
    ])

  static let units = TableDescription(
    name: "units", titles: LocalizedText(english: "Units", vietnamese: "đơn vị"),
    aliases: ["dv", "donvi", "cơ quan", "cơ quan, đơn vị", "unit"],
    note: LocalizedText(
      english: """
        The city's bodies as a tree of three tiers: the city, 22 departments, 30 districts, and three communes of each \
        district (the city has 579): 143 units. Two collective rows, which are no units and have no tier, stand for all \
        districts and all communes in the catalogue of procedures. Codes are assumed.
        """,
      vietnamese: """
        Các cơ quan của thành phố theo ba cấp: thành phố, 22 sở, ngành, 30 quận, huyện, thị xã và ba xã, phường, thị \
        trấn của mỗi quận, huyện, thị xã (toàn thành phố có 579): 143 đơn vị. Hai dòng chung không phải là đơn vị và \
        không có cấp, đứng thay cho cấp huyện và cấp xã trong danh mục thủ tục. Mã là giả định.
        """),
    primaryKey: "name",
    columns: [
      ColumnDescription(
        "name", .openCategory, "Unit", "tên đơn vị", ["tên", "tendv"],
        note: "Official name, Ủy ban nhân dân as UBND.", "Tên chính thức, Ủy ban nhân dân viết tắt là UBND."),
      ColumnDescription(
        "code", .text, "Organisation code", "mã đơn vị", ["madv", "mã cơ quan"],
        note: "Assumed; begins the numbers of the unit's dossiers. Missing for the two collective rows.",
        "Giả định; đứng đầu mã hồ sơ của đơn vị. Trống ở hai dòng chung."
      ).mayBeMissing(),
      ColumnDescription(
        "parent", .openCategory, "Parent unit", "đơn vị quản lý trực tiếp",
        ["cấp trên", "captren", "đơn vị cấp trên"],
        note: "The unit above; missing for the city.", "Đơn vị cấp trên; trống ở dòng của thành phố."
      ).mayBeMissing(),
      ColumnDescription(
        "tier", .tier, "Tier", "cấp", ["cấp đơn vị"],
        note: "Level of government; missing for the two collective rows.", "Cấp chính quyền; trống ở hai dòng chung."
      ).mayBeMissing(),
      ColumnDescription(
        "district", .district, "District", "quận huyện", ["quanhuyen", "địa bàn"],
        note: "Of a district's and a commune's body; missing for others.",
        "Địa bàn của đơn vị cấp huyện, cấp xã; trống ở đơn vị khác."
      ).mayBeMissing(),
      ColumnDescription(
        "collective", .boolean, "Collective row", "dòng chung", ["dongchung"],
        note: "Whether the row stands for all districts or all communes and is no unit; leave such rows out of counts.",
        "Dòng đứng thay cho cả cấp huyện hoặc cấp xã, không phải một đơn vị; không tính khi đếm đơn vị."),
    ],
    foreignKeys: [ReferenceDescription("parent", to: "units", "name")])

  static let periods = TableDescription(
    name: "periods", titles: LocalizedText(english: "Periods", vietnamese: "kỳ báo cáo"),
    aliases: ["kybaocao", "period"],
    note: LocalizedText(
      english: """
        The periods that touch the dossiers, in both calendars, and the part of the third quarter to 31/08/2020. In the \
        reporting calendar a quarter runs from the 15th of the month before it to the 14th of its last month.
        """,
      vietnamese: """
        Các kỳ có hồ sơ, theo lịch và theo kỳ báo cáo, cùng phần quý III tính đến 31/08/2020. Quý báo cáo tính từ ngày \
        15 của tháng trước quý đến ngày 14 của tháng cuối quý.
        """),
    primaryKey: "name",
    columns: [
      ColumnDescription(
        "name", .text, "Period", "tên kỳ", ["ten"], note: "Such as 2020Q3.", "Ví dụ 2020Q3 là quý III/2020."),
      ColumnDescription(
        "calendar",
        .category([
          ValueDescription("calendar", "calendar", "lịch", ["theo lịch"]),
          ValueDescription("reporting", "reporting", "báo cáo", ["kỳ báo cáo"]),
        ]), "Calendar", "quy ước kỳ", ["quyuoc"], note: "Which convention bounds the period.",
        "Kỳ tính theo quy ước nào."
      ),
      ColumnDescription(
        "unit",
        .category([
          ValueDescription("month", "month", "tháng"), ValueDescription("quarter", "quarter", "quý"),
          ValueDescription("half", "half-year", "nửa năm", ["sáu tháng"]), ValueDescription("year", "year", "năm"),
          ValueDescription("part", "part of a quarter", "một phần quý"),
        ]), "Length", "độ dài", ["dodai"], note: "What the period is.", "Kỳ là tháng, quý, nửa năm hay năm."),
      ColumnDescription(
        "first", .date, "First day", "ngày đầu", ["từ ngày"], note: "Included.", "Tính cả ngày này."),
      ColumnDescription(
        "last", .date, "Last day", "ngày cuối", ["đến ngày"], note: "Included.", "Tính cả ngày này."),
    ])

  static let holidays = TableDescription(
    name: "holidays", titles: LocalizedText(english: "Public holidays", vietnamese: "ngày nghỉ lễ"),
    aliases: ["nghile", "ngày lễ"],
    note: LocalizedText(
      english: "Public holidays from December 2019 to the last due date; real.",
      vietnamese: "Ngày nghỉ lễ từ tháng 12/2019 đến ngày hẹn trả muộn nhất; có thật."),
    primaryKey: "date",
    columns: [
      ColumnDescription(
        "date", .date, "Date", "ngày nghỉ", ["ngaynghi"], note: "A day on which offices are closed.",
        "Ngày cơ quan không làm việc."),
      ColumnDescription(
        "name", .openCategory, "Holiday", "tên ngày lễ", ["ngày lễ", "ten"], note: "In Vietnamese.",
        "Bằng tiếng Việt."),
      ColumnDescription(
        "name_en", .openCategory, "Holiday in English", "tên tiếng Anh", ["tienganh"], note: "Translation of the name.",
        "Bản dịch tên ngày lễ."),
    ])
}
