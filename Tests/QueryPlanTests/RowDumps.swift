extension DumpExample {
  /// Filters, computed columns and lists: what each row must satisfy and gives.
  static let rowStages = [
    DumpExample(
      "dossiers | except tracked or fee = 0 | list id, fee",
      """
      query on dossiers, calendar months
        filter: except tracked or fee = 0
          not
            or
              tracked[8] is true
              fee[7] = 0
        list: list id, fee
          id: text = id[0]
          fee: number(0) = fee[7]
        output dossiers
          id: text
          fee: number(0)
      """,
      """
      plan on dossiers, calendar months
        filter: except tracked or fee = 0
          not
            or
              tracked[8] is true
              fee[7] = 0
        project: list id, fee
          id: text = id[0]
          fee: number(0) = fee[7]
          output dossiers
      """),
    DumpExample(
      "dossiers | where not (channel = online or channel != post) and not tracked",
      """
      query on dossiers, calendar months
        filter: where not (channel = online or channel != post) and not tracked
          and
            not
              or
                channel[3] in "online"
                not
                  channel[3] in "post"
            not
              tracked[8] is true
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
        filter: where not (channel = online or channel != post) and not tracked
          and
            not
              or
                channel[3] in "online"
                not
                  channel[3] in "post"
            not
              tracked[8] is true
      """),
    DumpExample(
      "hồ sơ | lọc kênh = \"bưu chính\" và fee > 3",
      """
      query on dossiers, calendar months
        filter: lọc kênh = "bưu chính" và fee > 3
          and
            channel[3] in "post"
            fee[7] > 3
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
        filter: lọc kênh = "bưu chính" và fee > 3
          and
            channel[3] in "post"
            fee[7] > 3
      """),
    DumpExample(
      "dossiers | where procedure.level in 3..4 and unit.tier = province | show count by procedure.domain total",
      """
      query on dossiers, calendar months
        filter: where procedure.level in 3..4 and unit.tier = province
          and
            [1]→procedures[0].level[3] in 3...4
            [2]→units[0].tier[1] in "province"
        show: show count by procedure.domain total
          item count: number(0) "đếm"
            count
          key domain: category "lĩnh vực"
            [1]→procedures[0].domain[2]
            existing values
          total
        output dossiers
          domain: category "lĩnh vực"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        filter: where procedure.level in 3..4 and unit.tier = province
          and
            [1]→procedures[0].level[3] in 3...4
            [2]→units[0].tier[1] in "province"
        aggregate: show count by procedure.domain total
          key domain: category "lĩnh vực"
            [1]→procedures[0].domain[2]
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          total
          output dossiers
      """),
    DumpExample(
      "dossiers | where quarter = 2020Q3 and month in (2020-08, 2020-09) and year != 2019 | list id, received",
      """
      query on dossiers, calendar months
        filter: where quarter = 2020Q3 and month in (2020-08, 2020-09) and year != 2019
          and
            quarter(received[5]) in quarter 2020Q3...2020Q3
            or
              month(received[5]) in month 2020-08...2020-08
              month(received[5]) in month 2020-09...2020-09
            not
              year(received[5]) in year 2019...2019
        list: list id, received
          id: text = id[0]
          received: date = received[5]
        output dossiers
          id: text
          received: date
      """,
      """
      plan on dossiers, calendar months
        filter: where quarter = 2020Q3 and month in (2020-08, 2020-09) and year != 2019
          and
            quarter(received[5]) in quarter 2020Q3...2020Q3
            or
              month(received[5]) in month 2020-08...2020-08
              month(received[5]) in month 2020-09...2020-09
            not
              year(received[5]) in year 2019...2019
        project: list id, received
          id: text = id[0]
          received: date = received[5]
          output dossiers
      """),
    DumpExample(
      "dossiers | where received >= 2020-08-15 and received < 2020Q4 and resolved in 2020-08..2020Q3",
      """
      query on dossiers, calendar months
        filter: where received >= 2020-08-15 and received < 2020Q4 and resolved in 2020-08..2020Q3
          and
            received[5] >= 2020-08-15
            received[5] < 2020-10-01
            resolved[6] in 2020-08-01...2020-09-30
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
        filter: where received >= 2020-08-15 and received < 2020Q4 and resolved in 2020-08..2020Q3
          and
            received[5] >= 2020-08-15
            received[5] < 2020-10-01
            resolved[6] in 2020-08-01...2020-09-30
      """),
    DumpExample(
      "dossiers | where resolved <= received or received = resolved",
      """
      query on dossiers, calendar months
        filter: where resolved <= received or received = resolved
          or
            resolved[6] <= received[5]
            received[5] = resolved[6]
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
        filter: where resolved <= received or received = resolved
          or
            resolved[6] <= received[5]
            received[5] = resolved[6]
      """),
    DumpExample(
      "dossiers | where days(received, resolved) > 3 and fee * 2 - 1 >= fee / 3",
      """
      query on dossiers, calendar months
        filter: where days(received, resolved) > 3 and fee * 2 - 1 >= fee / 3
          and
            days(received[5], resolved[6]) > 3
            ((fee[7] * 2) - 1) >= (fee[7] / 3)
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
        filter: where days(received, resolved) > 3 and fee * 2 - 1 >= fee / 3
          and
            days(received[5], resolved[6]) > 3
            ((fee[7] * 2) - 1) >= (fee[7] / 3)
      """),
    DumpExample(
      "dossiers | where id starts with \"a-\" and id contains \"1\" and unit is missing and resolved is not missing",
      """
      query on dossiers, calendar months
        filter: where id starts with "a-" and id contains "1" and unit is missing and resolved is not missing
          and
            id[0] starts with "a-"
            id[0] contains "1"
            unit[2] is missing
            not
              resolved[6] is missing
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
        filter: where id starts with "a-" and id contains "1" and unit is missing and resolved is not missing
          and
            id[0] starts with "a-"
            id[0] contains "1"
            unit[2] is missing
            not
              resolved[6] is missing
      """),
    DumpExample(
      "dossiers | where channel = return_channel or channel != \"trực tuyến\"",
      """
      query on dossiers, calendar months
        filter: where channel = return_channel or channel != "trực tuyến"
          or
            channel[3] = return_channel[4]
            not
              channel[3] in "online"
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
        filter: where channel = return_channel or channel != "trực tuyến"
          or
            channel[3] = return_channel[4]
            not
              channel[3] in "online"
      """),
    DumpExample(
      "procedures | where has dossiers(channel = online, in 2020Q3 by resolved) or has no dossiers",
      """
      query on procedures, calendar months
        filter: where has dossiers(channel = online, in 2020Q3 by resolved) or has no dossiers
          or
            has dossiers by [1]→[0]
              and
                channel[3] in "online"
                resolved[6] in 2020-07-01...2020-09-30
            not
              has dossiers by [1]→[0]
                true
        output procedures
          code: text
          name: text
          domain: category "lĩnh vực"
          level: number(0)
          eligible: boolean
          online: boolean
      """,
      """
      plan on procedures, calendar months
        filter: where has dossiers(channel = online, in 2020Q3 by resolved) or has no dossiers
          or
            has dossiers by [1]→[0]
              and
                channel[3] in "online"
                resolved[6] in 2020-07-01...2020-09-30
            not
              has dossiers by [1]→[0]
                true
      """),
    DumpExample(
      "procedures | where eligible = true and online != true and level in (2, 4)",
      """
      query on procedures, calendar months
        filter: where eligible = true and online != true and level in (2, 4)
          and
            eligible[4] is true
            not
              online[5] is true
            or
              level[3] = 2
              level[3] = 4
        output procedures
          code: text
          name: text
          domain: category "lĩnh vực"
          level: number(0)
          eligible: boolean
          online: boolean
      """,
      """
      plan on procedures, calendar months
        filter: where eligible = true and online != true and level in (2, 4)
          and
            eligible[4] is true
            not
              online[5] is true
            or
              level[3] = 2
              level[3] = 4
      """),
    DumpExample(
      "dossiers | add wait = days(received, resolved), double = wait * 2, q = quarter(received) | show avg(wait), max(double), min(q)",
      """
      query on dossiers, calendar months
        add: add wait = days(received, resolved), double = wait * 2, q = quarter(received)
          wait: number(0) = days(received[5], resolved[6])
          double: number(0) = (wait[9] * 2)
          q: period(quarter) = quarter(received[5])
        show: show avg(wait), max(double), min(q)
          item avg: ratio(mean) "trung bình"
            mean of wait[9]
          item max: number(0) "lớn nhất"
            maximum of double[10]
          item min: period(quarter) "nhỏ nhất"
            minimum of q[11]
        output dossiers
          avg: ratio(mean) "trung bình"
          max: number(0) "lớn nhất"
          min: period(quarter) "nhỏ nhất"
      """,
      """
      plan on dossiers, calendar months
        derive: add wait = days(received, resolved), double = wait * 2, q = quarter(received)
          wait: number(0) = days(received[5], resolved[6])
          double: number(0) = (wait[9] * 2)
          q: period(quarter) = quarter(received[5])
        aggregate: show avg(wait), max(double), min(q)
          counter 0: sum of wait[9]
          counter 1: values of wait[9]
          counter 2: maximum of double[10]
          counter 3: minimum of q[11]
          counter 4: rows
          counter 5: values of double[10]
          counter 6: values of q[11]
          measure avg: ratio(mean) "trung bình" = mean #0 / #1
            values #1 of rows #4
          measure max: number(0) "lớn nhất" = #2
            values #5 of rows #4
          measure min: period(quarter) "nhỏ nhất" = #3
            values #6 of rows #4
          output dossiers
      """),
  ]
}
