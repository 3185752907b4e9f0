/// Periods with words of time beside them: spans of periods, several at once, before and after one, and those of a date
/// that is named by what happened on it.
extension PhraseRule {
  /// A period or a day in digits, as the rules of dates leave it.
  private static let period =
    #"(?:thang \d{1,2}/\d{4}|quy (?:[1-4]|i{1,3}|iv)/\d{4}|\d{4}[qh][1-4]|\d{4}-\d{1,2}(?:-\d{1,2})?|\d{1,2}/\d{1,2}/\d{4}|\d{4}(?![/-]))"#
  private static let relative =
    #"(?:(?:this|last|previous) (?:day|week|month|quarter|half|year)|(?:ngay|tuan|thang|quy|nam) (?:nay|truoc))"#
  private static let vietnameseNumber = #"(\d{1,2}|i{1,3}|iv)"#
  private static let end = #"(?= ?(?:\||$))"#

  static let periods: [PhraseRule] = vietnameseSpans + englishSpans + comparedToPeriods + happenings + stocks

  /// quý 2 đến quý 3/2020, tháng 7 và tháng 8: the year stands once, or is that of the data.
  private static let vietnameseSpans: [PhraseRule] = {
    let pair = #"(quy|thang) "# + vietnameseNumber
    let other = #"(?:(?:het |cuoi )?(?:quy|thang) )?"# + vietnameseNumber
    return [(#"(?:/|,? nam )(\d{4})"#, "$4", 5), (#"\b(?! ?(?:/|,? nam) ?\d)"#, "{year}", 4)].flatMap {
      year, said, tail in
      [
        PhraseRule(
          #"(?:\| ?)?\b(?:trong |loc )?(?:tu )?\#(pair) ?(?:den |toi |[-–] ?)\#(other)\#(year)"#,
          "| trong $1 $2/\(said)..$1 $3/\(said)"),
        PhraseRule(
          #"(?:\| ?)?\b(?<!sanh )(?:trong |loc )?\#(pair)(?:,| va| hoac) \#(other)\#(year)"#,
          "| lọc $1 trong ($1 $2/\(said), $1 $3/\(said))"),
      ]
        + [("va", "3", "2"), ("va", "2", "3"), ("(?:voi|so voi)", "2", "3")].map { word, shown, base in
          PhraseRule(
            #"^so sanh \#(pair) \#(word) \#(other)\#(year)( theo [^|]+)?$"#,
            "{dated} | trong $1 $\(shown)/\(said) | hiện đếm$\(tail) | thay đổi so với $1 $\(base)/\(said)")
        }
    } + [
      PhraseRule(
        #"\b(quy|thang) \#(vietnameseNumber)\b(?! ?(?:[/-]|,? ?nam) ?\d)(?= ?(?:\||$)| theo )"#, "$1 $2/{year}")
    ]
  }()

  private static let englishSpans: [PhraseRule] = [
    PhraseRule(#"\bq([1-4]) ?[-–] ?q([1-4])[ /]?(\d{4})\b"#, "$3Q$1 to $3Q$2"),
    PhraseRule(
      #"(?:\| ?)?\b(?:in |from |between )?(\#(period)) (?:to|until|till|through|thru) (\#(period))(?= ?(?:\||$| by ))"#,
      "| in $1..$2"),
    PhraseRule(
      #"(?:\| ?)?\b(?:in )?(\d{4}q[1-4])(?:,| and| or) (\d{4}q[1-4])(?= ?(?:\||$| by ))"#, "| where quarter in ($1, $2)"
    ),
    PhraseRule(
      #"(?:\| ?)?\b(?:in )?(\d{4}-\d{1,2})(?:,| and| or) (\d{4}-\d{1,2})(?= ?(?:\||$| by ))"#,
      "| where month in ($1, $2)"),
  ]

  /// dossiers > 2020-07: later than the period, by the date by which periods go.
  private static let comparedToPeriods: [PhraseRule] = [
    PhraseRule(#"^([^|<>=]+?) ?([<>]=?) ?(\#(period))\#(end)"#, "$1 | {where} {received} $2 $3", isGuess: true),
    PhraseRule(#"^([^|<>=]+?) ?(?:≥|=>) ?(\#(period))\#(end)"#, "$1 | {where} {received} >= $2", isGuess: true),
    PhraseRule(#"^([^|<>=]+?) ?(?:≤|=<) ?(\#(period))\#(end)"#, "$1 | {where} {received} <= $2", isGuess: true),
  ]

  /// What is said of a dossier on one of its dates, in English and in Vietnamese, with the date and what groups of its
  /// periods are called.
  private static let happened: [(english: String, vietnamese: String, date: String, names: (String, String))] = [
    (#"submitted|sent in"#, "nop|gui", "{submitted}", ("submitted", "nộp")),
    (
      #"resolved|finished|closed|completed|done"#, "(?:giai quyet|xu ly|hoan thanh)(?: xong)?", "{resolved}",
      ("resolved", "xong")
    ),
    ("due", "den han|hen tra|phai tra|hen tra ket qua", "{due}", ("due", "hẹn_trả")),
    ("returned", "tra|tra ket qua", "{returned}", ("returned", "trả")),
  ]

  private static let happenings: [PhraseRule] = happened.flatMap { happening -> [PhraseRule] in
    let (english, vietnamese) = (happening.english, happening.vietnamese)
    let date = happening.date
    let table = "(ho so|thu tuc hanh chinh|thu tuc)"
    let dated = #"((?:quy|thang|nam) [\divx/]+(?: nam \d{4})?|\#(relative)|\#(period))"#
    return [
      PhraseRule(
        #"^(?:list|show)(?: all)?(?: the)? (\w+) (?:\#(english)) (?:in |during )?(\#(relative)|\#(period))$"#,
        "$1 | in $2 by \(date)"),
      PhraseRule(
        #"^(?:liet ke|danh sach)(?: cac)? \#(table) (?:da |duoc )?(?:\#(vietnamese)) (?:trong |vao )?\#(dated)$"#,
        "$1 | trong $2 theo \(date)"),
      PhraseRule("^(\(english)) (by|in|this|last) ", "{dated} $1 $2 "),
      PhraseRule(
        #"^(\w+) (?:that were |which were |were )?(?:\#(english)) by (week|month|quarter|half|year)\#(end)"#,
        "$1 | add \(happening.names.0)_$2 = $2(\(date)) | show count by \(happening.names.0)_$2"),
      PhraseRule(
        #"^(\w+) (?:that were |which were |were )?(?:\#(english)) (?:in |during )?(\#(relative)|\#(period))( by [^|]+)?$"#,
        "$1 | in $2 by \(date) | show count$3"),
      PhraseRule(
        #"^(\w+) (?:that were |which were |were )?(?:\#(english)) (?:in |during )?(\#(relative)|\#(period))(?= ?\|)"#,
        "$1 | in $2 by \(date)"),
      PhraseRule(#"^(\w+) (?:\#(english)) ?\| in ((?:(?! by )[^|])+?)\#(end)"#, "$1 | in $2 by \(date)"),
      PhraseRule(
        #"^\#(table) (?:da |duoc )?(?:\#(vietnamese)) ?\| trong ((?:(?! theo )[^|])+?)\#(end)"#,
        "$1 | trong $2 theo \(date)"),
      PhraseRule(
        #"^\#(table) (?:da |duoc )?(?:\#(vietnamese)) theo (tuan|thang|quy|nam)\#(end)"#,
        "$1 | thêm $2_\(happening.names.1) = $2(\(date)) | hiện đếm theo $2_\(happening.names.1)"),
      PhraseRule(
        #"^\#(table) (?:da |duoc )?(?:\#(vietnamese)) (?:trong |vao )?\#(dated)( theo [^|]+)?$"#,
        "$1 | trong $2 theo \(date) | hiện đếm$3"),
      PhraseRule(
        #"^\#(table) (?:da |duoc )?(?:\#(vietnamese)) (?:trong |vao )?\#(dated)(?= ?\|)"#,
        "$1 | trong $2 theo \(date)"),
      PhraseRule(
        #"^\#(table) theo (?:ngay )?(?:\#(vietnamese)) (?:trong |vao )?\#(dated)\#(end)"#,
        "$1 | trong $2 theo \(date) | hiện đếm", isGuess: true),
    ]
  }

  /// What was in hand at the end of a month; February has no one end.
  private static let stocks: [PhraseRule] = [
    (1, 31), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31), (11, 30), (12, 31),
  ].flatMap { month, day -> [PhraseRule] in
    let name = EnglishMonths.names[month - 1]
    let vietnamese =
      #"^(?:so )?(ho so) (?:con )?(?:ton|ton dong|dang giai quyet|chua giai quyet) (?:den |den het |cuoi |trong )?thang 0?\#(month)"#
    let english = #"^(?:pending (\w+)|(\w+) pending) (?:in|at (?:the )?end of|by (?:the )?end of) \#(name)"#
    return [
      (#"(?:/| nam )(\d{4})"#, #"(?:,? )(\d{4})"#, "$2", "$3", 3, 4),
      (#"\b(?!/| nam)"#, #"\b(?!,? \d)"#, "{year}", "{year}", 2, 3),
    ].flatMap { spoken, englishSpoken, said, englishSaid, tail, englishTail -> [PhraseRule] in
      [
        PhraseRule(
          vietnamese + spoken + "( theo [^|]+)?$",
          "$1 | lọc đang giải quyết tại \(day)/\(month)/\(said) | hiện đếm$\(tail)", isGuess: true),
        PhraseRule(
          english + englishSpoken + "( by [^|]+)?$",
          "$1$2 | where pending at \(day)/\(month)/\(englishSaid) | show count$\(englishTail)", isGuess: true),
      ]
    }
  }
}
