extension StageGolden {
  /// Definitions, commands, several lines, and characters beyond the basic plane.
  static let ofTexts: [StageGolden] = [
    StageGolden(
      "metric `tỷ lệ số` \"Tên \\\"A\\\" \\\\ B\" on thủ tục = (count / sum(x)) if a unknown no target < -3.50% round 0",
      tokens: """
        0..<6 keyword metric "metric"
        7..<23 name "tỷ lệ số"
        24..<41 text "Tên \\"A\\" \\\\ B"
        42..<44 keyword on "on"
        45..<50 word "thủ"
        51..<56 word "tục"
        57..<58 symbol =
        59..<60 symbol (
        60..<65 keyword count "count"
        66..<67 symbol /
        68..<71 keyword sum "sum"
        71..<72 symbol (
        72..<73 word "x"
        73..<74 symbol )
        74..<75 symbol )
        76..<78 keyword if "if"
        79..<80 word "a"
        81..<88 keyword unknown "unknown"
        89..<91 keyword no "no"
        92..<98 keyword target "target"
        99..<100 symbol <
        101..<102 symbol -
        102..<107 number 3.50%
        108..<113 keyword round "round"
        114..<115 number 0
        """,
      tree: """
        metricDefinition 0..<115
          name: tỷ lệ số 7..<23
          title: "Tên \\"A\\" \\\\ B"
          table: thủ tục 45..<56
          measure: filtered 59..<80
            parenthesized 59..<75
              quotient 60..<74
                count 60..<65
                aggregate 68..<74
                  sum
                  path x 72..<73
            expression a 79..<80
          target:
            comparison: less
            number: -3.50% 101..<107
          unknown: no
          decimals: 0
          replaces: false
        """),
    StageGolden(
      "chỉ số dùng của hồ sơ = đếm thời điểm nhận chỉ tiêu >= 60% chưa rõ bỏ qua làm tròn 1 nguồn \"kế hoạch\"",
      tokens: """
        0..<10 keyword metric "chỉ số"
        11..<16 word "dùng"
        17..<22 keyword on "của"
        23..<27 word "hồ"
        28..<31 word "sơ"
        32..<33 symbol =
        34..<40 keyword count "đếm"
        41..<55 keyword time "thời điểm"
        56..<62 word "nhận"
        63..<74 keyword target "chỉ tiêu"
        75..<77 symbol >=
        78..<81 number 60%
        82..<91 keyword unknown "chưa rõ"
        92..<100 keyword drop "bỏ qua"
        101..<111 keyword round "làm tròn"
        112..<113 number 1
        114..<121 keyword cite "nguồn"
        122..<136 text "kế hoạch"
        """,
      tree: """
        metricDefinition 0..<136
          name: dùng 11..<16
          table: hồ sơ 23..<31
          measure: count 34..<40
          time: nhận 56..<62
          target:
            comparison: greaterOrEqual
            number: 60% 78..<81
          unknown: drop
          decimals: 1
          citation: "kế hoạch"
          replaces: false
        """),
    StageGolden(
      "gọi trễ = hồ sơ | lọc trả > hạn; trễ | liệt kê\n_ | list a.b, c",
      tokens: """
        0..<5 keyword let "gọi"
        6..<11 word "trễ"
        12..<13 symbol =
        14..<18 word "hồ"
        19..<22 word "sơ"
        23..<24 symbol |
        25..<30 keyword where "lọc"
        31..<36 word "trả"
        37..<38 symbol >
        39..<44 word "hạn"
        44..<45 symbol ;
        46..<51 word "trễ"
        52..<53 symbol |
        54..<64 keyword list "liệt kê"
        64..<65 newline
        65..<66 word "_"
        67..<68 symbol |
        69..<73 keyword list "list"
        74..<75 word "a"
        75..<76 symbol .
        76..<77 word "b"
        77..<78 symbol ,
        79..<80 word "c"
        """,
      tree: """
        letDefinition 0..<44
          name: trễ 6..<11
          query: 14..<44
            mode: plain
            source: hồ sơ 14..<22
            stages
              filter 25..<44
                comparison 31..<44
                  path trả 31..<36
                  greater
                  path hạn 39..<44
                keepsMatches: true
        query 46..<64
          mode: plain
          source: trễ 46..<51
          stages
            list 54..<64
        query 65..<80
          mode: plain
          source: _ 65..<66
          stages
            list 69..<80
              a.b 74..<77
              c 79..<80
        """),
    StageGolden(
      "giải thích kế hoạch hồ sơ\n  | lọc theo dõi   # ghi chú 🙂\n\n  | hiện đếm",
      tokens: """
        0..<13 keyword explain "giải thích"
        14..<26 keyword plan "kế hoạch"
        27..<31 word "hồ"
        32..<35 word "sơ"
        35..<36 newline
        38..<39 symbol |
        40..<45 keyword where "lọc"
        46..<50 keyword by "theo"
        51..<55 word "dõi"
        58..<73 comment "# ghi chú 🙂"
        73..<74 newline
        74..<75 newline
        77..<78 symbol |
        79..<85 keyword show "hiện"
        86..<92 keyword count "đếm"
        """,
      tree: """
        query 0..<92
          mode: form plan
          source: hồ sơ 27..<35
          stages
            filter 40..<55
              expression theo dõi 46..<55
              keepsMatches: true
            show 79..<92
              items
                item
                  measure: count 86..<92
              hasTotal: false
        """),
    StageGolden(
      "mở \"a b.csv\" thành c; trợ giúp tỷ lệ; lịch sử tìm đất; thiết lập decimals 2",
      tokens: """
        0..<4 keyword open "mở"
        5..<14 text "a b.csv"
        15..<21 argument "thành"
        22..<23 argument "c"
        23..<24 symbol ;
        25..<36 keyword help "trợ giúp"
        37..<41 argument "tỷ"
        42..<46 argument "lệ"
        46..<47 symbol ;
        48..<59 keyword history "lịch sử"
        60..<64 argument "tìm"
        65..<71 argument "đất"
        71..<72 symbol ;
        73..<86 keyword set "thiết lập"
        87..<95 argument "decimals"
        96..<97 argument "2"
        """,
      tree: """
        command 0..<23
          word: open
          arguments
            string "a b.csv" 5..<14
            word "thành" 15..<21
            word "c" 22..<23
        command 25..<46
          word: help
          arguments
            word "tỷ" 37..<41
            word "lệ" 42..<46
        command 48..<71
          word: history
          arguments
            word "tìm" 60..<64
            word "đất" 65..<71
        command 73..<97
          word: set
          arguments
            word "decimals" 87..<95
            word "2" 96..<97
        """),
    StageGolden(
      "t | where x = \"👍🏽 é\" and y contains “bưu chính” and z starts with \"1.\" # 漢字",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "x"
        12..<13 symbol =
        14..<27 text "👍🏽 é"
        28..<31 keyword and "and"
        32..<33 word "y"
        34..<42 keyword contains "contains"
        43..<60 text "bưu chính"
        61..<64 keyword and "and"
        65..<66 word "z"
        67..<78 keyword starts with "starts with"
        79..<83 text "1."
        84..<92 comment "# 漢字"
        """,
      tree: """
        query 0..<83
          mode: plain
          source: t 0..<1
          stages
            filter 4..<83
              and 10..<83
                and 10..<60
                  comparison 10..<27
                    path x 10..<11
                    equal
                    string "👍🏽 é" 14..<27
                  contains 32..<60
                    path y 32..<33
                    "bưu chính"
                startsWith 65..<83
                  path z 65..<66
                  "1."
              keepsMatches: true
        """),
    StageGolden(
      "t | where x≥1 and y ≠ 2 and z≤3",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "x"
        11..<14 symbol >=
        14..<15 number 1
        16..<19 keyword and "and"
        20..<21 word "y"
        22..<25 symbol !=
        26..<27 number 2
        28..<31 keyword and "and"
        32..<33 word "z"
        33..<36 symbol <=
        36..<37 number 3
        """,
      tree: """
        query 0..<37
          mode: plain
          source: t 0..<1
          stages
            filter 4..<37
              and 10..<37
                and 10..<27
                  comparison 10..<15
                    path x 10..<11
                    greaterOrEqual
                    number 1 14..<15
                  comparison 20..<27
                    path y 20..<21
                    notEqual
                    number 2 26..<27
                comparison 32..<37
                  path z 32..<33
                  lessOrEqual
                  number 3 36..<37
              keepsMatches: true
        """),
    StageGolden(
      "t | where a = 100.000 and b = 1,234,567.89 and c = 007 and d = 0.125%",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword where "where"
        10..<11 word "a"
        12..<13 symbol =
        14..<21 number 100.000
        22..<25 keyword and "and"
        26..<27 word "b"
        28..<29 symbol =
        30..<42 number 1234567.89
        43..<46 keyword and "and"
        47..<48 word "c"
        49..<50 symbol =
        51..<54 number 7
        55..<58 keyword and "and"
        59..<60 word "d"
        61..<62 symbol =
        63..<69 number 0.125%
        """,
      tree: """
        query 0..<69
          mode: plain
          source: t 0..<1
          stages
            filter 4..<69
              and 10..<69
                and 10..<54
                  and 10..<42
                    comparison 10..<21
                      path a 10..<11
                      equal
                      number 100.000 14..<21
                    comparison 26..<42
                      path b 26..<27
                      equal
                      number 1234567.89 30..<42
                  comparison 47..<54
                    path c 47..<48
                    equal
                    number 7 51..<54
                comparison 59..<69
                  path d 59..<60
                  equal
                  number 0.125% 63..<69
              keepsMatches: true
        """),
    StageGolden(
      "\u{FEFF}t\u{A0}|\tshow\u{3000}count;;\r\n\r\n|list",
      tokens: """
        3..<4 word "t"
        6..<7 symbol |
        8..<12 keyword show "show"
        15..<20 keyword count "count"
        20..<21 symbol ;
        21..<22 symbol ;
        23..<24 newline
        25..<26 newline
        26..<27 symbol |
        27..<31 keyword list "list"
        """,
      tree: """
        query 3..<20
          mode: plain
          source: t 3..<4
          stages
            show 8..<20
              items
                item
                  measure: count 15..<20
              hasTotal: false
        query 26..<31
          mode: plain
          stages
            list 27..<31
        """),
  ]
}
