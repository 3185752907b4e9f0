extension StageGolden {
  /// Operators, their order, ranges and lists.
  static let ofConditions: [StageGolden] = [
    StageGolden(
      "t | where a in (b | where c | list d)",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<14 keyword in "in"
        15..<16 symbol (
        16..<17 word "b"
        18..<19 symbol |
        20..<25 keyword where "where"
        26..<27 word "c"
        28..<29 symbol |
        30..<34 keyword list "list"
        35..<36 word "d"
        36..<37 symbol )
        """,
      tree: """
        query 0..<37
          mode: plain
          source: t 0..<1
          stages
            filter 4..<37
              inQuery 10..<37
                path a 10..<11
                pipeline 16..<36
                  mode: plain
                  source: b 16..<17
                  stages
                    filter 20..<27
                      expression c 26..<27
                      keepsMatches: true
                    list 30..<36
                      d 35..<36
              keepsMatches: true
        """),
    StageGolden(
      "t | where a + b * c - d / 2 >= -(e - 1.5) * 3",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<13 symbol +
        14..<15 word "b"
        16..<17 symbol *
        18..<19 word "c"
        20..<21 symbol -
        22..<23 word "d"
        24..<25 symbol /
        26..<27 number 2
        28..<30 symbol >=
        31..<32 symbol -
        32..<33 symbol (
        33..<34 word "e"
        35..<36 symbol -
        37..<40 number 1.5
        40..<41 symbol )
        42..<43 symbol *
        44..<45 number 3
        """,
      tree: """
        query 0..<45
          mode: plain
          source: t 0..<1
          stages
            filter 4..<45
              comparison 10..<45
                arithmetic 10..<27
                  arithmetic 10..<19
                    path a 10..<11
                    add
                    arithmetic 14..<19
                      path b 14..<15
                      multiply
                      path c 18..<19
                  subtract
                  arithmetic 22..<27
                    path d 22..<23
                    divide
                    number 2 26..<27
                greaterOrEqual
                arithmetic 31..<45
                  negation 31..<41
                    arithmetic 33..<40
                      path e 33..<34
                      subtract
                      number 1.5 37..<40
                  multiply
                  number 3 44..<45
              keepsMatches: true
        """),
    StageGolden(
      "t | where not not a and (b or c) and d or e",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<13 keyword not "not"
        14..<17 keyword not "not"
        18..<19 word "a"
        20..<23 keyword and "and"
        24..<25 symbol (
        25..<26 word "b"
        27..<29 keyword or "or"
        30..<31 word "c"
        31..<32 symbol )
        33..<36 keyword and "and"
        37..<38 word "d"
        39..<41 keyword or "or"
        42..<43 word "e"
        """,
      tree: """
        query 0..<43
          mode: plain
          source: t 0..<1
          stages
            filter 4..<43
              or 10..<43
                and 10..<38
                  and 10..<31
                    not a 10..<19
                    or 25..<31
                      expression b 25..<26
                      expression c 30..<31
                  expression d 37..<38
                expression e 42..<43
              keepsMatches: true
        """),
    StageGolden(
      "t | where a != 1 or a < 2 or a <= 3 or a > 4 or a >= 5%",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<14 symbol !=
        15..<16 number 1
        17..<19 keyword or "or"
        20..<21 word "a"
        22..<23 symbol <
        24..<25 number 2
        26..<28 keyword or "or"
        29..<30 word "a"
        31..<33 symbol <=
        34..<35 number 3
        36..<38 keyword or "or"
        39..<40 word "a"
        41..<42 symbol >
        43..<44 number 4
        45..<47 keyword or "or"
        48..<49 word "a"
        50..<52 symbol >=
        53..<55 number 5%
        """,
      tree: """
        query 0..<55
          mode: plain
          source: t 0..<1
          stages
            filter 4..<55
              or 10..<55
                or 10..<44
                  or 10..<35
                    or 10..<25
                      comparison 10..<16
                        path a 10..<11
                        notEqual
                        number 1 15..<16
                      comparison 20..<25
                        path a 20..<21
                        less
                        number 2 24..<25
                    comparison 29..<35
                      path a 29..<30
                      lessOrEqual
                      number 3 34..<35
                  comparison 39..<44
                    path a 39..<40
                    greater
                    number 4 43..<44
                comparison 48..<55
                  path a 48..<49
                  greaterOrEqual
                  number 5% 53..<55
              keepsMatches: true
        """),
    StageGolden(
      "t | where fee in -3..12.5 and rate in 10%..97.15% and n in (1, -2, 3.5%)",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<13 word "fee"
        14..<16 keyword in "in"
        17..<18 symbol -
        18..<19 number 3
        19..<21 symbol ..
        21..<25 number 12.5
        26..<29 keyword and "and"
        30..<34 word "rate"
        35..<37 keyword in "in"
        38..<41 number 10%
        41..<43 symbol ..
        43..<49 number 97.15%
        50..<53 keyword and "and"
        54..<55 word "n"
        56..<58 keyword in "in"
        59..<60 symbol (
        60..<61 number 1
        61..<62 symbol ,
        63..<64 symbol -
        64..<65 number 2
        65..<66 symbol ,
        67..<71 number 3.5%
        71..<72 symbol )
        """,
      tree: """
        query 0..<72
          mode: plain
          source: t 0..<1
          stages
            filter 4..<72
              and 10..<72
                and 10..<49
                  inRange 10..<25
                    path fee 10..<13
                    -3 17..<19
                    12.5 21..<25
                  inRange 30..<49
                    path rate 30..<34
                    10% 38..<41
                    97.15% 43..<49
                inList 54..<72
                  path n 54..<55
                  number 1 60..<61
                  negation 2 63..<65
                  number 3.5% 67..<71
              keepsMatches: true
        """),
    StageGolden(
      "hs | lọc ngày nhận thuộc = 1",
      tokens: """
        0..<2 word "hs"
        3..<4 symbol |
        5..<10 keyword where "lọc"
        11..<16 keyword day "ngày"
        17..<23 word "nhận"
        24..<31 word "thuộc"
        32..<33 symbol =
        34..<35 number 1
        """,
      tree: """
        query 0..<35
          mode: plain
          source: hs 0..<2
          stages
            filter 5..<35
              comparison 11..<35
                path ngày nhận thuộc 11..<31
                equal
                number 1 34..<35
              keepsMatches: true
        """),
    StageGolden(
      "hồ sơ | trừ kết quả là không thiếu hoặc không có phí",
      tokens: """
        0..<4 word "hồ"
        5..<8 word "sơ"
        9..<10 symbol |
        11..<16 keyword except "trừ"
        17..<22 word "kết"
        23..<28 word "quả"
        29..<32 keyword is "là"
        33..<39 keyword not "không"
        40..<47 keyword missing "thiếu"
        48..<54 keyword or "hoặc"
        55..<65 keyword has no "không có"
        66..<70 word "phí"
        """,
      tree: """
        query 0..<70
          mode: plain
          source: hồ sơ 0..<8
          stages
            filter 11..<70
              or 17..<70
                isMissing 17..<47
                  path kết quả 17..<28
                  negated: true
                has 55..<70
                  isNegated: true
                  table: phí 66..<70
              keepsMatches: false
        """),
    StageGolden(
      "hồ sơ | thêm chờ = số ngày(nhận, trả), q = quý(nhận) | sắp xếp chờ giảm dần, q tăng dần",
      tokens: """
        0..<4 word "hồ"
        5..<8 word "sơ"
        9..<10 symbol |
        11..<16 keyword add "thêm"
        17..<22 word "chờ"
        23..<24 symbol =
        25..<35 keyword days "số ngày"
        35..<36 symbol (
        36..<42 word "nhận"
        42..<43 symbol ,
        44..<49 word "trả"
        49..<50 symbol )
        50..<51 symbol ,
        52..<53 word "q"
        54..<55 symbol =
        56..<60 keyword quarter "quý"
        60..<61 symbol (
        61..<67 word "nhận"
        67..<68 symbol )
        69..<70 symbol |
        71..<82 keyword sort "sắp xếp"
        83..<88 word "chờ"
        89..<101 keyword desc "giảm dần"
        101..<102 symbol ,
        103..<104 word "q"
        105..<116 keyword asc "tăng dần"
        """,
      tree: """
        query 0..<116
          mode: plain
          source: hồ sơ 0..<8
          stages
            add 11..<68
              addedColumn
                name: chờ 17..<22
                expression: call 25..<50
                  days 25..<35
                  path nhận 36..<42
                  path trả 44..<49
              addedColumn
                name: q 52..<53
                expression: call 56..<68
                  quarter 56..<60
                  path nhận 61..<67
            sort 71..<116
              sortKey
                measure: path chờ 83..<88
                isDescending: true
              sortKey
                measure: path q 103..<104
                isDescending: false
        """),
    StageGolden(
      "thủ tục | lọc không có hồ sơ(kênh = bcci, trong lũy kế 2020Q3 theo hạn) và có giấy phép",
      tokens: """
        0..<5 word "thủ"
        6..<11 word "tục"
        12..<13 symbol |
        14..<19 keyword where "lọc"
        20..<30 keyword has no "không có"
        31..<35 word "hồ"
        36..<39 word "sơ"
        39..<40 symbol (
        40..<45 word "kênh"
        46..<47 symbol =
        48..<52 word "bcci"
        52..<53 symbol ,
        54..<59 keyword in "trong"
        60..<69 keyword ytd "lũy kế"
        70..<76 period 2020Q3
        77..<81 keyword by "theo"
        82..<87 word "hạn"
        87..<88 symbol )
        89..<92 keyword and "và"
        93..<96 keyword has "có"
        97..<103 word "giấy"
        104..<109 word "phép"
        """,
      tree: """
        query 0..<109
          mode: plain
          source: thủ tục 0..<11
          stages
            filter 14..<109
              and 20..<109
                has 20..<88
                  isNegated: true
                  table: hồ sơ 31..<39
                  condition: comparison 40..<52
                    path kênh 40..<45
                    equal
                    path bcci 48..<52
                  period: yearToDate 2020Q3 60..<76
                  periodBy: hạn 82..<87
                has 93..<109
                  isNegated: false
                  table: giấy phép 97..<109
              keepsMatches: true
        """),
  ]
}
