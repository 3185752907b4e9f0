extension DomainPlan {
  /// Business, investment, finance, trade and industry.
  static let economy: [DomainPlan] = [
    DomainPlan(
      name: "Thành lập và hoạt động của doanh nghiệp", english: "Establishment and operation of enterprises",
      code: "DN",
      unit: "Sở Kế hoạch và Đầu tư",
      habits: .weight(120, onlineLean: 245, latePerMille: 19), provider: .ministry, readiness: 94, typicalLimit: 3,
      families: [
        .province(
          .named,
          [
            "Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên",
            "Đăng ký thành lập công ty trách nhiệm hữu hạn hai thành viên trở lên", "Đăng ký thành lập công ty cổ phần",
            "Thông báo tạm ngừng kinh doanh", "Đăng ký thay đổi địa chỉ trụ sở chính của doanh nghiệp",
            "Thông báo bổ sung, thay đổi ngành, nghề kinh doanh", "Đăng ký thay đổi vốn điều lệ",
            "Đăng ký thay đổi người đại diện theo pháp luật", "Thông báo lập địa điểm kinh doanh",
            "Giải thể doanh nghiệp", "Đăng ký thay đổi thành viên công ty trách nhiệm hữu hạn hai thành viên trở lên",
            "Đăng ký thành lập doanh nghiệp tư nhân", "Đăng ký thành lập công ty hợp danh",
            "Đăng ký đổi tên doanh nghiệp",
            "Thông báo thay đổi nội dung đăng ký thuế", "Thông báo sử dụng, thay đổi, hủy mẫu con dấu",
            "Cấp lại Giấy chứng nhận đăng ký doanh nghiệp", "Hiệu đính thông tin đăng ký doanh nghiệp",
          ]),
        .province(
          .registration,
          [
            "hoạt động chi nhánh, văn phòng đại diện", "hoạt động địa điểm kinh doanh của doanh nghiệp ở nước ngoài",
            "doanh nghiệp xã hội", "chuyển đổi loại hình doanh nghiệp",
            "góp vốn, mua cổ phần của nhà đầu tư nước ngoài",
            "thông tin cổ đông là nhà đầu tư nước ngoài", "thông tin người quản lý doanh nghiệp",
            "chào bán cổ phần riêng lẻ", "hợp nhất công ty", "sáp nhập công ty", "chia công ty", "tách công ty",
          ]),
        .district(
          .registration,
          [
            "hợp tác xã", "chi nhánh, văn phòng đại diện của hợp tác xã", "liên hiệp hợp tác xã",
            "quỹ tín dụng nhân dân",
          ]),
        .district(
          .named,
          [
            "Cấp lại Giấy chứng nhận đăng ký hợp tác xã", "Giải thể tự nguyện hợp tác xã",
            "Tạm ngừng hoạt động của hợp tác xã", "Thông báo thay đổi thành viên hợp tác xã",
            "Thông báo góp vốn, mua cổ phần của hợp tác xã", "Chấm dứt hoạt động của chi nhánh hợp tác xã",
            "Thay đổi cơ quan đăng ký hợp tác xã", "Chuyển đổi hợp tác xã", "Chia hợp tác xã", "Tách hợp tác xã",
            "Hợp nhất hợp tác xã", "Sáp nhập hợp tác xã", "Đăng ký khi hợp tác xã thay đổi vốn điều lệ",
            "Cấp lại Giấy chứng nhận đăng ký chi nhánh của hợp tác xã", "Thông báo về mẫu dấu của hợp tác xã",
            "Báo cáo tình hình hoạt động hằng năm của hợp tác xã", "Đăng ký tổ hợp tác",
            "Chấm dứt hoạt động của tổ hợp tác",
            "Thông báo thay đổi tổ hợp tác", "Xác nhận hợp đồng hợp tác",
          ]),
      ]),
    DomainPlan(
      name: "Hộ kinh doanh", english: "Household businesses", code: "HKD", unit: "Sở Kế hoạch và Đầu tư",
      habits: .weight(52, onlineLean: 135, latePerMille: 16), readiness: 88, typicalLimit: 3,
      families: [
        .district(
          .named,
          [
            "Đăng ký thành lập hộ kinh doanh", "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh",
            "Chấm dứt hoạt động hộ kinh doanh", "Tạm ngừng hoạt động hộ kinh doanh",
            "Cấp lại Giấy chứng nhận đăng ký hộ kinh doanh",
          ])
      ]),
    DomainPlan(
      name: "Đầu tư tại Việt Nam", english: "Investment in Viet Nam", code: "ĐT", unit: "Sở Kế hoạch và Đầu tư",
      habits: .weight(8, onlineLean: 75, latePerMille: 133), readiness: 55, typicalLimit: 25,
      families: [
        .province(
          .certificate,
          ["Giấy chứng nhận đăng ký đầu tư", "Giấy chứng nhận đăng ký đầu tư của dự án chuyển nhượng"]),
        .province(
          .approval,
          [
            "chủ trương đầu tư dự án sử dụng đất", "báo cáo nghiên cứu khả thi dự án đầu tư công",
            "kế hoạch lựa chọn nhà thầu", "dự án đầu tư theo hình thức đối tác công tư",
            "hồ sơ mời thầu, hồ sơ yêu cầu",
            "kết quả lựa chọn nhà thầu, nhà đầu tư",
          ]),
        .province(
          .named,
          [
            "Giãn tiến độ đầu tư", "Tạm ngừng hoạt động của dự án đầu tư", "Chấm dứt hoạt động của dự án đầu tư",
            "Thành lập văn phòng điều hành của nhà đầu tư nước ngoài", "Đổi Giấy phép đầu tư",
            "Chuyển nhượng dự án đầu tư",
            "Bảo đảm đầu tư trong trường hợp không được tiếp tục ưu đãi", "Hỗ trợ tư vấn cho doanh nghiệp nhỏ và vừa",
            "Thông báo thành lập doanh nghiệp khởi nghiệp sáng tạo", "Cung cấp thông tin về dự án đầu tư",
            "Áp dụng ưu đãi đầu tư", "Nghiệm thu hoàn thành hỗ trợ đầu tư vào nông nghiệp, nông thôn",
            "Cam kết hỗ trợ vốn cho doanh nghiệp đầu tư vào nông nghiệp", "Quyết toán vốn hỗ trợ đầu tư",
            "Giải ngân khoản vốn hỗ trợ", "Thành lập quỹ đầu tư khởi nghiệp sáng tạo",
          ]),
      ]),
    DomainPlan(
      name: "Khu công nghiệp và chế xuất", english: "Industrial and export processing zones", code: "KCN",
      unit: "Ban Quản lý các khu công nghiệp và chế xuất",
      habits: .weight(6, onlineLean: 150, latePerMille: 39), provider: .selfDeployed, readiness: 76, typicalLimit: 12,
      families: [
        .province(
          .permit,
          [
            "giấy phép xây dựng công trình trong khu công nghiệp",
            "giấy phép lao động cho người nước ngoài làm việc trong khu công nghiệp",
            "giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài trong khu công nghiệp",
          ]),
        .province(
          .certificate,
          [
            "Giấy chứng nhận đăng ký đầu tư trong khu công nghiệp", "Giấy chứng nhận xuất xứ hàng hóa mẫu D",
            "Giấy xác nhận doanh nghiệp chế xuất",
          ]),
        .province(
          .registration,
          [
            "nội quy lao động của doanh nghiệp trong khu công nghiệp",
            "kế hoạch bảo vệ môi trường trong khu công nghiệp",
          ]),
        .province(
          .named,
          [
            "Thẩm định thiết kế cơ sở dự án trong khu công nghiệp",
            "Đăng ký hợp đồng đưa lao động thực tập ở nước ngoài",
            "Điều chỉnh quy hoạch chi tiết lô đất trong khu công nghiệp",
            "Xác nhận nhu cầu sử dụng lao động nước ngoài",
            "Đăng ký thỏa ước lao động tập thể của doanh nghiệp trong khu công nghiệp",
            "Kiểm tra công tác nghiệm thu công trình",
          ]),
      ]),
    DomainPlan(
      name: "Tài chính", english: "Finance", code: "TC", unit: "Sở Tài chính",
      habits: .weight(7, onlineLean: 130, latePerMille: 44), readiness: 68, typicalLimit: 15,
      families: [
        .province(
          .named,
          [
            "Đăng ký mã số đơn vị có quan hệ với ngân sách", "Kê khai giá thuộc thẩm quyền của thành phố",
            "Đăng ký giá thuộc thẩm quyền của thành phố", "Hiệp thương giá",
            "Quyết định giá thuộc thẩm quyền của Ủy ban nhân dân Thành phố",
            "Thẩm tra, phê duyệt quyết toán dự án hoàn thành", "Thanh toán chi phí liên quan đến bán tài sản trên đất",
            "Quyết định mua sắm tài sản công phục vụ hoạt động của cơ quan", "Quyết định thuê tài sản",
            "Quyết định điều chuyển tài sản công", "Quyết định thu hồi tài sản công",
            "Quyết định bán tài sản công", "Quyết định thanh lý tài sản công", "Quyết định tiêu hủy tài sản công",
            "Quyết định xử lý tài sản công trong trường hợp bị mất, bị hủy hoại",
            "Phê duyệt đề án sử dụng tài sản công vào mục đích kinh doanh, cho thuê",
            "Phê duyệt đề án sử dụng tài sản công vào mục đích liên doanh, liên kết",
            "Mua hóa đơn lẻ", "Mua quyển hóa đơn", "Xác lập quyền sở hữu toàn dân về tài sản",
            "Giao tài sản kết cấu hạ tầng giao thông", "Giao tài sản kết cấu hạ tầng thủy lợi",
            "Quyết định giá bán tài sản trên đất", "Hoàn trả khoản thu phạt vi phạm hành chính",
            "Miễn, giảm tiền sử dụng đất đối với dự án nhà ở xã hội", "Xác định giá trị quyền sử dụng đất để góp vốn",
            "Thẩm định phương án giá dịch vụ công", "Cấp phát kinh phí hỗ trợ người lao động",
          ]),
        .district(
          .named,
          [
            "Quyết định mua sắm tài sản công thuộc huyện", "Quyết định điều chuyển tài sản công thuộc huyện",
            "Quyết định thanh lý tài sản công thuộc huyện", "Quyết định bán tài sản công thuộc huyện",
            "Thẩm tra quyết toán dự án hoàn thành thuộc huyện", "Kê khai giá trên địa bàn huyện",
            "Đăng ký giá trên địa bàn huyện", "Quyết định tiêu hủy tài sản công thuộc huyện",
            "Thanh toán chi phí bán tài sản thuộc huyện", "Miễn, giảm tiền thuê đất thuộc huyện",
            "Xử lý tài sản bị đánh rơi, bỏ quên", "Xử lý tài sản vô chủ",
          ]),
      ]),
    DomainPlan(
      name: "Lưu thông hàng hóa trong nước", english: "Domestic trade", code: "LTHH", unit: "Sở Công Thương",
      habits: .weight(16, onlineLean: 150, latePerMille: 30), readiness: 84,
      families: [
        .province(
          .permit,
          [
            "Giấy phép bán buôn rượu trên địa bàn thành phố", "Giấy phép bán buôn sản phẩm thuốc lá",
            "Giấy chứng nhận cửa hàng đủ điều kiện bán lẻ xăng dầu",
            "Giấy xác nhận đủ điều kiện làm đại lý bán lẻ xăng dầu", "Giấy phép sản xuất rượu công nghiệp",
            "Giấy chứng nhận đủ điều kiện thương nhân kinh doanh mua bán khí",
            "Giấy chứng nhận đủ điều kiện trạm nạp khí dầu mỏ hóa lỏng vào chai",
            "Giấy phép thành lập cơ sở bán lẻ của tổ chức kinh tế có vốn đầu tư nước ngoài",
          ]),
        .district(
          .permit,
          [
            "Giấy phép bán lẻ rượu", "Giấy phép bán lẻ sản phẩm thuốc lá", "Giấy phép sản xuất rượu thủ công",
            "Giấy chứng nhận đủ điều kiện cửa hàng bán lẻ khí dầu mỏ hóa lỏng chai",
            "Giấy phép bán rượu tiêu dùng tại chỗ",
          ]),
        .province(
          .named,
          [
            "Thông báo bán hàng đa cấp", "Đăng ký hợp đồng theo mẫu",
            "Đăng ký tổ chức hội nghị, hội thảo bán hàng đa cấp",
          ]),
      ]),
    DomainPlan(
      name: "Xúc tiến thương mại", english: "Trade promotion", code: "XTTM", unit: "Sở Công Thương",
      habits: .weight(24, onlineLean: 235, latePerMille: 9), readiness: 96, typicalLimit: 5,
      families: [
        .province(
          .named,
          [
            "Thông báo hoạt động khuyến mại", "Đăng ký hoạt động khuyến mại mang tính may rủi",
            "Thông báo sửa đổi, bổ sung nội dung chương trình khuyến mại",
            "Đăng ký sửa đổi, bổ sung nội dung chương trình khuyến mại",
            "Đăng ký tổ chức hội chợ, triển lãm thương mại tại Việt Nam",
            "Đăng ký sửa đổi nội dung tổ chức hội chợ, triển lãm thương mại",
            "Báo cáo kết quả chương trình khuyến mại", "Xác nhận tổ chức hội chợ trong địa bàn thành phố",
          ])
      ]),
    DomainPlan(
      name: "Điện, hóa chất và vật liệu nổ", english: "Electricity, chemicals and explosives", code: "ĐHC",
      unit: "Sở Công Thương", habits: .weight(5, onlineLean: 105, latePerMille: 50), readiness: 62,
      families: [
        .province(
          .permit,
          [
            "Giấy phép tư vấn giám sát thi công công trình điện đến 35 kV", "Giấy phép hoạt động phát điện dưới 3 MW",
            "Giấy phép hoạt động bán lẻ điện đến 0,4 kV", "Giấy phép hoạt động phân phối điện đến 35 kV",
            "Giấy phép sử dụng vật liệu nổ công nghiệp", "Giấy chứng nhận đủ điều kiện sản xuất hóa chất",
            "Giấy chứng nhận đủ điều kiện kinh doanh hóa chất",
            "Giấy chứng nhận huấn luyện kỹ thuật an toàn vật liệu nổ công nghiệp",
            "Giấy phép dịch vụ nổ mìn", "Giấy chứng nhận đủ điều kiện sản xuất, kinh doanh hóa chất hạn chế",
          ]),
        .province(
          .named,
          [
            "Cấp thẻ an toàn điện", "Cấp thẻ kiểm tra viên điện lực", "Xác nhận biện pháp phòng ngừa sự cố hóa chất",
            "Phê duyệt phương án bảo vệ đập, hồ chứa thủy điện",
          ]),
      ]),
    DomainPlan(
      name: "Thương mại quốc tế", english: "International trade", code: "TMQT", unit: "Sở Công Thương",
      habits: .weight(4, onlineLean: 140, latePerMille: 67), readiness: 74,
      families: [
        .province(
          .permit,
          [
            "Giấy phép thành lập Văn phòng đại diện của thương nhân nước ngoài",
            "Giấy phép kinh doanh cho tổ chức kinh tế có vốn đầu tư nước ngoài để bán lẻ hàng hóa",
            "Giấy phép lập cơ sở bán lẻ thứ nhất", "Giấy phép lập cơ sở bán lẻ ngoài cơ sở thứ nhất",
          ]),
        .province(
          .named,
          [
            "Chấm dứt hoạt động của Văn phòng đại diện thương nhân nước ngoài",
            "Đăng ký dấu nghiệp vụ giám định thương mại", "Đăng ký nhượng quyền thương mại",
          ]),
      ]),
  ]
}
