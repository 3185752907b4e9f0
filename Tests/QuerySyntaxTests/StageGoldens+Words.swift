extension StageGolden {
  /// Every stage and clause in Vietnamese, and periods as offices write them.
  static let ofWords: [StageGolden] = [
    StageGolden(
      "procedures | where has no dossiers(in last 2 quarters) or has `các đơn vị`()",
      tokens: """
        0..<10 word "procedures"
        11..<12 symbol |
        13..<18 keyword where "where"
        19..<25 keyword has no "has no"
        26..<34 word "dossiers"
        34..<35 symbol (
        35..<37 keyword in "in"
        38..<42 keyword last "last"
        43..<44 number 2
        45..<53 keyword quarter "quarters"
        53..<54 symbol )
        55..<57 keyword or "or"
        58..<61 keyword has "has"
        62..<79 name "các đơn vị"
        79..<80 symbol (
        80..<81 symbol )
        """,
      tree: """
        query 0..<81
          mode: plain
          source: procedures 0..<10
          stages
            filter 13..<81
              or 19..<81
                has 19..<54
                  isNegated: true
                  table: dossiers 26..<34
                  period: last 38..<53
                    2
                    quarter
                has 58..<81
                  isNegated: false
                  table: các đơn vị 62..<79
              keepsMatches: true
        """),
    StageGolden(
      "t | show a = count, tỷ lệ(x trên y), sum(-fee) / distinct(id) if not ok by tháng, `quý`, a.năm total across tuần",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<8 keyword show "show"
        9..<10 word "a"
        11..<12 symbol =
        13..<18 keyword count "count"
        18..<19 symbol ,
        20..<29 keyword ratio "tỷ lệ"
        29..<30 symbol (
        30..<31 word "x"
        32..<37 keyword of "trên"
        38..<39 word "y"
        39..<40 symbol )
        40..<41 symbol ,
        42..<45 keyword sum "sum"
        45..<46 symbol (
        46..<47 symbol -
        47..<50 word "fee"
        50..<51 symbol )
        52..<53 symbol /
        54..<62 keyword distinct "distinct"
        62..<63 symbol (
        63..<65 word "id"
        65..<66 symbol )
        67..<69 keyword if "if"
        70..<73 keyword not "not"
        74..<76 word "ok"
        77..<79 keyword by "by"
        80..<86 keyword month "tháng"
        86..<87 symbol ,
        88..<94 name "quý"
        94..<95 symbol ,
        96..<97 word "a"
        97..<98 symbol .
        98..<102 keyword year "năm"
        103..<108 keyword total "total"
        109..<115 keyword across "across"
        116..<122 keyword week "tuần"
        """,
      tree: """
        query 0..<122
          mode: plain
          source: t 0..<1
          stages
            show 4..<122
              items
                item
                  name: a 9..<10
                  measure: count 13..<18
                item
                  measure: ratio 20..<40
                    expression x 30..<31
                    of: expression y 38..<39
                item
                  measure: filtered 42..<76
                    quotient 42..<66
                      aggregate 42..<51
                        sum
                        negation fee 46..<50
                      aggregate 54..<66
                        distinct
                        path id 63..<65
                    not ok 70..<76
              keys
                unit month 80..<86
                path quý 88..<94
                path a.năm 96..<102
              across: unit week 116..<122
              hasTotal: true
        """),
    StageGolden(
      "hồ sơ | hiện tỷ trọng(đếm trong từng quận, kênh), trượt(cộng(phí), 12 tháng), phân vị(phí, 99.9) theo nửa năm",
      tokens: """
        0..<4 word "hồ"
        5..<8 word "sơ"
        9..<10 symbol |
        11..<17 keyword show "hiện"
        18..<30 keyword share "tỷ trọng"
        30..<31 symbol (
        31..<37 keyword count "đếm"
        38..<50 keyword within "trong từng"
        51..<57 word "quận"
        57..<58 symbol ,
        59..<64 word "kênh"
        64..<65 symbol )
        65..<66 symbol ,
        67..<75 keyword rolling "trượt"
        75..<76 symbol (
        76..<82 keyword sum "cộng"
        82..<83 symbol (
        83..<87 word "phí"
        87..<88 symbol )
        88..<89 symbol ,
        90..<92 number 12
        93..<99 keyword month "tháng"
        99..<100 symbol )
        100..<101 symbol ,
        102..<112 keyword percentile "phân vị"
        112..<113 symbol (
        113..<117 word "phí"
        117..<118 symbol ,
        119..<123 number 99.9
        123..<124 symbol )
        125..<129 keyword by "theo"
        130..<140 keyword half "nửa năm"
        """,
      tree: """
        query 0..<140
          mode: plain
          source: hồ sơ 0..<8
          stages
            show 11..<140
              items
                item
                  measure: share 18..<65
                    count 31..<37
                    within
                      quận 51..<57
                      kênh 59..<64
                item
                  measure: cumulation 67..<100
                    aggregate 76..<88
                      sum
                      path phí 83..<87
                    rolling
                      12
                      month
                item
                  measure: percentile 102..<124
                    path phí 113..<117
                    99.9 119..<123
              keys
                unit half 130..<140
              hasTotal: false
        """),
    StageGolden(
      "hồ sơ | hiện đếm theo quận | đầu 3 theo đếm mỗi quận còn lại | cuối 1 | thay đổi so với cùng kỳ | kỳ vọng đếm > 0",
      tokens: """
        0..<4 word "hồ"
        5..<8 word "sơ"
        9..<10 symbol |
        11..<17 keyword show "hiện"
        18..<24 keyword count "đếm"
        25..<29 keyword by "theo"
        30..<36 word "quận"
        37..<38 symbol |
        39..<45 keyword top "đầu"
        46..<47 number 3
        48..<52 keyword by "theo"
        53..<59 keyword count "đếm"
        60..<65 keyword per "mỗi"
        66..<72 word "quận"
        73..<83 keyword other "còn lại"
        84..<85 symbol |
        86..<92 keyword bottom "cuối"
        93..<94 number 1
        95..<96 symbol |
        97..<108 keyword change "thay đổi"
        109..<117 keyword from "so với"
        118..<128 keyword last year "cùng kỳ"
        129..<130 symbol |
        131..<142 keyword expect "kỳ vọng"
        143..<149 keyword count "đếm"
        150..<151 symbol >
        152..<153 number 0
        """,
      tree: """
        query 0..<153
          mode: plain
          source: hồ sơ 0..<8
          stages
            show 11..<36
              items
                item
                  measure: count 18..<24
              keys
                path quận 30..<36
              hasTotal: false
            limit 39..<83
              isTop: true
              count: 3
              by: path đếm 53..<59
              per: quận 66..<72
              hasOther: true
            limit 86..<94
              isTop: false
              count: 1
              hasOther: false
            change lastYear 97..<128
            expect 131..<153
              comparison 143..<153
                path đếm 143..<149
                greater
                number 0 152..<153
        """),
    StageGolden(
      "t | in 2020-08-01..31/8/2020 | in kỳ này tháng | in previous quarter by a.b | trong gần nhất 30 ngày",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<6 keyword in "in"
        7..<17 period 2020-08-01
        17..<19 symbol ..
        19..<28 period 2020-08-31
        29..<30 symbol |
        31..<33 keyword in "in"
        34..<43 keyword this "kỳ này"
        44..<50 keyword month "tháng"
        51..<52 symbol |
        53..<55 keyword in "in"
        56..<64 keyword previous "previous"
        65..<72 keyword quarter "quarter"
        73..<75 keyword by "by"
        76..<77 word "a"
        77..<78 symbol .
        78..<79 word "b"
        80..<81 symbol |
        82..<87 keyword in "trong"
        88..<100 keyword last "gần nhất"
        101..<103 number 30
        104..<109 keyword day "ngày"
        """,
      tree: """
        query 0..<109
          mode: plain
          source: t 0..<1
          stages
            period 4..<28
              span 7..<28
                2020-08-01 7..<17
                2020-08-31 19..<28
            period 31..<50
              this month 34..<50
            period 53..<79
              previous quarter 56..<72
              by: a.b 76..<79
            period 82..<109
              last 88..<109
                30
                day
        """),
    StageGolden(
      "t | in quý III năm 2020 | in T8/2020..9/2020 | in nửa năm 2/2020 | in năm 2019 | in ngày 1/2/2020",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<6 keyword in "in"
        7..<25 period 2020Q3
        26..<27 symbol |
        28..<30 keyword in "in"
        31..<38 period 2020-08
        38..<40 symbol ..
        40..<46 period 2020-09
        47..<48 symbol |
        49..<51 keyword in "in"
        52..<69 period 2020H2
        70..<71 symbol |
        72..<74 keyword in "in"
        75..<84 period 2019
        85..<86 symbol |
        87..<89 keyword in "in"
        90..<104 period 2020-02-01
        """,
      tree: """
        query 0..<104
          mode: plain
          source: t 0..<1
          stages
            period 4..<25
              point 2020Q3 7..<25
            period 28..<46
              span 31..<46
                2020-08 31..<38
                2020-09 40..<46
            period 49..<69
              point 2020H2 52..<69
            period 72..<84
              point 2019 75..<84
            period 87..<104
              point 2020-02-01 90..<104
        """),
    StageGolden(
      "t | where d in 2020Q3 and e in ytd 2020-08 and f in this year and y in 2019..2020 and z in 3..4",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "d"
        12..<14 keyword in "in"
        15..<21 period 2020Q3
        22..<25 keyword and "and"
        26..<27 word "e"
        28..<30 keyword in "in"
        31..<34 keyword ytd "ytd"
        35..<42 period 2020-08
        43..<46 keyword and "and"
        47..<48 word "f"
        49..<51 keyword in "in"
        52..<56 keyword this "this"
        57..<61 keyword year "year"
        62..<65 keyword and "and"
        66..<67 word "y"
        68..<70 keyword in "in"
        71..<75 number 2019
        75..<77 symbol ..
        77..<81 number 2020
        82..<85 keyword and "and"
        86..<87 word "z"
        88..<90 keyword in "in"
        91..<92 number 3
        92..<94 symbol ..
        94..<95 number 4
        """,
      tree: """
        query 0..<95
          mode: plain
          source: t 0..<1
          stages
            filter 4..<95
              and 10..<95
                and 10..<81
                  and 10..<61
                    and 10..<42
                      inPeriod 10..<21
                        path d 10..<11
                        point 2020Q3 15..<21
                      inPeriod 26..<42
                        path e 26..<27
                        yearToDate 2020-08 31..<42
                    inPeriod 47..<61
                      path f 47..<48
                      this year 52..<61
                  inPeriod 66..<81
                    path y 66..<67
                    span 71..<81
                      2019 71..<75
                      2020 77..<81
                inRange 86..<95
                  path z 86..<87
                  3 91..<92
                  4 94..<95
              keepsMatches: true
        """),
    StageGolden(
      "t | where month = 2020-08 and month(d) != 8/2020 and year = năm 2020",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<15 keyword month "month"
        16..<17 symbol =
        18..<25 period 2020-08
        26..<29 keyword and "and"
        30..<35 keyword month "month"
        35..<36 symbol (
        36..<37 word "d"
        37..<38 symbol )
        39..<41 symbol !=
        42..<48 period 2020-08
        49..<52 keyword and "and"
        53..<57 keyword year "year"
        58..<59 symbol =
        60..<69 period 2020
        """,
      tree: """
        query 0..<69
          mode: plain
          source: t 0..<1
          stages
            filter 4..<69
              and 10..<69
                and 10..<48
                  comparison 10..<25
                    path month 10..<15
                    equal
                    point 2020-08 18..<25
                  comparison 30..<48
                    call 30..<38
                      month 30..<35
                      path d 36..<37
                    notEqual
                    point 2020-08 42..<48
                comparison 53..<69
                  path year 53..<57
                  equal
                  number 2020 60..<69
              keepsMatches: true
        """),
  ]
}
