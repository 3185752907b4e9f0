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

  // MARK: Files

  /// `open nowhere.csv`
  case fileNotFound = "MC1501"
  /// `motcua generate --dossiers 0 new`
  case dossierCountOutOfRange = "MC1580"
  /// `motcua generate /etc`: a folder with files that are no synthetic dataset.
  case generationTargetNotDataset = "MC1581"
  /// `motcua generate /etc/passwd`
  case generationTargetIsFile = "MC1582"
  /// `motcua generate /proc/new`: no right, no room, no such place.
  case datasetNotWritten = "MC1583"

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
