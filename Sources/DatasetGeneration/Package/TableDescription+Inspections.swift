import VietnameseText

extension TableDescription {
  static let inspections = TableDescription(
    name: "inspections", titles: LocalizedText(english: "Inspections", vietnamese: "kiểm tra"),
    aliases: ["kiemtra", "đợt kiểm tra"],
    note: LocalizedText(
      english: """
        One row per body visited and kind of inspection; units, dates and rounds are assumed, the counts are the \
        article's. Its 26 units, "scheduled and unannounced", can be read in three ways, and all three come out: as \
        rounds, 6 districts with their communes + 14 + 4 + 2, which is distinct(round); as the 12 communes on PAPI and \
        SIPAS + the 14 units on administrative reform, among which the 4 unannounced and 2 ordered inspections fall, \
        which is distinct(unit); or as 12 + 14 scheduled inspections with the 4 and 2 on top, 32 rows in all. Which is \
        meant, the article leaves open.
        """,
      vietnamese: """
        Mỗi dòng là một đơn vị được kiểm tra theo một loại; đơn vị, ngày và đợt là giả định, số lượng theo bài báo. Con \
        số 26 cơ quan, đơn vị "kiểm tra định kỳ và đột xuất" có ba cách hiểu, cả ba đều tính ra được: số đợt, 6 quận, \
        huyện cùng các xã + 14 + 4 + 2, là số đợt khác nhau; 12 xã, phường, thị trấn về PAPI, SIPAS + 14 đơn vị về cải \
        cách hành chính, trong đó có 4 cuộc đột xuất và 2 vụ việc theo chỉ đạo, là số đơn vị khác nhau; hoặc 12 + 14 \
        cuộc định kỳ, còn 4 và 2 tính thêm, tất cả 32 dòng. Bài báo không nói rõ theo cách nào.
        """),
    timeField: "date", primaryKey: "id", columns: inspectionColumns,
    foreignKeys: [ReferenceDescription("unit", to: "units", "name")])

  private static let inspectionColumns = [
    ColumnDescription(
      "id", .text, "Inspection", "mã kiểm tra", ["makt"], note: "Running number; assumed.", "Số thứ tự; giả định."),
    ColumnDescription(
      "round", .openCategory, "Round", "đợt", ["dot", "cuộc kiểm tra"],
      note: "The visits made together, assumed: a district's two communes on PAPI and SIPAS are one round.",
      "Các cuộc kiểm tra cùng đợt, giả định: hai xã của một quận, huyện về PAPI, SIPAS là một đợt."),
    ColumnDescription("date", .date, "Date", "ngày kiểm tra", ["ngaykiemtra"], note: "Assumed.", "Giả định."),
    ColumnDescription(
      "unit", .openCategory, "Unit", "đơn vị được kiểm tra", ["dv", "donvi", "đơn vị"],
      note: "The body visited, a district's or a commune's; assumed.",
      "Đơn vị được kiểm tra, cấp huyện hoặc cấp xã; giả định."),
    ColumnDescription(
      "kind",
      .category([
        ValueDescription("papi_sipas", "on PAPI and SIPAS", "chỉ số PAPI, SIPAS", ["papi", "sipas"]),
        ValueDescription("administrative_reform", "on administrative reform", "cải cách hành chính", ["cchc"]),
        ValueDescription(
          "public_duty_unannounced", "unannounced, on public duty", "công vụ đột xuất", ["đột xuất", "dotxuat"]),
        ValueDescription(
          "case_by_order", "of a case, by order", "vụ việc theo chỉ đạo", ["vụ việc", "theo chỉ đạo"]),
      ]), "Kind", "loại kiểm tra", ["loai", "nội dung kiểm tra"], note: "What was inspected.", "Nội dung kiểm tra."),
    ColumnDescription(
      "target_tier", .tier, "Tier inspected", "cấp", ["cấp được kiểm tra"],
      note: "Tier of the unit; assumed but for PAPI and SIPAS.", "Cấp của đơn vị; giả định, trừ PAPI, SIPAS."),
    ColumnDescription(
      "scope",
      .category([
        ValueDescription("commune", "commune", "xã, phường, thị trấn", ["xã"]),
        ValueDescription("district", "district", "quận, huyện, thị xã", ["huyện"]),
      ]), "Scope", "phạm vi", ["phamvi"], note: "What kind of body was visited.", "Loại đơn vị được kiểm tra."),
    ColumnDescription(
      "district", .district, "District", "quận huyện", ["quanhuyen", "địa bàn"],
      note: "Where the unit is; assumed.", "Địa bàn của đơn vị; giả định."),
    ColumnDescription(
      "attitude_complaints", .count, "Reports of improper conduct", "phản ánh về thái độ",
      ["phananh", "phản ánh", "phản ánh, kiến nghị"],
      note: "Reports that reached the unit of improper conduct of officials; by the article none.",
      "Phản ánh, kiến nghị về thái độ ứng xử không phù hợp tại đơn vị; theo bài báo không có."),
    ColumnDescription(
      "assumed", .boolean, "Assumed", "giả định", ["giadinh"],
      note: "Whether unit, date and round are assumed; always.",
      "Đơn vị, ngày và đợt có phải giả định không; luôn là có."
    ),
  ]
}
