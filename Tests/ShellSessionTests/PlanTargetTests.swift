import Diagnostics
import Foundation
import ShellSession
import TestSupport
import Testing

/// Metrics whose target stands in the plan among the open tables, and not in their definition.
@Suite struct PlanTargetTests {
  private static let dossiers = """
    id,channel,received
    1,online,2020-07-01
    2,online,2020-07-02
    3,direct,2020-07-03
    4,direct,2020-08-03
    """

  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func session(targets: String?) async throws -> Session {
    try folder.write(Self.dossiers, to: "dossiers.csv")
    if let targets { try folder.write(targets, to: "targets.csv") }
    let session = Session(configuration: SessionConfiguration())
    #expect(await session.tell("open \"\(folder.url.path)\"").errors == [])
    #expect(await session.tell("metric sent on dossiers = ratio(channel = online) time received").errors == [])
    return session
  }

  private let question = "dossiers | show sent by month | where sent meets target"

  @Test(arguments: [("30", 1), ("70", 0), ("0", 2)])
  func aPlanJudgesTheMetricsThatItNames(_ percent: String, _ months: Int) async throws {
    let session = try await session(targets: "id,metric,comparison,value\nT1,sent,>=,\(percent)\n")
    let told = await session.tell(question)
    #expect(told.errors == [], "\(told.written())")
    #expect(told.rows.count == months)
    let chart = await session.tell("dossiers | show sent by month | chart")
    #expect(chart.written().contains("\(percent)%"), "\(chart.written())")
  }

  @Test func theFirstRowOfANameHolds() async throws {
    let session = try await session(targets: "id,metric,comparison,value\nT1,SENT,>=,70\nT2,sent,>=,10\n")
    #expect(await session.tell(question).rows.isEmpty)
  }

  @Test func aDefinitionsOwnTargetGoesBeforeThePlan() async throws {
    let session = try await session(targets: "id,metric,comparison,value\nT1,sent,>=,70\n")
    _ = await session.tell("metric sent on dossiers = ratio(channel = online) time received target >= 10% replace")
    #expect(await session.tell(question).rows.count == 1)
  }

  @Test(arguments: [
    nil, "id,metric,comparison,value\nT1,other,>=,70\n", "id,metric,comparison,value\nT1,sent,about,x\n",
  ])
  func withoutAPlanThereIsNoTarget(_ targets: String?) async throws {
    #expect(await (try session(targets: targets)).tell(question).errors == [.noTarget])
  }

  /// What is open decides: another plan takes the place of the one before.
  @Test func aPlanOpenedLaterCounts() async throws {
    let session = try await session(targets: nil)
    #expect(await session.tell(question).errors == [.noTarget])
    try folder.write("id,metric,comparison,value\nT1,sent,>=,30\n", to: "plan.csv")
    _ = await session.tell("open \"\(folder.url.path)/plan.csv\" as targets")
    #expect(await session.tell(question).rows.count == 1)
  }
}
