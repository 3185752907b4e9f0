/// A question put to every program, each in its own language.
struct BenchmarkQuery: Sendable {
  let name: String
  let meaning: String
  let statement: String
  /// For DuckDB over the tables d and p, categories as ENUM types. Keys first, then counts, so that a ratio is its two parts.
  let joined: String
  /// For DuckDB over the table f, in which everything that the question needs was written into each dossier.
  let flat: String
  /// How long motcua may take at most, in times of the fastest peer.
  let goal: Double

  static let q0 = BenchmarkQuery(
    name: "Q0", meaning: "ratio by domain of 2020's first nine months",
    statement: """
      dossiers | where level in 3..4 and received >= 2020-01-01 and received <= 2020-09-30 \
      | show ratio(channel = online) by domain | sort ratio desc
      """,
    joined: """
      SELECT p.domain, count(*) FILTER (d.channel = 'online') AS n, count(*) AS total
      FROM d JOIN p ON d.procedure = p.code
      WHERE p.level IN (3, 4) AND d.received >= DATE '2020-01-01' AND d.received < DATE '2020-10-01'
      GROUP BY p.domain ORDER BY n / total DESC
      """,
    flat: """
      SELECT domain, count(*) FILTER (channel = 'online') AS n, count(*) AS total FROM f
      WHERE level IN (3, 4) AND received >= DATE '2020-01-01' AND received < DATE '2020-10-01'
      GROUP BY domain ORDER BY n / total DESC
      """,
    goal: 1)

  static let hot = [
    BenchmarkQuery(
      name: "Q1", meaning: "filter and count",
      statement: "dossiers | where domain = \"Y tế\" and level = 4 | in 2020Q3 | show count",
      joined: """
        SELECT count(*) FROM d JOIN p ON d.procedure = p.code WHERE p.domain = 'Y tế' AND p.level = 4
        AND d.received >= DATE '2020-07-01' AND d.received < DATE '2020-10-01'
        """,
      flat: """
        SELECT count(*) FROM f WHERE domain = 'Y tế' AND level = 4
        AND received >= DATE '2020-07-01' AND received < DATE '2020-10-01'
        """,
      goal: 1),
    BenchmarkQuery(
      name: "Q2", meaning: "ratio by domain and quarter",
      statement: "dossiers | show ratio(channel = online) by domain, quarter",
      joined: """
        SELECT domain, y || 'Q' || q, n, total FROM (SELECT p.domain, year(d.received) AS y, quarter(d.received) AS q,
        count(*) FILTER (d.channel = 'online') AS n, count(*) AS total
        FROM d JOIN p ON d.procedure = p.code GROUP BY ALL) ORDER BY 1, 2
        """,
      flat: """
        SELECT domain, quarter, count(*) FILTER (channel = 'online'), count(*) FROM f GROUP BY ALL ORDER BY 1, 2
        """,
      goal: 0.2),
    BenchmarkQuery(
      name: "Q3", meaning: "on time by district, first ten",
      statement: """
        dossiers | in 2020Q3 | show ratio(resolved <= due of resolved is not missing) by district \
        | sort ratio desc | top 10
        """,
      joined: """
        SELECT district, count(*) FILTER (resolved <= due) AS n, count(resolved) AS total FROM d
        WHERE received >= DATE '2020-07-01' AND received < DATE '2020-10-01'
        GROUP BY district ORDER BY n / total DESC, district LIMIT 10
        """,
      flat: """
        SELECT district, count(*) FILTER (ontime) AS n, count(resolved) AS total FROM f
        WHERE received >= DATE '2020-07-01' AND received < DATE '2020-10-01'
        GROUP BY district ORDER BY n / total DESC, district LIMIT 10
        """,
      goal: 0.5),
    BenchmarkQuery(
      name: "Q4", meaning: "procedures with an online dossier",
      statement: """
        procedures | where online | show ratio(has dossiers(channel = online and received >= 2020-01-01)) by domain
        """,
      joined: """
        SELECT p.domain, count(u.procedure), count(*) FROM p LEFT JOIN (SELECT DISTINCT procedure FROM d
        WHERE channel = 'online' AND received >= DATE '2020-01-01') u ON u.procedure = p.code
        WHERE p.online GROUP BY 1 ORDER BY 1
        """,
      flat: """
        SELECT p.domain, count(u.procedure), count(*) FROM p LEFT JOIN (SELECT DISTINCT procedure FROM f
        WHERE channel = 'online' AND received >= DATE '2020-01-01') u ON u.procedure = p.code
        WHERE p.online GROUP BY 1 ORDER BY 1
        """,
      goal: 0.5),
    BenchmarkQuery(
      name: "Q5", meaning: "distinct procedures by district and quarter",
      statement: "dossiers | show distinct(procedure) by district, quarter",
      joined: """
        SELECT district, y || 'Q' || q, different FROM (SELECT district, year(received) AS y, quarter(received) AS q,
        count(DISTINCT procedure) AS different FROM d GROUP BY ALL) ORDER BY 1, 2
        """,
      flat: "SELECT district, quarter, count(DISTINCT procedure) FROM f GROUP BY ALL ORDER BY 1, 2",
      goal: 0.5),
    BenchmarkQuery(
      name: "Q6", meaning: "median and 90th percentile of days",
      statement: """
        dossiers | where resolved is not missing \
        | show median(days(received, resolved)), percentile(days(received, resolved), 90) by domain
        """,
      joined: """
        SELECT p.domain, quantile_cont(resolved - received, [0.5, 0.9]) FROM d JOIN p ON d.procedure = p.code
        WHERE resolved IS NOT NULL GROUP BY 1 ORDER BY 1
        """,
      flat: """
        SELECT domain, quantile_cont(days, [0.5, 0.9]) FROM f WHERE days IS NOT NULL GROUP BY 1 ORDER BY 1
        """,
      goal: 0.5),
  ]

  static let all = [q0] + hot
}
