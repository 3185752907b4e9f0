extension DumpExample {
  /// What the dates of dossiers give, and values by condition.
  static let derivedStages = [
    DumpExample(
      "dossiers | where pending at 2020-08-31 | list id, days_taken, quarter",
      """
      query on dossiers, calendar months
        filter: where pending at 2020-08-31
          and
            received[5] <= 2020-08-31
            or
              resolved[6] is missing
              resolved[6] > 2020-08-31
        add: add days_taken
          days_taken: number(0) "Days taken" "số ngày giải quyết" = days(received[5], resolved[6])
        add: add quarter
          quarter: period(quarter) "quý" = quarter(received[5])
        list: list id, days_taken, quarter
          id: text = id[0]
          days_taken: number(0) "Days taken" "số ngày giải quyết" = days_taken[9]
          quarter: period(quarter) "quý" = quarter[10]
        output dossiers
          id: text
          days_taken: number(0) "Days taken" "số ngày giải quyết"
          quarter: period(quarter) "quý"
      """,
      """
      plan on dossiers, calendar months
        filter: where pending at 2020-08-31
          and
            received[5] <= 2020-08-31
            or
              resolved[6] is missing
              resolved[6] > 2020-08-31
        derive: add days_taken
          days_taken: number(0) "Days taken" "số ngày giải quyết" = days(received[5], resolved[6])
        derive: add quarter
          quarter: period(quarter) "quý" = quarter(received[5])
        project: list id, days_taken, quarter
          id: text = id[0]
          days_taken: number(0) "Days taken" "số ngày giải quyết" = days_taken[9]
          quarter: period(quarter) "quý" = quarter[10]
          output dossiers
      """),
    DumpExample(
      "dossiers | add age = band(days_taken, 0, 5), x = if(tracked, \"a\", \"\") | show count by age, is_pending",
      """
      query on dossiers, calendar months
        add: add age = band(days_taken, 0, 5), x = if(tracked, "a", "")
          age: category = cases(or(received[5] is missing, resolved[6] is missing): missing; days(received[5], resolved[6]) < 0: "< 0"; days(received[5], resolved[6]) < 5: "0–4"; else: "5+")
          x: category = cases(tracked[8] is missing: missing; tracked[8] is true: "a"; else: missing)
        show: show count by age, is_pending
          item count: number(0) "đếm"
            count
          key age: category
            age[9]
            every value of "< 0", "0–4", "5+"
          key is_pending: boolean "Pending" "đang giải quyết"
            cases(and(received[5] <= 2020-09-30, or(resolved[6] is missing, resolved[6] > 2020-09-30)): true; else: false)
            existing values
        output dossiers
          age: category
          is_pending: boolean "Pending" "đang giải quyết"
          count: number(0) "đếm"
      """,
      """
      plan on dossiers, calendar months
        derive: add age = band(days_taken, 0, 5), x = if(tracked, "a", "")
          age: category = cases(or(received[5] is missing, resolved[6] is missing): missing; days(received[5], resolved[6]) < 0: "< 0"; days(received[5], resolved[6]) < 5: "0–4"; else: "5+")
          x: category = cases(tracked[8] is missing: missing; tracked[8] is true: "a"; else: missing)
        aggregate: show count by age, is_pending
          key age: category
            age[9]
            every value of "< 0", "0–4", "5+"
          key is_pending: boolean "Pending" "đang giải quyết"
            cases(and(received[5] <= 2020-09-30, or(resolved[6] is missing, resolved[6] > 2020-09-30)): true; else: false)
            existing values
          counter 0: rows
          measure count: number(0) "đếm" = #0
          output dossiers
      """),
  ]
}
