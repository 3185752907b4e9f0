import ColumnarData
import Diagnostics
import QuerySyntax
import VietnameseText

extension SessionState {
  /// Words of other shells that leave, help or list, and the commands that do so here.
  private static let wordsOfOtherShells: [String: CommandWord] = [
    "exit": .quit, "bye": .quit, "q": .quit, "thoat": .quit, "thoat_ra": .quit, "man": .help, "giup": .help,
    "giup_do": .help, "huong_dan": .help, "ls": .tables, "dir": .tables, "show_tables": .tables, "danh_sach": .tables,
  ]

  /// A name alone may be a command mistyped: the nearest commands are offered beside the tables.
  func offeringCommands(in diagnostic: Diagnostic, for query: PipelineSyntax) -> Diagnostic {
    guard diagnostic.id == .unknownTable, query.stages.isEmpty, let name = query.source?.text else { return diagnostic }
    let words = Keyword.allCases.filter { $0.role == .command }.map { $0.title(settings.language) }
    let meant = Self.wordsOfOtherShells[TextFolding.identifier(name)]
    let nearest =
      meant.map { [$0.title(settings.language)] }
      ?? NearestNames.nearest(to: name, in: words + catalog.tables.map(\.name))
    if nearest.isEmpty { return diagnostic }
    var extended = diagnostic
    extended.notes = [Diagnostic(.nearestNames, ["names": .choices(nearest)])]
    extended.fixes =
      nearest.count == 1 ? nearest.map { FixIt(replacing: diagnostic.range ?? 0..<0, with: $0) } : []
    return extended
  }
}
