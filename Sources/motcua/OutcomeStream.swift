import ColumnarData
import ResultRendering
import ShellSession
import Synchronization
import Terminal
import VietnameseText
import WorkProgress

/// Writes the parts of outcomes to the standard streams, a long result while its text is made: no more of it is in memory
/// than some hundred rows.
final class OutcomeStream: TextOutputStream, Sendable {
  private struct State {
    var ending = StandardOutput.Ending.whole
    var failures: [OutcomePiece] = []
  }

  private let text: OutcomeText
  private let isCut: @Sendable () -> Bool
  private let state = Mutex(State())

  /// - Parameter isCut: Whether the user asked to stop.
  init(text: OutcomeText, isCut: @escaping @Sendable () -> Bool) {
    self.text = text
    self.isCut = isCut
  }

  /// How the writing ended so far; nothing is written after anything but the whole.
  var ending: StandardOutput.Ending { state.withLock { $0.ending } }

  /// The messages that results could not be written.
  var failures: [OutcomePiece] { state.withLock { $0.failures } }

  /// - Parameter flag: Ctrl-C stops the writing, and a second one does not wait for it.
  func write(_ content: OutcomeContent, until flag: InterruptFlag, in language: Language, of run: ShellRun) async {
    switch content {
    case .piece(let piece): put(piece)
    case .result(let result):
      let monitor = WorkMonitor(isCancelled: { self.isCut() || self.ending != .whole })
      let laidOut = await run.watched(monitor, until: flag, in: language) { self.laidOut(result, monitor) }
      guard let laidOut, let laidOut else { return stop() }
      // At the end of a pipe something else may be on the screen: no line tells how far the writing is.
      if StandardOutput.data.isRegularFile {
        let isDone: Void? = await run.watched(monitor, until: flag, in: language) { self.put(laidOut, monitor) }
        if isDone == nil { stop() }
      } else {
        put(laidOut, monitor)
      }
    }
  }

  /// - Returns: nil where it was stopped, or cannot be had, as is told.
  private func laidOut(_ result: ResultTable, _ monitor: WorkMonitor) -> LaidOutResult? {
    do throws(TextsLost) { return try text.layOut(result, monitor: monitor) } catch { fail(error) }
    return nil
  }

  private func put(_ result: LaidOutResult, _ monitor: WorkMonitor) {
    var (result, output) = (result, self)
    do throws(TextsLost) {
      if try result.write(to: &output, monitor: monitor).isCancelled { stop() }
    } catch {
      fail(error)
    }
  }

  private func fail(_ lost: TextsLost) {
    let piece = text.piece(of: lost)
    put(piece)
    state.withLock { $0.failures.append(piece) }
  }

  private func put(_ piece: OutcomePiece) {
    put(piece.text, to: piece.stream == .note ? .error : .data)
  }

  func write(_ text: String) { put(text, to: .data) }

  private func put(_ text: String, to output: StandardOutput) {
    if ending != .whole { return }
    let ending = output.ending(of: text, monitor: WorkMonitor(isCancelled: isCut))
    state.withLock { $0.ending = ending }
  }

  private func stop() {
    state.withLock { if $0.ending == .whole && $0.failures.isEmpty { $0.ending = .cancelled } }
  }
}
