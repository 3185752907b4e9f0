import CLibEdit
import Glibc

/// The program's signals: SIGINT, SIGTERM, SIGHUP, SIGWINCH and SIGCONT are counted, and wake whoever polls.
///
/// The handler and its counters are in C (`CLibEdit/shim.h`); this type is how Swift sees them. There is one set of
/// signals to a process, so there is one state whatever the number of values of this type.
package struct SignalWatch: Sendable {
  /// Readable after each signal; nil when no pipe could be made, so that only polls by time notice one.
  let wakeupDescriptor: Int32?

  /// Starts to watch. SIGPIPE keeps its default, which ends the program quietly, but while editing.
  package init() {
    if let (reading, writing) = Descriptor.pipe() {
      for end in [reading.number, writing.number] {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
      motcua_wake_by(writing.number)
      wakeupDescriptor = reading.number
    } else {
      wakeupDescriptor = nil
    }
    for signal in [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT] { motcua_watch_signal(signal) }
  }

  /// SIGTERM, SIGHUP, or SIGPIPE while editing, once one has come: the program should end in order.
  package var terminatingSignal: Int32? {
    let signal = motcua_terminating()
    return signal == 0 ? nil : signal
  }

  /// How many signals of each kind have come so far.
  struct Counts: Equatable {
    var interrupts = motcua_interrupts()
    var resizes = motcua_resizes()
    var suspensions = motcua_suspensions()
    var continuations = motcua_continuations()
  }

  /// Empties the pipe that wakes a poll.
  func drain() {
    guard let wakeupDescriptor else { return }
    while let bytes = Descriptor(number: wakeupDescriptor).read(atMost: 64), !bytes.isEmpty {}
  }

  /// Whether Ctrl-Z and SIGPIPE are noted, as while editing, where the terminal has to be given back before, or stop and
  /// end the process at once, as everywhere else.
  func setIsEditing(_ isEditing: Bool) {
    for signal in [SIGTSTP, SIGPIPE] {
      if isEditing { motcua_watch_signal(signal) } else { motcua_leave_signal(signal) }
    }
  }

  /// Whether someone is there who would let a stopped process go on: nobody is for the leader of a session. The kernel
  /// then drops the signal, or gives it to the handler that is set again by the time.
  var canSuspend: Bool { getsid(0) != getpid() }

  /// Stops the process and those it runs with, as Ctrl-Z does; returns when it is continued.
  func suspend() {
    motcua_leave_signal(SIGTSTP)
    kill(0, SIGTSTP)
    motcua_watch_signal(SIGTSTP)
  }
}
