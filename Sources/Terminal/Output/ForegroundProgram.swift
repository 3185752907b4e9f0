import CLibEdit
import Glibc

/// A program that has the terminal while it runs: a pager, or the user's editor.
struct ForegroundProgram {
  /// A line of the shell, as users write it in `PAGER` and `EDITOR`.
  let command: String
  let environment: [String: String]

  /// Whether the command is a name and words alone, so that it can run in place of the shell that reads it: then the signal
  /// that ends us reaches the program and not a shell that waits for it.
  private var isPlain: Bool {
    let marks = Set("_-+./,:%@ ")
    return command.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) }
  }

  /// Starts the command in a shell, with the signals that we watch or ignore at their defaults and none blocked, as they
  /// are on the threads of a pool.
  ///
  /// - Parameters:
  ///   - descriptor: Its standard input; nil for ours.
  ///   - argument: Put behind the command; nil for none.
  func start(reading descriptor: Int32? = nil, argument: String? = nil) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard unsafe posix_spawn_file_actions_init(&actions) == 0, unsafe posix_spawnattr_init(&attributes) == 0 else {
      return nil
    }
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if let descriptor { unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, 0) }
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGINT, SIGTSTP, SIGXFSZ] { unsafe sigaddset(&defaults, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    var unblocked = sigset_t()
    unsafe sigemptyset(&unblocked)
    unsafe posix_spawnattr_setsigmask(&attributes, &unblocked)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let line = (isPlain ? "exec " : "") + command + (argument == nil ? "" : " \"$1\"")
    let texts = ["sh", "-c", line] + (argument.map { ["sh", $0] } ?? [])
    var words: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { text in unsafe strdup(text) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var child: pid_t = 0
    var variables: [UnsafeMutablePointer<CChar>?] =
      unsafe environment.map { name, value in unsafe strdup("\(name)=\(value)") } + [nil]
    defer { unsafe variables.forEach { unsafe free($0) } }
    let result = unsafe posix_spawn(&child, "/bin/sh", &actions, &attributes, &words, &variables)
    return result == 0 ? child : nil
  }

  /// Waits until the program has ended; one that outlives the signal which ends us by a second is killed.
  ///
  /// Looked for in turns, since the signal may come to another thread and then interrupts no wait here.
  ///
  /// - Returns: Its status, in the coding of `waitpid`.
  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    var deadline: ContinuousClock.Instant?
    while true {
      let ended = unsafe waitpid(child, &status, WNOHANG)
      if ended == child || ended < 0 && errno != EINTR { return status }
      let signal = motcua_terminating()
      if signal != 0, deadline == nil {
        kill(child, signal)
        deadline = .now + .seconds(1)
      }
      if let deadline, deadline < .now { kill(child, SIGKILL) }
      _ = poll(nil, 0, 20)
    }
  }
}
