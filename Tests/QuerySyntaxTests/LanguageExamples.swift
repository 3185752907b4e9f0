/// The examples that the language promises, each a line of its own.
let languageExamples: [String] = [
  "procedures | show count",
  "procedures | show ratio(online of eligible)",
  "procedures | where online | show count by level total",
  "procedures | show ratio(online of eligible) by domain | bottom 5",
  "procedures | where domain = \"tai chinh\" and level in 3..4 | list code, name, level",
  "dossiers | where level in 3..4 and quarter = 2020Q3 | show ratio(channel = online) by domain | sort ratio desc",
  "dossiers | in 2020 | show ratio(channel = post) by district across quarter total",
  """
  dossiers | in 2020Q3 by resolved | show on_time = ratio(resolved <= due of resolved is not missing), \
  median(days(received, resolved)) by domain
  """,
  """
  metric used_online "Có phát sinh hồ sơ" on procedures = ratio(has dossiers(channel = online) of online) \
  time dossiers.received target >= 60% cite "2020 plan"
  """,
  "procedures | where online and has no dossiers(channel = online, in 2020) | list code, name, domain",
  "dossiers | in 2020Q3 | show count by district, domain | top 3 by count per district other",
  "dossiers | in 2020Q3 | show ratio(channel = post) by district | change from previous | where change < 0",
  "dossiers | in 2020Q3 | show count, share(count), share(count within district) by district, channel",
  "dossiers | in ytd 2020Q3 | show count, ytd(count) by quarter",
  "dossiers | in 2020Q3 | show ratio(channel = online) by domain | change from previous",
  "explain dossiers | where tracked and level >= 3 | in 2020Q3 | show ratio(channel = online) by quarter",
  "dossiers | in 2020Q3 | show ratio(channel = post) | expect ratio >= 15%",
  "ho_so | trong 2020Q3 | hien ty le(kenh = \"buu chinh\"), dem theo quan_huyen tong | dau 5 theo dem",
  "hồ sơ | trong quý III/2020 | hiện tỷ lệ(kênh = \"bưu chính\"), đếm theo quận huyện tổng | đầu 5 theo đếm",
  "save \"Sessions/my-q3.md\"",
]

/// Further lines that use the rest of the grammar.
let furtherExamples: [String] = [
  "let late = dossiers | where resolved > due",
  "| show count by district",
  "_ | sort count desc, district | top 5",
  "_7 | list",
  "dossiers | add wait = days(received, resolved), cost = -(fee + 2) * 3 / 1.5 - 4 | sort wait",
  "dossiers | show sum(fee) / count if channel = online and not tracked, x = percentile(days(a, b), 97.5)",
  "dossiers | show (sum(fee) / count) if fee > 0",
  "dossiers | show rolling(count, 3 month), distinct(procedure) by month",
  "dossiers | where received in 2020-08-01..31/8/2020 or received in last 30 day or quarter(received) = 2020Q3",
  "dossiers | where year(received) = 2020 and (level = 3 or level = 4) and not (tracked or fee > 3)",
  "dossiers | where received in 2020Q3 and channel in (online, post, \"trực tiếp\") and fee in 10..20",
  "dossiers | where name contains \"a \\\"b\\\" \\\\ c\" and code starts with \"1.\" and due is missing",
  "dossiers | show used by domain | where used meets target or used misses target",
  "dossiers | in last 4 quarters by ngày tiếp nhận | show count by lĩnh vực, ngày, `số ngày` across nửa năm",
  "dossiers | in this year | in previous month | in 2019..2020 | change from last year",
  "procedures | where lĩnh vực = tài chính and thủ tục.mức độ >= 3 | except theo dõi | list",
  "procedures | where has dossiers(in 2020Q3 by resolved) and has no dossiers | show count total",
  "procedures | show count = count, `count`, ratio, a.b by `quarter`",
  "procedures | where all | expect change < 0 and count > 3 and `has` = 1",
  "explain tokens dossiers | where channel = online | show count by quarter",
  "giải thích cây cú pháp hồ sơ | hiện đếm",
  "explain checked plan | where tree = tokens",
  "explain plan | show count",
  "open ../realdata/danh-sách.xlsx as danh_sach",
  "set calendar reporting",
  "help |",
  "values `lĩnh vực`",
  "metric m on dossiers = count unknown drop round 1 target < -3.50",
  "dossiers | where quý = Q3/2020 or month = 8/2020 or half = H1/2020 or day = 31-8-2020",
  "explain | change from 2019-08",
  "goal | list chart, why, balance | sort chart",
  "learn | show scorecard = count by check",
  "dossiers | show ratio(tracked) by district, domain | top 3 by ratio per district other | bottom 2 by ratio other",
]
