extension DomainPlan {
  /// Building, housing, planning and transport.
  static let construction: [DomainPlan] = [
    DomainPlan(
      name: "Hoạt động xây dựng", english: "Construction", code: "XD", unit: "Sở Xây dựng",
      habits: .weight(30, onlineLean: 115, latePerMille: 100), readiness: 73, typicalLimit: 20,
      families: [
        .district(
          .permit,
          [
            "giấy phép xây dựng nhà ở riêng lẻ", "giấy phép xây dựng công trình không theo tuyến",
            "giấy phép sửa chữa, cải tạo công trình", "giấy phép di dời công trình",
          ]),
        .province(
          .permit,
          [
            "giấy phép xây dựng công trình cấp I, cấp II", "giấy phép xây dựng công trình theo tuyến trong đô thị",
            "giấy phép hoạt động xây dựng cho nhà thầu nước ngoài",
          ]),
        .province(
          .certificate,
          [
            "chứng chỉ hành nghề hoạt động xây dựng hạng II", "chứng chỉ hành nghề hoạt động xây dựng hạng III",
            "chứng chỉ năng lực hoạt động xây dựng hạng II", "chứng chỉ năng lực hoạt động xây dựng hạng III",
          ]),
        .province(
          .approval,
          [
            "báo cáo nghiên cứu khả thi đầu tư xây dựng", "thiết kế xây dựng triển khai sau thiết kế cơ sở",
            "dự toán xây dựng công trình",
          ]),
      ]),
    DomainPlan(
      name: "Nhà ở", english: "Housing", code: "NO", unit: "Sở Xây dựng",
      habits: .weight(7, onlineLean: 60, latePerMille: 154), readiness: 42, typicalLimit: 25,
      families: [
        .province(
          .approval,
          [
            "giá bán, giá thuê nhà ở xã hội", "việc lựa chọn chủ đầu tư dự án nhà ở thương mại",
            "danh sách đối tượng được mua nhà ở xã hội", "phương án cải tạo chung cư cũ",
          ]),
        .province(
          .certificate, ["chứng chỉ hành nghề môi giới bất động sản", "giấy chứng nhận quản lý vận hành nhà chung cư"]),
        .province(
          .named,
          [
            "Cho thuê nhà ở cũ thuộc sở hữu nhà nước", "Bán nhà ở cũ thuộc sở hữu nhà nước",
            "Thuê nhà ở công vụ thuộc thẩm quyền của thành phố", "Cho thuê nhà ở sinh viên thuộc sở hữu nhà nước",
            "Thông báo nhà ở hình thành trong tương lai đủ điều kiện được bán",
            "Gia hạn sở hữu nhà ở của cá nhân, tổ chức nước ngoài", "Chuyển nhượng toàn bộ dự án bất động sản",
            "Chuyển nhượng một phần dự án bất động sản", "Công nhận hạng nhà chung cư", "Điều chỉnh hạng nhà chung cư",
            "Chuyển đổi công năng nhà ở", "Xác nhận tình trạng nhà ở để xây dựng lại",
          ]),
        .district(
          .named,
          [
            "Công nhận Ban quản trị nhà chung cư", "Hỗ trợ hộ nghèo về nhà ở", "Xác nhận thực trạng nhà ở",
            "Bố trí tái định cư tại chỗ", "Hỗ trợ người có công cải thiện nhà ở", "Cho thuê nhà ở xã hội thuộc huyện",
          ]),
      ]),
    DomainPlan(
      name: "Hạ tầng kỹ thuật", english: "Technical infrastructure", code: "HTKT", unit: "Sở Xây dựng",
      habits: .weight(5, onlineLean: 110, latePerMille: 72), readiness: 70,
      families: [
        .district(
          .permit,
          [
            "giấy phép đào đường, hè phố", "giấy phép sử dụng tạm thời hè phố",
            "giấy phép chặt hạ, dịch chuyển cây xanh",
          ]),
        .province(.named, ["Thỏa thuận đấu nối hệ thống thoát nước", "Cấp thông tin về cấp nước đô thị"]),
      ]),
    DomainPlan(
      name: "Quy hoạch - kiến trúc", english: "Planning and architecture", code: "QHKT",
      unit: "Sở Quy hoạch - Kiến trúc", habits: .weight(6, onlineLean: 80, latePerMille: 123), readiness: 54,
      typicalLimit: 20,
      families: [
        .province(
          .approval,
          [
            "nhiệm vụ quy hoạch chi tiết", "đồ án quy hoạch chi tiết", "tổng mặt bằng công trình",
            "phương án kiến trúc công trình",
          ]),
        .province(.certificate, ["chứng chỉ hành nghề kiến trúc", "giấy phép quy hoạch"]),
        .district(
          .named,
          [
            "Cung cấp thông tin quy hoạch", "Cung cấp chỉ giới đường đỏ",
            "Thẩm định đồ án quy hoạch chi tiết điểm dân cư nông thôn", "Chấp thuận tổng mặt bằng quy mô nhỏ",
            "Lấy ý kiến cộng đồng về đồ án quy hoạch",
          ]),
      ]),
    DomainPlan(
      name: "Đường bộ", english: "Road transport", code: "ĐB", unit: "Sở Giao thông vận tải",
      habits: .weight(92, onlineLean: 88, latePerMille: 36), provider: .ministry, readiness: 79, typicalLimit: 5,
      families: [
        .province(
          .named,
          [
            "Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp", "Cấp mới Giấy phép lái xe",
            "Cấp lại Giấy phép lái xe",
            "Cấp phù hiệu xe ô tô kinh doanh vận tải", "Cấp Giấy phép kinh doanh vận tải bằng xe ô tô",
            "Đổi Giấy phép lái xe do ngành Công an cấp", "Đổi Giấy phép lái xe của nước ngoài cấp",
            "Cấp giấy phép lưu hành xe quá tải trọng, quá khổ giới hạn", "Cấp Giấy phép xe tập lái",
            "Đổi Giấy phép lái xe quân sự do Bộ Quốc phòng cấp", "Cấp Giấy chứng nhận đăng ký xe máy chuyên dùng",
            "Sang tên chủ sở hữu xe máy chuyên dùng trong cùng thành phố", "Cấp Giấy phép vào phố cấm cho xe tải",
          ]),
        .province(
          .permit,
          [
            "Giấy phép liên vận Việt - Lào", "Giấy phép liên vận Việt Nam - Campuchia", "Giấy phép đào tạo lái xe ô tô",
            "Giấy chứng nhận trung tâm sát hạch lái xe đủ điều kiện hoạt động",
            "Giấy chứng nhận giáo viên dạy thực hành lái xe", "biển hiệu xe ô tô vận tải khách du lịch",
            "phù hiệu xe nội bộ, xe trung chuyển", "Giấy phép thi công công trình đường bộ",
            "Giấy chứng nhận đủ điều kiện bến xe khách",
          ]),
        .province(
          .approval,
          [
            "phương án tổ chức giao thông khi thi công", "thiết kế nút giao đấu nối vào đường tỉnh",
            "việc xây dựng công trình thiết yếu trong phạm vi đường bộ", "phương án khai thác tuyến vận tải cố định",
          ]),
        .province(
          .named,
          [
            "Đăng ký khai thác tuyến vận tải hành khách cố định", "Ngừng khai thác tuyến vận tải hành khách cố định",
            "Công bố đưa bến xe hàng vào khai thác", "Công bố lại đưa bến xe khách vào khai thác",
            "Di chuyển đăng ký xe máy chuyên dùng sang tỉnh, thành phố khác", "Xóa sổ đăng ký xe máy chuyên dùng",
            "Cấp Giấy chứng nhận thẩm tra viên an toàn giao thông",
          ]),
      ]),
    DomainPlan(
      name: "Đường thủy nội địa", english: "Inland waterways", code: "ĐTNĐ", unit: "Sở Giao thông vận tải",
      habits: .weight(3, onlineLean: 60, latePerMille: 47, quiet: [.last2019]), readiness: 48,
      families: [
        .province(
          .permit,
          [
            "Giấy phép hoạt động bến thủy nội địa", "Giấy chứng nhận khả năng chuyên môn thuyền trưởng",
            "Giấy chứng nhận cơ sở đào tạo thuyền viên",
          ]),
        .province(
          .registration,
          [
            "phương tiện thủy nội địa lần đầu", "phương tiện thủy nội địa do chuyển quyền sở hữu",
            "phương tiện hoạt động vui chơi, giải trí dưới nước",
          ]),
        .province(
          .named,
          [
            "Công bố mở luồng đường thủy nội địa chuyên dùng", "Công bố đóng luồng đường thủy nội địa chuyên dùng",
            "Chấp thuận chủ trương xây dựng bến thủy nội địa", "Công bố hạn chế giao thông đường thủy nội địa",
            "Thẩm định an toàn công trình trên đường thủy nội địa",
          ]),
        .commune(
          .named,
          [
            "Cấp Giấy phép hoạt động bến khách ngang sông", "Đăng ký phương tiện thủy thô sơ",
            "Đăng ký lại phương tiện thủy khi chuyển nơi đăng ký", "Đăng ký lại phương tiện thủy khi thay đổi kỹ thuật",
            "Cấp lại Giấy chứng nhận đăng ký phương tiện thủy", "Xóa Giấy chứng nhận đăng ký phương tiện thủy",
            "Thỏa thuận vị trí bến khách ngang sông", "Gia hạn Giấy phép hoạt động bến khách ngang sông",
            "Xác nhận trình báo đường thủy nội địa",
          ]),
      ]),
  ]
}
