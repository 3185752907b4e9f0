import VietnameseText

extension TableDescription {
  static let procedures = TableDescription(
    name: "procedures", titles: LocalizedText(english: "Administrative procedures", vietnamese: "thủ tục hành chính"),
    aliases: ["tt", "thutuc", "thủ tục", "tthc", "procedure"],
    note: LocalizedText(
      english: """
        Synthetic. One row per procedure under the city's bodies, jointly managed units left out: 1,813 rows, of which \
        1,720 eligible and 1,671 online, 1,227 at level 3 and 444 at level 4, as the article gives them to 31/08/2020. \
        Which procedure is which, its name, tier, provider, system, time limit and fee are assumed.
        """,
      vietnamese: """
        Dữ liệu giả lập. Mỗi dòng là một thủ tục thuộc thẩm quyền giải quyết của các cơ quan hành chính thuộc thành phố, \
        không bao gồm đơn vị hiệp quản: 1.813 dòng, trong đó 1.720 thủ tục đủ điều kiện, 1.671 thủ tục trực tuyến, 1.227 \
        ở mức độ 3 và 444 ở mức độ 4, đúng như bài báo nêu (tính đến 31/08/2020). Tên từng thủ tục, cấp, đơn vị cung \
        cấp, hệ thống, thời hạn và lệ phí là giả định.
        """),
    primaryKey: "code",
    columns: [
      ColumnDescription(
        "code", .text, "Procedure code", "mã thủ tục", ["mã số", "mã tthc", "matt"],
        note: "Synthetic codes begin with 9., a beginning that no real code has.",
        "Mã giả lập, bắt đầu bằng 9., không trùng với mã thật nào."
      ).matching(#"^9\.\d{6}$"#),
      ColumnDescription(
        "name", .text, "Procedure", "tên thủ tục", ["tên", "tên tthc", "tentt"],
        note: "Composed; not the official list.", "Do bộ dữ liệu soạn ra, không phải danh mục chính thức."),
      ColumnDescription(
        "domain", .openCategory, "Domain", "lĩnh vực", ["lv", "linhvuc", "tên lĩnh vực"],
        note: "Field of administration.", "Lĩnh vực quản lý nhà nước."),
      ColumnDescription(
        "unit", .openCategory, "Unit", "cơ quan giải quyết",
        ["dv", "donvi", "đơn vị", "cơ quan", "cơ quan thực hiện"],
        note: """
          The body that handles the procedure; one collective row of the table units stands for all districts, one for \
          all communes.
          """,
        """
        Cơ quan giải quyết thủ tục; trong bảng units có một dòng chung cho cấp huyện và một dòng chung cho cấp xã.
        """),
      ColumnDescription(
        "tier", .tier, "Tier", "cấp", ["cấp thực hiện"],
        note: "Tier of the body that handles it. The split 1,412 province, 288 district, 113 commune is assumed.",
        "Cấp của cơ quan giải quyết. Cơ cấu 1.412 cấp tỉnh, 288 cấp huyện, 113 cấp xã là giả định."),
      ColumnDescription(
        "level", .integer(minimum: 1, maximum: 4), "Level", "mức độ", ["muc", "mức", "mucdo", "mức độ dvc"],
        note: """
          Highest level of online service provided, Decree 43/2011: 1 information, 2 and forms to download, 3 and \
          submitted and processed online, 4 and paid online, the result online or by post. Levels nest.
          """,
        """
        Mức độ cao nhất của dịch vụ công trực tuyến được cung cấp, Nghị định 43/2011: 1 thông tin, 2 thêm biểu mẫu tải \
        về, 3 thêm nộp và xử lý trên mạng, 4 thêm thanh toán trực tuyến, trả kết quả trực tuyến hoặc qua bưu chính. Mức \
        cao bao gồm mức thấp.
        """),
      ColumnDescription(
        "mode",
        .category([
          ValueDescription("full", "full", "toàn trình", ["toantrinh"]),
          ValueDescription("partial", "partial", "một phần", ["motphan"]),
          ValueDescription("information", "information only", "cung cấp thông tin", ["thông tin"]),
        ]), "Mode", "hình thức dịch vụ công", ["hình thức", "hinhthuc"],
        note:
          "Decree 42/2022, put beside the level by the usual convention (4 full, 3 partial); assumed, it came later.",
        """
        Theo Nghị định 42/2022, quy đổi từ mức độ theo thông lệ (4 toàn trình, 3 một phần); giả định, vì năm 2020 chưa có.
        """),
      ColumnDescription(
        "eligible", .boolean, "Eligible for level 3–4", "đủ điều kiện", ["dudk", "dudieukien"],
        note: "Meets the conditions for online service at level 3 or 4.",
        "Đủ điều kiện cung cấp dịch vụ công trực tuyến mức độ 3, 4."),
      ColumnDescription(
        "online", .boolean, "Online at level 3–4", "trực tuyến", ["tructuyen", "dvctt"],
        note: "Provided at level 3 or 4; only eligible procedures are.",
        "Được cung cấp ở mức độ 3 hoặc 4; chỉ có ở thủ tục đủ điều kiện."),
      ColumnDescription(
        "postal", .boolean, "Postal service", "bưu chính", ["bưu chính công ích", "bcci"],
        note: "May be sent or returned by public post; assumed.",
        "Được tiếp nhận hoặc trả kết quả qua dịch vụ bưu chính công ích; giả định."),
      ColumnDescription(
        "provider",
        .category([
          ValueDescription("city", "city", "thành phố", ["của thành phố"]),
          ValueDescription("ministry", "ministry", "bộ, ngành", ["bộ"]),
          ValueDescription("self_deployed", "self-deployed unit", "đơn vị tự triển khai", ["tự triển khai"]),
        ]), "Provider", "đơn vị cung cấp", ["nhà cung cấp", "cungcap"],
        note: """
          Who provides the online service; missing where there is none. The split 1,540 city, 105 ministries, 26 \
          self-deployed units is assumed: the article gives their sum only.
          """,
        """
        Đơn vị cung cấp dịch vụ trực tuyến; trống nếu không có. Cơ cấu 1.540 thành phố, 105 bộ, ngành, 26 đơn vị tự \
        triển khai là giả định: bài báo chỉ nêu tổng số.
        """
      ).mayBeMissing(),
      ColumnDescription(
        "system",
        .category([
          ValueDescription("one_stop", "three-tier one-stop system", "hệ thống một cửa ba cấp", ["một cửa", "motcua"]),
          ValueDescription("education", "education sector system", "hệ thống ngành giáo dục", ["giáo dục"]),
          ValueDescription("health", "health sector system", "hệ thống ngành y tế", ["y tế"]),
        ]), "System", "hệ thống", ["hethong", "phần mềm"],
        note: """
          The software in which its dossiers are handled. The split 1,599 one-stop, 86 education, 128 health is assumed.
          """,
        """
        Phần mềm xử lý hồ sơ. Cơ cấu 1.599 một cửa ba cấp, 86 ngành giáo dục, 128 ngành y tế là giả định.
        """),
      ColumnDescription(
        "limit_days", .integer(minimum: 0, maximum: 45), "Time limit", "thời hạn giải quyết", ["thời hạn", "thoihan"],
        note: "Working days; assumed. Missing where the catalogue gives none.",
        "Số ngày làm việc; giả định. Trống nếu danh mục không nêu."
      ).mayBeMissing(),
      ColumnDescription(
        "fee", .count, "Fee", "phí và lệ phí", ["lephi", "lệ phí", "phi", "phí, lệ phí"],
        note: """
          VND; missing where the catalogue gives none. Of the commonest procedures as the law of 2020 has it, of others \
          assumed.
          """,
        """
        Đồng; trống nếu danh mục không nêu. Của các thủ tục phổ biến nhất theo quy định năm 2020, của thủ tục khác là \
        giả định.
        """
      ).mayBeMissing(),
      ColumnDescription(
        "status",
        .category([
          ValueDescription("in_force", "in force", "còn hiệu lực", ["hiệu lực"]),
          ValueDescription("amended", "amended", "sửa đổi, bổ sung", ["sửa đổi", "suadoi"]),
          ValueDescription("repealed", "repealed", "bãi bỏ", ["baibo"]),
        ]), "Status", "trạng thái", ["trangthai", "tình trạng"],
        note: "At the cut-off date; none of these is repealed. Assumed.",
        "Tại ngày chốt số liệu; không có thủ tục nào đã bãi bỏ. Giả định."),
    ],
    foreignKeys: [
      ReferenceDescription("domain", to: "domains", "name"), ReferenceDescription("unit", to: "units", "name"),
    ])
}
