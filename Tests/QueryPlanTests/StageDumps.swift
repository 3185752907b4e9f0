extension DumpExample {
  /// The stages: what each gives the next.
  static let stages = [
    DumpExample(
      "units",
      """
      query on units, calendar months
        output units
          name: category
          tier: category
      """,
      """
      plan on units, calendar months
      """),
    DumpExample(
      "dossiers | where channel = online | show count",
      """
      query on dossiers, calendar months
        filter: where channel = online
          channel[3] in "online"
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where channel = online
          channel[3] in "online"
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | except channel in (online, bcci) and fee > 100 | show count",
      """
      query on dossiers, calendar months
        filter: except channel in (online, bcci) and fee > 100
          not
            and
              channel[3] in "online", "post"
              fee[7] > 100
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: except channel in (online, bcci) and fee > 100
          not
            and
              channel[3] in "online", "post"
              fee[7] > 100
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | in 2020Q3 by resolved | show count",
      """
      query on dossiers, calendar months
        period: in 2020Q3 by resolved
          resolved[6] in 2020-07-01...2020-09-30
        show: show count
          item count: number(0) "đếm"
            count
        output dossiers
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020Q3 by resolved
          resolved[6] in 2020-07-01...2020-09-30
        aggregate: show count
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "procedures | in 2020Q3 | show used",
      """
      query on procedures, calendar months
        filter: in 2020Q3
          true
        show: show used
          item used: ratio(proportion)
            proportion, unknown as no
              of
                has dossiers by [1]→[0]
                  received[5] in 2020-07-01...2020-09-30
              within
                online[5] is true
        output procedures
          used: ratio(proportion)
      """,
      """
      plan on procedures, calendar months
        filter: in 2020Q3
          true
        aggregate: show used
          counter 0: rows
            and
              online[5] is true
              has dossiers by [1]→[0]
                received[5] in 2020-07-01...2020-09-30
          counter 1: rows
            online[5] is true
          measure used: ratio(proportion) = #0 of #1
          output procedures
      """),
    DumpExample(
      "dossiers | show count by quarter | in 2020",
      """
      query on dossiers, calendar months
        show: show count by quarter
          item count: number(0) "đếm"
            count
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
        filter: in 2020
          quarter[0] in quarter 2020Q1...2020Q4
        output dossiers
          quarter: period(quarter) "quý"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count by quarter
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        filter: in 2020
          quarter[0] in quarter 2020Q1...2020Q4
      """),
    DumpExample(
      "dossiers | add waited = resolved - received, double = fee * 2.5 | list waited, double",
      """
      query on dossiers, calendar months
        add: add waited = resolved - received, double = fee * 2.5
          waited: number(0) = days(received[5], resolved[6])
          double: number(1) = (fee[7] * 2.5)
        list: list waited, double
          waited: number(0) = waited[9]
          double: number(1) = double[10]
        output dossiers
          waited: number(0)
          double: number(1)
      """,
      """
      plan on dossiers, calendar months
        derive: add waited = resolved - received, double = fee * 2.5
          waited: number(0) = days(received[5], resolved[6])
          double: number(1) = (fee[7] * 2.5)
        project: list waited, double
          waited: number(0) = waited[9]
          double: number(1) = double[10]
          output dossiers
      """),
    DumpExample(
      "dossiers | list id, procedure.domain, unit.name",
      """
      query on dossiers, calendar months
        list: list id, procedure.domain, unit.name
          id: text = id[0]
          domain: category "lĩnh vực" = [1]→procedures[0].domain[2]
          name: category = [2]→units[0].name[0]
        output dossiers
          id: text
          domain: category "lĩnh vực"
          name: category
      """,
      """
      plan on dossiers, calendar months
        project: list id, procedure.domain, unit.name
          id: text = id[0]
          domain: category "lĩnh vực" = [1]→procedures[0].domain[2]
          name: category = [2]→units[0].name[0]
          output dossiers
      """),
    DumpExample(
      "late | sort fee desc, procedure.name | list id",
      """
      query on dossiers, calendar months
        filter: where days(received, resolved) > 10
          days(received[5], resolved[6]) > 10
        sort: sort fee desc, procedure.name
          fee[7] descending
          [1]→procedures[0].name[1] ascending
        list: list id
          id: text = id[0]
        output dossiers
          id: text
      """,
      """
      plan on dossiers, calendar months
        filter: where days(received, resolved) > 10
          days(received[5], resolved[6]) > 10
        sort: sort fee desc, procedure.name
          fee[7] descending
          [1]→procedures[0].name[1] ascending
        project: list id
          id: text = id[0]
          output dossiers
      """),
    DumpExample(
      "dossiers | top 3 by fee per unit | list id",
      """
      query on dossiers, calendar months
        limit: top 3 by fee per unit
          greatest 3 by fee[7]
          per unit[2]
        list: list id
          id: text = id[0]
        output dossiers
          id: text
      """,
      """
      plan on dossiers, calendar months
        limit: top 3 by fee per unit
          greatest 3 by fee[7]
          per unit[2]
        project: list id
          id: text = id[0]
          output dossiers
      """),
    DumpExample(
      "dossiers | show count by unit | bottom 1 other",
      """
      query on dossiers, calendar months
        show: show count by unit
          item count: number(0) "đếm"
            count
          key unit: category
            unit[2]
            existing values
        limit: bottom 1 other
          least 1 by count[1]
          other
        output dossiers
          unit: category
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count by unit
          key unit: category
            unit[2]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        limit: bottom 1 other
          least 1 by count[1]
          other
      """),
    DumpExample(
      "dossiers | in 2020-09 | show count by unit | change from previous",
      """
      query on dossiers, calendar months
        period: in 2020-09
          received[5] in 2020-09-01...2020-09-30
        show: show count by unit
          item count: number(0) "đếm"
            count
          key unit: category
            unit[2]
            existing values
        change: change from previous
          keys: 1
          since the answer of
            period: in 2020-09
              received[5] in 2020-08-01...2020-08-31
            show: show count by unit
              item count: number(0) "đếm"
                count
              key unit: category
                unit[2]
                existing values
        output dossiers
          unit: category
          previous: number(0) "kỳ trước"
          count: number(0) "đếm"
          change: number(0) "thay đổi"
          change_percent: ratio(growth) "thay đổi (%)"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020-09
          received[5] in 2020-09-01...2020-09-30
        aggregate: show count by unit
          key unit: category
            unit[2]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        change: change from previous
          keys: 1
          since the answer of, keeping lost groups
            plan on dossiers, calendar months
              filter: in 2020-09
                received[5] in 2020-08-01...2020-08-31
              aggregate: show count by unit
                key unit: category
                  unit[2]
                  existing values
                counter 0: rows
                measure count: number(0) "đếm" = #0
                output dossiers
          output dossiers
            unit: category
            previous: number(0) "kỳ trước"
            count: number(0) "đếm"
            change: number(0) "thay đổi"
            change_percent: ratio(growth) "thay đổi (%)"
      """),
    DumpExample(
      "dossiers | show count, post by quarter | change from last year",
      """
      query on dossiers, calendar months
        show: show count, post by quarter
          item count: number(0) "đếm"
            count
          item post: ratio(proportion) target >= 60/100
            proportion, unknown dropped
              of
                channel[3] in "post"
              within
                true
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
        change: change from last year
          keys: 1
          since nothing
        output dossiers
          quarter: period(quarter) "quý"
          count_previous: number(0) "đếm kỳ trước"
          count: number(0) "đếm"
          count_change: number(0) "thay đổi đếm"
          count_change_percent: ratio(growth) "thay đổi đếm (%)"
          post_previous: ratio(proportion) "post kỳ trước"
          post: ratio(proportion) target >= 60/100
          post_change: ratio(points) "thay đổi post"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count, post by quarter
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
          counter 0: rows
          counter 1: rows
            and
              not
                channel[3] is missing
              channel[3] in "post"
          counter 2: rows
            not
              channel[3] is missing
          measure count: number(0) "đếm" = #0
          measure post: ratio(proportion) target >= 60/100 = #1 of #2
          output dossiers
        change: change from last year
          keys: 1
          since nothing
          output dossiers
            quarter: period(quarter) "quý"
            count_previous: number(0) "đếm kỳ trước"
            count: number(0) "đếm"
            count_change: number(0) "thay đổi đếm"
            count_change_percent: ratio(growth) "thay đổi đếm (%)"
            post_previous: ratio(proportion) "post kỳ trước"
            post: ratio(proportion) target >= 60/100
            post_change: ratio(points) "thay đổi post"
      """),
    DumpExample(
      "units | expect tier = province",
      """
      query on units, calendar months
        expect: expect tier = province
          tier[1] in "province"
        output units
          name: category
          tier: category
      """,
      """
      plan on units, calendar months
        expect: expect tier = province
          tier[1] in "province"
      """),
    DumpExample(
      "dossiers | in 2020Q3 | show count, sum(fee) by month across channel total",
      """
      query on dossiers, calendar months
        period: in 2020Q3
          received[5] in 2020-07-01...2020-09-30
        show: show count, sum(fee) by month across channel total
          item count: number(0) "đếm"
            count
          item sum: number(0) "cộng"
            sum of fee[7]
          key month: period(month) "tháng"
            month(received[5])
            every month 2020-07...2020-09
          across channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          total
        output dossiers
          month: period(month) "tháng"
          counter count: number(0) "count" "đếm"
          counter sum: number(0) "sum" "cộng"
          online count: number(0) "count" "đếm"
          online sum: number(0) "sum" "cộng"
          post count: number(0) "count" "đếm"
          post sum: number(0) "sum" "cộng"
          (total) count: number(0) "count" "đếm"
          (total) sum: number(0) "sum" "cộng"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020Q3
          received[5] in 2020-07-01...2020-09-30
        aggregate: show count, sum(fee) by month across channel total
          key month: period(month) "tháng"
            month(received[5])
            every month 2020-07...2020-09
          across channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          counter 1: sum of fee[7]
          counter 2: values of fee[7]
          measure count: number(0) "đếm" = #0
          measure sum: number(0) "cộng" = #1
            values #2 of rows #0
          total
          output dossiers
      """),
    DumpExample(
      "dossiers | show distinct(unit) by procedure.domain",
      """
      query on dossiers, calendar months
        show: show distinct(unit) by procedure.domain
          item distinct: number(0) "đếm khác nhau"
            distinct of unit[2]
          key domain: category "lĩnh vực"
            [1]→procedures[0].domain[2]
            existing values
        output dossiers
          domain: category "lĩnh vực"
          distinct: number(0) "đếm khác nhau"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show distinct(unit) by procedure.domain
          key domain: category "lĩnh vực"
            [1]→procedures[0].domain[2]
            existing values
          counter 0: distinct of unit[2]
          measure distinct: number(0) "đếm khác nhau" = #0
          output dossiers
      """),
  ]
}
