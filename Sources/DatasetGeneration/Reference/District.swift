/// One of the thirty districts of Hà Nội, with three of its communes.
struct District: Sendable {
  enum Kind: String, Sendable {
    case urban = "quận"
    case town = "thị xã"
    case rural = "huyện"
  }

  let name: String
  let kind: Kind
  /// Thousands of people at the census of 2019, rounded: how many dossiers come from here.
  let population: Int
  /// With the word for their kind: `phường Kim Mã`. Three of each district's, chosen so that no name occurs twice.
  let communes: [String]

  /// `UBND quận Ba Đình`.
  var unitName: String { "UBND \(kind.rawValue) \(name)" }

  private init(_ kind: Kind, _ name: String, _ population: Int, _ communes: [String]) {
    self.kind = kind
    self.name = name
    self.population = population
    self.communes = communes
  }

  static let all: [District] = [
    District(.urban, "Ba Đình", 221, ["phường Ngọc Hà", "phường Kim Mã", "phường Giảng Võ"]),
    District(.urban, "Hoàn Kiếm", 135, ["phường Hàng Bạc", "phường Tràng Tiền", "phường Phúc Tân"]),
    District(.urban, "Tây Hồ", 160, ["phường Quảng An", "phường Bưởi", "phường Xuân La"]),
    District(.urban, "Long Biên", 322, ["phường Bồ Đề", "phường Việt Hưng", "phường Sài Đồng"]),
    District(.urban, "Cầu Giấy", 292, ["phường Dịch Vọng", "phường Nghĩa Đô", "phường Yên Hòa"]),
    District(.urban, "Đống Đa", 371, ["phường Láng Hạ", "phường Ô Chợ Dừa", "phường Kim Liên"]),
    District(.urban, "Hai Bà Trưng", 303, ["phường Bạch Mai", "phường Vĩnh Tuy", "phường Bạch Đằng"]),
    District(.urban, "Hoàng Mai", 506, ["phường Đại Kim", "phường Định Công", "phường Lĩnh Nam"]),
    District(.urban, "Thanh Xuân", 293, ["phường Khương Mai", "phường Nhân Chính", "phường Hạ Đình"]),
    District(.urban, "Hà Đông", 397, ["phường Mộ Lao", "phường Văn Quán", "phường Dương Nội"]),
    District(.urban, "Bắc Từ Liêm", 335, ["phường Cổ Nhuế 1", "phường Đông Ngạc", "phường Xuân Đỉnh"]),
    District(.urban, "Nam Từ Liêm", 264, ["phường Mễ Trì", "phường Mỹ Đình 1", "phường Cầu Diễn"]),
    District(.town, "Sơn Tây", 151, ["phường Sơn Lộc", "phường Lê Lợi", "xã Đường Lâm"]),
    District(.rural, "Ba Vì", 290, ["thị trấn Tây Đằng", "xã Vạn Thắng", "xã Tản Lĩnh"]),
    District(.rural, "Chương Mỹ", 337, ["thị trấn Chúc Sơn", "thị trấn Xuân Mai", "xã Thủy Xuân Tiên"]),
    District(.rural, "Đan Phượng", 174, ["thị trấn Phùng", "xã Tân Hội", "xã Thọ Xuân"]),
    District(.rural, "Đông Anh", 405, ["thị trấn Đông Anh", "xã Cổ Loa", "xã Hải Bối"]),
    District(.rural, "Gia Lâm", 286, ["thị trấn Trâu Quỳ", "xã Bát Tràng", "xã Ninh Hiệp"]),
    District(.rural, "Hoài Đức", 242, ["thị trấn Trạm Trôi", "xã An Khánh", "xã La Phù"]),
    District(.rural, "Mê Linh", 240, ["thị trấn Quang Minh", "xã Đại Thịnh", "xã Tráng Việt"]),
    District(.rural, "Mỹ Đức", 199, ["thị trấn Đại Nghĩa", "xã Hương Sơn", "xã Phúc Lâm"]),
    District(.rural, "Phú Xuyên", 213, ["thị trấn Phú Xuyên", "xã Chuyên Mỹ", "xã Minh Tân"]),
    District(.rural, "Phúc Thọ", 184, ["thị trấn Phúc Thọ", "xã Võng Xuyên", "xã Hát Môn"]),
    District(.rural, "Quốc Oai", 194, ["thị trấn Quốc Oai", "xã Sài Sơn", "xã Cấn Hữu"]),
    District(.rural, "Sóc Sơn", 340, ["thị trấn Sóc Sơn", "xã Phù Lỗ", "xã Minh Phú"]),
    District(.rural, "Thạch Thất", 216, ["thị trấn Liên Quan", "xã Hữu Bằng", "xã Bình Phú"]),
    District(.rural, "Thanh Oai", 211, ["thị trấn Kim Bài", "xã Bích Hòa", "xã Cự Khê"]),
    District(.rural, "Thanh Trì", 274, ["thị trấn Văn Điển", "xã Tả Thanh Oai", "xã Ngũ Hiệp"]),
    District(.rural, "Thường Tín", 254, ["thị trấn Thường Tín", "xã Vân Tảo", "xã Nhị Khê"]),
    District(.rural, "Ứng Hòa", 204, ["thị trấn Vân Đình", "xã Hòa Xá", "xã Trường Thịnh"]),
  ]
}
