/// Every fault, warning and note that the program can tell, by a stable code.
///
/// Hundreds by area: 10 syntax, 12 checking, 14 running, 15 files, 17 session and commands. Codes from 20 on are
/// warnings, from 30 on notes, with the same area in their second digit. A code is never used again for another thing.
/// Each case shows the shortest thing that triggers it.
package enum DiagnosticID: String, Sendable, CaseIterable {
  // MARK: Syntax

  /// `procedures | show count §`
  case unexpectedCharacter = "MC1001"
  /// `procedures | where name = "abc`
  case unterminatedString = "MC1002"

  // MARK: Checking

  /// `procedurs | show count`
  case unknownTable = "MC1201"

  // MARK: Running

  /// `dossiers | show sum(fee * 9000000000000)`
  case integerOverflow = "MC1401"
  /// Ctrl-C while a query runs.
  case cancelled = "MC1402"
  /// `dossiers | show count by district across channel | sort fax desc`, when no row has that channel.
  case resultColumnMissing = "MC1403"
  /// `dossiers | show count across id`
  case tooManyResultColumns = "MC1404"
  /// `explain procedures | where level >= 0`
  case filterKeepsEverything = "MC2401"
  /// `explain procedures | where level > 4`
  case filterKeepsNothing = "MC2402"
  /// `dossiers | show ratio(channel = online)`, when some rows have no channel.
  case unknownRowsInRatio = "MC3401"
  /// `dossiers | show count by district | top 3`, when the fourth has as many as the third.
  case tiesCutByLimit = "MC3402"
  /// `dossiers | in 2010..2020 | show count by day, district, channel`
  case tooManyGroupsToList = "MC3403"

  // MARK: Files

  /// `open nowhere.csv`
  case fileNotFound = "MC1501"

  // MARK: Session and commands

  /// `set nothing 1`
  case unknownSetting = "MC1701"

  package var severity: Severity {
    switch rawValue.dropFirst(2).first {
    case "2": .warning
    case "3": .note
    default: .error
    }
  }
}
