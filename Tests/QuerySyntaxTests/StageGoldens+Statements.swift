extension StageGolden {
  /// The further stages, definitions, commands and texts with faults.
  static let ofStatements: [StageGolden] = [
    StageGolden(
      "t | show share(count within d), rolling(count, 3 month), ytd(percentile(x, 97.5)) by a.b",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<8 keyword show "show"
        9..<14 keyword share "share"
        14..<15 symbol (
        15..<20 keyword count "count"
        21..<27 keyword within "within"
        28..<29 word "d"
        29..<30 symbol )
        30..<31 symbol ,
        32..<39 keyword rolling "rolling"
        39..<40 symbol (
        40..<45 keyword count "count"
        45..<46 symbol ,
        47..<48 number 3
        49..<54 keyword month "month"
        54..<55 symbol )
        55..<56 symbol ,
        57..<60 keyword ytd "ytd"
        60..<61 symbol (
        61..<71 keyword percentile "percentile"
        71..<72 symbol (
        72..<73 word "x"
        73..<74 symbol ,
        75..<79 number 97.5
        79..<80 symbol )
        80..<81 symbol )
        82..<84 keyword by "by"
        85..<86 word "a"
        86..<87 symbol .
        87..<88 word "b"
        """,
      tree: """
        query 0..<88
          mode: plain
          source: t 0..<1
          stages
            show 4..<88
              items
                item
                  measure: share 9..<30
                    count 15..<20
                    within
                      d 28..<29
                item
                  measure: cumulation 32..<55
                    count 40..<45
                    rolling
                      3
                      month
                item
                  measure: cumulation 57..<81
                    percentile 61..<80
                      path x 72..<73
                      97.5 75..<79
                    yearToDate
              keys
                path a.b 85..<88
              hasTotal: false
        """),
    StageGolden(
      "t | list `tên gọi`, mã số",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<8 keyword list "list"
        9..<21 name "tên gọi"
        21..<22 symbol ,
        23..<26 word "mã"
        27..<31 word "số"
        """,
      tree: """
        query 0..<31
          mode: plain
          source: t 0..<1
          stages
            list 4..<31
              tên gọi 9..<21
              mã số 23..<31
        """),
    StageGolden(
      "t | sort count desc, (ratio)",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<8 keyword sort "sort"
        9..<14 keyword count "count"
        15..<19 keyword desc "desc"
        19..<20 symbol ,
        21..<22 symbol (
        22..<27 keyword ratio "ratio"
        27..<28 symbol )
        """,
      tree: """
        query 0..<28
          mode: plain
          source: t 0..<1
          stages
            sort 4..<28
              sortKey
                measure: path count 9..<14
                isDescending: true
              sortKey
                measure: parenthesized ratio 21..<28
                isDescending: false
        """),
    StageGolden(
      "t | top 3 by count per district other | bottom 2",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<7 keyword top "top"
        8..<9 number 3
        10..<12 keyword by "by"
        13..<18 keyword count "count"
        19..<22 keyword per "per"
        23..<31 word "district"
        32..<37 keyword other "other"
        38..<39 symbol |
        40..<46 keyword bottom "bottom"
        47..<48 number 2
        """,
      tree: """
        query 0..<48
          mode: plain
          source: t 0..<1
          stages
            limit 4..<37
              isTop: true
              count: 3
              by: path count 13..<18
              per: district 23..<31
              hasOther: true
            limit 40..<48
              isTop: false
              count: 2
              hasOther: false
        """),
    StageGolden(
      "t | change from last year | change from 2019Q3 | change from previous",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<10 keyword change "change"
        11..<15 keyword from "from"
        16..<25 keyword last year "last year"
        26..<27 symbol |
        28..<34 keyword change "change"
        35..<39 keyword from "from"
        40..<46 period 2019Q3
        47..<48 symbol |
        49..<55 keyword change "change"
        56..<60 keyword from "from"
        61..<69 keyword previous "previous"
        """,
      tree: """
        query 0..<69
          mode: plain
          source: t 0..<1
          stages
            change lastYear 4..<25
            change 2019Q3 28..<46
            change previous 49..<69
        """),
    StageGolden(
      "t | expect used meets target and name contains \"a \\\"b\\\"\" and code starts with \"1.\"",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<10 keyword expect "expect"
        11..<15 word "used"
        16..<21 keyword meets "meets"
        22..<28 keyword target "target"
        29..<32 keyword and "and"
        33..<37 keyword name "name"
        38..<46 keyword contains "contains"
        47..<56 text "a \\"b\\""
        57..<60 keyword and "and"
        61..<65 word "code"
        66..<77 keyword starts with "starts with"
        78..<82 text "1."
        """,
      tree: """
        query 0..<82
          mode: plain
          source: t 0..<1
          stages
            expect 4..<82
              and 11..<82
                and 11..<56
                  meetsTarget 11..<28
                    path used 11..<15
                    negated: false
                  contains 33..<56
                    path name 33..<37
                    "a \\"b\\""
                startsWith 61..<82
                  path code 61..<65
                  "1."
        """),
    StageGolden(
      "explain dossiers | where all",
      tokens: """
        0..<7 keyword explain "explain"
        8..<16 word "dossiers"
        17..<18 symbol |
        19..<24 keyword where "where"
        25..<28 keyword all "all"
        """,
      tree: """
        query 0..<28
          mode: explain
          source: dossiers 8..<16
          stages
            filter 19..<28
              all 25..<28
              keepsMatches: true
        """),
    StageGolden(
      "explain plan t | list plan",
      tokens: """
        0..<7 keyword explain "explain"
        8..<12 keyword plan "plan"
        13..<14 word "t"
        15..<16 symbol |
        17..<21 keyword list "list"
        22..<26 keyword plan "plan"
        """,
      tree: """
        query 0..<26
          mode: form plan
          source: t 13..<14
          stages
            list 17..<26
              plan 22..<26
        """),
    StageGolden(
      "explain plan | list",
      tokens: """
        0..<7 keyword explain "explain"
        8..<12 keyword plan "plan"
        13..<14 symbol |
        15..<19 keyword list "list"
        """,
      tree: """
        query 0..<19
          mode: explain
          source: plan 8..<12
          stages
            list 15..<19
        """),
    StageGolden(
      "let post = dossiers | where channel = post",
      tokens: """
        0..<3 keyword let "let"
        4..<8 word "post"
        9..<10 symbol =
        11..<19 word "dossiers"
        20..<21 symbol |
        22..<27 keyword where "where"
        28..<35 word "channel"
        36..<37 symbol =
        38..<42 word "post"
        """,
      tree: """
        letDefinition 0..<42
          name: post 4..<8
          query: 11..<42
            mode: plain
            source: dossiers 11..<19
            stages
              filter 22..<42
                comparison 28..<42
                  path channel 28..<35
                  equal
                  path post 38..<42
                keepsMatches: true
        """),
    StageGolden(
      "metric m \"Title\" on dossiers = count time received target >= 60% unknown drop round 1 cite \"plan\"",
      tokens: """
        0..<6 keyword metric "metric"
        7..<8 word "m"
        9..<16 text "Title"
        17..<19 keyword on "on"
        20..<28 word "dossiers"
        29..<30 symbol =
        31..<36 keyword count "count"
        37..<41 keyword time "time"
        42..<50 word "received"
        51..<57 keyword target "target"
        58..<60 symbol >=
        61..<64 number 60%
        65..<72 keyword unknown "unknown"
        73..<77 keyword drop "drop"
        78..<83 keyword round "round"
        84..<85 number 1
        86..<90 keyword cite "cite"
        91..<97 text "plan"
        """,
      tree: """
        metricDefinition 0..<97
          name: m 7..<8
          title: "Title"
          table: dossiers 20..<28
          measure: count 31..<36
          time: received 42..<50
          target:
            comparison: greaterOrEqual
            number: 60% 61..<64
          unknown: drop
          decimals: 1
          citation: "plan"
          replaces: false
        """),
    StageGolden(
      "open ../data/list.xlsx as list",
      tokens: """
        0..<4 keyword open "open"
        5..<22 argument "../data/list.xlsx"
        23..<25 argument "as"
        26..<30 argument "list"
        """,
      tree: """
        command 0..<30
          word: open
          arguments
            word "../data/list.xlsx" 5..<22
            word "as" 23..<25
            word "list" 26..<30
        """),
    StageGolden(
      "save \"my file.md\"; set calendar reporting\nhelp |",
      tokens: """
        0..<4 keyword save "save"
        5..<17 text "my file.md"
        17..<18 symbol ;
        19..<22 keyword set "set"
        23..<31 argument "calendar"
        32..<41 argument "reporting"
        41..<42 newline
        42..<46 keyword help "help"
        47..<48 argument "|"
        """,
      tree: """
        command 0..<17
          word: save
          arguments
            string "my file.md" 5..<17
        command 19..<41
          word: set
          arguments
            word "calendar" 23..<31
            word "reporting" 32..<41
        command 42..<48
          word: help
          arguments
            word "|" 47..<48
        """),
    StageGolden(
      "describe `hồ sơ`",
      tokens: """
        0..<8 keyword describe "describe"
        9..<19 name "hồ sơ"
        """,
      tree: """
        command 0..<19
          word: describe
          arguments
            word "hồ sơ" 9..<19
        """),
    StageGolden(
      "t | where a == 3 | show § 9x",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<14 symbol = (fault)
        15..<16 number 3
        17..<18 symbol |
        19..<23 keyword show "show"
        24..<26 unknown "§" (fault)
        27..<29 number 0 (fault)
        """,
      tree: ""),
    StageGolden(
      "t | where a =",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<13 symbol =
        """,
      tree: ""),
    StageGolden(
      "(\n)",
      tokens: """
        0..<1 symbol (
        1..<2 newline
        2..<3 symbol )
        """,
      tree: ""),
  ]
}
