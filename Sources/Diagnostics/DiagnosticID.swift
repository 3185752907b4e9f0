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
  /// `open secret.csv`, which the user may not read
  case fileUnreadable = "MC1502"
  /// `open photos/`
  case folderWithoutTables = "MC1503"
  /// `open empty.csv`, of 0 bytes
  case emptyFile = "MC1504"
  /// `open picture.csv`, with a NUL byte
  case binaryFile = "MC1505"
  /// `open old.csv`, written in windows-1258
  case invalidUTF8 = "MC1506"
  /// `open a.csv encoding latin-9`
  case unknownEncoding = "MC1507"
  /// `open a.csv encoding windows-1258`, with a byte D2 hex that the encoding leaves free
  case undecodableByte = "MC1508"
  /// `open a.csv`, which ends within `"abc`
  case unclosedQuote = "MC1509"
  /// `open a.csv`, with one line of 100 MB
  case recordTooLarge = "MC1510"
  /// a file that is written while it is read
  case fileChanged = "MC1511"
  /// `open report.pdf`
  case unknownFileKind = "MC1512"
  /// `open datapackage.json`, with `{`
  case packageUnreadable = "MC1513"
  /// a package whose resource `a` has the path `a.csv`, which is not there
  case packageResourceMissing = "MC1514"
  /// a package that declares a field `b` for a file with the heading `a` alone
  case packageFieldMissing = "MC1515"
  /// a package whose resource has the path `../a.csv`
  case packagePathUnsafe = "MC1516"
  /// `open a.xlsx`, cut off in the middle
  case workbookUnreadable = "MC1517"
  /// `open a.xlsx`, saved with a password
  case workbookEncrypted = "MC1518"
  /// `open a.xlsx`, all of whose sheets are empty
  case workbookWithoutSheets = "MC1519"
  /// `open a.xlsx sheet X`
  case sheetNotFound = "MC1520"
  /// `open bomb.xlsx`, of which a part unpacks to gigabytes
  case workbookTooLarge = "MC1521"
  /// `open a.csv --strict`, with one bad cell
  case strictRejects = "MC1522"
  /// `open a.csv`, with 20,000 headings
  case tooManyColumns = "MC1523"
  /// a package with two resources named `a`
  case packageUnsupported = "MC1524"
  /// `open a.csv`, headed `x,x`
  case duplicateHeadings = "MC2501"
  /// `open a.csv`, headed `Mã số,Mã TTHC`
  case headingsOfOneColumn = "MC2502"
  /// `open a.csv`, with nothing below the header
  case headerOnly = "MC2503"
  /// `open a.csv`, with the column `1.234`, `5.678`
  case ambiguousNumbers = "MC2504"
  /// `open a.csv`, with `a,b` above `1`
  case unevenRows = "MC2505"
  /// `open a.csv`, with 99 dates and `31/02/2020` in a column
  case cellsRejected = "MC2506"
  /// a package whose field `a` has the enum `x`, over a cell `y`
  case undeclaredValues = "MC2507"
  /// a package with the primary key `a`, over two cells `x`
  case duplicateKeys = "MC2508"
  /// a package whose field `a` is required, over an empty cell
  case requiredMissing = "MC2509"
  /// `open a.csv`, with a cell `"a"b`
  case textAfterQuote = "MC2510"
  /// `open folder/`, with `a.csv` and `a.tsv`
  case tableRenamed = "MC2511"
  /// `open a.xlsx`, with a cell `#REF!`
  case spreadsheetErrors = "MC2512"
  /// a package that declares `a` alone, over a file headed `a,b`
  case undeclaredColumns = "MC2513"
  /// `open a.csv`, with the cell `Tổng cộng`
  case totalRows = "MC3501"
  /// `open a.csv`, with `DANH SÁCH` above `a,b`
  case titlesSkipped = "MC3502"
  /// a package whose `dossiers.procedure` names a code that `procedures` lacks
  case orphans = "MC3503"
  /// `open a.xlsx`, with two sheets
  case otherSheets = "MC3504"
  /// `open a.csv`, with the column `31/08/2020 14:35`
  case timesDropped = "MC3505"
  /// `open a.xlsx`, with a unit's name merged over three rows
  case mergedCellsFilled = "MC3506"
  /// `open a.csv`, with `a,,b` above rows whose second cell is empty
  case emptyColumnsDropped = "MC3507"

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
