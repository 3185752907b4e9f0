extension DumpExample {
  /// The conditions, alike in both forms.
  static let conditions = [
    DumpExample(
      "dossiers | except unit in (procedures | where code in (dossiers | list procedure) | list name) | show count",
      """
      query on dossiers, calendar months
        inner query 0: procedure[0] of dossiers
          list: list procedure
            procedure: category = procedure[1]
        inner query 1: name[0] of procedures
          filter: where code in (dossiers | list procedure)
            code[0] in inner query 0
          list: list name
            name: text = name[1]
        filter: except unit in (procedures | where code in (dossiers | list procedure) | list name)
          not
            unit[2] in inner query 1
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        inner query 0: procedure[0]
          plan on dossiers, calendar months
            project: list procedure
              procedure: category = procedure[1]
              output dossiers
        inner query 1: name[0]
          plan on procedures, calendar months
            filter: where code in (dossiers | list procedure)
              code[0] in inner query 0
            project: list name
              name: text = name[1]
              output procedures
        filter: except unit in (procedures | where code in (dossiers | list procedure) | list name)
          not
            unit[2] in inner query 1
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where tracked or not resolved is missing | show count",
      """
      query on dossiers, calendar months
        filter: where tracked or not resolved is missing
          or
            tracked[8] is true
            not
              resolved[6] is missing
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where tracked or not resolved is missing
          or
            tracked[8] is true
            not
              resolved[6] is missing
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where channel = return_channel and unit != \"Sở Y tế\" | show count",
      """
      query on dossiers, calendar months
        filter: where channel = return_channel and unit != "Sở Y tế"
          and
            channel[3] = return_channel[4]
            not
              unit[2] in "Sở Y tế"
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where channel = return_channel and unit != "Sở Y tế"
          and
            channel[3] = return_channel[4]
            not
              unit[2] in "Sở Y tế"
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where received <= resolved and quarter = 2020Q3 and resolved in 2020 | show count",
      """
      query on dossiers, calendar months
        filter: where received <= resolved and quarter = 2020Q3 and resolved in 2020
          and
            received[5] <= resolved[6]
            quarter(received[5]) in quarter 2020Q3...2020Q3
            resolved[6] in 2020-01-01...2020-12-31
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where received <= resolved and quarter = 2020Q3 and resolved in 2020
          and
            received[5] <= resolved[6]
            quarter(received[5]) in quarter 2020Q3...2020Q3
            resolved[6] in 2020-01-01...2020-12-31
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where procedure.name contains \"cap phep\" or id starts with \"A\" | show count",
      """
      query on dossiers, calendar months
        filter: where procedure.name contains "cap phep" or id starts with "A"
          or
            [1]→procedures[0].name[1] contains "cap phep"
            id[0] starts with "a"
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where procedure.name contains "cap phep" or id starts with "A"
          or
            [1]→procedures[0].name[1] contains "cap phep"
            id[0] starts with "a"
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where fee in 100..200 and fee / 2 > 15% and -fee + 1 < 0 | show count",
      """
      query on dossiers, calendar months
        filter: where fee in 100..200 and fee / 2 > 15% and -fee + 1 < 0
          and
            fee[7] in 100...200
            (fee[7] / 2) > 15/100
            (-(fee[7]) + 1) < 0
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where fee in 100..200 and fee / 2 > 15% and -fee + 1 < 0
          and
            fee[7] in 100...200
            (fee[7] / 2) > 15/100
            (-(fee[7]) + 1) < 0
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "procedures | where has no dossiers(channel = post, in 2020Q3) | show count",
      """
      query on procedures, calendar months
        filter: where has no dossiers(channel = post, in 2020Q3)
          not
            has dossiers by [1]→[0]
              and
                channel[3] in "post"
                received[5] in 2020-07-01...2020-09-30
        show: show count
          item count: number(0) "đếm"
            count
        output procedures
          count: number(0) "đếm"
      """,
      """
      plan on procedures, calendar months
        filter: where has no dossiers(channel = post, in 2020Q3)
          not
            has dossiers by [1]→[0]
              and
                channel[3] in "post"
                received[5] in 2020-07-01...2020-09-30
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output procedures
      """),
    DumpExample(
      "dossiers | show post by unit | where post misses target and post >= 15%",
      """
      query on dossiers, calendar months
        show: show post by unit
          item post: ratio(proportion) target >= 60/100
            proportion, unknown dropped
              of
                channel[3] in "post"
              within
                true
          key unit: category
            unit[2]
            existing values
        filter: where post misses target and post >= 15%
          and
            post[1] misses >= 60/100
            post[1] >= 15/100
        output dossiers
          unit: category
          post: ratio(proportion) target >= 60/100
      """,
      """
      plan on dossiers, calendar months
        aggregate: show post by unit
          key unit: category
            unit[2]
            existing values
          counter 0: rows
            and
              not
                channel[3] is missing
              channel[3] in "post"
          counter 1: rows
            not
              channel[3] is missing
          measure post: ratio(proportion) target >= 60/100 = #0 of #1
          output dossiers
        filter: where post misses target and post >= 15%
          and
            post[1] misses >= 60/100
            post[1] >= 15/100
      """),
  ]
}
