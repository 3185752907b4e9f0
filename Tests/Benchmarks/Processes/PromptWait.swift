import Foundation

/// How long a program takes, on a terminal, from its start until a text stands there.
///
/// The terminal is a pseudo-terminal of 80 × 24 cells that answers the questions that programs ask of terminals (colour of
/// the background, kind of terminal, place of the cursor) at once, as a real one does.
///
/// Unsafe code, and why it holds: as in ``ProcessRunner``; each `ioctl` gets a variable of the type that its request names;
/// `read` writes at most as many bytes as the array has.
struct PromptWait {
  let folder: URL
  /// The text that ends the wait.
  let prompt: String
  var secondsAtMost = 20.0

  // Linux's numbers for what Swift's importer leaves out: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// - Returns: Seconds; the program is ended then, in whatever it does.
  func seconds(_ command: Command) throws -> Double {
    let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, unsafe ioctl(terminal, Self.setLock, &locked) == 0,
      unsafe ioctl(terminal, Self.getNumber, &number) == 0
    else { throw ProcessFault(description: "no pseudo-terminal: errno \(errno)") }
    defer { close(terminal) }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
    let started = ContinuousClock.now
    let child = try spawn(command, on: "/dev/pts/\(number)")
    defer {
      kill(child, SIGKILL)
      var status: Int32 = 0
      while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    }
    let wanted = Array(prompt.utf8)
    var seen: [UInt8] = []
    var answered = 0
    while !Self.contains(seen, wanted) {
      guard ProcessRunner.seconds(ContinuousClock.now - started) < secondsAtMost, let more = Self.read(terminal) else {
        throw ProcessFault(
          description: "\(command.program): no '\(prompt)' on the terminal: \(String(decoding: seen, as: UTF8.self))")
      }
      seen += more
      answered = answer(questionsIn: seen, from: answered, on: terminal)
    }
    return ProcessRunner.seconds(ContinuousClock.now - started)
  }

  /// - Returns: How much of what was seen has been looked at.
  private func answer(questionsIn seen: [UInt8], from start: Int, on terminal: Int32) -> Int {
    let text = String(decoding: seen[start...], as: UTF8.self)
    let answers = [
      ("\u{1B}]11;?", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"), ("\u{1B}[c", "\u{1B}[?62;22c"),
      ("\u{1B}[6n", "\u{1B}[1;1R"),
    ]
    var isAnswered = false
    for (question, answer) in answers where text.contains(question) {
      isAnswered = true
      let bytes = Array(answer.utf8)
      _ = unsafe bytes.withUnsafeBytes { unsafe write(terminal, $0.baseAddress, $0.count) }
    }
    return isAnswered ? seen.count : start
  }

  /// What stands ready to be read, waited for at most a second at a time; nil when the terminal was closed.
  private static func read(_ terminal: Int32) -> [UInt8]? {
    var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&watched, 1, 1000) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(terminal, $0.baseAddress, $0.count) }
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private func spawn(_ command: Command, on terminal: String) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first opening by the leader of a session makes the terminal its own.
    for descriptor in [0, 1, 2] as [Int32] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, terminal, O_RDWR, 0)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Self.newSession)
    return try unsafe ProcessRunner.spawn(command, &actions, &attributes, home: folder.path)
  }
}
