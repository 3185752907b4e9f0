import VietnameseText

extension TableDescription {
  static let procedures = TableDescription(
    name: "procedures", titles: LocalizedText(english: "Administrative procedures", vietnamese: "thủ tục hành chính"),
    aliases: ["tt", "thutuc", "thủ tục", "tthc", "procedure"],
    note: """
      Synthetic. One row per procedure under the city's bodies at the cut-off date, jointly managed units left out: 1,813 \
      rows, of which 1,720 eligible and 1,671 online, 1,227 at level 3 and 444 at level 4, as the report gives. Which \
      procedure is which, its name, time limit and fee are assumed.
      """,
    primaryKey: "code",
    columns: [
      ColumnDescription(
        "code", .text, "Procedure code", "mã thủ tục", ["mã số", "mã tthc", "matt"],
        note: "Synthetic codes begin with 9., a beginning that no real code has."
      ).matching(#"^9\.\d{6}$"#),
      ColumnDescription(
        "name", .text, "Procedure", "tên thủ tục", ["tên", "tên tthc", "tentt"],
        note: "Composed; not the official list."),
      ColumnDescription(
        "domain", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc", "tên lĩnh vực"],
        note: "Field of administration."),
      ColumnDescription(
        "unit", .openCategory, "Unit", "cơ quan thực hiện", ["dv", "donvi", "đơn vị", "cơ quan"],
        note:
          "The body that handles the procedure; one row of the table units stands for all districts, one for all communes."
      ),
      ColumnDescription("tier", .tier, "Tier", "cấp", ["cấp thực hiện"], note: "Tier of the body that handles it."),
      ColumnDescription(
        "level", .integer(minimum: 1, maximum: 4), "Level", "mức độ", ["muc", "mức", "mucdo", "mức độ dvc"],
        note: """
          Highest level of online service provided, Decree 43/2011: 1 information, 2 and forms to download, 3 and \
          submitted and processed online, 4 and paid online, the result online or by post. Levels nest.
          """),
      ColumnDescription(
        "mode",
        .category([
          ValueDescription("full", "full", "toàn trình", ["toantrinh"]),
          ValueDescription("partial", "partial", "một phần", ["motphan"]),
          ValueDescription("information", "information only", "cung cấp thông tin", ["thông tin"]),
        ]), "Mode", "hình thức dịch vụ công", ["hình thức", "hinhthuc"],
        note:
          "Decree 42/2022, put beside the level by the usual convention (4 full, 3 partial); assumed, it came later."),
      ColumnDescription(
        "eligible", .boolean, "Eligible for level 3–4", "đủ điều kiện", ["dudk", "dudieukien"],
        note: "Meets the conditions for online service at level 3 or 4."),
      ColumnDescription(
        "online", .boolean, "Online at level 3–4", "trực tuyến", ["tructuyen", "dvctt"],
        note: "Provided at level 3 or 4; only eligible procedures are."),
      ColumnDescription(
        "postal", .boolean, "Postal service", "bưu chính", ["bưu chính công ích", "bcci"],
        note: "May be sent or returned by public post; assumed."),
      ColumnDescription(
        "provider",
        .category([
          ValueDescription("city", "city", "thành phố", ["của thành phố"]),
          ValueDescription("ministry", "ministry", "bộ, ngành", ["bộ"]),
          ValueDescription("self_deployed", "self-deployed unit", "đơn vị tự triển khai", ["tự triển khai"]),
        ]), "Provider", "đơn vị cung cấp", ["nhà cung cấp", "cungcap"],
        note: "Who provides the online service; missing where there is none. The split is assumed."
      ).mayBeMissing(),
      ColumnDescription(
        "system",
        .category([
          ValueDescription("one_stop", "three-tier one-stop system", "hệ thống một cửa ba cấp", ["một cửa", "motcua"]),
          ValueDescription("education", "education sector system", "hệ thống ngành giáo dục", ["giáo dục"]),
          ValueDescription("health", "health sector system", "hệ thống ngành y tế", ["y tế"]),
        ]), "System", "hệ thống", ["hethong", "phần mềm"],
        note: "The software in which its dossiers are handled; assumed."),
      ColumnDescription(
        "limit_days", .integer(minimum: 0, maximum: 45), "Time limit", "thời hạn giải quyết", ["thời hạn", "thoihan"],
        note: "Working days; missing where the catalogue gives none."
      ).mayBeMissing(),
      ColumnDescription(
        "fee", .count, "Fee", "phí, lệ phí", ["lephi", "lệ phí", "phi"],
        note: "VND; missing where the catalogue gives none."
      ).mayBeMissing(),
      ColumnDescription(
        "status",
        .category([
          ValueDescription("in_force", "in force", "còn hiệu lực", ["hiệu lực"]),
          ValueDescription("amended", "amended", "sửa đổi, bổ sung", ["sửa đổi", "suadoi"]),
          ValueDescription("repealed", "repealed", "bãi bỏ", ["baibo"]),
        ]), "Status", "trạng thái", ["trangthai", "tình trạng"], note: "At the cut-off date; none of these is repealed."
      ),
    ],
    foreignKeys: [
      ReferenceDescription("domain", to: "domains", "name"), ReferenceDescription("unit", to: "units", "name"),
    ])
}
