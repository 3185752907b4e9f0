import Foundation
import Testing

/// What must hold for every dossier, and what the set promises to contain.
@Suite struct DossierRulesTests {
  private let dossiers: CommaSeparatedFile
  private let procedures: [String: [String: String]]

  init() throws {
    dossiers = try Self.dossiers.get()
    procedures = try Dictionary(
      CommittedSet.table("procedures").rows.map { ($0["code"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Read once for all tests of the suite.
  private static let dossiers = Result { try CommittedSet.table("dossiers") }

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
    ShareExample("Saturdays", 15...60) { row, _ in OfficeCalendar.weekday(row["received"] ?? "") == 6 },
    ShareExample("communes", 500...650) { row, _ in row["tier"] == "commune" },
    ShareExample("certification and civil status", 450...650) { _, procedure in
      procedure?["domain"] == "Chứng thực" || procedure?["domain"] == "Hộ tịch"
    },
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

  /// In April 2020 people kept away from the counters.
  @Test func onlineJumpsInApril() {
    let shares = ["2020-01", "2020-02", "2020-03", "2020-04"].map { month in
      let rows = dossiers.rows.filter { ($0["received"] ?? "").hasPrefix(month) }
      return rows.count { $0["channel"] == "online" } * 1000 / max(1, rows.count)
    }
    #expect(shares[3] * 10 > shares[2] * 15, "\(shares)")
    #expect(shares[..<3].allSatisfy { $0 < shares[2] + 1 }, "\(shares)")
  }

  @Test func certificationAndCivilStatusLead() {
    var counts: [String: Int] = [:]
    for row in dossiers.rows { counts[procedures[row["procedure"] ?? ""]?["domain"] ?? "", default: 0] += 1 }
    #expect(counts.sorted { $0.value > $1.value }.prefix(2).map(\.key) == ["Chứng thực", "Hộ tịch"])
  }

  /// Some of what is pending has been so for months, and none of it is about to be accepted.
  @Test func someDossiersHaveBeenPendingForLong() {
    let old = dossiers.rows.filter { $0["resolved"] == "" && ($0["received"] ?? "") < "2020-07-01" }
    let pending = dossiers.count { $0["resolved"] == "" }
    #expect((50...200).contains(old.count * 1000 / max(1, pending)), "\(old.count) of \(pending)")
    #expect(old.allSatisfy { $0["status"] != "registered" })
    #expect(Set(old.compactMap { $0["received"]?.prefix(7) }).count >= 6)
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
