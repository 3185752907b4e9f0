import Foundation

/// SQL that brings the two files into DuckDB in the forms that are timed.
enum DuckDBTables {
  /// The dossiers with their types given and nothing guessed: its fastest reading that keeps the rows' order.
  private static func dossiers(in folder: URL) -> String {
    """
    read_csv('\(folder.path)/dossiers.csv', header=true, auto_detect=false, delim=',', quote='"', escape='"',
      new_line='\\n', columns={'id':'VARCHAR','procedure':'VARCHAR','district':'VARCHAR','received':'DATE','due':'DATE',
      'resolved':'DATE','channel':'VARCHAR','return_channel':'VARCHAR','tracked':'BOOLEAN','fee':'INTEGER'})
    """
  }

  /// Both files loaded as they are, into p and d.
  static func plain(_ folder: URL) -> [String] {
    [
      "CREATE TABLE p AS FROM '\(folder.path)/procedures.csv'",
      "CREATE TABLE d AS FROM \(dossiers(in: folder))",
    ]
  }

  /// Nothing loaded: p and d stand for the files, their types guessed or given.
  static func views(_ folder: URL, areTyped: Bool) -> [String] {
    [
      "CREATE VIEW p AS FROM '\(folder.path)/procedures.csv'",
      "CREATE VIEW d AS FROM \(areTyped ? dossiers(in: folder) : "'\(folder.path)/dossiers.csv'")",
    ]
  }

  /// p and d with their categories as ENUM types.
  static func coded(_ folder: URL) -> [String] {
    [
      "CREATE TABLE text_p AS FROM '\(folder.path)/procedures.csv'",
      "CREATE TYPE code_t AS ENUM (SELECT code FROM text_p ORDER BY code)",
      "CREATE TYPE domain_t AS ENUM (SELECT DISTINCT domain FROM text_p ORDER BY domain)",
      "CREATE TYPE district_t AS ENUM (SELECT DISTINCT district FROM \(dossiers(in: folder)) ORDER BY district)",
      "CREATE TYPE channel_t AS ENUM ('counter', 'online', 'post')",
      """
      CREATE TABLE p AS SELECT * REPLACE (code::code_t AS code, domain::domain_t AS domain, level::UTINYINT AS level)
      FROM text_p
      """,
      "DROP TABLE text_p",
      """
      CREATE TABLE d AS SELECT * REPLACE (procedure::code_t AS procedure, district::district_t AS district,
      channel::channel_t AS channel, return_channel::channel_t AS return_channel) FROM \(dossiers(in: folder))
      """,
    ]
  }

  /// f, after ``coded(_:)``: each dossier with what the queries need of its procedure and of its dates, in order of receipt
  /// so that blocks can be skipped.
  static let flat = [
    "CREATE TYPE quarter_t AS ENUM (SELECT y || 'Q' || q FROM range(2018, 2021) a(y), range(1, 5) b(q) ORDER BY 1)",
    """
    CREATE TABLE f AS SELECT d.*, p.domain, p.level, (year(received) || 'Q' || quarter(received))::quarter_t AS quarter,
    (resolved - received)::SMALLINT AS days, resolved <= due AS ontime FROM d LEFT JOIN p ON d.procedure = p.code
    ORDER BY received
    """,
  ]
}
