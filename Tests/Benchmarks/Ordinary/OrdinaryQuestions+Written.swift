/// Questions that people ask on their first day, written by hand: each stage and measure, few groups and many, texts, days.
extension OrdinaryQuestions {
  static let written: [BenchmarkQuery] = [
    ask("dossiers | show count", "SELECT count(*) FROM d"),
    ask("dossiers | show count by district", "SELECT district, count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show count by procedure", "SELECT procedure, count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show count by received", "SELECT received, count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show count by month", "SELECT strftime(received, '%Y-%m'), count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show count by fee", "SELECT fee, count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show sum(fee)", "SELECT sum(fee) FROM d"),
    ask("dossiers | show sum(fee) by district", "SELECT district, sum(fee) FROM d GROUP BY ALL"),
    ask("dossiers | show mean(fee) by domain", "SELECT p.domain, avg(fee) FROM \(joined) GROUP BY ALL"),
    ask(
      "dossiers | show min(fee), max(fee) by procedure",
      "SELECT procedure, min(fee), max(fee) FROM d GROUP BY ALL"),
    ask("dossiers | show median(fee) by district", "SELECT district, median(fee) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show median(fee) by procedure, district",
      "SELECT procedure, district, median(fee) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show percentile(fee, 95) by channel",
      "SELECT channel, quantile_cont(fee, 0.95) FROM d GROUP BY ALL"),
    ask("dossiers | show distinct(id)", "SELECT count(DISTINCT id) FROM d"),
    ask("dossiers | show distinct(id) by district", "SELECT district, count(DISTINCT id) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show distinct(procedure) by month",
      "SELECT strftime(received, '%Y-%m'), count(DISTINCT procedure) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show distinct(received) by district",
      "SELECT district, count(DISTINCT received) FROM d GROUP BY ALL"),
    ask("dossiers | show count by district, procedure", "SELECT district, procedure, count(*) FROM d GROUP BY ALL"),
    ask("dossiers | show count by procedure, received", "SELECT procedure, received, count(*) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show count, sum(fee), mean(fee) by district, channel",
      "SELECT district, channel, count(*), sum(fee), avg(fee) FROM d GROUP BY ALL"),
    ask(
      "dossiers | where channel = online | show count by district",
      "SELECT district, count(*) FROM d WHERE channel = 'online' GROUP BY ALL"),
    ask(
      "dossiers | where fee > 50000 | show count by procedure",
      "SELECT procedure, count(*) FROM d WHERE fee > 50000 GROUP BY ALL"),
    ask(
      "dossiers | where resolved > due | show count by district",
      "SELECT district, count(*) FROM d WHERE resolved > due GROUP BY ALL"),
    ask(
      "dossiers | where resolved is missing | show count by month",
      "SELECT strftime(received, '%Y-%m'), count(*) FROM d WHERE resolved IS NULL GROUP BY ALL"),
    ask("dossiers | where id contains \"12\" | show count", "SELECT count(*) FROM d WHERE id LIKE '%12%'"),
    ask(
      "dossiers | where id starts with \"H26.0\" | show count",
      "SELECT count(*) FROM d WHERE starts_with(id, 'H26.0')"),
    ask(
      "dossiers | where domain = \"Y tế\" or fee = 0 | show count by channel",
      "SELECT channel, count(*) FROM \(joined) WHERE p.domain = 'Y tế' OR fee = 0 GROUP BY ALL"),
    ask(
      "dossiers | where not (channel = online) | show count, sum(fee)",
      "SELECT count(*), sum(fee) FROM d WHERE channel <> 'online'"),
    ask(
      "dossiers | in 2019 | show count by month",
      "SELECT strftime(received, '%Y-%m'), count(*) FROM d WHERE year(received) = 2019 GROUP BY ALL"),
    ask(
      "dossiers | show ratio(resolved <= due of resolved is not missing) by domain",
      "SELECT p.domain, count(*) FILTER (resolved <= due), count(resolved) FROM \(joined) GROUP BY ALL"),
    ask(
      "dossiers | show ratio(channel = online) by procedure",
      "SELECT procedure, count(*) FILTER (channel = 'online'), count(*) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show share(count) by district",
      "SELECT district, count(*), (SELECT count(*) FROM d) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show share(count) by district, procedure",
      "SELECT district, procedure, count(*), (SELECT count(*) FROM d) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show mean(days(received, resolved)) by district",
      "SELECT district, avg(resolved - received) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show max(days(received, resolved)) by procedure",
      "SELECT procedure, max(resolved - received) FROM d GROUP BY ALL"),
    ask(
      "dossiers | show count by district, procedure | show max(count) by district",
      """
      SELECT district, max(n) FROM (SELECT district, count(*) AS n FROM d GROUP BY district, procedure) GROUP BY \
      ALL
      """),
    ask(
      "dossiers | show count by procedure, received | show max(count) by procedure",
      """
      SELECT procedure, max(n) FROM (SELECT procedure, count(*) AS n FROM d GROUP BY procedure, received) GROUP \
      BY ALL
      """),
    ask(
      "dossiers | show count by procedure | where count > 5000",
      "SELECT procedure, count(*) FROM d GROUP BY ALL HAVING count(*) > 5000"),
    ask(
      "dossiers | show count by district, procedure | where count > 100",
      "SELECT district, procedure, count(*) FROM d GROUP BY ALL HAVING count(*) > 100"),
    ask(
      "dossiers | show count by fee | where count > 100000000",
      "SELECT fee, count(*) FROM d GROUP BY ALL HAVING count(*) > 100000000"),
    ask("dossiers | list id, fee | sort id desc | first 10", "SELECT id, fee FROM d ORDER BY id DESC LIMIT 10"),
    ask(
      "dossiers | where fee > 100000 | list id, fee | sort id | first 100",
      "SELECT id, fee FROM d WHERE fee > 100000 ORDER BY id LIMIT 100"),
    ask("procedures | show count by domain, level", "SELECT domain, level, count(*) FROM p GROUP BY ALL"),
    ask("dossiers | show count by level, channel", "SELECT p.level, channel, count(*) FROM \(joined) GROUP BY ALL"),
  ]

  static let joined = "d JOIN p ON d.procedure = p.code"

  private static func ask(_ statement: String, _ sql: String) -> BenchmarkQuery {
    BenchmarkQuery(name: statement, meaning: "", statement: statement, joined: sql, flat: "", goal: 1)
  }
}
