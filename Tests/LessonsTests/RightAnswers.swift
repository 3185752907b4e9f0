/// Answers that are right, in forms that differ: other stages, a metric, by hand, the other language, more than was asked.
enum RightAnswers {
  /// By the name of the exercise.
  static let all: [String: [String]] = [
    "levels-1": [
      "procedures | where level = 4 | show count", "procedures | show count if level = 4",
      "procedures | where level > 3 | show count", "procedures | where level = 4 | show n = count",
      "procedures | where level = 4 | show count by level",
      "thủ tục | lọc mức độ = 4 | hiện đếm", "procedures | where level = 4 | list code",
    ],
    "levels-2": [
      "procedures | where level >= 3 | show count", "procedures | where level in 3..4 | show count",
      "procedures | where level in (3, 4) | show count", "procedures | where online | show count",
      "procedures | except level < 3 | show count", "procedures | where level = 3 or level = 4 | show count",
      "procedures | where online | show count by level total", "thủ tục | lọc trực tuyến | hiện đếm",
    ],
    "levels-3": [
      "procedures | where online | show count by level total", "procedures | where level >= 3 | show count by level",
      "procedures | where level in 3..4 | show count, share(count) by level total",
      "procedures | show count by level | where level >= 3", "thủ tục | lọc trực tuyến | hiện đếm theo mức độ tổng",
    ],
    "ratio-1": [
      "procedures | show ratio(level = 4 of eligible)", "procedures | where eligible | show ratio(level = 4)",
      "procedures | show (count if level = 4 and eligible) / (count if eligible)",
      "procedures | show count if level = 4 and eligible, count if eligible",
      "procedures | where eligible | show ratio(level = 4), count",
      "thủ tục | hiện tỷ lệ(mức độ = 4 trên đủ điều kiện)",
      "procedures | show ratio(level = 4 of eligible) by tier total",
    ],
    "ratio-2": [
      "procedures | show ratio(online of eligible) by tier total",
      "procedures | where eligible | show ratio(online) by tier",
      "procedures | show ratio(level >= 3 of eligible) by tier",
      "procedures | show count, ratio(online of eligible) by tier",
      "procedures | show a = count if online and eligible, b = count if eligible by tier",
      "thủ tục | hiện tỷ lệ(trực tuyến trên đủ điều kiện) theo cấp tổng",
    ],
    "ratio-3": [
      "procedures | where tier = commune | show ratio(level = 4 of eligible)",
      "procedures | where tier = commune and eligible | show ratio(level = 4)",
      "procedures | where tier = commune | show ratio(mode = full of eligible)",
      "procedures | show ratio(level = 4 and tier = commune of eligible and tier = commune)",
    ],
    "base-1": [
      "procedures | show ratio(has dossiers(channel = online, in 2020Q3) of online)",
      "procedures | where online | show ratio(has dossiers(channel = online, in 2020Q3))",
      "procedures | where level >= 3 | show ratio(has dossiers(channel = online, in 2020-07-01..2020-09-30))",
      "procedures | in 2020Q3 | show online_used",
      "thủ tục | hiện tỷ lệ(có hồ sơ(kênh = trực tuyến, trong quý III/2020) trên trực tuyến)",
    ],
    "base-2": [
      "dossiers | in 2020Q3 | show ratio(channel = post of procedure.postal)",
      "dossiers | in 2020Q3 | where procedure.postal | show ratio(channel = post)",
      "dossiers | where quarter = 2020Q3 and procedure.postal | show ratio(channel = post)",
    ],
    "base-3": [
      "dossiers | in 2020Q3 by resolved | show ratio(tracked)", "dossiers | in 2020Q3 | show tracked_share",
      "dossiers | where resolved in 2020Q3 | show ratio(tracked)",
      "dossiers | show ratio(tracked of resolved in 2020Q3)",
    ],
    "periods-1": [
      "dossiers | in 2020Q3 | show count", "dossiers | where quarter = 2020Q3 | show count",
      "dossiers | in 2020-07-01..2020-09-30 | show count", "dossiers | in 2020Q3 by received | show count",
      "dossiers | in 2020Q3 | show dossiers_received", "dossiers | in 2020Q3 | show count by month total",
      "hồ sơ | trong quý III/2020 | hiện đếm",
    ],
    "periods-2": [
      "dossiers | in 2020-06-15..2020-09-14 | show count",
      "dossiers | where received >= 2020-06-15 and received <= 2020-09-14 | show count",
      "hồ sơ | trong 15/6/2020..14/9/2020 | hiện đếm",
    ],
    "periods-3": [
      "dossiers | in 2020-01-01..2020-08-31 | show count", "dossiers | in ytd 2020-08 | show count",
      "dossiers | in 2020-01..2020-08 | show count", "dossiers | in 2020 | where received <= 2020-08-31 | show count",
    ],
    "dates-1": [
      "dossiers | in 2020-08 by resolved | show count", "dossiers | where resolved in 2020-08 | show count",
      "dossiers | show count if resolved in 2020-08", "hồ sơ | trong tháng 8/2020 theo ngày xử lý xong | hiện đếm",
    ],
    "dates-2": [
      "dossiers | in 2020Q3 by returned | show ratio(return_channel = post)",
      "dossiers | where returned in 2020Q3 | show ratio(return_channel = post)",
      "dossiers | show ratio(return_channel = post of returned in 2020Q3)",
    ],
    "dates-3": [
      "dossiers | in 2020Q3 by submitted | where received > submitted | show count",
      "dossiers | in 2020Q3 by submitted | where days(submitted, received) > 0 | show count",
      "dossiers | in 2020Q3 by submitted | show count if received > submitted",
      "dossiers | where submitted in 2020Q3 and submitted < received | show count",
    ],
    "on_time-1": [
      "dossiers | in 2020Q3 by resolved | show ratio(resolved <= due)", "dossiers | in 2020Q3 | show on_time_d1",
      "dossiers | in 2020Q3 by resolved | show ratio(deadline = early or deadline = on_time)",
      "dossiers | in 2020Q3 by resolved | show ratio(due >= resolved)",
      "dossiers | in 2020Q3 by resolved | show ratio(resolved <= due of resolved is not missing)",
    ],
    "on_time-2": [
      "dossiers | in 2020Q3 by resolved | where due is missing | show count",
      "dossiers | in 2020Q3 by resolved | show count if due is missing",
      "dossiers | in 2020Q3 by resolved | where deadline = no_due | show count",
    ],
    "on_time-3": [
      "dossiers | in 2020Q3 by due | show ratio(resolved <= due)", "dossiers | in 2020Q3 | show on_time_d2",
      "dossiers | where due in 2020Q3 | show ratio(resolved <= due)",
    ],
    "stock-1": [
      "dossiers | where pending at 2020-08-31 | show count", "dossiers | show count if pending at 2020-08-31",
      "dossiers | where received <= 2020-08-31 and (resolved > 2020-08-31 or resolved is missing) | show count",
      "hồ sơ | lọc đang giải quyết tại 31/8/2020 | hiện đếm",
    ],
    "stock-2": [
      "dossiers | where pending at 2020-06-30 | show count", "dossiers | show count if pending at 2020-06-30",
      "dossiers | where received < 2020-07-01 and (resolved >= 2020-07-01 or resolved is missing) | show count",
    ],
    "stock-3": [
      "dossiers | where pending at 2020-08-31 and due < 2020-08-31 | show count",
      "dossiers | where pending at 2020-08-31 | where due < 2020-08-31 | show count",
      "dossiers | where pending at 2020-08-31 | show count if due < 2020-08-31",
    ],
    "change-1": [
      "dossiers | in 2020Q3 | show ratio(channel = online) | change from previous",
      "dossiers | in 2020Q3 | show ratio(channel = online) | change from 2020Q2",
      "dossiers | in 2020Q3 | show r = ratio(channel = online) | change from previous",
    ],
    "change-2": [
      "dossiers | in 2020-08 | show count | change from previous",
      "dossiers | in 2020-08 | show dossiers_received | change from previous",
      "dossiers | in 2020-08 | show count | change from 2020-07",
    ],
    "change-3": [
      "dossiers | in 2020Q3 | show count | change from last year",
      "dossiers | in 2020Q3 | show n = count | change from last year",
      "hồ sơ | trong quý III/2020 | hiện đếm | thay đổi so với cùng kỳ",
    ],
    "distinct-1": [
      "dossiers | in 2020-08 | show distinct(procedure)", "dossiers | where month = 2020-08 | show distinct(procedure)",
      "dossiers | in 2020-08 | show count, distinct(procedure)",
      "dossiers | in 2020-08 | show count by procedure | show count",
    ],
    "distinct-2": [
      "dossiers | in 2020Q3 | show distinct(procedure)",
      "dossiers | in 2020Q3 | show distinct(procedure) by month total",
      "dossiers | where quarter = 2020Q3 | show distinct(procedure)",
    ],
    "distinct-3": [
      "decisions | where kind = publication | show sum(items)", "decisions | show sum(items) if kind = publication",
      "decision_procedures | where decision.kind = publication | show distinct(procedure)",
      "decisions | where kind = publication | show sum(items) by domain total",
    ],
    "time-1": [
      "dossiers | in 2020Q3 by resolved | show median(days(received, resolved))",
      "dossiers | in 2020Q3 | show median_days",
      "dossiers | in 2020Q3 by resolved | show median(days_taken)",
      "dossiers | in 2020Q3 by resolved | show percentile(days_taken, 50)",
    ],
    "time-2": [
      "dossiers | in 2020Q3 by resolved | show percentile(days(received, resolved), 90)",
      "dossiers | in 2020Q3 | show p90_days",
      "dossiers | in 2020Q3 by resolved | show percentile(days_taken, 90)",
    ],
    "time-3": [
      "dossiers | in 2020Q3 by resolved | show percentile(workdays(received, resolved), 90)",
      "dossiers | in 2020Q3 by resolved | show percentile(workdays_taken, 90)",
    ],
    "today-1": [
      "procedures | show ratio(mode = full of eligible)", "procedures | where eligible | show ratio(mode = full)",
      "procedures | show ratio(level = 4 of eligible)",
    ],
    "today-2": [
      "dossiers | in 2020Q3 | where tier = \"district\" | show count",
      "dossiers | in 2020Q3 | show count if tier = \"district\"",
      "hồ sơ | trong quý III/2020 | lọc cấp = \"huyện\" | hiện đếm",
    ],
    "today-3": [
      "dossiers | in 2020Q3 | show on_time_d4", "dossiers | in 2020Q3 | show rate = on_time_d4",
      "hồ sơ | trong quý III/2020 | hiện đúng_hạn_d4",
    ],
    "case-1": ["procedures | show online_provision", "procedures | where eligible | show ratio(online)"],
    "case-2": [
      "procedures | where online | show ratio(has dossiers(channel = online, in 2020-01-01..2020-08-31))",
      "procedures | in 2020-01-01..2020-08-31 | show online_used",
    ],
    "case-3": [
      "dossiers | in 2020-01-01..2020-08-31 | where level >= 3 | show ratio(channel = online)",
      "dossiers | in 2020-01-01..2020-08-31 | show online_share",
    ],
    "case-4": [
      "dossiers | in 2020-01-01..2020-08-31 | show tracked_share",
      "dossiers | in ytd 2020-08 by resolved | show ratio(tracked)",
    ],
    "case-5": [
      "dossiers | in ytd 2020-08 | show ratio(channel = post)",
      "dossiers | in 2020-01-01..2020-08-31 | show post_received",
    ],
    "case-6": ["inspections | show count, distinct(unit)", "kiểm tra | hiện đếm khác nhau(đơn vị)"],
  ]
}
