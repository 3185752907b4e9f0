/// Whole sentences, taken apart a step at a time: how many … are …, which … has the most …, average … by ….
extension PhraseRule {
  static let englishSentences = asking + counts + figures + ranks + looks

  private static let asking = [
    PhraseRule(
      #"^(?:what (?:is|does|are)|define|explain) (?:a |the )?(on[ -]time|late|deadline|levels?|one[ -]stop)(?: mean| means)?\??$"#,
      "help $1"),
    PhraseRule(
      #"^(?:please )?(?:show(?: me)?|give me|display|list(?: all)?|what (?:is|are|was|were)|calculate|compute|get|find)(?: the)? ([^|?]+?)\??( \|.*)?$"#,
      "$1$2"),
    PhraseRule(#"^what (?:columns|fields) (?:does|do) (\w+) have\??$"#, "describe $1"),
    PhraseRule(#"^(\w+)\.(?:columns|fields)$"#, "describe $1"),
    PhraseRule(#"^describe (\w+)\.(\w+)$"#, "values $1.$2"),
    PhraseRule(#"^(?:unique|distinct|different) (\w+?)s?$"#, "values {dated}.$1"),
    PhraseRule(
      #"^(?:save|export|write)(?: (?:the )?results?)?(?: as| to| into)?(?: file)? ([\w.-]+\.(?:csv|tsv|xlsx|json|jsonl|html))$"#,
      "export $1"),
    PhraseRule(#"^export (?:to |as |for )?excel$"#, "export results.csv excel", isGuess: true),
    PhraseRule(#"^(?:dossiers|records|rows|cases)\b"#, "{only}"),
    PhraseRule(#"^values of (\w+)$"#, "values {dated}.$1"),
    PhraseRule(#"^year to date$"#, "{dated} | in ytd {year} | show count"),
  ]

  private static let counts = [
    PhraseRule(#"\bon-time\b"#, "on time"), PhraseRule(#"\b(with|of|on|at) (?:a|an|the) "#, "$1 "),
    PhraseRule(
      #"^(?:the )?total (?:number|count) of ([^|?]+?)\??$"#, "number of $1"),
    PhraseRule(#"(\bby [\w.]+) and (?=[\w.]+$)"#, "$1, "),
    PhraseRule(
      #"^([^|]+?) by ([^|]+?) ((?:in|from|during|between|since|this|last) [^|]*(?:\d|day|week|month|quarter|half|year)[^|]*)$"#,
      "$1 $3 by $2"),
    PhraseRule(
      #"^(\w+) (?:submitted|sent|filed|lodged)(?: in)? (online|by post|at the counter)\b"#, "$1 $2"),
    PhraseRule(#"^(\w+) (online)(?= in | by |$)"#, "$1 | where channel = $2"),
    PhraseRule(#"^(\w+) by post(?= in | by |$)"#, "$1 | where channel = post"),
    PhraseRule(#"^(\w+) at the counter(?= in | by |$)"#, "$1 | where channel = counter"),
    PhraseRule(#"^([^|]+ \| where [^|]+?) by ([\w., ]+)$"#, "$1 | show count by $2"),
    PhraseRule(#"^([^|]+ \| where [^|]+?) (in (?:\d|this |last )[^|]*)$"#, "$1 | $2"),
    PhraseRule(#"^(\w+) (?:at|of|on) level (\d)\b"#, "$1 level $2"),
    PhraseRule(#"^(\w+) (?:at|of) (commune|district|province) (?:level|tier)\b"#, "$1 | where tier = $2"),
    PhraseRule(
      #"^(?:the )?(top|bottom) (\d+) ([\w ]+?)s? (?:per|in each|for each|of each|in every|within each) (\w+?)(?: by (?:dossiers|count|number(?: of dossiers)?))?$"#,
      "{dated} | show count by $4, $3 | $1 $2 per $4"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have|had)(?: the)? most (\w+) (in [^|?]+)\??$"#, "$2 | $3 | show count by $1 | top 1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have|had)(?: the)? (?:fewest|least) (\w+) (in [^|?]+)\??$"#,
      "$2 | $3 | show count by $1 | bottom 1"),
    PhraseRule(
      #"^(?:share|percentage|breakdown|distribution) of (\w+) by (\w+)$"#, "$1 | show share(count) by $2"),
    PhraseRule(#"^([^|]+?) by ([^|]+)$"#, "$1 | show count by $2"),
    PhraseRule(#"^([^|]+?) (?:per|for each|in each|for every) (\w+)$"#, "$1 by $2"),
    PhraseRule(
      #"^(?:how many|number of|count(?: of)?|total) ([^|?]+?)(?: (?:are|were) there)?\??( \|.*)?$"#,
      "$1 | show count$2"),
    PhraseRule(
      #"^(\w+) (?:that |which |who )?(?:are|were|is|was) ([^|?]+?)\??( \|.*)?$"#, "$1 | where $2$3"),
    PhraseRule(
      #"^(overdue|late|pending|on[_ ]time|online|offline|returned|withdrawn|refused) (\w+)( \|.*)?$"#,
      "$2 | where $1$3"),
    PhraseRule(
      #"^(overdue|late|pending|on[_ ]time|online|offline|returned|withdrawn|refused) (\w+)( by [^|]+)$"#,
      "$2 | where $1 | show count$3"),
    PhraseRule(
      #"^(\w+) (?:that are |which are )?not (?:yet )?(?:overdue|late)$"#, "$1 | where not deadline in (late, overdue)",
      isGuess: true),
    PhraseRule(#"^(\w+) with (\w+)$"#, "$1 | where $2 > 0", isGuess: true),
    PhraseRule(#"^(\w+) (?:without|with no) (\w+)$"#, "$1 | where $2 = 0", "$1 | where not $2"),
    PhraseRule(#"^free (\w+)\b"#, "$1 | where fee = 0"),
    PhraseRule(#"^(\w+) (?:sorted|ordered) by ([^|]+)$"#, "$1 | sort $2"),
    PhraseRule(#"^(\w+) by (\w+) (?:descending|desc)$"#, "$1 | sort $2 desc", isGuess: true),
    PhraseRule(#"^(\w+) by (\w+) (?:ascending|asc)$"#, "$1 | sort $2", isGuess: true),
    PhraseRule(
      #"^(top|bottom) (\d+) (\w+?)s? by (?:total )?(\w+)$"#, "{dated} | show sum($4) by $3 | $1 $2", isGuess: true),
    PhraseRule(#"^(level|tier) (\d+) (\w+)( \|.*)?$"#, "$3 | where $1 = $2$4"),
    PhraseRule(
      #"^(\w+) (late|overdue) in ([^|]+?)( by \w+)?$"#, "$1 | in $3 by {due} | where deadline in (late, overdue)",
      isGuess: true),
    PhraseRule(#"^(\w+) (?:without|with no) (\w+)"#, "$1 | where has no $2"),
    PhraseRule(#"^(\w+) (?:with|where|having) ([^|?]+?)\??( \|.*)?$"#, "$1 | where $2$3"),
    PhraseRule(#"^(\w+) (?:of |at |on )?(\w+) (\d+)( \|.*)?$"#, "$1 | where $2 = $3$4"),
    PhraseRule(#"\bwhere (\w+) (\d+)(?= ?(?:\||$))"#, "where $1 = $2"),
    PhraseRule(#"^(\w+) received (in|since|from|this|last) "#, "$1 $2 "),
    PhraseRule(
      #"^(\w+) submitted in ([^|]+?)( by \w+)?( \|.*)?$"#, "$1 | in $2 by {submitted} | show count$3$4"),
    PhraseRule(
      #"^(?:pending (\w+)|(\w+) (?:were |are )?pending) (?:on|at|as of) (\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2})"#,
      "$1$2 | where pending at $3"),
    PhraseRule(
      #"^(\w+) (?:resolved|finished|closed) in ([^|]+?)( by \w+)?$"#, "$1 | in $2 by {resolved} | show count$3"),
    PhraseRule(
      #"^(\w+) (this|last|previous) (day|week|month|quarter|half|year)( by \w+)$"#, "$1 | in $2 $3 | show count$4"),
    PhraseRule(#"^(\w+) (this|last|previous) (day|week|month|quarter|half|year)(?= ?(?:\||$))"#, "$1 | in $2 $3"),
    PhraseRule(#"(\bwhere [\w.]+) (?:after|later than) (?=\d{4})"#, "$1 > "),
    PhraseRule(#"(\bwhere [\w.]+) (?:before|earlier than) (?=\d{4})"#, "$1 < "),
    PhraseRule(#"(\bwhere [\w.]+) (?:since|from) (?=\d{4})"#, "$1 >= "),
    PhraseRule(#"^(\w+) in ([^|]+?) by (\w+)$"#, "$1 | in $2 | show count by $3"),
  ]

  private static let figures = [
    PhraseRule(#"\bmaximum\b"#, "max"), PhraseRule(#"\bminimum\b"#, "min"),
    PhraseRule(
      #"\b(average|avg|mean|median|max|min) (?:number of )?(?:(?:processing|resolution|handling) (?:time|days)|(?:time|days) to (?:resolve|process|finish|handle)|days taken|time taken)\b"#,
      "$1(days_taken)"),
    PhraseRule(#"\| ?(?=(?:on[_ ]time|late) (?:rate|ratio|share)\b)"#, "| show "),
    PhraseRule(#"\| ?(?=(?:percent|percentage|average|mean|share|proportion)\b)"#, "| show "),
    PhraseRule(
      #"^((?:avg|average|mean|median|sum|min|max|ratio|share|distinct) ?\([^|]*\))( by [^|]+)?$"#,
      "{dated} | show $1$2"),
    PhraseRule(#"^(?:total|sum of|sum) ([\w]+?)s?( by [^|]+)?$"#, "{dated} | show sum($1)$2"),
    PhraseRule(#"^(average|avg|mean|median|max|min) (?!days?\b)([\w]+?)s?( by [^|]+)?$"#, "{dated} | show $1($2)$3"),
    PhraseRule(#"^(?:highest|largest|greatest|biggest) (\w+)( by [^|]+)?$"#, "{dated} | show max($1)$2"),
    PhraseRule(#"^(?:lowest|smallest) (\w+)( by [^|]+)?$"#, "{dated} | show min($1)$2"),
    PhraseRule(#"^(?:average|avg|mean) ([\w ]+?)( by [^|]+)?$"#, "{measured} | show avg($1)$2"),
    PhraseRule(
      #"^(?:percentage|percent|share|proportion|rate) of ([\w ]+?) (\w+) (?:that|which) (?:are|were) ([\w ]+?)( by [^|]+)?$"#,
      "$2 | where $1 | show ratio($3)$4"),
    // Of which dossiers, said behind the ratio.
    PhraseRule(
      #"^(on[_ ]time|late) (?:rate|ratio|share|percentage) (?:of|for|among) ([^|]+?)( by [^|]+)?$"#, "$2 | show $1$3"),
    PhraseRule(
      #"\| ?show ((?:on_time|late) = ratio\(deadline[^|]*?) by (year|half|quarter|month|week)(?= ?(?:\||$))"#,
      "| add resolved_$2 = $2({resolved}) | show $1 by resolved_$2"),
    PhraseRule(
      #"^((?:on[_ ]time|late) (?:rate|ratio|share)) (?:in|during) ([^|]+?)( by [^|]+)?$"#,
      "{dated} | in $2 by {resolved} | show $1$3"),
    PhraseRule(
      #"\| ?in ((?:(?! by )[^|])+?) ?\| ?(show (?:on_time|late) = ratio\(deadline)"#, "| in $1 by {resolved} | $2"),
    PhraseRule(#"^(?:number of|how many) (?:different )?(\w+?)s?$"#, "{dated} | show distinct($1)", isGuess: true),
    PhraseRule(
      #"^(?:percentage|percent|share|proportion|rate) of (\w+) (?:that (?:are|were) |sent |submitted )?([\w ]+?)( by [^|]+)?$"#,
      "$1 | show ratio($2)$3"),
    PhraseRule(#"\bshow ([^|]*?)(?:percent|percentage|pct)(?= by\b| *$)"#, "show $1share(count)"),
    PhraseRule(#"\bshow (?:percent|percentage|pct) (\w+)(?= by\b| ?\||$)"#, "show ratio($1)"),
    PhraseRule(#"\bshow missing ?\(([\w.]+)\)"#, "show count if $1 is missing"),
    PhraseRule(
      #"^(?:distinct|unique) (?:count|number) of (\w+?)s?( by \w+)?$"#, "{dated} | show distinct($1)$2"),
    PhraseRule(
      #"^(?:share|percentage|breakdown|distribution) (?:of|by) (\w+?)s?$"#, "{dated} | show share(count) by $1"),
    PhraseRule(#"\bcount (?:distinct|unique) (\w+?)s?(?= by\b| ?\||$)"#, "distinct($1)"),
    PhraseRule(#"\bdistinct (\w+?)s?(?= by\b| ?\||$)"#, "distinct($1)"),
    PhraseRule(#"\b(?:running|cumulative) (?:count|total)\b"#, "ytd(count)", isGuess: true),
    PhraseRule(#"\| ?(?:running|cumulative) (?:count|total)\b"#, "| show ytd(count)", isGuess: true),
    PhraseRule(#"([<>]=? ?\d+) (?:working )?days?\b"#, "$1", isGuess: true),
    PhraseRule(#"\bcontains? (?=\w)([\w ]+?)(?= ?(?:\||$)| and | or )"#, "contains \"$1\""),
    PhraseRule(#"\b(?:starts|begins) with (?=\w)([\w ]+?)(?= ?(?:\||$)| and | or )"#, "starts with \"$1\""),
    PhraseRule(#"\bin ((?:[\w" ]+, ?)+[\w" ]+?)(?= ?(?:\||$))"#, "in ($1)"),
  ]

  private static let ranks = [
    PhraseRule(
      #"^(?:the )?top (\d+) ([\w ]+?)s? by (?:the )?(?:count|number|dossiers|number of dossiers)$"#,
      "{dated} | show count by $2 | top $1"),
    PhraseRule(
      #"^(?:the )?bottom (\d+) ([\w ]+?)s? by (?:the )?(?:count|number|dossiers|number of dossiers)$"#,
      "{dated} | show count by $2 | bottom $1"),
    PhraseRule(#"(\bsort [^|]+\| ?)(?:take|limit|head|top) (\d+)(?= ?(?:\||$))"#, "$1first $2"),
    PhraseRule(
      #"^(?:the )?(\d+) ([\w ]+?)s? with (?:the )?most (\w+)$"#, "$3 | show count by $2 | top $1"),
    PhraseRule(
      #"^(?:the )?(\d+) ([\w ]+?)s? with (?:the )?(?:fewest|least) (\w+)$"#, "$3 | show count by $2 | bottom $1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have)(?: the)? most (\w[\w ]*?) (\w+)\??$"#, "$3 | where $2 | show count by $1 | top 1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have)(?: the)? (?:fewest|least) (\w[\w ]*?) (\w+)\??$"#,
      "$3 | where $2 | show count by $1 | bottom 1"),
    PhraseRule(#"^which (\w+?)s? (?:has|have)(?: the)? most (\w+)\??$"#, "$2 | show count by $1 | top 1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have)(?: the)? (?:fewest|least) (\w+)\??$"#, "$2 | show count by $1 | bottom 1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have)(?: the)? (?:highest|largest|greatest) ([^|?]+?)\??$"#,
      "{dated} | show $2 by $1 | top 1"),
    PhraseRule(
      #"^which (\w+?)s? (?:has|have)(?: the)? (?:lowest|smallest) ([^|?]+?)\??$"#,
      "{dated} | show $2 by $1 | bottom 1"),
  ]

  private static let looks = [
    PhraseRule(#"^goal ([\w.]+) (\d+(?:\.\d+)?%)( in [^|]+)?$"#, "goal $1 >= $2$3", isGuess: true),
    PhraseRule(
      #"^why ([\w.]+) in ([^|]+?) by ([\w.]+)$"#, "why {dated} | in $2 | show $1 by $3 | change from previous",
      isGuess: true),
    PhraseRule(#"^average (\w+) by ([^|]+?) ((?:\d{4}|Q[1-4]/)\S*)$"#, "{dated} | in $3 | show avg($1) by $2"),
    PhraseRule(
      #"^(?:overdue|late) (\w+) in ([^|]+)$"#, "$1 | in $2 by {due} | where deadline in (late, overdue)", isGuess: true),
    PhraseRule(#"\| ?(?:filter|only|keep)(?: by)? "#, "| where "),
    PhraseRule(#"\| ?pivot (\w+) by (\w+)"#, "| show count by $2 across $1", isGuess: true),
    PhraseRule(#"\bby ([\w.]+), ?([\w.]+) ?\| ?pivot(?= ?(?:\||$))"#, "by $1 across $2"),
    PhraseRule(#"\bby (\w+) name\b"#, "by $1.name"),
    PhraseRule(#"\bby (\w+?)s(?= ?(?:\||$|,))"#, "by $1"),
    PhraseRule(
      #"\| ?compare ([\w/-]+)(?: and|,)? ([\w/-]+)(?= ?(?:\||$))"#, "| in $2 | show count | change from $1"),
    PhraseRule(
      #"\| ?compare ([\w/-]+) (?:with|to|against) ([\w/-]+)"#, "| in $1 | show count | change from $2"),
    PhraseRule(
      #"^(?:growth|change)(?: (?:from|since|on|over) (?:last|the previous) year)? by (\w+)$"#,
      "{dated} | show count by $1 | change from last year"),
    PhraseRule(#"\| ?change(?= ?(?:\||$))"#, "| change from previous"),
  ]
}
