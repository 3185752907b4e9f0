import ColumnarData
import Diagnostics
import ShellSession
import TestSupport
import Testing
import Values
import VietnameseText

/// `why`: the parts of a change add up to it as printed, for random keys and periods of the example set.
@Suite struct ReasonsTests {
  private static let ratios = [
    "ratio(channel = online)", "ratio(tracked)", "ratio(channel = online of level >= 3)",
    "ratio(paid_online of fee > 0)",
    "ratio(return_channel = post of resolved is not missing)", "ratio(supplements > 0)",
  ]
  private static let keys = [
    "tier", "channel", "district", "level", "domain", "postal", "supplements", "return_channel", "tracked", "fee",
  ]
  private static let periods = ["2020Q1", "2020Q2", "2020Q3", "2020-03", "2020-07", "2020-04-01..2020-05-15"]
  private static let filters = ["", "| where tier = commune", "| where fee > 0", "| where level >= 3"]

  @Test(arguments: UInt64(0)..<6)
  func ownRateAndMixAddUpToTheChange(_ chunk: UInt64) async throws {
    let session = try await Example.session()
    var random = SeededRandom(seed: 1955 + chunk)
    var told = 0
    for _ in 0..<15 {
      let base = random.chance(70) ? "previous" : random.pick(Self.periods)
      let query =
        "why dossiers \(random.pick(Self.filters)) | in \(random.pick(Self.periods)) | show \(random.pick(Self.ratios))"
        + " by \(random.pick(Self.keys)) | change from \(base)"
      let answer = await session.ask(query)
      guard let table = answer.table else {
        // The quarter before the data begin has no rows to compare with.
        #expect(answer.errors == [.noRowsBefore] || query.contains("in 2020Q1"), "\(query)\n\(answer.written())")
        continue
      }
      told += 1
      try Self.check(table, query)
    }
    #expect(told >= 8, "most changes can be split")
  }

  /// In hundredths of a percentage point.
  private static func check(_ table: ReportedTable, _ query: String) throws {
    func points(_ row: Int, _ name: String) throws -> Int64 {
      let number = try #require(table.number(row, name), "\(query)")
      #expect(number.scale == 2)
      return number.unscaled
    }
    let last = table.rowCount - 1
    #expect(table.result.roles == Array(repeating: .detail, count: last) + [.total], "\(query)")
    var sums: [Int64] = [0, 0, 0]
    for row in 0..<last {
      let parts = try [points(row, "own_rate"), points(row, "mix"), points(row, "change")]
      #expect(parts[0] + parts[1] == parts[2], "\(query), row \(row + 1)")
      for index in sums.indices { sums[index] += parts[index] }
    }
    #expect(try sums == [points(last, "own_rate"), points(last, "mix"), points(last, "change")], "\(query)")
    let before = try #require(table.ratio(last, "previous"), "\(query)")
    let now = try #require(table.ratio(last, "now"), "\(query)")
    for (name, whole) in [("previous", before), ("now", now)] {
      let ratios = (0..<last).compactMap { table.ratio($0, name) }
      #expect(ratios.reduce(0) { $0 + $1.numerator } == whole.numerator, "\(query), \(name)")
      #expect(ratios.reduce(0) { $0 + $1.denominator } == whole.denominator, "\(query), \(name)")
    }
    // n1/d1 − n0/d0 in hundredths of a point, half away from zero.
    let difference = Ratio(
      now.numerator * before.denominator - before.numerator * now.denominator, now.denominator * before.denominator)
    #expect(difference.rounded(toScale: 2, shift: 2)?.unscaled == (try points(last, "change")), "\(query)")
    // The greatest parts stand first.
    let sizes = try (0..<last).map { try points($0, "change").magnitude }
    #expect(sizes == sizes.sorted(by: >), "\(query)")
  }

  /// 2,045 of 13,860 in Q1, 4,183 of 14,792 in Q2: 14.75% to 28.28%. By tier the own rates alone explain more than all of it.
  @Test func theOnlineShareOfTheSecondQuarter() async throws {
    let answer = try await Example.ask(
      "why dossiers | in 2020Q2 | show ratio(channel = online) by tier | change from previous")
    let table = try #require(answer.table, "\(answer.written())")
    #expect(
      table.lines("tier", "previous", "now", "own_rate", "mix", "change") == [
        "province | 1105/4172 | 2157/4371 | 6.82 | -0.09 | 6.73",
        "commune | 622/7621 | 1384/8229 | 4.79 | -0.06 | 4.73",
        "district | 318/2067 | 642/2192 | 2.06 | 0.00 | 2.06",
        "Total | 2045/13860 | 4183/14792 | 13.67 | -0.15 | 13.52",
      ])
  }

  @Test(arguments: [
    "why dossiers | in 2020Q2 | show count by tier | change from previous",
    "why dossiers | in 2020Q2 | show ratio(channel = online) | change from previous",
    "why dossiers | in 2020Q2 | show ratio(channel = online) by tier",
    "why dossiers | in 2020Q2 | show ratio(channel = online), ratio(tracked) by tier | change from previous",
    "why dossiers | in 2020Q2 | show ratio(channel = online) by tier across channel | change from previous",
    "why dossiers | in 2020Q2 | show ratio(channel = online) by tier | sort ratio | change from previous",
  ])
  func whatItNeedsIsTold(_ text: String) async throws {
    for language in [Language.english, .vietnamese] {
      let answer = try await Example.ask(text, language)
      #expect(!answer.errors.isEmpty && answer.tables.isEmpty, "\(answer.written(in: language))")
      #expect(answer.errors.allSatisfy { $0 == .whyNeedsChange || $0.rawValue.hasPrefix("MC12") }, "\(answer.errors)")
    }
  }
}
