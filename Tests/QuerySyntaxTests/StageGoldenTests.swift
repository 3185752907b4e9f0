import QuerySyntax
import Testing

/// A text with the dumps of its tokens and of its tree.
struct StageGolden: Sendable, CustomTestStringConvertible {
  let text: String
  let tokens: String
  let tree: String

  init(_ text: String, tokens: String, tree: String) {
    self.text = text
    self.tokens = tokens
    self.tree = tree
  }

  var testDescription: String { text }
}

@Suite struct StageGoldenTests {
  @Test(arguments: stageGoldens)
  func eachPassGivesWhatItsDumpSays(_ golden: StageGolden) {
    let tokens = Lexer.tokens(of: golden.text)
    #expect(lines(TokenDump.text(of: tokens)) == lines(golden.tokens))
    #expect(lines(SyntaxDump.text(of: Parser.tree(of: tokens).program)) == lines(golden.tree))
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}

private let stageGoldens: [StageGolden] = [
  StageGolden(
    "dossiers",
    tokens: """
      0..<8 word "dossiers"
      """,
    tree: """
      query 0..<8
        mode: plain
        source: dossiers 0..<8
      """),
  StageGolden(
    "procedures | show count",
    tokens: """
      0..<10 word "procedures"
      11..<12 symbol |
      13..<17 keyword show "show"
      18..<23 keyword count "count"
      """,
    tree: """
      query 0..<23
        mode: plain
        source: procedures 0..<10
        stages
          show 13..<23
            items
              item
                measure: count 18..<23
            hasTotal: false
      """),
  StageGolden(
    "hồ sơ | lọc kênh = \"bưu chính\" và phí >= 1.50 | hiện đếm theo quý tổng",
    tokens: """
      0..<4 word "hồ"
      5..<8 word "sơ"
      9..<10 symbol |
      11..<16 keyword where "lọc"
      17..<22 word "kênh"
      23..<24 symbol =
      25..<38 text "bưu chính"
      39..<42 keyword and "và"
      43..<47 word "phí"
      48..<50 symbol >=
      51..<55 number 1.50
      56..<57 symbol |
      58..<64 keyword show "hiện"
      65..<71 keyword count "đếm"
      72..<76 keyword by "theo"
      77..<81 keyword quarter "quý"
      82..<88 keyword total "tổng"
      """,
    tree: """
      query 0..<88
        mode: plain
        source: hồ sơ 0..<8
        stages
          filter 11..<55
            and 17..<55
              comparison 17..<38
                path kênh 17..<22
                equal
                string "bưu chính" 25..<38
              comparison 43..<55
                path phí 43..<47
                greaterOrEqual
                number 1.50 51..<55
            keepsMatches: true
          show 58..<88
            items
              item
                measure: count 65..<71
            keys
              unit quarter 77..<81
            hasTotal: true
      """),
  StageGolden(
    "| where level in 3..4 or channel in (online, \"trực tiếp\")",
    tokens: """
      0..<1 symbol |
      2..<7 keyword where "where"
      8..<13 word "level"
      14..<16 keyword in "in"
      17..<18 number 3
      18..<20 symbol ..
      20..<21 number 4
      22..<24 keyword or "or"
      25..<32 word "channel"
      33..<35 keyword in "in"
      36..<37 symbol (
      37..<43 word "online"
      43..<44 symbol ,
      45..<60 text "trực tiếp"
      60..<61 symbol )
      """,
    tree: """
      query 0..<61
        mode: plain
        stages
          filter 2..<61
            or 8..<61
              inRange 8..<21
                path level 8..<13
                3 17..<18
                4 20..<21
              inList 25..<61
                path channel 25..<32
                path online 37..<43
                string "trực tiếp" 45..<60
            keepsMatches: true
      """),
  StageGolden(
    "_7 | except resolved is not missing",
    tokens: """
      0..<2 word "_7"
      3..<4 symbol |
      5..<11 keyword except "except"
      12..<20 word "resolved"
      21..<23 keyword is "is"
      24..<27 keyword not "not"
      28..<35 keyword missing "missing"
      """,
    tree: """
      query 0..<35
        mode: plain
        source: _7 0..<2
        stages
          filter 5..<35
            isMissing 12..<35
              path resolved 12..<20
              negated: true
            keepsMatches: false
      """),
  StageGolden(
    "dossiers | in 2020Q3 by resolved  # one quarter",
    tokens: """
      0..<8 word "dossiers"
      9..<10 symbol |
      11..<13 keyword in "in"
      14..<20 period 2020Q3
      21..<23 keyword by "by"
      24..<32 word "resolved"
      34..<47 comment "# one quarter"
      """,
    tree: """
      query 0..<32
        mode: plain
        source: dossiers 0..<8
        stages
          period 11..<32
            point 2020Q3 14..<20
            by: resolved 24..<32
      """),
  StageGolden(
    "dossiers | in ytd 31/8/2020 | in last 4 quarters | in 2019..2020 | in this year",
    tokens: """
      0..<8 word "dossiers"
      9..<10 symbol |
      11..<13 keyword in "in"
      14..<17 keyword ytd "ytd"
      18..<27 period 2020-08-31
      28..<29 symbol |
      30..<32 keyword in "in"
      33..<37 keyword last "last"
      38..<39 number 4
      40..<48 keyword quarter "quarters"
      49..<50 symbol |
      51..<53 keyword in "in"
      54..<58 number 2019
      58..<60 symbol ..
      60..<64 number 2020
      65..<66 symbol |
      67..<69 keyword in "in"
      70..<74 keyword this "this"
      75..<79 keyword year "year"
      """,
    tree: """
      query 0..<79
        mode: plain
        source: dossiers 0..<8
        stages
          period 11..<27
            yearToDate 2020-08-31 14..<27
          period 30..<48
            last 33..<48
              4
              quarter
          period 51..<64
            span 54..<64
              2019 54..<58
              2020 60..<64
          period 67..<79
            this year 70..<79
      """),
  StageGolden(
    "procedures | where not (has dossiers(channel = post, in 2020 by due)) and procedure.level > 2",
    tokens: """
      0..<10 word "procedures"
      11..<12 symbol |
      13..<18 keyword where "where"
      19..<22 keyword not "not"
      23..<24 symbol (
      24..<27 keyword has "has"
      28..<36 word "dossiers"
      36..<37 symbol (
      37..<44 word "channel"
      45..<46 symbol =
      47..<51 word "post"
      51..<52 symbol ,
      53..<55 keyword in "in"
      56..<60 number 2020
      61..<63 keyword by "by"
      64..<67 word "due"
      67..<68 symbol )
      68..<69 symbol )
      70..<73 keyword and "and"
      74..<83 word "procedure"
      83..<84 symbol .
      84..<89 word "level"
      90..<91 symbol >
      92..<93 number 2
      """,
    tree: """
      query 0..<93
        mode: plain
        source: procedures 0..<10
        stages
          filter 13..<93
            and 19..<93
              not 19..<69
                has 24..<68
                  isNegated: false
                  table: dossiers 28..<36
                  condition: comparison 37..<51
                    path channel 37..<44
                    equal
                    path post 47..<51
                  period: point 2020 56..<60
                  periodBy: due 64..<67
              comparison 74..<93
                path procedure.level 74..<89
                greater
                number 2 92..<93
            keepsMatches: true
      """),
  StageGolden(
    "t | add wait = days(a, b) * -2 - 1, late = quarter(due)",
    tokens: """
      0..<1 word "t"
      2..<3 symbol |
      4..<7 keyword add "add"
      8..<12 word "wait"
      13..<14 symbol =
      15..<19 keyword days "days"
      19..<20 symbol (
      20..<21 word "a"
      21..<22 symbol ,
      23..<24 word "b"
      24..<25 symbol )
      26..<27 symbol *
      28..<29 symbol -
      29..<30 number 2
      31..<32 symbol -
      33..<34 number 1
      34..<35 symbol ,
      36..<40 word "late"
      41..<42 symbol =
      43..<50 keyword quarter "quarter"
      50..<51 symbol (
      51..<54 word "due"
      54..<55 symbol )
      """,
    tree: """
      query 0..<55
        mode: plain
        source: t 0..<1
        stages
          add 4..<55
            addedColumn
              name: wait 8..<12
              expression: arithmetic 15..<34
                arithmetic 15..<30
                  call 15..<25
                    days 15..<19
                    path a 20..<21
                    path b 23..<24
                  multiply
                  negation 2 28..<30
                subtract
                number 1 33..<34
            addedColumn
              name: late 36..<40
              expression: call 43..<55
                quarter 43..<50
                path due 51..<54
      """),
  StageGolden(
    "t | show sum(fee) / count if tracked, r = ratio(a of b) across nửa năm",
    tokens: """
      0..<1 word "t"
      2..<3 symbol |
      4..<8 keyword show "show"
      9..<12 keyword sum "sum"
      12..<13 symbol (
      13..<16 word "fee"
      16..<17 symbol )
      18..<19 symbol /
      20..<25 keyword count "count"
      26..<28 keyword if "if"
      29..<36 word "tracked"
      36..<37 symbol ,
      38..<39 word "r"
      40..<41 symbol =
      42..<47 keyword ratio "ratio"
      47..<48 symbol (
      48..<49 word "a"
      50..<52 keyword of "of"
      53..<54 word "b"
      54..<55 symbol )
      56..<62 keyword across "across"
      63..<73 keyword half "nửa năm"
      """,
    tree: """
      query 0..<73
        mode: plain
        source: t 0..<1
        stages
          show 4..<73
            items
              item
                measure: filtered 9..<36
                  quotient 9..<25
                    aggregate 9..<17
                      sum
                      path fee 13..<16
                    count 20..<25
                  expression tracked 29..<36
              item
                name: r 38..<39
                measure: ratio 42..<55
                  expression a 48..<49
                  of: expression b 53..<54
            across: unit half 63..<73
            hasTotal: false
      """),
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
      33..<37 word "name"
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
