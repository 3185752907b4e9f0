extension DomainPlan {
  /// Land, natural resources, agriculture and food safety.
  static let environment: [DomainPlan] = [
    DomainPlan(
      name: "Đất đai", english: "Land", code: "ĐĐ", unit: "Sở Tài nguyên và Môi trường",
      habits: .weight(102, onlineLean: 16, latePerMille: 179), readiness: 45, typicalLimit: 15,
      families: [
        .district(
          .named,
          [
            "Đăng ký biến động quyền sử dụng đất do chuyển nhượng, tặng cho, thừa kế",
            "Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở lần đầu", "Đăng ký thế chấp quyền sử dụng đất",
            "Xóa đăng ký thế chấp quyền sử dụng đất", "Cấp đổi Giấy chứng nhận quyền sử dụng đất",
            "Tách thửa hoặc hợp thửa đất", "Đính chính Giấy chứng nhận quyền sử dụng đất đã cấp",
            "Chuyển mục đích sử dụng đất phải được phép của cơ quan có thẩm quyền",
            "Cấp lại Giấy chứng nhận do bị mất", "Gia hạn quyền sử dụng đất nông nghiệp",
            "Thu hồi Giấy chứng nhận đã cấp không đúng quy định", "Chuyển đổi quyền sử dụng đất nông nghiệp",
            "Giao đất, cho thuê đất cho hộ gia đình, cá nhân", "Xác nhận tiếp tục sử dụng đất nông nghiệp",
            "Đăng ký thay đổi tài sản gắn liền với đất", "Chuyển từ thuê đất sang giao đất có thu tiền sử dụng đất",
            "Đăng ký biến động do thay đổi nghĩa vụ tài chính", "Thu hồi đất do người sử dụng tự nguyện trả lại",
            "Xác định lại diện tích đất ở", "Bán hoặc góp vốn bằng tài sản gắn liền với đất thuê",
          ]),
        .commune(
          .named,
          [
            "Hòa giải tranh chấp đất đai", "Xác nhận nguồn gốc, thời điểm sử dụng đất",
            "Xác nhận hiện trạng sử dụng đất không tranh chấp", "Niêm yết công khai hồ sơ đăng ký đất đai",
          ]),
        .district(.named, ["Giải quyết tranh chấp đất đai", "Thẩm định nhu cầu sử dụng đất của hộ gia đình, cá nhân"]),
        .province(
          .approval,
          [
            "nhu cầu sử dụng đất của dự án", "phương án sử dụng đất của tổ chức", "giá đất cụ thể",
            "phương án bồi thường, hỗ trợ, tái định cư", "kế hoạch sử dụng đất hằng năm",
          ]),
        .province(
          .registration,
          [
            "đất đai lần đầu đối với tổ chức", "quyền sử dụng đất của doanh nghiệp có vốn đầu tư nước ngoài",
            "thế chấp tài sản hình thành trong tương lai", "biến động đất đai của tổ chức tôn giáo",
          ]),
        .province(
          .named,
          [
            "Giao đất cho tổ chức không qua đấu giá", "Cho thuê đất không qua đấu giá đối với tổ chức",
            "Cung cấp dữ liệu đất đai", "Gia hạn sử dụng đất ngoài khu công nghệ cao",
            "Chuyển hình thức thuê đất trả tiền hằng năm sang trả một lần",
            "Thu hồi đất vì mục đích quốc gia, công cộng",
            "Thẩm định điều kiện chuyển nhượng dự án", "Cấp Giấy chứng nhận cho người mua nhà ở trong dự án",
            "Đăng ký bổ sung tài sản gắn liền với đất của tổ chức", "Xác nhận hoàn thành nghĩa vụ tài chính về đất",
            "Điều chỉnh quyết định giao đất, cho thuê đất",
          ]),
      ]),
    DomainPlan(
      name: "Môi trường", english: "Environment", code: "MT", unit: "Sở Tài nguyên và Môi trường",
      habits: .weight(6, onlineLean: 70, latePerMille: 114), readiness: 56, typicalLimit: 20,
      families: [
        .province(
          .approval,
          [
            "báo cáo đánh giá tác động môi trường", "đề án bảo vệ môi trường chi tiết",
            "phương án cải tạo, phục hồi môi trường", "kế hoạch ứng phó sự cố môi trường",
          ]),
        .province(.permit, ["giấy phép xử lý chất thải nguy hại", "giấy phép trao đổi nguồn gen"]),
        .district(
          .registration, ["kế hoạch bảo vệ môi trường", "đề án bảo vệ môi trường đơn giản"]),
        .commune(
          .named, ["Tham vấn ý kiến về báo cáo đánh giá tác động môi trường", "Xác nhận hợp đồng tiếp cận nguồn gen"]),
        .province(
          .named,
          [
            "Cấp Sổ đăng ký chủ nguồn thải chất thải nguy hại", "Xác nhận hoàn thành công trình bảo vệ môi trường",
            "Vận hành thử nghiệm công trình xử lý chất thải", "Xác nhận đủ điều kiện nhập khẩu phế liệu",
            "Thẩm định, công bố khu bảo tồn cấp thành phố", "Cấp giấy chứng nhận cơ sở bảo tồn đa dạng sinh học",
          ]),
      ]),
    DomainPlan(
      name: "Tài nguyên nước", english: "Water resources", code: "TNN", unit: "Sở Tài nguyên và Môi trường",
      habits: .weight(3, onlineLean: 65, latePerMille: 106), readiness: 52, typicalLimit: 25,
      families: [
        .province(
          .permit,
          [
            "giấy phép thăm dò nước dưới đất", "giấy phép khai thác, sử dụng nước dưới đất",
            "giấy phép khai thác, sử dụng nước mặt", "giấy phép xả nước thải vào nguồn nước",
            "giấy phép hành nghề khoan nước dưới đất quy mô vừa và nhỏ",
          ]),
        .district(.named, ["Đăng ký khai thác nước dưới đất", "Lấy ý kiến về công trình khai thác nước"]),
      ]),
    DomainPlan(
      name: "Địa chất và khoáng sản", english: "Geology and minerals", code: "ĐCKS",
      unit: "Sở Tài nguyên và Môi trường",
      habits: .weight(1, onlineLean: 40, latePerMille: 137, quiet: [.last2019, .second2020]), readiness: 28,
      typicalLimit: 30,
      families: [
        .province(
          .permit,
          [
            "giấy phép thăm dò khoáng sản", "giấy phép khai thác khoáng sản làm vật liệu xây dựng",
            "giấy phép khai thác tận thu khoáng sản",
          ]),
        .province(
          .named,
          [
            "Phê duyệt trữ lượng khoáng sản", "Đóng cửa mỏ khoáng sản", "Chuyển nhượng quyền thăm dò khoáng sản",
            "Chuyển nhượng quyền khai thác khoáng sản", "Đăng ký khai thác khoáng sản trong diện tích dự án",
            "Tính tiền cấp quyền khai thác khoáng sản", "Đấu giá quyền khai thác khoáng sản",
            "Trả lại một phần diện tích khu vực khai thác", "Chấp thuận khảo sát thực địa để lập đề án thăm dò",
          ]),
      ]),
    DomainPlan(
      name: "Tài nguyên và môi trường", english: "Natural resources and environment, general", code: "TNMT",
      unit: "Sở Tài nguyên và Môi trường",
      habits: .weight(2, onlineLean: 120, latePerMille: 42), readiness: 69,
      families: [
        .province(.permit, ["giấy phép hoạt động đo đạc và bản đồ", "giấy phép hoạt động dự báo khí tượng thủy văn"]),
        .province(
          .named,
          [
            "Khai thác và sử dụng thông tin, dữ liệu tài nguyên và môi trường",
            "Cung cấp thông tin, dữ liệu đo đạc và bản đồ",
            "Cấp chứng chỉ hành nghề đo đạc và bản đồ hạng II", "Gia hạn chứng chỉ hành nghề đo đạc và bản đồ hạng II",
            "Thẩm định chất lượng sản phẩm đo đạc và bản đồ",
          ]),
      ]),
    DomainPlan(
      name: "Trồng trọt và bảo vệ thực vật", english: "Crops and plant protection", code: "TTBVTV",
      unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(5, onlineLean: 80, latePerMille: 33), readiness: 64,
      families: [
        .province(
          .permit,
          [
            "Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật",
            "Giấy chứng nhận đủ điều kiện buôn bán phân bón",
            "Giấy phép vận chuyển thuốc bảo vệ thực vật", "Giấy chứng nhận kiểm dịch thực vật nội địa",
          ]),
        .province(
          .recognition,
          ["cây đầu dòng, vườn cây đầu dòng", "giống cây trồng lưu hành đặc cách", "vùng sản xuất an toàn"]),
        .commune(
          .named, ["Chuyển đổi cơ cấu cây trồng trên đất trồng lúa", "Hỗ trợ khôi phục sản xuất vùng bị thiên tai"]),
        .province(
          .named,
          ["Xác nhận nội dung quảng cáo thuốc bảo vệ thực vật"]),
      ]),
    DomainPlan(
      name: "Chăn nuôi và thú y", english: "Livestock and veterinary medicine", code: "CNTY",
      unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(7, onlineLean: 50, latePerMille: 22), readiness: 59, typicalLimit: 3,
      families: [
        .province(
          .named,
          [
            "Cấp Giấy chứng nhận kiểm dịch động vật, sản phẩm động vật vận chuyển ra ngoài địa bàn thành phố",
            "Cấp Giấy chứng nhận kiểm dịch động vật thủy sản vận chuyển ra ngoài địa bàn thành phố",
          ]),
        .province(
          .permit,
          [
            "Chứng chỉ hành nghề thú y", "Giấy chứng nhận đủ điều kiện buôn bán thuốc thú y",
            "Giấy chứng nhận điều kiện vệ sinh thú y", "Giấy chứng nhận cơ sở an toàn dịch bệnh động vật trên cạn",
            "Giấy chứng nhận đủ điều kiện sản xuất thức ăn chăn nuôi",
            "Giấy chứng nhận đủ điều kiện chăn nuôi trang trại",
          ]),
        .commune(
          .named,
          [
            "Kê khai hoạt động chăn nuôi", "Hỗ trợ thiệt hại do dịch tả lợn châu Phi",
            "Đăng ký tiêm phòng cho vật nuôi",
            "Xác nhận nguồn gốc vật nuôi",
          ]),
        .province(
          .named,
          [
            "Xác nhận nội dung quảng cáo thuốc thú y", "Đăng ký cơ sở an toàn dịch bệnh theo chuỗi",
            "Kiểm tra vệ sinh thú y cơ sở giết mổ", "Đánh giá định kỳ cơ sở an toàn dịch bệnh",
          ]),
      ]),
    DomainPlan(
      name: "Lâm nghiệp", english: "Forestry", code: "LN", unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(2, onlineLean: 35, latePerMille: 42), readiness: 41,
      families: [
        .province(
          .approval,
          [
            "phương án quản lý rừng bền vững", "hồ sơ thiết kế công trình lâm sinh",
            "việc chuyển mục đích sử dụng rừng",
            "phương án khai thác thực vật rừng thông thường",
          ]),
        .province(
          .registration, ["mã số cơ sở nuôi, trồng động vật rừng, thực vật rừng", "nguồn giống cây trồng lâm nghiệp"]),
        .district(.named, ["Xác nhận bảng kê lâm sản", "Thẩm định phương án trồng rừng thay thế"]),
        .commune(.named, ["Đăng ký khai thác tận dụng gỗ rừng trồng", "Xác nhận nguồn gốc lâm sản sau xử lý"]),
      ]),
    DomainPlan(
      name: "Thủy lợi và phòng, chống thiên tai", english: "Irrigation and disaster prevention", code: "TL",
      unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(2, onlineLean: 45, latePerMille: 92), readiness: 49,
      families: [
        .province(
          .permit,
          [
            "giấy phép cho hoạt động trồng cây lâu năm trong phạm vi bảo vệ công trình thủy lợi",
            "giấy phép xả nước thải vào công trình thủy lợi",
            "giấy phép nổ mìn trong phạm vi bảo vệ công trình thủy lợi",
            "giấy phép cho các hoạt động liên quan đến đê điều",
          ]),
        .province(
          .approval,
          [
            "quy trình vận hành công trình thủy lợi", "phương án cắm mốc chỉ giới công trình thủy lợi",
          ]),
        .district(
          .named,
          [
            "Phê duyệt phương án ứng phó tình huống khẩn cấp đập nhỏ", "Phê duyệt quy trình vận hành hồ chứa nhỏ",
            "Thẩm định phương án phòng, chống lụt bão",
          ]),
        .commune(
          .named,
          [
            "Hỗ trợ thiệt hại do thiên tai", "Hỗ trợ đầu tư xây dựng thủy lợi nội đồng",
            "Đăng ký kê khai số lượng chăn nuôi ban đầu",
          ]),
      ]),
    DomainPlan(
      name: "Thủy sản", english: "Fisheries", code: "TS", unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(1, onlineLean: 55, latePerMille: 28), readiness: 50,
      families: [
        .province(
          .permit,
          [
            "Giấy chứng nhận đủ điều kiện nuôi trồng thủy sản", "Giấy chứng nhận đủ điều kiện sản xuất giống thủy sản",
            "Giấy phép khai thác thủy sản",
          ]),
        .province(
          .named, ["Đăng ký nuôi trồng thủy sản lồng bè", "Công nhận tổ chức cộng đồng bảo vệ nguồn lợi thủy sản"]),
        .district(.named, ["Công bố mở cảng cá loại 3"]),
      ]),
    DomainPlan(
      name: "An toàn thực phẩm", english: "Food safety", code: "ATTP", unit: "Sở Nông nghiệp và Phát triển nông thôn",
      habits: .weight(17, onlineLean: 160, latePerMille: 28), readiness: 86,
      families: [
        .district(
          .certificate,
          [
            "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm dịch vụ ăn uống",
            "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm nông sản",
          ]),
        .province(
          .certificate,
          [
            "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm sản xuất công nghiệp",
            "Giấy xác nhận kiến thức về an toàn thực phẩm",
          ]),
        .province(
          .named,
          [
            "Đăng ký bản công bố sản phẩm thực phẩm", "Xác nhận nội dung quảng cáo thực phẩm",
            "Xác nhận chuỗi cung ứng thực phẩm an toàn", "Đăng ký chỉ định cơ sở kiểm nghiệm thực phẩm",
            "Miễn kiểm tra giám sát cơ sở đã được chứng nhận",
          ]),
      ]),
    DomainPlan(
      name: "Phát triển nông thôn", english: "Rural development", code: "PTNT",
      unit: "Sở Nông nghiệp và Phát triển nông thôn", habits: .weight(1, onlineLean: 30, latePerMille: 39),
      readiness: 40,
      families: [
        .district(.recognition, ["làng nghề", "nghề truyền thống", "làng nghề truyền thống"]),
        .district(
          .named,
          [
            "Hỗ trợ dự án liên kết sản xuất và tiêu thụ sản phẩm", "Bố trí ổn định dân cư trong huyện",
            "Cấp giấy chứng nhận kinh tế trang trại", "Cấp đổi giấy chứng nhận kinh tế trang trại",
            "Thu hồi giấy chứng nhận kinh tế trang trại",
          ]),
      ]),
  ]
}
