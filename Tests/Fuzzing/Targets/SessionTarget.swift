import QuerySyntax
import ResultRendering
import ShellSession
import TestSupport
import VietnameseText
import WorkProgress

extension FuzzTarget {
  /// Any text typed into a session with a small package open, commands that touch other files apart; everything that is
  /// told is written in both languages.
  static let session = FuzzTarget(
    "session", seeds: seeds(SessionCheck.seeds), words: QuerySeeds.words, roundsInTests: 2
  ) { try await SessionCheck.check(FuzzInput($0).text) }
}

private enum SessionCheck {
  static let seeds =
    [
      "tables", "describe dossiers", "values dossiers.channel", "set calendar reporting\nset decimals 4; set width 40",
      "help where", "help", "history", "note \"a\"", "rerun 1", "metrics", "explain metric x",
      "dossiers | show count by channel\n| sort count\n_ | list\n_1 | top 1",
      "set as_of 2020-06-30\ndossiers | in this year",
      "explain dossier \"d1\"", "set screen_reader on; dossiers", "learn", "set nothing 1", "values dossiers.fee",
      "metric m on dossiers = ratio(tracked)\ndossiers | show m by channel\nexplain metric m", "history search doss",
      "let a = dossiers | where fee > 1\na | show count\nlet a = a\na",
    ] + QuerySeeds.all.suffix(20)

  static func check(_ text: String) async throws {
    let touchesFiles = Parser.parse(text).program.statements.contains { statement in
      guard case .command(let command) = statement.kind else { return false }
      return [CommandWord.open, .save, .export, .run, .check].contains(command.word)
    }
    if touchesFiles { return }
    var configuration = SessionConfiguration(width: 60)
    configuration.isReplay = true
    let session = Session(configuration: configuration)
    let folder = try ScratchFolder()
    _ = try folder.write(package.utf8, to: "datapackage.json")
    _ = try folder.write(dossiers.utf8, to: "dossiers.csv")
    let opened = await session.open(path: folder.path)
    try require(opened.status == .answered, "the package is not opened")
    let end = ContinuousClock.now + .seconds(1)
    let outcomes = await session.execute(text, monitor: WorkMonitor { ContinuousClock.now > end })
    for language in Language.allCases {
      for format in [OutputFormat.table, .markdown] {
        let writer = OutcomeText(format: format, options: RenderingOptions(language: language, width: 60))
        for piece in outcomes.flatMap({ writer.pieces(of: $0) }) {
          let acts = piece.text.unicodeScalars.contains {
            $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value))
          }
          try require(!acts, "a control character is let through: \(piece.text.debugDescription)")
          try require(
            piece.text.isEmpty || piece.text.hasSuffix("\n"), "not whole lines: \(piece.text.debugDescription)")
        }
      }
    }
    for outcome in outcomes where outcome.status == .failed {
      if let corrected = outcome.correction { _ = Parser.completeness(of: corrected) }
      try require(!outcome.parts.isEmpty, "fails and says nothing: \(outcome.source)")
    }
  }

  private static let dossiers = """
    id,channel,received,resolved,fee,tracked
    d1,online,2020-04-10,2020-04-12,1000,true
    d2,counter,2020-06-14,,,false
    d3,,2020-08-31,2020-09-02,-5,

    """

  private static let package = """
    {"name": "tiny", "motcua": {"cutoff": "2020-08-31"}, "resources": [{"name": "dossiers", "path": "dossiers.csv",
      "titles": {"vi": "hồ sơ"}, "timeField": "received", "schema": {"primaryKey": "id", "fields": [
      {"name": "id", "type": "string"}, {"name": "channel", "type": "string", "categorical": true},
      {"name": "received", "type": "date"}, {"name": "resolved", "type": "date"}, {"name": "fee", "type": "integer"},
      {"name": "tracked", "type": "boolean"}]}}]}
    """
}
