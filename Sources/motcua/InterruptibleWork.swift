import Terminal
import VietnameseText
import WorkProgress

/// What Ctrl-C does while the program opens, reads or answers.
extension ShellRun {
  /// Work that one Ctrl-C cancels and a second one abandons, with a line of progress.
  ///
  /// - Returns: What the work gave; nil when it was left.
  func watched<Value: Sendable>(
    _ flag: InterruptFlag, in language: Language, _ work: @escaping @Sendable (WorkMonitor) async -> Value
  ) async -> Value? {
    let monitor = WorkMonitor(isCancelled: { flag.isRaised })
    return await watched(monitor, until: flag, in: language) { await work(monitor) }
  }

  /// The same for work with a monitor of its own.
  func watched<Value: Sendable>(
    _ monitor: WorkMonitor, until flag: InterruptFlag, in language: Language,
    _ work: @escaping @Sendable () async -> Value
  ) async -> Value? {
    let line = options.quiet ? nil : ProgressLine(terminalName: environment.terminalName)
    let hasBar = options.color != .never
    defer { line?.finish() }
    return await AbandonableWork.run(until: { flag.isAbandoned }) { [typeAhead] in
      typeAhead?.beginAgainAfterStop()
      guard let line, let progress = monitor.progress else { return }
      line.update {
        ProgressText(progress, elapsed: ContinuousClock.now - progress.start, language: language)
          .row(cells: $0, hasBar: hasBar)
      }
    } _: {
      await work()
    }
  }
}
