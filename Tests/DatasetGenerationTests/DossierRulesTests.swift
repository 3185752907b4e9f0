import Foundation
import Testing

/// What must hold for every dossier, and what the set promises to contain.
@Suite struct DossierRulesTests {
  private static let closedWithout: Set<String> = ["refused", "withdrawn", "stopped"]
  private static let closedWith: Set<String> = ["resolved", "returned"]

  private let dossiers: CommaSeparatedFile
  private let procedures: [String: [String: String]]

  init() throws {
    dossiers = try Self.dossiers.get()
    procedures = try Dictionary(
      CommittedSet.table("procedures").rows.map { ($0["code"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Read once for all tests of the suite.
  private static let dossiers = Result { try CommittedSet.table("dossiers") }

  @Test func datesFollowOneAnotherAndStatusesFollowTheDates() {
    var last = ""
    for row in dossiers.rows {
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

  @Test func channelsFitTheProcedures() {
    for row in dossiers.rows {
      guard let procedure = procedures[row["procedure"] ?? ""] else { continue }
      let fits =
        (row["channel"] != "online" || procedure["online"] == "true")
        && ((row["channel"] != "post" && row["return_channel"] != "post") || procedure["postal"] == "true")
        && (row["paid_online"] == "false" || procedure["level"] == "4") && row["tier"] == procedure["tier"]
      if !fits { Issue.record("dossier \(row["id"] ?? "")") }
    }
  }

  @Test func namesKnownUnitsAndGivesEachNumberOnce() throws {
    let units = try CommittedSet.table("units")
    let districts = Dictionary(
      units.rows.map { ($0["name"] ?? "", $0["district"] ?? "") }, uniquingKeysWith: { first, _ in first })
    for row in dossiers.rows {
      let district = districts[row["unit"] ?? ""]
      if district == nil || district != "" && district != row["district"] { Issue.record("dossier \(row["id"] ?? "")") }
    }
    #expect(dossiers.distinct("id").count == dossiers.rows.count)
    #expect(dossiers.distinct("district").count == 30)
  }

  @Test(arguments: [
    ("2020-01-01", "2020-03-31"), ("2020-07-01", "2020-09-30"), ("2020-06-15", "2020-09-14"),
    ("2020-08-31", "2020-08-31"), ("2020-01-01", "2020-09-30"),
  ])
  func balanceHoldsForEveryUnit(_ first: String, _ last: String) {
    var balances: [String: [String: Int]] = [:]
    for row in dossiers.rows {
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
    #expect(balances.count > 130)
    for (unit, balance) in balances {
      let left = balance["carried over", default: 0] + balance["received", default: 0]
      let right =
        balance["resolved", default: 0] + balance["closed without result", default: 0] + balance["pending", default: 0]
      #expect(left == right, "\(unit)")
    }
  }

  @Test func threeWaysOfCountingTheQuarterDiffer() {
    let calendar = count(receivedFrom: "2020-07-01", to: "2020-09-30")
    let reporting = count(receivedFrom: "2020-06-15", to: "2020-09-14")
    let toReport = count(receivedFrom: "2020-07-01", to: "2020-08-31")
    #expect(Set([calendar, reporting, toReport]).count == 3)
    #expect(count(receivedFrom: "2019-10-01", to: "2019-12-31") > 0)
    #expect(count(receivedFrom: "2019-12-15", to: "2020-09-30") == 50_000)
  }

  private func count(receivedFrom first: String, to last: String) -> Int {
    dossiers.count { ($0["received"] ?? "") >= first && ($0["received"] ?? "") <= last }
  }

  /// Shares of a thousand: what is counted, of what, and the bounds between which a believable set keeps it.
  @Test(arguments: [
    ShareExample("orphans", 1...6) { _, procedure in procedure == nil },
    ShareExample("without due date", 10...30) { row, _ in row["due"] == "" },
    ShareExample("two and more supplements", 5...40) { row, _ in row["supplements"] == "2" || row["supplements"] == "3"
    },
    ShareExample("ties", 150...350, of: isDone) { row, _ in row["resolved"] == row["due"] },
    ShareExample("late", 30...80, of: isDone) { row, _ in row["due"] != "" && row["resolved"] ?? "" > row["due"] ?? ""
    },
    ShareExample("pending", 10...80) { row, _ in row["resolved"] == "" },
    ShareExample("weekend", 5...30) { row, _ in row["channel"] == "online" && isDayOff(row["received"] ?? "") },
    ShareExample("online in 2019Q4", 100...150, of: isReceived("2019")) { row, _ in row["channel"] == "online" },
    ShareExample("online in September", 330...400, of: isReceived("2020-09")) { row, _ in row["channel"] == "online" },
    ShareExample("T3", 250...350, of: isOnlineProcedure) { row, _ in row["channel"] == "online" },
    ShareExample("T4", 900...990, of: isDone) { row, _ in row["tracked"] == "true" },
    ShareExample("T6", 50...149) { row, _ in row["channel"] == "post" },
    ShareExample("T7", 50...149, of: isDone) { row, _ in row["return_channel"] == "post" },
  ])
  func sharesAreBelievable(_ example: ShareExample) {
    var whole = 0
    var part = 0
    for row in dossiers.rows {
      let procedure = procedures[row["procedure"] ?? ""]
      guard example.whole(row, procedure) else { continue }
      whole += 1
      if example.part(row, procedure) { part += 1 }
    }
    #expect(whole > 0)
    #expect(example.bounds.contains(part * 1000 / max(1, whole)))
  }

  @Test func someServicesStayUnused() {
    let usedOnline = dossiers.distinct("procedure") { $0["channel"] == "online" }
    let sent = dossiers.distinct("procedure") { $0["channel"] == "post" || $0["return_channel"] == "post" }
    let online = procedures.values.filter { $0["online"] == "true" }
    let postal = procedures.values.filter { $0["postal"] == "true" }
    #expect((450...650).contains(online.count { usedOnline.contains($0["code"] ?? "") } * 1000 / online.count))
    #expect((350...600).contains(postal.count { sent.contains($0["code"] ?? "") } * 1000 / max(1, postal.count)))
  }

  @Test func onlineShareRisesFromQuarterToQuarter() {
    let shares = [("2019-10", "2020-01"), ("2020-01", "2020-04"), ("2020-04", "2020-07"), ("2020-07", "2020-10")].map {
      first, end in
      let rows = dossiers.rows.filter { ($0["received"] ?? "") >= first && ($0["received"] ?? "") < end }
      return rows.count { $0["channel"] == "online" } * 1000 / max(1, rows.count)
    }
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 }, "\(shares)")
  }

  @Test func someDomainsRestForAQuarter() {
    let all = Set(procedures.values.compactMap { $0["domain"] })
    let second = dossiers.rows.filter { ($0["received"] ?? "").hasPrefix("2020-05") }
    let active = Set(second.compactMap { procedures[$0["procedure"] ?? ""]?["domain"] })
    #expect(all.subtracting(active).isSuperset(of: ["Du lịch", "Ngoại vụ"]))
  }
}

struct ShareExample: Sendable, CustomTestStringConvertible {
  typealias Condition = @Sendable (_ dossier: [String: String], _ procedure: [String: String]?) -> Bool

  let name: String
  let bounds: ClosedRange<Int>
  let whole: Condition
  let part: Condition

  init(
    _ name: String, _ bounds: ClosedRange<Int>, of whole: @escaping Condition = { _, _ in true },
    _ part: @escaping Condition
  ) {
    self.name = name
    self.bounds = bounds
    self.whole = whole
    self.part = part
  }

  var testDescription: String { name }
}

@Sendable private func isDone(_ dossier: [String: String], _ procedure: [String: String]?) -> Bool {
  dossier["resolved"] != ""
}

@Sendable private func isOnlineProcedure(_ dossier: [String: String], _ procedure: [String: String]?) -> Bool {
  procedure?["online"] == "true"
}

private func isReceived(_ prefix: String) -> ShareExample.Condition {
  { dossier, _ in (dossier["received"] ?? "").hasPrefix(prefix) }
}

/// Whether a date, `2020-08-31`, is a Saturday or Sunday.
private func isDayOff(_ date: String) -> Bool {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  let components = DateComponents(
    calendar: Calendar(identifier: .gregorian), timeZone: TimeZone(identifier: "UTC"), year: parts.first ?? 0,
    month: parts.dropFirst().first ?? 0, day: parts.last ?? 0)
  guard let day = components.date else { return false }
  return Int(day.timeIntervalSince1970 / 86400) % 7 == 2 || Int(day.timeIntervalSince1970 / 86400) % 7 == 3
}
