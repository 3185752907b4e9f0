package import QueryPlan
import QuerySyntax

/// The metrics of the program, written in its own language.
///
/// Each binds to any table of its kind that has its columns; see ``MetricBinding``. None has a target: targets are those
/// of a plan, which is a file of the data. Definitions and sources: the contributors' pages name them.
package enum MetricLibrary {
  /// In the order in which they are listed.
  package static let metrics: [Definitions.Metric] = Parser.parse(text).program.statements.compactMap { statement in
    guard case .metricDefinition(let syntax) = statement.kind else { return nil }
    return Definitions.Metric(
      syntax: syntax, source: text, isOfLibrary: true, vietnameseName: vietnameseNames[syntax.name.text])
  }

  /// The names by which readers of Vietnamese type them.
  private static let vietnameseNames: [String: String] = [
    "online_provision": "cấp_trực_tuyến", "online_used": "dùng_trực_tuyến", "online_share": "nộp_trực_tuyến",
    "tracked_share": "theo_dõi_hồ_sơ", "postal_used": "dùng_bưu_chính",
    "post_received": "nhận_bưu_chính", "post_returned": "trả_bưu_chính", "on_time_d1": "đúng_hạn_d1",
    "on_time_d2": "đúng_hạn_d2", "on_time_d3": "đúng_hạn_d3", "on_time_d4": "đúng_hạn_d4", "on_time_d5": "đúng_hạn_d5",
    "level3": "mức_độ_3", "level4": "mức_độ_4", "level3_or_more": "mức_độ_3_4",
    "dossiers_received": "hồ_sơ_tiếp_nhận", "dossiers_resolved": "hồ_sơ_đã_giải_quyết",
    "dossiers_pending": "hồ_sơ_đang_giải_quyết", "dossiers_overdue": "hồ_sơ_quá_hạn",
    "median_days": "số_ngày_trung_vị", "p90_days": "số_ngày_chín_phần_mười", "online_payment": "thanh_toán_trực_tuyến",
    "score_766_2_1": "điểm_766_2_1", "score_766_3_1": "điểm_766_3_1", "score_766_3_2": "điểm_766_3_2",
    "score_766_3_3": "điểm_766_3_3", "score_766_3_5": "điểm_766_3_5", "score_766_3_6": "điểm_766_3_6",
    "score_766_4_1": "điểm_766_4_1", "score_766_4_2": "điểm_766_4_2", "score_766_4_3": "điểm_766_4_3",
    "score_766_5_2": "điểm_766_5_2", "score_766_5_3": "điểm_766_5_3", "score_766_5_4": "điểm_766_5_4",
  ]

  /// The definitions as they are read.
  package static let text = """
    metric online_provision "Procedures provided online at level 3–4, of the eligible" "TTHC cung cấp trực tuyến mức độ 3, 4 trên số TTHC đủ điều kiện" on procedures
      = ratio(online of eligible) better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of all procedures" "trên toàn bộ TTHC" = ratio(online of all)
    metric online_used "Online procedures in which online dossiers arose" "TTHC mức độ 3, 4 có phát sinh hồ sơ trực tuyến" on procedures
      = ratio(has dossiers(channel = online) of online) time dossiers.received better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of the eligible procedures" "trên số TTHC đủ điều kiện" = ratio(online and has dossiers(channel = online) of eligible)
      reading "of all procedures" "trên toàn bộ TTHC" = ratio(online and has dossiers(channel = online) of all)
    metric online_share "Dossiers sent online, of those of procedures at level 3–4" "Hồ sơ nộp trực tuyến trên hồ sơ của TTHC mức độ 3, 4" on dossiers
      = ratio(channel = online of level >= 3) time received better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of those of procedures in which online dossiers arose" "trên hồ sơ của TTHC có phát sinh hồ sơ trực tuyến"
      = ratio(channel = online of level >= 3 and procedure in (procedures | where has dossiers(channel = online)))
    metric tracked_share "Resolved dossiers updated and tracked in the one-stop system" "Hồ sơ đã giải quyết được cập nhật, theo dõi trên hệ thống một cửa điện tử" on dossiers
      = ratio(tracked of resolved is not missing) time resolved better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of all dossiers received" "trên tổng số hồ sơ tiếp nhận" = ratio(tracked of all) time received
    metric postal_used "Procedures with postal service in which postal dossiers arose" "TTHC có dịch vụ bưu chính công ích có phát sinh hồ sơ" on procedures
      = ratio(has dossiers(channel = post or return_channel = post) of postal) time dossiers.received better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
    metric post_received "Dossiers received by public post, of all received" "Hồ sơ tiếp nhận qua bưu chính công ích trên tổng số hồ sơ tiếp nhận" on dossiers
      = ratio(channel = post) time received better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of procedures with postal service" "trên hồ sơ của TTHC có dịch vụ bưu chính công ích" = ratio(channel = post of postal)
      reading "of procedures in which postal dossiers arose" "trên hồ sơ của TTHC có phát sinh hồ sơ bưu chính"
      = ratio(channel = post of procedure in (procedures | where postal and has dossiers(channel = post or return_channel = post)))
    metric post_returned "Results returned by public post, of all resolved" "Kết quả trả qua bưu chính công ích trên tổng số hồ sơ đã giải quyết" on dossiers
      = ratio(return_channel = post of resolved is not missing) time resolved better higher cite "Kế hoạch CCHC năm 2020 của Hà Nội"
      reading "of procedures with postal service" "trên hồ sơ của TTHC có dịch vụ bưu chính công ích" = ratio(return_channel = post of resolved is not missing and postal)
      reading "of procedures in which postal dossiers arose" "trên hồ sơ của TTHC có phát sinh hồ sơ bưu chính"
      = ratio(return_channel = post of resolved is not missing and procedure in (procedures | where postal and has dossiers(channel = post or return_channel = post)))
    metric on_time_d1 "Resolved early or on time, of all resolved (D1)" "Hồ sơ giải quyết trước hạn và đúng hạn trên tổng số đã giải quyết (D1)" on dossiers
      = ratio(deadline in (early, on_time) of resolved is not missing) time resolved better higher cite "Biểu II.06a/VPCP/KSTT"
      reading "of the resolved that have a due date" "trên số đã giải quyết có ngày hẹn trả" = ratio(deadline in (early, on_time) of resolved is not missing and due is not missing)
    metric on_time_d2 "Resolved early or on time, of those falling due (D2)" "Hồ sơ giải quyết trước hạn và đúng hạn trên số hồ sơ đến hạn (D2)" on dossiers
      = ratio(deadline in (early, on_time)) time due better higher cite "Báo cáo tháng 9/2021 của Vĩnh Phúc"
    metric on_time_d3 "Not late, of those received and carried over (D3)" "Hồ sơ không quá hạn trên tổng số tiếp nhận và từ kỳ trước (D3)" on dossiers
      = ratio(not deadline in (late, overdue)) time received..resolved better higher cite "motcua.gialai.gov.vn, cách tính thống kê"
    metric on_time_d4 "Resolved on time or pending within the limit, of those in hand (D4)" "Hồ sơ đã và đang xử lý đúng hạn, trong hạn trên số hồ sơ trong kỳ (D4)" on dossiers
      = ratio(deadline in (early, on_time, "within")) time received..resolved better higher cite "QĐ 766/QĐ-TTg, mục 2.1; không trừ thời gian bổ sung"
      reading "of those that have a due date" "trên số hồ sơ có ngày hẹn trả" = ratio(deadline in (early, on_time, "within") of due is not missing)
    metric on_time_d5 "Resolved before the due date, of all resolved (D5)" "Hồ sơ giải quyết trước hạn trên tổng số đã giải quyết (D5)" on dossiers
      = ratio(deadline = early of resolved is not missing) time resolved better higher cite "dichvucong.thuathienhue.gov.vn"
      reading "resolved on the due date" "giải quyết đúng ngày hẹn" = ratio(deadline = on_time of resolved is not missing)
    metric level3 "Procedures at level 3 exactly" "TTHC ở mức độ 3" on procedures = ratio(level = 3) better neither
    metric level4 "Procedures at level 4" "TTHC ở mức độ 4" on procedures = ratio(level = 4) better higher
    metric level3_or_more "Procedures at level 3 or 4" "TTHC ở mức độ 3, 4" on procedures = ratio(level >= 3) better higher
    metric dossiers_received "Dossiers received" "Hồ sơ tiếp nhận" on dossiers = count time received better neither
    metric dossiers_resolved "Dossiers resolved" "Hồ sơ đã giải quyết" on dossiers = count if resolved is not missing time resolved better neither
    metric dossiers_pending "Dossiers pending" "Hồ sơ đang giải quyết" on dossiers = count if pending better lower
    metric dossiers_overdue "Dossiers pending and overdue" "Hồ sơ đang giải quyết đã quá hạn" on dossiers = count if pending and deadline = overdue better lower
    metric median_days "Days from receipt to the end, median" "Số ngày giải quyết, trung vị" on dossiers
      = median(days_taken) time resolved better lower
      reading "in working days" "tính theo ngày làm việc" = median(workdays_taken)
    metric p90_days "Days within which nine of ten are resolved" "Số ngày để giải quyết xong 90% hồ sơ" on dossiers
      = percentile(days_taken, 90) time resolved better lower
      reading "in working days" "tính theo ngày làm việc" = percentile(workdays_taken, 90)
    metric online_payment "Paid online, of the dossiers with a fee" "Hồ sơ thanh toán trực tuyến trên hồ sơ có phí, lệ phí" on dossiers
      = ratio(paid_online of fee > 0) time received better higher
      reading "of those of procedures at level 4" "trên hồ sơ có phí của TTHC mức độ 4" = ratio(paid_online of fee > 0 and level = 4)
    metric score_766_2_1 "766, 2.1: dossiers on time" "766, mục 2.1: hồ sơ giải quyết đúng hạn" on dossiers
      = ratio(deadline in (early, on_time, "within")) time received..resolved better higher score 20 cite "QĐ 766/QĐ-TTg; không trừ thời gian bổ sung"
    metric score_766_3_1 "766, 3.1: procedures with an online service" "766, mục 3.1: TTHC có dịch vụ công trực tuyến" on procedures
      = ratio(level >= 3) better higher cite "QĐ 766/QĐ-TTg; đủ điểm từ 80%, điểm tối đa của riêng mục này chưa rõ"
    metric score_766_3_2 "766, 3.2: online services in which dossiers arose" "766, mục 3.2: dịch vụ công trực tuyến có hồ sơ" on procedures
      = ratio(has dossiers(channel = online) of level >= 3) time dossiers.received better higher cite "QĐ 766/QĐ-TTg; điểm tối đa của riêng mục này chưa rõ"
    metric score_766_3_3 "766, 3.3: dossiers sent online" "766, mục 3.3: hồ sơ trực tuyến" on dossiers
      = ratio(channel = online of level >= 3) time received better higher cite "QĐ 766/QĐ-TTg; đủ điểm từ 50%, điểm tối đa của riêng mục này chưa rõ"
    metric score_766_3_5 "766, 3.5: procedures with online payment" "766, mục 3.5: TTHC có thanh toán trực tuyến" on procedures
      = ratio(online_payment of fee > 0) better higher cite "QĐ 766/QĐ-TTg; đủ điểm từ 80%"
    metric score_766_3_6 "766, 3.6: dossiers paid online" "766, mục 3.6: hồ sơ thanh toán trực tuyến" on dossiers
      = ratio(paid_online of fee > 0) time received better higher cite "QĐ 766/QĐ-TTg"
    metric score_766_4_1 "766, 4.1: results issued electronically" "766, mục 4.1: cấp kết quả điện tử" on dossiers
      = ratio(electronic_result of resolved is not missing) time resolved better higher score 6 cite "QĐ 766/QĐ-TTg"
    metric score_766_4_2 "766, 4.2: dossiers digitised" "766, mục 4.2: số hóa hồ sơ" on dossiers
      = ratio(digitised) time received better higher score 4 cite "QĐ 766/QĐ-TTg"
    metric score_766_4_3 "766, 4.3: digitised data used again" "766, mục 4.3: khai thác, sử dụng lại dữ liệu số hóa" on dossiers
      = ratio(data_reused) time received better higher score 2 full at 80% cite "QĐ 766/QĐ-TTg"
    metric score_766_5_2 "766, 5.2: petitions answered on time" "766, mục 5.2: xử lý phản ánh, kiến nghị đúng hạn" on petitions
      = ratio(answered <= due of answered is not missing) better higher score 6 cite "QĐ 766/QĐ-TTg"
    metric score_766_5_3 "766, 5.3: content with the answers" "766, mục 5.3: hài lòng về xử lý phản ánh, kiến nghị" on petitions
      = ratio(satisfied) better higher score 6 cite "QĐ 766/QĐ-TTg"
    metric score_766_5_4 "766, 5.4: content with the handling of dossiers" "766, mục 5.4: hài lòng về giải quyết TTHC" on dossiers
      = ratio(satisfied) time resolved better higher score 6 full at 90% cite "QĐ 766/QĐ-TTg"
    """
}
