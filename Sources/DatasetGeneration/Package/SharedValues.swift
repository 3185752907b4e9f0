extension ColumnDescription.Kind {
  static let tier = ColumnDescription.Kind.category([
    ValueDescription("province", "province", "cấp tỉnh", ["captinh", "thành phố", "tỉnh"]),
    ValueDescription("district", "district", "cấp huyện", ["caphuyen", "huyện"]),
    ValueDescription("commune", "commune", "cấp xã", ["capxa", "xã"]),
  ])

  static let district = ColumnDescription.Kind.category(
    District.all.map { district in
      ValueDescription(district.name, district.name, district.name, ["\(district.kind.rawValue) \(district.name)"])
    })

  static let channel = ColumnDescription.Kind.category([
    ValueDescription("counter", "counter", "trực tiếp", ["tructiep", "tại quầy", "in person"]),
    ValueDescription("online", "online", "trực tuyến", ["tructuyen", "qua mạng", "internet"]),
    ValueDescription("post", "public post", "bưu chính", ["bưu chính công ích", "bcci", "buuchinh", "bưu điện"]),
  ])

  /// Ten values of the national exchange, in its order.
  ///
  /// No alias is an official term for several of them: "đã giải quyết" is resolved or returned, and elsewhere every dossier
  /// that is ended; "đang giải quyết" is every dossier that is not; "trả lại" is said of refused dossiers and of results.
  static let dossierStatus = ColumnDescription.Kind.category([
    ValueDescription("registered", "newly registered", "mới đăng ký", ["moidangky"]),
    ValueDescription("accepted", "accepted", "được tiếp nhận", ["datiepnhan", "đã tiếp nhận"]),
    ValueDescription("refused", "not accepted", "không được tiếp nhận", ["từ chối", "tuchoi"]),
    ValueDescription("processing", "processing", "đang xử lý", ["dangxuly"]),
    ValueDescription("supplement_requested", "more papers requested", "yêu cầu bổ sung giấy tờ", ["chờ bổ sung"]),
    ValueDescription(
      "payment_requested", "payment requested", "yêu cầu thực hiện nghĩa vụ tài chính", ["chờ nộp phí"]),
    ValueDescription("withdrawn", "withdrawn", "công dân yêu cầu rút hồ sơ", ["rút hồ sơ", "rut"]),
    ValueDescription("stopped", "stopped", "dừng xử lý", ["dungxuly"]),
    ValueDescription("resolved", "resolved", "đã xử lý xong", ["daxulyxong"]),
    ValueDescription("returned", "result returned", "đã trả kết quả", ["datra"]),
  ])
}
