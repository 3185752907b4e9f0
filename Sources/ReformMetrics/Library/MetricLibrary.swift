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
    return Definitions.Metric(syntax: syntax, source: text, isOfLibrary: true)
  }

  static let text = """
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
    """
}
