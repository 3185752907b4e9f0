extension DomainPlan {
  /// Civil status, certification and the other domains of Sở Tư pháp.
  static let justice: [DomainPlan] = [
    DomainPlan(
      name: "Hộ tịch", english: "Civil status", code: "HT", unit: "Sở Tư pháp",
      habits: .weight(440, onlineLean: 105, latePerMille: 18), readiness: 72, typicalLimit: 2,
      families: [
        .commune(
          .named,
          [
            "Đăng ký khai sinh", "Cấp bản sao trích lục hộ tịch", "Cấp Giấy xác nhận tình trạng hôn nhân",
            "Đăng ký khai tử", "Đăng ký kết hôn", "Thay đổi, cải chính hộ tịch, bổ sung thông tin hộ tịch",
            "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
            "Đăng ký lại khai sinh", "Liên thông đăng ký khai tử, xóa đăng ký thường trú",
            "Đăng ký nhận cha, mẹ, con", "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
            "Đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân", "Đăng ký lại kết hôn",
            "Đăng ký lại khai tử", "Đăng ký giám hộ", "Đăng ký chấm dứt giám hộ", "Đăng ký khai sinh lưu động",
            "Đăng ký kết hôn lưu động", "Đăng ký khai tử lưu động",
          ]),
        .district(
          .named,
          [
            "Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc",
            "Đăng ký kết hôn có yếu tố nước ngoài", "Đăng ký khai sinh có yếu tố nước ngoài",
            "Cấp bản sao trích lục hộ tịch từ Cơ sở dữ liệu hộ tịch điện tử",
            "Ghi vào Sổ hộ tịch việc kết hôn của công dân Việt Nam đã được giải quyết ở nước ngoài",
            "Ghi vào Sổ hộ tịch việc ly hôn, hủy việc kết hôn của công dân Việt Nam ở nước ngoài",
            "Ghi vào Sổ hộ tịch việc khai sinh đã được giải quyết ở nước ngoài",
            "Ghi vào Sổ hộ tịch việc giám hộ, nhận cha, mẹ, con đã được giải quyết ở nước ngoài",
            "Đăng ký nhận cha, mẹ, con có yếu tố nước ngoài", "Đăng ký khai tử có yếu tố nước ngoài",
            "Đăng ký giám hộ có yếu tố nước ngoài", "Đăng ký chấm dứt giám hộ có yếu tố nước ngoài",
            "Đăng ký lại khai sinh có yếu tố nước ngoài", "Đăng ký lại kết hôn có yếu tố nước ngoài",
            "Đăng ký lại khai tử có yếu tố nước ngoài",
            "Đăng ký khai sinh có yếu tố nước ngoài cho người đã có hồ sơ, giấy tờ cá nhân",
            "Đăng ký khai sinh có yếu tố nước ngoài kết hợp đăng ký nhận cha, mẹ, con",
          ]),
        .province(
          .named,
          [
            "Cấp bản sao trích lục hộ tịch từ sổ gốc lưu tại thành phố",
            "Xác nhận thông tin hộ tịch của cá nhân theo yêu cầu",
            "Xác nhận có quan hệ cha, mẹ, con đã đăng ký trước năm 1999",
            "Cấp giấy xác nhận hộ tịch cho người không quốc tịch",
            "Cung cấp thông tin hộ tịch cho cơ quan, tổ chức", "Cải chính bản chính giấy tờ hộ tịch lưu tại thành phố",
            "Hủy bỏ việc đăng ký hộ tịch trái quy định", "Xác minh hộ tịch theo đề nghị của cơ quan đại diện",
            "Tra cứu hồ sơ hộ tịch lưu trữ", "Đính chính sai sót trong sổ hộ tịch do cơ quan đăng ký",
          ]),
      ]),
    DomainPlan(
      name: "Chứng thực", english: "Certification", code: "CT", unit: "Sở Tư pháp",
      habits: .weight(650, onlineLean: 0, latePerMille: 11), readiness: 34, typicalLimit: 1,
      families: [
        .commune(
          .named,
          [
            "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp",
            "Chứng thực chữ ký trong các giấy tờ, văn bản",
            "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất và nhà ở",
            "Cấp bản sao từ sổ gốc", "Chứng thực di chúc", "Chứng thực văn bản từ chối nhận di sản",
            "Chứng thực văn bản thỏa thuận phân chia di sản", "Chứng thực văn bản khai nhận di sản",
            "Chứng thực việc sửa đổi, bổ sung, hủy bỏ hợp đồng, giao dịch",
            "Sửa lỗi sai sót trong hợp đồng, giao dịch đã chứng thực",
            "Cấp bản sao có chứng thực từ bản chính hợp đồng, giao dịch đã chứng thực",
          ]),
        .district(
          .named,
          [
            "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan nước ngoài cấp",
            "Chứng thực chữ ký người dịch là cộng tác viên dịch thuật của Phòng Tư pháp",
            "Chứng thực chữ ký người dịch không phải là cộng tác viên dịch thuật",
            "Chứng thực chữ ký, điểm chỉ tại Phòng Tư pháp", "Chứng thực hợp đồng liên quan đến tài sản là động sản",
            "Chứng thực văn bản phân chia di sản là động sản", "Chứng thực văn bản khai nhận di sản là động sản",
            "Sửa đổi, bổ sung, hủy bỏ hợp đồng đã chứng thực tại Phòng Tư pháp",
            "Sửa lỗi sai sót trong hợp đồng đã chứng thực tại Phòng Tư pháp",
            "Cấp bản sao hợp đồng đã chứng thực tại Phòng Tư pháp", "Đăng ký cộng tác viên dịch thuật",
          ]),
      ]),
    DomainPlan(
      name: "Lý lịch tư pháp", english: "Criminal records", code: "LLTP", unit: "Sở Tư pháp",
      habits: .weight(48, onlineLean: 165, latePerMille: 86), provider: .ministry, readiness: 85, typicalLimit: 10,
      families: [
        .province(
          .named,
          [
            "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam",
            "Cấp Phiếu lý lịch tư pháp cho cơ quan nhà nước, tổ chức chính trị, tổ chức chính trị - xã hội",
            "Cấp Phiếu lý lịch tư pháp cho cơ quan tiến hành tố tụng",
            "Bổ sung, cải chính thông tin lý lịch tư pháp", "Cấp lại Phiếu lý lịch tư pháp có sai sót",
          ])
      ]),
    DomainPlan(
      name: "Quốc tịch", english: "Nationality", code: "QT", unit: "Sở Tư pháp",
      habits: .weight(2, onlineLean: 20, latePerMille: 126), readiness: 12, typicalLimit: 40,
      families: [
        .province(
          .named,
          [
            "Nhập quốc tịch Việt Nam", "Trở lại quốc tịch Việt Nam ở trong nước",
            "Thôi quốc tịch Việt Nam ở trong nước", "Cấp Giấy xác nhận có quốc tịch Việt Nam ở trong nước",
            "Cấp Giấy xác nhận là người gốc Việt Nam", "Thông báo có quốc tịch nước ngoài",
            "Xác nhận mất quốc tịch Việt Nam",
          ])
      ]),
    DomainPlan(
      name: "Nuôi con nuôi", english: "Child adoption", code: "NCN", unit: "Sở Tư pháp",
      habits: .weight(2, onlineLean: 30, latePerMille: 56, quiet: [.last2019]), readiness: 30, typicalLimit: 25,
      families: [
        .commune(
          .named,
          [
            "Đăng ký việc nuôi con nuôi trong nước", "Đăng ký lại việc nuôi con nuôi trong nước",
            "Cấp giấy xác nhận công dân Việt Nam đủ điều kiện nhận con nuôi",
          ]),
        .province(
          .named,
          [
            "Giải quyết việc người nước ngoài thường trú ở Việt Nam nhận trẻ em làm con nuôi",
            "Đăng ký việc nuôi con nuôi có yếu tố nước ngoài đối với con riêng, cháu ruột",
            "Đăng ký lại việc nuôi con nuôi có yếu tố nước ngoài",
            "Xác nhận trẻ em đủ điều kiện làm con nuôi nước ngoài",
            "Ghi chú việc nuôi con nuôi đã được giải quyết ở nước ngoài",
            "Cho ý kiến về việc giới thiệu trẻ em làm con nuôi", "Thay đổi tổ chức con nuôi nước ngoài được ủy quyền",
          ]),
      ]),
    DomainPlan(
      name: "Công chứng", english: "Notaries", code: "CC", unit: "Sở Tư pháp",
      habits: .weight(5, onlineLean: 70, latePerMille: 35), readiness: 58,
      families: [
        .province(
          .registration,
          [
            "tập sự hành nghề công chứng", "hành nghề và cấp Thẻ công chứng viên", "hoạt động của Văn phòng công chứng",
            "hoạt động của Văn phòng công chứng hợp nhất", "hoạt động của Văn phòng công chứng nhận sáp nhập",
          ]),
        .province(
          .named,
          [
            "Bổ nhiệm công chứng viên", "Bổ nhiệm lại công chứng viên", "Miễn nhiệm công chứng viên",
            "Cấp lại Thẻ công chứng viên", "Thay đổi nơi tập sự hành nghề công chứng trong thành phố",
            "Thay đổi nơi tập sự hành nghề công chứng sang tỉnh, thành phố khác",
            "Tạm ngừng tập sự hành nghề công chứng", "Đăng ký tham dự kiểm tra kết quả tập sự hành nghề công chứng",
            "Công nhận hoàn thành khóa đào tạo nghề công chứng ở nước ngoài",
            "Thành lập Văn phòng công chứng", "Hợp nhất Văn phòng công chứng", "Sáp nhập Văn phòng công chứng",
            "Chuyển nhượng Văn phòng công chứng", "Chấm dứt hoạt động Văn phòng công chứng",
            "Chuyển đổi Văn phòng công chứng do một công chứng viên thành lập", "Thành lập Hội công chứng viên",
            "Thu hồi quyết định cho phép thành lập Văn phòng công chứng", "Công chứng bản dịch",
            "Chỉ định Phòng công chứng tiếp nhận hồ sơ lưu trữ",
          ]),
      ]),
    DomainPlan(
      name: "Luật sư", english: "Lawyers", code: "LS", unit: "Sở Tư pháp",
      habits: .weight(4, onlineLean: 90, latePerMille: 42), readiness: 66,
      families: [
        .province(
          .registration,
          [
            "hoạt động của tổ chức hành nghề luật sư", "hoạt động của chi nhánh tổ chức hành nghề luật sư",
            "hành nghề luật sư với tư cách cá nhân", "hoạt động của chi nhánh tổ chức hành nghề luật sư nước ngoài",
            "hoạt động của công ty luật nước ngoài", "hoạt động của công ty luật Việt Nam chuyển đổi",
          ]),
        .province(
          .certificate,
          [
            "Chứng chỉ hành nghề luật sư", "Giấy đăng ký hoạt động của tổ chức hành nghề luật sư",
            "Giấy đăng ký hoạt động của công ty luật nước ngoài",
          ]),
        .province(
          .named,
          [
            "Hợp nhất công ty luật", "Sáp nhập công ty luật", "Chấm dứt hoạt động của tổ chức hành nghề luật sư",
            "Phê chuẩn Điều lệ của Đoàn luật sư", "Phê duyệt đề án tổ chức Đại hội nhiệm kỳ của Đoàn luật sư",
            "Giải thể Đoàn luật sư",
          ]),
      ]),
    DomainPlan(
      name: "Giám định tư pháp", english: "Forensic expertise", code: "GĐTP", unit: "Sở Tư pháp",
      habits: .weight(1, onlineLean: 60, latePerMille: 28, quiet: [.last2019, .second2020]), readiness: 44,
      families: [
        .province(
          .certificate, ["Giấy đăng ký hoạt động của Văn phòng giám định tư pháp", "Thẻ giám định viên tư pháp"]),
        .province(
          .named,
          [
            "Bổ nhiệm giám định viên tư pháp", "Miễn nhiệm giám định viên tư pháp",
            "Cấp phép thành lập Văn phòng giám định tư pháp", "Đăng ký hoạt động Văn phòng giám định tư pháp",
            "Thay đổi, bổ sung lĩnh vực giám định", "Chấm dứt hoạt động Văn phòng giám định tư pháp",
          ]),
      ]),
    DomainPlan(
      name: "Đấu giá tài sản", english: "Property auctions", code: "ĐGTS", unit: "Sở Tư pháp",
      habits: .weight(2, onlineLean: 95, latePerMille: 28), readiness: 61,
      families: [
        .province(
          .registration,
          ["hoạt động của doanh nghiệp đấu giá tài sản", "hoạt động của chi nhánh doanh nghiệp đấu giá tài sản"]),
        .province(
          .certificate,
          ["Thẻ đấu giá viên", "Giấy đăng ký hoạt động của doanh nghiệp đấu giá tài sản"]),
        .province(
          .named,
          [
            "Phê duyệt đủ điều kiện thực hiện hình thức đấu giá trực tuyến", "Thu hồi Thẻ đấu giá viên",
            "Đăng ký tham dự kiểm tra kết quả tập sự hành nghề đấu giá",
          ]),
      ]),
    DomainPlan(
      name: "Trợ giúp pháp lý", english: "Legal aid", code: "TGPL", unit: "Sở Tư pháp",
      habits: .weight(2, onlineLean: 40, latePerMille: 11), readiness: 25,
      families: [
        .province(
          .named,
          [
            "Yêu cầu trợ giúp pháp lý", "Rút yêu cầu trợ giúp pháp lý của người được trợ giúp pháp lý",
            "Thay đổi người thực hiện trợ giúp pháp lý", "Cấp thẻ cộng tác viên trợ giúp pháp lý",
            "Cấp lại thẻ cộng tác viên trợ giúp pháp lý", "Lựa chọn, ký hợp đồng với tổ chức hành nghề luật sư",
            "Lựa chọn, ký hợp đồng với luật sư", "Đăng ký tham gia trợ giúp pháp lý",
            "Thay đổi nội dung Giấy đăng ký tham gia trợ giúp pháp lý", "Chấm dứt tham gia trợ giúp pháp lý",
            "Cấp lại Giấy đăng ký tham gia trợ giúp pháp lý",
          ])
      ]),
  ]
}
