extension DumpExample {
  /// Groups, cumulation and shares.
  static let groupStages = [
    DumpExample(
      "dossiers | in 2020Q3 | in 2020-08..2020-09 by resolved | show count by month, channel",
      """
      query on dossiers, calendar months
        period: in 2020Q3
          received[5] in 2020-07-01...2020-09-30
        period: in 2020-08..2020-09 by resolved
          resolved[6] in 2020-08-01...2020-09-30
        show: show count by month, channel
          item count: number(0) "đếm"
            count
          key month: period(month) "tháng"
            month(resolved[6])
            every month 2020-08...2020-09
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        output dossiers
          month: period(month) "tháng"
          channel: category "kênh"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: in 2020Q3
          received[5] in 2020-07-01...2020-09-30
        filter: in 2020-08..2020-09 by resolved
          resolved[6] in 2020-08-01...2020-09-30
        aggregate: show count by month, channel
          key month: period(month) "tháng"
            month(resolved[6])
            every month 2020-08...2020-09
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
    DumpExample(
      "dossiers | in ytd 2020Q3 | show count, ytd(count), rolling(sum(fee), 2 quarter) by quarter",
      """
      query on dossiers, calendar months
        period: in ytd 2020Q3
          received[5] in 2020-01-01...2020-09-30
        show: show count, ytd(count), rolling(sum(fee), 2 quarter) by quarter
          item count: number(0) "đếm"
            count
          item ytd: number(0) "lũy kế"
            year to date by key 0
              count
          item rolling: number(0) "trượt"
            rolling 2 by key 0
              sum of fee[7]
          key quarter: period(quarter) "quý"
            quarter(received[5])
            every quarter 2020Q1...2020Q3
        output dossiers
          quarter: period(quarter) "quý"
          count: number(0) "đếm"
          ytd: number(0) "lũy kế"
          rolling: number(0) "trượt"
      """,
      """
      plan on dossiers, calendar months
        filter: in ytd 2020Q3
          received[5] in 2020-01-01...2020-09-30
        aggregate: show count, ytd(count), rolling(sum(fee), 2 quarter) by quarter
          key quarter: period(quarter) "quý"
            quarter(received[5])
            every quarter 2020Q1...2020Q3
          counter 0: rows
          counter 1: sum of fee[7]
          counter 2: values of fee[7]
          measure count: number(0) "đếm" = #0
          measure ytd: number(0) "lũy kế" = year to date (#0) by key 0
          measure rolling: number(0) "trượt" = rolling 2 (#1) by key 0
            values #2 of rows #0
          output dossiers
      """),
    DumpExample(
      "dossiers | in last 2 month | show count by day across channel total",
      """
      query on dossiers, calendar months
        period: in last 2 month
          received[5] in 2020-08-01...2020-09-30
        show: show count by day across channel total
          item count: number(0) "đếm"
            count
          key day: period(day) "ngày"
            day(received[5])
            every day 2020-08-01...2020-09-30
          across channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          total
        output dossiers
          day: period(day) "ngày"
          counter: number(0) "count" "đếm"
          online: number(0) "count" "đếm"
          post: number(0) "count" "đếm"
          (total): number(0) "count" "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: in last 2 month
          received[5] in 2020-08-01...2020-09-30
        aggregate: show count by day across channel total
          key day: period(day) "ngày"
            day(received[5])
            every day 2020-08-01...2020-09-30
          across channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure count: number(0) "đếm" = #0
          total
          output dossiers
      """),
    DumpExample(
      "dossiers | show share(count), share(count within channel), share(sum(fee) within unit, channel) by unit, channel",
      """
      query on dossiers, calendar months
        show: show share(count), share(count within channel), share(sum(fee) within unit, channel) by unit, channel
          item share(count): ratio(share)
            share within all rows
              count
          item share(count within channel): ratio(share)
            share within keys 1
              count
          item share(sum(fee) within unit, channel): ratio(share)
            share within keys 0, 1
              sum of fee[7]
          key unit: category
            unit[2]
            existing values
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        output dossiers
          unit: category
          channel: category "kênh"
          share(count): ratio(share)
          share(count within channel): ratio(share)
          share(sum(fee) within unit, channel): ratio(share)
      """,
      """
      plan on dossiers, calendar months
        aggregate: show share(count), share(count within channel), share(sum(fee) within unit, channel) by unit, channel
          key unit: category
            unit[2]
            existing values
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          counter 1: sum of fee[7]
          counter 2: values of fee[7]
          measure share(count): ratio(share) = share (#0) within all rows
          measure share(count within channel): ratio(share) = share (#0) within keys 1
          measure share(sum(fee) within unit, channel): ratio(share) = share (#1) within keys 0, 1
            values #2 of rows #0
          output dossiers
      """),
    DumpExample(
      "dossiers | show (sum(fee) / count) if tracked, x = sum(fee) / sum(fee), median(fee), percentile(fee, 90), distinct(channel), distinct(procedure.domain)",
      """
      query on dossiers, calendar months
        show: show (sum(fee) / count) if tracked, x = sum(fee) / sum(fee), median(fee), percentile(fee, 90), distinct(channel), distinct(procedure.domain)
          item (sum(fee) / count) if tracked: ratio(rate)
            quotient as rate
              sum of fee[7]
                tracked[8] is true
              count
                tracked[8] is true
          item x: ratio(rate)
            quotient as rate
              sum of fee[7]
              sum of fee[7]
          item median: ratio(mean) "trung vị"
            quantile 0.5 of fee[7]
          item percentile: ratio(mean) "phân vị"
            quantile 0.90 of fee[7]
          item distinct(channel): number(0)
            distinct of channel[3]
          item distinct(procedure.domain): number(0)
            distinct of [1]→procedures[0].domain[2]
        output dossiers
          (sum(fee) / count) if tracked: ratio(rate)
          x: ratio(rate)
          median: ratio(mean) "trung vị"
          percentile: ratio(mean) "phân vị"
          distinct(channel): number(0)
          distinct(procedure.domain): number(0)
      """,
      """
      plan on dossiers, calendar months
        aggregate: show (sum(fee) / count) if tracked, x = sum(fee) / sum(fee), median(fee), percentile(fee, 90), distinct(channel), distinct(procedure.domain)
          counter 0: sum of fee[7]
            tracked[8] is true
          counter 1: rows
            tracked[8] is true
          counter 2: sum of fee[7]
          counter 3: distribution of fee[7]
          counter 4: distinct of channel[3]
          counter 5: distinct of [1]→procedures[0].domain[2]
          counter 6: values of fee[7]
            tracked[8] is true
          counter 7: rows
          counter 8: values of fee[7]
          measure (sum(fee) / count) if tracked: ratio(rate) = (#0) / (#1) as rate
            values #6 of rows #1
          measure x: ratio(rate) = (#2) / (#2) as rate
            values #8 of rows #7
            values #8 of rows #7
          measure median: ratio(mean) "trung vị" = quantile 0.5 of #3
            values #8 of rows #7
          measure percentile: ratio(mean) "phân vị" = quantile 0.90 of #3
            values #8 of rows #7
          measure distinct(channel): number(0) = #4
          measure distinct(procedure.domain): number(0) = #5
          output dossiers
      """),
  ]
}
