import ColumnarData
import ResultRendering
import Synchronization
import Testing
import WorkProgress

/// What a renderer tells about how far it is, looked at whenever it asks whether to stop.
@Suite struct RenderingProgressTests {
  struct Look: Hashable, CustomStringConvertible {
    let work: WorkMonitor.Work
    let done: Int
    let total: Int
    var description: String { "\(work) \(done)/\(total)" }
  }

  /// A monitor that keeps what it was told each time it is asked, and stops the work after so many looks.
  private final class Observer: Sendable {
    private let looks = Mutex<[Look]>([])
    private let monitor = Mutex<WorkMonitor?>(nil)
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    func makeMonitor() -> WorkMonitor {
      let made = WorkMonitor { self.look() >= self.limit }
      monitor.withLock { $0 = made }
      return made
    }

    /// What was seen; asks no more.
    func finish() -> [Look] {
      monitor.withLock { $0 = nil }
      return looks.withLock { $0 }
    }

    private func look() -> Int {
      guard let progress = monitor.withLock({ $0 })?.progress else { return 0 }
      return looks.withLock {
        $0.append(Look(work: progress.work, done: progress.done, total: progress.total))
        return $0.count
      }
    }
  }

  private static func result(rows: Int) -> ResultTable {
    SampleResults.result([SampleResults.number("n", (0..<rows).map { Int64($0) })])
  }

  @Test(arguments: OutputFormat.allCases)
  func rowsAreToldOnceABatch(_ format: OutputFormat) throws {
    let observer = Observer()
    let monitor = observer.makeMonitor()
    var text = ""
    try ResultRenderer.render(
      Self.result(rows: 1200), format: format, options: RenderingOptions(), to: &text, monitor: monitor)
    #expect(monitor.progress == nil)
    let batches = { (work: WorkMonitor.Work) in [0, 512, 1024].map { Look(work: work, done: $0, total: 1200) } }
    #expect(observer.finish() == (format == .table ? batches(.layingOut) : []) + batches(.printing))
  }

  /// A table is stopped while its columns are measured or while it is drawn; what was written is not the whole.
  @Test(arguments: OutputFormat.allCases, [(1, 0, 0), (3, 0, 1024), (5, 512, 1200)])
  func theTextIsCutWhereTheMonitorSays(_ format: OutputFormat, _ place: (looks: Int, tableRows: Int, otherRows: Int))
    throws
  {
    let observer = Observer(limit: place.looks)
    let monitor = observer.makeMonitor()
    var text = ""
    let summary = try ResultRenderer.render(
      Self.result(rows: 1200), format: format, options: RenderingOptions(), to: &text, monitor: monitor)
    let rows = format == .table ? place.tableRows : place.otherRows
    #expect(summary.rowsWritten == rows)
    #expect(summary.isCancelled == (rows < 1200))
    #expect(text.isEmpty || text.hasSuffix("\n") || format == .json)
    #expect(monitor.progress == nil)
  }
}
