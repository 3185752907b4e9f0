import QuerySyntax
import Values
import VietnameseText

extension QuestionWord {
  static let english: [(String, QuestionWord)] = [
    (
      "the, a, an, of, in, for, all, show, show me, me, give, give me, what, what is, what are, there, still, about, "
        + "with, and, that, which, who, do, does, we, have, has, get, find, display, on, at, select, "
        + "please, their, its, during, as, sorted, ordered, ranked, had, been, so, how, did, "
        + "i, want, to see, need, can, you, see, any, whose, from, tell me, results, a single, single, offered, "
        + "offered at, responsible for, account for, columns, that have, that has, have had, "
        + "but, provided by, yet, already, at all, so far, in the list, to all, of all, in all, being, got, too, "
        + "only, service, services",
      .shape(.filler)
    ),
    ("is, are, was, were", .figure(.predicate)),
    ("list, list of, a list of, list all", .shape(.rows)), ("where, filter, filter by, only, having", .shape(.filter)),
    ("how many, number of, count, count of, number", .figure(.count)),
    ("how many percent", .figure(.ratioOfLast)),
    ("fraction, fraction of", .figure(.ratio)),
    (
      "percentage, percent, ratio, rate, share of, proportion, proportion of, percentage of, ratio of, rate of",
      .figure(.ratio)
    ),
    ("share, breakdown, distribution, breakdown of, distribution of", .figure(.share)),
    (
      "on time rate, on time ratio, on time share, on time percentage, rate on time, punctuality rate, timely rate",
      .figure(.rate(.onTime))
    ),
    ("late rate, late ratio, late share, late percentage, lateness rate", .figure(.rate(.late))),
    (
      "cumulative, running total, running count, cumulative total, cumulative count, year to date, ytd",
      .figure(.cumulative)
    ),
    (
      "distinct, unique, different, number of distinct, number of different, count distinct, count unique",
      .figure(.distinct)
    ),
    ("sum, sum of", .figure(.aggregate(.sum))), ("average, avg, mean, average of", .figure(.aggregate(.avg))),
    ("median, median of", .figure(.aggregate(.median))), ("max, maximum, largest value of", .figure(.aggregate(.max))),
    ("min, minimum, smallest value of", .figure(.aggregate(.min))),
    ("total, total number of, total of", .figure(.total)),
    ("by, per, each, for each, for every, every, grouped by, group by, split by, broken down by", .shape(.groups)),
    ("across", .shape(.across)), ("within each, of each, in each, within every, of every, within", .shape(.within)),
    ("as columns, in columns", .shape(.asColumns)),
    ("not, without, except, excluding, exclude, ignore, drop, remove, no, outside, other than", .shape(.not)),
    (
      "descending, desc, highest first, largest first, most first, from high to low, from highest to lowest, "
        + "in descending order", .order(.descending)
    ),
    ("ascending, asc, lowest first, smallest first, from low to high, from lowest to highest", .order(.ascending)),
    (
      "top, most, highest, largest, biggest, with the most, with most, busiest, most used, used most, "
        + "used most often, most often, most common, most frequent, "
        + "most requested, requested most often, requested most, "
        + "longest, greatest", .order(.most)
    ),
    (
      "bottom, least, fewest, lowest, smallest, with the fewest, with the least, least used, least common, shortest",
      .order(.least)
    ), ("best", .order(.best)), ("worst", .order(.worst)), ("latest, newest, most recent", .order(.newest)),
    ("oldest, earliest", .order(.oldest)),
    ("slowest", .order(.slowest)), ("fastest, quickest", .order(.fastest)),
    ("most expensive, dearest, costliest", .order(.dearest)), ("cheapest, least expensive", .order(.cheapest)),
    ("sort by, sorted by, order by, ordered by, in order of", .order(.sortBy)),
    ("postal, mailed, by mail", .value("post")),
    ("daily", .shape(.each(.day))), ("weekly", .shape(.each(.week))), ("monthly", .shape(.each(.month))),
    ("quarterly", .shape(.each(.quarter))),
    ("yearly, annual, annually", .shape(.each(.year))),
    ("fees collected, collected fees, total fees collected, fee revenue, fee income", .figure(.totalOf("fee"))),
    ("refusal rate, rejection rate", .figure(.ratioOf("refused"))), ("withdrawal rate", .figure(.ratioOf("withdrawn"))),
    ("before the due date, before the deadline, ahead of the deadline, ahead of time", .value("early")),
    ("after the due date, after the deadline, past the deadline, past due", .value("late")),
    ("counter, at the counter, over the counter", .value("counter")),
    (
      "days, days to resolve, days to resolve a dossier, days to resolve dossiers, days to finish",
      .column("days_taken")
    ),
    (
      "supplemented, to be supplemented, needed a supplement, needed supplements, needing supplements, "
        + "needed more papers, needing more papers, with supplements",
      .condition(LocalizedText(english: "supplements > 0", vietnamese: "số lần bổ sung > 0"))
    ), ("received, receive, receives, accepted, came, came in, coming in, arrived", .happening("received")),
    ("submitted, sent, sent in, filed, lodged, handed in", .happening("submitted")),
    (
      "resolved, resolve, resolves, handled, handle, processed, finished, finish, completed, closed, settled, done",
      .happening("resolved")
    ),
    ("due, falling due, fell due, falls due", .happening("due")),
    ("returned, handed back, given back, sent back, returned to the applicant", .happening("returned")),
    ("before, earlier than", .side("<")), ("after, later than", .side(">")),
    ("since, starting, starting from, from", .side(">=")),
    ("until, till, through, up to, by the end of, up to the end of, until the end of", .side("<=")),
    ("chart, graph, plot, draw, chart of, graph of, a chart of", .shape(.chart(nil))),
    ("bar chart, bar chart of, bars", .shape(.chart(.bar))),
    ("line chart, line chart of, line graph, trend", .shape(.chart(.line))),
    ("compare, compared with, compared to, versus, vs, against, comparison", .figure(.compare)),
    ("growth", .figure(.growth)),
    (
      "change from, changed from, changes from, change between, changed between, change in, changes in, changed",
      .figure(.changed)
    ), ("department, departments", .shape(.unitsOf("province"))), ("communes", .shape(.unitsOf("commune"))),
    ("metric, indicator, target, targets", .metric), ("contains, containing, contain", .contains),
    (
      "same period last year, the same period last year, same quarter last year, the same quarter last year, "
        + "same month last year, the same month last year, a year earlier, the year before", .figure(.lastYear)
    ), ("newest first, latest first, most recent first", .order(.newest)), ("oldest first", .order(.oldest)),
    (">=, at least, no less than", .comparison(">=")), ("<=, at most, no more than", .comparison("<=")),
    (">, over, above, more than, greater than, higher than", .comparison(">")),
    ("<, under, below, less than, lower than", .comparison("<")), ("=, equal to, equals", .comparison("=")),
    ("processing days, processing time, handling time, days to process", .column("days_taken")),
    (
      "unresolved, not resolved, not yet resolved, open dossiers, outstanding, not done, not yet done, not finished, "
        + "being processed, being handled, not yet finished, unfinished, not completed, not closed, still pending, "
        + "still open, in progress",
      .condition(pending)
    ),
    ("sort, rank, ranking of, ranking", .order(.ranked)),
    ("untracked", .condition(LocalizedText(english: "not tracked", vietnamese: "không đã cập nhật một cửa"))),
    ("not yet due, within the limit, within the deadline, within the time limit", .value("within")),
    ("working days, workdays, business days", .column("workdays_taken")),
    (
      "free, free of charge, that cost nothing",
      .condition(LocalizedText(english: "fee = 0", vietnamese: "phí = 0"))
    ),
    (
      "with a fee, that have a fee, that charge a fee, with fees",
      .condition(LocalizedText(english: "fee > 0", vietnamese: "phí > 0"))
    ),
    ("to", .upTo), ("missing, empty, blank, null, is missing, is empty, is blank, is null", .missing),
  ]
}
