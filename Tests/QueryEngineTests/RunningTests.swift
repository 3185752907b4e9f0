import ColumnarData
import Diagnostics
import QueryEngine
import QueryPlan
import Synchronization
import Testing
import Values
import VietnameseText
import WorkProgress

/// Workers and batches, cancellation, the funnel, and one trigger for each diagnostic of a run.
@Suite struct RunningTests {
  private let all = Condition.constant(true)
  private static let id = Sample.column("id")
  private static let fee = Sample.column("fee")
  private let channel = Sample.key(Sample.column("channel"))

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (2, 3), (5, 65_536), (8, 1)])
  func workersAndBatchesChangeNothing(_ threads: Int, _ batchRows: Int) async throws {
    let fee = Expression.column(Sample.column("fee"))
    let id = Sample.column("id")
    let queries = [
      Query().show(
        [
          ("count", .number(scale: 0), .count(where: Sample.channel("online"))),
          ("sum", .number(scale: 0), .sum(fee, where: all)), ("min", .number(scale: 0), .minimum(fee, where: all)),
          ("max", .number(scale: 0), .maximum(fee, where: all)),
          (
            "distinct", .number(scale: 0),
            .distinct(.product(fee, .number(FixedDecimal(unscaled: 1 << 40))), where: all)
          ),
          ("median", .ratio(.mean), .quantile(fee, fraction: FixedDecimal(unscaled: 5, scale: 1), where: all)),
          (
            "wide", .ratio(.mean),
            .quantile(
              .product(fee, .number(FixedDecimal(unscaled: 1 << 40))), fraction: FixedDecimal(unscaled: 5, scale: 1),
              where: all)
          ),
        ], by: [Sample.key(Sample.procedure("domain"))], total: true),
      Query().filter(.not(.isMissing(fee))).stage(.list([id]), output: [id.field]),
    ]
    for query in queries {
      let expected = try await query.lines(engine: QueryEngine(threads: 1))
      let lines = try await query.lines(engine: QueryEngine(threads: threads, batchRows: batchRows))
      #expect(lines == expected)
    }
    #expect(try await queries[1].lines() == ["d1", "d2", "d3", "d5", "d6", "d7", "d8"])
  }

  @Test func aRunEndsWithinABatchOfBeingCancelled() async throws {
    let looks = Mutex(0)
    let plan = LogicalPlan(lowering: Query().count(by: [channel]).checked)
    let monitor = WorkMonitor {
      looks.withLock {
        $0 += 1
        return $0 > 3
      }
    }
    await #expect(throws: DiagnosticError(Diagnostic(.cancelled))) {
      try await QueryEngine(threads: 1, batchRows: 2).run(plan, on: Sample.catalog, monitor: monitor)
    }
    #expect(looks.withLock { $0 } == 4)
  }

  /// Whenever it is cancelled, a run gives its whole answer or none.
  @Test(arguments: [
    Query().count(by: [Sample.key(id)]), Query().stage(.list([id, fee]), output: [id.field, fee.field]).sort("id"),
    Query().stage(.list([id, fee]), output: [id.field, fee.field]).sort("fee").top(3, by: "id"),
  ])
  func aCancelledRunGivesNothing(_ query: Query) async throws {
    let texts = Sample.dossiers.columns[0]
    guard case .text = texts else {
      Issue.record("ids are to be long texts, which are numbered first")
      return
    }
    let plan = LogicalPlan(lowering: query.checked)
    let whole = try await query.lines(engine: QueryEngine(threads: 1))
    var answers = 0
    for limit in 0..<60 {
      let looks = Mutex(0)
      let monitor = WorkMonitor {
        looks.withLock {
          $0 += 1
          return $0 > limit
        }
      }
      do {
        let answer = try await QueryEngine(threads: 1, batchRows: 2).run(plan, on: Sample.catalog, monitor: monitor)
        #expect(answer.result.lines == whole)
        answers += 1
      } catch {
        #expect(error == DiagnosticError(Diagnostic(.cancelled)))
      }
    }
    #expect((1..<60).contains(answers))
  }

  /// One query for each code of the area "running" that a query alone can bring about: `cancelled` takes a monitor, and
  /// `textsLost` a file (``SourceTextTests``).
  @Test func everyDiagnosticOfARunHasATrigger() async throws {
    let fee = Expression.column(Sample.column("fee"))
    let huge = Expression.product(fee, .number(FixedDecimal(unscaled: Int64.max / 2)))
    let fax = ColumnReference(fieldIndex: 1, field: Field(name: "fax", type: .number(scale: 0)))
    let online = Measure.proportion(of: Sample.channel("online"), within: all, dropsUnknown: false)
    let days = Sample.period(.day, listing: .periods(0...100_000))
    let nothing = Query().filter(.constant(false)).count()
    let numbers = ["previous", "count", "change"].map { Field(name: $0, type: .number(scale: 0)) }
    let triggers: [(DiagnosticID, Query)] = [
      (
        .noRowsBefore,
        Query().count().stage(
          .change(CheckedChange(baseline: .stages(nothing.stages), keyCount: 0)), output: numbers)
      ),
      (.integerOverflow, Query().show([("sum", .number(scale: 0), .sum(huge, where: all))])),
      (
        .resultColumnMissing,
        Query().count(by: [Sample.period(.year)], across: channel).stage(
          .sort([SortKey(column: fax, isDescending: true)]))
      ),
      (.tooManyResultColumns, Query().count(across: days)),
      (.unknownRowsInRatio, Query().show([("ratio", .ratio(.proportion), online)])),
      (.rowsWithoutValue, Query().show([("sum", .number(scale: 0), .sum(fee, where: all))])),
      (.tiesCutByLimit, Query().count(by: [channel]).top(1, by: "count", isTop: false)),
      (.tooManyGroupsToList, Query().count(by: [days])),
      (.filterKeepsEverything, Query().filter(all).count()),
      (.filterKeepsNothing, Query().filter(.constant(false)).count()),
    ]
    for (id, query) in triggers { #expect(try await told(by: query).contains(id), "\(id)") }
    let area = DiagnosticID.allCases.filter { $0.rawValue.dropFirst(3).first == "4" }
    // What is said of answers without rows: EmptyAnswerTests.
    #expect(Set(area) == Set(triggers.map(\.0) + [.cancelled, .textsLost, .noRowsLeft, .tableIsEmpty]))
  }

  /// What a run and the funnel of a query tell.
  private func told(by query: Query) async throws -> [DiagnosticID] {
    do {
      let engine = QueryEngine()
      let funnel = try await engine.funnel(of: LogicalPlan(lowering: query.checked), on: Sample.catalog)
      return try await query.run().notes.map(\.id) + funnel.notes.map(\.id)
    } catch let error as DiagnosticError {
      return [error.diagnostic.id]
    }
  }

  @Test func aTableThatIsGoneIsAnError() async throws {
    let query = Query("nothing").count()
    await #expect { try await query.run() } throws: { error in
      (error as? DiagnosticError)?.diagnostic.id == .unknownTable
    }
  }

  @Test func aColumnThatAcrossDidNotMakeIsAnError() async throws {
    let fax = ColumnReference(fieldIndex: 1, field: Field(name: "fax", type: .number(scale: 0)))
    let query = Query().count(by: [Sample.period(.year)], across: channel).stage(
      .sort([SortKey(column: fax, isDescending: true)]))
    await #expect { try await query.run() } throws: { error in
      (error as? DiagnosticError)?.diagnostic
        == Diagnostic(.resultColumnMissing, ["name": .text("fax")])
    }
  }

  @Test func tooManyListedGroupsFallBackToThoseThatOccur() async throws {
    let days = Sample.period(.day, listing: .periods(0...100_000))
    let answer = try await Query().count(by: [days]).run()
    #expect(answer.result.table.rowCount == 8)
    #expect(answer.notes.map(\.id) == [.tooManyGroupsToList])
  }

  @Test func theFunnelTellsWhatEachStageDoesToTheRows() async throws {
    let level = Expression.column(Sample.procedure("level"))
    let query = Query().filter(
      .compare(level, .greaterOrEqual, .number(FixedDecimal(unscaled: 4))), text: "where level >= 4"
    ).stage(
      .period(
        PeriodFilter(date: Sample.column("resolved"), days: Sample.day("2020-01-01")...Sample.day("2020-12-31"))),
      text: "in 2020 by resolved"
    ).show(
      [("ratio", .ratio(.proportion), .proportion(of: Sample.channel("online"), within: all, dropsUnknown: false))]
    ).sort("ratio")
    let answer = try await QueryEngine().funnel(of: LogicalPlan(lowering: query.checked), on: Sample.catalog)
    #expect(answer.result.names == ["stage", "removed", "left", "missing", "not_found"])
    #expect(
      answer.result.lines == [
        // The level of d7 (no such procedure) and d8 (none named) is missing; d1 and d2 are at level 3.
        "where level >= 4 4/8 4 2 1",
        "in 2020 by resolved 2/4 2 2 0",
        "show 0/2 2 0 0",
      ])
    #expect(answer.notes.isEmpty)
  }

  @Test(arguments: [
    (Condition.constant(true), DiagnosticID.filterKeepsEverything), (.constant(false), .filterKeepsNothing),
  ])
  func theFunnelWarnsOfAFilterThatRemovesNothingOrEverything(_ condition: Condition, _ id: DiagnosticID) async throws {
    let query = Query().filter(condition, text: "where all").count()
    let answer = try await QueryEngine().funnel(of: LogicalPlan(lowering: query.checked), on: Sample.catalog)
    #expect(answer.notes == [Diagnostic(id, ["stage": .text("where all")])])
  }
}
