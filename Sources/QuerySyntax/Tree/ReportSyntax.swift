/// A question that several queries answer together: about metrics, about the rows behind a figure, or about the figures of a
/// table. Its answer is a table, which stages may follow.
package struct ReportSyntax: Sendable, Hashable {
  /// What is asked.
  package enum Kind: Sendable, Hashable {
    /// `metrics`
    case metrics
    /// `scorecard in 2020Q3 by district`
    case scorecard(period: PeriodSyntax?, key: KeySyntax?)
    /// `explain metric online_share in 2020Q3`
    case card(metric: PathSyntax, period: PeriodSyntax?)
    /// `goal online_share >= 30% in 2020Q3`; without a target the metric's own counts.
    case goal(metric: PathSyntax, target: MetricDefinitionSyntax.TargetSyntax?, period: PeriodSyntax?)
    /// `sentence online_share in 2020Q3`
    case sentence(metric: PathSyntax, period: PeriodSyntax?)
    /// `rows online_share.n in 2020Q3`, `rows _7[2].n`
    case rows(RowAddressSyntax, period: PeriodSyntax?)
    /// `explain dossiers "…" for online_share`
    case row(table: NameSyntax, id: String, metric: PathSyntax?)
    /// `reconcile reported`
    case reconcile(table: NameSyntax?)
    /// `balance dossiers in 2020Q3 by district`
    case balance(table: NameSyntax?, period: PeriodSyntax?, key: PathSyntax?)
    /// `diff metric online_share "older.motcua"`
    case difference(metric: PathSyntax, file: String)
  }

  /// What is asked.
  package let kind: Kind
  /// What is done with the table that answers.
  package let stages: [StageSyntax]
  /// The bytes of the word with which it begins.
  package let wordRange: Range<Int>
  /// From its first word to the end of its last stage, in bytes.
  package let range: Range<Int>
}

/// Which rows are meant: those behind a figure of a result or of a metric.
package struct RowAddressSyntax: Sendable, Hashable {
  /// The result or the metric, and what follows it up to the brackets, or to the end where there are none.
  package let path: PathSyntax
  /// The row of the result as it is printed, from 1, between brackets.
  package let row: Int?
  /// What follows the brackets: a column, a part.
  package let parts: [NameSyntax]
  /// From the first name to the last, in bytes.
  package let range: Range<Int>
}
