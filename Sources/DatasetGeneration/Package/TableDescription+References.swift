import VietnameseText

extension TableDescription {
  static let domains = TableDescription(
    name: "domains", titles: LocalizedText(english: "Domains", vietnamese: "danh mục lĩnh vực"),
    aliases: ["dmlv", "danhmuclinhvuc"], note: "The fields of administration to which the procedures belong.",
    primaryKey: "name",
    columns: [
      ColumnDescription(
        "name", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc", "tên lĩnh vực"],
        note: "In Vietnamese, as lists of procedures write it."),
      ColumnDescription("code", .text, "Domain code", "mã lĩnh vực", ["malv"], note: "Short sign; assumed."),
      ColumnDescription(
        "name_en", .text, "Domain in English", "tên tiếng Anh", ["tienganh"], note: "Translation of the name."),
    ])

  static let units = TableDescription(
    name: "units", titles: LocalizedText(english: "Units", vietnamese: "cơ quan, đơn vị"),
    aliases: ["dv", "donvi", "đơn vị", "cơ quan", "unit"],
    note: """
      The city's bodies as a tree of three tiers: the city, 22 departments, 30 districts, and three communes of each \
      district (the city has 579). Two collective rows stand for all districts and all communes in the catalogue of \
      procedures. Codes are assumed.
      """,
    primaryKey: "name",
    columns: [
      ColumnDescription(
        "name", .openCategory, "Unit", "tên đơn vị", ["tên", "tendv"], note: "Official name, Ủy ban nhân dân as UBND."),
      ColumnDescription(
        "code", .text, "Organisation code", "mã đơn vị", ["madv", "mã cơ quan"],
        note: "Begins the numbers of the unit's dossiers; missing for the two collective rows."
      ).mayBeMissing(),
      ColumnDescription(
        "parent", .openCategory, "Parent unit", "đơn vị cấp trên", ["cấp trên", "captren"],
        note: "The unit above; missing for the city."
      ).mayBeMissing(),
      ColumnDescription("tier", .tier, "Tier", "cấp", ["cấp đơn vị"], note: "Level of government."),
      ColumnDescription(
        "district", .district, "District", "quận huyện", ["quanhuyen", "địa bàn"],
        note: "Of a district's and a commune's body; missing for others."
      ).mayBeMissing(),
    ],
    foreignKeys: [ReferenceDescription("parent", to: "units", "name")])

  static let periods = TableDescription(
    name: "periods", titles: LocalizedText(english: "Periods", vietnamese: "kỳ báo cáo"),
    aliases: ["kybaocao", "period"],
    note: """
      The periods that touch the dossiers, in both calendars, and the part of the third quarter that the report covers. \
      In the reporting calendar a quarter runs from the 15th of the month before it to the 14th of its last month.
      """,
    primaryKey: "name",
    columns: [
      ColumnDescription("name", .text, "Period", "tên kỳ", ["ten"], note: "Such as 2020Q3."),
      ColumnDescription(
        "calendar",
        .category([
          ValueDescription("calendar", "calendar", "lịch", ["theo lịch"]),
          ValueDescription("reporting", "reporting", "báo cáo", ["kỳ báo cáo"]),
        ]), "Calendar", "quy ước kỳ", ["quyuoc"], note: "Which convention bounds the period."),
      ColumnDescription(
        "unit",
        .category([
          ValueDescription("month", "month", "tháng"), ValueDescription("quarter", "quarter", "quý"),
          ValueDescription("half", "half-year", "nửa năm", ["sáu tháng"]), ValueDescription("year", "year", "năm"),
          ValueDescription("part", "part of a quarter", "một phần quý"),
        ]), "Length", "độ dài", ["dodai"], note: "What the period is."),
      ColumnDescription("first", .date, "First day", "ngày đầu", ["từ ngày"], note: "Included."),
      ColumnDescription("last", .date, "Last day", "ngày cuối", ["đến ngày"], note: "Included."),
    ])

  static let holidays = TableDescription(
    name: "holidays", titles: LocalizedText(english: "Public holidays", vietnamese: "ngày nghỉ lễ"),
    aliases: ["nghile", "ngày lễ"], note: "Public holidays from December 2019 to the last due date.",
    primaryKey: "date",
    columns: [
      ColumnDescription("date", .date, "Date", "ngày nghỉ", ["ngaynghi"], note: "A day on which offices are closed."),
      ColumnDescription("name", .openCategory, "Holiday", "tên ngày lễ", ["ngày lễ", "ten"], note: "In Vietnamese."),
      ColumnDescription(
        "name_en", .openCategory, "Holiday in English", "tên tiếng Anh", ["tienganh"], note: "Translation of the name."),
    ])
}
