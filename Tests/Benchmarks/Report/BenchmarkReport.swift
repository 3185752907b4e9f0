/// Everything that a run found out, as it is printed.
struct BenchmarkReport: Sendable {
  /// One measurement behind the table.
  struct Detail: Sendable {
    let name: String
    let seconds: Sample
    var cpuSeconds = Sample()
    var peakBytes = Sample()
  }

  var heading: [String] = []
  var rows: [GoalRow] = []
  var details: [Detail] = []
  /// The table of the ordinary questions, where they were put.
  var ordinary: [String] = []
  var notes: [String] = []
  /// Lines that tell which answers were held against which, and where they differ.
  var answers: [String] = []
  var answersAgree = true

  mutating func add(_ samples: [String: ProcessSample], for work: String) {
    for (name, sample) in samples.sorted(by: { $0.key < $1.key }) {
      details.append(
        Detail(
          name: "\(work): \(name)", seconds: sample.seconds, cpuSeconds: sample.cpuSeconds, peakBytes: sample.peakBytes)
      )
    }
  }

  var lines: [String] {
    heading + [""] + TextTable(headings: GoalRow.headings, rows: rows.map(\.cells)).lines + [""] + notes + [""]
      + TextTable(
        headings: ["measured", "n", "median", "least", "greatest", "cpu", "peak"], rows: details.map(Self.cells)
      ).lines + [""] + (ordinary.isEmpty ? [] : ordinary + [""]) + answers
  }

  private static func cells(_ detail: Detail) -> [String] {
    let times = [detail.seconds.median, detail.seconds.least, detail.seconds.greatest, detail.cpuSeconds.median]
    return [detail.name, "\(detail.seconds.count)"] + times.map { $0.map { Quantity.seconds($0).text } ?? "—" }
      + [detail.peakBytes.median.map { Quantity.bytes($0).text } ?? "—"]
  }
}
