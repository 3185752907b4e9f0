/// Every fault, warning and note that can be told, each by a stable code that is never used again, with what triggers it.
/// Hundreds by area: 10 syntax, 12 checking, 14 running, 15 files, 17 session; 20 to 27 warnings, 30 to 37 notes of these.
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
  /// Thirty-one times `%`.
  case furtherFaults = "MC3002"

  // MARK: Checking
  /// `procedurs | show count`
  case unknownTable = "MC1201"
  /// A name that two open tables share as an alias.
  case ambiguousTable = "MC1202"
  /// `procedures | where colour = 1`
  case unknownColumn = "MC1203"
  /// `dossiers | list name`
  case ambiguousColumn = "MC1204"
  /// `dossiers | sort quarter`
  case columnNeeded = "MC1205"
  /// `dossiers | where channel = onlin`
  case unknownValue = "MC1206"
  /// Two values that fold alike.
  case ambiguousValue = "MC1207"
  /// A bare word that is a value and a column.
  case valueOrColumn = "MC1208"
  /// `procedures | where name = ""`
  case emptyText = "MC1209"
  /// `dossiers | where received = fee`
  case typeMismatch = "MC1210"
  /// `procedures | where domain > "B"`
  case textHasNoOrder = "MC1211"
  /// `procedures | where online > true`
  case yesNoHasNoOrder = "MC1212"
  /// `procedures | where online = maybe`
  case yesNoNeeded = "MC1213"
  /// `procedures | where level`
  case conditionNeeded = "MC1214"
  /// `procedures | show sum(name)`
  case numberNeeded = "MC1215"
  /// `procedures | add x = days(level, level)`
  case dateNeeded = "MC1216"
  /// `procedures | where level contains "3"`
  case textNeeded = "MC1217"
  /// `procedures | show ratio(online) | expect ratio >= 15`
  case percentNeeded = "MC1218"
  /// `dossiers | where quarter = 2020-08-31`
  case periodTooFine = "MC1219"
  /// `dossiers | in 2020Q3..2020Q1`
  case emptyPeriod = "MC1220"
  /// `procedures | where level in 4..3`
  case emptyRange = "MC1221"
  /// `procedures | in 2020`
  case noTimeColumn = "MC1222"
  /// `an open table without a cut-off date | in this quarter`
  case cutoffNeeded = "MC1223"
  /// `set as_of 2020-01-31, then dossiers | in 2020Q3`
  case periodAfterCutoff = "MC1224"
  /// `dossiers | top 0`
  case countOutOfRange = "MC1225"
  /// `procedures | where dossiers.channel = online`
  case oneToManyPath = "MC1226"
  /// `procedures | where has units`
  case notRelated = "MC1227"
  /// `dossiers | add x = days(received)`
  case wrongArguments = "MC1229"
  /// A product of numbers with more than 18 decimals.
  case tooManyDecimals = "MC1230"
  /// `procedures | show count | where count meets target`
  case noTarget = "MC1231"
  /// `procedures | add level = 1`
  case nameTaken = "MC1232"
  /// `procedures | show ratio(online) by domain | show avg(ratio)`
  case averageOfRatios = "MC1233"
  /// `dossiers | show percentile(fee, 101)`
  case percentileRange = "MC1234"
  /// `procedures | show share(ratio(online)) by domain`
  case shareNeedsCount = "MC1235"
  /// `procedures | show share(count within tier) by domain`
  case withinNeedsKey = "MC1236"
  /// `dossiers | show ytd(count)`
  case periodKeyNeeded = "MC1237"
  /// `dossiers | show rolling(count, 2 month) by quarter`
  case unitMismatch = "MC1238"
  /// `procedures | show ratio(online) / count`
  case quotientNeedsNumbers = "MC1239"
  /// `dossiers | show fee`
  case columnIsNoMeasure = "MC1240"
  /// A metric on procedures used on dossiers.
  case metricOnOtherTable = "MC1242"
  /// Two metrics with different time columns in one show after in.
  case metricTimesDiffer = "MC1243"
  /// `let a = a`
  case circularDefinition = "MC1244"
  /// `procedures | show ratio(online) by domain | show count by ratio`
  case ratioAsKey = "MC1245"
  /// `procedures | show count | sort sum(fee)`
  case sortNeedsColumn = "MC1246"
  /// `procedures | top 5`
  case limitNeedsColumn = "MC1247"
  /// `procedures | top 5 by level other`
  case otherNeedsShow = "MC1248"
  /// `dossiers | in 2020Q3 | change from previous`
  case changeNeedsShow = "MC1249"
  /// `dossiers | show count | change from previous`
  case changeNeedsPeriod = "MC1250"
  /// `dossiers | in 2020 | show count by district across quarter | change from previous`
  case changeAfterAcross = "MC1251"
  /// `dossiers | in 2020Q3 | show count | change from previous | change from last year`
  case changeTwice = "MC1252"
  /// `dossiers | in 2020Q3 | show count by tier | top 1 other | change from previous`
  case changeAfterGroupsChanged = "MC1256"
  /// `dossiers | in 2020 | show count by quarter | change from 2019`
  case changeFromPeriodWithKey = "MC1253"
  /// `| show count, before any result`
  case noLastResult = "MC1254"
  /// `dossiers | show count by channel | sort fee`
  case unknownResultColumn = "MC1257"
  /// `dossiers | in 2020 | show count by month | chart line`
  case stageNotAvailable = "MC1255"
  /// `dossiers | in 2020Q3 | show ytd(count) by month`
  case cumulativeStartsLate = "MC2201"
  /// `dossiers | in 2020`
  case partialPeriod = "MC2202"
  /// `dossiers | in 2020Q3 | show count | change from previous`, as of 15/08/2020
  case sameNumberOfDays = "MC2203"
  /// `dossiers | in 2020Q3 | show count | change from last year`, of data that begin in 2020
  case beforeFirstDay = "MC2204"
  /// `zzz | show count`
  case availableNames = "MC3202"
  /// `procedures | where domain = "y te" | show count`
  case valueTaken = "MC3203"
  /// `explain dossiers | where level >= 3 | show count`
  case shortWay = "MC3204"
  /// `set calendar reporting, then dossiers | in 2020Q3 | show count`
  case reportingDays = "MC3205"
  /// `dossiers | in 2020Q3 by resolved | show count`
  case periodBy = "MC3206"
  /// `procedures | in 2020 | show used_online`
  case periodInsideHas = "MC3207"
  /// `dossiers | in 2020Q3 | show count | change from previous`
  case comparedWith = "MC3208"
  /// `dossiers | list quarter`
  case addColumnFirst = "MC3209"

  // MARK: Running
  /// `dossiers | show sum(fee * 9000000000000)`
  case integerOverflow = "MC1401"
  /// Ctrl-C while a query runs.
  case cancelled = "MC1402"
  /// `dossiers | show count by district across channel | sort fax desc`, when no row has that channel.
  case resultColumnMissing = "MC1403"
  /// `dossiers | show count across id`
  case tooManyResultColumns = "MC1404"
  /// `dossiers | where id contains "H62"`, when the file of the table was changed since it was opened.
  case textsLost = "MC1405"
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
  /// `motcua generate --dossiers 0 new`
  case dossierCountOutOfRange = "MC1580"
  /// `motcua generate /etc`: a folder with files that are no synthetic dataset.
  case generationTargetNotDataset = "MC1581"
  /// `motcua generate /etc/passwd`
  case generationTargetIsFile = "MC1582"
  /// `motcua generate /proc/new`: no right, no room, no such place.
  case datasetNotWritten = "MC1583"
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
  /// `open folder/`, with an empty `a.csv` beside `b.csv`
  case fileLeftOut = "MC2514"
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
  /// `open a.csv`, of which a bit of the snapshot in the cache folder was turned over
  case snapshotDamaged = "MC3508"
  /// `open a.csv`, while the disk of the cache folder is full
  case snapshotNotWritten = "MC3509"
  /// `open datapackage.json`, which declares as key the ids of a file of 20 MB
  case keyNotChecked = "MC3510"

  // MARK: Session and commands
  /// `set nothing 1`
  case unknownSetting = "MC1701"
  /// `scorecard`
  case commandNotAvailable = "MC1702"
  /// `describe`
  case missingArgument = "MC1703"
  /// `export results.pdf`
  case unknownExportForm = "MC1720"
  /// `rerun 90`, before so many statements.
  case nothingToRerun = "MC1721"
  /// `history delete 1` in a script.
  case historyNotKept = "MC1722"
  /// `history delete 900`, of fewer statements.
  case noSuchHistoryEntry = "MC1723"
  /// `set rows many`
  case badSettingValue = "MC1704"
  /// `help nothing`
  case unknownTopic = "MC1705"
  /// A session cell marked `error` that succeeds.
  case errorExpected = "MC1706"
  /// `procedures | show count | expect count = 0`
  case expectationFailed = "MC1707"
  /// `tables now`
  case extraArgument = "MC1708"
  /// A session cell `save "other.md"`.
  case notInReplay = "MC1709"
  /// `open` of a file whose table is open already.
  case tablesReplaced = "MC2701"
  /// A session whose data are not those of its header.
  case dataChanged = "MC2702"
  /// A session cell that gives another output than the recorded one.
  case outputDiffers = "MC2703"
  /// `metrics`, before any is defined.
  case noMetrics = "MC3701"
  /// `open` of the example set.
  case syntheticData = "MC3702"
  /// `--format csv` with a text that begins with =.
  case cellsGuarded = "MC3703"
  /// `run` of a session that gives what it gave.
  case replayedSame = "MC3704"
  /// `run` of a session that gives something else.
  case replayedDifferent = "MC3705"

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

  // MARK: The terminal
  /// `motcua photo.motcua`, a file that is no UTF-8 text.
  case scriptNotText = "MC1780"
  /// A statement typed while the file of the history cannot be written.
  case historyUnavailable = "MC2780"
  /// Ctrl-C twice within two seconds while a statement runs.
  case statementAbandoned = "MC2781"
}
