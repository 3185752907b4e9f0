import Foundation

/// A program on a terminal: what is typed, and how long it takes until a text stands there.
///
/// The terminal is a pseudo-terminal of 80 × 24 cells that answers the questions that programs ask of terminals (colour of
/// the background, kind of terminal, place of the cursor) at once, as a real one does.
///
/// Unsafe code, and why it holds: as in ``ProcessRunner``; each `ioctl` gets a variable of the type that its request names;
/// `read` writes at most as many bytes as the array has, and `write` reads at most as many as there are.
final class TerminalProgram {
  private let name: String
  private let terminal: Int32
  private let child: pid_t
  /// When the program was started, or last typed to.
  private var started = ContinuousClock.now
  /// What it has written since then.
  private var seen: [UInt8] = []
  /// How much of that was looked at for questions.
  private var answered = 0

  // Linux's numbers for what Swift's importer leaves out: TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// - Parameter home: The folder that the program takes for the user's.
  init(_ command: Command, home: URL) throws {
    name = command.program
    terminal = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, unsafe ioctl(terminal, Self.setLock, &locked) == 0,
      unsafe ioctl(terminal, Self.getNumber, &number) == 0
    else { throw ProcessFault(description: "no pseudo-terminal: errno \(errno)") }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(terminal, UInt(TIOCSWINSZ), &size)
    started = ContinuousClock.now
    child = try Self.spawn(command, on: "/dev/pts/\(number)", home: home.path)
  }

  /// Ends the program, in whatever it does.
  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    close(terminal)
  }

  func type(_ text: String) {
    seen = []
    answered = 0
    started = ContinuousClock.now
    write(text)
  }

  /// Waits until a text stands in what the program wrote since it was started or typed to.
  ///
  /// - Returns: Seconds since then.
  func seconds(until text: String, atMost limit: Double = 120) throws -> Double {
    let wanted = Array(text.utf8)
    while !Self.contains(seen, wanted) {
      guard ProcessRunner.seconds(ContinuousClock.now - started) < limit, let more = read(milliseconds: 1000) else {
        throw ProcessFault(
          description: "\(name): no '\(text)' on the terminal: \(String(decoding: seen.suffix(2000), as: UTF8.self))")
      }
      seen += more
      answerQuestions()
    }
    return ProcessRunner.seconds(ContinuousClock.now - started)
  }

  /// Waits until the program writes nothing for a fifth of a second.
  func settle() {
    while let more = read(milliseconds: 200), !more.isEmpty {
      seen += more
      answerQuestions()
    }
  }

  private func answerQuestions() {
    let text = String(decoding: seen[answered...], as: UTF8.self)
    let answers = [
      ("\u{1B}]11;?", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\"), ("\u{1B}[c", "\u{1B}[?62;22c"),
      ("\u{1B}[6n", "\u{1B}[1;1R"),
    ]
    for (question, answer) in answers where text.contains(question) {
      answered = seen.count
      write(answer)
    }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  /// What stands ready to be read, waited for so long; nil when the terminal was closed.
  private func read(milliseconds: Int32) -> [UInt8]? {
    var watched = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&watched, 1, milliseconds) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(terminal, $0.baseAddress, $0.count) }
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard bytes.count >= wanted.count else { return false }
    return (0...(bytes.count - wanted.count)).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }

  private static func spawn(_ command: Command, on terminal: String, home: String) throws -> pid_t {
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
    unsafe posix_spawnattr_setflags(&attributes, newSession)
    return try unsafe ProcessRunner.spawn(command, &actions, &attributes, home: home)
  }
}
