import CLibEdit
import Glibc
package import VietnameseText

/// Shows long text a screen at a time, through `$PAGER` or `less`.
package struct Pager: Sendable {
  private let command: String
  private let environment: [String: String]

  /// - Parameters:
  ///   - environment: `PAGER` names the command; set but empty, nothing is paged.
  ///   - language: Of the line at the foot of `less` that says how to leave it.
  ///   - isSafe: Takes away the keys of `less` that run commands and write files; with them the one that stops it.
  package init?(environment: [String: String], language: Language, isSafe: Bool = false) {
    let command = environment["PAGER"] ?? "less -RFX"
    if command.allSatisfy(\.isWhitespace) { return nil }
    self.command = command
    var instructed = Self.instructed(environment, language)
    if isSafe { instructed["LESSSECURE"] = "1" }
    self.environment = instructed
  }

  /// The environment in which `less` says how to leave it, unless the user has a line of their own there.
  static func instructed(_ environment: [String: String], _ language: Language) -> [String: String] {
    let own = environment["LESS"] ?? ""
    var environment = environment
    if environment["LESSCHARSET"] == nil { environment["LESSCHARSET"] = "utf-8" }
    if own.contains("-P") || own.contains("--prompt") { return environment }
    // Plain ASCII in both languages: `less` spoils other letters in this line.
    let keys = LocalizedText(
      english: "?e(END) .q\\: back, Space\\: next screen, b\\: screen before, /\\: search",
      vietnamese: "?e(100\\%) .q\\: quay ra, Space\\: trang sau, b\\: lui trang, /\\: tra")[language]
    // One line for each of the three lengths that an option can choose.
    let lines = ["s", "m", "M"].map { "-P\($0)\(keys)$" }.joined()
    environment["LESS"] = own.isEmpty ? lines : "\(own) \(lines)"
    return environment
  }

  /// The rows that a text takes on a screen, long lines wrapped; escape sequences for colours take no cells.
  ///
  /// - Parameter limit: Where the counting may stop: a text may have millions of rows.
  package static func rows(of text: String, columns: Int, upTo limit: Int = .max) -> Int {
    var rest = text.utf8[...]
    var rows = 0
    while rows < limit, !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let cells = DisplayWidth.cells(in: withoutColors(Substring(rest[..<end])))
      rows += max(1, (cells + columns - 1) / max(1, columns))
      rest = rest[end...].dropFirst()
    }
    return rows
  }

  private static func withoutColors(_ line: Substring) -> String {
    line.contains("\u{1B}") ? String(line.replacing(/\u{1B}\[[0-9;]*m/, with: "")) : String(line)
  }

  /// How much of a text a pager was given.
  package enum Showing: Sendable, Hashable {
    /// All, or as much as the user wanted to see.
    case whole
    /// The text was cancelled on its way.
    case cut
    /// There is no such pager: nothing was shown.
    case none
  }

  /// Runs the pager on a text and waits until the user leaves it; SIGTERM and SIGHUP end it. However it ends, the
  /// terminal's settings are then what they were.
  ///
  /// - Parameters:
  ///   - cutNote: Stands in place of the rest where the text is cancelled, a whole line.
  ///   - isCancelled: Asked while the pager takes the text; once true, the pager gets no more of it.
  package func show(_ text: String, cutNote: String = "", isCancelled: () -> Bool) -> Showing {
    guard let (reading, writing) = Descriptor.pipe() else { return .none }
    let ends = [reading.number, writing.number]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The pager may leave before it has read all: then our writes fail instead of ending us.
    motcua_ignore_signal(SIGPIPE)
    defer { motcua_leave_signal(SIGPIPE) }
    let settings = TerminalSettings(of: STDOUT_FILENO)
    defer { settings?.restore() }
    let program = ForegroundProgram(command: command, environment: environment)
    guard let child = program.start(reading: ends[0]) else {
      for end in ends { close(end) }
      return .none
    }
    close(ends[0])
    let isWhole = feed(text, to: ends[1], cutNote, isCancelled: isCancelled)
    close(ends[1])
    let status = ForegroundProgram.wait(for: child)
    if status & 0x7F != 0, settings != nil {
      // One that was killed leaves its last line, on which the prompt would go on.
      _ = Descriptor(number: STDOUT_FILENO).write(Array("\r\u{1B}[K".utf8)[...])
    }
    let exitCode = (status >> 8) & 0xFF
    if status & 0x7F == 0 && (exitCode == 126 || exitCode == 127) { return .none }
    return isWhole ? .whole : .cut
  }

  /// - Returns: false where the text was cancelled.
  private func feed(_ text: String, to descriptor: Int32, _ cutNote: String, isCancelled: () -> Bool) -> Bool {
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    let all = Array(text.utf8)
    var bytes = all[...]
    var isWhole = true
    while !bytes.isEmpty {
      if motcua_terminating() != 0 { return false }
      if isWhole && isCancelled() {
        isWhole = false
        bytes = Self.end(of: bytes, in: all, cutNote)
        continue
      }
      let count = Descriptor(number: descriptor).write(bytes)
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        _ = Descriptor.wait(for: [Descriptor(number: descriptor)], POLLOUT, atMost: 200)
      } else if errno != EINTR {
        return isWhole
      }
    }
    return isWhole
  }

  /// What is still to be given of a text that is cut: the rest of a line that was begun, and the note.
  private static func end(of rest: ArraySlice<UInt8>, in all: [UInt8], _ note: String) -> ArraySlice<UInt8> {
    let lineEnd = UInt8(ascii: "\n")
    let isWithinLine = rest.startIndex > 0 && all[rest.startIndex - 1] != lineEnd
    let line = isWithinLine ? Array(rest.prefix { $0 != lineEnd }) + [lineEnd] : []
    return (line + Array(note.utf8))[...]
  }
}
