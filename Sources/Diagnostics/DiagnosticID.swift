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

  // MARK: Session and commands

  /// `set nothing 1`
  case unknownSetting = "MC1701"

  // MARK: Session documents

  /// A session file of one line, `---`.
  case sessionHeaderNotClosed = "MC1750"
  /// `width: wide` in the header of a session file.
  case sessionHeaderUnreadable = "MC1751"
  /// `motcua: 2` in the header of a session file.
  case sessionVersionUnsupported = "MC1752"
  /// `title: a` and `title: b` in the header of a session file.
  case sessionHeaderKeyRepeated = "MC1753"
  /// A session file of one line, a fence of three backticks.
  case sessionFenceNotClosed = "MC1754"
  /// `run session.md` on a file that is not UTF-8.
  case sessionFileNotText = "MC1755"
  /// `run .`
  case sessionFileUnreadable = "MC1756"
  /// `save nowhere/session.md`
  case sessionFileNotWritten = "MC1757"
  /// A session file of one line, `<!--`.
  case sessionCommentNotClosed = "MC1758"
  /// A session file without cells that ends in `<!-- motcua:end cells=1 -->`.
  case sessionCellCountDiffers = "MC2750"
  /// A session file with text below its end mark.
  case sessionTextAfterEnd = "MC2751"
  /// An `output` block before the first cell of a session file.
  case sessionOutputWithoutCell = "MC2752"
  /// A cell whose fence says `motcua skipp`.
  case sessionLabelUnknown = "MC2753"

  package var severity: Severity {
    switch rawValue.dropFirst(2).first {
    case "2": .warning
    case "3": .note
    default: .error
    }
  }
}
