extension StageGolden {
  /// Tables, filters, periods and measures.
  static let ofQueries: [StageGolden] = [
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
  ]
}
