extension MetricDefinitionSyntax {
  /// Under how many readings the metric can be computed, the one of its own measure included: at least 1.
  package var readingCount: Int { 1 + readings.count }

  /// The metric under one of its readings, as a definition without others: measure, title and time are the reading's.
  ///
  /// - Parameter number: 1 for the metric's own measure; 2 for the first `reading`.
  /// - Returns: nil where the metric has no such reading.
  package func underReading(_ number: Int) -> MetricDefinitionSyntax? {
    guard (1...readingCount).contains(number) else { return nil }
    let reading = number == 1 ? nil : readings[number - 2]
    return MetricDefinitionSyntax(
      name: name, title: reading?.title ?? title, vietnameseTitle: reading.map(\.vietnameseTitle) ?? vietnameseTitle,
      table: table, measure: reading?.measure ?? measure, time: reading?.time ?? time,
      timeEnd: reading?.time == nil ? timeEnd : nil, target: target, unknown: unknown, decimals: decimals,
      citation: citation, polarity: polarity, score: score, readings: [], replaces: replaces,
      end: end)
  }

  /// The same definition under another name.
  package func named(_ name: NameSyntax) -> MetricDefinitionSyntax {
    MetricDefinitionSyntax(
      name: name, title: title, vietnameseTitle: vietnameseTitle, table: table, measure: measure, time: time,
      timeEnd: timeEnd, target: target, unknown: unknown, decimals: decimals, citation: citation, polarity: polarity,
      score: score, readings: readings, replaces: replaces, end: end)
  }
}
