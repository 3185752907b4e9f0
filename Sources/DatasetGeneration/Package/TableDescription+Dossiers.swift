import VietnameseText

extension TableDescription {
  /// The columns in the order in which ``DossierRecord`` writes them.
  static let dossiers = TableDescription(
    name: "dossiers", titles: LocalizedText(english: "Dossiers", vietnamese: "hồ sơ"),
    aliases: ["hs", "hoso", "ho_so", "dossier"],
    note: LocalizedText(
      english: """
        Synthetic: no dossier is real, and every share among them is assumed. One row per dossier, in order of receipt. \
        Dates hold to these rules: submitted ≤ received ≤ resolved ≤ returned; every dossier is received on or after \
        2019-12-15 and before or on the cut-off date. resolved is the date on which processing ended, however it ended: \
        status tells whether with a result (resolved, returned) or without (refused, withdrawn, stopped); a dossier \
        without it is pending. Hence, for every unit and period: received before it and then not yet resolved (carried \
        over) + received in it = resolved in it with a result + refused, withdrawn or stopped in it + pending at its end.
        """,
      vietnamese: """
        Dữ liệu giả lập: không hồ sơ nào có thật, mọi tỷ lệ giữa các hồ sơ là giả định. Mỗi dòng là một hồ sơ, xếp theo \
        ngày tiếp nhận. Ngày nộp ≤ ngày tiếp nhận ≤ ngày xử lý xong ≤ ngày trả kết quả; mọi hồ sơ được tiếp nhận từ \
        15/12/2019 đến ngày chốt số liệu. Ngày xử lý xong là ngày kết thúc xử lý, dù kết thúc thế nào: trạng thái cho \
        biết có kết quả (đã xử lý xong, đã trả kết quả) hay không (không được tiếp nhận, rút hồ sơ, dừng xử lý); hồ sơ \
        chưa có ngày này là hồ sơ đang giải quyết. Vì vậy, với mọi đơn vị và mọi kỳ: kỳ trước chuyển sang + tiếp nhận \
        trong kỳ = giải quyết trong kỳ + không tiếp nhận, rút hoặc dừng trong kỳ + đang giải quyết cuối kỳ.
        """),
    timeField: "received", primaryKey: "id", columns: identity + dates + handling,
    looseReferences: [
      ReferenceDescription("procedure", to: "procedures", "code"), ReferenceDescription("unit", to: "units", "name"),
    ])

  private static let identity = [
    ColumnDescription(
      "id", .text, "Dossier number", "mã hồ sơ", ["mahs"],
      note: """
        Organisation code, date of receipt, serial number of the day; one department numbers by its older system, and \
        some by the organisation codes in force from 2020-09-15.
        """,
      """
      Mã đơn vị, ngày tiếp nhận và số thứ tự trong ngày; một sở đánh số theo hệ thống cũ, vài sở theo mã định danh có \
      hiệu lực từ 15/09/2020.
      """
    ).matching(#"^(000\.\d\d\.\d\d\.H26-\d{6}-\d{4,}|H26\.\d\d-\d{6}-\d{4,}|0026\d{10,})$"#),
    ColumnDescription(
      "procedure", .openCategory, "Procedure", "thủ tục hành chính",
      ["tt", "thutuc", "thủ tục", "tthc", "mã thủ tục"],
      note: "Code in the table procedures; some three in a thousand are on purpose not there and begin with 9.9.",
      "Mã trong bảng thủ tục; khoảng ba phần nghìn cố ý không có trong bảng, bắt đầu bằng 9.9."),
    ColumnDescription(
      "unit", .openCategory, "Unit", "cơ quan xử lý", ["dv", "donvi", "đơn vị", "cơ quan"],
      note: "The body that handles the dossier.", "Cơ quan xử lý hồ sơ."),
    ColumnDescription(
      "district", .district, "District", "quận huyện", ["quanhuyen", "quận", "huyện", "địa bàn"],
      note: "Of the unit; at province tier, where the applicant lives or has an office.",
      "Địa bàn của đơn vị; ở cấp tỉnh là nơi cư trú hoặc trụ sở của người nộp."),
    ColumnDescription(
      "tier", .tier, "Tier", "cấp", ["cấp thực hiện"], note: "Tier of the unit.", "Cấp của cơ quan xử lý."),
  ]

  private static let dates = [
    ColumnDescription(
      "submitted", .date, "Date submitted", "ngày nộp", ["ngaynop"], note: "When the applicant sent or brought it.",
      "Ngày người nộp gửi hoặc mang đến."),
    ColumnDescription(
      "received", .date, "Date received", "ngày tiếp nhận", ["ngaynhan", "tiếp nhận", "ngày nhận"],
      note: """
        When the one-stop desk took it in: on working days, on Saturday mornings at the counter; what was sent online on \
        a day off is received on the next working day.
        """,
      """
      Ngày Bộ phận Một cửa tiếp nhận: ngày làm việc, riêng sáng thứ Bảy chỉ tại quầy; hồ sơ nộp trực tuyến vào ngày nghỉ \
      được tiếp nhận vào ngày làm việc tiếp theo.
      """),
    ColumnDescription(
      "due", .date, "Due date", "ngày hẹn trả", ["hentra", "hẹn trả", "hạn trả"],
      note: """
        Received plus the procedure's working days, put off by the time taken for more papers; some one or two in a \
        hundred are on purpose another date. Missing where none was given.
        """,
      """
      Ngày tiếp nhận cộng số ngày làm việc của thủ tục, lùi theo thời gian bổ sung giấy tờ; khoảng một đến hai phần trăm \
      cố ý là ngày khác. Trống nếu không hẹn.
      """
    ).mayBeMissing(),
    ColumnDescription(
      "resolved", .date, "Date done", "ngày xử lý xong", ["ngayxong", "ngày xong"],
      note: "When processing ended, with a result or without; missing while the dossier is pending.",
      "Ngày kết thúc xử lý, có hoặc không có kết quả; trống khi hồ sơ đang giải quyết."
    ).mayBeMissing(),
    ColumnDescription(
      "returned", .date, "Date returned", "ngày trả kết quả", ["ngaytra", "ngày trả"],
      note: "When the applicant had the result; missing where there is none or it was not collected.",
      "Ngày người nộp nhận kết quả; trống nếu không có kết quả hoặc chưa đến nhận."
    ).mayBeMissing(),
  ]

  private static let handling = [
    ColumnDescription(
      "channel", .channel, "Channel", "kênh", ["kenh", "kênh tiếp nhận", "hình thức nộp"],
      note: "How the dossier came.", "Hồ sơ được nộp bằng cách nào."),
    ColumnDescription(
      "return_channel", .channel, "Return channel", "kênh trả kết quả", ["kênh trả", "kenhtra"],
      note: "How the result went out, independent of channel; missing where returned is.",
      "Kết quả được trả bằng cách nào, độc lập với kênh; trống khi ngày trả kết quả trống."
    ).mayBeMissing(),
    ColumnDescription(
      "tracked", .boolean, "Tracked in the one-stop system", "đã cập nhật một cửa",
      ["theo dõi", "theodoi", "cập nhật", "theo dõi trên hệ thống một cửa"],
      note: "Recorded in the city's one-stop electronic system.",
      "Được cập nhật, theo dõi trên hệ thống một cửa điện tử của thành phố."),
    ColumnDescription(
      "status", .dossierStatus, "Status", "trạng thái", ["trangthai", "tình trạng"],
      note: "At the cut-off date; the ten values of the national exchange.",
      "Tại ngày chốt số liệu; mười giá trị của trục liên thông quốc gia."),
    ColumnDescription(
      "supplements", .integer(minimum: 0, maximum: 3), "Requests for more papers", "số lần bổ sung",
      ["bosung", "bổ sung", "solanbosung"], note: "How often more papers were asked for.",
      "Số lần yêu cầu bổ sung giấy tờ."),
    ColumnDescription(
      "paid_online", .boolean, "Paid online", "thanh toán trực tuyến", ["tttt", "thanhtoan"],
      note: "Whether the fee was paid online; false where there was none.",
      "Đã thanh toán trực tuyến hay không; là không nếu không phải nộp."),
    ColumnDescription(
      "fee", .count, "Fee", "phí và lệ phí", ["lephi", "lệ phí", "phi", "phí, lệ phí"],
      note: "VND; missing where the catalogue gives none.", "Đồng; trống nếu danh mục không nêu."
    ).mayBeMissing(),
  ]
}
