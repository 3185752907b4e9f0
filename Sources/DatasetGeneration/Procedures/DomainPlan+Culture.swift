extension DomainPlan {
  /// Culture, sports, tourism, information, science and technology.
  static let culture: [DomainPlan] = [
    DomainPlan(
      name: "Văn hóa và thể thao", english: "Culture and sports", code: "VHTT", unit: "Sở Văn hóa và Thể thao",
      habits: .weight(9, onlineLean: 125, latePerMille: 37), readiness: 74,
      families: [
        .district(
          .permit,
          ["Giấy phép đủ điều kiện kinh doanh dịch vụ karaoke", "Giấy phép kinh doanh trò chơi điện tử không nối mạng"]),
        .province(
          .named,
          [
            "Tiếp nhận thông báo sản phẩm quảng cáo trên bảng quảng cáo, băng-rôn",
            "Tiếp nhận thông báo tổ chức đoàn người thực hiện quảng cáo",
            "Cấp giấy phép biểu diễn nghệ thuật, trình diễn thời trang",
            "Chấp thuận nội dung biểu diễn nghệ thuật", "Cấp giấy phép phổ biến tác phẩm âm nhạc, sân khấu",
          ]),
        .province(
          .permit,
          [
            "Giấy phép tổ chức triển lãm mỹ thuật", "Giấy phép sao chép tác phẩm mỹ thuật",
            "Giấy phép xây dựng tượng đài",
            "Giấy phép tổ chức triển lãm tác phẩm nhiếp ảnh", "Giấy phép tổ chức thi người đẹp",
            "Giấy phép kinh doanh dịch vụ vũ trường", "Giấy phép phổ biến phim", "Giấy phép nhập khẩu văn hóa phẩm",
            "Giấy phép thành lập Văn phòng đại diện của doanh nghiệp quảng cáo nước ngoài",
            "Giấy chứng nhận đủ điều kiện kinh doanh giám định cổ vật", "Giấy phép khai quật khảo cổ khẩn cấp",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao bơi, lặn",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao thể hình",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao yoga",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao bóng đá",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao võ cổ truyền",
            "Giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao quần vợt",
            "Giấy chứng nhận hành nghề tu bổ di tích",
          ]),
        .district(
          .named,
          [
            "Công nhận danh hiệu Gia đình văn hóa", "Tặng danh hiệu Khu dân cư văn hóa",
            "Đăng ký tổ chức lễ hội cấp huyện",
            "Công nhận câu lạc bộ thể thao cơ sở", "Thông báo thành lập thư viện tư nhân tại huyện",
            "Công nhận cơ quan đạt chuẩn văn hóa",
          ]),
        .commune(
          .named,
          [
            "Đăng ký tổ chức lễ hội cấp xã", "Xét tặng danh hiệu Gia đình văn hóa hằng năm",
            "Thông báo thành lập thư viện cộng đồng", "Thông báo sáp nhập, chia, tách thư viện cộng đồng",
            "Thông báo chấm dứt hoạt động thư viện cộng đồng",
          ]),
        .province(
          .founding, ["thư viện công lập cấp thành phố", "bảo tàng ngoài công lập"]),
        .province(
          .named,
          [
            "Đăng cai giải thi đấu thể thao thành tích cao",
            "Tổ chức giải thi đấu vô địch từng môn thể thao của thành phố",
            "Đăng ký di vật, cổ vật, bảo vật quốc gia", "Xếp hạng di tích cấp thành phố",
            "Hủy bỏ xếp hạng di tích cấp thành phố",
            "Xét tặng danh hiệu Nghệ nhân ưu tú", "Thẩm định dự án tu bổ di tích",
            "Cấp phép làm bản sao di vật, cổ vật", "Tiếp nhận di vật, cổ vật do tổ chức, cá nhân giao nộp",
            "Đăng ký hoạt động của thư viện tư nhân có phục vụ cộng đồng",
            "Công nhận câu lạc bộ thể thao cấp thành phố",
            "Tổ chức giải thi đấu thể thao quần chúng của thành phố",
          ]),
      ]),
    DomainPlan(
      name: "Du lịch", english: "Tourism", code: "DL", unit: "Sở Du lịch",
      habits: .weight(5, onlineLean: 150, latePerMille: 16, quiet: [.second2020]), readiness: 87, typicalLimit: 8,
      families: [
        .province(
          .certificate,
          [
            "thẻ hướng dẫn viên du lịch quốc tế", "thẻ hướng dẫn viên du lịch nội địa",
            "thẻ hướng dẫn viên du lịch tại điểm",
            "Giấy phép kinh doanh dịch vụ lữ hành nội địa", "Giấy chứng nhận khóa cập nhật kiến thức hướng dẫn viên",
          ]),
        .province(
          .recognition, ["hạng cơ sở lưu trú du lịch 1 sao, 2 sao, 3 sao", "điểm du lịch", "khu du lịch cấp thành phố"]),
        .province(
          .named,
          [
            "Công nhận cơ sở kinh doanh dịch vụ ăn uống đạt tiêu chuẩn phục vụ khách du lịch",
            "Công nhận cơ sở mua sắm đạt tiêu chuẩn phục vụ khách du lịch",
            "Công nhận cơ sở chăm sóc sức khỏe đạt tiêu chuẩn phục vụ khách du lịch",
            "Thu hồi Giấy phép kinh doanh dịch vụ lữ hành nội địa",
            "Thông báo cơ sở lưu trú du lịch đủ điều kiện hoạt động",
            "Chấm dứt hoạt động văn phòng đại diện lữ hành nước ngoài",
          ]),
      ]),
    DomainPlan(
      name: "Báo chí, xuất bản", english: "Press and publishing", code: "BCXB", unit: "Sở Thông tin và Truyền thông",
      habits: .weight(6, onlineLean: 185, latePerMille: 12), readiness: 92, typicalLimit: 8,
      families: [
        .province(
          .permit,
          [
            "giấy phép xuất bản tài liệu không kinh doanh", "giấy phép hoạt động in xuất bản phẩm",
            "giấy phép xuất bản bản tin", "giấy phép nhập khẩu xuất bản phẩm không kinh doanh",
            "giấy phép hoạt động in", "giấy phép in gia công xuất bản phẩm cho nước ngoài",
            "giấy phép tổ chức triển lãm, hội chợ xuất bản phẩm",
          ]),
        .province(
          .named,
          [
            "Cho phép họp báo trong nước", "Cho phép họp báo có yếu tố nước ngoài",
            "Trưng bày tranh, ảnh bên ngoài trụ sở cơ quan đại diện nước ngoài",
            "Đăng ký hoạt động phát hành xuất bản phẩm", "Đăng ký sử dụng máy photocopy màu",
            "Chuyển nhượng máy photocopy màu", "Khai báo hoạt động cơ sở dịch vụ photocopy",
          ]),
      ]),
    DomainPlan(
      name: "Viễn thông và Internet", english: "Telecommunications and the internet", code: "VTI",
      unit: "Sở Thông tin và Truyền thông",
      habits: .weight(4, onlineLean: 170, latePerMille: 11), readiness: 90,
      families: [
        .province(
          .permit,
          [
            "giấy phép thiết lập trang thông tin điện tử tổng hợp", "giấy phép bưu chính",
            "giấy phép thiết lập mạng xã hội trong phạm vi thành phố",
          ]),
        .district(
          .permit, ["Giấy chứng nhận đủ điều kiện hoạt động điểm cung cấp dịch vụ trò chơi điện tử công cộng"]),
        .province(
          .named,
          [
            "Cấp đăng ký thu tín hiệu truyền hình nước ngoài trực tiếp từ vệ tinh",
            "Thông báo thay đổi chủ sở hữu trang thông tin điện tử",
            "Cấp văn bản xác nhận thông báo hoạt động bưu chính",
            "Thông báo thời gian chính thức cung cấp trò chơi điện tử",
            "Thông báo thay đổi tên miền trang trò chơi điện tử",
            "Chấp thuận xây dựng trạm thu phát sóng di động",
          ]),
      ]),
    DomainPlan(
      name: "Khoa học và công nghệ", english: "Science and technology", code: "KHCN", unit: "Sở Khoa học và Công nghệ",
      habits: .weight(4, onlineLean: 110, latePerMille: 26), readiness: 67, typicalLimit: 15,
      families: [
        .province(
          .permit,
          [
            "Giấy phép tiến hành công việc bức xạ, sử dụng thiết bị X-quang chẩn đoán y tế",
            "Giấy chứng nhận đăng ký hoạt động khoa học và công nghệ",
            "Giấy chứng nhận doanh nghiệp khoa học và công nghệ",
            "Giấy phép vận chuyển hàng nguy hiểm", "Giấy chứng nhận đăng ký chuyển giao công nghệ",
            "chứng chỉ nhân viên bức xạ", "Giấy chứng nhận đủ điều kiện giám định sở hữu công nghiệp",
          ]),
        .province(
          .approval,
          [
            "nhiệm vụ khoa học và công nghệ cấp thành phố", "công nghệ dự án đầu tư",
            "kết quả thực hiện nhiệm vụ khoa học và công nghệ", "kế hoạch ứng phó sự cố bức xạ cấp cơ sở",
          ]),
        .province(
          .named,
          [
            "Khai báo thiết bị X-quang chẩn đoán trong y tế", "Công bố hợp quy dựa trên kết quả tự đánh giá",
            "Công bố hợp chuẩn dựa trên kết quả chứng nhận", "Kiểm tra nhà nước về chất lượng hàng hóa nhập khẩu",
            "Đăng ký tham dự Giải thưởng Chất lượng Quốc gia",
            "Tuyển chọn tổ chức chủ trì nhiệm vụ khoa học và công nghệ",
            "Đánh giá nghiệm thu nhiệm vụ khoa học và công nghệ", "Hỗ trợ doanh nghiệp đổi mới công nghệ",
            "Công nhận kết quả nghiên cứu không sử dụng ngân sách", "Mua sáng chế, sáng kiến",
            "Đăng ký kết quả thực hiện nhiệm vụ khoa học và công nghệ", "Bổ nhiệm giám định viên tư pháp về công nghệ",
            "Chỉ định tổ chức đánh giá sự phù hợp",
          ]),
      ]),
  ]
}
