extension DumpExample {
  /// The measures, and the counters that they are made of.
  static let measures = [
    DumpExample(
      "dossiers | show count if channel = post, ratio(tracked of fee > 0) by channel",
      """
      query on dossiers, calendar months
        show: show count if channel = post, ratio(tracked of fee > 0) by channel
          item count: number(0) "đếm"
            count
              channel[3] in "post"
          item ratio: ratio(proportion) "tỷ lệ"
            proportion, unknown as no
              of
                tracked[8] is true
              within
                fee[7] > 0
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
        output dossiers
          channel: category "kênh"
          count: number(0) "đếm"
          ratio: ratio(proportion) "tỷ lệ"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count if channel = post, ratio(tracked of fee > 0) by channel
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
            channel[3] in "post"
          counter 1: rows
            and
              fee[7] > 0
              tracked[8] is true
          counter 2: rows
            fee[7] > 0
          counter 3: rows
            and
              fee[7] > 0
              tracked[8] is missing
          measure count: number(0) "đếm" = #0
          measure ratio: ratio(proportion) "tỷ lệ" = #1 of #2, unknown #3
          output dossiers
      """),
    DumpExample(
      "dossiers | show post",
      """
      query on dossiers, calendar months
        show: show post
          item post: ratio(proportion) target >= 60/100
            proportion, unknown dropped
              of
                channel[3] in "post"
              within
                true
        output dossiers
          post: ratio(proportion) target >= 60/100
      """,
      """
      plan on dossiers, calendar months
        aggregate: show post
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
      """),
    DumpExample(
      "dossiers | show sum(fee), avg(fee), min(received), max(fee)",
      """
      query on dossiers, calendar months
        show: show sum(fee), avg(fee), min(received), max(fee)
          item sum: number(0) "cộng"
            sum of fee[7]
          item avg: ratio(mean) "trung bình"
            mean of fee[7]
          item min: date "nhỏ nhất"
            minimum of received[5]
          item max: number(0) "lớn nhất"
            maximum of fee[7]
        output dossiers
          sum: number(0) "cộng"
          avg: ratio(mean) "trung bình"
          min: date "nhỏ nhất"
          max: number(0) "lớn nhất"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show sum(fee), avg(fee), min(received), max(fee)
          counter 0: sum of fee[7]
          counter 1: values of fee[7]
          counter 2: minimum of received[5]
          counter 3: maximum of fee[7]
          counter 4: rows
          counter 5: values of received[5]
          measure sum: number(0) "cộng" = #0
            values #1 of rows #4
          measure avg: ratio(mean) "trung bình" = mean #0 / #1
            values #1 of rows #4
          measure min: date "nhỏ nhất" = #2
            values #5 of rows #4
          measure max: number(0) "lớn nhất" = #3
            values #1 of rows #4
          output dossiers
      """),
    DumpExample(
      "dossiers | show median(fee), percentile(fee, 90)",
      """
      query on dossiers, calendar months
        show: show median(fee), percentile(fee, 90)
          item median: ratio(mean) "trung vị"
            quantile 0.5 of fee[7]
          item percentile: ratio(mean) "phân vị"
            quantile 0.90 of fee[7]
        output dossiers
          median: ratio(mean) "trung vị"
          percentile: ratio(mean) "phân vị"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show median(fee), percentile(fee, 90)
          counter 0: distribution of fee[7]
          counter 1: rows
          counter 2: values of fee[7]
          measure median: ratio(mean) "trung vị" = quantile 0.5 of #0
            values #2 of rows #1
          measure percentile: ratio(mean) "phân vị" = quantile 0.90 of #0
            values #2 of rows #1
          output dossiers
      """),
    DumpExample(
      "dossiers | show count / distinct(unit), sum(fee) / count",
      """
      query on dossiers, calendar months
        show: show count / distinct(unit), sum(fee) / count
          item count / distinct(unit): ratio(quotient)
            quotient as quotient
              count
              distinct of unit[2]
          item sum(fee) / count: ratio(rate)
            quotient as rate
              sum of fee[7]
              count
        output dossiers
          count / distinct(unit): ratio(quotient)
          sum(fee) / count: ratio(rate)
      """,
      """
      plan on dossiers, calendar months
        aggregate: show count / distinct(unit), sum(fee) / count
          counter 0: rows
          counter 1: distinct of unit[2]
          counter 2: sum of fee[7]
          counter 3: values of fee[7]
          measure count / distinct(unit): ratio(quotient) = (#0) / (#1) as quotient
          measure sum(fee) / count: ratio(rate) = (#2) / (#0) as rate
            values #3 of rows #0
          output dossiers
      """),
    DumpExample(
      "dossiers | show share(count), share(count within unit) by unit, channel",
      """
      query on dossiers, calendar months
        show: show share(count), share(count within unit) by unit, channel
          item share(count): ratio(share)
            share within all rows
              count
          item share(count within unit): ratio(share)
            share within keys 0
              count
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
          share(count within unit): ratio(share)
      """,
      """
      plan on dossiers, calendar months
        aggregate: show share(count), share(count within unit) by unit, channel
          key unit: category
            unit[2]
            existing values
          key channel: category "kênh"
            channel[3]
            every value of "counter", "online", "post"
          counter 0: rows
          measure share(count): ratio(share) = share (#0) within all rows
          measure share(count within unit): ratio(share) = share (#0) within keys 0
          output dossiers
      """),
    DumpExample(
      "dossiers | show ytd(count), rolling(ratio(tracked), 2 quarter) by quarter",
      """
      query on dossiers, calendar months
        show: show ytd(count), rolling(ratio(tracked), 2 quarter) by quarter
          item ytd: number(0) "lũy kế"
            year to date by key 0
              count
          item rolling: ratio(proportion) "trượt"
            rolling 2 by key 0
              proportion, unknown as no
                of
                  tracked[8] is true
                within
                  true
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
        output dossiers
          quarter: period(quarter) "quý"
          ytd: number(0) "lũy kế"
          rolling: ratio(proportion) "trượt"
      """,
      """
      plan on dossiers, calendar months
        aggregate: show ytd(count), rolling(ratio(tracked), 2 quarter) by quarter
          key quarter: period(quarter) "quý"
            quarter(received[5])
            existing values
          counter 0: rows
          counter 1: rows
            tracked[8] is true
          counter 2: rows
            tracked[8] is missing
          measure ytd: number(0) "lũy kế" = year to date (#0) by key 0
          measure rolling: ratio(proportion) "trượt" = rolling 2 (#1 of #0, unknown #2) by key 0
          output dossiers
      """),
  ]
}
