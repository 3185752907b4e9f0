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
  /// `` procedures | list `na ``
  case unterminatedName = "MC1003"
  /// `` procedures | list `` ``
  case emptyName = "MC1004"
  /// `dossiers | where fee > 1.234.567`
  case malformedNumber = "MC1005"
  /// `dossiers | where fee > 99999999999999999999`
  case numberTooLong = "MC1006"
  /// `dossiers | in 2020Q5`
  case invalidPeriod = "MC1007"
  /// `procedures | where = 3`
  case unexpectedToken = "MC1008"
  /// `procedures | where`
  case unexpectedEnd = "MC1009"
  /// `procedures | show ratio(online`
  case unclosedParenthesis = "MC1010"
  /// `procedures | show count)`
  case extraParenthesis = "MC1011"
  /// A hundred and one parentheses within each other.
  case nestedTooDeeply = "MC1012"
  /// Two thousand and one times `+ 1`.
  case tooManyOperators = "MC1013"
  /// `procedures | wehre online`
  case unknownStage = "MC1014"
  /// `procedures | show count by level | chart pie`
  case unknownChart = "MC1015"
  /// `dossiers | show average(fee)`
  case unknownMeasure = "MC1016"
  /// `dossiers | where datediff(received, resolved) > 3`
  case unknownFunction = "MC1017"
  /// `sav "my.md"`
  case unknownCommand = "MC1018"
  /// `dossiers where tracked`
  case missingPipe = "MC1019"
  /// `where tracked`
  case stageWithoutTable = "MC1020"
  /// `dossiers | where (level = 3) + 1 = 2`
  case conditionAsValue = "MC1021"
  /// `dossiers | where 3 <= level <= 4`
  case chainedComparison = "MC1022"
  /// `dossiers | where sum(fee) > 3`
  case measureInCondition = "MC1023"
  /// `dossiers | show count(*)`
  case countTakesNothing = "MC1024"
  /// `dossiers | show count by district | top 0`
  case wholeNumberNeeded = "MC1025"
  /// `metric m on dossiers = count round 1 round 2`
  case repeatedOption = "MC1026"
  /// `dossiers | show sum fee`
  case missingParentheses = "MC1027"
  /// `procedures | where level == 3`
  case doubleEqual = "MC1040"
  /// `procedures | where online && eligible`
  case doubleAmpersand = "MC1041"
  /// `procedures | where online || eligible`
  case doubleBar = "MC1042"
  /// `procedures | where !online`
  case exclamationMark = "MC1043"
  /// `procedures | where level <> 3`
  case lessGreater = "MC1044"
  /// `procedures | where domain = 'y te'`
  case singleQuotes = "MC1045"
  /// `procedures | where level ＝ 3`
  case lookalikeCharacter = "MC1046"
  /// `dossiers | where fee > 97,15`
  case decimalComma = "MC1047"
  /// `dossiers | show count group by district`
  case groupBy = "MC1050"
  /// `procedures | list name order by name`
  case orderBy = "MC1051"
  /// `procedures | list name limit 5`
  case limitRows = "MC1052"
  /// `dossiers | show count by district having count > 3`
  case having = "MC1053"
  /// `SELECT name FROM procedures`
  case selectStatement = "MC1054"
  /// `=SUM(fee)`
  case spreadsheetFormula = "MC1055"
  /// `procedures | where level between 3 and 4`
  case between = "MC1056"
  /// `procedures | where name like "khai%"`
  case like = "MC1057"
  /// `dossiers | where resolved is null`
  case isNull = "MC1058"
  /// `procedures | where level not in (3, 4)`
  case misplacedNot = "MC1059"
  /// `dossiers | show count as n`
  case nameAfterMeasure = "MC1060"
  /// The note under `procedures | wehre online`.
  case nearestNames = "MC3001"

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

  package var severity: Severity {
    switch rawValue.dropFirst(2).first {
    case "2": .warning
    case "3": .note
    default: .error
    }
  }
}
