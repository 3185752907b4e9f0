extension PhraseRule {
  private static let value = #"("§*"|[\w.-]+)(?![\w.-])"#
  /// Of the dossiers that are done and have a due date, as reports count.
  static let onTime = "ratio(deadline in (early, on_time) of deadline in (early, on_time, late))"
  static let late = "ratio(deadline = late of deadline in (early, on_time, late))"

  static let english: [PhraseRule] = counting + measuring + comparing + spokenPeriods + stages + statements

  private static let counting = [
    PhraseRule(#"\bcount ?\( ?distinct ([^()]+)\)"#, "distinct($1)", isStrong: true),
    PhraseRule(#"\bcount ?\(([^()]*(?:[=<>]|\bin\b|\bis\b)[^()]*)\)"#, "count if $1", isStrong: true),
    PhraseRule(#"\| ?count (?:where|if) ([^|]+)"#, "| where $1 | show count", isStrong: true),
    PhraseRule(#"(\bshow [^|]*?) where "#, "$1 if ", isStrong: true),
    PhraseRule(
      #"^(?:how many|number of|count(?: of)?|total) ([^|]+?)(?: are there)? by ([^|?]+)\??$"#, "$1 | show count by $2"),
    PhraseRule(
      #"^(?:how many|number of|count(?: of)?|total) ([^|]+?) (?:where|with) ([^|?]+?) by ([^|?]+)\??$"#,
      "$1 | where $2 | show count by $3"),
    PhraseRule(
      #"^(?:how many|number of|count(?: of)?|total) ([^|]+?) (?:where|with) ([^|?]+)\??$"#, "$1 | where $2 | show count"
    ),
    PhraseRule(#"^(?:how many|number of|count(?: of)?|total) ([^|?]+?)(?: are there)?\??$"#, "$1 | show count"),
  ]

  private static let measuring = [
    PhraseRule(
      #"\b(avg|median|sum|min|max|distinct) (?:of )?(\w+\([^()]*\))"#, "$1($2)", isStrong: true),
    PhraseRule(
      #"\b(avg|median|min|max) days\b(?! ?\()"#, "$1(days_taken)", "$1(days(received, resolved))", isStrong: true),
    PhraseRule(#"\b(?:average|mean)\b"#, "avg"),
    PhraseRule(#"\b(avg|median|sum|min|max|distinct) (?:of )?(?!days\b)([\w.]+)"#, "$1($2)"),
    PhraseRule(#"\bshow total (?:of )?([\w.]+)"#, "show sum($1)"),
    PhraseRule(#"\bshare(?= by\b| *$)"#, "share(count)"),
    PhraseRule(#"\b(?:percent|percentage|pct|rate|proportion) ?\("#, "ratio("),
    PhraseRule(#"\b(?:percent|percentage|pct|rate|proportion) (?:of )?([\w.]+ ?= ?[\w.]+)"#, "ratio($1)"),
    PhraseRule(
      #"\bshow (?:(?:ratio|share|percent|percentage)(?: of)? ?\(? ?)?on[_ ]time(?: (?:rate|ratio|share))?\b(?: ?\))?(?! ?=)"#,
      "show on_time = \(onTime)", isStrong: true),
    PhraseRule(
      #"\bshow (?:(?:ratio|share|percent|percentage)(?: of)? ?\(? ?)?late(?: (?:rate|ratio|share))?\b(?: ?\))?(?! ?=)"#,
      "show late = \(late)", isStrong: true),
    PhraseRule(#"^on[_ ]time(?: (?:rate|ratio))?( by [^|]+)?$"#, "{dated} | show on_time = \(onTime)$1"),
    PhraseRule(#"^late (?:rate|ratio)( by [^|]+)?$"#, "{dated} | show late = \(late)$1"),
    PhraseRule(#"\bwhere (?:is )?on[_ ]time\b"#, "where deadline in (early, on_time)", "where deadline = on_time"),
    PhraseRule(#"\bwhere (?:is )?late\b"#, "where deadline in (late, overdue)", "where deadline = late"),
    PhraseRule(#"\bwhere (?:is )?overdue\b"#, "where deadline = overdue", "where deadline in (late, overdue)"),
    PhraseRule(#"\bwhere (?:is )?(?:pending|open|unresolved)\b"#, "where pending"),
    PhraseRule(#"\| ?(pending|late|overdue|on[_ ]time)(?= ?(?:\||$))"#, "| where $1"),
    PhraseRule(#"\b(median|average|avg|mean) ?\( ?days ?\)"#, "$1(days_taken)"),
    PhraseRule(#"\b(?:average|mean) ?\("#, "avg("),
    PhraseRule(#"\b(median|avg|average|mean) ?\(?days taken\b(?: ?\))?"#, "$1(days_taken)"),
  ]

  private static let comparing = [
    // No row has two values in one column: either is meant.
    PhraseRule(#"\b([a-z]+)(?: =)? (\d+) and (?:\1 )?(?:= )?(\d+)(?= ?(?:\||$| by ))"#, "$1 in ($2, $3)"),
    PhraseRule(
      #"([\w.]+) ?= ?"# + value + " or " + value + " or " + value + #"(?! ?(?:[=<>!]|in\b|is\b|contains\b))"#,
      "$1 in ($2, $3, $4)"),
    PhraseRule(
      #"([\w.]+) ?= ?"# + value + " or " + value + #"(?! ?(?:[=<>!]|in\b|is\b|contains\b))"#, "$1 in ($2, $3)"),
    PhraseRule(#"\blevels? (\d), (\d)(?= ?(?:\||$| by ))"#, "level in ($1, $2)"),
    PhraseRule(#"\bis not (?:empty|blank|null|unknown|none)\b"#, "is not missing"),
    PhraseRule(#"\bis (?:empty|blank|null|unknown|none)\b"#, "is missing"),
    PhraseRule(#"\bis not (?!missing)"#, "!= "), PhraseRule(#"\bis (?!not\b|missing)"#, "= "),
    PhraseRule(#"\bhas no ([\w.]+)"#, "$1 is missing", isGuess: true),
    PhraseRule(#"\bhas ([\w.]+)"#, "$1 is not missing", isGuess: true),
    PhraseRule(#"([\w.]+)(?: ?=| is)? (?:from )?(\d+) (?:to|through) (\d+)"#, "$1 in $2..$3"),
    PhraseRule(#"([\w.]+)(?: ?=| is)? (\d+) or (?:more|above|higher|over)\b"#, "$1 >= $2"),
    PhraseRule(#"([\w.]+)(?: ?=| is)? (\d+) or (?:less|fewer|below|lower|under)\b"#, "$1 <= $2"),
    PhraseRule(#" (?:is )?at least (?=\d)"#, " >= "), PhraseRule(#" (?:is )?at most (?=\d)"#, " <= "),
    PhraseRule(#" (?:is )?(?:no|not) (?:more than|greater than|over|above|exceeding) (?=\d)"#, " <= ", isStrong: true),
    PhraseRule(#" (?:is )?(?:no|not) (?:less than|fewer than|under|below) (?=\d)"#, " >= ", isStrong: true),
    PhraseRule(#" (?:is )?(?:more than|greater than|over|above) (?=\d)"#, " > "),
    PhraseRule(#" (?:is )?(?:less than|fewer than|under|below) (?=\d)"#, " < "),
  ]

  private static let spokenPeriods: [PhraseRule] =
    [
      PhraseRule(#"\b(?:the )?first (?:six|6) months(?: of)? (\d{4})\b"#, "$1H1"),
      PhraseRule(#"\b(?:the )?last (?:six|6) months of (\d{4})\b"#, "$1H2"),
      PhraseRule(#"\b(?:the )?first (?:nine|9) months(?: of)? (\d{4})\b"#, "$1-01..$1-09"),
      PhraseRule(#"\b(?:the )?first (?:three|3) months(?: of)? (\d{4})\b"#, "$1Q1"),
      PhraseRule(#"\b(?:the )?(?:first half|h1) (?:of )?(\d{4})\b"#, "$1H1"),
      PhraseRule(#"\b(?:the )?(?:second half|h2) (?:of )?(\d{4})\b"#, "$1H2"),
      PhraseRule(#"\b(?:the )?(?:past|last) (\d+) (day|week|month|quarter|year)s\b"#, "last $1 $2"),
      PhraseRule(#"\b(?:the )?(?:past|last) two (day|week|month|quarter|year)s\b"#, "last 2 $1"),
      PhraseRule(#"\b(?:the )?(?:past|last) three (day|week|month|quarter|year)s\b"#, "last 3 $1"),
      PhraseRule(#"\b(?:the )?(?:past|last) six (month|week)s\b"#, "last 6 $1"),
      PhraseRule(#"\b(?:year to date|ytd|so far this year)$"#, "in ytd {year}"),
      PhraseRule(#"\b(\d{4}) q([1-4])\b"#, "$1Q$2"),
      PhraseRule(#"\bq([1-4])[ /-]?(\d{4})\b"#, "$2Q$1"), PhraseRule(#"\bq([1-4])\b(?![ /-]?\d)"#, "{year}Q$1"),
      PhraseRule(#"\bin (?:the )?last (week|month|quarter|half|year)\b"#, "in previous $1"),
      PhraseRule(#"\| ?(?:from|since) (\S+) (?:to|until) (\S+)"#, "| in $1..$2"),
      PhraseRule(#"\bin (\d\S*) (?:to|until|-) (\d\S*)"#, "in $1..$2"),
    ]
    + ["first|1st", "second|2nd", "third|3rd", "fourth|4th"].enumerated().flatMap { index, ordinal in
      [
        PhraseRule("\\b(?:the )?(?:\(ordinal)) quarter(?: of)? (\\d{4})\\b", "$1Q\(index + 1)"),
        PhraseRule("\\b(?:the )?(?:\(ordinal)) quarter\\b(?! of| \\d)", "{year}Q\(index + 1)"),
      ]
    }
    + EnglishMonths.names.enumerated().flatMap { index, name -> [PhraseRule] in
      let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
      let month = name == "may" ? name : "\(name)|\(name.prefix(3))"
      return [
        PhraseRule(#"\bin (?:"# + month + #"),? ?(\d{4})\b"#, "in $1-\(number)"),
        PhraseRule(#"\bin (?:"# + month + #")(?= ?(?:\||$))"#, "in {year}-\(number)"),
      ]
    }

  private static let stages = [
    PhraseRule(#"\| ?group(?:ed)? by ([^|]+?) ?\| ?show ([^|]+?)(?= ?(?:\||$))"#, "| show $2 by $1", isStrong: true),
    PhraseRule(
      #"\| ?group(?:ed)? by ([^|]+?) ?(?:\| ?|show )((?:count|sum|avg|average|median|min|max|ratio|share|distinct)\b[^|]*?)(?= ?(?:\||$))"#,
      "| show $2 by $1", isStrong: true),
    PhraseRule(#"(\bsort (?:by )?[^|]*?) ?\(? ?descending\b(?: ?\))?"#, "$1 desc", isStrong: true),
    PhraseRule(#"(\bsort (?:by )?[^|]*?) ?\(? ?ascending\b(?: ?\))?"#, "$1 asc", isStrong: true),
    PhraseRule(#"\bsort by "#, "sort "),
    PhraseRule(#"\btop (\d+) ([\w ]+?) by (?:number|count) of ([\w ]+)$"#, "$3 | show count by $2 | top $1"),
    PhraseRule(#"\bonline share\b"#, "ratio(online)"),
    PhraseRule(#"\| ?(this|previous|last) (day|week|month|quarter|half|year)(?= ?(?:\||$))"#, "| in $1 $2"),
    PhraseRule(#"\bby ([\w.]+) by (?=\w)"#, "by $1, "),
    PhraseRule(#"(\bshow [^|]*?) (?:per|for each|for every|grouped by|in each) "#, "$1 by "),
    PhraseRule(#"\| ?(?:rank|ranked) by ([\w.]+)"#, "| sort $1 desc"),
    PhraseRule(#"\| ?(?:order|ordered) by ([\w.]+)"#, "| sort $1"),
    PhraseRule(#"\btop (\d+)(?= ?(?:\||$))"#, "first $1", "top $1 by {number}"),
    PhraseRule(#"\bbottom (\d+)(?= ?(?:\||$))"#, "last $1", "bottom $1 by {number}"),
    PhraseRule(#"\| ?(?:first|limit|head|take) (\d+)(?= ?(?:\||$))"#, "| first $1", "| top $1 by {number}"),
    PhraseRule(#"\| ?(?:highest|largest|most) (\d+)"#, "| top $1"),
    PhraseRule(#"\| ?(?:lowest|smallest|least) (\d+)"#, "| bottom $1"),
    PhraseRule(#"\badd (\w+) = ([\w.]+ ?(?:[<>]=?|!?=) ?[\w.]+)"#, "add $1 = if($2, 1, 0)", "show $1 = count if $2"),
    PhraseRule(#"\bchange from (?:the )?(?:previous|last) period"#, "change from previous"),
    PhraseRule(#"\bchange from (?:the )?(?:previous|last) (quarter|month|half|week)"#, "change from previous $1"),
    PhraseRule(
      #"\bchange from (?:the )?same (?:quarter|month|half|period)(?: of)? last year"#, "change from last year"),
    PhraseRule(#"\| ?(?:compare|compared) (?:to|with) "#, "| change from "),
  ]

  private static let statements = [
    PhraseRule(#"^\?$"#, "help"), PhraseRule(#"^\| ?"#, "{dated} | "),
    PhraseRule(
      #"^compare ([\w/-]+)(?: and|,)? ([\w/-]+)( by [^|]+)?$"#, "{dated} | in $2 | show count$3 | change from $1"),
    PhraseRule(
      #"^compare ([\w/-]+)(?: and|,)? ([\w/-]+)( by [^|]+)?$"#, "{dated} | in $1 | show count$3 | change from $2"),
    PhraseRule(
      #"^compare ([\w/-]+) (?:with|to|against|versus|vs) ([\w/-]+)( by [^|]+)?$"#,
      "{dated} | in $1 | show count$3 | change from $2"),
    PhraseRule(#"^(?:columns|fields|schema|structure|desc)(?: of| in)? ([^|]+)$"#, "describe $1"),
    PhraseRule(#"^(?:columns|fields|schema|structure|desc)$"#, "describe {dated}"),
    PhraseRule(#"^(.+?) ?> ?([\w./-]+\.(?:csv|tsv|jsonl?|xlsx|html))$"#, "$1; export $2"),
    PhraseRule(#"^count ?\((\w+)\) (by [^|]+)$"#, "$1 | show count $2"),
    PhraseRule(#"^count ?\((\w+)\) where ([^|]+)$"#, "$1 | where $2 | show count"),
    PhraseRule(#"^(sum|avg|average|mean|median|min|max) ?\((\w+)\) (by [^|]+?) from (\w+)$"#, "$4 | show $1($2) $3"),
    PhraseRule(#"^countifs? ?\((\w+)[,;] ?([^()]+)\)$"#, "$1 | where $2 | show count"),
    PhraseRule(#"^(\w+)\.head\((\d+)\)$"#, "$1 | first $2"), PhraseRule(#"^(\w+)\.head\(\)$"#, "$1 | first 5"),
  ]
}
