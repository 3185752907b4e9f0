extension DomainPlan {
  /// Health, education, labour and social protection.
  static let society: [DomainPlan] = [
    DomainPlan(
      name: "Y tế", english: "Health", code: "YT", unit: "Sở Y tế",
      habits: .weight(22, onlineLean: 120, latePerMille: 81), system: .health, readiness: 71, typicalLimit: 20,
      families: [
        .province(
          .permit,
          [
            "chứng chỉ hành nghề khám bệnh, chữa bệnh", "giấy phép hoạt động đối với phòng khám chuyên khoa",
            "giấy phép hoạt động đối với phòng khám đa khoa", "giấy phép hoạt động đối với bệnh viện",
            "giấy phép hoạt động đối với nhà hộ sinh", "giấy phép hoạt động đối với cơ sở dịch vụ y tế",
            "giấy phép hoạt động đối với phòng xét nghiệm",
            "giấy phép hoạt động đối với phòng chẩn trị y học cổ truyền",
            "giấy phép hoạt động đối với trạm y tế cấp xã", "giấy chứng nhận lương y",
            "giấy chứng nhận người sở hữu bài thuốc gia truyền", "giấy phép hoạt động khám, chữa bệnh nhân đạo",
          ]),
        .province(
          .certificate,
          [
            "giấy chứng nhận cơ sở xét nghiệm đạt tiêu chuẩn an toàn sinh học", "giấy chứng sinh",
            "giấy chứng nhận đủ điều kiện tiêm chủng", "thẻ nhân viên tiếp cận cộng đồng",
          ]),
        .province(
          .named,
          [
            "Công bố đủ điều kiện mua bán trang thiết bị y tế loại B, C, D",
            "Công bố tiêu chuẩn áp dụng đối với trang thiết bị y tế loại A", "Công bố cơ sở đủ điều kiện tiêm chủng",
            "Công bố đủ điều kiện thực hiện khám sức khỏe", "Công bố cơ sở đủ điều kiện điều trị nghiện chất",
            "Phê duyệt danh mục kỹ thuật của cơ sở khám bệnh, chữa bệnh", "Khám giám định mức độ khuyết tật",
            "Khám giám định thương tật lần đầu do tai nạn lao động", "Khám giám định bệnh nghề nghiệp lần đầu",
            "Khám giám định để thực hiện chế độ hưu trí", "Khám giám định tổng hợp",
            "Khám giám định lại bệnh nghề nghiệp tái phát",
            "Cho phép tổ chức hoạt động khám bệnh lưu động", "Xác nhận nội dung quảng cáo dịch vụ khám bệnh, chữa bệnh",
            "Công bố sản xuất chế phẩm diệt côn trùng", "Thông báo hoạt động bán lẻ chế phẩm diệt khuẩn",
            "Công nhận cơ sở thực hành đào tạo khối ngành sức khỏe", "Cho phép áp dụng thí điểm kỹ thuật mới",
            "Đề nghị thay đổi người chịu trách nhiệm chuyên môn", "Đăng ký hành nghề của cơ sở khám bệnh",
            "Bổ nhiệm giám định viên pháp y", "Miễn nhiệm giám định viên pháp y",
            "Công nhận bệnh viện thực hiện kỹ thuật hỗ trợ sinh sản",
            "Cấp thẻ bảo hiểm y tế cho người hiến bộ phận cơ thể",
            "Xác nhận người nước ngoài hành nghề thuần thục tiếng Việt", "Kiểm dịch y tế thi thể, hài cốt",
            "Kiểm dịch y tế hàng hóa", "Cấp giấy phép nhập khẩu thuốc viện trợ",
          ]),
      ]),
    DomainPlan(
      name: "Dược và mỹ phẩm", english: "Pharmacy and cosmetics", code: "DMP", unit: "Sở Y tế",
      habits: .weight(14, onlineLean: 175, latePerMille: 56), system: .health, readiness: 83, typicalLimit: 15,
      families: [
        .province(
          .certificate,
          [
            "Chứng chỉ hành nghề dược", "Giấy chứng nhận đủ điều kiện kinh doanh dược",
            "Giấy chứng nhận thực hành tốt cơ sở bán lẻ thuốc", "Giấy chứng nhận thực hành tốt phân phối thuốc",
            "Giấy chứng nhận đủ điều kiện sản xuất mỹ phẩm",
            "phiếu tiếp nhận công bố sản phẩm mỹ phẩm sản xuất trong nước",
            "giấy xác nhận nội dung quảng cáo mỹ phẩm",
          ]),
        .province(
          .permit,
          [
            "giấy phép bán lẻ thuốc thuộc Danh mục thuốc hạn chế bán lẻ",
            "giấy phép hành nghề dược cho người nước ngoài",
          ]),
        .province(
          .named,
          [
            "Thông báo hoạt động bán lẻ thuốc lưu động", "Đánh giá đáp ứng thực hành tốt cơ sở bán lẻ thuốc",
            "Đánh giá duy trì thực hành tốt phân phối thuốc", "Cho phép hủy thuốc gây nghiện, thuốc hướng thần",
            "Mua thuốc gây nghiện, thuốc hướng thần", "Kê khai lại giá thuốc sản xuất trong nước",
            "Xác nhận hội thảo giới thiệu thuốc", "Cấp phép xuất khẩu thuốc phải kiểm soát đặc biệt",
            "Điều chỉnh nội dung Chứng chỉ hành nghề dược", "Công bố cơ sở kinh doanh có tổ chức kệ thuốc",
            "Công nhận cơ sở đào tạo, cập nhật kiến thức chuyên môn về dược",
          ]),
      ]),
    DomainPlan(
      name: "Giáo dục và đào tạo", english: "Education and training", code: "GDĐT", unit: "Sở Giáo dục và Đào tạo",
      habits: .weight(44, onlineLean: 190, latePerMille: 21), system: .education, readiness: 75, typicalLimit: 5,
      families: [
        .province(
          .named,
          [
            "Cấp bản sao văn bằng, chứng chỉ từ sổ gốc", "Tuyển sinh trung học phổ thông",
            "Đăng ký dự thi tốt nghiệp trung học phổ thông", "Chuyển trường đối với học sinh trung học phổ thông",
            "Chỉnh sửa nội dung văn bằng, chứng chỉ", "Phúc khảo bài thi tốt nghiệp trung học phổ thông",
            "Công nhận bằng tốt nghiệp do cơ sở nước ngoài cấp",
            "Xin học lại tại trường khác đối với học sinh trung học",
          ]),
        .district(
          .named,
          [
            "Tuyển sinh trung học cơ sở", "Chuyển trường đối với học sinh tiểu học",
            "Chuyển trường đối với học sinh trung học cơ sở", "Hỗ trợ ăn trưa cho trẻ em mẫu giáo",
            "Cấp bản sao bằng tốt nghiệp trung học cơ sở", "Hỗ trợ học tập cho học sinh dân tộc thiểu số rất ít người",
            "Tiếp nhận đối tượng học bổ túc trung học cơ sở", "Công nhận xã đạt chuẩn phổ cập giáo dục, xóa mù chữ",
          ]),
        .province(
          .founding,
          [
            "trường trung học phổ thông công lập", "trường trung học phổ thông tư thục",
            "trường trung học phổ thông chuyên",
            "trung tâm ngoại ngữ, tin học", "trung tâm giáo dục thường xuyên",
            "trung tâm hỗ trợ phát triển giáo dục hòa nhập", "trường dành cho người khuyết tật",
            "phân hiệu cơ sở giáo dục có vốn đầu tư nước ngoài",
          ]),
        .district(
          .founding,
          [
            "trường mầm non tư thục", "trường tiểu học tư thục", "trường trung học cơ sở tư thục",
            "trung tâm học tập cộng đồng", "trường phổ thông dân tộc bán trú",
          ]),
        .commune(
          .founding, ["nhóm trẻ, lớp mẫu giáo độc lập tư thục"]),
        .province(
          .permit, ["giấy phép kinh doanh dịch vụ tư vấn du học", "giấy phép tổ chức dạy thêm, học thêm"]),
        .province(
          .recognition, ["trường trung học đạt chuẩn quốc gia", "trường mầm non đạt kiểm định chất lượng"]),
      ]),
    DomainPlan(
      name: "Người có công", english: "People with meritorious service", code: "NCC",
      unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(24, onlineLean: 40, latePerMille: 95), readiness: 53, typicalLimit: 20,
      families: [
        .commune(
          .named,
          [
            "Xác nhận vào đơn đề nghị di chuyển hài cốt liệt sĩ", "Ủy quyền hưởng trợ cấp, phụ cấp ưu đãi",
            "Đề nghị hỗ trợ người có công điều dưỡng", "Xác nhận người có công để hưởng bảo hiểm y tế",
          ]),
        .province(
          .benefit,
          [
            "chế độ đối với cựu chiến binh", "chế độ trợ cấp tuất hằng tháng đối với thân nhân liệt sĩ",
            "chế độ đối với người hoạt động kháng chiến bị nhiễm chất độc hóa học", "chế độ đối với thương binh",
            "chế độ đối với bệnh binh", "chế độ đối với người có công giúp đỡ cách mạng",
            "chế độ đối với Bà mẹ Việt Nam anh hùng", "chế độ đối với thanh niên xung phong",
            "chế độ ưu đãi giáo dục đối với con của người có công",
            "chế độ trợ cấp phương tiện trợ giúp, dụng cụ chỉnh hình",
            "chế độ thờ cúng liệt sĩ", "chế độ đối với người hoạt động cách mạng bị địch bắt tù, đày",
            "chế độ đối với Anh hùng Lực lượng vũ trang nhân dân",
          ]),
        .province(
          .named,
          [
            "Đổi hoặc cấp lại Bằng Tổ quốc ghi công", "Thăm viếng mộ liệt sĩ",
            "Di chuyển hồ sơ người có công với cách mạng",
            "Sửa đổi thông tin cá nhân trong hồ sơ người có công", "Giám định vết thương còn sót",
          ]),
      ]),
    DomainPlan(
      name: "Bảo trợ xã hội", english: "Social protection", code: "BTXH", unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(42, onlineLean: 45, latePerMille: 70), readiness: 60, typicalLimit: 15,
      families: [
        .commune(
          .named,
          [
            "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng",
            "Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội",
            "Xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật", "Công nhận hộ nghèo, hộ cận nghèo",
            "Cấp đổi, cấp lại Giấy xác nhận khuyết tật", "Hỗ trợ người dân gặp khó khăn do đại dịch Covid-19",
            "Trợ giúp xã hội đột xuất về nhà ở", "Công nhận hộ thoát nghèo, hộ thoát cận nghèo",
            "Đăng ký hoạt động cơ sở trợ giúp xã hội dưới 10 đối tượng",
            "Xác nhận hộ gia đình có mức sống trung bình",
          ]),
        .district(
          .benefit,
          [
            "trợ cấp nuôi dưỡng hằng tháng tại cộng đồng", "trợ cấp cho người cao tuổi cô đơn",
            "trợ cấp cho trẻ em mất nguồn nuôi dưỡng",
          ]),
        .province(.founding, ["cơ sở trợ giúp xã hội công lập", "cơ sở trợ giúp xã hội ngoài công lập"]),
        .province(.permit, ["giấy phép hoạt động đối với cơ sở trợ giúp xã hội"]),
        .province(
          .named,
          [
            "Tiếp nhận đối tượng cần bảo vệ khẩn cấp vào cơ sở trợ giúp xã hội",
            "Tiếp nhận đối tượng vào cơ sở trợ giúp xã hội thành phố",
            "Dừng trợ giúp xã hội tại cơ sở trợ giúp xã hội", "Công nhận cơ sở sử dụng lao động là người khuyết tật",
            "Cấp chứng chỉ hành nghề công tác xã hội", "Đăng ký thành lập trung tâm công tác xã hội",
          ]),
      ]),
    DomainPlan(
      name: "Việc làm", english: "Employment", code: "VL", unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(40, onlineLean: 100, latePerMille: 25), readiness: 77, typicalLimit: 8,
      families: [
        .province(
          .named,
          [
            "Giải quyết hưởng trợ cấp thất nghiệp", "Thông báo về việc tìm kiếm việc làm hằng tháng",
            "Chấm dứt hưởng trợ cấp thất nghiệp", "Cấp giấy phép lao động cho người nước ngoài",
            "Cấp lại giấy phép lao động cho người nước ngoài",
            "Báo cáo giải trình nhu cầu sử dụng người lao động nước ngoài",
            "Xác nhận người lao động nước ngoài không thuộc diện cấp giấy phép lao động",
            "Tạm dừng hưởng trợ cấp thất nghiệp", "Tiếp tục hưởng trợ cấp thất nghiệp",
            "Chuyển nơi hưởng trợ cấp thất nghiệp", "Hỗ trợ học nghề cho người thất nghiệp",
            "Hỗ trợ tư vấn, giới thiệu việc làm", "Hỗ trợ người lao động tạm hoãn hợp đồng do Covid-19",
            "Hỗ trợ người sử dụng lao động vay vốn trả lương ngừng việc",
          ]),
        .province(
          .permit, ["giấy phép hoạt động dịch vụ việc làm", "giấy phép hoạt động cho thuê lại lao động"]),
        .province(.named, ["Rút tiền ký quỹ của doanh nghiệp cho thuê lại lao động", "Vay vốn hỗ trợ tạo việc làm"]),
        .district(
          .named,
          [
            "Hỗ trợ hộ kinh doanh tạm ngừng do Covid-19", "Vay vốn giải quyết việc làm tại huyện",
            "Hỗ trợ lao động tự do mất việc làm do Covid-19", "Hỗ trợ thanh niên hoàn thành nghĩa vụ quân sự học nghề",
            "Xác nhận lao động bị thu hồi đất", "Hỗ trợ đào tạo nghề cho lao động nông thôn",
            "Đăng ký khai trình sử dụng lao động", "Báo cáo tình hình thay đổi lao động",
          ]),
      ]),
    DomainPlan(
      name: "Lao động, tiền lương và an toàn lao động", english: "Labour, wages and occupational safety", code: "LĐTL",
      unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(10, onlineLean: 165, latePerMille: 23), readiness: 81, typicalLimit: 7,
      families: [
        .province(
          .named,
          [
            "Đăng ký nội quy lao động của doanh nghiệp", "Gửi thỏa ước lao động tập thể cấp doanh nghiệp",
            "Gửi thang lương, bảng lương, định mức lao động",
            "Khai báo sử dụng máy, thiết bị có yêu cầu nghiêm ngặt về an toàn",
            "Thông báo về việc tổ chức làm thêm từ 200 giờ đến 300 giờ trong một năm",
            "Đăng ký hợp đồng cá nhân đi làm việc ở nước ngoài",
          ]),
        .province(
          .permit,
          [
            "giấy chứng nhận đủ điều kiện huấn luyện an toàn, vệ sinh lao động",
            "giấy chứng nhận đủ điều kiện kiểm định kỹ thuật an toàn lao động",
          ]),
        .province(
          .approval,
          [
            "quỹ tiền lương, thù lao của người quản lý công ty", "kế hoạch lao động của công ty nhà nước",
            "kế hoạch đưa lao động thực tập ở nước ngoài",
          ]),
        .province(
          .founding, ["trường trung cấp, trung tâm giáo dục nghề nghiệp công lập", "trường trung cấp tư thục"]),
        .province(
          .permit, ["giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp"]),
        .district(
          .named, ["Gửi thỏa ước lao động tập thể tại huyện", "Giải quyết tranh chấp lao động tập thể về quyền"]),
      ]),
    DomainPlan(
      name: "Phòng, chống tệ nạn xã hội", english: "Prevention of social evils", code: "PCTNXH",
      unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(2, onlineLean: 10, latePerMille: 30), readiness: 18,
      families: [
        .commune(
          .named,
          [
            "Quyết định cai nghiện ma túy tự nguyện tại gia đình",
            "Quyết định cai nghiện ma túy tự nguyện tại cộng đồng",
            "Quyết định quản lý sau cai nghiện tại nơi cư trú", "Miễn chấp hành quyết định quản lý sau cai nghiện",
            "Hoãn chấp hành quyết định quản lý sau cai nghiện", "Hỗ trợ nạn nhân bị mua bán trở về",
          ]),
        .district(
          .named,
          [
            "Đưa người nghiện ma túy vào cai nghiện tự nguyện tại Trung tâm",
            "Hỗ trợ học văn hóa, học nghề cho nạn nhân",
            "Hỗ trợ kinh phí cho nạn nhân bị mua bán",
          ]),
        .province(
          .permit, ["giấy phép hoạt động cai nghiện ma túy tự nguyện", "giấy phép thành lập cơ sở hỗ trợ nạn nhân"]),
        .province(.named, ["Nghỉ chịu tang của học viên tại Trung tâm Chữa bệnh - Giáo dục - Lao động xã hội"]),
      ]),
    DomainPlan(
      name: "Trẻ em", english: "Children", code: "TE", unit: "Sở Lao động - Thương binh và Xã hội",
      habits: .weight(3, onlineLean: 50, latePerMille: 14), readiness: 47,
      families: [
        .commune(
          .named,
          [
            "Áp dụng các biện pháp can thiệp khẩn cấp cho trẻ em", "Chấm dứt việc chăm sóc thay thế cho trẻ em",
            "Phê duyệt kế hoạch hỗ trợ, can thiệp đối với trẻ em bị xâm hại",
            "Đăng ký nhận chăm sóc thay thế cho trẻ em là cá nhân",
            "Thông báo nhận chăm sóc thay thế cho trẻ em là người thân thích",
            "Chuyển trẻ em đang được chăm sóc thay thế", "Cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi",
          ]),
        .district(.named, ["Quyết định giao trẻ em cho cơ sở trợ giúp xã hội"]),
      ]),
  ]
}
