import Synchronization
import Testing
import WorkProgress

/// What the thread that draws sees of the threads that work.
@Suite struct WorkMonitorTests {
  @Test func thereIsNoProgressBeforeATaskAndAfterIt() throws {
    let monitor = WorkMonitor()
    #expect(monitor.progress == nil)
    monitor.advance(by: 7)
    #expect(monitor.progress == nil)
    monitor.begin(.loading, total: 10, unit: .bytes)
    #expect(monitor.progress != nil)
    monitor.end()
    #expect(monitor.progress == nil)
  }

  @Test(arguments: WorkMonitor.Work.allCases, [WorkMonitor.Unit.bytes, .rows])
  func tellsWhatWasBegun(_ work: WorkMonitor.Work, _ unit: WorkMonitor.Unit) throws {
    let monitor = WorkMonitor()
    let before = ContinuousClock.now
    monitor.begin(work, total: 12, unit: unit)
    let after = ContinuousClock.now
    let progress = try #require(monitor.progress)
    #expect(progress.work == work)
    #expect(progress.unit == unit)
    #expect(progress.done == 0)
    #expect(progress.total == 12)
    #expect((before...after).contains(progress.start))
  }

  /// A reader may count a little more than it was said to have: never more than all is shown.
  @Test(arguments: [
    ([0], 0), ([1, 2, 3], 6), ([10], 10), ([4, 4, 4], 10), ([Int.max / 2], 10),
  ])
  func whatIsDoneIsAtMostTheWhole(_ steps: [Int], _ done: Int) throws {
    let monitor = WorkMonitor()
    monitor.begin(.scanning, total: 10, unit: .rows)
    for step in steps { monitor.advance(by: step) }
    #expect(try #require(monitor.progress).done == done)
  }

  @Test func nothingToBeDoneStaysNothing() throws {
    let monitor = WorkMonitor()
    monitor.begin(.sorting, total: 0, unit: .rows)
    monitor.advance(by: 3)
    let progress = try #require(monitor.progress)
    #expect(progress.done == 0 && progress.total == 0)
  }

  /// One monitor serves one part of the work after the other.
  @Test func aNewPartBeginsAtNothing() throws {
    let monitor = WorkMonitor()
    monitor.begin(.loading, total: 10, unit: .bytes)
    monitor.advance(by: 9)
    let first = try #require(monitor.progress)
    monitor.begin(.printing, total: 3, unit: .rows)
    let second = try #require(monitor.progress)
    #expect(first.done == 9)
    #expect(second.done == 0)
    #expect(second.work == .printing && second.unit == .rows && second.total == 3)
    #expect(second.start >= first.start)
  }

  @Test func countsWhatEveryThreadReports() async throws {
    let monitor = WorkMonitor()
    monitor.begin(.scanning, total: 1_000_000, unit: .rows)
    await withTaskGroup(of: Void.self) { group in
      for worker in 1...8 {
        group.addTask {
          for _ in 0..<1000 { monitor.advance(by: worker) }
        }
      }
    }
    #expect(try #require(monitor.progress).done == 36_000)
  }

  @Test func asksEachTimeWhetherToStop() {
    let answers = Mutex([false, false, true])
    let monitor = WorkMonitor { answers.withLock { $0.removeFirst() } }
    #expect([monitor.isCancelled, monitor.isCancelled, monitor.isCancelled] == [false, false, true])
    #expect(!WorkMonitor().isCancelled)
  }
}
