/// Fees that the law of 2020 sets for the procedures most used, in VND; those of a page or a copy are of one.
///
/// Civil status: Luật Hộ tịch 2014, article 11, and Thông tư 281/2016/TT-BTC. Certification: Thông tư 226/2016/TT-BTC.
/// Criminal records: Thông tư 244/2016/TT-BTC. Driving licences: Thông tư 188/2016/TT-BTC. Household businesses and
/// building permits: the city council's Nghị quyết 20/2016/NQ-HĐND. Benefits are free.
enum StatutoryFees {
  static let byName: [String: Int] = [
    "Đăng ký khai sinh": 0,
    "Đăng ký khai tử": 0,
    "Đăng ký kết hôn": 0,
    "Đăng ký giám hộ": 0,
    "Đăng ký chấm dứt giám hộ": 0,
    "Cấp bản sao trích lục hộ tịch": 8_000,
    "Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi": 0,
    "Liên thông đăng ký khai tử, xóa đăng ký thường trú": 0,

    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền cấp": 2_000,
    "Chứng thực chữ ký trong các giấy tờ, văn bản": 10_000,
    "Chứng thực hợp đồng, giao dịch liên quan đến tài sản là động sản, quyền sử dụng đất và nhà ở": 50_000,
    "Cấp bản sao từ sổ gốc": 0,
    "Chứng thực di chúc": 50_000,
    "Chứng thực văn bản từ chối nhận di sản": 50_000,
    "Chứng thực văn bản thỏa thuận phân chia di sản": 50_000,
    "Chứng thực văn bản khai nhận di sản": 50_000,
    "Chứng thực việc sửa đổi, bổ sung, hủy bỏ hợp đồng, giao dịch": 30_000,
    "Sửa lỗi sai sót trong hợp đồng, giao dịch đã chứng thực": 25_000,
    "Cấp bản sao có chứng thực từ bản chính hợp đồng, giao dịch đã chứng thực": 2_000,
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan nước ngoài cấp": 2_000,
    "Chứng thực chữ ký người dịch là cộng tác viên dịch thuật của Phòng Tư pháp": 10_000,
    "Chứng thực chữ ký người dịch không phải là cộng tác viên dịch thuật": 10_000,
    "Chứng thực chữ ký, điểm chỉ tại Phòng Tư pháp": 10_000,

    "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú tại Việt Nam": 200_000,
    "Cấp Phiếu lý lịch tư pháp cho cơ quan nhà nước, tổ chức chính trị, tổ chức chính trị - xã hội": 0,
    "Cấp Phiếu lý lịch tư pháp cho cơ quan tiến hành tố tụng": 0,

    "Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp": 135_000,
    "Cấp mới Giấy phép lái xe": 135_000,
    "Cấp lại Giấy phép lái xe": 135_000,

    "Đăng ký thành lập hộ kinh doanh": 100_000,
    "Đăng ký thay đổi nội dung đăng ký hộ kinh doanh": 100_000,
    "Chấm dứt hoạt động hộ kinh doanh": 0,
    "Tạm ngừng hoạt động hộ kinh doanh": 0,
    "Cấp giấy phép xây dựng nhà ở riêng lẻ": 75_000,

    "Giải quyết hưởng trợ cấp thất nghiệp": 0,
    "Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng": 0,
  ]
}
