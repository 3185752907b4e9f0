extension DumpExample {
  /// Comparisons of periods, metrics, definitions and whole tables.
  static let furtherStages = [
    DumpExample(
      "dossiers | show count by channel | expect count > 0 and channel is not missing",
      """
      query on dossiers, calendar months
        show: show count by channel
          item count: number(0) "đếm"
            count
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        expect: expect count > 0 and channel is not missing
          and
            count[1] > 0
            not
              channel[0] is missing
        output dossiers
          channel: category "kênh"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count by channel
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        expect: expect count > 0 and channel is not missing
          and
            count[1] > 0
            not
              channel[0] is missing
      """),
    DumpExample(
      "late | show count by channel total",
      """
      query on dossiers, calendar months
        filter: where days(received, resolved) > 10
          days(received[5], resolved[6]) > 10
        show: show count by channel total
          item count: number(0) "đếm"
            count
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          total
        output dossiers
          channel: category "kênh"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where days(received, resolved) > 10
          days(received[5], resolved[6]) > 10
        aggregate: show count by channel total
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure count: number(0) "đếm" = #0
          total
          output dossiers
      """),
    DumpExample(
      "procedures | in 2020Q3 | show used by domain total",
      """
      query on procedures, calendar months
        filter: in 2020Q3
          true
        show: show used by domain total
          item used: ratio(proportion)
            proportion, unknown as no
              of
                has dossiers by [1]→[0]
                  received[5] in 2020-07-01...2020-09-30
              within
                online[5] is true
          key domain: category "lĩnh vực"
            domain[2]
            existing values
          total
        output procedures
          domain: category "lĩnh vực"
          used: ratio(proportion)
      """,
      """
      plan on procedures, calendar months
        filter: in 2020Q3
          true
        aggregate: show used by domain total
          key domain: category "lĩnh vực"
            domain[2]
            existing values
          counter 0: rows
            and
              online[5] is true
              has dossiers by [1]→[0]
                received[5] in 2020-07-01...2020-09-30
          counter 1: rows
            online[5] is true
          measure used: ratio(proportion) = #0 of #1
          total
          output procedures
      """),
    DumpExample(
      "dossiers | show post by unit | where post meets target | list unit, post",
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
        filter: where post meets target
          post[1] meets >= 60/100
        list: list unit, post
          unit: category = unit[0]
          post: ratio(proportion) target >= 60/100 = post[1]
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
        filter: where post meets target
          post[1] meets >= 60/100
        project: list unit, post
          unit: category = unit[0]
          post: ratio(proportion) target >= 60/100 = post[1]
          output dossiers
      """),
    DumpExample(
      "plain | where rate >= 50% and fine < 0.5 | add twice = rate * 2 | list label, rate, twice",
      """
      query on plain, calendar months
        filter: where rate >= 50% and fine < 0.5
          and
            rate[2] >= 50
            fine[3] < 0.5
        add: add twice = rate * 2
          twice: number(2) = (rate[2] * 2)
        list: list label, rate, twice
          label: category = label[0]
          rate: percentage(2) = rate[2]
          twice: number(2) = twice[4]
        output plain
          label: category
          rate: percentage(2)
          twice: number(2)
      """,
      """
      plan on plain, calendar months
        filter: where rate >= 50% and fine < 0.5
          and
            rate[2] >= 50
            fine[3] < 0.5
        derive: add twice = rate * 2
          twice: number(2) = (rate[2] * 2)
        project: list label, rate, twice
          label: category = label[0]
          rate: percentage(2) = rate[2]
          twice: number(2) = twice[4]
          output plain
      """),
    DumpExample(
      "units | show count by tier total | add x = count + 1 | sort x",
      """
      query on units, calendar months
        show: show count by tier total
          item count: number(0) "đếm"
            count
          key tier: category
            tier[1]
            existing values
          total
        add: add x = count + 1
          x: number(0) = (count[1] + 1)
        sort: sort x
          x[2] ascending
        output units
          tier: category
          count: number(0) "đếm"
          x: number(0)
      """,
      """
      plan on units, calendar months
        aggregate: show count by tier total
          key tier: category
            tier[1]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          total
          output units
        derive: add x = count + 1
          x: number(0) = (count[1] + 1)
        sort: sort x
          x[2] ascending
      """),
    DumpExample(
      "dossiers | add m = month(received), w = week(resolved) | show count by m, w, year",
      """
      query on dossiers, calendar months
        add: add m = month(received), w = week(resolved)
          m: period(month) = month(received[5])
          w: period(week) = week(resolved[6])
        show: show count by m, w, year
          item count: number(0) "đếm"
            count
          key m: period(month)
            m[9]
            existing values
          key w: period(week)
            w[10]
            existing values
          key year: period(year) "năm"
            year(received[5])
            existing values
        output dossiers
          m: period(month)
          w: period(week)
          year: period(year) "năm"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        derive: add m = month(received), w = week(resolved)
          m: period(month) = month(received[5])
          w: period(week) = week(resolved[6])
        aggregate: show count by m, w, year
          key m: period(month)
            m[9]
            existing values
          key w: period(week)
            w[10]
            existing values
          key year: period(year) "năm"
            year(received[5])
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | where fee in (1.000, 5.000) and fee < 1,000,000 | show count",
      """
      query on dossiers, calendar months
        filter: where fee in (1.000, 5.000) and fee < 1,000,000
          and
            or
              fee[7] = 1000
              fee[7] = 5000
            fee[7] < 1000000
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where fee in (1.000, 5.000) and fee < 1,000,000
          and
            or
              fee[7] = 1000
              fee[7] = 5000
            fee[7] < 1000000
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | show min(received), max(resolved), min(fee) / max(fee)",
      """
      query on dossiers, calendar months
        show: show min(received), max(resolved), min(fee) / max(fee)
          item min: date "nhỏ nhất"
            minimum of received[5]
          item max: date "lớn nhất"
            maximum of resolved[6]
          item min(fee) / max(fee): ratio(rate)
            quotient as rate
              minimum of fee[7]
              maximum of fee[7]
        output dossiers
          min: date "nhỏ nhất"
          max: date "lớn nhất"
          min(fee) / max(fee): ratio(rate)
      """,
      """
      plan on dossiers, calendar months
        aggregate: show min(received), max(resolved), min(fee) / max(fee)
          counter 0: minimum of received[5]
          counter 1: maximum of resolved[6]
          counter 2: minimum of fee[7]
          counter 3: maximum of fee[7]
          counter 4: rows
          counter 5: values of received[5]
          counter 6: values of resolved[6]
          counter 7: values of fee[7]
          measure min: date "nhỏ nhất" = #0
            values #5 of rows #4
          measure max: date "lớn nhất" = #1
            values #6 of rows #4
          measure min(fee) / max(fee): ratio(rate) = (#2) / (#3) as rate
            values #7 of rows #4
            values #7 of rows #4
          output dossiers
      """),
    DumpExample(
      "dossiers | list",
      """
      query on dossiers, calendar months
        list: list
          id: text = id[0]
          procedure: category = procedure[1]
          unit: category = unit[2]
          channel: category "kênh" = channel[3]
          return_channel: category = return_channel[4]
          received: date = received[5]
          resolved: date = resolved[6]
          fee: number(0) = fee[7]
          tracked: boolean = tracked[8]
        output dossiers by received
          id: text
          procedure: category
          unit: category
          channel: category "kênh"
          return_channel: category
          received: date
          resolved: date
          fee: number(0)
          tracked: boolean
      """,
      """
      plan on dossiers, calendar months
        project: list
          id: text = id[0]
          procedure: category = procedure[1]
          unit: category = unit[2]
          channel: category "kênh" = channel[3]
          return_channel: category = return_channel[4]
          received: date = received[5]
          resolved: date = resolved[6]
          fee: number(0) = fee[7]
          tracked: boolean = tracked[8]
          output dossiers
      """),
    DumpExample(
      "dossiers | where all | except all | show ratio(all of all)",
      """
      query on dossiers, calendar months
        filter: where all
          true
        filter: except all
          false
        show: show ratio(all of all)
          item ratio: ratio(proportion) "tỷ lệ"
            proportion, unknown as no
              of
                true
              within
                true
        output dossiers
          ratio: ratio(proportion) "tỷ lệ"
      """,
      """
      plan on dossiers, calendar months
        filter: where all
          true
        filter: except all
          false
        aggregate: show ratio(all of all)
          counter 0: rows
          measure ratio: ratio(proportion) "tỷ lệ" = #0 of #0
          output dossiers
      """),
    DumpExample(
      "dossiers | show count by `channel`, return_channel",
      """
      query on dossiers, calendar months
        show: show count by `channel`, return_channel
          item count: number(0) "đếm"
            count
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          key return_channel: category
            return_channel[4]
            existing values
        output dossiers
          channel: category "kênh"
          return_channel: category
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count by `channel`, return_channel
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          key return_channel: category
            return_channel[4]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
  ]
}
