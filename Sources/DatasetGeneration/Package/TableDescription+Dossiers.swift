import VietnameseText

extension TableDescription {
  /// The columns in the order in which ``DossierRecord`` writes them.
  static let dossiers = TableDescription(
    name: "dossiers", titles: LocalizedText(english: "Dossiers", vietnamese: "hồ sơ"),
    aliases: ["hs", "hoso", "ho_so", "dossier"],
    note: """
      Synthetic. One row per dossier, in order of receipt. Dates hold to these rules: submitted ≤ received ≤ resolved ≤ \
      returned; every dossier is received on or after 2019-12-15 and before or on the cut-off date. resolved is the date \
      on which processing ended, however it ended: status tells whether with a result (resolved, returned) or without \
      (refused, withdrawn, stopped); a dossier without it is pending. Hence, for every unit and period: received before \
      it and then not yet resolved (carried over) + received in it = resolved in it with a result + refused, withdrawn \
      or stopped in it + pending at its end.
      """,
    timeField: "received", primaryKey: "id",
    columns: [
      ColumnDescription(
        "id", .text, "Dossier number", "mã hồ sơ", ["mahs", "số hồ sơ"],
        note: """
          Organisation code, date of receipt, serial number of the day; one department numbers by its older system, and \
          some by the organisation codes in force from 2020-09-15.
          """
      ).matching(#"^(000\.\d\d\.\d\d\.H26-\d{6}-\d{4,}|H26\.\d\d-\d{6}-\d{4,}|0026\d{10,})$"#),
      ColumnDescription(
        "procedure", .openCategory, "Procedure", "thủ tục hành chính",
        ["tt", "thutuc", "thủ tục", "tthc", "mã thủ tục"],
        note: "Code in the table procedures; some three in a thousand are on purpose not there and begin with 9.9."),
      ColumnDescription(
        "unit", .openCategory, "Unit", "cơ quan xử lý", ["dv", "donvi", "đơn vị", "cơ quan"],
        note: "The body that handles the dossier."),
      ColumnDescription(
        "district", .district, "District", "quận huyện", ["quanhuyen", "quận", "huyện", "địa bàn"],
        note: "Of the unit; at province tier, where the applicant lives or has an office."),
      ColumnDescription("tier", .tier, "Tier", "cấp", ["cấp thực hiện"], note: "Tier of the unit."),
      ColumnDescription(
        "submitted", .date, "Date submitted", "ngày nộp", ["ngaynop"], note: "When the applicant sent or brought it."),
      ColumnDescription(
        "received", .date, "Date received", "ngày tiếp nhận", ["ngaynhan", "tiếp nhận", "ngày nhận"],
        note: "When the one-stop desk took it in; on days off online dossiers only."),
      ColumnDescription(
        "due", .date, "Due date", "ngày hẹn trả", ["hentra", "hẹn trả", "hạn trả"],
        note: "Received plus the procedure's working days, put off by the time taken for more papers."
      ).mayBeMissing(),
      ColumnDescription(
        "resolved", .date, "Date done", "ngày xử lý xong", ["ngayxong", "ngày xong"],
        note: "When processing ended, with a result or without; missing while the dossier is pending."
      ).mayBeMissing(),
      ColumnDescription(
        "returned", .date, "Date returned", "ngày trả kết quả", ["ngaytra", "ngày trả"],
        note: "When the applicant had the result; missing where there is none or it was not collected."
      ).mayBeMissing(),
      ColumnDescription(
        "channel", .channel, "Channel", "kênh", ["kenh", "kênh tiếp nhận", "hình thức nộp"],
        note: "How the dossier came."),
      ColumnDescription(
        "return_channel", .channel, "Return channel", "kênh trả kết quả", ["kênh trả", "kenhtra"],
        note: "How the result went out, independent of channel; missing where returned is."
      ).mayBeMissing(),
      ColumnDescription(
        "tracked", .boolean, "Tracked in the one-stop system", "theo dõi trên hệ thống một cửa",
        ["theo dõi", "theodoi", "cập nhật"], note: "Recorded in the city's one-stop electronic system."),
      ColumnDescription(
        "status", .dossierStatus, "Status", "trạng thái", ["trangthai", "tình trạng"],
        note: "At the cut-off date; the ten values of the national exchange."),
      ColumnDescription(
        "supplements", .integer(minimum: 0, maximum: 3), "Requests for more papers", "số lần bổ sung",
        ["bosung", "bổ sung", "solanbosung"], note: "How often more papers were asked for."),
      ColumnDescription(
        "paid_online", .boolean, "Paid online", "thanh toán trực tuyến", ["tttt", "thanhtoan"],
        note: "Whether the fee was paid online; false where there was none."),
      ColumnDescription(
        "fee", .count, "Fee", "phí, lệ phí", ["lephi", "lệ phí", "phi"],
        note: "VND; missing where the catalogue gives none."
      ).mayBeMissing(),
    ],
    looseReferences: [
      ReferenceDescription("procedure", to: "procedures", "code"), ReferenceDescription("unit", to: "units", "name"),
    ])
}
