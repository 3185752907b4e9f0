extension StageGolden {
  /// Rows from either end, ranks, none expected, and a column that stays.
  static let ofRanks: [StageGolden] = [
    StageGolden(
      "t | first 3 | last 2",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<9 keyword first "first"
        10..<11 number 3
        12..<13 symbol |
        14..<18 keyword last "last"
        19..<20 number 2
        """,
      tree: """
        query 0..<20
          mode: plain
          source: t 0..<1
          stages
            slice 4..<11
              isFromStart: true
              count: 3
            slice 14..<20
              isFromStart: false
              count: 2
        """),
    StageGolden(
      "hồ sơ | lấy cuối 2 | kỳ vọng không có dòng nào",
      tokens: """
        0..<4 word "hồ"
        5..<8 word "sơ"
        9..<10 symbol |
        11..<23 keyword last "lấy cuối"
        24..<25 number 2
        26..<27 symbol |
        28..<39 keyword expect "kỳ vọng"
        40..<61 keyword none "không có dòng nào"
        """,
      tree: """
        query 0..<61
          mode: plain
          source: hồ sơ 0..<8
          stages
            slice 11..<25
              isFromStart: false
              count: 2
            expectNone 28..<61
        """),
    StageGolden(
      "t | show rank(count per a, b), xếp hạng(đếm)",
      tokens: """
        0..<1 word "t"
        2..<3 symbol |
        4..<8 keyword show "show"
        9..<13 keyword rank "rank"
        13..<14 symbol (
        14..<19 keyword count "count"
        20..<23 keyword per "per"
        24..<25 word "a"
        25..<26 symbol ,
        27..<28 word "b"
        28..<29 symbol )
        29..<30 symbol ,
        31..<43 keyword rank "xếp hạng"
        43..<44 symbol (
        44..<50 keyword count "đếm"
        50..<51 symbol )
        """,
      tree: """
        query 0..<51
          mode: plain
          source: t 0..<1
          stages
            show 4..<51
              items
                item
                  measure: rank 9..<29
                    count 14..<19
                    per
                      a 24..<25
                      b 27..<28
                item
                  measure: rank 31..<51
                    count 44..<50
              hasTotal: false
        """),
    StageGolden(
      "column wait \"W\" \"C\" on t\n  = fee replace",
      tokens: """
        0..<6 keyword column "column"
        7..<11 word "wait"
        12..<15 text "W"
        16..<19 text "C"
        20..<22 keyword on "on"
        23..<24 word "t"
        24..<25 newline
        27..<28 symbol =
        29..<32 word "fee"
        33..<40 keyword replace "replace"
        """,
      tree: """
        columnDefinition 0..<40
          name: wait 7..<11
          title: "W"
          vietnameseTitle: "C"
          table: t 23..<24
          expression: path fee 29..<32
          replaces: true
        """),
  ]
}
