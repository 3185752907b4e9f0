/// The words that the made tables are put together from.
enum SyntheticNames {
  static let domains = [
    "Tài chính", "Y tế", "Giao thông vận tải", "Tư pháp", "Giáo dục và Đào tạo", "Xây dựng", "Tài nguyên và Môi trường",
    "Công thương", "Lao động, Thương binh và Xã hội", "Nông nghiệp và Phát triển nông thôn", "Văn hóa, Thể thao",
    "Kế hoạch và Đầu tư", "Nội vụ", "Khoa học và Công nghệ", "Thông tin và Truyền thông", "Quy hoạch - Kiến trúc",
    "Du lịch", "Công an", "Dân tộc", "Ngoại vụ",
  ]

  static let districts = [
    "Ba Đình", "Hoàn Kiếm", "Tây Hồ", "Long Biên", "Cầu Giấy", "Đống Đa", "Hai Bà Trưng", "Hoàng Mai", "Thanh Xuân",
    "Hà Đông", "Bắc Từ Liêm", "Nam Từ Liêm", "Sơn Tây", "Ba Vì", "Chương Mỹ", "Đan Phượng", "Đông Anh", "Gia Lâm",
    "Hoài Đức", "Mê Linh", "Mỹ Đức", "Phú Xuyên", "Phúc Thọ", "Quốc Oai", "Sóc Sơn", "Thạch Thất", "Thanh Oai",
    "Thanh Trì", "Thường Tín", "Ứng Hòa",
  ]

  static let acts = [
    "Cấp mới", "Cấp đổi", "Gia hạn", "Thẩm định", "Phê duyệt", "Đăng ký", "Xác nhận", "Sửa đổi", "Thu hồi", "Công bố",
  ]

  static let objects = [
    "giấy phép kinh doanh", "chứng chỉ hành nghề", "giấy chứng nhận an toàn thực phẩm", "hồ sơ đất đai",
    "giấy phép xây dựng", "giấy phép lái xe", "văn bằng, chứng chỉ", "giấy khai sinh", "giấy phép quảng cáo",
    "kế hoạch bảo vệ môi trường", "quyết toán dự án", "thẻ hướng dẫn viên du lịch",
  ]

  static let conditions = [
    "cho cá nhân", "cho tổ chức", "cho hộ kinh doanh", "trên địa bàn thành phố", "có yếu tố nước ngoài",
    "trong trường hợp bị mất, bị hỏng", "thuộc thẩm quyền cấp huyện", "thuộc thẩm quyền cấp xã",
  ]

  static let tiers = ["city", "district", "commune"]
  static let channels = ["counter", "online", "post"]
}
