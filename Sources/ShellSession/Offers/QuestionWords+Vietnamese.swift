import QuerySyntax
import Values
import VietnameseText

extension QuestionWord {
  static let vietnamese: [(String, QuestionWord)] = [
    (
      "các, những, của, trong, ở, tại, là, có, được, bị, cho, cho biết, cho xem, xem, biết, hiện, hiển thị, hãy, tính, "
        + "với, và, thì, ra, thống kê, tổng hợp, thuộc, nào, về, mà, vẫn, còn, đều, tôi, muốn, "
        + "nhưng, nhưng mà, mà lại, toàn thành phố, cả thành phố, trên địa bàn, trên địa bàn thành phố, một, dịch vụ, "
        + "cung cấp, lên, thu được, cuộc, "
        + "chờ, công ích, trên tổng số, trong tổng số, trong số, là bao nhiêu, là bao nhiêu ngày, là bao nhiêu đồng, "
        + "phát sinh, có phát sinh, người dân, cột, các cột, đó, này, rồi, hiện nay, hiện tại, từ trước đến nay, "
        + "cần, giúp, hãy cho, đi, ạ, nhé, vào, phải là, được dùng, tất cả, kể, kết quả",
      .shape(.filler)
    ),
    ("đã", .figure(.predicate)), ("danh sách, liệt kê, liệt kê các", .shape(.rows)),
    ("lọc, lọc theo, chỉ, chỉ lấy", .shape(.filter)),
    ("mấy, có mấy, được bao nhiêu", .figure(.count)),
    ("số lượng, số, bao nhiêu, có bao nhiêu, đếm, số lần", .figure(.count)),
    ("bao nhiêu phần trăm, chiếm bao nhiêu phần trăm", .figure(.ratioOfLast)),
    ("tỷ lệ, tỉ lệ, phần trăm, tỷ lệ phần trăm, tỉ lệ phần trăm", .figure(.ratio)),
    ("cơ cấu, tỷ trọng, tỉ trọng", .figure(.share)),
    ("lũy kế, lũy kế từ đầu năm, cộng dồn", .figure(.cumulative)),
    ("khác nhau, đếm khác nhau, không trùng", .figure(.distinct)),
    ("tổng, tổng số, tổng số lượng, tổng cộng", .figure(.total)),
    ("trung bình, bình quân", .figure(.aggregate(.avg))), ("trung vị", .figure(.aggregate(.median))),
    ("theo, theo từng, chia theo, phân theo, mỗi, từng, nhóm theo", .shape(.groups)),
    ("của từng, của mỗi, trong từng, trong mỗi", .shape(.within)), ("ngang, chia cột theo, chia cột", .shape(.across)),
    ("không, chưa, không phải, không phải là, ngoài, ngoại trừ, trừ, bỏ, bỏ qua, loại bỏ, không tính", .shape(.not)),
    ("phí thu được, lệ phí thu được, số phí thu được, tiền phí, số tiền phí", .figure(.totalOf("fee"))),
    ("sở, sở ngành, các sở, các sở ngành", .shape(.unitsOf("province"))),
    ("xã phường, phường xã, xã phường thị trấn", .shape(.unitsOf("commune"))),
    ("phí lệ phí", .column("fee")), ("tại quầy, ở quầy", .value("counter")), ("qua từng, qua các", .shape(.groups)),
    (
      "nộp lệ phí trực tuyến, nộp tiền trực tuyến, nộp phí trực tuyến, trả phí trực tuyến",
      .condition(LocalizedText(english: "paid online", vietnamese: "thanh toán trực tuyến"))
    ), ("sắp xếp, xếp, xếp hạng", .order(.ranked)), ("nhiều, cao, lớn", .order(.much(true))),
    ("ít, thấp, nhỏ", .order(.much(false))),
    ("nhất", .order(.superlative)), ("mới nhất, gần nhất, gần đây nhất", .order(.newest)),
    ("cũ nhất, sớm nhất", .order(.oldest)),
    ("đầu tiên", .order(.firstRows)), ("sớm hạn, sớm", .value("early")),
    ("chậm, chậm hạn, trễ, trễ hẹn, chậm hẹn", .value("late")), ("đúng hẹn", .value("on_time")),
    ("còn hạn, còn trong hạn, chưa đến hạn, vẫn trong hạn", .value("within")),
    ("số ngày làm việc", .column("workdays_taken")),
    ("tiếp nhận, mới tiếp nhận, được tiếp nhận, nhận", .happening("received")), ("nộp, gửi", .happening("submitted")),
    ("giải quyết, giải quyết xong, xử lý, xử lý xong, hoàn thành", .happening("resolved")),
    ("đến hạn, hẹn trả, phải trả, phải trả kết quả, phải giải quyết, phải xử lý, có hạn", .happening("due")),
    ("trả, trả kết quả", .happening("returned")),
    ("trước, trước ngày", .side("<")), ("sau, sau ngày", .side(">")), ("từ, kể từ, từ ngày, kể từ ngày", .side(">=")),
    ("đến hết, tới hết, đến, tới, sang, tính đến, tính đến hết", .side("<=")),
    ("tốt nhất", .order(.best)), ("kém nhất, tệ nhất, yếu nhất", .order(.worst)),
    ("chậm nhất, lâu nhất", .order(.slowest)),
    ("hàng ngày, hằng ngày", .shape(.each(.day))), ("hàng tuần, hằng tuần", .shape(.each(.week))),
    ("hàng tháng, hằng tháng", .shape(.each(.month))), ("hàng quý, hằng quý", .shape(.each(.quarter))),
    ("hàng năm, hằng năm", .shape(.each(.year))), ("nhanh nhất", .order(.fastest)), ("đắt nhất", .order(.dearest)),
    ("rẻ nhất", .order(.cheapest)),
    ("sắp xếp theo, xếp theo, sắp theo", .order(.sortBy)), ("bưu điện, qua bưu điện", .value("post")),
    ("qua mạng", .value("online")),
    (
      "tỷ lệ đúng hạn, tỉ lệ đúng hạn, tỷ lệ giải quyết đúng hạn, tỷ lệ xử lý đúng hạn, tỷ lệ trả kết quả đúng hạn",
      .figure(.rate(.onTime))
    ),
    (
      "tỷ lệ trễ hạn, tỉ lệ trễ hạn, tỷ lệ quá hạn, tỷ lệ giải quyết trễ hạn, tỷ lệ giải quyết quá hạn",
      .figure(.rate(.late))
    ),
    (
      "miễn phí, không thu phí, không mất phí, không phải nộp phí",
      .condition(LocalizedText(english: "fee = 0", vietnamese: "phí = 0"))
    ), ("có phí, có thu phí, thu phí, mất phí", .condition(LocalizedText(english: "fee > 0", vietnamese: "phí > 0"))),
    (
      "phải bổ sung, có bổ sung, bị yêu cầu bổ sung, phải bổ sung hồ sơ, yêu cầu bổ sung",
      .condition(LocalizedText(english: "supplements > 0", vietnamese: "số lần bổ sung > 0"))
    ),
    (
      "không phải bổ sung, không bổ sung",
      .condition(LocalizedText(english: "supplements = 0", vietnamese: "số lần bổ sung = 0"))
    ),
    ("trống, bị trống, để trống, còn trống, là trống", .missing),
    ("giảm dần, từ cao xuống thấp, từ cao đến thấp, từ lớn đến nhỏ, nhiều nhất trước", .order(.descending)),
    ("tăng dần, từ thấp đến cao, từ thấp lên cao, từ nhỏ đến lớn", .order(.ascending)),
    ("nhiều nhất, cao nhất, lớn nhất, đông nhất, dài nhất, đầu, top, đứng đầu", .order(.most)),
    ("ít nhất, thấp nhất, nhỏ nhất, ngắn nhất", .order(.least)),
    ("biểu đồ, vẽ biểu đồ, đồ thị, vẽ đồ thị", .shape(.chart(nil))),
    ("biểu đồ cột, vẽ biểu đồ cột", .shape(.chart(.bar))),
    ("biểu đồ đường, vẽ biểu đồ đường", .shape(.chart(.line))),
    ("so sánh, so với, so sánh với, đối chiếu với", .figure(.compare)),
    ("tăng trưởng", .figure(.growth)), ("tăng hay giảm, tăng giảm, thay đổi", .figure(.changed)),
    ("chỉ số, chỉ tiêu", .metric),
    ("chứa, có chứa", .contains),
    (
      "cùng kỳ, cùng kỳ năm trước, cùng kỳ năm ngoái, với cùng kỳ, với cùng kỳ năm trước, với cùng kỳ năm ngoái",
      .figure(.lastYear)
    ),
    (
      "cập nhật một cửa, theo dõi trên hệ thống một cửa, được theo dõi trên hệ thống một cửa, "
        + "cập nhật lên hệ thống một cửa, "
        + "cập nhật trên hệ thống một cửa, theo dõi, được theo dõi",
      .condition(LocalizedText(english: "tracked", vietnamese: "đã cập nhật một cửa"))
    ), ("trên, hơn, lớn hơn, nhiều hơn, cao hơn", .comparison(">")),
    ("dưới, nhỏ hơn, ít hơn, thấp hơn", .comparison("<")), ("bằng", .comparison("=")),
    ("kênh nộp, hình thức nộp, kênh tiếp nhận", .column("channel")),
    ("thời gian giải quyết, thời gian xử lý, số ngày xử lý", .column("days_taken")),
    (
      "chưa giải quyết, chưa xử lý, chưa xong, chưa giải quyết xong, tồn đọng, còn tồn, tồn, chưa xử lý xong",
      .condition(pending)
    ),
  ]
}
