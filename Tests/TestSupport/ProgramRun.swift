import Foundation

/// What one run of a program gave.
package struct ProgramRun {
  package let output: String
  package let remarks: String
  /// The exit code; 128 and the signal where one ended it.
  package let code: Int32
}

extension ProgramRun {
  /// Runs any program to its end, with the variables that are given and no other.
  ///
  /// Foundation's `Process` waits until a socket is closed that a daemon started by the program inherits, as tmux's
  /// server is: it would wait for ever. Here only the program itself is waited for.
  ///
  /// - Parameter input: What the program reads; at most a few kilobytes.
  package init(of path: String, _ arguments: [String], environment: [String: String], input: String = "") throws {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let files = try ["input", "output", "remarks"].map { URL(fileURLWithPath: try scratch.write(input, to: $0)) }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, files[0].path, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, files[1].path, O_WRONLY | O_TRUNC, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, files[2].path, O_WRONLY | O_TRUNC, 0)
    // The threads that run tests block signals, and a program would inherit that.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var unblocked = sigset_t()
    unsafe sigemptyset(&unblocked)
    unsafe posix_spawnattr_setsigmask(&attributes, &unblocked)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words = unsafe Self.copies([path] + arguments)
    var variables = unsafe Self.copies(environment.map { "\($0)=\($1)" })
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child: pid_t = 0
    guard unsafe posix_spawn(&child, path, &actions, &attributes, &words, &variables) == 0 else { throw NotStarted() }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    output = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    remarks = String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
  }

  struct NotStarted: Error {}

  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }
}
