extension DumpExample {
  /// Measures with conditions, rankings, and comparisons of periods.
  static let rankingStages = [
    DumpExample(
      "dossiers | show count, rank(count per channel) by channel, unit | sort rank | last 3 | expect none",
      """
      query on dossiers, calendar months
        show: show count, rank(count per channel) by channel, unit
          item count: number(0) "đếm"
            count
          item rank: number(0) "xếp hạng"
            rank within keys 0
              count
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          key unit: category
            unit[2]
            existing values
        sort: sort rank
          rank[3] ascending
        slice: last 3
          last 3
        expect: expect none
          false
        output dossiers
          channel: category "kênh"
          unit: category
          count: number(0) "đếm"
          rank: number(0) "xếp hạng"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count, rank(count per channel) by channel, unit
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          key unit: category
            unit[2]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          measure rank: number(0) "xếp hạng" = rank (#0) within keys 0
          output dossiers
        sort: sort rank
          rank[3] ascending
        slice: last 3
          last 3
        expect: expect none
          false
      """),
    DumpExample(
      "dossiers | show n = count if channel = post, r = ratio(tracked of channel = online and fee > 0), post by unit | where r >= 50% and n > 0 | sort r desc, unit",
      """
      query on dossiers, calendar months
        show: show n = count if channel = post, r = ratio(tracked of channel = online and fee > 0), post by unit
          item n: number(0)
            count
              channel[3] in "post"
          item r: ratio(proportion)
            proportion, unknown as no
              of
                tracked[8] is true
              within
                and
                  channel[3] in "online"
                  fee[7] > 0
          item post: ratio(proportion) target >= 60/100
            proportion, unknown dropped
              of
                channel[3] in "post"
              within
                true
          key unit: category
            unit[2]
            existing values
        filter: where r >= 50% and n > 0
          and
            r[2] >= 50/100
            n[1] > 0
        sort: sort r desc, unit
          r[2] descending
          unit[0] ascending
        output dossiers
          unit: category
          n: number(0)
          r: ratio(proportion)
          post: ratio(proportion) target >= 60/100
      """,
      """
      plan on dossiers, calendar months
        aggregate: show n = count if channel = post, r = ratio(tracked of channel = online and fee > 0), post by unit
          key unit: category
            unit[2]
            existing values
          counter 0: rows
            channel[3] in "post"
          counter 1: rows
            and
              channel[3] in "online"
              fee[7] > 0
              tracked[8] is true
          counter 2: rows
            and
              channel[3] in "online"
              fee[7] > 0
          counter 3: rows
            and
              channel[3] in "online"
              fee[7] > 0
              tracked[8] is missing
          counter 4: rows
            and
              not
                channel[3] is missing
              channel[3] in "post"
          counter 5: rows
            not
              channel[3] is missing
          measure n: number(0) = #0
          measure r: ratio(proportion) = #1 of #2, unknown #3
          measure post: ratio(proportion) target >= 60/100 = #4 of #5
          output dossiers
        filter: where r >= 50% and n > 0
          and
            r[2] >= 50/100
            n[1] > 0
        sort: sort r desc, unit
          r[2] descending
          unit[0] ascending
      """),
    DumpExample(
      "dossiers | show count by unit, channel | top 2 by count per unit other | bottom 1 by count",
      """
      query on dossiers, calendar months
        show: show count by unit, channel
          item count: number(0) "đếm"
            count
          key unit: category
            unit[2]
            existing values
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        limit: top 2 by count per unit other
          greatest 2 by count[2]
          per unit[0]
          other
        limit: bottom 1 by count
          least 1 by count[2]
        output dossiers
          unit: category
          channel: category "kênh"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count by unit, channel
          key unit: category
            unit[2]
            existing values
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        limit: top 2 by count per unit other
          greatest 2 by count[2]
          per unit[0]
          other
        limit: bottom 1 by count
          least 1 by count[2]
      """),
    DumpExample(
      "dossiers | sort received desc, fee | top 3 by fee | list id, fee",
      """
      query on dossiers, calendar months
        sort: sort received desc, fee
          received[5] descending
          fee[7] ascending
        limit: top 3 by fee
          greatest 3 by fee[7]
        list: list id, fee
          id: text = id[0]
          fee: number(0) = fee[7]
        output dossiers
          id: text
          fee: number(0)
      """,
      """
      plan on dossiers, calendar months
        sort: sort received desc, fee
          received[5] descending
          fee[7] ascending
        limit: top 3 by fee
          greatest 3 by fee[7]
        project: list id, fee
          id: text = id[0]
          fee: number(0) = fee[7]
          output dossiers
      """),
    DumpExample(
      "dossiers | in 2020-09 | show ratio(tracked) | change from 2020-07..2020-08",
      """
      query on dossiers, calendar months
        period: in 2020-09
          received[5] in 2020-09-01...2020-09-30
        show: show ratio(tracked)
          item ratio: ratio(proportion) "tỷ lệ"
            proportion, unknown as no
              of
                tracked[8] is true
              within
                true
        change: change from 2020-07..2020-08
          keys: 0
          since the answer of
            period: in 2020-09
              received[5] in 2020-07-01...2020-08-31
            show: show ratio(tracked)
              item ratio: ratio(proportion) "tỷ lệ"
                proportion, unknown as no
                  of
                    tracked[8] is true
                  within
                    true
        output dossiers
          previous: ratio(proportion) "kỳ trước"
          ratio: ratio(proportion) "tỷ lệ"
          change: ratio(points) "thay đổi"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020-09
          received[5] in 2020-09-01...2020-09-30
        aggregate: show ratio(tracked)
          counter 0: rows
            tracked[8] is true
          counter 1: rows
          counter 2: rows
            tracked[8] is missing
          measure ratio: ratio(proportion) "tỷ lệ" = #0 of #1, unknown #2
          output dossiers
        change: change from 2020-07..2020-08
          keys: 0
          since the answer of, keeping lost groups
            plan on dossiers, calendar months
              filter: in 2020-09
                received[5] in 2020-07-01...2020-08-31
              aggregate: show ratio(tracked)
                counter 0: rows
                  tracked[8] is true
                counter 1: rows
                counter 2: rows
                  tracked[8] is missing
                measure ratio: ratio(proportion) "tỷ lệ" = #0 of #1, unknown #2
                output dossiers
          output dossiers
            previous: ratio(proportion) "kỳ trước"
            ratio: ratio(proportion) "tỷ lệ"
            change: ratio(points) "thay đổi"
      """),
    DumpExample(
      "dossiers | in 2020 | show count by month, unit | change from previous",
      """
      query on dossiers, calendar months
        period: in 2020
          received[5] in 2020-01-01...2020-12-31
        show: show count by month, unit
          item count: number(0) "đếm"
            count
          key month: period(month) "tháng"
            month(received[5])
            every month 2020-01...2020-12
          key unit: category
            unit[2]
            existing values
        change: change from previous
          keys: 2
          since the answer 1 earlier by key 0, of the periods 24247...24248, of
            period: in 2020
              received[5] in 2019-12-01...2020-08-31
            show: show count by month, unit
              item count: number(0) "đếm"
                count
              key month: period(month) "tháng"
                month(received[5])
                every month 2019-12...2020-11
              key unit: category
                unit[2]
                existing values
        output dossiers
          month: period(month) "tháng"
          unit: category
          previous: number(0) "kỳ trước"
          count: number(0) "đếm"
          change: number(0) "thay đổi"
          change_percent: ratio(growth) "thay đổi (%)"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020
          received[5] in 2020-01-01...2020-12-31
        aggregate: show count by month, unit
          key month: period(month) "tháng"
            month(received[5])
            every month 2020-01...2020-12
          key unit: category
            unit[2]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
        change: change from previous
          keys: 2
          since the answer 1 earlier by key 0, of the periods 24247...24248, of, keeping lost groups
            plan on dossiers, calendar months
              filter: in 2020
                received[5] in 2019-12-01...2020-08-31
              aggregate: show count by month, unit
                key month: period(month) "tháng"
                  month(received[5])
                  every month 2019-12...2020-11
                key unit: category
                  unit[2]
                  existing values
                counter 0: rows
                measure count: number(0) "đếm" = #0
                output dossiers
          output dossiers
            month: period(month) "tháng"
            unit: category
            previous: number(0) "kỳ trước"
            count: number(0) "đếm"
            change: number(0) "thay đổi"
            change_percent: ratio(growth) "thay đổi (%)"
      """),
    DumpExample(
      "dossiers | in ytd 2020-09 | show sum(fee) by channel | change from ytd 2020-08",
      """
      query on dossiers, calendar months
        period: in ytd 2020-09
          received[5] in 2020-01-01...2020-09-30
        show: show sum(fee) by channel
          item sum: number(0) "cộng"
            sum of fee[7]
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        change: change from ytd 2020-08
          keys: 1
          since the answer of
            period: in ytd 2020-09
              received[5] in 2020-01-01...2020-08-31
            show: show sum(fee) by channel
              item sum: number(0) "cộng"
                sum of fee[7]
              key channel: category "kênh"
                channel[3]
                every value of "counter", "online", "post"
        output dossiers
          channel: category "kênh"
          previous: number(0) "kỳ trước"
          sum: number(0) "cộng"
          change: number(0) "thay đổi"
          change_percent: ratio(growth) "thay đổi (%)"
      """,
      """
      plan on dossiers, calendar months
        filter: in ytd 2020-09
          received[5] in 2020-01-01...2020-09-30
        aggregate: show sum(fee) by channel
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: sum of fee[7]
          counter 1: rows
          counter 2: values of fee[7]
          measure sum: number(0) "cộng" = #0
            values #2 of rows #1
          output dossiers
        change: change from ytd 2020-08
          keys: 1
          since the answer of, keeping lost groups
            plan on dossiers, calendar months
              filter: in ytd 2020-09
                received[5] in 2020-01-01...2020-08-31
              aggregate: show sum(fee) by channel
                key channel: category "kênh"
                  channel[3]
                  every value of "counter", "online", "post"
                counter 0: sum of fee[7]
                counter 1: rows
                counter 2: values of fee[7]
                measure sum: number(0) "cộng" = #0
                  values #2 of rows #1
                output dossiers
          output dossiers
            channel: category "kênh"
            previous: number(0) "kỳ trước"
            sum: number(0) "cộng"
            change: number(0) "thay đổi"
            change_percent: ratio(growth) "thay đổi (%)"
      """),
  ]
}
