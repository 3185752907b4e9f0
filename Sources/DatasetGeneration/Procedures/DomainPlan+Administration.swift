extension DomainPlan {
  /// The domains of Sở Nội vụ, of foreign and ethnic affairs and of the inspectorate.
  static let administration: [DomainPlan] = [
    DomainPlan(
      name: "Tôn giáo", english: "Religious affairs", code: "TG", unit: "Sở Nội vụ",
      habits: .weight(4, onlineLean: 35, latePerMille: 42), readiness: 38, typicalLimit: 20,
      families: [
        .commune(
          .named,
          [
            "Đăng ký hoạt động tín ngưỡng", "Đăng ký bổ sung hoạt động tín ngưỡng",
            "Đăng ký sinh hoạt tôn giáo tập trung",
            "Thông báo danh mục hoạt động tôn giáo", "Thông báo danh mục hoạt động tôn giáo bổ sung",
            "Đăng ký thay đổi người đại diện của nhóm sinh hoạt tôn giáo tập trung",
            "Đề nghị thay đổi địa điểm sinh hoạt tôn giáo tập trung",
            "Thông báo tổ chức quyên góp trong địa bàn một xã",
          ]),
        .district(
          .named,
          [
            "Thông báo mở lớp bồi dưỡng về tôn giáo", "Thông báo tổ chức hội nghị thường niên",
            "Đề nghị tổ chức đại hội của tổ chức tôn giáo", "Đề nghị tổ chức cuộc lễ ngoài cơ sở tôn giáo",
            "Đề nghị giảng đạo ngoài địa bàn phụ trách", "Thông báo tổ chức quyên góp trong địa bàn nhiều xã",
          ]),
        .province(
          .approval,
          [
            "hiến chương của tổ chức tôn giáo", "đề án thành lập tổ chức tôn giáo trực thuộc",
            "việc đăng ký pháp nhân phi thương mại của tổ chức tôn giáo trực thuộc",
          ]),
        .province(
          .named,
          [
            "Thông báo người được phong phẩm hoặc suy cử làm chức sắc", "Thông báo hủy kết quả phong phẩm chức sắc",
            "Thông báo người được bổ nhiệm, bầu cử, suy cử làm chức việc",
            "Thông báo thuyên chuyển chức sắc, chức việc",
            "Thông báo cách chức, bãi nhiệm chức sắc, chức việc", "Đăng ký thuyên chuyển chức sắc",
            "Đề nghị sinh hoạt tôn giáo tập trung của người nước ngoài",
            "Đề nghị giải thể tổ chức tôn giáo trực thuộc", "Thông báo về việc thay đổi trụ sở của tổ chức tôn giáo",
            "Thông báo kết quả đào tạo của cơ sở đào tạo tôn giáo",
            "Đăng ký mở lớp đào tạo người chuyên hoạt động tôn giáo",
            "Đề nghị cấp chứng nhận đăng ký hoạt động tôn giáo", "Thông báo tiếp nhận tài trợ của tổ chức nước ngoài",
            "Đề nghị tự giải thể của tổ chức tôn giáo", "Thông báo tổ chức quyên góp trong địa bàn nhiều huyện",
            "Thông báo danh mục hoạt động tôn giáo ở nhiều huyện",
          ]),
      ]),
    DomainPlan(
      name: "Thi đua, khen thưởng", english: "Emulation and commendation", code: "TĐKT", unit: "Sở Nội vụ",
      habits: .weight(5, onlineLean: 55, latePerMille: 49), readiness: 57, typicalLimit: 20,
      families: [
        .province(
          .named,
          [
            "Tặng thưởng Bằng khen của Chủ tịch Ủy ban nhân dân Thành phố", "Tặng Cờ thi đua của Thành phố",
            "Tặng danh hiệu Chiến sĩ thi đua cấp Thành phố", "Tặng danh hiệu Tập thể lao động xuất sắc",
            "Tặng thưởng Bằng khen theo chuyên đề", "Tặng thưởng Bằng khen về thành tích đột xuất",
            "Tặng thưởng Bằng khen cho hộ gia đình", "Tặng thưởng Bằng khen về thành tích đối ngoại",
            "Công nhận sáng kiến cấp Thành phố", "Tặng danh hiệu Người tốt, việc tốt",
          ]),
        .district(
          .named,
          [
            "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân cấp huyện", "Tặng danh hiệu Chiến sĩ thi đua cơ sở",
            "Tặng danh hiệu Lao động tiên tiến", "Tặng danh hiệu Tổ dân phố văn hóa",
            "Tặng Giấy khen cho hộ gia đình", "Tặng Giấy khen về thành tích đột xuất",
          ]),
        .commune(
          .named,
          [
            "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã", "Tặng Giấy khen theo đợt hoặc chuyên đề (cấp xã)",
            "Tặng Giấy khen về thành tích đột xuất (cấp xã)", "Tặng Giấy khen cho hộ gia đình (cấp xã)",
            "Xét tặng danh hiệu Lao động tiên tiến (cấp xã)",
          ]),
      ]),
    DomainPlan(
      name: "Tổ chức phi chính phủ", english: "Non-governmental organisations", code: "TCPCP", unit: "Sở Nội vụ",
      habits: .weight(3, onlineLean: 50, latePerMille: 84), readiness: 46, typicalLimit: 25,
      families: [
        .province(.founding, ["hội có phạm vi hoạt động trong thành phố", "quỹ xã hội, quỹ từ thiện cấp thành phố"]),
        .district(.founding, ["hội có phạm vi hoạt động trong huyện", "quỹ xã hội, quỹ từ thiện cấp huyện"]),
        .province(
          .approval,
          ["điều lệ hội", "điều lệ sửa đổi, bổ sung của quỹ", "hồ sơ tổ chức đại hội của hội"]),
      ]),
    DomainPlan(
      name: "Công chức, viên chức", english: "Civil servants and public employees", code: "CCVC", unit: "Sở Nội vụ",
      habits: .weight(6, onlineLean: 85, latePerMille: 21, quiet: [.second2020]), readiness: 52,
      families: [
        .province(
          .named,
          [
            "Thi tuyển công chức", "Xét tuyển công chức", "Tiếp nhận công chức không qua thi tuyển",
            "Thi nâng ngạch công chức",
            "Thi tuyển viên chức", "Xét tuyển viên chức", "Xét tuyển đặc cách viên chức",
            "Thi thăng hạng chức danh nghề nghiệp viên chức",
            "Xét chuyển cán bộ, công chức cấp xã thành công chức cấp huyện",
            "Bổ nhiệm vào ngạch công chức sau tập sự",
          ]),
        .district(
          .named,
          [
            "Thi tuyển công chức cấp xã", "Xét tuyển công chức cấp xã", "Thi tuyển viên chức thuộc huyện",
            "Xét tuyển viên chức ngành giáo dục thuộc huyện",
          ]),
      ]),
    DomainPlan(
      name: "Tổ chức, biên chế", english: "Organisation and establishment", code: "TCBC", unit: "Sở Nội vụ",
      habits: .weight(1, onlineLean: 60, latePerMille: 70, quiet: [.last2019]), readiness: 40,
      families: [
        .province(.approval, ["đề án vị trí việc làm", "kế hoạch biên chế hằng năm", "số lượng người làm việc"]),
        .district(
          .approval, ["việc thành lập đơn vị sự nghiệp công lập", "việc tổ chức lại đơn vị sự nghiệp công lập"]),
        .province(.named, ["Thẩm định việc giải thể đơn vị sự nghiệp công lập thuộc thành phố"]),
      ]),
    DomainPlan(
      name: "Văn thư, lưu trữ", english: "Records and archives", code: "VTLT", unit: "Sở Nội vụ",
      habits: .weight(2, onlineLean: 110, latePerMille: 7), readiness: 63, typicalLimit: 3,
      families: [
        .province(.certificate, ["Chứng chỉ hành nghề lưu trữ"]),
        .province(
          .named,
          [
            "Phục vụ việc sử dụng tài liệu của độc giả tại phòng đọc", "Cấp bản sao tài liệu lưu trữ",
            "Chứng thực tài liệu lưu trữ lịch sử", "Thẩm định tài liệu hết giá trị",
          ]),
      ]),
    DomainPlan(
      name: "Ngoại vụ", english: "Foreign affairs", code: "NV", unit: "Sở Ngoại vụ",
      habits: .weight(3, onlineLean: 120, latePerMille: 8, quiet: [.second2020]), readiness: 80, typicalLimit: 7,
      families: [
        .province(
          .named,
          [
            "Cho phép tổ chức hội nghị, hội thảo quốc tế", "Cho phép sử dụng thẻ đi lại của doanh nhân APEC",
            "Cử cán bộ, công chức, viên chức đi công tác nước ngoài",
            "Cho phép đoàn nước ngoài vào làm việc tại thành phố",
            "Gia hạn việc sử dụng thẻ đi lại của doanh nhân APEC", "Cho chủ trương tổ chức hội nghị, hội thảo quốc tế",
            "Cấp ý kiến về việc đặt văn phòng đại diện của tổ chức nước ngoài",
            "Cử đoàn của thành phố đi xúc tiến hợp tác ở nước ngoài",
          ])
      ]),
    DomainPlan(
      name: "Dân tộc", english: "Ethnic affairs", code: "DT", unit: "Ban Dân tộc",
      habits: .weight(1, onlineLean: 20, latePerMille: 14, quiet: [.last2019, .first2020]), readiness: 36,
      families: [
        .commune(
          .named,
          [
            "Công nhận người có uy tín trong đồng bào dân tộc thiểu số",
            "Đưa ra khỏi danh sách người có uy tín trong đồng bào dân tộc thiểu số",
          ]),
        .province(
          .named,
          [
            "Hỗ trợ học sinh, sinh viên người dân tộc thiểu số thuộc hộ nghèo",
            "Xác nhận thôn thuộc vùng dân tộc thiểu số và miền núi",
          ]),
      ]),
    DomainPlan(
      name: "Khiếu nại, tố cáo", english: "Complaints and denunciations", code: "KNTC", unit: "Thanh tra Thành phố",
      habits: .weight(6, onlineLean: 0, latePerMille: 182), readiness: 0, typicalLimit: 30,
      families: [
        .commune(
          .named,
          ["Tiếp công dân tại cấp xã", "Giải quyết khiếu nại lần đầu tại cấp xã", "Giải quyết tố cáo tại cấp xã"]),
        .district(
          .named,
          [
            "Tiếp công dân tại cấp huyện", "Giải quyết khiếu nại lần đầu tại cấp huyện",
            "Giải quyết tố cáo tại cấp huyện",
          ]),
        .province(
          .named,
          [
            "Tiếp công dân tại thành phố", "Giải quyết khiếu nại lần hai tại thành phố",
            "Giải quyết tố cáo tại thành phố",
          ]),
      ]),
  ]
}
