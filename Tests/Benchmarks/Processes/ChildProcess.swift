import Foundation

/// What to run: a program with its arguments, read from a file or from nothing, in a home and cache of the benchmark's own.
struct Command: Sendable {
  /// Absolute.
  let program: String
  var arguments: [String] = []
  /// The file it reads; nothing when nil.
  var input: String?
  var environment: [String: String] = [:]
}

/// What one whole run of a program took.
struct ProcessRun: Sendable {
  let wallSeconds: Double
  /// User and system time of all its threads.
  let cpuSeconds: Double
  /// The most that was resident at once, mapped files included, in bytes.
  let peakBytes: Int
  /// The most memory that no file stands behind, in bytes, as seen every millisecond; nil where it was not watched.
  let peakAnonymousBytes: Int?
  let output: String
}

/// A program that could not be started or did not end well.
struct ProcessFault: Error, CustomStringConvertible {
  let description: String
}

/// Runs programs to their end, one at a time, and says what they took.
///
/// Unsafe code, and why it holds: `posix_spawn` and `wait4` get pointers to local variables that live through the call;
/// the argument and environment strings are copies that are freed after the spawn, which has read them by then; the file
/// actions are destroyed once, in the same function.
struct ProcessRunner: Sendable {
  /// Where output files and the home of the programs lie.
  let folder: URL

  /// - Parameter watchesMemory: Looks at the program's memory every millisecond, which makes it a little slower.
  func run(_ command: Command, watchesMemory: Bool = false) throws -> ProcessRun {
    let output = folder.appendingPathComponent("output")
    let remarks = folder.appendingPathComponent("remarks")
    let started = ContinuousClock.now
    let child = try Self.spawn(command, output: output.path, remarks: remarks.path, home: folder.path)
    var usage = rusage()
    var status: Int32 = 0
    var peak = watchesMemory ? 0 : nil as Int?
    while true {
      let ended = unsafe wait4(child, &status, watchesMemory ? WNOHANG : 0, &usage)
      if ended == child { break }
      if ended < 0 && errno != EINTR { throw ProcessFault(description: "\(command.program): wait4: errno \(errno)") }
      if watchesMemory {
        peak = max(peak ?? 0, Self.anonymousBytes(of: child))
        usleep(1000)
      }
    }
    let wall = Self.seconds(ContinuousClock.now - started)
    guard status == 0 else {
      let told = (try? String(contentsOf: remarks, encoding: .utf8)) ?? ""
      throw ProcessFault(
        description: "\(command.program) \(command.arguments.joined(separator: " ")): status \(status): \(told)")
    }
    return ProcessRun(
      wallSeconds: wall, cpuSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakBytes: usage.ru_maxrss * 1024, peakAnonymousBytes: peak,
      output: (try? String(contentsOf: output, encoding: .utf8)) ?? "")
  }

  private static func spawn(_ command: Command, output: String, remarks: String, home: String) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, command.input ?? "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, remarks, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    return try unsafe spawn(command, &actions, &attributes, home: home)
  }

  /// Starts a program with few variables, so that nothing of the user's settings counts.
  static func spawn(
    _ command: Command, _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t, home: String
  ) throws -> pid_t {
    let environment = ["HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"]
      .merging(command.environment) { _, given in given }.map { "\($0)=\($1)" }
    var words = unsafe copies([command.program] + command.arguments)
    var variables = unsafe copies(environment)
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child: pid_t = 0
    let fault = unsafe posix_spawn(&child, command.program, &actions, &attributes, &words, &variables)
    guard fault == 0 else { throw ProcessFault(description: "\(command.program): cannot be started: errno \(fault)") }
    return child
  }

  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { text in unsafe strdup(text) } + [nil]
  }

  /// Memory of the process that no file stands behind; 0 where it has ended.
  private static func anonymousBytes(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
    return status.split(separator: "\n").reduce(0) { sum, line in
      guard line.hasPrefix("RssAnon:") || line.hasPrefix("RssShmem:") else { return sum }
      return sum + 1024 * (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
    }
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }
}
