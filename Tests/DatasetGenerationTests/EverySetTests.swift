import DatasetGeneration
import Foundation
import TestSupport
import Testing

/// The committed set, and others of other sizes and seeds.
struct GeneratedSet: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// Read once for all tests.
  let dossiers: Result<CommaSeparatedFile, any Error>
  let procedures: Result<CommaSeparatedFile, any Error>

  static let all = [
    GeneratedSet(testDescription: "committed", folder: Result { CommittedSet.folder }),
    GeneratedSet(dossiers: 4000, seed: 7), GeneratedSet(dossiers: 17_000, seed: .max),
  ]

  private init(dossiers: Int, seed: UInt64) {
    let scratch = Result { try ScratchFolder() }
    self.init(
      testDescription: "\(dossiers) dossiers, seed \(seed)",
      folder: Result {
        let folder = try scratch.get().url.appendingPathComponent("set")
        try DatasetGenerator(dossiers: dossiers, seed: seed).write(to: folder)
        return folder
      })
  }

  private init(testDescription: String, folder: Result<URL, any Error>) {
    self.testDescription = testDescription
    dossiers = Result { try CommaSeparatedFile(folder.get().appendingPathComponent("dossiers.csv")) }
    procedures = Result { try CommaSeparatedFile(folder.get().appendingPathComponent("procedures.csv")) }
  }
}

/// What must hold for every dossier of every set, whatever its size and seed.
@Suite struct EverySetTests {
  private static let closedWithout: Set<String> = ["refused", "withdrawn", "stopped"]
  private static let closedWith: Set<String> = ["resolved", "returned"]

  @Test(arguments: GeneratedSet.all)
  func datesFollowOneAnotherAndStatusesFollowTheDates(_ set: GeneratedSet) throws {
    var last = ""
    for row in try set.dossiers.get().rows {
      let (received, resolved, returned) = (row["received"] ?? "", row["resolved"] ?? "", row["returned"] ?? "")
      let status = row["status"] ?? ""
      let isInOrder =
        row["submitted"] ?? "" >= "2019-12-15" && row["submitted"] ?? "" <= received && last <= received
        && received <= "2020-09-30" && (resolved.isEmpty || received <= resolved && resolved <= "2020-09-30")
        && (returned.isEmpty || resolved <= returned && returned <= "2020-09-30")
        && (row["due"] == "" || received <= row["due"] ?? "")
      let isClosed = Self.closedWith.contains(status) || Self.closedWithout.contains(status)
      let agrees =
        isClosed == !resolved.isEmpty && (status == "returned") == !returned.isEmpty
        && (row["return_channel"] == "") == returned.isEmpty
      if !isInOrder || !agrees { Issue.record("dossier \(row["id"] ?? "")") }
      last = received
    }
  }

  @Test(arguments: [
    ("2020-01-01", "2020-03-31"), ("2020-07-01", "2020-09-30"), ("2020-06-15", "2020-09-14"),
    ("2020-08-31", "2020-08-31"), ("2020-01-01", "2020-09-30"),
  ])
  func balanceHoldsForEveryUnit(_ first: String, _ last: String) throws {
    for set in GeneratedSet.all { try balance(of: set, from: first, to: last) }
  }

  private func balance(of set: GeneratedSet, from first: String, to last: String) throws {
    var balances: [String: [String: Int]] = [:]
    let rows = try set.dossiers.get().rows
    for row in rows {
      let (received, resolved) = (row["received"] ?? "", row["resolved"] ?? "")
      var entries: [String] = []
      if received < first && (resolved.isEmpty || resolved >= first) { entries.append("carried over") }
      if received >= first && received <= last { entries.append("received") }
      if resolved >= first && resolved <= last {
        let status = row["status"] ?? ""
        if Self.closedWith.contains(status) { entries.append("resolved") }
        if Self.closedWithout.contains(status) { entries.append("closed without result") }
      }
      if received <= last && (resolved.isEmpty || resolved > last) { entries.append("pending") }
      for entry in entries { balances[row["unit"] ?? "", default: [:]][entry, default: 0] += 1 }
    }
    #expect(balances.count > min(120, rows.count / 70))
    for (unit, balance) in balances {
      let left = balance["carried over", default: 0] + balance["received", default: 0]
      let right =
        balance["resolved", default: 0] + balance["closed without result", default: 0] + balance["pending", default: 0]
      #expect(left == right, "\(set) \(unit)")
    }
  }

  @Test(arguments: GeneratedSet.all)
  func publishedFiguresDoNotDependOnSizeAndSeed(_ set: GeneratedSet) throws {
    let procedures = try set.procedures.get()
    #expect(procedures.rows.count == 1813)
    #expect(procedures.count { $0["eligible"] == "true" } == 1720)
    #expect(procedures.count { $0["level"] == "3" } == 1227)
    #expect(procedures.count { $0["level"] == "4" } == 444)
  }

  /// On working days any dossier, on Saturdays at the counter, on Sundays and holidays none; and what is sent online on a day
  /// off waits for the next working day.
  @Test(arguments: GeneratedSet.all)
  func dossiersAreReceivedWhenOfficesAreOpen(_ set: GeneratedSet) throws {
    let calendar = try OfficeCalendar()
    var waiting = 0
    for row in try set.dossiers.get().rows {
      let (submitted, received) = (row["submitted"] ?? "", row["received"] ?? "")
      let isOpen =
        calendar.isWorkingDay(received)
        || OfficeCalendar.weekday(received) == 6 && !calendar.holidays.contains(received) && row["channel"] == "counter"
      if !isOpen { Issue.record("received on a day off: \(row["id"] ?? "")") }
      guard row["channel"] == "online", !calendar.isWorkingDay(submitted) else { continue }
      waiting += 1
      if calendar.workingDay(0, after: submitted) != received { Issue.record("not at once: \(row["id"] ?? "")") }
    }
    #expect(waiting > 0)
  }

  /// One or two in a hundred due dates are another date than the time limit gives.
  @Test(arguments: GeneratedSet.all)
  func dueDatesFollowFromTheLimitButForSome(_ set: GeneratedSet) throws {
    let calendar = try OfficeCalendar()
    let limits = try Dictionary(
      set.procedures.get().rows.map { ($0["code"] ?? "", $0["limit_days"].flatMap { Int($0) }) },
      uniquingKeysWith: { first, _ in first })
    var (regular, irregular) = (0, 0)
    for row in try set.dossiers.get().rows where row["supplements"] == "0" && row["due"] != "" {
      guard let limit = limits[row["procedure"] ?? ""] ?? nil else { continue }
      if calendar.workingDay(limit, after: row["received"] ?? "") == row["due"] {
        regular += 1
      } else {
        irregular += 1
      }
    }
    // Fifteen in a thousand, but for chance: four times its spread, which of a large set is little.
    let expected = Double(regular + irregular) * 0.015
    #expect(abs(Double(irregular) - expected) < 4 * expected.squareRoot(), "\(irregular) of \(regular + irregular)")
  }
}
